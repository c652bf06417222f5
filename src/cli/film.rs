//! `animate`: a span of days as a film.

use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context as _;
use clap::ValueEnum;

use super::picture::PictureArguments;
use crate::day::Day;
use crate::picture::{Film, FilmKind, FilmTempo, Kept, Order, film, moments};
use crate::scene::{Study, Theme};

/// How time goes in a film.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TempoArgument {
    /// The same number of days in every second
    Even,
    /// Slow where much moves, fast where nothing does
    Follow,
}

/// What a film shows.
#[derive(Clone, Debug, clap::Args)]
pub struct FilmArguments {
    /// The first day, YYYY-MM-DD
    #[arg(long, value_name = "D")]
    pub from: Day,
    /// The last day, not before the first
    #[arg(long, value_name = "D")]
    pub to: Day,
    /// Pictures a second
    #[arg(long, value_name = "N", default_value_t = 12.0, value_parser = fps)]
    pub fps: f64,
    /// How time goes
    #[arg(long, value_enum, default_value_t = TempoArgument::Even)]
    pub tempo: TempoArgument,
    /// Days a second, where the tempo is even
    #[arg(long, value_name = "N", default_value_t = 4.0, value_parser = speed)]
    pub days_per_second: f64,
}

/// Makes a film.
pub fn animate(arguments: &FilmArguments, picture: &PictureArguments, file: &Path) -> anyhow::Result<u8> {
    FilmKind::of(file)?;
    super::in_order(arguments.from, arguments.to)?;
    let atlas = Arc::new(super::open(picture.pack.pack.as_deref())?);
    let first = super::in_campaign(&atlas, arguments.from)?;
    let last = super::in_campaign(&atlas, arguments.to)?;
    let (session, page) = picture.session(&atlas, first, ((1280, 720), Theme::Projector))?;
    let tempo = match arguments.tempo {
        TempoArgument::Even => FilmTempo::Even(arguments.days_per_second),
        TempoArgument::Follow => FilmTempo::Follow,
    };
    let shown = moments(&atlas, (first, last), arguments.fps, tempo);
    let order = Order {
        shapes: super::picture::shapes(&atlas),
        atlas,
        session,
        page,
        study: Study::None,
        kept: Kept::default(),
    };
    let called_off = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&called_off);
    ctrlc::set_handler(move || flag.store(true, Ordering::Relaxed)).context("Ctrl-C cannot be watched")?;
    let told = std::io::stderr().is_terminal();
    let count = shown.len();
    let mut go_on = |done: usize| {
        if told {
            say(&format!("\r{done} of {count} pictures"));
        }
        !called_off.load(Ordering::Relaxed)
    };
    let made = film(&Film { order: &order, moments: &shown, fps: arguments.fps, scale: 1.0 }, file, &mut go_on);
    if told {
        say("\r");
    }
    let report = made?;
    let each = |took: std::time::Duration, count: usize| took.as_secs_f64() * 1000.0 / count.max(1) as f64;
    if told {
        super::complain(&format!(
            "{} pictures; the first took {:.0} ms to paint, the others {:.1} ms each; {:.1} ms each to encode",
            report.pictures,
            each(report.first, 1),
            each(report.painting, report.pictures.saturating_sub(1)),
            each(report.encoding, report.pictures),
        ));
    }
    log::debug!("{report:?}");
    Ok(super::OK)
}

/// Writes to the standard error stream, on the same line.
fn say(text: &str) {
    let mut out = std::io::stderr().lock();
    if let Err(error) = out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        log::debug!("progress cannot be told: {error}");
    }
}

/// Reads a number of pictures a second.
fn fps(text: &str) -> Result<f64, String> {
    let number = text.parse::<f64>().ok().filter(|number| (0.5..=60.0).contains(number));
    number.ok_or_else(|| "give pictures a second, from 0.5 to 60".to_owned())
}

/// Reads a number of days a second.
fn speed(text: &str) -> Result<f64, String> {
    let number = text.parse::<f64>().ok().filter(|number| (0.05..=120.0).contains(number));
    number.ok_or_else(|| "give days a second, from 0.05 to 120".to_owned())
}
