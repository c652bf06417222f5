//! Chooses places for names and remembers them, so that a name that is shown stays where it is until it must go.

use std::collections::BTreeMap;

use geo::{Coord, MultiPolygon, Rect};

use super::Wanted;
use super::item::{CourseBook, Item, Shape, Spot};
use super::placement::{PlacedName, Placement, map_corner, map_point};
use super::sheet::{Crowd, Sheet};
use super::terrain::{Terrain, Trace};
use super::wish::{NameId, Stand, Wish};
use crate::day::{Day, Moment};
use crate::front::Situation;
use crate::scene::measure::Ruler;
use crate::scene::{Style, TextClass, Viewport};

/// Margin of the page that no text enters, as a share of its width and height.
const MARGIN: f64 = 0.025;

/// At most so many names of the largest class.
const LARGEST: usize = 7;

/// One smaller town for so many squares of a hundredth of the picture's height.
const ROOM_FOR_TOWN: f64 = 420.0;

/// A shown name stays while the scale goes this far beyond its own.
const STAY: f64 = 1.25;

/// A text is run through by a front from this share of its cells on.
const RUN_THROUGH: f64 = 0.05;

/// A name steps aside for a front at most once in so many days.
const DAYS_BETWEEN_MOVES: i32 = 10;

/// And only for a place that is better by this much.
const WORTH_MOVING: f64 = 0.8;

/// While the map is zoomed, names without a leader move only for a place that is better by this much.
const WORTH_MOVING_IN_ZOOM: f64 = 2.0;

/// A name that had to go comes back when the view has moved by this share of itself, …
const BACK_AFTER_PAN: f64 = 0.2;

/// … or its scale has changed by this factor, …
const BACK_AFTER_ZOOM: f64 = 1.2;

/// … or so many days have passed.
const BACK_AFTER_DAYS: i32 = 4;

/// What names stand among.
#[derive(Clone, Copy)]
pub struct Surroundings<'a> {
    /// The view.
    pub view: &'a Viewport,
    /// Sizes of letters and signs.
    pub style: &'a Style,
    /// A hundredth of the picture's height, points.
    pub unit: f64,
    /// The day shown.
    pub day: Day,
    /// All land, world metres.
    pub lands: [&'a MultiPolygon; 2],
    /// Front lines, which names avoid.
    pub situation: &'a Situation,
    /// Furniture over the map, canvas points, which no name enters.
    pub furniture: &'a [Rect],
}

/// A name as it stands.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    spot: Spot,
    /// What the spot was made for: scale, em and text.
    made_for: (f64, f64, Vec<String>),
    /// The day on which it last stepped aside.
    moved: Option<Day>,
}

/// Where a name was last.
#[derive(Clone, Debug, PartialEq)]
enum Kept {
    /// It is shown.
    Shown(Shown),
    /// It had to go; the view's middle, its scale and the day of then.
    Gone(Coord, f64, Day),
}

/// Places names and remembers where.
#[derive(Debug, Default)]
pub struct Placer {
    ruler: Ruler,
    terrain: Option<Terrain>,
    kept: BTreeMap<NameId, Kept>,
    book: CourseBook,
    placement: Placement,
    /// The moment of the last placement: only a front that has moved makes names step aside.
    moment: Option<Moment>,
    /// How many things lay over the map then.
    covered: usize,
}

impl Placer {
    /// The names that fit, with their places; equal input in any order gives the same.
    pub fn place(&mut self, wanted: &Wanted, around: &Surroundings<'_>) -> &Placement {
        if self.covered != around.furniture.len() {
            // What a card had covered comes back when it is closed.
            self.kept.retain(|_, kept| matches!(kept, Kept::Shown(..)));
            self.covered = around.furniture.len();
        }
        let terrain = self.terrain(wanted, around);
        let scale = around.view.metres_per_point();
        let items = self.items(&wanted.names, around);
        let mut sheet = self.sheet(&terrain, wanted, around);
        let mut spots = self.last_spots(&items, &mut sheet);
        let mut kept = BTreeMap::new();
        let mut names = Vec::new();
        let mut copies: Vec<(NameId, Coord)> = items
            .iter()
            .zip(&spots)
            .filter_map(|(item, spot)| Some((item.wish.id, middle(&spot.as_ref()?.boxes)?)))
            .collect();
        for (number, item) in items.iter().enumerate() {
            let id = item.wish.id;
            sheet.looked_at(number);
            let before = self.kept.remove(&id);
            let same = |other: &NameId| (other.kind, other.number) == (id.kind, id.number) && other.copy != id.copy;
            let others: Vec<Coord> = copies.iter().filter(|(other, _)| same(other)).map(|(_, at)| *at).collect();
            let found = self.settle(item, (spots[number].take(), before.as_ref()), &sheet, (around, &others));
            copies.retain(|(other, _)| *other != id);
            if let Some((spot, moved)) = found {
                let name = placed(item, &spot);
                kept.insert(id, Kept::Shown(Shown { spot, made_for: item.made_for(), moved }));
                sheet.crowd.settled += usize::from(item.is_town());
                sheet.take(&name.boxes, item.sign_box(), name.leader);
                copies.extend(middle(&name.boxes).map(|at| (id, at)));
                names.push(name);
            } else {
                let gone = match before {
                    Some(Kept::Shown(..)) => Some(Kept::Gone(around.view.centre(), scale, around.day)),
                    gone => gone,
                };
                kept.extend(gone.map(|gone| (id, gone)));
            }
        }
        self.kept = kept;
        self.moment = Some(around.situation.moment);
        self.terrain = Some(terrain);
        if self.placement.names != names || self.placement.metres_per_point != scale {
            self.placement = Placement { metres_per_point: scale, names, revision: self.placement.revision + 1 };
        }
        &self.placement
    }

    /// The last placement.
    pub fn placement(&self) -> &Placement {
        &self.placement
    }

    /// The picture of land and lines, made anew where the view has left it.
    fn terrain(&mut self, wanted: &Wanted, around: &Surroundings<'_>) -> Terrain {
        let (scale, seen) = (around.view.metres_per_point(), around.view.world_rect());
        let kept = self.terrain.take().filter(|kept| kept.serves(scale, seen, around.unit));
        let mut terrain = kept
            .unwrap_or_else(|| Terrain::new(around.lands.iter().flat_map(|land| &land.0), (scale, seen), around.unit));
        terrain.clear_traces();
        for line in &around.situation.lines {
            terrain.trace(line.points.iter().map(|point| point.at), Trace::Front);
        }
        for line in &wanted.lines {
            terrain.trace(line.0.iter().copied(), Trace::Story);
        }
        terrain
    }

    /// The wishes that concern this view, the most important first.
    fn items<'a>(&mut self, wishes: &'a [Wish], around: &Surroundings<'_>) -> Vec<Item<'a>> {
        let (scale, unit) = (around.view.metres_per_point(), around.unit);
        let mut order: Vec<&Wish> = wishes.iter().collect();
        order.sort_by_key(|wish| (wish.priority, wish.id));
        let page = page(around.view);
        let mut large = 0;
        let mut items = Vec::new();
        for wish in order {
            let mut class = wish.class;
            if class == TextClass::NameLarge {
                large += 1;
                class = if large > LARGEST { TextClass::NameMedium } else { class };
            }
            let (finest, coarsest) = wish.scales;
            let shown = matches!(self.kept.get(&wish.id), Some(Kept::Shown(..)));
            let slack = if shown { STAY } else { 1.0 };
            if scale * unit > coarsest * slack || scale * unit < finest / slack {
                continue;
            }
            let item = Item::new((items.len(), wish, class), (scale, unit), around.style, &mut self.ruler);
            if item.in_sight(page) {
                items.push(item);
            }
        }
        items
    }

    fn sheet<'a>(&self, terrain: &'a Terrain, wanted: &Wanted, around: &Surroundings<'_>) -> Sheet<'a> {
        let view = around.view;
        let (width, height) = view.size();
        let corner = map_corner(view);
        let margin = Coord { x: width * MARGIN, y: height * MARGIN };
        let page = page(view);
        let furniture = around.furniture.iter().map(|area| Rect::new(area.min() + corner, area.max() + corner));
        let marks = wanted.marks.iter().map(|(at, symbol)| {
            let reach = f64::from(around.style.symbol(*symbol).radius) * around.unit * 0.8;
            let at = map_point(*at, view.metres_per_point());
            Rect::new(at - Coord { x: reach, y: reach }, at + Coord { x: reach, y: reach })
        });
        Sheet {
            page: Rect::new(page.min() + margin, page.max() - margin),
            scale: view.metres_per_point(),
            sign_reach: 0.9 * around.unit,
            terrain,
            solid: furniture.chain(marks).collect(),
            crowd: Crowd { most: most_towns(width * height / (around.unit * around.unit)), settled: 0 },
            towns: Vec::new(),
            texts: Vec::new(),
            leaders: Vec::new(),
            waiting: Vec::new(),
            signs: Vec::new(),
        }
    }

    /// Where the names of the last placement would stand now; newcomers keep clear of them.
    fn last_spots(&mut self, items: &[Item<'_>], sheet: &mut Sheet<'_>) -> Vec<Option<Spot>> {
        let mut spots = Vec::with_capacity(items.len());
        for (number, item) in items.iter().enumerate() {
            let spot = match self.kept.get(&item.wish.id) {
                Some(Kept::Shown(shown)) if shown.made_for == item.made_for() => Some(shown.spot.clone()),
                Some(Kept::Shown(shown)) => item.spot(shown.spot.choice, &mut self.book),
                _ => None,
            };
            let priority = item.wish.priority;
            if item.is_town() {
                sheet.towns.push(number);
            }
            if let Some(spot) = &spot {
                sheet.waiting.extend(spot.boxes.iter().map(|area| (number, priority, *area)));
            }
            if item.fresh || spot.is_some() {
                sheet.signs.extend(item.sign().map(|at| (number, priority, at)));
            }
            spots.push(spot);
        }
        spots
    }

    /// The place of one name: the last one while it is good, else the best, else none.
    fn settle(
        &mut self,
        item: &Item<'_>,
        (last, before): (Option<Spot>, Option<&Kept>),
        sheet: &Sheet<'_>,
        (around, copies): (&Surroundings<'_>, &[Coord]),
    ) -> Option<(Spot, Option<Day>)> {
        let moved = if let Some(Kept::Shown(shown)) = before { shown.moved } else { None };
        let shown = matches!(before, Some(Kept::Shown(..)));
        let crowded = item.is_town() && !sheet.has_room(item.number(), item.wish.priority, shown);
        if crowded || !sheet.is_sign_free(item.sign_box()) {
            return None;
        }
        if let Some(last) = last {
            let leader = if let Shape::Seat(seat) = &last.shape { seat.leader } else { None };
            if sheet.is_free(&last.boxes, leader) {
                let rested = moved.is_none_or(|moved| around.day.days_since(moved).abs() >= DAYS_BETWEEN_MOVES);
                let front_moved = self.moment != Some(around.situation.moment);
                let run_through = front_moved && rested && sheet.front_share(&last.boxes) >= RUN_THROUGH;
                let zoomed = matches!(before, Some(Kept::Shown(shown)) if shown.made_for != item.made_for());
                let worth = match (run_through, zoomed, leader) {
                    (true, _, _) | (_, true, Some(_)) => WORTH_MOVING,
                    (_, true, None) => WORTH_MOVING_IN_ZOOM,
                    _ => return Some((last, moved)),
                };
                let here = item.cost(&last, sheet);
                let better = item
                    .best(sheet, &mut self.book, copies)
                    .filter(|best| here.is_some_and(|here| best.cost + worth < here));
                let moved = if run_through && better.is_some() { Some(around.day) } else { moved };
                return Some((better.unwrap_or(last), moved));
            }
        }
        if let Some(Kept::Gone(centre, scale, day)) = before
            && !may_return((*centre, *scale, *day), around)
        {
            return None;
        }
        if !item.fresh && !shown {
            return None;
        }
        item.best(sheet, &mut self.book, copies).map(|spot| (spot, moved))
    }
}

/// Whether enough has changed since a name had to go.
fn may_return((centre, scale, day): (Coord, f64, Day), around: &Surroundings<'_>) -> bool {
    let (width, height) = around.view.size();
    let now = around.view.metres_per_point();
    let way = around.view.centre() - centre;
    let zoom = f64::max(now / scale, scale / now);
    way.x.hypot(way.y) / now > BACK_AFTER_PAN * width.min(height)
        || zoom > BACK_AFTER_ZOOM
        || around.day.days_since(day).abs() >= BACK_AFTER_DAYS
}

/// The middle of a text along its line.
fn middle(boxes: &[Rect]) -> Option<Coord> {
    boxes.get(boxes.len() / 2).map(|area| area.center())
}

/// How many smaller towns a page has names for; its area in squares of a hundredth of the picture's height.
fn most_towns(area: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dozen")]
    let most = (area / ROOM_FOR_TOWN).clamp(6.0, 60.0) as usize;
    most
}

/// All of the view, map points.
fn page(view: &Viewport) -> Rect {
    let (width, height) = view.size();
    let corner = map_corner(view);
    Rect::new(corner, corner + Coord { x: width, y: height })
}

fn placed(item: &Item<'_>, spot: &Spot) -> PlacedName {
    let (runs, leader) = item.letters(spot);
    let sign = item.wish.stands.iter().find_map(|stand| match stand {
        Stand::Beside { symbol, draws: true, .. } => item.sign().map(|at| (*symbol, at)),
        _ => None,
    });
    PlacedName { id: item.wish.id, class: item.class, runs, boxes: spot.boxes.clone(), sign, leader }
}
