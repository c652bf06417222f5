//! The card of a lesson: what it is about, its stops, the button that starts it; and the list of all lessons.

use std::sync::Arc;

use egui::{RichText, Ui};

use super::frame::{link, part, text, title, warning, weak};
use super::{bibliography, event};
use crate::gui::command_ui::Context;
use crate::gui::icons;
use crate::i18n::{Language, Names};
use crate::model::{Lesson, Stop};
use crate::session::{Action, Card, StopPlace};

/// Shows the list of all lessons.
pub fn list(ui: &mut Ui, cx: &mut Context<'_>) {
    let language = cx.session.language;
    title(ui, cx, &cx.text("lessons-title"));
    let lessons: Vec<Arc<Lesson>> = cx.session.lessons(cx.atlas).cloned().collect();
    if lessons.is_empty() {
        text(ui, cx, &cx.text("lessons-none"));
    }
    for lesson in &lessons {
        ui.add_space(cx.metrics.units(0.8));
        if link(ui, lesson.title.get(language)) {
            cx.queue.push(Action::OpenCard(Card::Lesson(lesson.id.clone())));
        }
        let count = language.text_with("lesson-stops", &[("count", lesson.stops.len().into())]);
        weak(ui, cx, &count);
        text(ui, cx, lesson.about.get(language));
    }
    let problems = cx.session.own_lessons.iter().filter(|own| own.lesson.is_none()).flat_map(|own| &own.problems);
    for problem in problems {
        warning(ui, cx, &problem.to_string());
    }
    part(ui, cx, &cx.text("lessons-keys"));
    text(ui, cx, &cx.text("lessons-how"));
}

/// Shows a lesson by its id.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>, id: &str) {
    let language = cx.session.language;
    let Some(lesson) = cx.session.lesson_named(id, cx.atlas).cloned() else {
        return;
    };
    title(ui, cx, lesson.title.get(language));
    text(ui, cx, lesson.about.get(language));
    start(ui, cx, &lesson);
    let own = cx.session.own_lessons.iter().find(|own| own.lesson.as_ref().is_some_and(|other| other.id == id));
    for problem in own.into_iter().flat_map(|own| &own.problems) {
        warning(ui, cx, &problem.to_string());
    }
    let current = cx.session.place.clone().filter(|place| place.lesson == id);
    for (turn, stop) in lesson.stops.iter().enumerate() {
        ui.add_space(cx.metrics.units(0.6));
        weak(ui, cx, &stop_date(language, stop));
        if link(ui, &format!("{}. {}", turn + 1, stop.words.title.get(language))) {
            cx.queue.push(Action::LookAtStop(StopPlace { lesson: lesson.id.clone(), stop: turn }));
        }
        if current.as_ref().is_some_and(|place| place.stop == turn) {
            told(ui, cx, stop);
        }
    }
}

/// The buttons that start the lesson, at its first stop or at the one shown last.
fn start(ui: &mut Ui, cx: &mut Context<'_>, lesson: &Arc<Lesson>) {
    let last = cx.session.place.as_ref().filter(|place| place.lesson == lesson.id).map(|place| place.stop);
    ui.horizontal_wrapped(|ui| {
        let name = cx.text("lesson-start");
        let words = RichText::new(format!("{name} (F5)")).strong();
        if ui.button(words).accessible_name(&name).clicked() {
            cx.queue.push(Action::Present(Some(StopPlace { lesson: lesson.id.clone(), stop: 0 })));
        }
        if let Some(stop) = last.filter(|stop| *stop > 0) {
            let name = cx.session.language.text_with("lesson-resume", &[("number", (stop + 1).into())]);
            if ui.button(name).clicked() {
                cx.queue.push(Action::Present(Some(StopPlace { lesson: lesson.id.clone(), stop })));
            }
        }
        ui.label(icons::text("keyboard", cx.metrics.units(2.6)).color(cx.colors.text_weak));
    });
}

/// What the teacher says at a stop.
fn told(ui: &mut Ui, cx: &mut Context<'_>, stop: &Stop) {
    let words = &stop.words;
    paragraphs(ui, cx, None, &words.caption);
    paragraphs(ui, cx, Some("lesson-notes"), &words.notes);
    paragraphs(ui, cx, Some("lesson-question"), &words.question);
    for (letter, choice) in ["A", "B", "C", "D"].iter().zip(&words.choices) {
        text(ui, cx, &format!("{letter}) {}", choice.get(cx.session.language)));
    }
    paragraphs(ui, cx, Some("lesson-answer"), &words.answer);
    if let Some(event) = stop.event.as_ref().and_then(|id| cx.atlas.dataset().event(id)) {
        event::links(ui, cx, &[event]);
    }
    for id in &stop.statements {
        let Some(statement) = cx.atlas.dataset().statement(id) else { continue };
        if link(ui, &format!("{id} {}", statement.title.get(cx.session.language))) {
            cx.queue.push(Action::OpenCard(Card::Statement(id.clone())));
        }
    }
    if !stop.cites.is_empty() {
        bibliography::sources(ui, cx, ("", true, &stop.cites));
    }
}

/// A text with its heading, where there is one.
fn paragraphs(ui: &mut Ui, cx: &Context<'_>, heading: Option<&str>, names: &Names) {
    let all = names.get(cx.session.language);
    if all.is_empty() {
        return;
    }
    if let Some(heading) = heading {
        part(ui, cx, &cx.text(heading));
    }
    for paragraph in all.split("\n\n") {
        text(ui, cx, paragraph);
    }
}

/// The date of a stop as the picture writes it.
fn stop_date(language: Language, stop: &Stop) -> String {
    if stop.month { language.date_message("date-month", stop.day) } else { language.short_date(stop.day) }
}
