//! The map on the screen: paints the scene, and turns drags, wheels and pinches into actions.

mod cache;
mod hatch;
mod hover;
mod input;
mod mesh;
mod names;
mod prepare;
mod stroke;
mod text;

use std::sync::Arc;

use egui::accesskit::{Node, Role};
use egui::{Pos2, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2};
use geo::Coord;

use super::command_ui::Context;
use super::{shortcuts, theme};
use crate::front::Situation;
use crate::scene::{self, Show, Style};
use crate::session::{Action, MapSwitch, Session};

pub use cache::Picture;

/// The map: what it keeps from frame to frame is only what it has drawn.
#[derive(Default)]
pub struct MapCanvas {
    picture: Picture,
    names: names::Names,
    words: Words,
}

/// The map in words, made anew only when the day or the language changes.
#[derive(Default)]
struct Words {
    key: Option<(crate::day::Day, crate::i18n::Language)>,
    text: String,
}

impl MapCanvas {
    /// Shows the map in all the room that is left.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Context<'_>, situation: &Arc<Situation>, style: &Style) -> Response {
        let rect = ui.available_rect_before_wrap();
        let response = ui.allocate_rect(rect, Sense::click_and_drag());
        let size = (f64::from(rect.width()), f64::from(rect.height()));
        if cx.session.view.size() != size && size.0 >= 1.0 && size.1 >= 1.0 {
            cx.queue.push(Action::Resize { width: size.0, height: size.1 });
            ui.ctx().request_discard("the map has another size");
        }
        input::gestures(ui, &response, cx.queue);
        shortcuts::leave_space_free(ui.ctx(), response.id);
        self.describe(&response, cx, situation);

        let painter = ui.painter_at(rect);
        let show = show_of(cx.session, cx.atlas);
        painter.rect_filled(rect, 0.0, theme::color(style.ink(scene::Ink::Sea).fill));
        self.picture.paint(&painter, cx, (situation, style, &show));
        self.names.paint(&painter, cx, (situation, style, &show));
        hover::paint(&painter, &response, cx, situation);
        if response.has_focus() {
            painter.rect_stroke(rect.shrink(2.0), 0.0, Stroke::new(3.0, theme::ACCENT), StrokeKind::Inside);
        }
        response
    }

    fn describe(&mut self, response: &Response, cx: &Context<'_>, situation: &Situation) {
        let (day, language) = (cx.session.day(cx.atlas), cx.session.language);
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, language.text("map-name")));
        if !response.ctx.has_accesskit_node(response.id) {
            return;
        }
        if self.words.key != Some((day, language)) {
            self.words =
                Words { key: Some((day, language)), text: scene::describe(cx.atlas, situation, day, language) };
        }
        let text = self.words.text.clone();
        response.ctx.accesskit_node_builder(response.id, |node: &mut Node| node.set_description(text));
    }
}

/// What is drawn, from the switches of the session.
fn show_of(session: &Session, atlas: &crate::atlas::Atlas) -> Show {
    let campaign = atlas.campaign();
    let on = |switch| session.switches.is_on(switch);
    Show {
        territories: on(MapSwitch::Territories),
        rivers: on(MapSwitch::Rivers),
        towns: on(MapSwitch::Towns),
        doubt: on(MapSwitch::Doubt),
        second: None,
        layers: campaign
            .layers
            .iter()
            .filter(|layer| session.switches.layer(&layer.id, campaign))
            .map(|layer| layer.id.clone())
            .collect(),
    }
}

/// A point of the canvas as a point of the screen.
fn on_screen(corner: Pos2, canvas: Coord) -> Pos2 {
    #[expect(clippy::cast_possible_truncation, reason = "a position on the screen")]
    pos2(corner.x + canvas.x as f32, corner.y + canvas.y as f32)
}
