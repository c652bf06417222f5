//! How the picture looks: five sizes in two themes as small pictures, for eyes that see colours otherwise, and a
//! gallery on demand (`docs/gallery.md`).

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::path::Path;
use std::sync::Arc;

use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, SnapshotResults};
use frontline::atlas::Atlas;
use frontline::geodesy::{LonLat, world_from_lonlat};
use frontline::gui::{App, Start};
use frontline::i18n::Language;
use frontline::session::Action;
use image::{Rgba, RgbaImage};

/// The sizes of `R13`, points, and how much smaller the kept pictures are.
const SIZES: [(f32, f32, f32); 5] =
    [(1024.0, 768.0, 0.3), (1280.0, 800.0, 0.3), (1366.0, 768.0, 0.3), (1920.0, 1080.0, 0.2), (3840.0, 2160.0, 0.1)];

/// The themes by the presses of F6 that lead to them.
const THEMES: [(&str, usize); 3] = [("projector", 0), ("dark", 1), ("print", 2)];

type Window = Harness<'static, App>;

fn window((width, height, pixels): (f32, f32, f32), theme: usize, (date, language): (&str, Language)) -> Window {
    let atlas = Ok(Arc::new(Atlas::embedded().unwrap()));
    let start = Start { atlas, date: Some(date.parse().unwrap()), language: Some(language) };
    let mut window = Harness::builder()
        .with_size(vec2(width, height))
        .with_pixels_per_point(pixels)
        .with_max_steps(30)
        .wgpu()
        .build_eframe(|cc| App::new(cc, &start));
    window.run_steps(4);
    window.state_mut().finish_computing();
    for _ in 0..theme {
        press(&mut window, Modifiers::NONE, Key::F6);
    }
    window.run_steps(4);
    window
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_steps(3);
}

#[test]
fn five_sizes_in_two_themes_look_as_they_did() {
    let mut results = SnapshotResults::new();
    for size in SIZES {
        for (theme, presses) in &THEMES[..2] {
            let mut window = window(size, *presses, ("1950-09-20", Language::Vi));
            window.snapshot(format!("looks-{}x{}-{theme}", size.0, size.1));
            results.extend(window.take_snapshot_results());
        }
    }
}

/// Linear light of a channel.
fn linear(byte: u8) -> f64 {
    let value = f64::from(byte) / 255.0;
    if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

fn byte(value: f64) -> u8 {
    let value = value.clamp(0.0, 1.0);
    let value = if value <= 0.003_130_8 { value * 12.92 } else { 1.055 * value.powf(1.0 / 2.4) - 0.055 };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
    let byte = (value * 255.0).round() as u8;
    byte
}

/// How a picture is seen, as a matrix over linear red, green and blue.
type Sight = [[f64; 3]; 3];

/// Machado, Oliveira and Fernandes 2009, severity 1.
const PROTAN: Sight =
    [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]];
const DEUTAN: Sight =
    [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]];
const TRITAN: Sight =
    [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]];
const GREY: Sight = [[0.2126, 0.7152, 0.0722]; 3];

/// A colour as it is seen on a projector in a bright room (7:1): black is a seventh of white.
fn seen(color: [u8; 3], sight: &Sight) -> [f64; 3] {
    let light = color.map(linear);
    sight.map(|row| {
        let own: f64 = row.iter().zip(light).map(|(share, light)| share * light).sum();
        (own.clamp(0.0, 1.0) + 1.0 / 6.0) / (1.0 + 1.0 / 6.0)
    })
}

/// CIE L*a*b* (D65) of linear red, green and blue.
fn lab([r, g, b]: [f64; 3]) -> [f64; 3] {
    let x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505;
    let y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    let z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089;
    let f = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    [116.0 * f(y) - 16.0, 500.0 * (f(x) - f(y)), 200.0 * (f(y) - f(z))]
}

/// The mean colour of a square of a picture, 15 pixels across.
fn mean(picture: &RgbaImage, (x, y): (u32, u32)) -> [u8; 3] {
    let mut sums = [0_u32; 3];
    let mut count = 0;
    for (dx, dy) in (0..15).flat_map(|dx| (0..15).map(move |dy| (dx, dy))) {
        let Rgba([r, g, b, _]) = *picture.get_pixel(x + dx, y + dy);
        for (sum, channel) in sums.iter_mut().zip([r, g, b]) {
            *sum += u32::from(channel);
        }
        count += 1;
    }
    sums.map(|sum| u8::try_from(sum / count).unwrap())
}

/// The two sides as they come out in a picture: open ground in the north and in the south on a day in June 1952.
fn grounds(theme: usize) -> [[u8; 3]; 2] {
    let mut window = window((1024.0, 768.0, 1.0), theme, ("1952-06-01", Language::En));
    let picture = window.render().unwrap();
    [mean(&picture, (516, 146)), mean(&picture, (545, 304))]
}

#[test]
fn the_sides_are_told_apart_by_everyone() {
    for (theme, presses) in &THEMES[..2] {
        let [north, south] = grounds(*presses);
        for (name, sight) in [("protan", PROTAN), ("deutan", DEUTAN), ("tritan", TRITAN)] {
            let (a, b) = (lab(seen(north, &sight)), lab(seen(south, &sight)));
            let distance = a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
            assert!(distance >= 10.0, "{theme}, {name}: {north:?} and {south:?} are {distance} apart");
        }
    }
}

#[test]
fn a_copy_in_grey_looks_as_it_did() {
    let mut window = window((1024.0, 768.0, 0.3), 0, ("1950-12-15", Language::En));
    let mut picture = window.render().unwrap();
    for Rgba([r, g, b, _]) in picture.pixels_mut() {
        let [grey, ..] = GREY.map(|row| byte(row[0] * linear(*r) + row[1] * linear(*g) + row[2] * linear(*b)));
        (*r, *g, *b) = (grey, grey, grey);
    }
    egui_kittest::image_snapshot(&picture, "looks-grey");
}

/// Brings a part of the world into view as a user does.
fn go_to(window: &mut Window, place: &str) {
    match place {
        "war" => {}
        "chosin" => {
            let at = world_from_lonlat(LonLat { lon: 127.25, lat: 40.35 });
            let ctx = window.ctx.clone();
            window.state_mut().act(Action::LookAt { x: at.x, y: at.y }, &ctx);
        }
        "eurasia" => (0..12).for_each(|_| press(window, Modifiers::NONE, Key::Minus)),
        layer => {
            press(window, Modifiers::NONE, Key::F4);
            window.get_by_label(&format!("Show the active layer: {layer}")).click();
            window.run_steps(3);
            press(window, Modifiers::NONE, Key::F4);
        }
    }
    window.run_steps(4);
}

/// Writes the pictures of `docs/gallery.md` into `target/gallery`.
#[test]
#[ignore = "pictures to look at, not a test; docs/gallery.md has the command"]
fn gallery() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/gallery");
    std::fs::create_dir_all(&folder).unwrap();
    let places = [
        ("war", "1950-11-28"),
        ("Pusan Perimeter", "1950-09-05"),
        ("Incheon", "1950-09-17"),
        ("chosin", "1950-11-29"),
        ("Pyongyang", "1950-10-19"),
        ("eurasia", "1950-07-01"),
    ];
    for size in [(1024.0, 768.0, 1.0), (1280.0, 800.0, 1.0), (1920.0, 1080.0, 1.0), (3840.0, 2160.0, 1.0)] {
        for (theme, presses) in THEMES {
            for (place, date) in places {
                let mut window = window(size, presses, (date, Language::En));
                go_to(&mut window, place);
                let name = format!("{}x{}-{theme}-{}.png", size.0, size.1, place.replace(' ', "-").to_lowercase());
                window.render().unwrap().save(folder.join(name)).unwrap();
            }
        }
    }
}
