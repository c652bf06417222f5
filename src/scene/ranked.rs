//! Lines whose points know how much they matter, so that thinning them for any scale is one look at each point.
//!
//! The worth of a point is the tolerance up to which Douglas and Peucker's method keeps it, made no larger than that
//! of the point that parts its stretch; so the points worth more than a tolerance are those that the method keeps.

use geo::{BoundingRect as _, Coord, LineString, Polygon, Rect};

/// A line, or the ring of an area, world metres.
#[derive(Clone, Debug)]
pub struct Ranked {
    points: Vec<(Coord, f64)>,
    bounds: Option<Rect>,
}

impl Ranked {
    /// Ranks the points of a line.
    pub fn new(line: &LineString) -> Self {
        let points = &line.0;
        let mut worth = vec![f64::INFINITY; points.len()];
        let mut open = vec![(0, points.len().saturating_sub(1), f64::INFINITY)];
        while let Some((first, last, most)) = open.pop() {
            let between = (first + 1)..last;
            let away = |&at: &usize| distance(points[at], points[first], points[last]);
            let Some(parting) = between.max_by(|a, b| away(a).total_cmp(&away(b))) else { continue };
            let own = away(&parting).min(most);
            worth[parting] = own;
            open.push((first, parting, own));
            open.push((parting, last, own));
        }
        Self { points: points.iter().copied().zip(worth).collect(), bounds: line.bounding_rect() }
    }

    /// The rectangle round it; `None` where it has no point.
    pub fn bounds(&self) -> Option<Rect> {
        self.bounds
    }

    /// The line without what may be neglected, world metres.
    pub fn thinned(&self, tolerance: f64) -> LineString {
        self.points.iter().filter(|(_, worth)| *worth > tolerance).map(|(at, _)| *at).collect()
    }
}

/// An area with holes.
#[derive(Clone, Debug)]
pub struct RankedArea {
    /// Its outer ring.
    pub exterior: Ranked,
    /// Its holes.
    pub interiors: Vec<Ranked>,
}

impl RankedArea {
    /// Ranks the points of an area's rings.
    pub fn new(area: &Polygon) -> Self {
        Self { exterior: Ranked::new(area.exterior()), interiors: area.interiors().iter().map(Ranked::new).collect() }
    }

    /// Its rings, the outer one first.
    pub fn rings(&self) -> impl Iterator<Item = &Ranked> {
        std::iter::once(&self.exterior).chain(&self.interiors)
    }
}

/// Distance of a point from the stretch between two others.
fn distance(at: Coord, from: Coord, to: Coord) -> f64 {
    let (way, off) = (to - from, at - from);
    let length2 = way.x * way.x + way.y * way.y;
    let share = if length2 > 0.0 { ((off.x * way.x + off.y * way.y) / length2).clamp(0.0, 1.0) } else { 0.0 };
    (off.x - share * way.x).hypot(off.y - share * way.y)
}

#[cfg(test)]
mod tests {
    use geo::Simplify as _;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn points_are_kept_as_by_douglas_and_peucker(
            points in prop::collection::vec((0.0_f64..1000.0, 0.0_f64..1000.0), 2..120),
            tolerance in 1.0_f64..300.0,
        ) {
            let line: LineString = points.into_iter().collect();
            prop_assert_eq!(Ranked::new(&line).thinned(tolerance), line.simplify(tolerance));
        }
    }

    #[test]
    fn a_ring_stays_closed() {
        let ring: LineString = (0..=100)
            .map(|step| {
                let turn = f64::from(step % 100) * std::f64::consts::TAU / 100.0;
                (turn.cos() * 1000.0, turn.sin() * 1000.0)
            })
            .collect();
        let thin = Ranked::new(&ring).thinned(50.0);
        assert!(thin.is_closed() && thin.0.len() >= 5 && thin.0.len() < 30, "{} points", thin.0.len());
    }
}
