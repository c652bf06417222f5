//! Where the names stand: letters with places and angles that window and exports draw alike.
//!
//! *Map points* are points of the screen counted from the origin of the world plane at one scale, `x` east,
//! `y` downwards. While the map is panned they do not change, so that names move with it as one piece.

use geo::{Coord, Rect};

use super::NameId;
use crate::scene::{Symbol, TextClass, Viewport};

/// Letters that are drawn in one go.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRun {
    /// The letters.
    pub text: String,
    /// The left end of their baseline, map points.
    pub at: Coord,
    /// Turn about that point, radians, clockwise on the screen.
    pub angle: f64,
    /// The em, points.
    pub size: f64,
}

/// A name with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedName {
    /// Which name.
    pub id: NameId,
    /// Its look.
    pub class: TextClass,
    /// Its letters.
    pub runs: Vec<TextRun>,
    /// Boxes that hold its letters, map points.
    pub boxes: Vec<Rect>,
    /// The sign that belongs to it and that is drawn with it, map points.
    pub sign: Option<(Symbol, Coord)>,
    /// A line from its place to the letters where they stand off, map points.
    pub leader: Option<[Coord; 2]>,
}

/// All names of a view, the most important first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placement {
    /// World metres for one point.
    pub metres_per_point: f64,
    /// The names.
    pub names: Vec<PlacedName>,
    /// Another number whenever names or places changed; panning alone does not.
    pub revision: u64,
}

/// Map points of a place at a scale.
pub fn map_point(world: Coord, metres_per_point: f64) -> Coord {
    Coord { x: world.x / metres_per_point, y: -world.y / metres_per_point }
}

/// The map point in the upper left corner of a view.
pub fn map_corner(view: &Viewport) -> Coord {
    let (width, height) = view.size();
    map_point(view.centre(), view.metres_per_point()) - Coord { x: width / 2.0, y: height / 2.0 }
}
