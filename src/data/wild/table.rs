//! Tables (CSV, TSV) with a place in each row: battles, events, positions.

use std::sync::Arc;

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
    let delimiter =
        [b'\t', b';', b','].into_iter().max_by_key(|sign| header.bytes().filter(|byte| byte == sign).count());
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .delimiter(delimiter.unwrap_or(b','))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let name = document.name.clone();
    let headers = match reader.headers() {
        Ok(headers) => headers.clone(),
        Err(error) => {
            let problem = Problem::new(
                &name,
                Spot::Row(1),
                format!("cannot be read as a table: {error}"),
                "Save it again as CSV",
            );
            return document.problems.push(problem);
        }
    };
    let column = |words: &[&str]| headers.iter().position(|header| words.contains(&header.to_lowercase().as_str()));
    let (Some(lat), Some(lon)) = (column(&LATITUDES), column(&LONGITUDES)) else {
        let what = "is a table without places: it has no columns lat and lon";
        let remedy = "Add the columns lat and lon in degrees, or open GeoJSON instead";
        return document.problems.push(Problem::new(&name, Spot::Row(1), what, remedy));
    };
    for (row, record) in reader.records().enumerate() {
        let row = row + 2;
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                document.problems.push(Problem::new(
                    &name,
                    Spot::Row(row),
                    format!("cannot be read: {error}"),
                    "Mend the row",
                ));
                continue;
            }
        };
        let cell = |column: usize| record.get(column).unwrap_or_default();
        let mut shapes = Shapes::default();
        if !cell(lat).is_empty() || !cell(lon).is_empty() {
            match place(cell(lat), cell(lon)) {
                Some(spot) => shapes.points.push(spot),
                None => {
                    let what = format!(
                        "'{}', '{}' is no place on earth in degrees; the row is kept without it",
                        cell(lat),
                        cell(lon)
                    );
                    document.problems.push(Problem::new(
                        &name,
                        Spot::Row(row),
                        what,
                        "Write latitude and longitude in degrees",
                    ));
                }
            }
        }
        let properties: Map<String, Value> = headers
            .iter()
            .zip(record.iter())
            .filter(|(_, value)| !value.is_empty())
            .map(|(header, value)| (header.to_owned(), Value::String(value.to_owned())))
            .collect();
        if !properties.is_empty() {
            let has_geometry = !shapes.is_empty();
            document.features.push(Feature { number: row, properties, wrapper: Arc::default(), shapes, has_geometry });
        }
    }
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
