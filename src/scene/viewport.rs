//! The part of the world that is seen: between world metres and points of the canvas. Knows no screen.

use geo::{Coord, Rect};
use serde::{Deserialize, Serialize};

/// The finest view, world metres for one point.
const FINEST: f64 = 20.0;

/// What the view may show: it neither leaves the data nor zooms out beyond it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Where there is a map, world metres.
    pub extent: Rect,
}

/// A window on the plane: centre and scale in world metres, size in points.
///
/// Screen positions are points from the canvas's upper left corner, `y` downwards.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Viewport {
    centre_x: f64,
    centre_y: f64,
    metres_per_point: f64,
    width: f64,
    height: f64,
}

impl Default for Viewport {
    fn default() -> Self {
        Self { centre_x: 0.0, centre_y: 0.0, metres_per_point: 1000.0, width: 800.0, height: 600.0 }
    }
}

impl Viewport {
    /// A view of this size in points whose middle shows `centre`.
    pub fn new(centre: Coord, metres_per_point: f64, width: f64, height: f64) -> Self {
        Self { centre_x: centre.x, centre_y: centre.y, metres_per_point, width, height }
    }

    /// The place in the middle, world metres.
    pub fn centre(&self) -> Coord {
        Coord { x: self.centre_x, y: self.centre_y }
    }

    /// World metres for one point.
    pub fn metres_per_point(&self) -> f64 {
        self.metres_per_point
    }

    /// Width and height in points.
    pub fn size(&self) -> (f64, f64) {
        (self.width, self.height)
    }

    /// Whether every number can be used; a session read from a file may hold anything.
    pub fn is_sound(&self) -> bool {
        let all_finite = [self.centre_x, self.centre_y, self.metres_per_point, self.width, self.height]
            .iter()
            .all(|number| number.is_finite());
        all_finite && self.metres_per_point > 0.0 && self.width >= 1.0 && self.height >= 1.0
    }

    /// The point of the canvas that shows a place.
    pub fn screen_from_world(&self, world: Coord) -> Coord {
        Coord {
            x: (world.x - self.centre_x) / self.metres_per_point + self.width / 2.0,
            y: (self.centre_y - world.y) / self.metres_per_point + self.height / 2.0,
        }
    }

    /// The place under a point of the canvas.
    pub fn world_from_screen(&self, screen: Coord) -> Coord {
        Coord {
            x: self.centre_x + (screen.x - self.width / 2.0) * self.metres_per_point,
            y: self.centre_y - (screen.y - self.height / 2.0) * self.metres_per_point,
        }
    }

    /// What is seen, world metres.
    pub fn world_rect(&self) -> Rect {
        let half = Coord { x: self.width / 2.0 * self.metres_per_point, y: self.height / 2.0 * self.metres_per_point };
        Rect::new(self.centre() - half, self.centre() + half)
    }

    /// Kilometres on the ground from one side of what is seen to the other, the shorter way.
    pub fn across_km(&self) -> f64 {
        let points = self.width.min(self.height);
        points * self.metres_per_point * crate::geodesy::scale_at(self.centre_y) / 1000.0
    }

    /// Moves the map by points, as if a hand dragged it.
    pub fn pan(&mut self, dx: f64, dy: f64, limits: Limits) {
        self.centre_x -= dx * self.metres_per_point;
        self.centre_y += dy * self.metres_per_point;
        self.keep_within(limits);
    }

    /// Zooms in (`factor` above 1) or out while the place under `at` stays where it is.
    pub fn zoom(&mut self, factor: f64, at: Coord, limits: Limits) {
        if !(factor.is_finite() && factor > 0.0) {
            return;
        }
        let fixed = self.world_from_screen(at);
        self.metres_per_point = self.clamp_scale(self.metres_per_point / factor, limits);
        let moved = self.world_from_screen(at);
        self.centre_x += fixed.x - moved.x;
        self.centre_y += fixed.y - moved.y;
        self.keep_within(limits);
    }

    /// Shows all of `rect` with a margin, a share of the shorter side of the view.
    pub fn fit(&mut self, rect: Rect, margin: f64, limits: Limits) {
        self.fit_below(rect, margin, 0.0, limits);
    }

    /// The same where so many points at the top are covered, as far as that leaves half of the height.
    pub fn fit_below(&mut self, rect: Rect, margin: f64, top: f64, limits: Limits) {
        let margin = margin.clamp(0.0, 0.45) * self.width.min(self.height);
        let top = top.clamp(margin, self.height / 2.0);
        let (width, height) = (self.width - 2.0 * margin, self.height - margin - top);
        let scale = (rect.width() / width).max(rect.height() / height);
        self.metres_per_point = self.clamp_scale(scale, limits);
        self.centre_x = rect.center().x;
        self.centre_y = rect.center().y + (top - margin) / 2.0 * self.metres_per_point;
        self.keep_within(limits);
    }

    /// Brings a place into the middle; where more than so many km are seen across, comes nearer.
    pub fn look_at(&mut self, at: Coord, most_km: f64, limits: Limits) {
        let across = self.across_km();
        if across > most_km {
            self.metres_per_point = self.clamp_scale(self.metres_per_point * most_km / across, limits);
        }
        self.centre_x = at.x;
        self.centre_y = at.y;
        self.keep_within(limits);
    }

    /// Takes a new size and keeps showing the same part of the world as far as it can.
    pub fn resize(&mut self, width: f64, height: f64, limits: Limits) {
        if !(width >= 1.0 && height >= 1.0) {
            return;
        }
        let before = self.width.min(self.height);
        self.width = width;
        self.height = height;
        self.metres_per_point = self.clamp_scale(self.metres_per_point * before / width.min(height), limits);
        self.keep_within(limits);
    }

    /// The coarsest scale at which the data still reaches from edge to edge both ways.
    fn coarsest(&self, limits: Limits) -> f64 {
        (limits.extent.width() / self.width).min(limits.extent.height() / self.height)
    }

    fn clamp_scale(&self, scale: f64, limits: Limits) -> f64 {
        let coarsest = self.coarsest(limits).max(FINEST);
        if scale.is_finite() { scale.clamp(FINEST, coarsest) } else { coarsest }
    }

    fn keep_within(&mut self, limits: Limits) {
        let clamp = |centre: f64, half: f64, low: f64, high: f64| {
            if high - low <= 2.0 * half { f64::midpoint(low, high) } else { centre.clamp(low + half, high - half) }
        };
        let extent = limits.extent;
        self.centre_x = clamp(self.centre_x, self.width / 2.0 * self.metres_per_point, extent.min().x, extent.max().x);
        self.centre_y = clamp(self.centre_y, self.height / 2.0 * self.metres_per_point, extent.min().y, extent.max().y);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits() -> Limits {
        Limits { extent: Rect::new(Coord { x: 0.0, y: 0.0 }, Coord { x: 2e6, y: 2e6 }) }
    }

    fn view() -> Viewport {
        Viewport::new(Coord { x: 1e6, y: 1e6 }, 500.0, 1000.0, 600.0)
    }

    #[test]
    fn screen_and_world_are_inverse() {
        let at = Coord { x: 123.0, y: 456.0 };
        let back = view().screen_from_world(view().world_from_screen(at));
        assert!((back.x - at.x).abs() < 1e-9 && (back.y - at.y).abs() < 1e-9, "came back as {back:?}");
    }

    #[test]
    fn zooming_keeps_the_place_under_the_pointer() {
        let mut seen = view();
        let at = Coord { x: 700.0, y: 200.0 };
        let before = seen.world_from_screen(at);
        seen.zoom(2.0, at, limits());
        let after = seen.world_from_screen(at);
        assert!((before.x - after.x).abs() < 1e-6 && (before.y - after.y).abs() < 1e-6, "{before:?} went to {after:?}");
        assert_eq!(seen.metres_per_point(), 250.0, "twice as near");
    }

    #[test]
    fn the_view_stops_where_the_data_ends() {
        let mut seen = view();
        seen.zoom(1e-9, Coord { x: 0.0, y: 0.0 }, limits());
        assert!(seen.metres_per_point() <= 2e6 / 1000.0 + 1e-9, "zoomed out to {}", seen.metres_per_point());
        seen.zoom(1e9, Coord { x: 0.0, y: 0.0 }, limits());
        assert_eq!(seen.metres_per_point(), FINEST, "zoomed in to the finest");
        seen.pan(1e9, -1e9, limits());
        let rect = seen.world_rect();
        assert!(rect.min().x >= -1e-6 && rect.max().y <= 2e6 + 1e-6, "panned to {rect:?}");
    }

    #[test]
    fn fitting_shows_all_of_a_rectangle() {
        let mut seen = view();
        let rect = Rect::new(Coord { x: 4e5, y: 6e5 }, Coord { x: 7e5, y: 8e5 });
        seen.fit(rect, 0.05, limits());
        let shown = seen.world_rect();
        assert!(
            shown.min().x < 4e5 && shown.max().x > 7e5 && shown.min().y < 6e5 && shown.max().y > 8e5,
            "shows {shown:?}"
        );
    }

    #[test]
    fn what_is_framed_lies_below_the_buttons() {
        let mut seen = view();
        let rect = Rect::new(Coord { x: 4e5, y: 6e5 }, Coord { x: 7e5, y: 8e5 });
        let top = seen.size().1 * 0.2;
        seen.fit_below(rect, 0.05, top, limits());
        let corner = seen.screen_from_world(Coord { x: rect.min().x, y: rect.max().y });
        assert!(corner.y >= top - 1e-6, "the upper edge stands at {} of {top}", corner.y);
        let low = seen.screen_from_world(rect.min());
        assert!(low.y <= seen.size().1 && low.x >= 0.0, "and the lower one in the picture: {low:?}");
    }

    #[test]
    fn nonsense_from_a_file_is_noticed() {
        assert!(view().is_sound(), "an ordinary view");
        assert!(!Viewport::new(Coord { x: f64::NAN, y: 0.0 }, 1.0, 10.0, 10.0).is_sound(), "no centre");
        let mut seen = view();
        seen.zoom(f64::NAN, Coord { x: 0.0, y: 0.0 }, limits());
        assert_eq!(seen, view(), "a zoom by nonsense changes nothing");
    }
}
