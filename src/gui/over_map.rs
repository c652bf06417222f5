//! What of the window lies over the map: buttons, cards, bars.

use egui::{Align2, Rect, Ui, vec2};

use super::command_ui::Context;
use super::{cards, panels};
use crate::session::{Card, MapSwitch};

/// So many things always lie over the map: the toolbar and the buttons of the map. Cards come after them.
pub const BUTTONS: usize = 2;

/// A rectangle of the screen in points of the picture.
pub fn on_page(rect: Rect, corner: egui::Pos2) -> geo::Rect {
    let at = |place: egui::Pos2| geo::Coord { x: f64::from(place.x - corner.x), y: f64::from(place.y - corner.y) };
    geo::Rect::new(at(rect.min), at(rect.max))
}

/// A class draws on the ground of the campaign: whether there is more room left of it than right of it.
fn has_more_room_left(cx: &Context<'_>, map: Rect, inner: Rect) -> bool {
    let ground = cx.atlas.campaign().view;
    let x_of = |x: f64| cx.session.view.screen_from_world(geo::Coord { x, y: 0.0 }).x;
    let [west, east] = [x_of(ground.min().x), x_of(ground.max().x)];
    let buttons = f64::from(cx.metrics.units(8.0));
    west - buttons > f64::from(inner.right() - map.left()) - east
}

/// The buttons over the map, and the card of layers where it is open; gives their places.
pub fn over_map(ui: &mut Ui, cx: &mut Context<'_>, map: Rect) -> Vec<Rect> {
    let metrics = cx.metrics;
    let inner = map.shrink(metrics.units(1.5));
    let place = |ui: &mut Ui, (align, at): (Align2, egui::Pos2), id: &str, add: &mut dyn FnMut(&mut Ui)| {
        let area = egui::Area::new(egui::Id::unique(id)).order(egui::Order::Middle).pivot(align).fixed_pos(at);
        // Without a size of its own an area begins with 400 points, which is little on a large screen.
        area.default_size(map.size()).constrain(false).show(ui.ctx(), |ui| add(ui)).response.rect
    };
    let bar = place(ui, (Align2::RIGHT_TOP, inner.right_top()), "toolbar", &mut |ui| panels::toolbar(ui, cx));
    let buttons = place(ui, (Align2::LEFT_TOP, inner.left_top()), "map-buttons", &mut |ui| {
        panels::map_buttons(ui, cx, inner.height());
    });
    let mut covered = vec![bar, buttons];
    let mut right = bar.right();
    if let Some(shown) = cx.session.cards.shown() {
        let mut at = buttons.right_top() + vec2(metrics.units(1.0), 0.0);
        if *shown == Card::Tasks && !has_more_room_left(cx, map, inner) {
            at = egui::pos2(
                inner.right() - cards::width(shown, metrics, inner.width()),
                bar.bottom() + metrics.units(1.0),
            );
            right = at.x - metrics.units(1.0);
        } else if at.x + cards::width(shown, metrics, inner.right() - at.x) > bar.left() {
            at.y = bar.bottom() + metrics.units(1.0);
        }
        let room = vec2(inner.right() - at.x, inner.bottom() - at.y);
        covered.push(place(ui, (Align2::LEFT_TOP, at), "card", &mut |ui| cards::card(ui, cx, room)));
    }
    let mut below = bar.bottom();
    if cx.session.compare {
        let at = bar.right_bottom() + vec2(0.0, metrics.units(1.0));
        let room = inner.right() - buttons.right() - metrics.units(1.0);
        let compare = place(ui, (Align2::RIGHT_TOP, at), "compare", &mut |ui| panels::compare_bar(ui, cx, room));
        below = compare.bottom();
        covered.push(compare);
    }
    if cx.session.ink.open && !cx.session.panel {
        let at = egui::pos2(right, below + metrics.units(1.0));
        let height = inner.bottom() - at.y;
        covered.push(place(ui, (Align2::RIGHT_TOP, at), "ink", &mut |ui| panels::ink_bar(ui, cx, height)));
    }
    if !cx.session.switches.is_on(MapSwitch::Legend) {
        covered.push(place(ui, (Align2::LEFT_BOTTOM, inner.left_bottom()), "legend", &mut |ui| {
            panels::folded_legend(ui, cx);
        }));
    }
    if cx.session.panel {
        let at = bar.right_bottom() + vec2(0.0, metrics.units(1.0));
        let room = vec2(inner.width(), inner.bottom() - at.y);
        covered.push(place(ui, (Align2::RIGHT_TOP, at), "layers", &mut |ui| panels::layer_card(ui, cx, room)));
    }
    covered
}
