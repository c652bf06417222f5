//! The right side's region on a keyframe's day, exactly as it was authored.

use geo::{BooleanOps as _, Coord, LineString, MultiPolygon, Polygon, Rect};

use crate::model::{Direction, FrontTrace, Keyframe, Ring, RingKind, Side};

/// The region of the right side within `frame`: right of the front, with the rings of the day.
///
/// `frame` is a rectangle round the whole ground. The region is not cut at the coast.
pub(super) fn region_of(keyframe: &Keyframe, frame: Rect) -> MultiPolygon {
    let half = MultiPolygon(vec![right_of(&keyframe.front, frame)]);
    with_rings(half, &keyframe.rings)
}

/// Adds the rings of the right side and takes away those of the left, in their order.
pub(super) fn with_rings<'a>(region: MultiPolygon, rings: impl IntoIterator<Item = &'a Ring>) -> MultiPolygon {
    rings.into_iter().fold(region, |region, ring| {
        let inside = Polygon::new(ring.line.clone(), Vec::new());
        match ring.holder {
            Side::Right => region.union(&inside),
            Side::Left => region.difference(&inside),
        }
    })
}

/// The part of the frame on the right of a front whose ends are carried on to the frame's edges.
fn right_of(front: &FrontTrace, frame: Rect) -> Polygon {
    let line = &front.line.0;
    let (Some(&first), Some(&last)) = (line.first(), line.last()) else {
        return Polygon::new(LineString::new(Vec::new()), Vec::new());
    };
    let start = edge_point(first, front.extend_start, frame);
    let end = edge_point(last, front.extend_end, frame);
    let mut ring = Vec::with_capacity(line.len() + 8);
    ring.push(start);
    ring.extend(line.iter().map(|&at| clamp(at, frame)));
    ring.push(end);
    ring.extend(clockwise_corners(end, start, frame));
    ring.push(start);
    ring.dedup();
    Polygon::new(LineString::new(ring), Vec::new())
}

fn clamp(at: Coord, frame: Rect) -> Coord {
    Coord { x: at.x.clamp(frame.min().x, frame.max().x), y: at.y.clamp(frame.min().y, frame.max().y) }
}

/// Where the extension of an end leaves the frame.
fn edge_point(at: Coord, direction: Direction, frame: Rect) -> Coord {
    let inside = clamp(at, frame);
    match direction {
        Direction::West => Coord { x: frame.min().x, ..inside },
        Direction::East => Coord { x: frame.max().x, ..inside },
        Direction::North => Coord { y: frame.max().y, ..inside },
        Direction::South => Coord { y: frame.min().y, ..inside },
    }
}

/// The frame's corners on the way clockwise along its edge from one point of the edge to another.
fn clockwise_corners(from: Coord, to: Coord, frame: Rect) -> Vec<Coord> {
    let (min, max) = (frame.min(), frame.max());
    let corners = [
        Coord { x: max.x, y: max.y },
        Coord { x: max.x, y: min.y },
        Coord { x: min.x, y: min.y },
        Coord { x: min.x, y: max.y },
    ];
    let total = 2.0 * (frame.width() + frame.height());
    let start = clockwise_position(from, frame);
    let span = (clockwise_position(to, frame) - start).rem_euclid(total);
    let mut passed: Vec<(f64, Coord)> = corners
        .into_iter()
        .map(|corner| ((clockwise_position(corner, frame) - start).rem_euclid(total), corner))
        .filter(|(way, _)| *way < span)
        .collect();
    passed.sort_by(|a, b| a.0.total_cmp(&b.0));
    passed.into_iter().map(|(_, corner)| corner).collect()
}

/// How far along the frame's edge a point of the edge lies, clockwise from the north-west corner.
fn clockwise_position(at: Coord, frame: Rect) -> f64 {
    let (min, max) = (frame.min(), frame.max());
    let (width, height) = (frame.width(), frame.height());
    let edges = [
        ((at.y - max.y).abs(), at.x - min.x),
        ((at.x - max.x).abs(), width + max.y - at.y),
        ((at.y - min.y).abs(), width + height + max.x - at.x),
        ((at.x - min.x).abs(), 2.0 * width + height + at.y - min.y),
    ];
    edges.into_iter().min_by(|a, b| a.0.total_cmp(&b.0)).map_or(0.0, |edge| edge.1)
}

/// The ring of a keyframe that a point lies in or near, within `reach` world metres: what a closed line of the day bounds.
pub(super) fn ring_at(keyframes: [&Keyframe; 2], at: Coord, reach: f64) -> Option<RingKind> {
    let rings = keyframes.into_iter().flat_map(|keyframe| &keyframe.rings);
    let near = |ring: &&Ring| {
        contains(&ring.line, at)
            || ring.line.lines().any(|line| super::ground::distance_to_segment(at, line.start, line.end) <= reach)
    };
    rings.into_iter().find(near).map(|ring| ring.kind)
}

/// Whether a closed line encloses a point (even-odd rule).
pub(super) fn contains(ring: &LineString, at: Coord) -> bool {
    ring.lines().filter(|line| super::ground::crossing_x(line.start, line.end, at.y).is_some_and(|x| x < at.x)).count()
        % 2
        == 1
}

/// Whether a region contains a point (even-odd rule over all its rings).
pub(super) fn region_contains(region: &MultiPolygon, at: Coord) -> bool {
    rings(region).filter(|ring| contains(ring, at)).count() % 2 == 1
}

/// Every ring of a region: exteriors and holes.
pub(super) fn rings(region: &MultiPolygon) -> impl Iterator<Item = &LineString> {
    region.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()))
}
