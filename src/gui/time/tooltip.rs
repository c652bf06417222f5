//! What the pointer rests on: the date, its events, who held how much.

use egui::{RectAlign, Response, RichText, Tooltip, pos2};

use super::axis::Axis;
use super::marks::{self, Mark};
use crate::gui::theme;
use crate::model::HistoricalEvent;

/// Events that are named, at most.
const NAMED: usize = 4;

/// Shows it while the axis is hovered and not dragged.
pub fn tooltip(response: &Response, (axis, marks): (&Axis<'_>, &[Mark<'_>])) {
    let Some(pointer) = response.hover_pos().filter(|_| !response.dragged()) else {
        return;
    };
    let language = axis.language();
    let mark = marks::under(pointer, axis, marks);
    let day = mark.map_or_else(|| axis.scale.day(pointer.x, axis.days()), Mark::day);
    let events: Vec<&HistoricalEvent> = match mark {
        Some(mark) => mark.events.clone(),
        None => axis.atlas.dataset().events.iter().filter(|event| event.day == day).collect(),
    };
    let mut tooltip = Tooltip::for_enabled(response);
    // Above the axis, so that it hides neither the chart nor the dates.
    let at = pos2(pointer.x, response.rect.top());
    tooltip.popup = tooltip.popup.at_position(at).align(RectAlign::TOP).gap(axis.metrics.units(0.8));
    tooltip.show(|ui| {
        ui.set_max_width(axis.metrics.units(52.0));
        ui.label(RichText::new(language.long_date(day)).strong());
        if let Some(phase) = axis.atlas.campaign().phase(day) {
            ui.label(RichText::new(phase.name.get(language)).color(theme::colors(ui.ctx()).text_weak));
        }
        if let Some(shares) = axis.shares(axis.atlas.end_of(day)) {
            ui.label(shares);
        }
        for event in events.iter().take(NAMED) {
            let date =
                if event.day == day { String::new() } else { language.date_message("date-axis", event.day) + ": " };
            ui.label(format!("• {date}{}", event.name.get(language)));
        }
        if events.len() > NAMED {
            ui.label(language.text_with("axis-more-events", &[("count", (events.len() - NAMED).into())]));
        }
    });
}
