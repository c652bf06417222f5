//! A picture that is taken away is the one on the screen.

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::sync::Arc;

use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use frontline::atlas::Atlas;
use frontline::gui::{App, Start};
use frontline::i18n::Language;
use frontline::picture::{Composer, Kind, Overlays, Told, still};
use image::RgbaImage;

/// A pixel may be so much darker or lighter than all pixels of the other picture at its place and beside it: edges are
/// smoothed in two ways, and letters are fitted to whole pixels on the screen only.
const SAME: u8 = 24;

/// At most this share of the pixels may differ by more.
const MOST: f64 = 0.002;

/// The window on a day in a theme (presses of F6), and what it shows as a file.
fn pictures(date: &str, theme: usize) -> (RgbaImage, RgbaImage, Vec<geo::Rect>) {
    let atlas = Arc::new(Atlas::embedded().unwrap());
    let start = Start { atlas: Ok(atlas), date: Some(date.parse().unwrap()), language: Some(Language::Vi) };
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .with_max_steps(30)
        .wgpu()
        .build_eframe(|cc| App::new(cc, &start));
    window.run_steps(4);
    window.state_mut().finish_computing();
    for _ in 0..theme {
        window.key_press_modifiers(Modifiers::NONE, Key::F6);
        window.run_steps(3);
    }
    window.run_steps(20);
    let screen = window.render().unwrap();
    let order = window.state().order().unwrap();
    let shot = order.shot();
    let composed = Composer::default().compose(&shot);
    let overlays = Overlays::default();
    let source = order.source(&overlays);
    let file = still(source, &composed, (Kind::Png, 1.0), &Told::of(&shot, &composed)).unwrap();
    let file = image::load_from_memory(&file).unwrap().into_rgba8();
    (screen, file, order.kept.over_map.clone())
}

/// Whether a pixel lies between the darkest and the lightest of another picture there and one pixel around.
fn found(pixel: [u8; 4], other: &RgbaImage, (x, y): (i64, i64)) -> bool {
    let near = (-1..=1).flat_map(|dy| (-1..=1).map(move |dx| (x + dx, y + dy)));
    let near = near.filter_map(|(x, y)| other.get_pixel_checked(u32::try_from(x).ok()?, u32::try_from(y).ok()?));
    let (low, high) = near.fold(([255; 4], [0; 4]), |(low, high), pixel| {
        let each = [0, 1, 2, 3];
        (
            each.map(|channel| pixel.0[channel].min(low[channel])),
            each.map(|channel| pixel.0[channel].max(high[channel])),
        )
    });
    (0..3).all(|channel| {
        let value = pixel[channel];
        low[channel].saturating_sub(SAME) <= value && value <= high[channel].saturating_add(SAME)
    })
}

/// The share of the pixels that are in one picture only; what lies under buttons is left out.
fn difference(name: &str, screen: &RgbaImage, file: &RgbaImage, buttons: &[geo::Rect]) -> f64 {
    assert_eq!(screen.width(), file.width(), "the picture is as wide as the window");
    let button = |x: u32, y: u32| {
        let (x, y) = (f64::from(x), f64::from(y));
        buttons.iter().any(|area| {
            area.min().x - 3.0 <= x && x <= area.max().x + 3.0 && area.min().y - 3.0 <= y && y <= area.max().y + 3.0
        })
    };
    let mut marked = file.clone();
    let (mut all, mut bad) = (0.0, 0.0);
    for (x, y, pixel) in file.enumerate_pixels().filter(|(x, y, _)| !button(*x, *y)) {
        all += 1.0;
        let place = (i64::from(x), i64::from(y));
        if !(found(pixel.0, screen, place) && found(screen.get_pixel(x, y).0, file, place)) {
            bad += 1.0;
            marked.put_pixel(x, y, image::Rgba([255, 0, 255, 255]));
        }
    }
    if let Ok(folder) = std::env::var("FRONTLINE_SAME") {
        let name = |kind: &str| format!("{folder}/{name}-{kind}.png");
        screen.save(name("screen")).unwrap();
        file.save(name("file")).unwrap();
        marked.save(name("marked")).unwrap();
    }
    bad / all
}

#[test]
fn a_picture_that_is_taken_away_is_the_one_on_the_screen() {
    let mut files = Vec::new();
    for date in ["1950-09-17", "1951-01-04"] {
        for theme in [0, 1] {
            let name = format!("{date}-{theme}");
            let (screen, file, buttons) = pictures(date, theme);
            let share = difference(&name, &screen, &file, &buttons);
            assert!(share <= MOST, "{name}: {share} of the pixels differ");
            files.push(file);
        }
    }
    let share = difference("other-day", &files[0], &files[2], &[]);
    assert!(share > 10.0 * MOST, "another day would be taken for the same: {share}");
}

#[test]
fn the_window_saves_the_picture_under_the_card_that_asks_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let atlas = Arc::new(Atlas::embedded().unwrap());
    let start = Start { atlas: Ok(atlas), date: Some("1950-09-17".parse().unwrap()), language: Some(Language::En) };
    let mut window =
        Harness::builder().with_size(vec2(1280.0, 800.0)).with_max_steps(30).build_eframe(|cc| App::new(cc, &start));
    window.run_steps(4);
    window.key_press_modifiers(Modifiers::COMMAND, Key::E);
    window.run_steps(4);
    let file = folder.path().join("day.png");
    let field = window.get_by(|node| {
        node.role() == egui::accesskit::Role::TextInput
            && node.value().is_some_and(|value| value.contains("frontline-1950-09-17.png"))
    });
    field.focus();
    window.run_steps(2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.event(egui::Event::Text(file.to_str().unwrap().to_owned()));
    window.run_steps(2);
    window.get_by_label("Save").click();
    for _ in 0..200 {
        std::thread::sleep(std::time::Duration::from_millis(50));
        window.run_steps(1);
        if window.query_by_label_contains("Written").is_some() {
            break;
        }
    }
    assert!(window.query_by_label_contains("day.png").is_some(), "the card says where the file is");
    let picture = image::open(&file).unwrap();
    assert_eq!(picture.width(), 1280, "as on the screen");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1, "nothing else is left");
}
