//! Tables (CSV, TSV) with a place in each row: battles, events, positions.

use std::sync::Arc;

use csv::StringRecord;
use serde_json::{Map, Value};

use super::document::{Document, Feature};
use super::shapes::Shapes;
use crate::data::problem::{Problem, Spot};
use crate::model::SPOT_UNITS;

/// Words for the columns of a place.
const LATITUDES: [&str; 4] = ["lat", "latitude", "y", "lat_deg"];
const LONGITUDES: [&str; 6] = ["lon", "lng", "long", "longitude", "x", "lon_deg"];

/// Whether a file is a table, by its name or its first letter.
pub(super) fn is_table(name: &str, text: &str) -> bool {
    let ending = name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_lowercase());
    let json = text.trim_start().starts_with(['{', '[', '\u{1e}']);
    !json && matches!(ending.as_str(), "csv" | "tsv" | "txt" | "tab")
}

/// Reads the rows as points; rows without a place stay as events without one.
pub(super) fn read(document: &mut Document, text: &str) {
    let header = text.lines().next().unwrap_or_default();
    let signs = |sign: u8| header.bytes().filter(|byte| *byte == sign).count();
    let delimiter = [b'\t', b';', b','].into_iter().max_by_key(|&sign| signs(sign));
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .delimiter(delimiter.unwrap_or(b','))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let name = document.name.clone();
    let problem = |row: usize, what: String, remedy: &str| Problem::new(&name, Spot::Row(row), what, remedy);
    let headers = match reader.headers() {
        Ok(headers) => headers.clone(),
        Err(error) => {
            let what = format!("cannot be read as a table: {error}");
            return document.problems.push(problem(1, what, "Save it again as CSV"));
        }
    };
    let column = |words: &[&str]| headers.iter().position(|header| words.contains(&header.to_lowercase().as_str()));
    let (Some(lat), Some(lon)) = (column(&LATITUDES), column(&LONGITUDES)) else {
        let what = "is a table without places: it has no columns lat and lon".to_owned();
        let remedy = "Add the columns lat and lon in degrees, or open GeoJSON instead";
        return document.problems.push(problem(1, what, remedy));
    };
    for (row, record) in (2..).zip(reader.records()) {
        match record {
            Ok(record) => {
                let (feature, wrong) = feature(row, &headers, &record, (lat, lon));
                document.features.extend(feature);
                let remedy = "Write latitude and longitude in degrees";
                document.problems.extend(wrong.map(|what| problem(row, what, remedy)));
            }
            Err(error) => {
                document.problems.push(problem(row, format!("cannot be read: {error}"), "Mend the row"));
            }
        }
    }
}

/// A row as a feature, `None` where it is empty; and what is wrong with its place.
fn feature(
    number: usize,
    headers: &StringRecord,
    record: &StringRecord,
    (lat, lon): (usize, usize),
) -> (Option<Feature>, Option<String>) {
    let [lat, lon] = [lat, lon].map(|column| record.get(column).unwrap_or_default());
    let spot = place(lat, lon);
    let wrong = (spot.is_none() && !(lat.is_empty() && lon.is_empty()))
        .then(|| format!("'{lat}', '{lon}' is no place on earth in degrees; the row is kept without it"));
    let told = headers.iter().zip(record.iter()).filter(|(_, value)| !value.is_empty());
    let properties: Map<String, Value> =
        told.map(|(header, value)| (header.to_owned(), Value::String(value.to_owned()))).collect();
    if properties.is_empty() {
        return (None, wrong);
    }
    let has_geometry = spot.is_some();
    let shapes = Shapes { points: spot.into_iter().collect(), ..Shapes::default() };
    (Some(Feature { number, properties, wrapper: Arc::default(), shapes, has_geometry }), wrong)
}

fn place(lat: &str, lon: &str) -> Option<[i32; 2]> {
    let number = |text: &str, most: f64| {
        let read = text.parse::<f64>().or_else(|_unused| text.replace(',', ".").parse()).ok()?;
        (read.abs() <= most).then_some(read)
    };
    let (lat, lon) = (number(lat, 90.0)?, number(lon, 180.0)?);
    #[expect(clippy::cast_possible_truncation, reason = "at most 180 degrees")]
    let spot = [lon, lat].map(|degrees| (degrees * SPOT_UNITS).round() as i32);
    Some(spot)
}
