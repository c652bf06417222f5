//! How wide texts are, without a screen: from the advances of the letters in the embedded fonts.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock};

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

use crate::fonts;

/// One font's letters, measured on first use.
struct Letters {
    font: FontRef<'static>,
    em: f32,
    advances: Mutex<HashMap<char, f32>>,
}

impl Letters {
    fn new(data: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(data).ok()?;
        let em = f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
        Some(Self { font, em, advances: Mutex::default() })
    }

    /// The advance of a letter, ems.
    fn advance(&self, letter: char) -> f32 {
        let measure = || {
            let glyph = self.font.charmap().map(letter).unwrap_or_default();
            let metrics = self.font.glyph_metrics(Size::unscaled(), LocationRef::default());
            metrics.advance_width(glyph).unwrap_or(self.em) / self.em
        };
        match self.advances.lock() {
            Ok(mut known) => *known.entry(letter).or_insert_with(measure),
            Err(_) => measure(),
        }
    }
}

fn letters(bold: bool) -> Option<&'static Letters> {
    static REGULAR: OnceLock<Option<Letters>> = OnceLock::new();
    static BOLD: OnceLock<Option<Letters>> = OnceLock::new();
    let (cell, data) = if bold { (&BOLD, fonts::BOLD) } else { (&REGULAR, fonts::REGULAR) };
    cell.get_or_init(|| Letters::new(data)).as_ref()
}

/// Width of a text on one line, in ems.
pub fn width(text: &str, bold: bool) -> f64 {
    let Some(letters) = letters(bold) else {
        return 0.6 * text.chars().count() as f64;
    };
    text.chars().map(|letter| f64::from(letters.advance(letter))).sum()
}

/// Breaks a text into lines of at most so many ems, at spaces; a word that is longer stands alone.
///
/// Where the lines are more than `most`, the last one kept ends with an ellipsis.
pub fn wrap(text: &str, bold: bool, ems: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line, bold) + width(" ", bold) + width(word, bold) <= ems => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = shorten(last, bold, ems);
        }
    }
    lines
}

/// The text with an ellipsis, shortened word by word until it fits.
fn shorten(text: &str, bold: bool, ems: f64) -> String {
    let mut words: Vec<&str> = text.split(' ').collect();
    loop {
        let tried = format!("{} …", words.join(" ").trim_end_matches([',', '.', ';', ':']));
        if words.len() <= 1 || width(&tried, bold) <= ems {
            return tried;
        }
        words.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_are_wider_and_hangul_is_nearly_square() {
        assert!(width("W", false) > 2.0 * width("i", false), "W {} i {}", width("W", false), width("i", false));
        let hangul = width("부산", false) / 2.0;
        assert!((0.8..=1.0).contains(&hangul), "a syllable is {hangul} ems wide");
        assert!(width("Bình Nhưỡng", true) > width("Bình Nhưỡng", false), "bold is wider");
    }

    #[test]
    fn wrapped_lines_fit_and_lose_nothing() {
        let text = "Năm ngày sau cuộc đổ bộ Incheon, đầu cầu đã tới sông Hán";
        let lines = wrap(text, false, 10.0, usize::MAX);
        assert!(lines.len() > 2 && lines.iter().all(|line| width(line, false) <= 10.0), "{lines:?}");
        assert_eq!(lines.join(" "), text, "all words in their order");
        let short = wrap(text, false, 10.0, 2);
        assert!(short.len() == 2 && short[1].ends_with('…') && width(&short[1], false) <= 10.0, "{short:?}");
    }
}
