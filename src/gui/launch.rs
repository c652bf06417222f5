//! Opening the window: which renderer is taken, and what is said when none works.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use eframe::wgpu;
use egui::ViewportBuilder;

use super::app::{App, Start, is_data};
use super::lesson_choice::{LessonChoice, NoLesson};
use crate::day::Day;
use crate::i18n::Language;
use crate::session::Session;
use crate::store::Home;

/// Which way of drawing is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr, strum::EnumIter)]
#[strum(serialize_all = "lowercase")]
pub enum RendererChoice {
    /// A graphics card by wgpu; else OpenGL in software; else wgpu in software.
    #[default]
    Auto,
    /// wgpu: Vulkan, Metal, DirectX 12.
    Wgpu,
    /// OpenGL.
    Glow,
}

/// What the window is opened with.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// A pack or dated data of the user's; `None` = the campaign inside the program.
    pub pack: Option<PathBuf>,
    /// The day to show; `None` = where the last sitting ended, or the campaign's telling day.
    pub date: Option<Day>,
    /// The language; `None` = the last sitting's, or the system's.
    pub language: Option<Language>,
    /// The lesson to open.
    pub lesson: LessonChoice,
    /// Which way of drawing is wanted.
    pub renderer: RendererChoice,
}

/// Why no window could be opened.
#[derive(Debug, thiserror::Error)]
pub enum LaunchError {
    /// No renderer can open one.
    #[error(
        "no window could be opened: {0}. Is there a screen? Try --renderer glow or --renderer wgpu, or use the commands that need no window (frontline --help)"
    )]
    NoWindow(String),
    /// The lesson that was asked for cannot be shown.
    #[error(transparent)]
    NoLesson(#[from] NoLesson),
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// When no renderer can open a window (never panics for that), or the lesson asked for cannot be shown.
pub fn run(options: &Options) -> Result<(), LaunchError> {
    let start = Arc::new(Start::open(options));
    if let Ok(atlas) = &start.atlas {
        // Said on the console before a window opens.
        options.lesson.open(&mut Session::default(), atlas)?;
    }
    let mut reasons = Vec::new();
    for renderer in candidates(options.renderer) {
        let shown = Arc::new(AtomicBool::new(false));
        match open(&start, options, (renderer, &shown)) {
            Ok(()) => return Ok(()),
            Err(error) => {
                log::warn!("renderer {renderer:?} failed: {error}");
                reasons.push(format!("{renderer:?}: {error}"));
                if shown.load(Ordering::Relaxed) {
                    break;
                }
            }
        }
    }
    Err(LaunchError::NoWindow(reasons.join("; ")))
}

/// The renderers to try, in order.
fn candidates(choice: RendererChoice) -> Vec<eframe::Renderer> {
    use eframe::Renderer::{Glow, Wgpu};
    match choice {
        RendererChoice::Wgpu => vec![Wgpu],
        RendererChoice::Glow => vec![Glow],
        RendererChoice::Auto if has_graphics_card() => vec![Wgpu, Glow],
        // Mesa's OpenGL draws five times faster in software than its Vulkan.
        RendererChoice::Auto => vec![Glow, Wgpu],
    }
}

/// Whether wgpu finds an adapter that is not the processor itself.
fn has_graphics_card() -> bool {
    let setup = eframe::egui_wgpu::WgpuSetupCreateNew::without_display_handle();
    let mut descriptor = setup.instance_descriptor;
    // The GL backend needs a window to tell hardware from software.
    descriptor.backends = wgpu::Backends::PRIMARY;
    let instance = wgpu::Instance::new(descriptor);
    let adapters = pollster::block_on(instance.enumerate_adapters(wgpu::Backends::PRIMARY));
    for adapter in &adapters {
        let info = adapter.get_info();
        log::debug!("adapter {} ({:?}, {:?})", info.name, info.device_type, info.backend);
    }
    adapters.iter().any(|adapter| adapter.get_info().device_type != wgpu::DeviceType::Cpu)
}

fn open(
    start: &Arc<Start>,
    options: &Options,
    (renderer, shown): (eframe::Renderer, &Arc<AtomicBool>),
) -> eframe::Result {
    let native = eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title("Frontline")
            .with_inner_size([1280.0, 800.0])
            .with_min_inner_size([480.0, 360.0])
            .with_app_id("frontline"),
        renderer,
        run_and_return: true,
        system_font_fallback: false,
        dithering: false,
        ..Default::default()
    };
    let data = options.pack.clone().filter(|path| is_data(path)).map(|path| (path, options.date));
    let (start, shown, lesson) = (Arc::clone(start), Arc::clone(shown), options.lesson.clone());
    let create = move |cc: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, Box<dyn std::error::Error + Send + Sync>> {
        shown.store(true, Ordering::Relaxed);
        log::info!("renderer: {}", description(cc));
        let mut app = App::with_home(cc, &start, Home::find());
        if let Some((path, date)) = data.clone() {
            app.open(vec![path], date, &cc.egui_ctx);
        }
        app.open_lesson(&lesson, &cc.egui_ctx)?;
        Ok(Box::new(app))
    };
    eframe::run_native("frontline", native, Box::new(create))
}

fn description(cc: &eframe::CreationContext<'_>) -> String {
    if let Some(state) = &cc.wgpu_render_state {
        let info = state.adapter.get_info();
        return format!("wgpu, {} ({:?}, {:?})", info.name, info.device_type, info.backend);
    }
    use eframe::glow::HasContext as _;
    let Some(gl) = &cc.gl else {
        return "none".to_owned();
    };
    format!("glow, {:?}", gl.version())
}
