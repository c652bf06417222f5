//! What a class has answered. Nothing about a person is in it: a name is that of a group or a line.

use geo::Coord;
use serde::{Deserialize, Serialize};

use super::drawing::{InkColor, degrees};
use crate::day::Day;

/// A line that pupils drew where they think the front will stand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PredictedLine {
    /// What the line is called, for example "Group 1".
    pub name: String,
    /// Its colour.
    pub color: InkColor,
    /// World metres; degrees in files. Empty until it is drawn.
    #[serde(with = "degrees")]
    pub points: Vec<Coord>,
    /// Ground between it and the real line, km2; `None` until that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub km2: Option<f64>,
}

/// A choice of a vote with the hands that went up for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What can be chosen; may be empty where it stands on the board.
    pub text: String,
    /// How many hands.
    pub hands: u32,
}

/// The answer of a class to one task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "task")]
pub enum Answer {
    /// Where the front will stand.
    Prediction {
        /// The day that was shown.
        shown: Day,
        /// The day that was asked for.
        asked: Day,
        /// The lines.
        lines: Vec<PredictedLine>,
    },
    /// Hands that went up.
    Vote {
        /// What was asked; may be empty.
        question: String,
        /// A to D.
        choices: Vec<Choice>,
    },
    /// Where a place is.
    Place {
        /// Its English name in the pack.
        place: String,
        /// Degrees east and north of what was shown on the map.
        guess: [f64; 2],
        /// How far that is from the place, km.
        km: f64,
    },
    /// When something happened.
    Day {
        /// The event's id in the pack.
        event: String,
        /// The day that was chosen.
        guess: Day,
        /// The day on which it happened.
        right: Day,
    },
}
