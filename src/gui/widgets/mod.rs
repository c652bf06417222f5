//! Widgets of our own.

mod big_date;
mod swatch;

pub use big_date::{big_date, date_line};
pub use swatch::{Sample, swatch};
