//! The marks of events above the slider.

use egui::{Painter, Pos2, Rect, Stroke, pos2};

use crate::day::{Day, DayRange};
use crate::gui::metrics::Metrics;
use crate::gui::theme;
use crate::model::HistoricalEvent;

/// The importance from which on an event is only a tick.
const TICK: u8 = 4;

/// Where a day stands on an axis.
pub fn x_of(day: Day, days: DayRange, axis: Rect) -> f32 {
    let last = days.last.days_since(days.first).max(1);
    let share = f64::from(day.days_since(days.first)) / f64::from(last);
    #[expect(clippy::cast_possible_truncation, reason = "a share between 0 and 1")]
    let share = share as f32;
    axis.left() + share * axis.width()
}

/// Paints the marks on the line above the axis, the most important on top.
pub fn paint(painter: &Painter, events: &[HistoricalEvent], days: DayRange, (axis, metrics): (Rect, Metrics)) {
    for importance in (1..=5).rev() {
        for event in events.iter().filter(|event| event.importance == importance && days.contains(event.day)) {
            let at = pos2(x_of(event.day, days, axis), axis.top() - metrics.units(1.5));
            mark(painter, at, importance, metrics);
        }
    }
}

fn mark(painter: &Painter, at: Pos2, importance: u8, metrics: Metrics) {
    if importance >= TICK {
        painter.vline(
            at.x,
            at.y - metrics.units(0.35)..=at.y + metrics.units(0.35),
            Stroke::new(metrics.units(0.18).max(1.0), theme::colors(painter.ctx()).text_weak),
        );
        return;
    }
    let radius = metrics.units([1.0, 0.75, 0.45][usize::from(importance.max(1)) - 1]);
    painter.circle(
        at,
        radius,
        theme::colors(painter.ctx()).accent,
        Stroke::new(1.0, theme::colors(painter.ctx()).panel),
    );
}

/// The most important event whose mark is near the pointer.
pub fn under(
    pointer: Pos2,
    events: &[HistoricalEvent],
    days: DayRange,
    (axis, metrics): (Rect, Metrics),
) -> Option<&HistoricalEvent> {
    let reach = metrics.units(0.9);
    let distance = |event: &HistoricalEvent| (x_of(event.day, days, axis) - pointer.x).abs();
    let near = events.iter().filter(|event| days.contains(event.day) && distance(event) <= reach);
    near.min_by(|a, b| a.importance.cmp(&b.importance).then(distance(a).total_cmp(&distance(b))))
}
