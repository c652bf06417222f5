//! A lattice of nodes over a part of the plane, and which of them a region covers.

use geo::{Coord, MultiPolygon, Rect};

use super::ground::{Ground, crossing_x};
use super::region::rings;

/// Nodes at equal steps, `columns` to the east and `rows` to the north of the first one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Lattice {
    /// The south-west node, world metres.
    pub(super) origin: Coord,
    /// Distance between neighbours, world metres.
    pub(super) step: f64,
    pub(super) columns: usize,
    pub(super) rows: usize,
}

impl Lattice {
    /// A lattice that reaches at least one step beyond `bounds` on every side.
    ///
    /// It begins at an odd fraction of a step, so that authored points on round coordinates do not lie on its rows.
    pub(super) fn over(bounds: Rect, step: f64) -> Self {
        let begin = |low: f64| ((low / step).floor() - 1.0 + 0.371_294_6) * step;
        let origin = Coord { x: begin(bounds.min().x), y: begin(bounds.min().y) };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the callers bound the number of nodes"
        )]
        let count = |low: f64, high: f64| ((high - low) / step).ceil() as usize + 2;
        Self { origin, step, columns: count(origin.x, bounds.max().x), rows: count(origin.y, bounds.max().y) }
    }

    /// Number of nodes.
    pub(super) fn len(&self) -> usize {
        self.columns * self.rows
    }

    /// Where a node lies; its number counts along the rows from the south-west.
    pub(super) fn at(&self, node: usize) -> Coord {
        self.at_column_row(node % self.columns, node / self.columns)
    }

    fn at_column_row(&self, column: usize, row: usize) -> Coord {
        Coord { x: self.origin.x + column as f64 * self.step, y: self.origin.y + row as f64 * self.step }
    }

    /// Column and row of a point in steps from the first node.
    pub(super) fn steps(&self, at: Coord) -> (f64, f64) {
        ((at.x - self.origin.x) / self.step, (at.y - self.origin.y) / self.step)
    }

    /// The square (named by its south-west node) that a point lies in; `None` outside the lattice.
    pub(super) fn square_at(&self, at: Coord) -> Option<usize> {
        let (x, y) = self.steps(at);
        let inside = x >= 0.0 && y >= 0.0 && x < (self.columns - 1) as f64 && y < (self.rows - 1) as f64;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to lie inside")]
        let square = || y as usize * self.columns + x as usize;
        inside.then(square)
    }

    /// The four corners of a square: south-west, south-east, north-east, north-west.
    pub(super) fn corners(&self, square: usize) -> [usize; 4] {
        [square, square + 1, square + self.columns + 1, square + self.columns]
    }

    /// The neighbours of a node along its row and column.
    pub(super) fn neighbours(&self, node: usize) -> impl Iterator<Item = usize> + use<> {
        self.around(node).into_iter().flatten()
    }

    /// The neighbours of a node to the west, east, south and north.
    pub(super) fn around(&self, node: usize) -> [Option<usize>; 4] {
        let (column, row) = (node % self.columns, node / self.columns);
        let west = (column > 0).then(|| node - 1);
        let east = (column + 1 < self.columns).then_some(node + 1);
        let south = (row > 0).then(|| node - self.columns);
        let north = (row + 1 < self.rows).then_some(node + self.columns);
        [west, east, south, north]
    }

    /// A node and the eight round it.
    pub(super) fn nodes_near(&self, node: usize) -> impl Iterator<Item = usize> + use<> {
        let (columns, rows) = (self.columns, self.rows);
        let (column, row) = (node % columns, node / columns);
        let around = move |at: usize, count: usize| at.saturating_sub(1)..(at + 2).min(count);
        around(row, rows).flat_map(move |row| around(column, columns).map(move |column| row * columns + column))
    }

    /// The squares that have a node as a corner.
    pub(super) fn squares_round(&self, node: usize) -> impl Iterator<Item = usize> + use<> {
        let (column, row) = (node % self.columns, node / self.columns);
        let (columns, rows) = (self.columns, self.rows);
        let offsets = [(0, 0), (1, 0), (0, 1), (1, 1)];
        offsets.into_iter().filter_map(move |(left, down)| {
            let fits = column >= left && row >= down && column - left + 1 < columns && row - down + 1 < rows;
            fits.then(|| (row - down) * columns + column - left)
        })
    }

    /// Which nodes a region covers (even-odd rule).
    pub(super) fn cover(&self, region: &MultiPolygon) -> Vec<bool> {
        let mut crossings: Vec<Vec<f64>> = vec![Vec::new(); self.rows];
        for line in rings(region).flat_map(|ring| ring.lines()) {
            let (low, high) = (line.start.y.min(line.end.y), line.start.y.max(line.end.y));
            for row in self.rows_between(low, high) {
                crossings[row].extend(crossing_x(line.start, line.end, self.at_column_row(0, row).y));
            }
        }
        let mut covered = vec![false; self.len()];
        for (row, xs) in crossings.iter_mut().enumerate() {
            xs.sort_by(f64::total_cmp);
            self.fill_row(row, xs, &mut covered);
        }
        covered
    }

    /// Which nodes lie on land.
    pub(super) fn land(&self, ground: &Ground) -> Vec<bool> {
        let mut covered = vec![false; self.len()];
        for row in 0..self.rows {
            let xs = ground.row(self.at_column_row(0, row).y);
            self.fill_row(row, &xs, &mut covered);
        }
        covered
    }

    fn rows_between(&self, low: f64, high: f64) -> std::ops::Range<usize> {
        let row = |y: f64| ((y - self.origin.y) / self.step).ceil().clamp(0.0, self.rows as f64);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the rows")]
        let rows = row(low) as usize..(row(high) as usize + 1).min(self.rows);
        rows
    }

    /// Sets the nodes of a row that lie between each first and second crossing.
    fn fill_row(&self, row: usize, xs: &[f64], covered: &mut [bool]) {
        #[expect(clippy::cast_possible_truncation, reason = "clamped to the columns")]
        let column = |x: f64| ((x - self.origin.x) / self.step).floor().clamp(-1.0, (self.columns - 1) as f64) as isize;
        for pair in xs.chunks_exact(2) {
            for column in column(pair[0]) + 1..=column(pair[1]) {
                covered[row * self.columns + column.unsigned_abs()] = true;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use geo::{Intersects as _, polygon};

    use super::*;

    #[test]
    fn a_region_covers_the_nodes_that_lie_in_it() {
        let region = MultiPolygon(vec![polygon![
            exterior: [(x: 0.0, y: 0.0), (x: 40.0, y: 5.0), (x: 35.0, y: 33.0), (x: 3.0, y: 28.0)],
            interiors: [[(x: 10.0, y: 10.0), (x: 20.0, y: 10.0), (x: 15.0, y: 22.0)]],
        ]]);
        let lattice = Lattice::over(Rect::new(Coord { x: 0.0, y: 0.0 }, Coord { x: 40.0, y: 33.0 }), 0.7);
        let covered = lattice.cover(&region);
        for (node, &inside) in covered.iter().enumerate() {
            assert_eq!(inside, region.intersects(&lattice.at(node)), "node {node} at {:?}", lattice.at(node));
        }
        assert!(covered.iter().filter(|&&inside| inside).count() > 1000, "the region is not empty");
    }
}
