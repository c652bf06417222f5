//! The search card: one field, and what is found while it is typed.

use std::collections::BTreeSet;

use egui::text::LayoutJob;
use egui::{Button, CollapsingHeader, FontFamily, FontId, Id, Key, Modifiers, TextEdit, TextFormat, Ui, vec2};

use super::frame::{link, on_map, part, text, title, weak};
use super::{event, place};
use crate::gui::command_ui::Context;
use crate::gui::fonts;
use crate::model::HistoricalEvent;
use crate::search::{Found, Kind};
use crate::session::{Action, Card};

/// So many of each kind are shown until somebody asks for more.
const FEW: usize = 5;

/// Words that show what can be typed.
const EXAMPLES: [&str; 4] = ["phu son", "부산", "Inchon", "ㅍㅇ"];

/// What the card remembers while the window is open.
#[derive(Clone, Debug, Default)]
struct Entry {
    text: String,
    /// Which of the rows is chosen.
    chosen: usize,
    /// The kind of which all are shown.
    whole: Option<Kind>,
    /// Kinds of events that are looked for; none: all.
    kinds: BTreeSet<String>,
    /// Events of lower importance are left out.
    least: Option<u8>,
    /// The frame in which the card was shown last.
    frame: u64,
}

fn id() -> Id {
    Id::unique("search-card")
}

/// Shows the card.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>) {
    let mut entry = ui.data(|data| data.get_temp::<Entry>(id())).unwrap_or_default();
    let frame = ui.ctx().cumulative_frame_nr();
    let opened = frame.saturating_sub(entry.frame) > 1;
    entry.frame = frame;
    title(ui, cx, &cx.text("command-search"));
    let keys = field(ui, cx, &mut entry, opened);
    filter(ui, cx, &mut entry);
    let filtered = !entry.kinds.is_empty() || entry.least.is_some();
    let found = found(cx, &entry, filtered);
    if found.is_empty() {
        nothing(ui, cx, &mut entry, filtered);
    } else {
        results(ui, cx, (&mut entry, keys), &found);
    }
    ui.data_mut(|data| data.insert_temp(id(), entry));
}

/// Keys that were pressed in the field.
#[derive(Clone, Copy, Default)]
struct Keys {
    down: usize,
    up: usize,
    enter: bool,
}

fn field(ui: &mut Ui, cx: &mut Context<'_>, entry: &mut Entry, opened: bool) -> Keys {
    let field = id().with("field");
    let mut keys = Keys::default();
    if ui.memory(|memory| memory.has_focus(field)) {
        // Before the field sees them: there is only one line to go up and down in.
        ui.input_mut(|input| {
            keys.down = input.count_and_consume_key(Modifiers::NONE, Key::ArrowDown);
            keys.up = input.count_and_consume_key(Modifiers::NONE, Key::ArrowUp);
            keys.enter = input.consume_key(Modifiers::NONE, Key::Enter);
        });
    }
    let name = cx.text("search-field");
    let edit = TextEdit::singleline(&mut entry.text)
        .id(field)
        .font(FontId::new(cx.metrics.units(2.8), FontFamily::Proportional))
        .hint_text(&name)
        .min_size(vec2(ui.available_width(), cx.metrics.units(5.0)))
        .desired_width(f32::INFINITY);
    let response = ui.add(edit).accessible_name(&name);
    if response.changed() {
        entry.chosen = 0;
        entry.whole = None;
    }
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        cx.queue.push(Action::CloseCards);
    }
    if opened {
        response.request_focus();
    }
    keys
}

/// Which events are looked for: by kind and by importance.
fn filter(ui: &mut Ui, cx: &Context<'_>, entry: &mut Entry) {
    let events = &cx.atlas.dataset().events;
    if events.is_empty() {
        return;
    }
    let kinds: BTreeSet<&str> = events.iter().map(|event| event.kind.as_str()).collect();
    CollapsingHeader::new(cx.text("search-filter")).id_salt("filter").show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            for kind in kinds {
                let on = entry.kinds.contains(kind);
                if ui.selectable_label(on, event::kind_words(cx, kind)).clicked() {
                    entry.chosen = 0;
                    if on {
                        entry.kinds.remove(kind);
                    } else {
                        entry.kinds.insert(kind.to_owned());
                    }
                }
            }
        });
        ui.horizontal_wrapped(|ui| {
            for (least, id) in [(None, "search-all"), (Some(2), "search-greater"), (Some(1), "search-greatest")] {
                if ui.selectable_label(entry.least == least, cx.text(id)).clicked() {
                    (entry.least, entry.chosen) = (least, 0);
                }
            }
        });
    });
}

/// What is found; a filter leaves events only, and without a text all that pass it, in order of days.
fn found(cx: &Context<'_>, entry: &Entry, filtered: bool) -> Vec<Found> {
    let events = &cx.atlas.dataset().events;
    let passes = |event: &HistoricalEvent| {
        (entry.kinds.is_empty() || entry.kinds.contains(&event.kind))
            && entry.least.is_none_or(|least| event.importance <= least)
    };
    if filtered && entry.text.trim().is_empty() {
        let all = events.iter().enumerate().filter(|(_, event)| passes(event));
        return all.map(|(number, _)| Found { kind: Kind::Event, number, rank: 0 }).collect();
    }
    let mut found = cx.atlas.search().find(&entry.text);
    if filtered {
        found.retain(|hit| hit.kind == Kind::Event && passes(&events[hit.number]));
    }
    found
}

/// Examples while nothing is typed, and where else to look; else that nothing was found.
fn nothing(ui: &mut Ui, cx: &mut Context<'_>, entry: &mut Entry, filtered: bool) {
    if filtered || !entry.text.trim().is_empty() {
        text(ui, cx, &cx.text("search-nothing"));
    }
    weak(ui, cx, &cx.text("search-help"));
    ui.horizontal_wrapped(|ui| {
        for example in EXAMPLES {
            if link(ui, example) {
                example.clone_into(&mut entry.text);
                entry.chosen = 0;
            }
        }
    });
    if !cx.atlas.dataset().statements.is_empty() {
        ui.add_space(cx.metrics.units(0.8));
        if link(ui, &cx.text("command-statements")) {
            cx.queue.push(Action::OpenCard(Card::Statements));
        }
    }
}

/// The rows by kind; the chosen one is opened by Enter.
fn results(ui: &mut Ui, cx: &mut Context<'_>, (entry, keys): (&mut Entry, Keys), found: &[Found]) {
    let count = cx.session.language.text_with("search-count", &[("count", found.len().into())]);
    weak(ui, cx, &count);
    let groups: Vec<&[Found]> = found.chunk_by(|a, b| a.kind == b.kind).collect();
    let few = |group: &[Found]| if entry.whole == Some(group[0].kind) || groups.len() == 1 { group.len() } else { FEW };
    let rows: Vec<Found> = groups.iter().flat_map(|group| group.iter().copied().take(few(group))).collect();
    let last = rows.len().saturating_sub(1);
    let before = entry.chosen;
    entry.chosen = (entry.chosen + keys.down).saturating_sub(keys.up).min(last);
    if keys.enter
        && let Some(hit) = rows.get(entry.chosen)
    {
        open(cx, *hit);
    }
    let mut number = 0;
    let whole = entry.whole;
    for group in groups {
        let kind: &'static str = group[0].kind.into();
        part(ui, cx, &cx.text(&format!("search-kind-{kind}")));
        let shown = if whole == Some(group[0].kind) || rows.len() == found.len() { group.len() } else { FEW };
        for hit in group.iter().take(shown) {
            let chosen = number == entry.chosen;
            let row =
                ui.add(Button::selectable(chosen, words(cx, *hit)).wrap().min_size(vec2(ui.available_width(), 0.0)));
            if chosen && entry.chosen != before {
                row.scroll_to_me(None);
            }
            if row.clicked() {
                entry.chosen = number;
                open(cx, *hit);
            }
            number += 1;
        }
        if shown < group.len() {
            let more = cx.session.language.text_with("search-more", &[("count", (group.len() - shown).into())]);
            if link(ui, &more) {
                entry.whole = Some(group[0].kind);
            }
        }
    }
}

/// A row: the name in the language, then what tells it from others.
fn words(cx: &Context<'_>, hit: Found) -> LayoutJob {
    let (data, language) = (cx.atlas.dataset(), cx.session.language);
    let (name, more) = match hit.kind {
        Kind::Place => {
            let found = &data.places[hit.number];
            let name = found.name.get(language);
            let mut others = vec![place::kind_words(cx, &found.kind)];
            for other in [&found.name.ko, &found.name.en, &found.modern] {
                if !other.is_empty() && other != name && !others.contains(other) {
                    others.push(other.clone());
                }
            }
            (name.to_owned(), others.join(" · "))
        }
        Kind::Event => {
            let found = &data.events[hit.number];
            let kind = event::kind_words(cx, &found.kind);
            (found.name.get(language).to_owned(), format!("{} · {kind}", language.short_date(found.day)))
        }
        Kind::Unit => {
            let found = &data.units[hit.number];
            (found.name.get(language).to_owned(), found.short.clone())
        }
        Kind::Axis => {
            let found = &data.axes[hit.number];
            (found.name.get(language).to_owned(), language.short_date(found.days.first))
        }
        Kind::Statement => {
            let found = &data.statements[hit.number];
            (found.title.get(language).to_owned(), found.id.clone())
        }
    };
    let format =
        |units: f32, family: FontFamily, color| TextFormat::simple(FontId::new(cx.metrics.units(units), family), color);
    let mut job = LayoutJob::default();
    job.append(&name, 0.0, format(2.6, fonts::bold(), cx.colors.text));
    job.append("  ", 0.0, format(2.6, FontFamily::Proportional, cx.colors.text));
    job.append(&more, 0.0, format(2.4, FontFamily::Proportional, cx.colors.text_weak));
    job
}

/// Opens the card of what was found and brings it into view, an event on its day.
fn open(cx: &mut Context<'_>, hit: Found) {
    let data = cx.atlas.dataset();
    let (card, at, day) = match hit.kind {
        Kind::Place => {
            let found = &data.places[hit.number];
            (Card::Place(found.name.en.clone()), Some(found.at), None)
        }
        Kind::Event => {
            let found = &data.events[hit.number];
            (Card::Event(found.id.clone()), found.at, Some(found.day))
        }
        Kind::Unit => {
            let track = &data.units[hit.number].track;
            let day = cx.session.day(cx.atlas);
            let mut positions = data.units.iter().filter(|unit| unit.track == *track);
            let at = positions.clone().rfind(|unit| unit.day <= day).or_else(|| positions.next()).map(|unit| unit.at);
            (Card::Unit(track.clone()), at, None)
        }
        Kind::Axis => {
            let found = &data.axes[hit.number];
            let middle = found.line.0.get(found.line.0.len() / 2).copied();
            (Card::Axis(found.id.clone()), middle, Some(found.days.first))
        }
        Kind::Statement => (Card::Statement(data.statements[hit.number].id.clone()), None, None),
    };
    cx.queue.push(Action::OpenCard(card));
    if let Some(day) = day.filter(|day| cx.atlas.campaign().days.contains(*day)) {
        cx.queue.push(Action::SetPlaying(false));
        cx.queue.push(Action::SetDay(day));
    }
    if let Some(at) = at.filter(|at| on_map(cx, *at)) {
        cx.queue.push(Action::LookAt { x: at.x, y: at.y });
    }
}
