//! Dates and play: the buttons and the slider.

use egui::{Align, Layout, RichText, Ui, vec2};

use crate::gui::command_ui::Context;
use crate::gui::widgets::date_slider;
use crate::session::Command;

/// Shows the buttons beside the slider, or above it where the window is narrow.
pub fn time_bar(ui: &mut Ui, cx: &mut Context<'_>) {
    if cx.metrics.compact {
        ui.horizontal(|ui| {
            step_buttons(ui, cx);
            speed(ui, cx);
        });
        date_slider(ui, cx);
        return;
    }
    ui.horizontal(|ui| {
        let size = vec2(cx.metrics.panel_width() - cx.metrics.units(3.0), cx.metrics.units(9.0));
        ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_min_size(size);
            ui.horizontal(|ui| step_buttons(ui, cx));
            ui.horizontal(|ui| speed(ui, cx));
        });
        date_slider(ui, cx);
    });
}

fn step_buttons(ui: &mut Ui, cx: &mut Context<'_>) {
    for command in [Command::PreviousEvent, Command::PreviousDay] {
        cx.icon_button(ui, command);
    }
    let (icon, name) = if cx.session.time.playing { ("pause", "pause") } else { ("play", "play") };
    let name = cx.text(name);
    cx.icon_button_as(ui, Command::PlayPause, icon, &name);
    for command in [Command::NextDay, Command::NextEvent] {
        cx.icon_button(ui, command);
    }
}

fn speed(ui: &mut Ui, cx: &mut Context<'_>) {
    let speed = cx.session.time.speed;
    let days = cx.session.language.number(speed, usize::from(speed.fract() != 0.0));
    cx.icon_button(ui, Command::Slower);
    ui.label(
        RichText::new(cx.session.language.text_with("speed", &[("days", days.into())])).small().color(cx.colors.text),
    );
    cx.icon_button(ui, Command::Faster);
}
