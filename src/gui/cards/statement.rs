//! The card of a statement of the commissioning text, and the list of all of them.

use egui::{RichText, Ui};
use strum::IntoEnumIterator as _;

use super::frame::{dates, go, layer, link, on_map, part, text, title, weak};
use super::{bibliography, event};
use crate::gui::command_ui::Context;
use crate::gui::icons;
use crate::model::{Agreement, HistoricalEvent, Statement};
use crate::session::{Action, Card};

/// Shows a statement by its id.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>, id: &str) {
    let language = cx.session.language;
    let Some(statement) = cx.atlas.dataset().statement(id) else {
        return;
    };
    title(ui, cx, &format!("{} {}", statement.id, statement.title.get(language)));
    verdict(ui, cx, statement.verdict);
    if let Some(day) = statement.day {
        weak(ui, cx, &dates(language, day, statement.last_day));
    }
    let place = statement.place.get(language);
    match statement.at {
        Some(at) if on_map(cx, at) => weak(ui, cx, place),
        Some(_) => weak(ui, cx, &format!("{place} – {}", cx.text("statement-off-map"))),
        None => weak(ui, cx, &cx.text("statement-no-place")),
    }
    go(ui, cx, statement.day, statement.at);
    layer(ui, cx, statement.layer.as_deref());
    part(ui, cx, &cx.text("statement-says"));
    text(ui, cx, statement.says.get(language));
    part(ui, cx, &cx.text("statement-others"));
    text(ui, cx, statement.others.get(language));
    let events: Vec<&HistoricalEvent> = statement.events.iter().filter_map(|id| cx.atlas.dataset().event(id)).collect();
    if !events.is_empty() {
        part(ui, cx, &cx.text("statement-events"));
        event::links(ui, cx, &events);
    }
    bibliography::sources(ui, cx, ("", true, &statement.sources));
}

/// Shows the list of all statements by what was found of them.
pub fn list(ui: &mut Ui, cx: &mut Context<'_>) {
    title(ui, cx, &cx.text("command-statements"));
    text(ui, cx, &cx.text("statements-about"));
    let all = &cx.atlas.dataset().statements;
    for agreement in Agreement::iter() {
        let found: Vec<&Statement> = all.iter().filter(|statement| statement.verdict == agreement).collect();
        if found.is_empty() {
            continue;
        }
        ui.add_space(cx.metrics.units(0.8));
        ui.horizontal(|ui| {
            verdict(ui, cx, agreement);
            weak(ui, cx, &found.len().to_string());
        });
        for statement in found {
            if link(ui, &format!("{} {}", statement.id, statement.title.get(cx.session.language))) {
                cx.queue.push(Action::OpenCard(Card::Statement(statement.id.clone())));
            }
        }
    }
}

/// The verdict in words.
pub fn verdict_words(cx: &Context<'_>, verdict: Agreement) -> String {
    let id: &'static str = verdict.into();
    cx.text(&format!("verdict-{id}"))
}

/// The verdict as a sign and a word.
fn verdict(ui: &mut Ui, cx: &Context<'_>, verdict: Agreement) {
    let icon = match verdict {
        Agreement::Agrees => "check-circle",
        Agreement::Simplifies => "circle-dashed",
        Agreement::Differs => "swap",
        Agreement::Opinion => "student",
        Agreement::NotConfirmed => "question",
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(icons::text(icon, cx.metrics.units(3.0)).color(cx.colors.text));
        ui.label(RichText::new(verdict_words(cx, verdict)).strong().color(cx.colors.text));
    });
}
