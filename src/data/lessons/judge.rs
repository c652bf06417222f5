//! What is wanting in a lesson that can be shown: references into nothing, dates out of order, missing languages.

use super::{Fault, Found, Reference, Referred};
use crate::data::problem::{Problem, Spot};
use crate::i18n::{Language, Names};
use crate::model::{Dataset, Place, Stop, Task};

/// Looks at a lesson beside the pack it is shown with; its texts must be in these languages.
pub(in crate::data) fn judge(found: &Found, dataset: &Dataset, languages: &[Language]) -> Vec<Problem> {
    let lesson = &found.lesson;
    let at = |line: usize, (what, remedy): Fault| Problem::new(&lesson.file, Spot::Line(line), what, remedy);
    let mut problems: Vec<Problem> = found
        .references
        .iter()
        .filter(|reference| !is_known(reference, dataset))
        .map(|reference| at(reference.line, dangling(reference)))
        .collect();
    let head = [("title", &lesson.title), ("about", &lesson.about)];
    problems.extend(head.iter().filter_map(|(key, names)| missing(key, names, languages)).map(|fault| at(1, fault)));
    for (turn, stop) in lesson.stops.iter().enumerate() {
        let before = turn.checked_sub(1).map(|before| &lesson.stops[before]);
        let faults = dates(stop, before, dataset).into_iter().chain(texts(stop, languages));
        problems.extend(faults.map(|fault| at(stop.line, fault)));
    }
    problems
}

/// The place that lessons call by this English name, of the time or of today.
pub fn place_named<'a>(dataset: &'a Dataset, name: &str) -> Option<&'a Place> {
    let of_the_time = dataset.places.iter().find(|place| place.name.en == name);
    of_the_time.or_else(|| dataset.places.iter().find(|place| place.modern == name))
}

fn is_known(reference: &Reference, dataset: &Dataset) -> bool {
    let id = reference.id.as_str();
    match reference.to {
        Referred::Layer => dataset.campaign.layers.iter().any(|layer| layer.id == id),
        Referred::Place => place_named(dataset, id).is_some(),
        Referred::Event => dataset.event(id).is_some(),
        Referred::Source => dataset.source(id).is_some(),
        Referred::Statement => dataset.statement(id).is_some(),
    }
}

fn dangling(reference: &Reference) -> Fault {
    let id = &reference.id;
    let (what, remedy) = match reference.to {
        Referred::Layer => (format!("there is no layer '{id}'"), "Use an id of 'layers' in campaign.json"),
        Referred::Place => (format!("there is no place '{id}'"), "Use the English name of a place of the pack"),
        Referred::Event => (format!("there is no event '{id}'"), "Use the id of an event of the pack"),
        Referred::Source => (format!("there is no source '{id}'"), "Use an id of sources.json, or add the work there"),
        Referred::Statement => (format!("there is no statement '{id}'"), "Use an id of statements.json"),
    };
    (what, remedy.to_owned())
}

/// Days that cannot be, or cannot be shown.
fn dates(stop: &Stop, before: Option<&Stop>, dataset: &Dataset) -> Vec<Fault> {
    let days = dataset.campaign.days;
    let mut found = Vec::new();
    if stop.day > days.last {
        let remedy = format!("Correct the date; the campaign runs from {} to {}", days.first, days.last);
        found.push((format!("{} lies after the campaign", stop.day), remedy));
    }
    if let Some(before) = before.filter(|before| stop.day < before.day) {
        let what = format!("{} comes after {} of the stop before", stop.day, before.day);
        found.push((what, "Put the stops into the order of their dates".to_owned()));
    }
    for (key, day) in [("compare", stop.compare), ("play", stop.play)] {
        if let Some(day) = day.filter(|day| *day >= stop.day || *day < days.first) {
            let remedy = format!("Give a day from {} to the day before the stop", days.first);
            found.push((format!("'{key}' names {day}, but the stop is on {}", stop.day), remedy));
        }
    }
    if let Some(Task::Predict(day)) = stop.task
        && (day <= stop.day || day > days.last)
    {
        let remedy = format!("Give a day after the stop, up to {}", days.last);
        found.push((format!("the class cannot foresee {day} on {}", stop.day), remedy));
    }
    if stop.task == Some(Task::Vote) && stop.words.choices.len() < 2 {
        let remedy = "Write two to four lines 'A) …', 'B) …' under the question".to_owned();
        found.push(("a vote needs choices".to_owned(), remedy));
    }
    found
}

fn texts(stop: &Stop, languages: &[Language]) -> Vec<Fault> {
    let words = &stop.words;
    let texts = [
        ("title", &words.title),
        ("text", &words.caption),
        ("Notes", &words.notes),
        ("Question", &words.question),
        ("Answer", &words.answer),
    ];
    let choices = words.choices.iter().map(|choice| ("choice", choice));
    texts.into_iter().chain(choices).filter_map(|(key, names)| missing(key, names, languages)).collect()
}

/// A text that is there in one language and not in all.
fn missing(key: &str, names: &Names, languages: &[Language]) -> Option<Fault> {
    let lacks = |language: &&Language| names.own(**language).is_empty();
    let without: Vec<&str> = languages.iter().filter(lacks).map(|&language| language.into()).collect();
    (!without.is_empty() && !names.is_empty()).then(|| {
        let remedy = "Write it in all languages of the title".to_owned();
        (format!("'{key}' is missing in: {}", without.join(", ")), remedy)
    })
}

/// The lessons whose ids are taken by one before.
pub(in crate::data) fn taken(lessons: &[Found]) -> Vec<Problem> {
    let doubled = lessons
        .iter()
        .enumerate()
        .filter(|(turn, found)| lessons[..*turn].iter().any(|other| other.lesson.id == found.lesson.id));
    let problem = |found: &Found| {
        let what = format!("the id '{}' is taken by another lesson", found.lesson.id);
        Problem::new(&found.lesson.file, Spot::Line(1), what, "Give each lesson an id of its own")
    };
    doubled.map(|(_, found)| problem(found)).collect()
}
