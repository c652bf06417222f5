//! Looking for places, events, units and statements by name, in any of the languages and however it is typed.

mod fold;
mod index;

pub use fold::{Folded, fold};
pub use index::{Found, Index, Kind};
