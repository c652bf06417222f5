//! How the picture is divided: words beside the map where it is wide, below it where it is not.

use geo::{Coord, Rect};

use super::style::Room;

/// Width over height from which on words stand beside the map (16:10 and 16:9, not 4:3).
const WIDE: f64 = 1.45;

/// Width of the column beside the map, units.
const COLUMN: f64 = 43.0;

/// Height of the strip below the map, units.
const STRIP: f64 = 17.5;

/// Height of a further line of the strip, units.
const LINE: f64 = 3.4;

/// The sizes of a picture, points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Page {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// A hundredth of the height of all that is projected, the time axis included.
    pub unit: f64,
    /// Where the farthest reader sits.
    pub room: Room,
    /// Lines that the strip below the map holds beside the usual ones.
    pub more_lines: u8,
}

/// Where things stand, points from the picture's upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layout {
    /// The map.
    pub map: Rect,
    /// Date, caption and, beside the map, the legend.
    pub words: Rect,
    /// Whether the words stand beside the map.
    pub beside: bool,
}

impl Page {
    /// So many hundredths of the height.
    pub fn units(&self, count: f64) -> f64 {
        count * self.unit
    }

    /// So many hundredths of the height for letters, which grow with the room.
    pub fn letters(&self, count: f64) -> f64 {
        count * self.unit * f64::from(self.room.factor())
    }

    /// Divides the picture.
    pub fn layout(&self) -> Layout {
        let growth = f64::from(self.room.factor()).max(0.8);
        let corner = Coord { x: self.width, y: self.height };
        if self.width >= WIDE * 100.0 * self.unit {
            let column = (self.units(COLUMN) * growth.sqrt()).min(self.width * 0.4).round();
            return Layout {
                words: Rect::new(Coord { x: 0.0, y: 0.0 }, Coord { x: column, y: self.height }),
                map: Rect::new(Coord { x: column, y: 0.0 }, corner),
                beside: true,
            };
        }
        let strip = (self.units(STRIP + f64::from(self.more_lines) * LINE) * growth).min(self.height * 0.4).round();
        Layout {
            map: Rect::new(Coord { x: 0.0, y: 0.0 }, Coord { x: self.width, y: self.height - strip }),
            words: Rect::new(Coord { x: 0.0, y: self.height - strip }, corner),
            beside: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_keeps_most_of_a_small_picture() {
        let page = Page { width: 1024.0, height: 768.0 * 0.88, unit: 7.68, room: Room::Class, more_lines: 0 };
        let layout = page.layout();
        assert!(!layout.beside, "4:3 has its words below");
        let share = layout.map.width() * layout.map.height() / (1024.0 * 768.0);
        assert!(share >= 0.65, "the map has {share} of the picture");
    }

    #[test]
    fn wide_pictures_have_their_words_beside_the_map() {
        for (width, height) in [(1280.0, 800.0), (1920.0, 1080.0), (3840.0, 2160.0)] {
            let layout =
                Page { width, height: height * 0.88, unit: height / 100.0, room: Room::Class, more_lines: 0 }.layout();
            assert!(layout.beside, "{width}x{height}");
            assert_eq!(layout.words.max().x, layout.map.min().x, "they meet");
            assert_eq!(layout.map.max().x, width, "the map goes on to the edge");
        }
    }
}
