//! Which names the map wants to show: towns, layers, waters, mountains; importance before density.

use std::collections::BTreeMap;

use geo::{BoundingRect as _, Coord, Geometry, InteriorPoint as _, LineString};

use super::letters::letters;
use super::troops::troops;
use super::wish::{Home, NameId, NameKind, Stand, Wish};
use crate::atlas::Atlas;
use crate::data::{BaseKind, BaseName, NamedLine, place_named};
use crate::day::Day;
use crate::front::{Isochrone, Situation};
use crate::geodesy;
use crate::i18n::{Language, Names};
use crate::model::{Place, StoryFeature, StoryKind};
use crate::scene::war::{is_told, shown_features, symbol_of};
use crate::scene::{Show, Symbol, TextClass};

/// Kinds of places that are settlements.
const SETTLEMENTS: [&str; 3] = ["capital", "city", "town"];

/// The coarsest scale of towns of rank 1 that are no capitals.
const FIRST_TOWNS: f64 = 45_000.0;

/// Coarsest scales of towns of rank 2, 3, 4 and lower, world metres for a hundredth of the picture's height.
const TOWN_SCALES: [f64; 4] = [20_000.0, 5_500.0, 2_700.0, 1_400.0];

/// The same of rivers of rank 1, 2, 3, 4 and lower.
const RIVER_SCALES: [f64; 5] = [9_000.0, 5_500.0, 3_500.0, 2_000.0, 1_000.0];

/// The same of mountains, islands and seas.
const BASE_SCALES: [f64; 5] = [f64::INFINITY, 20_000.0, 7_000.0, 3_000.0, 1_500.0];

/// Width of a picture in hundredths of its height, between 4:3 and 16:9.
const PICTURE_WIDTH: f64 = 150.0;

/// So many names are written large.
const LARGE: usize = 7;

/// Towns that are written large lie this far apart, km.
const LARGE_KM: f64 = 70.0;

/// An event belongs to a town this near, km.
const EVENT_KM: f64 = 15.0;

/// The front makes towns this near important, km.
const FRONT_KM: f64 = 25.0;

/// A feature of a layer has its name where it is longer than this many hundredths of the picture's height.
const LEAST_LENGTH: f64 = 5.0;

/// Names of the base map are left out this near to a place of the pack with the same name, km.
const SAME_KM: f64 = 30.0;

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The day.
    pub day: Day,
    /// Parts of the map that are on.
    pub show: &'a Show,
    /// The language of names.
    pub language: Language,
}

/// Names that want a place, and what of the layers stands in their way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// The names in any order.
    pub names: Vec<Wish>,
    /// Signs that others draw, world metres.
    pub marks: Vec<(Coord, Symbol)>,
    /// Lines of the layers, world metres.
    pub lines: Vec<LineString>,
}

/// All names for a day; which of them a view shows depends on its scale.
pub fn wanted(atlas: &Atlas, situation: &Situation, asked: &Asked<'_>) -> Wanted {
    let mut all = Wanted::default();
    stories(atlas, asked, &mut all);
    if asked.show.towns {
        places(atlas, situation, asked, &mut all.names);
        base_names(atlas, asked, &mut all.names);
    }
    troops(atlas, situation, asked, &mut all);
    all.names.extend(letters(atlas, situation, asked));
    all.names.extend(dates(asked));
    if asked.show.rivers {
        rivers(&atlas.base().rivers, asked, &mut all.names);
    }
    all
}

/// The dates of many fronts, each on its line.
fn dates(asked: &Asked<'_>) -> Vec<Wish> {
    let Some((of, drawn)) = asked.show.study.fronts() else { return Vec::new() };
    let drawn: Vec<&Isochrone> = drawn.collect();
    let wish = |(turn, front): (usize, &&Isochrone)| {
        let lines = front.lines.iter().map(|line| line.points.iter().map(|point| point.at).collect());
        Wish {
            id: NameId { kind: NameKind::Front, number: number(turn), copy: 0 },
            lines: vec![of.label(front.day, asked.language)],
            class: TextClass::Date,
            // The first and the last are told before those between.
            priority: if turn == 0 || turn + 1 == drawn.len() { 40 } else { 50 },
            scales: (0.0, f64::INFINITY),
            stands: vec![
                Stand::Along { lines: lines.collect(), spread: 0.06, beside: false },
                // Where the line is too short or too wild for letters: at one of its ends.
                Stand::Near(ends_of(front)),
            ],
            home: Home::Anywhere,
            leader: true,
        }
    };
    drawn.iter().enumerate().map(wish).collect()
}

/// The ends of a front, those of its longest line first.
fn ends_of(front: &Isochrone) -> Vec<Coord> {
    let mut lines: Vec<_> = front.lines.iter().collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.points.len()));
    let ends = lines.iter().flat_map(|line| [line.points.last(), line.points.first()]);
    ends.flatten().map(|point| point.at).collect()
}

/// Whether a place is a settlement (and not a mountain, a river, …).
pub fn is_settlement(place: &Place) -> bool {
    SETTLEMENTS.contains(&place.kind.as_str())
}

impl Asked<'_> {
    /// The name in one language or two; none where it has no name.
    fn lines(&self, names: &Names) -> Vec<String> {
        let first = names.get(self.language);
        let second = self.show.second.map(|language| names.get(language)).filter(|second| *second != first);
        [Some(first), second].into_iter().flatten().filter(|text| !text.is_empty()).map(str::to_owned).collect()
    }

    fn line(&self, names: &Names) -> Vec<String> {
        self.lines(names).into_iter().take(1).collect()
    }
}

fn scale_of(scales: &[f64], rank: u8) -> f64 {
    scales[usize::from(rank.max(1) - 1).min(scales.len() - 1)]
}

pub(super) fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// Towns and mountains of the pack.
fn places(atlas: &Atlas, situation: &Situation, asked: &Asked<'_>, names: &mut Vec<Wish>) {
    let busy = busy_towns(atlas, asked.day);
    let asked_for = asked.show.names.as_slice();
    let large = if asked_for.is_empty() { large_towns(atlas) } else { named_towns(atlas, asked_for) };
    for (index, place) in atlas.dataset().places.iter().enumerate() {
        let lines = asked.lines(&place.name);
        if lines.is_empty() {
            continue;
        }
        let id = NameId { kind: NameKind::Place, number: number(index), copy: 0 };
        if !is_settlement(place) {
            names.extend(feature_of_land(place, lines, id));
            continue;
        }
        let capital = place.kind == "capital";
        let symbol = if capital { Symbol::Capital } else { Symbol::Town(place.rank) };
        let large = large.iter().position(|&town| town == index);
        let class = match place.rank {
            _ if large.is_some() => TextClass::NameLarge,
            1 | 2 => TextClass::NameMedium,
            _ => TextClass::NameSmall,
        };
        let mut priority = if capital { 100 } else { 100 + 100 * u32::from(place.rank) };
        if let Some(turn) = large {
            // Names that a lesson asks for come before all others.
            priority = if asked_for.is_empty() { 100 } else { 0 } + number(turn);
        } else if busy.contains(&index) {
            priority -= 60;
        } else if place.rank > 1 && near_front(place.at, situation) {
            priority -= 30;
        }
        let must = large.is_some() && !asked_for.is_empty();
        let coarsest = if capital || must {
            f64::INFINITY
        } else if place.rank <= 1 {
            FIRST_TOWNS
        } else {
            scale_of(&TOWN_SCALES, place.rank - 1)
        };
        let coarsest = if busy.contains(&index) { coarsest * 2.0 } else { coarsest };
        names.push(Wish {
            id,
            lines,
            class,
            priority,
            scales: (0.0, coarsest),
            stands: vec![Stand::Beside { at: place.at, symbol, draws: true }],
            home: Home::Land,
            leader: must || place.rank <= 1 || busy.contains(&index),
        });
    }
}

/// Mountains and islands; rivers and reservoirs are named along their water.
fn feature_of_land(place: &Place, lines: Vec<String>, id: NameId) -> Option<Wish> {
    let stand = match place.kind.as_str() {
        "mountain" | "pass" => Stand::Beside { at: place.at, symbol: Symbol::Peak, draws: true },
        "island" => Stand::Near(vec![place.at]),
        _ => return None,
    };
    Some(Wish {
        id,
        lines,
        class: TextClass::Land,
        priority: 160 + 100 * u32::from(place.rank),
        scales: (0.0, scale_of(&BASE_SCALES[1..], place.rank)),
        stands: vec![stand],
        home: Home::Land,
        leader: false,
    })
}

/// The towns that are written large: capitals, then those of which most is told, not too near to each other.
fn large_towns(atlas: &Atlas) -> Vec<usize> {
    let data = atlas.dataset();
    let told = |at: Coord| {
        let events = data.events.iter().filter_map(|event| event.at);
        let all = events.chain(data.facts.iter().map(|fact| fact.at));
        all.filter(|other| geodesy::distance_km(*other, at) <= EVENT_KM).count()
    };
    let towns = data.places.iter().enumerate().filter(|(_, place)| is_settlement(place) && place.rank == 1);
    let mut order: Vec<_> = towns.map(|(index, place)| (place.kind != "capital", told(place.at), index)).collect();
    order.sort_by_key(|&(minor, told, index)| (minor, std::cmp::Reverse(told), index));
    let mut large: Vec<usize> = Vec::new();
    for (_, _, index) in order {
        let at = data.places[index].at;
        let apart = large.iter().all(|&other| geodesy::distance_km(data.places[other].at, at) >= LARGE_KM);
        if apart && large.len() < LARGE {
            large.push(index);
        }
    }
    large
}

/// The places that a lesson names, in its order.
fn named_towns(atlas: &Atlas, names: &[String]) -> Vec<usize> {
    let data = atlas.dataset();
    let index = |name: &String| {
        let named = place_named(data, name)?;
        data.places.iter().position(|place| std::ptr::eq(place, named))
    };
    names.iter().filter_map(index).collect()
}

/// The settlements at which something happens on a day.
fn busy_towns(atlas: &Atlas, day: Day) -> Vec<usize> {
    let data = atlas.dataset();
    let on = |first: Day, last: Option<Day>| first <= day && day <= last.unwrap_or(first).plus(2);
    let events = data.events.iter().filter(|event| on(event.day, event.last_day)).filter_map(|event| event.at);
    let nearest = events.filter_map(|at| {
        let towns = data.places.iter().enumerate().filter(|(_, place)| is_settlement(place));
        let away = towns.map(|(index, place)| (index, geodesy::distance_km(place.at, at)));
        away.filter(|(_, km)| *km <= EVENT_KM).min_by(|a, b| a.1.total_cmp(&b.1)).map(|(index, _)| index)
    });
    nearest.collect()
}

fn near_front(at: Coord, situation: &Situation) -> bool {
    let reach = FRONT_KM * 1000.0 / geodesy::scale_at(at.y);
    let mut points = situation.lines.iter().flat_map(|line| &line.points);
    points.any(|point| (point.at.x - at.x).hypot(point.at.y - at.y) <= reach)
}

/// The names of the layers that are on, and what they draw.
fn stories(atlas: &Atlas, asked: &Asked<'_>, all: &mut Wanted) {
    for feature in shown_features(atlas, asked.day, asked.show) {
        if let Geometry::Point(point) = &feature.geometry {
            all.marks.push((point.0, symbol_of(feature.kind)));
        }
        match &feature.geometry {
            Geometry::LineString(line) => all.lines.push(line.clone()),
            Geometry::MultiLineString(lines) => all.lines.extend(lines.0.iter().cloned()),
            _ => {}
        }
    }
    let layers = atlas.dataset().layers.iter().enumerate();
    for (layer, content) in layers.filter(|(_, content)| asked.show.layers.contains(&content.id)) {
        let features = content.features.iter().enumerate();
        for (index, feature) in features.filter(|(_, feature)| is_told(feature, asked.day, asked.show)) {
            let id = NameId { kind: NameKind::Story, number: number(layer * 10_000 + index), copy: 0 };
            all.names.extend(story(feature, asked, id));
        }
    }
}

fn story(feature: &StoryFeature, asked: &Asked<'_>, id: NameId) -> Option<Wish> {
    let lines = asked.lines(&feature.name);
    if lines.is_empty() || feature.kind == StoryKind::Front {
        return None;
    }
    let bounds = feature.geometry.bounding_rect()?;
    let length = bounds.width().max(bounds.height());
    let (stands, coarsest) = match (&feature.geometry, feature.kind) {
        (Geometry::Point(point), kind) => {
            (vec![Stand::Beside { at: point.0, symbol: symbol_of(kind), draws: false }], 9_000.0)
        }
        (Geometry::LineString(line), StoryKind::Line | StoryKind::Route) => {
            let along = Stand::Along { lines: vec![line.clone()], spread: 0.1, beside: true };
            (vec![along, Stand::Near(places_along(line))], length / LEAST_LENGTH)
        }
        (Geometry::LineString(line), _) => (vec![Stand::Near(places_along(line))], length / LEAST_LENGTH),
        (geometry, _) => (vec![Stand::Near(vec![geometry.interior_point()?.0])], length / LEAST_LENGTH),
    };
    let priority = match feature.kind {
        StoryKind::Line => 150,
        StoryKind::Battle | StoryKind::Area | StoryKind::Beach => 250,
        StoryKind::Sector | StoryKind::Route => 270,
        _ => 350,
    };
    let lines = if matches!(stands[0], Stand::Along { .. }) { asked.line(&feature.name) } else { lines };
    Some(Wish {
        id,
        lines,
        class: TextClass::Story,
        priority,
        scales: (0.0, coarsest),
        stands,
        home: Home::Anywhere,
        leader: true,
    })
}

/// Places along a line, its middle first.
fn places_along(line: &LineString) -> Vec<Coord> {
    let whole: f64 = line.lines().map(|part| part.delta().x.hypot(part.delta().y)).sum();
    let at = |share: f64| {
        let mut left = share * whole;
        for part in line.lines() {
            let length = part.delta().x.hypot(part.delta().y);
            if left <= length && length > 0.0 {
                return Some(part.start + part.delta() * (left / length));
            }
            left -= length;
        }
        line.0.last().copied()
    };
    [0.5, 0.3, 0.7, 0.1, 0.9].into_iter().filter_map(at).collect()
}

/// The courses of rivers of one name together; long ones are named more than once.
fn rivers(rivers: &[NamedLine], asked: &Asked<'_>, names: &mut Vec<Wish>) {
    let mut by_name: BTreeMap<&str, Vec<&NamedLine>> = BTreeMap::new();
    for river in rivers {
        by_name.entry(river.name.get(Language::En)).or_default().push(river);
    }
    for (index, (_, parts)) in by_name.into_iter().filter(|(name, _)| !name.is_empty()).enumerate() {
        let lines = asked.line(&parts[0].name);
        let rank = parts.iter().map(|part| part.rank).min().unwrap_or(5);
        let courses: Vec<LineString> = parts.iter().map(|part| part.line.clone()).collect();
        for copy in 0..if rank <= 3 { 3 } else { 1 } {
            names.push(Wish {
                id: NameId { kind: NameKind::River, number: number(index), copy },
                lines: lines.clone(),
                class: TextClass::River,
                priority: 400 + 60 * u32::from(rank) + 40 * u32::from(copy),
                scales: (0.0, scale_of(&RIVER_SCALES, rank)),
                stands: vec![Stand::Along { lines: courses.clone(), spread: 0.1, beside: true }],
                home: Home::Anywhere,
                leader: false,
            });
        }
    }
}

/// Seas, countries, mountains and islands of the base map that the pack does not name itself.
fn base_names(atlas: &Atlas, asked: &Asked<'_>, names: &mut Vec<Wish>) {
    let named = |name: &BaseName| {
        let same = |place: &&Place| place.name.en == name.name.en || place.modern == name.name.en;
        let near = |at: Coord| name.points.iter().any(|point| geodesy::distance_km(*point, at) <= SAME_KM);
        atlas.dataset().places.iter().filter(same).any(|place| near(place.at))
    };
    for (index, name) in atlas.base().names.iter().enumerate().filter(|(_, name)| !named(name)) {
        let id = NameId { kind: NameKind::Base, number: number(index), copy: 0 };
        names.extend(base_name(name, asked, id));
    }
}

fn base_name(name: &BaseName, asked: &Asked<'_>, id: NameId) -> Option<Wish> {
    let first = *name.points.first()?;
    let spread = |widest: f64, apart: f64| {
        if name.points.len() > 1 {
            Stand::Along { lines: vec![LineString(name.points.clone())], spread: widest, beside: false }
        } else {
            Stand::Over(first, apart)
        }
    };
    let rank = u32::from(name.rank);
    let scale = |width_km: f64| width_km * 1000.0 / PICTURE_WIDTH / geodesy::scale_at(first.y);
    let (class, stand, home, priority) = match name.kind {
        BaseKind::Sea => (TextClass::Water, spread(1.0, 0.2), Home::Water, 100 + 80 * rank),
        BaseKind::State => (TextClass::Land, spread(0.8, 0.3), Home::Land, 110 + 80 * rank),
        BaseKind::Region => (TextClass::Land, spread(0.8, 0.3), Home::Land, 210 + 80 * rank),
        BaseKind::Range => (TextClass::Land, spread(1.2, 0.2), Home::Anywhere, 320 + 80 * rank),
        BaseKind::City => {
            let stand = Stand::Beside { at: first, symbol: Symbol::Town(name.rank.max(2)), draws: true };
            (TextClass::NameSmall, stand, Home::Land, 150 + 100 * rank)
        }
        BaseKind::Island => (TextClass::Land, Stand::Near(name.points.clone()), Home::Land, 160 + 100 * rank),
        BaseKind::Peak => {
            let stand = Stand::Beside { at: first, symbol: Symbol::Peak, draws: true };
            (TextClass::Land, stand, Home::Land, 260 + 100 * rank)
        }
    };
    let lines = if matches!(stand, Stand::Along { .. }) { asked.line(&name.name) } else { asked.lines(&name.name) };
    (!lines.is_empty()).then(|| Wish {
        id,
        lines,
        class,
        priority,
        scales: (
            name.widths_km.0.map_or(0.0, scale),
            name.widths_km.1.map_or_else(|| scale_of(&BASE_SCALES, name.rank), scale),
        ),
        stands: vec![stand],
        home,
        leader: false,
    })
}
