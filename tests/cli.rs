//! The console as its users meet it: the real binary, its answers, its exit codes, its complaints.

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_frontline")).args(arguments).output().unwrap()
}

fn stdout(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Runs a command that must fail with exit code 2 and a message that holds every one of `words`.
fn refused(arguments: &[&str], words: &[&str]) {
    let output = run(arguments);
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {message}");
    for word in words {
        assert!(message.contains(word), "{arguments:?}: '{word}' is missing in: {message}");
    }
    assert!(!message.contains("panicked"), "{message}");
}

fn table(folder: &Path, text: &str) -> String {
    let path = folder.join("questions.csv");
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn features(date: &str) -> Vec<Value> {
    let document: Value = serde_json::from_str(&stdout(&["front", "--date", date])).unwrap();
    assert!(document.get("crs").is_none(), "RFC 7946 has no crs");
    document["features"].as_array().unwrap().clone()
}

fn of_kind<'a>(features: &'a [Value], kind: &str) -> Vec<&'a Value> {
    features.iter().filter(|feature| feature["properties"]["kind"] == kind).collect()
}

fn positions(line: &Value) -> Vec<(f64, f64)> {
    let list = line["geometry"]["coordinates"].as_array().unwrap();
    list.iter().map(|at| (at[0].as_f64().unwrap(), at[1].as_f64().unwrap())).collect()
}

#[test]
fn taejon_fell_on_20_july() {
    assert!(stdout(&["who", "--date", "1950-07-19", "--at", "127.43,36.33"]).starts_with("south "));
    assert!(stdout(&["who", "--date", "1950-07-20", "--at", "127.43,36.33"]).starts_with("north "));
}

#[test]
fn nobody_holds_the_sea_or_other_countries() {
    for at in ["125.0,36.0", "131.0,37.0", "130.4,33.6", "123.4,41.8", "-74.0,40.7"] {
        assert!(stdout(&["who", "--date", "1951-01-15", "--at", at]).starts_with("none"), "{at}");
    }
}

#[test]
fn bad_questions_are_refused_with_a_remedy() {
    refused(&["who", "--date", "1950-02-30", "--at", "127,37"], &["1950-02-30", "YYYY-MM-DD"]);
    refused(&["who", "--date", "1950-07-20", "--at", "36.33,127.43"], &["longitude comes first"]);
    refused(&["who", "--date", "1949-07-20", "--at", "127.43,36.33"], &["1950-06-24", "1953-07-27"]);
    refused(&["who", "--date", "1950-07-20"], &["--at"]);
    refused(&["stats", "--from", "1951-01-02", "--to", "1951-01-01"], &["before"]);
    refused(&["front", "--date", "1950-09-16", "-o", "/no/such/folder/x.geojson"], &["/no/such/folder/x.geojson"]);
    refused(&["check", "/no/such/pack"], &["/no/such/pack"]);
}

#[test]
fn a_table_comes_back_with_its_answers() {
    let folder = tempfile::tempdir().unwrap();
    let rows = "\u{feff}name,date,lat,lon\n\"Taejon, city\",1950-07-20,36.33,127.43\nTaejon,1950-07-19,36.33,127.43\nsea,1950-07-19,36,125\n";
    let answer = stdout(&["who", "--csv", &table(folder.path(), rows)]);
    let lines: Vec<&str> = answer.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "name,date,lat,lon,holder,front_km");
    assert!(lines[1].starts_with("\"Taejon, city\",1950-07-20,36.33,127.43,north,"), "{}", lines[1]);
    assert!(lines[2].contains(",south,") && lines[3].contains(",none,"), "{answer}");
}

#[test]
fn a_faulty_table_is_refused_with_its_row() {
    let folder = tempfile::tempdir().unwrap();
    let with = |text: &str| table(folder.path(), text);
    refused(&["who", "--csv", &with("date,lat\n1950-07-20,36\n")], &["questions.csv, row 1", "'lon'"]);
    refused(&["who", "--csv", &with("date;lat;lon\n1950-07-20;36;127\n")], &["questions.csv, row 1", "comma"]);
    let second = with("date,lat,lon\n1950-07-20,36,127\n20.7.1950,36,127\n");
    refused(&["who", "--csv", &second], &["questions.csv, row 3", "20.7.1950"]);
    refused(&["who", "--csv", &with("date,lat,lon\n1950-07-20,x,127\n")], &["row 2", "lat 'x'"]);
    refused(&["who", "--csv", "/no/such.csv"], &["/no/such.csv"]);
}

#[test]
fn seoul_changed_hands_four_times() {
    let answer = stdout(&["history", "--at", "126.98,37.57"]);
    let rows: Vec<&str> = answer.lines().skip(1).collect();
    let months: Vec<&str> = rows.iter().filter_map(|row| row.get(..7)).collect();
    assert_eq!(months, ["1950-06", "1950-09", "1951-01", "1951-03"], "{answer}");
    for row in csv::Reader::from_reader(answer.as_bytes()).records() {
        assert!(!row.unwrap()[3].is_empty(), "every change has a source: {answer}");
    }
}

#[test]
fn perimeter_and_beachhead_come_and_go_on_their_days() {
    let at_incheon =
        |line: &&Value| positions(line).iter().any(|&(x, y)| (126.3..127.1).contains(&x) && (37.2..37.8).contains(&y));
    let before = features("1950-09-14");
    assert_eq!(before.iter().filter(|line| line["properties"]["kind"] != "territory").filter(at_incheon).count(), 0);
    let landed = features("1950-09-16");
    let beachheads: Vec<_> = of_kind(&landed, "beachhead").into_iter().filter(at_incheon).collect();
    assert!(!beachheads.is_empty() && beachheads.iter().all(|line| line["properties"]["holder"] == "south"));
    assert!(!of_kind(&landed, "front").is_empty(), "the perimeter is a front of its own");
    let after = features("1950-09-30");
    let south = of_kind(&after, "front").iter().flat_map(|line| positions(line)).filter(|at| at.1 < 36.5).count();
    assert_eq!(south, 0, "no perimeter any more");
}

#[test]
fn territories_are_sound_geojson_and_fill_the_ground() {
    let mut totals = Vec::new();
    for date in ["1950-06-24", "1950-09-16", "1951-07-01", "1953-07-27"] {
        let features = features(date);
        let territories = of_kind(&features, "territory");
        assert_eq!(territories.len(), 2, "one a side");
        totals.push(territories.iter().map(|side| side["properties"]["area_km2"].as_f64().unwrap()).sum::<f64>());
        for polygon in territories.iter().flat_map(|side| side["geometry"]["coordinates"].as_array().unwrap()) {
            for (index, ring) in polygon.as_array().unwrap().iter().enumerate() {
                let at: Vec<(f64, f64)> = ring
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|at| (at[0].as_f64().unwrap(), at[1].as_f64().unwrap()))
                    .collect();
                assert_eq!(at.first(), at.last(), "rings are closed");
                let area: f64 = at.windows(2).map(|pair| pair[0].0 * pair[1].1 - pair[1].0 * pair[0].1).sum();
                assert!(
                    area.abs() < 1e-7 || (area > 0.0) == (index == 0),
                    "right-hand rule on {date}: ring {index} has {area}"
                );
            }
        }
    }
    for total in &totals {
        assert!((total / totals[0] - 1.0).abs() < 0.001, "the ground does not change: {totals:?}");
    }
}

#[test]
fn the_books_of_ground_balance() {
    let answer = stdout(&["stats", "--from", "1950-09-10", "--to", "1950-11-10"]);
    assert!(!answer.contains("-0.0"), "no negative zeros");
    let mut yesterday: Option<f64> = None;
    for record in csv::Reader::from_reader(answer.as_bytes()).records() {
        let record = record.unwrap();
        let number = |column: usize| record[column].parse::<f64>().unwrap();
        assert!((number(3) + number(4) - 1.0).abs() < 3e-5, "shares sum to one: {record:?}");
        let (south, north_gained, south_gained) = (number(2), number(5), number(6));
        if let Some(before) = yesterday.replace(south) {
            assert!((before + south_gained - north_gained - south).abs() < 0.5, "{before} does not lead to {record:?}");
        }
    }
}

#[test]
fn the_shipped_pack_passes_its_own_check() {
    let answer = stdout(&["check"]);
    assert!(answer.contains("facts on a keyframe's day:") && answer.contains("facts in all:"), "{answer}");
}

#[test]
fn the_same_question_has_the_same_answer() {
    assert_eq!(stdout(&["front", "--date", "1950-10-21"]), stdout(&["front", "--date", "1950-10-21"]));
}

#[test]
fn every_command_shows_an_example() {
    for command in ["front", "who", "history", "stats", "diff", "describe", "check", "completions", "man"] {
        let help = stdout(&[command, "--help"]);
        assert!(help.contains("Example"), "{command}: {help}");
    }
    assert!(stdout(&["completions", "bash"]).contains("frontline"));
    assert!(stdout(&["man"]).contains(".TH"));
}

#[test]
fn a_difference_tells_ground_and_places() {
    let answer = stdout(&["diff", "--from", "1950-09-14", "--to", "1950-09-30"]);
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_reader(answer.as_bytes()).records().map(|row| row.unwrap()).collect();
    let number = |row: usize, column: usize| rows[row][column].parse::<f64>().unwrap();
    assert_eq!((&rows[0][0], &rows[0][1], &rows[1][1]), ("side", "north", "south"));
    assert_eq!((number(0, 2), number(0, 3)), (number(1, 3), number(1, 2)), "what one gained the other lost");
    assert!(number(1, 4) > 50_000.0, "the breakout from the perimeter: {answer}");
    let held = |day: &str| {
        let stats = stdout(&["stats", "--from", day, "--to", day]);
        let row = csv::Reader::from_reader(stats.as_bytes()).records().next().unwrap().unwrap();
        row[2].parse::<f64>().unwrap()
    };
    assert!((held("1950-09-30") - held("1950-09-14") - number(1, 4)).abs() < 0.3, "agrees with stats: {answer}");
    let seoul = rows.iter().find(|row| &row[1] == "Seoul").unwrap();
    assert_eq!((&seoul[0], &seoul[5], &seoul[6]), ("place", "north", "south"));
    let korean = stdout(&["diff", "--from", "1950-09-14", "--to", "1950-09-30", "--lang", "ko"]);
    assert!(korean.contains("서울"), "names in the language asked for");
    let nothing = stdout(&["diff", "--from", "1952-01-01", "--to", "1952-01-01"]);
    assert!(!nothing.contains("-0.0") && nothing.lines().count() == 3, "{nothing}");
}

#[test]
fn the_ground_of_a_difference_is_sound_geojson() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("gained.geojson");
    let path = file.to_str().unwrap();
    assert!(stdout(&["diff", "--from", "1950-11-24", "--to", "1951-01-10", "--geojson", "-o", path]).is_empty());
    let document: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    assert!(document["type"] == "FeatureCollection" && document.get("crs").is_none());
    let features = document["features"].as_array().unwrap().clone();
    let gained = of_kind(&features, "gained");
    assert_eq!(gained.iter().filter(|ground| ground["properties"]["side"] == "north").count(), 1, "one a side");
    for ground in &gained {
        assert_eq!(ground["geometry"]["type"], "MultiPolygon");
        assert!(ground["properties"]["area_km2"].as_f64().unwrap() > 0.0);
        for ring in ground["geometry"]["coordinates"].as_array().unwrap() {
            let outline: Vec<(f64, f64)> = ring[0]
                .as_array()
                .unwrap()
                .iter()
                .map(|at| (at[0].as_f64().unwrap(), at[1].as_f64().unwrap()))
                .collect();
            assert_eq!(outline.first(), outline.last(), "rings are closed");
            let area: f64 = outline.windows(2).map(|pair| pair[0].0 * pair[1].1 - pair[1].0 * pair[0].1).sum();
            assert!(area > 0.0, "outlines run counterclockwise: {outline:?}");
        }
    }
    let names: Vec<&Value> = of_kind(&features, "place").iter().map(|place| &place["properties"]["name"]).collect();
    assert!(names.iter().any(|name| **name == "Pyongyang"), "{names:?}");
}

#[test]
fn bad_differences_and_days_are_refused() {
    refused(&["diff", "--from", "1951-01-02", "--to", "1951-01-01"], &["before"]);
    refused(&["diff", "--from", "1949-01-02", "--to", "1951-01-01"], &["1950-06-24", "1953-07-27"]);
    refused(&["diff", "--from", "1951-01-01"], &["--to"]);
    refused(&["diff", "--from", "1951-01-01", "--to", "1951-01-02", "-o", "/no/such/x.csv"], &["/no/such/x.csv"]);
    refused(&["describe", "--date", "1953-07-28"], &["1953-07-28", "1953-07-27"]);
    refused(&["describe", "--date", "1953-07-27", "--lang", "fr"], &["vi", "en", "ko"]);
}

#[test]
fn a_day_is_told_in_three_languages() {
    let said = |lang: &str| stdout(&["describe", "--date", "1950-09-16", "--lang", lang]);
    let english = said("en");
    for part in ["16 September 1950", "The South holds a beachhead at Inchon", "The front line runs", "% of the ground"]
    {
        assert!(english.contains(part), "'{part}' is missing in: {english}");
    }
    assert_eq!(english, stdout(&["describe", "--date", "1950-09-16"]), "English where nothing is asked");
    assert!(said("vi").contains("Chiến tuyến dài"), "{}", said("vi"));
    assert!(said("ko").contains("남측은 인천에 교두보를 확보하고 있다."), "{}", said("ko"));
}
