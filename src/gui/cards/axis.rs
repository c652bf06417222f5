//! The card of an axis of advance.

use egui::Ui;

use super::bibliography;
use super::frame::{dates, go, title, weak};
use crate::gui::command_ui::Context;
use crate::model::Certainty;

/// Kinds of axes that have a word of their own.
const KINDS: [&str; 5] = ["advance", "retreat", "landing", "raid", "air"];

/// Shows an axis by its id.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>, id: &str) {
    let language = cx.session.language;
    let Some(axis) = cx.atlas.dataset().axes.iter().find(|axis| axis.id == id) else {
        return;
    };
    title(ui, cx, axis.name.get(language));
    weak(ui, cx, &dates(language, axis.days.first, Some(axis.days.last)));
    let side = cx.atlas.campaign().side(axis.side).name.get(language);
    let kind = KINDS.contains(&axis.kind.as_str()).then(|| cx.text(&format!("axis-kind-{}", axis.kind)));
    weak(ui, cx, &[side.to_owned()].into_iter().chain(kind).collect::<Vec<_>>().join(" · "));
    if !axis.unit.is_empty() {
        weak(ui, cx, &axis.unit);
    }
    weak(ui, cx, &cx.text(certainty_id(axis.certainty)));
    go(ui, cx, Some(axis.days.first), axis.line.0.get(axis.line.0.len() / 2).copied());
    bibliography::sources(ui, cx, (&axis.source, axis.source_seen, &axis.cites));
}

fn certainty_id(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Certain => "axis-certain",
        Certainty::Likely => "axis-likely",
        Certainty::Guess => "axis-guess",
    }
}
