//! When the moment stands still long enough for what takes its time.

use crate::day::Moment;

/// What takes longer than a frame has (cutting the ground that was won, the day in sentences) waits until the moment
/// has stood still for so long, seconds.
const SETTLES: f64 = 0.12;

/// Since when the moment stands still.
#[derive(Default)]
pub struct Pace {
    moment: Option<Moment>,
    since: f64,
}

impl Pace {
    /// Whether the moment has stood still long enough; else asks for a look when it will have.
    pub fn settled(&mut self, ctx: &egui::Context, moment: Moment, playing: bool) -> bool {
        let now = ctx.input(|input| input.time);
        if self.moment != Some(moment) {
            // What is shown first need not wait.
            let first = self.moment.is_none();
            *self = Self { moment: Some(moment), since: if first { now - SETTLES } else { now } };
        }
        let left = SETTLES - (now - self.since);
        if left > 0.0 && !playing {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
        left <= 0.0
    }
}
