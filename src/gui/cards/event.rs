//! The card of an event.

use egui::Ui;

use super::frame::{part, source, text, title, weak};
use crate::gui::command_ui::Context;
use crate::model::HistoricalEvent;
use crate::session::{Action, Card};

/// Shows an event by its id.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>, id: &str) {
    let language = cx.session.language;
    let all = &cx.atlas.dataset().events;
    let Some(event) = all.iter().find(|event| event.id == id) else {
        return;
    };
    title(ui, cx, event.name.get(language));
    weak(ui, cx, &dates(event, cx));
    text(ui, cx, event.text.get(language));
    ui.horizontal_wrapped(|ui| {
        if cx.atlas.campaign().days.contains(event.day) && ui.button(cx.text("card-go-to-day")).clicked() {
            cx.queue.push(Action::SetDay(event.day));
        }
        if let Some(at) = event.at
            && ui.button(cx.text("card-show-on-map")).clicked()
        {
            cx.queue.push(Action::LookAt { x: at.x, y: at.y });
        }
    });
    part(ui, cx, &cx.text("card-sources"));
    source(ui, cx, &event.source, event.source_seen);
    let related: Vec<&HistoricalEvent> =
        event.related.iter().filter_map(|id| all.iter().find(|other| other.id == *id)).collect();
    if !related.is_empty() {
        part(ui, cx, &cx.text("card-related"));
        for other in related {
            let name = format!("{}: {}", language.short_date(other.day), other.name.get(language));
            if ui.link(name).clicked() {
                cx.queue.push(Action::OpenCard(Card::Event(other.id.clone())));
            }
        }
    }
}

/// The day of an event, or its first and last day.
fn dates(event: &HistoricalEvent, cx: &Context<'_>) -> String {
    let language = cx.session.language;
    match event.last_day {
        Some(last) if last != event.day => {
            format!("{} – {}", language.short_date(event.day), language.short_date(last))
        }
        _ => language.long_date(event.day),
    }
}
