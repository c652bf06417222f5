//! The parts of a map that can be on or off, as lessons and settings name them.

use serde::{Deserialize, Serialize};

/// A part of the map that is no named layer of the campaign.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    strum::EnumIter,
    strum::EnumString,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum MapSwitch {
    /// The tints of the two sides.
    Territories,
    /// Rivers and lakes.
    Rivers,
    /// Towns and their names.
    Towns,
    /// How unsure the line is.
    Doubt,
    /// Ground won in the last days, and the front before.
    Gains,
    /// Units at their dated positions.
    Units,
    /// Arrows of advance.
    Axes,
    /// Marks of events.
    Events,
    /// Railways and main roads.
    Transport,
    /// Hill shade and depth of the sea.
    Relief,
    /// What the signs mean.
    Legend,
}
