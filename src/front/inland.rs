//! Places well inside the ground, evenly spread: where something about a whole area can be written.

use geo::Coord;

use super::ground::Ground;
use crate::geodesy::scale_at;

/// Places lie so far apart, km.
const APART_KM: f64 = 25.0;

/// Places nearer to the coast are left out, km.
const LEAST_KM: f64 = 8.0;

/// Farther from the coast no difference is made, km.
const MOST_KM: f64 = 60.0;

/// A place inside the ground.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inland {
    /// Where, world metres.
    pub at: Coord,
    /// How far the coast is at least, km, up to 60.
    pub coast_km: f64,
}

/// The places of a ground, row by row from the south-west; the same ground always gives the same.
pub(super) fn inland(ground: &Ground) -> Vec<Inland> {
    let bounds = ground.bounds();
    let step = APART_KM * 1000.0 / scale_at(bounds.center().y);
    let count = |length: f64| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dozen, and none below zero")]
        let count = (length / step).clamp(0.0, 200.0) as u32;
        count
    };
    let mut found = Vec::new();
    for row in 0..count(bounds.height()) {
        for column in 0..count(bounds.width()) {
            let at = bounds.min() + Coord { x: f64::from(column) + 0.5, y: f64::from(row) + 0.5 } * step;
            if !ground.contains(at) {
                continue;
            }
            let metres = scale_at(at.y) / 1000.0;
            let coast_km = ground.coast_within(at, MOST_KM / metres).map_or(MOST_KM, |coast| coast * metres);
            if coast_km >= LEAST_KM {
                found.push(Inland { at, coast_km });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use geo::{LineString, MultiPolygon, Polygon};

    use super::*;

    #[test]
    fn places_keep_off_the_coast_and_know_how_far_it_is() {
        let side = 400_000.0;
        let ring: LineString = [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side), (0.0, 0.0)].into_iter().collect();
        let found = inland(&Ground::new(&MultiPolygon(vec![Polygon::new(ring, Vec::new())])));
        assert!(found.len() > 150, "{} places on 400 km by 400 km", found.len());
        for place in &found {
            let coast = [place.at.x, place.at.y, side - place.at.x, side - place.at.y].into_iter().fold(side, f64::min);
            let expected = (coast * scale_at(place.at.y) / 1000.0).min(60.0);
            assert!((place.coast_km - expected).abs() < 0.1, "{place:?}: {expected} km");
            assert!(place.coast_km >= 8.0, "{place:?}");
        }
    }
}
