//! Distances and doubts near a border: for the nodes that matter within two steps of it.

use super::arrival::UNREACHED;
use super::boundary::Vertex;
use super::ground::distance_to_segment;
use super::lattice::Lattice;
use super::sites::Sites;
use crate::model::Certainty;

/// How many steps from the border the distances are known.
const REACH: f64 = 2.0;

/// Per place the distance to the border (world metres, [`UNREACHED`] beyond the reach) and the doubt of its nearest stretch (km).
pub(super) struct Band {
    pub(super) distance: Vec<f32>,
    pub(super) doubt_km: Vec<f32>,
}

impl Band {
    pub(super) fn new(lattice: &Lattice, sites: &Sites<'_>, border: &[Vec<Vertex>]) -> Self {
        let mut band =
            Self { distance: vec![UNREACHED; sites.len()], doubt_km: vec![Certainty::Guess.doubt_km(); sites.len()] };
        for ring in border {
            for (vertex, next) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                band.add(lattice, sites, [vertex, next]);
            }
        }
        band
    }

    fn add(&mut self, lattice: &Lattice, sites: &Sites<'_>, [from, to]: [&Vertex; 2]) {
        let ((x0, y0), (x1, y1)) = (lattice.steps(from.at), lattice.steps(to.at));
        let range = |a: f64, b: f64, count: usize| {
            let low = (a.min(b) - REACH).ceil().clamp(0.0, count as f64);
            let high = (a.max(b) + REACH).floor().clamp(-1.0, count as f64 - 1.0);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the lattice")]
            let range = low as usize..(high + 1.0) as usize;
            range
        };
        for row in range(y0, y1, lattice.rows) {
            // Long segments are followed row by row, so that a slanting one does not touch its whole rectangle.
            let (low, high) = columns_near(row as f64, (x0, y0), (x1, y1));
            for column in range(low, high, lattice.columns) {
                let node = row * lattice.columns + column;
                let Some(place) = sites.place(node) else { continue };
                #[expect(clippy::cast_possible_truncation, reason = "metres need no more than f32")]
                let distance = distance_to_segment(lattice.at(node), from.at, to.at) as f32;
                if distance < self.distance[place] && f64::from(distance) <= REACH * lattice.step {
                    self.distance[place] = distance;
                    self.doubt_km[place] = from.base_km;
                }
            }
        }
    }
}

/// The columns between which the part of a segment within the reach of a row lies.
fn columns_near(row: f64, (x0, y0): (f64, f64), (x1, y1): (f64, f64)) -> (f64, f64) {
    if (y1 - y0).abs() < 1.0 {
        return (x0.min(x1), x0.max(x1));
    }
    let x_at = |y: f64| x0 + (x1 - x0) * ((y - y0) / (y1 - y0)).clamp(0.0, 1.0);
    let (a, b) = (x_at(row - REACH), x_at(row + REACH));
    (a.min(b), a.max(b))
}
