//! A day in words, by rules: for people who do not see the map, for captions, and for tests.

mod change;
mod front;
mod headline;
mod observed;
mod sure;

use geo::Coord;

pub use headline::{headline, main_event};

use super::names::is_settlement;
use crate::atlas::Atlas;
use crate::day::Day;
use crate::front::Situation;
use crate::geodesy;
use crate::i18n::Language;
use crate::model::{Place, Side};

/// Towns of lower rank do not name a place of the line where one of these is near.
const NAMING_RANK: u8 = 3;

/// So near, km.
const NAMING_KM: f64 = 40.0;

/// How much nearer a town must be to be named before one of the next higher rank, km.
const RANK_KM: f64 = 8.0;

/// The day in sentences: its event, who holds what, where the front runs, beachheads and pockets, what changed since the
/// day and the week before, and how sure all this is. `situation` is that of the end of `day`.
pub fn describe(atlas: &Atlas, situation: &Situation, day: Day, language: Language) -> String {
    sentences(atlas, situation, day, language).join(" ")
}

/// The sentences of [`describe`], one by one.
pub fn sentences(atlas: &Atlas, situation: &Situation, day: Day, language: Language) -> Vec<String> {
    let teller = Teller { atlas, situation, day, language };
    let mut sentences = vec![language.text_with("describe-day", &[("date", language.long_date(day).into())])];
    sentences.extend(headline::event_sentence(&teller));
    if let Some(data) = &atlas.dataset().observed {
        sentences.extend(observed::sentences(&teller, data));
        return sentences;
    }
    sentences.extend(sure::held_sentence(&teller));
    sentences.extend(front::sentences(&teller));
    sentences.extend(change::sentences(&teller));
    sentences.extend(sure::sentences(&teller));
    sentences.dedup();
    sentences
}

/// What dated data say of a day, without its date and its event; empty for a pack.
pub(super) fn data_words(atlas: &Atlas, situation: &Situation, day: Day, language: Language) -> String {
    let teller = Teller { atlas, situation, day, language };
    let told = atlas.dataset().observed.as_ref().map(|data| observed::sentences(&teller, data));
    told.unwrap_or_default().join(" ")
}

/// What every sentence needs to know.
#[derive(Clone, Copy)]
struct Teller<'a> {
    atlas: &'a Atlas,
    situation: &'a Situation,
    day: Day,
    language: Language,
}

impl Teller<'_> {
    /// The name of a side.
    fn side(&self, side: Side) -> String {
        self.atlas.campaign().side(side).name.get(self.language).to_owned()
    }

    /// A whole number.
    fn whole(&self, number: f64) -> String {
        self.language.number(number, 0)
    }
}

/// The town that people would name: near, but a well-known one rather than a village beside it.
fn nearest(atlas: &Atlas, at: Coord) -> Option<&Place> {
    let towns = || atlas.dataset().places.iter().filter(|place| is_settlement(place));
    let km = |place: &Place| geodesy::distance_km(place.at, at);
    let cost = |place: &Place| km(place) + f64::from(place.rank) * RANK_KM;
    let near = towns().filter(|place| place.rank <= NAMING_RANK && km(place) <= NAMING_KM);
    near.min_by(|a, b| cost(a).total_cmp(&cost(b))).or_else(|| towns().min_by(|a, b| cost(a).total_cmp(&cost(b))))
}

/// Shares as whole per cent that sum to 100.
fn per_cent<const N: usize>(shares: [f64; N]) -> [f64; N] {
    apportioned(shares, 100.0)
}

/// Shares as whole parts of a whole number, with the same sum: the greatest remainders are rounded up.
pub fn apportioned<const N: usize>(shares: [f64; N], sum: f64) -> [f64; N] {
    let whole = shares.iter().sum::<f64>().max(f64::MIN_POSITIVE);
    let exact = shares.map(|share| share / whole * sum);
    let mut rounded = exact.map(f64::floor);
    let mut order: Vec<usize> = (0..N).collect();
    order.sort_by(|&a, &b| exact[b].fract().total_cmp(&exact[a].fract()));
    let mut missing = sum - rounded.iter().sum::<f64>();
    for index in order {
        if missing >= 0.5 {
            rounded[index] += 1.0;
            missing -= 1.0;
        }
    }
    rounded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn per_cents_sum_to_a_hundred() {
        assert_eq!(per_cent([1.0, 1.0, 1.0]), [34.0, 33.0, 33.0]);
        assert_eq!(per_cent([0.474, 0.016, 0.51]), [47.0, 2.0, 51.0]);
        assert_eq!(per_cent([2.0, 0.0]), [100.0, 0.0]);
    }
}
