//! Small signs of constant size: towns, battles, events, units.

use geo::{Coord, Rect};

use super::item::Item;
use super::palette::Rgb;
use super::primitive::{Ink, Symbol};
use super::style::Style;
use crate::model::{Arm, Side};

/// Half the width and height of a unit's box, units.
const BOX: (f64, f64) = (1.5, 1.0);

/// Paints a sign whose middle is at this point of the picture.
pub fn sign(symbol: Symbol, at: Coord, (style, unit): (&Style, f64), items: &mut Vec<Item>) {
    let look = style.symbol(symbol);
    let radius = f64::from(look.radius) * unit;
    let edge = (look.edge, f64::from(look.edge_width) * unit);
    match symbol {
        Symbol::Unit { side, arm, doubtful } => troops((side, arm, doubtful), at, (style, unit), items),
        Symbol::Battle | Symbol::Crossing => {
            items.push(Item::Shape { points: diamond(at, radius + edge.1), fill: edge.0 });
            items.push(Item::Shape { points: diamond(at, radius), fill: look.fill });
        }
        Symbol::Event(_) => {
            items.push(Item::Disc { at, radius, fill: look.fill, edge });
            items.push(Item::Shape { points: diamond(at, radius * 0.62), fill: look.edge });
        }
        Symbol::Capital => {
            items.push(Item::Disc { at, radius, fill: look.fill, edge });
            items.push(Item::Disc { at, radius: radius * 0.4, fill: look.edge, edge: (look.edge, 0.0) });
        }
        Symbol::Peak => {
            let corners =
                |radius: f64| [(0.0, -1.0), (1.0, 0.8), (-1.0, 0.8)].map(|(x, y)| at + Coord { x, y } * radius);
            items.push(Item::Shape { points: corners(radius + edge.1 * 2.0).to_vec(), fill: edge.0 });
            items.push(Item::Shape { points: corners(radius).to_vec(), fill: look.fill });
        }
        Symbol::Town(_) | Symbol::StoryPoint => items.push(Item::Disc { at, radius, fill: look.fill, edge }),
    }
}

/// How far a sign reaches from its middle, half the width and half the height, units.
pub fn reach(symbol: Symbol, style: &Style) -> (f64, f64) {
    if matches!(symbol, Symbol::Unit { .. }) {
        return BOX;
    }
    let radius = f64::from(style.symbol(symbol).radius);
    (radius, radius)
}

fn diamond(at: Coord, radius: f64) -> Vec<Coord> {
    [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)].map(|(x, y)| at + Coord { x, y } * radius).to_vec()
}

/// A box in the colours of its side with the sign of its arm; dashed where the position is doubtful.
fn troops((side, arm, doubtful): (Side, Arm, bool), at: Coord, (style, unit): (&Style, f64), items: &mut Vec<Item>) {
    let half = Coord { x: BOX.0, y: BOX.1 } * unit;
    let area = Rect::new(at - half, at + half);
    let color = style.side_text(side);
    let fill = style.ink(Ink::Territory(side)).fill;
    let halo = Coord { x: 0.25, y: 0.25 } * unit;
    let outer = Rect::new(area.min() - halo, area.max() + halo);
    items.push(Item::Box { area: outer, fill: Some(style.palette().halo), edge: None, corner: 0.0 });
    items.push(Item::Box { area, fill, edge: None, corner: 0.0 });
    let width = 0.22 * unit;
    frame(area, (color, width, doubtful), items);
    arm_sign(arm, area, (color, width), items);
}

fn frame(area: Rect, (color, width, dashed): (Rgb, f64, bool), items: &mut Vec<Item>) {
    if !dashed {
        items.push(Item::Box { area, fill: None, edge: Some((color, width)), corner: 0.0 });
        return;
    }
    let (low, high) = (area.min(), area.max());
    let corners = [low, Coord { x: high.x, y: low.y }, high, Coord { x: low.x, y: high.y }, low];
    for pair in corners.windows(2) {
        for part in 0..3 {
            let along = |share: f64| pair[0] + (pair[1] - pair[0]) * share;
            let begin = f64::from(part) * 0.38;
            items.push(Item::Line { points: vec![along(begin), along(begin + 0.24)], color, width });
        }
    }
}

fn arm_sign(arm: Arm, area: Rect, (color, width): (Rgb, f64), items: &mut Vec<Item>) {
    let at = |x: f64, y: f64| Coord { x: area.min().x + x * area.width(), y: area.min().y + y * area.height() };
    let mut line = |points: Vec<Coord>| items.push(Item::Line { points, color, width });
    match arm {
        Arm::Infantry => {
            line(vec![at(0.0, 0.0), at(1.0, 1.0)]);
            line(vec![at(0.0, 1.0), at(1.0, 0.0)]);
        }
        Arm::Cavalry => line(vec![at(0.0, 1.0), at(1.0, 0.0)]),
        Arm::Armor => line(oval(area)),
        Arm::Marine => {
            line(vec![at(0.5, 0.15), at(0.5, 0.85)]);
            line(vec![at(0.25, 0.55), at(0.35, 0.8), at(0.5, 0.87), at(0.65, 0.8), at(0.75, 0.55)]);
            line(vec![at(0.38, 0.32), at(0.62, 0.32)]);
        }
        Arm::Airborne => {
            line(vec![at(0.0, 0.0), at(1.0, 1.0)]);
            line(vec![at(0.0, 1.0), at(1.0, 0.0)]);
            line(vec![at(0.3, 0.95), at(0.4, 0.78), at(0.5, 0.95), at(0.6, 0.78), at(0.7, 0.95)]);
        }
        Arm::Artillery => items.push(Item::Disc { at: area.center(), radius: width, fill: color, edge: (color, 0.0) }),
    }
}

fn oval(area: Rect) -> Vec<Coord> {
    let (middle, half) = (area.center(), Coord { x: area.width() * 0.34, y: area.height() * 0.28 });
    let corner = |step: u8| f64::from(step) * std::f64::consts::TAU / 16.0;
    (0..=16).map(|step| middle + Coord { x: half.x * corner(step).cos(), y: half.y * corner(step).sin() }).collect()
}
