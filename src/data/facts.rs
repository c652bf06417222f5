//! `facts.csv` to dated control facts.

use serde::Deserialize;

use super::problem::{Problem, Spot};
use crate::day::{Day, DayError};
use crate::geodesy::{LonLat, world_from_lonlat};
use crate::model::{Campaign, Fact};

/// A row of the table; unknown columns are ignored.
#[derive(Deserialize)]
struct Row {
    date: String,
    place: String,
    lat: f64,
    lon: f64,
    holder: String,
    #[serde(default)]
    event: String,
    #[serde(default)]
    who: String,
    #[serde(default)]
    precision_days: Option<i32>,
    #[serde(default)]
    source: String,
    #[serde(default)]
    cites: String,
    #[serde(default)]
    source_seen: String,
    #[serde(default)]
    differs_from: String,
    #[serde(default)]
    note: String,
}

/// Reads the table; faulty rows go to `problems`. The facts come in order of days.
pub fn read(file: &str, text: &str, campaign: &Campaign, problems: &mut Vec<Problem>) -> Vec<Fact> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let mut facts = Vec::new();
    for (index, row) in reader.deserialize::<Row>().enumerate() {
        let number = index + 2;
        let problem = |what: String, remedy: String| Problem::new(file, Spot::Row(number), what, remedy);
        match row {
            Ok(row) => match fact(number, row, campaign) {
                Ok(fact) => facts.push(fact),
                Err((what, remedy)) => problems.push(problem(what, remedy)),
            },
            Err(error) => {
                let remedy =
                    "The table needs a header with date, place, lat, lon and holder, and a value of each in every row"
                        .to_owned();
                problems.push(problem(explain(&error), remedy));
                if lacks_a_column(&error) {
                    break;
                }
            }
        }
    }
    facts.sort_by_key(|fact| fact.day);
    facts
}

/// Whether every row will have the same fault.
pub(super) fn lacks_a_column(error: &csv::Error) -> bool {
    error.is_io_error() || matches!(error.kind(), csv::ErrorKind::Deserialize { err, .. } if err.field().is_none())
}

/// What is wrong with a row.
pub(super) fn explain(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::Deserialize { err, .. } => err.to_string(),
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("has {len} values, the header has {expected_len}")
        }
        _ => error.to_string(),
    }
}

fn fact(number: usize, row: Row, campaign: &Campaign) -> Result<Fact, (String, String)> {
    if !row.lat.is_finite() || !row.lon.is_finite() || row.lat.abs() > 90.0 || row.lon.abs() > 180.0 {
        return Err((
            format!("lat {} and lon {} are no place on earth", row.lat, row.lon),
            "Check that they are degrees and not swapped".to_owned(),
        ));
    }
    let sides = || format!("Use '{}' or '{}'", campaign.left.id, campaign.right.id);
    let holder = campaign
        .side_by_id(&row.holder)
        .ok_or_else(|| (format!("'{}' is no side of this campaign", row.holder), sides()))?;
    Ok(Fact {
        row: number,
        day: day(&row.date)?,
        precision_days: row.precision_days.unwrap_or(0).clamp(0, 366),
        place: row.place,
        at: world_from_lonlat(LonLat { lon: row.lon, lat: row.lat }),
        holder,
        event: row.event,
        who: row.who,
        source: row.source,
        cites: words(&row.cites).map(str::to_owned).collect(),
        differs_from: words(&row.differs_from).map(day).collect::<Result<_, _>>()?,
        source_seen: row.source_seen == "yes",
        note: row.note,
    })
}

/// The words of a list that is joined by `;`.
fn words(list: &str) -> impl Iterator<Item = &str> {
    list.split(';').map(str::trim).filter(|word| !word.is_empty())
}

fn day(text: &str) -> Result<Day, (String, String)> {
    text.parse().map_err(|error: DayError| (error.to_string(), "Correct the date".to_owned()))
}
