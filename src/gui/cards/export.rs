//! The card that takes away what the window shows: a picture, a film, maps on paper.

use std::path::PathBuf;

use egui::{Id, ProgressBar, TextEdit, Ui};
use strum::IntoEnumIterator as _;

use super::frame::{part, text, title, warning, weak};
use crate::day::DayRange;
use crate::gui::command_ui::Context;
use crate::gui::export::{self, Progress, What, Wish};
use crate::session::{Action, Direction};

/// Sizes on offer beside that of the screen.
const SIZES: [(u32, u32); 3] = [(1280, 720), (1920, 1080), (3840, 2160)];

/// Days before the day shown with which a film begins, where no loop is marked.
const DAYS: i32 = 30;

/// What was chosen in the card; the file while its name was typed.
#[derive(Clone, Default)]
struct Chosen {
    what: What,
    size: Option<(u32, u32)>,
    file: Option<String>,
}

/// Shows the card.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>) {
    title(ui, cx, &cx.text("command-export"));
    let id = Id::unique("export-chosen");
    let mut chosen: Chosen = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        for what in What::iter() {
            let name: &str = what.into();
            if ui.radio_value(&mut chosen.what, what, cx.text(&format!("export-{name}"))).changed() {
                chosen.file = None;
            }
        }
    });
    let span = span(cx);
    if chosen.what == What::Picture {
        text(ui, cx, &cx.session.language.long_date(span.last));
    } else {
        days(ui, cx, span);
    }
    if matches!(chosen.what, What::Picture | What::Film) {
        sizes(ui, cx, &mut chosen);
    }
    let usual = export::name(chosen.what, span, &export::folder());
    let mut file = chosen.file.clone().unwrap_or_else(|| usual.display().to_string());
    part(ui, cx, &cx.text("export-file"));
    let field = TextEdit::singleline(&mut file).desired_width(f32::INFINITY);
    if ui.add(field).on_hover_text(cx.text("export-endings")).changed() {
        chosen.file = Some(file.clone());
    }
    weak(ui, cx, &cx.text("export-endings"));
    let wish = Wish { what: chosen.what, file: PathBuf::from(file), size: chosen.size, span };
    ui.data_mut(|data| data.insert_temp(id, chosen));
    buttons(ui, cx, wish);
}

/// The days of films and sheets: the loop where one is marked, else the time up to the day shown.
fn span(cx: &Context<'_>) -> DayRange {
    let days = cx.atlas.campaign().days;
    let today = cx.session.day(cx.atlas);
    let before = DayRange { first: days.clamp(today.plus(-DAYS)), last: today };
    cx.session.time.marks.range().unwrap_or(before)
}

fn days(ui: &mut Ui, cx: &mut Context<'_>, span: DayRange) {
    text(ui, cx, &super::frame::dates(cx.session.language, span.first, Some(span.last)));
    ui.horizontal_wrapped(|ui| {
        for (id, direction) in [("command-loop-start", Direction::Back), ("command-loop-end", Direction::Forward)] {
            if ui.button(cx.text(id)).clicked() {
                cx.queue.push(Action::MarkLoop(direction));
            }
        }
    });
}

fn sizes(ui: &mut Ui, cx: &Context<'_>, chosen: &mut Chosen) {
    part(ui, cx, &cx.text("export-size"));
    ui.horizontal_wrapped(|ui| {
        ui.radio_value(&mut chosen.size, None, cx.text("export-as-screen"));
        for (width, height) in SIZES {
            ui.radio_value(&mut chosen.size, Some((width, height)), format!("{width} × {height}"));
        }
    });
}

fn buttons(ui: &mut Ui, cx: &mut Context<'_>, wish: Wish) {
    ui.add_space(cx.metrics.units(0.8));
    let task = export::task(ui.ctx());
    let progress = task.as_ref().map(|task| task.progress());
    if let (Some(task), Some(Progress::Working(done, count))) = (&task, &progress) {
        let share = *done as f32 / (*count).max(1) as f32;
        ui.add(ProgressBar::new(share).text(format!("{done} / {count}")));
        if ui.button(cx.text("export-stop")).clicked() {
            task.call_off();
        }
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if ui.button(cx.text("export-save")).clicked() {
            export::ask(ui.ctx(), wish);
        }
        if ui.button(cx.text("command-copy-picture")).clicked() {
            cx.queue.push(Action::CopyPicture);
        }
    });
    let Some(task) = task else { return };
    let file = task.wish.file.display().to_string();
    match progress {
        Some(Progress::Written) => {
            let done = cx.session.language.text_with("export-written", &[("file", file.into())]);
            text(ui, cx, &done);
        }
        Some(Progress::Failed(error)) => warning(ui, cx, &error),
        Some(Progress::CalledOff) => weak(ui, cx, &cx.text("export-called-off")),
        Some(Progress::Working(..)) | None => {}
    }
}
