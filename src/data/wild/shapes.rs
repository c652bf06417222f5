//! Raw coordinates to sound shapes: rings closed and turned, doubled points dropped, the date line cut.

use super::flat::{Flat, RawGeometry};
#[cfg(test)]
use crate::model::SPOT_UNITS;
use crate::model::{Spot, TrackKind};

/// What a feature shows, whatever kinds of geometry it mixes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Shapes {
    /// Points.
    pub(super) points: Vec<Spot>,
    /// Lines of at least two different positions.
    pub(super) lines: Vec<Vec<Spot>>,
    /// Polygons: a closed outline (counterclockwise) and its holes (clockwise).
    pub(super) areas: Vec<Vec<Vec<Spot>>>,
    /// A line or area with empty coordinates: it ended on its day.
    pub(super) ended: Option<TrackKind>,
    /// What had to be mended.
    pub(super) mended: Mended,
}

/// How often something had to be mended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Mended {
    /// Rings whose last position was not their first.
    pub(super) unclosed: usize,
    /// Outlines and holes that ran the wrong way round.
    pub(super) turned: usize,
    /// Positions that repeated the one before.
    pub(super) doubled: usize,
    /// Lines and rings with too few different positions; left out.
    pub(super) too_short: usize,
    /// Lines and rings that crossed the date line.
    pub(super) date_line: usize,
    /// Geometries of a kind that GeoJSON does not know; left out.
    pub(super) unknown: usize,
}

impl Mended {
    /// Adds what was mended elsewhere.
    pub(super) fn add(&mut self, other: Self) {
        self.unclosed += other.unclosed;
        self.turned += other.turned;
        self.doubled += other.doubled;
        self.too_short += other.too_short;
        self.date_line += other.date_line;
        self.unknown += other.unknown;
    }
}

impl Shapes {
    /// The shapes of a geometry; collections are taken apart.
    pub(super) fn of(geometry: &RawGeometry) -> Self {
        let mut made = Self::default();
        made.push(geometry);
        made
    }

    /// Whether there is nothing to show and nothing that ended.
    pub(super) fn is_empty(&self) -> bool {
        self.points.is_empty() && self.lines.is_empty() && self.areas.is_empty() && self.ended.is_none()
    }

    /// Every line and outline, for a sketch.
    pub(super) fn outlines(&self) -> impl Iterator<Item = &Vec<Spot>> {
        self.lines.iter().chain(self.areas.iter().filter_map(|rings| rings.first()))
    }

    fn push(&mut self, geometry: &RawGeometry) {
        let flat = &geometry.flat;
        match geometry.kind.as_str() {
            "Point" | "MultiPoint" => self.points.extend(&flat.spots),
            "LineString" | "MultiLineString" => {
                self.end_if_empty(geometry, TrackKind::Line);
                flat.lists().for_each(|line| self.line(line));
            }
            "Polygon" => {
                self.end_if_empty(geometry, TrackKind::Area);
                self.area(&flat.lists().collect::<Vec<_>>());
            }
            "MultiPolygon" => {
                self.end_if_empty(geometry, TrackKind::Area);
                self.areas_of(flat);
            }
            "GeometryCollection" => geometry.parts.iter().for_each(|part| self.push(part)),
            _ => self.mended.unknown += 1,
        }
    }

    /// Empty coordinates say that the thing has ended; coordinates of which none is a place do not.
    fn end_if_empty(&mut self, geometry: &RawGeometry, kind: TrackKind) {
        if geometry.has_coordinates
            && geometry.flat.spots.is_empty()
            && geometry.flat.odd == super::flat::Odd::default()
        {
            self.ended = Some(kind);
        }
    }

    fn areas_of(&mut self, flat: &Flat) {
        let rings: Vec<&[Spot]> = flat.lists().collect();
        let mut start = 0;
        for &end in &flat.groups {
            self.area(&rings[start..end]);
            start = end;
        }
    }

    fn line(&mut self, spots: &[Spot]) {
        let line = self.without_doubles(spots);
        if line.len() < 2 {
            self.mended.too_short += 1;
            return;
        }
        let parts = cut_line(&line);
        self.mended.date_line += usize::from(parts.len() > 1);
        self.lines.extend(parts);
    }

    fn area(&mut self, rings: &[&[Spot]]) {
        let mut sound: Vec<Vec<Spot>> = Vec::new();
        for (place, ring) in rings.iter().enumerate() {
            match self.ring(ring) {
                Some(ring) => sound.push(ring),
                // Holes without their outline would be ground.
                None if place == 0 => return,
                None => {}
            }
        }
        if sound.is_empty() {
            return;
        }
        let mut halves = if sound.iter().any(|ring| jumps(ring)) {
            self.mended.date_line += 1;
            cut_area(&sound)
        } else {
            vec![sound]
        };
        for rings in &mut halves {
            for (place, ring) in rings.iter_mut().enumerate() {
                if (twice_area(ring) > 0) == (place > 0) {
                    ring.reverse();
                    self.mended.turned += 1;
                }
            }
        }
        self.areas.extend(halves);
    }

    fn ring(&mut self, spots: &[Spot]) -> Option<Vec<Spot>> {
        let mut ring = self.without_doubles(spots);
        if let (Some(first), Some(last)) = (ring.first().copied(), ring.last())
            && first != *last
        {
            self.mended.unclosed += 1;
            ring.push(first);
        }
        if ring.len() < 4 {
            self.mended.too_short += 1;
            return None;
        }
        Some(ring)
    }

    fn without_doubles(&mut self, spots: &[Spot]) -> Vec<Spot> {
        let mut kept = spots.to_vec();
        kept.dedup();
        self.mended.doubled += spots.len() - kept.len();
        kept
    }
}

/// Twice the area of a closed ring in square units; positive when counterclockwise.
fn twice_area(ring: &[Spot]) -> i128 {
    let turn = |pair: &[Spot]| {
        let [[ax, ay], [bx, by]] = [pair[0], pair[1]].map(|[x, y]| [i128::from(x), i128::from(y)]);
        ax * by - bx * ay
    };
    ring.windows(2).map(turn).sum()
}

/// Half round the earth, units.
const HALF: i64 = 180 * 10_000_000;

/// Whether two neighbours lie on either side of the date line. An edge between its two writings, -180 and 180, does not
/// cross it: so maps of the whole world are framed.
fn crosses(a: Spot, b: Spot) -> bool {
    let [from, to] = [a[0], b[0]].map(i64::from);
    (from - to).abs() > HALF && !(from.abs() == HALF && to.abs() == HALF)
}

fn jumps(line: &[Spot]) -> bool {
    line.windows(2).any(|pair| crosses(pair[0], pair[1]))
}

/// A line in parts that do not cross the date line.
fn cut_line(line: &[Spot]) -> Vec<Vec<Spot>> {
    let mut parts = vec![vec![line[0]]];
    for pair in line.windows(2) {
        let [from, to] = [pair[0], pair[1]];
        if crosses(from, to) {
            let edge = if from[0] > 0 { HALF } else { -HALF };
            let far = i64::from(to[0]) + 2 * edge;
            let (way, whole) = (edge - i64::from(from[0]), far - i64::from(from[0]));
            let lat = meeting(from[1], to[1], way, whole);
            #[expect(clippy::cast_possible_truncation, reason = "180 degrees fit")]
            let edge = edge as i32;
            parts.iter_mut().last().into_iter().for_each(|part| part.push([edge, lat]));
            parts.push(vec![[-edge, lat]]);
        }
        parts.iter_mut().last().into_iter().for_each(|part| part.push(to));
    }
    for part in &mut parts {
        part.dedup();
    }
    parts.retain(|part| part.len() > 1);
    parts
}

/// The latitude at a share of the way.
fn meeting(from: i32, to: i32, way: i64, whole: i64) -> i32 {
    let share = if whole == 0 { 0.0 } else { way as f64 / whole as f64 };
    #[expect(clippy::cast_possible_truncation, reason = "between two latitudes")]
    let lat = (f64::from(from) + f64::from(to - from) * share).round() as i32;
    lat
}

/// A polygon across the date line as its western and its eastern half.
fn cut_area(rings: &[Vec<Spot>]) -> Vec<Vec<Vec<Spot>>> {
    let unrolled: Vec<Vec<[i64; 2]>> = rings.iter().map(|ring| unroll(ring)).collect();
    let half = |shift: i64| -> Vec<Vec<Spot>> {
        let cut = unrolled.iter().map(|ring| clip(&clip(ring, -HALF + shift, false), HALF + shift, true));
        let back = |[x, y]: &[i64; 2]| {
            #[expect(clippy::cast_possible_truncation, reason = "clipped to 180 degrees")]
            let spot = [(x - shift) as i32, *y as i32];
            spot
        };
        cut.map(|ring| ring.iter().map(back).collect::<Vec<Spot>>()).filter(|ring| ring.len() > 3).collect()
    };
    [-2 * HALF, 0, 2 * HALF].into_iter().map(half).filter(|rings| !rings.is_empty()).collect()
}

/// A ring with longitudes that go on beyond 180 degrees instead of jumping.
fn unroll(ring: &[Spot]) -> Vec<[i64; 2]> {
    let mut turn = 0;
    let mut made: Vec<[i64; 2]> = vec![ring[0].map(i64::from)];
    for pair in ring.windows(2) {
        if crosses(pair[0], pair[1]) {
            turn += if pair[0][0] > 0 { 2 * HALF } else { -2 * HALF };
        }
        made.push([i64::from(pair[1][0]) + turn, i64::from(pair[1][1])]);
    }
    made
}

/// The part of a closed ring on one side of a meridian.
fn clip(ring: &[[i64; 2]], edge: i64, west: bool) -> Vec<[i64; 2]> {
    let inside = |at: [i64; 2]| if west { at[0] <= edge } else { at[0] >= edge };
    let mut kept = Vec::new();
    for pair in ring.windows(2) {
        if inside(pair[0]) {
            kept.push(pair[0]);
        }
        if inside(pair[0]) != inside(pair[1]) {
            let share = (edge - pair[0][0]) as f64 / (pair[1][0] - pair[0][0]) as f64;
            #[expect(clippy::cast_possible_truncation, reason = "between two latitudes")]
            let lat = (pair[0][1] as f64 + (pair[1][1] - pair[0][1]) as f64 * share).round() as i64;
            kept.push([edge, lat]);
        }
    }
    kept.dedup();
    kept.extend(kept.first().copied());
    kept.dedup();
    kept
}

/// A position in units, for tests.
#[cfg(test)]
fn at(lon: f64, lat: f64) -> Spot {
    #[expect(clippy::cast_possible_truncation, reason = "test positions")]
    let spot = [(lon * SPOT_UNITS) as i32, (lat * SPOT_UNITS) as i32];
    spot
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shapes(text: &str) -> Shapes {
        Shapes::of(&serde_json::from_str(text).unwrap())
    }

    #[test]
    fn rings_are_closed_turned_and_freed_of_doubles() {
        let made =
            shapes(r#"{"type":"Polygon","coordinates":[[[0,0],[0,4],[0,4],[4,4],[4,0]],[[1,1],[2,1],[2,2],[1,1]]]}"#);
        assert_eq!((made.mended.unclosed, made.mended.turned, made.mended.doubled), (1, 2, 1));
        assert!(twice_area(&made.areas[0][0]) > 0 && twice_area(&made.areas[0][1]) < 0);
        assert_eq!(made.areas[0][0].first(), made.areas[0][0].last());
    }

    #[test]
    fn empty_coordinates_are_an_end_and_no_fault() {
        assert_eq!(shapes(r#"{"type":"LineString","coordinates":[]}"#).ended, Some(TrackKind::Line));
        assert_eq!(shapes(r#"{"type":"MultiPolygon","coordinates":[[]]}"#).ended, Some(TrackKind::Area));
        assert!(shapes(r#"{"type":"LineString","coordinates":[[null,null]]}"#).is_empty());
    }

    #[test]
    fn a_collection_is_taken_apart() {
        let made = shapes(
            r#"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"LineString","coordinates":[[0,0],[1,1]]}]}"#,
        );
        assert_eq!((made.points.len(), made.lines.len()), (1, 1));
    }

    #[test]
    fn the_date_line_is_cut_and_a_frame_of_the_world_is_not() {
        let made = shapes(r#"{"type":"Polygon","coordinates":[[[170,0],[-170,0],[-170,10],[170,10],[170,0]]]}"#);
        assert_eq!(made.areas.len(), 2, "{:?}", made.areas);
        let width: i32 = made
            .areas
            .iter()
            .map(|rings| {
                let longitudes = rings[0].iter().map(|spot| spot[0]);
                longitudes.clone().max().unwrap() - longitudes.min().unwrap()
            })
            .sum();
        assert_eq!(width, at(20.0, 0.0)[0]);
        let line = shapes(r#"{"type":"LineString","coordinates":[[179,0],[-179,2]]}"#);
        assert_eq!(line.lines, [vec![at(179.0, 0.0), at(180.0, 1.0)], vec![at(-180.0, 1.0), at(-179.0, 2.0)]]);
        let world =
            shapes(r#"{"type":"Polygon","coordinates":[[[-180,-80],[180,-80],[180,80],[-180,80],[-180,-80]]]}"#);
        assert_eq!((world.areas.len(), world.mended.date_line), (1, 0));
    }
}
