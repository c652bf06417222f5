//! Where the moment stands: a line through the axis with the date at its foot, and how fast play goes.

use std::sync::Arc;

use egui::{FontId, Galley, Id, Painter, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::axis::{Axis, speak};
use crate::gui::{fonts, theme};
use crate::session::MOBILE;

/// Play faster than this has a badge that says so, days a second.
const FAST: f64 = MOBILE * 1.2;

/// The speeds that the badge names: it must not flicker while the speed grows.
const NAMED: [f64; 9] = [5.0, 7.0, 10.0, 14.0, 20.0, 30.0, 45.0, 60.0, 90.0];

fn date(painter: &Painter, axis: &Axis<'_>) -> Arc<Galley> {
    let text = axis.language().date_message("date-axis", axis.today());
    painter.layout_no_wrap(
        text,
        FontId::new(axis.metrics.units(2.4), fonts::bold()),
        theme::colors(painter.ctx()).panel,
    )
}

fn x(axis: &Axis<'_>) -> f32 {
    axis.scale.x(axis.session.time.moment).clamp(axis.scale.left(), axis.scale.right())
}

/// The room of the date at the knob.
pub fn label_rect(painter: &Painter, axis: &Axis<'_>) -> Rect {
    let lane = axis.lanes.labels;
    let width = date(painter, axis).size().x + axis.metrics.units(1.4);
    let (low, high) = (lane.left() - axis.metrics.units(2.0), lane.right() + axis.metrics.units(0.6) - width);
    let left = (x(axis) - width / 2.0).clamp(low, high.max(low));
    Rect::from_min_size(pos2(left, lane.top()), vec2(width, lane.height() - axis.metrics.units(0.2)))
}

/// Paints line, handle and date.
pub fn paint(painter: &Painter, axis: &Axis<'_>, focused: bool) {
    let (metrics, lanes) = (axis.metrics, axis.lanes);
    let x = x(axis);
    let (top, bottom) = (lanes.marks.bottom() - metrics.units(0.2), lanes.labels.top() + 1.0);
    for (width, color) in [(1.0, theme::colors(painter.ctx()).panel), (0.5, theme::colors(painter.ctx()).accent)] {
        painter.vline(x, top..=bottom, Stroke::new(metrics.units(width), color));
    }
    let label = label_rect(painter, axis);
    painter.rect_filled(label, metrics.units(0.5), theme::colors(painter.ctx()).accent);
    let galley = date(painter, axis);
    painter.galley(label.center() - galley.size() / 2.0, galley, theme::colors(painter.ctx()).panel);
    let at = pos2(x, lanes.chart.center().y);
    painter.circle(
        at,
        metrics.units(1.25),
        theme::colors(painter.ctx()).panel,
        Stroke::new(metrics.units(0.5), theme::colors(painter.ctx()).accent),
    );
    if focused {
        let ring = Stroke::new(metrics.units(0.35).max(2.0), theme::colors(painter.ctx()).accent);
        painter.rect_stroke(lanes.chart.expand(metrics.units(0.35)), 3.0, ring, StrokeKind::Outside);
    }
}

/// Says how fast time runs while it runs faster than usual.
pub fn badge(ui: &Ui, painter: &Painter, axis: &Axis<'_>) {
    let speed = axis.session.speed();
    if !axis.session.time.playing || speed < FAST {
        return;
    }
    let (metrics, language) = (axis.metrics, axis.language());
    let text = language.text_with("pace-short", &[("days", language.number(named(speed), 0).into())]);
    let galley = painter.layout_no_wrap(
        format!("» {text}"),
        FontId::new(metrics.units(2.4), fonts::bold()),
        theme::colors(painter.ctx()).panel,
    );
    let size = galley.size() + vec2(metrics.units(1.4), metrics.units(0.2));
    let chart = axis.lanes.chart;
    let right = x(axis) + metrics.units(2.2);
    let left = if right + size.x <= chart.right() { right } else { x(axis) - metrics.units(2.2) - size.x };
    let rect = Rect::from_min_size(pos2(left, chart.center().y - size.y / 2.0), size);
    painter.rect(
        rect,
        metrics.units(0.5),
        theme::colors(painter.ctx()).warning,
        Stroke::new(1.5, theme::colors(painter.ctx()).panel),
        StrokeKind::Outside,
    );
    painter.galley(rect.center() - galley.size() / 2.0, galley, theme::colors(painter.ctx()).panel);
    speak(ui, Id::unique("tempo-badge"), &text, rect);
}

/// The named speed next below.
fn named(speed: f64) -> f64 {
    NAMED.into_iter().rev().find(|&named| named <= speed + 0.01).unwrap_or(NAMED[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_badge_names_round_speeds() {
        assert_eq!(named(29.999), 30.0);
        assert_eq!(named(13.0), 10.0);
        assert_eq!(named(4.9), 5.0);
        assert_eq!(named(400.0), 90.0);
    }
}
