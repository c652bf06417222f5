//! The card of a unit: its dated positions.

use egui::Ui;

use super::frame::{part, source, title, weak};
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
    let certainty = match now.certainty {
        Certainty::Certain => "unit-certain",
        Certainty::Likely => "unit-likely",
        Certainty::Guess => "unit-guess",
    };
    weak(ui, cx, &language.short_date(now.day));
    weak(ui, cx, &cx.text(certainty));
    if now.behind_lines {
        weak(ui, cx, &cx.text("unit-behind-lines"));
    }
    part(ui, cx, &cx.text("card-sources"));
    source(ui, cx, &now.source, now.source_seen);
    part(ui, cx, &cx.text("unit-positions"));
    for position in &positions {
        if ui.link(language.short_date(position.day)).clicked() {
            cx.queue.push(Action::SetDay(position.day));
            cx.queue.push(Action::LookAt { x: position.at.x, y: position.at.y });
        }
    }
}
