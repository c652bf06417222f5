//! Taking away what the window shows: made beside it, so that it goes on.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use egui::{ColorImage, Context, Id};

use crate::day::DayRange;
use crate::picture::{
    Composer, Film, FilmTempo, Kind, Order, Overlays, Paper, PictureError, SheetOrder, Told, film, fit, moments,
    page_of, pixels, sheet, still, write,
};

/// Pictures a second of a film.
const FPS: f64 = 12.0;

/// Maps on a sheet.
const MAPS: i32 = 6;

/// What is taken away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum What {
    /// The picture of the day.
    #[default]
    Picture,
    /// The film of a span of days.
    Film,
    /// The maps of a span on paper.
    Sheet,
    /// A worksheet of a span with its answers.
    Worksheet,
}

impl What {
    /// The usual ending of its file.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Picture => "png",
            Self::Film => "gif",
            Self::Sheet | Self::Worksheet => "pdf",
        }
    }
}

/// What somebody wants.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// What.
    pub what: What,
    /// Its file.
    pub file: PathBuf,
    /// Width and height in pixels; `None` = as on the screen.
    pub size: Option<(u32, u32)>,
    /// The days of films and sheets.
    pub span: DayRange,
}

/// Work that goes on, or has ended.
pub struct Task {
    /// What for.
    pub wish: Wish,
    done: AtomicUsize,
    count: AtomicUsize,
    called_off: AtomicBool,
    end: Mutex<Option<Result<(), PictureError>>>,
}

/// How far a task is.
pub enum Progress {
    /// So many of so many pictures.
    Working(usize, usize),
    /// The file is there.
    Written,
    /// The user did not want it any more.
    CalledOff,
    /// Why it is not there.
    Failed(String),
}

impl Task {
    /// How far it is.
    pub fn progress(&self) -> Progress {
        match &*self.end.lock().unwrap_or_else(PoisonError::into_inner) {
            None => Progress::Working(self.done.load(Ordering::Relaxed), self.count.load(Ordering::Relaxed)),
            Some(Ok(())) => Progress::Written,
            Some(Err(PictureError::Cancelled)) => Progress::CalledOff,
            Some(Err(error)) => Progress::Failed(error.to_string()),
        }
    }

    /// Stops it; nothing is left.
    pub fn call_off(&self) {
        self.called_off.store(true, Ordering::Relaxed);
    }

    fn make(&self, order: &Order, shown: &Context) -> Result<(), PictureError> {
        match self.wish.what {
            What::Picture => self.picture(order),
            What::Film => self.film(order, shown),
            What::Sheet | What::Worksheet => self.sheet(order),
        }
    }

    fn picture(&self, order: &Order) -> Result<(), PictureError> {
        let kind = Kind::of(&self.wish.file)?;
        let order = sized(order, self.wish.size)?;
        let shot = order.shot();
        let composed = Composer::default().compose(&shot);
        let overlays = Overlays::default();
        let source = order.source(&overlays);
        write(&self.wish.file, &still(source, &composed, (kind, 1.0), &Told::of(&shot, &composed))?)
    }

    fn film(&self, order: &Order, shown: &Context) -> Result<(), PictureError> {
        let order = sized(order, self.wish.size)?;
        let span = self.wish.span;
        let moments = moments(&order.atlas, (span.first, span.last), FPS, FilmTempo::Follow);
        self.count.store(moments.len(), Ordering::Relaxed);
        let mut go_on = |done: usize| {
            self.done.store(done, Ordering::Relaxed);
            shown.request_repaint();
            !self.called_off.load(Ordering::Relaxed)
        };
        let wanted = Film { order: &order, moments: &moments, fps: FPS, scale: 1.0 };
        film(&wanted, &self.wish.file, &mut go_on).map(|_report| ())
    }

    fn sheet(&self, order: &Order) -> Result<(), PictureError> {
        let kind = Kind::of(&self.wish.file)?;
        let span = self.wish.span;
        let count = MAPS.min(span.len());
        let day = |number: i32| span.first.plus((span.len() - 1) * number / (count - 1).max(1));
        let days: Vec<_> = (0..count).map(day).collect();
        let mut order = order.clone();
        let worksheet = self.wish.what == What::Worksheet;
        if worksheet {
            order.session.theme = crate::scene::Theme::Print;
        }
        let seen = Some(order.session.view.world_rect());
        let wanted = SheetOrder { order: &order, days: &days, columns: 2, paper: Paper::A4, worksheet, seen };
        write(&self.wish.file, &sheet(&wanted, kind)?)
    }
}

/// The order of a picture of another size: the same part of the world, with everything placed anew.
fn sized(order: &Order, size: Option<(u32, u32)>) -> Result<Order, PictureError> {
    let Some(size) = size else { return Ok(order.clone()) };
    let mut order = order.clone();
    let seen = order.session.view.world_rect();
    order.page = page_of(size, order.session.room, 1.0)?;
    order.kept = crate::picture::Kept::default();
    fit(&mut order.session, &order.atlas, &order.page, Some(seen));
    Ok(order)
}

fn task_id() -> Id {
    Id::unique("export-task")
}

fn wish_id() -> Id {
    Id::unique("export-wish")
}

/// Says what is wanted; it is begun at the end of the frame.
pub fn ask(ctx: &Context, wish: Wish) {
    ctx.data_mut(|data| data.insert_temp(wish_id(), Some(wish)));
}

/// The last work, where there was one.
pub fn task(ctx: &Context) -> Option<Arc<Task>> {
    ctx.data(|data| data.get_temp(task_id()))
}

/// Begins what was asked for.
pub fn begin(ctx: &Context, order: impl FnOnce() -> Option<Order>) {
    let wish = ctx.data_mut(|data| data.remove_temp::<Option<Wish>>(wish_id())).flatten();
    let Some((wish, order)) = wish.and_then(|wish| Some((wish, order()?))) else { return };
    let task = Arc::new(Task {
        wish,
        done: AtomicUsize::new(0),
        count: AtomicUsize::new(1),
        called_off: AtomicBool::new(false),
        end: Mutex::new(None),
    });
    ctx.data_mut(|data| data.insert_temp(task_id(), Arc::clone(&task)));
    let shown = ctx.clone();
    let work = move || {
        let made = task.make(&order, &shown);
        *task.end.lock().unwrap_or_else(PoisonError::into_inner) = Some(made);
        shown.request_repaint();
    };
    if let Err(error) = thread::Builder::new().name("export".to_owned()).spawn(work) {
        log::error!("nothing can be taken away: {error}");
    }
}

/// Puts the picture on the clipboard, as large as on the screen.
pub fn copy(ctx: &Context, order: &Order) {
    let shot = order.shot();
    let composed = Composer::default().compose(&shot);
    let overlays = Overlays::default();
    let source = order.source(&overlays);
    match pixels(source, &composed, f64::from(ctx.pixels_per_point())) {
        Ok(raster) => {
            let (width, height) = raster.size();
            let size = [width as usize, height as usize];
            ctx.copy_image(ColorImage::from_rgba_unmultiplied(size, raster.pixels()));
        }
        Err(error) => log::error!("the picture cannot be copied: {error}"),
    }
}

/// The folder where pictures of this user lie, where there is one.
pub fn folder() -> PathBuf {
    let home = ["HOME", "USERPROFILE"].into_iter().find_map(std::env::var_os).map(PathBuf::from).unwrap_or_default();
    let folders = ["Pictures", "Documents"].map(|name| home.join(name));
    folders.into_iter().find(|folder| folder.is_dir()).unwrap_or(home)
}

/// A name for the file of a wish.
pub fn name(what: What, span: DayRange, folder: &Path) -> PathBuf {
    let days = if what == What::Picture { span.last.to_string() } else { format!("{}-{}", span.first, span.last) };
    folder.join(format!("frontline-{days}.{}", what.ending()))
}
