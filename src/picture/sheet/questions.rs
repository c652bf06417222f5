//! Questions about a day, made from the data by rules, with their answers.

use crate::atlas::Atlas;
use crate::day::Day;
use crate::front::Situation;
use crate::i18n::Language;
use crate::model::{Holder, Place, Side};
use crate::scene::is_settlement;

/// Towns that are asked for, of each side at most.
const TOWNS: usize = 2;

/// Towns up to this rank are known well enough to be found on a map.
const KNOWN: u8 = 2;

/// Towns that changed hands and are named, at most.
const NAMED: usize = 6;

/// A question with its answer.
pub struct Question {
    /// The question.
    pub asked: String,
    /// The answer.
    pub answer: String,
}

/// The questions of a day; `before` is the day of the sheet before.
pub fn questions(atlas: &Atlas, (before, day): (Option<Day>, Day), language: Language) -> Vec<Question> {
    let situation = atlas.situation(atlas.end_of(day));
    let mut made = vec![happened(atlas, day, language)];
    made.retain(|question| !question.answer.is_empty());
    for side in [Side::Left, Side::Right] {
        made.extend(towns(atlas, &situation, side).map(|place| held(atlas, (place, side), day, language)));
    }
    made.extend(before.map(|before| taken(atlas, (before, day), language)));
    made
}

/// The towns of a side that are nearest to the front: where it matters who held them.
fn towns<'a>(atlas: &'a Atlas, situation: &'a Situation, side: Side) -> impl Iterator<Item = &'a Place> {
    let places = atlas.dataset().places.iter();
    let known = places.filter(|place| is_settlement(place) && place.rank <= KNOWN);
    let mut held: Vec<(f64, &Place)> = known
        .filter(|place| atlas.holder(place.at, situation) == Holder::Side(side))
        .map(|place| (atlas.front().distance_km(place.at, situation).unwrap_or(f64::INFINITY), place))
        .collect();
    held.sort_by(|a, b| a.0.total_cmp(&b.0));
    held.into_iter().take(TOWNS).map(|(_, place)| place)
}

fn held(atlas: &Atlas, (place, side): (&Place, Side), day: Day, language: Language) -> Question {
    let (town, date) = (place.name.get(language).to_owned(), language.short_date(day));
    let asked = language.text_with("question-held", &[("town", town.into()), ("date", date.into())]);
    Question { asked, answer: name(atlas, side, language) }
}

fn taken(atlas: &Atlas, (before, day): (Day, Day), language: Language) -> Question {
    let dates = [("from", language.short_date(before).into()), ("to", language.short_date(day).into())];
    let asked = language.text_with("question-taken", &dates);
    let (then, now) = (atlas.situation(atlas.end_of(before)), atlas.situation(atlas.end_of(day)));
    let all = atlas.front().places_taken(&then, &now);
    let of = |side: Side| {
        let towns = all.iter().filter(|taken| taken.to == side && is_settlement(taken.place));
        let towns: Vec<&str> = towns.take(NAMED).map(|taken| taken.place.name.get(language)).collect();
        (!towns.is_empty()).then(|| format!("{}: {}", name(atlas, side, language), towns.join(", ")))
    };
    let sides: Vec<String> = [Side::Left, Side::Right].into_iter().filter_map(of).collect();
    let answer = if sides.is_empty() { language.text("answer-none") } else { sides.join("; ") };
    Question { asked, answer }
}

fn happened(atlas: &Atlas, day: Day, language: Language) -> Question {
    let asked = language.text_with("question-happened", &[("date", language.short_date(day).into())]);
    let event = atlas.dataset().events.iter().filter(|event| event.day == day).min_by_key(|event| event.importance);
    Question { asked, answer: event.map_or_else(String::new, |event| event.name.get(language).to_owned()) }
}

/// A side's name.
fn name(atlas: &Atlas, side: Side, language: Language) -> String {
    let campaign = atlas.campaign();
    let info = if side == Side::Left { &campaign.left } else { &campaign.right };
    info.name.get(language).to_owned()
}
