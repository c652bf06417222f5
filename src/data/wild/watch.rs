//! How far a reading has come, and the wish to end it; shared between the reader and whoever waits.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use geo::LineString;

/// A first sketch has at most so many vertices.
const SKETCH_VERTICES: usize = 4_000;

/// The progress of a reading. Any thread may look at it or cancel.
#[derive(Debug, Default)]
pub struct Watch {
    cancelled: AtomicBool,
    read: AtomicU64,
    whole: AtomicU64,
    sketch: Mutex<Option<Vec<LineString>>>,
}

impl Watch {
    /// Asks the reader to stop as soon as it can.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether somebody asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// The share that has been read, 0 to 1.
    pub fn share(&self) -> f32 {
        let whole = self.whole.load(Ordering::Relaxed).max(1);
        #[expect(clippy::cast_possible_truncation, reason = "a share for a progress bar")]
        let share = (self.read.load(Ordering::Relaxed) as f64 / whole as f64) as f32;
        share.min(1.0)
    }

    /// The first lines that were read, world metres: something to look at before the last file is read.
    pub fn sketch(&self) -> Option<Vec<LineString>> {
        self.sketch.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn expect(&self, bytes: u64) {
        self.whole.store(bytes, Ordering::Relaxed);
    }

    pub(super) fn advance(&self, bytes: f64) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bytes of a file")]
        self.read.fetch_add(bytes as u64, Ordering::Relaxed);
    }

    /// Keeps the first lines that come, thinned.
    pub(super) fn show(&self, lines: impl FnOnce() -> Vec<LineString>) {
        let mut sketch = self.sketch.lock().unwrap_or_else(PoisonError::into_inner);
        if sketch.is_none() {
            let lines = lines();
            let vertices: usize = lines.iter().map(|line| line.0.len()).sum();
            let step = vertices.div_ceil(SKETCH_VERTICES).max(1);
            let thin = |line: LineString| -> LineString { line.0.into_iter().step_by(step).collect() };
            *sketch = Some(lines.into_iter().map(thin).filter(|line| line.0.len() > 1).collect())
                .filter(|lines: &Vec<LineString>| !lines.is_empty());
        }
    }
}
