//! Films: a span of days as GIF, APNG, MP4 or a folder of pictures.

mod apng;
mod folder;
mod gif;
mod ground;
mod moments;
mod mp4;
mod reel;

use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::{Duration, Instant};

use super::compose::{Composer, Order, Shot};
use super::file::{part_of, remove};
use super::raster::Raster;
use super::still::blank;
use super::{Overlays, PictureError};
use crate::day::Moment;
use crate::scene::Style;
use ground::Grounds;
use reel::Reel;

pub use moments::{FilmTempo, moments};
pub use reel::FilmKind;

/// Pictures that wait for the encoder, at most.
const WAITING: usize = 2;

/// Asked after each picture, with the number of those that are done, whether to go on.
pub type GoOn<'a> = &'a mut dyn FnMut(usize) -> bool;

/// What a film took.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FilmReport {
    /// Pictures.
    pub pictures: usize,
    /// Time to paint the first one, the maps included.
    pub first: Duration,
    /// Time to paint all others.
    pub painting: Duration,
    /// Time to encode all of them, on another core.
    pub encoding: Duration,
}

/// A film to be made.
pub struct Film<'a> {
    /// What it shows, but for the moment.
    pub order: &'a Order,
    /// The moments of its pictures.
    pub moments: &'a [Moment],
    /// Pictures a second.
    pub fps: f64,
    /// Pixels for a point.
    pub scale: f64,
}

/// Makes a film; `go_on` is asked after each picture, with the number of those that are done, whether to go on.
///
/// # Errors
/// Where the film cannot be written, or was called off; then nothing is left of it.
pub fn film(film: &Film<'_>, file: &Path, go_on: GoOn<'_>) -> Result<FilmReport, PictureError> {
    let kind = FilmKind::of(file)?;
    let part = part_of(file);
    let made = write(film, (kind, &part), go_on);
    let failed = |source| PictureError::Write { path: file.to_owned(), source };
    let made = made.and_then(|report| std::fs::rename(&part, file).map(|()| report).map_err(failed));
    if made.is_err() {
        if part.is_dir() { folder::remove(&part) } else { remove(&part) }
    }
    made
}

fn write(film: &Film<'_>, (kind, part): (FilmKind, &Path), go_on: GoOn<'_>) -> Result<FilmReport, PictureError> {
    let mut painter = Painter::new(film)?;
    let begin = Instant::now();
    let count = film.moments.len();
    let Some(&first) = film.moments.first() else { return Err(PictureError::NoPictures) };
    let pixels = painter.paint(first);
    let mut report = FilmReport { pictures: count, first: begin.elapsed(), ..FilmReport::default() };
    // The last picture shows the other end of the colours that a film needs.
    let samples = match (kind, film.moments.last()) {
        (FilmKind::Gif, Some(&last)) => vec![pixels.clone(), painter.paint(last)],
        _ => Vec::new(),
    };
    let mut reel = reel::open(kind, part, (painter.raster.size(), film.fps, count), &samples)?;
    std::thread::scope(|scope| {
        let (sender, receiver): (SyncSender<Vec<u8>>, Receiver<Vec<u8>>) = sync_channel(WAITING);
        let encoder =
            scope.spawn(move || encode(reel.as_mut(), &receiver).and_then(|took| reel.finish().map(|()| took)));
        let painted = paint_all(film, (&mut painter, pixels), (sender, go_on));
        let encoded = encoder.join().map_err(|_panic| PictureError::Encode("the encoder has stopped".to_owned()))?;
        // An encoder that fails stops the painting: its own reason is the one to tell.
        report.encoding = encoded?;
        report.painting = painted?;
        Ok(report)
    })
}

fn paint_all(
    film: &Film<'_>,
    (painter, first): (&mut Painter<'_>, Vec<u8>),
    (sender, go_on): (SyncSender<Vec<u8>>, GoOn<'_>),
) -> Result<Duration, PictureError> {
    let mut took = Duration::ZERO;
    let mut first = Some(first);
    for (done, &moment) in film.moments.iter().enumerate() {
        if !go_on(done) {
            return Err(PictureError::Cancelled);
        }
        let begin = Instant::now();
        let pixels = match first.take() {
            Some(first) => first,
            None => painter.paint(moment),
        };
        took += begin.elapsed();
        if sender.send(pixels).is_err() {
            break;
        }
    }
    Ok(took)
}

fn encode(reel: &mut (dyn Reel + Send), pictures: &Receiver<Vec<u8>>) -> Result<Duration, PictureError> {
    let mut took = Duration::ZERO;
    while let Ok(pixels) = pictures.recv() {
        let begin = Instant::now();
        reel.add(&pixels)?;
        took += begin.elapsed();
    }
    Ok(took)
}

/// Paints one picture after the other, keeping what stays.
struct Painter<'a> {
    order: Order,
    composer: Composer,
    grounds: Grounds,
    overlays: Overlays,
    raster: Raster,
    film: &'a Film<'a>,
}

impl<'a> Painter<'a> {
    fn new(film: &'a Film<'a>) -> Result<Self, PictureError> {
        let order = film.order.clone();
        let style = Style::new(order.session.theme, order.session.room, order.atlas.campaign());
        let raster = blank(&order.page, film.scale, &style)?;
        let (composer, grounds, overlays) = (Composer::default(), Grounds::default(), Overlays::default());
        Ok(Self { order, composer, grounds, overlays, raster, film })
    }

    fn paint(&mut self, moment: Moment) -> Vec<u8> {
        self.order.session.time.moment = moment;
        self.order.kept.names = [None, None];
        let shot = Shot { still: self.film.moments.len() == 1, ..self.order.shot() };
        let composed = self.composer.compose(&shot);
        let source = self.order.source(&self.overlays);
        ground::paint(&mut self.raster, source, (&mut self.grounds, &composed));
        self.raster.pixels().to_vec()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::atlas::Atlas;
    use crate::i18n::Language;
    use crate::picture::{Kept, fit, page_of};
    use crate::scene::{Room, Shapes, Study};
    use crate::session::Session;

    fn order() -> Order {
        let atlas = Arc::new(Atlas::embedded().unwrap());
        let mut session = Session::new(&atlas, Language::En);
        let page = page_of((400, 300), Room::Class, 1.0).unwrap();
        fit(&mut session, &atlas, &page, None);
        Order {
            shapes: Arc::new(Shapes::new(atlas.base(), &atlas.dataset().ground)),
            atlas,
            session,
            page,
            study: Study::None,
            kept: Kept::default(),
        }
    }

    #[test]
    fn a_film_that_is_called_off_leaves_nothing() {
        let (order, folder) = (order(), tempfile::tempdir().unwrap());
        let days = ("1950-09-14".parse().unwrap(), "1950-09-16".parse().unwrap());
        let moments = moments(&order.atlas, days, 4.0, FilmTempo::Even(1.0));
        for name in ["film.gif", "film.png", "film"] {
            let wanted = Film { order: &order, moments: &moments, fps: 4.0, scale: 1.0 };
            let mut seen = Vec::new();
            let made = film(&wanted, &folder.path().join(name), &mut |done| {
                seen.push(done);
                done < 3
            });
            assert!(matches!(made, Err(PictureError::Cancelled)), "{name}: {made:?}");
            assert_eq!(seen, [0, 1, 2, 3], "{name}: it is told after each picture how many are done");
            assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0, "{name} left something");
        }
    }

    #[test]
    fn what_is_kept_between_pictures_does_not_change_them() {
        let order = order();
        let moments: Vec<Moment> =
            ["1950-09-14", "1950-10-20"].map(|day| order.atlas.end_of(day.parse().unwrap())).to_vec();
        let wanted = Film { order: &order, moments: &moments, fps: 1.0, scale: 1.0 };
        let mut painter = Painter::new(&wanted).unwrap();
        painter.paint(moments[0]);
        let kept = painter.paint(moments[1]);
        let mut plain = painter.raster.empty().unwrap();
        painter.order.session.time.moment = moments[1];
        let shot = Shot { still: false, ..painter.order.shot() };
        let composed = painter.composer.compose(&shot);
        let source = order.source(&painter.overlays);
        crate::picture::paint(&mut plain, source, &composed);
        let pairs = kept.chunks_exact(4).zip(plain.pixels().chunks_exact(4));
        // Where the ground is blended in another order a channel may be rounded otherwise, and edges are smoothed twice.
        let other = pairs.filter(|(a, b)| (0..3).any(|channel| a[channel].abs_diff(b[channel]) > 24)).count();
        assert!(other * 500 < kept.len() / 4, "{other} pixels of {} differ", kept.len() / 4);
    }
}
