//! What SVG and PDF have in common: hatches as lines, pictures cut to what is seen.

use geo::{Coord, Rect};
use tiny_skia::Path;

use super::canvas::{Hatching, Laid};
use crate::scene::hatch;

/// The box of a path.
pub fn bounds(path: &Path) -> Rect {
    let bounds = path.bounds();
    let at = |x: f32, y: f32| Coord { x: f64::from(x), y: f64::from(y) };
    Rect::new(at(bounds.left(), bounds.top()), at(bounds.right(), bounds.bottom()))
}

/// What two rectangles share.
pub fn common(a: Rect, b: Rect) -> Option<Rect> {
    let low = Coord { x: a.min().x.max(b.min().x), y: a.min().y.max(b.min().y) };
    let high = Coord { x: a.max().x.min(b.max().x), y: a.max().y.min(b.max().y) };
    (low.x < high.x && low.y < high.y).then(|| Rect::new(low, high))
}

/// The lines of a hatch over a rectangle, and their width.
pub fn slants(area: Rect, look: &Hatching) -> (Vec<[Coord; 2]>, f64) {
    let period = look.unit * f64::from(hatch::PERIOD);
    let way = if look.rising { 1.0 } else { -1.0 };
    // Along a line, column and row (counted upwards for `///`) have the same sum.
    let sum = |at: Coord| at.x + way * at.y;
    let first = sum(look.origin) + period / 2.0;
    let corners = [
        area.min(),
        area.max(),
        Coord { x: area.min().x, y: area.max().y },
        Coord { x: area.max().x, y: area.min().y },
    ];
    let (low, high) =
        corners.iter().map(|&at| sum(at)).fold((f64::MAX, f64::MIN), |(low, high), sum| (low.min(sum), high.max(sum)));
    let mut lines = Vec::new();
    let mut at = first + ((low - first) / period).ceil() * period;
    while at < high {
        let end = |y: f64| Coord { x: at - way * y, y };
        lines.push([end(area.max().y), end(area.min().y)]);
        at += period;
    }
    (lines, period * f64::from(hatch::DUTY) / std::f64::consts::SQRT_2)
}

/// A part of a picture.
pub struct Cropped {
    /// Its outer edges on the page.
    pub rect: Rect,
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Red, green, blue, opacity of each cell.
    pub cells: Vec<u8>,
}

/// The cells of a picture that are seen, as faint as they are wanted.
pub fn cropped(laid: &Laid, seen: Rect) -> Option<Cropped> {
    let seen = common(laid.rect, seen)?;
    let image = &laid.image;
    let cells = |low: f64, high: f64, (begin, whole, count): (f64, f64, usize)| {
        let cell = |at: f64| (at - begin) / whole * count as f64;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the picture")]
        let (first, last) =
            ((cell(low) - 1.0).floor().max(0.0) as usize, (cell(high) + 1.0).ceil().min(count as f64) as usize);
        let at = |cell: usize| begin + cell as f64 / count as f64 * whole;
        (first, last, at(first), at(last))
    };
    let all = laid.rect;
    let (left, right, west, east) = cells(seen.min().x, seen.max().x, (all.min().x, all.width(), image.width));
    let (top, bottom, north, south) = cells(seen.min().y, seen.max().y, (all.min().y, all.height(), image.height));
    let opacity = u16::from(laid.opacity);
    let rows = (top..bottom).flat_map(|row| &image.cells[row * image.width + left..row * image.width + right]);
    let faint = |&[r, g, b, a]: &[u8; 4]| [r, g, b, u8::try_from(u16::from(a) * opacity / 255).unwrap_or(u8::MAX)];
    Some(Cropped {
        rect: Rect::new(Coord { x: west, y: north }, Coord { x: east, y: south }),
        width: u32::try_from(right - left).ok()?,
        height: u32::try_from(bottom - top).ok()?,
        cells: rows.flat_map(faint).collect(),
    })
}

/// Bytes as letters that a text file may hold.
pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let number =
            (0..3).fold(0_u32, |number, place| number << 8 | u32::from(three.get(place).copied().unwrap_or(0)));
        for place in 0..4 {
            let letter = LETTERS[(number >> (18 - 6 * place) & 63) as usize];
            text.push(if place <= three.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_letters() {
        for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn slanted_lines_cover_their_area_and_stick_to_their_origin() {
        let area = Rect::new(Coord { x: 10.0, y: 20.0 }, Coord { x: 60.0, y: 45.0 });
        for rising in [true, false] {
            let look = Hatching { color: [0; 3], rising, unit: 10.0, origin: Coord { x: 3.0, y: 4.0 } };
            let (lines, _) = slants(area, &look);
            assert!(lines.len() == 3 || lines.len() == 4, "75 points by 22: {}", lines.len());
            for [low, high] in lines {
                assert!(low.y > high.y && (low.x < high.x) == rising, "{low:?} {high:?}");
                let sum = if rising { low.x - 3.0 + low.y - 4.0 } else { low.x - 3.0 - (low.y - 4.0) };
                assert!(((sum - 11.0) / 22.0).fract().abs() < 1e-6, "{sum}");
            }
        }
    }
}
