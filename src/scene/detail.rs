//! Level of detail: thins and cuts geometry to what a view can show.
//!
//! Lines are thinned to half a point of the finest scale of a *bucket* (a step of √2 in scale), so
//! that a cached result serves every scale of its bucket and no coast reaches the painter raw.

use super::ranked::{Ranked, RankedArea};
use geo::{BoundingRect as _, Coord, LineString, MultiPolygon, Polygon, Rect, Simplify as _};

/// Shapes smaller than this many points across are left out.
const SMALLEST_POINTS: f64 = 2.0;

/// How far beyond what is seen a detail reaches on every side, over its size: the rest is painted for nothing.
const SURROUNDINGS: f64 = 0.5;

/// Islands smaller than this many points across are filled, but not outlined.
const OUTLINED_POINTS: f64 = 7.0;

/// How finely to draw, and which part of the world.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Detail {
    bucket: i32,
    region: Rect,
}

impl Detail {
    /// The detail for a view of this scale that looks at `seen`; good for its surroundings too.
    pub fn for_view(metres_per_point: f64, seen: Rect) -> Self {
        let reach = Coord { x: seen.width(), y: seen.height() } * SURROUNDINGS;
        Self { bucket: bucket_of(metres_per_point), region: Rect::new(seen.min() - reach, seen.max() + reach) }
    }

    /// Whether it can still serve such a view.
    pub fn serves(&self, metres_per_point: f64, seen: Rect) -> bool {
        let inside = |inner: f64, low: f64, high: f64| low <= inner && inner <= high;
        self.bucket == bucket_of(metres_per_point)
            && [seen.min(), seen.max()].iter().all(|corner| {
                inside(corner.x, self.region.min().x, self.region.max().x)
                    && inside(corner.y, self.region.min().y, self.region.max().y)
            })
    }

    /// The part of the world that it covers, world metres.
    pub fn region(&self) -> Rect {
        self.region
    }

    /// World metres that may be neglected.
    pub fn tolerance(&self) -> f64 {
        0.5 * self.finest_scale()
    }

    /// World metres for one point at the finest scale it serves.
    pub fn finest_scale(&self) -> f64 {
        2f64.powf(f64::from(self.bucket) / 2.0)
    }

    /// Whether a thing that is of use in pictures up to so many km wide is drawn.
    pub fn shows(&self, max_km: Option<f64>) -> bool {
        let seen = self.region.width() / (1.0 + 2.0 * SURROUNDINGS) * crate::geodesy::scale_at(self.region.center().y)
            / 1000.0;
        max_km.is_none_or(|most| seen <= most)
    }

    /// Whether a polygon is large enough and near enough to be drawn.
    pub fn shows_area(&self, area: &Polygon) -> bool {
        self.worth_drawing(area.exterior().bounding_rect())
    }

    /// Thins lines and drops those out of sight; long lines are cut at the region's edge.
    pub fn lines<'a>(&self, lines: impl IntoIterator<Item = &'a LineString>) -> Vec<LineString> {
        let mut kept = Vec::new();
        for line in lines {
            if self.worth_drawing(line.bounding_rect()) {
                kept.extend(
                    cut_line(line, self.region)
                        .iter()
                        .map(|part| part.simplify(self.tolerance()))
                        .filter(|part| part.0.len() >= 2),
                );
            }
        }
        kept
    }

    /// Thins polygons, drops those out of sight or too small, and cuts the rest at the region's edge.
    pub fn areas<'a>(&self, areas: impl IntoIterator<Item = &'a Polygon>) -> MultiPolygon {
        let thin = |ring: &LineString| -> Option<LineString> {
            if !self.worth_drawing(ring.bounding_rect()) {
                return None;
            }
            let thinned = cut_ring(ring, self.region).simplify(self.tolerance());
            (thinned.0.len() >= 4).then_some(thinned)
        };
        let polygons = areas.into_iter().filter_map(|area| {
            let exterior = thin(area.exterior())?;
            Some(Polygon::new(exterior, area.interiors().iter().filter_map(thin).collect()))
        });
        MultiPolygon(polygons.collect())
    }

    /// The same of ranked lines, which costs a tenth.
    pub(super) fn ranked_lines<'a>(&self, lines: impl IntoIterator<Item = &'a Ranked>) -> Vec<LineString> {
        let near = lines.into_iter().filter(|line| self.worth_drawing(line.bounds()));
        let parts = near.flat_map(|line| cut_line(&line.thinned(self.tolerance()), self.region));
        parts.filter(|part| part.0.len() >= 2).collect()
    }

    /// A ranked area; `None` where nothing of it can be seen.
    pub(super) fn ranked_area(&self, area: &RankedArea) -> Option<Polygon> {
        let thin = |ring: &Ranked| -> Option<LineString> {
            let drawn = self.worth_drawing(ring.bounds());
            let thinned = drawn.then(|| cut_ring(&ring.thinned(self.tolerance()), self.region));
            thinned.filter(|ring| ring.0.len() >= 4)
        };
        Some(Polygon::new(thin(&area.exterior)?, area.interiors.iter().filter_map(thin).collect()))
    }

    /// Ranked areas.
    pub(super) fn ranked_areas<'a>(&self, areas: impl IntoIterator<Item = &'a RankedArea>) -> MultiPolygon {
        MultiPolygon(areas.into_iter().filter_map(|area| self.ranked_area(area)).collect())
    }

    /// The rings of ranked areas as lines, for coasts.
    pub(super) fn ranked_outlines<'a>(&self, areas: impl IntoIterator<Item = &'a RankedArea>) -> Vec<LineString> {
        let rings = areas.into_iter().flat_map(RankedArea::rings);
        self.ranked_lines(rings.filter(|ring| self.worth_outlining(ring.bounds())))
    }

    /// The rings of polygons as lines, for coasts: cut open at the region's edge so that no edge is drawn.
    pub fn outlines<'a>(&self, areas: impl IntoIterator<Item = &'a Polygon>) -> Vec<LineString> {
        let rings = areas.into_iter().flat_map(|area| std::iter::once(area.exterior()).chain(area.interiors()));
        self.lines(rings.filter(|ring| self.worth_outlining(ring.bounding_rect())))
    }

    /// Outlines round the smallest islands would be all that is seen of them, a black clutter.
    fn worth_outlining(&self, bounds: Option<Rect>) -> bool {
        bounds.is_some_and(|bounds| bounds.width().max(bounds.height()) >= OUTLINED_POINTS * self.finest_scale())
    }

    fn worth_drawing(&self, bounds: Option<Rect>) -> bool {
        bounds.is_some_and(|bounds| {
            let large = bounds.width().max(bounds.height()) >= SMALLEST_POINTS * self.finest_scale();
            large && overlap(bounds, self.region)
        })
    }
}

fn bucket_of(metres_per_point: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "a logarithm of a scale is a small number")]
    let bucket = (metres_per_point.max(1e-3).log2() * 2.0).floor() as i32;
    bucket
}

/// Whether two rectangles share ground.
pub fn overlap(a: Rect, b: Rect) -> bool {
    a.min().x <= b.max().x && b.min().x <= a.max().x && a.min().y <= b.max().y && b.min().y <= a.max().y
}

fn holds(outer: Rect, inner: Rect) -> bool {
    outer.min().x <= inner.min().x
        && outer.min().y <= inner.min().y
        && outer.max().x >= inner.max().x
        && outer.max().y >= inner.max().y
}

/// The parts of a line near a rectangle: whole segments are kept, so parts may reach a little beyond it.
fn cut_line(line: &LineString, region: Rect) -> Vec<LineString> {
    if line.bounding_rect().is_some_and(|bounds| holds(region, bounds)) {
        return vec![line.clone()];
    }
    let mut parts = Vec::new();
    let mut part: Vec<Coord> = Vec::new();
    for segment in line.lines() {
        if overlap(Rect::new(segment.start, segment.end), region) {
            if part.is_empty() {
                part.push(segment.start);
            }
            part.push(segment.end);
        } else if !part.is_empty() {
            parts.push(LineString(std::mem::take(&mut part)));
        }
    }
    if !part.is_empty() {
        parts.push(LineString(part));
    }
    parts
}

/// Sutherland and Hodgman's clipping of a ring to a rectangle; joins along its edge lie out of sight.
fn cut_ring(ring: &LineString, region: Rect) -> LineString {
    if ring.bounding_rect().is_some_and(|bounds| holds(region, bounds)) {
        return ring.clone();
    }
    let mut points = ring.0.clone();
    let (low, high) = (region.min(), region.max());
    let depths: [&dyn Fn(Coord) -> f64; 4] =
        [&|at| at.x - low.x, &|at| high.x - at.x, &|at| at.y - low.y, &|at| high.y - at.y];
    for depth in depths {
        let mut kept = Vec::with_capacity(points.len());
        for pair in points.windows(2) {
            let (from, to) = (depth(pair[0]), depth(pair[1]));
            if from >= 0.0 {
                kept.push(pair[0]);
            }
            if (from >= 0.0) != (to >= 0.0) {
                kept.push(pair[0] + (pair[1] - pair[0]) * (from / (from - to)));
            }
        }
        if let Some(&first) = kept.first() {
            kept.push(first);
        }
        points = kept;
    }
    LineString(points)
}

#[cfg(test)]
mod tests {
    use geo::Area as _;

    use super::*;

    fn square(size: f64) -> Rect {
        Rect::new(Coord { x: 0.0, y: 0.0 }, Coord { x: size, y: size })
    }

    #[test]
    fn a_thinned_line_stays_within_half_a_point() {
        let wave: LineString =
            (0..10_000).map(|step| (f64::from(step), (f64::from(step) / 100.0).sin() * 20.0)).collect();
        let detail = Detail::for_view(10.0, square(10_000.0));
        let thin = detail.lines([&wave]);
        assert!(thin[0].0.len() < 1000, "kept {} of 10000", thin[0].0.len());
        assert!(detail.tolerance() <= 5.0, "half a point is {}", detail.tolerance());
    }

    #[test]
    fn a_cut_ring_covers_exactly_what_is_inside() {
        let ring = Rect::new(Coord { x: -500.0, y: 20.0 }, Coord { x: 50.0, y: 500.0 }).to_polygon();
        let cut = Polygon::new(cut_ring(ring.exterior(), square(100.0)), vec![]);
        assert!((cut.unsigned_area() - 50.0 * 80.0).abs() < 1e-6, "area {}", cut.unsigned_area());
    }

    #[test]
    fn what_is_far_away_or_tiny_is_not_drawn() {
        let detail = Detail::for_view(10.0, square(1000.0));
        let far = Rect::new(Coord { x: 1e6, y: 1e6 }, Coord { x: 2e6, y: 2e6 }).to_polygon();
        let tiny = square(2.0).to_polygon();
        let seen = square(500.0).to_polygon();
        assert_eq!(detail.areas([&far, &tiny, &seen]).0.len(), 1, "only the square in sight");
    }

    #[test]
    fn a_detail_serves_its_surroundings_and_no_other_scale() {
        let detail = Detail::for_view(10.0, square(1000.0));
        let beside = Rect::new(Coord { x: 400.0, y: 0.0 }, Coord { x: 1400.0, y: 1000.0 });
        assert!(detail.serves(10.0, beside), "a little to the east");
        assert!(!detail.serves(40.0, square(1000.0)), "another scale");
        assert!(!detail.serves(10.0, Rect::new(Coord { x: 5e3, y: 0.0 }, Coord { x: 6e3, y: 1e3 })), "far to the east");
    }
}
