//! Tasks for the class on the map: predicted lines and what was right, places that were shown.

use egui::{Id, Painter, Response, Ui};
use geo::Coord;

use super::{items, pointed};
use crate::gui::command_ui::Context;
use crate::scene::{self, Predicted};
use crate::session::{Action, Task, TaskAction};

/// The real line is drawn in so many seconds.
const SECONDS: f64 = 2.5;

/// Whether the map is blank: it tells nothing to the pointer, and a click shows where a place is thought to be.
pub fn takes_pointer(response: &Response, cx: &mut Context<'_>) -> bool {
    let asked = matches!(cx.session.tasks.current, Some(Task::FindPlace { guess: None, .. }));
    if let Some(pos) = response.interact_pointer_pos().filter(|_| asked && response.clicked()) {
        let at = cx.session.view.world_from_screen(pointed::canvas_point(response, pos));
        cx.queue.push(Action::Task(TaskAction::GuessPlace(at.x, at.y)));
    }
    cx.session.tasks.is_blank()
}

/// Paints what the class has drawn or shown.
pub fn paint(ui: &Ui, painter: &Painter, cx: &Context<'_>, unit: f64) {
    let (session, corner) = (cx.session, painter.clip_rect().min);
    let look = (cx.style, unit);
    match &session.tasks.current {
        Some(Task::Predict { lines, revealed, .. }) => {
            let shown = Predicted {
                lines,
                between: revealed.as_ref().map(|between| between.as_slice()),
                share: if revealed.is_some() { share(ui, session.time.calm) } else { hidden(ui) },
                day: session.day(cx.atlas),
                language: session.language,
            };
            items::paint(painter, corner, &scene::predicted(&shown, &session.view, look));
        }
        Some(Task::FindPlace { at, guess: Some(guess), .. }) => {
            items::paint(painter, corner, &scene::found_place([*guess, Coord { ..*at }], &session.view, look));
        }
        _ => {}
    }
}

/// Nothing of the real line; its time begins anew when it comes.
fn hidden(ui: &Ui) -> f64 {
    ui.data_mut(|data| data.remove::<f64>(begun_id()));
    0.0
}

/// Where it is kept when the real line came.
fn begun_id() -> Id {
    Id::unique("line-revealed")
}

/// How much of the real line is drawn; all at once for those who want little movement.
fn share(ui: &Ui, calm: bool) -> f64 {
    let now = ui.input(|input| input.time);
    let begun = ui.data_mut(|data| *data.get_temp_mut_or_insert_with(begun_id(), || now));
    let share = ((now - begun) / SECONDS).clamp(0.0, 1.0);
    if calm || share >= 1.0 {
        return 1.0;
    }
    ui.ctx().request_repaint();
    share
}
