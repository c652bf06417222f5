//! A name that wants a place on the map.

use geo::{Coord, LineString};

use crate::scene::{Symbol, TextClass};

/// Where a name comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameKind {
    /// The places of the pack.
    Place,
    /// Its layers.
    Story,
    /// The base map.
    Base,
    /// The rivers of the base map.
    River,
    /// Units of a day.
    Unit,
    /// Events of a day.
    Event,
    /// The dates of many fronts.
    Front,
    /// The letters of the sides.
    Side,
}

/// A name that stays the same from frame to frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NameId {
    /// Where it comes from.
    pub kind: NameKind,
    /// Its number there.
    pub number: u32,
    /// For names that are repeated: which of them.
    pub copy: u16,
}

/// Where a name may stand.
#[derive(Clone, Debug, PartialEq)]
pub enum Stand {
    /// Beside a sign.
    Beside {
        /// The place, world metres.
        at: Coord,
        /// The sign.
        symbol: Symbol,
        /// Whether the sign is drawn with the name; else somebody else draws it.
        draws: bool,
    },
    /// Near a line or an area: beside one of these places of it, world metres, the best first.
    Near(Vec<Coord>),
    /// With its middle here, world metres, letters apart by a share of the em.
    Over(Coord, f64),
    /// Along one of these lines, world metres.
    Along {
        /// The lines.
        lines: Vec<LineString>,
        /// Widest gap between letters as a share of the em; the gap grows with the line.
        spread: f64,
        /// Whether letters stand above or below the line; else the line runs through their middle.
        beside: bool,
    },
}

/// What a name may cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// It belongs to land: better wholly at sea or wholly on its own land, never across another's coast.
    Land,
    /// It belongs to water: not on land.
    Water,
    /// It may cover everything.
    Anywhere,
}

/// A name that wants a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// Which name.
    pub id: NameId,
    /// The text; a second line, where there is one, is smaller.
    pub lines: Vec<String>,
    /// Its look.
    pub class: TextClass,
    /// Smaller is placed first; a hundred is a rank.
    pub priority: u32,
    /// Scales at which it may appear, finest and coarsest: world metres for a hundredth of the picture's height.
    pub scales: (f64, f64),
    /// Where it may stand; the next is tried where the one before has no room.
    pub stands: Vec<Stand>,
    /// What it may cover.
    pub home: Home,
    /// Whether it may stand off with a line to its place.
    pub leader: bool,
}
