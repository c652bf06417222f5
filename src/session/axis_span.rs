//! The part of the time axis that is shown.

use serde::{Deserialize, Serialize};

use crate::day::Moment;
use crate::front::AxisScale;

/// No part shown is shorter, days.
const SHORTEST: f64 = 10.0;

/// From where to where the axis is shown, moments.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct AxisSpan {
    /// The moment at the left end.
    pub from: Moment,
    /// The moment at the right end.
    pub to: Moment,
}

impl AxisSpan {
    /// All of a campaign whose last day ends at `last`.
    pub fn whole(last: Moment) -> Self {
        Self { from: Moment(0.0), to: last }
    }

    /// The part between two moments in any order, not shorter than ten days; `None` where that is all.
    pub fn between(a: Moment, b: Moment, last: Moment) -> Option<Self> {
        if !a.0.is_finite() || !b.0.is_finite() {
            return None;
        }
        let from = a.0.min(b.0).clamp(0.0, (last.0 - SHORTEST).max(0.0));
        let to = a.0.max(b.0).clamp((from + SHORTEST).min(last.0), last.0);
        (from > 0.0 || to < last.0).then_some(Self { from: Moment(from), to: Moment(to) })
    }

    /// Nearer by a factor (farther below 1), with one moment kept where it stands.
    pub fn zoomed(self, factor: f64, about: Moment, (map, last): (&AxisScale, Moment)) -> Option<Self> {
        let (low, high, at) = (map.place(self.from), map.place(self.to), map.place(about));
        let width = (high - low) / factor.max(1e-3);
        if !width.is_finite() || width >= 1.0 {
            return None;
        }
        let beside = if high > low { ((at - low) / (high - low)).clamp(0.0, 1.0) } else { 0.5 };
        let start = (at - beside * width).clamp(0.0, 1.0 - width);
        Self::between(map.moment(start), map.moment(start + width), last)
    }

    /// Moved along the axis by a share of its whole length; it keeps its width and stops at the ends.
    pub fn moved(self, by: f64, (map, last): (&AxisScale, Moment)) -> Option<Self> {
        let (low, high) = (map.place(self.from), map.place(self.to));
        let by = by.min(1.0 - high).max(-low);
        Self::between(map.moment(low + by), map.moment(high + by), last)
    }

    /// Moved just so far that a moment is in it.
    pub fn following(self, moment: Moment, (map, last): (&AxisScale, Moment)) -> Option<Self> {
        let (low, high, at) = (map.place(self.from), map.place(self.to), map.place(moment));
        // A quarter of the part shown lies ahead, so that play does not turn a page every day.
        let page = (high - low) * 0.75;
        if at > high {
            self.moved(at - high + page, (map, last))
        } else if at < low {
            self.moved(at - low - page, (map, last))
        } else {
            Some(self)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LAST: Moment = Moment(1129.0);

    proptest! {
        #[test]
        fn a_part_shown_stays_in_the_campaign(
            a in -50.0..1200.0f64, b in -50.0..1200.0f64,
            factor in 0.05..20.0f64, about in 0.0..1129.0f64, by in -2.0..2.0f64,
        ) {
            let map = AxisScale::even(1130);
            let span = AxisSpan::between(Moment(a), Moment(b), LAST).unwrap_or(AxisSpan::whole(LAST));
            let others = [
                span.zoomed(factor, Moment(about), (&map, LAST)),
                span.moved(by, (&map, LAST)),
                span.following(Moment(about), (&map, LAST)),
            ];
            for other in others.into_iter().flatten().chain([span]) {
                prop_assert!(other.from.0 >= 0.0 && other.to.0 <= LAST.0, "{other:?}");
                prop_assert!(other.to.0 - other.from.0 >= SHORTEST - 1e-9, "{other:?} is too short");
            }
            let follows = others[2].unwrap_or(AxisSpan::whole(LAST));
            prop_assert!(follows.from.0 <= about + 1e-6 && about <= follows.to.0 + 1e-6, "{about} is not in {follows:?}");
        }
    }

    #[test]
    fn the_pointers_moment_stays_under_the_pointer() {
        let map = AxisScale::even(1130);
        let near = AxisSpan::whole(LAST).zoomed(4.0, Moment(300.0), (&map, LAST)).unwrap();
        let share = |span: AxisSpan| (300.0 - span.from.0) / (span.to.0 - span.from.0);
        assert!((share(near) - share(AxisSpan::whole(LAST))).abs() < 1e-9);
        assert_eq!(near.zoomed(0.1, Moment(300.0), (&map, LAST)), None, "far enough out is all");
    }
}
