//! The two marks between which play goes round.

use serde::{Deserialize, Serialize};

use crate::day::{Day, DayRange};

/// Two marks on the axis; play goes round between them where both are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LoopMarks {
    /// The first day of the loop.
    pub from: Option<Day>,
    /// The last day of the loop.
    pub to: Option<Day>,
}

impl LoopMarks {
    /// Both marks, the earlier first; none for a loop of a single day.
    pub fn between(a: Day, b: Day) -> Self {
        if a == b { Self::default() } else { Self { from: Some(a.min(b)), to: Some(a.max(b)) } }
    }

    /// Sets the first day; a last day that is not after it goes.
    pub fn set_from(&mut self, day: Day) {
        *self = Self { from: Some(day), to: self.to.filter(|&to| to > day) };
    }

    /// Sets the last day; a first day that is not before it goes.
    pub fn set_to(&mut self, day: Day) {
        *self = Self { from: self.from.filter(|&from| from < day), to: Some(day) };
    }

    /// The loop, where both marks are set.
    pub fn range(self) -> Option<DayRange> {
        Some(DayRange { first: self.from?, last: self.to? }).filter(|range| range.first < range.last)
    }

    /// Whether there is no mark.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// Drops marks outside a campaign, which a file of settings may hold.
    pub fn mend(&mut self, days: DayRange) {
        let inside = |day: Option<Day>| day.filter(|&day| days.contains(day));
        *self = Self { from: inside(self.from), to: inside(self.to) };
        if self.from.is_some() && self.to.is_some() && self.range().is_none() {
            *self = Self::default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn the_first_day_comes_before_the_last() {
        let mut marks = LoopMarks::between(day("1950-09-28"), day("1950-09-15"));
        assert_eq!(marks.range(), Some(DayRange { first: day("1950-09-15"), last: day("1950-09-28") }));
        marks.set_from(day("1950-10-01"));
        assert_eq!((marks.from, marks.to), (Some(day("1950-10-01")), None), "the last day would lie before the first");
        marks.set_to(day("1950-10-01"));
        assert_eq!((marks.from, marks.to), (None, Some(day("1950-10-01"))), "one day is no loop");
        assert!(LoopMarks::between(day("1950-10-01"), day("1950-10-01")).is_empty());
    }
}
