//! The laws of the core (`docs/core.md`), judged on the shipped campaign from outside.

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::sync::OnceLock;

use frontline::atlas::Atlas;
use frontline::day::{Day, Moment};
use frontline::front::{LineKind, Situation};
use frontline::geodesy::{LonLat, distance_km, world_from_lonlat};
use frontline::model::{Keyframe, Side};
use geo::{Coord, Distance as _, Euclidean, Intersects as _, Line, MultiPolygon, Point};
use proptest::prelude::*;

fn atlas() -> &'static Atlas {
    static ATLAS: OnceLock<Atlas> = OnceLock::new();
    ATLAS.get_or_init(|| Atlas::embedded().unwrap())
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Distance from a place to the nearest of some segments, km, by trying them all.
fn nearest_km(at: Coord, lines: impl Iterator<Item = Line>) -> f64 {
    let scale = distance_km(at, Coord { x: at.x + 1000.0, y: at.y });
    lines.map(|line| Euclidean.distance(&Point(at), &line)).fold(f64::INFINITY, f64::min) / 1000.0 * scale
}

fn drawn(situation: &Situation) -> impl Iterator<Item = Line> {
    situation.lines.iter().flat_map(|line| line.points.windows(2).map(|pair| Line::new(pair[0].at, pair[1].at)))
}

fn authored(keyframe: &Keyframe) -> impl Iterator<Item = Line> {
    keyframe.front.line.lines().chain(keyframe.rings.iter().flat_map(|ring| ring.line.lines()))
}

fn sample_places() -> Vec<Coord> {
    let grid = (0..20).flat_map(|i| (0..18).map(move |j| (124.6 + 0.28 * f64::from(i), 34.2 + 0.47 * f64::from(j))));
    let grid = grid.map(|(lon, lat)| world_from_lonlat(LonLat { lon, lat }));
    let towns = atlas().dataset().places.iter().map(|place| place.at);
    grid.chain(towns).filter(|&at| atlas().front().ground().contains(at)).collect()
}

fn side_by_brute_force(at: Coord, right: &MultiPolygon) -> Side {
    if right.intersects(&at) { Side::Right } else { Side::Left }
}

#[test]
fn a_keyframes_day_shows_the_keyframe() {
    let mut judged = 0;
    for keyframe in &atlas().dataset().keyframes {
        let situation = atlas().situation(atlas().end_of(keyframe.day));
        for point in situation.lines.iter().flat_map(|line| &line.points) {
            let km = nearest_km(point.at, authored(keyframe));
            assert!(km < 1.0, "{}: a drawn point lies {km:.2} km from the authored lines", keyframe.day);
        }
        let ground = atlas().front().ground();
        for &vertex in &keyframe.front.line.0 {
            let inland = ground.contains(vertex) && ground.coast_within(vertex, 1_500.0).is_none();
            let in_ring =
                keyframe.rings.iter().any(|ring| geo::Polygon::new(ring.line.clone(), vec![]).intersects(&vertex));
            if inland && !in_ring {
                let km = nearest_km(vertex, drawn(&situation));
                assert!(km < 1.0, "{}: an authored point lies {km:.2} km from the drawn lines", keyframe.day);
                judged += 1;
            }
        }
    }
    assert!(judged > 5_000, "only {judged} vertices were judged");
}

#[test]
fn facts_are_met() {
    let judgement = atlas().front().judge(&atlas().dataset().facts);
    let share = |(held, all): (usize, usize)| held as f64 / all as f64;
    assert!(judgement.verdicts.len() > 1_400, "the facts are there");
    assert!(share(judgement.held_on_keyframes()) >= 0.99, "{:?}", judgement.held_on_keyframes());
    assert!(share(judgement.held()) >= 0.97, "{:?}", judgement.held());
}

#[test]
fn between_keyframes_a_place_changes_hands_at_most_once() {
    let places = sample_places();
    let keyframes = &atlas().dataset().keyframes;
    let mut changes = 0;
    for pair in keyframes.windows(2).filter(|pair| pair[0].day < day("1951-07-01")) {
        let (from, to) = (atlas().end_of(pair[0].day).0, atlas().end_of(pair[1].day).0);
        let steps: Vec<_> =
            (0..=8).map(|step| atlas().situation(Moment(from + (to - from) * f64::from(step) / 8.0))).collect();
        // On the lines themselves a lattice cannot tell: they are right within a kilometre (law 1).
        let off_the_lines = |at: &&Coord| nearest_km(**at, authored(&pair[0]).chain(authored(&pair[1]))) > 1.0;
        for &at in places.iter().filter(off_the_lines) {
            let sides: Vec<Side> = steps.iter().map(|step| atlas().front().side(at, step)).collect();
            let flips = sides.windows(2).filter(|pair| pair[0] != pair[1]).count();
            // Islands with a holder of their own change on a day of their own and are not the front's.
            assert!(flips <= 1, "{} to {}: {at:?} goes {sides:?}", pair[0].day, pair[1].day);
            changes += flips;
        }
    }
    assert!(changes > 500, "only {changes} changes were seen");
}

#[test]
fn the_fast_side_is_the_slow_one() {
    for text in ["1950-08-10", "1950-09-21", "1950-12-01", "1951-01-07"] {
        let situation = atlas().situation(Moment(atlas().end_of(day(text)).0 - 0.4));
        for at in sample_places() {
            assert_eq!(
                atlas().front().side(at, &situation),
                side_by_brute_force(at, &situation.right),
                "{text} {at:?}"
            );
            let fast = atlas().front().distance_km(at, &situation).unwrap();
            let slow = nearest_km(at, drawn(&situation));
            assert!((fast - slow).abs() < 0.5 + 0.05 * slow, "{text}: {fast} km and {slow} km");
        }
    }
}

#[test]
fn lines_are_on_land_and_have_doubts() {
    let ground = atlas().front().ground();
    for days in (0..1129).step_by(9) {
        let situation = atlas().situation(Moment(f64::from(days) + 0.5));
        for line in &situation.lines {
            for pair in line.points.windows(2) {
                let middle = Coord {
                    x: f64::midpoint(pair[0].at.x, pair[1].at.x),
                    y: f64::midpoint(pair[0].at.y, pair[1].at.y),
                };
                assert!(
                    ground.contains(middle) || ground.coast_within(middle, 50.0).is_some(),
                    "day {days}: a line at sea"
                );
                assert!((1.0..200.0).contains(&pair[0].doubt_km), "day {days}: doubt {}", pair[0].doubt_km);
            }
        }
    }
}

#[test]
fn nothing_shows_before_its_date() {
    let beachheads = |text: &str| {
        let situation = atlas().situation(atlas().end_of(day(text)));
        situation.lines.iter().filter(|line| line.kind == LineKind::Beachhead && line.points[0].at.y > 4.48e6).count()
    };
    assert_eq!(beachheads("1950-09-14"), 0, "the day before Incheon");
    assert!(beachheads("1950-09-15") > 0, "the day of Incheon");
    assert_eq!(beachheads("1950-12-25"), 0, "Hungnam was left on the 24th");
}

#[test]
fn where_the_periods_meet_nothing_jumps() {
    let stats = |first: &str| atlas().front().stats(day(first), day(first)).next().unwrap();
    let september = stats("1950-09-15").gained;
    assert!(september.left + september.right < 150.0, "14 to 15 September: {september:?}");
    let november = stats("1950-11-25").gained;
    assert!(november.left + november.right < 1_600.0, "24 to 25 November: {november:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_side_between_keyframes_is_that_of_one_of_them(moment in 0.0..1129.0, lon in 124.6..130.0, lat in 33.9..42.5) {
        let at = world_from_lonlat(LonLat { lon, lat });
        let keyframes = &atlas().dataset().keyframes;
        let ends: Vec<f64> = keyframes.iter().map(|keyframe| atlas().end_of(keyframe.day).0).collect();
        let later = ends.partition_point(|&end| end <= moment).clamp(1, ends.len() - 1);
        let side = |moment: f64| atlas().front().side(at, &atlas().situation(Moment(moment)));
        let on_island = atlas().dataset().islands.iter().any(|ring| geo::Polygon::new(ring.line.clone(), vec![]).intersects(&at));
        let near = nearest_km(at, authored(&keyframes[later - 1]).chain(authored(&keyframes[later])));
        prop_assume!(!on_island && near > 1.0);
        let (early, now, late) = (side(ends[later - 1]), side(moment), side(ends[later]));
        prop_assert!(now == early || now == late, "{early:?} {now:?} {late:?}");
        if early == late {
            prop_assert_eq!(now, early);
        }
    }

    #[test]
    fn any_moment_has_the_same_answer_twice(moment in -50.0..1300.0) {
        prop_assert_eq!(atlas().situation(Moment(moment)), Atlas::embedded().unwrap().situation(Moment(moment)));
    }
}
