//! The date, written large.

use egui::accesskit::Role;
use egui::{FontFamily, FontId, Galley, Sense, Ui, WidgetInfo, vec2};
use std::sync::Arc;

use crate::day::Day;
use crate::gui::metrics::Metrics;
use crate::gui::{fonts, theme};
use crate::i18n::Language;

/// The three lines of the date: message, size in units, bold.
const LINES: [(&str, f32, bool); 3] = [("date-head", 3.2, false), ("date-main", 6.2, true), ("date-tail", 4.0, true)];

/// Class A: the size that the last row reads.
const LARGE: f32 = 5.6;

/// Three lines that fill the width of a panel; for screen readers the date as a whole.
pub fn big_date(ui: &mut Ui, day: Day, language: Language, metrics: Metrics) {
    let width = ui.available_width();
    let lines: Vec<Arc<Galley>> = LINES
        .iter()
        .map(|(id, size, bold)| fitted(ui, &language.date_message(id, day), (*size, *bold), (width, metrics)))
        .collect();
    let height = lines.iter().map(|line| line.size().y * 0.98).sum();
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, language.long_date(day)));
    let mut at = rect.min;
    for line in lines {
        let step = line.size().y * 0.98;
        ui.painter().galley(at, line, theme::TEXT);
        at.y += step;
    }
}

/// The date on one line, for windows without a side panel.
pub fn date_line(ui: &mut Ui, day: Day, language: Language, metrics: Metrics) {
    let galley = fitted(ui, &language.long_date(day), (LARGE, true), (ui.available_width(), metrics));
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, language.long_date(day)));
    ui.painter().galley(rect.min, galley, theme::TEXT);
}

/// A line at its size, or smaller where the room is not wide enough.
fn fitted(ui: &Ui, text: &str, (size, bold): (f32, bool), (width, metrics): (f32, Metrics)) -> Arc<Galley> {
    let layout = |size: f32| {
        let family = if bold { fonts::bold() } else { FontFamily::Proportional };
        ui.painter().layout_no_wrap(text.to_owned(), FontId::new(size, family), theme::TEXT)
    };
    let full = metrics.units(size);
    let galley = layout(full);
    if galley.size().x <= width { galley } else { layout(full * width / galley.size().x * 0.99) }
}
