//! The moving cursor of time: where it stands, whether it plays, and how fast.

use serde::{Deserialize, Serialize};

use super::axis_span::AxisSpan;
use super::loop_marks::LoopMarks;
use super::pace::{Pace, SPEEDS};
use super::rhythm::Rhythm;
use crate::day::{Day, DayRange, Moment};

/// So long play rests at the end of a loop before it begins anew, seconds: the eye must see that it jumps.
const LOOP_REST: f64 = 0.8;

/// The moment shown, play, and how the axis shows them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TimeControl {
    /// The moment shown.
    pub moment: Moment,
    /// Whether it moves by itself; never kept between sessions.
    #[serde(skip)]
    pub playing: bool,
    /// What sets the speed of play.
    pub pace: Pace,
    /// Between which days play goes round.
    pub marks: LoopMarks,
    /// Play shows only the ends of days and nothing between, for people whom movement troubles.
    pub calm: bool,
    /// Whether the axis is stretched by movement.
    pub stretched: bool,
    /// The part of the axis that is shown; `None` = all.
    pub span: Option<AxisSpan>,
    /// Days already played beyond the moment shown; above zero only in calm play.
    #[serde(skip)]
    ahead: f64,
    /// Seconds left of the rest at the end of a loop.
    #[serde(skip)]
    rest: f64,
}

impl TimeControl {
    /// The day shown.
    pub fn day(&self, days: DayRange) -> Day {
        days.clamp(self.moment.day(days.first))
    }

    /// Shows the end of a day; days outside the campaign give its first or last one.
    pub fn set_day(&mut self, day: Day, days: DayRange) {
        self.moment = Moment::end_of(days.clamp(day), days.first);
        (self.ahead, self.rest) = (0.0, 0.0);
    }

    /// Starts or stops. Play begins anew when it is asked for at the end, and in the loop where there is one.
    pub fn set_playing(&mut self, playing: bool, days: DayRange) {
        if playing && !self.playing {
            let range = self.marks.range().unwrap_or(days);
            let (begin, end) = (Moment::end_of(range.first, days.first), Moment::end_of(range.last, days.first));
            if self.moment < begin || self.moment >= end {
                self.set_day(range.first, days);
            }
        }
        if !playing && self.playing {
            self.set_day(self.day(days), days);
        }
        self.playing = playing;
    }

    /// Days a second of play from here on.
    pub fn speed(&self, rhythm: &Rhythm) -> f64 {
        match self.pace {
            Pace::Follow => rhythm.speed(Moment(self.moment.0 + self.ahead)),
            Pace::Steady(speed) => speed,
        }
    }

    /// Moves on while playing; goes round in a loop, else stops at the last day.
    pub fn update(&mut self, seconds: f64, days: DayRange, rhythm: &Rhythm) {
        if !self.playing || !seconds.is_finite() || seconds <= 0.0 {
            return;
        }
        let loop_end = self.marks.range().map(|range| Moment::end_of(range.last, days.first));
        let end = loop_end.filter(|&end| self.moment <= end);
        if self.rest > 0.0 {
            self.rest -= seconds;
            if self.rest <= 0.0
                && let Some(range) = self.marks.range()
            {
                self.set_day(range.first, days);
            }
            return;
        }
        let from = Moment(self.moment.0 + self.ahead);
        let to = match self.pace {
            Pace::Follow => rhythm.advanced(from, seconds),
            Pace::Steady(speed) => Moment(from.0 + seconds * speed),
        };
        self.show(to);
        if let Some(end) = end.filter(|end| to >= *end) {
            (self.moment, self.ahead, self.rest) = (end, 0.0, LOOP_REST);
        } else if to.0 >= last_moment(days) {
            self.set_day(days.last, days);
            self.playing = false;
        }
    }

    /// Shows a moment of play, or in calm play the last day's end before it.
    fn show(&mut self, to: Moment) {
        let shown = if self.calm { (to.0 + 1e-9).floor() } else { to.0 };
        (self.moment, self.ahead) = (Moment(shown), (to.0 - shown).max(0.0));
    }

    /// Takes the next of the [`SPEEDS`] above or below the present speed, and keeps it.
    pub fn change_speed(&mut self, faster: bool, rhythm: &Rhythm) {
        let now = self.speed(rhythm);
        let next = if faster {
            SPEEDS.into_iter().find(|&speed| speed > now)
        } else {
            SPEEDS.into_iter().rev().find(|&speed| speed < now)
        };
        self.pace = Pace::Steady(next.unwrap_or(now).clamp(SPEEDS[0], SPEEDS[SPEEDS.len() - 1]));
    }

    /// Keeps the moment in the part of the axis that is shown.
    pub fn keep_in_span(&mut self, days: DayRange, rhythm: &Rhythm) {
        let (axis, last) = (rhythm.axis(self.stretched), Moment(last_moment(days)));
        self.span = self.span.and_then(|span| span.following(self.moment, (axis, last)));
    }

    /// Mends numbers that a file of settings may hold.
    pub fn mend(&mut self, days: DayRange) {
        if let Pace::Steady(speed) = self.pace
            && !SPEEDS.contains(&speed)
        {
            self.pace = Pace::Follow;
        }
        self.marks.mend(days);
        self.span = self.span.and_then(|span| AxisSpan::between(span.from, span.to, Moment(last_moment(days))));
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

    fn plain() -> Rhythm {
        Rhythm::plain(days())
    }

    #[test]
    fn play_goes_by_the_speed_and_stops_at_the_end() {
        let mut time = TimeControl { pace: Pace::Steady(4.0), ..TimeControl::default() };
        time.set_playing(true, days());
        time.update(0.5, days(), &plain());
        assert_eq!(time.moment, Moment(2.0), "half a second at four days a second");
        time.update(1000.0, days(), &plain());
        assert_eq!((time.day(days()), time.playing), (days().last, false), "stands on the last day");
        time.set_playing(true, days());
        assert_eq!(time.moment, Moment(0.0), "play at the end begins anew");
    }

    #[test]
    fn a_pause_stands_on_the_end_of_the_day() {
        let mut time = TimeControl { moment: Moment(3.0), ..TimeControl::default() };
        time.set_playing(true, days());
        time.update(0.1, days(), &plain());
        assert!((time.moment.0 - 3.4).abs() < 1e-9, "on the way to the next day, at {:?}", time.moment);
        time.set_playing(false, days());
        assert_eq!(time.moment, Moment(4.0), "the day whose date was shown");
    }

    #[test]
    fn calm_play_shows_only_the_ends_of_days_and_takes_as_long() {
        let mut calm = TimeControl { calm: true, ..TimeControl::default() };
        let mut moving = TimeControl::default();
        calm.set_playing(true, days());
        moving.set_playing(true, days());
        for _ in 0..57 {
            calm.update(0.017, days(), &plain());
            moving.update(0.017, days(), &plain());
            assert_eq!(calm.moment.0.fract(), 0.0, "between two days");
            assert!((0.0..1.0).contains(&(moving.moment.0 - calm.moment.0)), "{moving:?} is not with {calm:?}");
        }
        assert_eq!(calm.moment, Moment(3.0));
    }

    #[test]
    fn a_loop_goes_round_and_rests_at_its_end() {
        let first = days().first;
        let mut time = TimeControl { pace: Pace::Steady(2.0), ..TimeControl::default() };
        time.marks = LoopMarks::between(first.plus(5), first.plus(7));
        time.set_playing(true, days());
        assert_eq!(time.moment, Moment(5.0), "play begins in the loop");
        time.update(0.75, days(), &plain());
        time.update(0.75, days(), &plain());
        assert_eq!(time.moment, Moment(7.0), "never beyond its end");
        time.update(LOOP_REST / 2.0, days(), &plain());
        assert_eq!(time.moment, Moment(7.0), "a rest");
        time.update(LOOP_REST, days(), &plain());
        assert_eq!((time.moment, time.playing), (Moment(5.0), true), "and round again");
        time.set_day(first.plus(20), days());
        time.update(1.0, days(), &plain());
        assert_eq!(time.moment, Moment(22.0), "whoever goes out of the loop by hand plays on there");
    }

    #[test]
    fn the_speeds_end_on_both_sides() {
        let mut time = TimeControl::default();
        time.change_speed(true, &plain());
        assert_eq!(time.pace, Pace::Steady(7.0), "the next above what follows the action here");
        for _ in 0..20 {
            time.change_speed(true, &plain());
        }
        assert_eq!(time.pace, Pace::Steady(90.0), "the fastest");
        for _ in 0..20 {
            time.change_speed(false, &plain());
        }
        assert_eq!(time.pace, Pace::Steady(0.5), "the slowest");
    }

    #[test]
    fn nonsense_from_a_file_is_mended() {
        let mut time = TimeControl {
            moment: Moment(f64::NAN),
            pace: Pace::Steady(-1.0),
            marks: LoopMarks { from: Some(days().last), to: Some(days().first) },
            span: Some(AxisSpan { from: Moment(f64::NAN), to: Moment(3.0) }),
            ..TimeControl::default()
        };
        time.mend(days());
        assert_eq!(time, TimeControl::default(), "the first day at the usual pace");
    }

    #[test]
    fn the_axis_turns_its_page_when_play_leaves_it() {
        let mut time = TimeControl { moment: Moment(5.0), pace: Pace::Steady(4.0), ..TimeControl::default() };
        time.span = AxisSpan::between(Moment(0.0), Moment(10.0), Moment(30.0));
        time.set_playing(true, days());
        for _ in 0..30 {
            time.update(0.1, days(), &plain());
            time.keep_in_span(days(), &plain());
            let span = time.span.unwrap();
            assert!(span.from <= time.moment && time.moment <= span.to, "{:?} is not in {span:?}", time.moment);
        }
        assert!(time.span.unwrap().from.0 > 5.0);
    }
}
