//! Widgets of our own.

mod date_slider;
mod event_marks;

pub use date_slider::date_slider;
