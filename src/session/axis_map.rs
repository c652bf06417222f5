//! Where a moment stands on the time axis: even by days, or stretched by what moved.

use crate::day::Moment;

/// The share of a stretched axis that is dealt out evenly, so that no day is lost to the eye.
const EVEN_SHARE: f64 = 0.25;

/// Days before and after a day whose movement counts for its room, so that neighbours get alike.
const NEIGHBOURS: usize = 2;

/// Moments to shares of the axis' length and back; both rise steadily.
///
/// ```
/// use frontline::day::Moment;
/// use frontline::session::AxisMap;
///
/// let even = AxisMap::even(5);
/// assert_eq!(even.share(Moment(1.0)), 0.25);
/// let stretched = AxisMap::stretched(&[0.0, 900.0, 900.0, 0.0, 0.0, 0.0, 0.0]);
/// assert!(stretched.share(Moment(2.0)) > 0.4, "two days of six that moved");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct AxisMap {
    /// The share at the end of each day: 0 at the first, 1 at the last, rising strictly.
    ends: Vec<f64>,
}

impl AxisMap {
    /// The same room for each of so many days.
    pub fn even(days: usize) -> Self {
        Self::of_room(&vec![1.0; days])
    }

    /// More room for days on which more ground (km2, one figure a day) changed hands: by its root, so that a
    /// day of rout is seen as such and does not push the others out.
    pub fn stretched(moved_km2: &[f64]) -> Self {
        let roots: Vec<f64> = smoothed(moved_km2, NEIGHBOURS).into_iter().map(f64::sqrt).collect();
        let ways = roots.len().saturating_sub(1).max(1) as f64;
        let sum: f64 = roots.iter().skip(1).sum();
        if sum <= 0.0 {
            return Self::even(moved_km2.len());
        }
        let room: Vec<f64> = roots.iter().map(|root| EVEN_SHARE / ways + (1.0 - EVEN_SHARE) * root / sum).collect();
        Self::of_room(&room)
    }

    /// From the room of the way to the end of each day; the first day's is not used.
    fn of_room(room: &[f64]) -> Self {
        let mut at = 0.0;
        let mut ends: Vec<f64> = room
            .iter()
            .enumerate()
            .map(|(day, room)| {
                at += if day == 0 { 0.0 } else { *room };
                at
            })
            .collect();
        for end in &mut ends {
            *end /= at.max(f64::MIN_POSITIVE);
        }
        Self { ends }
    }

    /// The share of the axis (0 to 1) at a moment; moments outside give its ends.
    pub fn share(&self, moment: Moment) -> f64 {
        let Some(last) = self.ends.len().checked_sub(1) else { return 0.0 };
        let place = moment.0.clamp(0.0, last as f64);
        if !place.is_finite() {
            return 0.0;
        }
        let day = whole(place).min(last);
        let next = (day + 1).min(last);
        self.ends[day] + (place - day as f64) * (self.ends[next] - self.ends[day])
    }

    /// The moment at a share of the axis.
    pub fn moment(&self, share: f64) -> Moment {
        let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
        let after = self.ends.partition_point(|&end| end <= share);
        let Some(day) = after.checked_sub(1) else { return Moment(0.0) };
        let Some(next) = self.ends.get(after) else { return Moment(day as f64) };
        Moment(day as f64 + (share - self.ends[day]) / (next - self.ends[day]))
    }
}

/// The mean of each figure with so many before and after it; what is no number counts as nothing.
pub(super) fn smoothed(figures: &[f64], neighbours: usize) -> Vec<f64> {
    let sound = |figure: f64| if figure.is_finite() { figure.max(0.0) } else { 0.0 };
    let mean = |day: usize| {
        let near = &figures[day.saturating_sub(neighbours)..(day + neighbours + 1).min(figures.len())];
        near.iter().copied().map(sound).sum::<f64>() / near.len() as f64
    };
    (0..figures.len()).map(mean).collect()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "days of a campaign, clamped above zero")]
fn whole(place: f64) -> usize {
    place.floor() as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn shares_rise_with_moments_and_lead_back(
            moved in prop::collection::vec(prop_oneof![Just(0.0), 0.0..20_000.0f64], 2..200),
            a in 0.0..1.0f64,
            b in 0.0..1.0f64,
        ) {
            let last = (moved.len() - 1) as f64;
            for map in [AxisMap::even(moved.len()), AxisMap::stretched(&moved)] {
                prop_assert_eq!(map.share(Moment(0.0)), 0.0);
                prop_assert!((map.share(Moment(last)) - 1.0).abs() < 1e-12);
                let (low, high) = (a.min(b) * last, a.max(b) * last);
                if high - low > 1e-6 {
                    prop_assert!(map.share(Moment(low)) < map.share(Moment(high)), "{low} stands before {high}");
                }
                let back = map.moment(map.share(Moment(low))).0;
                prop_assert!((back - low).abs() < 1e-6, "{low} leads to {back}");
            }
        }
    }

    #[test]
    fn an_axis_without_days_or_movement_is_even() {
        assert_eq!(AxisMap::stretched(&[0.0; 11]), AxisMap::even(11));
        assert_eq!(AxisMap::even(1).share(Moment(3.0)), 0.0);
        assert_eq!(AxisMap::even(1).moment(0.5), Moment(0.0));
        assert_eq!(AxisMap::even(0).moment(1.0), Moment(0.0));
        assert_eq!(AxisMap::even(3).share(Moment(f64::NAN)), 0.0);
    }

    #[test]
    fn a_static_year_does_not_eat_the_axis() {
        let moved: Vec<f64> = (0..1000).map(|day| if day < 300 { 1500.0 } else { 2.0 }).collect();
        let moving = AxisMap::stretched(&moved).share(Moment(300.0));
        assert!(moving > 0.7, "three days in ten moved and have only {moving} of the axis");
    }
}
