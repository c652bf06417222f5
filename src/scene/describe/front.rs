//! Where the front runs, and which troops stand apart from it.

use geo::{Centroid as _, Coord, Distance as _, Euclidean, LineString, Point, Polygon};

use super::{Teller, nearest};
use crate::front::{FrontLine, LineKind};
use crate::geodesy::{distance_km, scale_at};
use crate::model::{Place, Side};

/// Both sides, in the order in which their troops are told of.
const SIDES: [Side; 2] = [Side::Left, Side::Right];

/// Where along the line places are named that it passes.
const WAYPOINTS: [f64; 3] = [0.25, 0.5, 0.75];

/// A town farther from the line than this does not name a part of it, km.
const PASSING_KM: f64 = 25.0;

/// A line follows a river that lies within so many kilometres of it.
const RIVER_KM: f64 = 4.0;

/// A river is named when at least this share of the line follows it.
const RIVER_SHARE: f64 = 0.2;

/// Rivers of lower rank are not named.
const RIVER_RANK: u8 = 2;

/// The line is looked at in so many places when rivers are sought.
const SAMPLES: usize = 40;

/// The front from end to end, then beachheads and pockets.
pub(super) fn sentences(teller: &Teller<'_>) -> Vec<String> {
    let lines = &teller.situation.lines;
    let main = lines.iter().filter(|line| !is_ring(line)).max_by(|a, b| length(a).total_cmp(&length(b)));
    let mut sentences = match main {
        Some(line) => {
            std::iter::once(front_sentence(teller, line)).chain(river_sentence(teller, line)).collect::<Vec<_>>()
        }
        None => vec![teller.language.text("describe-no-front")],
    };
    for (kind, holder) in
        [LineKind::Beachhead, LineKind::Pocket].into_iter().flat_map(|kind| SIDES.map(|holder| (kind, holder)))
    {
        sentences.extend(rings_sentence(teller, kind, holder));
    }
    sentences
}

pub(super) fn is_ring(line: &FrontLine) -> bool {
    matches!(line.kind, LineKind::Beachhead | LineKind::Pocket)
}

fn length(line: &FrontLine) -> f64 {
    line.points.windows(2).map(|pair| distance_km(pair[0].at, pair[1].at)).sum()
}

/// The point of a line at a share of its length.
fn along(line: &FrontLine, share: f64) -> Option<Coord> {
    let mut left = length(line) * share;
    for pair in line.points.windows(2) {
        let km = distance_km(pair[0].at, pair[1].at);
        if left <= km {
            let part = if km > 0.0 { left / km } else { 0.0 };
            return Some(pair[0].at + (pair[1].at - pair[0].at) * part);
        }
        left -= km;
    }
    line.points.last().map(|point| point.at)
}

fn front_sentence(teller: &Teller<'_>, line: &FrontLine) -> String {
    let language = teller.language;
    let kind = if line.kind == LineKind::Ceasefire { "describe-ceasefire" } else { "describe-front" };
    let town = |share: f64| along(line, share).and_then(|at| nearest(teller.atlas, at).map(|place| (place, at)));
    let name = |place: &Place| place.name.get(language).to_owned();
    let from = town(0.0).map_or_else(String::new, |(place, _)| name(place));
    let to = town(1.0).map_or_else(String::new, |(place, _)| name(place));
    let mut via: Vec<String> = Vec::new();
    for (place, at) in WAYPOINTS.into_iter().filter_map(town) {
        let name = name(place);
        if distance_km(place.at, at) <= PASSING_KM && name != from && name != to && !via.contains(&name) {
            via.push(name);
        }
    }
    let km = teller.whole((length(line) / 10.0).round().max(1.0) * 10.0);
    let arguments = [("from", from.clone().into()), ("to", to.clone().into()), ("km", km.into())];
    if from.is_empty() || to.is_empty() {
        // A pack without a gazetteer.
        language.text_with(&format!("{kind}-bare"), &arguments)
    } else if !via.is_empty() {
        let names: Vec<&str> = via.iter().map(String::as_str).collect();
        let [from, to, km] = arguments;
        language.text_with(&format!("{kind}-via"), &[from, to, km, ("via", language.list(&names).into())])
    } else if from == to {
        language.text_with(&format!("{kind}-near"), &arguments)
    } else {
        language.text_with(kind, &arguments)
    }
}

/// The river that much of the line follows.
fn river_sentence(teller: &Teller<'_>, line: &FrontLine) -> Option<String> {
    let samples: Vec<Coord> =
        (0..SAMPLES).filter_map(|sample| along(line, (sample as f64 + 0.5) / SAMPLES as f64)).collect();
    let follows =
        |river: &LineString, at: Coord| Euclidean.distance(&Point(at), river) * scale_at(at.y) <= RIVER_KM * 1000.0;
    let mut shares: Vec<(&str, f64)> = Vec::new();
    let rivers = teller.atlas.base().rivers.iter().filter(|river| river.rank <= RIVER_RANK && !river.name.is_empty());
    for river in rivers {
        let share = samples.iter().filter(|&&at| follows(&river.line, at)).count() as f64 / samples.len().max(1) as f64;
        let name = river.name.get(teller.language);
        match shares.iter_mut().find(|known| known.0 == name) {
            Some(known) => known.1 += share,
            None => shares.push((name, share)),
        }
    }
    let (river, share) =
        shares.into_iter().max_by(|a, b| a.1.total_cmp(&b.1)).filter(|river| river.1 >= RIVER_SHARE)?;
    let share = teller.whole((share * 10.0).round().min(10.0) * 10.0);
    Some(teller.language.text_with("describe-along", &[("river", river.to_owned().into()), ("share", share.into())]))
}

/// All beachheads, or all pockets, of one side.
fn rings_sentence(teller: &Teller<'_>, kind: LineKind, holder: Side) -> Option<String> {
    let lines = teller.situation.lines.iter();
    let rings: Vec<&FrontLine> = lines.filter(|line| line.kind == kind && line.holder == Some(holder)).collect();
    if rings.is_empty() {
        return None;
    }
    let mut places: Vec<&str> = Vec::new();
    for ring in rings {
        let name = middle(ring).and_then(|at| nearest(teller.atlas, at)).map(|place| place.name.get(teller.language));
        places.extend(name.filter(|name| !places.contains(name)));
    }
    let id = if kind == LineKind::Beachhead { "describe-beachhead" } else { "describe-pocket" };
    let arguments = [("places", teller.language.list(&places).into()), ("side", teller.side(holder).into())];
    let bare = if places.is_empty() { "-bare" } else { "" };
    Some(teller.language.text_with(&format!("{id}{bare}"), &arguments))
}

/// The middle of a ring, or its first point.
fn middle(ring: &FrontLine) -> Option<Coord> {
    let outline: LineString = ring.points.iter().map(|point| point.at).collect();
    let middle = Polygon::new(outline, vec![]).centroid().map(|point| point.0);
    middle.or_else(|| ring.points.first().map(|point| point.at))
}
