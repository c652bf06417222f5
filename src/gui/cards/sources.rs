//! The card of sources: where everything on the screen comes from, then the whole bibliography.

use std::collections::BTreeMap;

use egui::{CollapsingHeader, Id, TextEdit, Ui, vec2};

use super::bibliography::{self, work_line};
use super::frame::{part, text, title, weak};
use crate::day::Day;
use crate::gui::command_ui::Context;
use crate::model::Source;
use crate::scene::{axes_on, events_on, units_on};
use crate::search::fold;
use crate::session::MapSwitch;

/// Facts of so many days before and after the day bear on its front.
const FACT_DAYS: i32 = 3;

/// What one kind of things on the screen names.
struct Group {
    /// Message id of its heading.
    id: &'static str,
    /// How many things there are.
    things: usize,
    /// Ids of works, once for each thing that names them.
    cites: Vec<String>,
}

/// Shows the card.
pub fn show(ui: &mut Ui, cx: &Context<'_>) {
    let language = cx.session.language;
    let day = cx.session.day(cx.atlas);
    title(ui, cx, &cx.text("command-sources"));
    text(ui, cx, &language.text_with("sources-on-screen", &[("date", language.short_date(day).into())]));
    for group in groups(cx, day) {
        show_group(ui, cx, &group);
    }
    library(ui, cx);
}

fn show_group(ui: &mut Ui, cx: &Context<'_>, group: &Group) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for id in &group.cites {
        *counts.entry(id).or_default() += 1;
    }
    let mut works: Vec<(&Source, usize)> =
        counts.into_iter().filter_map(|(id, count)| Some((cx.atlas.dataset().source(id)?, count))).collect();
    works.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let heading = cx
        .session
        .language
        .text_with("sources-group", &[("things", cx.text(group.id).into()), ("count", group.things.into())]);
    CollapsingHeader::new(heading).id_salt(group.id).show(ui, |ui| {
        weak(ui, cx, &cx.session.language.text_with("sources-works", &[("count", works.len().into())]));
        for (work, count) in works {
            work_line(ui, cx, work, Some(count));
        }
    });
}

/// What is on the screen on a day, with the works that it names; what is switched off is left out.
fn groups(cx: &Context<'_>, day: Day) -> Vec<Group> {
    let data = cx.atlas.dataset();
    let on = |switch| cx.session.switches.is_on(switch);
    let mut groups = vec![fronts(cx, day), {
        let near = data.facts.iter().filter(|fact| fact.day.days_since(day).abs() <= FACT_DAYS);
        group("sources-facts", near.map(|fact| fact.cites.as_slice()))
    }];
    if on(MapSwitch::Events) {
        groups.push(group("sources-events", events_on(cx.atlas, day).map(|event| event.cites.as_slice())));
    }
    if on(MapSwitch::Units) {
        let situation = cx.atlas.situation(cx.session.time.moment);
        let units = units_on(cx.atlas, &situation, day);
        groups.push(group("sources-units", units.into_iter().map(|(unit, _)| unit.cites.as_slice())));
    }
    if on(MapSwitch::Axes) {
        groups.push(group("sources-axes", axes_on(cx.atlas, day).map(|axis| axis.cites.as_slice())));
    }
    let shown = data.layers.iter().filter(|layer| cx.session.switches.layer(&layer.id, cx.atlas.campaign()));
    let features = shown.flat_map(|layer| &layer.features).filter(|feature| feature.shown_on(day));
    groups.push(group("sources-layers", features.map(|feature| feature.cites.as_slice())));
    groups.retain(|group| group.things > 0);
    groups
}

/// The front of a day: the lines between which it moves, the rings of those days, and the islands of the day.
fn fronts(cx: &Context<'_>, day: Day) -> Group {
    let data = cx.atlas.dataset();
    let before = data.keyframes.iter().rfind(|frame| frame.day <= day);
    let after =
        data.keyframes.iter().find(|frame| frame.day > day).filter(|_| before.is_none_or(|frame| frame.day < day));
    let frames = before.into_iter().chain(after);
    let lines =
        frames.flat_map(|frame| [&frame.front.cites].into_iter().chain(frame.rings.iter().map(|ring| &ring.cites)));
    let islands = data.islands.iter().filter(|ring| ring.days.contains(day)).map(|ring| &ring.cites);
    group("sources-fronts", lines.chain(islands).map(Vec::as_slice))
}

fn group<'a>(id: &'static str, things: impl Iterator<Item = &'a [String]>) -> Group {
    let mut made = Group { id, things: 0, cites: Vec::new() };
    for cites in things {
        made.things += 1;
        made.cites.extend_from_slice(cites);
    }
    made
}

/// All works, or those in whose line the typed text is found.
fn library(ui: &mut Ui, cx: &Context<'_>) {
    let all = &cx.atlas.dataset().sources;
    if all.is_empty() {
        return;
    }
    part(ui, cx, &cx.session.language.text_with("sources-all", &[("count", all.len().into())]));
    let id = Id::unique("sources-filter");
    let mut filter = ui.data(|data| data.get_temp::<String>(id)).unwrap_or_default();
    let name = cx.text("sources-filter");
    let size = vec2(ui.available_width(), cx.metrics.units(4.8));
    let field = TextEdit::singleline(&mut filter).id(id.with("field")).hint_text(&name).min_size(size);
    if ui.add(field.desired_width(f32::INFINITY)).accessible_name(&name).changed() {
        ui.data_mut(|data| data.insert_temp(id, filter.clone()));
    }
    let wanted = fold(&filter).text;
    let lines = all.iter().map(|work| (work, bibliography::words(cx, work)));
    let found: Vec<&Source> =
        lines.filter(|(_, line)| fold(line).text.contains(&wanted)).map(|(work, _)| work).collect();
    if !wanted.is_empty() {
        weak(ui, cx, &cx.session.language.text_with("sources-found", &[("count", found.len().into())]));
    }
    for work in found {
        work_line(ui, cx, work, None);
    }
}
