//! From the data to a list of signs in world metres: what is drawn, and how it looks.
//!
//! The window paints the list; exports can write the same. Knows no screen: sizes are shares of the
//! picture's height, and text is measured in the program's own fonts.

mod backdrop;
mod describe;
mod detail;
mod measure;
mod names;
mod pick;
mod primitive;
mod scale_bar;
mod style;
mod viewport;
mod war;

pub use backdrop::{Backdrop, backdrop};
pub use describe::describe;
pub use detail::{Detail, overlap};
pub use measure::{Letter, Letters, Ruler, missing};
pub use names::{
    Asked, Home, NameId, NameKind, PlacedName, Placement, Placer, Stand, Surroundings, TextRun, Wanted, Wish,
    map_corner, map_point, wanted,
};
pub use pick::{Picked, pick};
pub use primitive::{Ink, Pen, Primitive, Symbol, TextClass};
pub use scale_bar::{ScaleBar, scale_bar};
pub use style::{Hatch, InkStyle, PenStyle, Rgb, Style, SymbolStyle, TextStyle, luminance, mix};
pub use viewport::{Limits, Viewport};
pub use war::{War, war};

use crate::i18n::Language;

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
    /// The language of a second line of names, where one is wanted.
    pub second: Option<Language>,
    /// Ids of the campaign's layers.
    pub layers: Vec<String>,
}
