//! Dates and play: the buttons and the axis.

use egui::{Align, Layout, Ui, vec2};

use crate::gui::command_ui::Context;
use crate::gui::time;
use crate::session::Command;

/// Side of a button, units.
const BUTTON: f32 = 5.0;

/// Air between buttons, units.
const AIR: f32 = 0.3;

/// Width of the field for a date, units.
const DATE: f32 = 14.8;

/// Shows the buttons beside the axis, or above it where the window is narrow.
pub fn time_bar(ui: &mut Ui, cx: &mut Context<'_>) {
    ui.spacing_mut().item_spacing = vec2(cx.metrics.units(AIR), cx.metrics.units(0.2));
    ui.spacing_mut().button_padding.x = cx.metrics.units(0.5);
    if cx.metrics.compact {
        ui.horizontal(|ui| {
            steps(ui, cx);
            date(ui, cx);
            let others = cx.metrics.units(2.0 * (BUTTON + AIR));
            let width = (ui.available_width() - others).min(cx.metrics.units(20.0));
            play(ui, cx, width);
        });
        time::time_axis(ui, cx, false);
        return;
    }
    ui.horizontal(|ui| {
        let width = cx.metrics.panel_width() - cx.metrics.units(0.6);
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = cx.metrics.units(0.6);
            ui.horizontal(|ui| {
                steps(ui, cx);
                date(ui, cx);
            });
            ui.horizontal(|ui| {
                let others = cx.metrics.units(4.0 * (BUTTON + AIR));
                let rest = ui.available_width() - others;
                play(ui, cx, rest);
                for command in [Command::AxisFarther, Command::AxisNearer] {
                    cx.icon_button(ui, command);
                }
            });
        });
        time::time_axis(ui, cx, true);
    });
}

fn steps(ui: &mut Ui, cx: &mut Context<'_>) {
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

fn date(ui: &mut Ui, cx: &mut Context<'_>) {
    let width = cx.metrics.units(DATE).min(ui.available_width());
    time::date_field(ui, cx, width);
}

/// How fast play goes, the calendar, and the axis' own menu.
fn play(ui: &mut Ui, cx: &mut Context<'_>, width: f32) {
    time::pace_menu(ui, cx, width.max(cx.metrics.units(BUTTON)));
    time::calendar_button(ui, cx);
    time::axis_menu(ui, cx);
}
