//! The keys of a stop.

use super::{Fault, Reference, Referred, day};
use crate::data::campaign::view_rect;
use crate::day::Day;
use crate::model::{MapSwitch, Stop, StopMode, StopView, Task};

/// Every key that a stop may have.
const KEYS: &str = "view, layers, show, hide, compare, mode, play, names, event, statements, cites, ink or task";

/// The view of the whole campaign.
const WHOLE: &str = "whole";

/// `key: value`.
pub(super) fn pair(text: &str) -> Option<(&str, &str)> {
    let (key, value) = text.split_once(':')?;
    let key = key.trim();
    let sound = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    sound.then(|| (key, value.trim()))
}

/// Whether a word can be an id: small letters, digits, hyphens.
pub(super) fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// `YYYY-MM-DD`, or `YYYY-MM` for a month (then its first day, and true).
pub(super) fn day_or_month(text: &str) -> Result<(Day, bool), Fault> {
    let month = text.len() == 7;
    let whole = if month { format!("{text}-01") } else { text.to_owned() };
    whole.parse().map(|day| (day, month)).map_err(|_unused: crate::day::DayError| {
        (format!("'{text}' is no date"), "Write it as YYYY-MM-DD, or YYYY-MM for a month".to_owned())
    })
}

/// Takes a key into a stop, and what it refers to.
pub(super) fn read(
    stop: &mut Stop,
    (key, value): (&str, &str),
    (line, references): (usize, &mut Vec<Reference>),
) -> Result<(), Fault> {
    let mut refer = |to: Referred, ids: &[String]| {
        references.extend(ids.iter().map(|id| Reference { line, to, id: id.clone() }));
    };
    match key {
        "view" => {
            stop.view = view(value)?;
            if let StopView::Layer(id) = &stop.view {
                refer(Referred::Layer, std::slice::from_ref(id));
            }
        }
        "layers" => {
            stop.layers = words(value);
            refer(Referred::Layer, &stop.layers);
        }
        "show" => stop.show = switches(value)?,
        "hide" => stop.hide = switches(value)?,
        "compare" => stop.compare = Some(day(value)?),
        "mode" => stop.mode = mode(value)?,
        "play" => stop.play = Some(day(value)?),
        "names" => {
            stop.names = words(value);
            refer(Referred::Place, &stop.names);
            if stop.names.len() > Stop::MOST_NAMES {
                stop.names.truncate(Stop::MOST_NAMES);
                let what = format!("more than {} names cannot all be read", Stop::MOST_NAMES);
                return Err((what, "Name those that the class must find".to_owned()));
            }
        }
        "event" => {
            stop.event = Some(value.to_owned());
            refer(Referred::Event, &[value.to_owned()]);
        }
        "statements" => {
            stop.statements = words(value);
            refer(Referred::Statement, &stop.statements);
        }
        "cites" => {
            stop.cites = words(value);
            refer(Referred::Source, &stop.cites);
        }
        "ink" => stop.keeps_ink = ink(value)?,
        "task" => {
            let task = task(value)?;
            if let Task::FindPlace(name) = &task {
                refer(Referred::Place, std::slice::from_ref(name));
            }
            stop.task = Some(task);
        }
        _ => return Err((format!("'{key}' is no key of a stop"), format!("Use {KEYS}"))),
    }
    Ok(())
}

/// Words between commas.
fn words(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn view(text: &str) -> Result<StopView, Fault> {
    if text == WHOLE {
        return Ok(StopView::Campaign);
    }
    if is_id(text) && text.bytes().any(|byte| byte.is_ascii_lowercase()) {
        return Ok(StopView::Layer(text.to_owned()));
    }
    let numbers: Vec<f64> = text.split(',').filter_map(|number| number.trim().parse().ok()).collect();
    let edges: Option<[f64; 4]> = numbers.try_into().ok().filter(|_| text.split(',').count() == 4);
    edges.and_then(view_rect).map(StopView::Area).ok_or_else(|| {
        let remedy = "Write west, south, east, north in degrees, or 'whole', or the id of a layer".to_owned();
        (format!("'{text}' is no view"), remedy)
    })
}

fn switches(text: &str) -> Result<Vec<MapSwitch>, Fault> {
    let one = |word: String| {
        word.parse().map_err(|_unused: strum::ParseError| {
            let remedy =
                "Use territories, rivers, towns, doubt, gains, units, axes, events, transport, relief or legend";
            (format!("'{word}' is no part of the map"), remedy.to_owned())
        })
    };
    words(text).into_iter().map(one).collect()
}

fn span(from: &str, to: &str) -> Result<(Day, Day), Fault> {
    let (from, to) = (day(from)?, day(to)?);
    if to < from {
        return Err((format!("the span ends on {to}, before it starts on {from}"), "Swap the two dates".to_owned()));
    }
    Ok((from, to))
}

fn mode(text: &str) -> Result<StopMode, Fault> {
    let wrong = || {
        let remedy =
            "Write 'wipe DATE', 'beside DATE', 'fronts DATE DATE', 'fronts DATE DATE DAYS' or 'how-often DATE DATE'";
        (format!("'{text}' is no mode of the map"), remedy.to_owned())
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    Ok(match words[..] {
        ["single"] => StopMode::Single,
        ["wipe", other] => StopMode::Wipe(day(other)?),
        ["beside", other] => StopMode::Beside(day(other)?),
        ["how-often", from, to] => {
            let (from, to) = span(from, to)?;
            StopMode::HowOften { from, to }
        }
        ["fronts", from, to] => {
            let (from, to) = span(from, to)?;
            StopMode::Fronts { from, to, step: None }
        }
        ["fronts", from, to, step] => {
            let (from, to) = span(from, to)?;
            let step = step.parse().ok().filter(|step| *step > 0).ok_or_else(wrong)?;
            StopMode::Fronts { from, to, step: Some(step) }
        }
        _ => return Err(wrong()),
    })
}

fn ink(text: &str) -> Result<bool, Fault> {
    match text {
        "keep" => Ok(true),
        "clear" => Ok(false),
        _ => Err((format!("'{text}' says nothing of ink"), "Write keep or clear".to_owned())),
    }
}

fn task(text: &str) -> Result<Task, Fault> {
    let (kind, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    match (kind, rest.trim()) {
        ("predict", date) => Ok(Task::Predict(day(date)?)),
        ("vote", "") => Ok(Task::Vote),
        ("find", "day") => Ok(Task::FindDay),
        ("find", what) if what.starts_with("place ") => {
            Ok(Task::FindPlace(what.trim_start_matches("place ").trim().to_owned()))
        }
        _ => Err((
            format!("'{text}' is no task"),
            "Write 'predict DATE', 'vote', 'find place NAME' or 'find day'".to_owned(),
        )),
    }
}
