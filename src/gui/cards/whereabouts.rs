//! What the place of an event is called in a language.

use geo::Coord;

use crate::atlas::Atlas;
use crate::geodesy::distance_km;
use crate::i18n::Language;
use crate::model::{HistoricalEvent, Place};
use crate::scene::is_settlement;

/// Places this near are the same, km.
const SAME_KM: f64 = 3.0;

/// A town this near tells where something was, km.
const NEAR_KM: f64 = 30.0;

/// The place of an event: by the gazetteer, else by what a statement calls it, else by the nearest town.
pub fn of_event(atlas: &Atlas, event: &HistoricalEvent, language: Language) -> Option<String> {
    let data = atlas.dataset();
    let called = |place: &&Place| place.name.en == event.place || place.modern == event.place;
    if let Some(place) = data.places.iter().find(called) {
        return Some(place.name.get(language).to_owned());
    }
    let at = event.at?;
    if language == Language::En && !event.place.is_empty() {
        return Some(event.place.clone());
    }
    let same = |place: &Coord| distance_km(*place, at) <= SAME_KM;
    let statement = data.statements.iter().find(|statement| statement.at.as_ref().is_some_and(same));
    let named = statement.map(|statement| statement.place.get(language).to_owned()).filter(|name| !name.is_empty());
    named.or_else(|| near(atlas, at, language))
}

/// The nearest town and its distance.
fn near(atlas: &Atlas, at: Coord, language: Language) -> Option<String> {
    let towns = atlas.dataset().places.iter().filter(|place| is_settlement(place));
    let (place, km) = towns.map(|place| (place, distance_km(place.at, at))).min_by(|a, b| a.1.total_cmp(&b.1))?;
    let name = place.name.get(language).to_owned();
    if km <= SAME_KM {
        return Some(name);
    }
    let words = || language.text_with("hover-near", &[("km", language.number(km, 0).into()), ("town", name.into())]);
    (km <= NEAR_KM).then(words)
}
