//! Frontline shows how a war's front line moved, day by day, on a map.
//!
//! The floors of the house, lowest first; a module uses only floors below its own
//! (`docs/architecture.md`, kept true by `tests/architecture.rs`).

pub mod day;
pub mod fonts;
pub mod geodesy;
pub mod i18n;

pub mod model;

pub mod data;
pub mod front;
pub mod search;
pub mod store;

pub mod atlas;

pub mod scene;

pub mod session;

pub mod picture;

pub mod cli;
#[cfg(feature = "gui")]
pub mod gui;
