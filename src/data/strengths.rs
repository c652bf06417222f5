//! `strengths.csv` to figures of men, tanks, divisions and losses.

use serde::Deserialize;

use super::facts::{explain, lacks_a_column};
use super::problem::{Problem, Spot};
use crate::day::Day;
use crate::model::{Campaign, Strength};

/// A row of the table; unknown columns are ignored.
#[derive(Deserialize)]
struct Row {
    date: String,
    #[serde(default)]
    period_start: String,
    side: String,
    force: String,
    measure: String,
    value: f64,
    #[serde(default)]
    low: Option<f64>,
    #[serde(default)]
    high: Option<f64>,
    #[serde(default)]
    combined: String,
    #[serde(default)]
    source: String,
    #[serde(default)]
    source_seen: String,
    #[serde(default)]
    note: String,
}

/// Reads the table; faulty rows go to `problems`. The figures come in order of days.
pub(super) fn read(file: &str, text: &str, campaign: &Campaign, problems: &mut Vec<Problem>) -> Vec<Strength> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let mut strengths = Vec::new();
    for (index, row) in reader.deserialize::<Row>().enumerate() {
        let mut problem = |what: String, remedy: String| {
            problems.push(Problem::new(file, Spot::Row(index + 2), what, remedy));
        };
        match row.map(|row| strength(row, campaign)) {
            Ok(Ok(strength)) => strengths.push(strength),
            Ok(Err((what, remedy))) => problem(what, remedy),
            Err(error) => {
                let remedy = "The table needs a header with date, side, force, measure and value, and a value of each in every row";
                problem(explain(&error), remedy.to_owned());
                if lacks_a_column(&error) {
                    break;
                }
            }
        }
    }
    strengths.sort_by_key(|strength| strength.day);
    strengths
}

fn strength(row: Row, campaign: &Campaign) -> Result<Strength, (String, String)> {
    let day = |text: &str| {
        text.parse::<Day>().map_err(|error: crate::day::DayError| (error.to_string(), "Correct the date".to_owned()))
    };
    let since = if row.period_start.is_empty() { None } else { Some(day(&row.period_start)?) };
    let side = campaign.side_by_id(&row.side).ok_or_else(|| {
        let sides = format!("Use '{}' or '{}'", campaign.left.id, campaign.right.id);
        (format!("'{}' is no side of this campaign", row.side), sides)
    })?;
    let measure = row.measure.parse().map_err(|_unknown: strum::ParseError| {
        let all = "Use troops, front-troops, divisions, tanks or casualties".to_owned();
        (format!("'{}' is no measure", row.measure), all)
    })?;
    let range = (row.low.unwrap_or(row.value), row.high.unwrap_or(row.value));
    if !(0.0 <= range.0 && range.0 <= row.value && row.value <= range.1 && range.1.is_finite()) {
        let what = format!("{} does not lie between {} and {}", row.value, range.0, range.1);
        return Err((what, "Write low, value and high in rising order".to_owned()));
    }
    Ok(Strength {
        day: day(&row.date)?,
        since,
        side,
        force: row.force,
        measure,
        value: row.value,
        range,
        combined: row.combined == "true",
        source: row.source,
        source_seen: row.source_seen == "yes",
        note: row.note,
    })
}
