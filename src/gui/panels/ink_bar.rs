//! The bar of drawing: tools, colours, widths, undo. Large enough for a finger at the board; each button shows its key.

use egui::{Align2, Button, FontFamily, FontId, Grid, Response, Stroke, Ui, Vec2, pos2, vec2};

use crate::gui::command_ui::{Context, key_words};
use crate::gui::{fonts, icons, theme};
use crate::model::InkWidth;
use crate::scene;
use crate::session::{Command, InkCommand};

/// Side of a button, units, and points at least: a finger on a touch board.
const BUTTON: f32 = 5.8;
const LEAST_BUTTON: f32 = 44.0;

/// Air between buttons, units.
const AIR: f32 = 0.3;

/// The buttons in their order; three in a row belong together.
const BUTTONS: [InkCommand; 22] = [
    InkCommand::Pen,
    InkCommand::Arrow,
    InkCommand::Line,
    InkCommand::Box,
    InkCommand::Ellipse,
    InkCommand::Text,
    InkCommand::Highlighter,
    InkCommand::Laser,
    InkCommand::Spotlight,
    InkCommand::Eraser,
    InkCommand::Undo,
    InkCommand::Redo,
    InkCommand::Black,
    InkCommand::Purple,
    InkCommand::Blue,
    InkCommand::Orange,
    InkCommand::Yellow,
    InkCommand::Sky,
    InkCommand::Thin,
    InkCommand::Medium,
    InkCommand::Thick,
    InkCommand::Clear,
];

/// Shows the bar, in columns that fit into this height.
pub fn ink_bar(ui: &mut Ui, cx: &mut Context<'_>, height: f32) {
    let side = cx.metrics.units(BUTTON).max(LEAST_BUTTON);
    let air = cx.metrics.units(AIR);
    let rows = (height - cx.metrics.units(1.0)) / (side + air);
    let columns = if rows >= 8.0 { 3 } else { 6 };
    theme::floating(cx.metrics, cx.colors).show(ui, |ui| {
        Grid::new("ink-bar").spacing(Vec2::splat(air)).min_col_width(side).show(ui, |ui| {
            for (number, command) in BUTTONS.into_iter().enumerate() {
                if number > 0 && number.is_multiple_of(columns) {
                    ui.end_row();
                }
                button(ui, cx, (command, side));
            }
            cx.icon_button_as(ui, Command::Ink, "x", &cx.text("ink-close"));
        });
    });
}

fn button(ui: &mut Ui, cx: &mut Context<'_>, (command, side): (InkCommand, f32)) {
    let language = cx.session.language;
    let (action, name) = (command.action(cx.session, cx.atlas), command.text(language));
    let key = command.spec().keys.first().map_or_else(String::new, |keys| key_words(keys, language));
    let taken = command.is_taken(cx.session);
    let look = Button::selectable(taken, "").min_size(Vec2::splat(side)).frame_when_inactive(taken);
    let response = ui.add_enabled(action.is_some(), look).on_hover_text(format!("{name} ({key})"));
    let response = response.accessible_name(name);
    picture(ui, cx, (command, &response));
    let font = FontId::new(cx.metrics.units(1.9), FontFamily::Proportional);
    let corner = response.rect.right_bottom() - Vec2::splat(cx.metrics.units(0.4));
    let color = if action.is_some() { cx.colors.text } else { cx.colors.line };
    ui.painter().text(corner, Align2::RIGHT_BOTTOM, key, font, color);
    if response.clicked() {
        cx.queue.extend(action);
    }
}

/// What a button shows: a drop of ink, a line of its width, or an icon.
fn picture(ui: &Ui, cx: &Context<'_>, (command, response): (InkCommand, &Response)) {
    let (painter, metrics) = (ui.painter(), cx.metrics);
    let middle = response.rect.center() - vec2(metrics.units(0.4), metrics.units(0.4));
    if let Some(color) = command.color() {
        let look = scene::ink_look(color, cx.style);
        painter.circle_filled(middle, metrics.units(1.9), cx.colors.text);
        painter.circle_filled(middle, metrics.units(1.75), theme::color(look.casing));
        painter.circle_filled(middle, metrics.units(1.45), theme::color(look.core));
        return;
    }
    if let Some(width) = command.width() {
        let wide = match width {
            InkWidth::Thin => 0.3,
            InkWidth::Medium => 0.7,
            InkWidth::Thick => 1.4,
        };
        let half = metrics.units(1.7);
        let ends = [pos2(middle.x - half, middle.y + half * 0.5), pos2(middle.x + half, middle.y - half * 0.5)];
        painter.line_segment(ends, Stroke::new(metrics.units(wide), cx.colors.text));
        return;
    }
    let letters = icons::glyph(command.spec().icon).map_or_else(String::new, String::from);
    let color = if response.enabled() { cx.colors.text } else { cx.colors.line };
    painter.text(middle, Align2::CENTER_CENTER, letters, FontId::new(metrics.units(3.2), fonts::icons()), color);
}
