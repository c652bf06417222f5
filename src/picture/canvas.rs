//! What pictures are painted on: pixels, SVG or PDF. Places and lengths are points of the page, `y` downwards.

use std::sync::Arc;

use geo::{Coord, Rect};
use tiny_skia::Path;

use super::overlays::Image;
use crate::scene::Rgb;

/// Slanted lines over an area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hatching {
    /// Colour of the lines.
    pub color: Rgb,
    /// `///` when true, `\\\` when false.
    pub rising: bool,
    /// A hundredth of the picture's height where the area lies, points; the period follows from it.
    pub unit: f64,
    /// A point where the pattern begins: it sticks to the map, not to the page.
    pub origin: Coord,
}

/// A picture laid over a part of the page.
#[derive(Clone, Debug)]
pub struct Laid {
    /// The picture.
    pub image: Arc<Image>,
    /// Its outer edges.
    pub rect: Rect,
    /// How much of it shows, of 255.
    pub opacity: u8,
}

/// How an area is filled; what is not given leaves what lies below.
#[derive(Clone, Debug, Default)]
pub struct Filling {
    /// Colour of the ground.
    pub fill: Option<Rgb>,
    /// Lines over it.
    pub hatch: Option<Hatching>,
    /// A picture over both.
    pub overlay: Option<Laid>,
}

/// A text on one line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line<'a> {
    /// The letters.
    pub text: &'a str,
    /// The left end of their baseline.
    pub at: Coord,
    /// Turn about that point, radians, clockwise.
    pub angle: f64,
    /// The em.
    pub size: f64,
    /// Bold or regular.
    pub bold: bool,
}

/// A colour, and how much of it is seen over what lies below.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tone {
    /// The colour.
    pub color: Rgb,
    /// From 0 (nothing) to 1 (nothing shows through).
    pub opacity: f32,
}

impl From<Rgb> for Tone {
    fn from(color: Rgb) -> Self {
        Self { color, opacity: 1.0 }
    }
}

/// Something to paint on. Later things cover earlier ones.
pub trait Canvas {
    /// Fills an area; where its rings overlap an even number of times is outside.
    fn area(&mut self, path: &Path, filling: &Filling);
    /// Fills an area with one tone, wherever any of its rings runs round.
    fn fill(&mut self, path: &Path, tone: Tone);
    /// Draws lines with blunt ends.
    fn stroke(&mut self, path: &Path, tone: Tone, width: f64);
    /// Draws letters.
    fn letters(&mut self, line: &Line<'_>, color: Rgb);
    /// Draws what lies round letters, so far.
    fn halo(&mut self, line: &Line<'_>, color: Rgb, radius: f64);
    /// From here on nothing is painted beyond a rectangle, until [`Canvas::unclip`]; may be nested.
    fn clip(&mut self, area: Rect);
    /// Ends the last [`Canvas::clip`].
    fn unclip(&mut self);
    /// A box with edges that are as sharp as can be: on whole pixels, where there are pixels.
    fn crisp(&self, area: Rect) -> Rect {
        area
    }
}
