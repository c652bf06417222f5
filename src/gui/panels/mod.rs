//! The parts of the window round the map.

mod compare;
mod ink_bar;
mod layer_list;
mod time_bar;
mod toolbar;

pub use compare::compare_bar;
pub use ink_bar::ink_bar;
pub use layer_list::{heading, layer_card};
pub use time_bar::time_bar;
pub use toolbar::{folded_legend, map_buttons, toolbar};
