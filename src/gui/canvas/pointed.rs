//! What the pointer is at on the map, and the card that a click opens.

use egui::{Key, Pos2, Response};
use geo::{Coord, Rect};

use crate::gui::command_ui::Context;
use crate::i18n::Language;
use crate::scene::{self, Drawn, Inset, Placement, Show, Thing, Viewport};
use crate::session::{Action, Card};

/// The map as it is drawn in this frame, for the pointer.
#[derive(Clone, Copy)]
pub struct Scenery<'a> {
    /// Parts of the map that are on.
    pub show: &'a Show,
    /// Names and signs as they were placed.
    pub names: &'a Placement,
    /// Small maps, points of the page.
    pub insets: &'a [Inset],
    /// Words and signs over the map, points of the page.
    pub covered: &'a [Rect],
    /// The corner of the map on the page, points.
    pub corner: Coord,
}

/// What lies under a point of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointed<'a> {
    /// Something of which more is told.
    pub thing: Option<Thing<'a>>,
    /// Where, world metres.
    pub at: Coord,
    /// Whether the point lies on the small map that shows where the view lies.
    pub orientation: bool,
}

/// What lies under a point of the map; `None` under words.
pub fn pointed<'a>(cx: &Context<'a>, scenery: &Scenery<'_>, at: Coord) -> Option<Pointed<'a>> {
    let on_page = at + scenery.corner;
    let inside = |area: &Rect| {
        let (low, high) = (area.min(), area.max());
        (low.x..high.x).contains(&on_page.x) && (low.y..high.y).contains(&on_page.y)
    };
    let inset = scenery.insets.iter().find(|inset| inside(&inset.frame));
    if inset.is_none() && scenery.covered.iter().any(inside) {
        return None;
    }
    let (view, at, names): (&Viewport, Coord, _) = match inset {
        Some(inset) => (&inset.view, on_page - inset.frame.min(), None),
        None => (&cx.session.view, at, Some(scenery.names)),
    };
    let orientation = inset.is_some_and(|inset| !inset.lens);
    let drawn = Drawn {
        atlas: cx.atlas,
        day: cx.session.day(cx.atlas),
        show: scenery.show,
        view,
        names,
        style: cx.style,
        unit: f64::from(cx.metrics.unit),
    };
    let thing = if orientation { None } else { scene::thing_at(&drawn, at) };
    Some(Pointed { thing, at: view.world_from_screen(at), orientation })
}

/// Opens the card of what was clicked, or of the spot; Enter means the middle of the map.
pub fn click(response: &Response, cx: &mut Context<'_>, scenery: &Scenery<'_>) {
    if !response.clicked() {
        return;
    }
    let by_key = response.ctx.input(|input| input.key_pressed(Key::Enter));
    let place = response.interact_pointer_pos().filter(|_| !by_key).unwrap_or(response.rect.center());
    let Some(found) = pointed(cx, scenery, canvas_point(response, place)) else {
        return;
    };
    if found.orientation {
        cx.queue.push(Action::LookAt { x: found.at.x, y: found.at.y });
        return;
    }
    let card = found.thing.map_or(Card::Here { x: found.at.x, y: found.at.y }, card_of);
    if response.double_clicked() {
        // The first click of the two opened a card that nobody asked for.
        if matches!(cx.session.cards.shown(), Some(Card::Here { .. })) {
            cx.queue.push(Action::BackCard);
        }
        return;
    }
    // Spot after spot are not kept to go back to.
    if matches!((&card, cx.session.cards.shown()), (Card::Here { .. }, Some(Card::Here { .. }))) {
        cx.queue.push(Action::BackCard);
    }
    cx.queue.push(Action::OpenCard(card));
}

fn card_of(thing: Thing<'_>) -> Card {
    match thing {
        Thing::Event(event) => Card::Event(event.id.clone()),
        Thing::Unit(unit) => Card::Unit(unit.track.clone()),
        Thing::Place(place) => Card::Place(place.name.en.clone()),
        Thing::Axis(axis) => Card::Axis(axis.id.clone()),
    }
}

/// A point of the screen as a point of the map.
pub fn canvas_point(response: &Response, place: Pos2) -> Coord {
    let at = place - response.rect.min;
    Coord { x: f64::from(at.x), y: f64::from(at.y) }
}

/// What a thing is called.
pub fn title<'a>(thing: &Thing<'a>, language: Language) -> &'a str {
    match thing {
        Thing::Event(event) => event.name.get(language),
        Thing::Unit(unit) => unit.name.get(language),
        Thing::Place(place) => place.name.get(language),
        Thing::Axis(axis) => axis.name.get(language),
    }
}
