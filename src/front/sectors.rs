//! How fast the front moved in the west, the centre and the east.
//!
//! The width of the front (from its westernmost to its easternmost point on either date) is cut into three equal strips. In each,
//! the net ground gained by the right side, divided by the strip's width and the days, is how far the front
//! advanced a day in the mean. A measure for fronts that run across from west to east: where the line turns north and
//! south (the Naktong in August 1950) the figure still tells ground by width, not the way of the troops.

use super::diff::fronts;
use super::model::FrontModel;
use super::rows::{Areas, both};
use super::situation::Situation;
use crate::day::Moment;
use crate::geodesy::scale_at;

/// A third of the front.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Third {
    /// The western one.
    West,
    /// The middle one.
    Centre,
    /// The eastern one.
    East,
}

/// The movement of a third of the front.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SectorAdvance {
    /// Which third.
    pub third: Third,
    /// Ground gained in it by each side, km2; the three thirds together are all ground gained.
    pub gained: Areas,
    /// Mean advance of the right side, km a day; negative where the left side advanced.
    pub km_a_day: f64,
}

impl FrontModel {
    /// The movement of the front by thirds from one moment to a later one; `None` where either has no front or they are the same.
    pub fn advance(&self, from: Moment, to: Moment) -> Option<[SectorAdvance; 3]> {
        let (then, now) = (self.situation(from), self.situation(to));
        let days = now.moment.0 - then.moment.0;
        let (west, east, height) = extent(&then, &now)?;
        if days <= 0.0 || east <= west {
            return None;
        }
        let third = (east - west) / 3.0;
        let width_km = third * scale_at(height) / 1000.0;
        let rows = self.rows();
        let (spans_then, spans_now) = (rows.spans(&then.right), rows.spans(&now.right));
        let sector = |which: Third, begin: f64, end: f64| {
            let gained = (0..rows.len()).fold(Areas::default(), |sum, row| {
                let within = |spans: &[f64]| both(spans, &[begin, end]);
                let gained = rows.row_gained(row, &within(spans_then.row(row)), &within(spans_now.row(row)));
                Areas { left: sum.left + gained.left, right: sum.right + gained.right }
            });
            SectorAdvance { third: which, gained, km_a_day: (gained.right - gained.left) / width_km / days }
        };
        Some([
            sector(Third::West, f64::NEG_INFINITY, west + third),
            sector(Third::Centre, west + third, east - third),
            sector(Third::East, east - third, f64::INFINITY),
        ])
    }
}

/// The westernmost and easternmost of the fronts of two situations and their mean height, world metres.
fn extent(then: &Situation, now: &Situation) -> Option<(f64, f64, f64)> {
    let points = |situation: &Situation| -> Vec<geo::Coord> {
        fronts(situation).flat_map(|line| &line.points).map(|point| point.at).collect()
    };
    let (old, new) = (points(then), points(now));
    if old.is_empty() || new.is_empty() {
        return None;
    }
    let all = || old.iter().chain(&new);
    let west = all().map(|at| at.x).fold(f64::INFINITY, f64::min);
    let east = all().map(|at| at.x).fold(f64::NEG_INFINITY, f64::max);
    Some((west, east, all().map(|at| at.y).sum::<f64>() / (old.len() + new.len()) as f64))
}
