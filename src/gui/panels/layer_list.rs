//! Switches of the campaign's layers and of the parts of the map.

use egui::{Button, RichText, Ui};
use strum::IntoEnumIterator as _;

use crate::gui::command_ui::Context;
use crate::gui::{icons, theme};
use crate::session::{Action, Command, Framing, MapSwitch};

/// Shows all switches.
pub fn layer_list(ui: &mut Ui, cx: &mut Context<'_>) {
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

/// A heading of a part of the panel.
pub fn heading(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).text_style(egui::TextStyle::Heading).color(theme::TEXT));
}
