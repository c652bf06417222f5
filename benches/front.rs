//! How long the core takes: `cargo bench --no-default-features`. Figures are kept in `docs/performance.md`.

#![expect(clippy::expect_used, reason = "a bench has no caller to tell")]

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use frontline::atlas::Atlas;
use frontline::data;
use frontline::day::{Day, DayRange, Moment};
use frontline::front::FrontModel;
use frontline::geodesy::{LonLat, world_from_lonlat};
use frontline::i18n::Language;
use frontline::scene;

fn range(first: &str, last: &str) -> DayRange {
    DayRange { first: first.parse().expect("a day"), last: last.parse().expect("a day") }
}

/// Every quarter of a day of a span, asked in turn, warm.
fn days(criterion: &mut Criterion) {
    let atlas = Atlas::embedded().expect("the embedded pack");
    let spans = [
        ("mobile: July to December 1950", range("1950-07-01", "1950-12-31")),
        ("landing: 15 to 26 September 1950", range("1950-09-15", "1950-09-26")),
        ("static: 1952", range("1952-01-01", "1952-12-31")),
    ];
    for (name, span) in spans {
        let from = atlas.end_of(span.first).0;
        let moments: Vec<Moment> = (0..4 * span.len()).map(|quarter| Moment(from + f64::from(quarter) / 4.0)).collect();
        for moment in &moments {
            atlas.situation(*moment);
        }
        let mut turn = moments.iter().cycle();
        criterion.bench_function(&format!("front for a moment, {name}"), |bencher| {
            bencher.iter(|| turn.next().map(|moment| black_box(atlas.situation(*moment))));
        });
    }
}

/// All days of the war by a new model, one after the other on one core.
fn whole_war(criterion: &mut Criterion) {
    let dataset = Arc::new(data::load_embedded().expect("the embedded pack").dataset);
    let days: Vec<Day> = dataset.campaign.days.days().collect();
    criterion.bench_function("whole war, first use", |bencher| {
        bencher.iter(|| {
            let model = FrontModel::new(Arc::clone(&dataset));
            for day in &days {
                black_box(model.situation(Moment::end_of(*day, days[0])));
            }
        });
    });
}

fn load(criterion: &mut Criterion) {
    criterion.bench_function("load the embedded pack", |bencher| bencher.iter(|| black_box(data::load_embedded())));
}

fn questions(criterion: &mut Criterion) {
    let atlas = Atlas::embedded().expect("the embedded pack");
    let seoul = world_from_lonlat(LonLat { lon: 126.98, lat: 37.57 });
    criterion.bench_function("history of a place, warm", |bencher| {
        bencher.iter(|| black_box(atlas.front().history(seoul)));
    });
    let days = atlas.campaign().days;
    criterion.bench_function("figures of all days, warm", |bencher| {
        bencher.iter(|| atlas.front().stats(days.first, days.last).count());
    });
    criterion.bench_function("how often every place changed hands, whole war, warm", |bencher| {
        bencher.iter(|| black_box(atlas.front().how_often(days)));
    });
    let end_of = |text: &str| atlas.end_of(text.parse().expect("a day"));
    let (from, to) = (end_of("1950-09-14"), end_of("1950-10-26"));
    criterion.bench_function("difference of two days, warm", |bencher| {
        bencher.iter(|| black_box(atlas.front().diff(from, to)));
    });
    let (then, now) = (atlas.situation(from), atlas.situation(to));
    criterion.bench_function("km2 gained between two situations, warm", |bencher| {
        bencher.iter(|| black_box(atlas.front().gained_km2(&then, &now)));
    });
    criterion.bench_function("evidence for a place, warm", |bencher| {
        bencher.iter(|| black_box(atlas.front().evidence(seoul, to)));
    });
    let day: Day = "1950-10-26".parse().expect("a day");
    criterion.bench_function("a day in words, warm", |bencher| {
        bencher.iter(|| black_box(scene::describe(&atlas, &now, day, Language::En)));
    });
}

/// The series of all days by a new model on one core, and how often places changed hands by another.
fn first_use(criterion: &mut Criterion) {
    let dataset = Arc::new(data::load_embedded().expect("the embedded pack").dataset);
    let days = dataset.campaign.days;
    criterion.bench_function("series of all days, first use", |bencher| {
        bencher.iter(|| black_box(FrontModel::new(Arc::clone(&dataset)).series().days().len()));
    });
    criterion.bench_function("how often every place changed hands, whole war, first use", |bencher| {
        bencher.iter(|| black_box(FrontModel::new(Arc::clone(&dataset)).how_often(days)));
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = days, whole_war, load, questions, first_use
}
criterion_main!(benches);
