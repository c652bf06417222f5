//! How long names take: `cargo bench --no-default-features --bench labels`. Figures are kept in `docs/performance.md`.

#![expect(clippy::expect_used, reason = "a bench has no caller to tell")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use frontline::atlas::Atlas;
use frontline::geodesy::{LonLat, world_from_lonlat};
use frontline::i18n::Language;
use frontline::scene::{Asked, Placer, Room, Show, Style, Surroundings, Theme, Viewport, wanted};
use geo::Coord;

/// A view of 1920 by 1080 points in which this many names find room.
const VIEWS: [(&str, f64); 2] = [("whole war", 1550.0), ("the Perimeter", 330.0)];

fn names(criterion: &mut Criterion) {
    let atlas = Atlas::embedded().expect("the embedded pack");
    let day = "1950-08-10".parse().expect("a day");
    let situation = atlas.situation(atlas.end_of(day));
    let layers = atlas.campaign().layers.iter().map(|layer| layer.id.clone()).collect();
    let show = Show { rivers: true, towns: true, events: true, units: true, layers, ..Show::default() };
    let asked = Asked { day, show: &show, language: Language::Vi };
    criterion.bench_function("names wanted on a day", |bencher| {
        bencher.iter(|| black_box(wanted(&atlas, &situation, &asked)));
    });
    let wishes = wanted(&atlas, &situation, &asked);
    let style = Style::new(Theme::Projector, Room::Class, atlas.campaign());
    for (name, scale) in VIEWS {
        let centre = world_from_lonlat(LonLat { lon: 128.3, lat: 36.0 });
        let seen = Viewport::new(centre, scale, 1500.0, 1000.0);
        let place = |placer: &mut Placer, view: &Viewport| {
            let around = Surroundings {
                view,
                style: &style,
                unit: 10.8,
                day,
                lands: [&atlas.base().land, &atlas.dataset().ground],
                situation: &situation,
                furniture: &[],
            };
            placer.place(&wishes, &around).names.len()
        };
        let mut placer = Placer::default();
        let count = place(&mut placer, &seen);
        let mut step = 0;
        criterion.bench_function(&format!("places of {count} names while panning, {name}"), |bencher| {
            bencher.iter(|| {
                step = (step + 1) % 200;
                let shift = f64::from(100 - i32::abs(100 - step)) * 2.0 * scale;
                place(&mut placer, &Viewport::new(centre + Coord { x: shift, y: 0.0 }, scale, 1500.0, 1000.0))
            });
        });
        criterion.bench_function(&format!("places of {count} names while zooming, {name}"), |bencher| {
            bencher.iter(|| {
                step = (step + 1) % 40;
                let zoom = 1.0 + f64::from(20 - i32::abs(20 - step)) / 400.0;
                place(&mut placer, &Viewport::new(centre, scale * zoom, 1500.0, 1000.0))
            });
        });
        criterion.bench_function(&format!("first places of {count} names, {name}"), |bencher| {
            bencher.iter(|| place(&mut Placer::default(), &seen));
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = names
}
criterion_main!(benches);
