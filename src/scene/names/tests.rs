//! What must hold for names wherever they stand and however the view moves.

use geo::{Coord, LineString, MultiPolygon, Rect};
use proptest::prelude::*;

use super::*;
use crate::atlas::Atlas;
use crate::day::{Day, Moment};
use crate::front::Situation;
use crate::i18n::Language;
use crate::scene::{Room, Show, Style, Symbol, TextClass, Theme, Viewport, overlap};

const UNIT: f64 = 7.68;

fn atlas() -> &'static Atlas {
    static ATLAS: std::sync::OnceLock<Atlas> = std::sync::OnceLock::new();
    ATLAS.get_or_init(|| Atlas::embedded().unwrap())
}

fn show() -> Show {
    let layers = atlas().campaign().layers.iter().map(|layer| layer.id.clone()).collect();
    Show {
        territories: true,
        rivers: true,
        towns: true,
        doubt: true,
        events: true,
        units: true,
        layers,
        ..Show::default()
    }
}

/// The map as it stands on a day: wishes, situation.
struct Scene {
    day: Day,
    situation: std::sync::Arc<Situation>,
    wanted: Wanted,
    style: Style,
}

impl Scene {
    fn of(date: &str, language: Language) -> Self {
        let day: Day = date.parse().unwrap();
        let situation = atlas().situation(atlas().end_of(day));
        let wanted = wanted(atlas(), &situation, &Asked { day, show: &show(), language });
        Self { day, situation, wanted, style: Style::new(Theme::Projector, Room::Class, atlas().campaign()) }
    }

    fn around<'a>(&'a self, view: &'a Viewport, furniture: &'a [Rect]) -> Surroundings<'a> {
        Surroundings {
            view,
            style: &self.style,
            unit: UNIT,
            day: self.day,
            lands: [&atlas().base().land, &atlas().dataset().ground],
            situation: &self.situation,
            furniture,
        }
    }

    fn place(&self, placer: &mut Placer, view: &Viewport) -> Placement {
        placer.place(&self.wanted, &self.around(view, &[])).clone()
    }
}

fn view(lon: f64, lat: f64, metres_per_point: f64) -> Viewport {
    let centre = crate::geodesy::world_from_lonlat(crate::geodesy::LonLat { lon, lat });
    Viewport::new(centre, metres_per_point, 700.0, 680.0)
}

fn whole_war() -> Viewport {
    view(127.5, 38.3, 2100.0)
}

/// What is wrong with a placement in a view, if anything.
fn faults(placement: &Placement, view: &Viewport) -> Vec<String> {
    let (width, height) = view.size();
    let corner = map_corner(view);
    let mut found = Vec::new();
    let overlapping = |a: Rect, b: Rect| {
        a.min().x < b.max().x && b.min().x < a.max().x && a.min().y < b.max().y && b.min().y < a.max().y
    };
    for (number, name) in placement.names.iter().enumerate() {
        let text: String = name.runs.iter().map(|run| run.text.as_str()).collect();
        for area in &name.boxes {
            let (low, high) = (area.min() - corner, area.max() - corner);
            let inside = low.x >= width * 0.025 - 1e-6
                && low.y >= height * 0.025 - 1e-6
                && high.x <= width * 0.975 + 1e-6
                && high.y <= height * 0.975 + 1e-6;
            if !inside {
                found.push(format!("{text} leaves the page"));
            }
        }
        for other in &placement.names[number + 1..] {
            if name.boxes.iter().any(|a| other.boxes.iter().any(|b| overlapping(*a, *b))) {
                found.push(format!("{text} covers {:?}", other.runs[0].text));
            }
            let reach = Coord { x: 1.0, y: 1.0 };
            let covers = |sign: &Option<(Symbol, Coord)>, boxes: &[Rect]| {
                sign.is_some_and(|(_, at)| {
                    boxes.iter().any(|area| overlapping(*area, Rect::new(at - reach, at + reach)))
                })
            };
            if covers(&other.sign, &name.boxes) || covers(&name.sign, &other.boxes) {
                found.push(format!("{text} and {:?}: a text on a sign", other.runs[0].text));
            }
        }
    }
    if placement.names.iter().filter(|name| name.class == TextClass::NameLarge).count() > 7 {
        found.push("more than seven large names".into());
    }
    found
}

fn ids(placement: &Placement) -> Vec<NameId> {
    placement.names.iter().map(|name| name.id).collect()
}

#[test]
fn the_whole_war_shows_seven_large_names_and_a_dozen_smaller_ones() {
    for language in [Language::Vi, Language::En, Language::Ko] {
        for date in ["1950-06-25", "1950-09-15", "1950-12-10", "1952-01-01"] {
            let placement = Scene::of(date, language).place(&mut Placer::default(), &whole_war());
            let count = |class| placement.names.iter().filter(|name| name.class == class).count();
            assert_eq!(count(TextClass::NameLarge), 7, "large names on {date} in {language:?}");
            let smaller = count(TextClass::NameMedium) + count(TextClass::NameSmall);
            assert!(8 <= smaller && smaller <= 20, "{smaller} smaller names on {date} in {language:?}");
            assert_eq!(faults(&placement, &whole_war()), Vec::<String>::new(), "{date} in {language:?}");
        }
    }
}

#[test]
fn two_languages_stand_below_each_other() {
    let day: Day = "1950-09-15".parse().unwrap();
    let situation = atlas().situation(atlas().end_of(day));
    let show = Show { second: Some(Language::Ko), ..show() };
    let wanted = wanted(atlas(), &situation, &Asked { day, show: &show, language: Language::Vi });
    let scene = Scene { day, situation, wanted, style: Style::new(Theme::Projector, Room::Class, atlas().campaign()) };
    let placement = scene.place(&mut Placer::default(), &whole_war());
    let capital = placement.names.iter().find(|name| name.runs[0].text == "Bình Nhưỡng").unwrap();
    assert_eq!(capital.runs[1].text, "평양");
    assert!(capital.runs[1].at.y > capital.runs[0].at.y && capital.runs[1].size < capital.runs[0].size);
    assert_eq!(faults(&placement, &whole_war()), Vec::<String>::new());
}

#[test]
fn furniture_is_left_free() {
    let scene = Scene::of("1950-09-15", Language::En);
    let furniture = [Rect::new(Coord { x: 200.0, y: 100.0 }, Coord { x: 420.0, y: 300.0 })];
    let view = whole_war();
    let mut placer = Placer::default();
    let placement = placer.place(&scene.wanted, &scene.around(&view, &furniture));
    let corner = map_corner(&view);
    for area in placement.names.iter().flat_map(|name| &name.boxes) {
        let area = Rect::new(area.min() - corner, area.max() - corner);
        assert!(!overlap(area, furniture[0]), "{area:?}");
    }
    assert!(placement.names.len() > 8, "the rest is still there");
}

#[test]
fn a_name_of_the_sea_stays_off_the_land_and_a_port_off_other_coasts() {
    let square = |x: f64, y: f64, size: f64| Rect::new(Coord { x, y }, Coord { x: x + size, y: y + size }).to_polygon();
    let (land, ground) =
        (MultiPolygon(vec![square(130e3, -10e3, 20e3)]), MultiPolygon(vec![square(0.0, -50e3, 100e3)]));
    let port = Coord { x: 99e3, y: 0.0 };
    let town = Wish {
        id: NameId { kind: NameKind::Place, number: 0, copy: 0 },
        lines: vec!["A rather long name".into()],
        class: TextClass::NameMedium,
        priority: 200,
        scales: (0.0, f64::INFINITY),
        stands: vec![Stand::Beside { at: port, symbol: Symbol::Town(1), draws: true }],
        home: Home::Land,
        leader: false,
    };
    let harbour = town.clone();
    let line: LineString = vec![(-60e3, 0.0), (100e3, 0.0)].into();
    let sea = Wish {
        id: NameId { kind: NameKind::Base, number: 0, copy: 0 },
        lines: vec!["Sea".into()],
        class: TextClass::Water,
        stands: vec![Stand::Along { lines: vec![line], spread: 0.0, beside: false }],
        home: Home::Water,
        ..town
    };
    let wanted = Wanted { names: vec![harbour, sea], ..Wanted::default() };
    let situation = Situation { moment: Moment(0.0), right: MultiPolygon(vec![]), lines: vec![], held: vec![] };
    let view = Viewport::new(Coord { x: 70e3, y: 0.0 }, 400.0, 800.0, 600.0);
    let scene = Scene { situation: situation.into(), wanted, ..Scene::of("1950-09-15", Language::En) };
    let mut placer = Placer::default();
    let around = Surroundings { lands: [&land, &ground], ..scene.around(&view, &[]) };
    let placement = placer.place(&scene.wanted, &around);
    assert_eq!(placement.names.len(), 2, "both have room");
    for name in &placement.names {
        let reach = name.boxes.iter().map(|area| area.max().x * 400.0).fold(f64::MIN, f64::max);
        if name.class == TextClass::Water {
            assert!(reach < 1e3, "the sea's name reaches {reach} and the land begins at 0");
        } else {
            assert!(reach < 100e3, "to the right lies an island: the name stands on its own land, not to {reach}");
        }
    }
}

#[test]
fn a_moving_front_moves_a_name_once_in_a_while_at_most() {
    let mut placer = Placer::default();
    let mut changes: std::collections::BTreeMap<NameId, Vec<Day>> = std::collections::BTreeMap::new();
    let mut last: Option<(Day, Placement)> = None;
    let view = whole_war();
    let mut day: Day = "1950-09-10".parse().unwrap();
    for _ in 0..40 {
        let scene = Scene::of(&day.to_string(), Language::En);
        let placement = scene.place(&mut placer, &view);
        if let Some((_, last)) = &last {
            for name in &placement.names {
                let before = last.names.iter().find(|other| other.id == name.id);
                if before.is_some_and(|before| before.runs != name.runs) {
                    changes.entry(name.id).or_default().push(day);
                }
            }
        }
        last = Some((day, placement));
        day = day.plus(1);
    }
    let moves: usize = changes.values().map(Vec::len).sum();
    assert!(moves <= 16, "{moves} moves in forty days of the fastest advance");
    assert!(changes.values().all(|days| days.len() <= 4), "{changes:?}");
}

/// A view that moves step by step.
#[derive(Clone, Debug)]
struct Trip {
    lon: f64,
    lat: f64,
    scale: f64,
    way: (f64, f64),
    zoom: f64,
}

fn trips() -> impl Strategy<Value = Trip> {
    let place = (125.0..129.5, 34.5..41.5, 250.0..2300.0_f64);
    (place, (-12.0..12.0, -12.0..12.0), 0.97..1.03).prop_map(|((lon, lat, scale), way, zoom)| Trip {
        lon,
        lat,
        scale,
        way,
        zoom,
    })
}

fn step(seen: &Viewport, way: (f64, f64), zoom: f64) -> Viewport {
    let scale = seen.metres_per_point() * zoom;
    let centre = seen.centre() + Coord { x: way.0 * scale, y: way.1 * scale };
    Viewport::new(centre, scale, seen.size().0, seen.size().1)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_overlaps_and_nothing_leaves_the_page(trip in trips()) {
        let scene = Scene::of("1950-11-27", Language::Vi);
        let seen = view(trip.lon, trip.lat, trip.scale);
        let mut placer = Placer::default();
        let mut seen = seen;
        for _ in 0..6 {
            let placement = scene.place(&mut placer, &seen);
            prop_assert_eq!(faults(&placement, &seen), Vec::<String>::new());
            seen = step(&seen, (trip.way.0 * 4.0, trip.way.1 * 4.0), trip.zoom);
        }
    }

    #[test]
    fn the_order_of_wishes_does_not_matter(trip in trips(), turn in 1_usize..50) {
        let mut scene = Scene::of("1951-04-22", Language::En);
        let seen = view(trip.lon, trip.lat, trip.scale);
        let first = scene.place(&mut Placer::default(), &seen);
        let middle = turn % scene.wanted.names.len();
        scene.wanted.names.rotate_left(middle);
        scene.wanted.names.swap(0, turn);
        let second = scene.place(&mut Placer::default(), &seen);
        prop_assert_eq!(first.names, second.names);
    }

    #[test]
    fn names_move_with_the_map_and_never_flicker(trip in trips()) {
        let scene = Scene::of("1950-08-10", Language::En);
        let mut seen = view(trip.lon, trip.lat, trip.scale);
        let mut placer = Placer::default();
        let mut last = scene.place(&mut placer, &seen);
        let mut history: Vec<Vec<NameId>> = vec![ids(&last)];
        let (mut stayed, mut all) = (0, 0);
        for _ in 0..12 {
            seen = step(&seen, trip.way, 1.0);
            let now = scene.place(&mut placer, &seen);
            // Who comes to the margin must go to the other side of its sign.
            let inside = |name: &&PlacedName| faults(&Placement { names: vec![(*name).clone()], ..last.clone() }, &seen).is_empty();
            let both: Vec<_> = last.names.iter().filter(inside).filter_map(|name| {
                Some((name, now.names.iter().find(|other| other.id == name.id)?))
            }).collect();
            let same = both.iter().filter(|(before, after)| before.runs == after.runs).count();
            stayed += same;
            all += both.len();
            if now.names == last.names {
                prop_assert_eq!(now.revision, last.revision);
            }
            history.push(ids(&now));
            last = now;
        }
        prop_assert!(stayed * 100 >= all * 98, "{stayed} of {all} stay");
        prop_assert_eq!(flickers(&history), Vec::<NameId>::new());
    }

    #[test]
    fn names_do_not_flicker_while_zooming(trip in trips()) {
        let scene = Scene::of("1950-10-20", Language::Ko);
        let mut seen = view(trip.lon, trip.lat, trip.scale);
        let mut placer = Placer::default();
        let mut history = Vec::new();
        for _ in 0..12 {
            history.push(ids(&scene.place(&mut placer, &seen)));
            seen = step(&seen, (0.0, 0.0), trip.zoom);
        }
        prop_assert_eq!(flickers(&history), Vec::<NameId>::new());
    }
}

/// A name comes back after so many steps at the earliest.
const SOON: usize = 6;

/// Names that were there, were gone, and were there again too soon.
fn flickers(history: &[Vec<NameId>]) -> Vec<NameId> {
    let mut all: Vec<NameId> = history.iter().flatten().copied().collect();
    all.sort();
    all.dedup();
    let returns = |id: &NameId| {
        let there: Vec<bool> = history.iter().map(|names| names.contains(id)).collect();
        let shown: Vec<usize> = (0..there.len()).filter(|&step| there[step]).collect();
        shown.windows(2).any(|pair| (2..=SOON).contains(&(pair[1] - pair[0])))
    };
    all.into_iter().filter(returns).collect()
}

#[test]
fn the_letter_of_a_side_stands_wide_within_its_own_ground() {
    let mut seen = 0;
    for date in ["1950-06-25", "1950-08-05", "1950-10-01", "1950-11-24", "1951-01-04", "1952-06-01"] {
        let scene = Scene::of(date, Language::En);
        for view in [whole_war(), view(127.0, 37.3, 900.0), view(128.5, 35.8, 400.0)] {
            let placement = scene.place(&mut Placer::default(), &view);
            let letters = placement.names.iter().filter(|name| matches!(name.class, TextClass::SideLetter(_)));
            for name in letters {
                seen += 1;
                let TextClass::SideLetter(side) = name.class else { continue };
                let letter: String = name.runs.iter().map(|run| run.text.as_str()).collect();
                assert_eq!(letter, atlas().campaign().side(side).letter, "{date}");
                let area = name.boxes[0];
                for corner in [area.min(), area.max(), Coord { x: area.min().x, y: area.max().y }, area.center()] {
                    let scale = placement.metres_per_point;
                    let at = Coord { x: corner.x * scale, y: -corner.y * scale };
                    assert!(atlas().front().ground().contains(at), "{date}: {letter} reaches into the sea");
                    assert_eq!(atlas().front().side(at, &scene.situation), side, "{date}: {letter} on foreign ground");
                }
            }
        }
    }
    assert!(seen >= 12, "{seen} letters in 18 pictures");
}

#[test]
fn names_come_back_when_what_covered_them_is_gone() {
    let scene = Scene::of("1950-09-15", Language::En);
    let view = whole_war();
    let mut placer = Placer::default();
    let ids = |placement: &Placement| placement.names.iter().map(|name| (name.id, name.class)).collect::<Vec<_>>();
    let before = ids(&scene.place(&mut placer, &view));
    let card = [Rect::new(Coord { x: 0.0, y: 0.0 }, Coord { x: 400.0, y: 680.0 })];
    let covered = ids(placer.place(&scene.wanted, &scene.around(&view, &card)));
    assert!(covered.len() < before.len(), "{} names stay", covered.len());
    let after = ids(&scene.place(&mut placer, &view));
    let lost: Vec<_> = before.iter().filter(|name| !after.contains(name)).collect();
    assert!(lost.iter().all(|(_, class)| *class != TextClass::NameLarge), "large names stay away: {lost:?}");
    // Names that had stepped aside stay there, which leaves a few others without room.
    assert!(lost.len() * 5 <= before.len(), "{} of {} names stay away", lost.len(), before.len());
}
