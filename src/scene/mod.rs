//! From the data to a list of signs in world metres: what is drawn, and how it looks.
//!
//! The window paints the list; exports can write the same. Knows no screen: sizes are shares of the
//! picture's height, and text is measured by whoever paints.

mod backdrop;
mod describe;
mod detail;
mod labels;
mod pick;
mod primitive;
mod scale_bar;
mod style;
mod viewport;
mod war;

pub use backdrop::{Backdrop, backdrop};
pub use describe::{describe, headline, main_event};
pub use detail::{Detail, overlap};
pub use labels::{Placed, Sized, labels, place};
pub use pick::{Picked, pick};
pub use primitive::{Ink, Label, Pen, Primitive, Symbol, TextClass};
pub use scale_bar::{ScaleBar, scale_bar};
pub use style::{Hatch, InkStyle, PenStyle, Rgb, Style, SymbolStyle, TextStyle, luminance, mix};
pub use viewport::{Limits, Viewport};
pub use war::{War, war};

/// Which parts of the map are drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Show {
    /// The tints of the two sides.
    pub territories: bool,
    /// Rivers and lakes.
    pub rivers: bool,
    /// Towns and their names.
    pub towns: bool,
    /// How unsure the line is.
    pub doubt: bool,
    /// Ids of the campaign's layers.
    pub layers: Vec<String>,
}
