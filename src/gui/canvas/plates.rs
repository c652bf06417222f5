//! The dates over the map, placed anew only when something has changed.

use std::sync::Arc;

use geo::Rect;

use crate::scene::{self, Furniture, Page, Plate, Style, Subject};
use crate::session::{self, MapMode, Panes};

/// What the places depend on.
#[derive(PartialEq)]
struct Key {
    wanted: Vec<Plate>,
    page: Page,
    style: Style,
    taken: Vec<Rect>,
}

/// The dates over the map, as they were placed last.
#[derive(Default)]
pub struct Plates {
    kept: Option<(Key, Arc<Furniture>)>,
}

impl Plates {
    /// The dates of both maps where there are two, or the span of the map.
    pub fn place(
        &mut self,
        subject: &Subject<'_>,
        page: &Page,
        (panes, map, mode): (&Panes, Rect, &MapMode),
        taken: &[Rect],
    ) -> Arc<Furniture> {
        let key = Key {
            wanted: session::plates(subject, (panes, map, mode)),
            page: *page,
            style: *subject.style,
            taken: taken.to_vec(),
        };
        if let Some((kept, made)) = &self.kept
            && *kept == key
        {
            return Arc::clone(made);
        }
        let made = Arc::new(scene::plates(subject, page, &key.wanted, taken));
        self.kept = Some((key, Arc::clone(&made)));
        made
    }
}
