//! The front in time: campaign and moment in, situation out.

mod situation;

pub use situation::{FrontLine, FrontPoint, LineKind, Situation};
