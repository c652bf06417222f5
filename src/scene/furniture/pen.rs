//! Writes lines of text from top to bottom.

use geo::Coord;

use crate::scene::item::{Item, Text};
use crate::scene::measure;
use crate::scene::palette::Rgb;
use crate::scene::wrap::wrap;

/// Height of a line over its size.
pub const LEADING: f64 = 1.26;

/// Where the baseline lies below the top of a line, over its size.
pub const BASELINE: f64 = 0.96;

/// How letters look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Letters {
    /// Size of the em, points.
    pub size: f64,
    /// Bold or regular.
    pub bold: bool,
    /// Their colour.
    pub color: Rgb,
}

impl Letters {
    /// Height of a line, points.
    pub fn line(&self) -> f64 {
        self.size * LEADING
    }

    /// Width of a text, points.
    pub fn width(&self, text: &str) -> f64 {
        measure::width(text, self.bold) * self.size
    }

    /// The same, smaller where a text would be wider than the room.
    pub fn fitted(self, text: &str, room: f64) -> Self {
        let width = self.width(text);
        if width <= room { self } else { Self { size: self.size * room / width * 0.995, ..self } }
    }

    /// Breaks a text into at most so many lines of this room.
    pub fn wrap(&self, text: &str, room: f64, most: usize) -> Vec<String> {
        wrap(text, self.bold, room / self.size, most)
    }

    /// A line of text whose upper left corner is given.
    pub fn text(&self, text: String, corner: Coord) -> Item {
        let at = Coord { x: corner.x, y: corner.y + self.size * BASELINE };
        Item::Text(Text { letters: text, at, size: self.size, bold: self.bold, color: self.color, halo: None })
    }
}

/// A place on the paper that goes down with every line.
#[derive(Clone, Copy, Debug)]
pub struct Pen {
    /// The left edge.
    pub left: f64,
    /// The top of the next line.
    pub top: f64,
    /// Width of the lines.
    pub room: f64,
}

impl Pen {
    /// Writes one line, smaller where it does not fit.
    pub fn line(&mut self, text: &str, letters: Letters, items: &mut Vec<Item>) {
        let letters = letters.fitted(text, self.room);
        items.push(letters.text(text.to_owned(), Coord { x: self.left, y: self.top }));
        self.top += letters.line();
    }

    /// Writes a text in at most so many lines.
    pub fn lines(&mut self, text: &str, letters: Letters, most: usize, items: &mut Vec<Item>) {
        for line in letters.wrap(text, self.room, most) {
            items.push(letters.text(line, Coord { x: self.left, y: self.top }));
            self.top += letters.line();
        }
    }
}
