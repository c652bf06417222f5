//! Dated data in every form in which they are found (`docs/wild-data.md`): the right dates, the right sides, plain words.

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use frontline::atlas::Atlas;
use frontline::data::wild::{
    self, Answers, DateFrom, DayOrder, Meaning, Oddity, Question, SidesFrom, Understood, Watch, Wild,
};
use frontline::front::{LineKind, Situation};
use frontline::geodesy::{LonLat, lonlat_from_world, world_from_lonlat};
use frontline::i18n::Language;
use frontline::model::{Certainty, Holder, Motion, Side};
use proptest::prelude::*;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/wild").join(name)
}

fn read(name: &str) -> Wild {
    wild::read(&[fixture(name)], &Answers::default(), &Watch::default()).unwrap()
}

fn atlas(name: &str) -> Atlas {
    Atlas::from_wild(read(name)).map_err(|understood| format!("{understood:?}")).unwrap()
}

fn days(understood: &Understood) -> String {
    let days = understood.days.unwrap();
    format!("{} {}", days.first, days.last)
}

fn sides(understood: &Understood) -> Vec<&str> {
    understood.sides.iter().map(|side| side.name.en.as_str()).collect()
}

fn count(understood: &Understood, oddity: Oddity) -> usize {
    understood.warnings.iter().find(|warning| warning.oddity == oddity).map_or(0, |warning| warning.count)
}

fn on(atlas: &Atlas, day: &str) -> std::sync::Arc<Situation> {
    atlas.situation(atlas.end_of(day.parse().unwrap()))
}

fn holder(atlas: &Atlas, day: &str, lon: f64, lat: f64) -> Holder {
    atlas.holder(world_from_lonlat(LonLat { lon, lat }), &on(atlas, day))
}

/// The latitudes of a line's first and last point, rounded to a hundredth.
fn ends(situation: &Situation, line: usize) -> [f64; 2] {
    let points = &situation.lines[line].points;
    [points[0], points[points.len() - 1]].map(|point| (lonlat_from_world(point.at).lat * 100.0).round() / 100.0)
}

fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_frontline")).args(arguments).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    assert!(!err.contains("panicked"), "{err}");
    (output.status.code(), out, err)
}

/// A file of its own with this text.
fn file(name: &str, bytes: impl AsRef<[u8]>) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn zip_of(path: &Path, entries: &[(&str, &[u8])]) {
    let mut zip = zip::ZipWriter::new(fs::File::create(path).unwrap());
    for (name, bytes) in entries {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
}

#[test]
fn traced_fronts_have_american_dates_and_end() {
    let wild = read("traced");
    let known = &wild.understood;
    assert_eq!(days(known), "1914-08-04 1918-11-11");
    assert_eq!((known.order, known.meaning), (Some(DayOrder::MonthFirst), Meaning::State));
    assert_eq!((known.dates_from.clone(), known.lines), (vec![DateFrom::Property("date".into())], 5));
    assert_eq!((count(known, Oddity::Ended), known.sides_from.clone()), (2, SidesFrom::NoAreas));
    let atlas = atlas("traced");
    assert_eq!(on(&atlas, "1914-08-10").lines.len(), 1, "the eastern front is not there yet");
    assert_eq!(on(&atlas, "1914-09-05").lines.len(), 2);
    assert_eq!(on(&atlas, "1918-03-02").lines.len(), 2);
    assert_eq!(on(&atlas, "1918-03-03").lines.len(), 1, "the eastern front has ended on that day");
    assert!(on(&atlas, "1918-11-11").lines.is_empty());
}

#[test]
fn lines_of_a_front_glide_by_the_share_of_their_length() {
    let atlas = atlas("traced");
    let west = |day: &str| ends(&on(&atlas, day), on(&atlas, day).lines.len() - 1);
    assert_eq!((west("1914-08-04"), west("1914-08-14")), ([51.0, 48.0], [50.5, 48.0]));
    assert!((west("1914-08-09")[0] - 50.75).abs() < 0.02, "half way: {:?}", west("1914-08-09"));
    // Drawn from the other end on 5 September: it must not turn over on the way.
    let way = on(&atlas, "1914-08-25");
    let points = &way.lines[way.lines.len() - 1].points;
    let first = lonlat_from_world(points[0].at);
    assert!(first.lon < 3.5 && first.lat > 50.0, "still begins in the north-west: {first:?}");
    let certainty = |day: &str| on(&atlas, day).lines.last().unwrap().points[0].certainty;
    assert_eq!(certainty("1914-08-14"), Certainty::Certain, "as the file gives it");
    assert_eq!(certainty("1914-08-10"), Certainty::Likely, "ten days apart");
    assert_eq!(certainty("1914-08-25"), Certainty::Guess, "22 days apart: between sources");
    assert!(
        way.lines.iter().all(|line| line.kind == LineKind::Traced && line.holder.is_none()),
        "sides are not made up"
    );
}

#[test]
fn battles_and_tables_are_spans_and_events() {
    let wild = read("battles.geojson");
    assert_eq!(
        (days(&wild.understood).as_str(), wild.understood.meaning),
        ("1914-09-05 1916-12-18", Meaning::Interval)
    );
    assert!(matches!(wild.understood.questions.as_slice(), [Question::Sides(_)]), "two names are no two sides");
    let shown = atlas("battles.geojson");
    let held = |day: &str| on(&shown, day).held.len();
    assert_eq!((held("1914-09-12"), held("1914-09-13"), held("1916-02-21")), (1, 0, 1));
    let table = atlas("battles.tsv");
    let events = &table.dataset().events;
    assert_eq!(
        events.iter().map(|event| event.day.to_string()).collect::<Vec<_>>(),
        ["1950-06-25", "1950-11-27", "1951-07-10"]
    );
    assert!(events[2].at.is_none() && events[0].at.is_some() && events[0].text.en == "a note");
}

#[test]
fn daily_files_have_their_date_in_the_name() {
    let wild = read("daily");
    let known = &wild.understood;
    assert_eq!((known.files, days(known).as_str()), (4, "2024-07-08 2024-07-12"));
    let missing: Vec<String> = known.missing.clone().unwrap().iter().map(ToString::to_string).collect();
    assert_eq!((missing, known.dates_from.clone()), (vec!["2024-07-10".to_owned()], vec![DateFrom::FileName]));
    assert_eq!((known.sides.len(), known.sides_from.clone()), (1, SidesFrom::Untold));
    assert!(known.sides[0].km2[1] > known.sides[0].km2[0] && known.questions.is_empty());
    let atlas = atlas("daily");
    assert_eq!(on(&atlas, "2024-07-10").held[0].since.to_string(), "2024-07-09", "a state holds until the next");
    assert_eq!(holder(&atlas, "2024-07-12", 37.5, 47.5), Holder::Side(Side::Left));
    assert_eq!(holder(&atlas, "2024-07-12", 37.25, 47.25), Holder::None, "a hole is nobody's");
    assert_eq!(holder(&atlas, "2024-07-12", 30.0, 47.5), Holder::None, "no enemy is made up");
}

#[test]
fn stamps_of_a_day_the_last_one_counts_and_sides_are_words_of_the_name() {
    let wild = read("snapshots");
    let known = &wild.understood;
    assert_eq!(days(known), "2025-08-02 2025-08-04");
    assert_eq!(
        (sides(known), known.sides_from.clone()),
        (vec!["Occupied", "Liberated"], SidesFrom::Name("name".into()))
    );
    assert_eq!(count(known, Oddity::SeveralADay), 2, "one for each side");
    let atlas = atlas("snapshots");
    assert_eq!(holder(&atlas, "2025-08-03", 37.15, 47.5), Holder::Side(Side::Left), "the later stamp reaches so far");
    assert_eq!(holder(&atlas, "2025-08-03", 35.2, 47.5), Holder::Side(Side::Right));
    assert_eq!(atlas.dataset().events.len(), 8, "points are events");
}

#[test]
fn units_stay_until_their_next_place() {
    let atlas = atlas("units.geojson");
    let layer = &atlas.dataset().layers[0];
    let days: Vec<_> = layer
        .features
        .iter()
        .map(|feature| (feature.first.unwrap().to_string(), feature.last.map(|day| day.to_string())))
        .collect();
    assert_eq!(days[0], ("1950-06-25".to_owned(), Some("1950-07-19".to_owned())));
    assert_eq!((layer.id.as_str(), days[1].1.clone(), layer.features.len()), ("troops", None, 3));
}

#[test]
fn dates_stand_beside_features_in_wrappers() {
    let wild = read("wrapper.json");
    assert_eq!(days(&wild.understood), "2022-03-01 2022-03-25");
    assert_eq!(wild.understood.dates_from, [DateFrom::Wrapper("dateKey".into())]);
    let atlas = atlas("wrapper.json");
    assert_eq!(ends(&on(&atlas, "2022-03-03"), 0), [50.1, 50.1]);
    assert_eq!(on(&atlas, "2022-03-15").lines[0].points[0].certainty, Certainty::Guess, "20 days apart");
}

#[test]
fn states_of_the_world_reach_back_before_the_first_year() {
    let wild = read("states");
    assert_eq!(days(&wild.understood), "-000499-01-01 1945-01-01");
    assert_eq!(sides(&wild.understood), ["Realm A", "Realm C", "Realm B", "Realm D"]);
    let atlas = atlas("states");
    assert_eq!(holder(&atlas, "1700-01-01", 2.0, 42.0), Holder::Side(Side::Left));
    assert_eq!(holder(&atlas, "1945-01-01", 22.0, 42.0), Holder::Other(3), "a fourth party");
    let (code, text, _) = run(&["history", "--at", "12,42", "--pack", fixture("states").to_str().unwrap()]);
    assert_eq!(code, Some(0));
    assert_eq!(
        text.lines().collect::<Vec<_>>(),
        ["date,from,to", "0800-01-01,realm-b,realm-c", "1945-01-01,realm-c,realm-b"]
    );
}

#[test]
fn time_layers_of_web_maps_have_a_date_for_each_part_or_position() {
    let parts = atlas("times.geojson");
    assert_eq!(holder(&parts, "1918-03-24", 0.5, 0.5), Holder::Side(Side::Left));
    assert_eq!(holder(&parts, "1918-03-25", 0.5, 0.5), Holder::None);
    assert_eq!(holder(&parts, "1918-04-01", 4.5, 0.5), Holder::Side(Side::Left));
    let line = atlas("coordtimes.geojson");
    let points = |day: &str| on(&line, day).lines[0].points.len();
    assert_eq!((points("2018-03-22"), points("2018-03-24")), (3, 4), "it grows");
}

#[test]
fn open_history_map_has_years_months_and_open_ends() {
    let wild = read("ohm.geojson");
    assert_eq!(days(&wild.understood), "1802-01-01 1858-09-30");
    assert_eq!(wild.understood.dates_from, [DateFrom::Pair("start_date".into(), "end_date".into())]);
    let atlas = atlas("ohm.geojson");
    assert_eq!(holder(&atlas, "1841-12-31", 103.0, 11.0), Holder::Side(Side::Left), "1841 means to its end");
    assert_eq!(holder(&atlas, "1842-01-01", 103.0, 11.0), Holder::None);
    assert_eq!(holder(&atlas, "1858-09-30", 101.0, 13.0), Holder::Side(Side::Right), "an open end");
}

#[test]
fn odd_files_are_mended_and_every_mending_is_told() {
    let wild = read("odd.geojson");
    let known = &wild.understood;
    assert_eq!((days(known).as_str(), sides(known)), ("1950-09-15 1950-09-19", vec!["#c00", "#00c"]));
    for (oddity, wanted) in [
        (Oddity::Broken, 1),
        (Oddity::TooShort, 1),
        (Oddity::NoNumber, 2),
        (Oddity::TextNumbers, 2),
        (Oddity::Heights, 1),
        (Oddity::Unclosed, 1),
        (Oddity::Turned, 1),
        (Oddity::Doubled, 1),
        (Oddity::DateLine, 1),
    ] {
        assert_eq!(count(known, oddity), wanted, "{oddity:?} in {:?}", known.warnings);
    }
    let swapped = read("swapped.geojson");
    assert_eq!(count(&swapped.understood, Oddity::Swapped), 1);
    assert_eq!(ends(&on(&atlas("swapped.geojson"), "1951-07-01"), 0), [37.5, 38.6]);
}

#[test]
fn single_features_bare_geometries_and_lines_of_json_are_read() {
    assert_eq!(days(&read("named_1944-06-06.geojson").understood), "1944-06-06 1944-06-06");
    let lines = read("lines.geojsonl");
    assert_eq!((days(&lines.understood).as_str(), lines.understood.lines), ("1944-06-06 1944-06-12", 2));
}

#[test]
fn an_unclear_order_of_day_and_month_is_asked_and_never_guessed() {
    let wild = read("unclear.geojson");
    assert!(matches!(wild.understood.questions.as_slice(), [Question::Order(example)] if example == "6/7/1944"));
    assert!(Atlas::from_wild(wild).is_err());
    for (order, first) in [(DayOrder::DayFirst, "1944-04-03"), (DayOrder::MonthFirst, "1944-03-04")] {
        let answers = Answers { order: Some(order), ..Answers::default() };
        let wild = wild::read(&[fixture("unclear.geojson")], &answers, &Watch::default()).unwrap();
        assert_eq!(wild.understood.days.unwrap().first.to_string(), first);
    }
    let path = fixture("unclear.geojson");
    let (code, _, error) = run(&["stats", "--pack", path.to_str().unwrap()]);
    assert!(code == Some(2) && error.contains("day or the month") && error.contains("--order"), "{error}");
}

#[test]
fn what_is_no_date_by_name_can_be_said() {
    let wild = read("no-date.geojson");
    assert!(
        matches!(&wild.understood.questions[0], Question::Date(list) if list[0].0 == "when_drawn" && list[0].1[0] == "1944-06-06")
    );
    let path = fixture("no-date.geojson");
    let (code, text, _) = run(&["inspect", path.to_str().unwrap(), "--date-property", "when_drawn"]);
    assert!(code == Some(0) && text.contains("6 June 1944 to 9 June 1944"), "{text}");
}

#[test]
fn zips_gzips_and_several_files_are_opened_together() {
    let folder = tempfile::tempdir().unwrap();
    let zipped = folder.path().join("days.zip");
    let read_file = |name: &str| fs::read(fixture(name)).unwrap();
    let (one, two) = (read_file("daily/control_20240708.geojson"), read_file("daily/control_20240709.geojson"));
    zip_of(
        &zipped,
        &[("a/control_20240708.geojson", &one), ("a/control_20240709.geojson", &two), ("a/readme.pdf", b"%PDF")],
    );
    let wild = wild::read(&[zipped.clone(), fixture("battles.tsv")], &Answers::default(), &Watch::default()).unwrap();
    assert_eq!((wild.understood.files, wild.understood.areas, wild.understood.points), (3, 2, 3));
    assert_eq!(count(&wild.understood, Oddity::LeftAside), 1);
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(&one).unwrap();
    let (_folder, path) = file("control_20240708.geojson.gz", packer.finish().unwrap());
    let wild = wild::read(&[path], &Answers::default(), &Watch::default()).unwrap();
    assert_eq!(days(&wild.understood), "2024-07-08 2024-07-08");
    let (code, text, _) =
        run(&["who", "--date", "2024-07-09", "--at", "37.5,47.5", "--pack", zipped.to_str().unwrap()]);
    assert!(code == Some(0) && text.starts_with("side-1"), "{text}");
}

#[test]
fn a_bad_file_leaves_the_others_usable() {
    let folder = tempfile::tempdir().unwrap();
    for day in ["20240708", "20240709"] {
        let name = format!("control_{day}.geojson");
        fs::copy(fixture(&format!("daily/{name}")), folder.path().join(&name)).unwrap();
    }
    fs::write(folder.path().join("control_20240710.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[{")
        .unwrap();
    fs::write(folder.path().join("notes.docx"), "x").unwrap();
    let path = folder.path().to_str().unwrap();
    let (code, text, error) = run(&["inspect", path]);
    assert_eq!(code, Some(1), "something was lost: {text}");
    assert!(
        text.contains("2 files understood") && error.contains("control_20240710.geojson, line 1, column"),
        "{text}{error}"
    );
    let (code, text, error) = run(&["front", "--date", "2024-07-09", "--pack", path]);
    assert!(code == Some(0) && text.contains("\"territory\"") && error.contains("20240710"), "{error}");
}

/// What is refused: exit code 2, and a message with file, fault and remedy.
fn refused(path: &Path, words: &[&str]) {
    let (code, text, error) = run(&["inspect", path.to_str().unwrap()]);
    assert_eq!(code, Some(2), "{text}{error}");
    for word in words {
        assert!(error.contains(word), "'{word}' is missing in: {error}");
    }
}

#[test]
fn what_cannot_be_read_is_told_with_a_remedy() {
    refused(&fixture("borders.topojson"), &["borders.topojson", "TopoJSON", "ogr2ogr"]);
    refused(&fixture("mercator.geojson"), &["crs", "EPSG::3857", "CRS84"]);
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    refused(&write("a.kml", b"<?xml version=\"1.0\"?><kml></kml>"), &["a.kml", "KML", "QGIS"]);
    refused(&write("a.shp", &[0, 0, 0x27, 0x0a, 0, 0]), &["shapefile", "ogr2ogr"]);
    refused(&write("a.csv", b"date,town\n1950-01-01,Seoul\n"), &["row 1", "lat and lon"]);
    refused(&write("a.geojson", b""), &["0 bytes"]);
    refused(&write("b.geojson", &[0xff, 0xfe, 0x7b, 0x00]), &["UTF-16", "UTF-8"]);
    refused(
        &write("c.geojson", b"{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\""),
        &["line 1", "not valid JSON"],
    );
    refused(&write("d.json", b"{\"name\":\"frontline\",\"version\":3}"), &["no GeoJSON"]);
    refused(&write("e.geojson", "[".repeat(200_000).as_bytes()), &["e.geojson"]);
    let collection = "{\"type\":\"GeometryCollection\",\"geometries\":";
    let deep = format!("{}{}", format!("{collection}[").repeat(2_000), "]}".repeat(2_000));
    refused(&write("f_1950.geojson", deep.as_bytes()), &["f_1950.geojson", "feature 1", "recursion"]);
    refused(&write("g.geojson", b"<!DOCTYPE html><html>404</html>"), &["web page"]);
    refused(&write("h.geojson", b"version https://git-lfs.github.com/spec/v1\noid sha256:1\n"), &["Git LFS"]);
    refused(Path::new("/no/such/file.geojson"), &["is not there"]);
}

#[test]
fn zips_never_lead_out_and_never_fill_the_memory() {
    let folder = tempfile::tempdir().unwrap();
    let slip = folder.path().join("slip.zip");
    let line = br#"{"type":"LineString","coordinates":[[0,50],[1,51]]}"#;
    zip_of(&slip, &[("../../out_1950.geojson", line), ("in_1950.geojson", line)]);
    let (code, text, error) = run(&["inspect", slip.to_str().unwrap()]);
    assert!(
        code == Some(1) && text.contains("One file understood") && error.contains("leads out of the zip"),
        "{text}{error}"
    );
    let bomb = folder.path().join("bomb.zip");
    zip_of(&bomb, &[("bomb_1950.geojson", &vec![b' '; 64 * 1024 * 1024])]);
    refused(&bomb, &["bomb_1950.geojson", "200 times its size"]);
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(&vec![b'['; 64 * 1024 * 1024]).unwrap();
    let (_folder, path) = file("bomb_1950.geojson.gz", packer.finish().unwrap());
    refused(&path, &["200 times its size"]);
}

#[test]
fn the_words_are_plain_in_three_languages() {
    let path = fixture("daily");
    for (language, words) in [
        (
            "en",
            ["4 files understood as daily states", "8 July 2024 to 12 July 2024", "one day missing", "the file name"],
        ),
        ("vi", ["4 tệp được hiểu là trạng thái từng ngày", "8 tháng 7 năm 2024", "thiếu 1 ngày", "tên tệp"]),
        ("ko", ["파일 4개", "2024년 7월 8일", "빠진 날 1일", "파일 이름"]),
    ] {
        let (code, text, _) = run(&["inspect", path.to_str().unwrap(), "--lang", language]);
        assert_eq!(code, Some(0));
        for word in words {
            assert!(text.contains(word), "'{word}' is missing in: {text}");
        }
    }
}

#[test]
fn the_console_answers_about_dated_data() {
    let path = fixture("two-sides.geojson");
    let path = path.to_str().unwrap();
    let (code, text, _) = run(&["stats", "--from", "1950-07-01", "--to", "1950-07-12", "--pack", path]);
    let rows: Vec<&str> = text.lines().collect();
    assert_eq!((code, rows[0], rows.len()), (Some(0), "date,south_km2,north_km2,front_km", 13));
    let (code, text, _) = run(&["describe", "--date", "1950-07-05", "--lang", "ko", "--pack", path]);
    assert!(code == Some(0) && text.contains("South") && text.contains("km²"), "{text}");
    let (code, _, error) = run(&["diff", "--from", "1950-07-01", "--to", "1950-07-05", "--pack", path]);
    assert!(code == Some(2) && error.contains("frontline stats"), "{error}");
    let (code, _, error) = run(&["check", path]);
    assert!(code == Some(2) && error.contains("frontline inspect"), "{error}");
}

#[test]
fn a_reading_can_be_stopped() {
    let watch = Watch::default();
    watch.cancel();
    assert!(wild::read(&[fixture("daily")], &Answers::default(), &watch).is_none());
}

#[test]
fn what_is_written_is_read_again_with_all_its_properties() {
    for name in ["traced", "daily", "states", "ohm.geojson", "two-sides.geojson", "wrapper.json"] {
        let first = read(name);
        let text = wild::write_geojson(first.dataset.as_ref().unwrap()).unwrap();
        let (_folder, path) = file("again.geojson", &text);
        let again = wild::read(&[path], &Answers::default(), &Watch::default()).unwrap();
        assert_eq!(days(&first.understood), days(&again.understood), "{name}");
        let stands = |wild: &Wild| -> Vec<(String, Option<String>, usize)> {
            let observed = wild.dataset.as_ref().unwrap().observed.clone().unwrap();
            let stands = observed.tracks.into_iter().flat_map(|track| track.stands);
            let mut all: Vec<_> = stands
                .map(|stand| (stand.first.to_string(), stand.last.map(|last| last.to_string()), stand.len()))
                .collect();
            all.sort();
            all
        };
        assert_eq!(stands(&first), stands(&again), "{name}");
    }
    let states = wild::write_geojson(read("states").dataset.as_ref().unwrap()).unwrap();
    assert!(states.contains("\"BORDERPRECISION\":1"), "unknown properties are kept");
}

#[test]
fn the_day_is_told_in_words() {
    let atlas = atlas("traced");
    let day = "1914-08-25".parse().unwrap();
    let text = frontline::scene::describe(&atlas, &on(&atlas, "1914-08-25"), day, Language::En);
    assert!(text.contains("between their sources") && text.contains("km"), "{text}");
}

#[test]
fn the_border_of_two_sides_goes_steadily_or_by_steps_as_chosen() {
    let step = atlas("two-sides.geojson");
    assert_eq!(holder(&step, "1950-07-08", 2.0, 41.5), Holder::Side(Side::Left), "the state of 1 July");
    let answers = Answers { motion: Motion::Arrival, ..Answers::default() };
    let wild = wild::read(&[fixture("two-sides.geojson")], &answers, &Watch::default()).unwrap();
    assert_eq!(wild.understood.motion, Motion::Arrival, "{:?}", wild.understood.warnings);
    let glide = Atlas::from_wild(wild).map_err(|understood| format!("{understood:?}")).unwrap();
    assert_eq!(holder(&glide, "1950-07-04", 2.0, 41.5), Holder::Side(Side::Left));
    assert_eq!(holder(&glide, "1950-07-08", 2.0, 41.5), Holder::Side(Side::Right), "the north has come half way");
    let front = on(&glide, "1950-07-06");
    assert_eq!(front.lines.len(), 1, "the outer edge of the ground is no front");
    let points = &front.lines[0].points;
    let middle = lonlat_from_world(points[points.len() / 2].at);
    assert!((middle.lat - 41.5).abs() < 0.06, "{middle:?}");
    let refused = wild::read(&[fixture("daily")], &answers, &Watch::default()).unwrap();
    assert_eq!(count(&refused.understood, Oddity::NoArrival), 1, "one side alone has no border to move");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Any dated line comes back with its day and its vertices.
    #[test]
    fn lines_keep_days_and_vertices(
        year in -2000_i16..2100,
        month in 1_i8..=12,
        day in 1_i8..=28,
        points in prop::collection::vec((-1_799_999_999_i32..1_799_999_999, -899_999_999_i32..899_999_999), 2..40),
    ) {
        // Jumps across the date line are cut, which is another test.
        let spots: Vec<[f64; 2]> = points.iter().map(|&(x, y)| [f64::from(x) / 2e7, f64::from(y) / 1e7]).collect();
        let date = frontline::day::Day::new(year, month, day).unwrap();
        let text = serde_json::json!({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"date":date,"kept":[1,{"a":null}]},"geometry":{"type":"LineString","coordinates":spots}}]});
        let (_folder, path) = file("line.geojson", text.to_string());
        let first = wild::read(&[path], &Answers::default(), &Watch::default()).unwrap();
        let written = wild::write_geojson(first.dataset.as_ref().unwrap()).unwrap();
        let kept = written.contains("\"kept\":[1,{\"a\":null}]");
        prop_assert!(kept);
        let (_folder, path) = file("again.geojson", &written);
        let again = wild::read(&[path], &Answers::default(), &Watch::default()).unwrap();
        let of = |wild: &Wild| {
            let observed = wild.dataset.as_ref().unwrap().observed.clone().unwrap();
            let stand = observed.tracks[0].stands[0].clone();
            (stand.first, stand.parts)
        };
        prop_assert_eq!(of(&first), of(&again));
        prop_assert_eq!(of(&first).0, date);
    }
}
