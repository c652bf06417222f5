//! The answers about the shipped campaign (`docs/core.md`), judged from outside and against brute force.

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::sync::OnceLock;

use frontline::atlas::Atlas;
use frontline::day::{Day, DayRange, Moment};
use frontline::front::{AxisScale, Diff, HowOften, Series, Third};
use frontline::geodesy::{LonLat, area_km2, distance_km, world_from_lonlat};
use frontline::i18n::Language;
use frontline::model::{Holder, Side};
use frontline::scene;
use geo::{Coord, Densify as _, Euclidean, Intersects as _};
use proptest::prelude::*;

fn atlas() -> &'static Atlas {
    static ATLAS: OnceLock<Atlas> = OnceLock::new();
    ATLAS.get_or_init(|| Atlas::embedded().unwrap())
}

fn series() -> &'static Series {
    atlas().front().series()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn diff(from: &str, to: &str) -> Diff<'static> {
    atlas().front().diff(atlas().end_of(day(from)), atlas().end_of(day(to)))
}

fn place(lon: f64, lat: f64) -> Coord {
    world_from_lonlat(LonLat { lon, lat })
}

fn seoul() -> Coord {
    place(126.98, 37.57)
}

fn side(at: Coord, moment: Moment) -> Side {
    atlas().front().side(at, &atlas().situation(moment))
}

#[test]
fn the_series_sums_up() {
    let days = series().days();
    assert_eq!(days.len(), 1130);
    let whole = days[0].held.sum();
    for pair in days.windows(2) {
        let (then, now) = (&pair[0], &pair[1]);
        let shares = now.shares();
        assert!((shares.left + shares.unsure + shares.right - 1.0).abs() < 1e-9, "{now:?}");
        assert!(shares.left >= 0.0 && shares.right >= 0.0, "what is unsure is part of what is held: {now:?}");
        assert!((now.held.sum() - whole).abs() < 1e-6, "the ground does not change");
        let booked = then.held.right + now.gained.right - now.gained.left;
        assert!((booked - now.held.right).abs() < 1e-6, "{now:?}");
    }
    assert!((whole / 221_000.0 - 1.0).abs() < 0.01, "Korea has about 221,000 km2: {whole}");
    assert_eq!(days[0].gained.sum(), 0.0, "there is no day before the first");
}

#[test]
fn the_stats_of_a_span_are_those_of_the_series() {
    let (first, last) = (day("1950-09-10"), day("1950-10-02"));
    for stats in atlas().front().stats(first, last) {
        assert_eq!(Some(&stats), series().of(stats.day));
    }
    assert!(series().of(day("1950-06-23")).is_none() && series().of(day("1953-07-28")).is_none());
}

#[test]
fn unsure_ground_is_that_within_the_doubt_of_a_line() {
    for text in ["1950-09-20", "1951-03-01", "1952-12-01"] {
        let situation = atlas().situation(atlas().end_of(day(text)));
        let (mut inside, mut all) = (0, 0);
        // By brute force: the share of a fine grid of places on land.
        for (i, j) in (0..300).flat_map(|i| (0..400).map(move |j| (f64::from(i), f64::from(j)))) {
            let at = place(124.5 + i * 0.02, 33.1 + j * 0.025);
            if atlas().front().ground().contains(at) {
                all += 1;
                let nearest = atlas().front().nearest(at, &situation).unwrap();
                inside += i32::from(nearest.km < f64::from(nearest.point.doubt_km));
            }
        }
        let brute = f64::from(inside) / f64::from(all);
        let fast = series().of(day(text)).unwrap().shares().unsure;
        assert!((fast - brute).abs() < 0.004 + 0.05 * brute, "{text}: {fast} by rows, {brute} by brute force");
    }
}

#[test]
fn a_difference_keeps_the_books() {
    for (from, to) in [("1950-06-24", "1950-09-14"), ("1950-09-14", "1950-10-26"), ("1950-11-24", "1951-01-24")] {
        let diff = diff(from, to);
        let (then, now) = (series().of(day(from)).unwrap().held, series().of(day(to)).unwrap().held);
        assert!((now.right - then.right - diff.net_km2(Side::Right)).abs() < 1e-6, "{from} to {to}");
        assert!((now.left - then.left - diff.net_km2(Side::Left)).abs() < 1e-6, "{from} to {to}");
        for (side, km2) in [(Side::Left, diff.gained.left), (Side::Right, diff.gained.right)] {
            // Long edges are straight on the map and bent on the globe: cut them short before asking the globe.
            let polygons: f64 =
                diff.ground.of(side).iter().map(|polygon| area_km2(&Euclidean.densify(polygon, 2_000.0))).sum();
            assert!(
                (polygons - km2).abs() < 2.0 + 0.001 * km2,
                "{from} to {to}: {polygons} km2 of polygons, {km2} by rows"
            );
        }
    }
    let one_day = diff("1950-10-19", "1950-10-20");
    assert_eq!(one_day.gained, series().of(day("1950-10-20")).unwrap().gained, "a day's difference is its gains");
}

#[test]
fn a_difference_is_its_reverse_with_the_sides_swapped() {
    let (there, back) = (diff("1950-09-14", "1950-10-01"), diff("1950-10-01", "1950-09-14"));
    assert_eq!((there.gained.left, there.gained.right), (back.gained.right, back.gained.left));
    assert_eq!(there.ground.right, back.ground.left);
    let taken = |diff: &Diff<'_>| diff.places.iter().map(|taken| taken.place.name.en.clone()).collect::<Vec<_>>();
    assert_eq!(taken(&there), taken(&back));
    assert!(there.places.iter().all(|taken| taken.from != taken.to));
    let seoul = there.places.iter().find(|taken| taken.place.name.en == "Seoul").unwrap();
    assert_eq!((seoul.from, seoul.to), (Side::Left, Side::Right), "Seoul was retaken in between");
    assert!(diff("1951-09-01", "1951-09-01").ground.left.0.is_empty(), "nothing changes in no time");
}

#[test]
fn the_tempo_of_the_war_fits_a_lesson() {
    let tempo = atlas().tempo();
    let total = tempo.total_seconds();
    assert!((150.0..=240.0).contains(&total), "the whole war plays {total} s");
    for figures in series().days().iter().filter(|figures| figures.activity_km2() > 500.0) {
        assert!(tempo.speed(atlas().end_of(figures.day)) <= 4.0, "{}", figures.day);
    }
    for event in atlas().dataset().events.iter().filter(|event| event.importance == 1) {
        assert!(tempo.speed(atlas().end_of(event.day)) <= 4.0, "{}", event.day);
    }
    let year = tempo.seconds(atlas().end_of(day("1952-12-31"))) - tempo.seconds(atlas().end_of(day("1952-01-01")));
    assert!(year < 15.0, "a static year passes in {year} s");
}

#[test]
fn the_static_years_do_not_eat_the_axis() {
    let axis = AxisScale::stretched(series());
    let static_years = 1.0 - axis.place(atlas().end_of(day("1951-07-10")));
    assert!((0.3..0.4).contains(&static_years), "{static_years}; by days it is 0.66");
}

#[test]
fn isochrones_are_the_fronts_of_their_days() {
    let span = DayRange { first: day("1950-09-15"), last: day("1950-10-20") };
    let lines = atlas().front().isochrones(span, 7);
    let days: Vec<String> = lines.iter().map(|line| line.day.to_string()).collect();
    assert_eq!(days, ["1950-09-15", "1950-09-22", "1950-09-29", "1950-10-06", "1950-10-13", "1950-10-20"]);
    for line in &lines {
        assert_eq!(line.lines, atlas().situation(atlas().end_of(line.day)).lines);
    }
    assert_eq!(atlas().front().isochrones(span, 0).len(), 36, "every day");
}

fn whole_war() -> &'static HowOften {
    static OFTEN: OnceLock<HowOften> = OnceLock::new();
    OFTEN.get_or_init(|| atlas().front().how_often(atlas().campaign().days))
}

#[test]
fn seoul_changed_hands_four_times_and_pusan_never() {
    assert_eq!(whole_war().at(seoul()), 4);
    assert_eq!(whole_war().at(place(129.04, 35.11)), 0);
    assert_eq!(whole_war().at(place(131.0, 37.0)), 0, "the sea");
    let ground: f64 = whole_war().km2.iter().sum();
    assert!((ground - series().days()[0].held.sum()).abs() < 1.0, "every piece of ground is counted once");
    assert_eq!(whole_war().most() as usize, whole_war().km2.len() - 1);
}

#[test]
fn evidence_is_near_in_time_and_place() {
    let moment = atlas().end_of(day("1950-09-27"));
    let evidence = atlas().front().evidence(seoul(), moment);
    assert!(matches!(evidence.holder, Holder::Side(_) | Holder::Contested));
    assert!(!evidence.before.is_empty() && !evidence.after.is_empty());
    for witness in &evidence.before {
        assert!(witness.days <= 0.0 && witness.days >= -21.0 && witness.km <= 60.0, "{witness:?}");
        assert_eq!(witness.km, distance_km(seoul(), witness.fact.at));
    }
    for witness in &evidence.after {
        assert!(witness.days > 0.0 && witness.days <= 21.0, "{witness:?}");
    }
    let first = &evidence.before[0];
    let cost = |km: f64, days: f64| km + 3.0 * days.abs();
    for fact in &atlas().dataset().facts {
        let days = atlas().end_of(fact.day).0 - moment.0;
        if days <= 0.0 && days >= -21.0 {
            let other = cost(distance_km(seoul(), fact.at), days);
            assert!(cost(first.km, first.days) <= other, "{} {} is more telling", fact.day, fact.place);
        }
    }
    assert_eq!(evidence.keyframe_before.unwrap().day, day("1950-09-27"));
    assert!(evidence.nearest.unwrap().point.doubt_km >= 1.0);
}

#[test]
fn contradicted_facts_are_told() {
    let judgement = atlas().front().judge(&atlas().dataset().facts);
    let verdict = judgement.verdicts.iter().find(|verdict| !verdict.holds).unwrap();
    let evidence = atlas().front().evidence(verdict.fact.at, atlas().end_of(verdict.fact.day));
    assert!(evidence.before.iter().any(|witness| witness.fact == verdict.fact && witness.contradicted), "{verdict:?}");
}

#[test]
fn the_thirds_of_the_front_are_the_whole_of_it() {
    let (from, to) = (atlas().end_of(day("1951-04-21")), atlas().end_of(day("1951-04-30")));
    let thirds = atlas().front().advance(from, to).unwrap();
    let whole = atlas().front().diff(from, to).gained;
    let sum = |of: fn(&frontline::front::Areas) -> f64| thirds.iter().map(|third| of(&third.gained)).sum::<f64>();
    assert!(
        (sum(|areas| areas.left) - whole.left).abs() < 1e-6 && (sum(|areas| areas.right) - whole.right).abs() < 1e-6
    );
    assert_eq!(thirds.map(|third| third.third), [Third::West, Third::Centre, Third::East]);
    assert!(thirds.iter().all(|third| third.km_a_day < 0.0), "the north attacked: {thirds:?}");
    assert!(thirds.iter().all(|third| third.km_a_day > -10.0), "nobody marched farther: {thirds:?}");
    assert!(atlas().front().advance(from, from).is_none(), "no time, no speed");
}

#[test]
fn tenures_tell_the_whole_campaign() {
    for at in [seoul(), place(129.04, 35.11), place(126.5, 37.75), place(124.7, 37.95)] {
        let tenures = atlas().front().tenures(at);
        let days: Vec<(Day, Side)> =
            tenures.iter().flat_map(|tenure| tenure.days.days().map(|day| (day, tenure.holder))).collect();
        assert_eq!(days.len(), 1130, "without gaps: {tenures:?}");
        assert!(tenures.windows(2).all(|pair| pair[0].holder != pair[1].holder));
        for (day, holder) in days.iter().step_by(3) {
            assert_eq!(side(at, atlas().end_of(*day)), *holder, "{day}");
        }
    }
    assert!(atlas().front().tenures(place(131.0, 37.0)).is_empty(), "nobody holds the sea");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn how_often_agrees_with_the_history(lon in 124.6..130.0, lat in 33.9..42.5, (a, b) in (0..1130_i32, 0..1130_i32)) {
        let days = atlas().campaign().days;
        let span = DayRange { first: days.first.plus(a.min(b)), last: days.first.plus(a.max(b)) };
        let row = ((place(lon, lat).y - whole_war().south) / whole_war().height).floor();
        let at = Coord { x: place(lon, lat).x, y: whole_war().south + (row + 0.5) * whole_war().height };
        prop_assume!(atlas().front().ground().contains(at));
        let history = atlas().front().history(at);
        prop_assert_eq!(whole_war().at(at) as usize, history.len());
        let within = history.iter().filter(|change| span.first < change.day && change.day <= span.last).count();
        prop_assert_eq!(atlas().front().how_often(span).at(at) as usize, within);
    }

    #[test]
    fn gained_ground_is_where_the_side_changed(lon in 124.6..130.0, lat in 33.9..42.5, from in 0.0..380.0_f64, days in -60.0..60.0_f64) {
        let at = place(lon, lat);
        let (from, to) = (Moment(from), Moment((from + days).clamp(0.0, 1129.0)));
        let (then, now) = (atlas().situation(from), atlas().situation(to));
        prop_assume!(atlas().front().ground().contains(at));
        // On the lines and in the last metres of the coast the polygons are cut to the grid of the cutter.
        prop_assume!([&then, &now].iter().all(|situation| atlas().front().distance_km(at, situation).is_none_or(|km| km > 0.1)));
        prop_assume!(atlas().front().ground().coast_within(at, 100.0).is_none());
        let gains = atlas().front().gains(&then, &now);
        let (before, after) = (side(at, from), side(at, to));
        for side in [Side::Left, Side::Right] {
            prop_assert_eq!(gains.of(side).intersects(&at), before != after && after == side, "{:?}", side);
        }
    }

    #[test]
    fn an_axis_rises_and_leads_back(a in 0.0..1129.0_f64, b in 0.0..1129.0_f64, place in 0.0..1.0_f64) {
        for axis in [AxisScale::even(1130), AxisScale::stretched(series())] {
            let (low, high) = (f64::min(a, b), f64::max(a, b));
            prop_assert!(axis.place(Moment(low)) < axis.place(Moment(high)) || low == high);
            prop_assert!((axis.moment(axis.place(Moment(a))).0 - a).abs() < 1e-6);
            prop_assert!((axis.place(axis.moment(place)) - place).abs() < 1e-9);
            prop_assert_eq!((axis.place(Moment(-5.0)), axis.place(Moment(0.0))), (0.0, 0.0));
            prop_assert!((axis.place(Moment(1129.0)) - 1.0).abs() < 1e-12);
            prop_assert_eq!(axis.moment(1.0), Moment(1129.0));
        }
    }
}

#[test]
fn every_day_has_a_headline_that_fits_and_whole_sentences() {
    for day in atlas().campaign().days.days().step_by(9) {
        let situation = atlas().situation(atlas().end_of(day));
        for language in [Language::Vi, Language::En, Language::Ko] {
            let headline = scene::headline(atlas(), &situation, day, language);
            assert!(!headline.is_empty() && headline.chars().count() <= 90, "{day}: {headline}");
            let text = scene::describe(atlas(), &situation, day, language);
            for fault in ["{", "Unknown", "describe-", "headline-", "  ", " .", "NaN", "()", "-0"] {
                assert!(!text.contains(fault) && !headline.contains(fault), "{day}: '{fault}' in: {headline} {text}");
            }
        }
    }
}

#[test]
fn the_words_of_a_day_are_those_of_its_figures() {
    let at = day("1950-10-26");
    let text = scene::describe(atlas(), &atlas().situation(atlas().end_of(at)), at, Language::En);
    let gained = diff("1950-10-25", "1950-10-26").gained;
    let told = format!("the South has gained {} km²", Language::En.number(gained.right, 0));
    assert!(text.contains(&told), "'{told}' is missing in: {text}");
    let event = scene::main_event(atlas(), day("1950-09-15")).unwrap();
    assert_eq!(event.name.en, "Inchon landing");
    assert_eq!(scene::main_event(atlas(), day("1950-12-20")).unwrap().name.en, "Hungnam evacuation", "under way");
}
