//! Drawing on the map with a real pointer and real keys, on the real program.

#![expect(clippy::unwrap_used, clippy::cast_possible_truncation, reason = "test helpers")]

use std::path::Path;
use std::sync::Arc;

use egui::{Event, Key, Modifiers, PointerButton, Pos2, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use frontline::atlas::Atlas;
use frontline::day::Day;
use frontline::gui::{App, Start};
use frontline::i18n::Language;
use frontline::model::{Drawing, DrawingKind, InkColor, InkWidth};
use frontline::session::{InkTool, Session};
use frontline::store::Home;
use geo::Coord;

type Window = Harness<'static, App>;

fn window_at(home: Option<&Path>) -> Window {
    let start = Start {
        atlas: Ok(Arc::new(Atlas::embedded().unwrap())),
        date: Some("1950-09-15".parse().unwrap()),
        language: Some(Language::En),
    };
    let home = home.map(Home::at);
    let mut window = Harness::builder()
        .with_size(vec2(1024.0, 768.0))
        .with_max_steps(30)
        .with_step_dt(1.0 / 60.0)
        .wgpu()
        .build_eframe(move |cc| App::with_home(cc, &start, home));
    window.run_steps(4);
    window
}

fn window() -> Window {
    window_at(None)
}

fn session(window: &Window) -> &Session {
    window.state().session().unwrap()
}

fn drawings(window: &Window) -> &[Drawing] {
    session(window).ink.drawings.all()
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(2);
}

fn letter(window: &mut Window, key: Key) {
    press(window, Modifiers::NONE, key);
}

fn button(window: &mut Window, button: PointerButton, pos: Pos2, pressed: bool) {
    window.event(Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE });
    window.step();
}

/// Presses, moves in eight steps and lets go, as a hand does.
fn drag_with(window: &mut Window, with: PointerButton, from: Pos2, to: Pos2) {
    window.event(Event::PointerMoved(from));
    button(window, with, from, true);
    for step in 1_u8..=8 {
        window.event(Event::PointerMoved(from + (to - from) * (f32::from(step) / 8.0)));
        window.step();
    }
    button(window, with, to, false);
    window.run_steps(2);
}

fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    drag_with(window, PointerButton::Primary, from, to);
}

/// The place of the map under a point of the screen; at 4:3 the map begins in the upper left corner.
fn world(window: &Window, pos: Pos2) -> Coord {
    session(window).view.world_from_screen(Coord { x: f64::from(pos.x), y: f64::from(pos.y) })
}

fn is_near(window: &Window, place: Coord, pos: Pos2) -> bool {
    let at = world(window, pos);
    (place.x - at.x).hypot(place.y - at.y) < 1.5 * session(window).view.metres_per_point()
}

const FROM: Pos2 = pos2(260.0, 330.0);
const TO: Pos2 = pos2(420.0, 300.0);

#[test]
fn an_arrow_lies_where_the_pointer_went_and_the_map_stays() {
    let mut window = window();
    let view = session(&window).view;
    letter(&mut window, Key::A);
    assert!(session(&window).ink.open, "one key, no menu");
    drag(&mut window, FROM, TO);
    let arrow = drawings(&window)[0].clone();
    assert_eq!((arrow.kind, arrow.day), (DrawingKind::Arrow, "1950-09-15".parse::<Day>().unwrap()));
    assert!(is_near(&window, arrow.points[0], FROM) && is_near(&window, arrow.points[1], TO), "{:?}", arrow.points);
    assert_eq!(session(&window).view, view, "the map stays");
    assert!(session(&window).cards.shown().is_none(), "no card opens under the pen");
}

#[test]
fn right_button_and_wheel_move_the_map_and_drawings_go_with_it() {
    let mut window = window();
    letter(&mut window, Key::A);
    drag(&mut window, FROM, TO);
    let tip = drawings(&window)[0].points[1];
    let before = session(&window).view;
    drag_with(&mut window, PointerButton::Secondary, pos2(300.0, 200.0), pos2(340.0, 220.0));
    assert_ne!(session(&window).view, before, "the right button pans");
    assert_eq!(drawings(&window).len(), 1, "and draws nothing");
    let moved = session(&window).view.screen_from_world(tip);
    assert!(moved.x > f64::from(TO.x) + 20.0, "to the right: {moved:?}");
    let drawn = window.render().unwrap();
    letter(&mut window, Key::Z);
    let undone = window.render().unwrap();
    let neck = pos2(moved.x as f32 - 12.0, moved.y as f32 + 2.0);
    assert!(changed(&drawn, &undone, neck) > 10, "the arrow went with the map");
    press(&mut window, Modifiers::SHIFT, Key::Z);
    let scale = session(&window).view.metres_per_point();
    window.event(Event::PointerMoved(pos2(400.0, 300.0)));
    window.event(Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, 120.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    window.run_steps(20);
    assert!(session(&window).view.metres_per_point() < scale, "the wheel zooms");
    assert_eq!(drawings(&window)[0].points[1], tip, "the arrow keeps its place");
}

/// Pixels within a few points of a place that differ between two pictures.
fn changed(before: &image::RgbaImage, after: &image::RgbaImage, at: Pos2) -> usize {
    let near = |x: u32, y: u32| (f64::from(x) - f64::from(at.x)).hypot(f64::from(y) - f64::from(at.y)) < 4.0;
    let pairs = before.enumerate_pixels().zip(after.pixels());
    pairs.filter(|((x, y, old), new)| near(*x, *y) && old != new).count()
}

#[test]
fn the_line_reaches_the_pointer_in_the_very_frame_of_its_event() {
    let mut window = window();
    letter(&mut window, Key::D);
    window.event(Event::PointerMoved(FROM));
    button(&mut window, PointerButton::Primary, FROM, true);
    let end = pos2(330.0, 420.0);
    let before = window.render().unwrap();
    window.event(Event::PointerMoved(end));
    let mut frames = 0;
    while frames < 5 {
        window.step();
        frames += 1;
        if changed(&before, &window.render().unwrap(), end) > 10 {
            break;
        }
    }
    assert_eq!(frames, 1, "frames until the line is at the pointer");
}

#[test]
fn a_drawing_is_seen_from_its_day_on() {
    let mut window = window();
    let place = pos2(330.0, 420.0);
    let before = window.render().unwrap();
    letter(&mut window, Key::D);
    drag(&mut window, place - vec2(40.0, 0.0), place + vec2(40.0, 0.0));
    letter(&mut window, Key::Escape);
    let drawn = window.render().unwrap();
    assert!(changed(&before, &drawn, place) > 10, "the line is there after ink was closed");
    letter(&mut window, Key::ArrowLeft);
    window.run_steps(3);
    let earlier = window.render().unwrap();
    assert!(changed(&drawn, &earlier, place) > 10, "not on the day before");
    letter(&mut window, Key::ArrowRight);
    letter(&mut window, Key::ArrowRight);
    window.run_steps(3);
    assert!(changed(&earlier, &window.render().unwrap(), place) > 10, "on the day after");
}

#[test]
fn keys_take_tools_and_colours_and_escape_gives_the_keys_back() {
    let mut window = window();
    let layers = session(&window).switches.clone();
    letter(&mut window, Key::D);
    letter(&mut window, Key::H);
    letter(&mut window, Key::Num3);
    press(&mut window, Modifiers::SHIFT, Key::Num9);
    let ink = &session(&window).ink;
    assert_eq!(ink.tool, InkTool::Draw(DrawingKind::Highlighter));
    assert_eq!((ink.color, ink.width), (InkColor::Blue, InkWidth::Thick));
    assert_eq!(session(&window).switches, layers, "digits are colours now");
    letter(&mut window, Key::Escape);
    assert!(!session(&window).ink.open, "Escape leaves the tool first");
    letter(&mut window, Key::Num3);
    assert_ne!(session(&window).switches, layers, "digits are layers again");
}

#[test]
fn every_tool_has_a_large_button_with_its_name() {
    let mut window = window();
    window.get_by_label("Draw on the map").click();
    window.run_steps(3);
    for name in [
        "Pen",
        "Arrow",
        "Straight line",
        "Box",
        "Ellipse",
        "Text",
        "Highlighter",
        "Laser pointer",
        "Spotlight",
        "Eraser",
        "Black ink",
        "Purple ink",
        "Blue ink",
        "Orange ink",
        "Yellow ink",
        "Sky-blue ink",
        "Thin",
        "Medium",
        "Thick",
        "Undo",
        "Redo",
        "Clear all drawings",
    ] {
        let size = window.get_by_label(name).rect().size();
        assert!(size.x >= 44.0 && size.y >= 44.0, "{name} is {size}");
    }
    window.get_by_label("Orange ink").click();
    window.get_by_label("Box").click();
    window.run_steps(3);
    drag(&mut window, FROM, TO);
    assert_eq!((drawings(&window)[0].kind, drawings(&window)[0].color), (DrawingKind::Box, InkColor::Orange));
}

#[test]
fn undo_redo_clear_and_eraser() {
    let mut window = window();
    letter(&mut window, Key::K);
    assert!(!session(&window).ink.open, "K means nothing while ink is closed");
    letter(&mut window, Key::D);
    letter(&mut window, Key::K);
    for row in 0..3_u8 {
        let down = vec2(0.0, 40.0 * f32::from(row));
        drag(&mut window, FROM + down, pos2(420.0, 330.0) + down);
    }
    assert_eq!(drawings(&window).len(), 3);
    letter(&mut window, Key::Z);
    assert_eq!(drawings(&window).len(), 2);
    press(&mut window, Modifiers::SHIFT, Key::Z);
    assert_eq!(drawings(&window).len(), 3, "again");
    letter(&mut window, Key::U);
    drag(&mut window, pos2(340.0, 350.0), pos2(340.0, 375.0));
    assert_eq!(drawings(&window).len(), 2, "the eraser crossed the second line");
    letter(&mut window, Key::C);
    assert!(drawings(&window).is_empty());
    letter(&mut window, Key::Z);
    assert_eq!(drawings(&window).len(), 2, "clearing can be taken back");
}

#[test]
fn a_text_is_typed_at_its_place_and_read_by_screen_readers() {
    let mut window = window();
    letter(&mut window, Key::T);
    window.event(Event::PointerMoved(FROM));
    button(&mut window, PointerButton::Primary, FROM, true);
    button(&mut window, PointerButton::Primary, FROM, false);
    window.run_steps(2);
    window.event(Event::Text("Crossed Han, c 1".to_owned()));
    window.run_steps(2);
    letter(&mut window, Key::Enter);
    let text = drawings(&window)[0].clone();
    assert_eq!(text.text, "Crossed Han, c 1", "letters of a text are no commands");
    assert!(is_near(&window, text.points[0], FROM));
    assert!(window.query_by_label("Crossed Han, c 1").is_some(), "a node of its own");
    button(&mut window, PointerButton::Primary, TO, true);
    button(&mut window, PointerButton::Primary, TO, false);
    window.run_steps(2);
    window.event(Event::Text("no".to_owned()));
    window.run_steps(2);
    letter(&mut window, Key::Escape);
    assert_eq!(drawings(&window).len(), 1, "Escape leaves the field without a text");
    assert!(session(&window).ink.open, "and nothing else");
}

#[test]
fn light_leaves_nothing_behind() {
    let mut window = window();
    letter(&mut window, Key::L);
    let place = pos2(330.0, 420.0);
    window.event(Event::PointerMoved(pos2(100.0, 460.0)));
    window.run_steps(2);
    let before = window.render().unwrap();
    for step in 0..20_u8 {
        window.event(Event::PointerMoved(pos2(250.0 + 8.0 * f32::from(step), 420.0)));
        window.step();
    }
    assert!(changed(&before, &window.render().unwrap(), place) > 10, "a trail");
    window.event(Event::PointerMoved(pos2(100.0, 460.0)));
    window.run_steps(90);
    assert_eq!(changed(&before, &window.render().unwrap(), place), 0, "gone after a second");
    assert!(drawings(&window).is_empty(), "never kept");
}

#[test]
fn drawings_of_a_sitting_that_ended_are_offered_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = window_at(Some(folder.path()));
    assert!(first.query_by_label("Restore").is_none(), "nothing to restore");
    letter(&mut first, Key::A);
    drag(&mut first, FROM, TO);
    let arrow = drawings(&first)[0].clone();
    drop(first);
    let mut second = window_at(Some(folder.path()));
    assert!(drawings(&second).is_empty(), "nothing comes back without being asked for");
    assert!(second.query_all_by_label_contains("Restore the drawings").next().is_some(), "the question");
    second.get_by_label("Restore").click();
    second.run_steps(3);
    let back = &drawings(&second)[0];
    assert!((back.points[1].x - arrow.points[1].x).abs() < 1.0 && back.kind == arrow.kind, "{back:?}");
    assert!(second.query_by_label("Restore").is_none(), "the question is answered");
    letter(&mut second, Key::Z);
    assert!(drawings(&second).is_empty(), "restoring can be taken back");
}

#[test]
fn a_damaged_file_is_told_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("work")).unwrap();
    std::fs::write(folder.path().join("work/1.json"), "{ half").unwrap();
    let window = window_at(Some(folder.path()));
    let told = window.query_all_by_label_contains("1.json").next();
    assert!(told.is_some(), "path and reason are told");
    assert!(folder.path().join("aside/1.json").exists(), "the file is kept");
}
