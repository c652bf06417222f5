//! How often every place changed hands.
//!
//! Exact, not sampled by days: between two keyframes a place changes hands at most once, so it is enough to compare the ground
//! on the keyframes' days, on the days round a change of an island, and at both ends of the span.
//! The answer comes in the rows of half a kilometre in which areas are taken: exact along the middle of a row.

use geo::{Coord, Rect};

use super::model::FrontModel;
use super::rows::{Rows, both, length, without};
use crate::day::{Day, DayRange};

/// Stretches shorter than this are accidents of cutting, world metres.
const SHORTEST: f64 = 1.0;

/// A stretch of a row that changed hands equally often, on land.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// Its west end, world metres.
    pub west: f64,
    /// Its east end, world metres.
    pub east: f64,
    /// How often it changed hands, at least once.
    pub times: u32,
}

/// How often the ground changed hands in a span of days.
#[derive(Clone, Debug, PartialEq)]
pub struct HowOften {
    /// The lowest edge of the first row, world metres.
    pub south: f64,
    /// Height of every row, world metres.
    pub height: f64,
    /// The stretches of each row from west to east, rows from south to north; ground that never changed hands has none.
    pub rows: Vec<Vec<Stretch>>,
    /// Land by times: at index n the km2 that changed hands exactly n times; at 0 those that never did.
    pub km2: Vec<f64>,
}

impl HowOften {
    /// How often a place changed hands, by the row it lies in; 0 in the sea.
    pub fn at(&self, at: Coord) -> u32 {
        let row = ((at.y - self.south) / self.height).floor();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked not to be negative")]
        let row = if row >= 0.0 { self.rows.get(row as usize) } else { None };
        let found = row.and_then(|row| row.iter().find(|stretch| stretch.west <= at.x && at.x < stretch.east));
        found.map_or(0, |stretch| stretch.times)
    }

    /// Every stretch as a rectangle of its row, with its count: what a map fills.
    pub fn strips(&self) -> impl Iterator<Item = (Rect, u32)> {
        self.rows.iter().enumerate().flat_map(move |(row, stretches)| {
            let y = self.south + row as f64 * self.height;
            stretches.iter().map(move |stretch| {
                let (low, high) = (Coord { x: stretch.west, y }, Coord { x: stretch.east, y: y + self.height });
                (Rect::new(low, high), stretch.times)
            })
        })
    }

    /// The greatest count.
    pub fn most(&self) -> u32 {
        self.rows.iter().flatten().map(|stretch| stretch.times).max().unwrap_or(0)
    }
}

impl FrontModel {
    /// How often every place changed hands from the end of the first day of a span to the end of its last one.
    ///
    /// ```
    /// use frontline::atlas::Atlas;
    /// use frontline::geodesy::{LonLat, world_from_lonlat};
    ///
    /// let atlas = Atlas::embedded()?;
    /// let often = atlas.front().how_often(atlas.campaign().days);
    /// assert_eq!(often.at(world_from_lonlat(LonLat { lon: 126.98, lat: 37.57 })), 4); // Seoul
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn how_often(&self, span: DayRange) -> HowOften {
        let rows = self.rows();
        let mut turns: Vec<Vec<(f64, i32)>> = vec![Vec::new(); rows.len()];
        let mut before = None;
        for day in self.telling_days(span) {
            let now = rows.spans(&self.situation(self.moment_of(day)).right);
            if let Some(then) = before.replace(now.clone()) {
                for (row, turns) in turns.iter_mut().enumerate() {
                    add_turns(then.row(row), now.row(row), turns);
                }
            }
        }
        let rows_of: Vec<Vec<Stretch>> =
            turns.iter_mut().enumerate().map(|(row, turns)| stretches(turns, rows.land(row))).collect();
        HowOften { south: rows.south(), height: rows.height(), km2: km2_by_times(rows, &rows_of), rows: rows_of }
    }

    /// The days of a span between two of which no place changes hands more than once.
    fn telling_days(&self, span: DayRange) -> Vec<Day> {
        let keyframes = self.dataset().keyframes.iter().map(|keyframe| keyframe.day);
        let islands = self.dataset().islands.iter().map(|ring| ring.days);
        let islands = islands.flat_map(|held| [held.first.plus(-1), held.first, held.last, held.last.plus(1)]);
        let mut days: Vec<Day> = keyframes.chain(islands).filter(|&day| span.contains(day)).collect();
        days.extend([span.first, span.last]);
        days.retain(|&day| self.days().contains(day));
        days.sort_unstable();
        days.dedup();
        days
    }
}

/// Adds where a row changed hands: +1 where such a stretch begins, -1 where it ends.
fn add_turns(then: &[f64], now: &[f64], turns: &mut Vec<(f64, i32)>) {
    if then == now {
        return;
    }
    for changed in [without(then, now), without(now, then)] {
        for pair in changed.chunks_exact(2).filter(|pair| pair[1] - pair[0] > SHORTEST) {
            turns.extend([(pair[0], 1), (pair[1], -1)]);
        }
    }
}

/// The stretches of a row on land, from its turns.
fn stretches(turns: &mut [(f64, i32)], land: &[f64]) -> Vec<Stretch> {
    turns.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let mut found = Vec::new();
    let mut times = 0;
    for pair in turns.windows(2) {
        times += pair[0].1;
        let Some(times) = u32::try_from(times).ok().filter(|&times| times > 0) else { continue };
        if pair[1].0 - pair[0].0 > SHORTEST {
            let on_land = both(&[pair[0].0, pair[1].0], land);
            found.extend(on_land.chunks_exact(2).map(|ends| Stretch { west: ends[0], east: ends[1], times }));
        }
    }
    found
}

fn km2_by_times(rows: &Rows, found: &[Vec<Stretch>]) -> Vec<f64> {
    let mut km2 = vec![0.0];
    for (row, stretches) in found.iter().enumerate() {
        let mut never = length(rows.land(row));
        for stretch in stretches {
            let times = stretch.times as usize;
            km2.resize(km2.len().max(times + 1), 0.0);
            km2[times] += rows.strip_km2(row, stretch.east - stretch.west);
            never -= stretch.east - stretch.west;
        }
        km2[0] += rows.strip_km2(row, never);
    }
    km2
}
