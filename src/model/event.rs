//! Events and places.

use geo::Coord;

use crate::day::Day;
use crate::i18n::Names;

/// What one source says of an event that another tells otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// What it says.
    pub text: Names,
    /// First day by this account, where it is about the day.
    pub day: Option<Day>,
    /// Last day by this account.
    pub last_day: Option<Day>,
    /// Where it comes from.
    pub source: String,
    /// Ids of the bibliography.
    pub cites: Vec<String>,
}

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
    /// What the place was called at the time, in English; may be empty.
    pub place: String,
    /// `battle`, `landing`, `diplomacy`, …
    pub kind: String,
    /// 1 is the highest.
    pub importance: u8,
    /// The same word in every version of the pack.
    pub id: String,
    /// Id of the named layer that it belongs to.
    pub layer: Option<String>,
    /// Where it comes from.
    pub source: String,
    /// Ids of the bibliography that `source` names.
    pub cites: Vec<String>,
    /// Where to read it; may be empty.
    pub url: String,
    /// Whether the passage itself was read.
    pub source_seen: bool,
    /// Ids of events that belong to it.
    pub related: Vec<String>,
    /// Ids of the statements of the commissioning text that speak of it.
    pub statements: Vec<String>,
    /// What sources say of it that differ.
    pub accounts: Vec<Account>,
}

impl HistoricalEvent {
    /// The last of its days.
    pub fn end(&self) -> Day {
        self.last_day.unwrap_or(self.day)
    }

    /// Whether the map dates the event as this account does.
    pub fn follows(&self, account: &Account) -> bool {
        account.day == Some(self.day) && account.last_day.unwrap_or(self.day) == self.end()
    }
}

/// A named place of the gazetteer.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Name of the time by language.
    pub name: Names,
    /// Today's name in Latin letters.
    pub modern: String,
    /// The name in Chinese characters; may be empty.
    pub hanja: String,
    /// Another name in Vietnamese, by which people may look for it; may be empty.
    pub other_vi: String,
    /// Where, world metres.
    pub at: Coord,
    /// `capital`, `city`, `town`, `mountain`, …
    pub kind: String,
    /// 1 is the highest.
    pub rank: u8,
}
