//! Time in the window: the axis, the typed date, the calendar, play; driven by accessible names on the real program.

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Pos2, Rect, Vec2, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use frontline::atlas::Atlas;
use frontline::day::{Day, Moment};
use frontline::gui::{App, Start};
use frontline::i18n::Language;
use frontline::session::{Pace, Session};

type Window = Harness<'static, App>;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn atlas() -> Arc<Atlas> {
    Arc::new(Atlas::embedded().unwrap())
}

/// The embedded campaign on a day, with the rhythm of the war not yet known.
fn plain(date: &str, language: Language) -> Window {
    let start = Start { atlas: Ok(atlas()), date: Some(day(date)), language: Some(language) };
    let mut window = Harness::builder()
        .with_size(vec2(1024.0, 768.0))
        .with_max_steps(30)
        .with_step_dt(1.0 / 60.0)
        .wgpu()
        .build_eframe(|cc| App::new(cc, &start));
    window.run_steps(4);
    window
}

/// The same when all that is computed beside the window is there.
fn known(date: &str, language: Language) -> Window {
    let mut window = plain(date, language);
    window.state_mut().finish_computing();
    window.run_steps(2);
    window
}

fn session(window: &Window) -> &Session {
    window.state().session().unwrap()
}

fn shown(window: &Window) -> Day {
    session(window).time.moment.day(day("1950-06-24"))
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(3);
}

/// Opens the field by its key, types, and presses Enter.
fn type_date(window: &mut Window, text: &str) {
    press(window, Modifiers::NONE, Key::G);
    window.event(Event::Text(text.to_owned()));
    window.run_steps(2);
    press(window, Modifiers::NONE, Key::Enter);
}

/// The rectangle of the axis, by its name.
fn axis(window: &Window) -> Rect {
    window.get_by_role_and_label(Role::Slider, "Date").rect()
}

fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    window.drag_at(from);
    window.run_steps(2);
    window.hover_at(to);
    window.run_steps(2);
    window.drop_at(to);
    window.run_steps(2);
}

#[test]
fn keys_step_by_day_week_and_event() {
    let mut window = plain("1950-09-15", Language::En);
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(shown(&window), day("1950-09-16"));
    press(&mut window, Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(shown(&window), day("1950-09-09"));
    press(&mut window, Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(shown(&window), day("1950-09-15"), "the next event that counts is the landing");
    for key in [Key::PageDown, Key::PageUp] {
        press(&mut window, Modifiers::NONE, key);
        assert_eq!(shown(&window), day("1950-09-15"), "{key:?} belongs to presentations");
    }
}

#[test]
fn a_typed_date_is_gone_to_in_each_language() {
    for (language, text) in
        [(Language::Vi, "27 tháng 11 1950"), (Language::En, "November 27, 1950"), (Language::Ko, "1950년 11월 27일")]
    {
        let mut window = plain("1950-09-15", language);
        type_date(&mut window, text);
        assert_eq!(shown(&window), day("1950-11-27"), "{text}");
        press(&mut window, Modifiers::NONE, Key::ArrowRight);
        assert_eq!(shown(&window), day("1950-11-28"), "keys are commands again after '{text}'");
    }
}

#[test]
fn a_wrong_date_says_what_would_be_right() {
    for (language, text, words) in [
        (Language::Vi, "hôm qua", ["15/9/1950", "Bản đồ có từ 24 tháng 6 năm 1950"]),
        (Language::En, "15/8/1945", ["24 June 1950", "The map runs from 24 June 1950 to 27 July 1953"]),
        (Language::Ko, "1950.2.30", ["달력", "지도의 기간은 1950년 6월 24일부터"]),
    ] {
        let mut window = plain("1950-09-15", language);
        type_date(&mut window, text);
        for word in words {
            assert!(window.query_all_by_label_contains(word).next().is_some(), "'{word}' after '{text}'");
        }
        assert_eq!(shown(&window), day("1950-09-15"), "and nothing moves");
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert_eq!(window.query_all_by_label_contains(words[1]).count(), 0, "Escape takes the message away");
    }
}

#[test]
fn the_calendar_is_all_keys_and_names() {
    let mut window = plain("1950-09-15", Language::En);
    press(&mut window, Modifiers::SHIFT, Key::G);
    let landing = window.get_by_label_contains("Friday, 15 September 1950: Inchon landing");
    assert!(landing.is_focused(), "the day shown has the focus, and its name tells its events");
    for _ in 0..2 {
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
    }
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert!(window.get_by_label_contains("Sunday, 1 October 1950").is_focused(), "over the month's end");
    assert_eq!(shown(&window), day("1950-09-15"), "nothing is chosen yet");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(shown(&window), day("1950-10-01"));
    assert!(window.query_by_label("Next month").is_none(), "the calendar is closed");
}

#[test]
fn the_calendar_ends_where_the_campaign_does() {
    let mut window = plain("1953-07-27", Language::En);
    window.get_by_role_and_label(Role::Button, "Calendar").click();
    window.run_steps(3);
    let disabled = |window: &Window, name: &str| window.get_by_label(name).accesskit_node().is_disabled();
    assert!(disabled(&window, "Next month") && !disabled(&window, "Previous month"));
    assert!(disabled(&window, "Tuesday, 28 July 1953"));
    window.get_by_role_and_label(Role::Button, "Calendar").click();
    window.run_steps(3);
    assert!(window.query_by_label("Next month").is_none(), "its button closes it too");
}

#[test]
fn play_waits_while_the_axis_is_held_and_goes_on_from_there() {
    let mut window = plain("1950-09-15", Language::En);
    press(&mut window, Modifiers::NONE, Key::Space);
    assert!(session(&window).time.playing);
    let rect = axis(&window);
    let chart = |share: f32| pos2(rect.left() + share * rect.width(), rect.center().y);
    window.drag_at(chart(0.5));
    window.run_steps(3);
    window.hover_at(chart(0.7));
    window.run_steps(3);
    let held = session(&window).time.moment;
    window.run_steps(20);
    assert_eq!(session(&window).time.moment, held, "time stands while the axis is held");
    assert!(session(&window).time.playing, "but play does not stop");
    assert!(shown(&window) > day("1952-01-01"), "the drag moved the date to {}", shown(&window));
    window.drop_at(chart(0.7));
    window.run_steps(30);
    assert!(session(&window).time.moment.0 > held.0 + 1.0, "and goes on from there");
}

#[test]
fn nothing_plays_at_start_and_a_paused_moment_is_a_days_end() {
    let mut window = plain("1950-09-15", Language::En);
    let start = session(&window).time.moment;
    window.run_steps(20);
    assert_eq!(session(&window).time.moment, start);
    press(&mut window, Modifiers::NONE, Key::Space);
    window.run_steps(7);
    assert!(session(&window).time.moment.0.fract() > 0.0, "between two days while playing");
    press(&mut window, Modifiers::NONE, Key::Space);
    assert_eq!(session(&window).time.moment.0.fract(), 0.0, "a day's end when paused");
    press(&mut window, Modifiers::NONE, Key::Space);
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert!(!session(&window).time.playing, "whoever steps wants to look");
}

#[test]
fn static_months_pass_quickly_and_a_badge_says_so() {
    let mut window = known("1950-09-20", Language::En);
    press(&mut window, Modifiers::NONE, Key::Space);
    window.run_steps(5);
    assert!(session(&window).speed() <= 4.0, "months of movement at {} days a second", session(&window).speed());
    assert!(window.query_by_label_contains("days/s").is_none(), "no badge at a speed that can be followed");
    press(&mut window, Modifiers::NONE, Key::Space);
    type_date(&mut window, "1 Feb 1952");
    press(&mut window, Modifiers::NONE, Key::Space);
    window.run_steps(5);
    assert_eq!(session(&window).speed(), 40.0);
    assert!(window.query_by_label("30 days/s").is_some(), "the badge");
    press(&mut window, Modifiers::NONE, Key::Space);
    assert!(window.query_by_label("30 days/s").is_none(), "a pause needs none");
}

#[test]
fn the_speed_is_chosen_by_keys_and_menu() {
    let mut window = plain("1950-09-15", Language::En);
    assert_eq!(session(&window).time.pace, Pace::Follow, "at first it follows the action");
    press(&mut window, Modifiers::NONE, Key::CloseBracket);
    assert_eq!(session(&window).time.pace, Pace::Steady(7.0));
    window.get_by_label_contains("Speed of play").click();
    window.run_steps(3);
    window.get_by_label("90 days a second").click();
    window.run_steps(3);
    assert_eq!(session(&window).time.pace, Pace::Steady(90.0));
    press(&mut window, Modifiers::NONE, Key::Backslash);
    assert_eq!(session(&window).time.pace, Pace::Follow);
}

#[test]
fn play_goes_round_between_two_marks() {
    let mut window = plain("1950-09-15", Language::En);
    press(&mut window, Modifiers::NONE, Key::I);
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    press(&mut window, Modifiers::NONE, Key::O);
    press(&mut window, Modifiers::NONE, Key::Space);
    let mut seen = Vec::new();
    for _ in 0..150 {
        window.step();
        seen.push(session(&window).time.moment.0);
    }
    let (low, high) = (83.0, 85.0);
    assert!(seen.iter().all(|moment| (low..=high).contains(moment)), "never out of the loop: {seen:?}");
    assert!(seen.windows(2).filter(|pair| pair[1] < pair[0]).count() >= 1, "and round: {seen:?}");
    press(&mut window, Modifiers::SHIFT, Key::I);
    assert!(session(&window).time.marks.is_empty());
}

#[test]
fn shift_and_drag_make_a_loop() {
    let mut window = plain("1950-09-15", Language::En);
    let rect = axis(&window);
    let at = |share: f32| pos2(rect.left() + share * rect.width(), rect.center().y);
    window.event(Event::ModifiersChanged(Modifiers::SHIFT));
    drag(&mut window, at(0.4), at(0.6));
    window.event(Event::ModifiersChanged(Modifiers::NONE));
    let range = session(&window).time.marks.range().unwrap();
    let months = range.last.days_since(range.first);
    assert!((200..250).contains(&months), "a fifth of the war: {range:?}");
    assert_eq!(shown(&window), day("1950-09-15"), "the date stays");
}

#[test]
fn the_stretched_axis_gives_the_moving_year_most_of_the_room() {
    let mut window = known("1950-09-15", Language::En);
    let share = |window: &Window| {
        let map = session(window).rhythm.axis(session(window).time.stretched);
        map.place(Moment::end_of(day("1951-07-01"), day("1950-06-24")))
    };
    assert!(share(&window) < 0.35, "even by days the moving year has a third");
    press(&mut window, Modifiers::NONE, Key::M);
    assert!(session(&window).time.stretched);
    assert!(share(&window) > 0.65, "stretched it has {}", share(&window));
    let map = session(&window).rhythm.axis(true);
    let shares: Vec<f64> = (0..1130).map(|count| map.place(Moment(f64::from(count)))).collect();
    assert!(shares.windows(2).all(|pair| pair[0] < pair[1]), "no day is lost");
    // What is clicked is what was asked for, on the stretched axis too.
    let rect = axis(&window);
    let before = shown(&window);
    let at = pos2(rect.left() + 0.5 * rect.width(), rect.center().y);
    drag(&mut window, at, at + vec2(1.0, 0.0));
    assert_ne!(shown(&window), before);
    assert!(shown(&window) < day("1951-01-15"), "half of the stretched axis is not yet 1951: {}", shown(&window));
}

#[test]
fn the_axis_zooms_by_keys_wheel_and_its_ends() {
    let mut window = known("1950-09-15", Language::En);
    press(&mut window, Modifiers::SHIFT, Key::ArrowUp);
    let near = session(&window).time.span.unwrap();
    assert!((near.to.0 - near.from.0 - 1129.0 / 2.0).abs() < 2.0, "half of the war: {near:?}");
    press(&mut window, Modifiers::COMMAND, Key::ArrowDown);
    assert_eq!(session(&window).time.span, None);
    window.get_by_label("End of the part shown").set_value_accesskit(200.0);
    window.run_steps(3);
    assert_eq!(session(&window).time.span.map(|span| span.to), Some(Moment(200.0)));
    press(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    for _ in 0..20 {
        press(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    }
    let span = session(&window).time.span.unwrap();
    let now = session(&window).time.moment;
    assert!(span.from <= now && now <= span.to, "the part shown follows the date: {now:?} in {span:?}");
    let rect = axis(&window);
    window.hover_at(rect.center());
    window.run_steps(2);
    window.event(Event::Zoom(2.0));
    window.run_steps(2);
    let nearer = session(&window).time.span.unwrap();
    assert!(nearer.to.0 - nearer.from.0 < (span.to.0 - span.from.0) * 0.6, "{nearer:?} in {span:?}");
    let kept = serde_json::to_string(session(&window)).unwrap();
    let resumed = Session::resume(serde_json::from_str(&kept).unwrap(), &atlas());
    assert_eq!(resumed.time.span, session(&window).time.span, "and is kept for the next sitting");
}

#[test]
fn the_axis_is_plain_until_the_figures_are_there() {
    let mut window = plain("1950-09-15", Language::En);
    let words = |window: &Window| {
        window.get_by_role_and_label(Role::Slider, "Date").accesskit_node().description().unwrap_or_default()
    };
    assert_eq!(words(&window), "");
    window.get_by_label("Date").set_value_accesskit(100.0);
    window.run_steps(3);
    assert_eq!(shown(&window), day("1950-10-02"), "it works all the same");
    window.state_mut().finish_computing();
    window.run_steps(2);
    assert!(words(&window).contains("North") && words(&window).contains('%'), "{}", words(&window));
}

#[test]
fn events_have_names_and_lead_to_their_day() {
    let mut window = plain("1950-08-01", Language::En);
    let landing = "15 September 1950: Inchon landing";
    let others = |window: &Window| window.get_by_label_contains(landing).accesskit_node().value().unwrap();
    assert!(others(&window).contains(';'), "no room for a mark of its own: it is told with its neighbours");
    for _ in 0..3 {
        press(&mut window, Modifiers::SHIFT, Key::ArrowUp);
    }
    let at = window.get_by_label_contains(landing).rect().center();
    drag(&mut window, at, at + vec2(0.5, 0.0));
    assert_eq!(shown(&window), day("1950-09-15"));
}

#[test]
fn calm_play_shows_no_moment_between_days() {
    let mut window = plain("1950-09-15", Language::En);
    press(&mut window, Modifiers::SHIFT, Key::M);
    press(&mut window, Modifiers::NONE, Key::Space);
    for _ in 0..60 {
        window.step();
        assert_eq!(session(&window).time.moment.0.fract(), 0.0);
    }
    assert!(shown(&window) > day("1950-09-16"));
}

/// The embedded campaign with two phases, which its own file may not have.
fn with_phases() -> Arc<Atlas> {
    let folder = tempfile::tempdir().unwrap();
    let shipped = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/korea-1950");
    for entry in std::fs::read_dir(&shipped).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_file() {
            std::fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
    }
    let file = folder.path().join("campaign.json");
    let mut head: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    head["phases"] = serde_json::json!([
        {"id": "perimeter", "start": "1950-08-04", "end": "1950-09-14", "name": {"en": "Pusan Perimeter"}},
        {"id": "landing", "start": "1950-09-15", "end": "1950-10-24", "name": {"en": "Landing and pursuit"}}
    ]);
    std::fs::write(&file, head.to_string()).unwrap();
    Arc::new(Atlas::open(folder.path()).unwrap())
}

#[test]
fn the_bar_is_low_and_nothing_is_too_small_to_hit() {
    for (size, language) in [((1024.0, 768.0), Language::Vi), ((1920.0, 1080.0), Language::Ko)] {
        let start = Start { atlas: Ok(with_phases()), date: Some(day("1950-09-15")), language: Some(language) };
        let mut window = Harness::builder()
            .with_size(Vec2::from(size))
            .with_max_steps(30)
            .wgpu()
            .build_eframe(|cc| App::new(cc, &start));
        window.run_steps(4);
        assert!(window.query_all_by_label_contains("Landing and pursuit: ").next().is_some(), "phases have names");
        let name = language.text("slider-date");
        let rect = window.get_by_role_and_label(Role::Slider, &name).rect();
        assert!(window.ctx.content_rect().bottom() - rect.top() <= 0.14 * size.1, "the bar is too high: {rect:?}");
        for command in ["command-calendar", "axis-menu", "play", "command-next-day", "date-field"] {
            let name = language.text(command);
            let rect = window.get_by_label(&name).rect();
            assert!(rect.width() >= 24.0 && rect.height() >= 24.0, "{name}: {rect:?}");
            assert!(rect.right() <= window.ctx.content_rect().right(), "{name} is cut");
        }
    }
}

#[test]
fn at_twice_the_size_nothing_is_cut() {
    for language in [Language::Vi, Language::En, Language::Ko] {
        let mut window = plain("1950-09-15", language);
        window.ctx.set_zoom_factor(2.0);
        window.run_steps(4);
        let room = window.ctx.content_rect();
        assert!(room.width() < 600.0, "half of the points: {room:?}");
        for id in ["slider-date", "play", "date-field", "command-calendar", "axis-menu", "axis-overview-to"] {
            let name = language.text(id);
            for node in window.query_all_by_label(&name) {
                let rect = node.rect();
                assert!(rect.left() >= room.left() && rect.right() <= room.right(), "{name}: {rect:?} in {room:?}");
            }
        }
    }
}
