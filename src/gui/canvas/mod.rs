//! The map on the screen: paints the scene, and turns drags, wheels and pinches into actions.

mod cache;
pub mod hatch;
mod hover;
mod input;
mod items;
mod mesh;
mod names;
mod prepare;
mod relief;
mod stroke;
mod text;
mod textures;

use std::sync::Arc;

use egui::accesskit::{Node, Role};
use egui::{Painter, Pos2, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2};
use geo::Coord;

use super::command_ui::Context;
use super::{shortcuts, theme, words};
use crate::day::{Day, Moment};
use crate::front::Situation;
use crate::i18n::Language;
use crate::scene::{self, Furniture, Inset, Page, Show, Style, Subject};
use crate::session::{self, Action, Card, MapSwitch, Session};

use cache::Picture;
use relief::Reliefs;

/// Small maps over the map, at most.
const MOST_INSETS: usize = 3;

/// Lines of the map for orientation, over those of the map.
const FINE: f32 = 0.6;

/// The map: what it keeps from frame to frame is only what it has drawn.
#[derive(Default)]
pub struct MapCanvas {
    picture: Picture,
    small: [Picture; MOST_INSETS],
    reliefs: Reliefs,
    names: names::Names,
    pace: Pace,
    furniture: Option<(FurnitureKey, Arc<Furniture>)>,
}

/// What takes longer than a frame has (cutting the ground that was won, the day in sentences) waits until the moment
/// has stood still for so long, seconds.
const SETTLES: f64 = 0.12;

/// Since when the moment stands still.
#[derive(Default)]
struct Pace {
    moment: Option<Moment>,
    since: f64,
}

impl Pace {
    /// Whether the moment has stood still long enough; else asks for a look when it will have.
    fn settled(&mut self, ctx: &egui::Context, moment: Moment, playing: bool) -> bool {
        let now = ctx.input(|input| input.time);
        if self.moment != Some(moment) {
            // What is shown first need not wait.
            let first = self.moment.is_none();
            *self = Self { moment: Some(moment), since: if first { now - SETTLES } else { now } };
        }
        let left = SETTLES - (now - self.since);
        if left > 0.0 && !playing {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
        left <= 0.0
    }
}

/// What the words and the legend depend on.
#[derive(PartialEq)]
struct FurnitureKey {
    day: Day,
    /// Whether the situation is that of the day's end; on the way there the legend stays as it is.
    settled: bool,
    language: Language,
    show: Show,
    style: Style,
    page: Page,
}

impl MapCanvas {
    /// Shows the picture in all the room that is left; gives the place of the map.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Context<'_>, situation: &Arc<Situation>) -> egui::Rect {
        let whole = ui.available_rect_before_wrap();
        let page = page_of(whole.size(), cx);
        let layout = page.layout();
        let rect = items::rect_on_screen(whole.min, layout.map);
        let response = ui.allocate_rect(rect, Sense::click_and_drag());
        let size = (layout.map.width(), layout.map.height());
        if cx.session.view.size() != size && size.0 >= 1.0 && size.1 >= 1.0 {
            cx.queue.push(Action::Resize { width: size.0, height: size.1 });
            ui.ctx().request_discard("the map has another size");
        }
        input::gestures(ui, &response, cx.queue);
        shortcuts::leave_space_free(ui.ctx(), response.id);
        let settled = self.pace.settled(ui.ctx(), situation.moment, cx.session.time.playing);
        words::settle(ui.ctx(), settled);
        Self::describe(&response, cx);

        let painter = ui.painter_at(rect);
        let show = show_of(cx.session, cx.atlas, settled);
        painter.rect_filled(rect, 0.0, theme::color(cx.style.palette().sea));
        self.picture.paint(&painter, cx, &mut self.reliefs, (&cx.session.view, situation, &show, cx.metrics.unit));
        let subject = Subject {
            atlas: cx.atlas,
            situation,
            day: cx.session.day(cx.atlas),
            show: &show,
            language: cx.session.language,
            style: cx.style,
        };
        let furniture = self.furniture(&subject, &page);
        let bar = scene::scale_bar(&subject, &page, &cx.session.view);
        let mut taken: Vec<geo::Rect> =
            furniture.over_map.iter().chain(&bar.over_map).chain(cx.over_map).copied().collect();
        let insets = insets_of(cx, (&page, layout.map, &taken), situation);
        taken.extend(insets.iter().map(|inset| inset.frame));
        let on_map: Vec<geo::Rect> = taken.iter().map(|area| moved(*area, -layout.map.min())).collect();
        for inset in &insets {
            items::paint(&painter, whole.min, &scene::sight(inset, cx.style, &page));
        }
        let told = Show { gains: false, ..show.clone() };
        self.names.paint(&painter, cx, (situation, &told, &on_map));
        let paper = ui.painter_at(whole);
        items::paint(&paper, whole.min, &furniture.items);
        items::paint(&paper, whole.min, &bar.items);
        self.insets(&paper, cx, (&insets, &page), (situation, &show));
        if let Some(Card::Here { x, y }) = cx.session.cards.shown() {
            let at = cx.session.view.screen_from_world(Coord { x: *x, y: *y }) + layout.map.min();
            items::paint(&painter, whole.min, &scene::spot(at, *cx.style, page.unit));
        }
        items::name(ui, whole.min, &furniture);
        hover::paint(&painter, &response, cx, situation);
        if response.has_focus() {
            painter.rect_stroke(rect.shrink(2.0), 0.0, Stroke::new(3.0, cx.colors.accent), StrokeKind::Inside);
        }
        rect
    }

    /// The words and the legend, made anew only when what they tell has changed.
    fn furniture(&mut self, subject: &Subject<'_>, page: &Page) -> Arc<Furniture> {
        let settled = subject.situation.moment == subject.atlas.end_of(subject.day);
        let key = FurnitureKey {
            day: subject.day,
            settled,
            language: subject.language,
            show: Show { gains: false, ..subject.show.clone() },
            style: *subject.style,
            page: *page,
        };
        if let Some((kept, furniture)) = &self.furniture
            && *kept == key
        {
            return Arc::clone(furniture);
        }
        let made = Arc::new(scene::furniture(subject, page));
        self.furniture = Some((key, Arc::clone(&made)));
        made
    }

    /// Paints the lenses and the map for orientation.
    fn insets(
        &mut self,
        painter: &Painter,
        cx: &Context<'_>,
        (insets, page): (&[Inset], &Page),
        (situation, show): (&Arc<Situation>, &Show),
    ) {
        let corner = painter.clip_rect().min;
        let bare = Show { territories: show.territories, relief: show.relief, ..Show::default() };
        for (inset, picture) in insets.iter().zip(&mut self.small) {
            let clipped = painter.with_clip_rect(items::rect_on_screen(corner, inset.frame));
            clipped.rect_filled(clipped.clip_rect(), 0.0, theme::color(cx.style.palette().sea));
            let (show, unit) = if inset.lens { (show, cx.metrics.unit) } else { (&bare, cx.metrics.unit * FINE) };
            picture.paint(&clipped, cx, &mut self.reliefs, (&inset.view, situation, show, unit));
            items::paint(painter, corner, &scene::frames(inset, cx.style, page));
        }
    }

    fn describe(response: &Response, cx: &Context<'_>) {
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, cx.text("map-name")));
        if !response.ctx.has_accesskit_node(response.id) {
            return;
        }
        if let Some(words) = words::of_day(&response.ctx, cx) {
            let text = words.sentences.join(" ");
            response.ctx.accesskit_node_builder(response.id, |node: &mut Node| node.set_description(text));
        }
    }
}

/// The lenses and the map for orientation that fit beside what lies over the map.
fn insets_of(
    cx: &Context<'_>,
    (page, map, taken): (&Page, geo::Rect, &[geo::Rect]),
    situation: &Situation,
) -> Vec<Inset> {
    let around = scene::Around {
        page,
        map,
        view: &cx.session.view,
        campaign: cx.atlas.campaign().view,
        limits: session::limits(cx.atlas),
        ground: cx.atlas.front().ground(),
        taken,
    };
    scene::insets(situation, &around)
}

fn moved(area: geo::Rect, by: Coord) -> geo::Rect {
    geo::Rect::new(area.min() + by, area.max() + by)
}

/// The picture's sizes; its unit is the window's.
fn page_of(size: egui::Vec2, cx: &Context<'_>) -> Page {
    Page {
        width: f64::from(size.x),
        height: f64::from(size.y),
        unit: f64::from(cx.metrics.unit),
        room: cx.session.room,
    }
}

/// What is drawn, from the switches of the session.
fn show_of(session: &Session, atlas: &crate::atlas::Atlas, settled: bool) -> Show {
    let campaign = atlas.campaign();
    let on = |switch| session.switches.is_on(switch);
    Show {
        territories: on(MapSwitch::Territories),
        rivers: on(MapSwitch::Rivers),
        towns: on(MapSwitch::Towns),
        doubt: on(MapSwitch::Doubt),
        before: on(MapSwitch::Gains),
        gains: on(MapSwitch::Gains) && settled,
        since: session.since,
        units: on(MapSwitch::Units),
        axes: on(MapSwitch::Axes),
        events: on(MapSwitch::Events),
        transport: on(MapSwitch::Transport),
        relief: on(MapSwitch::Relief),
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
