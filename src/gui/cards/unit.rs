//! The card of a unit: its dated positions.

use egui::Ui;

use super::bibliography;
use super::frame::{go, link, part, title, weak};
use crate::gui::command_ui::Context;
use crate::model::Certainty;
use crate::session::Action;

/// Shows a unit by its track.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>, track: &str) {
    let language = cx.session.language;
    let day = cx.session.day(cx.atlas);
    let positions: Vec<_> = cx.atlas.dataset().units.iter().filter(|unit| unit.track == track).collect();
    let Some(now) = positions.iter().rfind(|unit| unit.day <= day).or(positions.first()) else {
        return;
    };
    title(ui, cx, now.name.get(language));
    let side = cx.atlas.campaign().side(now.side).name.get(language);
    weak(ui, cx, &format!("{side} · {}", now.short));
    weak(ui, cx, &language.short_date(now.day));
    weak(ui, cx, &cx.text(certainty_id(now.certainty)));
    if now.behind_lines {
        weak(ui, cx, &cx.text("unit-behind-lines"));
    }
    if now.afloat {
        weak(ui, cx, &cx.text("unit-afloat"));
    }
    go(ui, cx, Some(now.day), Some(now.at));
    part(ui, cx, &cx.text("unit-positions"));
    ui.horizontal_wrapped(|ui| {
        for position in &positions {
            if link(ui, &language.short_date(position.day)) {
                cx.queue.push(Action::SetPlaying(false));
                cx.queue.push(Action::SetDay(position.day));
                cx.queue.push(Action::LookAt { x: position.at.x, y: position.at.y });
            }
        }
    });
    bibliography::sources(ui, cx, (&now.source, now.source_seen, &now.cites));
    if !now.note.is_empty() {
        weak(ui, cx, &now.note);
    }
}

/// The message for how sure a position is.
pub fn certainty_id(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Certain => "unit-certain",
        Certainty::Likely => "unit-likely",
        Certainty::Guess => "unit-guess",
    }
}
