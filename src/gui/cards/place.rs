//! The card of a place: its names, and what happened there.

use egui::{Grid, RichText, Ui};

use super::event;
use super::frame::{go, link, part, title, weak};
use crate::geodesy::distance_km;
use crate::gui::command_ui::Context;
use crate::i18n::Language;
use crate::model::{HistoricalEvent, Place};
use crate::scene;
use crate::session::{Action, Card};

/// Events this near happened at the place, km.
const NEAR_KM: f64 = 12.0;

/// Kinds of places that have a word of their own.
const KINDS: [&str; 10] =
    ["airfield", "capital", "city", "island", "mountain", "pass", "reservoir", "river", "strait", "town"];

/// Shows a place by its name of the time in English.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>, name: &str) {
    let Some(place) = cx.atlas.dataset().places.iter().find(|place| place.name.en == name) else {
        return;
    };
    title(ui, cx, place.name.get(cx.session.language));
    if KINDS.contains(&place.kind.as_str()) {
        weak(ui, cx, &kind_words(cx, &place.kind));
    }
    names(ui, cx, place);
    go(ui, cx, None, Some(place.at));
    if link(ui, &cx.text("place-holders")) {
        cx.queue.push(Action::OpenCard(Card::Here { x: place.at.x, y: place.at.y }));
    }
    let near = |event: &&HistoricalEvent| event.at.is_some_and(|at| distance_km(at, place.at) <= NEAR_KM);
    let events: Vec<&HistoricalEvent> = cx.atlas.dataset().events.iter().filter(near).collect();
    if !events.is_empty() {
        part(ui, cx, &cx.text("place-events"));
        event::links(ui, cx, &events);
    }
}

/// The kind of a place in words.
pub fn kind_words(cx: &Context<'_>, kind: &str) -> String {
    if KINDS.contains(&kind) { cx.text(&format!("place-kind-{kind}")) } else { kind.to_owned() }
}

/// All its names, each once, with what they are.
fn names(ui: &mut Ui, cx: &Context<'_>, place: &Place) {
    let mut rows = vec![
        (cx.text("place-name-1950"), place.name.en.as_str()),
        (cx.text("place-name-modern"), place.modern.as_str()),
        (Language::Vi.own_name().to_owned(), place.name.vi.as_str()),
        (cx.text("place-name-other-vi"), place.other_vi.as_str()),
        (Language::Ko.own_name().to_owned(), place.name.ko.as_str()),
        (cx.text("place-name-hanja"), place.hanja.as_str()),
    ];
    // The fonts hold few Chinese characters: rather none than boxes.
    rows.retain(|(_, name)| !name.is_empty() && scene::missing(name).is_empty());
    Grid::new("names").num_columns(2).show(ui, |ui| {
        for (what, name) in rows {
            ui.label(RichText::new(what).color(cx.colors.text_weak));
            ui.label(RichText::new(name).color(cx.colors.text));
            ui.end_row();
        }
    });
}
