//! The marks of events: one for each that has room, with those that have none in the nearest.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Id, Painter, Pos2, Stroke, pos2};

use super::axis::{Axis, speak};
use crate::day::Day;
use crate::gui::theme;
use crate::i18n::Language;
use crate::model::HistoricalEvent;

/// Events of this importance and below are only ticks.
const TICK: u8 = 3;

/// Air between two marks, units.
const AIR: f32 = 0.35;

/// How far beside a mark the pointer still means it, units.
const REACH: f32 = 0.8;

/// A mark and the events it stands for.
pub struct Mark<'a> {
    /// Where it stands, points.
    pub x: f32,
    /// Half its width, points.
    pub radius: f32,
    /// Its events; the first is the most important and gives the mark its place.
    pub events: Vec<&'a HistoricalEvent>,
}

impl Mark<'_> {
    /// The day of its first event.
    pub fn day(&self) -> Day {
        self.events[0].day
    }

    fn importance(&self) -> u8 {
        self.events[0].importance
    }
}

/// The marks in the part of the axis that is shown, from the left; none while a class looks for a day.
pub fn merged<'a>(axis: &Axis<'a>) -> Vec<Mark<'a>> {
    let days = axis.days();
    let mut events: Vec<(f32, &HistoricalEvent)> = axis
        .atlas
        .dataset()
        .events
        .iter()
        .filter(|event| days.contains(event.day) && !axis.session.tasks.is_blank())
        .map(|event| (axis.x_of(event.day), event))
        .filter(|(x, _)| axis.scale.holds(*x))
        .collect();
    events.sort_by_key(|(_, event)| (event.importance, event.day));
    place(&events, axis.metrics.unit)
}

/// Places the most important first; those that would overlap join the nearest mark.
fn place<'a>(events: &[(f32, &'a HistoricalEvent)], unit: f32) -> Vec<Mark<'a>> {
    let mut marks: Vec<Mark<'a>> = Vec::new();
    for &(x, event) in events {
        let radius = radius(event.importance) * unit;
        let gap = |mark: &Mark<'_>| (mark.x - x).abs() - mark.radius - radius;
        let near = marks.iter_mut().filter(|mark| gap(mark) < AIR * unit);
        match near.min_by(|a, b| (a.x - x).abs().total_cmp(&(b.x - x).abs())) {
            Some(mark) => mark.events.push(event),
            None => marks.push(Mark { x, radius, events: vec![event] }),
        }
    }
    marks.sort_by(|a, b| a.x.total_cmp(&b.x));
    marks
}

/// Half the width of a mark, units.
fn radius(importance: u8) -> f32 {
    match importance {
        0 | 1 => 0.75,
        2 => 0.5,
        _ => 0.12,
    }
}

/// Paints the marks; those of the day shown stand out.
pub fn paint(painter: &Painter, axis: &Axis<'_>, marks: &[Mark<'_>]) {
    let y = axis.lanes.marks.center().y;
    for mark in marks {
        let today = mark.events.iter().any(|event| event.day == axis.today());
        let color = if today { theme::colors(painter.ctx()).warning } else { theme::colors(painter.ctx()).accent };
        if mark.importance() >= TICK {
            let half = axis.metrics.units(0.4);
            let width = (mark.radius * 2.0).max(1.0);
            let color = if today { color } else { theme::colors(painter.ctx()).text_weak };
            painter.vline(mark.x, y - half..=y + half, Stroke::new(width, color));
        } else {
            painter.circle_filled(pos2(mark.x, y), mark.radius, color);
        }
    }
}

/// Tells screen readers of each mark: its date and its events.
pub fn speak_all(ui: &egui::Ui, id: Id, axis: &Axis<'_>, marks: &[Mark<'_>]) {
    if !ui.ctx().has_accesskit_node(id) {
        return;
    }
    let language = axis.language();
    let dates = dates(ui.ctx(), axis);
    for mark in marks {
        let date = |day: Day| dates.of.get(&day).map_or("", String::as_str);
        let of = |event: &&HistoricalEvent| format!("{}: {}", date(event.day), event.name.get(language));
        let text = mark.events.iter().map(of).collect::<Vec<_>>().join("; ");
        let id = id.with(("mark", &text));
        let lane = axis.lanes.marks;
        let rect = egui::Rect::from_x_y_ranges(mark.x - mark.radius..=mark.x + mark.radius, lane.y_range());
        speak(ui, id, &text, rect);
    }
}

/// The dates of all events in words.
struct Dates {
    language: Language,
    atlas: usize,
    of: BTreeMap<Day, String>,
}

/// The dates of the campaign's events, written once for each language.
fn dates(ctx: &egui::Context, axis: &Axis<'_>) -> Arc<Dates> {
    let key = Id::unique("axis-dates");
    let (language, atlas) = (axis.language(), std::ptr::from_ref(axis.atlas).addr());
    let kept = ctx.data(|data| data.get_temp::<Arc<Dates>>(key));
    if let Some(kept) = kept.filter(|kept| (kept.language, kept.atlas) == (language, atlas)) {
        return kept;
    }
    let days = axis.atlas.dataset().events.iter().map(|event| event.day);
    let made = Arc::new(Dates { language, atlas, of: days.map(|day| (day, language.short_date(day))).collect() });
    ctx.data_mut(|data| data.insert_temp(key, Arc::clone(&made)));
    made
}

/// The mark under the pointer.
pub fn under<'m, 'a>(pointer: Pos2, axis: &Axis<'_>, marks: &'m [Mark<'a>]) -> Option<&'m Mark<'a>> {
    if !axis.lanes.marks.y_range().contains(pointer.y) {
        return None;
    }
    let beside = |mark: &Mark<'_>| ((mark.x - pointer.x).abs() - mark.radius).max(0.0);
    let near = marks.iter().filter(|mark| beside(mark) <= axis.metrics.units(REACH));
    near.min_by(|a, b| beside(a).total_cmp(&beside(b)).then(a.importance().cmp(&b.importance())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Names;

    fn event(importance: u8) -> HistoricalEvent {
        HistoricalEvent {
            day: Day::new(1950, 9, 15).unwrap(),
            last_day: None,
            name: Names::default(),
            text: Names::default(),
            at: None,
            place: String::new(),
            kind: String::new(),
            importance,
            id: String::new(),
            layer: None,
            source: String::new(),
            cites: Vec::new(),
            url: String::new(),
            source_seen: false,
            related: Vec::new(),
            statements: Vec::new(),
            accounts: Vec::new(),
        }
    }

    #[test]
    fn marks_never_touch_and_no_event_is_lost() {
        let events: Vec<HistoricalEvent> = (0..300).map(|count| event([3, 2, 4, 1, 3][count % 5])).collect();
        let mut placed: Vec<(f32, &HistoricalEvent)> =
            events.iter().enumerate().map(|(count, event)| ((count * 37 % 611) as f32, event)).collect();
        placed.sort_by_key(|(_, event)| event.importance);
        let marks = place(&placed, 8.0);
        assert_eq!(marks.iter().map(|mark| mark.events.len()).sum::<usize>(), 300);
        for pair in marks.windows(2) {
            let gap = pair[1].x - pair[0].x - pair[0].radius - pair[1].radius;
            assert!(gap >= AIR * 8.0, "{gap} points between {} and {}", pair[0].x, pair[1].x);
        }
        for mark in &marks {
            assert!(mark.events.iter().all(|event| event.importance >= mark.importance()), "the first counts most");
        }
    }
}
