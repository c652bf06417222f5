//! The ground as an index of its coast: is a point on land, where does a line meet the coast, which part of a row is land.
//!
//! Coast edges are kept in horizontal bands, so that every question looks at one or a few bands only.

use geo::{BoundingRect as _, Coord, LineString, MultiPolygon, Rect};

use super::region::contains;
use crate::geodesy::area_km2;

/// Height of a band, world metres: about a kilometre on the ground in middle latitudes.
const BAND_HEIGHT: f64 = 1_000.0;

/// At most so many bands, whatever the size of the ground.
const MAX_BANDS: f64 = 20_000.0;

/// Islands smaller than this are held as a whole, km2.
const ISLET_KM2: f64 = 60.0;

/// An edge of the coast, world metres.
#[derive(Clone, Copy, Debug)]
struct Edge {
    a: Coord,
    b: Coord,
}

/// The ground with its coast in bands.
#[derive(Debug)]
pub struct Ground {
    bounds: Rect,
    band_height: f64,
    edges: Vec<Edge>,
    /// Islands too small for a front, each with the rectangle round it.
    islets: Vec<(Rect, LineString)>,
    /// Indices into `edges` of each band, one band after the other.
    members: Vec<u32>,
    /// Where each band begins in `members`; one more entry than bands.
    starts: Vec<u32>,
}

impl Ground {
    /// Indexes the ground; an empty one has no land anywhere.
    pub fn new(ground: &MultiPolygon) -> Self {
        let bounds = ground.bounding_rect().unwrap_or_else(|| Rect::new(Coord::zero(), Coord::zero()));
        let rings = ground.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()));
        let edges: Vec<Edge> =
            rings.flat_map(|ring| ring.lines().map(|line| Edge { a: line.start, b: line.end })).collect();
        let band_height = BAND_HEIGHT.max(bounds.height() / MAX_BANDS);
        let small = ground.iter().filter(|polygon| area_km2(polygon) < ISLET_KM2);
        let islets = small.filter_map(|polygon| Some((polygon.bounding_rect()?, polygon.exterior().clone()))).collect();
        let mut index = Self { bounds, band_height, edges, islets, members: Vec::new(), starts: Vec::new() };
        index.fill_bands();
        index
    }

    fn fill_bands(&mut self) {
        let bands = self.band(self.bounds.max().y) + 1;
        let mut counts = vec![0_u32; bands + 1];
        for edge in &self.edges {
            for band in self.bands_of(*edge) {
                counts[band + 1] += 1;
            }
        }
        for band in 0..bands {
            counts[band + 1] += counts[band];
        }
        let mut next = counts.clone();
        let mut members = vec![0_u32; counts[bands] as usize];
        for (index, edge) in (0_u32..).zip(&self.edges) {
            for band in self.bands_of(*edge) {
                members[next[band] as usize] = index;
                next[band] += 1;
            }
        }
        self.members = members;
        self.starts = counts;
    }

    /// The rectangle round all land.
    pub fn bounds(&self) -> Rect {
        self.bounds
    }

    fn band(&self, y: f64) -> usize {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the bands")]
        let band =
            ((y.clamp(self.bounds.min().y, self.bounds.max().y) - self.bounds.min().y) / self.band_height) as usize;
        band
    }

    fn bands_of(&self, edge: Edge) -> std::ops::RangeInclusive<usize> {
        self.band(edge.a.y.min(edge.b.y))..=self.band(edge.a.y.max(edge.b.y))
    }

    fn edges_in(&self, bands: std::ops::RangeInclusive<usize>) -> impl Iterator<Item = Edge> + '_ {
        let (start, end) = (self.starts[*bands.start()] as usize, self.starts[*bands.end() + 1] as usize);
        self.members[start..end].iter().map(|&index| self.edges[index as usize])
    }

    /// Whether a point is on land (even-odd rule).
    pub fn contains(&self, at: Coord) -> bool {
        if !within(&self.bounds, at) {
            return false;
        }
        let band = self.band(at.y);
        self.edges_in(band..=band).filter(|edge| crossing_x(edge.a, edge.b, at.y).is_some_and(|x| x < at.x)).count() % 2
            == 1
    }

    /// Whether a point lies on an island too small for a front (60 km2): a line across it is an accident of drawing.
    pub fn on_islet(&self, at: Coord) -> bool {
        self.islets.iter().any(|(bounds, shore)| within(bounds, at) && contains(shore, at))
    }

    /// Where a horizontal line crosses the coast, from west to east; land lies between the first and second, third and fourth, ….
    pub fn row(&self, y: f64) -> Vec<f64> {
        if y < self.bounds.min().y || y > self.bounds.max().y {
            return Vec::new();
        }
        let band = self.band(y);
        let mut xs: Vec<f64> = self.edges_in(band..=band).filter_map(|edge| crossing_x(edge.a, edge.b, y)).collect();
        xs.sort_by(f64::total_cmp);
        xs
    }

    /// Distance from a point to the coast in world metres, where it is at most `reach`.
    pub fn coast_within(&self, at: Coord, reach: f64) -> Option<f64> {
        let bands = self.band(at.y - reach)..=self.band(at.y + reach);
        let distances = self.edges_in(bands).map(|edge| distance_to_segment(at, edge.a, edge.b));
        distances.min_by(f64::total_cmp).filter(|&distance| distance <= reach)
    }

    /// Where the segment from `p` to `q` meets the coast, as fractions of its length in rising order.
    pub fn crossings(&self, p: Coord, q: Coord, found: &mut Vec<f64>) {
        found.clear();
        let (low, high) = (p.y.min(q.y), p.y.max(q.y));
        let (west, east) = (p.x.min(q.x), p.x.max(q.x));
        if high < self.bounds.min().y
            || low > self.bounds.max().y
            || east < self.bounds.min().x
            || west > self.bounds.max().x
        {
            return;
        }
        for edge in self.edges_in(self.band(low)..=self.band(high)) {
            if edge.a.x.max(edge.b.x) < west || edge.a.x.min(edge.b.x) > east {
                continue;
            }
            found.extend(crossing_fraction(p, q, edge));
        }
        found.sort_by(f64::total_cmp);
        found.dedup();
    }
}

fn within(bounds: &Rect, at: Coord) -> bool {
    bounds.min().x <= at.x && at.x <= bounds.max().x && bounds.min().y <= at.y && at.y <= bounds.max().y
}

/// Where an edge crosses the height `y`; an edge includes its lower end and not its upper one, so that vertices count once.
pub(super) fn crossing_x(a: Coord, b: Coord, y: f64) -> Option<f64> {
    ((a.y <= y) != (b.y <= y)).then(|| a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y))
}

/// Distance from a point to a segment, in the units of the plane.
pub(super) fn distance_to_segment(at: Coord, a: Coord, b: Coord) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length2 = dx * dx + dy * dy;
    let along = if length2 > 0.0 { (((at.x - a.x) * dx + (at.y - a.y) * dy) / length2).clamp(0.0, 1.0) } else { 0.0 };
    (at.x - a.x - along * dx).hypot(at.y - a.y - along * dy)
}

/// The fraction of `p` to `q` at which it crosses the edge.
fn crossing_fraction(p: Coord, q: Coord, edge: Edge) -> Option<f64> {
    let side = |at: Coord| (q.x - p.x) * (at.y - p.y) - (q.y - p.y) * (at.x - p.x);
    let (side_a, side_b) = (side(edge.a), side(edge.b));
    if (side_a <= 0.0) == (side_b <= 0.0) {
        return None;
    }
    let along_edge = side_a / (side_a - side_b);
    let meeting =
        Coord { x: edge.a.x + (edge.b.x - edge.a.x) * along_edge, y: edge.a.y + (edge.b.y - edge.a.y) * along_edge };
    let (dx, dy) = (q.x - p.x, q.y - p.y);
    let fraction = ((meeting.x - p.x) * dx + (meeting.y - p.y) * dy) / (dx * dx + dy * dy);
    (0.0..=1.0).contains(&fraction).then_some(fraction)
}
