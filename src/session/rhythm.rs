//! The rhythm of a war: who held how much, how much moved, day by day; what the axis and the play go by.

use super::axis_map::AxisMap;
use super::tempo::{MOBILE, Tempo};
use crate::day::{DayRange, Moment};
use crate::front::DayStats;
use crate::model::Side;

/// Figures by day, and what follows from them for axis and play.
///
/// They take a second or two to compute: until they are there, a session has the [`Rhythm::plain`] one.
#[derive(Clone, Debug, PartialEq)]
pub struct Rhythm {
    /// The right side's share of the ground at the end of each day, 0 to 1; empty = not known yet.
    right: Vec<f64>,
    even: AxisMap,
    stretched: AxisMap,
    tempo: Tempo,
}

impl Default for Rhythm {
    fn default() -> Self {
        Self::of_length(1)
    }
}

impl Rhythm {
    /// A rhythm that knows nothing but the number of days: an even axis, the same speed throughout.
    pub fn plain(days: DayRange) -> Self {
        Self::of_length(length(days))
    }

    fn of_length(days: usize) -> Self {
        let even = AxisMap::even(days);
        Self { right: Vec::new(), stretched: even.clone(), even, tempo: Tempo::new(vec![MOBILE; days]) }
    }

    /// From the figures of every day of a campaign, in order; plain where some are missing.
    pub fn of_stats(days: DayRange, stats: &[DayStats]) -> Self {
        let ground = stats.iter().map(|day| day.held.left + day.held.right).fold(0.0, f64::max);
        if stats.len() != length(days) || ground <= 0.0 {
            return Self::plain(days);
        }
        let moved: Vec<f64> = stats.iter().map(|day| day.gained.left + day.gained.right).collect();
        Self {
            right: stats.iter().map(|day| day.held.right / ground).collect(),
            even: AxisMap::even(stats.len()),
            stretched: AxisMap::stretched(&moved),
            tempo: Tempo::following(&moved, ground),
        }
    }

    /// Whether the figures are there.
    pub fn is_known(&self) -> bool {
        !self.right.is_empty()
    }

    /// The share of the ground (0 to 1) that a side holds at a moment; `None` until the figures are there.
    pub fn share(&self, side: Side, moment: Moment) -> Option<f64> {
        let last = self.right.len().checked_sub(1)?;
        let place = moment.0.clamp(0.0, last as f64);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the days")]
        let (day, next) = (place.floor() as usize, place.ceil() as usize);
        let (now, then) = (self.right.get(day)?, self.right.get(next)?);
        let right = now + (place - day as f64) * (then - now);
        Some(if side == Side::Right { right } else { 1.0 - right })
    }

    /// The axis: even by days, or stretched by movement.
    pub fn axis(&self, stretched: bool) -> &AxisMap {
        if stretched { &self.stretched } else { &self.even }
    }

    /// The tempo that follows the action.
    pub fn tempo(&self) -> &Tempo {
        &self.tempo
    }
}

fn length(days: DayRange) -> usize {
    usize::try_from(days.len()).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::Day;
    use crate::front::Areas;

    fn days() -> DayRange {
        DayRange { first: Day::new(1950, 6, 24).unwrap(), last: Day::new(1950, 6, 26).unwrap() }
    }

    fn stats() -> Vec<DayStats> {
        let of = |(day, right): (Day, f64)| DayStats {
            day,
            held: Areas { left: 100.0 - right, right },
            unsure: Areas::default(),
            gained: Areas { left: 5.0, right: 0.0 },
            front_km: 1.0,
        };
        days().days().zip([50.0, 40.0, 10.0]).map(of).collect()
    }

    #[test]
    fn shares_lie_between_the_ends_of_days() {
        let rhythm = Rhythm::of_stats(days(), &stats());
        assert_eq!(rhythm.share(Side::Right, Moment(1.5)), Some(0.25));
        assert_eq!(rhythm.share(Side::Left, Moment(2.0)), Some(0.9));
        assert_eq!(rhythm.share(Side::Right, Moment(77.0)), Some(0.1), "after the end as at the end");
    }

    #[test]
    fn without_all_figures_it_is_plain() {
        let short = Rhythm::of_stats(days(), &stats()[1..]);
        assert_eq!(short, Rhythm::plain(days()));
        assert!(!short.is_known() && short.share(Side::Left, Moment(0.0)).is_none());
        assert_eq!(short.axis(true), short.axis(false));
    }
}
