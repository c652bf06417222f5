//! What commands write: to a file or the standard output, and GeoJSON as RFC 7946 wants it.

use std::io::Write;
use std::path::Path;

use anyhow::Context as _;
use geo::{Coord, MapCoords as _, MultiPolygon, Orient as _};
use geojson::{Feature, FeatureCollection, Geometry, GeometryValue};

use crate::geodesy::lonlat_from_world;

/// Writes an answer to a file, or to the standard output where none is named.
pub(super) fn write(text: &str, file: Option<&Path>, out: &mut impl Write) -> anyhow::Result<()> {
    match file {
        Some(path) => std::fs::write(path, text).with_context(|| format!("cannot write '{}'", path.display())),
        None => Ok(out.write_all(text.as_bytes())?),
    }
}

/// One feature a line, so that files of two days can be compared.
pub(super) fn serialize(collection: &FeatureCollection) -> anyhow::Result<String> {
    let features = collection.features.iter().map(serde_json::to_string).collect::<Result<Vec<_>, _>>()?;
    let head = collection.foreign_members.as_ref().map(serde_json::to_string).transpose()?.unwrap_or_default();
    let head = head.trim_start_matches('{').trim_end_matches('}').to_owned();
    Ok(format!("{{\"type\":\"FeatureCollection\",{head},\"features\":[\n{}\n]}}\n", features.join(",\n")))
}

/// A feature from a geometry and an object of properties.
pub(super) fn feature(value: GeometryValue, properties: serde_json::Value) -> Feature {
    let properties = match properties {
        serde_json::Value::Object(members) => Some(members),
        _ => None,
    };
    Feature { bbox: None, geometry: Some(Geometry::new(value)), id: None, properties, foreign_members: None }
}

/// Longitudes and latitudes to a metre, exteriors counterclockwise (RFC 7946).
pub(super) fn degrees(land: &MultiPolygon) -> MultiPolygon {
    let lonlat = land.map_coords(|world| {
        let place = lonlat_from_world(world);
        Coord { x: round(place.lon), y: round(place.lat) }
    });
    lonlat.orient(geo::orient::Direction::Default)
}

/// Degrees to a metre.
pub(super) fn round(degrees: f64) -> f64 {
    (degrees * 1e5).round() / 1e5
}
