//! What is taken on the page, and how well a text would stand somewhere.

use geo::{Coord, Rect};

use super::terrain::Terrain;
use super::wish::Home;
use crate::scene::detail::overlap;

/// A name displaces one that is shown only where it is a rank more important.
const RANK: u32 = 100;

/// What it costs a name to be all on a front.
const FRONT: f64 = 14.0;

/// What it costs a name to stand beyond a front from its place.
const PARTED: f64 = 2.2;

/// Land or sea below this share of a text is not noticed.
const TOUCH: f64 = 0.06;

/// A text asking for a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Claim {
    /// Which item.
    pub item: usize,
    /// Smaller is more important.
    pub priority: u32,
    /// What it may cover.
    pub home: Home,
    /// The land that it belongs to.
    pub body: u16,
    /// The place that it names, map points.
    pub at: Option<Coord>,
    /// Its line to its place.
    pub leader: Option<[Coord; 2]>,
}

/// How many town names may still appear.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Crowd {
    /// At most so many.
    pub most: usize,
    /// So many stand already.
    pub settled: usize,
}

/// The page while names are placed, map points.
pub(super) struct Sheet<'a> {
    /// Where texts may stand.
    pub page: Rect,
    /// World metres for a point.
    pub scale: f64,
    /// A leader keeps this far from other signs, points.
    pub sign_reach: f64,
    /// Land, sea and lines.
    pub terrain: &'a Terrain,
    /// Town names on the page.
    pub crowd: Crowd,
    /// Furniture and signs that stand already.
    pub solid: Vec<Rect>,
    /// Texts that stand already.
    pub texts: Vec<Rect>,
    /// Leaders that stand already.
    pub leaders: Vec<[Coord; 2]>,
    /// Items that are smaller towns.
    pub towns: Vec<usize>,
    /// Texts of the last placement that have not been looked at yet, by item.
    pub waiting: Vec<(usize, u32, Rect)>,
    /// Signs of names that have not been looked at yet, by item.
    pub signs: Vec<(usize, u32, Coord)>,
}

impl Sheet<'_> {
    /// Whether nothing stands in the way.
    pub fn is_free(&self, boxes: &[Rect], leader: Option<[Coord; 2]>) -> bool {
        let clear = |area: &Rect| {
            inside(*area, self.page)
                && !self.solid.iter().chain(&self.texts).any(|other| overlap(*other, *area))
                && !self.leaders.iter().any(|line| crosses(*line, *area))
        };
        boxes.iter().all(clear)
            && leader.is_none_or(|line| {
                let clear = |other: &[Coord; 2]| !meet(line, *other);
                inside_point(line[1], self.page)
                    && !self.solid.iter().chain(&self.texts).any(|other| crosses(line, *other))
                    && self.leaders.iter().all(clear)
            })
    }

    /// Whether there may be one more town name: a shown one where the page is not full, a new one where it will not be.
    pub fn has_room(&self, item: usize, priority: u32, shown: bool) -> bool {
        let mut ahead: Vec<usize> = Vec::new();
        if !shown {
            let mine = |(other, their, _): &&(usize, u32, Rect)| *other != item && *their < priority + RANK;
            ahead.extend(
                self.waiting
                    .iter()
                    .filter(mine)
                    .filter(|(other, _, _)| self.towns.contains(other))
                    .map(|(other, _, _)| *other),
            );
            ahead.dedup();
        }
        self.crowd.settled + ahead.len() < self.crowd.most
    }

    /// Whether no text that stands already covers a sign.
    pub fn is_sign_free(&self, sign: Option<Rect>) -> bool {
        sign.is_none_or(|sign| !self.texts.iter().any(|other| overlap(*other, sign)))
    }

    /// How unwelcome a text would be, 0 being best; `None` where it cannot stand.
    pub fn judge(&self, boxes: &[Rect], claim: &Claim) -> Option<f64> {
        if !self.is_free(boxes, claim.leader) {
            return None;
        }
        let mut cost = 0.0;
        for (item, priority, area) in &self.waiting {
            if *item != claim.item && boxes.iter().any(|own| overlap(*own, *area)) {
                if *priority < claim.priority + RANK {
                    return None;
                }
                cost += 4.0;
            }
        }
        let reach = Coord { x: self.sign_reach, y: self.sign_reach };
        for (item, priority, at) in &self.signs {
            let covered = *item != claim.item && boxes.iter().any(|own| inside_point(*at, *own));
            if covered && *priority < claim.priority + 2 * RANK {
                cost += 1.3;
            }
            if let Some(line) = claim.leader
                && *item != claim.item
                && crosses(line, Rect::new(*at - reach, *at + reach))
            {
                return None;
            }
        }
        Some(cost + self.ground_cost(boxes, claim)?)
    }

    /// How much of a text a front runs through, as a share.
    pub fn front_share(&self, boxes: &[Rect]) -> f64 {
        let shares = boxes.iter().map(|area| self.terrain.cover(self.world(*area), super::terrain::SEA).front);
        shares.sum::<f64>() / boxes.len().max(1) as f64
    }

    /// What land, sea and lines under a text cost.
    fn ground_cost(&self, boxes: &[Rect], claim: &Claim) -> Option<f64> {
        let (mut sea, mut own, mut foreign, mut front, mut story) = (0.0, 0.0, 0.0, 0.0, 0.0);
        let whole: f64 = boxes.iter().map(|area| area.width() * area.height()).sum::<f64>().max(1e-9);
        for area in boxes {
            let share = area.width() * area.height() / whole;
            let cover = self.terrain.cover(self.world(*area), claim.body);
            sea += cover.sea * share;
            own += cover.own * share;
            foreign += cover.foreign * share;
            front += cover.front * share;
            story += cover.story * share;
        }
        let ground = match claim.home {
            Home::Water if own + foreign > TOUCH => return None,
            Home::Land if foreign > TOUCH && sea > TOUCH => return None,
            Home::Anywhere | Home::Water => 0.0,
            Home::Land => 4.0 * foreign + 5.0 * f64::min(own, sea),
        };
        let parted = claim.at.is_some_and(|at| {
            let near = boxes.iter().map(|area| nearest(*area, at)).min_by(|a, b| far(*a, at).total_cmp(&far(*b, at)));
            near.is_some_and(|near| self.terrain.traces_between(self.world_point(at), self.world_point(near)).0 > 0.0)
        });
        let leader = claim.leader.map_or(0.0, |[from, to]| {
            let (front, story) = self.terrain.traces_between(self.world_point(from), self.world_point(to));
            4.0 * (front + story)
        });
        Some(leader + ground + FRONT * front + 5.0 * story + if parted { PARTED } else { 0.0 })
    }

    fn world_point(&self, at: Coord) -> Coord {
        Coord { x: at.x * self.scale, y: -at.y * self.scale }
    }

    fn world(&self, area: Rect) -> Rect {
        Rect::new(self.world_point(area.min()), self.world_point(area.max()))
    }

    /// Takes the place of a text, its sign and its leader.
    pub fn take(&mut self, boxes: &[Rect], sign: Option<Rect>, leader: Option<[Coord; 2]>) {
        self.texts.extend_from_slice(boxes);
        self.solid.extend(sign);
        self.leaders.extend(leader);
    }

    /// Forgets what an item held before.
    pub fn looked_at(&mut self, item: usize) {
        self.waiting.retain(|(other, _, _)| *other != item);
        self.signs.retain(|(other, _, _)| *other != item);
    }
}

/// The point of a rectangle that is nearest to a place.
fn nearest(area: Rect, at: Coord) -> Coord {
    Coord { x: at.x.clamp(area.min().x, area.max().x), y: at.y.clamp(area.min().y, area.max().y) }
}

fn far(a: Coord, b: Coord) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

/// Whether a rectangle lies in another.
pub(super) fn inside(area: Rect, page: Rect) -> bool {
    inside_point(area.min(), page) && inside_point(area.max(), page)
}

/// Whether a point lies in a rectangle.
pub(super) fn inside_point(at: Coord, area: Rect) -> bool {
    area.min().x <= at.x && at.x <= area.max().x && area.min().y <= at.y && at.y <= area.max().y
}

/// Whether two straight lines cross.
fn meet([a, b]: [Coord; 2], [c, d]: [Coord; 2]) -> bool {
    let side =
        |from: Coord, to: Coord, at: Coord| (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// Whether a straight line touches a rectangle (after Liang and Barsky).
pub(super) fn crosses([from, to]: [Coord; 2], area: Rect) -> bool {
    let way = to - from;
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (speed, start, low, high) in
        [(way.x, from.x, area.min().x, area.max().x), (way.y, from.y, area.min().y, area.max().y)]
    {
        if speed == 0.0 {
            if start < low || start > high {
                return false;
            }
            continue;
        }
        let (a, b) = ((low - start) / speed, (high - start) / speed);
        enter = enter.max(a.min(b));
        leave = leave.min(a.max(b));
    }
    enter <= leave
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_touches_what_it_runs_through() {
        let area = Rect::new(Coord { x: 10.0, y: 10.0 }, Coord { x: 20.0, y: 15.0 });
        let line = |a: (f64, f64), b: (f64, f64)| [Coord { x: a.0, y: a.1 }, Coord { x: b.0, y: b.1 }];
        assert!(crosses(line((0.0, 12.0), (30.0, 12.0)), area), "through");
        assert!(crosses(line((12.0, 12.0), (13.0, 13.0)), area), "inside");
        assert!(!crosses(line((0.0, 0.0), (30.0, 9.0)), area), "above");
        assert!(!crosses(line((0.0, 12.0), (9.0, 12.0)), area), "ends before");
    }
}
