//! The front point nearest to a place.

use geo::Coord;

use super::situation::{FrontLine, FrontPoint};
use crate::geodesy::distance_km;

/// The point of the front that is nearest to a place, with what is known of the stretch it lies on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nearest {
    /// How far it is, km.
    pub km: f64,
    /// The point; certainty and doubt are those of its stretch.
    pub point: FrontPoint,
}

/// The nearest point of some lines; `None` where there is no line.
pub(super) fn nearest(at: Coord, lines: &[FrontLine]) -> Option<Nearest> {
    let mut best: Option<(f64, FrontPoint)> = None;
    for pair in lines.iter().flat_map(|line| line.points.windows(2)) {
        let foot = foot_on(at, pair[0].at, pair[1].at);
        let distance = (foot.x - at.x).hypot(foot.y - at.y);
        if best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, FrontPoint { at: foot, ..pair[0] }));
        }
    }
    best.map(|(_, point)| Nearest { km: distance_km(at, point.at), point })
}

/// The point of a segment that is nearest to a place.
fn foot_on(at: Coord, a: Coord, b: Coord) -> Coord {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length2 = dx * dx + dy * dy;
    let along = if length2 > 0.0 { (((at.x - a.x) * dx + (at.y - a.y) * dy) / length2).clamp(0.0, 1.0) } else { 0.0 };
    Coord { x: a.x + along * dx, y: a.y + along * dy }
}
