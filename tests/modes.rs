//! The modes of the map in the window: two days compared, many fronts, changes of hands; by accessible names.

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use frontline::atlas::Atlas;
use frontline::day::Day;
use frontline::gui::{App, Start};
use frontline::i18n::Language;
use frontline::session::{MapMode, ModeKind, Session};

type Window = Harness<'static, App>;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn window_of(size: (f32, f32), date: &str, language: Language) -> Window {
    let start =
        Start { atlas: Ok(Arc::new(Atlas::embedded().unwrap())), date: Some(day(date)), language: Some(language) };
    let mut window = Harness::builder()
        .with_size(vec2(size.0, size.1))
        .with_max_steps(30)
        .wgpu()
        .build_eframe(|cc| App::new(cc, &start));
    window.run_steps(4);
    window
}

fn korea(date: &str) -> Window {
    window_of((1024.0, 768.0), date, Language::En)
}

fn session(window: &Window) -> &Session {
    window.state().session().unwrap()
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(3);
}

/// Presses a button of this name, and waits for what it asks for.
fn click(window: &mut Window, name: &str) {
    window.get_by_role_and_label(Role::Button, name).click();
    window.run_steps(3);
    window.state_mut().finish_computing();
    window.run_steps(3);
}

/// Opens the bar and chooses a mode.
fn choose(window: &mut Window, name: &str) {
    click(window, "Compare days");
    click(window, name);
}

fn words(window: &Window, map: &str) -> String {
    window.get_by_role_and_label(Role::Canvas, map).accesskit_node().description().unwrap_or_default()
}

/// Types into a field of this name and presses Enter.
fn type_date(window: &mut Window, field: &str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, field).focus();
    window.run_steps(2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.event(Event::Text(text.to_owned()));
    window.run_steps(2);
    press(window, Modifiers::NONE, Key::Enter);
}

fn share(window: &Window) -> f64 {
    let MapMode::Swipe { share, .. } = session(window).mode else { return f64::NAN };
    share
}

#[test]
fn two_steps_lead_to_two_days_and_both_are_told() {
    let mut window = korea("1950-09-14");
    choose(&mut window, "Wipe between two days");
    let told = words(&window, "Map");
    assert!(told.contains("15 August 1950 on the left") && told.contains("14 September 1950 on the right"), "{told}");
    for date in ["15 August 1950", "14 September 1950"] {
        assert!(window.query_by_role_and_label(Role::Label, date).is_some(), "'{date}' does not stand over the map");
    }
}

#[test]
fn the_divider_moves_by_pointer_keys_and_screen_readers() {
    let mut window = korea("1950-09-14");
    choose(&mut window, "Wipe between two days");
    press(&mut window, Modifiers::NONE, Key::Escape);
    let divider = window.get_by_role_and_label(Role::Slider, "Divider between two days");
    assert!(divider.rect().width() >= 24.0, "{} points to grab", divider.rect().width());
    let handle = divider.rect().center();
    divider.set_value_accesskit(30.0);
    window.run_steps(3);
    assert!((share(&window) - 0.3).abs() < 1e-9, "set to {}", share(&window));
    window.get_by_role_and_label(Role::Slider, "Divider between two days").increment_accesskit();
    window.run_steps(3);
    assert!((share(&window) - 0.35).abs() < 1e-9, "a step to the right: {}", share(&window));
    press(&mut window, Modifiers::ALT, Key::OpenBracket);
    assert!((share(&window) - 0.3).abs() < 1e-9, "a step to the left: {}", share(&window));
    let from = window.get_by_role_and_label(Role::Slider, "Divider between two days").rect().center();
    let view = session(&window).view;
    window.drag_at(from);
    window.run_steps(2);
    window.hover_at(Pos2::new(700.0, handle.y));
    window.run_steps(2);
    window.drop_at(Pos2::new(700.0, handle.y));
    window.run_steps(2);
    assert!((share(&window) - 700.0 / 1024.0).abs() < 0.01, "dragged to {}", share(&window));
    assert_eq!(session(&window).view, view, "the map below stays");
}

#[test]
fn the_other_day_is_typed_or_stepped() {
    let mut window = korea("1950-09-14");
    choose(&mut window, "Two maps side by side");
    type_date(&mut window, "Other day", "4 July 1950");
    assert_eq!(session(&window).mode.other(), Some(day("1950-07-04")));
    click(&mut window, "Other day one week later");
    assert_eq!(session(&window).mode.other(), Some(day("1950-07-11")));
    click(&mut window, "As the slider");
    assert_eq!(session(&window).mode.other(), Some(day("1950-09-14")));
    assert_eq!(session(&window).time.moment.day(day("1950-06-24")), day("1950-09-14"), "the slider stays");
}

#[test]
fn two_maps_show_their_own_days_and_move_together() {
    let mut window = korea("1950-09-15");
    choose(&mut window, "Two maps side by side");
    type_date(&mut window, "Other day", "14 Sep 1950");
    let (other, shown) = (words(&window, "Map of the other day"), words(&window, "Map"));
    assert!(other.contains("14 September 1950") && !other.contains("beachhead"), "{other}");
    assert!(shown.contains("beachhead at Inchon"), "{shown}");
    let areas = ["Map of the other day", "Map"].map(|map| window.get_by_role_and_label(Role::Canvas, map).rect());
    assert_eq!(areas[0].size(), areas[1].size());
    assert!(areas[0].right() <= areas[1].left(), "beside each other");
    let before = session(&window).view;
    let from = areas[0].center() + vec2(-150.0, 40.0);
    window.drag_at(from);
    window.run_steps(2);
    window.hover_at(from + vec2(40.0, 0.0));
    window.run_steps(2);
    window.drop_at(from + vec2(40.0, 0.0));
    window.run_steps(2);
    let moved = before.centre().x - session(&window).view.centre().x;
    assert!(moved > 20.0 * before.metres_per_point(), "a drag of the left map moved the view by {moved} m");
}

#[test]
fn many_fronts_are_told_and_play_goes_on_over_them() {
    let mut window = korea("1950-07-20");
    choose(&mut window, "Many fronts in one picture");
    let told = words(&window, "Map");
    assert!(told.contains("from 25 June 1950 to 3 August 1950"), "the phase of the day: {told}");
    click(&mut window, "A front every 10 days");
    assert!(words(&window, "Map").contains("every 10 days"));
    let legend = window.query_all_by_label_contains("Front on 25 Jun 1950").next();
    assert!(legend.is_some(), "the legend names the first front");
    let before = session(&window).time.moment;
    click(&mut window, "Play");
    window.run_steps(20);
    assert!(session(&window).time.moment.0 > before.0, "play goes on");
}

#[test]
fn changes_of_hands_are_counted_in_the_legend() {
    let mut window = korea("1950-09-14");
    choose(&mut window, "How often ground changed hands");
    click(&mut window, "Whole war");
    assert!(words(&window, "Map").contains("from 24 June 1950 to 27 July 1953"));
    let legend = window.query_all_by_label_contains("Twice: 137,").next();
    assert!(legend.is_some(), "the legend counts km2");
}

#[test]
fn escape_closes_the_bar_and_then_leaves_the_mode() {
    let mut window = korea("1950-09-14");
    choose(&mut window, "How often ground changed hands");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!((session(&window).compare, session(&window).mode.kind()), (false, ModeKind::HowOften));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(session(&window).mode, MapMode::Single);
    press(&mut window, Modifiers::COMMAND, Key::Num3);
    assert_eq!(session(&window).mode.kind(), ModeKind::Beside, "a key leads there at once");
}

/// A small picture of a mode, compared with the one that was looked at and kept.
fn looks_as_it_did(name: &str, mode: impl FnOnce(&mut Window)) {
    let mut window = window_of((640.0, 480.0), "1950-09-14", Language::En);
    window.state_mut().finish_computing();
    mode(&mut window);
    window.state_mut().finish_computing();
    window.run_steps(3);
    window.snapshot(name);
}

#[test]
fn the_wiped_map_looks_as_it_did() {
    looks_as_it_did("mode-swipe", |window| press(window, Modifiers::COMMAND, Key::Num2));
}

#[test]
fn the_fronts_of_the_summer_look_as_they_did() {
    looks_as_it_did("mode-isochrones", |window| {
        choose(window, "Many fronts in one picture");
        type_date(window, "From", "25 June 1950");
        click(window, "A front every 10 days");
        press(window, Modifiers::NONE, Key::Escape);
    });
}
