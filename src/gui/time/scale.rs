//! From moments to points of the screen and back, for the part of the axis that is shown.

use crate::day::{Day, DayRange, Moment};
use crate::front::AxisScale;
use crate::session::AxisSpan;

/// The axis as it lies on the screen.
#[derive(Clone, Copy, Debug)]
pub struct Scale<'a> {
    map: &'a AxisScale,
    /// Shares of the whole axis at its ends.
    low: f64,
    high: f64,
    left: f32,
    width: f32,
}

impl<'a> Scale<'a> {
    /// The part of an axis (`None` = all) between two positions of the screen, points.
    pub fn new(map: &'a AxisScale, span: Option<AxisSpan>, (left, right): (f32, f32)) -> Self {
        let (low, high) = span.map_or((0.0, 1.0), |span| (map.place(span.from), map.place(span.to)));
        Self { map, low, high: high.max(low + 1e-9), left, width: (right - left).max(1.0) }
    }

    /// Where a moment stands, points; beyond the ends where it is not in the part shown.
    pub fn x(&self, moment: Moment) -> f32 {
        let share = (self.map.place(moment) - self.low) / (self.high - self.low);
        #[expect(clippy::cast_possible_truncation, reason = "a position on the screen")]
        let share = share as f32;
        self.left + share * self.width
    }

    /// The moment that stands at a position, within the part shown.
    pub fn moment(&self, x: f32) -> Moment {
        let share = f64::from((x - self.left) / self.width).clamp(0.0, 1.0);
        self.map.moment(self.low + share * (self.high - self.low))
    }

    /// The day whose end stands nearest to a position.
    pub fn day(&self, x: f32, days: DayRange) -> Day {
        day_of(self.moment(x), days)
    }

    /// A way along the axis, points, as a share of its whole length.
    pub fn share(&self, points: f32) -> f64 {
        f64::from(points / self.width) * (self.high - self.low)
    }

    /// Left end, points.
    pub fn left(&self) -> f32 {
        self.left
    }

    /// Right end, points.
    pub fn right(&self) -> f32 {
        self.left + self.width
    }

    /// Whether a position lies on the axis.
    pub fn holds(&self, x: f32) -> bool {
        self.left - 0.5 <= x && x <= self.right() + 0.5
    }
}

/// The day whose end is nearest to a moment.
pub fn day_of(moment: Moment, days: DayRange) -> Day {
    let count = if moment.0.is_finite() { moment.0.round() } else { 0.0 };
    #[expect(clippy::cast_possible_truncation, reason = "a number of days of the campaign")]
    days.clamp(days.first.plus(count as i32))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn war() -> DayRange {
        DayRange { first: Day::new(1950, 6, 24).unwrap(), last: Day::new(1953, 7, 27).unwrap() }
    }

    #[test]
    fn a_position_gives_a_day_of_the_campaign() {
        assert_eq!(day_of(Moment(83.0), war()).to_string(), "1950-09-15");
        assert_eq!(day_of(Moment(-5.0), war()), war().first);
        assert_eq!(day_of(Moment(1e9), war()), war().last);
        assert_eq!(day_of(Moment(f64::NAN), war()), war().first);
    }

    #[test]
    fn every_day_of_a_part_can_be_pointed_at() {
        let atlas = crate::atlas::Atlas::embedded().unwrap();
        for map in [AxisScale::even(1130), AxisScale::stretched(atlas.front().series())] {
            let span = AxisSpan::between(Moment(60.0), Moment(120.0), Moment(1129.0));
            let scale = Scale::new(&map, span, (100.0, 800.0));
            for count in 60..=120 {
                let day = war().first.plus(count);
                let x = scale.x(Moment(f64::from(count)));
                assert!(scale.holds(x), "{day} stands at {x}");
                assert_eq!(scale.day(x, war()), day);
            }
        }
    }
}
