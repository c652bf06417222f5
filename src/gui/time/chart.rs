//! The share of the ground that each side holds, day by day, with the loop and the tempo.

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Align2, Color32, FontId, Painter, Rect, Shape, Stroke, pos2};

use super::axis::Axis;
use crate::day::Moment;
use crate::gui::{fonts, theme};
use crate::model::Side;
use crate::scene::{Style, mix};
use crate::session::Pace;

/// Width of a slice of the chart, points.
const SLICE: f32 = 2.0;

/// Share of a side's colour that is left of what is still to come.
const TO_COME: f32 = 0.5;

/// The speeds at the bottom and the top of the tempo's curve, days a second.
const TEMPO_ENDS: (f64, f64) = (2.0, 30.0);

/// Paints chart, tempo and loop.
pub fn paint(painter: &Painter, axis: &Axis<'_>) {
    let chart = axis.lanes.chart;
    let now = axis.scale.x(axis.session.time.moment).clamp(chart.left(), chart.right());
    if axis.session.rhythm.is_known() {
        let past = Rect::from_min_max(chart.min, pos2(now, chart.bottom()));
        let future = Rect::from_min_max(pos2(now, chart.top()), chart.max);
        for (part, share) in [(past, 1.0), (future, TO_COME)] {
            shares(painter, axis, (part, share));
        }
        line(painter, axis);
        letters(painter, axis);
        tempo(painter, axis);
    } else {
        painter.rect_filled(chart, 0.0, theme::colors(painter.ctx()).line);
        painter.rect_filled(
            Rect::from_min_max(chart.min, pos2(now, chart.bottom())),
            0.0,
            theme::colors(painter.ctx()).accent,
        );
    }
    loop_marks(painter, axis);
}

/// The two areas in a part of the chart.
fn shares(painter: &Painter, axis: &Axis<'_>, (part, strength): (Rect, f32)) {
    if part.width() <= 0.0 {
        return;
    }
    let style = Style::new(axis.session.theme, axis.session.room, axis.atlas.campaign());
    let color = |side| theme::color(mix(style.side(side), style.palette().under, strength));
    let (above, below) = (color(Side::Left), color(Side::Right));
    let mut mesh = Mesh::default();
    let mut vertex = |x: f32, y: f32, color: Color32| {
        mesh.vertices.push(Vertex { pos: pos2(x, y), uv: WHITE_UV, color });
    };
    let positions = positions(part);
    for &x in &positions {
        let y = border(axis, x);
        vertex(x, part.top(), above);
        vertex(x, y, above);
        vertex(x, y, below);
        vertex(x, part.bottom(), below);
    }
    for slice in 1..positions.len() {
        let Ok(first) = u32::try_from((slice - 1) * 4) else { return };
        for area in [first, first + 2] {
            mesh.add_triangle(area, area + 1, area + 4);
            mesh.add_triangle(area + 1, area + 5, area + 4);
        }
    }
    painter.add(Shape::mesh(mesh));
}

/// Positions a slice apart, with both ends.
fn positions(part: Rect) -> Vec<f32> {
    let count = (part.width() / SLICE).ceil().max(1.0);
    let mut positions = Vec::new();
    let mut step = 0.0;
    while step < count {
        positions.push(part.left() + part.width() * step / count);
        step += 1.0;
    }
    positions.push(part.right());
    positions
}

/// The height on the screen of the border between the two sides: the right side lies below.
fn border(axis: &Axis<'_>, x: f32) -> f32 {
    let chart = axis.lanes.chart;
    let right = axis.session.rhythm.share(Side::Right, axis.scale.moment(x)).unwrap_or(0.5);
    #[expect(clippy::cast_possible_truncation, reason = "a share between 0 and 1")]
    let right = right as f32;
    chart.bottom() - right * chart.height()
}

fn line(painter: &Painter, axis: &Axis<'_>) {
    let points = positions(axis.lanes.chart).into_iter().map(|x| pos2(x, border(axis, x))).collect();
    painter.add(Shape::line(points, Stroke::new(axis.metrics.units(0.22).max(1.5), theme::colors(painter.ctx()).text)));
}

/// The sides' letters beside the chart.
fn letters(painter: &Painter, axis: &Axis<'_>) {
    let chart = axis.lanes.chart;
    let font = FontId::new(axis.metrics.units(2.2), fonts::bold());
    let x = chart.left() - axis.metrics.units(0.5);
    for (side, y, align) in
        [(Side::Left, chart.top(), Align2::RIGHT_TOP), (Side::Right, chart.bottom(), Align2::RIGHT_BOTTOM)]
    {
        let letter = &axis.atlas.campaign().side(side).letter;
        // The letters have air above and below that needs no room here.
        let y = y + axis.metrics.units(if side == Side::Left { -0.45 } else { 0.45 });
        painter.text(pos2(x, y), align, letter, font.clone(), theme::colors(painter.ctx()).text);
    }
}

/// How fast play goes, the higher the faster.
fn tempo(painter: &Painter, axis: &Axis<'_>) {
    if axis.session.time.pace != Pace::Follow {
        return;
    }
    let lane = axis.lanes.tempo;
    let (low, high) = TEMPO_ENDS;
    let y = |moment: Moment| {
        let speed = axis.session.rhythm.speed(moment).clamp(low, high);
        #[expect(clippy::cast_possible_truncation, reason = "a share between 0 and 1")]
        let share = ((speed / low).ln() / (high / low).ln()) as f32;
        lane.bottom() - share * lane.height()
    };
    let color = theme::colors(painter.ctx()).text_weak.gamma_multiply(0.6);
    let mut mesh = Mesh::default();
    for (slice, x) in positions(lane).into_iter().enumerate() {
        for y in [y(axis.scale.moment(x)), lane.bottom()] {
            mesh.vertices.push(Vertex { pos: pos2(x, y), uv: WHITE_UV, color });
        }
        if let Some(first) = u32::try_from(slice).ok().and_then(|slice| slice.checked_sub(1)).map(|slice| slice * 2) {
            mesh.add_triangle(first, first + 1, first + 2);
            mesh.add_triangle(first + 1, first + 3, first + 2);
        }
    }
    painter.add(Shape::mesh(mesh));
}

/// Brackets at the loop's ends and a bar between them.
fn loop_marks(painter: &Painter, axis: &Axis<'_>) {
    let marks = axis.session.time.marks;
    let lane = axis.lanes.chart.expand2(egui::vec2(0.0, axis.metrics.units(0.25)));
    let stroke = Stroke::new(axis.metrics.units(0.45).max(2.0), theme::colors(painter.ctx()).warning);
    if let Some(range) = marks.range() {
        let [from, to] = [range.first, range.last].map(|day| axis.x_of(day).clamp(lane.left(), lane.right()));
        if from < to {
            painter.hline(from..=to, lane.top(), stroke);
        }
    }
    for (day, inward) in [(marks.from, 1.0), (marks.to, -1.0)] {
        let Some(x) = day.map(|day| axis.x_of(day)).filter(|&x| axis.scale.holds(x)) else { continue };
        painter.vline(x, lane.y_range(), stroke);
        let foot = x + inward * axis.metrics.units(0.9);
        for y in [lane.top(), lane.bottom()] {
            painter.line_segment([pos2(x, y), pos2(foot, y)], stroke);
        }
    }
}
