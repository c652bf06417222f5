//! Widgets of our own.

mod big_date;
mod date_slider;
mod event_marks;
mod swatch;

pub use big_date::{big_date, date_line};
pub use date_slider::date_slider;
pub use swatch::{Sample, swatch};
