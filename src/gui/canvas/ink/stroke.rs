//! The drawing that is under the hand.

use geo::{Coord, LineString, Simplify as _};

use crate::model::DrawingKind;
use crate::session::Sketch;

/// Points of a way lie at least so far apart, points of the screen.
const STEP: f64 = 1.0;

/// A finished way may leave the hand's by so much, points of the screen.
const SLACK: f64 = 0.4;

/// A box, arrow or line shorter than this was a slip of the hand, points of the screen.
const SHORTEST: f64 = 5.0;

/// A drawing that has begun, in world metres: it keeps its place when the map is zoomed on the way.
#[derive(Clone, Debug)]
pub struct Stroke {
    kind: DrawingKind,
    points: Vec<Coord>,
}

impl Stroke {
    /// Begins at a place.
    pub fn new(kind: DrawingKind, at: Coord) -> Self {
        Self { kind, points: vec![at] }
    }

    /// Goes on to a place; `scale` is world metres for one point of the screen.
    pub fn go_to(&mut self, at: Coord, scale: f64) {
        if !self.kind.is_freehand() {
            self.points.truncate(1);
        }
        if self.points.last().is_none_or(|last| length(*last, at) >= STEP * scale) {
            self.points.push(at);
        }
    }

    /// What was drawn so far.
    pub fn sketch(&self) -> Sketch {
        Sketch::new(self.kind, &self.points)
    }

    /// What was drawn, with no more points than it needs; `None` where it was a slip.
    pub fn finish(mut self, scale: f64) -> Option<Sketch> {
        let (first, last) = (*self.points.first()?, *self.points.last()?);
        if self.kind.is_freehand() {
            if self.points.len() == 1 {
                // A dot is a very short line.
                self.points.push(Coord { x: first.x + 0.1 * scale, ..first });
            }
            self.points = LineString::new(self.points).simplify(SLACK * scale).0;
        } else if length(first, last) < SHORTEST * scale {
            return None;
        }
        Some(self.sketch())
    }
}

fn length(a: Coord, b: Coord) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(kind: DrawingKind, way: &[(f64, f64)]) -> Option<Sketch> {
        let mut stroke = Stroke::new(kind, Coord { x: way[0].0, y: way[0].1 });
        for &(x, y) in &way[1..] {
            stroke.go_to(Coord { x, y }, 10.0);
        }
        stroke.finish(10.0)
    }

    #[test]
    fn a_freehand_line_keeps_its_corners_and_a_straight_one_its_ends() {
        let way: Vec<(f64, f64)> = (0..=50)
            .map(|step| (f64::from(step) * 20.0, if step < 25 { 0.0 } else { f64::from(step - 25) * 20.0 }))
            .collect();
        let pen = drawn(DrawingKind::Pen, &way).unwrap();
        assert!(pen.points.len() < 8, "{} points for two straight pieces", pen.points.len());
        assert_eq!((pen.points[0], pen.points[pen.points.len() - 1]), (way[0], way[50]));
        assert_eq!(drawn(DrawingKind::Arrow, &way).unwrap().points, [way[0], way[50]]);
    }

    #[test]
    fn a_slip_draws_nothing_and_a_dot_can_be_seen() {
        assert_eq!(drawn(DrawingKind::Box, &[(0.0, 0.0), (20.0, 20.0)]), None, "less than three points of the screen");
        assert_eq!(drawn(DrawingKind::Pen, &[(0.0, 0.0)]).unwrap().points.len(), 2);
    }
}
