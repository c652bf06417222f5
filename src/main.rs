//! The program: the window, or a subcommand on the console.

use std::process::ExitCode;

fn main() -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("warn,frontline=info")).init();
    frontline::cli::run(open_window)
}

#[cfg(feature = "gui")]
fn open_window(arguments: frontline::cli::WindowArguments) -> anyhow::Result<()> {
    use frontline::cli::RendererArgument;
    use frontline::gui::{LessonChoice, Options, RendererChoice, run};
    let renderer = match arguments.renderer {
        RendererArgument::Auto => RendererChoice::Auto,
        RendererArgument::Wgpu => RendererChoice::Wgpu,
        RendererArgument::Glow => RendererChoice::Glow,
    };
    run(&Options {
        pack: arguments.pack,
        date: arguments.date,
        language: arguments.lang.map(Into::into),
        lesson: LessonChoice { present: arguments.present, lesson: arguments.lesson },
        renderer,
    })?;
    Ok(())
}

#[cfg(not(feature = "gui"))]
fn open_window(_arguments: frontline::cli::WindowArguments) -> anyhow::Result<()> {
    anyhow::bail!(
        "this build has no window (it was made without the feature 'gui'); see frontline --help for what it does on the console"
    )
}
