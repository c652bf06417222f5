//! One picture as a file.

use super::compose::{Composition, Shot};
use super::file::Kind;
use super::paint::{Source, paint};
use super::pdf::{self, Sheet};
use super::raster::Raster;
use super::{PictureError, png, svg};
use crate::i18n::Language;
use crate::scene::{Page, Style};

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

/// A picture as pixels.
pub fn pixels(source: Source<'_>, composed: &Composition, scale: f64) -> Result<Raster, PictureError> {
    let mut raster = blank(&composed.page, scale, &composed.style)?;
    paint(&mut raster, source, composed);
    Ok(raster)
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
