//! The clock on the wall, for telling people when something was saved.

use std::time::{SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::day::Day;

/// A time as the clock of this place shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The day.
    pub day: Day,
    /// Hours and minutes, `14:32`.
    pub time: String,
}

/// Milliseconds since 1970, UTC.
pub fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

impl Clock {
    /// The local time of so many milliseconds since 1970; `None` beyond the calendar.
    pub fn of(milliseconds: u64) -> Option<Self> {
        let stamp = Timestamp::from_millisecond(i64::try_from(milliseconds).ok()?).ok()?;
        let local = stamp.to_zoned(TimeZone::system());
        let day = Day::new(local.year(), local.month(), local.day())?;
        Some(Self { day, time: format!("{:02}:{:02}", local.hour(), local.minute()) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_told_in_hours_and_minutes() {
        let clock = Clock::of(1_600_000_000_000).unwrap();
        assert_eq!(clock.day.year(), 2020);
        assert!(clock.time.ends_with(":26") || clock.time.ends_with(":56") || clock.time.ends_with(":11"), "{clock:?}");
        assert_eq!(Clock::of(u64::MAX), None, "beyond the calendar");
        assert!(now() > 1_600_000_000_000, "milliseconds");
    }
}
