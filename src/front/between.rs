//! The ground between a line that somebody drew and the real front.

use geo::TriangulateEarcut as _;
use geo::{Area as _, BooleanOps as _, BoundingRect as _, Coord, Intersects as _, LineString, MultiPolygon, Polygon};

use super::boundary::signed_area;
use super::model::FrontModel;
use super::situation::{LineKind, Situation};
use crate::geodesy::{area_km2, scale_at};

/// Two points nearer than this are one, world metres.
const SAME: f64 = 1.0;

/// A line that ends this near to the sea, or to where the ground ends, goes on to it, km.
const COAST_KM: f64 = 12.0;

/// The ground between a drawn line and the front.
#[derive(Clone, Debug, PartialEq)]
pub struct Between {
    /// The lines of the real front that are compared, world metres.
    pub real: Vec<Vec<Coord>>,
    /// The ground between on land, world metres. Where the lines cross it has parts on both sides.
    pub ground: MultiPolygon,
    /// The same cut into triangles, for painting.
    pub triangles: Vec<[Coord; 3]>,
    /// Its area on the ellipsoid, km2.
    pub km2: f64,
}

/// A point of a ring: the segment it lies on, counted from its first point, and the point itself.
#[derive(Clone, Copy)]
struct Foot {
    segment: usize,
    at: Coord,
}

impl FrontModel {
    /// The ground between a drawn line and the front of a situation (beachheads and pockets are left aside); `None` where
    /// the line has no length, or one side holds everything.
    ///
    /// A line from coast to coast is compared with the whole front, out to the sea. From the ends of any other the nearest
    /// points of the front are taken: what lies between them on the front is compared, the rest of it is not.
    pub fn between(&self, drawn: &[Coord], situation: &Situation) -> Option<Between> {
        let (first, last) = (*drawn.first()?, *drawn.last()?);
        let length: f64 = drawn.windows(2).map(|pair| distance(pair[0], pair[1])).sum();
        if length < SAME {
            return None;
        }
        let by_size = |a: &&Polygon, b: &&Polygon| {
            signed_area(&a.exterior().0).abs().total_cmp(&signed_area(&b.exterior().0).abs())
        };
        let region = situation.right.iter().max_by(by_size)?;
        let ring = &region.exterior().0;
        let (real, area) = if self.is_at_coast(first) && self.is_at_coast(last) {
            let main = situation.lines.iter().filter(|line| matches!(line.kind, LineKind::Front | LineKind::Ceasefire));
            let real = main.map(|line| line.points.iter().map(|point| point.at).collect()).collect();
            (real, self.beside_whole(drawn, &Polygon::new(region.exterior().clone(), Vec::new())))
        } else {
            let feet = [self.foot(ring, first)?, self.foot(ring, last)?];
            let real = self.stretch(ring, feet);
            let outline: Vec<Coord> = drawn.iter().copied().chain(real.iter().rev().copied()).collect();
            (vec![real], MultiPolygon(vec![Polygon::new(LineString::new(outline), Vec::new())]))
        };
        let bounds = area.bounding_rect()?;
        let near = |polygon: &&Polygon| polygon.bounding_rect().is_some_and(|other| other.intersects(&bounds));
        let land = MultiPolygon(self.dataset().ground.iter().filter(near).cloned().collect());
        // Even-odd: where the lines cross, both parts count.
        let ground = land.intersection(&area);
        let km2 = ground.iter().map(area_km2).sum();
        let triangles = ground.iter().flat_map(|polygon| polygon.earcut_triangles());
        let triangles = triangles.map(|triangle| [triangle.v1(), triangle.v2(), triangle.v3()]).collect();
        Some(Between { real, ground, triangles, km2 })
    }

    /// Whether the ground ends near a place, or has ended.
    fn is_at_coast(&self, place: Coord) -> bool {
        let reach = COAST_KM * 1000.0 / scale_at(place.y);
        let around = (0..16_u8).map(|step| std::f64::consts::TAU * f64::from(step) / 16.0);
        let around = around.map(|angle| place + Coord { x: angle.cos(), y: angle.sin() } * reach);
        std::iter::once(place).chain(around).any(|near| !self.on_ground(near))
    }

    /// What lies between a line from coast to coast, led on to the frame over the sea, and the border of a region.
    fn beside_whole(&self, drawn: &[Coord], region: &Polygon) -> MultiPolygon {
        let frame = self.frame();
        let ends = [drawn.first(), drawn.last()].map(|end| self.on_to_frame(end.copied().unwrap_or_default()));
        let mut outline = vec![ends[0]];
        outline.extend(drawn);
        outline.extend(self.along_frame(ends[1], ends[0]));
        let frame = MultiPolygon(vec![frame.to_polygon()]);
        let one = frame.intersection(&MultiPolygon(vec![Polygon::new(LineString::new(outline), Vec::new())]));
        let other = frame.difference(&one);
        let region = MultiPolygon(vec![region.clone()]);
        // Nobody says on which side of a drawn line the region is: on that which makes the difference smaller.
        let (one, other) = (one.xor(&region), other.xor(&region));
        if one.unsigned_area() <= other.unsigned_area() { one } else { other }
    }

    /// The point of the frame that is nearest to a place.
    fn on_to_frame(&self, at: Coord) -> Coord {
        let (low, high) = (self.frame().min(), self.frame().max());
        let sides =
            [Coord { x: low.x, ..at }, Coord { x: high.x, ..at }, Coord { y: low.y, ..at }, Coord { y: high.y, ..at }];
        sides.into_iter().min_by(|a, b| distance(*a, at).total_cmp(&distance(*b, at))).unwrap_or(at)
    }

    /// From one point of the frame to another, counterclockwise.
    fn along_frame(&self, from: Coord, to: Coord) -> Vec<Coord> {
        let (low, high) = (self.frame().min(), self.frame().max());
        let corners = [Coord { x: high.x, y: low.y }, high, Coord { x: low.x, y: high.y }, low];
        // How far round the frame a point lies, from its lower left corner.
        let (wide, tall) = (high.x - low.x, high.y - low.y);
        let round = |at: Coord| {
            if (at.y - low.y).abs() < SAME {
                at.x - low.x
            } else if (at.x - high.x).abs() < SAME {
                wide + at.y - low.y
            } else if (at.y - high.y).abs() < SAME {
                wide + tall + high.x - at.x
            } else {
                2.0 * wide + tall + high.y - at.y
            }
        };
        let whole = 2.0 * (wide + tall);
        let ahead = |at: Coord| (round(at) - round(from)).rem_euclid(whole);
        let mut between: Vec<Coord> = corners.into_iter().filter(|&corner| ahead(corner) < ahead(to)).collect();
        between.sort_by(|a, b| ahead(*a).total_cmp(&ahead(*b)));
        std::iter::once(from).chain(between).chain([to]).collect()
    }

    /// The point of a ring that is nearest to a place; the frame round the whole map does not count.
    fn foot(&self, ring: &[Coord], place: Coord) -> Option<Foot> {
        let feet = ring.windows(2).enumerate().filter(|(_, pair)| !self.on_frame(pair[0], pair[1]));
        let feet = feet.map(|(segment, pair)| Foot { segment, at: nearest(place, pair[0], pair[1]) });
        feet.min_by(|a, b| distance(a.at, place).total_cmp(&distance(b.at, place)))
    }

    /// A ring from one foot to another, the way that does not go round by the frame; else the shorter one.
    fn stretch(&self, ring: &[Coord], [from, to]: [Foot; 2]) -> Vec<Coord> {
        let corners = ring.len().saturating_sub(1);
        let behind = |foot: Foot, other: Foot| {
            foot.segment < other.segment
                || (foot.segment == other.segment
                    && distance(ring[foot.segment], foot.at) <= distance(ring[other.segment], other.at))
        };
        let onward = |a: Foot, b: Foot| {
            let steps = if behind(a, b) { b.segment - a.segment } else { corners - a.segment + b.segment };
            let within = (1..=steps).map(|step| ring[(a.segment + step) % corners]);
            std::iter::once(a.at).chain(within).chain([b.at]).collect::<Vec<_>>()
        };
        let ahead = onward(from, to);
        let mut back = onward(to, from);
        back.reverse();
        let measure = |line: &[Coord]| {
            let framed = line.windows(2).any(|pair| self.on_frame(pair[0], pair[1]));
            let length: f64 = line.windows(2).map(|pair| distance(pair[0], pair[1])).sum();
            (framed, length)
        };
        if measure(&ahead) <= measure(&back) { ahead } else { back }
    }

    fn on_frame(&self, a: Coord, b: Coord) -> bool {
        let (low, high) = (self.frame().min(), self.frame().max());
        let on = |a: f64, b: f64, edge: f64| (a - edge).abs() < SAME && (b - edge).abs() < SAME;
        on(a.x, b.x, low.x) || on(a.x, b.x, high.x) || on(a.y, b.y, low.y) || on(a.y, b.y, high.y)
    }
}

fn nearest(place: Coord, a: Coord, b: Coord) -> Coord {
    let along = b - a;
    let length2 = along.x * along.x + along.y * along.y;
    let way = place - a;
    let share = if length2 > 0.0 { ((way.x * along.x + way.y * along.y) / length2).clamp(0.0, 1.0) } else { 0.0 };
    a + along * share
}

fn distance(a: Coord, b: Coord) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use geo::Contains as _;

    use super::*;
    use crate::atlas::Atlas;
    use crate::geodesy::{LonLat, ellipsoid_area_scale, world_from_lonlat};

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
            < pair.map_or(end.y, |pair| {
                pair[0].y + (pair[1].y - pair[0].y) * (place.x - pair[0].x) / (pair[1].x - pair[0].x)
            })
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
}
