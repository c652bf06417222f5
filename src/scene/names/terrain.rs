//! A coarse picture of a view for placing names: land apart from sea, and where lines run.

use geo::{Coord, LineString, Polygon, Rect};

use crate::scene::detail::{Detail, overlap};

/// Size of a cell in hundredths of the picture's height, at the finest scale it serves.
const CELL: f64 = 0.8;

/// The sea.
pub(super) const SEA: u16 = 0;

/// What a line in a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trace {
    /// A front.
    Front = 1,
    /// A line of a layer's story.
    Story = 2,
}

/// What a rectangle covers, as shares of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Cover {
    /// Sea.
    pub sea: f64,
    /// Land of the body that was asked for.
    pub own: f64,
    /// Other land.
    pub foreign: f64,
    /// Cells with a front.
    pub front: f64,
    /// Cells with a line of a story.
    pub story: f64,
}

/// The picture.
#[derive(Clone, Debug)]
pub(super) struct Terrain {
    detail: Detail,
    unit: f64,
    cell: f64,
    columns: usize,
    rows: usize,
    bodies: Vec<u16>,
    traces: Vec<u8>,
    touched: Vec<usize>,
}

impl Terrain {
    /// The picture of these bodies of land for a view's surroundings; `unit` is a hundredth of the picture's height.
    pub fn new<'a>(land: impl Iterator<Item = &'a Polygon>, (scale, seen): (f64, Rect), unit: f64) -> Self {
        let detail = Detail::for_view(scale, seen);
        let cell = CELL * unit * detail.finest_scale();
        let count = |length: f64| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred cells")]
            let count = (length / cell).ceil().clamp(1.0, 4096.0) as usize;
            count
        };
        let (columns, rows) = (count(detail.region().width()), count(detail.region().height()));
        let bodies = vec![SEA; columns * rows];
        let traces = vec![0; columns * rows];
        let mut made = Self { detail, unit, cell, columns, rows, bodies, traces, touched: Vec::new() };
        let seen = land.enumerate().filter(|(_, polygon)| {
            geo::BoundingRect::bounding_rect(*polygon).is_some_and(|bounds| overlap(bounds, detail.region()))
        });
        for (number, polygon) in seen {
            made.fill(polygon, u16::try_from(number + 1).unwrap_or(u16::MAX));
        }
        made
    }

    /// Whether it can still serve such a view.
    pub fn serves(&self, scale: f64, seen: Rect, unit: f64) -> bool {
        self.unit == unit && self.detail.serves(scale, seen)
    }

    /// Forgets all lines.
    pub fn clear_traces(&mut self) {
        for cell in self.touched.drain(..) {
            self.traces[cell] = 0;
        }
    }

    /// Marks the cells under a line.
    pub fn trace(&mut self, points: impl Iterator<Item = Coord>, kind: Trace) {
        let mut last: Option<Coord> = None;
        for to in points {
            let from = last.replace(to).unwrap_or(to);
            if !overlap(Rect::new(from, to), self.detail.region()) {
                continue;
            }
            let way = to - from;
            let steps = (way.x.hypot(way.y) / (self.cell * 0.7)).ceil().clamp(1.0, 4096.0);
            let mut step = 0.0;
            while step <= steps {
                if let Some(cell) = self.index(from + way * (step / steps)) {
                    self.traces[cell] |= kind as u8;
                    self.touched.push(cell);
                }
                step += 1.0;
            }
        }
    }

    /// The body of land at a place, or beside it where it lies on the very coast.
    pub fn body(&self, at: Coord) -> u16 {
        let around = [(0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)];
        let near = around.into_iter().filter_map(|(x, y)| self.index(at + Coord { x, y } * self.cell));
        near.map(|cell| self.bodies[cell]).find(|&body| body != SEA).unwrap_or(SEA)
    }

    /// Shares of the way between two places that run on fronts and on lines of stories.
    pub fn traces_between(&self, from: Coord, to: Coord) -> (f64, f64) {
        let way = to - from;
        let steps = (way.x.hypot(way.y) / (self.cell * 0.7)).ceil().clamp(1.0, 256.0);
        let (mut front, mut story, mut step) = (0.0, 0.0, 0.0);
        while step <= steps {
            let trace = self.index(from + way * (step / steps)).map_or(0, |cell| self.traces[cell]);
            front += f64::from(trace & Trace::Front as u8);
            story += f64::from((trace & Trace::Story as u8) >> 1);
            step += 1.0;
        }
        (front / (steps + 1.0), story / (steps + 1.0))
    }

    /// What a rectangle in world metres covers, seen from a body of land; beyond the picture lies sea.
    pub fn cover(&self, area: Rect, own: u16) -> Cover {
        let low = self.detail.region().min();
        #[expect(clippy::cast_possible_truncation, reason = "a cell's number")]
        let index = |length: f64| (length / self.cell).floor() as i64;
        let (from_column, to_column) = (index(area.min().x - low.x), index(area.max().x - low.x));
        let (from_row, to_row) = (index(area.min().y - low.y), index(area.max().y - low.y));
        let mut found = Cover::default();
        let mut cells = 0.0;
        for row in from_row..=to_row {
            for column in from_column..=to_column {
                cells += 1.0;
                let (body, trace) = self.cell_at(column, row);
                match body {
                    SEA => found.sea += 1.0,
                    body if body == own => found.own += 1.0,
                    _ => found.foreign += 1.0,
                }
                found.front += f64::from(trace & Trace::Front as u8);
                found.story += f64::from((trace & Trace::Story as u8) >> 1);
            }
        }
        let share = |count: f64| count / f64::max(cells, 1.0);
        Cover {
            sea: share(found.sea),
            own: share(found.own),
            foreign: share(found.foreign),
            front: share(found.front),
            story: share(found.story),
        }
    }

    fn cell_at(&self, column: i64, row: i64) -> (u16, u8) {
        let (Ok(column), Ok(row)) = (usize::try_from(column), usize::try_from(row)) else {
            return (SEA, 0);
        };
        if column >= self.columns || row >= self.rows {
            return (SEA, 0);
        }
        let cell = row * self.columns + column;
        (self.bodies[cell], self.traces[cell])
    }

    fn index(&self, at: Coord) -> Option<usize> {
        let from = at - self.detail.region().min();
        if from.x < 0.0 || from.y < 0.0 {
            return None;
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not below zero")]
        let (column, row) = ((from.x / self.cell) as usize, (from.y / self.cell) as usize);
        (column < self.columns && row < self.rows).then_some(row * self.columns + column)
    }

    /// Fills the cells whose middles lie inside.
    fn fill(&mut self, polygon: &Polygon, body: u16) {
        let low = self.detail.region().min();
        let mut crossings: Vec<Vec<f64>> = vec![Vec::new(); self.rows];
        let rings = std::iter::once(polygon.exterior()).chain(polygon.interiors());
        for segment in rings.flat_map(LineString::lines) {
            let row_of = |y: f64| (y - low.y) / self.cell - 0.5;
            let (mut from, mut to) = (segment.start, segment.end);
            if from.y > to.y {
                std::mem::swap(&mut from, &mut to);
            }
            let first = row_of(from.y).ceil().max(0.0);
            let end = row_of(to.y).ceil().min(self.rows as f64);
            let mut row = first;
            while row < end {
                let y = low.y + (row + 0.5) * self.cell;
                let x = from.x + (to.x - from.x) * ((y - from.y) / (to.y - from.y));
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a row of the picture")]
                crossings[row as usize].push((x - low.x) / self.cell - 0.5);
                row += 1.0;
            }
        }
        for (row, crossings) in crossings.iter_mut().enumerate() {
            crossings.sort_by(f64::total_cmp);
            for pair in crossings.chunks_exact(2) {
                let clamp = |column: f64| {
                    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a column")]
                    let column = column.ceil().clamp(0.0, self.columns as f64) as usize;
                    column
                };
                let (from, to) = (clamp(pair[0]), clamp(pair[1]));
                self.bodies[row * self.columns + from..row * self.columns + to].fill(body);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(low: f64, high: f64) -> Rect {
        Rect::new(Coord { x: low, y: low }, Coord { x: high, y: high })
    }

    #[test]
    fn land_sea_and_other_land_are_told_apart() {
        let lands = [square(0.0, 500.0).to_polygon(), square(700.0, 900.0).to_polygon()];
        let terrain = Terrain::new(lands.iter(), (1.0, square(0.0, 1000.0)), 7.0);
        let home = terrain.body(Coord { x: 250.0, y: 250.0 });
        let inside = terrain.cover(square(100.0, 200.0), home);
        assert_eq!((inside.own, inside.foreign), (1.0, 0.0), "{inside:?}");
        let across = terrain.cover(Rect::new(Coord { x: 400.0, y: 100.0 }, Coord { x: 600.0, y: 120.0 }), home);
        assert!((across.sea - 0.5).abs() < 0.1 && (across.own - 0.5).abs() < 0.1, "{across:?}");
        assert!(terrain.cover(square(750.0, 800.0), home).foreign > 0.99, "the other island");
        assert_eq!(terrain.body(Coord { x: 503.0, y: 250.0 }), home, "a port on the very coast");
    }

    #[test]
    fn lines_are_found_and_forgotten() {
        let mut terrain = Terrain::new(std::iter::empty(), (1.0, square(0.0, 1000.0)), 7.0);
        let line = [Coord { x: 0.0, y: 500.0 }, Coord { x: 1000.0, y: 500.0 }];
        terrain.trace(line.into_iter(), Trace::Front);
        // One row of cells of the five or six that the square has.
        assert!(terrain.cover(square(490.0, 510.0), SEA).front > 0.15, "through it");
        assert_eq!(terrain.cover(square(600.0, 620.0), SEA).front, 0.0, "beside it");
        terrain.clear_traces();
        assert_eq!(terrain.cover(square(490.0, 510.0), SEA).front, 0.0, "forgotten");
    }
}
