//! The divider between two days on one map.

use egui::accesskit::{self, Node, Role};
use egui::{Id, Painter, Rect, Response, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::gui::command_ui::Context;
use crate::gui::time;
use crate::session::{Action, MapMode, Panes, WIPE_SHARE};

/// Width of what can be grabbed of the divider, units, and points at least.
const GRAB: f32 = 3.6;
const LEAST_GRAB: f32 = 24.0;

/// Whether the pointer is over the other day's part of a map that is wiped; `corner` is the page's on the screen.
pub fn wiped_at(panes: &Panes, response: &Response, corner: egui::Pos2) -> bool {
    let over = |area: geo::Rect, at| super::items::rect_on_screen(corner, area).contains(at);
    panes.is_wiped() && panes.other.zip(response.hover_pos()).is_some_and(|(area, at)| over(area, at))
}

/// The divider of a map that is wiped: dragged, or moved as assistive technology asks.
pub fn divider(ui: &Ui, cx: &mut Context<'_>, map: Rect) {
    let MapMode::Swipe { other, share } = cx.session.mode else { return };
    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    let x = map.left() + (f64::from(map.width()) * share).round() as f32;
    let width = cx.metrics.units(GRAB).max(LEAST_GRAB);
    let rect = Rect::from_center_size(pos2(x, map.center().y), vec2(width, map.height()));
    let response = ui.interact(rect, Id::unique("map-divider"), Sense::click_and_drag());
    let response = response.on_hover_cursor(egui::CursorIcon::ResizeHorizontal);
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        let share = f64::from((pointer.x - map.left()) / map.width().max(1.0));
        cx.queue.push(Action::SetMode(MapMode::Swipe { other, share }));
    }
    let (steps, value) = time::asked(ui, response.id);
    if steps != 0 {
        cx.queue.extend(cx.session.mode.wiped(f64::from(steps) * WIPE_SHARE).map(Action::SetMode));
    }
    if let Some(percent) = value {
        cx.queue.push(Action::SetMode(MapMode::Swipe { other, share: percent / 100.0 }));
    }
    name(&response, cx, share * 100.0);
    handle(&ui.painter_at(map), cx, pos2(x, map.center().y), &response);
}

fn name(response: &Response, cx: &Context<'_>, percent: f64) {
    let language = cx.session.language;
    response.widget_info(|| {
        let mut info = WidgetInfo::slider(true, percent, language.text("mode-divider"));
        info.role = Role::Slider;
        info
    });
    let dates = [("left", cx.session.mode.other()), ("right", Some(cx.session.day(cx.atlas)))];
    let dates = dates.map(|(key, day)| (key, day.map_or_else(String::new, |day| language.short_date(day)).into()));
    let [left, right] = dates;
    let spoken =
        language.text_with("mode-divider-value", &[("share", language.number(percent, 0).into()), left, right]);
    response.ctx.accesskit_node_builder(response.id, |node: &mut Node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(100.0);
        node.set_numeric_value_step(WIPE_SHARE * 100.0);
        node.set_value(spoken);
        for action in [accesskit::Action::SetValue, accesskit::Action::Increment, accesskit::Action::Decrement] {
            node.add_action(action);
        }
    });
}

/// What is grabbed of the divider.
fn handle(painter: &Painter, cx: &Context<'_>, at: egui::Pos2, response: &Response) {
    let (metrics, colors) = (cx.metrics, cx.colors);
    let fill = if response.hovered() || response.has_focus() { colors.accent_pale } else { colors.panel };
    painter.circle(at, metrics.units(2.2), fill, Stroke::new(metrics.units(0.4), colors.text));
    for side in [-1.0, 1.0] {
        let corner = |along: f32, up: f32| at + vec2(side * metrics.units(along), metrics.units(up));
        let arrow = vec![corner(1.5, 0.0), corner(0.5, -0.8), corner(0.5, 0.8)];
        painter.add(egui::Shape::convex_polygon(arrow, colors.text, Stroke::NONE));
    }
    if response.has_focus() {
        painter.circle_stroke(at, metrics.units(2.8), Stroke::new(metrics.units(0.4).max(2.0), colors.accent));
    }
}
