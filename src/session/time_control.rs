//! The moving cursor of time: where it stands, whether it plays, and how fast.

use serde::{Deserialize, Serialize};

use crate::day::{Day, DayRange, Moment};

/// The speeds on offer, days for each second of play.
pub const SPEEDS: [f64; 7] = [0.5, 1.0, 2.0, 4.0, 7.0, 14.0, 30.0];

/// What play begins with: as fast as a class can follow the months of movement.
const DEFAULT_SPEED: f64 = 4.0;

/// The moment shown, and play.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TimeControl {
    /// The moment shown.
    pub moment: Moment,
    /// Whether it moves by itself; never kept between sessions.
    #[serde(skip)]
    pub playing: bool,
    /// Days for each second of play.
    pub speed: f64,
}

impl Default for TimeControl {
    fn default() -> Self {
        Self { moment: Moment(0.0), playing: false, speed: DEFAULT_SPEED }
    }
}

impl TimeControl {
    /// The day shown.
    pub fn day(&self, days: DayRange) -> Day {
        days.clamp(self.moment.day(days.first))
    }

    /// Shows the end of a day; days outside the campaign give its first or last one.
    pub fn set_day(&mut self, day: Day, days: DayRange) {
        self.moment = Moment::end_of(days.clamp(day), days.first);
    }

    /// Starts from the beginning when play is asked for at the end.
    pub fn set_playing(&mut self, playing: bool, days: DayRange) {
        if playing && self.moment.0 >= last_moment(days) {
            self.moment = Moment(0.0);
        }
        if !playing && self.playing {
            self.set_day(self.day(days), days);
        }
        self.playing = playing;
    }

    /// Moves on while playing; stops at the last day.
    pub fn update(&mut self, seconds: f64, days: DayRange) {
        if !self.playing || !seconds.is_finite() || seconds <= 0.0 {
            return;
        }
        self.moment = Moment(self.moment.0 + seconds * self.speed);
        if self.moment.0 >= last_moment(days) {
            self.moment = Moment(last_moment(days));
            self.playing = false;
        }
    }

    /// Takes the next of the [`SPEEDS`] above or below.
    pub fn change_speed(&mut self, faster: bool) {
        let next = if faster {
            SPEEDS.into_iter().find(|&speed| speed > self.speed)
        } else {
            SPEEDS.into_iter().rev().find(|&speed| speed < self.speed)
        };
        self.speed = next.unwrap_or(self.speed);
    }

    /// Mends numbers that a file of settings may hold.
    pub fn mend(&mut self, days: DayRange) {
        if !SPEEDS.contains(&self.speed) {
            self.speed = DEFAULT_SPEED;
        }
        let day = if self.moment.0.is_finite() {
            Moment(self.moment.0.clamp(0.0, last_moment(days))).day(days.first)
        } else {
            days.first
        };
        self.set_day(day, days);
    }
}

fn last_moment(days: DayRange) -> f64 {
    Moment::end_of(days.last, days.first).0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days() -> DayRange {
        DayRange { first: Day::new(1950, 6, 24).unwrap(), last: Day::new(1950, 7, 24).unwrap() }
    }

    #[test]
    fn play_goes_by_the_speed_and_stops_at_the_end() {
        let mut time = TimeControl::default();
        time.set_playing(true, days());
        time.update(0.5, days());
        assert_eq!(time.moment, Moment(2.0), "half a second at four days a second");
        time.update(1000.0, days());
        assert_eq!((time.day(days()), time.playing), (days().last, false), "stands on the last day");
        time.set_playing(true, days());
        assert_eq!(time.moment, Moment(0.0), "play at the end begins anew");
    }

    #[test]
    fn a_pause_stands_on_the_end_of_the_day() {
        let mut time = TimeControl { moment: Moment(3.0), ..TimeControl::default() };
        time.set_playing(true, days());
        time.update(0.1, days());
        assert_eq!(time.moment, Moment(3.4), "on the way to the next day");
        time.set_playing(false, days());
        assert_eq!(time.moment, Moment(4.0), "the day whose date was shown");
    }

    #[test]
    fn the_speeds_end_on_both_sides() {
        let mut time = TimeControl::default();
        for _ in 0..20 {
            time.change_speed(true);
        }
        assert_eq!(time.speed, 30.0, "the fastest");
        for _ in 0..20 {
            time.change_speed(false);
        }
        assert_eq!(time.speed, 0.5, "the slowest");
    }

    #[test]
    fn nonsense_from_a_file_is_mended() {
        let mut time = TimeControl { moment: Moment(f64::NAN), playing: false, speed: -1.0 };
        time.mend(days());
        assert_eq!(time, TimeControl::default(), "the first day at the usual speed");
    }
}
