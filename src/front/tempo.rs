//! Play that follows the action: how many days go by in a second, at every moment of the war.
//!
//! Every day has a speed that it bears: slow where much ground changes hands, fast where nothing moves, slow on days that nobody
//! should miss. The speed shown is the greatest one that no day's own speed is below and that changes by at most
//! a [`GENTLE`] share of itself a second, so play slows down in time before the action begins and gathers speed after it.
//! Between the ends of days the speed is linear in the moment, which makes the time of play and its inverse exact:
//! play depends on the seconds that passed, not on the number of pictures drawn.

use super::series::Series;
use crate::day::{Day, Moment};

/// The share of its own by which the speed may change in a second. By moments instead of seconds this is the
/// days a second by which it may change in a day.
const GENTLE: f64 = 0.7;

/// The activity of a day is the mean of those at most so many days away: a halt of a day or two within an offensive is no pause.
const SMOOTH_DAYS: usize = 3;

/// Speeds of play and what they answer to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TempoLimits {
    /// Days a second where the most happens.
    pub slowest: f64,
    /// The most days a second in months of movement, and on days not to be missed.
    pub mobile: f64,
    /// Days a second where nothing moves.
    pub fastest: f64,
    /// The share of the ground that changes hands a day from which on a month is one of movement.
    pub mobile_share: f64,
}

impl Default for TempoLimits {
    /// A class follows two to four days a second (Korea: an hour's lesson has three minutes for the whole war).
    fn default() -> Self {
        Self { slowest: 2.0, mobile: 4.0, fastest: 40.0, mobile_share: 3e-4 }
    }
}

/// The speed of play over a campaign.
#[derive(Clone, Debug, PartialEq)]
pub struct Tempo {
    /// Days a second at the end of each day.
    speeds: Vec<f64>,
    /// Seconds of play from the first day to the end of each day.
    seconds: Vec<f64>,
}

impl Tempo {
    /// The tempo of a series; the days of `telling` are never passed faster than days of movement.
    pub fn new(series: &Series, telling: impl IntoIterator<Item = Day>, limits: TempoLimits) -> Self {
        let mut speeds = own_speeds(series, limits);
        for day in telling {
            if let Ok(index) = usize::try_from(day.days_since(series.range().first))
                && let Some(speed) = speeds.get_mut(index)
            {
                *speed = speed.min(limits.mobile);
            }
        }
        for index in 1..speeds.len() {
            speeds[index] = speeds[index].min(speeds[index - 1] + GENTLE);
        }
        for index in (1..speeds.len()).rev() {
            speeds[index - 1] = speeds[index - 1].min(speeds[index] + GENTLE);
        }
        let mut seconds = vec![0.0];
        for pair in speeds.windows(2) {
            let before = seconds.last().copied().unwrap_or_default();
            seconds.push(before + day_seconds(pair[0], pair[1], 1.0));
        }
        Self { speeds, seconds }
    }

    /// Days a second at a moment.
    pub fn speed(&self, moment: Moment) -> f64 {
        let (day, share) = self.split(moment);
        let (from, to) = self.ends(day);
        from + (to - from) * share
    }

    /// Seconds of play, at the tempo's own speed, from the first day to a moment.
    pub fn seconds(&self, moment: Moment) -> f64 {
        let (day, share) = self.split(moment);
        let (from, to) = self.ends(day);
        self.seconds.get(day).copied().unwrap_or_default() + day_seconds(from, to, share)
    }

    /// The moment that play shows after so many seconds; the last one when it is over.
    pub fn moment(&self, seconds: f64) -> Moment {
        let seconds = if seconds.is_finite() { seconds.clamp(0.0, self.total_seconds()) } else { 0.0 };
        let day = self.seconds.partition_point(|&at| at <= seconds).saturating_sub(1);
        let (from, to) = self.ends(day);
        let into = seconds - self.seconds.get(day).copied().unwrap_or_default();
        let change = to - from;
        let share = if change.abs() < 1e-9 { from * into } else { from * (change * into).exp_m1() / change };
        Moment(day as f64 + share.clamp(0.0, 1.0))
    }

    /// Where play stands when so many seconds have gone by since it stood at a moment; `times` as fast as the tempo's own speed.
    #[must_use]
    pub fn advanced(&self, from: Moment, seconds: f64, times: f64) -> Moment {
        self.moment(self.seconds(from) + seconds * times)
    }

    /// How long the whole campaign plays.
    pub fn total_seconds(&self) -> f64 {
        self.seconds.last().copied().unwrap_or_default()
    }

    /// The day at whose end, or after whose end, a moment lies, and the share of the next one that has passed.
    fn split(&self, moment: Moment) -> (usize, f64) {
        let last = self.seconds.len().saturating_sub(1);
        let at = if moment.0.is_finite() { moment.0.clamp(0.0, last as f64) } else { 0.0 };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the days")]
        let day = at.floor() as usize;
        (day, at - day as f64)
    }

    /// The speeds at the end of a day and of the next one.
    fn ends(&self, day: usize) -> (f64, f64) {
        let speed = |day: usize| self.speeds.get(day).or(self.speeds.last()).copied().unwrap_or(1.0);
        (speed(day), speed(day + 1))
    }
}

/// Seconds for a share of a day whose speed goes evenly from one value to another.
fn day_seconds(from: f64, to: f64, share: f64) -> f64 {
    let change = to - from;
    if change.abs() < 1e-9 { share / from } else { (change * share / from).ln_1p() / change }
}

/// The speed that each day bears by itself.
fn own_speeds(series: &Series, limits: TempoLimits) -> Vec<f64> {
    let activity: Vec<f64> =
        series.days().iter().map(|day| day.activity_km2() / day.held.sum().max(f64::MIN_POSITIVE)).collect();
    let speed = |index: usize| {
        let near = &activity[index.saturating_sub(SMOOTH_DAYS)..(index + SMOOTH_DAYS + 1).min(activity.len())];
        let share = near.iter().sum::<f64>() / near.len() as f64;
        let least = if share >= limits.mobile_share { limits.mobile } else { limits.fastest };
        (limits.mobile * limits.mobile_share / share.max(f64::MIN_POSITIVE)).clamp(limits.slowest, least)
    };
    (0..activity.len()).map(speed).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::day::DayRange;
    use crate::front::{Areas, DayStats};

    /// A war of so many days in which `activity` km2 of 100,000 change hands on each.
    fn series(activity: &[f64]) -> Series {
        let first = Day::new(1950, 1, 1).unwrap();
        let days: Vec<DayStats> = activity
            .iter()
            .zip(0..)
            .map(|(&km2, index)| DayStats {
                day: first.plus(index),
                held: Areas { left: 50_000.0, right: 50_000.0 },
                unsure: Areas::default(),
                gained: Areas { left: km2, right: 0.0 },
                front_km: 200.0,
            })
            .collect();
        let range = DayRange { first, last: days.last().unwrap().day };
        Series::new(range, days)
    }

    fn tempo(activity: &[f64], telling: &[i32]) -> Tempo {
        let series = series(activity);
        let telling: Vec<Day> = telling.iter().map(|&days| series.range().first.plus(days)).collect();
        Tempo::new(&series, telling, TempoLimits::default())
    }

    #[test]
    fn quiet_is_fast_and_movement_is_slow_from_its_first_day() {
        let mut activity = vec![0.0; 600];
        activity[300..330].fill(900.0);
        let tempo = tempo(&activity, &[500]);
        assert_eq!(tempo.speed(Moment(200.0)), 40.0, "nothing moves");
        for day in 300..330 {
            assert!(tempo.speed(Moment(f64::from(day))) <= 4.0, "day {day} moves");
        }
        assert_eq!(tempo.speed(Moment(315.0)), 2.0, "the most happens");
        assert!(tempo.speed(Moment(500.0)) <= 4.0, "a day that nobody should miss");
        assert!(tempo.speed(Moment(410.0)) > 20.0, "between them it is fast");
    }

    #[test]
    fn a_campaign_of_one_day_has_no_play() {
        let tempo = tempo(&[0.0], &[]);
        assert_eq!((tempo.total_seconds(), tempo.moment(5.0)), (0.0, Moment(0.0)));
    }

    proptest! {
        #[test]
        fn seconds_and_moments_are_inverse_and_speed_is_gentle(
            activity in proptest::collection::vec(prop_oneof![Just(0.0), 0.0..3000.0_f64], 2..200),
            telling in proptest::collection::vec(0..200_i32, 0..4),
            (a, b, parts) in (0.0..1.0_f64, 0.0..1.0_f64, 1..50_u32),
        ) {
            let tempo = tempo(&activity, &telling);
            let last = (activity.len() - 1) as f64;
            let (low, high) = (Moment(a.min(b) * last), Moment(a.max(b) * last));
            prop_assert!((tempo.moment(tempo.seconds(low)).0 - low.0).abs() < 1e-6);
            prop_assert!(tempo.seconds(low) <= tempo.seconds(high));
            // In seconds of play the speed grows or falls at most by the gentle share.
            let seconds = tempo.seconds(high) - tempo.seconds(low);
            let ratio = (tempo.speed(high) / tempo.speed(low)).ln().abs();
            prop_assert!(ratio <= GENTLE * seconds + 1e-9, "{ratio} in {seconds} s");
            // The same whether it is drawn in one picture or in many.
            let step = seconds / f64::from(parts);
            let in_steps = (0..parts).fold(low, |at, _| tempo.advanced(at, step, 1.0));
            prop_assert!((in_steps.0 - high.0).abs() < 1e-6, "{in_steps:?} and {high:?}");
        }
    }
}
