//! Days and moments of a campaign. Knows no clock: the day always comes from outside.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A civil day in the campaign's own local time; as a moment it is the END of that day.
///
/// ```
/// use frontline::day::Day;
///
/// let landing: Day = "1950-09-15".parse()?;
/// assert_eq!(landing.plus(13).to_string(), "1950-09-28");
/// assert!("1950-02-30".parse::<Day>().is_err());
/// # Ok::<(), frontline::day::DayError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(Date);

/// A text that is no day of the calendar.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("'{text}' is not a day of the calendar; write it as YYYY-MM-DD, for example 1950-09-15")]
pub struct DayError {
    text: String,
}

impl Day {
    /// The day of a year, month (1 to 12) and day of the month, or `None` where the calendar has none.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok().map(Self)
    }

    /// Year of the calendar.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// Month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// Day of the month, 1 to 31.
    pub fn day_of_month(self) -> i8 {
        self.0.day()
    }

    /// Day of the week, 0 = Monday to 6 = Sunday.
    pub fn weekday(self) -> usize {
        usize::try_from(self.0.weekday().to_monday_zero_offset()).unwrap_or(0)
    }

    /// Whole days from `earlier` to this day, negative when this day is the earlier one.
    pub fn days_since(self, earlier: Self) -> i32 {
        (self.0 - earlier.0).get_days()
    }

    /// The day so many days later (earlier, when negative); stays at the calendar's end.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        match jiff::Span::new().try_days(days) {
            Ok(span) => Self(self.0.saturating_add(span)),
            Err(_beyond) => Self(if days < 0 { Date::MIN } else { Date::MAX }),
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Day {
    type Err = DayError;

    /// Reads exactly `YYYY-MM-DD`; times, short years and other calendars are refused.
    fn from_str(text: &str) -> Result<Self, DayError> {
        let error = || DayError { text: text.to_owned() };
        let trimmed = text.trim();
        if trimmed.len() != 10 {
            return Err(error());
        }
        trimmed.parse().map(Self).map_err(|_unused: jiff::Error| error())
    }
}

/// First and last day of a span, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayRange {
    /// The first day.
    pub first: Day,
    /// The last day, not before the first.
    pub last: Day,
}

impl DayRange {
    /// Number of days in the span, at least one.
    pub fn len(self) -> i32 {
        self.last.days_since(self.first) + 1
    }

    /// Always false: a span has at least one day. Here because `len` is.
    pub fn is_empty(self) -> bool {
        false
    }

    /// Whether the day lies in the span.
    pub fn contains(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// The day of the span that is nearest to `day`.
    pub fn clamp(self, day: Day) -> Day {
        day.clamp(self.first, self.last)
    }

    /// Every day of the span in order.
    pub fn days(self) -> impl Iterator<Item = Day> {
        (0..self.len()).map(move |days| self.first.plus(days))
    }
}

/// A moment: days since the end of the campaign's first day, fractional while playing.
///
/// `0.0` is the end of the first day, `1.0` the end of the second.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub f64);

impl Moment {
    /// The end of `day` in a campaign that begins on `first`.
    pub fn end_of(day: Day, first: Day) -> Self {
        Self(f64::from(day.days_since(first)))
    }

    /// The day that this moment belongs to: the one whose end is not before it.
    pub fn day(self, first: Day) -> Day {
        #[expect(clippy::cast_possible_truncation, reason = "campaigns are far shorter than i32 days")]
        first.plus((self.0 - 1e-9).ceil() as i32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_moment_belongs_to_the_day_that_it_ends() {
        let first = day("1950-06-24");
        let landing = day("1950-09-15");
        let end = Moment::end_of(landing, first);
        assert_eq!(end.day(first), landing, "the end of a day is still that day");
        assert_eq!(Moment(end.0 - 0.5).day(first), landing, "its noon too");
        assert_eq!(Moment(end.0 + 0.01).day(first), landing.plus(1), "just after it is the next day");
    }

    #[test]
    fn far_days_stay_at_the_calendars_end() {
        assert_eq!(day("1950-06-25").plus(i32::MAX).year(), 9999);
        assert_eq!(day("1950-06-25").plus(i32::MIN).year(), -9999);
        assert_eq!(day("1950-06-25").plus(-25), day("1950-05-31"));
    }

    #[test]
    fn only_days_of_the_calendar_are_read() {
        for text in ["1950-02-30", "1950-13-01", "50-06-25", "1950-6-25", "25/06/1950", "", "1950-06-25T04:00"] {
            assert!(text.parse::<Day>().is_err(), "'{text}' must be refused");
        }
        assert_eq!(day(" 1952-02-29 ").to_string(), "1952-02-29", "a leap day with spaces round it");
    }
}
