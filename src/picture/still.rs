//! One picture as a file.

use geo::{Coord, Rect};

use super::canvas::Canvas as _;
use super::compose::{Composition, Shot};
use super::file::Kind;
use super::paint::{Source, paint, paint_over_maps, paint_signs, signs};
use super::pdf::{self, Sheet};
use super::raster::Raster;
use super::{PictureError, png, svg};
use crate::i18n::Language;
use crate::scene::{Page, Style};

/// Strips of a map that are painted at once, at most.
const MOST_STRIPS: usize = 8;

/// What a file says of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Its title.
    pub title: String,
    /// All that it says, in words.
    pub said: String,
    /// The language of both.
    pub language: Language,
}

impl Told {
    /// What a picture says: its date, then all its words.
    pub fn of(shot: &Shot<'_>, composed: &Composition) -> Self {
        let language = shot.session.language;
        let title = language.long_date(shot.session.day(shot.atlas));
        Self { title, said: composed.spoken.join(" "), language }
    }
}

/// A picture as a file of a kind; `scale` is how many pixels a point has.
///
/// # Errors
/// Where the picture is too large, or cannot be encoded.
pub fn still(
    source: Source<'_>,
    composed: &Composition,
    (kind, scale): (Kind, f64),
    told: &Told,
) -> Result<Vec<u8>, PictureError> {
    match kind {
        Kind::Png => {
            let raster = pixels(source, composed, scale)?;
            png::rgb(raster.pixels(), raster.size())
        }
        Kind::Svg => {
            let mut canvas = svg::Svg::new(&composed.page);
            paint(&mut canvas, source, composed);
            Ok(canvas.finish(&composed.page, told).into_bytes())
        }
        Kind::Pdf => {
            let paint = |canvas: &mut pdf::Pdf<'_>| paint(canvas, source, composed);
            let size = (composed.page.width, composed.page.height);
            pdf::file(&[Sheet { size, scale: pdf::OF_SCREEN, paint: &paint }], told)
        }
    }
}

/// A picture as pixels; its maps are painted in strips, each on a core of its own.
pub fn pixels(source: Source<'_>, composed: &Composition, scale: f64) -> Result<Raster, PictureError> {
    let mut raster = blank(&composed.page, scale, &composed.style)?;
    source.overlays.read(composed);
    let strips = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_STRIPS);
    for map in &composed.maps {
        let signs = signs(source, map);
        let paint = |strip: Rect| {
            let mut part = raster.empty()?;
            part.clip(strip);
            paint_signs(&mut part, source, (map, &signs), &composed.style);
            part.unclip();
            part.part(strip)
        };
        let areas = strips_of(map.area, strips);
        let parts: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = areas.iter().map(|strip| scope.spawn(|| paint(*strip))).collect();
            threads.into_iter().map(|thread| thread.join().ok().flatten()).collect()
        });
        for (strip, part) in areas.iter().zip(parts) {
            raster.lay(*strip, &part.ok_or(PictureError::Size)?);
        }
    }
    paint_over_maps(&mut raster, source, composed);
    Ok(raster)
}

/// Strips of whole points that make up an area.
fn strips_of(area: Rect, count: usize) -> Vec<Rect> {
    let edge = |number: usize| match number {
        0 => area.min().y,
        number if number == count => area.max().y,
        number => (area.min().y + area.height() * number as f64 / count as f64).round(),
    };
    let strip = |number: usize| {
        let (top, bottom) = (edge(number), edge(number + 1));
        Rect::new(Coord { x: area.min().x, y: top }, Coord { x: area.max().x, y: bottom })
    };
    (0..count).map(strip).collect()
}

/// An empty picture of a page.
pub fn blank(page: &Page, scale: f64, style: &Style) -> Result<Raster, PictureError> {
    let side = |points: f64| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what a side may have")]
        let pixels = (points * scale).round().clamp(0.0, f64::from(u32::MAX)) as u32;
        pixels
    };
    let palette = style.palette();
    Raster::new((side(page.width), side(page.height)), scale, (palette.panel, palette.dark)).ok_or(PictureError::Size)
}
