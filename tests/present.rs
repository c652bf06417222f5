//! A lesson in front of a class: each row of the table of keys, pressed in the real window.

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::path::Path;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{CursorIcon, Event, Key, Modifiers, ViewportCommand, ViewportId, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use frontline::atlas::Atlas;
use frontline::day::Day;
use frontline::gui::{App, LessonChoice, Start};
use frontline::i18n::Language;
use frontline::session::{Action, Cover, MapMode, Session};

type Window = Harness<'static, App>;

/// The window with the lesson of the tests, its card open.
fn window_of(size: (f32, f32)) -> Window {
    let start = Start { atlas: Ok(Arc::new(Atlas::embedded().unwrap())), date: None, language: Some(Language::En) };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lessons/pusan.md");
    let choice = LessonChoice { present: false, lesson: Some(path.display().to_string()) };
    let mut window = Harness::builder().with_size(vec2(size.0, size.1)).with_max_steps(30).wgpu().build_eframe(|cc| {
        let mut app = App::new(cc, &start);
        app.open_lesson(&choice, &cc.egui_ctx).unwrap();
        app
    });
    window.run_steps(4);
    window
}

/// The same while the lesson is given.
fn class() -> Window {
    let mut window = window_of((1024.0, 768.0));
    window.get_by_label("Start the lesson").click();
    window.run_steps(4);
    assert!(session(&window).presenting.is_some());
    window
}

fn session(window: &Window) -> &Session {
    window.state().session().unwrap()
}

fn press(window: &mut Window, key: Key) {
    press_with(window, Modifiers::NONE, key);
}

fn press_with(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(2);
}

/// The number of the stop, from 1.
fn stop(window: &Window) -> usize {
    session(window).place.as_ref().unwrap().stop + 1
}

fn day(window: &Window) -> String {
    let day: Day = session(window).day(&Atlas::embedded().unwrap());
    day.to_string()
}

fn cover(window: &Window) -> Option<Cover> {
    session(window).cover()
}

#[test]
fn page_down_and_n_go_on_and_page_up_and_p_go_back() {
    let mut window = class();
    for (key, expected) in [
        (Key::PageDown, 2),
        (Key::PageUp, 1),
        (Key::N, 2),
        (Key::P, 1),
        (Key::PageUp, 1),
        (Key::N, 2),
        (Key::PageDown, 3),
    ] {
        press(&mut window, key);
        assert_eq!(stop(&window), expected, "{key:?}");
    }
}

#[test]
fn a_running_animation_is_finished_first_and_never_replayed_backwards() {
    let mut window = class();
    press(&mut window, Key::PageDown);
    press(&mut window, Key::PageDown);
    assert!(session(&window).time.playing && day(&window).as_str() < "1950-09-15", "it runs on {}", day(&window));
    press(&mut window, Key::PageDown);
    assert_eq!((stop(&window), day(&window).as_str()), (3, "1950-09-15"), "finished first");
    assert!(!session(&window).time.playing);
    press(&mut window, Key::PageDown);
    assert_eq!((stop(&window), day(&window).as_str()), (4, "1950-10-01"), "the second press goes on");
    press(&mut window, Key::PageDown);
    assert_eq!(stop(&window), 4, "the last stop stays");
    press(&mut window, Key::PageUp);
    assert_eq!((stop(&window), day(&window).as_str()), (3, "1950-09-15"), "complete, not replayed");
    assert!(!session(&window).time.playing);
}

#[test]
fn an_animation_comes_to_rest_on_the_day_of_its_stop() {
    let mut window = class();
    press(&mut window, Key::PageDown);
    press(&mut window, Key::PageDown);
    press(&mut window, Key::Space);
    assert!(!session(&window).time.playing, "Space rests");
    press(&mut window, Key::Space);
    assert!(session(&window).time.playing, "and plays");
    for _ in 0..400 {
        window.step();
        if !session(&window).time.playing {
            break;
        }
    }
    assert_eq!((stop(&window), day(&window).as_str()), (3, "1950-09-15"));
    assert!(!session(&window).time.playing);
}

#[test]
fn f5_starts_and_does_nothing_while_presenting_and_shift_f5_goes_on() {
    let mut window = window_of((1024.0, 768.0));
    press(&mut window, Key::F5);
    assert!(session(&window).presenting.is_some());
    assert_eq!(stop(&window), 1);
    press(&mut window, Key::N);
    press(&mut window, Key::F5);
    assert_eq!(stop(&window), 2, "F5 does nothing while presenting");
    press_with(&mut window, Modifiers::SHIFT, Key::F5);
    assert_eq!(stop(&window), 2);
    press(&mut window, Key::Escape);
    assert!(session(&window).presenting.is_none());
    press_with(&mut window, Modifiers::SHIFT, Key::F5);
    assert!(session(&window).presenting.is_some());
    assert_eq!(stop(&window), 2, "where it was left");
    press(&mut window, Key::Escape);
    press(&mut window, Key::F5);
    assert_eq!(stop(&window), 1, "F5 starts at the first stop");
}

#[test]
fn escape_leaves_a_layer_a_press_and_keeps_the_date() {
    let mut window = window_of((1024.0, 768.0));
    let before = session(&window).clone();
    press(&mut window, Key::F5);
    press(&mut window, Key::PageDown);
    assert_ne!(session(&window).switches, before.switches, "the stop has a layer on");
    press(&mut window, Key::Num4);
    press(&mut window, Key::Period);
    press(&mut window, Key::Escape);
    assert_eq!(session(&window).presenting.as_ref().unwrap().digits, "", "first the digits");
    assert_eq!(cover(&window), Some(Cover::Black));
    press(&mut window, Key::Escape);
    assert_eq!(cover(&window), None, "then the cover");
    press(&mut window, Key::Escape);
    let after = session(&window);
    assert!(after.presenting.is_none(), "then the presentation");
    assert_eq!(day(&window), "1950-08-04", "the date is kept");
    assert_eq!((&after.switches, after.mode, after.since), (&before.switches, before.mode, before.since));
    assert_eq!(after.framing, before.framing, "the view is the one before");
}

#[test]
fn black_and_white_screens_come_and_go() {
    let mut window = class();
    press(&mut window, Key::PageDown);
    let shown = session(&window).clone();
    for (key, wanted, name) in [
        (Key::Period, Cover::Black, "Black screen"),
        (Key::B, Cover::Black, "Black screen"),
        (Key::Comma, Cover::White, "White screen"),
        (Key::W, Cover::White, "White screen"),
    ] {
        press(&mut window, key);
        assert_eq!(cover(&window), Some(wanted), "{key:?}");
        assert!(window.query_by_label(name).is_some(), "{name}");
        assert!(window.query_by_label("Back to the Naktong").is_none(), "nothing else is seen");
        press(&mut window, key);
        assert_eq!(session(&window), &shown, "{key:?} twice is as before");
    }
    press(&mut window, Key::B);
    press(&mut window, Key::W);
    assert_eq!(cover(&window), Some(Cover::White), "from black to white");
    for key in [Key::PageDown, Key::PageUp, Key::ArrowRight, Key::Space] {
        press(&mut window, key);
        assert_eq!((session(&window), cover(&window)), (&shown, None), "{key:?} only uncovers");
        press(&mut window, Key::B);
    }
    press(&mut window, Key::Home);
    assert_eq!((stop(&window), cover(&window)), (1, None));
}

#[test]
fn digits_and_enter_jump_to_a_stop() {
    let mut window = class();
    press(&mut window, Key::Num4);
    press(&mut window, Key::Enter);
    assert_eq!(stop(&window), 4);
    for keys in [&[Key::Num1, Key::Num2][..], &[Key::Num0], &[]] {
        for key in keys {
            press(&mut window, *key);
        }
        press(&mut window, Key::Enter);
        assert_eq!(stop(&window), 4, "{keys:?} is no stop of this lesson");
    }
    press(&mut window, Key::Num2);
    press(&mut window, Key::PageUp);
    press(&mut window, Key::Enter);
    assert_eq!(stop(&window), 3, "another key forgets the digits");
    assert_eq!(session(&window).mode, MapMode::Single);
}

#[test]
fn arrows_step_by_days_weeks_and_events() {
    let mut window = class();
    press(&mut window, Key::PageDown);
    press(&mut window, Key::ArrowRight);
    assert_eq!(day(&window), "1950-08-05");
    assert!(window.query_by_label("Back to the Naktong").is_none(), "the words of the stop are of another day");
    press(&mut window, Key::ArrowLeft);
    assert!(window.query_by_label("Back to the Naktong").is_some());
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(day(&window), "1950-08-11");
    press_with(&mut window, Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(day(&window), "1950-08-04");
    press_with(&mut window, Modifiers::COMMAND, Key::ArrowRight);
    assert!(day(&window).as_str() > "1950-08-04");
    press_with(&mut window, Modifiers::COMMAND, Key::ArrowLeft);
    assert!(day(&window).as_str() <= "1950-08-04");
    assert_eq!(stop(&window), 2, "the stop stays");
}

#[test]
fn home_and_end_go_to_the_first_and_the_last_stop() {
    let mut window = class();
    press(&mut window, Key::End);
    assert_eq!(stop(&window), 4);
    assert!(matches!(session(&window).mode, MapMode::Beside { .. }), "with its two maps");
    press(&mut window, Key::Home);
    assert_eq!((stop(&window), session(&window).mode), (1, MapMode::Single));
}

#[test]
fn keys_of_ink_draw_and_leave_the_stop_as_it_is() {
    for key in [Key::D, Key::A, Key::T, Key::L, Key::Z, Key::C, Key::X] {
        let mut window = class();
        let before = session(&window).clone();
        press(&mut window, key);
        let now = session(&window);
        assert_eq!((&now.place, now.time.moment), (&before.place, before.time.moment), "{key:?}");
        assert!(now.presenting.is_some(), "{key:?} ends nothing");
        if now.ink.open {
            press(&mut window, Key::Escape);
            assert!(session(&window).presenting.is_some(), "Escape leaves the ink first");
        }
    }
}

#[test]
fn nothing_but_the_picture_is_projected() {
    let mut window = class();
    press(&mut window, Key::PageDown);
    for key in [Key::F1, Key::F3, Key::F4, Key::F8, Key::F9, Key::F12, Key::G] {
        press(&mut window, key);
    }
    press_with(&mut window, Modifiers::COMMAND, Key::F);
    for role in [Role::Button, Role::Slider, Role::TextInput, Role::CheckBox, Role::Dialog] {
        let found: Vec<_> = window.query_all_by_role(role).map(|node| node.accesskit_node().label()).collect();
        assert!(found.is_empty(), "{role:?}: {found:?}");
    }
    for text in ["Friday, 4 August 1950", "Back to the Naktong", "Why does a river help those who defend?"] {
        assert!(window.query_by_label(text).is_some(), "{text}");
    }
    assert!(window.query_by_label_contains("It slows an attack").is_none(), "the answer is the teacher's");
    assert_eq!(window.output().platform_output.cursor_icon, CursorIcon::None, "the pointer is hidden");
}

#[test]
fn a_stop_before_the_campaign_shows_its_own_date() {
    let window = class();
    assert!(window.query_by_label("January 1950").is_some());
    assert_eq!(day(&window), "1950-06-24", "with the map of the first day");
}

#[test]
fn the_presentation_takes_the_whole_screen_and_gives_it_back() {
    let mut window = window_of((1024.0, 768.0));
    let asked = |window: &mut Window, key: Key| {
        // The harness gives each event of its own queue a frame, and keeps what the last one says.
        window.input_mut().events.push(key_event(key, false));
        window.step();
        window.output().viewport_output[&ViewportId::ROOT].commands.clone()
    };
    assert!(asked(&mut window, Key::F5).contains(&ViewportCommand::Fullscreen(true)));
    assert!(asked(&mut window, Key::Escape).contains(&ViewportCommand::Fullscreen(false)));
}

fn key_event(key: Key, repeat: bool) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat, modifiers: Modifiers::NONE }
}

#[test]
fn held_buttons_count_once() {
    let mut window = class();
    window.event(key_event(Key::PageDown, false));
    for _ in 0..5 {
        window.event(key_event(Key::PageDown, true));
        window.step();
    }
    assert_eq!(stop(&window), 2, "repeats do not count");
    let mut window = class();
    for _ in 0..3 {
        window.input_mut().events.push(key_event(Key::PageDown, false));
    }
    window.step();
    assert_eq!(stop(&window), 2, "nor do presses that no hand makes");
    window.run_steps(2);
    window.input_mut().events.push(key_event(Key::PageUp, false));
    window.input_mut().events.push(key_event(Key::PageDown, false));
    window.step();
    assert_eq!(stop(&window), 2, "two different keys are two presses");
}

#[test]
fn single_letters_can_be_switched_off() {
    let mut window = window_of((1024.0, 768.0));
    press(&mut window, Key::Escape);
    press(&mut window, Key::F4);
    let switch = window.get_by_label("Single letters are keys");
    assert!(switch.accesskit_node().toggled().is_some());
    switch.scroll_to_me();
    window.run_steps(4);
    window.get_by_label("Single letters are keys").click();
    window.run_steps(3);
    let stretched = session(&window).time.stretched;
    press(&mut window, Key::M);
    assert_eq!(session(&window).time.stretched, stretched, "M does nothing any more");
    press(&mut window, Key::F5);
    for key in [Key::N, Key::B, Key::W] {
        press(&mut window, key);
        assert_eq!((stop(&window), cover(&window)), (1, None), "{key:?}");
    }
    press(&mut window, Key::PageDown);
    assert_eq!(stop(&window), 2);
    press(&mut window, Key::Period);
    assert_eq!(cover(&window), Some(Cover::Black), "the key of a clicker is no letter");
    let kept: Session = serde_json::from_str(&serde_json::to_string(session(&window)).unwrap()).unwrap();
    assert!(!kept.letters, "it is remembered");
}

#[test]
fn page_keys_mean_nothing_outside_a_lesson_even_in_a_field() {
    let mut window = window_of((1024.0, 768.0));
    press_with(&mut window, Modifiers::COMMAND, Key::F);
    let before = session(&window).clone();
    for key in [Key::PageDown, Key::PageUp, Key::Period, Key::B] {
        press(&mut window, key);
    }
    assert_eq!(session(&window), &before);
}

#[test]
fn the_card_lists_the_stops_and_the_axis_marks_them() {
    let mut window = window_of((1280.0, 800.0));
    window.get_by_label("2. Back to the Naktong").click();
    window.run_steps(4);
    assert_eq!(day(&window), "1950-08-04");
    assert!(session(&window).presenting.is_none(), "only a look");
    for text in ["First paragraph. It goes on.", "A good answer", "It slows an attack, and one sees it come."] {
        assert!(window.query_by_label(text).is_some(), "{text}");
    }
    assert!(window.query_by_label("Stop 2, 4 August 1950: Back to the Naktong").is_some(), "on the axis");
    window.get_by_label("Go on at stop 2").click();
    window.run_steps(3);
    assert!(session(&window).presenting.is_some());
    assert_eq!(stop(&window), 2);
}

#[test]
fn the_words_follow_the_language() {
    let mut window = class();
    press(&mut window, Key::PageDown);
    let ctx = window.ctx.clone();
    for (language, title, question) in [
        (Language::Vi, "Lùi về sông Nakdong", "Vì sao một con sông giúp người phòng thủ?"),
        (Language::Ko, "낙동강으로 후퇴", "강은 왜 방어하는 쪽에 도움이 되는가?"),
    ] {
        window.state_mut().act(Action::SetLanguage(language), &ctx);
        window.run_steps(3);
        assert!(window.query_by_label(title).is_some() && window.query_by_label(question).is_some(), "{title}");
    }
}
