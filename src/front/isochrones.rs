//! The front on every n-th day, to be drawn together.

use std::sync::Arc;

use super::model::FrontModel;
use super::situation::FrontLine;
use crate::day::{Day, DayRange};

/// The lines of one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Isochrone {
    /// The day at whose end the lines stood so.
    pub day: Day,
    /// All front lines of that day.
    pub lines: Vec<FrontLine>,
}

impl FrontModel {
    /// The front on the first day of a span and on every `step`-th day after it (0 counts as 1); days outside the campaign have none.
    pub fn isochrones(&self, span: DayRange, step: usize) -> Vec<Isochrone> {
        let days = span.days().step_by(step.max(1)).filter(|&day| self.days().contains(day));
        days.map(|day| {
            let situation = self.situation(self.moment_of(day));
            Isochrone { day, lines: Arc::unwrap_or_clone(situation).lines }
        })
        .collect()
    }
}
