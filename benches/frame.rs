//! How long the window's own work for a frame takes, layout and tessellation, without a screen and a rasteriser:
//! `cargo bench --bench frame`. Figures are kept in `docs/performance.md`.
//!
//! Prints the median, the 99th of 100 and the worst of the frames of each way of using the window, in time on the
//! processor, so that other work on the machine counts little. A frame that egui runs twice counts as one.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "a bench has no caller to tell")]

use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use eframe::App as _;
use egui::{
    Context, Event, Key, Modifiers, MouseWheelUnit, PointerButton, Pos2, RawInput, Rect, TouchPhase, pos2, vec2,
};
use frontline::atlas::Atlas;
use frontline::gui::{App, Start};
use frontline::i18n::Language;

/// Frames of one way of using the window.
const FRAMES: usize = 400;

/// Frames before the measured ones.
const WARM: usize = 30;

/// The time that this thread has had a processor, where the system tells; else the time of day.
fn clock() -> Duration {
    static BEGIN: OnceLock<Instant> = OnceLock::new();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| BEGIN.get_or_init(Instant::now).elapsed(), Duration::from_nanos)
}

/// The window without a screen.
struct Bench {
    ctx: Context,
    app: App,
    frame: eframe::Frame,
    size: egui::Vec2,
    time: f64,
}

impl Bench {
    fn new(size: egui::Vec2, date: &str) -> Self {
        let ctx = Context::default();
        ctx.enable_accesskit();
        let creation = eframe::CreationContext::_new_kittest(ctx.clone());
        let atlas = Ok(Arc::new(Atlas::embedded().expect("the embedded pack")));
        let start = Start { atlas, date: Some(date.parse().expect("a day")), language: Some(Language::Vi) };
        let app = App::new(&creation, &start);
        Self { ctx, app, frame: eframe::Frame::_new_kittest(), size, time: 0.0 }
    }

    /// Runs one frame with these events and gives the time it took.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
            time: Some(self.time),
            events,
            focused: true,
            ..RawInput::default()
        };
        let begin = clock();
        let output = self.ctx.run_ui(input, |ui| self.app.ui(ui, &mut self.frame));
        std::hint::black_box(self.ctx.tessellate(output.shapes, output.pixels_per_point));
        clock().saturating_sub(begin)
    }

    /// Measures frames; `events` makes the input of each by its number.
    fn measure(&mut self, name: &str, mut events: impl FnMut(usize) -> Vec<Event>) {
        for number in 0..WARM {
            self.frame(events(number));
        }
        let mut times: Vec<Duration> = (WARM..WARM + FRAMES).map(|number| self.frame(events(number))).collect();
        times.sort_unstable();
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        let (median, late, worst) = (times[FRAMES / 2], times[FRAMES * 99 / 100], times[FRAMES - 1]);
        println!("{name:60} median {:6.2} ms   p99 {:6.2} ms   worst {:6.2} ms", ms(median), ms(late), ms(worst));
    }
}

fn key(key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
}

fn wheel(lines: f32) -> Event {
    Event::MouseWheel {
        unit: MouseWheelUnit::Line,
        delta: vec2(0.0, lines),
        phase: TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    }
}

fn button(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE }
}

fn ways(size: egui::Vec2, name: &str) {
    let map = pos2(size.x * 0.62, size.y * 0.4);
    let still = |_: usize| vec![];
    Bench::new(size, "1950-09-20").measure(&format!("{name}: nothing changes"), still);
    let mut scrub = Bench::new(size, "1950-06-25");
    scrub.measure(&format!("{name}: a day each frame from 25 June 1950"), |_| vec![key(Key::ArrowRight)]);
    let mut play = Bench::new(size, "1950-07-01");
    play.frame(vec![key(Key::Space)]);
    play.measure(&format!("{name}: play"), still);
    let mut charts = Bench::new(size, "1950-07-01");
    charts.frame(vec![key(Key::F9)]);
    charts.app.finish_computing();
    charts.frame(vec![key(Key::Space)]);
    charts.measure(&format!("{name}: play with the charts open"), still);
    let mut pan = Bench::new(size, "1950-12-01");
    pan.frame(vec![Event::PointerMoved(map), wheel(3.0)]);
    (0..20).for_each(|_| drop(pan.frame(vec![])));
    pan.frame(vec![button(map, true)]);
    pan.measure(&format!("{name}: drag the map"), |number| {
        #[expect(clippy::cast_precision_loss, reason = "a small number")]
        let angle = number as f32 / 20.0;
        vec![Event::PointerMoved(map + vec2(angle.sin(), angle.cos()) * size.y * 0.2)]
    });
    let mut zoom = Bench::new(size, "1950-09-15");
    zoom.frame(vec![Event::PointerMoved(map)]);
    zoom.measure(&format!("{name}: zoom by the wheel"), |number| {
        vec![wheel(if number % 60 < 30 { 0.5 } else { -0.5 })]
    });
    let mut hover = Bench::new(size, "1950-09-15");
    hover.measure(&format!("{name}: hover"), |number| {
        #[expect(clippy::cast_precision_loss, reason = "a small number")]
        let angle = number as f32 / 10.0;
        vec![Event::PointerMoved(map + vec2(angle.sin(), angle.cos()) * size.y * 0.2)]
    });
}

fn main() {
    ways(vec2(1920.0, 1080.0), "1920x1080");
    ways(vec2(3840.0, 2160.0), "3840x2160");
}
