//! The ground about which the drawn line cannot tell: all that lies nearer to a line than the line's own doubt there.
//!
//! The band is covered with discs along the lines, as wide as the doubt, a third of their radius apart, and measured in
//! every fourth row of the ground (two kilometres at the equator): within 5 % of the band's area on the shipped days, which
//! is far better than the doubt itself is known.

use super::rows::{Areas, Rows, Spans, both, length};
use super::situation::FrontLine;
use crate::geodesy::scale_at;

/// One row in so many is measured.
const EVERY: usize = 4;

/// Discs stand so many radii apart.
const APART: f64 = 1.0 / 3.0;

/// The ground of each side that lies within the doubt of the lines, km2; `right` are the spans of the right side.
pub(super) fn unsure(rows: &Rows, lines: &[FrontLine], right: &Spans) -> Areas {
    let mut bands: Vec<Vec<(f64, f64)>> = vec![Vec::new(); rows.len().div_ceil(EVERY)];
    for line in lines {
        cover(rows, line, &mut bands);
    }
    let mut areas = Areas::default();
    for (place, band) in bands.iter_mut().enumerate().filter(|(_, band)| !band.is_empty()) {
        let row = place * EVERY;
        let on_land = both(&merged(band), rows.land(row));
        let (all, of_right) = (length(&on_land), length(&both(&on_land, right.row(row))));
        areas.left += rows.strip_km2(row, all - of_right) * EVERY as f64;
        areas.right += rows.strip_km2(row, of_right) * EVERY as f64;
    }
    areas
}

/// Adds the discs along a line to the rows that they meet.
fn cover(rows: &Rows, line: &FrontLine, bands: &mut [Vec<(f64, f64)>]) {
    let mut last: Option<geo::Coord> = None;
    for pair in line.points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let radius = f64::from(from.doubt_km) * 1000.0 / scale_at(from.at.y);
        let length = (to.at.x - from.at.x).hypot(to.at.y - from.at.y);
        let steps = (length / (radius * APART)).ceil().max(1.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a line has few discs")]
        for step in 0..steps as usize {
            let at = from.at + (to.at - from.at) * (step as f64 / steps);
            if last.is_some_and(|last| (at.x - last.x).hypot(at.y - last.y) < radius * APART) {
                continue;
            }
            last = Some(at);
            let met = rows.between(at.y - radius, at.y + radius);
            for row in met.filter(|row| row % EVERY == 0) {
                let half = (radius * radius - (rows.middle(row) - at.y).powi(2)).max(0.0).sqrt();
                bands[row / EVERY].push((at.x - half, at.x + half));
            }
        }
    }
}

/// Overlapping spans made one; in rising order.
fn merged(spans: &mut [(f64, f64)]) -> Vec<f64> {
    spans.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let mut merged: Vec<f64> = Vec::new();
    for &(begin, end) in spans.iter() {
        match merged.last_mut() {
            Some(last) if begin <= *last => *last = last.max(end),
            _ => merged.extend([begin, end]),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use geo::{Coord, MultiPolygon, polygon};

    use super::*;
    use crate::front::{FrontPoint, Ground, LineKind};
    use crate::model::Certainty;

    #[test]
    fn a_straight_line_has_a_band_of_twice_its_doubt() {
        let ground =
            MultiPolygon(vec![polygon![(x: 0.0, y: 0.0), (x: 2e5, y: 0.0), (x: 2e5, y: 1e5), (x: 0.0, y: 1e5)]]);
        let rows = Rows::new(&Ground::new(&ground));
        let south =
            MultiPolygon(vec![polygon![(x: 0.0, y: 0.0), (x: 2e5, y: 0.0), (x: 2e5, y: 7e4), (x: 0.0, y: 3e4)]]);
        let point = |x: f64, y: f64| FrontPoint { at: Coord { x, y }, certainty: Certainty::Likely, doubt_km: 6.0 };
        let line = FrontLine {
            kind: LineKind::Front,
            holder: None,
            points: vec![point(0.0, 3e4), point(2e5, 7e4)],
            source: String::new(),
        };
        let areas = unsure(&rows, &[line], &rows.spans(&south));
        let by_hand = 6.0 * 2e2_f64.hypot(4e1);
        for area in [areas.left, areas.right] {
            assert!((area / by_hand - 1.0).abs() < 0.03, "{areas:?}, by hand {by_hand} on each side");
        }
    }
}
