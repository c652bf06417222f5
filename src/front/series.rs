//! The war in figures, day by day.

use std::sync::Arc;

use super::model::FrontModel;
use super::rows::{Areas, Rows, Spans};
use super::situation::Situation;
use super::unsure::unsure;
use crate::day::{Day, DayRange};
use crate::geodesy::distance_km;

/// A day in figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayStats {
    /// The day.
    pub day: Day,
    /// What each side holds at its end by the drawn line; together the whole ground.
    pub held: Areas,
    /// The part of it that lies nearer to a line than the line's doubt: ground of which the map cannot be sure.
    pub unsure: Areas,
    /// What each side took from the other since the end of the day before; nothing on the first day.
    pub gained: Areas,
    /// Length of all front lines, km.
    pub front_km: f64,
}

/// Shares of the ground; the three sum to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shares {
    /// Surely the left side's.
    pub left: f64,
    /// Within the doubt of the line, on either side.
    pub unsure: f64,
    /// Surely the right side's.
    pub right: f64,
}

impl DayStats {
    /// Ground that changed hands since the end of the day before, km2.
    pub fn activity_km2(&self) -> f64 {
        self.gained.sum()
    }

    /// The shares of the ground: surely left, unsure, surely right.
    pub fn shares(&self) -> Shares {
        let whole = self.held.sum().max(f64::MIN_POSITIVE);
        let [left, right] = [self.held.left - self.unsure.left, self.held.right - self.unsure.right];
        Shares { left: left / whole, unsure: self.unsure.sum() / whole, right: right / whole }
    }
}

/// Every day of the campaign in figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    range: DayRange,
    days: Vec<DayStats>,
}

impl Series {
    pub(super) fn new(range: DayRange, days: Vec<DayStats>) -> Self {
        Self { range, days }
    }

    /// First and last day.
    pub fn range(&self) -> DayRange {
        self.range
    }

    /// One entry for each day of the range, in order.
    pub fn days(&self) -> &[DayStats] {
        &self.days
    }

    /// The figures of one day; `None` outside the campaign.
    pub fn of(&self, day: Day) -> Option<&DayStats> {
        usize::try_from(day.days_since(self.range.first)).ok().and_then(|index| self.days.get(index))
    }
}

/// The spans of the right side with its area in each row, which few days change.
struct Ledger {
    spans: Spans,
    right_km2: Vec<f64>,
}

impl Ledger {
    fn new(rows: &Rows, spans: Spans) -> Self {
        let right_km2 = (0..rows.len()).map(|row| rows.row_km2(row, spans.row(row))).collect();
        Self { spans, right_km2 }
    }

    /// Takes the spans of a later moment; only rows that differ are measured again.
    fn turn(&mut self, rows: &Rows, spans: Spans) -> Areas {
        let mut gained = Areas::default();
        for row in 0..rows.len() {
            let (then, now) = (self.spans.row(row), spans.row(row));
            if then != now {
                let of_row = rows.row_gained(row, then, now);
                gained.left += of_row.left;
                gained.right += of_row.right;
                self.right_km2[row] = rows.row_km2(row, now);
            }
        }
        self.spans = spans;
        gained
    }

    fn right_km2(&self) -> f64 {
        self.right_km2.iter().fold(0.0, |sum, km2| sum + km2)
    }
}

impl FrontModel {
    /// Figures of every day from `first` to `last`, both within the campaign.
    pub fn stats(&self, first: Day, last: Day) -> impl Iterator<Item = DayStats> {
        let rows = self.rows();
        let whole = rows.ground_km2();
        let ledger_of = |day: Day| Ledger::new(rows, rows.spans(&self.situation(self.moment_of(day)).right));
        let mut ledger = ledger_of(if first > self.days().first { first.plus(-1) } else { first });
        (0..=last.days_since(first)).map(move |days| {
            let day = first.plus(days);
            let situation = self.situation(self.moment_of(day));
            let gained = ledger.turn(rows, rows.spans(&situation.right));
            let right = ledger.right_km2();
            DayStats {
                day,
                held: Areas { left: whole - right, right },
                unsure: unsure(rows, &situation.lines, &ledger.spans),
                gained,
                front_km: front_km(&situation),
            }
        })
    }

    /// The whole campaign in figures: computed on first need (about a second), then kept. May be asked from another
    /// thread to have it ready; whoever asks in the meantime waits.
    pub fn series(&self) -> &Arc<Series> {
        self.series_cell().get_or_init(|| {
            let range = self.days();
            Arc::new(Series::new(range, self.stats(range.first, range.last).collect()))
        })
    }

    /// The same where it has been computed already; never waits.
    pub fn series_if_ready(&self) -> Option<&Arc<Series>> {
        self.series_cell().get()
    }
}

/// Length of all front lines of a situation, km.
pub(super) fn front_km(situation: &Situation) -> f64 {
    let pairs = situation.lines.iter().flat_map(|line| line.points.windows(2));
    pairs.fold(0.0, |sum, pair| sum + distance_km(pair[0].at, pair[1].at))
}
