//! Tasks for the class on the real program: nobody gets points, and the figures are the core's.

#![expect(clippy::unwrap_used, clippy::cast_possible_truncation, reason = "test helpers")]

use std::sync::Arc;

use egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use frontline::atlas::Atlas;
use frontline::day::Day;
use frontline::geodesy::distance_km;
use frontline::gui::{App, Start};
use frontline::i18n::Language;
use frontline::model::{Answer, InkColor};
use frontline::session::{Action, Session, Task, TaskAction};
use frontline::store::Home;
use geo::Coord;

type Window = Harness<'static, App>;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn window_at(home: Option<Home>) -> Window {
    let start = Start {
        atlas: Ok(Arc::new(Atlas::embedded().unwrap())),
        date: Some(day("1950-09-14")),
        language: Some(Language::En),
    };
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .with_max_steps(30)
        .with_step_dt(1.0 / 60.0)
        .wgpu()
        .build_eframe(move |cc| App::with_home(cc, &start, home));
    window.run_steps(4);
    window
}

fn session(window: &Window) -> &Session {
    window.state().session().unwrap()
}

fn shown(window: &Window) -> Day {
    session(window).time.moment.day(day("1950-06-24"))
}

fn act(window: &mut Window, action: TaskAction) {
    let ctx = window.ctx.clone();
    window.state_mut().act(Action::Task(action), &ctx);
    window.run_steps(3);
}

fn click(window: &mut Window, name: &str) {
    window.get_by_label(name).click();
    window.run_steps(3);
}

/// Opens the card of tasks and starts one of them.
fn start(window: &mut Window, task: &str) {
    click(window, "Tasks for the class");
    click(window, task);
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(2);
}

fn has(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn button(window: &mut Window, pos: Pos2, pressed: bool) {
    window.event(Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE });
    window.step();
}

fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    window.event(Event::PointerMoved(from));
    button(window, from, true);
    for step in 1_u8..=8 {
        window.event(Event::PointerMoved(from + (to - from) * (f32::from(step) / 8.0)));
        window.step();
    }
    button(window, to, false);
    window.run_steps(2);
}

/// The corner of the map on the screen: beside the words.
fn corner(window: &Window) -> Pos2 {
    window.get_by_role_and_label(egui::accesskit::Role::Canvas, "Map").rect().min
}

fn on_screen(window: &Window, lon: f64, lat: f64) -> Pos2 {
    let world = frontline::geodesy::world_from_lonlat(frontline::geodesy::LonLat { lon, lat });
    let at = session(window).view.screen_from_world(world);
    corner(window) + vec2(at.x as f32, at.y as f32)
}

#[test]
fn groups_predict_and_the_real_line_is_measured_by_the_core() {
    let mut window = window_at(None);
    start(&mut window, "Predict the front");
    assert!(has(&window, "The map stays at 14 September 1950"), "the task is told");
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(shown(&window), day("1950-09-14"), "the day stays");
    let ends = [on_screen(&window, 126.7, 36.9), on_screen(&window, 129.3, 37.1)];
    drag(&mut window, ends[0], ends[1]);
    click(&mut window, "Another line");
    let others = [on_screen(&window, 128.0, 35.2), on_screen(&window, 129.2, 36.4)];
    drag(&mut window, others[0], others[1]);
    click(&mut window, "Show the real line");
    let Some(Task::Predict { lines, asked, revealed: Some(_), .. }) = session(&window).tasks.current.clone() else {
        panic!("{:?}", session(&window).tasks.current)
    };
    assert_eq!((lines.len(), lines[0].name.as_str(), lines[1].name.as_str()), (2, "Group 1", "Group 2"));
    assert_ne!(lines[0].color, lines[1].color, "each its own colour");
    assert_eq!(lines[0].color, InkColor::Black);
    assert_eq!(shown(&window), asked, "the real day is shown");
    let atlas = Atlas::embedded().unwrap();
    let situation = atlas.situation(atlas.end_of(asked));
    for line in &lines {
        let km2 = atlas.front().between(&line.points, &situation).unwrap().km2;
        assert_eq!(line.km2, Some(km2));
        let words = format!("{}: {} km² between", line.name, Language::En.number(km2, 0));
        assert!(has(&window, &words), "'{words}' is not told");
    }
    assert!(!has(&window, "points"), "nobody gets points");
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(shown(&window), asked.plus(1), "time goes on");
}

/// Pixels within a few points of a place that differ between two pictures.
fn changed(before: &image::RgbaImage, after: &image::RgbaImage, at: Pos2) -> usize {
    let near = |x: u32, y: u32| (f64::from(x) - f64::from(at.x)).hypot(f64::from(y) - f64::from(at.y)) < 4.0;
    let pairs = before.enumerate_pixels().zip(after.pixels());
    pairs.filter(|((x, y, old), new)| near(*x, *y) && old != new).count()
}

#[test]
fn the_ground_between_is_shaded_when_the_line_has_been_drawn() {
    let mut window = window_at(None);
    act(&mut window, TaskAction::Predict { asked: day("1950-09-14") });
    let ends = [on_screen(&window, 128.9, 35.0), on_screen(&window, 129.35, 35.9)];
    drag(&mut window, ends[0], ends[1]);
    act(&mut window, TaskAction::Reveal);
    let spot = on_screen(&window, 128.65, 35.6);
    let early = window.render().unwrap();
    window.run_steps(30);
    let middle = window.render().unwrap();
    window.run_steps(200);
    let late = window.render().unwrap();
    assert_eq!(changed(&early, &middle, spot), 0, "not before the line is whole");
    assert!(changed(&middle, &late, spot) > 20, "then the ground between is shaded");
}

#[test]
fn hands_are_counted_by_keys_buttons_and_fields() {
    let mut window = window_at(None);
    let layers = session(&window).switches.clone();
    start(&mut window, "Vote by hands");
    for key in [Key::Num1, Key::Num1, Key::Num3] {
        press(&mut window, Modifiers::NONE, key);
    }
    press(&mut window, Modifiers::SHIFT, Key::Num3);
    click(&mut window, "One more hand for D");
    let field = window.get_by_label("Hands for B");
    field.set_value_accesskit(14.0);
    window.run_steps(3);
    assert_eq!(session(&window).switches, layers, "digits switch no layers meanwhile");
    click(&mut window, "Keep the answer");
    let [Answer::Vote { choices, .. }] = session(&window).tasks.answers() else {
        panic!("{:?}", session(&window).tasks.answers())
    };
    let hands: Vec<u32> = choices.iter().map(|choice| choice.hands).collect();
    assert_eq!(hands, [2, 14, 0, 1]);
    click(&mut window, "Play and see");
    assert!(session(&window).time.playing, "on to play");
}

#[test]
fn a_place_is_found_on_a_map_without_names() {
    let mut window = window_at(None);
    act(&mut window, TaskAction::FindPlace(Some("Taejon".to_owned())));
    assert!(has(&window, "Where is Taejon?"), "the question");
    let shown = on_screen(&window, 128.0, 37.5);
    window.event(Event::PointerMoved(shown));
    button(&mut window, shown, true);
    button(&mut window, shown, false);
    window.run_steps(3);
    let Some(Task::FindPlace { at, guess: Some(guess), .. }) = session(&window).tasks.current.clone() else {
        panic!("{:?}", session(&window).tasks.current)
    };
    let world = session(&window).view.world_from_screen({
        let way = shown - corner(&window);
        Coord { x: f64::from(way.x), y: f64::from(way.y) }
    });
    assert!((guess.x - world.x).abs() < 1.0 && (guess.y - world.y).abs() < 1.0, "{guess:?} for {world:?}");
    let words = format!("Taejon lies {} km from there", Language::En.number(distance_km(guess, at), 0));
    assert!(has(&window, &words), "'{words}' is not told");
}

#[test]
fn a_blank_map_hides_what_would_tell() {
    let mut window = window_at(None);
    let event = "Inchon landing";
    let told = |window: &Window| window.query_all_by_label_contains(event).count();
    assert!(told(&window) > 0, "the axis tells it");
    act(&mut window, TaskAction::FindDay(Some(id_of(event))));
    assert!(has(&window, "When was it: Inchon landing?"), "the question");
    assert_eq!(told(&window), 1, "nothing but the question");
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert!(window.query_all_by_label_contains("storms Wolmi-do").next().is_none(), "no caption tells");
    press(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    click(&mut window, "It was 22 September 1950");
    assert!(has(&window, "It was 15 September 1950, 7 days earlier"), "how many days off");
    assert_eq!(shown(&window), day("1950-09-15"), "the real day is shown");
}

fn id_of(name: &str) -> String {
    let atlas = Atlas::embedded().unwrap();
    atlas.dataset().events.iter().find(|event| event.name.en == name).unwrap().id.clone()
}

#[test]
fn answers_come_back_in_the_next_sitting() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = window_at(Some(Home::at(folder.path())));
    act(&mut first, TaskAction::Vote { question: "Why here?".to_owned(), choices: vec!["Ports".to_owned()] });
    act(&mut first, TaskAction::Raise(0, 5));
    act(&mut first, TaskAction::Keep);
    let kept = session(&first).tasks.answers().to_vec();
    assert_eq!(kept.len(), 1);
    drop(first);
    let mut second = window_at(Some(Home::at(folder.path())));
    click(&mut second, "Restore");
    assert_eq!(session(&second).tasks.answers(), kept);
}
