//! What changed since the day before and in the week before.

use geo::Coord;

use super::Teller;
use super::front::is_ring;
use crate::front::{Areas, Situation};
use crate::geodesy::distance_km;
use crate::model::Side;
use crate::scene::names::is_settlement;

/// Less than this is no change worth a sentence, km2.
const LEAST_KM2: f64 = 1.0;

/// A side's loss is told when it is at least this share of what it gained.
const TOLD_SHARE: f64 = 0.02;

/// So many places are named, the most important first.
const MOST_PLACES: usize = 5;

/// A front that moved less than this in the mean has no direction, km.
const LEAST_WAY_KM: f64 = 1.0;

/// Every so many points of the front are asked how far they came.
const STRIDE: usize = 8;

/// The compass, clockwise from north.
const DIRECTIONS: [&str; 8] =
    ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];

/// Days of a week.
const WEEK: i32 = 7;

pub(super) fn sentences(teller: &Teller<'_>) -> Vec<String> {
    let days = teller.atlas.campaign().days;
    let mut sentences = Vec::new();
    let since = |back: i32| {
        let day = teller.day.plus(-back);
        days.contains(day).then(|| teller.atlas.situation(teller.atlas.end_of(day)))
    };
    let yesterday = since(1).map(|then| (gained(teller, &then), then));
    let week = since(WEEK).map(|then| (gained(teller, &then), then));
    if let Some((areas, _)) = &yesterday {
        sentences.push(ground_sentence(teller, "describe-day", *areas));
    }
    if let Some((areas, then)) = &week {
        sentences.push(ground_sentence(teller, "describe-week", *areas));
        sentences.extend(way_sentence(teller, then));
    }
    // The places of the week where there is a week, else those of the day.
    if let Some((_, then)) = week.or(yesterday) {
        sentences.extend([Side::Left, Side::Right].into_iter().filter_map(|side| taken_sentence(teller, &then, side)));
    }
    sentences
}

/// What each side gained since an earlier situation, km2.
pub(super) fn gained(teller: &Teller<'_>, then: &Situation) -> Areas {
    teller.atlas.front().gained_km2(then, teller.situation)
}

fn ground_sentence(teller: &Teller<'_>, since: &str, areas: Areas) -> String {
    let language = teller.language;
    let (side, gained, lost) = if areas.right >= areas.left {
        (Side::Right, areas.right, areas.left)
    } else {
        (Side::Left, areas.left, areas.right)
    };
    if gained < LEAST_KM2 {
        return language.text(&format!("{since}-still"));
    }
    let both = lost >= LEAST_KM2.max(gained * TOLD_SHARE);
    let arguments = [
        ("side", teller.side(side).into()),
        ("gained", teller.whole(gained).into()),
        ("lost", teller.whole(lost).into()),
    ];
    language.text_with(&format!("{since}-{}", if both { "both" } else { "gain" }), &arguments)
}

/// The towns that a side took since an earlier situation, the most important first.
pub(super) fn taken(teller: &Teller<'_>, then: &Situation, side: Side) -> Vec<String> {
    let taken = teller.atlas.front().places_taken(then, teller.situation);
    let towns = taken.into_iter().filter(|taken| taken.to == side && is_settlement(taken.place));
    towns.map(|taken| taken.place.name.get(teller.language).to_owned()).collect()
}

fn taken_sentence(teller: &Teller<'_>, then: &Situation, side: Side) -> Option<String> {
    let towns = taken(teller, then, side);
    if towns.is_empty() {
        return None;
    }
    let named: Vec<&str> = towns.iter().take(MOST_PLACES).map(String::as_str).collect();
    let more = towns.len() - named.len();
    let side = ("side", teller.side(side).into());
    Some(if more == 0 {
        teller.language.text_with("describe-taken", &[side, ("places", teller.language.list(&named).into())])
    } else {
        let count = ("count", teller.whole(more as f64).into());
        teller.language.text_with("describe-taken-more", &[side, ("places", named.join(", ").into()), count])
    })
}

/// Which way the front went in the mean, and how far.
fn way_sentence(teller: &Teller<'_>, then: &Situation) -> Option<String> {
    let mut sum = Coord { x: 0.0, y: 0.0 };
    let mut count = 0.0;
    let lines = teller.situation.lines.iter().filter(|line| !is_ring(line));
    for point in lines.flat_map(|line| line.points.iter().step_by(STRIDE)) {
        let old = teller.atlas.front().nearest(point.at, then)?;
        let length = (point.at.x - old.point.at.x).hypot(point.at.y - old.point.at.y);
        if length > 0.0 {
            sum = sum + (point.at - old.point.at) * (distance_km(point.at, old.point.at) / length);
        }
        count += 1.0;
    }
    let km = sum.x.hypot(sum.y) / f64::max(count, 1.0);
    if km < LEAST_WAY_KM {
        return None;
    }
    let eighths = (sum.x.atan2(sum.y).to_degrees() / 45.0).round().rem_euclid(8.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 7")]
    let direction = DIRECTIONS.get(eighths as usize)?;
    let direction = teller.language.text(&format!("direction-{direction}"));
    let arguments = [("direction", direction.into()), ("km", teller.whole(km).into())];
    Some(teller.language.text_with("describe-week-way", &arguments))
}
