//! Predict, then reveal: each group draws where the front will stand, then the real line comes.

use egui::{Button, RichText, TextEdit, Ui};

use super::super::frame::{part, text, title, weak};
use super::finish;
use crate::day::Day;
use crate::gui::canvas::group_name;
use crate::gui::command_ui::Context;
use crate::gui::{theme, time};
use crate::model::PredictedLine;
use crate::scene;
use crate::session::{Action, MOST_LINES, TaskAction};

/// Width of a field for a date, and of one for a name, units.
const DATE: f32 = 18.0;
const NAME: f32 = 22.0;

/// Shows the task.
pub fn show(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    (shown, asked): (Day, Day),
    (lines, active, revealed): (&[PredictedLine], usize, bool),
) {
    title(ui, cx, &cx.text("task-predict"));
    let language = cx.session.language;
    let days = [("shown", language.short_date(shown).into()), ("asked", language.short_date(asked).into())];
    text(ui, cx, &language.text_with(if revealed { "predict-revealed" } else { "predict-draw" }, &days));
    if !revealed {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(cx.text("predict-asked")).color(cx.colors.text));
            if let Some(day) = time::date_entry(ui, cx, ("predict-asked", asked), cx.metrics.units(DATE)) {
                cx.queue.push(Action::Task(TaskAction::AskDay(day)));
            }
        });
    }
    part(ui, cx, &cx.text("predict-lines"));
    for (number, line) in lines.iter().enumerate() {
        row(ui, cx, (number, line), (number == active, revealed));
    }
    if revealed {
        weak(ui, cx, &cx.text("predict-method"));
        finish(ui, cx, None);
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let add = ui.add_enabled(lines.len() < MOST_LINES, Button::new(cx.text("predict-add")));
        if add.clicked() {
            let name = group_name(cx, lines.len() + 1);
            cx.queue.push(Action::Task(TaskAction::AddLine(name)));
        }
        let drawn = lines.iter().any(|line| !line.points.is_empty());
        let reveal = Button::new(RichText::new(cx.text("predict-reveal")).strong());
        if ui.add_enabled(drawn, reveal).clicked() {
            cx.queue.push(Action::Task(TaskAction::Reveal));
        }
    });
    finish(ui, cx, None);
}

fn row(ui: &mut Ui, cx: &mut Context<'_>, (number, line): (usize, &PredictedLine), (active, revealed): (bool, bool)) {
    let look = scene::ink_look(line.color, cx.style);
    ui.horizontal(|ui| {
        let side = cx.metrics.units(4.4);
        let name = cx.session.language.text_with("predict-take", &[("name", line.name.clone().into())]);
        let button = ui.add_enabled(!revealed, Button::selectable(active, "").min_size(egui::Vec2::splat(side)));
        let button = button.on_hover_text(&name).accessible_name(name);
        ui.painter().circle_filled(button.rect.center(), side * 0.34, theme::color(look.casing));
        ui.painter().circle_filled(button.rect.center(), side * 0.28, theme::color(look.core));
        if button.clicked() {
            cx.queue.push(Action::Task(TaskAction::TakeLine(number)));
        }
        if let Some(km2) = line.km2.filter(|_| revealed) {
            let km2 = cx.session.language.number(km2, 0);
            let arguments = [("name", line.name.clone().into()), ("km2", km2.into())];
            ui.label(RichText::new(cx.session.language.text_with("predict-between", &arguments)).strong());
            return;
        }
        let mut typed = line.name.clone();
        let name = cx.session.language.text_with("predict-name", &[("number", (number + 1).into())]);
        let field = TextEdit::singleline(&mut typed).desired_width(cx.metrics.units(NAME));
        if ui.add_enabled(!revealed, field).accessible_name(name).changed() {
            cx.queue.push(Action::Task(TaskAction::NameLine(number, typed)));
        }
        if line.points.is_empty() {
            weak(ui, cx, &cx.text("predict-not-drawn"));
        }
    });
}
