//! Areas held, gained and lost, by rows.
//!
//! The ground is cut into rows half a kilometre high (at the equator); in each row the spans on land and the spans of the
//! right side's region are exact, so the only error is the middle of the row standing for the row: below 0.02 % for a
//! territory of Korea's size. Every row has the true area scale of the WGS 84 ellipsoid at its latitude.

use geo::{MultiPolygon, Rect};

use super::ground::{Ground, crossing_x};
use super::model::FrontModel;
use super::region::rings;
use crate::day::Day;
use crate::geodesy::{distance_km, ellipsoid_area_scale};

/// Height of a row, world metres.
const ROW_HEIGHT: f64 = 500.0;

/// At most so many rows, whatever the size of the ground.
const MAX_ROWS: f64 = 20_000.0;

/// Spans of one row: begin, end, begin, end, … in rising order.
type Spans = Vec<f64>;

/// Land areas of the two sides, km2 on the ellipsoid.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Areas {
    /// Held by the left side.
    pub left: f64,
    /// Held by the right side.
    pub right: f64,
}

/// A day in figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayStats {
    /// The day.
    pub day: Day,
    /// What each side holds at its end.
    pub held: Areas,
    /// What each side took from the other since the end of the day before.
    pub gained: Areas,
    /// Length of all front lines, km.
    pub front_km: f64,
}

/// The ground in rows.
#[derive(Debug)]
pub(super) struct Rows {
    bounds: Rect,
    height: f64,
    land: Vec<Spans>,
}

impl Rows {
    pub(super) fn new(ground: &Ground) -> Self {
        let bounds = ground.bounds();
        let height = ROW_HEIGHT.max(bounds.height() / MAX_ROWS);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded by MAX_ROWS")]
        let count = (bounds.height() / height).ceil() as usize;
        let land = (0..count).map(|row| ground.row(middle(bounds, height, row))).collect();
        Self { bounds, height, land }
    }

    /// The spans of a region in every row.
    fn spans(&self, region: &MultiPolygon) -> Vec<Spans> {
        let mut spans: Vec<Spans> = vec![Vec::new(); self.land.len()];
        let row_above = |y: f64| {
            let row = ((y - self.bounds.min().y) / self.height - 0.5).ceil();
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the rows")]
            let row = row.clamp(0.0, self.land.len() as f64) as usize;
            row
        };
        for line in rings(region).flat_map(|ring| ring.lines()) {
            let (low, high) = (line.start.y.min(line.end.y), line.start.y.max(line.end.y));
            for (row, spans) in
                spans.iter_mut().enumerate().take((row_above(high) + 1).min(self.land.len())).skip(row_above(low))
            {
                spans.extend(crossing_x(line.start, line.end, middle(self.bounds, self.height, row)));
            }
        }
        for row in &mut spans {
            row.sort_by(f64::total_cmp);
        }
        spans
    }

    /// Land area of spans, km2.
    fn area(&self, spans: impl Iterator<Item = Spans>) -> f64 {
        let of_row = |row: usize, spans: &[f64], land: &[f64]| {
            length(&both(spans, land)) * self.height * ellipsoid_area_scale(middle(self.bounds, self.height, row))
        };
        // Summed from 0.0: the sum of nothing is written -0.0 otherwise.
        let rows = spans.zip(&self.land).enumerate();
        rows.fold(0.0, |sum, (row, (spans, land))| sum + of_row(row, &spans, land)) / 1e6
    }
}

fn middle(bounds: Rect, height: f64, row: usize) -> f64 {
    bounds.min().y + (row as f64 + 0.5) * height
}

fn length(spans: &[f64]) -> f64 {
    spans.chunks_exact(2).fold(0.0, |sum, span| sum + span[1] - span[0])
}

/// What two lists of spans have in common.
fn both(a: &[f64], b: &[f64]) -> Spans {
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
fn without(a: &[f64], b: &[f64]) -> Spans {
    let mut outside = Vec::with_capacity(b.len() + 2);
    outside.push(f64::NEG_INFINITY);
    outside.extend_from_slice(b);
    outside.push(f64::INFINITY);
    both(a, &outside)
}

impl FrontModel {
    /// Figures of every day from `first` to `last`, both within the campaign.
    pub fn stats(&self, first: Day, last: Day) -> impl Iterator<Item = DayStats> {
        let whole = self.rows().area(self.rows().land.iter().cloned());
        let spans_of = move |day: Day| {
            let situation = self.situation(self.moment_of(day));
            (self.rows().spans(&situation.right), situation)
        };
        let mut yesterday = (first > self.days().first).then(|| spans_of(first.plus(-1)).0);
        let count = last.days_since(first) + 1;
        (0..count).map(move |days| {
            let day = first.plus(days);
            let (today, situation) = spans_of(day);
            let before = yesterday.replace(today.clone()).unwrap_or_else(|| today.clone());
            let right = self.rows().area(today.iter().cloned());
            let gained = |now: &[Spans], then: &[Spans]| {
                self.rows().area(now.iter().zip(then).map(|(now, then)| without(now, then)))
            };
            let pairs = situation.lines.iter().flat_map(|line| line.points.windows(2));
            DayStats {
                day,
                held: Areas { left: whole - right, right },
                gained: Areas { left: gained(&before, &today), right: gained(&today, &before) },
                front_km: pairs.map(|pair| distance_km(pair[0].at, pair[1].at)).sum(),
            }
        })
    }
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
}
