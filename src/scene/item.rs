//! Signs in points of the picture: what stands beside and over the map.

use geo::{Coord, Rect};

use super::palette::Rgb;

/// One sign. Places are points from the upper left corner of the picture, `y` downwards; lengths are points.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A rectangle.
    Box {
        /// Where.
        area: Rect,
        /// Inside; `None` = empty.
        fill: Option<Rgb>,
        /// Colour and width of the edge, which lies inside the area.
        edge: Option<(Rgb, f64)>,
        /// Radius of the corners.
        corner: f64,
    },
    /// A line of straight pieces.
    Line {
        /// Its corners.
        points: Vec<Coord>,
        /// Colour.
        color: Rgb,
        /// Width.
        width: f64,
    },
    /// A wide line through which the picture shows.
    Wash {
        /// Its corners.
        points: Vec<Coord>,
        /// Colour.
        color: Rgb,
        /// Width.
        width: f64,
        /// From 0 (nothing) to 1 (nothing shows through).
        opacity: f32,
    },
    /// An area through which the picture shows.
    Tint {
        /// The area in triangles.
        triangles: Vec<[Coord; 3]>,
        /// Colour.
        color: Rgb,
        /// From 0 (nothing) to 1 (nothing shows through).
        opacity: f32,
    },
    /// An area; convex, but for the stripes of [`super::lines()`].
    Shape {
        /// Its corners.
        points: Vec<Coord>,
        /// Inside.
        fill: Rgb,
    },
    /// A disc.
    Disc {
        /// Its middle.
        at: Coord,
        /// Radius.
        radius: f64,
        /// Inside.
        fill: Rgb,
        /// Colour and width of the edge, which lies round the disc.
        edge: (Rgb, f64),
    },
    /// A text on one line.
    Text(Text),
}

/// A text on one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The letters.
    pub letters: String,
    /// Where its baseline begins.
    pub at: Coord,
    /// Size of the em.
    pub size: f64,
    /// Bold or regular.
    pub bold: bool,
    /// Colour of the letters.
    pub color: Rgb,
    /// Colour round the letters.
    pub halo: Option<Rgb>,
}
