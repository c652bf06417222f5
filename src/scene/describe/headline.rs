//! What is happening, in one line.

use super::Teller;
use super::change::{gained, taken};
use crate::atlas::Atlas;
use crate::day::Day;
use crate::front::Situation;
use crate::i18n::Language;
use crate::model::{HistoricalEvent, Side};

/// Longest headline, characters.
const LONGEST: usize = 90;

/// Events of lower importance are not the day's main event.
const LEAST_OF_DAY: u8 = 3;

/// An event that began earlier is told only if it is at least this important.
const LEAST_ONGOING: u8 = 2;

/// An event is under way for at most so many days after its first: sieges and talks go on for months.
const ONGOING_DAYS: i32 = 14;

/// A front that gained less than this in a week hardly moves, km2.
const MOVING_KM2: f64 = 100.0;

/// The event that a day is known for: one of that day, else a great one under way. The most important first, then the latest.
pub fn main_event(atlas: &Atlas, day: Day) -> Option<&HistoricalEvent> {
    let events = || atlas.dataset().events.iter();
    let of_day = events().filter(|event| event.day == day && event.importance <= LEAST_OF_DAY);
    let ongoing = |event: &&HistoricalEvent| {
        let age = day.days_since(event.day);
        event.importance <= LEAST_ONGOING
            && (1..=ONGOING_DAYS).contains(&age)
            && event.last_day.is_some_and(|last| day <= last)
    };
    of_day
        .min_by_key(|event| event.importance)
        .or_else(|| events().filter(ongoing).min_by_key(|event| (event.importance, day.days_since(event.day))))
}

/// One line of at most 90 characters: the day's main event, else how the front moved in a week.
pub fn headline(atlas: &Atlas, situation: &Situation, day: Day, language: Language) -> String {
    let teller = Teller { atlas, situation, day, language };
    let title = main_event(atlas, day).map(|event| event.name.get(language).to_owned());
    let fits = |text: &String| !text.is_empty() && text.chars().count() <= LONGEST;
    title.filter(fits).unwrap_or_else(|| movement(&teller))
}

fn movement(teller: &Teller<'_>) -> String {
    let language = teller.language;
    if teller.atlas.dataset().observed.is_some() {
        return teller.atlas.campaign().title.get(language).chars().take(LONGEST).collect();
    }
    if teller.situation.lines.is_empty() {
        return language.text("headline-none");
    }
    if teller.day == teller.atlas.campaign().days.first {
        return language.text("headline-first");
    }
    let week_ago = teller.atlas.campaign().days.clamp(teller.day.plus(-7));
    let then = teller.atlas.situation(teller.atlas.end_of(week_ago));
    let areas = gained(teller, &then);
    let net = areas.right - areas.left;
    if net.abs() < MOVING_KM2 {
        return language.text("headline-still");
    }
    let side = if net > 0.0 { Side::Right } else { Side::Left };
    let km2 = teller.whole((net.abs() / 10.0).round() * 10.0);
    let [side_name, km2] = [("side", teller.side(side).into()), ("km2", km2.into())];
    let short = language.text_with("headline-advance", &[side_name.clone(), km2.clone()]);
    let Some(place) = taken(teller, &then, side).into_iter().next() else {
        return short;
    };
    let long = language.text_with("headline-advance-place", &[side_name, km2, ("place", place.into())]);
    if long.chars().count() <= LONGEST { long } else { short }
}

/// The sentence of the day's main event.
pub(super) fn event_sentence(teller: &Teller<'_>) -> Option<String> {
    let event = main_event(teller.atlas, teller.day)?;
    let id = if event.day == teller.day { "describe-event" } else { "describe-event-ongoing" };
    Some(teller.language.text_with(id, &[("title", event.name.get(teller.language).to_owned().into())]))
}
