//! The side panel: the date, what happened, the layers, the legend.

use egui::{FontFamily, FontId, RichText, ScrollArea, Ui};

use super::{layer_list, legend};
use crate::gui::command_ui::Context;
use crate::gui::widgets::big_date;
use crate::gui::{fonts, theme};
use crate::model::HistoricalEvent;
use crate::scene::Style;

/// Events of the day that are named, at most.
const NAMED_EVENTS: usize = 2;

/// Shows the panel; the date stays, the rest scrolls where the window is low.
pub fn side_panel(ui: &mut Ui, cx: &mut Context<'_>, style: &Style, with_date: bool) {
    let metrics = cx.metrics;
    if with_date {
        big_date(ui, cx.session.day(cx.atlas), cx.session.language, metrics);
        ui.add_space(metrics.units(0.8));
    }
    ScrollArea::vertical().auto_shrink([false, true]).show(ui, |ui| {
        events(ui, cx);
        ui.add_space(metrics.units(0.8));
        layer_list::layer_list(ui, cx);
        ui.add_space(metrics.units(0.8));
        legend::legend(ui, cx, style);
    });
}

/// The events of the day, or the last important one before it with its date.
fn events(ui: &mut Ui, cx: &Context<'_>) {
    let (day, language, metrics) = (cx.session.day(cx.atlas), cx.session.language, cx.metrics);
    let all = &cx.atlas.dataset().events;
    let on_day = |event: &&HistoricalEvent| event.day <= day && day <= event.last_day.unwrap_or(event.day);
    let mut today: Vec<&HistoricalEvent> = all.iter().filter(|event| event.day == day).collect();
    today.extend(all.iter().filter(|event| event.day != day).filter(on_day));
    today.sort_by_key(|event| (event.day != day, event.importance));
    if today.is_empty() {
        let Some(last) = all.iter().rfind(|event| event.day < day && event.importance <= 3) else {
            ui.label(RichText::new(language.text("events-none")).color(theme::TEXT_WEAK));
            return;
        };
        ui.label(RichText::new(language.short_date(last.day)).color(theme::TEXT_WEAK));
        title(ui, last.name.get(language), metrics.units(2.8));
        return;
    }
    for (position, event) in today.into_iter().take(NAMED_EVENTS).enumerate() {
        title(ui, event.name.get(language), metrics.units(2.8));
        if position == 0 {
            summary(ui, event.text.get(language), metrics.units(2.4));
        }
    }
}

fn title(ui: &mut Ui, text: &str, size: f32) {
    ui.label(RichText::new(text).font(FontId::new(size, fonts::bold())).color(theme::TEXT));
}

/// A few lines of the event's text; all of it when the pointer rests on it.
fn summary(ui: &mut Ui, text: &str, size: f32) {
    if text.is_empty() {
        return;
    }
    let mut job = egui::text::LayoutJob::simple(
        text.to_owned(),
        FontId::new(size, FontFamily::Proportional),
        theme::TEXT,
        ui.available_width(),
    );
    job.wrap.max_rows = 4;
    let response = ui.label(job);
    response.on_hover_text(text);
}
