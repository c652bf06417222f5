//! The window, driven by accessible names as a screen reader would, on the real program.

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Color32, FontFamily, FontId, Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use frontline::atlas::Atlas;
use frontline::day::Day;
use frontline::gui::{App, Start};
use frontline::i18n::Language;
use frontline::scene::Ruler;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn window(start: &Start) -> Harness<'static, App> {
    window_of((1024.0, 768.0), start)
}

fn window_of(size: (f32, f32), start: &Start) -> Harness<'static, App> {
    let mut harness = Harness::builder()
        .with_size(vec2(size.0, size.1))
        .with_max_steps(30)
        .wgpu()
        .build_eframe(|cc| App::new(cc, start));
    harness.run_steps(4);
    harness
}

fn korea(date: &str) -> Harness<'static, App> {
    window(&Start {
        atlas: Ok(Arc::new(Atlas::embedded().unwrap())),
        date: Some(day(date)),
        language: Some(Language::En),
    })
}

fn shown_day(harness: &Harness<'_, App>) -> Day {
    let days = Atlas::embedded().unwrap().campaign().days;
    harness.state().session().unwrap().time.moment.day(days.first)
}

fn map_in_words(harness: &Harness<'_, App>, name: &str) -> String {
    harness.get_by_role_and_label(Role::Canvas, name).accesskit_node().description().unwrap_or_default()
}

/// Sets the date slider as assistive technology does, to a number of days after the first.
fn slide_to(harness: &mut Harness<'_, App>, date: &str) {
    let days = f64::from(day(date).days_since(day("1950-06-24")));
    harness.get_by_label("Date").set_value_accesskit(days);
    harness.run_steps(4);
}

#[test]
fn the_beachhead_shows_on_the_day_of_the_landing() {
    let mut harness = korea("1950-08-01");
    slide_to(&mut harness, "1950-09-14");
    let before = map_in_words(&harness, "Map");
    assert!(before.contains("14 September 1950") && !before.contains("beachhead at Inchon"), "{before}");
    slide_to(&mut harness, "1950-09-15");
    let landed = map_in_words(&harness, "Map");
    assert!(landed.contains("15 September 1950") && landed.contains("beachhead at Inchon"), "{landed}");
}

#[test]
fn keys_and_buttons_step_by_days() {
    let mut harness = korea("1950-09-15");
    harness.key_press(Key::ArrowRight);
    harness.run_steps(4);
    assert_eq!(shown_day(&harness), day("1950-09-16"));
    harness.get_by_label("Previous day").click();
    harness.run_steps(4);
    assert_eq!(shown_day(&harness), day("1950-09-15"));
    for key in [Key::PageDown, Key::PageUp] {
        harness.key_press(key);
        harness.run_steps(4);
        assert_eq!(shown_day(&harness), day("1950-09-15"), "{key:?} means nothing outside a lesson");
    }
}

#[test]
fn play_moves_on_and_pause_stops() {
    let mut harness = korea("1950-09-15");
    harness.get_by_label("Play").click();
    harness.run_steps(40);
    let played = shown_day(&harness);
    assert!(played > day("1950-09-15"), "still {played}");
    harness.get_by_label("Pause").click();
    harness.run_steps(4);
    let paused = harness.state().session().unwrap().time.moment;
    harness.run_steps(10);
    assert_eq!(harness.state().session().unwrap().time.moment, paused, "nothing moves after a pause");
}

#[test]
fn the_four_layers_are_switches() {
    let mut harness = korea("1950-09-15");
    harness.key_press(Key::F4);
    harness.run_steps(4);
    for name in ["38th Parallel", "Pusan Perimeter", "Incheon", "Pyongyang"] {
        let switch = || harness.query_all_by_label(name).find(|node| node.accesskit_node().toggled().is_some());
        assert!(switch().is_some(), "no switch '{name}'");
    }
    let before = harness.state().session().unwrap().switches.clone();
    harness.query_all_by_label("Incheon").find(|node| node.accesskit_node().toggled().is_some()).unwrap().click();
    harness.run_steps(4);
    assert_ne!(harness.state().session().unwrap().switches, before, "the click switches the layer");
}

#[test]
fn the_language_changes_at_run_time() {
    let mut harness = korea("1950-09-15");
    harness.get_by_label("한국어").click();
    harness.run_steps(4);
    let words = map_in_words(&harness, "지도");
    assert!(words.contains("1950년 9월 15일"), "{words}");
}

#[test]
fn a_faulty_pack_is_told_and_the_rest_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let shipped = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/korea-1950");
    for entry in std::fs::read_dir(&shipped).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_file() {
            std::fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
    }
    std::fs::write(folder.path().join("events.geojson"), "{ broken").unwrap();
    let atlas = Atlas::open(folder.path()).unwrap();
    let harness =
        window(&Start { atlas: Ok(Arc::new(atlas)), date: Some(day("1950-09-15")), language: Some(Language::En) });
    assert!(harness.query_all_by_label_contains("events.geojson").next().is_some(), "the panel names the file");
    assert!(map_in_words(&harness, "Map").contains("front line"), "the front is shown all the same");
}

#[test]
fn names_take_the_room_that_was_measured_for_them() {
    let harness = korea("1950-09-15");
    let atlas = Atlas::embedded().unwrap();
    let mut ruler = Ruler::default();
    let bold = FontFamily::Name("bold".into());
    for place in &atlas.dataset().places {
        for language in [Language::Vi, Language::En, Language::Ko] {
            for (heavy, family) in [(false, FontFamily::Proportional), (true, bold.clone())] {
                let name = place.name.get(language);
                let font = FontId::new(40.0, family);
                let drawn =
                    harness.ctx.fonts_mut(|fonts| fonts.layout_no_wrap(name.to_owned(), font, Color32::BLACK).size().x);
                let measured = ruler.letters(name, heavy).width * 40.0;
                let error = f64::from(drawn) - measured;
                assert!(
                    error <= 1.0 && error.abs() <= (0.02 * measured).max(1.0),
                    "{name}: {measured} but drawn {drawn}"
                );
            }
        }
    }
}

/// Compares a small picture of a day with the one that was looked at and kept.
fn looks_as_it_did(date: &str, language: Language) {
    let atlas = Ok(Arc::new(Atlas::embedded().unwrap()));
    let mut harness = window_of((640.0, 480.0), &Start { atlas, date: Some(day(date)), language: Some(language) });
    harness.state_mut().finish_computing();
    harness.run_steps(2);
    harness.snapshot(date);
}

#[test]
fn the_perimeter_looks_as_it_did() {
    looks_as_it_did("1950-09-01", Language::Vi);
}

#[test]
fn december_1950_looks_as_it_did() {
    looks_as_it_did("1950-12-15", Language::Ko);
}

#[test]
fn names_can_be_written_in_a_second_language() {
    let mut harness = korea("1950-09-15");
    harness.key_press(Key::F4);
    harness.run_steps(4);
    let before = harness.render().unwrap();
    harness.get_by_label("Names in 한국어 as well").scroll_to_me();
    harness.run_steps(6);
    harness.get_by_label("Names in 한국어 as well").click();
    harness.run_steps(6);
    assert_eq!(harness.state().session().unwrap().second, Some(Language::Ko));
    let after = harness.render().unwrap();
    let changed = before.pixels().zip(after.pixels()).filter(|(a, b)| a != b).count();
    assert!(changed > 3000, "only {changed} pixels of the map have changed");
}

#[test]
fn the_legend_folds_away_and_comes_back() {
    let mut harness = korea("1950-09-20");
    let held = "Held by the South";
    let shown = |harness: &Harness<'_, App>| harness.query_by_label_contains(held).is_some();
    assert!(shown(&harness), "at first the legend is there");
    harness.get_by_label_contains(held).click();
    harness.run_steps(3);
    assert!(!shown(&harness), "a click folds it");
    harness.get_by_label("Show or hide the legend").click();
    harness.run_steps(3);
    assert!(shown(&harness), "its name brings it back");
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::L);
    harness.run_steps(3);
    assert!(!shown(&harness), "and a key does the same");
}
