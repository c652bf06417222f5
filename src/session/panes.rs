//! Two days on one map: which part of the room belongs to which.

use geo::{Coord, Rect};

use super::mode::MapMode;
use crate::scene::{Item, Plate, Style, Viewport};

/// Radius of the handle of the divider with its edge, units.
const HANDLE: f64 = 2.6;

/// Width of the line between two maps, units.
const LINE: f64 = 0.5;

/// Widths of the line between two days on one map, units: the edge and the line.
const DIVIDER: [f64; 2] = [0.9, 0.4];

/// How the room of the map is divided, points of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Panes {
    /// The part that the view of the session has.
    pub view: Rect,
    /// The map of the day shown.
    pub main: Rect,
    /// The map of the other day, left of it.
    pub other: Option<Rect>,
}

impl Panes {
    /// Divides the room of the map.
    pub fn new(mode: &MapMode, map: Rect, unit: f64) -> Self {
        let parted = |x: f64, gap: f64| {
            let left = Rect::new(map.min(), Coord { x: x - gap / 2.0, y: map.max().y });
            let right = Rect::new(Coord { x: x + gap / 2.0, y: map.min().y }, map.max());
            (left, right)
        };
        match mode {
            MapMode::Swipe { share, .. } => {
                let (left, right) = parted((map.min().x + map.width() * share).round(), 0.0);
                Self { view: map, main: right, other: Some(left) }
            }
            MapMode::Beside { .. } => {
                let (left, right) = parted(map.center().x.round(), (LINE * unit).ceil() * 2.0);
                Self { view: right, main: right, other: Some(left) }
            }
            _ => Self { view: map, main: map, other: None },
        }
    }

    /// What the map of the day shown sees.
    pub fn main_view(&self, view: &Viewport) -> Viewport {
        part(view, self.view, self.main)
    }

    /// What the map of the other day sees: in two maps the same, in one the part left of the divider.
    pub fn other_view(&self, mode: &MapMode, view: &Viewport, other: Rect) -> Viewport {
        if matches!(mode, MapMode::Beside { .. }) { part(view, other, other) } else { part(view, self.view, other) }
    }

    /// Whether both days are on one map, parted by a divider.
    pub fn is_wiped(&self) -> bool {
        self.other.is_some() && self.view != self.main
    }

    /// What the handle of the divider covers.
    pub fn handle(&self, unit: f64) -> Option<Rect> {
        let other = self.other.filter(|_| self.is_wiped())?;
        let at = Coord { x: other.max().x, y: other.center().y };
        let half = Coord { x: HANDLE * unit, y: HANDLE * unit };
        Some(Rect::new(at - half, at + half))
    }

    /// The dates of both maps.
    pub fn plates(&self, mode: &MapMode, texts: [String; 2]) -> Vec<Plate> {
        let Some(other) = self.other else { return Vec::new() };
        // At the divider, so that nobody has to guess which date belongs where.
        let shares = if matches!(mode, MapMode::Swipe { .. }) { [1.0, 0.0] } else { [0.5, 0.5] };
        let areas = [other, self.main];
        let plates = texts.into_iter().zip(shares).zip(areas);
        plates.map(|((text, share), area)| Plate { text, area, share, free: false }).collect()
    }

    /// The line between two maps, or between two days on one; names may cross it.
    pub fn border(&self, style: &Style, unit: f64) -> Vec<Item> {
        let Some(other) = self.other else { return Vec::new() };
        let palette = style.palette();
        let gap = Rect::new(
            Coord { x: other.max().x, y: other.min().y },
            Coord { x: self.main.min().x, y: self.main.max().y },
        );
        if gap.width() > 0.0 {
            return vec![Item::Box { area: gap, fill: Some(palette.text), edge: None, corner: 0.0 }];
        }
        let points = vec![gap.min(), Coord { x: gap.min().x, y: gap.max().y }];
        let [edge, line] = DIVIDER.map(|width| width * unit);
        vec![
            Item::Line { points: points.clone(), color: palette.panel, width: edge },
            Item::Line { points, color: palette.text, width: line },
        ]
    }
}

/// A view of a part of the room that a view has.
fn part(view: &Viewport, whole: Rect, part: Rect) -> Viewport {
    if whole == part {
        return *view;
    }
    let middle = view.world_from_screen(part.center() - whole.min());
    Viewport::new(middle, view.metres_per_point(), part.width(), part.height())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map() -> Rect {
        Rect::new(Coord { x: 400.0, y: 0.0 }, Coord { x: 1400.0, y: 600.0 })
    }

    #[test]
    fn both_parts_of_a_wiped_map_show_the_same_world() {
        let mode = MapMode::Swipe { other: "1950-08-01".parse().unwrap(), share: 0.3 };
        let panes = Panes::new(&mode, map(), 7.0);
        let view = Viewport::new(Coord { x: 1e7, y: 4e6 }, 800.0, 1000.0, 600.0);
        let other = panes.other.unwrap();
        assert_eq!((other.max().x, panes.main.min().x), (700.0, 700.0), "they meet at the divider");
        let at_divider = view.world_from_screen(Coord { x: 300.0, y: 250.0 });
        let left = panes.other_view(&mode, &view, other).screen_from_world(at_divider);
        let right = panes.main_view(&view).screen_from_world(at_divider);
        assert!((left.x - 300.0).abs() < 1e-6 && right.x.abs() < 1e-6, "{left:?} {right:?}");
        assert!((left.y - 250.0).abs() < 1e-6 && (right.y - 250.0).abs() < 1e-6, "{left:?} {right:?}");
    }

    #[test]
    fn two_maps_are_of_one_size_and_scale() {
        let mode = MapMode::Beside { other: "1950-08-01".parse().unwrap() };
        let panes = Panes::new(&mode, map(), 7.0);
        let other = panes.other.unwrap();
        assert_eq!(other.width(), panes.main.width());
        let view = Viewport::new(Coord { x: 1e7, y: 4e6 }, 800.0, panes.view.width(), panes.view.height());
        assert_eq!(panes.other_view(&mode, &view, other), panes.main_view(&view));
    }
}
