//! Pictures to take away: what a sitting shows, as PNG, SVG or PDF, with neither window nor console.
//!
//! [`Composer`] decides all that a picture shows, [`paint()`] paints it on a [`Canvas`], and each kind of file has one.

mod canvas;
mod compose;
mod error;
mod file;
mod film;
mod moved;
mod overlays;
mod paint;
mod path;
mod pdf;
mod png;
mod raster;
mod sheet;
mod size;
mod still;
mod svg;
mod text;
mod vector;

pub use canvas::Canvas;
pub use compose::{Composer, Composition, Kept, Order, Shot};
pub use error::PictureError;
pub use file::{Kind, write};
pub use film::{Film, FilmKind, FilmReport, FilmTempo, film, moments};
pub use overlays::Overlays;
pub use paint::{Source, paint};
pub use raster::Raster;
pub use sheet::{Paper, SheetOrder, sheet};
pub use size::{fit, page_of};
pub use still::{Told, pixels, still};
