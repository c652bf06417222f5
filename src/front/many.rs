//! The side of many places at once, for all the small islands of a coast.

use geo::{Coord, LineString, MultiPolygon};

use super::ground::crossing_x;
use super::region::rings;
use crate::model::Side;

/// Bands that the edges of a region are sorted into.
const BANDS: usize = 512;

/// The edges of a region in bands of equal height, so that each place is compared with a few of them.
struct Banded {
    low: f64,
    height: f64,
    bands: Vec<Vec<(Coord, Coord)>>,
}

impl Banded {
    fn new(region: &MultiPolygon) -> Self {
        let points = || rings(region).flat_map(|ring| ring.0.iter());
        let low = points().map(|at| at.y).fold(f64::INFINITY, f64::min);
        let high = points().map(|at| at.y).fold(f64::NEG_INFINITY, f64::max);
        let height = ((high - low) / BANDS as f64).max(1.0);
        let mut banded = Self { low, height, bands: vec![Vec::new(); BANDS] };
        for line in rings(region).flat_map(LineString::lines) {
            let (a, b) = (banded.band(line.start.y), banded.band(line.end.y));
            for band in a.min(b)..=a.max(b) {
                banded.bands[band].push((line.start, line.end));
            }
        }
        banded
    }

    fn band(&self, y: f64) -> usize {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the bands")]
        let band = ((y - self.low) / self.height).clamp(0.0, (BANDS - 1) as f64) as usize;
        band
    }

    fn contains(&self, at: Coord) -> bool {
        let crossed = |(a, b): &&(Coord, Coord)| crossing_x(*a, *b, at.y).is_some_and(|x| x < at.x);
        self.bands[self.band(at.y)].iter().filter(crossed).count() % 2 == 1
    }
}

/// The side in whose region each place lies, on land or not.
pub(super) fn sides(places: &[Coord], region: &MultiPolygon) -> Vec<Side> {
    let banded = Banded::new(region);
    places.iter().map(|&at| if banded.contains(at) { Side::Right } else { Side::Left }).collect()
}

#[cfg(test)]
mod tests {
    use geo::Polygon;
    use proptest::prelude::*;

    use super::super::region::region_contains;
    use super::*;

    proptest! {
        #[test]
        fn many_places_have_the_sides_that_each_has_alone(
            corners in prop::collection::vec((0.0_f64..1e6, 0.0_f64..1e6), 3..40),
            hole in prop::collection::vec((2e5_f64..8e5, 2e5_f64..8e5), 3..10),
            places in prop::collection::vec((-1e5_f64..1.1e6, -1e5_f64..1.1e6), 1..60),
        ) {
            let ring = |points: Vec<(f64, f64)>| {
                let mut line: LineString = points.into_iter().collect();
                line.close();
                line
            };
            let region = MultiPolygon(vec![Polygon::new(ring(corners), vec![ring(hole)])]);
            let places: Vec<Coord> = places.into_iter().map(|(x, y)| Coord { x, y }).collect();
            for (at, side) in places.iter().zip(sides(&places, &region)) {
                prop_assert_eq!(side == Side::Right, region_contains(&region, *at), "{:?}", at);
            }
        }
    }
}
