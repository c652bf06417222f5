//! The front in time: campaign and moment in, situation out. `docs/core.md` tells the method and its limits.

mod area;
mod arrival;
mod band;
mod boundary;
mod changes;
mod contour;
mod doubt;
mod faults;
mod field;
mod ground;
mod judge;
mod lattice;
mod lines;
mod model;
mod passage;
mod region;
mod situation;
mod standing;

pub use area::{Areas, DayStats};
pub use changes::Change;
pub use ground::Ground;
pub use judge::{Judgement, Verdict};
pub use model::FrontModel;
pub use situation::{FrontLine, FrontPoint, LineKind, Situation};
