//! Shapes as paths.

use geo::{Coord, LineString, MultiPolygon, Rect};
use tiny_skia::{Path, PathBuilder};

/// The handles of a curve that is a quarter of a circle, over its radius.
const ROUND: f64 = 0.552_284_8;

/// A length or a place as paths have them.
pub fn narrow(points: f64) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "a length on the page")]
    let points = points as f32;
    points
}

/// All rings of an area, each point put on the page.
pub fn area(area: &MultiPolygon, place: impl Fn(Coord) -> Coord) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for polygon in &area.0 {
        for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
            push(&mut builder, ring.0.iter().map(|&at| place(at)));
            builder.close();
        }
    }
    builder.finish()
}

/// A closed area.
pub fn polygon(points: &[Coord]) -> Option<Path> {
    let mut builder = PathBuilder::new();
    push(&mut builder, points.iter().copied());
    builder.close();
    builder.finish()
}

/// An area in triangles.
pub fn triangles(triangles: &[[Coord; 3]]) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for corners in triangles {
        // All the same way round, so that no two of them are inside and outside of each other.
        let [a, b, c] = *corners;
        let turn = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        push(&mut builder, if turn < 0.0 { [a, c, b] } else { [a, b, c] }.into_iter());
        builder.close();
    }
    builder.finish()
}

/// Lines that are painted in one go.
pub fn lines<'a>(lines: impl IntoIterator<Item = &'a [Coord]>) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for line in lines {
        push(&mut builder, line.iter().copied());
    }
    builder.finish()
}

/// A line put on the page.
pub fn placed(line: &LineString, place: impl Fn(Coord) -> Coord) -> Vec<Coord> {
    line.0.iter().map(|&at| place(at)).collect()
}

/// A rectangle with round corners.
pub fn rounded(area: Rect, radius: f64) -> Option<Path> {
    let (low, high) = (area.min(), area.max());
    let radius = radius.min(area.width() / 2.0).min(area.height() / 2.0).max(0.0);
    let corners = [low, Coord { x: high.x, y: low.y }, high, Coord { x: low.x, y: high.y }];
    if radius <= 0.0 {
        return polygon(&corners);
    }
    let mut builder = PathBuilder::new();
    // Along each side to where the corner begins, then round it.
    let ways = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)].map(|(x, y)| Coord { x, y });
    for (number, corner) in [corners[1], corners[2], corners[3], corners[0]].into_iter().enumerate() {
        let (along, next) = (ways[number], ways[(number + 1) % 4]);
        let (begin, end) = (corner - along * radius, corner + next * radius);
        let handles = [begin + along * (radius * ROUND), end - next * (radius * ROUND)];
        let [begin, one, two, end] = [begin, handles[0], handles[1], end].map(|at| (narrow(at.x), narrow(at.y)));
        if number == 0 {
            builder.move_to(begin.0, begin.1);
        } else {
            builder.line_to(begin.0, begin.1);
        }
        builder.cubic_to(one.0, one.1, two.0, two.1, end.0, end.1);
    }
    builder.close();
    builder.finish()
}

/// A disc.
pub fn disc(at: Coord, radius: f64) -> Option<Path> {
    let reach = Coord { x: radius, y: radius };
    rounded(Rect::new(at - reach, at + reach), radius)
}

fn push(builder: &mut PathBuilder, points: impl Iterator<Item = Coord>) {
    for (number, at) in points.enumerate() {
        let (x, y) = (narrow(at.x), narrow(at.y));
        if number == 0 {
            builder.move_to(x, y);
        } else {
            builder.line_to(x, y);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disc_is_as_round_as_can_be_seen() {
        let path = disc(Coord { x: 50.0, y: 50.0 }, 40.0).unwrap();
        let bounds = path.compute_tight_bounds().unwrap();
        assert!((bounds.left() - 10.0).abs() < 0.01 && (bounds.bottom() - 90.0).abs() < 0.01, "{bounds:?}");
    }
}
