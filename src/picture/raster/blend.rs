//! Areas with hatches and relief, and letters, pixel by pixel.

use tiny_skia::{Mask, Path, Pixmap, Transform};

use super::stamp::Stamp;
use crate::picture::canvas::{Filling, Hatching, Laid};
use crate::picture::overlays::Image;
use crate::picture::path::narrow;
use crate::scene::{Rgb, hatch};

/// A rectangle of pixels: columns and rows, the last ones not included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The first column and row.
    pub low: [usize; 2],
    /// The columns and rows after the last.
    pub high: [usize; 2],
}

/// The pixels that a path may touch; `None` where it lies outside.
pub fn covered(path: &Path, transform: Transform, pixels: &Pixmap) -> Option<Bounds> {
    let bounds = path.bounds().transform(transform)?;
    let side = |low: f32, high: f32, size: u32| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the picture")]
        let (low, high) = (low.floor().clamp(0.0, size as f32) as usize, high.ceil().clamp(0.0, size as f32) as usize);
        (low < high).then_some([low, high])
    };
    let [left, right] = side(bounds.left(), bounds.right(), pixels.width())?;
    let [top, bottom] = side(bounds.top(), bounds.bottom(), pixels.height())?;
    Some(Bounds { low: [left, top], high: [right, bottom] })
}

/// A filling made ready for a layer.
pub struct Blend {
    fill: Option<Rgb>,
    lines: Option<Lines>,
    relief: Option<Relief>,
    bounds: Bounds,
}

/// The colour and opacity of a hatch by diagonals.
struct Lines {
    color: Rgb,
    rising: bool,
    covered: Vec<u8>,
}

/// A picture with the cell and share for each column.
struct Relief {
    image: std::sync::Arc<Image>,
    opacity: u16,
    columns: Vec<(usize, u16)>,
    top: f32,
    rows_per_pixel: f32,
}

impl Blend {
    /// For the pixels within bounds of a layer that lies somewhere in the picture.
    pub fn new(filling: &Filling, scale: f32, (at, bounds): ((i32, i32), Bounds)) -> Self {
        Self {
            fill: filling.fill,
            lines: filling.hatch.as_ref().map(|hatch| Lines::new(hatch, scale, at)),
            relief: filling.overlay.as_ref().map(|laid| Relief::new(laid, scale, (at, bounds))),
            bounds,
        }
    }

    /// Paints where the mask says, and clears it.
    pub fn paint(&self, pixels: &mut Pixmap, mask: &mut Mask) {
        let width = pixels.width() as usize;
        let ([left, top], [right, bottom]) = (self.bounds.low, self.bounds.high);
        let mut row = vec![[0_u16; 4]; right - left];
        for y in top..bottom {
            let covered = &mut mask.data_mut()[y * width + left..y * width + right];
            let Some(first) = covered.iter().position(|&covered| covered > 0) else { continue };
            if let Some(relief) = &self.relief {
                relief.row(y, (covered, first), &mut row);
            }
            let line = &mut pixels.data_mut()[(y * width + left) * 4..(y * width + right) * 4];
            let diagonal = |x: usize| self.lines.as_ref().map_or(0, |lines| lines.at(x, y));
            for (x, (pixel, &share)) in line.chunks_exact_mut(4).zip(covered.iter()).enumerate().skip(first) {
                if share == 0 {
                    continue;
                }
                if let Some(fill) = self.fill {
                    mix(pixel, fill, u16::from(share));
                }
                if let Some(lines) = &self.lines {
                    mix(pixel, lines.color, byte(u16::from(share) * u16::from(diagonal(left + x))));
                }
                if self.relief.is_some() {
                    over(pixel, row[x], u16::from(share));
                }
            }
            covered.fill(0);
        }
    }
}

impl Lines {
    /// As the window's texture is sampled: between four cells of the tile.
    fn new(hatch: &Hatching, scale: f32, (left, top): (i32, i32)) -> Self {
        let pixels = hatch::tile_pixels(narrow(hatch.unit) * scale);
        let place = |origin: f64, edge: i32| {
            let from = f64::from(edge) - origin * f64::from(scale);
            from.rem_euclid(pixels as f64)
        };
        let (x, y) = (place(hatch.origin.x, left), place(hatch.origin.y, top));
        let (fx, fy) = (x.fract(), y.fract());
        let size = pixels;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the tile")]
        let (column, row) = (x as usize, y as usize);
        let cell = |along: usize| f64::from(hatch::coverage(along % size, size));
        let covered = (0..size).map(|step| {
            // Along the diagonals of `///` both coordinates count up, along those of `\\\` rows count down.
            let at = |dx: usize, dy: usize| {
                if hatch.rising {
                    cell(step + column + dx + row + dy)
                } else {
                    cell(step + column + dx + 2 * size - 1 - row - dy)
                }
            };
            let upper = at(0, 0) * (1.0 - fx) + at(1, 0) * fx;
            let lower = at(0, 1) * (1.0 - fx) + at(1, 1) * fx;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of 255")]
            let opacity = ((upper * (1.0 - fy) + lower * fy) * 255.0).round() as u8;
            opacity
        });
        Self { color: hatch.color, rising: hatch.rising, covered: covered.collect() }
    }

    fn at(&self, x: usize, y: usize) -> u8 {
        let size = self.covered.len();
        let along = if self.rising { x + y } else { x + size - y % size };
        self.covered[along % size]
    }
}

impl Relief {
    fn new(laid: &Laid, scale: f32, ((left, top), bounds): ((i32, i32), Bounds)) -> Self {
        let (scale, image) = (f64::from(scale), &laid.image);
        let per_column = image.width as f64 / (laid.rect.width() * scale);
        let per_row = image.height as f64 / (laid.rect.height() * scale);
        let first = f64::from(left) - laid.rect.min().x * scale;
        let columns = (bounds.low[0]..bounds.high[0]).map(|x| {
            let place = ((x as f64 + 0.5 + first) * per_column - 0.5).clamp(0.0, (image.width - 1) as f64);
            split(narrow(place), image.width)
        });
        let from_top = f64::from(top) - laid.rect.min().y * scale;
        Self {
            image: std::sync::Arc::clone(image),
            opacity: u16::from(laid.opacity) + u16::from(laid.opacity > 127),
            columns: columns.collect(),
            top: narrow((from_top + 0.5) * per_row - 0.5),
            rows_per_pixel: narrow(per_row),
        }
    }

    /// The colours of a row, multiplied by their opacity, of 255 * 256.
    fn row(&self, y: usize, (covered, first): (&[u8], usize), row: &mut [[u16; 4]]) {
        let image = &self.image;
        let place = (self.top + y as f32 * self.rows_per_pixel).clamp(0.0, (image.height - 1) as f32);
        let (above, share) = split(place, image.height);
        let below = (above + 1).min(image.height - 1);
        let upper = &image.cells[above * image.width..(above + 1) * image.width];
        let lower = &image.cells[below * image.width..(below + 1) * image.width];
        let mut known = (usize::MAX, [[0_u16; 4]; 2]);
        for ((cell, &(column, part)), _) in
            row.iter_mut().zip(&self.columns).zip(covered).skip(first).filter(|(_, share)| **share > 0)
        {
            if known.0 != column {
                let next = (column + 1).min(image.width - 1);
                known = (column, [column, next].map(|column| between(upper[column], lower[column], share)));
            }
            let [one, two] = known.1;
            for ((shown, &one), &two) in cell.iter_mut().zip(&one).zip(&two) {
                let mixed = u32::from(one) * u32::from(256 - part) + u32::from(two) * u32::from(part);
                *shown = u16::try_from(((mixed >> 8) * u32::from(self.opacity)) >> 8).unwrap_or(u16::MAX);
            }
        }
    }
}

/// Between two cells, colours multiplied by their opacity, of 255 * 256.
fn between(upper: [u8; 4], lower: [u8; 4], share: u16) -> [u16; 4] {
    let multiplied = |[r, g, b, a]: [u8; 4]| {
        let channel = |value: u8| byte(u16::from(value) * u16::from(a));
        [channel(r), channel(g), channel(b), u16::from(a)]
    };
    let (one, two) = (multiplied(upper), multiplied(lower));
    [0, 1, 2, 3].map(|channel| one[channel] * (256 - share) + two[channel] * share)
}

/// A place between two cells: the first of them, and the share of the second, of 256.
fn split(place: f32, count: usize) -> (usize, u16) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the cells")]
    let (cell, share) = ((place as usize).min(count - 1), (place.fract() * 256.0) as u16);
    (cell, share)
}

/// A product of two shares of 255 as one.
fn byte(product: u16) -> u16 {
    let product = u32::from(product) + 128;
    u16::try_from((product + (product >> 8)) >> 8).unwrap_or(255)
}

/// A colour over a pixel; the share is of 255.
fn mix(pixel: &mut [u8], color: Rgb, share: u16) {
    for (channel, new) in pixel.iter_mut().zip(color) {
        let mixed = byte(u16::from(*channel) * (255 - share) + u16::from(new) * share);
        *channel = u8::try_from(mixed).unwrap_or(u8::MAX);
    }
}

/// A colour with its own opacity, of 255 * 256, over a pixel.
fn over(pixel: &mut [u8], [r, g, b, a]: [u16; 4], share: u16) {
    let rest = 65_280 - u32::from(a) * u32::from(share) / 255;
    for (channel, new) in pixel.iter_mut().zip([r, g, b]) {
        let added = u32::from(new) * u32::from(share) / 255;
        let mixed = (u32::from(*channel) * rest / 255 + added + 128) >> 8;
        *channel = u8::try_from(mixed).unwrap_or(u8::MAX);
    }
}

/// Shows as much of another picture, which lies in a frame, as the mask says, and clears the mask within bounds.
pub fn reveal(pixels: &mut Pixmap, mask: &mut Mask, (part, frame): (&[u8], Bounds), bounds: Bounds) {
    let (width, across) = (pixels.width() as usize, frame.high[0] - frame.low[0]);
    let ([left, top], [right, bottom]) = (bounds.low, bounds.high);
    let (first, last) = (left.max(frame.low[0]), right.min(frame.high[0]));
    for y in top..bottom {
        let covered = &mut mask.data_mut()[y * width + left..y * width + right];
        if frame.low[1] <= y && y < frame.high[1] && first < last {
            let from = ((y - frame.low[1]) * across + first - frame.low[0]) * 4;
            let other = &part[from..from + (last - first) * 4];
            let line = &mut pixels.data_mut()[(y * width + first) * 4..(y * width + last) * 4];
            let shares = &covered[first - left..last - left];
            for ((pixel, other), &share) in line.chunks_exact_mut(4).zip(other.chunks_exact(4)).zip(shares) {
                match share {
                    0 => {}
                    255 => pixel.copy_from_slice(other),
                    share => mix(pixel, [other[0], other[1], other[2]], u16::from(share)),
                }
            }
        }
        covered.fill(0);
    }
}

/// Puts letters on a picture with their upper left corner at a pixel.
pub fn stamp(pixels: &mut Pixmap, stamp: &Stamp, (x, y): (i32, i32), color: Rgb) {
    let (width, height) = (i64::from(pixels.width()), i64::from(pixels.height()));
    let (left, top) = (i64::from(x), i64::from(y));
    for (number, row) in stamp.covered.chunks_exact(stamp.width.max(1)).enumerate() {
        let y = top + i64::try_from(number).unwrap_or(i64::MAX / 2);
        if y < 0 || y >= height {
            continue;
        }
        let skipped = usize::try_from(-left).unwrap_or(0);
        let Ok(start) = usize::try_from((y * width + left.max(0)) * 4) else { continue };
        let room = usize::try_from(width - left.max(0)).unwrap_or(0);
        let Some(line) = pixels.data_mut().get_mut(start..) else { continue };
        for (pixel, &share) in line.chunks_exact_mut(4).take(room).zip(row.iter().skip(skipped)) {
            if share > 0 {
                mix(pixel, color, u16::from(share));
            }
        }
    }
}

/// Copies a part of a picture that begins at a pixel; what lies beyond the picture stays as it is.
pub fn cut(part: &mut Pixmap, pixels: &Pixmap, (x, y): (i32, i32)) {
    let (width, part_width) = (i64::from(pixels.width()), i64::from(part.width()));
    let (left, right) = (i64::from(x).max(0), (i64::from(x) + part_width).min(width));
    let Ok(count) = usize::try_from((right - left) * 4) else { return };
    let rows = part.data_mut().chunks_exact_mut(usize::try_from(part_width * 4).unwrap_or(usize::MAX));
    for (to, y) in rows.zip(i64::from(y)..) {
        let (from, at) = (usize::try_from((y * width + left) * 4), usize::try_from((left - i64::from(x)) * 4));
        let (Ok(from), Ok(at)) = (from, at) else { continue };
        if let (Some(from), Some(to)) = (pixels.data().get(from..from + count), to.get_mut(at..at + count)) {
            to.copy_from_slice(from);
        }
    }
}

/// Copies a picture into another with its upper left corner at a pixel.
pub fn copy(pixels: &mut Pixmap, part: &Pixmap, (x, y): (i32, i32)) {
    let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else { return };
    let (width, part_width) = (pixels.width() as usize * 4, part.width() as usize * 4);
    let rows = part.data().chunks_exact(part_width).zip(pixels.data_mut().chunks_exact_mut(width).skip(y));
    for (from, to) in rows {
        if let Some(to) = to.get_mut(x * 4..x * 4 + part_width) {
            to.copy_from_slice(from);
        }
    }
}

#[cfg(test)]
mod tests {
    use geo::Coord;

    use super::*;

    #[test]
    fn hatches_lean_their_way_and_stick_to_their_origin() {
        for (rising, left, top) in [(true, 0, 0), (false, 0, 0), (true, 3, 5), (false, 3, 5)] {
            let hatch = Hatching { color: [0; 3], rising, unit: 10.0, origin: Coord { x: 7.0, y: 4.0 } };
            let lines = Lines::new(&hatch, 1.0, (left, top));
            let size = lines.covered.len();
            let seen = |x: i32, y: i32| lines.at(usize::try_from(x - left).unwrap(), usize::try_from(y - top).unwrap());
            for (x, y) in [(20, 30), (21, 44), (33, 90)] {
                let next = if rising { y - 1 } else { y + 1 };
                assert_eq!(seen(x, y), seen(x + 1, next), "along the line");
                let along = if rising { x - 7 + y - 4 } else { x - 7 - (y - 4) - 1 };
                let along = usize::try_from(along.rem_euclid(i32::try_from(size).unwrap())).unwrap();
                let wanted = (hatch::coverage(along, size) * 255.0).round();
                assert_eq!(f32::from(seen(x, y)), wanted, "{rising} at {x}, {y}");
            }
        }
    }

    #[test]
    fn colours_mix_by_their_share() {
        let mut pixel = [100, 100, 100, 255];
        mix(&mut pixel, [200, 0, 100], 255);
        assert_eq!(pixel, [200, 0, 100, 255]);
        over(&mut pixel, [0, 0, 0, 65_280], 128);
        assert!(pixel[0].abs_diff(100) <= 1, "half of it under a veil: {pixel:?}");
    }
}
