//! Letters along a line: they follow it, upright, where it is calm.

use geo::{Coord, LineString, Rect};

use super::placement::{TextRun, map_point};
use super::seats::{CAPITAL, HALO};
use crate::scene::measure::Letters;

/// Distance of the points of a course, ems.
const STEP: f64 = 0.4;

/// Two letters side by side may be turned against each other by this much, radians.
const SHARPEST: f64 = 0.2;

/// And all letters of a name by this much.
const LARGEST_TURN: f64 = 1.1;

/// Letters in a box.
const BOX_LETTERS: usize = 2;

/// A line smoothed for letters of one size, map points.
#[derive(Clone, Debug)]
pub(super) struct Course {
    points: Vec<Coord>,
    step: f64,
}

/// A name along a course.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    /// Its letters.
    pub runs: Vec<TextRun>,
    /// Boxes that hold them.
    pub boxes: Vec<Rect>,
    /// The place on the line under its middle, map points.
    pub middle: Coord,
    /// How much it bends and how steep it is.
    pub cost: f64,
}

/// Where letters stand against their line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lane {
    /// Above it.
    Above,
    /// Below it.
    Below,
    /// With the line through their middle.
    On,
}

impl Lane {
    /// From the line down to the baseline, ems.
    fn drop(self) -> f64 {
        match self {
            Self::Above => -0.4,
            Self::Below => CAPITAL + 0.4,
            Self::On => CAPITAL / 2.0,
        }
    }
}

/// How letters stand on a course.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting<'a> {
    /// The letters.
    pub letters: &'a Letters,
    /// The em, points.
    pub em: f64,
    /// Gap between letters, ems.
    pub gap: f64,
    /// Beside the line or on it.
    pub lane: Lane,
}

impl Setting<'_> {
    /// Length of the text on its line, points.
    pub fn length(&self) -> f64 {
        (self.letters.width + self.gap * self.letters.each.len().saturating_sub(1) as f64) * self.em
    }
}

impl Course {
    /// The course of a line at a scale; `None` where it is shorter than two steps.
    pub fn new(line: &LineString, metres_per_point: f64, em: f64) -> Option<Self> {
        let step = STEP * em;
        let mut points = resampled(line.0.iter().map(|&world| map_point(world, metres_per_point)), step);
        if points.len() < 3 {
            return None;
        }
        for reach in [6, 5, 3] {
            points = smoothed(&points, reach);
        }
        // A smooth line is shorter: letters would crowd.
        points = resampled(points.into_iter(), step);
        if points.len() < 3 {
            return None;
        }
        Some(Self { points, step })
    }

    /// Its length, points.
    pub fn length(&self) -> f64 {
        self.step * (self.points.len() - 1) as f64
    }

    /// The point at a distance from the beginning, points.
    pub fn at(&self, distance: f64) -> Coord {
        let place = (distance / self.step).clamp(0.0, (self.points.len() - 1) as f64);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the course")]
        let before = (place as usize).min(self.points.len() - 2);
        let (from, to) = (self.points[before], self.points[before + 1]);
        from + (to - from) * (place - before as f64)
    }

    /// The distance from the beginning of the point nearest to a place, and how near it is, points.
    pub fn nearest(&self, place: Coord) -> (f64, f64) {
        let away = |at: &Coord| (at.x - place.x).hypot(at.y - place.y);
        let nearest = self.points.iter().enumerate().map(|(index, at)| (index, away(at)));
        let found = nearest.min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((0, f64::INFINITY));
        (self.step * found.0 as f64, found.1)
    }

    /// A text with its middle at a distance from the beginning; `None` where the line is too short or not calm.
    pub fn run(&self, middle: f64, setting: Setting<'_>) -> Option<Run> {
        let length = setting.length();
        let (from, to) = (middle - length / 2.0, middle + length / 2.0);
        if from < -1e-6 || to > self.length() + 1e-6 {
            return None;
        }
        let forward = self.at(to).x >= self.at(from).x;
        let place = |along: f64| if forward { self.at(from + along) } else { self.at(to - along) };
        let mut placed: Vec<(Coord, f64, f64)> = Vec::with_capacity(setting.letters.each.len());
        let mut along = 0.0;
        for letter in &setting.letters.each {
            let width = letter.advance * setting.em;
            let (left, right) = (place(along), place(along + width));
            let way = right - left;
            placed.push((
                Coord { x: f64::midpoint(left.x, right.x), y: f64::midpoint(left.y, right.y) },
                way.y.atan2(way.x),
                width,
            ));
            along += width + setting.gap * setting.em;
        }
        let cost = unrest(&placed)?;
        let middle = self.at(middle);
        let runs: Vec<TextRun> = placed
            .iter()
            .zip(&setting.letters.each)
            .map(|(&(at, angle, width), letter)| {
                let (sin, cos) = angle.sin_cos();
                let drop = setting.lane.drop() * setting.em;
                let at = at + Coord { x: -sin, y: cos } * drop - Coord { x: cos, y: sin } * (width / 2.0);
                TextRun { text: letter.text.clone(), at, angle, size: setting.em }
            })
            .collect();
        let boxes = boxes(&runs, &placed, setting);
        Some(Run { runs, boxes, middle, cost })
    }
}

/// How much letters turn and how steep they stand; `None` where they could not be read.
fn unrest(placed: &[(Coord, f64, f64)]) -> Option<f64> {
    let mut worst: f64 = 0.0;
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for (index, &(_, angle, _)) in placed.iter().enumerate() {
        if angle.cos() < 0.0 {
            return None;
        }
        if index > 0 {
            worst = worst.max((angle - placed[index - 1].1).abs());
        }
        (low, high) = (low.min(angle), high.max(angle));
    }
    let steep = f64::midpoint(low, high).sin().abs();
    (worst <= SHARPEST && high - low <= LARGEST_TURN).then_some(worst * 2.0 + (high - low) + steep)
}

/// Upright boxes that hold a few letters each.
fn boxes(runs: &[TextRun], placed: &[(Coord, f64, f64)], setting: Setting<'_>) -> Vec<Rect> {
    let em = setting.em;
    let (top, bottom) = ((setting.letters.top.max(CAPITAL) + HALO) * em, (setting.letters.bottom + HALO) * em);
    let corners = |(run, &(_, angle, width)): (&TextRun, &(Coord, f64, f64))| {
        let (sin, cos) = angle.sin_cos();
        let at = run.at;
        let halo = HALO * em;
        [(-halo, -top), (width + halo, -top), (width + halo, bottom), (-halo, bottom)]
            .map(|(x, y)| at + Coord { x: x * cos - y * sin, y: x * sin + y * cos })
    };
    runs.chunks(BOX_LETTERS)
        .zip(placed.chunks(BOX_LETTERS))
        .map(|(runs, placed)| {
            let points = runs.iter().zip(placed).flat_map(corners);
            let (mut low, mut high) = (Coord { x: f64::MAX, y: f64::MAX }, Coord { x: f64::MIN, y: f64::MIN });
            for at in points {
                low = Coord { x: low.x.min(at.x), y: low.y.min(at.y) };
                high = Coord { x: high.x.max(at.x), y: high.y.max(at.y) };
            }
            Rect::new(low, high)
        })
        .collect()
}

/// Points at equal distances along a line.
fn resampled(mut line: impl Iterator<Item = Coord>, step: f64) -> Vec<Coord> {
    let Some(mut at) = line.next() else {
        return Vec::new();
    };
    let mut points = vec![at];
    let mut left = step;
    for to in line {
        loop {
            let way = to - at;
            let rest = way.x.hypot(way.y);
            if rest < left {
                left -= rest;
                break;
            }
            at = at + way * (left / rest);
            points.push(at);
            left = step;
        }
        at = to;
    }
    points
}

/// The mean of each point and its neighbours; ends stay.
fn smoothed(points: &[Coord], reach: usize) -> Vec<Coord> {
    let last = points.len() - 1;
    (0..points.len())
        .map(|index| {
            let reach = reach.min(index).min(last - index);
            let around = &points[index - reach..=index + reach];
            around.iter().fold(Coord { x: 0.0, y: 0.0 }, |sum, at| sum + *at) / around.len() as f64
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::measure::Ruler;

    fn course(points: &[(f64, f64)]) -> Course {
        let line: LineString = points.iter().map(|&(x, y)| (x, -y)).collect();
        Course::new(&line, 1.0, 20.0).unwrap()
    }

    fn run(course: &Course, middle: f64, lane: Lane) -> Option<Run> {
        let letters = Ruler::default().letters("Naktong", false);
        course.run(middle, Setting { letters: &letters, em: 20.0, gap: 0.1, lane })
    }

    #[test]
    fn letters_read_from_left_to_right_whichever_way_the_river_flows() {
        for points in [[(0.0, 0.0), (400.0, 40.0)], [(400.0, 40.0), (0.0, 0.0)]] {
            let run = run(&course(&points), 200.0, Lane::Above).unwrap();
            assert!(run.runs.windows(2).all(|pair| pair[0].at.x < pair[1].at.x), "{:?}", run.runs);
            assert!(run.runs.iter().all(|letter| (letter.angle - 0.1).abs() < 0.02), "{:?}", run.runs);
            assert!(run.runs.iter().all(|letter| letter.at.y < letter.at.x * 0.1), "above the line");
        }
    }

    #[test]
    fn a_wild_river_has_no_name_there() {
        let wild: Vec<(f64, f64)> =
            (0..40).map(|step| (f64::from(step) * 12.0, if step % 4 < 2 { 0.0 } else { 60.0 })).collect();
        assert_eq!(run(&course(&wild), 200.0, Lane::Above), None);
        assert_eq!(run(&course(&[(0.0, 0.0), (60.0, 0.0)]), 30.0, Lane::Above), None, "too short");
    }

    #[test]
    fn the_boxes_hold_the_letters() {
        let bow: Vec<(f64, f64)> = (0..60)
            .map(|step| f64::from(step) / 59.0 * std::f64::consts::PI)
            .map(|turn| (300.0 - 300.0 * turn.cos(), 100.0 * turn.sin()))
            .collect();
        let run = run(&course(&bow), 340.0, Lane::On).unwrap();
        for letter in &run.runs {
            let inside = |area: &Rect| {
                area.min().x <= letter.at.x
                    && letter.at.x <= area.max().x
                    && area.min().y <= letter.at.y
                    && letter.at.y <= area.max().y
            };
            assert!(run.boxes.iter().any(inside), "{letter:?} in {:?}", run.boxes);
        }
    }
}
