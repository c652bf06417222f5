//! Files that are not GeoJSON: what they are, and what to do with them.

use crate::data::problem::{Problem, Spot};

/// Endings of files that are read.
const OURS: [&str; 8] = ["geojson", "json", "geojsonl", "ndjson", "geojsons", "csv", "tsv", "gz"];

/// Whether a file in a folder or zip is worth opening, by its name.
pub(super) fn may_be_ours(name: &str) -> bool {
    let ending = ending(name);
    OURS.contains(&ending.as_str()) || kind_by_ending(&ending).is_some()
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_lowercase())
}

/// How to make GeoJSON of a file that QGIS or ogr2ogr reads.
const CONVERT: &str = "Save it as GeoJSON in QGIS (Export, Save features as), or with: ogr2ogr out.geojson FILE";

fn kind_by_ending(ending: &str) -> Option<(&'static str, &'static str)> {
    Some(match ending {
        "kml" | "kmz" => ("is KML, the format of Google Earth", CONVERT),
        "shp" => ("is a shapefile", CONVERT),
        "topojson" => TOPOLOGY,
        "gpkg" => ("is a GeoPackage", CONVERT),
        "gpx" => ("is GPX, tracks of a navigator", CONVERT),
        "fgb" => ("is FlatGeobuf", CONVERT),
        "xz" | "7z" | "rar" | "bz2" | "zst" | "tar" | "tgz" => {
            ("is packed in a way that is not read", "Unpack it and open the folder; .zip and .gz are read")
        }
        "xlsx" | "xls" | "ods" => ("is a spreadsheet", "Save it as CSV with the columns date, lat and lon"),
        _ => return None,
    })
}

const TOPOLOGY: (&str, &str) = (
    "is TopoJSON, in which shapes share their borders",
    "Turn it into GeoJSON, for example with mapshaper.org or: ogr2ogr out.geojson FILE",
);

/// What a file is if its bytes or its name say that it is nothing for us.
pub(super) fn refuse(name: &str, bytes: &[u8]) -> Option<Problem> {
    let told = |(what, remedy): (&str, &str)| Some(Problem::new(name, Spot::File, what, remedy));
    if bytes.is_empty() {
        return told(("is empty (0 bytes)", "Save it again, or leave it out"));
    }
    let head: Vec<u8> = bytes.iter().copied().take(400).collect();
    let text = String::from_utf8_lossy(&head).to_lowercase();
    let by_bytes = match head.as_slice() {
        [b'P', b'K', 3, 4, ..] => Some(("is a zip", "Give it the ending .zip, or unpack it and open the folder")),
        [0, 0, 0x27, 0x0a, ..] => kind_by_ending("shp"),
        [0xfd, b'7', b'z', b'X', b'Z', ..] | [b'7', b'z', 0xbc, ..] | [b'R', b'a', b'r', ..] => kind_by_ending("xz"),
        [b'S', b'Q', b'L', b'i', ..] => kind_by_ending("gpkg"),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some(("is text in UTF-16", "Save it again as UTF-8")),
        _ if text.contains("<kml") => kind_by_ending("kml"),
        _ if text.contains("<gpx") => kind_by_ending("gpx"),
        _ if text.trim_start().starts_with('<') => {
            Some(("is a web page or another XML, not data", "Download the data themselves"))
        }
        _ if text.starts_with("version https://git-lfs") => {
            Some(("is only a pointer to a file in Git LFS", "Fetch the file itself with: git lfs pull"))
        }
        _ => None,
    };
    match by_bytes.or_else(|| kind_by_ending(&ending(name))) {
        // A wrong ending does not matter where the text is JSON.
        Some(kind) if !matches!(text.trim_start_matches('\u{feff}').trim_start().chars().next(), Some('{' | '[')) => {
            told(kind)
        }
        _ => None,
    }
}

/// The message about a file that turned out to be `TopoJSON`.
pub(super) fn topology(name: &str) -> Problem {
    Problem::new(name, Spot::File, TOPOLOGY.0, TOPOLOGY.1)
}
