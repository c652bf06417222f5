//! Pictures of pixels.

mod blend;
mod stamp;

use geo::Rect;
use tiny_skia::{Color, FillRule, LineJoin, Mask, Paint, Path, Pixmap, Stroke, Transform};

use super::canvas::{Canvas, Filling, Line, Tone};
use super::path::narrow;
use crate::scene::Rgb;
use blend::Blend;
use stamp::{Look, Stamps};

/// Corners sharper than a right angle are cut off, as on the screen.
const MITER: f32 = std::f32::consts::SQRT_2;

/// The largest picture, pixels on each side.
pub const MOST_PIXELS: u32 = 16_384;

/// A part of the picture that is painted on, and where it lies in the whole, pixels.
struct Layer {
    pixels: Pixmap,
    mask: Mask,
    at: (i32, i32),
}

impl Layer {
    fn new(width: u32, height: u32, at: (i32, i32)) -> Option<Self> {
        Some(Self { pixels: Pixmap::new(width, height)?, mask: Mask::new(width, height)?, at })
    }
}

/// A canvas of pixels.
pub struct Raster {
    scale: f32,
    /// The whole picture, then what is clipped of it.
    layers: Vec<Layer>,
    stamps: Stamps,
}

impl Raster {
    /// A picture of so many pixels with so many for each point, all in one colour; `None` where it would be empty or
    /// larger than `MOST_PIXELS`.
    pub fn new((width, height): (u32, u32), scale: f64, (paper, dark): (Rgb, bool)) -> Option<Self> {
        if width > MOST_PIXELS || height > MOST_PIXELS {
            return None;
        }
        let mut layer = Layer::new(width, height, (0, 0))?;
        layer.pixels.fill(color(paper));
        Some(Self { scale: narrow(scale), layers: vec![layer], stamps: Stamps::new(dark) })
    }

    /// Another picture of the same size, with nothing on it.
    pub fn empty(&self) -> Option<Self> {
        let (width, height) = self.size();
        let layers = vec![Layer::new(width, height, (0, 0))?];
        Some(Self { scale: self.scale, layers, stamps: Stamps::new(self.stamps.is_dark()) })
    }

    /// The pixels, row by row from the top: red, green, blue, 255.
    pub fn pixels(&self) -> &[u8] {
        self.layers.first().map_or(&[], |layer| layer.pixels.data())
    }

    /// The same, to be painted over.
    pub fn pixels_mut(&mut self) -> &mut [u8] {
        self.layers.first_mut().map_or(&mut [], |layer| layer.pixels.data_mut())
    }

    /// Width and height, pixels.
    pub fn size(&self) -> (u32, u32) {
        self.layers.first().map_or((0, 0), |layer| (layer.pixels.width(), layer.pixels.height()))
    }

    /// A rectangle of the page as whole pixels: left, top, width, height.
    pub fn whole_pixels(&self, area: Rect) -> Option<(i32, i32, u32, u32)> {
        let pixel = |points: f64| {
            #[expect(clippy::cast_possible_truncation, reason = "clamped to the picture")]
            let pixel = (points * f64::from(self.scale)).round() as i64;
            pixel
        };
        let (width, height) = self.size();
        let low = (pixel(area.min().x).max(0), pixel(area.min().y).max(0));
        let high = (pixel(area.max().x).min(i64::from(width)), pixel(area.max().y).min(i64::from(height)));
        let size = (u32::try_from(high.0 - low.0).ok()?, u32::try_from(high.1 - low.1).ok()?);
        let place = (i32::try_from(low.0).ok()?, i32::try_from(low.1).ok()?);
        (size.0 > 0 && size.1 > 0).then_some((place.0, place.1, size.0, size.1))
    }

    /// A part of the picture, row by row: four bytes for each pixel.
    pub fn part(&self, area: Rect) -> Option<Vec<u8>> {
        let (x, y, width, height) = self.whole_pixels(area)?;
        let layer = self.layers.first()?;
        let mut part = Pixmap::new(width, height)?;
        blend::cut(&mut part, &layer.pixels, (x, y));
        Some(part.take())
    }

    /// Lays a part of a picture, as it was taken, over its place.
    pub fn lay(&mut self, area: Rect, part: &[u8]) {
        let Some((x, y, width, _)) = self.whole_pixels(area) else { return };
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else { return };
        let (row, whole) = (width as usize * 4, self.size().0 as usize * 4);
        for (from, to) in part.chunks_exact(row).zip(self.pixels_mut().chunks_exact_mut(whole).skip(y)) {
            if let Some(to) = to.get_mut(x * 4..x * 4 + row) {
                to.copy_from_slice(from);
            }
        }
    }

    /// Lays so much of it as a path covers; where its rings overlap an even number of times is outside.
    pub fn reveal(&mut self, (area, part): (Rect, &[u8]), path: &Path) {
        let Some((x, y, width, height)) = self.whole_pixels(area) else { return };
        let scale = self.scale;
        let Some(layer) = self.layers.first_mut() else { return };
        let transform = Transform::from_scale(scale, scale);
        let Some(bounds) = blend::covered(path, transform, &layer.pixels) else { return };
        layer.mask.fill_path(path, FillRule::EvenOdd, true, transform);
        let size = [x, y].map(|place| usize::try_from(place).unwrap_or(0));
        let frame = blend::Bounds { low: size, high: [size[0] + width as usize, size[1] + height as usize] };
        blend::reveal(&mut layer.pixels, &mut layer.mask, (part, frame), bounds);
    }

    fn top(&mut self) -> Option<(&mut Layer, Transform)> {
        let scale = self.scale;
        let layer = self.layers.last_mut()?;
        let (x, y) = layer.at;
        let transform = Transform::from_scale(scale, scale).post_translate(-x as f32, -y as f32);
        Some((layer, transform))
    }

    fn text(&mut self, line: &Line<'_>, paint: Rgb, radius: Option<f64>) {
        let scale = self.scale;
        let Some(layer) = self.layers.last_mut() else { return };
        let look = Look { scale: f64::from(scale), radius, at: layer.at };
        if let Some((stamp, x, y)) = self.stamps.get(line, look) {
            blend::stamp(&mut layer.pixels, &stamp, (x, y), paint);
        }
    }
}

impl Canvas for Raster {
    fn area(&mut self, path: &Path, filling: &Filling) {
        if is_flat(path) {
            return;
        }
        let scale = self.scale;
        if let (Some(fill), None, None) = (filling.fill, &filling.hatch, &filling.overlay) {
            if let Some((layer, transform)) = self.top() {
                layer.pixels.fill_path(path, &solid(fill.into()), FillRule::EvenOdd, transform, None);
            }
            return;
        }
        let Some((layer, transform)) = self.top() else { return };
        let Some(bounds) = blend::covered(path, transform, &layer.pixels) else { return };
        layer.mask.fill_path(path, FillRule::EvenOdd, true, transform);
        Blend::new(filling, scale, (layer.at, bounds)).paint(&mut layer.pixels, &mut layer.mask);
    }

    fn fill(&mut self, path: &Path, tone: Tone) {
        if is_flat(path) {
            return;
        }
        if let Some((layer, transform)) = self.top() {
            layer.pixels.fill_path(path, &solid(tone), FillRule::Winding, transform, None);
        }
    }

    fn stroke(&mut self, path: &Path, tone: Tone, width: f64) {
        let stroke =
            Stroke { width: narrow(width), line_join: LineJoin::Miter, miter_limit: MITER, ..Stroke::default() };
        if let Some((layer, transform)) = self.top() {
            layer.pixels.stroke_path(path, &solid(tone), &stroke, transform, None);
        }
    }

    fn letters(&mut self, line: &Line<'_>, color: Rgb) {
        self.text(line, color, None);
    }

    fn halo(&mut self, line: &Line<'_>, color: Rgb, radius: f64) {
        self.text(line, color, Some(radius));
    }

    fn clip(&mut self, area: Rect) {
        // An empty layer takes what is painted where nothing is to be seen.
        let (x, y, width, height) = self.whole_pixels(area).unwrap_or((-1, -1, 1, 1));
        let Some(mut layer) = Layer::new(width, height, (x, y)) else { return };
        if let Some(below) = self.layers.last() {
            blend::cut(&mut layer.pixels, &below.pixels, (x - below.at.0, y - below.at.1));
        }
        self.layers.push(layer);
    }

    fn crisp(&self, area: Rect) -> Rect {
        let scale = f64::from(self.scale);
        let whole = |points: f64| (points * scale).round() / scale;
        let at = |corner: geo::Coord| geo::Coord { x: whole(corner.x), y: whole(corner.y) };
        Rect::new(at(area.min()), at(area.max()))
    }

    fn unclip(&mut self) {
        if self.layers.len() < 2 {
            return;
        }
        if let (Some(layer), Some(below)) = (self.layers.pop(), self.layers.last_mut()) {
            blend::copy(&mut below.pixels, &layer.pixels, (layer.at.0 - below.at.0, layer.at.1 - below.at.1));
        }
    }
}

/// Whether a path encloses nothing.
fn is_flat(path: &Path) -> bool {
    path.bounds().width() <= 0.0 || path.bounds().height() <= 0.0
}

fn color([r, g, b]: Rgb) -> Color {
    Color::from_rgba8(r, g, b, 255)
}

fn solid(tone: Tone) -> Paint<'static> {
    let mut paint = Paint::default();
    let mut color = color(tone.color);
    color.set_alpha(tone.opacity);
    paint.set_color(color);
    paint
}
