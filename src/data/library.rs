//! `sources.json` and `statements.json`: arrays of entries.

use geo::Coord;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::features::{Problems, syntax_problem};
use super::problem::{Problem, Spot};
use crate::day::{Day, DayError};
use crate::geodesy::{LonLat, world_from_lonlat};
use crate::i18n::Names;
use crate::model::{Agreement, Source, SourceKind, Statement};

/// What was read, each with its number in the file, from 1.
pub(super) type Numbered<T> = Vec<(usize, T)>;

#[derive(Deserialize)]
struct SourceText {
    id: String,
    #[serde(default)]
    author: String,
    title: String,
    #[serde(default)]
    publisher_or_site: String,
    year: Option<i32>,
    #[serde(default)]
    url: String,
    kind: String,
    #[serde(default)]
    language: String,
}

#[derive(Deserialize)]
struct StatementText {
    id: String,
    date: Option<String>,
    date_end: Option<String>,
    #[serde(default)]
    place: Option<Names>,
    lon: Option<f64>,
    lat: Option<f64>,
    title: Names,
    says: Names,
    others: Names,
    verdict: String,
    #[serde(default)]
    sources: Vec<String>,
    #[serde(default)]
    events: Vec<String>,
    layer: Option<String>,
}

/// The bibliography.
pub(super) fn sources(file: &str, text: &str, problems: &mut Problems) -> Numbered<Source> {
    let read = |text: SourceText| {
        let kind: SourceKind = text.kind.parse().map_err(|_unused: strum::ParseError| {
            let kinds = "Use book, archive, press, web, encyclopedia, monument, map or memory";
            (format!("'{}' is no kind of source", text.kind), kinds.to_owned())
        })?;
        Ok(Source {
            id: text.id,
            author: text.author,
            title: text.title,
            publisher: text.publisher_or_site,
            year: text.year,
            url: text.url,
            kind,
            language: text.language,
        })
    };
    entries(file, text, problems, read)
}

/// The statements.
pub(super) fn statements(file: &str, text: &str, problems: &mut Problems) -> Numbered<Statement> {
    let read = |text: StatementText| {
        let verdict: Agreement = text.verdict.parse().map_err(|_unused: strum::ParseError| {
            let verdicts = "Use agrees, simplifies, differs, opinion or not-confirmed";
            (format!("'{}' is no verdict", text.verdict), verdicts.to_owned())
        })?;
        Ok(Statement {
            day: day(text.date.as_deref())?,
            last_day: day(text.date_end.as_deref())?,
            at: place(text.lon, text.lat)?,
            id: text.id,
            place: text.place.unwrap_or_default(),
            title: text.title,
            says: text.says,
            others: text.others,
            verdict,
            sources: text.sources,
            events: text.events,
            layer: text.layer,
        })
    };
    entries(file, text, problems, read)
}

/// What is wrong with an entry, and what to do.
type Fault = (String, String);

/// The entries of an array that `read` can use; the others go to `problems`.
fn entries<Raw: DeserializeOwned, T>(
    file: &str,
    text: &str,
    problems: &mut Problems,
    read: impl Fn(Raw) -> Result<T, Fault>,
) -> Numbered<T> {
    let list: Vec<serde_json::Value> = match serde_json::from_str(text) {
        Ok(list) => list,
        Err(error) => {
            problems.push(syntax_problem(file, text, &error));
            return Vec::new();
        }
    };
    let mut found = Vec::new();
    for (number, value) in (1..).zip(list) {
        let id = value.get("id").and_then(serde_json::Value::as_str).map(str::to_owned);
        let raw = serde_json::from_value::<Raw>(value)
            .map_err(|error| (error.to_string(), "docs/data-format.md shows a whole entry".to_owned()));
        match raw.and_then(&read) {
            Ok(entry) => found.push((number, entry)),
            Err((what, remedy)) => problems.push(Problem::new(file, Spot::Entry(number, id), what, remedy)),
        }
    }
    found
}

fn day(text: Option<&str>) -> Result<Option<Day>, Fault> {
    let read = |text: &str| text.parse().map_err(|error: DayError| (error.to_string(), "Correct the date".to_owned()));
    text.map(read).transpose()
}

fn place(lon: Option<f64>, lat: Option<f64>) -> Result<Option<Coord>, Fault> {
    match (lon, lat) {
        (None, None) => Ok(None),
        (Some(lon), Some(lat)) if lon.abs() <= 180.0 && lat.abs() <= 85.0 => {
            Ok(Some(world_from_lonlat(LonLat { lon, lat })))
        }
        _ => Err((
            format!("lon {lon:?} and lat {lat:?} are no place on the map"),
            "Give both in degrees, or none of them".to_owned(),
        )),
    }
}
