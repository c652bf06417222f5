//! Computes the rhythm of the war beside the window, which never waits for it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use crate::atlas::Atlas;
use crate::session::Rhythm;

/// A computation that runs until it is done or dropped.
pub struct RhythmTask {
    receiver: Receiver<Rhythm>,
    stop: Arc<AtomicBool>,
}

impl RhythmTask {
    /// Begins; the window is drawn anew when it is done.
    pub fn start(atlas: Arc<Atlas>, ctx: egui::Context) -> Self {
        let (sender, receiver) = channel();
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let work = move || {
            if let Some(rhythm) = compute(&atlas, &stopped)
                && sender.send(rhythm).is_ok()
            {
                ctx.request_repaint();
            }
        };
        if let Err(error) = thread::Builder::new().name("rhythm".to_owned()).spawn(work) {
            log::warn!("the axis stays plain: {error}");
        }
        Self { receiver, stop }
    }

    /// The rhythm, once, when it is done.
    pub fn take(&self) -> Option<Rhythm> {
        self.receiver.try_recv().ok()
    }

    /// Waits until it is done; `None` where it was taken already.
    pub fn wait(&self) -> Option<Rhythm> {
        self.receiver.recv().ok()
    }
}

impl Drop for RhythmTask {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

fn compute(atlas: &Atlas, stop: &AtomicBool) -> Option<Rhythm> {
    let days = atlas.campaign().days;
    let mut stats = Vec::new();
    for day in atlas.front().stats(days.first, days.last) {
        if stop.load(Ordering::Relaxed) {
            return None;
        }
        stats.push(day);
    }
    let rhythm = Rhythm::of_stats(days, &stats);
    atlas.front().keep_series(stats);
    Some(rhythm)
}
