//! Events and places.

use geo::Coord;

use crate::day::Day;
use crate::i18n::Names;

/// Something that happened on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoricalEvent {
    /// First day.
    pub day: Day,
    /// Last day, where it took longer.
    pub last_day: Option<Day>,
    /// Title.
    pub name: Names,
    /// A sentence or two.
    pub text: Names,
    /// Where, world metres; `None` where no place is known.
    pub at: Option<Coord>,
    /// `battle`, `landing`, `diplomacy`, …
    pub kind: String,
    /// 1 is the highest.
    pub importance: u8,
    /// The same word in every version of the pack.
    pub id: String,
    /// Where it comes from.
    pub source: String,
    /// Where to read it; may be empty.
    pub url: String,
    /// Whether the passage itself was read.
    pub source_seen: bool,
    /// Ids of events that belong to it.
    pub related: Vec<String>,
    /// Ids of the statements of the commissioning text that speak of it.
    pub statements: Vec<String>,
}

/// A named place of the gazetteer.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Name of the time by language.
    pub name: Names,
    /// Today's name in Latin letters.
    pub modern: String,
    /// Where, world metres.
    pub at: Coord,
    /// `capital`, `city`, `town`, `mountain`, …
    pub kind: String,
    /// 1 is the highest.
    pub rank: u8,
}
