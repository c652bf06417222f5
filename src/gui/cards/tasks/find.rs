//! Find it: a place on a map without names, or the day of an event on the axis.

use egui::{RichText, Ui};
use geo::Coord;

use super::super::frame::{text, title};
use super::finish;
use crate::day::Day;
use crate::geodesy::distance_km;
use crate::gui::command_ui::Context;
use crate::session::{Action, TaskAction};

/// Shows the task of finding a place.
pub fn place(ui: &mut Ui, cx: &mut Context<'_>, name: &str, (at, guess): (Coord, Option<Coord>)) {
    let language = cx.session.language;
    let place = cx.atlas.dataset().places.iter().find(|place| place.name.en == name);
    let name = place.map_or(name, |place| place.name.get(language)).to_owned();
    title(ui, cx, &language.text_with("find-place", &[("place", name.clone().into())]));
    match guess {
        None => text(ui, cx, &cx.text("find-place-click")),
        Some(guess) => {
            let km = language.number(distance_km(guess, at), 0);
            let words = language.text_with("find-place-off", &[("place", name.into()), ("km", km.into())]);
            ui.label(RichText::new(words).strong());
        }
    }
    finish(ui, cx, Some(("find-another-place", TaskAction::FindPlace(None))));
}

/// Shows the task of finding a day.
pub fn day(ui: &mut Ui, cx: &mut Context<'_>, id: &str, (right, guess): (Day, Option<Day>)) {
    let language = cx.session.language;
    let event = cx.atlas.dataset().event(id);
    let name = event.map_or(id, |event| event.name.get(language)).to_owned();
    title(ui, cx, &language.text_with("find-day", &[("event", name.into())]));
    match guess {
        None => {
            text(ui, cx, &cx.text("find-day-choose"));
            let today = language.short_date(cx.session.day(cx.atlas));
            let words = language.text_with("find-day-take", &[("date", today.into())]);
            if ui.button(RichText::new(words).strong()).clicked() {
                cx.queue.push(Action::Task(TaskAction::GuessDay));
            }
        }
        Some(guess) => {
            let days = guess.days_since(right);
            let id = match days {
                0 => "find-day-right",
                days if days < 0 => "find-day-early",
                _ => "find-day-late",
            };
            let arguments = [("date", language.short_date(right).into()), ("days", days.abs().into())];
            ui.label(RichText::new(language.text_with(id, &arguments)).strong());
        }
    }
    finish(ui, cx, Some(("find-another-day", TaskAction::FindDay(None))));
}
