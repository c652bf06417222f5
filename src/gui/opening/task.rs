//! Reading beside the window: it never waits for a file.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use geo::LineString;

use crate::atlas::Atlas;
use crate::data::wild::{Answers, Understood, Watch, WildFiles};
use crate::data::{self, LoadError};

/// Vertices of a sketch, at most.
const SKETCHED: usize = 4_000;

/// Dated data that were read, with what they are.
pub struct Readable {
    /// The files, to be understood anew with other answers.
    pub files: Arc<WildFiles>,
    /// What was understood.
    pub understood: Understood,
    /// The map of it; `None` where something must be answered first.
    pub atlas: Option<Arc<Atlas>>,
    /// The lines and areas of its first day, thinned, world metres.
    pub sketch: Vec<LineString>,
    /// Whether it has not been shown yet.
    pub fresh: bool,
}

/// What came of a reading.
pub enum Outcome {
    /// A pack.
    Pack(Arc<Atlas>),
    /// Dated data.
    Data(Box<Readable>),
    /// Nothing: why.
    Nothing(LoadError),
    /// It was stopped.
    Stopped,
}

/// A reading that goes on.
pub struct Task {
    receiver: Receiver<Outcome>,
    watch: Arc<Watch>,
}

impl Task {
    /// Reads paths; the window is drawn anew when it is done.
    pub fn read(paths: Vec<PathBuf>, answers: Answers, ctx: &egui::Context) -> Self {
        Self::start(ctx, move |watch| read(&paths, &answers, watch))
    }

    /// Understands files anew.
    pub fn understand(files: Arc<WildFiles>, answers: Answers, ctx: &egui::Context) -> Self {
        Self::start(ctx, move |_watch| understand(files, &answers))
    }

    fn start(ctx: &egui::Context, work: impl FnOnce(&Watch) -> Outcome + Send + 'static) -> Self {
        let (sender, receiver) = channel();
        let watch = Arc::new(Watch::default());
        let (seen, shown) = (Arc::clone(&watch), ctx.clone());
        let run = move || {
            // Whoever has closed the card does not want the answer.
            if sender.send(work(&seen)).is_ok() {
                shown.request_repaint();
            }
        };
        if let Err(error) = thread::Builder::new().name("opening".to_owned()).spawn(run) {
            log::warn!("nothing can be opened: {error}");
        }
        Self { receiver, watch }
    }

    /// How far it is.
    pub fn watch(&self) -> &Watch {
        &self.watch
    }

    /// What came of it, once, when it is done.
    pub fn take(&self) -> Option<Outcome> {
        match self.receiver.try_recv() {
            Ok(outcome) => Some(outcome),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Outcome::Stopped),
        }
    }

    /// Waits until it is done, for tests and pictures.
    pub fn wait(&self) -> Outcome {
        self.receiver.recv().unwrap_or(Outcome::Stopped)
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        self.watch.cancel();
    }
}

fn read(paths: &[PathBuf], answers: &Answers, watch: &Watch) -> Outcome {
    let not_a_pack = match paths {
        [only] => match data::load(only) {
            Ok(loaded) => return Outcome::Pack(Arc::new(Atlas::from_pack(loaded))),
            Err(error) if data::is_pack(only) => return Outcome::Nothing(error),
            Err(error) => Some(error),
        },
        _ => None,
    };
    match (WildFiles::read(paths, answers.swapped, watch), not_a_pack) {
        (None, _) => Outcome::Stopped,
        (Some(files), Some(error)) if !files.holds_data() => Outcome::Nothing(error),
        (Some(files), _) => understand(Arc::new(files), answers),
    }
}

fn understand(files: Arc<WildFiles>, answers: &Answers) -> Outcome {
    let wild = files.understand(answers);
    let understood = wild.understood.clone();
    let atlas = Atlas::from_wild(wild).ok().map(Arc::new);
    let sketch = atlas.as_ref().map(|atlas| first_day(atlas)).unwrap_or_default();
    Outcome::Data(Box::new(Readable { files, understood, atlas, sketch, fresh: true }))
}

/// What the map shows on its first day.
fn first_day(atlas: &Atlas) -> Vec<LineString> {
    let situation = atlas.situation(atlas.end_of(atlas.campaign().days.first));
    let lines = situation.lines.iter().map(|line| line.points.iter().map(|point| point.at).collect::<LineString>());
    let outlines = situation.held.iter().flat_map(|held| &held.area.0).map(|part| part.exterior().clone());
    let all: Vec<LineString> = lines.chain(outlines).collect();
    let step = all.iter().map(|line| line.0.len()).sum::<usize>().div_ceil(SKETCHED).max(1);
    all.into_iter().map(|line| line.0.into_iter().step_by(step).collect()).collect()
}
