//! What was understood, before it is used: one sentence, what must be answered, what was odd.

use egui::{Button, ComboBox, RichText, ScrollArea, Ui};
use strum::IntoEnumIterator as _;

use super::Look;
use crate::data::wild::{Answers, DayOrder, Meaning, Question, Understood};
use crate::model::Motion;
use crate::scene::{order_words, understood_question, understood_sentence, understood_warnings};

/// All of the words, for the clipboard.
pub fn words(understood: &Understood, look: &Look) -> String {
    let mut lines = vec![understood_sentence(understood, look.language)];
    lines.extend(understood.questions.iter().map(|question| understood_question(question, look.language)));
    lines.extend(understood_warnings(understood, look.language).into_iter().map(|(_, words)| words));
    lines.extend(understood.problems.iter().map(ToString::to_string));
    lines.join("\n")
}

/// Shows what was understood; answers that the user changes are in `answers` afterwards.
pub fn preview(ui: &mut Ui, understood: &Understood, answers: &mut Answers, look: &Look) {
    ui.label(RichText::new(understood_sentence(understood, look.language)).strong());
    for question in &understood.questions {
        ui.add_space(look.metrics.units(0.8));
        ui.colored_label(look.colors.warning, understood_question(question, look.language));
        ask(ui, question, answers, look);
    }
    if understood.can_be_shown() && understood.lines + understood.areas > 0 {
        ui.add_space(look.metrics.units(0.8));
        choices(ui, understood, answers, look);
    }
    let warnings = understood_warnings(understood, look.language);
    if warnings.is_empty() && understood.problems.is_empty() {
        return;
    }
    ui.add_space(look.metrics.units(0.8));
    let height = look.metrics.units(20.0);
    ScrollArea::vertical().id_salt("warnings").max_height(height).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for problem in &understood.problems {
            ui.colored_label(look.colors.warning, problem.to_string());
        }
        for (loses, warning) in warnings {
            ui.colored_label(if loses { look.colors.warning } else { look.colors.text_weak }, warning);
        }
    });
}

fn ask(ui: &mut Ui, question: &Question, answers: &mut Answers, look: &Look) {
    match question {
        Question::Order(_) => {
            ui.horizontal_wrapped(|ui| {
                for order in DayOrder::iter() {
                    if ui.add(Button::new(order_words(order, look.language))).clicked() {
                        answers.order = Some(order);
                    }
                }
            });
        }
        Question::Date(properties) => {
            ui.horizontal_wrapped(|ui| {
                for (name, _) in properties {
                    if ui.add(Button::new(name)).clicked() {
                        answers.date = Some(name.clone());
                    }
                }
            });
        }
        Question::Sides(properties) => {
            ui.horizontal_wrapped(|ui| {
                for (name, _) in properties {
                    if ui.add(Button::new(name)).clicked() {
                        answers.side = Some(name.clone());
                    }
                }
                if ui.add(Button::new(look.text("open-one-side"))).clicked() {
                    answers.side = Some(String::new());
                }
            });
        }
    }
}

/// What the shapes mean and how they move: a choice, not a question.
fn choices(ui: &mut Ui, understood: &Understood, answers: &mut Answers, look: &Look) {
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(look.text("open-meaning")).id;
        let words = |meaning: Meaning| look.text(&format!("wild-kind-{}", <&str>::from(meaning)));
        let combo = ComboBox::from_id_salt("meaning").selected_text(words(understood.meaning));
        let combo = combo.show_ui(ui, |ui| {
            for meaning in Meaning::iter() {
                if ui.selectable_label(understood.meaning == meaning, words(meaning)).clicked() {
                    answers.meaning = Some(meaning);
                }
            }
        });
        combo.response.labelled_by(label);
        if understood.sides.len() == 2 {
            let mut glide = answers.motion == Motion::Arrival;
            if ui.checkbox(&mut glide, look.text("open-arrival")).changed() {
                answers.motion = if glide { Motion::Arrival } else { Motion::Step };
            }
        }
    });
}
