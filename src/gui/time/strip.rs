//! All of the axis in a thin strip, with the part that is shown: its ends and itself can be dragged.

use egui::accesskit::{self, Node, Role};
use egui::{CursorIcon, Id, Rect, Response, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::axis::{Axis, asked};
use super::scale::Scale;
use crate::day::Moment;
use crate::gui::theme;
use crate::session::{Action, AxisSpan};

/// Half the width that an end reaches for the pointer, units.
const REACH: f32 = 1.5;

/// Days that a screen reader moves an end by.
const STEP: f64 = 7.0;

/// The strip with its scale over the whole campaign.
struct Strip<'a> {
    rect: Rect,
    whole: Scale<'a>,
    span: AxisSpan,
    last: Moment,
}

/// Shows the strip and queues what the user does with it.
pub fn strip(ui: &Ui, axis: &Axis<'_>, queue: &mut Vec<Action>) {
    let rect = axis.lanes.strip;
    let map = axis.session.rhythm.axis(axis.session.time.stretched);
    let last = axis.atlas.end_of(axis.days().last);
    let span = axis.session.time.span.unwrap_or(AxisSpan::whole(last));
    let strip = Strip { rect, whole: Scale::new(map, None, (rect.left(), rect.right())), span, last };
    body(ui, axis, &strip, queue);
    end(ui, axis, (&strip, false), queue);
    end(ui, axis, (&strip, true), queue);
    paint(ui, axis, &strip);
}

/// Drag moves the part shown; a click elsewhere brings it there.
fn body(ui: &Ui, axis: &Axis<'_>, strip: &Strip<'_>, queue: &mut Vec<Action>) {
    let area = strip.rect.expand2(vec2(0.0, axis.metrics.units(0.4)));
    let response = ui.interact(area, Id::unique("axis-strip"), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::ScrollBar, true, axis.language().text("axis-overview")));
    if axis.session.time.span.is_none() {
        return;
    }
    if response.dragged() && response.drag_delta().x != 0.0 {
        queue.push(Action::PanAxis { share: strip.whole.share(response.drag_delta().x) });
    } else if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.clicked()) {
        let middle = f32::midpoint(strip.whole.x(strip.span.from), strip.whole.x(strip.span.to));
        queue.push(Action::PanAxis { share: strip.whole.share(pointer.x - middle) });
    }
}

/// One end of the part shown.
fn end(ui: &Ui, axis: &Axis<'_>, (strip, is_to): (&Strip<'_>, bool), queue: &mut Vec<Action>) {
    let (moment, key) =
        if is_to { (strip.span.to, "axis-overview-to") } else { (strip.span.from, "axis-overview-from") };
    let reach = vec2(axis.metrics.units(REACH), strip.rect.height() / 2.0 + axis.metrics.units(0.6));
    let area = Rect::from_center_size(pos2(strip.whole.x(moment), strip.rect.center().y), reach * 2.0);
    let response = ui.interact(area, Id::unique(key), Sense::drag()).on_hover_cursor(CursorIcon::ResizeHorizontal);
    describe(&response, axis, (strip, moment), key);
    let mut wanted = None;
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        wanted = Some(strip.whole.moment(pointer.x));
    }
    let (steps, value) = asked(ui, response.id);
    if steps != 0 || value.is_some() {
        wanted = Some(Moment(value.unwrap_or(moment.0) + f64::from(steps) * STEP));
    }
    if let Some(wanted) = wanted {
        let other = if is_to { strip.span.from } else { strip.span.to };
        queue.push(Action::SetSpan(AxisSpan::between(wanted, other, strip.last)));
    }
}

fn describe(response: &Response, axis: &Axis<'_>, (strip, moment): (&Strip<'_>, Moment), key: &str) {
    let language = axis.language();
    response.widget_info(|| WidgetInfo::slider(true, moment.0, language.text(key)));
    let (spoken, last) = (language.long_date(moment.day(axis.days().first)), strip.last.0);
    response.ctx.accesskit_node_builder(response.id, |node: &mut Node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(last);
        node.set_value(spoken);
        for action in [accesskit::Action::SetValue, accesskit::Action::Increment, accesskit::Action::Decrement] {
            node.add_action(action);
        }
    });
}

fn paint(ui: &Ui, axis: &Axis<'_>, strip: &Strip<'_>) {
    let (painter, metrics) = (ui.painter(), axis.metrics);
    let bar = strip.rect.shrink2(vec2(0.0, metrics.units(0.25)));
    painter.rect_filled(bar, bar.height() / 2.0, theme::colors(painter.ctx()).line);
    let [from, to] = [strip.span.from, strip.span.to].map(|moment| strip.whole.x(moment));
    let shown = Rect::from_min_max(pos2(from, bar.top()), pos2(to, bar.bottom()));
    if axis.session.time.span.is_some() {
        painter.rect_filled(shown, bar.height() / 2.0, theme::colors(painter.ctx()).accent);
    }
    if axis.session.time.span.is_some() {
        let now = strip.whole.x(axis.session.time.moment);
        painter.vline(now, strip.rect.y_range(), Stroke::new(metrics.units(0.3), theme::colors(painter.ctx()).text));
    }
    for (x, key) in [(from, "axis-overview-from"), (to, "axis-overview-to")] {
        let size = vec2(metrics.units(0.8), strip.rect.height());
        let handle = Rect::from_center_size(pos2(x, strip.rect.center().y), size);
        let focused = ui.memory(|memory| memory.has_focus(Id::unique(key)));
        let grown = if focused || ui.rect_contains_pointer(handle.expand(metrics.units(REACH))) { 0.3 } else { 0.0 };
        painter.rect_filled(
            handle.expand(metrics.units(grown)),
            metrics.units(0.3),
            theme::colors(painter.ctx()).accent,
        );
    }
}
