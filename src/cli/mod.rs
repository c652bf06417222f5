//! The console: arguments in, text out, exit code back. No logic of its own.

mod args;
mod check;
mod describe;
mod diff;
mod film;
mod front;
mod inspect;
mod output;
mod picture;
mod places;
mod sheet;
mod stats;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, anyhow};
use clap::{CommandFactory as _, Parser as _};

pub use args::{Arguments, Command, LanguageArgument, PackArgument, RendererArgument, WindowArguments};
pub use film::{FilmArguments, TempoArgument};
pub use picture::{PictureArguments, RoomArgument, ThemeArgument};
pub use sheet::{PaperArgument, SheetArguments};

use crate::atlas::Atlas;
use crate::day::Day;
use crate::i18n::Language;

/// Everything in order.
const OK: u8 = 0;
/// The data was found wanting.
const WANTING: u8 = 1;
/// Bad usage or unreadable input.
const UNREADABLE: u8 = 2;

/// Runs the command line; `window` opens the window.
pub fn run(window: impl FnOnce(WindowArguments) -> anyhow::Result<()>) -> ExitCode {
    let arguments = Arguments::parse();
    let stdout = std::io::stdout().lock();
    let mut out = std::io::BufWriter::new(stdout);
    let result = match arguments.command {
        None => window(arguments.window).map(|()| OK),
        Some(command) => carry_out(command, &mut out).and_then(|code| out.flush().map(|()| code).map_err(Into::into)),
    };
    match result {
        Ok(code) => ExitCode::from(code),
        // The reader of a pipe may stop early (`| head`): that is no error of ours.
        Err(error) if is_broken_pipe(&error) => ExitCode::from(OK),
        Err(error) => {
            complain(&format!("frontline: {error:#}"));
            ExitCode::from(UNREADABLE)
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
    })
}

fn carry_out(command: Command, out: &mut impl Write) -> anyhow::Result<u8> {
    match command {
        Command::Front { date, output, pack } => {
            front::front(&open(pack.pack.as_deref())?, date, output.as_deref(), out)
        }
        Command::Who { date, at, csv, pack } => {
            let atlas = open(pack.pack.as_deref())?;
            match (date, at, csv) {
                (Some(date), Some(at), _) => places::who(&atlas, date, at, out),
                (_, _, Some(table)) => places::who_table(&atlas, &table, out),
                _ => Err(anyhow!("give --date with --at, or --csv")),
            }
        }
        Command::History { at, pack } => places::history(&open(pack.pack.as_deref())?, at, out),
        Command::Stats { from, to, pack } => stats::stats(&open(pack.pack.as_deref())?, from, to, out),
        Command::Diff { from, to, geojson, output, lang, pack } => {
            let question = diff::Question { from, to, geojson, language: language(lang) };
            let atlas = open(pack.pack.as_deref())?;
            needs_ground(&atlas, "Use `frontline stats` for the ground of each side by day")?;
            diff::diff(&atlas, &question, output.as_deref(), out)
        }
        Command::Describe { date, lang, pack } => {
            describe::describe(&open(pack.pack.as_deref())?, date, language(lang), out)
        }
        Command::Render { date, output, picture } => picture::render(date, &picture, &output),
        Command::Animate { film, output, picture } => film::animate(&film, &picture, &output),
        Command::Sheet { sheet, output, picture } => sheet::sheet(&sheet, &picture, &output),
        Command::Check { pack, facts } => check::check(pack.as_deref(), facts.as_deref(), out),
        Command::Inspect { files, answers, geojson, output, lang } => {
            let wanted = inspect::Wanted { geojson, output: output.as_deref(), language: language(lang) };
            inspect::inspect(&files, &answers.into(), &wanted, out)
        }
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Arguments::command(), "frontline", out);
            Ok(OK)
        }
        Command::Man => clap_mangen::Man::new(Arguments::command()).render(out).map(|()| OK).map_err(Into::into),
    }
}

/// The language of an answer: English where none is asked for, so that scripts get the same on every machine.
fn language(argument: Option<LanguageArgument>) -> Language {
    argument.map_or(Language::En, Into::into)
}

/// Opens a pack for a command, which must have no problem.
fn open(pack: Option<&Path>) -> anyhow::Result<Atlas> {
    let atlas = open_with_problems(pack)?;
    if atlas.problems().is_empty() {
        return Ok(atlas);
    }
    let problems: Vec<String> = atlas.problems().iter().map(ToString::to_string).collect();
    if atlas.understood().is_some() {
        // A bad file among dated data leaves the others usable.
        for problem in &problems {
            complain(problem);
        }
        return Ok(atlas);
    }
    Err(anyhow!("the pack has {} problem(s):\n{}", problems.len(), problems.join("\n")))
}

fn open_with_problems(pack: Option<&Path>) -> anyhow::Result<Atlas> {
    match pack {
        Some(path) => Atlas::open(path).with_context(|| format!("cannot open the pack '{}'", path.display())),
        None => Atlas::embedded().context("the pack inside the program is broken"),
    }
}

/// Refuses what only a pack with a ground can tell.
fn needs_ground(atlas: &Atlas, instead: &str) -> anyhow::Result<()> {
    if atlas.dataset().observed.is_none() {
        return Ok(());
    }
    Err(anyhow!("these are dated data without a ground of their own, so this cannot be told of them. {instead}"))
}

/// A day that must lie in the campaign.
fn in_campaign(atlas: &Atlas, day: Day) -> anyhow::Result<Day> {
    let days = atlas.campaign().days;
    if days.contains(day) {
        return Ok(day);
    }
    Err(anyhow!("{day} lies outside the campaign; give a day from {} to {}", days.first, days.last))
}

/// The first and last day of a question, in their order.
fn in_order(from: Day, to: Day) -> anyhow::Result<()> {
    if to < from { Err(anyhow!("--to {to} is before --from {from}")) } else { Ok(()) }
}

/// Writes a line for people to the standard error stream.
fn complain(text: &str) {
    #[expect(clippy::print_stderr, reason = "this is the console's one way to speak of errors")]
    {
        eprintln!("{text}");
    }
}
