//! The map on the screen: paints the scene, and turns drags, wheels and pinches into actions.

mod cache;
pub mod hatch;
mod hover;
mod ink;
mod input;
mod items;
mod mesh;
mod names;
mod other;
mod pace;
mod plates;
mod pointed;
mod prepare;
mod relief;
mod split;
mod stroke;
mod studies;
mod task;
mod text;
mod textures;
mod words;

use std::sync::Arc;

use egui::{Painter, Pos2, Response, Sense, Ui, pos2};
use geo::Coord;

use super::command_ui::Context;
use super::{shortcuts, theme};
use crate::atlas::Atlas;
use crate::day::Day;
use crate::front::Situation;
use crate::i18n::Language;
use crate::model::Stop;
use crate::picture::Kept;
use crate::scene::{self, Furniture, Inset, Page, Part, Show, Study, Style, Subject};
use crate::session::{self, Action, Card, MapMode, MapSwitch, Panes, Session, StopPlace};

pub use ink::group_name;

use cache::Picture;
use ink::Hand;
use other::OtherMap;
use pace::Pace;
use plates::Plates;
use pointed::Scenery;
use relief::Reliefs;
use studies::Studies;
use words::Words;

/// Small maps over the map, at most.
const MOST_INSETS: usize = 3;

/// The map: what it keeps from frame to frame is only what it has drawn.
#[derive(Default)]
pub struct MapCanvas {
    picture: Picture,
    small: [Picture; MOST_INSETS],
    reliefs: Reliefs,
    names: names::Names,
    words: Words,
    other: OtherMap,
    studies: Studies,
    plates: Plates,
    pace: Pace,
    hand: Hand,
    furniture: Option<(FurnitureKey, Arc<Furniture>)>,
    page: Option<Page>,
}

/// What the words and the legend depend on.
#[derive(PartialEq)]
struct FurnitureKey {
    day: Day,
    /// Whether the situation is that of the day's end; on the way there the legend stays as it is.
    settled: bool,
    language: Language,
    show: Show,
    units: bool,
    style: Style,
    page: Page,
    /// The stop whose words are told.
    stop: Option<StopPlace>,
}

impl MapCanvas {
    /// Has what the map tells of many days computed beside the window.
    pub fn update_study(&mut self, mode: &MapMode, atlas: &Arc<Atlas>, ctx: &egui::Context) {
        self.studies.update(mode, atlas, ctx);
    }

    /// Whether letters painted after the map have spoiled its names: the frame must not be seen.
    pub fn is_outdated(&self, cx: &Context<'_>, ctx: &egui::Context) -> bool {
        self.names.is_outdated(ctx)
            || (matches!(cx.session.mode, MapMode::Beside { .. }) && self.other.is_outdated(ctx))
    }

    /// What a picture of the screen needs: its sizes, what the map tells of a span, where things were put; `None` before
    /// the first frame. `over_map` is what lies over the map, points of the page.
    pub fn kept(&self, mode: &MapMode, over_map: &[geo::Rect]) -> Option<(Page, Study, Kept)> {
        let (other, other_anchor) = self.other.kept();
        let beside = matches!(mode, MapMode::Beside { .. });
        let anchors = [self.picture.anchor(), other_anchor].into_iter();
        let kept = Kept {
            over_map: over_map.to_vec(),
            names: [Some(self.names.placement().clone()), beside.then_some(other)],
            anchors: anchors.chain(self.small.iter().map(Picture::anchor)).collect(),
        };
        Some((self.page?, self.studies.of(mode), kept))
    }

    /// Waits for what is computed beside the window, for tests and pictures.
    pub fn finish_computing(&mut self) {
        self.studies.wait();
    }

    /// Shows the picture in all the room that is left; gives the place of the map. In a presentation the pointer, which
    /// is hidden, means nothing: no click may bring a card into the projected picture.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Context<'_>, situation: &Arc<Situation>) -> egui::Rect {
        let presenting = cx.session.presenting.is_some();
        let whole = ui.available_rect_before_wrap();
        let page = page_of(whole.size(), cx);
        self.page = Some(page);
        let layout = page.layout();
        let panes = Panes::new(&cx.session.mode, layout.map, page.unit);
        let response = map_area(ui, cx, (whole.min, &panes));
        self.hand.take(ui, &response, cx);
        let settled = self.pace.settled(ui.ctx(), situation.moment, cx.session.time.playing);
        crate::gui::words::settle(ui.ctx(), settled);
        let study = session::study_today(cx.session, cx.atlas, self.studies.of(&cx.session.mode));
        let show = session::shown(cx.session, cx.atlas, (study, settled));
        self.words.describe((&response, "map-name"), cx, (situation, &show.study, settled));
        let drawn = session::drawn(situation, &show.study);
        let other = self.other.situation(cx);
        self.maps(ui, cx, (whole.min, &panes), (&drawn, other.as_ref(), &show));

        let subject = session::subject(cx.session, cx.atlas, (situation, &show), (cx.style, &page));
        let furniture = self.furniture(&subject, &page, cx.session);
        let bar = scene::scale_bar(&subject, &page, &cx.session.view);
        let mut taken: Vec<geo::Rect> =
            furniture.over_map.iter().chain(&bar.over_map).chain(cx.over_map).copied().collect();
        let plates = self.plates.place(&subject, &page, (&panes, layout.map, &cx.session.mode), &taken);
        taken.extend(&plates.over_map);
        let insets = session::small_maps(cx.session, cx.atlas, (&page, layout.map, &taken), situation);
        taken.extend(insets.iter().map(|inset| inset.frame));
        taken.extend(panes.handle(page.unit));
        let on_map: Vec<geo::Rect> = taken.iter().map(|area| moved(*area, -panes.view.min())).collect();
        let painter = ui.painter_at(response.rect);
        for inset in &insets {
            items::paint(&painter, whole.min, &scene::sight(inset, cx.style, &page));
        }
        let told = session::told(&show);
        if !cx.session.tasks.is_blank() {
            self.names.paint(&painter, cx, (&drawn, &told, &on_map, settled));
        }
        if let Some(other) = &other {
            self.other.own((ui, whole.min), cx, (&panes, &taken), (other, &told));
        }
        split::divider(ui, cx, response.rect);
        let paper = ui.painter_at(whole);
        let words = [&furniture, &bar, &plates];
        // Words tell what a class is asked for.
        words_round(ui, cx, whole, if cx.session.tasks.is_blank() { &words[1..2] } else { &words[..] });
        self.insets(&paper, cx, (&insets, &page), (situation, &show));
        paint_spot(&painter, cx, (whole.min, layout.map.min()), page.unit);
        if !Hand::holds_tool(cx) && !task::takes_pointer(&response, cx) && !presenting {
            let under = other.as_ref().filter(|_| split::wiped_at(&panes, &response, whole.min)).unwrap_or(&drawn);
            let names = self.names.placement();
            let scenery = Scenery { show: &show, names, insets: &insets, covered: &taken, corner: layout.map.min() };
            pointed::click(&response, cx, &scenery);
            hover::paint(&painter, &response, cx, (under, &scenery, &show.study));
        }
        task::paint(ui, &painter, cx, page.unit);
        self.drawings(ui, cx, (whole.min, &panes));
        if !presenting {
            other::focus(&response, &painter, cx);
        }
        items::rect_on_screen(whole.min, layout.map)
    }

    /// Paints the map, or both, without their names.
    fn maps(
        &mut self,
        ui: &Ui,
        cx: &Context<'_>,
        (corner, panes): (Pos2, &Panes),
        (situation, other, show): (&Arc<Situation>, Option<&Arc<Situation>>, &Show),
    ) {
        let painter = ui.painter_at(items::rect_on_screen(corner, panes.main));
        painter.rect_filled(painter.clip_rect(), 0.0, theme::color(cx.style.palette().sea));
        let view = panes.main_view(&cx.session.view);
        self.picture.paint(&painter, cx, &mut self.reliefs, (&view, situation, show, cx.metrics.unit));
        if let Some(other) = other {
            self.other.paint((ui, corner), cx, &mut self.reliefs, (panes, other, show));
        }
        let border = panes.border(cx.style, f64::from(cx.metrics.unit));
        items::paint(&ui.painter_at(ui.max_rect()), corner, &border);
    }

    /// Paints what was drawn on the map; two maps beside each other show it both.
    fn drawings(&mut self, ui: &mut Ui, cx: &mut Context<'_>, (corner, panes): (Pos2, &Panes)) {
        let (mode, view) = (cx.session.mode, cx.session.view);
        let other = panes.other.filter(|_| matches!(mode, MapMode::Beside { .. }));
        let other = other.map(|area| (items::rect_on_screen(corner, area), panes.other_view(&mode, &view, area)));
        let main = (items::rect_on_screen(corner, panes.view), &view);
        self.hand.paint(ui, cx, (main, other.as_ref().map(|(rect, view)| (*rect, view))));
    }

    /// The words and the legend, made anew only when what they tell has changed.
    fn furniture(&mut self, subject: &Subject<'_>, page: &Page, session: &Session) -> Arc<Furniture> {
        let settled = subject.situation.moment == subject.atlas.end_of(subject.day);
        let key = FurnitureKey {
            day: subject.day,
            settled,
            language: subject.language,
            show: Show { gains: false, ..subject.show.clone() },
            units: subject.units,
            style: *subject.style,
            page: *page,
            stop: session.place.clone().filter(|_| subject.stop.is_some()),
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
        let bare = session::bare(show);
        for (inset, picture) in insets.iter().zip(&mut self.small) {
            let clipped = painter.with_clip_rect(items::rect_on_screen(corner, inset.frame));
            clipped.rect_filled(clipped.clip_rect(), 0.0, theme::color(cx.style.palette().sea));
            let (show, unit) =
                if inset.lens { (show, cx.metrics.unit) } else { (&bare, cx.metrics.unit * session::FINE) };
            picture.paint(&clipped, cx, &mut self.reliefs, (&inset.view, situation, show, unit));
            items::paint(painter, corner, &scene::frames(inset, cx.style, page));
        }
    }
}

/// Paints what stands round the map, and does what a click on it asks for.
fn words_round(ui: &Ui, cx: &mut Context<'_>, whole: egui::Rect, words: &[&Furniture]) {
    let paper = ui.painter_at(whole);
    for made in words {
        items::paint(&paper, whole.min, &made.items);
        match items::name(ui, whole.min, (made, cx.session.presenting.is_none())) {
            Some(Part::Legend) => cx.queue.push(Action::SetSwitch { switch: MapSwitch::Legend, shown: false }),
            Some(_) => cx.queue.push(Action::OpenCard(day_card(cx))),
            None => {}
        }
    }
}

/// The room of the map, with its gestures; asks for the view to take its size.
fn map_area(ui: &mut Ui, cx: &mut Context<'_>, (corner, panes): (Pos2, &Panes)) -> Response {
    let response = ui.allocate_rect(items::rect_on_screen(corner, panes.view), Sense::click_and_drag());
    let size = (panes.view.width(), panes.view.height());
    // The toolbar is the first of what lies over the map.
    let top = cx.over_map.first().map_or(0.0, |bar| bar.max().y - panes.view.min().y);
    let other = cx.session.view.size() != size || (cx.session.top - top).abs() >= 1.0;
    if other && size.0 >= 1.0 && size.1 >= 1.0 {
        cx.queue.push(Action::Resize { width: size.0, height: size.1, top });
        ui.ctx().request_discard("the map has another size");
    }
    input::gestures(ui, &response, Hand::draws(ui, cx), cx.queue);
    shortcuts::leave_space_free(ui.ctx(), response.id);
    response
}

/// A ring round the spot that a card tells of, or a stop of a lesson whose event the map of the day does not mark.
fn paint_spot(painter: &Painter, cx: &Context<'_>, (corner, map): (Pos2, Coord), unit: f64) {
    let early = |stop: &&Stop| stop.day < cx.atlas.campaign().days.first;
    let event = || cx.atlas.dataset().event(cx.session.told(cx.atlas).filter(early)?.event.as_ref()?)?.at;
    let of_card = match cx.session.cards.shown() {
        Some(Card::Here { x, y }) => Some(Coord { x: *x, y: *y }),
        _ => None,
    };
    if let Some(at) = of_card.or_else(event) {
        let at = cx.session.view.screen_from_world(at) + map;
        items::paint(painter, corner, &scene::spot(at, *cx.style, unit));
    }
}

/// The card of the day's main event, else of the day.
fn day_card(cx: &Context<'_>) -> Card {
    let event = scene::main_event(cx.atlas, cx.session.day(cx.atlas));
    event.map_or(Card::Day, |event| Card::Event(event.id.clone()))
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
        // Room for the question of a stop, whether it has one or not: the map must not jump.
        more_lines: if cx.session.presenting.is_some() { 2 } else { 0 },
    }
}

/// A point of the canvas as a point of the screen.
fn on_screen(corner: Pos2, canvas: Coord) -> Pos2 {
    #[expect(clippy::cast_possible_truncation, reason = "a position on the screen")]
    pos2(corner.x + canvas.x as f32, corner.y + canvas.y as f32)
}
