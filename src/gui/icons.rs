//! Icons by name.

use std::collections::HashMap;
use std::sync::OnceLock;

use egui::RichText;

use super::fonts;

const TABLE: &str = include_str!("../../assets/fonts/icons.json");

/// The letter of the icon font with this name; `None` where the font has none.
pub fn glyph(name: &str) -> Option<char> {
    static GLYPHS: OnceLock<HashMap<String, char>> = OnceLock::new();
    let glyphs = GLYPHS.get_or_init(|| {
        let table: HashMap<String, serde_json::Value> = serde_json::from_str(TABLE).unwrap_or_default();
        table.into_iter().filter_map(|(name, point)| Some((name, code_point(&point)?))).collect()
    });
    glyphs.get(name).copied()
}

fn code_point(value: &serde_json::Value) -> Option<char> {
    let number = match value {
        serde_json::Value::Number(number) => u32::try_from(number.as_u64()?).ok()?,
        serde_json::Value::String(text) => {
            u32::from_str_radix(text.trim_start_matches("U+").trim_start_matches("0x"), 16).ok()?
        }
        _ => return None,
    };
    char::from_u32(number)
}

/// An icon as a text of this size; its name where the font has none.
pub fn text(name: &str, size: f32) -> RichText {
    let letters = glyph(name).map_or_else(|| name.to_owned(), String::from);
    RichText::new(letters).family(fonts::icons()).size(size)
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator as _;

    use super::*;
    use crate::session::{Command, InkCommand};

    #[test]
    fn every_icon_of_a_command_is_in_the_font() {
        for command in Command::iter() {
            let icon = command.spec().icon;
            assert!(icon.is_empty() || glyph(icon).is_some(), "{command:?}: the font has no '{icon}'");
        }
        for command in InkCommand::iter() {
            let icon = command.spec().icon;
            assert!(icon.is_empty() || glyph(icon).is_some(), "{command:?}: the font has no '{icon}'");
        }
    }
}
