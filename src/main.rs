//! The program: the window, or a subcommand on the console.

use std::process::ExitCode;

fn main() -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("warn,frontline=info")).init();
    frontline::cli::run(open_window)
}

#[cfg(feature = "gui")]
fn open_window(_arguments: frontline::cli::WindowArguments) -> anyhow::Result<()> {
    anyhow::bail!("the window is not built yet")
}

#[cfg(not(feature = "gui"))]
fn open_window(_arguments: frontline::cli::WindowArguments) -> anyhow::Result<()> {
    anyhow::bail!("this build has no window (it was made without the feature 'gui'); see frontline --help for what it does on the console")
}
