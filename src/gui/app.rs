//! The window's program: draws from the session, collects actions, applies them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{CentralPanel, Frame, Panel, Ui, ViewportCommand};

use super::canvas::MapCanvas;
use super::command_ui::Context;
use super::launch::Options;
use super::lesson_choice::{LessonChoice, NoLesson};
use super::metrics::Metrics;
use super::opening::{self, Look, Next, Opening};
use super::over_map::{BUTTONS, on_page, over_map};
use super::saving::Saving;
use super::shortcuts::{Press, Shortcuts};
use super::theme::{self, Colors};
use super::{export, failed, fonts, pages, panels, show, time};
use crate::atlas::Atlas;
use crate::data::{self, LoadError};
use crate::day::{Day, Moment};
use crate::front::Situation;
use crate::i18n::Language;
use crate::picture::Order;
use crate::scene::{Room, Shapes, Style, Theme};
use crate::session::{Action, Command, Effect, Page, Session};
use crate::store::Home;

/// Where sittings are kept.
const STORAGE_KEY: &str = "session";

/// Play goes on by no more than this in a frame, seconds: after a stall it does not jump.
const LONGEST_FRAME: f32 = 0.5;

/// What the window begins with.
pub struct Start {
    /// The data, or why they cannot be shown.
    pub atlas: Result<Arc<Atlas>, LoadError>,
    /// The day to show in place of the kept one.
    pub date: Option<Day>,
    /// The language in place of the kept one.
    pub language: Option<Language>,
}

impl Start {
    /// Opens the data that the options name.
    pub fn open(options: &Options) -> Self {
        let pack = options.pack.as_deref().filter(|path| !is_data(path));
        let atlas = pack.map_or_else(Atlas::embedded, |pack: &Path| Atlas::open(pack)).map(Arc::new);
        Self {
            atlas,
            date: options.date.filter(|_| !options.pack.as_deref().is_some_and(is_data)),
            language: options.language,
        }
    }
}

/// Whether a path leads to dated data, which are read beside the window and told before they are used.
pub fn is_data(path: &Path) -> bool {
    path.exists() && !data::is_pack(path)
}

/// The window's program.
pub struct App {
    shown: Result<Shown, Failed>,
    /// The card for opening something.
    opening: Option<Opening>,
    /// The sitting with the campaign inside the program, while other data are shown.
    kept: Option<Session>,
    /// Where something was opened last.
    folder: Option<PathBuf>,
    /// The day to show of what is being opened.
    date: Option<Day>,
    /// Where work is saved; `None` = nowhere.
    home: Option<Home>,
}

/// A pack that could not be opened, and the language to say so.
struct Failed {
    error: String,
    language: Language,
}

/// A pack on the screen.
struct Shown {
    atlas: Arc<Atlas>,
    session: Session,
    /// Where buttons lay over the picture in the last frame, points of the picture.
    over_map: Vec<geo::Rect>,
    canvas: MapCanvas,
    /// Coasts, rivers and borders for all maps of the window.
    shapes: Arc<Shapes>,
    situation: Option<Arc<Situation>>,
    /// Drawings and answers on their way to the disk.
    saving: Option<Saving>,
    /// Begun with the second frame, so that the first is not late.
    rhythm: Option<time::RhythmTask>,
    /// What only the program can do.
    wish: Option<Effect>,
    /// Whether the window had the whole screen before the presentation.
    was_full: bool,
}

impl App {
    /// The program for a window that has just been made; it saves no work.
    pub fn new(cc: &eframe::CreationContext<'_>, start: &Start) -> Self {
        Self::with_home(cc, start, None)
    }

    /// The program for a window that has just been made, with the folder where it saves work.
    pub fn with_home(cc: &eframe::CreationContext<'_>, start: &Start, home: Option<Home>) -> Self {
        fonts::install(&cc.egui_ctx);
        cc.egui_ctx.add_plugin(Shortcuts::default());
        // The map uses + and - itself; the interface keeps Ctrl with them.
        let kept = cc.storage.and_then(|storage| eframe::get_value::<Session>(storage, STORAGE_KEY));
        let language =
            start.language.or(kept.as_ref().map(|session| session.language)).unwrap_or_else(Language::of_system);
        let shown = match &start.atlas {
            Ok(atlas) => {
                let mut shown = Shown::new(Arc::clone(atlas), kept, (start.date, language));
                shown.saving = Saving::begin(home.clone(), atlas, &cc.egui_ctx);
                Ok(shown)
            }
            Err(error) => Err(Failed { error: error.to_string(), language }),
        };
        Self { shown, opening: None, kept: None, folder: None, date: None, home }
    }

    /// Reads data of the user's and tells what was understood, over the map; `date` is shown when they are taken.
    pub fn open(&mut self, paths: Vec<PathBuf>, date: Option<Day>, ctx: &egui::Context) {
        self.date = date;
        self.opening = Some(Opening::read(paths, ctx));
    }

    /// The card for opening, if one is open; then the map that was taken, or the wish of a command.
    fn open_card(&mut self, ctx: &egui::Context, look: &Look) {
        let dropped = opening::dropped(ctx);
        if !dropped.is_empty() {
            self.open(dropped, None, ctx);
        }
        opening::hovered(ctx, look);
        let Some(opening) = &mut self.opening else { return };
        let next = opening.ui(ctx, look);
        self.folder = opening.folder().or(self.folder.take());
        match next {
            Next::Stay => return,
            Next::Close => {}
            Next::Show(atlas) => {
                let date = self.date.take();
                self.swap(atlas, date);
            }
        }
        self.opening = None;
        ctx.request_repaint();
    }

    /// Shows another map; the sitting with the campaign inside the program is kept for the way back.
    fn swap(&mut self, atlas: Arc<Atlas>, date: Option<Day>) {
        let (language, theme, room) = self.looks();
        if let Ok(shown) = &self.shown
            && shown.atlas.is_embedded()
        {
            self.kept = Some(shown.session.clone());
        }
        let kept = self.kept.take_if(|_| atlas.is_embedded());
        let mut shown = Shown::new(atlas, kept, (date, language));
        (shown.session.theme, shown.session.room) = (theme, room);
        self.shown = Ok(shown);
    }

    /// Language and looks stay from map to map.
    fn looks(&self) -> (Language, Theme, Room) {
        match &self.shown {
            Ok(shown) => (shown.session.language, shown.session.theme, shown.session.room),
            Err(failed) => (failed.language, Theme::default(), Room::default()),
        }
    }

    /// Does what only the program can do: opens data, or goes back to its own campaign.
    fn fulfil(&mut self, wish: Effect, ctx: &egui::Context) {
        match wish {
            Effect::OpenData => {
                let folder = self.folder.clone().or_else(|| std::env::current_dir().ok());
                self.opening = Some(Opening::choose(&folder.unwrap_or_default()));
            }
            Effect::BackToEmbedded => {
                if let Ok(atlas) = Atlas::embedded() {
                    self.swap(Arc::new(atlas), None);
                }
            }
            _ => {}
        }
        ctx.request_repaint();
    }

    /// The state, for tests.
    pub fn session(&self) -> Option<&Session> {
        self.shown.as_ref().ok().map(|shown| &shown.session)
    }

    /// What the screen shows, to be made as a picture; `None` before the first frame.
    pub fn order(&self) -> Option<Order> {
        self.shown.as_ref().ok().and_then(Shown::order)
    }

    /// Does what a button would, for tests and pictures.
    pub fn act(&mut self, action: Action, ctx: &egui::Context) {
        if let Ok(shown) = &mut self.shown {
            shown.apply(action, ctx);
            ctx.request_repaint();
        }
    }

    /// Opens the lesson that the program was started with.
    ///
    /// # Errors
    /// When there is no such lesson.
    pub fn open_lesson(&mut self, choice: &LessonChoice, ctx: &egui::Context) -> Result<(), NoLesson> {
        let Ok(shown) = &mut self.shown else { return Ok(()) };
        if let Some(action) = choice.open(&mut shown.session, &shown.atlas)? {
            shown.apply(action, ctx);
        }
        Ok(())
    }

    /// Waits for what is computed beside the window, for tests and pictures.
    pub fn finish_computing(&mut self) {
        if let Some(opening) = &mut self.opening {
            opening.finish();
        }
        let Ok(shown) = &mut self.shown else { return };
        if let Some(rhythm) = shown.rhythm.as_ref().and_then(time::RhythmTask::wait) {
            shown.session.learn(Arc::new(rhythm));
        }
        shown.canvas.finish_computing();
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let metrics = Metrics::of(ui.ctx());
        let look = self.session().map_or_else(Theme::default, |session| session.theme);
        theme::apply(ui.ctx(), metrics, look);
        ui.reset_style();
        let (language, ..) = self.looks();
        let look = Look { metrics, colors: Colors::of(look), language };
        if self.opening.is_some() {
            // Keys belong to the card; those of the window itself stay.
            let own = |command| matches!(command, Command::FullScreen | Command::NextTheme);
            ui.ctx().plugin::<Shortcuts>().lock().keep(own);
        }
        let mut wish = None;
        match &mut self.shown {
            Ok(shown) => {
                shown.frame(ui, metrics);
                wish = shown.wish.take();
            }
            Err(failed) => {
                if failed::page(ui, &failed.error, failed.language)
                    && let Ok(atlas) = Atlas::embedded()
                {
                    let mut shown = Shown::new(Arc::new(atlas), None, (None, failed.language));
                    shown.saving = Saving::begin(self.home.clone(), &shown.atlas, ui.ctx());
                    self.shown = Ok(shown);
                }
            }
        }
        if let Some(wish) = wish {
            self.fulfil(wish, ui.ctx());
        }
        self.open_card(ui.ctx(), &look);
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        // The sitting with the campaign inside the program is not lost by a look at other data.
        if let Ok(shown) = &self.shown {
            eframe::set_value(storage, STORAGE_KEY, self.kept.as_ref().unwrap_or(&shown.session));
        }
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}

impl Shown {
    fn new(atlas: Arc<Atlas>, kept: Option<Session>, (date, language): (Option<Day>, Language)) -> Self {
        let mut session = kept.map_or_else(|| Session::new(&atlas, language), |kept| Session::resume(kept, &atlas));
        session.language = language;
        if let Some(day) = date {
            session.time.set_day(day, atlas.campaign().days);
        }
        if !atlas.problems().is_empty() {
            session.page = Some(Page::Problems);
        }
        let shapes = Arc::new(Shapes::new(atlas.base(), &atlas.dataset().ground));
        Self {
            atlas,
            session,
            over_map: Vec::new(),
            canvas: MapCanvas::default(),
            shapes,
            situation: None,
            saving: None,
            rhythm: None,
            wish: None,
            was_full: false,
        }
    }

    /// Keys, then panels and map, then the actions of all of them.
    fn frame(&mut self, ui: &mut Ui, metrics: Metrics) {
        let mut queue = Vec::new();
        self.obey_keys(ui.ctx());
        self.learn_rhythm(ui.ctx());
        if self.session.time.playing {
            if !time::is_held(ui.ctx()) {
                let seconds = f64::from(ui.input(|input| input.stable_dt).min(LONGEST_FRAME));
                self.apply(Action::Tick { seconds }, ui.ctx());
            }
            ui.ctx().request_repaint();
        }
        let situation = self.situation();
        self.canvas.update_study(&self.session.mode, &self.atlas, ui.ctx());
        let session = &self.session;
        let style = Style::new(session.theme, session.room, self.atlas.campaign());
        let colors = Colors::of(session.theme);
        let over = std::mem::take(&mut self.over_map);
        let mut cx = Context {
            atlas: &self.atlas,
            shapes: &self.shapes,
            session,
            metrics,
            colors,
            style: &style,
            over_map: &over,
            queue: &mut queue,
        };
        if session.presenting.is_some() {
            self.over_map.clear();
            show::picture(ui, &mut cx, (&mut self.canvas, &situation));
        } else {
            bar(ui, &mut cx);
            CentralPanel::default().frame(Frame::NONE.fill(colors.panel)).show(ui, |ui| {
                let map = self.canvas.ui(ui, &mut cx, &situation);
                let corner = ui.max_rect().min;
                let notice = self.saving.as_mut().and_then(|saving| saving.notice(ui, &mut cx, map));
                let covered = over_map(ui, &mut cx, map).into_iter().chain(notice);
                self.over_map = covered.map(|rect| on_page(rect, corner)).collect();
            });
            pages::page(ui.ctx(), &mut cx);
        }
        if self.canvas.is_outdated(&cx, ui.ctx()) {
            ui.ctx().request_discard("the picture of letters has grown");
            ui.ctx().request_repaint();
        }
        export::begin(ui.ctx(), || self.order());
        for action in queue {
            self.apply(action, ui.ctx());
            ui.ctx().request_repaint();
        }
        if let Some(saving) = &mut self.saving {
            saving.update(&self.session);
        }
    }

    /// Does what was asked for by key since the last frame.
    fn obey_keys(&mut self, ctx: &egui::Context) {
        let pressed = ctx.plugin::<Shortcuts>().lock().take();
        for press in pressed {
            let action = match press {
                Press::Command(command) => command.action(&self.session, &self.atlas),
                Press::Lesson(key) => key.action(&self.session),
                Press::Digit(digit) => Some(Action::TypeDigit(digit)),
                Press::Ink(command) => command.action(&self.session, &self.atlas),
                Press::Task(command) => command.action(&self.session),
            };
            if let Some(action) = action {
                self.apply(action, ctx);
            }
        }
        ctx.plugin::<Shortcuts>().lock().follow(&self.session);
    }

    fn order(&self) -> Option<Order> {
        let (page, study, mut kept) = self.canvas.kept(&self.session.mode, &self.over_map)?;
        if kept.over_map.len() > BUTTONS {
            // Under a card there is a picture, too, and it has names there.
            kept.over_map.truncate(BUTTONS);
            kept.names = [None, None];
        }
        let (atlas, shapes) = (Arc::clone(&self.atlas), Arc::clone(&self.shapes));
        Some(Order { atlas, shapes, session: self.session.clone(), page, study, kept })
    }

    /// Takes the rhythm of the war when it is there; has it computed when the first frame is on the screen.
    fn learn_rhythm(&mut self, ctx: &egui::Context) {
        match &self.rhythm {
            Some(task) => {
                if let Some(rhythm) = task.take() {
                    self.session.learn(Arc::new(rhythm));
                }
            }
            None if self.situation.is_some() => {
                self.rhythm = Some(time::RhythmTask::start(Arc::clone(&self.atlas), ctx.clone()));
            }
            None => ctx.request_repaint(),
        }
    }

    fn situation(&mut self) -> Arc<Situation> {
        let moment: Moment = self.session.time.moment;
        let made =
            self.situation.take().filter(|kept| kept.moment == moment).unwrap_or_else(|| self.atlas.situation(moment));
        self.situation = Some(Arc::clone(&made));
        made
    }

    fn apply(&mut self, action: Action, ctx: &egui::Context) {
        match self.session.apply(action, &self.atlas) {
            Some(Effect::ToggleFullScreen) => {
                let full = ctx.input(|input| input.viewport().fullscreen).unwrap_or(false);
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!full));
            }
            Some(Effect::CopyPicture) => {
                if let Some(order) = self.order() {
                    export::copy(ctx, &order);
                }
            }
            Some(Effect::AskDate) => time::ask_date(ctx),
            Some(Effect::ToggleCalendar) => time::toggle_calendar(ctx),
            Some(wish @ (Effect::OpenData | Effect::BackToEmbedded)) => self.wish = Some(wish),
            Some(Effect::BeginShow) => {
                self.was_full = ctx.input(|input| input.viewport().fullscreen).unwrap_or(false);
                ctx.memory_mut(|memory| memory.stop_text_input());
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
            }
            Some(Effect::EndShow) if !self.was_full => ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false)),
            Some(Effect::EndShow) | None => {}
        }
    }
}

/// The bar with the dates and the axis.
fn bar(ui: &mut Ui, cx: &mut Context<'_>) {
    let mut low = theme::margin(cx.metrics, 1.2);
    (low.top, low.bottom) = (theme::margin(cx.metrics, 0.3).top, theme::margin(cx.metrics, 1.0).bottom);
    let frame = Frame::NONE.fill(cx.colors.panel).inner_margin(low);
    Panel::bottom("time").frame(frame).resizable(false).show(ui, |ui| panels::time_bar(ui, cx));
}
