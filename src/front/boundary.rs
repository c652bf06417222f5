//! The border of a region as closed lines with what is known at each vertex, and its meeting with the coast.

use geo::{Coord, MultiPolygon};

use super::ground::Ground;
use super::region::rings;
use crate::model::{Certainty, Keyframe};

/// A vertex of a region's border; what is said of it holds for the segment that begins here too.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Vertex {
    /// World metres.
    pub(super) at: Coord,
    /// Doubt of the nearest authored stretch on its own day, km.
    pub(super) base_km: f32,
    /// How far apart the two keyframes' lines are here, world metres; 0 where the line does not move.
    pub(super) gap: f32,
    /// Whether the segment that begins here runs over land.
    pub(super) on_land: bool,
}

/// Doubts of authored vertices, found again by their place.
pub(super) struct DoubtIndex {
    /// Column and row of a hundred-metre cell, and the doubt, in order.
    cells: Vec<((i64, i64), f32)>,
}

impl DoubtIndex {
    pub(super) fn new(keyframe: &Keyframe) -> Self {
        let mut cells: Vec<_> = keyframe.vertices().map(|(at, certainty)| (cell(at), certainty.doubt_km())).collect();
        cells.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        Self { cells }
    }

    /// The doubt of the authored vertex at a place; `None` for a vertex that nobody authored (frame corners, cuts of rings).
    pub(super) fn at(&self, at: Coord) -> Option<f32> {
        let (column, row) = cell(at);
        let around = [(0, 0), (-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1)];
        around.into_iter().find_map(|(dx, dy)| {
            let key = (column + dx, row + dy);
            let first = self.cells.partition_point(|entry| entry.0 < key);
            self.cells.get(first).filter(|entry| entry.0 == key).map(|entry| entry.1)
        })
    }
}

#[expect(clippy::cast_possible_truncation, reason = "hundreds of metres on earth fit")]
fn cell(at: Coord) -> (i64, i64) {
    ((at.x / 100.0).round() as i64, (at.y / 100.0).round() as i64)
}

/// The rings of a region as closed vertex lists without the closing repetition, right side on the right.
pub(super) fn border(region: &MultiPolygon, doubts: &DoubtIndex) -> Vec<Vec<Vertex>> {
    rings(region).map(|ring| oriented(region, ring)).map(|points| with_doubts(&points, doubts)).collect()
}

/// The points of a ring without its closing one: exteriors clockwise, holes counterclockwise.
fn oriented(region: &MultiPolygon, ring: &geo::LineString) -> Vec<Coord> {
    let exterior = region.iter().any(|polygon| std::ptr::eq(polygon.exterior(), ring));
    let mut points = ring.0.clone();
    points.pop();
    if (signed_area(&points) < 0.0) != exterior {
        points.reverse();
    }
    points
}

fn with_doubts(points: &[Coord], doubts: &DoubtIndex) -> Vec<Vertex> {
    let own: Vec<Option<f32>> = points.iter().map(|&at| doubts.at(at)).collect();
    let count = points.len();
    let vertex = |index: usize| {
        let (here, next) = (own[index], own[(index + 1) % count]);
        let base_km = match (here, next) {
            (Some(here), Some(next)) => here.max(next),
            (Some(known), None) | (None, Some(known)) => known,
            (None, None) => Certainty::Guess.doubt_km(),
        };
        Vertex { at: points[index], base_km, gap: 0.0, on_land: false }
    };
    (0..count).map(vertex).collect()
}

/// Twice the signed area of a closed list of points: negative when they run clockwise.
pub(super) fn signed_area(points: &[Coord]) -> f64 {
    let next = points.iter().cycle().skip(1);
    points.iter().zip(next).map(|(a, b)| a.x * b.y - b.x * a.y).sum()
}

/// Cuts a line at the coast: the vertices with those on the coast put in between, each told whether land follows.
///
/// `closed` lines go on from the last vertex to the first.
pub(super) fn cut_at_coast(vertices: &[Vertex], closed: bool, ground: &Ground) -> Vec<Vertex> {
    let mut cut = Vec::with_capacity(vertices.len() + 8);
    let mut fractions = Vec::new();
    let mut on_land = vertices.first().is_some_and(|first| ground.contains(first.at));
    for (index, &vertex) in vertices.iter().enumerate() {
        let next = vertices.get(index + 1).or_else(|| vertices.first().filter(|_| closed));
        let Some(next) = next else {
            cut.push(Vertex { on_land, ..vertex });
            break;
        };
        ground.crossings(vertex.at, next.at, &mut fractions);
        if fractions.is_empty() {
            cut.push(Vertex { on_land, ..vertex });
            continue;
        }
        let mut from = 0.0;
        for &to in fractions.iter().chain([&1.0]) {
            on_land = ground.contains(between(vertex.at, next.at, f64::midpoint(from, to)));
            cut.push(Vertex { at: between(vertex.at, next.at, from), on_land, ..vertex });
            from = to;
        }
    }
    cut
}

fn between(a: Coord, b: Coord, share: f64) -> Coord {
    Coord { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
}
