//! Letters as outlines.

use tiny_skia::PathBuilder;

use super::path::narrow;
use crate::scene::{GlyphPen, glyphs, outline};

/// Adds the outlines of a text, ems from the left end of its baseline, `y` upwards.
pub fn outlines(text: &str, bold: bool, builder: &mut PathBuilder) {
    for glyph in glyphs(text, bold) {
        let [x, y] = glyph.at.map(narrow);
        outline(glyph.id, bold, &mut Moved { builder, x, y });
    }
}

/// Adds the outline of one glyph.
pub fn glyph(id: u32, bold: bool, builder: &mut PathBuilder) {
    outline(id, bold, &mut Moved { builder, x: 0.0, y: 0.0 });
}

struct Moved<'a> {
    builder: &'a mut PathBuilder,
    x: f32,
    y: f32,
}

impl GlyphPen for Moved<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.builder.move_to(x + self.x, y + self.y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.builder.line_to(x + self.x, y + self.y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.builder.quad_to(cx + self.x, cy + self.y, x + self.x, y + self.y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.builder.cubic_to(ax + self.x, ay + self.y, bx + self.x, by + self.y, x + self.x, y + self.y);
    }

    fn close(&mut self) {
        self.builder.close();
    }
}
