//! The card of layers and looks: what is on the map, and how it looks.

use egui::{Button, RichText, ScrollArea, Ui};
use strum::IntoEnumIterator as _;

use crate::gui::command_ui::Context;
use crate::gui::{icons, theme};
use crate::i18n::Language;
use crate::scene::{Room, Theme};
use crate::session::{Action, Command, Framing, MapSwitch};

/// Shows the card, scrolling where it is higher than the room.
pub fn layer_card(ui: &mut Ui, cx: &mut Context<'_>, room: egui::Vec2) {
    theme::floating(cx.metrics, cx.colors).inner_margin(theme::margin(cx.metrics, 1.4)).show(ui, |ui| {
        ui.set_width((room.x - cx.metrics.units(3.0)).min(cx.metrics.units(36.0)));
        ScrollArea::vertical().max_height(room.y - cx.metrics.units(4.0)).show(ui, |ui| {
            layers(ui, cx);
            switches(ui, cx);
            looks(ui, cx);
            keys(ui, cx);
        });
    });
}

fn layers(ui: &mut Ui, cx: &mut Context<'_>) {
    heading(ui, &cx.text("layers-title"));
    let campaign = cx.atlas.campaign();
    for layer in &campaign.layers {
        ui.horizontal(|ui| {
            let mut on = cx.session.switches.layer(&layer.id, campaign);
            let name = layer.name.get(cx.session.language).to_owned();
            if ui.checkbox(&mut on, &name).changed() {
                cx.queue.push(Action::SetLayer { id: layer.id.clone(), shown: on });
            }
            if on {
                let icon = icons::text(Command::FitLayer.spec().icon, cx.metrics.units(2.6));
                let hint = format!("{}: {name}", cx.text("command-fit-layer"));
                let look =
                    ui.add(Button::new(icon).frame_when_inactive(false)).on_hover_text(&hint).accessible_name(hint);
                if look.clicked() {
                    cx.queue.push(Action::Frame(Framing::Layer(layer.id.clone())));
                }
            }
        });
    }
}

fn switches(ui: &mut Ui, cx: &mut Context<'_>) {
    heading(ui, &cx.text("map-title"));
    ui.horizontal_wrapped(|ui| {
        for switch in MapSwitch::iter() {
            let mut on = cx.session.switches.is_on(switch);
            let id: &'static str = switch.into();
            if ui.checkbox(&mut on, cx.text(&format!("switch-{id}"))).changed() {
                cx.queue.push(Action::SetSwitch { switch, shown: on });
            }
        }
    });
}

fn looks(ui: &mut Ui, cx: &mut Context<'_>) {
    heading(ui, &cx.text("look-title"));
    ui.horizontal_wrapped(|ui| {
        for theme in Theme::iter() {
            let id: &'static str = theme.into();
            if ui.selectable_label(cx.session.theme == theme, cx.text(&format!("theme-{id}"))).clicked() {
                cx.queue.push(Action::SetTheme(theme));
            }
        }
    });
    heading(ui, &cx.text("second-title"));
    ui.horizontal_wrapped(|ui| {
        let none = ui.selectable_label(cx.session.second.is_none(), cx.text("second-none"));
        if none.clicked() {
            cx.queue.push(Action::SetSecondLanguage(None));
        }
        for language in Language::iter().filter(|language| *language != cx.session.language) {
            let name = cx.session.language.text_with("second-name", &[("name", language.own_name().into())]);
            let chosen = ui.selectable_label(cx.session.second == Some(language), language.own_name());
            if chosen.accessible_name(name).clicked() {
                cx.queue.push(Action::SetSecondLanguage(Some(language)));
            }
        }
    });
    heading(ui, &cx.text("room-title"));
    ui.horizontal_wrapped(|ui| {
        for room in Room::iter() {
            let id: &'static str = room.into();
            if ui.selectable_label(cx.session.room == room, cx.text(&format!("room-{id}"))).clicked() {
                cx.queue.push(Action::SetRoom(room));
            }
        }
    });
}

/// Whether single letters are keys.
fn keys(ui: &mut Ui, cx: &mut Context<'_>) {
    heading(ui, &cx.text("menu-keys"));
    let mut on = cx.session.letters;
    if ui.checkbox(&mut on, cx.text("letters-are-keys")).changed() {
        cx.queue.push(Action::SetLetters(on));
    }
}

/// A heading of a part of a card or page.
pub fn heading(ui: &mut Ui, text: &str) {
    let color = ui.visuals().widgets.noninteractive.fg_stroke.color;
    ui.label(RichText::new(text).text_style(egui::TextStyle::Heading).color(color));
}
