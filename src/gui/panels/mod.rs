//! The parts of the window round the map.

mod layer_list;
mod legend;
mod side;
mod time_bar;
mod toolbar;

pub use layer_list::heading;
pub use side::side_panel;
pub use time_bar::time_bar;
pub use toolbar::{map_buttons, toolbar};
