//! The places round a point at which a name may stand, as boxes.

use std::sync::Arc;

use geo::{Coord, Rect};

use super::placement::TextRun;
use crate::scene::measure::Letters;

/// Height of a capital letter, ems.
pub(super) const CAPITAL: f64 = 0.72;

/// Room for the halo round the ink, ems.
pub(super) const HALO: f64 = 0.1;

/// From a line's baseline to the capitals of the next, ems of the first.
const LEADING: f64 = 0.36;

/// Seats beside the point; all others stand off with a leader.
pub(super) const NEAR: u8 = 8;

/// How far the rings of seats with leaders stand off, ems.
const RINGS: [f64; 3] = [1.4, 2.6, 4.0];

/// All seats round a point.
pub(super) const SEATS: u8 = NEAR + 8 * 3;

/// Directions with the cost of a seat beside the point: right first, then the corners.
const WAYS: [(f64, f64, f64); 8] = [
    (1.0, 0.0, 0.0),
    (1.0, -1.0, 0.3),
    (1.0, 1.0, 0.5),
    (0.0, -1.0, 0.6),
    (-1.0, 0.0, 0.8),
    (0.0, 1.0, 0.9),
    (-1.0, -1.0, 1.0),
    (-1.0, 1.0, 1.2),
];

/// Lines of text that stand together.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// The lines with their ems in points.
    pub lines: Vec<(Arc<Letters>, f64)>,
    /// Gap between letters, ems.
    pub spacing: f64,
}

/// A place for a block.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Seat {
    /// Which one.
    pub number: u8,
    /// How unwelcome it is of itself.
    pub cost: f64,
    /// From the first capitals' top to the last baseline, map points.
    pub area: Rect,
    /// -1: lines begin at the left, 0: centred, 1: end at the right.
    pub align: f64,
    /// From the sign to the text.
    pub leader: Option<[Coord; 2]>,
}

impl Block {
    /// The em of the first line.
    pub fn em(&self) -> f64 {
        self.lines.first().map_or(1.0, |(_, em)| *em)
    }

    fn width_of(&self, letters: &Letters) -> f64 {
        letters.width + self.spacing * (letters.each.len().saturating_sub(1)) as f64
    }

    /// Width, and height from the first capitals' top to the last baseline, points.
    pub fn size(&self) -> (f64, f64) {
        let width = self.lines.iter().map(|(letters, em)| self.width_of(letters) * em).fold(0.0, f64::max);
        let heights: f64 = self.lines.iter().map(|(_, em)| CAPITAL * em).sum();
        (width, heights + LEADING * self.em() * (self.lines.len().saturating_sub(1)) as f64)
    }

    /// Every line's left end of the baseline in a seat.
    fn baselines(&self, seat: &Seat) -> impl Iterator<Item = (&Letters, f64, Coord)> {
        let mut y = seat.area.min().y - LEADING * self.em();
        let (align, area, em0) = (seat.align, seat.area, self.em());
        self.lines.iter().map(move |(letters, em)| {
            y += LEADING * em0 + CAPITAL * em;
            let free = area.width() - self.width_of(letters) * em;
            (&**letters, *em, Coord { x: area.min().x + free * (align + 1.0) / 2.0, y })
        })
    }

    /// The boxes of the ink with its halo.
    pub fn boxes(&self, seat: &Seat) -> impl Iterator<Item = Rect> {
        self.baselines(seat).map(|(letters, em, at)| {
            let width = self.width_of(letters) * em;
            let (top, bottom) = (letters.top.max(CAPITAL) + HALO, letters.bottom + HALO);
            Rect::new(at - Coord { x: HALO * em, y: top * em }, at + Coord { x: width + HALO * em, y: bottom * em })
        })
    }

    /// The letters in a seat: a run for each line, or for each letter where they stand apart.
    pub fn runs(&self, seat: &Seat) -> Vec<TextRun> {
        let mut runs = Vec::new();
        for (letters, size, at) in self.baselines(seat) {
            if self.spacing == 0.0 {
                let text = letters.each.iter().map(|letter| letter.text.as_str()).collect();
                runs.push(TextRun { text, at, angle: 0.0, size });
                continue;
            }
            let mut x = at.x;
            for letter in &letters.each {
                runs.push(TextRun { text: letter.text.clone(), at: Coord { x, y: at.y }, angle: 0.0, size });
                x += (letter.advance + self.spacing) * size;
            }
        }
        runs
    }

    /// The seat with the block's middle on a point.
    pub fn over(&self, at: Coord) -> Seat {
        let (width, height) = self.size();
        let half = Coord { x: width / 2.0, y: height / 2.0 };
        Seat { number: 0, cost: 0.0, area: Rect::new(at - half, at + half), align: 0.0, leader: None }
    }

    /// A seat round a point whose sign has this radius in points.
    pub fn seat(&self, at: Coord, radius: f64, number: u8) -> Option<Seat> {
        let em = self.em();
        let (right, down, cost) = *WAYS.get(usize::from(number % 8))?;
        let diagonal = right != 0.0 && down != 0.0;
        let ring = if number < NEAR { None } else { Some(*RINGS.get(usize::from(number / 8) - 1)?) };
        let reach = radius + ring.map_or(0.3, |ring| ring) * em;
        let (x, y) = match (diagonal, ring) {
            (false, _) => (reach, reach),
            (true, None) => (radius * 0.7 + 0.16 * em, radius * 0.5 + 0.1 * em),
            (true, Some(_)) => (reach * 0.75, reach * 0.75),
        };
        let (width, height) = self.size();
        let along = |way: f64, gap: f64, length: f64| match way {
            way if way > 0.0 => gap,
            way if way < 0.0 => -gap - length,
            _ => -length / 2.0,
        };
        let corner = at + Coord { x: along(right, x, width), y: along(down, y, height) };
        let area = Rect::new(corner, corner + Coord { x: width, y: height });
        let leader = ring.map(|_| leader(at, radius, area, (right, em)));
        let cost = ring.map_or(cost, |ring| 3.0 + 1.2 * ring + cost * 0.3);
        Some(Seat { number, cost, area, align: -right, leader })
    }
}

/// From the edge of the sign to the near side of the text.
fn leader(at: Coord, radius: f64, area: Rect, (right, em): (f64, f64)) -> [Coord; 2] {
    let gap = 0.14 * em;
    let end = match right {
        right if right > 0.0 => Coord { x: area.min().x - gap, y: area.center().y },
        right if right < 0.0 => Coord { x: area.max().x + gap, y: area.center().y },
        _ if area.center().y < at.y => Coord { x: at.x, y: area.max().y + 2.0 * gap },
        _ => Coord { x: at.x, y: area.min().y - 2.0 * gap },
    };
    let way = end - at;
    let length = way.x.hypot(way.y).max(1e-9);
    [at + way * (radius / length).min(1.0), end]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::detail::overlap;
    use crate::scene::measure::Ruler;

    #[test]
    fn no_seat_covers_its_own_sign() {
        let mut ruler = Ruler::default();
        let lines = vec![(ruler.letters("Bình Nhưỡng", true), 20.0), (ruler.letters("평양", true), 15.0)];
        let block = Block { lines, spacing: 0.0 };
        let (at, radius) = (Coord { x: 100.0, y: 100.0 }, 6.0);
        let reach = Coord { x: radius, y: radius } * 0.7;
        let sign = Rect::new(at - reach, at + reach);
        for number in 0..SEATS {
            let seat = block.seat(at, radius, number).unwrap();
            assert!(block.boxes(&seat).all(|text| !overlap(text, sign)), "seat {number}: {seat:?}");
            assert_eq!(seat.leader.is_some(), number >= NEAR, "who stands off has a leader");
            let runs = block.runs(&seat);
            assert_eq!((runs[0].text.as_str(), runs[1].text.as_str()), ("Bình Nhưỡng", "평양"));
            assert!(runs[1].at.y > runs[0].at.y + 15.0 * CAPITAL, "the second line stands below");
        }
        assert!(block.seat(at, radius, SEATS).is_none(), "there are no more");
    }
}
