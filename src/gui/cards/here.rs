//! The card of a spot: who held it through the war, and why the line is where it is.

mod answer;
mod bar;

use egui::Ui;
use geo::Coord;

use super::bibliography::source;
use super::frame::{day_link, part, text, title, warning, weak};
use crate::gui::beside;
use crate::gui::command_ui::Context;
use crate::model::{Holder, Observed, Side};

use answer::{Drawn, History, Told, Why};

/// So many spans of dated data are told of a spot.
const SPANS: usize = 40;

/// Within this distance the spot is the town itself, km.
const AT_TOWN_KM: f64 = 3.0;

/// Shows a spot of the map, world metres.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>, at: Coord) {
    let day = cx.session.day(cx.atlas);
    let Some(why) = answer::why(ui.ctx(), cx, (at, day)) else {
        title(ui, cx, &cx.text("here-who"));
        weak(ui, cx, &cx.text("computing"));
        return;
    };
    title(ui, cx, &name(&why, cx));
    text(ui, cx, &holder(why.holder, cx));
    if let Some(observed) = &cx.atlas.dataset().observed {
        weak(ui, cx, &front(&why, cx));
        part(ui, cx, &cx.text("here-who"));
        held(ui, cx, observed, at);
        return;
    }
    if matches!(why.holder, Holder::None) {
        return;
    }
    weak(ui, cx, &front(&why, cx));
    part(ui, cx, &cx.text("here-who"));
    match answer::history(ui.ctx(), cx, at) {
        Some(history) => {
            bar::bar(ui, cx, &history);
            changes(ui, cx, &history);
        }
        None => weak(ui, cx, &cx.text("computing")),
    }
    part(ui, cx, &cx.text("here-why"));
    reasons(ui, cx, &why);
}

/// The nearest town, and how far it is.
fn name(why: &Why, cx: &Context<'_>) -> String {
    let language = cx.session.language;
    match &why.town {
        Some((town, km)) if *km <= AT_TOWN_KM => town.get(language).to_owned(),
        Some((town, km)) => {
            let arguments = [("km", language.number(*km, 0).into()), ("town", town.get(language).to_owned().into())];
            language.text_with("here-near", &arguments)
        }
        None => language.text("here-nowhere"),
    }
}

fn holder(holder: Holder, cx: &Context<'_>) -> String {
    match holder {
        Holder::Side(side) => cx.session.language.text_with("here-held", &[("side", side_name(side, cx).into())]),
        Holder::Other(party) => {
            let observed = cx.atlas.dataset().observed.as_ref();
            let name = observed.map_or("", |observed| observed.party_name(party, cx.session.language)).to_owned();
            cx.session.language.text_with("here-held", &[("side", name.into())])
        }
        Holder::Contested => cx.text("here-contested"),
        Holder::None if cx.atlas.dataset().observed.is_some() => cx.text("here-untold"),
        Holder::None => cx.text("here-sea"),
    }
}

/// What dated data say of the spot through all their days.
fn held(ui: &mut Ui, cx: &Context<'_>, observed: &Observed, at: Coord) {
    let language = cx.session.language;
    let spans = beside::ask(ui.ctx(), egui::Id::unique("held-here"), [at.x, at.y], {
        let atlas = std::sync::Arc::clone(cx.atlas);
        move |[x, y]| atlas.front().held_spans(Coord { x: *x, y: *y })
    });
    let Some(spans) = spans else { return weak(ui, cx, &cx.text("computing")) };
    for span in spans.iter().take(SPANS) {
        let who =
            span.party.map_or_else(|| cx.text("here-untold"), |party| observed.party_name(party, language).to_owned());
        let [first, last] = [span.days.first, span.days.last].map(|day| language.short_date(day));
        text(ui, cx, &format!("{first} – {last}: {who}"));
    }
}

fn side_name(side: Side, cx: &Context<'_>) -> String {
    cx.atlas.campaign().side(side).name.get(cx.session.language).to_owned()
}

/// How far the front is, and how sure.
fn front(why: &Why, cx: &Context<'_>) -> String {
    let language = cx.session.language;
    let km = |km: f64| language.number(km, usize::from(km < 10.0));
    match why.front {
        Some((away, doubt)) => {
            language.text_with("here-front", &[("km", km(away).into()), ("doubt", km(doubt).into())])
        }
        None => language.text("describe-no-front"),
    }
}

/// Every change of hands, for those who cannot see or hit the bar.
fn changes(ui: &mut Ui, cx: &mut Context<'_>, history: &History) {
    if history.changes.is_empty() {
        weak(ui, cx, &cx.text("here-never"));
    }
    for change in &history.changes {
        let language = cx.session.language;
        let arguments = [
            ("date", language.short_date(change.day).into()),
            ("from", side_name(change.to.other(), cx).into()),
            ("to", side_name(change.to, cx).into()),
        ];
        day_link(ui, cx, change.day, language.text_with("here-change", &arguments));
        source(ui, cx, &change.source, true);
    }
}

fn reasons(ui: &mut Ui, cx: &mut Context<'_>, why: &Why) {
    let language = cx.session.language;
    let date = || [("date", language.short_date(why.day).into())];
    for (id, witnesses) in [("here-before", &why.before), ("here-after", &why.after)] {
        text(ui, cx, &language.text_with(id, &date()));
        for told in witnesses {
            witness(ui, cx, told);
        }
        if witnesses.is_empty() {
            weak(ui, cx, &cx.text("here-nothing"));
        }
    }
    let same = why.drawn_before.as_ref().zip(why.drawn_after.as_ref()).is_some_and(|(a, b)| a.day == b.day);
    if let Some(drawn) = &why.drawn_before {
        keyframe(ui, cx, if same { "here-drawn" } else { "here-drawn-before" }, drawn);
    }
    if let Some(drawn) = why.drawn_after.as_ref().filter(|_| !same) {
        keyframe(ui, cx, "here-drawn-after", drawn);
    }
}

/// A fact: what it says, how far it is in space and time, where it comes from.
fn witness(ui: &mut Ui, cx: &mut Context<'_>, told: &Told) {
    let language = cx.session.language;
    let arguments = [
        ("date", language.short_date(told.day).into()),
        ("place", told.place.clone().into()),
        ("side", side_name(told.holder, cx).into()),
    ];
    day_link(ui, cx, told.day, format!("• {}", language.text_with("here-fact", &arguments)));
    let id = match told.days {
        0 => "here-away-today",
        days if days < 0 => "here-away-before",
        _ => "here-away-after",
    };
    let away = [("km", language.number(told.km, 0).into()), ("days", told.days.abs().into())];
    weak(ui, cx, &language.text_with(id, &away));
    if told.contradicted {
        warning(ui, cx, &cx.text("here-contradicted"));
    }
    source(ui, cx, &told.source, told.source_seen);
}

fn keyframe(ui: &mut Ui, cx: &mut Context<'_>, id: &str, drawn: &Drawn) {
    let language = cx.session.language;
    day_link(ui, cx, drawn.day, language.text_with(id, &[("date", language.short_date(drawn.day).into())]));
    for line in [&drawn.title, &drawn.source, &drawn.note] {
        if !line.is_empty() {
            weak(ui, cx, line);
        }
    }
}
