//! Opening the user's own data: choosing, reading with progress, what was understood, and the choice to use it.
//!
//! All of it lies over the map that is shown, which stays as it is until the new one is taken.

mod choose;
mod preview;
mod sketch;
mod task;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::{Button, Context as Egui, Id, Modal, ProgressBar, RichText, Ui};
use geo::LineString;

use super::metrics::Metrics;
use super::theme::{self, Colors};
use crate::atlas::Atlas;
use crate::data::wild::Answers;
use crate::i18n::Language;

use choose::Choice;
use task::{Outcome, Readable, Task};

/// While something is read, progress is shown anew after this time.
const PROGRESS: Duration = Duration::from_millis(100);

/// How the card looks and speaks.
pub struct Look {
    /// Sizes.
    pub metrics: Metrics,
    /// Colours.
    pub colors: Colors,
    /// The language of its words.
    pub language: Language,
}

impl Look {
    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }
}

/// What the card is at.
enum Stage {
    Choosing(Choice),
    Reading(Task),
    Understood(Box<Readable>),
    Failed(String),
}

/// The card for opening something.
pub struct Opening {
    stage: Stage,
    answers: Answers,
    /// What is being opened; empty until it is chosen.
    paths: Vec<PathBuf>,
    sketch: Vec<LineString>,
}

/// What is to be done after a frame.
pub enum Next {
    /// The card stays.
    Stay,
    /// The card is closed; the map stays.
    Close,
    /// This map is shown.
    Show(Arc<Atlas>),
}

impl Opening {
    /// The card that lets one choose, beginning in a folder.
    pub fn choose(folder: &Path) -> Self {
        Self {
            stage: Stage::Choosing(Choice::new(folder)),
            answers: Answers::default(),
            paths: Vec::new(),
            sketch: Vec::new(),
        }
    }

    /// The card that reads what was dropped or named.
    pub fn read(paths: Vec<PathBuf>, ctx: &Egui) -> Self {
        let answers = Answers::default();
        let task = Task::read(paths.clone(), answers.clone(), ctx);
        Self { stage: Stage::Reading(task), answers, paths, sketch: Vec::new() }
    }

    /// The folder of what is opened, for the next time.
    pub fn folder(&self) -> Option<PathBuf> {
        match &self.stage {
            Stage::Choosing(choice) => Some(choice.folder().to_owned()),
            _ => self.paths.first().and_then(|path| path.parent()).map(Path::to_owned),
        }
    }

    /// Waits for what is being read, for tests and pictures.
    pub fn finish(&mut self) {
        if let Stage::Reading(task) = &self.stage {
            let outcome = task.wait();
            self.settle(outcome);
        }
    }

    /// Shows the card.
    pub fn ui(&mut self, ctx: &Egui, look: &Look) -> Next {
        if let Stage::Reading(task) = &self.stage {
            if let Some(sketch) = task.watch().sketch().filter(|_| self.sketch.is_empty()) {
                self.sketch = sketch;
            }
            match task.take() {
                Some(Outcome::Pack(atlas)) => return Next::Show(atlas),
                Some(outcome) => self.settle(outcome),
                None => ctx.request_repaint_after(PROGRESS),
            }
        }
        let room = ctx.content_rect().size();
        let frame = theme::floating(look.metrics, look.colors).inner_margin(theme::margin(look.metrics, 2.0));
        let mut next = Next::Stay;
        let before = self.answers.clone();
        let shown = Modal::new(Id::unique("opening")).frame(frame).show(ctx, |ui| {
            ui.set_width((room.x * 0.86).min(look.metrics.units(92.0)));
            ui.label(RichText::new(look.text("open-title")).text_style(egui::TextStyle::Heading));
            next = self.content(ui, look);
        });
        if self.answers != before {
            self.understand_anew(ctx);
        }
        if shown.should_close() && matches!(next, Next::Stay) {
            return Next::Close;
        }
        next
    }

    fn settle(&mut self, outcome: Outcome) {
        self.stage = match outcome {
            Outcome::Data(readable) => Stage::Understood(readable),
            Outcome::Nothing(error) => Stage::Failed(error.to_string()),
            // A pack is taken where the card is shown; here it came while somebody waited.
            Outcome::Pack(_) | Outcome::Stopped => Stage::Failed(String::new()),
        };
    }

    /// Other answers make other data of the same files.
    fn understand_anew(&mut self, ctx: &Egui) {
        let Stage::Understood(readable) = &self.stage else { return };
        self.sketch.clone_from(&readable.sketch);
        let task = if readable.files.is_swapped() == self.answers.swapped {
            Task::understand(Arc::clone(&readable.files), self.answers.clone(), ctx)
        } else {
            Task::read(self.paths.clone(), self.answers.clone(), ctx)
        };
        self.stage = Stage::Reading(task);
    }

    fn content(&mut self, ui: &mut Ui, look: &Look) -> Next {
        let mut next = Next::Stay;
        let mut chosen = None;
        match &mut self.stage {
            Stage::Choosing(choice) => chosen = choice.ui(ui, look),
            Stage::Reading(task) => {
                ui.label(look.text("open-reading"));
                ui.add(ProgressBar::new(task.watch().share()).desired_width(ui.available_width()).show_percentage());
                sketch::sketch(ui, &self.sketch, look);
            }
            Stage::Understood(readable) => {
                sketch::sketch(ui, &readable.sketch, look);
                preview::preview(ui, &readable.understood, &mut self.answers, look);
                next = understood_buttons(ui, readable, &mut self.answers, look);
            }
            Stage::Failed(error) => {
                ui.colored_label(look.colors.warning, look.text("open-failed"));
                ui.label(error.as_str());
            }
        }
        if let Some(path) = chosen {
            *self = Self::read(vec![path], ui.ctx());
        }
        if !matches!(self.stage, Stage::Understood(_)) {
            ui.add_space(look.metrics.units(1.0));
            if ui.button(look.text("open-cancel")).clicked() {
                next = Next::Close;
            }
        }
        next
    }
}

/// Open, copy, cancel.
fn understood_buttons(ui: &mut Ui, readable: &mut Readable, answers: &mut Answers, look: &Look) -> Next {
    let mut next = Next::Stay;
    ui.add_space(look.metrics.units(1.0));
    ui.checkbox(&mut answers.swapped, look.text("open-swapped"));
    ui.horizontal_wrapped(|ui| {
        let open = ui.add_enabled(readable.atlas.is_some(), Button::new(look.text("open-open")));
        // The card was read: Enter opens, Tab goes on to the rest.
        let free = ui.ctx().memory(|memory| memory.focused().is_none());
        if std::mem::take(&mut readable.fresh) || free {
            open.request_focus();
        }
        if let Some(atlas) = readable.atlas.as_ref().filter(|_| open.clicked()) {
            next = Next::Show(Arc::clone(atlas));
        }
        if ui.button(look.text("open-copy")).clicked() {
            ui.ctx().copy_text(preview::words(&readable.understood, look));
        }
        if ui.button(look.text("open-cancel")).clicked() {
            next = Next::Close;
        }
    });
    next
}

/// Files that were dropped on the window.
pub fn dropped(ctx: &Egui) -> Vec<PathBuf> {
    ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect())
}

/// Says over the whole window that it takes what hovers over it.
pub fn hovered(ctx: &Egui, look: &Look) {
    if ctx.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    egui::Area::new(Id::unique("drop"))
        .order(egui::Order::Foreground)
        .anchor(egui::Align2::CENTER_CENTER, [0.0; 2])
        .show(ctx, |ui| {
            theme::floating(look.metrics, look.colors).inner_margin(theme::margin(look.metrics, 3.0)).show(ui, |ui| {
                ui.label(RichText::new(look.text("open-drop")).text_style(egui::TextStyle::Heading));
            });
        });
}
