//! The two sides, and who holds a place.

use serde::{Deserialize, Serialize};

/// One of the two sides of a war, told by the direction in which front lines are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, strum::EnumIter)]
pub enum Side {
    /// Holds the ground on the left of every front line (Korea: the north).
    Left,
    /// Holds the ground on the right of every front line (Korea: the south).
    Right,
}

impl Side {
    /// The other side.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

/// Who holds a place on a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holder {
    /// One of the two sides.
    Side(Side),
    /// One of further parties of dated data: its place in [`super::Observed::parties`].
    Other(usize),
    /// The place lies so near the front that the drawn line cannot tell.
    Contested,
    /// Nobody: sea, or outside the campaign's ground.
    None,
}
