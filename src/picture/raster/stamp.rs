//! Letters as pixels, kept: most texts of a film are the same in the next picture.

use std::collections::HashMap;
use std::sync::Arc;

use tiny_skia::{FillRule, Mask, Path, PathBuilder, Transform};

use crate::picture::canvas::Line;
use crate::picture::path::narrow;
use crate::picture::text;

/// Texts that are remembered before all are forgotten.
const MOST_KNOWN: usize = 4096;

/// Copies of the letters that make the halo.
const COPIES: u8 = 8;

/// How much of each pixel letters cover.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stamp {
    /// Columns.
    pub width: usize,
    /// Row by row, of 255.
    pub covered: Vec<u8>,
    /// From the pixel of the text's place to the upper left corner.
    left: i32,
    top: i32,
}

/// How letters are wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// Pixels for one point.
    pub scale: f64,
    /// Width of what lies round them, points; `None`: the letters themselves.
    pub radius: Option<f64>,
    /// Where the layer lies in the picture, pixels.
    pub at: (i32, i32),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    text: String,
    bold: bool,
    numbers: [u64; 5],
}

/// The letters that were drawn.
pub struct Stamps {
    /// Whether light letters stand on dark ground, where thin ones are made stronger as on the screen.
    dark: bool,
    known: HashMap<Key, Arc<Stamp>>,
}

impl Stamps {
    /// None yet.
    pub fn new(dark: bool) -> Self {
        Self { dark, known: HashMap::new() }
    }

    /// Whether light letters stand on dark ground.
    pub fn is_dark(&self) -> bool {
        self.dark
    }

    /// A text as pixels, with its upper left corner in the layer; `None` where nothing is to be seen.
    pub fn get(&mut self, line: &Line<'_>, look: Look) -> Option<(Arc<Stamp>, i32, i32)> {
        let (mut x, mut y) = (line.at.x * look.scale, line.at.y * look.scale);
        if line.angle == 0.0 {
            // On whole pixels, where letters are sharpest.
            (x, y) = (x.round(), y.round());
        }
        let (column, row) = (x.floor(), y.floor());
        let numbers =
            [line.size * look.scale, line.angle, x - column, y - row, look.radius.unwrap_or(0.0) * look.scale];
        let key = Key { text: line.text.to_owned(), bold: line.bold, numbers: numbers.map(f64::to_bits) };
        if self.known.len() >= MOST_KNOWN {
            self.known.clear();
        }
        let dark = self.dark;
        let stamp = self.known.entry(key).or_insert_with(|| Arc::new(draw(line, numbers, dark)));
        #[expect(clippy::cast_possible_truncation, reason = "a pixel of the picture")]
        let (column, row) = (column as i32, row as i32);
        let place = (column - look.at.0 + stamp.left, row - look.at.1 + stamp.top);
        (!stamp.covered.is_empty()).then(|| (Arc::clone(stamp), place.0, place.1))
    }
}

fn draw(line: &Line<'_>, [size, angle, dx, dy, radius]: [f64; 5], dark: bool) -> Stamp {
    let mut builder = PathBuilder::new();
    text::outlines(line.text, line.bold, &mut builder);
    let turned = Transform::from_scale(narrow(size), narrow(-size))
        .post_concat(Transform::from_rotate(narrow(angle.to_degrees())))
        .post_translate(narrow(dx), narrow(dy));
    let path = builder.finish().and_then(|path| path.transform(turned));
    path.and_then(|path| stamped(&path, narrow(radius), dark)).unwrap_or_default()
}

fn stamped(path: &Path, radius: f32, dark: bool) -> Option<Stamp> {
    let (bounds, air) = (path.bounds(), radius.ceil() + 2.0);
    let (left, top) = ((bounds.left() - air).floor(), (bounds.top() - air).floor());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the size of a text")]
    let (width, height) = ((bounds.right() + air - left).ceil() as u32, (bounds.bottom() + air - top).ceil() as u32);
    let mut mask = Mask::new(width, height)?;
    mask.fill_path(path, FillRule::Winding, true, Transform::from_translate(-left, -top));
    let mut covered = mask.take();
    if dark {
        // As the screen does: 2c - c².
        for share in &mut covered {
            let open = 255 - u16::from(*share);
            *share = u8::try_from(255 - open * open / 255).unwrap_or(u8::MAX);
        }
    }
    if radius > 0.0 {
        covered = round(&covered, width as usize, radius);
    }
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a text")]
    let (left, top) = (left as i32, top as i32);
    Some(Stamp { width: width as usize, covered, left, top })
}

/// Letters copied round themselves.
fn round(letters: &[u8], width: usize, radius: f32) -> Vec<u8> {
    let height = letters.len() / width.max(1);
    let mut open = vec![1.0_f32; letters.len()];
    for copy in 0..COPIES {
        let turn = f32::from(copy) * std::f32::consts::TAU / f32::from(COPIES);
        let (dx, dy) = (turn.cos() * radius, turn.sin() * radius);
        let (column, row) = (dx.floor(), dy.floor());
        let (fx, fy) = (dx - column, dy - row);
        #[expect(clippy::cast_possible_truncation, reason = "a few pixels")]
        let (column, row) = (column as isize, row as isize);
        let weights = [
            ((0, 0), (1.0 - fx) * (1.0 - fy)),
            ((1, 0), fx * (1.0 - fy)),
            ((0, 1), (1.0 - fx) * fy),
            ((1, 1), fx * fy),
        ];
        for y in 0..height {
            for x in 0..width {
                let seen = |(right, down): (isize, isize)| {
                    let x = x.checked_add_signed(-column - right).filter(|&x| x < width)?;
                    let y = y.checked_add_signed(-row - down).filter(|&y| y < height)?;
                    Some(f32::from(letters[y * width + x]) / 255.0)
                };
                let covered: f32 =
                    weights.iter().map(|&(step, weight)| seen(step).map_or(0.0, |share| share * weight)).sum();
                open[y * width + x] *= 1.0 - covered;
            }
        }
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of 255")]
    let byte = |open: &f32| ((1.0 - open) * 255.0).round() as u8;
    open.iter().map(byte).collect()
}
