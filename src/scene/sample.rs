//! Small samples of the map's signs, for the legend.

use geo::{Coord, Rect};

use super::item::Item;
use super::primitive::{Ink, Pen, Symbol};
use super::signs;
use super::style::Style;
use crate::model::Side;

/// What a sample shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sample {
    /// The ground of a side.
    Territory(Side),
    /// Any other area, and a second hatch over it.
    Area(Ink, Option<Ink>),
    /// A line.
    Line(Pen),
    /// A small sign.
    Sign(Symbol),
}

/// Paints a sample as it looks on the map of this unit.
pub fn paint(sample: Sample, area: Rect, (style, unit): (&Style, f64), items: &mut Vec<Item>) {
    match sample {
        Sample::Territory(side) => territory(side, area, (style, unit), items),
        Sample::Area(ink, again) => {
            filled(ink, area, (style, unit), items);
            if let Some(again) = again {
                filled(again, area, (style, unit), items);
            }
            let edge = Some((style.palette().text_weak, unit * 0.15));
            items.push(Item::Box { area, fill: None, edge, corner: 0.0 });
        }
        Sample::Line(pen) => line(pen, area, (style, unit), items),
        Sample::Sign(symbol) => signs::sign(symbol, area.center(), (style, unit), items),
    }
}

fn filled(ink: Ink, area: Rect, (style, unit): (&Style, f64), items: &mut Vec<Item>) {
    let ink = style.ink(ink);
    items.push(Item::Box { area, fill: ink.fill, edge: None, corner: 0.0 });
    if let Some(hatch) = ink.hatch {
        for ends in slants(area, unit * 1.6, hatch.rising) {
            items.push(Item::Line { points: ends.to_vec(), color: hatch.color, width: unit * 0.45 });
        }
    }
}

fn territory(side: Side, area: Rect, (style, unit): (&Style, f64), items: &mut Vec<Item>) {
    filled(Ink::Territory(side), area, (style, unit), items);
    items.push(Item::Box { area, fill: None, edge: Some((style.side_text(side), unit * 0.15)), corner: 0.0 });
}

/// Slanted lines cut at the edges of a rectangle.
fn slants(area: Rect, step: f64, rising: bool) -> Vec<[Coord; 2]> {
    let (width, height) = (area.width(), area.height());
    let mut found = Vec::new();
    let mut begin = step / 2.0;
    while begin < width + height {
        // From the left or lower edge up to the upper or right one.
        let (from, to) = ((begin - height).max(0.0), begin.min(width));
        let (low, high) = (begin - from, begin - to);
        let at = |x: f64, up: f64| Coord {
            x: area.min().x + x,
            y: if rising { area.min().y + up } else { area.max().y - up },
        };
        found.push([at(from, low), at(to, high)]);
        begin += step;
    }
    found
}

fn line(pen: Pen, area: Rect, (style, unit): (&Style, f64), items: &mut Vec<Item>) {
    let look = style.pen(pen);
    let size = |share: f32| f64::from(share) * unit;
    let (left, right) = (Coord { x: area.min().x, y: area.center().y }, Coord { x: area.max().x, y: area.center().y });
    let across = |dy: f64| vec![left + Coord { x: 0.0, y: dy }, right + Coord { x: 0.0, y: dy }];
    if pen == Pen::FrontGuess {
        items.push(Item::Box { area, fill: style.ink(Ink::Doubt).fill, edge: None, corner: 0.0 });
    }
    if look.ribbon > 0.0 {
        let beside = size(look.width + look.ribbon) / 2.0;
        for (side, dy) in [(Side::Left, -beside), (Side::Right, beside)] {
            items.push(Item::Line { points: across(dy), color: style.side(side), width: size(look.ribbon) });
        }
    }
    if let (Pen::Isochrone(_), Some((casing, width))) = (pen, look.casing) {
        let whole = size(look.width + 2.0 * width);
        items.push(Item::Line { points: across(0.0), color: casing, width: whole });
    }
    match look.dash {
        None => items.push(Item::Line { points: across(0.0), color: look.color, width: size(look.width) }),
        Some((dash, gap)) => {
            let mut x = left.x;
            while x < right.x {
                let end = (x + size(dash)).min(right.x);
                let points = vec![Coord { x, y: left.y }, Coord { x: end, y: left.y }];
                items.push(Item::Line { points, color: look.color, width: size(look.width) });
                x += size(dash + gap);
            }
        }
    }
    if let Some((distance, tooth)) = look.teeth {
        let mut x = left.x + size(distance) / 2.0;
        while x < right.x {
            let foot = left.y - size(look.width) * 0.4;
            let corner = |dx: f32, dy: f64| Coord { x: x + size(dx), y: foot - dy };
            let points = vec![corner(-tooth * 0.6, 0.0), corner(0.0, size(tooth)), corner(tooth * 0.6, 0.0)];
            items.push(Item::Shape { points, fill: look.color });
            x += size(distance);
        }
    }
    if look.arrow {
        let tip = |dx: f64, dy: f64| Coord { x: right.x + dx, y: right.y + dy };
        let points = vec![tip(0.0, 0.0), tip(-1.8 * unit, -0.8 * unit), tip(-1.8 * unit, 0.8 * unit)];
        items.push(Item::Shape { points, fill: look.color });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slanted_lines_stay_in_their_rectangle_and_lean_the_right_way() {
        let area = Rect::new(Coord { x: 10.0, y: 20.0 }, Coord { x: 60.0, y: 45.0 });
        for rising in [true, false] {
            let lines = slants(area, 7.0, rising);
            assert!(lines.len() > 5, "{} lines", lines.len());
            for [from, to] in lines {
                for end in [from, to] {
                    assert!(end.x >= 10.0 - 1e-9 && end.x <= 60.0 + 1e-9, "{end:?}");
                    assert!(end.y >= 20.0 - 1e-9 && end.y <= 45.0 + 1e-9, "{end:?}");
                }
                assert_eq!(to.y < from.y, rising, "from {from:?} to {to:?}");
            }
        }
    }
}
