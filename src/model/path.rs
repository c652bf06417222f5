//! Lines as they stand in files, kept small: degrees to a centimetre, stretches that days have in common only once.

use std::collections::HashSet;
use std::sync::Arc;

use geo::LineString;

use crate::geodesy::{LonLat, world_from_lonlat};

/// Units of a [`Spot`] in a degree.
pub const SPOT_UNITS: f64 = 1e7;

/// Longitude and latitude in ten-millionths of a degree (a centimetre on the ground).
pub type Spot = [i32; 2];

/// A stretch ends at a vertex with a hash that these bits are zero of: 32 vertices in the mean.
const CUT_BITS: u32 = 0b1_1111;

/// A stretch has at most so many vertices.
const LONGEST: usize = 512;

/// A line or ring as stretches of vertices; equal stretches of many days share their memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path {
    stretches: Vec<Arc<[Spot]>>,
}

impl Path {
    /// The vertices in order.
    pub fn spots(&self) -> impl Iterator<Item = Spot> + '_ {
        self.stretches.iter().flat_map(|stretch| stretch.iter().copied())
    }

    /// The vertices in degrees.
    pub fn degrees(&self) -> impl Iterator<Item = LonLat> + '_ {
        self.spots().map(|[lon, lat]| LonLat { lon: f64::from(lon) / SPOT_UNITS, lat: f64::from(lat) / SPOT_UNITS })
    }

    /// The line in world metres.
    pub fn line(&self) -> LineString {
        self.degrees().map(world_from_lonlat).collect()
    }

    /// Number of vertices.
    pub fn len(&self) -> usize {
        self.stretches.iter().map(|stretch| stretch.len()).sum()
    }

    /// Whether it has no vertex.
    pub fn is_empty(&self) -> bool {
        self.stretches.is_empty()
    }
}

/// Makes paths, and remembers every stretch that it has made.
///
/// Where a stretch ends depends on its vertices alone, so a line that was changed in one place has all its other
/// stretches in common with the line before.
#[derive(Debug, Default)]
pub struct PathStore {
    known: HashSet<Arc<[Spot]>>,
}

impl PathStore {
    /// The path through these vertices.
    pub fn path(&mut self, spots: &[Spot]) -> Path {
        let mut stretches = Vec::new();
        let mut begin = 0;
        for (at, spot) in spots.iter().enumerate() {
            let full = at + 1 - begin >= LONGEST;
            if full || at + 1 == spots.len() || hash(*spot) & CUT_BITS == 0 {
                stretches.push(self.stretch(&spots[begin..=at]));
                begin = at + 1;
            }
        }
        Path { stretches }
    }

    fn stretch(&mut self, spots: &[Spot]) -> Arc<[Spot]> {
        if let Some(known) = self.known.get(spots) {
            return Arc::clone(known);
        }
        let made: Arc<[Spot]> = spots.into();
        self.known.insert(Arc::clone(&made));
        made
    }

    /// Vertices that are kept, each shared one counted once.
    pub fn kept(&self) -> usize {
        self.known.iter().map(|stretch| stretch.len()).sum()
    }
}

/// A number that looks like chance and depends on the vertex alone.
fn hash([lon, lat]: Spot) -> u32 {
    let mixed = lon.cast_unsigned().wrapping_mul(0x9E37_79B1) ^ lat.cast_unsigned().wrapping_mul(0x85EB_CA77);
    (mixed ^ (mixed >> 15)).wrapping_mul(0x2C1B_3C6D) >> 20
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_changed_in_one_place_shares_the_rest() {
        let mut store = PathStore::default();
        let spots: Vec<Spot> = (0..20_000).map(|at| [at * 37 + at % 7, at * 11 - at % 13]).collect();
        let first = store.path(&spots);
        assert_eq!(first.spots().collect::<Vec<_>>(), spots);
        assert_eq!(store.kept(), spots.len());
        let mut changed = spots.clone();
        changed[10_000] = [5, 5];
        changed.insert(3_000, [7, 7]);
        assert_eq!(store.path(&changed).len(), spots.len() + 1);
        assert!(store.kept() < spots.len() + 2 * LONGEST, "{} are kept", store.kept());
    }
}
