//! Statements: what a text says on the war, beside what other sources say.

use geo::Coord;

use crate::day::Day;
use crate::i18n::Names;

/// How a statement stands to what other sources say.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumString, strum::IntoStaticStr, strum::EnumIter,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Agreement {
    /// Other sources say the same.
    Agrees,
    /// It leaves out what matters.
    Simplifies,
    /// Other sources say something else.
    Differs,
    /// A judgement, no fact that could be checked.
    Opinion,
    /// No source was found that says it.
    NotConfirmed,
}

/// A statement of the text that the pack answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// The word that events refer to.
    pub id: String,
    /// First day, if it can be said.
    pub day: Option<Day>,
    /// Last day, where it took longer.
    pub last_day: Option<Day>,
    /// What the place is called; may be empty.
    pub place: Names,
    /// Where, world metres; it may lie far from the ground.
    pub at: Option<Coord>,
    /// Heading.
    pub title: Names,
    /// What the text says.
    pub says: Names,
    /// What other sources say.
    pub others: Names,
    /// How the two stand to each other.
    pub verdict: Agreement,
    /// Ids of the bibliography.
    pub sources: Vec<String>,
    /// Ids of events that it speaks of.
    pub events: Vec<String>,
    /// Id of the layer that shows it.
    pub layer: Option<String>,
}
