//! The card of an event.

use egui::Ui;

use super::frame::{dates, go, layer, link, part, text, title, weak};
use super::statement::verdict_words;
use super::{bibliography, whereabouts};
use crate::gui::command_ui::Context;
use crate::model::{Account, HistoricalEvent};
use crate::session::{Action, Card};

/// Shows an event by its id.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>, id: &str) {
    let language = cx.session.language;
    let Some(event) = cx.atlas.dataset().event(id) else {
        return;
    };
    title(ui, cx, event.name.get(language));
    weak(ui, cx, &dates(language, event.day, event.last_day));
    let kind = kind_words(cx, &event.kind);
    let place = whereabouts::of_event(cx.atlas, event, language);
    weak(ui, cx, &[kind].into_iter().chain(place).collect::<Vec<_>>().join(" · "));
    text(ui, cx, event.text.get(language));
    go(ui, cx, Some(event.day), event.at);
    layer(ui, cx, event.layer.as_deref());
    accounts(ui, cx, event);
    statements(ui, cx, event);
    related(ui, cx, event);
    bibliography::sources(ui, cx, (&event.source, event.source_seen, &event.cites));
}

/// The kind of an event in words; kinds that the program does not know are left as they are.
pub fn kind_words(cx: &Context<'_>, kind: &str) -> String {
    const KNOWN: [&str; 11] = [
        "air",
        "armistice",
        "battle",
        "capture",
        "diplomacy",
        "humanitarian",
        "landing",
        "naval",
        "offensive",
        "politics",
        "retreat",
    ];
    if KNOWN.contains(&kind) { cx.text(&format!("event-kind-{kind}")) } else { kind.to_owned() }
}

/// What sources say that differ, the one that the map follows with a mark.
fn accounts(ui: &mut Ui, cx: &Context<'_>, event: &HistoricalEvent) {
    if event.accounts.is_empty() {
        return;
    }
    part(ui, cx, &cx.text("card-accounts"));
    for account in &event.accounts {
        account_text(ui, cx, account);
        if event.follows(account) {
            bibliography::signed(ui, cx, ("check", &cx.text("card-account-drawn")), cx.colors.text);
        }
        weak(ui, cx, &account.source);
        bibliography::works(ui, cx, &account.cites);
        ui.separator();
    }
}

fn account_text(ui: &mut Ui, cx: &Context<'_>, account: &Account) {
    let language = cx.session.language;
    if let Some(day) = account.day {
        weak(ui, cx, &dates(language, day, account.last_day));
    }
    text(ui, cx, account.text.get(language));
}

fn statements(ui: &mut Ui, cx: &mut Context<'_>, event: &HistoricalEvent) {
    let found: Vec<_> = event.statements.iter().filter_map(|id| cx.atlas.dataset().statement(id)).collect();
    if found.is_empty() {
        return;
    }
    part(ui, cx, &cx.text("command-statements"));
    for statement in found {
        let name = statement.title.get(cx.session.language);
        if link(ui, &format!("{} {name} – {}", statement.id, verdict_words(cx, statement.verdict))) {
            cx.queue.push(Action::OpenCard(Card::Statement(statement.id.clone())));
        }
    }
}

fn related(ui: &mut Ui, cx: &mut Context<'_>, event: &HistoricalEvent) {
    let found: Vec<&HistoricalEvent> = event.related.iter().filter_map(|id| cx.atlas.dataset().event(id)).collect();
    if !found.is_empty() {
        part(ui, cx, &cx.text("card-related"));
        links(ui, cx, &found);
    }
}

/// Events as links to their cards, with their days.
pub fn links(ui: &mut Ui, cx: &mut Context<'_>, events: &[&HistoricalEvent]) {
    let language = cx.session.language;
    for event in events {
        if link(ui, &format!("{}: {}", language.short_date(event.day), event.name.get(language))) {
            cx.queue.push(Action::OpenCard(Card::Event(event.id.clone())));
        }
    }
}
