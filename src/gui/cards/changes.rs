//! The card of what changed since a day: ground, places, the speed of the front.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Button, Grid, Id, Key, RichText, TextEdit, Ui, WidgetInfo};

use super::frame::{part, text, title, warning, weak};
use crate::atlas::Atlas;
use crate::day::Day;
use crate::front::{Areas, SectorAdvance};
use crate::gui::beside;
use crate::gui::command_ui::Context;
use crate::gui::theme;
use crate::i18n::Names;
use crate::model::Side;
use crate::session::{Action, Card, Direction, read_date};

/// A mean movement below this is none, km.
const LEAST_KM: f64 = 0.05;

/// What changed between the ends of two days: the same figures as `frontline diff`.
struct Changed {
    from: Day,
    to: Day,
    gained: Areas,
    mean_km: f64,
    farthest_km: Option<f64>,
    places: Vec<Taken>,
    sectors: Option<[SectorAdvance; 3]>,
}

/// A place that changed hands.
struct Taken {
    name: Names,
    to: Side,
}

impl Changed {
    fn between(atlas: &Atlas, (from, to): (Day, Day)) -> Self {
        let (then, now) = (atlas.end_of(from), atlas.end_of(to));
        let diff = atlas.front().diff(then, now);
        let places = diff.places.iter().map(|taken| Taken { name: taken.place.name.clone(), to: taken.to });
        Self {
            from,
            to,
            gained: diff.gained,
            mean_km: diff.mean_km,
            farthest_km: diff.farthest_km,
            places: places.collect(),
            sectors: atlas.front().advance(then, now),
        }
    }
}

/// Shows what changed up to the day shown.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>) {
    title(ui, cx, &cx.text("command-changes"));
    let of = (cx.session.compared_with(cx.atlas), cx.session.day(cx.atlas));
    let language = cx.session.language;
    let days = of.1.days_since(of.0);
    let since = [("date", language.short_date(of.0).into()), ("days", days.into())];
    text(ui, cx, &language.text_with("changes-since", &since));
    choices(ui, cx);
    typed(ui, cx);
    let atlas = Arc::clone(cx.atlas);
    let answer = beside::ask(ui.ctx(), Id::unique("changes"), of, move |&of| Changed::between(&atlas, of));
    match answer.filter(|answer| cx.session.time.playing || (answer.from, answer.to) == of) {
        Some(changed) => {
            ground(ui, cx, &changed);
            speed(ui, cx, &changed);
            places(ui, cx, &changed);
        }
        None => weak(ui, cx, &cx.text("computing")),
    }
}

/// Buttons for the days that people compare with most.
fn choices(ui: &mut Ui, cx: &mut Context<'_>) {
    let today = cx.session.day(cx.atlas);
    let event = cx.session.event_day(Direction::Back, cx.atlas).map(|day| today.days_since(day));
    let mark = cx.session.time.marks.from.map(|day| today.days_since(day)).filter(|&days| days > 0);
    let all = [
        ("changes-yesterday", Some(1)),
        ("changes-week", Some(7)),
        ("changes-month", Some(30)),
        ("changes-event", event),
        ("changes-mark", mark),
    ];
    ui.horizontal_wrapped(|ui| {
        for (id, days) in all.into_iter().filter_map(|(id, days)| Some((id, days?))) {
            if ui.add(Button::selectable(cx.session.since == days, cx.text(id)).frame_when_inactive(true)).clicked() {
                cx.queue.push(Action::SetSince(days));
            }
        }
    });
}

/// A field for any other day before the one shown.
fn typed(ui: &mut Ui, cx: &mut Context<'_>) {
    let language = cx.session.language;
    let (entry, fault) = (Id::unique("changes-typed"), Id::unique("changes-fault"));
    let mut written = ui.data(|data| data.get_temp::<String>(entry)).unwrap_or_default();
    let field = TextEdit::singleline(&mut written).hint_text(cx.text("changes-typed")).desired_width(f32::INFINITY);
    let response = ui.add(field).accessible_name(cx.text("changes-typed"));
    let mut told = ui.data(|data| data.get_temp::<String>(fault)).filter(|_| !response.changed());
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        let (today, days) = (cx.session.day(cx.atlas), cx.atlas.campaign().days);
        told = match read_date(&written, language, days) {
            Ok(day) if day < today => {
                cx.queue.push(Action::SetSince(today.days_since(day)));
                written.clear();
                None
            }
            Ok(_later) => Some(language.text_with("changes-too-late", &[("date", language.short_date(today).into())])),
            Err(error) => Some(error.message(language, days)),
        };
    }
    if let Some(told) = &told {
        warning(ui, cx, told);
    }
    ui.data_mut(|data| {
        data.insert_temp(entry, written);
        data.remove::<String>(fault);
        if let Some(told) = told {
            data.insert_temp(fault, told);
        }
    });
}

/// Square kilometres as people read them: whole, but tenths of a few.
fn km2(km2: f64, cx: &Context<'_>) -> String {
    let tenths = (km2 * 10.0).round() / 10.0;
    cx.session.language.number(tenths, usize::from(tenths.abs() < 10.0 && tenths != 0.0))
}

/// What each side gained and lost, and how far the front went.
fn ground(ui: &mut Ui, cx: &Context<'_>, changed: &Changed) {
    let language = cx.session.language;
    part(ui, cx, &cx.text("changes-ground"));
    Grid::new("changes-ground").num_columns(4).spacing([cx.metrics.units(2.0), cx.metrics.units(0.6)]).show(ui, |ui| {
        let columns = ["changes-gained", "changes-lost", "changes-net"].map(|id| cx.text(id));
        weak(ui, cx, "km²");
        columns.iter().for_each(|column| weak(ui, cx, column));
        ui.end_row();
        for side in [Side::Left, Side::Right] {
            let name = side_name(side, cx);
            let color = theme::color(cx.style.side_text(side));
            ui.label(RichText::new(&name).color(color).strong());
            let (gained, lost) = (changed.gained.of(side), changed.gained.of(side.other()));
            for (number, column) in [gained, lost, gained - lost].into_iter().zip(&columns) {
                let number = km2(number, cx);
                let spoken = format!("{name}, {column}: {number} km²");
                let label = ui.label(RichText::new(number).color(cx.colors.text));
                label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
            }
            ui.end_row();
        }
    });
    let km = |km: f64| language.number(km, usize::from(km < 10.0));
    let winner = if changed.mean_km > 0.0 { Side::Right } else { Side::Left };
    let mean = [("side", side_name(winner, cx).into()), ("km", km(changed.mean_km.abs()).into())];
    let moved = changed.mean_km.abs() >= LEAST_KM;
    text(ui, cx, &language.text_with(if moved { "changes-mean" } else { "changes-mean-still" }, &mean));
    if let Some(farthest) = changed.farthest_km.filter(|&farthest| farthest >= LEAST_KM) {
        text(ui, cx, &language.text_with("changes-farthest", &[("km", km(farthest).into())]));
    }
}

/// The advance of each third of the front.
fn speed(ui: &mut Ui, cx: &Context<'_>, changed: &Changed) {
    let Some(sectors) = &changed.sectors else {
        return;
    };
    let language = cx.session.language;
    part(ui, cx, &cx.text("changes-speed"));
    for sector in sectors {
        let id: &'static str = sector.third.into();
        let side = if sector.km_a_day > 0.0 { Side::Right } else { Side::Left };
        let arguments = [
            ("third", language.text(&format!("third-{id}")).into()),
            ("side", side_name(side, cx).into()),
            ("km", language.number(sector.km_a_day.abs(), 1).into()),
        ];
        let still = sector.km_a_day.abs() < LEAST_KM;
        text(ui, cx, &language.text_with(if still { "changes-still" } else { "changes-advance" }, &arguments));
    }
    weak(ui, cx, &cx.text("changes-speed-method"));
}

/// Places that changed hands, by their new holder.
fn places(ui: &mut Ui, cx: &mut Context<'_>, changed: &Changed) {
    let language = cx.session.language;
    part(ui, cx, &cx.text("changes-places"));
    if changed.places.is_empty() {
        weak(ui, cx, &cx.text("changes-no-places"));
    }
    for side in [Side::Left, Side::Right] {
        let taken: Vec<&Taken> = changed.places.iter().filter(|taken| taken.to == side).collect();
        if taken.is_empty() {
            continue;
        }
        text(ui, cx, &language.text_with("changes-taken", &[("side", side_name(side, cx).into())]));
        ui.horizontal_wrapped(|ui| {
            for place in taken {
                if ui.link(place.name.get(language)).clicked() {
                    cx.queue.push(Action::OpenCard(Card::Place(place.name.en.clone())));
                }
            }
        });
    }
}

fn side_name(side: Side, cx: &Context<'_>) -> String {
    cx.atlas.campaign().side(side).name.get(cx.session.language).to_owned()
}
