//! Units at their dated positions, and axes of advance.

use geo::{Coord, LineString};

use super::{Certainty, Side};
use crate::day::{Day, DayRange};
use crate::i18n::Names;

/// What a unit fights with; decides its sign.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "lowercase")]
pub enum Arm {
    /// On foot.
    #[default]
    Infantry,
    /// Cavalry by name; on foot and wheels in this war.
    Cavalry,
    /// Tanks.
    Armor,
    /// Marines.
    Marine,
    /// Parachutists.
    Airborne,
    /// Guns.
    Artillery,
}

/// How large a unit is, the largest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Echelon {
    /// Several corps, or a Chinese army of corps size.
    Army,
    /// Several divisions.
    Corps,
    /// About ten thousand.
    Division,
    /// A few thousand.
    Brigade,
    /// One to three thousand.
    Regiment,
    /// Under a thousand.
    Battalion,
}

/// A unit on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// Id in the pack's file.
    pub id: String,
    /// The same word for one unit on all its days.
    pub track: String,
    /// The day.
    pub day: Day,
    /// Name for people.
    pub name: Names,
    /// A few letters for the map.
    pub short: String,
    /// Whose it is.
    pub side: Side,
    /// `ROK`, `US`, `KPA`, `PVA`, …
    pub force: String,
    /// How large.
    pub echelon: Echelon,
    /// What it fights with.
    pub arm: Arm,
    /// Where, world metres.
    pub at: Coord,
    /// How sure the position is.
    pub certainty: Certainty,
    /// Whether it stood behind the other side's line, and the pack knows it.
    pub behind_lines: bool,
    /// Whether it was on its ships.
    pub afloat: bool,
    /// Where it comes from.
    pub source: String,
    /// Ids of the bibliography that `source` names.
    pub cites: Vec<String>,
    /// Whether the passage itself was read.
    pub source_seen: bool,
    /// What is doubtful.
    pub note: String,
}

/// The way that troops took in some days.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// Id in the pack's file.
    pub id: String,
    /// First and last day.
    pub days: DayRange,
    /// Name for people.
    pub name: Names,
    /// Which troops.
    pub unit: String,
    /// Whose they are.
    pub side: Side,
    /// `advance`, `retreat`, `landing`, …
    pub kind: String,
    /// From where to where, world metres.
    pub line: LineString,
    /// How sure the way is.
    pub certainty: Certainty,
    /// Where it comes from.
    pub source: String,
    /// Ids of the bibliography that `source` names.
    pub cites: Vec<String>,
    /// Whether the passage itself was read.
    pub source_seen: bool,
}
