//! How many they were: men, tanks, divisions, losses, as sources give them.

use super::Side;
use crate::day::Day;

/// What a figure counts.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Measure {
    /// People under arms in the country.
    Troops,
    /// Ground troops at the front, or in the battle that the note names.
    FrontTroops,
    /// Divisions.
    Divisions,
    /// Tanks.
    Tanks,
    /// Killed, wounded, missing and captured in a span of days.
    Casualties,
}

/// A figure of one force on one day, or of a span of days. Figures are never added up: they come from different sources.
#[derive(Clone, Debug, PartialEq)]
pub struct Strength {
    /// The day, or the last day of the span.
    pub day: Day,
    /// The first day of the span.
    pub since: Option<Day>,
    /// Whose it is.
    pub side: Side,
    /// `ROK`, `US`, `UN`, `KPA`, `PVA`, …
    pub force: String,
    /// What is counted.
    pub measure: Measure,
    /// The figure.
    pub value: f64,
    /// The lowest and the highest figure that sources give; both the figure itself where there is only one.
    pub range: (f64, f64),
    /// Whether it counts more than the force named.
    pub combined: bool,
    /// Where it comes from.
    pub source: String,
    /// Whether the passage itself was read.
    pub source_seen: bool,
    /// What is doubtful, or counted with it.
    pub note: String,
}
