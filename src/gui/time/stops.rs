//! The stops of the lesson that was shown or chosen last, as marks on the chart.

use egui::{Id, Painter, Rect, Shape, Stroke, pos2, vec2};

use super::axis::{Axis, speak};
use crate::gui::theme;
use crate::model::Stop;

/// Half the width of a mark, units.
const HALF: f32 = 0.6;

/// Height of a mark, units.
const HEIGHT: f32 = 1.1;

/// The stops on the part of the axis that is shown, with their numbers from 0 and their places, points.
fn shown<'a>(axis: &'a Axis<'_>) -> impl Iterator<Item = (usize, &'a Stop, f32)> {
    let stops = axis.session.lesson(axis.atlas).map(|lesson| lesson.stops.as_slice()).unwrap_or_default();
    let days = axis.days();
    stops
        .iter()
        .enumerate()
        .filter(move |(_, stop)| days.contains(stop.day))
        .map(|(turn, stop)| (turn, stop, axis.x_of(stop.day)))
        .filter(|(_, _, x)| axis.scale.holds(*x))
}

fn area(axis: &Axis<'_>, x: f32) -> Rect {
    let size = vec2(2.0 * axis.metrics.units(HALF), axis.metrics.units(HEIGHT));
    Rect::from_min_size(pos2(x - size.x / 2.0, axis.lanes.chart.top()), size)
}

/// Paints the marks; that of the stop shown last stands out.
pub fn paint(painter: &Painter, axis: &Axis<'_>) {
    let colors = theme::colors(painter.ctx());
    let current = axis.session.place.as_ref().map(|place| place.stop);
    for (turn, _, x) in shown(axis) {
        let area = area(axis, x);
        let fill = if current == Some(turn) { colors.warning } else { colors.text };
        let corners = vec![area.left_top(), area.right_top(), area.center_bottom()];
        painter.add(Shape::convex_polygon(corners, fill, Stroke::new(1.0, colors.panel)));
    }
}

/// Tells screen readers of each stop: its number, its date and its title.
pub fn speak_all(ui: &egui::Ui, id: Id, axis: &Axis<'_>) {
    if !ui.ctx().has_accesskit_node(id) {
        return;
    }
    let language = axis.language();
    for (turn, stop, x) in shown(axis) {
        let parts = [
            ("number", (turn + 1).to_string()),
            ("date", language.short_date(stop.day)),
            ("title", stop.words.title.get(language).to_owned()),
        ];
        let text = language.text_with("lesson-stop", &parts.map(|(key, text)| (key, text.into())));
        speak(ui, id.with(("stop", turn)), &text, area(axis, x));
    }
}
