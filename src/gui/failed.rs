//! What is shown when there is nothing to show: why, and a way on.

use egui::{CentralPanel, Frame, RichText, Ui};

use super::theme;
use crate::i18n::Language;

/// Shows the reason; true when the user asks for the campaign inside the program.
pub fn page(ui: &mut Ui, error: &str, language: Language) -> bool {
    let mut asked = false;
    let colors = theme::colors(ui.ctx());
    CentralPanel::default().frame(Frame::NONE.fill(colors.panel).inner_margin(40)).show(ui, |ui| {
        ui.label(
            RichText::new(language.text("problems-fatal")).text_style(egui::TextStyle::Heading).color(colors.warning),
        );
        ui.label(error);
        ui.add_space(20.0);
        asked = ui.button(language.text("problems-embedded")).clicked();
    });
    asked
}
