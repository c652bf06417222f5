//! Where something comes from, as lines of a bibliography.

use egui::{RichText, Ui};

use super::frame::{part, weak};
use crate::gui::command_ui::Context;
use crate::gui::icons;
use crate::model::{Source, SourceKind};

/// The part of a card that tells its sources: the words of the pack, then the works that they name.
pub fn sources(ui: &mut Ui, cx: &Context<'_>, (source, seen, cites): (&str, bool, &[String])) {
    if source.is_empty() && cites.is_empty() {
        return;
    }
    part(ui, cx, &cx.text("card-sources"));
    if !source.is_empty() {
        weak(ui, cx, source);
    }
    if !seen {
        not_seen(ui, cx);
    }
    works(ui, cx, cites);
}

/// The words of the pack on one source, marked where the passage was not read.
pub fn source(ui: &mut Ui, cx: &Context<'_>, source: &str, seen: bool) {
    if source.is_empty() {
        return;
    }
    weak(ui, cx, source);
    if !seen {
        not_seen(ui, cx);
    }
}

/// The works with these ids, a line for each.
pub fn works(ui: &mut Ui, cx: &Context<'_>, ids: &[String]) {
    for work in ids.iter().filter_map(|id| cx.atlas.dataset().source(id)) {
        work_line(ui, cx, work, None);
    }
}

/// A work as a line, and how often it is named where that is told.
pub fn work_line(ui: &mut Ui, cx: &Context<'_>, work: &Source, count: Option<usize>) {
    let mut line = format!("• {}", words(cx, work));
    if let Some(count) = count {
        line = format!("{line} × {count}");
    }
    ui.label(RichText::new(line).color(cx.colors.text));
}

/// A text behind an icon.
pub fn signed(ui: &mut Ui, cx: &Context<'_>, (icon, text): (&str, &str), color: egui::Color32) {
    ui.horizontal_top(|ui| {
        ui.label(icons::text(icon, cx.metrics.units(2.6)).color(color));
        ui.add(egui::Label::new(RichText::new(text).color(color)).wrap());
    });
}

/// The mark of a passage that was not read.
fn not_seen(ui: &mut Ui, cx: &Context<'_>) {
    signed(ui, cx, ("warning", &cx.text("source-not-seen")), cx.colors.warning);
}

/// Author, title, publisher, year and kind.
pub fn words(cx: &Context<'_>, work: &Source) -> String {
    let kind: &'static str = work.kind.into();
    let mut line = String::new();
    if !work.author.is_empty() {
        line = format!("{}, ", work.author);
    }
    line.push_str(&work.title);
    for more in [work.publisher.clone(), work.year.map(|year| year.to_string()).unwrap_or_default()] {
        if !more.is_empty() {
            line = format!("{line}, {more}");
        }
    }
    let kind = cx.text(&format!("source-kind-{kind}"));
    let unread =
        if work.kind == SourceKind::Memory { format!("; {}", cx.text("source-not-read")) } else { String::new() };
    format!("{line} ({kind}{unread})")
}
