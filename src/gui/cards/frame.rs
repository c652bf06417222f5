//! The frame of every card: back, close, and a content that scrolls.

use egui::{Id, RichText, ScrollArea, Sense, Ui};
use geo::{Coord, Intersects as _};

use super::content;
use crate::day::Day;
use crate::gui::command_ui::Context;
use crate::gui::metrics::Metrics;
use crate::gui::{fonts, icons, shortcuts, theme};
use crate::i18n::Language;
use crate::session::{self, Action, Card, Command, Framing};

/// Width of a card, units.
const WIDTH: f32 = 46.0;

/// Width of the card of charts, units.
const CHARTS_WIDTH: f32 = 72.0;

/// The width of a card in at most this room.
pub fn width(card: &Card, metrics: Metrics, room: f32) -> f32 {
    let wanted = if *card == Card::Charts { CHARTS_WIDTH } else { WIDTH };
    room.min(metrics.units(wanted + MARGIN))
}

/// What the frame adds to the content, units.
const MARGIN: f32 = 3.0;

/// Shows the card that is open in at most this room.
pub fn card(ui: &mut Ui, cx: &mut Context<'_>, room: egui::Vec2) {
    let Some(shown) = cx.session.cards.shown().cloned() else {
        return;
    };
    let metrics = cx.metrics;
    mark_opened(ui, &shown);
    theme::floating(metrics, cx.colors).inner_margin(theme::margin(metrics, 1.4)).show(ui, |ui| {
        let width = width(&shown, metrics, room.x) - metrics.units(MARGIN);
        ui.set_width(width);
        // An area keeps the height of its last content: what comes in later would have no room.
        ui.set_max_height(room.y - metrics.units(MARGIN));
        ui.horizontal(|ui| {
            if cx.session.cards.can_go_back() {
                let name = cx.text("card-back");
                let back = egui::Button::new(icons::text("arrow-left", metrics.units(3.0))).frame_when_inactive(false);
                if ui.add(back).on_hover_text(&name).accessible_name(&name).clicked() {
                    cx.queue.push(Action::BackCard);
                }
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                cx.icon_button(ui, Command::Close);
            });
        });
        let height = room.y - metrics.units(9.0);
        // Each card scrolls for itself.
        ScrollArea::vertical().id_salt(format!("{shown:?}")).max_height(height).min_scrolled_height(height).show(
            ui,
            |ui| {
                ui.set_max_width(width - metrics.units(1.5));
                content(ui, cx, &shown);
            },
        );
    });
}

/// Where it is kept which card was shown last, and in which frame.
fn last_id() -> Id {
    Id::unique("card-shown")
}

/// Remembers whether the card was shown in the frame before; its title takes the focus where it was not.
fn mark_opened(ui: &Ui, shown: &Card) {
    let frame = ui.ctx().cumulative_frame_nr();
    let opened = ui.data(|data| data.get_temp::<(Card, u64, bool)>(last_id()));
    let opened = opened.is_none_or(|(card, last, _)| card != *shown || frame.saturating_sub(last) > 1);
    ui.data_mut(|data| data.insert_temp(last_id(), (shown.clone(), frame, opened)));
}

/// The title of a card. When the card opens it has the focus, so that a screen reader tells it and the next press of
/// Tab goes to the first link of the card.
pub fn title(ui: &mut Ui, cx: &Context<'_>, text: &str) {
    let font = egui::FontId::new(cx.metrics.units(3.4), fonts::bold());
    let words = RichText::new(text).font(font).color(cx.colors.text);
    let title = ui.add(egui::Label::new(words).sense(Sense::focusable_noninteractive()));
    shortcuts::leave_space_free(ui.ctx(), title.id);
    if ui.data(|data| data.get_temp::<(Card, u64, bool)>(last_id())).is_some_and(|(_, _, opened)| opened) {
        title.request_focus();
    }
}

/// A text of less weight.
pub fn weak(ui: &mut Ui, cx: &Context<'_>, text: &str) {
    ui.label(RichText::new(text).color(cx.colors.text_weak));
}

/// A text that wraps.
pub fn text(ui: &mut Ui, cx: &Context<'_>, text: &str) {
    ui.label(RichText::new(text).color(cx.colors.text));
}

/// A heading within a card.
pub fn part(ui: &mut Ui, cx: &Context<'_>, text: &str) {
    ui.add_space(cx.metrics.units(0.8));
    let font = egui::FontId::new(cx.metrics.units(2.8), fonts::bold());
    ui.label(RichText::new(text).font(font).color(cx.colors.text));
}

/// A link that wraps; whether it was clicked.
pub fn link(ui: &mut Ui, text: &str) -> bool {
    ui.add(egui::Link::new(RichText::new(text).underline())).clicked()
}

/// Whether there is a map where a place lies.
pub fn on_map(cx: &Context<'_>, at: Coord) -> bool {
    session::limits(cx.atlas).extent.intersects(&at)
}

/// Buttons that go to a day and to a place, where there are such.
pub fn go(ui: &mut Ui, cx: &mut Context<'_>, day: Option<Day>, at: Option<Coord>) {
    let day = day.filter(|day| cx.atlas.campaign().days.contains(*day));
    let at = at.filter(|at| on_map(cx, *at));
    if day.is_none() && at.is_none() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if let Some(day) = day
            && ui.button(cx.text("card-go-to-day")).clicked()
        {
            cx.queue.push(Action::SetPlaying(false));
            cx.queue.push(Action::SetDay(day));
        }
        if let Some(at) = at
            && ui.button(cx.text("card-show-on-map")).clicked()
        {
            cx.queue.push(Action::LookAt { x: at.x, y: at.y });
        }
    });
}

/// The switch of the layer that a thing belongs to, and a button that shows all of it.
pub fn layer(ui: &mut Ui, cx: &mut Context<'_>, id: Option<&str>) {
    let campaign = cx.atlas.campaign();
    let Some(layer) = id.and_then(|id| campaign.layers.iter().find(|layer| layer.id == id)) else {
        return;
    };
    let name = layer.name.get(cx.session.language).to_owned();
    ui.horizontal_wrapped(|ui| {
        let mut on = cx.session.switches.layer(&layer.id, campaign);
        let text = cx.session.language.text_with("card-layer", &[("layer", name.clone().into())]);
        if ui.checkbox(&mut on, text).changed() {
            cx.queue.push(Action::SetLayer { id: layer.id.clone(), shown: on });
        }
        let hint = format!("{}: {name}", cx.text("command-fit-layer"));
        let icon = icons::text(Command::FitLayer.spec().icon, cx.metrics.units(2.6));
        let button = egui::Button::new(icon).frame_when_inactive(false);
        if ui.add(button).on_hover_text(&hint).accessible_name(hint).clicked() {
            cx.queue.push(Action::SetLayer { id: layer.id.clone(), shown: true });
            cx.queue.push(Action::Frame(Framing::Layer(layer.id.clone())));
        }
    });
}

/// A day, or a first and a last day.
pub fn dates(language: Language, first: Day, last: Option<Day>) -> String {
    match last {
        Some(last) if last != first => format!("{} – {}", language.short_date(first), language.short_date(last)),
        _ => language.long_date(first),
    }
}

/// A button that copies a text to the clipboard, named by a message; `of` is what the text is of: it says that this was copied.
pub fn copy_button(
    ui: &mut Ui,
    cx: &Context<'_>,
    id: &str,
    of: impl std::hash::Hash + std::fmt::Debug,
    text: impl FnOnce() -> String,
) {
    let (last, of) = (Id::unique(("copied", id)), Id::unique(of));
    ui.horizontal(|ui| {
        if ui.button(cx.text(id)).clicked() {
            ui.ctx().copy_text(text());
            ui.data_mut(|data| data.insert_temp(last, of));
        }
        if ui.data(|data| data.get_temp(last)) == Some(of) {
            weak(ui, cx, &cx.text("copied"));
        }
    });
}

/// A text that needs attention, with a sign for those who do not see its colour.
pub fn warning(ui: &mut Ui, cx: &Context<'_>, text: &str) {
    ui.horizontal_wrapped(|ui| {
        ui.label(icons::text("warning", cx.metrics.units(2.8)).color(cx.colors.warning));
        ui.label(RichText::new(text).color(cx.colors.warning));
    });
}

/// A link that shows a day.
pub fn day_link(ui: &mut Ui, cx: &mut Context<'_>, day: Day, text: impl Into<String>) {
    if ui.link(text.into()).clicked() {
        cx.queue.push(Action::SetPlaying(false));
        cx.queue.push(Action::SetDay(day));
    }
}
