//! A vote by hands: a question, four choices, bars that grow with every hand.

use egui::{DragValue, Rect, RichText, Sense, TextEdit, Ui, vec2};

use super::super::frame::{title, weak};
use super::finish;
use crate::gui::command_ui::Context;
use crate::model::Choice;
use crate::session::{Action, Command, TaskAction};

const LETTERS: [&str; 4] = ["A", "B", "C", "D"];

/// Most hands that a field takes: a school, not a class.
const MOST_HANDS: u32 = 2_000;

/// Shows the task.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>, question: &str, choices: &[Choice]) {
    title(ui, cx, &cx.text("task-vote"));
    let mut typed = question.to_owned();
    let hint = cx.text("vote-question");
    let field = TextEdit::multiline(&mut typed).desired_rows(1).desired_width(f32::INFINITY).hint_text(&hint);
    if ui.add(field).accessible_name(hint).changed() {
        cx.queue.push(Action::Task(TaskAction::Ask(typed)));
    }
    let most = choices.iter().map(|choice| choice.hands).max().unwrap_or(0).max(1);
    for (number, choice) in choices.iter().enumerate() {
        row(ui, cx, (number, choice), most);
    }
    weak(ui, cx, &cx.text("vote-keys"));
    ui.horizontal_wrapped(|ui| {
        let name = cx.text("vote-play");
        if ui.button(name).clicked() {
            cx.queue.extend(Command::PlayPause.action(cx.session, cx.atlas));
        }
    });
    finish(ui, cx, None);
}

fn row(ui: &mut Ui, cx: &mut Context<'_>, (number, choice): (usize, &Choice), most: u32) {
    let (language, letter) = (cx.session.language, LETTERS[number % LETTERS.len()]);
    let named = |id: &str| language.text_with(id, &[("choice", letter.into())]);
    ui.horizontal(|ui| {
        ui.label(RichText::new(letter).text_style(egui::TextStyle::Heading).color(cx.colors.text));
        let mut typed = choice.text.clone();
        let field = TextEdit::singleline(&mut typed).desired_width(cx.metrics.units(19.0));
        if ui.add(field).accessible_name(named("vote-choice")).changed() {
            cx.queue.push(Action::Task(TaskAction::Write(number, typed)));
        }
        for (sign, id, by) in [("−", "vote-less", -1), ("+", "vote-more", 1)] {
            let button = ui.button(RichText::new(sign).strong()).on_hover_text(named(id));
            if button.accessible_name(named(id)).clicked() {
                cx.queue.push(Action::Task(TaskAction::Raise(number, by)));
            }
        }
        let mut hands = choice.hands;
        let count = DragValue::new(&mut hands).range(0..=MOST_HANDS).speed(0.1);
        if ui.add(count).accessible_name(named("vote-hands")).changed() {
            cx.queue.push(Action::Task(TaskAction::Count(number, hands)));
        }
    });
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), cx.metrics.units(2.6)), Sense::empty());
    #[expect(clippy::cast_precision_loss, reason = "hands of a class")]
    let share = choice.hands as f32 / most as f32;
    let bar = Rect::from_min_size(rect.min, vec2(rect.width() * share, rect.height()));
    ui.painter().rect_filled(rect, 3.0, cx.colors.accent_pale);
    ui.painter().rect_filled(bar, 3.0, cx.colors.accent);
}
