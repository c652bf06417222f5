//! Dated data without a ground: lines glide from date to date, areas are what the data say until the next date.
//!
//! Who holds ground that no area covers is not known and never made up.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use geo::{Coord, MultiPolygon};

use super::glide::{glide, pairs};
use super::model::FrontModel;
use super::region::region_contains;
use super::series::front_km;
use super::situation::{FrontLine, FrontPoint, Held, LineKind, Situation};
use crate::day::{Day, DayRange, Moment};
use crate::geodesy::{area_km2, lonlat_from_world, scale_at};
use crate::model::{Certainty, Holder, Observed, SPOT_UNITS, Side, Stand, Track, TrackKind};

/// A line between two dates is never taken to be better known than this, km.
const LEAST_KM: f64 = 1.0;

/// Areas that are kept ready beside one or two of each track.
const SPARE: usize = 16;

/// Numbers of a track and of a stand in it.
type Key = (usize, usize);

/// Areas in world metres that were asked for lately.
#[derive(Debug)]
pub(super) struct Areas {
    most: usize,
    /// By the numbers of track and stand.
    kept: Mutex<VecDeque<(Key, Arc<MultiPolygon>)>>,
}

impl Areas {
    pub(super) fn new(observed: Option<&Observed>) -> Self {
        Self { most: observed.map_or(0, |observed| 2 * observed.tracks.len() + SPARE), kept: Mutex::default() }
    }

    fn area(&self, key: Key, stand: &Stand) -> Arc<MultiPolygon> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, area)) = kept.iter().find(|(known, _)| *known == key) {
            return Arc::clone(area);
        }
        let made = Arc::new(stand.area());
        if kept.len() >= self.most {
            kept.pop_front();
        }
        kept.push_back((key, Arc::clone(&made)));
        made
    }
}

/// What dated data say of a moment.
pub(super) fn situation(observed: &Observed, areas: &Areas, moment: Moment, first: Day) -> Situation {
    let mut made = Situation { moment, right: MultiPolygon(Vec::new()), lines: Vec::new(), held: Vec::new() };
    let day = moment.day(first);
    for (place, track) in observed.tracks.iter().enumerate() {
        match track.kind {
            TrackKind::Line if track.moves => made.lines.extend(gliding(track, observed.gap_days, (moment, first))),
            TrackKind::Line => made.lines.extend(track.on(day).flat_map(standing)),
            TrackKind::Area => made.held.extend(held(track, place, (observed, areas), day)),
        }
    }
    made
}

/// The areas of a track at the end of a day.
fn held<'a>(
    track: &'a Track,
    place: usize,
    (observed, areas): (&'a Observed, &'a Areas),
    day: Day,
) -> impl Iterator<Item = Held> + 'a {
    track.stands.iter().enumerate().filter(move |(_, stand)| stand.is_on(day) && !stand.is_empty()).map(
        move |(number, stand)| {
            let next = track.stands.get(number + 1).filter(|_| track.moves);
            let gap = next.is_some_and(|next| next.first.days_since(stand.first) > observed.gap_days);
            Held {
                party: track.party.unwrap_or(0),
                area: areas.area((place, number), stand),
                since: stand.first,
                between_sources: gap && day > stand.first,
                source: stand.source.clone(),
            }
        },
    )
}

/// The lines of a stand as the file gives them.
fn lines_of(stand: &Stand) -> Vec<Vec<Coord>> {
    stand.parts.iter().filter_map(|part| part.first()).map(|path| path.line().0).collect()
}

fn standing(stand: &Stand) -> Vec<FrontLine> {
    lines_of(stand).into_iter().map(|line| as_given(line, &stand.source)).collect()
}

fn as_given(line: Vec<Coord>, source: &str) -> FrontLine {
    #[expect(clippy::cast_possible_truncation, reason = "a kilometre")]
    let point = |at| FrontPoint { at, certainty: Certainty::Certain, doubt_km: LEAST_KM as f32 };
    let points = line.into_iter().map(point).collect();
    FrontLine { kind: LineKind::Traced, holder: None, points, source: source.to_owned() }
}

/// The lines of a front at a moment, on their way from the date before to the date after.
fn gliding(track: &Track, gap_days: i32, (moment, first): (Moment, Day)) -> Vec<FrontLine> {
    let when = |stand: &Stand| Moment::end_of(stand.first, first).0;
    let later = track.stands.partition_point(|stand| when(stand) <= moment.0);
    let Some(before) = later.checked_sub(1).and_then(|place| track.stands.get(place)) else { return Vec::new() };
    let after = track.stands.get(later);
    let Some(after) = after.filter(|_| moment.0 > when(before)) else { return standing(before) };
    let days = when(after) - when(before);
    let share = (moment.0 - when(before)) / days;
    let gap = days > f64::from(gap_days);
    let (from, to) = (lines_of(before), lines_of(after));
    let together = pairs(&from, &to);
    let source = if before.source == after.source {
        before.source.clone()
    } else {
        format!("{} ({}); {} ({})", before.source, before.first, after.source, after.first)
    };
    let mut lines = Vec::new();
    for (place, line) in from.iter().enumerate() {
        // A line that ends stays as it was until it is no longer there.
        let Some(&(_, other)) = together.iter().find(|(own, _)| *own == place) else {
            lines.push(unsure(as_given(line.clone(), &before.source), gap));
            continue;
        };
        let points = glide(line, &to[other]).into_iter().map(|point| {
            let at = point.at(share);
            // Half of the way, at most: nobody says when the line went it.
            let km = point.way() * scale_at(at.y) / 1000.0 * share.min(1.0 - share);
            #[expect(clippy::cast_possible_truncation, reason = "kilometres need no more than f32")]
            let doubt_km = km.max(LEAST_KM) as f32;
            FrontPoint { at, certainty: Certainty::Likely, doubt_km }
        });
        let line = FrontLine { kind: LineKind::Traced, holder: None, points: points.collect(), source: source.clone() };
        lines.push(unsure(line, gap));
    }
    lines
}

/// A line on a day of which the data say nothing.
fn unsure(mut line: FrontLine, gap: bool) -> FrontLine {
    for point in &mut line.points {
        point.certainty = if gap { Certainty::Guess } else { Certainty::Likely };
    }
    line
}

/// Who holds a place: contested where two parties' areas cover it, nobody where none does.
pub(super) fn holder(at: Coord, situation: &Situation) -> Holder {
    let mut parties: Vec<usize> =
        situation.held.iter().filter(|held| region_contains(&held.area, at)).map(|held| held.party).collect();
    parties.sort_unstable();
    parties.dedup();
    match parties.as_slice() {
        [] => Holder::None,
        [0] => Holder::Side(Side::Left),
        [1] => Holder::Side(Side::Right),
        [other] => Holder::Other(*other),
        _ => Holder::Contested,
    }
}

/// A span of days in which a party of dated data holds a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeldSpan {
    /// First and last day.
    pub days: DayRange,
    /// Who; `None`: the data do not tell.
    pub party: Option<usize>,
}

/// A day of dated data in figures.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldDay {
    /// The day.
    pub day: Day,
    /// Ground of each party, km2, in the order of [`Observed::parties`].
    pub km2: Vec<f64>,
    /// Length of all lines, km.
    pub front_km: f64,
}

impl FrontModel {
    /// What dated data say of a place through all their days, in spans; empty for a campaign's pack.
    pub fn held_spans(&self, at: Coord) -> Vec<HeldSpan> {
        let Some(observed) = &self.dataset().observed else { return Vec::new() };
        let all = self.days();
        let place = lonlat_from_world(at);
        #[expect(clippy::cast_possible_truncation, reason = "degrees in ten-millionths")]
        let spot = [place.lon, place.lat].map(|degrees| (degrees * SPOT_UNITS).round() as i32);
        let areas = || observed.tracks.iter().filter(|track| track.kind == TrackKind::Area);
        let covering: Vec<(&Stand, usize)> = areas()
            .flat_map(|track| track.stands.iter().map(move |stand| (stand, track.party.unwrap_or(0))))
            .filter(|(stand, _)| covers(stand, spot))
            .collect();
        let begins = areas()
            .flat_map(|track| &track.stands)
            .flat_map(|stand| [Some(stand.first), stand.last.map(|last| last.plus(1))].into_iter().flatten());
        let mut days: Vec<Day> = begins.chain([all.first]).filter(|&day| all.contains(day)).collect();
        days.sort_unstable();
        days.dedup();
        let mut spans: Vec<HeldSpan> = Vec::new();
        for day in days {
            let party = covering.iter().find(|(stand, _)| stand.is_on(day)).map(|(_, party)| *party);
            match spans.last_mut() {
                Some(last) if last.party == party => {}
                _ => {
                    if let Some(last) = spans.last_mut() {
                        last.days.last = day.plus(-1);
                    }
                    spans.push(HeldSpan { days: DayRange { first: day, last: all.last }, party });
                }
            }
        }
        spans
    }

    /// Ground of each party and length of the lines, day by day; empty for a campaign's pack.
    pub fn held_stats(&self, first: Day, last: Day) -> Vec<HeldDay> {
        let Some(observed) = &self.dataset().observed else { return Vec::new() };
        let mut known: HashMap<*const MultiPolygon, (Arc<MultiPolygon>, f64)> = HashMap::new();
        let days = DayRange { first, last }.days();
        days.map(|day| {
            let situation = self.situation(self.moment_of(day));
            let mut km2 = vec![0.0; observed.parties.len()];
            for held in &situation.held {
                let area = || held.area.0.iter().fold(0.0, |sum, part| sum + area_km2(part));
                let (_, own) = known.entry(Arc::as_ptr(&held.area)).or_insert_with(|| (Arc::clone(&held.area), area()));
                if let Some(sum) = km2.get_mut(held.party) {
                    *sum += *own;
                }
            }
            // What is kept is only the last day's: an address that is free may be used again.
            known.retain(|_, (area, _)| situation.held.iter().any(|held| Arc::ptr_eq(&held.area, area)));
            HeldDay { day, km2, front_km: front_km(&situation) }
        })
        .collect()
    }
}

/// Whether the area of a stand covers a place (even-odd rule), in the file's own units.
fn covers(stand: &Stand, at: [i32; 2]) -> bool {
    let at = at.map(i64::from);
    let mut inside = false;
    for path in stand.parts.iter().flatten() {
        let mut before: Option<[i64; 2]> = None;
        for spot in path.spots() {
            let spot = spot.map(i64::from);
            if let Some(from) = before
                && (from[1] <= at[1]) != (spot[1] <= at[1])
            {
                let x =
                    from[0] as f64 + (spot[0] - from[0]) as f64 * (at[1] - from[1]) as f64 / (spot[1] - from[1]) as f64;
                inside ^= x < at[0] as f64;
            }
            before = Some(spot);
        }
    }
    inside
}
