//! The ground between a line that was drawn and the real front, against counting squares.

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::sync::Arc;

use geo::{Area as _, BoundingRect as _, Contains as _, Coord, LineString, Polygon};

use frontline::atlas::Atlas;
use frontline::front::Situation;
use frontline::geodesy::{LonLat, area_km2, ellipsoid_area_scale, world_from_lonlat};

fn line(places: &[(f64, f64)]) -> Vec<Coord> {
    places.iter().map(|&(lon, lat)| world_from_lonlat(LonLat { lon, lat })).collect()
}

fn at(atlas: &Atlas, day: &str) -> Arc<Situation> {
    atlas.situation(atlas.end_of(day.parse().unwrap()))
}

/// How many times a ray to the west crosses a closed list of points, odd inside (even-odd rule).
fn encloses(outline: &[Coord], place: Coord) -> bool {
    let next = outline.iter().cycle().skip(1);
    let crossings = outline.iter().zip(next).filter(|(a, b)| {
        (a.y > place.y) != (b.y > place.y) && a.x + (place.y - a.y) / (b.y - a.y) * (b.x - a.x) < place.x
    });
    crossings.count() % 2 == 1
}

/// The area by counting squares, km2.
fn counted(atlas: &Atlas, drawn: &[Coord], real: &[Coord]) -> f64 {
    const SIDE: f64 = 800.0;
    let outline: Vec<Coord> = drawn.iter().copied().chain(real.iter().rev().copied()).collect();
    let bounds = LineString::new(outline.clone()).bounding_rect().unwrap();
    let (low, high) = (bounds.min(), bounds.max());
    let mut km2 = 0.0;
    let mut place = Coord { x: low.x, y: low.y + SIDE / 2.0 };
    while place.y < high.y {
        place.x = low.x + SIDE / 2.0;
        while place.x < high.x {
            if encloses(&outline, place) && atlas.dataset().ground.contains(&place) {
                km2 += SIDE * SIDE * ellipsoid_area_scale(place.y) / 1e6;
            }
            place.x += SIDE;
        }
        place.y += SIDE;
    }
    km2
}

#[test]
fn the_ground_between_is_what_counting_squares_finds() {
    let atlas = Atlas::embedded().unwrap();
    let situation = at(&atlas, "1950-09-14");
    // From inland to inland, and over the front of the perimeter.
    let drawn = line(&[(128.25, 35.6), (128.7, 35.8), (128.3, 35.95), (128.9, 36.2)]);
    let found = atlas.front().between(&drawn, &situation).unwrap();
    let counted = counted(&atlas, &drawn, &found.real[0]);
    assert!(found.km2 > 300.0, "{} km2", found.km2);
    assert!((found.km2 / counted - 1.0).abs() < 0.01, "{} km2, counted {counted}", found.km2);
    let triangles: f64 = found
        .triangles
        .iter()
        .map(|[a, b, c]| area_km2(&Polygon::new(LineString::new(vec![*a, *b, *c]), Vec::new())))
        .sum();
    assert!((triangles / found.km2 - 1.0).abs() < 0.01, "painted {triangles} km2 of {}", found.km2);
}

/// Whether a place lies south of a line that runs from west to east, and goes on so at its ends.
fn is_south(place: Coord, line: &[Coord]) -> bool {
    let pair = line.windows(2).find(|pair| pair[0].x <= place.x && place.x <= pair[1].x);
    let end = if place.x < line[0].x { line[0] } else { line[line.len() - 1] };
    place.y
        < pair
            .map_or(end.y, |pair| pair[0].y + (pair[1].y - pair[0].y) * (place.x - pair[0].x) / (pair[1].x - pair[0].x))
}

#[test]
fn a_line_from_coast_to_coast_is_compared_with_all_of_the_front() {
    const SIDE: f64 = 1_500.0;
    let atlas = Atlas::embedded().unwrap();
    let situation = at(&atlas, "1951-06-15");
    let drawn = line(&[(124.6, 37.6), (126.5, 38.3), (127.5, 37.6), (128.9, 38.2)]);
    let found = atlas.front().between(&drawn, &situation).unwrap();
    let region = situation.right.iter().max_by(|a, b| a.unsigned_area().total_cmp(&b.unsigned_area())).unwrap();
    let [low, high] = [line(&[(124.4, 37.0)])[0], line(&[(129.8, 39.2)])[0]];
    let mut km2 = 0.0;
    let mut place = low;
    while place.y < high.y {
        place.x = low.x;
        while place.x < high.x {
            let differs = is_south(place, &drawn) != region.contains(&place);
            if differs && atlas.dataset().ground.contains(&place) {
                km2 += SIDE * SIDE * ellipsoid_area_scale(place.y) / 1e6;
            }
            place.x += SIDE;
        }
        place.y += SIDE;
    }
    assert!((found.km2 / km2 - 1.0).abs() < 0.01, "{} km2, counted {km2}", found.km2);
}

#[test]
fn the_line_itself_has_no_ground_between() {
    let atlas = Atlas::embedded().unwrap();
    let situation = at(&atlas, "1951-06-15");
    let front = situation.lines.iter().max_by_key(|line| line.points.len()).unwrap();
    let drawn: Vec<Coord> = front.points.iter().map(|point| point.at).collect();
    let found = atlas.front().between(&drawn, &situation).unwrap();
    assert!(found.km2 < 1.0, "{} km2", found.km2);
}

#[test]
fn from_the_parallel_to_the_perimeter_lies_most_of_the_south() {
    let atlas = Atlas::embedded().unwrap();
    let drawn = line(&[(124.6, 38.0), (127.5, 38.0), (128.9, 38.0)]);
    let found = atlas.front().between(&drawn, &at(&atlas, "1950-09-01")).unwrap();
    assert!((70_000.0..95_000.0).contains(&found.km2), "{} km2", found.km2);
    let reversed: Vec<Coord> = drawn.iter().rev().copied().collect();
    let back = atlas.front().between(&reversed, &at(&atlas, "1950-09-01")).unwrap();
    assert!((back.km2 - found.km2).abs() < 1.0, "drawn from the east: {} km2", back.km2);
}

#[test]
fn a_dot_is_no_line() {
    let atlas = Atlas::embedded().unwrap();
    let situation = at(&atlas, "1950-09-01");
    assert_eq!(atlas.front().between(&line(&[(127.0, 37.0), (127.0, 37.0)]), &situation), None);
    assert_eq!(atlas.front().between(&[], &situation), None);
}
