//! How fast play goes: a fixed speed, or one that follows the action.

use serde::{Deserialize, Serialize};

/// The fixed speeds on offer, days for each second of play.
pub const SPEEDS: [f64; 8] = [0.5, 1.0, 2.0, 4.0, 7.0, 14.0, 30.0, 90.0];

/// As fast as a class can follow months of movement, days a second.
pub const MOBILE: f64 = 4.0;

/// What sets the speed of play.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pace {
    /// The action: slow where much moves, fast where nothing does.
    #[default]
    Follow,
    /// So many days a second, whatever happens.
    Steady(f64),
}
