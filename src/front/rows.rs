//! The ground in rows: how much of it lies in a region, and what two regions have not in common.
//!
//! The ground is cut into rows half a kilometre high (at the equator); in each row the spans on land and the spans of the
//! right side's region are exact, so the only error is the middle of the row standing for the row: below 0.02 % for a
//! territory of Korea's size. Every row has the true area scale of the WGS 84 ellipsoid at its latitude.

use geo::{MultiPolygon, Rect};

use super::ground::{Ground, crossing_x};
use super::region::rings;
use crate::geodesy::ellipsoid_area_scale;
use crate::model::Side;

/// Height of a row, world metres.
const ROW_HEIGHT: f64 = 500.0;

/// At most so many rows, whatever the size of the ground.
const MAX_ROWS: f64 = 20_000.0;

/// Land areas of the two sides, km2 on the ellipsoid.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Areas {
    /// Of the left side.
    pub left: f64,
    /// Of the right side.
    pub right: f64,
}

impl Areas {
    /// Of one side.
    pub fn of(self, side: Side) -> f64 {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
        }
    }

    /// Both together.
    pub fn sum(self) -> f64 {
        self.left + self.right
    }
}

/// Spans of every row: in each begin, end, begin, end, … in rising order.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spans {
    /// Where each row begins in `xs`; one more entry than rows.
    starts: Vec<u32>,
    xs: Vec<f64>,
}

impl Spans {
    /// Spans from the crossings of rows in any order.
    fn of_crossings(rows: usize, crossings: &[(u32, f64)]) -> Self {
        let mut starts = vec![0_u32; rows + 1];
        for &(row, _) in crossings {
            starts[row as usize + 1] += 1;
        }
        for row in 0..rows {
            starts[row + 1] += starts[row];
        }
        let mut next = starts.clone();
        let mut xs = vec![0.0; crossings.len()];
        for &(row, x) in crossings {
            let place = &mut next[row as usize];
            xs[*place as usize] = x;
            *place += 1;
        }
        for row in 0..rows {
            xs[starts[row] as usize..starts[row + 1] as usize].sort_unstable_by(f64::total_cmp);
        }
        Self { starts, xs }
    }

    /// The spans of one row.
    pub(super) fn row(&self, row: usize) -> &[f64] {
        &self.xs[self.starts[row] as usize..self.starts[row + 1] as usize]
    }
}

/// The ground in rows.
#[derive(Debug)]
pub(super) struct Rows {
    bounds: Rect,
    height: f64,
    land: Spans,
}

impl Rows {
    pub(super) fn new(ground: &Ground) -> Self {
        let bounds = ground.bounds();
        let height = ROW_HEIGHT.max(bounds.height() / MAX_ROWS);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded by MAX_ROWS")]
        let count = (bounds.height() / height).ceil() as usize;
        let mut crossings = Vec::new();
        for (row, number) in (0..count).zip(0_u32..) {
            let y = middle(bounds, height, row);
            crossings.extend(ground.row(y).into_iter().map(|x| (number, x)));
        }
        Self { bounds, height, land: Spans::of_crossings(count, &crossings) }
    }

    /// Number of rows.
    pub(super) fn len(&self) -> usize {
        self.land.starts.len() - 1
    }

    /// The height of the middle of a row, world metres.
    pub(super) fn middle(&self, row: usize) -> f64 {
        middle(self.bounds, self.height, row)
    }

    /// Height of a row, world metres.
    pub(super) fn height(&self) -> f64 {
        self.height
    }

    /// The lowest edge of the rows, world metres.
    pub(super) fn south(&self) -> f64 {
        self.bounds.min().y
    }

    /// The rows whose middle lies between two heights.
    pub(super) fn between(&self, low: f64, high: f64) -> std::ops::Range<usize> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the rows")]
        let above =
            |y: f64| ((y - self.bounds.min().y) / self.height - 0.5).ceil().clamp(0.0, self.len() as f64) as usize;
        above(low)..above(high)
    }

    /// The land of a row.
    pub(super) fn land(&self, row: usize) -> &[f64] {
        self.land.row(row)
    }

    /// The spans of a region in every row.
    pub(super) fn spans(&self, region: &MultiPolygon) -> Spans {
        let mut crossings: Vec<(u32, f64)> = Vec::new();
        for line in rings(region).flat_map(|ring| ring.lines()) {
            let (low, high) = (line.start.y.min(line.end.y), line.start.y.max(line.end.y));
            let rows = self.between(low, high);
            for row in rows.start..(rows.end + 1).min(self.len()) {
                #[expect(clippy::cast_possible_truncation, reason = "bounded by MAX_ROWS")]
                let number = row as u32;
                crossings.extend(crossing_x(line.start, line.end, self.middle(row)).map(|x| (number, x)));
            }
        }
        Spans::of_crossings(self.len(), &crossings)
    }

    /// Land area of spans of a row, km2.
    pub(super) fn row_km2(&self, row: usize, spans: &[f64]) -> f64 {
        self.strip_km2(row, length(&both(spans, self.land(row))))
    }

    /// The area of so many world metres of a row, km2.
    pub(super) fn strip_km2(&self, row: usize, metres: f64) -> f64 {
        metres * self.height * ellipsoid_area_scale(self.middle(row)) / 1e6
    }

    /// All land, km2.
    pub(super) fn ground_km2(&self) -> f64 {
        // Summed from 0.0 here and below: the sum of nothing is written -0.0 otherwise.
        (0..self.len()).fold(0.0, |sum, row| sum + self.row_km2(row, self.land(row)))
    }

    /// What each side gained between two moments with these spans of the right side.
    pub(super) fn gained(&self, then: &Spans, now: &Spans) -> Areas {
        (0..self.len()).fold(Areas::default(), |sum, row| {
            let gained = self.row_gained(row, then.row(row), now.row(row));
            Areas { left: sum.left + gained.left, right: sum.right + gained.right }
        })
    }

    /// The same in one row.
    pub(super) fn row_gained(&self, row: usize, then: &[f64], now: &[f64]) -> Areas {
        if then == now {
            return Areas::default();
        }
        let km2 = |a: &[f64], b: &[f64]| self.row_km2(row, &without(a, b));
        Areas { left: km2(then, now), right: km2(now, then) }
    }
}

fn middle(bounds: Rect, height: f64, row: usize) -> f64 {
    bounds.min().y + (row as f64 + 0.5) * height
}

/// The length of spans.
pub(super) fn length(spans: &[f64]) -> f64 {
    spans.chunks_exact(2).fold(0.0, |sum, span| sum + span[1] - span[0])
}

/// What two lists of spans have in common.
pub(super) fn both(a: &[f64], b: &[f64]) -> Vec<f64> {
    let (mut i, mut j) = (0, 0);
    let mut common = Vec::new();
    while i + 1 < a.len() && j + 1 < b.len() {
        let (begin, end) = (a[i].max(b[j]), a[i + 1].min(b[j + 1]));
        if begin < end {
            common.extend([begin, end]);
        }
        if a[i + 1] < b[j + 1] { i += 2 } else { j += 2 }
    }
    common
}

/// What lies in `a` and not in `b`.
pub(super) fn without(a: &[f64], b: &[f64]) -> Vec<f64> {
    let mut outside = Vec::with_capacity(b.len() + 2);
    outside.push(f64::NEG_INFINITY);
    outside.extend_from_slice(b);
    outside.push(f64::INFINITY);
    both(a, &outside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_sets() {
        let (a, b) = ([0.0, 4.0, 6.0, 9.0], [1.0, 2.0, 3.0, 7.0]);
        assert_eq!(both(&a, &b), [1.0, 2.0, 3.0, 4.0, 6.0, 7.0]);
        assert_eq!(without(&a, &b), [0.0, 1.0, 2.0, 3.0, 7.0, 9.0]);
        assert_eq!(without(&a, &[]), a);
    }

    #[test]
    fn crossings_are_sorted_into_their_rows() {
        let spans = Spans::of_crossings(3, &[(2, 5.0), (0, 1.0), (2, 3.0), (0, -1.0)]);
        assert_eq!((spans.row(0), spans.row(1), spans.row(2)), (&[-1.0, 1.0][..], &[][..], &[3.0, 5.0][..]));
    }
}
