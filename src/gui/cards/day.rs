//! The card of the day: what the map shows, in sentences.

use egui::Ui;

use super::frame::{copy_button, text, title, weak};
use crate::gui::command_ui::Context;
use crate::gui::words;

/// Shows the day shown, in words.
pub fn show(ui: &mut Ui, cx: &Context<'_>) {
    let Some(words) = words::of_day(ui.ctx(), cx) else {
        title(ui, cx, &cx.text("command-describe-day"));
        weak(ui, cx, &cx.text("computing"));
        return;
    };
    title(ui, cx, &words.headline);
    for sentence in &words.sentences {
        text(ui, cx, sentence);
    }
    ui.add_space(cx.metrics.units(0.6));
    copy_button(ui, cx, "copy-text", words.of, || words.text());
}
