//! A dated control fact: who held a place at the end of a day, by a source.

use geo::Coord;

use super::Side;
use crate::day::Day;

/// Who held a place at the end of a day, with its source.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Line of the file, counted from 1 with the header.
    pub row: usize,
    /// The day.
    pub day: Day,
    /// The doubt of the date, days.
    pub precision_days: i32,
    /// The place as the sources of the time write it.
    pub place: String,
    /// Where it is, world metres.
    pub at: Coord,
    /// Who held it.
    pub holder: Side,
    /// `held`, `captured`, `recaptured`, `landed`, … as the file says.
    pub event: String,
    /// Which troops.
    pub who: String,
    /// Where it comes from.
    pub source: String,
    /// Ids of the bibliography that `source` names.
    pub cites: Vec<String>,
    /// The days that other sources give for the same change.
    pub differs_from: Vec<Day>,
    /// Whether the passage itself was read.
    pub source_seen: bool,
    /// What is doubtful.
    pub note: String,
}
