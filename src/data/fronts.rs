//! `fronts.geojson` to keyframes and islands.

use std::collections::BTreeMap;

use geo::LineString;

use super::features::{FoundFeature, Problems};
use super::problem::Problem;
use crate::day::{Day, DayRange};
use crate::model::{Campaign, Certainty, Direction, FrontKind, FrontTrace, Keyframe, Ring, RingKind};

/// Every kind that a feature of the file may have.
const KINDS: &str = "front, ceasefire, beachhead, pocket or island";

/// Keyframes in order of days, and islands in order of the file.
pub(super) fn read(
    features: &[FoundFeature<'_>],
    campaign: &Campaign,
    problems: &mut Problems,
) -> (Vec<Keyframe>, Vec<Ring>) {
    let mut fronts: BTreeMap<Day, FrontTrace> = BTreeMap::new();
    let mut rings: Vec<(&FoundFeature<'_>, Ring)> = Vec::new();
    for feature in features {
        match read_one(feature, campaign) {
            Ok(Found::Front(day, trace)) => {
                if let Some(earlier) = fronts.get(&day) {
                    let what = format!("is a second front on {day}; '{}' is the first", earlier.id);
                    problems.push(
                        feature.problem(
                            what,
                            "Keep one front a day: join the two lines, or make one a beachhead or pocket",
                        ),
                    );
                } else {
                    fronts.insert(day, trace);
                }
            }
            Ok(Found::Ring(ring)) => rings.push((feature, ring)),
            Err(problem) => problems.push(problem),
        }
    }
    let mut keyframes: BTreeMap<Day, Keyframe> =
        fronts.into_iter().map(|(day, front)| (day, Keyframe { day, front, rings: Vec::new() })).collect();
    let mut islands = Vec::new();
    for (feature, ring) in rings {
        if ring.kind == RingKind::Island {
            islands.push(ring);
        } else if let Some(keyframe) = keyframes.get_mut(&ring.days.first) {
            keyframe.rings.push(ring);
        } else {
            let what = format!("is a {} on {}, a day without a front", <&str>::from(ring.kind), ring.days.first);
            problems.push(feature.problem(what, "Add the front of that day, or move the ring to a day that has one"));
        }
    }
    (keyframes.into_values().collect(), islands)
}

enum Found {
    Front(Day, FrontTrace),
    Ring(Ring),
}

fn read_one(feature: &FoundFeature<'_>, campaign: &Campaign) -> Result<Found, Problem> {
    let kind =
        feature.text("kind").ok_or_else(|| feature.problem("has no 'kind'", format!("Add \"kind\": {KINDS}")))?;
    if let Ok(kind) = kind.parse::<FrontKind>() {
        let day = feature.needed_day("date", campaign.days)?;
        return front(feature, kind).map(|trace| Found::Front(day, trace));
    }
    if let Ok(kind) = kind.parse::<RingKind>() {
        return ring(feature, kind, campaign).map(Found::Ring);
    }
    Err(feature.problem(format!("'{kind}' is no kind of front"), format!("Use {KINDS}")))
}

fn front(feature: &FoundFeature<'_>, kind: FrontKind) -> Result<FrontTrace, Problem> {
    let line = feature.line()?;
    Ok(FrontTrace {
        id: feature.text_or_empty("id"),
        kind,
        certainty: certainty(feature, &line)?,
        line,
        extend_start: direction(feature, "extend_start", Direction::West)?,
        extend_end: direction(feature, "extend_end", Direction::East)?,
        title: feature.text_or_empty("title"),
        source: feature.text_or_empty("source"),
        cites: feature.words("cites"),
        note: feature.text_or_empty("note"),
    })
}

fn ring(feature: &FoundFeature<'_>, kind: RingKind, campaign: &Campaign) -> Result<Ring, Problem> {
    let days = if kind == RingKind::Island {
        let first = feature.needed_day("start_date", campaign.days)?;
        let last = feature.day("end_date")?.unwrap_or(campaign.days.last);
        if last < first {
            return Err(feature
                .problem(format!("ends on {last}, before it starts on {first}"), "Swap or correct the two dates"));
        }
        DayRange { first, last }
    } else {
        let day = feature.needed_day("date", campaign.days)?;
        DayRange { first: day, last: day }
    };
    let sides = format!("'{}' or '{}'", campaign.left.id, campaign.right.id);
    let holder = feature
        .text("holder")
        .ok_or_else(|| feature.problem("has no 'holder'", format!("Add \"holder\": {sides}, who holds the inside")))?;
    let holder = campaign
        .side_by_id(holder)
        .ok_or_else(|| feature.problem(format!("'{holder}' is no side of this campaign"), format!("Use {sides}")))?;
    let line = feature.ring()?;
    Ok(Ring {
        id: feature.text_or_empty("id"),
        kind,
        holder,
        days,
        certainty: certainty(feature, &line)?,
        line,
        title: feature.text_or_empty("title"),
        source: feature.text_or_empty("source"),
        cites: feature.words("cites"),
        note: feature.text_or_empty("note"),
    })
}

/// One certainty for each vertex; `guess` throughout where the feature says nothing.
fn certainty(feature: &FoundFeature<'_>, line: &LineString) -> Result<Vec<Certainty>, Problem> {
    let Some(words) = feature.texts("certainty") else {
        return Ok(vec![Certainty::Guess; line.0.len()]);
    };
    if words.len() != line.0.len() {
        let what = format!("'certainty' has {} entries for {} positions", words.len(), line.0.len());
        return Err(feature.problem(what, "Give one of certain, likely, guess for each position"));
    }
    let read = |word: &str| {
        word.parse().map_err(|_unused: strum::ParseError| {
            feature.problem(format!("'{word}' is no certainty"), "Use certain, likely or guess")
        })
    };
    words.into_iter().map(read).collect()
}

fn direction(feature: &FoundFeature<'_>, property: &str, default: Direction) -> Result<Direction, Problem> {
    let Some(word) = feature.text(property) else {
        return Ok(default);
    };
    word.parse().map_err(|_unused: strum::ParseError| {
        feature.problem(format!("'{property}' is '{word}'"), "Use west, east, north or south")
    })
}
