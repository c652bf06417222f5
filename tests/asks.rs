//! The questions people ask, in the window: each answer is the command line's. Driven by accessible names on the real program.

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers, OutputCommand, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use frontline::atlas::Atlas;
use frontline::day::Day;
use frontline::geodesy::{LonLat, world_from_lonlat};
use frontline::gui::{App, Start};
use frontline::i18n::Language;
use frontline::session::{Action, Card, Session};

type Window = Harness<'static, App>;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn window(date: &str, language: Language) -> Window {
    let atlas = Arc::new(Atlas::embedded().unwrap());
    let start = Start { atlas: Ok(atlas), date: Some(day(date)), language: Some(language) };
    let mut window = Harness::builder()
        .with_size(vec2(1024.0, 768.0))
        .with_max_steps(30)
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

fn press(window: &mut Window, key: Key) {
    window.key_press_modifiers(Modifiers::NONE, key);
    window.run_steps(3);
}

fn act(window: &mut Window, action: Action) {
    let ctx = window.ctx.clone();
    window.state_mut().act(action, &ctx);
    window.run_steps(3);
}

/// Runs frames until a text that contains this is there: answers are computed beside the window.
fn wait_for(window: &mut Window, text: &str) {
    for _ in 0..400 {
        if window.query_all_by_label_contains(text).next().is_some() {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
        window.run_steps(1);
    }
    assert!(has(window, text), "'{text}' does not come");
}

fn has(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

/// What the command line prints.
fn printed(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_frontline")).args(arguments).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// Clicks a button and gives what it put on the clipboard.
fn copied(window: &mut Window, button: &str) -> String {
    window.get_by_label(button).click_accesskit();
    for _ in 0..4 {
        window.step();
        let copied = window.output().platform_output.commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        if let Some(text) = copied {
            return text;
        }
    }
    String::new()
}

#[test]
fn the_day_is_described_as_on_the_command_line() {
    for (language, code, button, map) in [
        (Language::Vi, "vi", "Sao chép văn bản", "Bản đồ"),
        (Language::En, "en", "Copy the text", "Map"),
        (Language::Ko, "ko", "글 복사", "지도"),
    ] {
        let mut window = window("1951-01-04", language);
        press(&mut window, Key::F7);
        let printed = printed(&["describe", "--date", "1951-01-04", "--lang", code]);
        assert_eq!(copied(&mut window, button), printed);
        let words = window.get_by_role_and_label(Role::Canvas, map).accesskit_node().description().unwrap();
        assert!(printed.contains(&words) && words.len() > 200, "the map is told in the same words: {words}");
        press(&mut window, Key::ArrowRight);
        let next = frontline_text(code);
        assert_eq!(copied(&mut window, button), next, "the card follows the day");
    }
}

fn frontline_text(code: &str) -> String {
    printed(&["describe", "--date", "1951-01-05", "--lang", code])
}

/// Opens the card of a spot.
fn open_here(window: &mut Window, (lon, lat): (f64, f64)) {
    let at = world_from_lonlat(LonLat { lon, lat });
    act(window, Action::OpenCard(Card::Here { x: at.x, y: at.y }));
}

#[test]
fn a_spot_tells_who_held_it_as_the_command_line_does() {
    let mut window = window("1950-09-15", Language::En);
    open_here(&mut window, (126.98, 37.57));
    wait_for(&mut window, "Now held by the North");
    assert!(window.query_by_role_and_label(Role::Label, "Seoul").is_some());
    wait_for(&mut window, "28 June 1950: South → North");
    let table = printed(&["history", "--at", "126.98,37.57"]);
    let changes: Vec<Day> = table.lines().skip(1).map(|row| day(row.split(',').next().unwrap())).collect();
    assert!(changes.len() >= 4, "{table}");
    for &change in &changes {
        assert!(has(&window, &format!("{}: ", Language::En.short_date(change))), "{change} is not listed");
    }
    let listed = window.query_all_by_label_contains(" → ").filter(|node| node.accesskit_node().role() == Role::Link);
    assert_eq!(listed.count(), changes.len(), "no more and no less");
    // The bar goes from change to change by arrow keys, and the card follows the day.
    window.get_by_role_and_label(Role::Slider, "Who held this place, through the whole war").focus();
    window.run_steps(2);
    press(&mut window, Key::ArrowRight);
    assert_eq!(shown(&window), *changes.iter().find(|&&change| change > day("1950-09-15")).unwrap());
    let bar = window.get_by_role_and_label(Role::Slider, "Who held this place, through the whole war");
    assert!(bar.accesskit_node().value().unwrap().ends_with("South"));
    press(&mut window, Key::ArrowLeft);
    press(&mut window, Key::ArrowLeft);
    assert_eq!(shown(&window), changes[0]);
}

#[test]
fn the_line_is_explained_by_facts_before_and_after() {
    let atlas = Atlas::embedded().unwrap();
    let mut window = window("1950-09-20", Language::En);
    open_here(&mut window, (126.98, 37.57));
    wait_for(&mut window, "Reported up to 20 September 1950");
    let at = world_from_lonlat(LonLat { lon: 126.98, lat: 37.57 });
    let evidence = atlas.front().evidence(at, atlas.end_of(day("1950-09-20")));
    assert!(!evidence.before.is_empty() && !evidence.after.is_empty());
    for witness in evidence.before.iter().chain(&evidence.after) {
        let date = Language::En.short_date(witness.fact.day);
        assert!(has(&window, &format!("{date}, {}: held by", witness.fact.place)), "{:?}", witness.fact);
        assert!(has(&window, &witness.fact.source), "{:?}", witness.fact);
    }
    let nearest = evidence.nearest.unwrap();
    assert!(has(&window, &format!("The front is {} km away", Language::En.number(nearest.km, 1))));
    let drawn = evidence.keyframe_before.unwrap();
    assert!(has(&window, &Language::En.short_date(drawn.day)) && has(&window, &drawn.front.title));
}

#[test]
fn contradicted_facts_are_marked() {
    let atlas = Atlas::embedded().unwrap();
    let judgement = atlas.front().judge(&atlas.dataset().facts);
    let wrong = judgement.verdicts.iter().find(|verdict| !verdict.holds).unwrap().fact;
    let mut window = window(&wrong.day.to_string(), Language::En);
    act(&mut window, Action::OpenCard(Card::Here { x: wrong.at.x, y: wrong.at.y }));
    wait_for(&mut window, "Reported up to");
    assert!(has(&window, "The line on the map contradicts this."), "{wrong:?}");
}

/// Figures of a side as `frontline diff` prints them, rounded as people read them.
fn of_side(table: &str, side: &str) -> [String; 3] {
    let row = table.lines().find(|row| row.starts_with(&format!("side,{side},"))).unwrap();
    let numbers: Vec<f64> = row.split(',').skip(2).take(3).map(|number| number.parse().unwrap()).collect();
    [numbers[0], numbers[1], numbers[2]]
        .map(|km2| Language::En.number(km2, usize::from(km2.abs() < 10.0 && km2 != 0.0)))
}

#[test]
fn what_changed_is_what_the_command_line_says() {
    let mut window = window("1950-09-30", Language::En);
    press(&mut window, Key::F8);
    wait_for(&mut window, "North, Gained");
    for (button, days) in [("Yesterday", 1), ("A month ago", 30), ("A week ago", 7)] {
        window.get_by_label(button).click();
        window.run_steps(3);
        assert_eq!(session(&window).since, days);
        let from = day("1950-09-30").plus(-days);
        wait_for(&mut window, &format!("Since {}", Language::En.short_date(from)));
        wait_for(&mut window, "North, Gained");
        let table = printed(&["diff", "--from", &from.to_string(), "--to", "1950-09-30"]);
        for (side, name) in [("north", "North"), ("south", "South")] {
            for (column, number) in ["Gained", "Lost", "Net"].into_iter().zip(of_side(&table, side)) {
                let told = format!("{name}, {column}: {number} km²");
                assert!(window.query_by_label(&told).is_some(), "no '{told}'");
            }
        }
        let places: Vec<&str> = table.lines().filter_map(|row| row.strip_prefix("place,")?.split(',').next()).collect();
        for place in places {
            assert!(window.query_all_by_role_and_label(Role::Link, place).next().is_some(), "{place} is not told");
        }
    }
}

#[test]
fn any_day_before_can_be_compared_with() {
    let mut window = window("1950-09-30", Language::Ko);
    press(&mut window, Key::F8);
    for (text, since) in [("1950.9.14", 16), ("1950.10.5", 16), ("1950.2.30", 16)] {
        window.get_by_label("다른 날짜부터").focus();
        window.run_steps(2);
        window.key_press_modifiers(Modifiers::COMMAND, Key::A);
        window.event(egui::Event::Text(text.to_owned()));
        window.run_steps(2);
        press(&mut window, Key::Enter);
        assert_eq!(session(&window).since, since, "{text}");
        let refused = has(&window, "보다 앞선 날짜를 고르세요") || has(&window, "달력에 없는 날짜");
        assert_eq!(refused, text != "1950.9.14", "{text}");
    }
}

/// The charts when all that is computed beside the window is there.
fn charts(date: &str, language: Language) -> Window {
    let mut window = window(date, language);
    window.state_mut().finish_computing();
    press(&mut window, Key::F9);
    window
}

/// The description of a chart: what it says of the day shown.
fn reading(window: &Window, chart: &str) -> String {
    window.get_by_role_and_label(Role::Image, chart).accesskit_node().description().unwrap_or_default()
}

/// The numbers before a sign in a text of the English interface.
fn numbers_before(text: &str, sign: &str) -> Vec<f64> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let before = words.windows(2).filter(|pair| pair[1].starts_with(sign)).map(|pair| pair[0]);
    before.filter_map(|word| word.trim_start_matches('(').replace(',', "").parse().ok()).collect()
}

#[test]
fn the_shares_of_every_day_sum_to_a_hundred_and_are_those_of_the_command_line() {
    let mut window = charts("1950-09-15", Language::En);
    for date in ["1950-06-25", "1950-09-15", "1950-11-24", "1951-01-04", "1953-07-27"] {
        act(&mut window, Action::SetDay(day(date)));
        let told = reading(&window, "Share of the ground");
        let shares = numbers_before(&told, "%");
        assert_eq!(shares.len(), 3, "{told}");
        assert!((shares.iter().sum::<f64>() - 100.0).abs() < 1e-9, "{told}");
        let table = printed(&["stats", "--from", date, "--to", date]);
        let row: Vec<&str> = table.lines().nth(1).unwrap().split(',').collect();
        let (north, south, unsure): (f64, f64, f64) =
            (row[1].parse().unwrap(), row[2].parse().unwrap(), row[8].parse().unwrap());
        assert!((shares[1] - unsure / (north + south) * 100.0).abs() < 0.11, "{told}; {table}");
        let km2 = numbers_before(&told, "km²");
        assert!((km2.iter().sum::<f64>() - north - south).abs() < 2.0, "{told}; {table}");
    }
}

#[test]
fn the_tables_of_the_charts_are_those_of_the_command_line() {
    let mut window = charts("1950-09-15", Language::En);
    let stats = printed(&["stats"]);
    let column = |name: &str| -> Vec<String> {
        let place = stats.lines().next().unwrap().split(',').position(|column| column == name).unwrap();
        stats.lines().skip(1).map(|row| row.split(',').nth(place).unwrap().to_owned()).collect()
    };
    for (tab, columns) in [
        ("Length of the front", vec!["front_km"]),
        ("Ground taken", vec!["north_gained_km2", "south_gained_km2"]),
        ("Share of the ground", vec!["unsure_km2"]),
    ] {
        window.query_all_by_role_and_label(Role::Button, tab).next().unwrap().click();
        window.run_steps(3);
        let table = copied(&mut window, "Copy as CSV");
        let header: Vec<&str> = table.lines().next().unwrap().split(',').collect();
        for name in columns {
            let place = header.iter().position(|column| *column == name).unwrap();
            let told: Vec<String> =
                table.lines().skip(1).map(|row| row.split(',').nth(place).unwrap().to_owned()).collect();
            assert_eq!(told, column(name), "{tab}: {name}");
        }
    }
}

#[test]
fn a_click_in_a_chart_shows_the_day_and_the_day_moves_the_reading() {
    let mut window = charts("1950-09-15", Language::En);
    let before = reading(&window, "Share of the ground");
    let rect = window.get_by_role_and_label(Role::Image, "Share of the ground").rect();
    window.drag_at(rect.center());
    window.run_steps(2);
    let clicked = shown(&window);
    assert!((clicked.days_since(day("1950-06-24")) - 564).abs() <= 2, "the middle of the war, not {clicked}");
    window.hover_at(rect.center() + vec2(rect.width() / 4.0, 0.0));
    window.run_steps(2);
    assert!(shown(&window) > clicked, "a drag goes on");
    window.drop_at(rect.center());
    window.run_steps(2);
    assert_ne!(reading(&window, "Share of the ground"), before);
    let here = shown(&window);
    press(&mut window, Key::ArrowLeft);
    assert_eq!(shown(&window), here.plus(-1), "keys go by days while the chart has the focus");
}

#[test]
fn strengths_are_told_one_by_one_with_their_sources() {
    let atlas = Atlas::embedded().unwrap();
    let rows = &atlas.dataset().strengths;
    assert!(
        rows.len() > 100 && rows.iter().any(|row| row.combined) && rows.iter().any(|row| row.range.0 < row.range.1)
    );
    let mut window = charts("1950-09-15", Language::En);
    window.get_by_label("Strengths").click();
    window.run_steps(3);
    let troops = |row: &&frontline::model::Strength| row.measure == frontline::model::Measure::Troops;
    for row in rows.iter().filter(troops) {
        let told = format!("{}: {} {}", Language::En.short_date(row.day), row.force, Language::En.number(row.value, 0));
        assert!(has(&window, &told), "no '{told}'");
        assert!(has(&window, &row.source), "no '{}'", row.source);
    }
    assert!(has(&window, "counts more than this force") && has(&window, "never added"));
    let table = copied(&mut window, "Copy as CSV");
    assert_eq!(table.lines().count(), 1 + rows.iter().filter(troops).count(), "a row for each, no sum");
}

#[test]
fn charts_wait_for_their_figures_without_holding_the_window() {
    let mut window = window("1950-09-15", Language::En);
    press(&mut window, Key::F9);
    // Whether they are there yet or not, the window answers.
    press(&mut window, Key::ArrowRight);
    assert_eq!(shown(&window), day("1950-09-16"));
    for _ in 0..600 {
        if window.query_by_role_and_label(Role::Image, "Share of the ground").is_some() {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
        window.run_steps(1);
    }
    assert!(has(&window, "unsure"), "the figures never come");
}

#[test]
#[ignore = "pictures to look at"]
fn pictures() {
    let size: Vec<f32> = std::env::var("SIZE").unwrap().split('x').map(|n| n.parse().unwrap()).collect();
    let language: Language = std::env::var("LANGUAGE_").unwrap().parse().unwrap();
    let atlas = Arc::new(Atlas::embedded().unwrap());
    let date = std::env::var("DATE").unwrap_or("1950-09-15".into());
    let start = Start { atlas: Ok(atlas), date: Some(day(&date)), language: Some(language) };
    let mut window: Window = Harness::builder()
        .with_size(vec2(size[0], size[1]))
        .with_max_steps(30)
        .wgpu()
        .build_eframe(|cc| App::new(cc, &start));
    window.run_steps(4);
    window.state_mut().finish_computing();
    if std::env::var("DARK").is_ok() {
        press(&mut window, Key::F6);
    }
    match std::env::var("CARD").unwrap().as_str() {
        "here" => open_here(&mut window, (126.98, 37.57)),
        "chorwon" => open_here(&mut window, (127.2, 38.2)),
        "day" => press(&mut window, Key::F7),
        "changes" => press(&mut window, Key::F8),
        _ => press(&mut window, Key::F9),
    }
    if let Ok(tab) = std::env::var("TAB") {
        for name in tab.split('|') {
            window.get_by_label(name).click();
            window.run_steps(3);
        }
    }
    for _ in 0..30 {
        std::thread::sleep(Duration::from_millis(20));
        window.run_steps(1);
    }
    if let Ok(scroll) = std::env::var("SCROLL") {
        window.hover_at(egui::pos2(size[0] * 0.2, size[1] * 0.4));
        window.run_steps(2);
        window.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: vec2(0.0, -scroll.parse::<f32>().unwrap()),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        });
        window.run_steps(20);
    }
    window.render().unwrap().save(std::env::var("OUT").unwrap()).unwrap();
}
