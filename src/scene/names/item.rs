//! A wish at the scale of the view: its letters measured, its places in map points.

use std::collections::HashMap;

use geo::{BoundingRect as _, Coord, Rect};

use super::along::{Course, Lane, Run, Setting};
use super::placement::map_point;
use super::seats::{Block, NEAR, SEATS, Seat};
use super::sheet::{Claim, Sheet, inside_point};
use super::wish::{NameKind, Stand, Wish};
use crate::scene::detail::overlap;
use crate::scene::measure::Ruler;
use crate::scene::{Style, TextClass};

/// Size of a second line relative to the first.
const SECOND: f64 = 0.78;

/// Gap between letters that follow a line, ems.
const GAP: f64 = 0.06;

/// Beyond this cost a name is better left out.
const LIMIT: f64 = 5.0;

/// The same for names that may stand off with a leader.
const LEADER_LIMIT: f64 = 9.0;

/// Seats with leaders are looked at where the best one beside the sign costs more.
const CONTENT: f64 = 3.0;

/// A next place of a line or area costs this much more.
const NEXT_PLACE: f64 = 0.7;

/// Letters below a line cost this much more than above it.
const BELOW: f64 = 0.4;

/// The same name again stands at least this far, ems.
const REPEAT: f64 = 24.0;

/// Which of its places a name has; means the same at another scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Choice {
    /// A seat at an anchor of a stand.
    Seat {
        /// Which stand.
        stand: usize,
        /// Which of its places.
        anchor: usize,
        /// Which seat.
        seat: u8,
    },
    /// Along a line, with the middle near this place, world metres.
    Line {
        /// Which stand.
        stand: usize,
        /// The middle.
        middle: Coord,
        /// Beside the line or on it.
        lane: Lane,
    },
}

/// A place that was found.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spot {
    /// Which one.
    pub choice: Choice,
    /// How unwelcome it is.
    pub cost: f64,
    /// Where the letters stand.
    pub boxes: Vec<Rect>,
    /// What makes the letters.
    pub shape: Shape,
}

/// Letters round a point or along a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// A block in a seat.
    Seat(Seat),
    /// Letters along a line.
    Run(Run),
}

/// The smoothed lines of a name for one scale and text.
#[derive(Debug)]
pub(super) struct Courses {
    key: (usize, f64, f64, String),
    slots: Vec<Slot>,
    lines: Vec<(Course, f64)>,
}

#[derive(Debug)]
struct Slot {
    course: usize,
    along: f64,
    lane: Lane,
    run: Tried,
}

/// Letters at a slot, once they were looked for.
#[derive(Debug)]
enum Tried {
    NotYet,
    Done(Option<Run>),
}

/// All courses, by the line's name.
pub(super) type CourseBook = HashMap<(NameKind, u32), Courses>;

/// A wish at one scale.
pub(super) struct Item<'a> {
    /// The wish.
    pub wish: &'a Wish,
    /// Its look, where there are too many large ones a smaller one.
    pub class: TextClass,
    /// Whether it may appear anew.
    pub fresh: bool,
    block: Block,
    number: usize,
    scale: f64,
    radius: f64,
}

impl<'a> Item<'a> {
    /// Measures a wish; `number` is its place in the order.
    pub fn new(
        (number, wish, class): (usize, &'a Wish, TextClass),
        (scale, unit): (f64, f64),
        style: &Style,
        ruler: &mut Ruler,
    ) -> Self {
        let look = style.text(class);
        let em = f64::from(look.size) * unit;
        let lines = wish.lines.iter().enumerate().map(|(line, text)| {
            (ruler.letters(text, look.bold && line == 0), if line == 0 { em } else { em * SECOND })
        });
        let spacing = wish
            .stands
            .iter()
            .find_map(|stand| if let Stand::Over(_, spacing) = stand { Some(*spacing) } else { None });
        let block = Block { lines: lines.collect(), spacing: spacing.unwrap_or(0.0) };
        let symbol = wish
            .stands
            .iter()
            .find_map(|stand| if let Stand::Beside { symbol, .. } = stand { Some(*symbol) } else { None });
        let radius = symbol.map_or(0.35 * em, |symbol| {
            let look = style.symbol(symbol);
            f64::from(look.radius + look.edge_width / 2.0) * unit
        });
        let fresh = wish.scales.0 <= scale * unit && scale * unit <= wish.scales.1;
        Self { wish, class, fresh, block, number, scale, radius }
    }

    /// What its spots depend on: scale, em and text.
    pub fn made_for(&self) -> (f64, f64, Vec<String>) {
        (self.scale, self.block.em(), self.wish.lines.clone())
    }

    /// Its place in the order.
    pub fn number(&self) -> usize {
        self.number
    }

    /// Whether it is one of the smaller towns, of which a page has only so many.
    pub fn is_town(&self) -> bool {
        matches!(self.class, TextClass::NameMedium | TextClass::NameSmall)
    }

    /// The places of a stand beside or over which the text may stand, map points.
    fn anchors(&self, stand: usize) -> Vec<Coord> {
        let world: &[Coord] = match self.wish.stands.get(stand) {
            Some(Stand::Beside { at, .. } | Stand::Over(at, _)) => std::slice::from_ref(at),
            Some(Stand::Near(places)) => places,
            Some(Stand::Along { .. }) | None => &[],
        };
        world.iter().map(|&at| map_point(at, self.scale)).collect()
    }

    /// The place of the sign, map points.
    pub fn sign(&self) -> Option<Coord> {
        self.wish.stands.iter().find_map(|stand| match stand {
            Stand::Beside { at, .. } => Some(map_point(*at, self.scale)),
            _ => None,
        })
    }

    /// The box of the sign that is drawn with the name.
    pub fn sign_box(&self) -> Option<Rect> {
        let drawn = self.wish.stands.iter().any(|stand| matches!(stand, Stand::Beside { draws: true, .. }));
        let reach = Coord { x: self.radius, y: self.radius } * 0.8;
        self.sign().filter(|_| drawn).map(|at| Rect::new(at - reach, at + reach))
    }

    /// Whether any of its places is in sight.
    pub fn in_sight(&self, page: Rect) -> bool {
        self.wish.stands.iter().enumerate().any(|(number, stand)| match stand {
            Stand::Along { lines, .. } => lines.iter().filter_map(|line| line.bounding_rect()).any(|bounds| {
                let (low, high) = (map_point(bounds.min(), self.scale), map_point(bounds.max(), self.scale));
                overlap(Rect::new(low, high), page)
            }),
            _ => self.anchors(number).into_iter().any(|at| inside_point(at, page)),
        })
    }

    /// The claim that it makes with a leader or without.
    fn claim(&self, body: u16, at: Option<Coord>, leader: Option<[Coord; 2]>) -> Claim {
        Claim { at, item: self.number, priority: self.wish.priority, home: self.wish.home, body, leader }
    }

    /// The place of a choice at this scale, whatever stands there.
    pub fn spot(&self, choice: Choice, book: &mut CourseBook) -> Option<Spot> {
        match choice {
            Choice::Seat { stand, anchor, seat } => {
                let at = *self.anchors(stand).get(anchor)?;
                let over = matches!(self.wish.stands.get(stand)?, Stand::Over(..));
                let seat = if over { self.block.over(at) } else { self.block.seat(at, self.radius, seat)? };
                let boxes = self.block.boxes(&seat).collect();
                Some(Spot { choice, cost: seat.cost, boxes, shape: Shape::Seat(seat) })
            }
            Choice::Line { stand, middle, lane } => {
                let courses = self.courses(stand, book)?;
                let at = map_point(middle, self.scale);
                let run = courses.nearest(at, self.setting(lane)?, 2.0 * self.block.em())?;
                Some(Spot { choice, cost: run.cost, boxes: run.boxes.clone(), shape: Shape::Run(run) })
            }
        }
    }

    /// How unwelcome a place is now; `None` where it could not be chosen anew.
    pub fn cost(&self, spot: &Spot, sheet: &Sheet<'_>) -> Option<f64> {
        let claim = match (&spot.shape, spot.choice) {
            (Shape::Seat(seat), Choice::Seat { stand, anchor, .. }) => {
                let at = *self.anchors(stand).get(anchor)?;
                self.claim(self.body(at, sheet), Some(at), seat.leader)
            }
            _ => self.claim(super::terrain::SEA, None, None),
        };
        Some(sheet.judge(&spot.boxes, &claim)? + spot.cost)
    }

    fn body(&self, at: Coord, sheet: &Sheet<'_>) -> u16 {
        sheet.terrain.body(Coord { x: at.x * self.scale, y: -at.y * self.scale })
    }

    /// The best free place, where there is one that is good enough.
    pub fn best(&self, sheet: &Sheet<'_>, book: &mut CourseBook, copies: &[Coord]) -> Option<Spot> {
        (0..self.wish.stands.len()).find_map(|stand| {
            let found = match &self.wish.stands[stand] {
                Stand::Along { .. } => self.best_along(stand, sheet, (book, copies)),
                Stand::Over(at, _) if self.is_repeated(map_point(*at, self.scale), copies) => None,
                _ => self.best_seat(stand, sheet),
            };
            let limit = if self.wish.leader { LEADER_LIMIT } else { LIMIT };
            found.filter(|spot| spot.cost <= limit)
        })
    }

    fn best_seat(&self, stand: usize, sheet: &Sheet<'_>) -> Option<Spot> {
        let over = matches!(self.wish.stands[stand], Stand::Over(..));
        let mut best: Option<(f64, usize, Seat)> = None;
        let mut boxes = Vec::new();
        let mut rank = 0.0;
        for (anchor, at) in self.anchors(stand).into_iter().enumerate() {
            if !inside_point(at, sheet.page) {
                continue;
            }
            let body = self.body(at, sheet);
            let seats = if over {
                1
            } else if self.wish.leader {
                SEATS
            } else {
                NEAR
            };
            for number in 0..seats {
                if number == NEAR && best.is_some_and(|(cost, _, _)| cost < CONTENT) {
                    break;
                }
                let Some(seat) =
                    (if over { Some(self.block.over(at)) } else { self.block.seat(at, self.radius, number) })
                else {
                    continue;
                };
                boxes.clear();
                boxes.extend(self.block.boxes(&seat));
                let Some(cost) = sheet.judge(&boxes, &self.claim(body, Some(at), seat.leader)) else {
                    continue;
                };
                let cost = cost + seat.cost + rank;
                if best.is_none_or(|(least, _, _)| cost < least) {
                    best = Some((cost, anchor, seat));
                }
            }
            rank += NEXT_PLACE;
        }
        let (cost, anchor, seat) = best?;
        let choice = Choice::Seat { stand, anchor, seat: seat.number };
        Some(Spot { choice, cost, boxes: self.block.boxes(&seat).collect(), shape: Shape::Seat(seat) })
    }

    fn best_along(&self, stand: usize, sheet: &Sheet<'_>, (book, copies): (&mut CourseBook, &[Coord])) -> Option<Spot> {
        let em = self.block.em();
        let setting = self.setting(Lane::On)?;
        let courses = self.courses(stand, book)?;
        let mut best: Option<(f64, &Run, Lane)> = None;
        for slot in &mut courses.slots {
            let (course, gap) = &courses.lines[slot.course];
            let middle = course.at(slot.along);
            let repeated = copies.iter().any(|other| distance(*other, middle) < REPEAT * em);
            if repeated || !inside_point(middle, sheet.page) {
                continue;
            }
            if matches!(slot.run, Tried::NotYet) {
                let setting = Setting { gap: *gap, lane: slot.lane, ..setting };
                slot.run = Tried::Done(course.run(slot.along, setting));
            }
            let Tried::Done(Some(run)) = &slot.run else {
                continue;
            };
            let Some(cost) = sheet.judge(&run.boxes, &self.claim(super::terrain::SEA, None, None)) else {
                continue;
            };
            let from_middle = (slot.along / course.length() - 0.5).abs();
            let below = if slot.lane == Lane::Below { BELOW } else { 0.0 };
            let cost = cost + run.cost + from_middle + below;
            if best.is_none_or(|(least, _, _)| cost < least) {
                best = Some((cost, run, slot.lane));
            }
        }
        let (cost, run, lane) = best?;
        let middle = Coord { x: run.middle.x * self.scale, y: -run.middle.y * self.scale };
        let run = run.clone();
        Some(Spot {
            choice: Choice::Line { stand, middle, lane },
            cost,
            boxes: run.boxes.clone(),
            shape: Shape::Run(run),
        })
    }

    /// Whether the same text stands too near already.
    fn is_repeated(&self, at: Coord, copies: &[Coord]) -> bool {
        copies.iter().any(|other| distance(*other, at) < REPEAT * self.block.em())
    }

    fn setting(&self, lane: Lane) -> Option<Setting<'_>> {
        let (letters, em) = self.block.lines.first()?;
        Some(Setting { letters, em: *em, gap: GAP, lane })
    }

    /// The smoothed lines of a stand, made anew for another scale or text.
    fn courses<'b>(&self, stand: usize, book: &'b mut CourseBook) -> Option<&'b mut Courses> {
        let Stand::Along { lines, spread, beside } = self.wish.stands.get(stand)? else {
            return None;
        };
        let setting = self.setting(Lane::On)?;
        let lanes: &[Lane] = if *beside { &[Lane::Above, Lane::Below] } else { &[Lane::On] };
        let text = self.wish.lines.first()?;
        let id = (self.wish.id.kind, self.wish.id.number);
        let kept = |courses: &Courses| {
            (courses.key.0, courses.key.1, courses.key.2) == (stand, self.scale, setting.em) && courses.key.3 == *text
        };
        if !book.get(&id).is_some_and(kept) {
            let made = lines.iter().filter_map(|line| Course::new(line, self.scale, setting.em)).map(|course| {
                let letters = setting.letters.each.len().saturating_sub(1).max(1) as f64;
                let free = (0.8 * course.length() / setting.em - setting.letters.width) / letters;
                (course, free.clamp(GAP, GAP.max(*spread)))
            });
            let courses: Vec<(Course, f64)> = made.collect();
            let slots = courses.iter().enumerate().flat_map(|(number, (course, gap))| {
                slots(course.length(), Setting { gap: *gap, ..setting }.length(), setting.em).flat_map(move |along| {
                    lanes.iter().map(move |&lane| Slot { course: number, along, lane, run: Tried::NotYet })
                })
            });
            let made =
                Courses { key: (stand, self.scale, setting.em, text.clone()), slots: slots.collect(), lines: courses };
            book.insert(id, made);
        }
        book.get_mut(&id)
    }

    /// The letters of a spot, its leader and its sign's place.
    pub fn letters(&self, spot: &Spot) -> (Vec<super::TextRun>, Option<[Coord; 2]>) {
        match &spot.shape {
            Shape::Seat(seat) => (self.block.runs(seat), seat.leader),
            Shape::Run(run) => (run.runs.clone(), None),
        }
    }
}

impl Courses {
    /// The name with its middle as near to a place as a line runs, at most so far away, points.
    fn nearest(&self, place: Coord, setting: Setting<'_>, reach: f64) -> Option<Run> {
        let near = self.lines.iter().map(|(course, gap)| (course, *gap, course.nearest(place)));
        let (course, gap, (along, away)) = near.min_by(|a, b| a.2.1.total_cmp(&b.2.1))?;
        if away > reach {
            return None;
        }
        let setting = Setting { gap, ..setting };
        [0.0, 1.0, -1.0, 2.0, -2.0].into_iter().find_map(|step| course.run(along + step * setting.em, setting))
    }
}

fn distance(a: Coord, b: Coord) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

/// Places of a text's middle along a line: evenly, the middle of the line among them.
fn slots(line: f64, text: f64, em: f64) -> impl Iterator<Item = f64> {
    let free = line - text;
    let steps = (free / (2.0 * em)).floor().clamp(0.0, 400.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred at most")]
    let steps = 2 * (steps as u32).div_ceil(2);
    let count = if free < 0.0 { 0 } else { steps + 1 };
    (0..count)
        .map(move |step| text / 2.0 + free * f64::from(step) / f64::from(steps.max(1)))
        .map(move |along| if steps == 0 { line / 2.0 } else { along })
}
