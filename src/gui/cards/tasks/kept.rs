//! The answers that were kept: how many, and as a file.

use std::path::PathBuf;

use egui::{Id, Ui};

use super::super::frame::{part, warning, weak};
use crate::gui::command_ui::Context;
use crate::session::{Action, TaskAction};
use crate::store;

/// The name of a file is tried with numbers up to this one.
const MOST_FILES: u32 = 999;

/// Shows what was kept.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>) {
    let count = cx.session.tasks.answers().len();
    if count == 0 {
        return;
    }
    part(ui, cx, &cx.session.language.text_with("answers-kept", &[("count", count.into())]));
    weak(ui, cx, &cx.text("answers-private"));
    let told = Id::unique("answers-saved");
    ui.horizontal_wrapped(|ui| {
        if ui.button(cx.text("answers-save")).clicked() {
            ui.data_mut(|data| data.insert_temp(told, save(cx)));
        }
        if ui.button(cx.text("answers-forget")).clicked() {
            cx.queue.push(Action::Task(TaskAction::Forget));
        }
    });
    let language = cx.session.language;
    match ui.data(|data| data.get_temp::<Result<PathBuf, String>>(told)) {
        Some(Ok(path)) => {
            weak(ui, cx, &language.text_with("picture-saved", &[("path", path.display().to_string().into())]));
        }
        Some(Err(why)) => warning(ui, cx, &language.text_with("picture-not-saved", &[("why", why.into())])),
        None => {}
    }
}

/// Writes the answers to the user's documents, else to the user's folder, under a name that no file has yet.
fn save(cx: &Context<'_>) -> Result<PathBuf, String> {
    let folder = store::documents().ok_or("this system names no folder for documents")?;
    let named = |number: u32| match number {
        1 => folder.join("frontline-answers.csv"),
        number => folder.join(format!("frontline-answers-{number}.csv")),
    };
    let path = (1..=MOST_FILES).map(named).find(|path| !path.exists()).ok_or("too many files of answers")?;
    let table = store::answers_csv(cx.session.tasks.answers()).map_err(|error| error.to_string())?;
    store::write(&path, &table).map_err(|error| error.to_string())?;
    Ok(path)
}
