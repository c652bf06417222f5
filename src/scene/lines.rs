//! Lines with their casings, ribbons, dashes, teeth and heads, as plain signs in points of the picture.
//!
//! Exports draw these; the window makes the same as triangles (`gui::canvas::stroke`).

use geo::Coord;

use super::item::Item;
use super::style::{PenStyle, Style};
use crate::model::Side;

/// Width of a tapered line's tail over its head's.
const TAIL: f64 = 0.25;

/// Length of an arrow's head, units.
const HEAD: f64 = 1.6;

/// A line never gets thinner than this, points.
const THINNEST: f64 = 0.5;

/// Lines of one kind: casings first, then the ribbons of both sides, then the cores, so that joins show no seams.
pub fn lines(strokes: &[(PenStyle, Vec<Coord>)], (style, unit): (&Style, f64)) -> Vec<Item> {
    let mut items = Vec::new();
    for (pen, points) in strokes.iter().filter(|(pen, _)| !pen.taper) {
        if let Some((color, width)) = pen.casing {
            let whole = f64::from(pen.width + 2.0 * pen.ribbon + 2.0 * width) * unit;
            items.push(Item::Line { points: points.clone(), color, width: whole });
        }
    }
    for (pen, points) in strokes.iter().filter(|(pen, _)| pen.ribbon > 0.0) {
        for (side, direction) in [(Side::Left, 1.0), (Side::Right, -1.0)] {
            let beside = offset(points, direction * f64::from(pen.width + pen.ribbon) / 2.0 * unit);
            items.push(Item::Line { points: beside, color: style.side(side), width: f64::from(pen.ribbon) * unit });
        }
    }
    for (pen, points) in strokes {
        core(pen, points, unit, &mut items);
    }
    items
}

/// The outline of a stripe along a line; half its width is asked for each point, by its number and its share of the
/// length, 0 to 1.
pub fn stripe(points: &[Coord], half_width: impl Fn(usize, f64) -> f64) -> Vec<Coord> {
    let whole: f64 = points.windows(2).map(|pair| distance(pair[0], pair[1])).sum();
    let left = offset(points, 1.0);
    let mut gone = 0.0;
    let (mut one, mut two) = (Vec::with_capacity(points.len() * 2), Vec::with_capacity(points.len()));
    for (position, &at) in points.iter().enumerate() {
        if position > 0 {
            gone += distance(points[position - 1], at);
        }
        let half = half_width(position, if whole > 0.0 { gone / whole } else { 1.0 });
        let beside = (left[position] - at) * half;
        one.push(at + beside);
        two.push(at - beside);
    }
    one.extend(two.into_iter().rev());
    one
}

fn core(pen: &PenStyle, points: &[Coord], unit: f64, items: &mut Vec<Item>) {
    let size = |share: f32| f64::from(share) * unit;
    if pen.taper {
        let (casing, edge) = pen.casing.unwrap_or((pen.color, 0.0));
        for (fill, grow) in [(casing, edge), (pen.color, 0.0)] {
            let half = |_, share: f64| (f64::from(pen.width) * (TAIL + (1.0 - TAIL) * share) / 2.0) * unit + size(grow);
            items.push(Item::Shape { points: stripe(points, half), fill });
        }
        return head(pen, points, unit, items);
    }
    let (color, width) = (pen.color, size(pen.width).max(THINNEST));
    if pen.arrow {
        head(pen, points, unit, items);
    }
    if let Some((distance, tooth)) = pen.teeth {
        let teeth = teeth(points, size(distance), (size(pen.width), size(tooth)));
        items.extend(teeth.into_iter().map(|tooth| Item::Shape { points: tooth.to_vec(), fill: color }));
    }
    match pen.dash {
        None => items.push(Item::Line { points: points.to_vec(), color, width }),
        Some((dash, gap)) => {
            let parts = dashes(points, size(dash), size(gap));
            items.extend(parts.into_iter().map(|points| Item::Line { points, color, width }));
        }
    }
}

fn head(pen: &PenStyle, points: &[Coord], unit: f64, items: &mut Vec<Item>) {
    let Some(&tip) = points.last() else { return };
    let length = HEAD * unit;
    let back = points.iter().rev().find(|at| distance(**at, tip) >= length).copied().unwrap_or(points[0]);
    let along = direction(back, tip);
    let side = Coord { x: -along.y, y: along.x } * (length * 0.45);
    let base = tip - along * length;
    let corners = vec![tip + along * (length * 0.5), base + side, base - side];
    let mut edge = corners.clone();
    edge.extend([corners[0], corners[1]]);
    items.push(Item::Shape { points: corners, fill: pen.color });
    items.push(Item::Line { points: edge, color: [255; 3], width: 0.2 * unit });
}

fn distance(from: Coord, to: Coord) -> f64 {
    // Not `hypot`, whose care for the largest and smallest numbers costs more than all else here.
    let way = to - from;
    (way.x * way.x + way.y * way.y).sqrt()
}

/// From one point to another, one point long; nothing where they are the same.
fn direction(from: Coord, to: Coord) -> Coord {
    let length = distance(from, to);
    if length > 0.0 { (to - from) / length } else { Coord { x: 0.0, y: 0.0 } }
}

/// What points to the left of a direction (`y` downwards).
fn left_of(along: Coord) -> Coord {
    Coord { x: along.y, y: -along.x }
}

/// A line beside a line, `away` points to its left; sharp corners are blunted.
fn offset(points: &[Coord], away: f64) -> Vec<Coord> {
    let normal = |from: Coord, to: Coord| left_of(direction(from, to));
    let closed = points.len() > 3 && points.first() == points.last();
    let last = points.len().saturating_sub(1);
    let none = Coord { x: 0.0, y: 0.0 };
    (0..points.len())
        .map(|position| {
            let before = if position > 0 { Some(position - 1) } else { closed.then(|| last - 1) };
            let after = if position < last { Some(position + 1) } else { closed.then_some(1) };
            let incoming = before.map(|other| normal(points[other], points[position]));
            let outgoing = after.map(|other| normal(points[position], points[other]));
            let (one, two) = (incoming.or(outgoing).unwrap_or(none), outgoing.or(incoming).unwrap_or(none));
            let middle = direction(none, one + two);
            let stretch = 1.0 / (middle.x * one.x + middle.y * one.y).max(0.7);
            points[position] + middle * (away * stretch)
        })
        .collect()
}

/// The dashes of a line, with its corners.
fn dashes(points: &[Coord], dash: f64, gap: f64) -> Vec<Vec<Coord>> {
    let (mut parts, mut part) = (Vec::new(), Vec::new());
    let (mut drawing, mut left) = (true, dash);
    if dash <= 0.0 || gap <= 0.0 {
        return vec![points.to_vec()];
    }
    for pair in points.windows(2) {
        let (mut at, to) = (pair[0], pair[1]);
        if drawing && part.is_empty() {
            part.push(at);
        }
        let mut rest = distance(at, to);
        while rest > left {
            at = at + (to - at) * (left / rest);
            rest -= left;
            part.push(at);
            if drawing {
                parts.push(std::mem::take(&mut part));
            }
            drawing = !drawing;
            left = if drawing { dash } else { gap };
        }
        left -= rest;
        if drawing {
            part.push(to);
        }
    }
    if part.len() >= 2 {
        parts.push(part);
    }
    parts
}

/// Triangles on the left of a line, one every `every` points; `width` is the line's, `size` their height and base.
fn teeth(points: &[Coord], every: f64, (width, size): (f64, f64)) -> Vec<[Coord; 3]> {
    let mut found = Vec::new();
    if every <= 0.0 {
        return found;
    }
    let mut left = every / 2.0;
    for pair in points.windows(2) {
        let (from, along, length) = (pair[0], direction(pair[0], pair[1]), distance(pair[0], pair[1]));
        while left <= length {
            let foot = from + along * left + left_of(along) * (width * 0.4);
            let tip = foot + left_of(along) * size;
            found.push([foot - along * (size * 0.6), tip, foot + along * (size * 0.6)]);
            left += every;
        }
        left -= length;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(points: &[(f64, f64)]) -> Vec<Coord> {
        points.iter().map(|&(x, y)| Coord { x, y }).collect()
    }

    #[test]
    fn the_line_beside_keeps_its_side_and_distance() {
        let east = path(&[(0.0, 0.0), (10.0, 0.0), (20.0, 0.0)]);
        assert!(offset(&east, 2.0).iter().all(|at| (at.y + 2.0).abs() < 1e-9), "left of east is north, which is up");
        let corner = offset(&path(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)]), 2.0);
        assert!((corner[1].x - 12.0).abs() < 0.1 && (corner[1].y + 2.0).abs() < 0.1, "mitre at {:?}", corner[1]);
    }

    #[test]
    fn teeth_stand_on_the_left_at_even_distances() {
        let found = teeth(&path(&[(0.0, 0.0), (25.0, 0.0), (100.0, 0.0)]), 10.0, (2.0, 3.0));
        assert_eq!(found.len(), 10, "one every ten points");
        assert!(found.iter().all(|tooth| tooth[1].y < tooth[0].y), "they point up, to the left of east");
        assert!((found[1][1].x - found[0][1].x - 10.0).abs() < 1e-9, "evenly: {found:?}");
    }

    #[test]
    fn dashes_have_their_length_round_corners_and_begin_where_the_gap_ends() {
        let parts = dashes(&path(&[(0.0, 0.0), (5.0, 0.0), (5.0, 30.0)]), 6.0, 4.0);
        for part in &parts[..parts.len() - 1] {
            let length: f64 = part.windows(2).map(|pair| distance(pair[0], pair[1])).sum();
            assert!((length - 6.0).abs() < 1e-9, "{part:?}");
        }
        assert_eq!(parts.len(), 4, "35 points hold four beginnings of 10");
    }

    #[test]
    fn a_stripe_is_as_wide_as_asked() {
        let outline = stripe(&path(&[(0.0, 0.0), (10.0, 0.0)]), |position, _| if position == 0 { 1.0 } else { 3.0 });
        assert_eq!(outline, path(&[(0.0, -1.0), (10.0, -3.0), (10.0, 3.0), (0.0, 1.0)]));
    }
}
