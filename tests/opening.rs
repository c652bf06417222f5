//! Opening one's own data in the window, driven by accessible names.

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use frontline::atlas::Atlas;
use frontline::gui::{App, Start};
use frontline::i18n::Language;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/wild").join(name)
}

fn window(language: Language) -> Harness<'static, App> {
    let start = Start {
        atlas: Ok(Arc::new(Atlas::embedded().unwrap())),
        date: Some("1950-09-15".parse().unwrap()),
        language: Some(language),
    };
    let mut harness = Harness::builder()
        .with_size(vec2(1024.0, 768.0))
        .with_max_steps(30)
        .wgpu()
        .build_eframe(|cc| App::new(cc, &start));
    harness.run_steps(3);
    harness
}

/// Has data read as if they had been named on the command line, and waits until they are.
fn open(harness: &mut Harness<'static, App>, name: &str) {
    let ctx = harness.ctx.clone();
    harness.state_mut().open(vec![fixture(name)], None, &ctx);
    harness.state_mut().finish_computing();
    harness.run_steps(4);
}

fn campaign(harness: &Harness<'_, App>) -> String {
    harness.state().session().unwrap().campaign.clone()
}

#[test]
fn what_was_understood_is_told_before_it_is_used_and_korea_comes_back() {
    let mut harness = window(Language::En);
    open(&mut harness, "daily");
    assert_eq!(campaign(&harness), "korea-1950", "nothing is shown unasked");
    harness.get_by_label_contains("4 files understood as daily states");
    harness.get_by_label("Open").click();
    harness.run_steps(4);
    assert_eq!(campaign(&harness), "wild:daily");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Home);
    harness.run_steps(4);
    assert_eq!(campaign(&harness), "korea-1950");
    let days = Atlas::embedded().unwrap().campaign().days;
    let shown = harness.state().session().unwrap().time.moment.day(days.first);
    assert_eq!(shown.to_string(), "1950-09-15", "where the sitting was left");
}

#[test]
fn a_question_is_answered_in_the_card() {
    let mut harness = window(Language::Vi);
    open(&mut harness, "unclear.geojson");
    harness.get_by_label("đọc ngày theo thứ tự ngày/tháng").click();
    harness.run_steps(2);
    harness.state_mut().finish_computing();
    harness.run_steps(3);
    harness.get_by_label_contains("từ 3 tháng 4 năm 1944");
    harness.get_by_label("Mở").click();
    harness.run_steps(4);
    assert_eq!(campaign(&harness), "wild:unclear.geojson");
}

#[test]
fn what_cannot_be_opened_is_told_and_the_map_stays() {
    let mut harness = window(Language::En);
    open(&mut harness, "borders.topojson");
    harness.get_by_label_contains("TopoJSON");
    harness.get_by_label("Cancel").click();
    harness.run_steps(3);
    assert!(harness.query_by_label_contains("TopoJSON").is_none());
    assert_eq!(campaign(&harness), "korea-1950");
}

#[test]
fn a_file_is_chosen_from_a_list() {
    let mut harness = window(Language::En);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::O);
    harness.run_steps(3);
    harness.get_by_label("Up");
    let field = harness.get_by_label("Path");
    field.focus();
    harness.run_steps(1);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.get_by_label("Path").type_text(fixture("traced").to_str().unwrap());
    harness.run_steps(2);
    harness.get_by_label("Read").click();
    harness.run_steps(2);
    harness.state_mut().finish_computing();
    harness.run_steps(3);
    harness.get_by_label_contains("2 files understood as states");
    harness.get_by_label("Cancel").click();
    harness.run_steps(3);
    assert_eq!(campaign(&harness), "korea-1950");
}
