//! Time on the screen: the axis that is a chart and a slider, the typed date, the calendar, the menus of play.

mod axis;
mod calendar;
mod chart;
mod date_field;
mod knob;
mod labels;
mod lanes;
mod marks;
mod menus;
mod phases;
mod rhythm_task;
mod scale;
mod stops;
mod strip;
mod tooltip;

pub use axis::{asked, is_held, time_axis};
pub use calendar::{calendar_button, toggle_calendar};
pub use date_field::{ask_date, date_entry, date_field};
pub use menus::{axis_menu, pace_menu};
pub use rhythm_task::RhythmTask;
