//! Relief and depth of the sea as pictures, read once.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use geo::Rect;

use crate::data::Region;
use crate::scene::{self, Overlay, Theme};

/// A picture that is laid over a part of the world.
#[derive(Debug)]
pub struct Image {
    /// Its outer edges, world metres.
    pub rect: Rect,
    /// Columns.
    pub width: usize,
    /// Rows, from north to south.
    pub height: usize,
    /// Red, green, blue and opacity of each cell; the colours are not multiplied by the opacity.
    pub cells: Vec<[u8; 4]>,
}

type Key = (Region, Overlay, &'static str);

/// The pictures that were asked for.
#[derive(Debug, Default)]
pub struct Overlays {
    known: Mutex<BTreeMap<Key, Option<Arc<Image>>>>,
}

impl Overlays {
    /// The picture of a region in the colours of a theme; `None` where the base map has none.
    pub fn get(&self, region: Region, overlay: Overlay, theme: Theme) -> Option<Arc<Image>> {
        let key = (region, overlay, theme.into());
        if let Some(found) = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return found.clone();
        }
        let made = scene::overlay_image(region, overlay, theme);
        let made = made
            .map(|made| Arc::new(Image { rect: made.rect, width: made.width, height: made.height, cells: made.rgba }));
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(key, made.clone());
        made
    }
}
