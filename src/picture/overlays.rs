//! Relief and depth of the sea as pictures, read once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use geo::Rect;
use strum::IntoEnumIterator as _;

use super::compose::Composition;

use crate::data::Region;
use crate::scene::{self, Overlay, Theme, Viewport};

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
    /// Reads all pictures that a composition needs at once, each on a thread of its own.
    pub fn read(&self, composed: &Composition) {
        let maps = composed.maps.iter().chain(composed.insets.iter().map(|(map, _)| map));
        let views = maps.filter(|map| map.show.relief).map(|map| &map.view);
        self.read_for(views, composed.style.theme());
    }

    /// The same for the views of maps.
    pub fn read_for<'a>(&self, views: impl Iterator<Item = &'a Viewport>, theme: Theme) {
        let seen = |view: &Viewport| Some((scene::region_for(view.world_rect())?, view.across_km()));
        let wanted: BTreeSet<(Region, Overlay)> = views
            .filter_map(seen)
            .flat_map(|(region, across)| Overlay::iter().map(move |overlay| (region, overlay, across)))
            .filter(|(_, overlay, across)| scene::opacity(*overlay, *across) > 0.0)
            .map(|(region, overlay, _)| (region, overlay))
            .collect();
        std::thread::scope(|scope| {
            for &(region, overlay) in &wanted {
                scope.spawn(move || self.get(region, overlay, theme));
            }
        });
    }

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
