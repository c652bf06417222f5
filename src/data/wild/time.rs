//! When each feature is: the first rule that fits a group of files, in the order of `docs/wild-data.md`.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::document::{Document, Feature};
use super::written::{DayOrder, Written, of_name, of_text, of_value};
use crate::day::Day;
use crate::model::TrackKind;

/// Pairs of properties that give a beginning and an end.
const PAIRS: [(&str, &str); 8] = [
    ("start", "end"),
    ("start_date", "end_date"),
    ("valid_from", "valid_to"),
    ("from", "to"),
    ("start_time", "end_time"),
    ("startdate", "enddate"),
    ("date_start", "date_end"),
    ("begin", "end"),
];

/// Properties that give one date.
const DATES: [&str; 9] = ["date", "time", "datetime", "timestamp", "day", "datekey", "date_time", "when", "year"];

/// Properties that give a date for each part or position.
const TIMES: [&str; 4] = ["times", "coordtimes", "coordinateproperties.times", "linestringtimestamps"];

/// Two numbers and a year, of which it is not clear which number is the day.
type OpenDate = (i8, i8, i16);

/// Where dates were found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateFrom {
    /// Two properties: beginning and end.
    Pair(String, String),
    /// One property.
    Property(String),
    /// A property with a list of dates, one for each part or position.
    Times(String),
    /// What stands beside the features in their wrapper.
    Wrapper(String),
    /// The name of the file.
    FileName,
    /// The name of the collection.
    Title,
    /// The name of the folder.
    Folder,
    /// Nowhere: these features are shown always.
    Nowhere,
}

/// When a feature is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum When {
    /// On a day; the number orders stamps within it.
    At(Day, i64),
    /// From a day to a day, both included; either may be open.
    Span(Option<Day>, Option<Day>),
    /// A day for each part or position.
    Times(Vec<Day>),
    /// Always.
    Always,
    /// Its date cannot be read.
    Unknown,
}

/// What a feature mainly shows: lines, areas and points of one file may be dated in different ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    Lines,
    Areas,
    Points,
}

impl Class {
    fn of(feature: &Feature) -> Self {
        let shapes = &feature.shapes;
        if !shapes.areas.is_empty() || shapes.ended == Some(TrackKind::Area) {
            Self::Areas
        } else if !shapes.lines.is_empty() || shapes.ended.is_some() {
            Self::Lines
        } else {
            Self::Points
        }
    }
}

/// Features of one class in files of a kind, whose names differ in digits only.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) class: Class,
    /// Places in the list of documents.
    pub(super) documents: Vec<usize>,
    /// Where their dates are; `None`: nowhere that was found.
    pub(super) from: Option<DateFrom>,
}

impl Group {
    /// Its features with their documents.
    pub(super) fn features<'a>(
        &'a self,
        documents: &'a [Document],
    ) -> impl Iterator<Item = (&'a Document, &'a Feature)> {
        let all = self.documents.iter().map(|&place| &documents[place]);
        all.flat_map(|document| document.features.iter().map(move |feature| (document, feature)))
            .filter(|(_, feature)| Class::of(feature) == self.class)
    }
}

/// What was found out about time.
#[derive(Debug)]
pub(super) struct Timing {
    pub(super) groups: Vec<Group>,
    /// The order of day and month, where it mattered.
    pub(super) order: Option<DayOrder>,
    /// Whether it mattered and could not be told.
    pub(super) order_open: bool,
}

impl Timing {
    /// A date of which it is not clear which number is the day.
    pub(super) fn example(&self, documents: &[Document]) -> String {
        let open = self.groups.iter().flat_map(|group| slashed_of(group, documents)).flatten().next();
        open.map_or(String::new(), |(a, b, year)| format!("{a}/{b}/{year}"))
    }
}

/// Finds the rule for each group of documents.
pub(super) fn find(documents: &[Document], property: Option<&str>, order: Option<DayOrder>) -> Timing {
    let mut keys: BTreeMap<(String, Class), Vec<usize>> = BTreeMap::new();
    for (place, document) in documents.iter().enumerate() {
        for class in [Class::Lines, Class::Areas, Class::Points] {
            if document.features.iter().any(|feature| Class::of(feature) == class) {
                keys.entry((kind_of(&document.name), class)).or_default().push(place);
            }
        }
    }
    let mut groups: Vec<Group> =
        keys.into_iter().map(|((_, class), documents)| Group { class, documents, from: None }).collect();
    for group in &mut groups {
        group.from = rule(group, documents, property);
    }
    let slashed: Vec<Vec<OpenDate>> = groups.iter().flat_map(|group| slashed_of(group, documents)).collect();
    let told = order.or_else(|| order_of(&slashed));
    let any = slashed.iter().any(|list| !list.is_empty());
    Timing { groups, order: told.filter(|_| any), order_open: any && told.is_none() }
}

/// The name of a file with its digits taken out.
fn kind_of(name: &str) -> String {
    let mut kind = String::new();
    for letter in name.chars() {
        if !letter.is_ascii_digit() {
            kind.push(letter);
        } else if !kind.ends_with('#') {
            kind.push('#');
        }
    }
    // `world_bc500` and `world_800` are of one kind.
    kind.to_lowercase().replace("bce#", "#").replace("bc#", "#")
}

fn rule(group: &Group, documents: &[Document], property: Option<&str>) -> Option<DateFrom> {
    let features = || group.features(documents);
    let count = features().count();
    let dated = |from: &DateFrom| features().filter(|(document, feature)| is_dated(feature, document, from)).count();
    if let Some(property) = property {
        let named = DateFrom::Property(property.to_owned());
        return (dated(&named) > 0).then_some(named);
    }
    let mut best: Option<(usize, DateFrom)> = None;
    let all: Vec<&Feature> = features().map(|(_, feature)| feature).collect();
    for from in candidates(&all) {
        let found = dated(&from);
        if found == count {
            return Some(from);
        }
        if found * 2 >= count && best.as_ref().is_none_or(|(most, _)| found > *most) {
            best = Some((found, from));
        }
    }
    best.map(|(_, from)| from)
}

/// The rules that may fit, in their order, with names as these features write them.
fn candidates(features: &[&Feature]) -> Vec<DateFrom> {
    let named = |wanted: &str, of: fn(&Feature) -> &Map<String, Value>| {
        features.iter().find_map(|feature| of(feature).keys().find(|key| key.to_lowercase() == wanted)).cloned()
    };
    let own: fn(&Feature) -> &Map<String, Value> = |feature| &feature.properties;
    let around: fn(&Feature) -> &Map<String, Value> = |feature| feature.wrapper.as_ref();
    let mut found = Vec::new();
    for (start, end) in PAIRS {
        if let Some(start) = named(start, own)
            && let Some(end) = named(end, own)
        {
            found.push(DateFrom::Pair(start, end));
        }
    }
    found.extend(DATES.into_iter().filter_map(|word| named(word, own)).map(DateFrom::Property));
    found.extend(TIMES.into_iter().filter_map(|word| named(word, own)).map(DateFrom::Times));
    // A beginning alone is a date, too.
    found.extend(PAIRS.into_iter().filter_map(|(start, _)| named(start, own)).map(DateFrom::Property));
    found.extend(DATES.into_iter().filter_map(|word| named(word, around)).map(DateFrom::Wrapper));
    found.extend([DateFrom::FileName, DateFrom::Title, DateFrom::Folder]);
    found
}

fn is_dated(feature: &Feature, document: &Document, from: &DateFrom) -> bool {
    let readable = |value: Option<&Value>| value.is_some_and(|value| of_value(value).is_some());
    match from {
        DateFrom::Pair(start, end) => {
            let [start, end] = [start, end].map(|name| feature.properties.get(name));
            let fits = |value: Option<&Value>| is_open(value) || readable(value);
            fits(start) && fits(end) && !(is_open(start) && is_open(end))
        }
        DateFrom::Property(name) => readable(feature.properties.get(name)),
        DateFrom::Wrapper(name) => readable(feature.wrapper.get(name)),
        DateFrom::Times(name) => feature.properties.get(name).is_some_and(|value| !times(value).is_empty()),
        DateFrom::FileName | DateFrom::Title | DateFrom::Folder => name_date(document, from).is_some(),
        DateFrom::Nowhere => true,
    }
}

/// Whether a beginning or end is left open.
fn is_open(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Null) => true,
        Some(Value::String(text)) => {
            matches!(text.trim().to_lowercase().as_str(), "" | "null" | "present" | "now" | "..")
        }
        Some(_) => false,
    }
}

/// The list of dates of a property: an array, or one text with commas.
fn times(value: &Value) -> Vec<Written> {
    let read: Option<Vec<Written>> = match value {
        Value::Array(list) => list.iter().map(of_value).collect(),
        Value::String(text) if text.contains(',') => text.split(',').map(of_text).collect(),
        _ => None,
    };
    read.unwrap_or_default()
}

fn name_date(document: &Document, from: &DateFrom) -> Option<Written> {
    let (folder, file) = document.name.rsplit_once('/').unwrap_or(("", &document.name));
    match from {
        DateFrom::FileName => of_name(stem(file)),
        DateFrom::Title => document.title.as_deref().and_then(|title| of_text(title).or_else(|| of_name(title))),
        DateFrom::Folder => folder.rsplit('/').find_map(of_name),
        _ => None,
    }
}

/// The name of a file without its endings.
pub(super) fn stem(file: &str) -> &str {
    const ENDINGS: [&str; 10] =
        [".gz", ".geojson", ".json", ".geojsonl", ".ndjson", ".geojsons", ".csv", ".tsv", ".txt", ".zip"];
    let mut rest = file;
    while let Some(shorter) = ENDINGS.iter().find_map(|ending| {
        let cut = rest.len().checked_sub(ending.len())?;
        rest.get(cut..).filter(|tail| tail.eq_ignore_ascii_case(ending))?;
        rest.get(..cut)
    }) {
        rest = shorter;
    }
    rest
}

/// The dates of a group whose order of day and month is open, a list for each document.
fn slashed_of(group: &Group, documents: &[Document]) -> Vec<Vec<OpenDate>> {
    let Some(from) = &group.from else { return Vec::new() };
    let of_feature = |feature: &Feature, document: &Document| -> Vec<Written> {
        let own = |name: &String| feature.properties.get(name).and_then(of_value);
        match from {
            DateFrom::Pair(start, end) => [own(start), own(end)].into_iter().flatten().collect(),
            DateFrom::Property(name) => own(name).into_iter().collect(),
            DateFrom::Wrapper(name) => feature.wrapper.get(name).and_then(of_value).into_iter().collect(),
            DateFrom::Times(name) => feature.properties.get(name).map(times).unwrap_or_default(),
            _ => name_date(document, from).into_iter().collect(),
        }
    };
    let open = |written: Written| match written {
        Written::Slashed(a, b, year) => Some((a, b, year)),
        Written::Days(..) => None,
    };
    let mut lists: Vec<(&str, Vec<OpenDate>)> = Vec::new();
    for (document, feature) in group.features(documents) {
        if lists.last().is_none_or(|(name, _)| *name != document.name) {
            lists.push((&document.name, Vec::new()));
        }
        let found = of_feature(feature, document).into_iter().filter_map(open);
        lists.last_mut().into_iter().for_each(|(_, list)| list.extend(found.clone()));
    }
    lists.into_iter().map(|(_, list)| list).collect()
}

/// The order of day and month, from what cannot be a month, else from the order in which dates rise.
fn order_of(lists: &[Vec<OpenDate>]) -> Option<DayOrder> {
    let all = || lists.iter().flatten();
    let (day_first, month_first) = (all().any(|date| date.0 > 12), all().any(|date| date.1 > 12));
    match (day_first, month_first) {
        (true, false) => return Some(DayOrder::DayFirst),
        (false, true) => return Some(DayOrder::MonthFirst),
        (true, true) => return None,
        (false, false) => {}
    }
    let rises = |order: DayOrder| {
        let key = |&(a, b, year): &OpenDate| {
            if order == DayOrder::DayFirst { (year, b, a) } else { (year, a, b) }
        };
        let long = lists.iter().any(|list| {
            let mut keys: Vec<_> = list.iter().map(key).collect();
            keys.dedup();
            keys.len() > 2
        });
        long && lists.iter().all(|list| list.windows(2).all(|pair| key(&pair[0]) <= key(&pair[1])))
    };
    match (rises(DayOrder::DayFirst), rises(DayOrder::MonthFirst)) {
        (true, false) => Some(DayOrder::DayFirst),
        (false, true) => Some(DayOrder::MonthFirst),
        _ => None,
    }
}

/// When a feature is, by the rule of its group.
pub(super) fn when(feature: &Feature, document: &Document, from: &DateFrom, order: DayOrder) -> When {
    let days = |written: Option<Written>| written.and_then(|written| written.days(order));
    let at = |written: Option<Written>| days(written).map_or(When::Unknown, |(day, _, second)| When::At(day, second));
    match from {
        DateFrom::Pair(start, end) => {
            let [start, end] = [start, end].map(|name| feature.properties.get(name));
            let first = days(start.and_then(of_value)).map(|(first, ..)| first);
            let last = days(end.and_then(of_value)).map(|(_, last, _)| last);
            let lost = |day: Option<Day>, value| day.is_none() && !is_open(value);
            match (first, last) {
                _ if lost(first, start) || lost(last, end) || (first, last) == (None, None) => When::Unknown,
                (Some(first), Some(last)) if last < first => When::Unknown,
                _ => When::Span(first, last),
            }
        }
        DateFrom::Property(name) => at(feature.properties.get(name).and_then(of_value)),
        DateFrom::Wrapper(name) => at(feature.wrapper.get(name).and_then(of_value)),
        DateFrom::Times(name) => {
            let list = feature.properties.get(name).map(times).unwrap_or_default();
            let read: Option<Vec<Day>> = list.into_iter().map(|one| Some(days(Some(one))?.0)).collect();
            read.filter(|days| !days.is_empty()).map_or(When::Unknown, When::Times)
        }
        DateFrom::FileName | DateFrom::Title | DateFrom::Folder => at(name_date(document, from)),
        DateFrom::Nowhere => When::Always,
    }
}

/// Every property with up to three of its values, for the question which one is the date.
pub(super) fn samples(documents: &[Document]) -> Vec<(String, Vec<String>)> {
    const SHOWN: usize = 3;
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for (name, value) in
        documents.iter().flat_map(|document| &document.features).take(1000).flat_map(|feature| &feature.properties)
    {
        let text = match value {
            Value::String(text) => text.chars().take(40).collect(),
            Value::Number(number) => number.to_string(),
            _ => continue,
        };
        let place = found.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
            found.push((name.clone(), Vec::new()));
            found.len() - 1
        });
        let values = &mut found[place].1;
        if values.len() < SHOWN && !values.contains(&text) {
            values.push(text);
        }
    }
    found
}
