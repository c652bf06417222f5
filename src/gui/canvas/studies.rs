//! Computes what a map tells of a span of days beside the window, once for a span.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use crate::atlas::Atlas;
use crate::day::DayRange;
use crate::scene::{Fronts, Often, Study};
use crate::session::MapMode;

/// What is computed: the days, and the step between fronts where fronts are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Asked {
    span: DayRange,
    step: Option<u16>,
}

impl Asked {
    fn of(mode: &MapMode) -> Option<Self> {
        let step = if let MapMode::Isochrones { step, .. } = mode { Some(*step) } else { None };
        mode.span().map(|span| Self { span, step })
    }

    fn answer(self, atlas: &Atlas) -> Study {
        match self.step {
            Some(step) => Study::Fronts { of: Arc::new(Fronts::new(atlas, self.span, step)), until: None },
            None => Study::Often(Arc::new(Often::new(atlas, self.span))),
        }
    }
}

/// The answer to the last question, and the work on the next.
#[derive(Default)]
pub struct Studies {
    known: Option<(Asked, Study)>,
    task: Option<(Asked, Receiver<Study>)>,
}

impl Studies {
    /// Takes what is done and begins what is missing; one question at a time.
    pub fn update(&mut self, mode: &MapMode, atlas: &Arc<Atlas>, ctx: &egui::Context) {
        if let Some((asked, receiver)) = &self.task
            && let Ok(answer) = receiver.try_recv()
        {
            self.known = Some((*asked, answer));
            self.task = None;
        }
        let Some(asked) = Asked::of(mode) else { return };
        if self.task.is_none() && self.answer(asked).is_none() {
            self.task = Some((asked, begin(asked, Arc::clone(atlas), ctx.clone())));
        }
    }

    /// Waits for the work that has begun, for tests and pictures.
    pub fn wait(&mut self) {
        if let Some((asked, receiver)) = self.task.take() {
            self.known = receiver.recv().ok().map(|answer| (asked, answer));
        }
    }

    /// What the map tells in a mode, as far as it is known.
    pub fn of(&self, mode: &MapMode) -> Study {
        if let Some(other) = mode.other() {
            return Study::Compared { other, apart: matches!(mode, MapMode::Beside { .. }) };
        }
        Asked::of(mode).map_or(Study::None, |asked| self.answer(asked).cloned().unwrap_or(Study::Awaited(asked.span)))
    }

    fn answer(&self, asked: Asked) -> Option<&Study> {
        self.known.as_ref().filter(|(known, _)| *known == asked).map(|(_, answer)| answer)
    }
}

fn begin(asked: Asked, atlas: Arc<Atlas>, ctx: egui::Context) -> Receiver<Study> {
    let (sender, receiver) = channel();
    let work = move || {
        if sender.send(asked.answer(&atlas)).is_ok() {
            ctx.request_repaint();
        }
    };
    if let Err(error) = thread::Builder::new().name("study".to_owned()).spawn(work) {
        log::warn!("the days cannot be computed: {error}");
    }
    receiver
}
