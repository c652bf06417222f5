//! The ring round the spot of the map that a card tells of.

use geo::Coord;

use super::item::Item;
use super::style::Style;

/// Radius of the ring, units: seen from the last row.
const RADIUS: f64 = 2.4;

/// Width of the dark line, units.
const DARK: f64 = 0.5;

/// Width of the light line on either side of it, units.
const LIGHT: f64 = 0.3;

/// Corners of the ring.
const CORNERS: u32 = 48;

/// A ring round a place of the picture (points), dark between two light lines: it shows on every ground.
pub fn spot(at: Coord, style: &Style, unit: f64) -> Vec<Item> {
    let palette = style.palette();
    let points: Vec<Coord> = (0..=CORNERS)
        .map(|corner| {
            let angle = std::f64::consts::TAU * f64::from(corner) / f64::from(CORNERS);
            at + Coord { x: angle.cos(), y: angle.sin() } * (RADIUS * unit)
        })
        .collect();
    [(palette.halo, DARK + 2.0 * LIGHT), (palette.text, DARK)]
        .into_iter()
        .map(|(color, width)| Item::Line { points: points.clone(), color, width: width * unit })
        .collect()
}
