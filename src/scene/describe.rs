//! A situation in words, for people who do not see the map and for tests.

use geo::{Centroid as _, Coord, LineString, Polygon};

use super::names::is_settlement;
use crate::atlas::Atlas;
use crate::day::Day;
use crate::front::{FrontLine, LineKind, Situation};
use crate::geodesy;
use crate::i18n::Language;
use crate::model::{Place, Side};

/// Towns of lower rank do not name a line's end.
const NAMING_RANK: u8 = 3;

/// How much nearer a town must be to be named before one of the next higher rank, km.
const RANK_KM: f64 = 8.0;

/// The day, the front from end to end, and every beachhead and pocket with its holder.
pub fn describe(atlas: &Atlas, situation: &Situation, day: Day, language: Language) -> String {
    let mut sentences = vec![language.text_with("describe-day", &[("date", language.long_date(day).into())])];
    let mut main: Vec<&FrontLine> = situation.lines.iter().filter(|line| !is_ring(line)).collect();
    main.sort_by(|a, b| length(b).total_cmp(&length(a)));
    match main.first() {
        Some(line) => sentences.push(front_sentence(atlas, line, language)),
        None => sentences.push(language.text("describe-no-front")),
    }
    sentences
        .extend(situation.lines.iter().filter(|line| is_ring(line)).map(|line| ring_sentence(atlas, line, language)));
    sentences.dedup();
    sentences.join(" ")
}

fn is_ring(line: &FrontLine) -> bool {
    matches!(line.kind, LineKind::Beachhead | LineKind::Pocket)
}

fn length(line: &FrontLine) -> f64 {
    line.points.windows(2).map(|pair| geodesy::distance_km(pair[0].at, pair[1].at)).sum()
}

fn front_sentence(atlas: &Atlas, line: &FrontLine, language: Language) -> String {
    let id = if line.kind == LineKind::Ceasefire { "describe-ceasefire" } else { "describe-front" };
    let name = |at: Option<Coord>| {
        at.and_then(|at| nearest(atlas, at)).map_or_else(String::new, |place| place.name.get(language).to_owned())
    };
    let (first, last) = (line.points.first().map(|point| point.at), line.points.last().map(|point| point.at));
    let km = language.number((length(line) / 10.0).round() * 10.0, 0);
    language.text_with(id, &[("from", name(first).into()), ("to", name(last).into()), ("km", km.into())])
}

fn ring_sentence(atlas: &Atlas, line: &FrontLine, language: Language) -> String {
    let id = if line.kind == LineKind::Beachhead { "describe-beachhead" } else { "describe-pocket" };
    let ring: LineString = line.points.iter().map(|point| point.at).collect();
    let middle = Polygon::new(ring, vec![])
        .centroid()
        .map(|point| point.0)
        .or_else(|| line.points.first().map(|point| point.at));
    let place =
        middle.and_then(|at| nearest(atlas, at)).map_or_else(String::new, |place| place.name.get(language).to_owned());
    let side = atlas.campaign().side(line.holder.unwrap_or(Side::Right)).name.get(language).to_owned();
    language.text_with(id, &[("place", place.into()), ("side", side.into())])
}

/// The town that people would name: near, but a well-known one rather than a village beside it.
fn nearest(atlas: &Atlas, at: Coord) -> Option<&Place> {
    let towns = atlas.dataset().places.iter().filter(|place| is_settlement(place) && place.rank <= NAMING_RANK);
    let cost = |place: &Place| geodesy::distance_km(place.at, at) + f64::from(place.rank) * RANK_KM;
    towns.min_by(|a, b| cost(a).total_cmp(&cost(b)))
}
