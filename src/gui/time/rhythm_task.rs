//! Computes the rhythm of the war beside the window, which never waits for it.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use crate::atlas::Atlas;
use crate::session::Rhythm;

/// A computation that runs until it is done.
pub struct RhythmTask {
    receiver: Receiver<Rhythm>,
}

impl RhythmTask {
    /// Begins; the window is drawn anew when it is done.
    pub fn start(atlas: Arc<Atlas>, ctx: egui::Context) -> Self {
        let (sender, receiver) = channel();
        let work = move || {
            // Dated data have no ground of which shares could be told, and may span thousands of years.
            if atlas.dataset().observed.is_some() {
                return;
            }
            if sender.send(Rhythm::new(atlas.front().series(), atlas.tempo())).is_ok() {
                ctx.request_repaint();
            }
        };
        if let Err(error) = thread::Builder::new().name("rhythm".to_owned()).spawn(work) {
            log::warn!("the axis stays plain: {error}");
        }
        Self { receiver }
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
