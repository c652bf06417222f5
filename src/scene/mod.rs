//! From the data to a list of signs in world metres: what is drawn, and how it looks.
//!
//! The window paints the list; exports can write the same. Knows no screen: sizes are shares of the
//! picture's height, and text is measured in the program's own fonts.

mod backdrop;
mod describe;
mod detail;
mod furniture;
pub mod hatch;
mod ink;
mod insets;
mod item;
mod layout;
mod lines;
mod measure;
mod names;
mod palette;
mod pick;
mod predicted;
mod primitive;
mod ranked;
mod relief;
mod sample;
mod scale_bar;
mod shapes;
mod signs;
mod spot;
mod study;
mod style;
mod troops;
mod understood;
mod viewport;
mod war;
mod wrap;

pub use backdrop::{Backdrop, Island, backdrop};
use describe::data_words;
pub use describe::{apportioned, describe, headline, main_event, sentences};
pub use detail::{Detail, overlap};
pub use furniture::{Furniture, Part, Plate, Spoken, Subject, furniture, plates, scale_bar};
pub use ink::{InkLook, ink, ink_at, ink_letters, ink_look, ink_text, smooth, text_area};
pub use insets::{Around, Inset, frames, insets, sight};
pub use item::{Item, Text};
pub use layout::{Layout, Page};
pub use lines::{lines, stripe};
pub use measure::{Glyph, GlyphPen, Letter, Letters, Ruler, glyphs, missing, outline, width};
pub use names::{
    Asked, Home, NameId, NameKind, PlacedName, Placement, Placer, Stand, Surroundings, TextRun, Wanted, Wish,
    is_settlement, map_corner, map_point, units_in_sight, wanted,
};
pub use palette::{Palette, Rgb, Theme};
pub use pick::{Drawn, Picked, Thing, pick, thing_at};
pub use predicted::{Predicted, found_place, predicted};
pub use primitive::{Ink, Pen, Primitive, Symbol, TextClass};
pub use relief::{Overlay, OverlayImage, opacity, overlay_image, region_for};
pub use shapes::Shapes;
pub use signs::{reach, sign};
pub use spot::spot;
pub use study::{Fronts, OFTEN_CLASSES, Often, Study, ramp};
pub use style::{Hatch, InkStyle, PenStyle, Room, Style, SymbolStyle, TextStyle, luminance, mix};
pub use troops::{axes_on, events_on, units_on};
pub use understood::{order_words, understood_question, understood_sentence, understood_warnings};
pub use viewport::{Limits, Viewport};
pub use war::{War, island_fills, island_inks, war};
pub use wrap::wrap;

use crate::i18n::Language;

/// Width of the halo round letters over their size.
pub const HALO: f32 = 0.09;

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
    /// The front of some days before.
    pub before: bool,
    /// The ground won since then.
    pub gains: bool,
    /// How many days before; 0 compares with nothing.
    pub since: i32,
    /// Units at their dated positions.
    pub units: bool,
    /// Arrows of advance.
    pub axes: bool,
    /// Marks of events.
    pub events: bool,
    /// Railways and main roads.
    pub transport: bool,
    /// Hill shade and depth of the sea.
    pub relief: bool,
    /// What the signs mean.
    pub legend: bool,
    /// The language of a second line of names, where one is wanted.
    pub second: Option<Language>,
    /// Ids of the campaign's layers.
    pub layers: Vec<String>,
    /// What the picture tells of other days.
    pub study: Study,
    /// English names of places that are written large, before all others.
    pub names: Vec<String>,
}
