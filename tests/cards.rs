//! The cards beside the map: events, places, statements, sources, search; driven by accessible names and the pointer.

#![expect(clippy::unwrap_used, clippy::panic, reason = "test helpers")]

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use frontline::atlas::Atlas;
use frontline::day::Day;
use frontline::gui::{App, Start};
use frontline::i18n::Language;
use frontline::session::{Card, Session};
use geo::{Coord, Intersects as _};

type Window = Harness<'static, App>;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn korea(date: &str, language: Language) -> Window {
    let start =
        Start { atlas: Ok(Arc::new(Atlas::embedded().unwrap())), date: Some(day(date)), language: Some(language) };
    let mut window = Harness::builder()
        .with_size(vec2(1024.0, 768.0))
        .with_max_steps(30)
        .with_step_dt(1.0 / 60.0)
        .wgpu()
        .build_eframe(|cc| App::new(cc, &start));
    window.run_steps(4);
    window
}

fn session(window: &Window) -> &Session {
    window.state().session().unwrap()
}

fn shown(window: &Window) -> Day {
    session(window).time.moment.day(day("1950-06-24"))
}

fn card(window: &Window) -> Option<&Card> {
    session(window).cards.shown()
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(3);
}

/// As assistive technology does it, wherever the card is scrolled to.
fn click(window: &mut Window, name: &str) {
    window.get_by_label(name).click_accesskit();
    window.run_steps(3);
}

fn says(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn type_in(window: &mut Window, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run_steps(3);
}

/// Where a place lies on the screen.
fn on_screen(window: &Window, at: Coord) -> Pos2 {
    let map = window.get_by_role_and_label(Role::Canvas, "Map").rect();
    let point = session(window).view.screen_from_world(at);
    #[expect(clippy::cast_possible_truncation, reason = "a position on the screen")]
    let at = vec2(point.x as f32, point.y as f32);
    map.min + at
}

fn click_at(window: &mut Window, at: Pos2) {
    window.event(Event::PointerMoved(at));
    window.run_steps(1);
    for pressed in [true, false] {
        let button = PointerButton::Primary;
        window.event(Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
        window.run_steps(1);
    }
    window.run_steps(2);
}

#[test]
fn an_event_tells_what_is_known_of_it() {
    let mut window = korea("1950-07-01", Language::En);
    let atlas = Atlas::embedded().unwrap();
    let event = atlas.dataset().event("1950-05-13-beijing").unwrap();
    press(&mut window, Modifiers::COMMAND, Key::F);
    type_in(&mut window, "secretly meets mao");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(card(&window), Some(&Card::Event(event.id.clone())));
    assert_eq!(shown(&window), day("1950-07-01"), "a day of the prelude is not on the axis");
    for part in [
        event.name.en.as_str(),
        &event.text.en,
        "13 May 1950 – 16 May 1950",
        "Diplomacy",
        &event.accounts[0].text.en,
        &event.accounts[1].text.en,
        "The map follows this one",
        "S07",
        "Sources",
        "Lankov",
    ] {
        assert!(says(&window, part), "'{part}' is missing on the card");
    }
    let related = atlas.dataset().event(&event.related[0]).unwrap();
    let link = window.query_all_by_label_contains(&related.name.en).next().unwrap();
    link.click_accesskit();
    window.run_steps(3);
    assert_eq!(card(&window), Some(&Card::Event(related.id.clone())));
    click(&mut window, "Back");
    assert_eq!(card(&window), Some(&Card::Event(event.id.clone())));
}

#[test]
fn an_event_leads_to_its_day_its_place_and_its_layer() {
    let mut window = korea("1950-07-01", Language::En);
    press(&mut window, Modifiers::COMMAND, Key::F);
    type_in(&mut window, "inchon landing");
    let before = session(&window).view;
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(shown(&window), day("1950-09-15"));
    assert_ne!(session(&window).view, before, "the map goes there");
    assert!(matches!(card(&window), Some(Card::Event(_))), "{:?}", card(&window));
    let on = session(&window).switches.clone();
    click(&mut window, "Layer: Incheon");
    assert_ne!(session(&window).switches, on, "the layer is switched");
    window.key_press(Key::ArrowRight);
    window.run_steps(3);
    click(&mut window, "Go to this day");
    assert_eq!(shown(&window), day("1950-09-15"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(card(&window), None);
}

#[test]
fn every_way_of_writing_a_name_opens_the_same_card() {
    for (language, ways) in
        [(Language::Vi, ["phu son", "부산", "Pusan"].as_slice()), (Language::Ko, &["ㅂㅅ", "busan"])]
    {
        let mut window = korea("1950-09-01", language);
        for way in ways {
            press(&mut window, Modifiers::COMMAND, Key::F);
            press(&mut window, Modifiers::COMMAND, Key::A);
            type_in(&mut window, way);
            press(&mut window, Modifiers::NONE, Key::Enter);
            assert_eq!(card(&window), Some(&Card::Place("Pusan".to_owned())), "'{way}'");
            assert!(says(&window, "부산") && says(&window, "Pusan"), "all its names");
            press(&mut window, Modifiers::NONE, Key::Escape);
        }
    }
}

#[test]
fn the_search_is_driven_by_keys() {
    let mut window = korea("1950-09-01", Language::En);
    press(&mut window, Modifiers::COMMAND, Key::F);
    assert!(says(&window, "Any language"), "examples while nothing is typed");
    type_in(&mut window, "zzzq");
    assert!(says(&window, "Nothing found"));
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_in(&mut window, "inchon");
    let first = frontline_found("inchon", 0);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Enter);
    let second = frontline_found("inchon", 1);
    assert_ne!(first, second);
    assert_eq!(card(&window), Some(&second), "one down, Enter");
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND, Key::F);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(card(&window), None, "Escape closes the card from the field");
}

/// The card of the n-th row that a text finds.
fn frontline_found(text: &str, number: usize) -> Card {
    use frontline::search::Kind;
    let atlas = Atlas::embedded().unwrap();
    let data = atlas.dataset();
    let hit = atlas.search().find(text)[number];
    match hit.kind {
        Kind::Place => Card::Place(data.places[hit.number].name.en.clone()),
        Kind::Event => Card::Event(data.events[hit.number].id.clone()),
        kind => panic!("{kind:?} is not looked for here"),
    }
}

#[test]
fn events_are_filtered_by_kind() {
    let mut window = korea("1950-09-01", Language::En);
    press(&mut window, Modifiers::COMMAND, Key::F);
    click(&mut window, "Only some events");
    click(&mut window, "Landing");
    let landings = Atlas::embedded().unwrap().dataset().events.iter().filter(|event| event.kind == "landing").count();
    assert!(says(&window, &format!("Found: {landings}")));
    type_in(&mut window, "wonsan");
    assert!(!says(&window, "Places"), "only events are left");
}

#[test]
fn all_statements_are_reached_and_each_has_a_place_or_says_that_it_has_none() {
    let atlas = Atlas::embedded().unwrap();
    let mut window = korea("1950-09-15", Language::En);
    assert_eq!(atlas.dataset().statements.len(), 25);
    press(&mut window, Modifiers::NONE, Key::F12);
    for statement in &atlas.dataset().statements {
        assert_eq!(card(&window), Some(&Card::Statements));
        click(&mut window, &format!("{} {}", statement.id, statement.title.en));
        assert_eq!(card(&window), Some(&Card::Statement(statement.id.clone())));
        for text in [&statement.says.en, &statement.others.en] {
            assert!(says(&window, text), "{} lacks: {text}", statement.id);
        }
        let there = window.query_by_label("Show on the map");
        if let (Some(at), Some(there)) = (statement.at, &there) {
            there.click_accesskit();
            window.run_steps(3);
            let seen = session(&window).view.world_rect();
            assert!(seen.intersects(&at), "{}: {seen:?} shows no {at:?}", statement.id);
        } else {
            let told = says(&window, if statement.at.is_some() { "beyond this map" } else { "No place on the map" });
            assert!(there.is_none() && told, "{}", statement.id);
        }
        assert!(window.query_all_by_label("Sources").next().is_some(), "{} names no source", statement.id);
        click(&mut window, "Back");
    }
}

#[test]
fn the_sources_on_the_screen_and_all_others_are_told() {
    let mut window = korea("1950-09-15", Language::En);
    press(&mut window, Modifiers::NONE, Key::F10);
    assert!(says(&window, "On the screen on 15 September 1950"));
    for group in ["Front lines:", "Who held what", "Events:", "Units:", "Layers:"] {
        assert!(says(&window, group), "{group}");
    }
    let heading = window.query_all_by_label_contains("Front lines:").next().unwrap();
    heading.click();
    window.run_steps(3);
    assert!(says(&window, "South to the Naktong"), "the works of the group");
    let all = Atlas::embedded().unwrap().dataset().sources.len();
    assert!(says(&window, &format!("All sources: {all}")));
    window.get_by_label("Author, title or year").focus();
    window.run_steps(2);
    type_in(&mut window, "montross");
    assert!(says(&window, "Found: "), "the list is filtered");
    assert!(says(&window, "Montross"));
}

#[test]
fn a_click_on_the_map_opens_the_card_of_what_is_there() {
    let mut window = korea("1950-09-15", Language::En);
    let atlas = Atlas::embedded().unwrap();
    let landing = atlas.dataset().events.iter().find(|event| event.day == day("1950-09-15") && event.kind == "landing");
    let landing = landing.unwrap();
    let at = on_screen(&window, landing.at.unwrap());
    click_at(&mut window, at);
    assert!(matches!(card(&window), Some(Card::Event(id)) if *id == landing.id), "{:?}", card(&window));
    press(&mut window, Modifiers::NONE, Key::Escape);
    let capital = atlas.dataset().places.iter().find(|place| place.name.en == "Pyongyang").unwrap();
    let at = on_screen(&window, capital.at);
    click_at(&mut window, at);
    assert_eq!(card(&window), Some(&Card::Place("Pyongyang".to_owned())));
    press(&mut window, Modifiers::NONE, Key::Escape);
    let sea = on_screen(&window, capital.at) + vec2(300.0, 60.0);
    click_at(&mut window, sea);
    assert!(matches!(card(&window), Some(Card::Here { .. })), "{:?}", card(&window));
}

#[test]
fn a_drag_is_no_click() {
    let mut window = korea("1950-09-15", Language::En);
    let map = window.get_by_role_and_label(Role::Canvas, "Map").rect();
    let (from, before) = (map.center(), session(&window).view);
    let button = |pos: Pos2, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.event(Event::PointerMoved(from));
    window.event(button(from, true));
    window.run_steps(1);
    for step in 1..6 {
        window.event(Event::PointerMoved(from + vec2(12.0 * step as f32, 0.0)));
        window.run_steps(1);
    }
    window.event(button(from + vec2(60.0, 0.0), false));
    window.run_steps(2);
    assert_eq!(card(&window), None);
    assert_ne!(session(&window).view, before, "the map has moved");
}

#[test]
fn the_headline_opens_the_event_of_the_day() {
    let mut window = korea("1950-09-15", Language::En);
    let atlas = Atlas::embedded().unwrap();
    let main = frontline::scene::main_event(&atlas, day("1950-09-15")).unwrap();
    let headline = window
        .query_all_by_label_contains(&main.name.en)
        .find(|node| node.accesskit_node().role() == Role::Button)
        .unwrap();
    headline.click();
    window.run_steps(3);
    assert_eq!(card(&window), Some(&Card::Event(main.id.clone())));
}

#[test]
fn a_card_is_read_and_left_by_keys_alone() {
    let mut window = korea("1950-09-15", Language::En);
    press(&mut window, Modifiers::NONE, Key::F12);
    let focused = |window: &Window| {
        let node = window.query_all_by(|node| node.is_focused()).next().map(|node| {
            let node = node.accesskit_node();
            node.label().or(node.value()).unwrap_or_default()
        });
        node.unwrap_or_default()
    };
    assert_eq!(focused(&window), "The commissioning text", "the title has the focus");
    press(&mut window, Modifiers::NONE, Key::Tab);
    let first = Atlas::embedded().unwrap().dataset().statements[0].clone();
    assert_eq!(focused(&window), format!("{} {}", first.id, first.title.en));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(card(&window), Some(&Card::Statement(first.id)));
    press(&mut window, Modifiers::NONE, Key::Space);
    assert!(session(&window).time.playing, "the space bar still plays");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(card(&window), None);
}
