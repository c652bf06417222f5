//! How fast play goes: a fixed speed, or one that follows the action.

use serde::{Deserialize, Serialize};

use super::axis_map::smoothed;
use crate::day::Moment;

/// The fixed speeds on offer, days for each second of play.
pub const SPEEDS: [f64; 8] = [0.5, 1.0, 2.0, 4.0, 7.0, 14.0, 30.0, 90.0];

/// As fast as a class can follow months of movement, days a second.
pub const MOBILE: f64 = 4.0;

/// Where more than this share of the ground changes hands in a day, play is slower still.
const ROUT: f64 = 0.01;

/// Where less than this share of the ground changes hands in a day, nothing is lost by going faster than [`MOBILE`].
const STILL: f64 = 0.000_2;

/// Play over days in which nothing moves, days a second.
const FASTEST: f64 = 30.0;

/// Play over the days of the greatest movement, days a second.
const SLOWEST: f64 = 2.0;

/// The speed grows or falls by at most this factor from one day to the next: nobody is thrown.
const CHANGE: f64 = 1.12;

/// Days before and after a day whose movement counts for its speed.
const NEIGHBOURS: usize = 3;

/// What sets the speed of play.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pace {
    /// The action: slow where much moves, fast where nothing does.
    #[default]
    Follow,
    /// So many days a second, whatever happens.
    Steady(f64),
}

/// A speed for every day of a campaign.
#[derive(Clone, Debug, PartialEq)]
pub struct Tempo {
    /// Days a second on the way to the end of each day.
    per_day: Vec<f64>,
}

impl Tempo {
    /// From a speed for the way to the end of each day, days a second; what is no speed becomes [`MOBILE`].
    pub fn new(per_day: Vec<f64>) -> Self {
        let sound = |speed: f64| if speed.is_finite() && speed > 0.0 { speed } else { MOBILE };
        Self { per_day: per_day.into_iter().map(sound).collect() }
    }

    /// A tempo that follows the ground that changed hands each day, km2, of a campaign's whole ground.
    pub fn following(moved_km2: &[f64], ground_km2: f64) -> Self {
        let ground = ground_km2.max(f64::MIN_POSITIVE);
        let mut per_day: Vec<f64> =
            smoothed(moved_km2, NEIGHBOURS).into_iter().map(|moved| speed_of(moved / ground)).collect();
        for day in 1..per_day.len() {
            per_day[day] = per_day[day].min(per_day[day - 1] * CHANGE);
        }
        for day in (1..per_day.len()).rev() {
            per_day[day - 1] = per_day[day - 1].min(per_day[day] * CHANGE);
        }
        Self { per_day }
    }

    /// Days a second when going on from a moment.
    pub fn at(&self, moment: Moment) -> f64 {
        self.per_day.get(day_ahead(moment)).or(self.per_day.last()).copied().unwrap_or(MOBILE)
    }

    /// The moment so many seconds of play later: the same however the seconds are cut into frames.
    #[must_use]
    pub fn advance(&self, moment: Moment, seconds: f64) -> Moment {
        let (mut at, mut left) = (moment.0, seconds);
        while left > 0.0 {
            let ahead = day_ahead(Moment(at));
            let Some(speed) = self.per_day.get(ahead) else {
                return Moment(at + left * self.at(Moment(at)));
            };
            let end = ahead as f64;
            let needed = (end - at) / speed;
            if needed > left {
                return Moment(at + left * speed);
            }
            (at, left) = (end, left - needed);
        }
        Moment(at)
    }
}

/// Days a second where such a share of the ground changes hands in a day.
fn speed_of(moved: f64) -> f64 {
    if moved >= STILL {
        let rout = ((moved / STILL).ln() / (ROUT / STILL).ln()).min(1.0);
        return MOBILE * (SLOWEST / MOBILE).powf(rout);
    }
    (MOBILE * (STILL / moved.max(f64::MIN_POSITIVE)).powf(0.75)).min(FASTEST)
}

/// The index of the day whose end comes next after a moment.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "days of a campaign, above zero")]
fn day_ahead(moment: Moment) -> usize {
    (moment.0.max(0.0) + 1e-9).floor() as usize + 1
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A month of movement, a still year, a month of movement.
    fn war() -> Tempo {
        let moved: Vec<f64> = (0..425).map(|day| if (30..395).contains(&day) { 0.0 } else { 2000.0 }).collect();
        Tempo::following(&moved, 220_000.0)
    }

    proptest! {
        #[test]
        fn play_does_not_depend_on_the_frames(cuts in prop::collection::vec(0.001..0.4f64, 1..60), start in 0.0..400.0f64) {
            let mut at = Moment(start);
            for seconds in &cuts {
                at = war().advance(at, *seconds);
            }
            let at_once = war().advance(Moment(start), cuts.iter().sum());
            prop_assert!((at.0 - at_once.0).abs() < 1e-6, "{} in frames, {} at once", at.0, at_once.0);
        }
    }

    #[test]
    fn moving_days_are_never_faster_than_a_class_can_follow() {
        let tempo = war();
        for day in (0..30).chain(395..424) {
            let speed = tempo.at(Moment(f64::from(day)));
            assert!((SLOWEST..=MOBILE).contains(&speed), "day {day}: {speed} days a second");
        }
        assert_eq!(tempo.at(Moment(200.0)), FASTEST, "the still year passes");
        assert_eq!(tempo.at(Moment(9999.0)), tempo.at(Moment(423.0)), "after the end as at the end");
    }

    #[test]
    fn the_speed_changes_gently() {
        let tempo = war();
        for day in 0..423 {
            let (now, next) = (tempo.at(Moment(f64::from(day))), tempo.at(Moment(f64::from(day + 1))));
            let factor = (next / now).max(now / next);
            assert!(factor <= CHANGE + 1e-9, "from day {day} on by {factor}");
        }
    }

    #[test]
    fn nonsense_becomes_the_usual_speed() {
        let tempo = Tempo::new(vec![1.0, f64::NAN, -3.0, 0.0]);
        assert_eq!(tempo.at(Moment(0.5)), MOBILE);
        assert_eq!(Tempo::new(Vec::new()).advance(Moment(1.0), 2.0), Moment(1.0 + 2.0 * MOBILE));
    }
}
