//! The front as historians give it for the end of one day.

use geo::{Coord, LineString};

use super::Side;
use crate::day::{Day, DayRange};

/// How sure the position of a vertex is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumString, strum::IntoStaticStr, strum::EnumIter,
)]
#[strum(serialize_all = "lowercase")]
pub enum Certainty {
    /// A source names the place for that day.
    Certain,
    /// It follows from what sources say of that day or the days around it.
    Likely,
    /// Drawn because a line must go somewhere.
    Guess,
}

impl Certainty {
    /// How far the true line may lie from the drawn one on the keyframe's own day, km.
    ///
    /// Our judgement: a named hill or bank; a reading of a small-scale map; an unguarded gap between columns.
    pub fn doubt_km(self) -> f32 {
        match self {
            Self::Certain => 1.0,
            Self::Likely => 4.0,
            Self::Guess => 12.0,
        }
    }
}

/// A compass direction in which a front's line goes on beyond its end when sides are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Direction {
    /// Towards smaller longitudes.
    West,
    /// Towards greater longitudes.
    East,
    /// Towards greater latitudes.
    North,
    /// Towards smaller latitudes.
    South,
}

/// What kind of line a front is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum FrontKind {
    /// A line of battle.
    Front,
    /// The line on which the fighting ended.
    Ceasefire,
}

/// What kind of ground a ring encloses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum RingKind {
    /// A foothold on a hostile coast.
    Beachhead,
    /// Troops surrounded on land.
    Pocket,
    /// An island with a holder of its own.
    Island,
}

/// A line that parts the whole ground in two, with what is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct FrontTrace {
    /// Id in the pack's file.
    pub id: String,
    /// A line of battle, or the cease-fire.
    pub kind: FrontKind,
    /// From its first to its last point the left side lies on the left; world metres.
    pub line: LineString,
    /// One for each vertex of `line`.
    pub certainty: Vec<Certainty>,
    /// Where it goes on before its first point.
    pub extend_start: Direction,
    /// Where it goes on after its last point.
    pub extend_end: Direction,
    /// A few words for people.
    pub title: String,
    /// Where it comes from.
    pub source: String,
    /// Ids of the bibliography that `source` names.
    pub cites: Vec<String>,
    /// What is doubtful or was corrected.
    pub note: String,
}

/// Ground inside a closed line, held by one side whatever the front says.
#[derive(Clone, Debug, PartialEq)]
pub struct Ring {
    /// Id in the pack's file.
    pub id: String,
    /// Beachhead, pocket or island.
    pub kind: RingKind,
    /// Who holds the inside.
    pub holder: Side,
    /// First and last day; one day only for beachheads and pockets.
    pub days: DayRange,
    /// Closed line, world metres.
    pub line: LineString,
    /// One for each vertex of `line`, the closing one included.
    pub certainty: Vec<Certainty>,
    /// A few words for people.
    pub title: String,
    /// Where it comes from.
    pub source: String,
    /// Ids of the bibliography that `source` names.
    pub cites: Vec<String>,
    /// What is doubtful or was corrected.
    pub note: String,
}

/// The front at the end of one day: one line across the ground, and rings.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyframe {
    /// The day.
    pub day: Day,
    /// The line that parts the ground.
    pub front: FrontTrace,
    /// Beachheads and pockets of that day, in the order in which they apply.
    pub rings: Vec<Ring>,
}

impl Keyframe {
    /// Every authored vertex of the day with its certainty.
    pub fn vertices(&self) -> impl Iterator<Item = (Coord, Certainty)> {
        let of = |line: &'_ LineString, certainty: &'_ [Certainty]| -> Vec<(Coord, Certainty)> {
            line.0.iter().copied().zip(certainty.iter().copied()).collect()
        };
        let rings: Vec<_> = self.rings.iter().flat_map(|ring| of(&ring.line, &ring.certainty)).collect();
        of(&self.front.line, &self.front.certainty).into_iter().chain(rings)
    }
}
