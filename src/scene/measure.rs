//! How much room a text takes in the program's own fonts, without a screen.
//!
//! Shaped as the window shapes it, so that what was placed here fits there.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use harfrust::{GlyphBuffer, ShapeOptions, ShaperData, UnicodeBuffer};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::DrawSettings;
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

/// Takes the outline of a glyph, ems from the left end of its baseline, `y` upwards.
pub use skrifa::outline::OutlinePen as GlyphPen;

use crate::fonts;

/// Texts that are remembered before all are forgotten.
const MOST_KNOWN: usize = 4096;

/// A letter with its marks: what may be drawn apart from its neighbours.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    /// Its characters.
    pub text: String,
    /// How far the next one stands, ems.
    pub advance: f64,
}

/// A shaped text; all lengths in ems.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Letters {
    /// From left to right.
    pub each: Vec<Letter>,
    /// From the beginning of the first to the end of the last.
    pub width: f64,
    /// How high ink rises over the baseline.
    pub top: f64,
    /// How deep ink falls below it.
    pub bottom: f64,
}

/// A picture of letters in one of the fonts, and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u32,
    /// From the beginning of the text to where it stands, and up from the baseline, ems.
    pub at: [f64; 2],
    /// From its own place to the next one, ems.
    pub advance: f64,
    /// The bytes of the text that it shows.
    pub span: [usize; 2],
}

/// Measures texts and remembers them.
#[derive(Debug, Default)]
pub struct Ruler {
    plain: HashMap<String, Arc<Letters>>,
    bold: HashMap<String, Arc<Letters>>,
}

impl Ruler {
    /// The letters of a text.
    pub fn letters(&mut self, text: &str, bold: bool) -> Arc<Letters> {
        let known = if bold { &mut self.bold } else { &mut self.plain };
        if let Some(letters) = known.get(text) {
            return Arc::clone(letters);
        }
        if known.len() >= MOST_KNOWN {
            known.clear();
        }
        let letters = Arc::new(shape(text, bold));
        known.insert(text.to_owned(), Arc::clone(&letters));
        letters
    }
}

/// Width of a text on one line, ems.
pub fn width(text: &str, bold: bool) -> f64 {
    thread_local! {
        static RULER: RefCell<Ruler> = RefCell::default();
    }
    RULER.with_borrow_mut(|ruler| ruler.letters(text, bold).width)
}

/// The glyphs of a text on one line, from left to right.
pub fn glyphs(text: &str, bold: bool) -> Vec<Glyph> {
    let Some(face) = face(bold) else { return Vec::new() };
    let shaped = shaped(face, text);
    let mut along = 0.0;
    let mut made: Vec<Glyph> = Vec::with_capacity(shaped.len());
    for (info, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
        let em = |units: i32| f64::from(units) / face.units;
        let begin = info.cluster as usize;
        made.push(Glyph {
            id: info.glyph_id,
            at: [along + em(position.x_offset), em(position.y_offset)],
            advance: em(position.x_advance),
            span: [begin, text.len()],
        });
        along += em(position.x_advance);
    }
    for index in (1..made.len()).rev() {
        let [begin, end] = made[index].span;
        made[index - 1].span[1] = if made[index - 1].span[0] == begin { end } else { begin };
    }
    made
}

/// Draws the outline of a glyph.
pub fn outline(id: u32, bold: bool, pen: &mut impl GlyphPen) {
    let found = face(bold).and_then(|face| face.font.outline_glyphs().get(GlyphId::new(id)));
    if let Some(glyph) = found
        && let Err(error) = glyph.draw(DrawSettings::unhinted(Size::new(1.0), LocationRef::default()), pen)
    {
        log::warn!("glyph {id} cannot be drawn: {error}");
    }
}

/// The characters of a text that one of the fonts has no picture of.
pub fn missing(text: &str) -> Vec<char> {
    let pictured = |letter: char, bold: bool| face(bold).is_some_and(|face| face.font.charmap().map(letter).is_some());
    text.chars()
        .filter(|letter| !letter.is_control() && [false, true].iter().any(|bold| !pictured(*letter, *bold)))
        .collect()
}

struct Face {
    font: FontRef<'static>,
    shaper: ShaperData,
    units: f64,
}

fn face(bold: bool) -> Option<&'static Face> {
    static FACES: OnceLock<[Option<Face>; 2]> = OnceLock::new();
    let open = |data: &'static [u8]| {
        let font = FontRef::new(data).ok()?;
        let units = f64::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
        Some(Face { shaper: ShaperData::new(&font), font, units })
    };
    FACES.get_or_init(|| [open(fonts::REGULAR), open(fonts::BOLD)])[usize::from(bold)].as_ref()
}

fn shaped(face: &Face, text: &str) -> GlyphBuffer {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    face.shaper.shaper(&face.font).build().shape(buffer, ShapeOptions::new())
}

fn shape(text: &str, bold: bool) -> Letters {
    let Some(face) = face(bold) else {
        return Letters::default();
    };
    let glyphs = shaped(face, text);
    let metrics = face.font.glyph_metrics(Size::unscaled(), LocationRef::default());
    let mut shaped = Letters::default();
    let mut starts: Vec<usize> = Vec::new();
    for (info, position) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
        let start = info.cluster as usize;
        let advance = f64::from(position.x_advance) / face.units;
        if let Some(letter) = shaped.each.last_mut().filter(|_| starts.last() == Some(&start)) {
            letter.advance += advance;
        } else {
            shaped.each.push(Letter { text: String::new(), advance });
            starts.push(start);
        }
        if let Some(ink) = metrics.bounds(GlyphId::new(info.glyph_id)) {
            shaped.top = shaped.top.max(f64::from(ink.y_max) / face.units);
            shaped.bottom = shaped.bottom.max(-f64::from(ink.y_min) / face.units);
        }
    }
    starts.push(text.len());
    for (letter, span) in shaped.each.iter_mut().zip(starts.windows(2)) {
        text.get(span[0]..span[1]).unwrap_or_default().clone_into(&mut letter.text);
    }
    shaped.width = shaped.each.iter().map(|letter| letter.advance).sum();
    shaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_keep_their_marks_and_add_up() {
        let mut ruler = Ruler::default();
        let name = ruler.letters("Bình Nhưỡng", false);
        let together: String = name.each.iter().map(|letter| letter.text.as_str()).collect();
        assert_eq!(together, "Bình Nhưỡng");
        assert_eq!(name.each.len(), 11, "{:?}", name.each);
        assert!(4.0 < name.width && name.width < 7.0, "{} ems", name.width);
        assert!(name.top > 0.65 && name.bottom > 0.1, "ink from {} down to {}", name.top, name.bottom);
    }

    #[test]
    fn pairs_are_kerned_as_in_the_window() {
        let mut ruler = Ruler::default();
        let mut width = |text| ruler.letters(text, false).width;
        assert!(width("AV") < width("A") + width("V"), "A and V stand closer than apart");
    }

    #[test]
    fn glyphs_stand_where_the_measured_letters_do() {
        let (text, letters) = ("Bình Nhưỡng", Ruler::default().letters("Bình Nhưỡng", true));
        let glyphs = glyphs(text, true);
        let end = glyphs.last().map_or(0.0, |last| last.at[0] + last.advance);
        assert!((end - letters.width).abs() < 1e-9, "{end} and {}", letters.width);
        let told: String = glyphs.iter().filter_map(|glyph| text.get(glyph.span[0]..glyph.span[1])).collect();
        assert_eq!(told, text, "every letter belongs to a glyph");
    }

    #[test]
    fn what_has_no_picture_is_named() {
        assert_eq!(missing("서울 Hà Nội\n🐙"), ['🐙']);
    }
}
