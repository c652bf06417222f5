//! The map of the other day, where two days are compared.

use std::sync::Arc;

use egui::{Response, Sense, Ui};
use geo::{Coord, Rect};

use super::cache::Picture;
use super::names::Names;
use super::pointed::{self, Scenery};
use super::relief::Reliefs;
use super::words::Words;
use super::{hover, input, items, moved};
use crate::day::Day;
use crate::front::Situation;
use crate::gui::command_ui::Context;
use crate::gui::{shortcuts, theme};
use crate::scene::{Show, Study};
use crate::session::{MapMode, Panes};

/// The map of the other day with all that is kept from frame to frame.
#[derive(Default)]
pub struct OtherMap {
    situation: Option<(Day, Arc<Situation>)>,
    picture: Picture,
    names: Names,
    words: Words,
}

impl OtherMap {
    /// The situation of the other day, where there is one.
    pub fn situation(&mut self, cx: &Context<'_>) -> Option<Arc<Situation>> {
        let day = cx.session.mode.other()?;
        let kept = self.situation.take().filter(|(kept, _)| *kept == day);
        let (_, situation) =
            self.situation.insert(kept.unwrap_or_else(|| (day, cx.atlas.situation(cx.atlas.end_of(day)))));
        Some(Arc::clone(situation))
    }

    /// Whether its names must be made anew before they are seen.
    pub fn is_outdated(&self, ctx: &egui::Context) -> bool {
        self.names.is_outdated(ctx)
    }

    /// The names of the map, and where its hatches begin, as a picture of the screen needs them.
    pub fn kept(&self) -> (crate::scene::Placement, Option<Coord>) {
        (self.names.placement().clone(), self.picture.anchor())
    }

    /// Paints the map in its part of the room; `corner` is the page's on the screen.
    pub fn paint(
        &mut self,
        (ui, corner): (&Ui, egui::Pos2),
        cx: &Context<'_>,
        reliefs: &mut Reliefs,
        (panes, situation, show): (&Panes, &Arc<Situation>, &Show),
    ) {
        let Some(area) = panes.other else { return };
        let painter = ui.painter_at(items::rect_on_screen(corner, area));
        painter.rect_filled(painter.clip_rect(), 0.0, theme::color(cx.style.palette().sea));
        let view = panes.other_view(&cx.session.mode, &cx.session.view, area);
        self.picture.paint(&painter, cx, reliefs, (&view, situation, show, cx.metrics.unit));
    }

    /// The names, the gestures and the words of a map of its own; a map that is wiped has those of the other part.
    pub fn own(
        &mut self,
        (ui, corner): (&mut Ui, egui::Pos2),
        cx: &mut Context<'_>,
        (panes, taken): (&Panes, &[Rect]),
        (situation, show): (&Arc<Situation>, &Show),
    ) {
        let (MapMode::Beside { other }, Some(area)) = (cx.session.mode, panes.other) else { return };
        let rect = items::rect_on_screen(corner, area);
        let response = ui.allocate_rect(rect, Sense::click_and_drag());
        input::gestures(ui, &response, false, cx.queue);
        shortcuts::leave_space_free(ui.ctx(), response.id);
        let session = cx.session.on_day(other, cx.atlas);
        let mut cx =
            Context { atlas: cx.atlas, session: &session, over_map: cx.over_map, queue: &mut *cx.queue, ..*cx };
        self.words.describe((&response, "map-name-other"), &cx, (situation, &Study::None, true));
        let painter = ui.painter_at(rect);
        let on_map: Vec<Rect> =
            taken.iter().map(|taken| moved(*taken, Coord { x: 0.0, y: 0.0 } - area.min())).collect();
        self.names.paint(&painter, &cx, (situation, show, &on_map, true));
        let scenery = Scenery { show, names: self.names.placement(), insets: &[], covered: taken, corner: area.min() };
        pointed::click(&response, &mut cx, &scenery);
        hover::paint(&painter, &response, &cx, (situation, &scenery, &show.study));
        focus(&response, &painter, &cx);
    }
}

/// A ring round a map that has the focus.
pub fn focus(response: &Response, painter: &egui::Painter, cx: &Context<'_>) {
    if response.has_focus() {
        let ring = egui::Stroke::new(3.0, cx.colors.accent);
        painter.rect_stroke(response.rect.shrink(2.0), 0.0, ring, egui::StrokeKind::Inside);
    }
}
