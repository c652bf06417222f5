//! Two days on one map: which part belongs to which, and the divider between them.

use egui::accesskit::{self, Node, Role};
use egui::{Id, Painter, Rect, Response, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use geo::Coord;

use crate::gui::command_ui::Context;
use crate::gui::time;
use crate::scene::{Plate, Viewport};
use crate::session::{Action, MapMode, WIPE_SHARE};

/// Width of what can be grabbed of the divider, units, and points at least.
const GRAB: f32 = 3.6;
const LEAST_GRAB: f32 = 24.0;

/// Radius of the handle with its edge, units.
const HANDLE: f64 = 2.6;

/// Width of the line between two maps, units.
const LINE: f64 = 0.5;

/// How the room of the map is divided, points of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Panes {
    /// The part that the view of the session has.
    pub view: geo::Rect,
    /// The map of the day shown.
    pub main: geo::Rect,
    /// The map of the other day, left of it.
    pub other: Option<geo::Rect>,
}

/// Divides the room of the map.
pub fn panes(mode: &MapMode, map: geo::Rect, unit: f64) -> Panes {
    let parted = |x: f64, gap: f64| {
        let left = geo::Rect::new(map.min(), Coord { x: x - gap / 2.0, y: map.max().y });
        let right = geo::Rect::new(Coord { x: x + gap / 2.0, y: map.min().y }, map.max());
        (left, right)
    };
    match mode {
        MapMode::Swipe { share, .. } => {
            let (left, right) = parted((map.min().x + map.width() * share).round(), 0.0);
            Panes { view: map, main: right, other: Some(left) }
        }
        MapMode::Beside { .. } => {
            let (left, right) = parted(map.center().x.round(), (LINE * unit).ceil() * 2.0);
            Panes { view: right, main: right, other: Some(left) }
        }
        _ => Panes { view: map, main: map, other: None },
    }
}

impl Panes {
    /// What the map of the day shown sees.
    pub fn main_view(&self, view: &Viewport) -> Viewport {
        part(view, self.view, self.main)
    }

    /// What the map of the other day sees: in two maps the same, in one the part left of the divider.
    pub fn other_view(&self, mode: &MapMode, view: &Viewport, other: geo::Rect) -> Viewport {
        if matches!(mode, MapMode::Beside { .. }) { part(view, other, other) } else { part(view, self.view, other) }
    }

    /// Whether the pointer is over the other day's part of a map that is wiped; `corner` is the page's on the screen.
    pub fn wiped_at(&self, response: &Response, corner: egui::Pos2) -> bool {
        let over = |area: geo::Rect, at| super::items::rect_on_screen(corner, area).contains(at);
        self.view != self.main && self.other.zip(response.hover_pos()).is_some_and(|(area, at)| over(area, at))
    }

    /// What the handle of the divider covers.
    pub fn handle(&self, unit: f64) -> Option<geo::Rect> {
        let other = self.other.filter(|_| self.view != self.main)?;
        let at = Coord { x: other.max().x, y: other.center().y };
        let half = Coord { x: HANDLE * unit, y: HANDLE * unit };
        Some(geo::Rect::new(at - half, at + half))
    }

    /// The dates of both maps.
    pub fn plates(&self, mode: &MapMode, texts: [String; 2]) -> Vec<Plate> {
        let Some(other) = self.other else { return Vec::new() };
        // At the divider, so that nobody has to guess which date belongs where.
        let shares = if matches!(mode, MapMode::Swipe { .. }) { [1.0, 0.0] } else { [0.5, 0.5] };
        let areas = [other, self.main];
        let plates = texts.into_iter().zip(shares).zip(areas);
        plates.map(|((text, share), area)| Plate { text, area, share, free: false }).collect()
    }
}

/// A view of a part of the room that a view has.
fn part(view: &Viewport, whole: geo::Rect, part: geo::Rect) -> Viewport {
    if whole == part {
        return *view;
    }
    let middle = view.world_from_screen(part.center() - whole.min());
    Viewport::new(middle, view.metres_per_point(), part.width(), part.height())
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

/// The line between two maps, or between two days on one; names may cross it.
pub fn border(painter: &Painter, cx: &Context<'_>, panes: &Panes, corner: egui::Pos2) {
    let Some(other) = panes.other else { return };
    let gap = geo::Rect::new(
        Coord { x: other.max().x, y: other.min().y },
        Coord { x: panes.main.min().x, y: panes.main.max().y },
    );
    let gap = super::items::rect_on_screen(corner, gap);
    if gap.width() > 0.0 {
        painter.rect_filled(gap, 0.0, cx.colors.text);
        return;
    }
    for (width, color) in [(0.9, cx.colors.panel), (0.4, cx.colors.text)] {
        painter.vline(gap.center().x, gap.y_range(), Stroke::new(cx.metrics.units(width), color));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map() -> geo::Rect {
        geo::Rect::new(Coord { x: 400.0, y: 0.0 }, Coord { x: 1400.0, y: 600.0 })
    }

    #[test]
    fn both_parts_of_a_wiped_map_show_the_same_world() {
        let mode = MapMode::Swipe { other: "1950-08-01".parse().unwrap(), share: 0.3 };
        let panes = panes(&mode, map(), 7.0);
        let view = Viewport::new(Coord { x: 1e7, y: 4e6 }, 800.0, 1000.0, 600.0);
        let other = panes.other.unwrap();
        assert_eq!((other.max().x, panes.main.min().x), (700.0, 700.0), "they meet at the divider");
        let at_divider = view.world_from_screen(Coord { x: 300.0, y: 250.0 });
        let left = panes.other_view(&mode, &view, other).screen_from_world(at_divider);
        let right = panes.main_view(&view).screen_from_world(at_divider);
        assert!((left.x - 300.0).abs() < 1e-6 && right.x.abs() < 1e-6, "{left:?} {right:?}");
        assert!((left.y - 250.0).abs() < 1e-6 && (right.y - 250.0).abs() < 1e-6, "{left:?} {right:?}");
    }

    #[test]
    fn two_maps_are_of_one_size_and_scale() {
        let mode = MapMode::Beside { other: "1950-08-01".parse().unwrap() };
        let panes = panes(&mode, map(), 7.0);
        let other = panes.other.unwrap();
        assert_eq!(other.width(), panes.main.width());
        let view = Viewport::new(Coord { x: 1e7, y: 4e6 }, 800.0, panes.view.width(), panes.view.height());
        assert_eq!(panes.other_view(&mode, &view, other), panes.main_view(&view));
    }
}
