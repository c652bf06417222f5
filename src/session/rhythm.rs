//! The rhythm of a war: who held how much, how much moved, day by day; what the axis and the play go by.

use super::pace::MOBILE;
use crate::day::{DayRange, Moment};
use crate::front::{AxisScale, Series, Tempo};
use crate::model::Side;

/// Figures by day, and what follows from them for axis and play.
///
/// They take a second or two to compute: until they are there, a session has the [`Rhythm::plain`] one.
#[derive(Clone, Debug, PartialEq)]
pub struct Rhythm {
    /// The right side's share of the ground at the end of each day, 0 to 1; empty = not known yet.
    right: Vec<f64>,
    even: AxisScale,
    stretched: AxisScale,
    tempo: Option<Tempo>,
}

impl Default for Rhythm {
    fn default() -> Self {
        Self::of_length(1)
    }
}

impl Rhythm {
    /// A rhythm that knows nothing but the number of days: an even axis, the same speed throughout.
    pub fn plain(days: DayRange) -> Self {
        Self::of_length(usize::try_from(days.len()).unwrap_or(1))
    }

    fn of_length(days: usize) -> Self {
        let even = AxisScale::even(days);
        Self { right: Vec::new(), stretched: even.clone(), even, tempo: None }
    }

    /// From the figures of every day of a campaign and the tempo that follows them; plain where there is no ground.
    pub fn new(series: &Series, tempo: Tempo) -> Self {
        let ground = series.days().iter().map(|day| day.held.sum()).fold(0.0, f64::max);
        if ground <= 0.0 {
            return Self::plain(series.range());
        }
        Self {
            right: series.days().iter().map(|day| day.held.right / ground).collect(),
            even: AxisScale::even(series.days().len()),
            stretched: AxisScale::stretched(series),
            tempo: Some(tempo),
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
    pub fn axis(&self, stretched: bool) -> &AxisScale {
        if stretched { &self.stretched } else { &self.even }
    }

    /// Days a second of play that follows the action.
    pub fn speed(&self, moment: Moment) -> f64 {
        self.tempo.as_ref().map_or(MOBILE, |tempo| tempo.speed(moment))
    }

    /// The moment so many seconds of such play later: the same however the seconds are cut into frames.
    #[must_use]
    pub fn advanced(&self, from: Moment, seconds: f64) -> Moment {
        match &self.tempo {
            Some(tempo) => tempo.advanced(from, seconds, 1.0),
            None => Moment(from.0 + seconds * MOBILE),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::Atlas;

    #[test]
    fn shares_lie_between_the_ends_of_days() {
        let atlas = Atlas::embedded().unwrap();
        let rhythm = Rhythm::new(atlas.front().series(), atlas.tempo());
        let august = atlas.end_of("1950-08-20".parse().unwrap());
        let right = rhythm.share(Side::Right, august).unwrap();
        assert!((0.03..0.12).contains(&right), "the Perimeter is {right} of the ground");
        let left = rhythm.share(Side::Left, august).unwrap();
        assert!((left + right - 1.0).abs() < 1e-9, "the rest is the other side's: {left}");
        let later = rhythm.share(Side::Right, Moment(august.0 + 0.5)).unwrap();
        let next = rhythm.share(Side::Right, Moment(august.0 + 1.0)).unwrap();
        assert!((later - f64::midpoint(right, next)).abs() < 1e-9, "half way between two days");
    }

    #[test]
    fn a_plain_rhythm_is_even() {
        let plain = Rhythm::of_length(11);
        assert!(!plain.is_known() && plain.share(Side::Left, Moment(0.0)).is_none());
        assert_eq!(plain.axis(true), plain.axis(false));
        assert_eq!(plain.advanced(Moment(1.0), 0.5), Moment(3.0));
    }
}
