//! The buttons over the map: language, pages, zoom.

use egui::{Button, Ui};
use strum::IntoEnumIterator as _;

use crate::gui::command_ui::Context;
use crate::gui::theme;
use crate::i18n::Language;
use crate::session::{Action, Command};

/// Languages and pages, in a row.
pub fn toolbar(ui: &mut Ui, cx: &mut Context<'_>) {
    theme::floating(cx.metrics, cx.colors).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = cx.metrics.units(0.3);
            languages(ui, cx);
            if !cx.atlas.problems().is_empty() {
                cx.icon_button(ui, Command::Problems);
            }
            if !cx.atlas.is_embedded() {
                cx.icon_button(ui, Command::BackToEmbedded);
            }
            for command in [
                Command::OpenData,
                Command::Search,
                Command::Charts,
                Command::Ink,
                Command::Tasks,
                Command::Compare,
                Command::Lessons,
                Command::Panel,
                Command::NextTheme,
                Command::Help,
                Command::About,
                Command::FullScreen,
            ] {
                cx.icon_button(ui, command);
            }
        });
    });
}

fn languages(ui: &mut Ui, cx: &mut Context<'_>) {
    for language in Language::iter() {
        let name = language.own_name();
        let shown = if cx.metrics.compact { short(language) } else { name };
        let button = Button::selectable(cx.session.language == language, shown);
        if ui.add(button).accessible_name(name).clicked() {
            cx.queue.push(Action::SetLanguage(language));
        }
    }
}

fn short(language: Language) -> &'static str {
    match language {
        Language::Vi => "VI",
        Language::En => "EN",
        Language::Ko => "한",
    }
}

/// Height of the column of buttons over the map, units.
const COLUMN: f32 = 24.0;

/// Zoom and fit, in a column; those for zoom alone where the map has no room for it.
pub fn map_buttons(ui: &mut Ui, cx: &mut Context<'_>, room: f32) {
    let all = [Command::ZoomIn, Command::ZoomOut, Command::FitCampaign, Command::FitLayer];
    let shown = if room < cx.metrics.units(COLUMN) { &all[..2] } else { &all };
    theme::floating(cx.metrics, cx.colors).show(ui, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = cx.metrics.units(0.3);
            for command in shown {
                cx.icon_button(ui, *command);
            }
        });
    });
}

/// What is left of the legend where it is folded away: its name, which brings it back.
pub fn folded_legend(ui: &mut Ui, cx: &mut Context<'_>) {
    theme::floating(cx.metrics, cx.colors).show(ui, |ui| {
        let name = Command::Legend.text(cx.session.language);
        let button = ui.add(Button::new(cx.text("switch-legend")).frame_when_inactive(false));
        if button.on_hover_text(&name).accessible_name(name).clicked() {
            cx.queue.extend(Command::Legend.action(cx.session, cx.atlas));
        }
    });
}
