//! The names of the campaign's phases above the axis; that of the day shown always.

use std::sync::Arc;

use egui::{FontFamily, FontId, Galley, Id, Painter, Rect, Stroke, Ui, pos2};

use super::axis::{Axis, speak};
use crate::gui::{fonts, theme};
use crate::model::Phase;

/// Air beside a name, units.
const AIR: f32 = 0.6;

/// Size of a name, units.
const SIZE: f32 = 2.4;

/// How far above the middle of its lane a name stands, for the line below it, units.
const RAISE: f32 = 0.25;

/// Paints the phases that are in the part shown.
pub fn paint(painter: &Painter, axis: &Axis<'_>) {
    let lane = axis.lanes.phases;
    if lane.height() <= 0.0 {
        return;
    }
    let today = axis.atlas.campaign().phase(axis.today());
    let mut used = Rect::NOTHING;
    if let Some(phase) = today {
        used = current(painter, axis, phase);
    }
    for phase in &axis.atlas.campaign().phases {
        let Some(span) = room(axis, phase) else { continue };
        painter.hline(span.x_range(), lane.bottom(), Stroke::new(1.0, theme::colors(painter.ctx()).text_weak));
        for x in [span.left(), span.right()] {
            painter.vline(
                x,
                lane.bottom() - axis.metrics.units(0.5)..=lane.bottom(),
                Stroke::new(1.0, theme::colors(painter.ctx()).text_weak),
            );
        }
        if today != Some(phase) {
            let galley = text(painter, axis, phase, false);
            let at = Rect::from_center_size(
                pos2(span.center().x, lane.center().y - axis.metrics.units(RAISE)),
                galley.size(),
            );
            let fits = at.width() + 2.0 * axis.metrics.units(AIR) <= span.width();
            if fits && !at.expand(axis.metrics.units(AIR)).intersects(used) {
                painter.galley(at.min, galley, theme::colors(painter.ctx()).text_weak);
            }
        }
    }
}

/// Tells screen readers of each phase in the part shown.
pub fn speak_all(ui: &Ui, id: Id, axis: &Axis<'_>) {
    if axis.lanes.phases.height() <= 0.0 || !ui.ctx().has_accesskit_node(id) {
        return;
    }
    let language = axis.language();
    for phase in &axis.atlas.campaign().phases {
        let Some(span) = room(axis, phase) else { continue };
        let [from, to] = [phase.days.first, phase.days.last].map(|day| language.short_date(day));
        speak(ui, id.with(("phase", &phase.id)), &format!("{}: {from} – {to}", phase.name.get(language)), span);
    }
}

/// The part of the lane that a phase has, if it is in the part shown.
fn room(axis: &Axis<'_>, phase: &Phase) -> Option<Rect> {
    let lane = axis.lanes.phases;
    let from = axis.x_of(phase.days.first).max(lane.left());
    let to = axis.x_of(phase.days.last.plus(1)).min(lane.right());
    (from < to).then(|| Rect::from_min_max(pos2(from, lane.top()), pos2(to, lane.bottom())))
}

/// The phase of the day shown: a thick line, and its name even where it is longer than its days.
fn current(painter: &Painter, axis: &Axis<'_>, phase: &Phase) -> Rect {
    let lane = axis.lanes.phases;
    let Some(span) = room(axis, phase) else { return Rect::NOTHING };
    let galley = text(painter, axis, phase, true);
    let half = galley.size().x / 2.0;
    let x = span.center().x.clamp(lane.left() + half, (lane.right() - half).max(lane.left() + half));
    let at = Rect::from_center_size(pos2(x, lane.center().y - axis.metrics.units(RAISE)), galley.size());
    painter.hline(
        span.x_range(),
        lane.bottom(),
        Stroke::new(axis.metrics.units(0.45), theme::colors(painter.ctx()).accent),
    );
    painter.galley(at.min, galley, theme::colors(painter.ctx()).text);
    at
}

fn text(painter: &Painter, axis: &Axis<'_>, phase: &Phase, bold: bool) -> Arc<Galley> {
    let family = if bold { fonts::bold() } else { FontFamily::Proportional };
    let name = phase.name.get(axis.language()).to_owned();
    painter.layout_no_wrap(name, FontId::new(axis.metrics.units(SIZE), family), theme::colors(painter.ctx()).text)
}
