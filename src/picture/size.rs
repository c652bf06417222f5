//! The sizes of a picture that is made for itself, not for a window.

use geo::Rect;

use super::PictureError;
use crate::atlas::Atlas;
use crate::scene::{Page, Room};
use crate::session::{self, Action, Framing, Panes, Session};

/// Pictures have at least so many pixels on a side: in smaller ones nothing can be read.
const LEAST: u32 = 200;

/// A page of so many points, with letters so much larger than usual.
///
/// # Errors
/// Where no picture has such a size.
pub fn page_of((width, height): (u32, u32), room: Room, text: f64) -> Result<Page, PictureError> {
    let sides = LEAST..=super::raster::MOST_PIXELS;
    if !sides.contains(&width) || !sides.contains(&height) {
        return Err(PictureError::Size);
    }
    let (width, height) = (f64::from(width), f64::from(height));
    Ok(Page { width, height, unit: height.min(width * 0.75) / 100.0 * text, room, more_lines: 0 })
}

/// Gives the view of a session the size of its map on a page; `seen`, world metres, is brought into it.
pub fn fit(session: &mut Session, atlas: &Atlas, page: &Page, seen: Option<Rect>) {
    let map = Panes::new(&session.mode, page.layout().map, page.unit).view;
    session.apply(Action::Resize { width: map.width(), height: map.height(), top: 0.0 }, atlas);
    if let Some(seen) = seen {
        session.framing = Framing::Free;
        session.view.fit(seen, 0.0, session::limits(atlas));
    }
}
