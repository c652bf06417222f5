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
