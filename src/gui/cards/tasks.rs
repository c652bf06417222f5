//! The card of tasks for the class: what can be asked, and the task under way. Nobody gets points.

mod find;
mod kept;
mod predict;
mod vote;

use egui::{Button, Ui};

use super::frame::{title, weak};
use crate::gui::command_ui::Context;
use crate::gui::icons;
use crate::session::{Action, Task, TaskAction};

/// A prediction asks for the front so many days later, unless somebody chooses another day.
const LATER: i32 = 14;

/// Shows the task under way, or those that can be started.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>) {
    match cx.session.tasks.current.clone() {
        None => start(ui, cx),
        Some(Task::Predict { shown, asked, lines, active, revealed }) => {
            predict::show(ui, cx, (shown, asked), (&lines, active, revealed.is_some()));
        }
        Some(Task::Vote { question, choices }) => vote::show(ui, cx, &question, &choices),
        Some(Task::FindPlace { place, at, guess }) => find::place(ui, cx, &place, (at, guess)),
        Some(Task::FindDay { event, right, guess }) => find::day(ui, cx, &event, (right, guess)),
    }
    kept::show(ui, cx);
}

fn start(ui: &mut Ui, cx: &mut Context<'_>) {
    title(ui, cx, &cx.text("command-tasks"));
    weak(ui, cx, &cx.text("tasks-about"));
    let asked = cx.session.day(cx.atlas).plus(LATER);
    let tasks = [
        ("path", "task-predict", "task-predict-about", TaskAction::Predict { asked }),
        ("hand", "task-vote", "task-vote-about", TaskAction::Vote { question: String::new(), choices: Vec::new() }),
        ("map-pin", "task-find-place", "task-find-place-about", TaskAction::FindPlace(None)),
        ("calendar", "task-find-day", "task-find-day-about", TaskAction::FindDay(None)),
    ];
    for (icon, name, about, action) in tasks {
        ui.horizontal(|ui| {
            ui.label(icons::text(icon, cx.metrics.units(3.2)).color(cx.colors.text));
            if ui.button(cx.text(name)).clicked() {
                cx.queue.push(Action::Task(action));
            }
        });
        weak(ui, cx, &cx.text(about));
    }
}

/// The buttons at the end of every task: keep the answer, ask again, end.
fn finish(ui: &mut Ui, cx: &mut Context<'_>, again: Option<(&str, TaskAction)>) {
    ui.horizontal_wrapped(|ui| {
        let keep = ui.add_enabled(cx.session.tasks.answer().is_some(), Button::new(cx.text("task-keep")));
        if keep.clicked() {
            cx.queue.push(Action::Task(TaskAction::Keep));
        }
        if let Some((name, action)) = again
            && ui.button(cx.text(name)).clicked()
        {
            cx.queue.push(Action::Task(action));
        }
        if ui.button(cx.text("task-end")).clicked() {
            cx.queue.push(Action::Task(TaskAction::End));
        }
    });
}
