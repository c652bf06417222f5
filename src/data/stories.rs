//! Layer files, `events.geojson` and `places.geojson`.

use serde::Deserialize;

use super::features::{FoundFeature, Problems};
use super::problem::Problem;
use crate::day::DayError;
use crate::i18n::Names;
use crate::model::{Account, HistoricalEvent, Place, StoryFeature};

/// Every kind that a feature of a layer may have.
const KINDS: &str = "line, front, sector, route, beach, area, point, battle or crossing";

/// Reads each feature with `read`; faulty ones go to `problems`.
pub(super) fn read_all<T>(
    features: &[FoundFeature<'_>],
    problems: &mut Problems,
    read: impl Fn(&FoundFeature<'_>) -> Result<T, Problem>,
) -> Vec<T> {
    features.iter().filter_map(|feature| read(feature).map_err(|problem| problems.push(problem)).ok()).collect()
}

/// The features of a layer in the order of the file.
pub(super) fn layer(features: &[FoundFeature<'_>], problems: &mut Problems) -> Vec<StoryFeature> {
    read_all(features, problems, |feature| {
        let kind =
            feature.text("kind").ok_or_else(|| feature.problem("has no 'kind'", format!("Add \"kind\": {KINDS}")))?;
        let kind = kind.parse().map_err(|_unused: strum::ParseError| {
            feature.problem(format!("'{kind}' is no kind of feature"), format!("Use {KINDS}"))
        })?;
        let day = feature.day("date")?;
        Ok(StoryFeature {
            kind,
            name: feature.names("name"),
            text: feature.names("text"),
            first: feature.day("start_date")?.or(day),
            last: feature.day("end_date")?.or(day),
            geometry: feature.any_geometry()?,
            source: feature.text_or_empty("source"),
            cites: feature.words("cites"),
        })
    })
}

/// Events in order of days.
pub(super) fn events(features: &[FoundFeature<'_>], problems: &mut Problems) -> Vec<HistoricalEvent> {
    let mut events = read_all(features, problems, |feature| {
        Ok(HistoricalEvent {
            day: feature
                .day("date")?
                .ok_or_else(|| feature.problem("has no 'date'", "Add \"date\": \"YYYY-MM-DD\" to its properties"))?,
            last_day: feature.day("date_end")?,
            name: feature.names("name"),
            text: feature.names("text"),
            at: feature.geometry().ok().map(|_| feature.point()).transpose()?,
            place: feature.text_or_empty("place"),
            kind: feature.text_or_empty("kind"),
            importance: feature.small_number("importance").unwrap_or(5),
            id: feature.text_or_empty("id"),
            layer: feature.text("layer").map(str::to_owned),
            source: feature.text_or_empty("source"),
            cites: feature.words("cites"),
            url: feature.text_or_empty("url"),
            source_seen: feature.flag("source_seen"),
            related: feature.words("related"),
            statements: feature.words("seed"),
            accounts: accounts(feature)?,
        })
    });
    events.sort_by_key(|event| event.day);
    events
}

/// An account as it stands in the file.
#[derive(Deserialize)]
pub(super) struct AccountText {
    #[serde(default)]
    pub(super) text: Names,
    date: Option<String>,
    date_end: Option<String>,
    #[serde(default)]
    source: String,
    #[serde(default)]
    pub(super) cites: Vec<String>,
}

/// What sources say of an event that differ.
fn accounts(feature: &FoundFeature<'_>) -> Result<Vec<Account>, Problem> {
    let day = |text: Option<String>| {
        let read = |text: String| text.parse().map_err(|error| wrong_account(feature, &error));
        text.map(read).transpose()
    };
    let account = |found: AccountText| {
        Ok(Account {
            text: found.text,
            day: day(found.date)?,
            last_day: day(found.date_end)?,
            source: found.source,
            cites: found.cites,
        })
    };
    feature.list::<AccountText>("accounts")?.into_iter().map(account).collect()
}

fn wrong_account(feature: &FoundFeature<'_>, error: &DayError) -> Problem {
    feature.problem(format!("'accounts': {error}"), "Correct the date")
}

/// Places, the most important first.
pub(super) fn places(features: &[FoundFeature<'_>], problems: &mut Problems) -> Vec<Place> {
    let mut places = read_all(features, problems, |feature| {
        Ok(Place {
            name: feature.names("name"),
            modern: feature.text_or_empty("name_modern"),
            hanja: feature.text_or_empty("name:hanja"),
            other_vi: feature.text_or_empty("alt_name:vi"),
            at: feature.point()?,
            kind: feature.text_or_empty("kind"),
            rank: feature.small_number("rank").unwrap_or(5),
        })
    });
    places.sort_by_key(|place| place.rank);
    places
}
