//! Names on the map: which are wanted, and where they stand.
//!
//! `wanted` says which names a day and a language ask for, the [`Placer`] finds them room and keeps
//! them where they are; the result is a [`Placement`] that window and exports draw alike.

mod along;
mod item;
mod letters;
mod placement;
mod placer;
mod seats;
mod sheet;
mod terrain;
mod troops;
mod wanted;
mod wish;

pub use placement::{PlacedName, Placement, TextRun, map_corner, map_point};
pub use placer::{Placer, Surroundings};
pub use troops::units_in_sight;
pub(super) use troops::{signed_unit, titled_event};
pub use wanted::{Asked, Wanted, is_settlement, wanted};
pub use wish::{Home, NameId, NameKind, Stand, Wish};

#[cfg(test)]
mod tests;
