//! Small maps over the map: lenses on beachheads and pockets that are too small to read, and where in the world we are.

use geo::{BoundingRect as _, Coord, MultiPoint, Point, Rect};

use super::detail::overlap;
use super::item::Item;
use super::layout::Page;
use super::palette::Rgb;
use super::style::Style;
use super::viewport::{Limits, Viewport};
use crate::front::{FrontLine, Ground, LineKind, Situation};
use crate::geodesy::{LonLat, scale_at, world_from_lonlat};

/// Rings smaller than this on the page get a lens, units.
const TOO_SMALL: f64 = 7.0;

/// Rings whose boxes come within this distance of each other share a lens, km.
const TOGETHER_KM: f64 = 15.0;

/// Rings smaller than this would show nothing in a lens either, km.
const LENS_SMALLEST_KM: f64 = 5.0;

/// Views wider than this tell of other things than beachheads, km.
const LENS_WIDEST_KM: f64 = 2200.0;

/// Lenses at most.
const MOST_LENSES: usize = 2;

/// Side of a lens, and of the map for orientation, units.
const LENS: f64 = 25.0;
const ORIENTATION: f64 = 17.0;

/// What is left free round what a lens is for, over its size.
const LENS_ROOM: f64 = 2.4;

/// Least ground across a lens, km.
const LENS_LEAST_KM: f64 = 28.0;

/// Views that show less of the campaign than this share of its height are told where they lie in it.
const CLOSE: f64 = 0.6;

/// The neighbourhood in which the whole campaign is shown: west, south, east, north in degrees.
const NEIGHBOURHOOD: f64 = 2.6;

/// A small map over the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inset {
    /// Where it stands on the page, points.
    pub frame: Rect,
    /// What it shows; its size is the frame's.
    pub view: Viewport,
    /// What it enlarges: a frame on the main map, points of the page. For orientation: the main map's frame within it.
    pub mark: Rect,
    /// Whether it enlarges a part of the map, or shows where the map lies.
    pub lens: bool,
}

/// What the insets are made for.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// Sizes.
    pub page: &'a Page,
    /// Where the map stands on the page, points.
    pub map: Rect,
    /// What the map shows.
    pub view: &'a Viewport,
    /// The campaign's own view, world metres.
    pub campaign: Rect,
    /// Where there is a map, world metres.
    pub limits: Limits,
    /// The ground, which insets cover as little as they can.
    pub ground: &'a Ground,
    /// What lies over the map already, points of the page.
    pub taken: &'a [Rect],
}

/// The lenses and the map for orientation that a picture needs, those for lenses first.
pub fn insets(situation: &Situation, around: &Around<'_>) -> Vec<Inset> {
    let mut made = Vec::new();
    let mut taken = around.taken.to_vec();
    let mut rings = clusters(situation);
    if around.view.across_km() > LENS_WIDEST_KM {
        rings.clear();
    }
    rings.retain(|ring| {
        let size = on_page(*ring, around);
        let seen = overlap(size, around.map) && around.map.width() > 0.0;
        let km = ring.width().max(ring.height()) * scale_at(ring.center().y) / 1000.0;
        seen && km >= LENS_SMALLEST_KM && size.width().max(size.height()) < around.page.units(TOO_SMALL)
    });
    rings.sort_by(|a, b| (b.width() * b.height()).total_cmp(&(a.width() * a.height())));
    for ring in rings.into_iter().take(MOST_LENSES) {
        if let Some(frame) = free_place(around.page.units(LENS), on_page(ring, around), &taken, around) {
            taken.push(frame);
            made.push(lens(ring, frame, around));
        }
    }
    if let Some(inset) = orientation(&taken, around) {
        made.push(inset);
    }
    made
}

/// What leads from a lens to what it enlarges; names stand above it.
pub fn sight(inset: &Inset, style: &Style, page: &Page) -> Vec<Item> {
    let palette = style.palette();
    let (line, halo) = (page.units(0.3), page.units(0.75));
    let mut items = Vec::new();
    if inset.lens {
        for (from, to) in sight_lines(inset) {
            items.push(Item::Line { points: vec![from, to], color: palette.halo, width: halo });
            items.push(Item::Line { points: vec![from, to], color: palette.text_weak, width: line * 0.5 });
        }
        items.push(edge(grown(inset.mark, (halo - line) / 2.0), palette.halo, halo));
        items.push(edge(inset.mark, palette.text, line));
    }
    items
}

fn edge(area: Rect, color: Rgb, width: f64) -> Item {
    Item::Box { area, fill: None, edge: Some((color, width)), corner: 0.0 }
}

fn grown(area: Rect, by: f64) -> Rect {
    Rect::new(area.min() - Coord { x: by, y: by }, area.max() + Coord { x: by, y: by })
}

/// The frame of an inset, and where the map lies in it.
pub fn frames(inset: &Inset, style: &Style, page: &Page) -> Vec<Item> {
    let palette = style.palette();
    let (line, halo) = (page.units(0.3), page.units(0.75));
    let mut items = Vec::new();
    if let Some(mark) = intersection(inset.mark, inset.frame).filter(|_| !inset.lens) {
        items.push(edge(grown(mark, page.units(0.15)), palette.halo, page.units(0.6)));
        items.push(edge(mark, palette.warning, line));
    }
    items.push(edge(grown(inset.frame, (halo - line) / 2.0), palette.halo, halo));
    items.push(edge(inset.frame, palette.text, line));
    items
}

/// Lines from what is enlarged to the lens, from the corners that face it.
fn sight_lines(inset: &Inset) -> [(Coord, Coord); 2] {
    let (mark, frame) = (inset.mark, inset.frame);
    let to_right = frame.center().x > mark.center().x;
    let x = |area: Rect, right: bool| if right { area.max().x } else { area.min().x };
    [false, true].map(|low| {
        let y = |area: Rect| if low { area.max().y } else { area.min().y };
        (Coord { x: x(mark, to_right), y: y(mark) }, Coord { x: x(frame, !to_right), y: y(frame) })
    })
}

fn intersection(a: Rect, b: Rect) -> Option<Rect> {
    let low = Coord { x: a.min().x.max(b.min().x), y: a.min().y.max(b.min().y) };
    let high = Coord { x: a.max().x.min(b.max().x), y: a.max().y.min(b.max().y) };
    (low.x < high.x && low.y < high.y).then(|| Rect::new(low, high))
}

/// The boxes of beachheads and pockets, those close together as one; world metres.
fn clusters(situation: &Situation) -> Vec<Rect> {
    let is_ring = |line: &&FrontLine| matches!(line.kind, LineKind::Beachhead | LineKind::Pocket);
    let mut found: Vec<Rect> = Vec::new();
    for line in situation.lines.iter().filter(is_ring) {
        let points: MultiPoint = line.points.iter().map(|point| Point(point.at)).collect();
        let Some(mut all) = points.bounding_rect() else { continue };
        let reach = TOGETHER_KM * 1000.0 / scale_at(all.center().y);
        let reach = Coord { x: reach, y: reach };
        found.retain(|other| {
            let near = overlap(Rect::new(other.min() - reach, other.max() + reach), all);
            if near {
                all = union(all, *other);
            }
            !near
        });
        found.push(all);
    }
    found
}

fn union(a: Rect, b: Rect) -> Rect {
    let low = Coord { x: a.min().x.min(b.min().x), y: a.min().y.min(b.min().y) };
    let high = Coord { x: a.max().x.max(b.max().x), y: a.max().y.max(b.max().y) };
    Rect::new(low, high)
}

/// A part of the world on the page, points.
fn on_page(world: Rect, around: &Around<'_>) -> Rect {
    let corner = around.map.min();
    Rect::new(around.view.screen_from_world(world.min()) + corner, around.view.screen_from_world(world.max()) + corner)
}

fn lens(ring: Rect, frame: Rect, around: &Around<'_>) -> Inset {
    let middle = ring.center();
    let least = LENS_LEAST_KM * 1000.0 / scale_at(middle.y);
    let across = (ring.width().max(ring.height()) * LENS_ROOM).max(least);
    let view = Viewport::new(middle, across / frame.width(), frame.width(), frame.height());
    Inset { frame, view, mark: on_page(view.world_rect(), around), lens: true }
}

/// Where the map lies: in the campaign when it shows a part of it, among the neighbours when it shows all of it.
fn orientation(taken: &[Rect], around: &Around<'_>) -> Option<Inset> {
    let seen = around.view.world_rect();
    let whole = around.campaign;
    let rect = if seen.height() < CLOSE * whole.height() {
        whole
    } else if seen.height() < whole.height() * NEIGHBOURHOOD / 1.6 {
        neighbourhood(whole, around.limits)
    } else {
        return None;
    };
    let side = around.page.units(ORIENTATION);
    let frame = free_place(side, around.map, taken, around)?;
    let mut view = Viewport::new(rect.center(), 1.0, frame.width(), frame.height());
    view.fit(rect, 0.0, around.limits);
    let corner = |world| view.screen_from_world(world) + frame.min();
    Some(Inset { frame, view, mark: Rect::new(corner(seen.min()), corner(seen.max())), lens: false })
}

fn neighbourhood(whole: Rect, limits: Limits) -> Rect {
    let half = Coord { x: whole.height(), y: whole.height() } * (NEIGHBOURHOOD / 2.0);
    let china_and_japan = world_from_lonlat(LonLat { lon: 124.0, lat: 38.5 });
    let middle =
        if overlap(whole, Rect::new(china_and_japan, china_and_japan)) { china_and_japan } else { whole.center() };
    let rect = Rect::new(middle - half, middle + half);
    let inside = |at: Coord| Coord {
        x: at.x.clamp(limits.extent.min().x, limits.extent.max().x),
        y: at.y.clamp(limits.extent.min().y, limits.extent.max().y),
    };
    Rect::new(inside(rect.min()), inside(rect.max()))
}

/// The place at an edge of the map that covers the least of the ground, and nothing else; `None` where there is none.
fn free_place(side: f64, target: Rect, taken: &[Rect], around: &Around<'_>) -> Option<Rect> {
    let map = around.map;
    let gap = around.page.units(1.5);
    if side > 0.5 * map.width().min(map.height() * 1.2) {
        return None;
    }
    let (left, right) = (map.min().x + gap, map.max().x - gap - side);
    let steps = 6_u32;
    let top = |step: u32| map.min().y + gap + (map.height() - 2.0 * gap - side) * f64::from(step) / f64::from(steps);
    let places = (0..=steps).flat_map(|step| [right, left].map(|x| Coord { x, y: top(step) }));
    let free = places.map(|at| Rect::new(at, at + Coord { x: side, y: side })).filter(|frame| {
        let roomy = Rect::new(frame.min() - Coord { x: gap, y: gap }, frame.max() + Coord { x: gap, y: gap });
        !taken.iter().any(|other| overlap(*other, roomy)) && (target == map || !overlap(target, roomy))
    });
    let cost = |frame: &Rect| {
        let way = frame.center() - target.center();
        covered(*frame, around) * 10.0 + way.x.hypot(way.y) / map.width()
    };
    free.map(|frame| (cost(&frame), frame)).min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, frame)| frame)
}

/// The share of a frame that lies over the campaign's ground.
fn covered(frame: Rect, around: &Around<'_>) -> f64 {
    let steps = 5_u32;
    let share = |step: u32| (f64::from(step) + 0.5) / f64::from(steps);
    let points = (0..steps * steps).map(|number| Coord {
        x: frame.min().x + frame.width() * share(number % steps),
        y: frame.min().y + frame.height() * share(number / steps),
    });
    let on_ground = points.filter(|&at| around.ground.contains(around.view.world_from_screen(at - around.map.min())));
    on_ground.count() as f64 / f64::from(steps * steps)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::Atlas;
    use crate::scene::Room;

    fn made_on(date: &str, view: Option<Rect>) -> (Vec<Inset>, Rect) {
        let atlas = Atlas::embedded().unwrap();
        let page = Page { width: 1920.0, height: 950.0, unit: 10.8, room: Room::Class, more_lines: 0 };
        let map = page.layout().map;
        let campaign = atlas.campaign().view;
        let limits = Limits { extent: Rect::new(campaign.min() - campaign.max(), campaign.max() * 2.0) };
        let mut seen = Viewport::new(campaign.center(), 1000.0, map.width(), map.height());
        seen.fit(view.unwrap_or(campaign), 0.04, limits);
        let situation = atlas.situation(atlas.end_of(date.parse().unwrap()));
        let around = Around {
            page: &page,
            map,
            view: &seen,
            campaign,
            limits,
            ground: atlas.front().ground(),
            taken: &[Rect::new(Coord { x: 1200.0, y: 0.0 }, Coord { x: 1920.0, y: 90.0 })],
        };
        (insets(&situation, &around), map)
    }

    #[test]
    fn a_small_beachhead_gets_a_lens_that_covers_nothing() {
        let (made, map) = made_on("1950-09-16", None);
        let lens = made.iter().find(|inset| inset.lens).expect("a lens on Incheon");
        assert!(lens.frame.min().x >= map.min().x && lens.frame.max().x <= map.max().x, "inside the map");
        assert!(!overlap(lens.frame, lens.mark), "beside what it enlarges");
        assert!(lens.frame.min().y > 90.0 || lens.frame.max().x < 1200.0, "not below the buttons");
        assert!(lens.mark.width() * 2.0 < lens.frame.width(), "it enlarges");
    }

    #[test]
    fn days_without_rings_have_no_lens_but_show_where_korea_lies() {
        let (made, _) = made_on("1950-07-20", None);
        assert!(made.iter().all(|inset| !inset.lens), "no ring, no lens");
        assert_eq!(made.len(), 1, "the map for orientation");
    }

    #[test]
    fn a_close_view_needs_no_lens_and_is_marked_in_the_whole() {
        let corner = |lon, lat| world_from_lonlat(LonLat { lon, lat });
        let (made, _) = made_on("1950-09-16", Some(Rect::new(corner(126.3, 37.2), corner(127.2, 37.8))));
        assert_eq!(made.len(), 1, "{made:?}");
        assert!(!made[0].lens && made[0].mark.width() < made[0].frame.width() / 2.0, "{:?}", made[0]);
    }
}
