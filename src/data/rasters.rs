//! The pictures of the base map inside the program: relief and depth of the sea, read on first use.

use std::sync::OnceLock;

use geo::{Coord, Rect};
use rust_embed::RustEmbed;
use serde::Deserialize;

use crate::geodesy::{LonLat, world_from_lonlat};

#[derive(RustEmbed)]
#[folder = "data/base/"]
#[include = "rasters.json"]
#[include = "*.png"]
#[include = "*.jpg"]
struct EmbeddedRasters;

/// What the values of a raster mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RasterKind {
    /// Hill shade: 128 is flat ground, more is lit, less lies in shadow.
    Shade,
    /// Height of the land: 0 is the coast, 255 the highest.
    Height,
    /// Depth of the sea: 0 is the coast, 255 the deepest.
    Depth,
}

/// One channel of values over a part of the world; rows from north to south, even on the plane of world metres.
#[derive(Clone, Debug)]
pub struct Raster {
    /// What the values mean.
    pub kind: RasterKind,
    /// The outer edges, world metres.
    pub rect: Rect,
    /// Columns.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// `width * height` values.
    pub values: Vec<u8>,
}

impl Raster {
    /// World metres for one column.
    pub fn metres_per_column(&self) -> f64 {
        self.rect.width() / self.width as f64
    }
}

/// A part of the world with rasters of its own, the finest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Region {
    /// Korea and what lies around it.
    Korea,
    /// From Moscow to Tokyo.
    Eurasia,
}

/// A row of `rasters.json`.
#[derive(Clone, Debug, Deserialize)]
struct Entry {
    file: String,
    kind: RasterKind,
    region: Region,
    west: f64,
    south: f64,
    east: f64,
    north: f64,
}

impl Entry {
    fn rect(&self) -> Rect {
        let world = |lon, lat| -> Coord { world_from_lonlat(LonLat { lon, lat }) };
        Rect::new(world(self.west, self.south), world(self.east, self.north))
    }
}

fn entries() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        let Some(file) = EmbeddedRasters::get("rasters.json") else {
            return Vec::new();
        };
        serde_json::from_slice(&file.data).unwrap_or_else(|error| {
            log::error!("base map: rasters.json: {error}");
            Vec::new()
        })
    })
}

/// The part of the world that a region's rasters cover, world metres; `None` where it has none.
pub fn raster_rect(region: Region) -> Option<Rect> {
    entries().iter().find(|entry| entry.region == region).map(Entry::rect)
}

/// A raster, decoded anew; `None` where there is none.
pub fn raster(region: Region, kind: RasterKind) -> Option<Raster> {
    let entry = entries().iter().find(|entry| entry.region == region && entry.kind == kind)?;
    let file = EmbeddedRasters::get(&entry.file)?;
    match image::load_from_memory(&file.data) {
        Ok(picture) => {
            let picture = picture.into_luma8();
            let (width, height) = (picture.width() as usize, picture.height() as usize);
            Some(Raster { kind, rect: entry.rect(), width, height, values: picture.into_raw() })
        }
        Err(error) => {
            log::error!("base map: {}: {error}", entry.file);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_raster_can_be_read_and_fits_its_frame() {
        assert!(!entries().is_empty(), "rasters.json lists rasters");
        for entry in entries() {
            let read = raster(entry.region, entry.kind).unwrap_or_else(|| panic!("{} cannot be read", entry.file));
            assert_eq!(read.values.len(), read.width * read.height, "{}", entry.file);
            let (across, down) = (read.metres_per_column(), read.rect.height() / read.height as f64);
            assert!((across / down - 1.0).abs() < 0.02, "{}: cells of {across} by {down} m", entry.file);
        }
    }
}
