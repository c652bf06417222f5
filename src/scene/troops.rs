//! Units, axes of advance and events of a day, as signs of the map.

use geo::{Coord, LineString};

use super::Show;
use super::detail::Detail;
use super::primitive::{Pen, Primitive, Symbol};
use crate::atlas::Atlas;
use crate::day::Day;
use crate::front::Situation;
use crate::model::{Axis, Certainty, HistoricalEvent, Unit};

/// A unit is still shown, as doubtful, so many days after its dated position.
const REMEMBERED_DAYS: i32 = 3;

/// Events of lower importance have no mark on the map.
const MARKED: u8 = 4;

/// The units worth showing on a day, the largest first, and whether their position is doubtful.
///
/// A unit stands where it was dated last, for a few days; one that would stand behind the other side's line although
/// the pack does not say so is left out: the front has passed it.
pub fn units_on<'a>(atlas: &'a Atlas, situation: &Situation, day: Day) -> Vec<(&'a Unit, bool)> {
    let recent = |unit: &&Unit| unit.day <= day && day.days_since(unit.day) <= REMEMBERED_DAYS;
    let mut found: Vec<&Unit> = Vec::new();
    for unit in atlas.dataset().units.iter().filter(recent).rev() {
        if found.iter().all(|other| other.track != unit.track) {
            found.push(unit);
        }
    }
    found.retain(|unit| unit.behind_lines || unit.afloat || atlas.front().side(unit.at, situation) == unit.side);
    found.sort_by(|a, b| (a.echelon, &a.track).cmp(&(b.echelon, &b.track)));
    found.into_iter().map(|unit| (unit, unit.certainty != Certainty::Certain || unit.day != day)).collect()
}

/// The axes of a day.
pub fn axes_on(atlas: &Atlas, day: Day) -> impl Iterator<Item = &Axis> {
    atlas.dataset().axes.iter().filter(move |axis| axis.days.contains(day))
}

/// The events of a day that have a place and weight enough for a mark.
pub fn events_on(atlas: &Atlas, day: Day) -> impl Iterator<Item = &HistoricalEvent> {
    atlas.dataset().events.iter().filter(move |event| {
        let last = event.last_day.unwrap_or(event.day);
        event.day <= day && day <= last && event.importance <= MARKED && event.at.is_some()
    })
}

/// The arrows of a day.
pub(super) fn arrows(atlas: &Atlas, day: Day, show: &Show, detail: &Detail) -> Vec<Primitive> {
    if !show.axes {
        return Vec::new();
    }
    let stroke = |axis: &Axis| {
        let pen = Pen::Axis { side: axis.side, guessed: axis.certainty == Certainty::Guess };
        let lines: Vec<LineString> = detail.lines([&axis.line]);
        lines.into_iter().map(move |line| Primitive::Stroke { pen, line }).collect::<Vec<_>>()
    };
    axes_on(atlas, day).flat_map(stroke).collect()
}

/// The marks of events on a day.
pub(super) fn event_marks(atlas: &Atlas, day: Day, show: &Show) -> Vec<(Coord, Symbol)> {
    let marks = events_on(atlas, day).filter_map(|event| Some((event.at?, Symbol::Event(event.importance))));
    if show.events { marks.collect() } else { Vec::new() }
}
