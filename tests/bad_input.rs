//! Packs with one thing broken: each gets a message with file, place and remedy, and the rest stays usable.

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::fs;
use std::path::Path;
use std::process::Command;

use frontline::atlas::Atlas;
use frontline::data;
use frontline::day::Moment;
use frontline::i18n::Language;
use frontline::scene;
use tempfile::TempDir;

const CAMPAIGN: &str = r##"{"id": "tiny", "title": {"en": "Tiny war"}, "start": "1900-01-01", "end": "1900-01-31",
"sides": {"left": {"id": "north", "name": {"en": "North"}, "color": "#E69F00"}, "right": {"id": "south", "name": {"en": "South"}, "color": "#004E8A"}},
"view": [0, 40, 10, 50], "facts": "facts.csv"}"##;
const GROUND: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[1,41],[9,41],[9,49],[1,49],[1,41]]]}}]}"#;
const FRONTS: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"id":"a","kind":"front","date":"1900-01-01","certainty":["certain","likely"],"source":"S"},"geometry":{"type":"LineString","coordinates":[[0,45],[10,45]]}},
{"type":"Feature","properties":{"id":"b","kind":"front","date":"1900-01-11"},"geometry":{"type":"LineString","coordinates":[[0,43],[10,43]]}},
{"type":"Feature","properties":{"id":"c","kind":"pocket","date":"1900-01-11","holder":"south"},"geometry":{"type":"Polygon","coordinates":[[[4,46],[6,46],[6,48],[4,48],[4,46]]]}}]}"#;
const FACTS: &str = "date,place,lat,lon,holder\n1900-01-01,Town,44,5,south\n1900-01-11,Town,44,5,north\n";

/// A sound pack in a folder of its own, with one file written anew.
fn pack(file: &str, text: impl AsRef<[u8]>) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in
        [("campaign.json", CAMPAIGN), ("ground.geojson", GROUND), ("fronts.geojson", FRONTS), ("facts.csv", FACTS)]
    {
        fs::write(folder.path().join(name), text).unwrap();
    }
    fs::write(folder.path().join(file), text).unwrap();
    folder
}

/// What `frontline check` says: its exit code and all it wrote.
fn check(path: &Path) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_frontline")).arg("check").arg(path).output().unwrap();
    let text = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
    assert!(!text.contains("panicked"), "{text}");
    (output.status.code(), text)
}

/// The pack is refused with a message that holds every one of `words`.
fn refused(folder: &TempDir, words: &[&str]) {
    let (code, text) = check(folder.path());
    assert_eq!(code, Some(2), "{text}");
    for word in words {
        assert!(text.contains(word), "'{word}' is missing in: {text}");
    }
}

/// A pack whose `fronts.geojson` has `from` replaced by `to`.
fn fronts_with(from: &str, to: &str) -> TempDir {
    assert!(FRONTS.contains(from), "the sound file has '{from}'");
    pack("fronts.geojson", FRONTS.replacen(from, to, 1))
}

#[test]
fn a_pack_without_towns_and_events_answers_all_the_same() {
    let folder = pack("note.txt", "anything");
    let atlas = Atlas::open(folder.path()).unwrap();
    let day = "1900-01-11".parse().unwrap();
    let end = atlas.end_of(day);
    let text = scene::describe(&atlas, &atlas.situation(end), day, Language::En);
    for part in ["The front line is", "km long.", "Troops of the South are surrounded.", "the North has gained"] {
        assert!(text.contains(part) && !text.contains("  "), "'{part}' is missing in: {text}");
    }
    let diff = atlas.front().diff(Moment(0.0), end);
    assert!(diff.gained.left > 100_000.0 && diff.places.is_empty(), "{:?}", diff.gained);
    assert!(diff.farthest_km.is_some_and(|km| (km - 222.0).abs() < 3.0), "two degrees: {:?}", diff.farthest_km);
    let thirds = atlas.front().advance(Moment(0.0), end).unwrap();
    assert!((thirds[0].km_a_day + 22.2).abs() < 1.0, "two degrees in ten days, no pocket here: {thirds:?}");
    assert_eq!(atlas.front().how_often(atlas.campaign().days).most(), 1);
    assert!(atlas.tempo().total_seconds() > 1.0);
    assert_eq!(
        atlas.front().evidence(diff.ground.left.0[0].exterior().0[0], end).before.len(),
        0,
        "no fact within 60 km"
    );
}

#[test]
fn the_sound_pack_is_sound() {
    let (code, text) = check(pack("note.txt", "anything").path());
    assert_eq!(code, Some(0), "{text}");
}

#[test]
fn a_fault_in_a_front_is_told_with_file_feature_and_remedy() {
    let cases: [(&str, &str, &[&str]); 13] = [
        (
            r#""date":"1900-01-11"},"geometry":{"type":"LineString""#,
            r#""x":1},"geometry":{"type":"LineString""#,
            &["feature 2 ('b')", "no 'date'", "Add"],
        ),
        ("1900-01-11", "1900-02-30", &["feature 2 ('b')", "1900-02-30", "YYYY-MM-DD"]),
        ("1900-01-11", "1901-01-11", &["feature 2 ('b')", "outside the campaign", "1900-01-31"]),
        (r#""kind":"front""#, r#""kind":"trench""#, &["feature 1 ('a')", "'trench'", "Use front"]),
        (r#""kind":"front","#, "", &["feature 1 ('a')", "no 'kind'"]),
        ("[[0,43],[10,43]]", "[]", &["feature 2 ('b')", "empty", "delete"]),
        ("[[0,43],[10,43]]", "[[43,100],[43,110]]", &["feature 2 ('b')", "swapped", "[longitude, latitude]"]),
        ("[10,43]", "[NaN,43]", &["fronts.geojson, line 3", "feature 2", "not valid JSON"]),
        ("[10,43]", "[1e999,43]", &["fronts.geojson, feature 2", "number out of range"]),
        ("[4,48],[4,46]", "[4,48]", &["feature 3 ('c')", "not closed", "Repeat"]),
        (r#""holder":"south""#, r#""holder":"west""#, &["feature 3 ('c')", "'west'", "'north' or 'south'"]),
        (r#"["certain","likely"]"#, r#"["certain"]"#, &["feature 1 ('a')", "1 entries for 2 positions"]),
        (
            r#""date":"1900-01-11","holder""#,
            r#""date":"1900-01-05","holder""#,
            &["feature 3 ('c')", "a day without a front"],
        ),
    ];
    for (from, to, words) in cases {
        refused(&fronts_with(from, to), words);
    }
}

#[test]
fn a_broken_text_is_told_with_line_and_column() {
    refused(&fronts_with("[10,43]]}}", "[10,43]]}"), &["fronts.geojson, line ", "column ", "not valid JSON"]);
    refused(&pack("fronts.geojson", ""), &["fronts.geojson: the file is empty", "Save it again"]);
    refused(&pack("fronts.geojson", [0xff, 0xfe, 0x00]), &["fronts.geojson: is not UTF-8"]);
    refused(&pack("fronts.geojson", "[".repeat(100_000)), &["fronts.geojson, line 1"]);
    refused(&pack("fronts.geojson", r#"{"type":"Feature"}"#), &["fronts.geojson", "FeatureCollection"]);
    let crs =
        r#"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::5179"}},"#;
    refused(&fronts_with(r#"{"type":"FeatureCollection","#, crs), &["fronts.geojson, crs", "EPSG::5179", "CRS84"]);
}

#[test]
fn degrees_that_lie_elsewhere_are_told() {
    let (_, text) = check(fronts_with("[[0,43],[10,43]]", "[[43,0],[43,10]]").path());
    assert!(text.contains("'b'") && text.contains("swapped"), "{text}");
}

#[test]
fn a_fault_in_the_head_is_told_with_its_member() {
    let head = |from: &str, to: &str| pack("campaign.json", CAMPAIGN.replacen(from, to, 1));
    refused(&head("1900-01-01", "1900-13-01"), &["campaign.json, start", "1900-13-01"]);
    refused(&head("1900-01-31", "1899-01-31"), &["campaign.json, end", "before it starts"]);
    refused(&head("#E69F00", "orange"), &["campaign.json, sides.left.color", "#RRGGBB"]);
    refused(&head(r#""id": "south""#, r#""id": "north""#), &["campaign.json, sides.right.id"]);
    refused(&head(r#""title": {"en": "Tiny war"}, "#, ""), &["campaign.json", "title"]);
    refused(&head("[0, 40, 10, 50]", "[10, 40, 0, 50]"), &["campaign.json, view"]);
    refused(&head("facts.csv", "missing.csv"), &["missing.csv: is missing in the pack"]);
    refused(&head("facts.csv", "../facts.csv"), &["../facts.csv: lies outside the pack"]);
    refused(&tempfile::tempdir().unwrap(), &["no campaign.json"]);
}

#[test]
fn a_fault_in_the_facts_is_told_with_its_row() {
    refused(&pack("facts.csv", FACTS.replacen("44,5,north", "44,5,west", 1)), &["facts.csv, row 3", "'west'"]);
    refused(&pack("facts.csv", FACTS.replacen("1900-01-11", "11.1.1900", 1)), &["facts.csv, row 3", "11.1.1900"]);
    refused(&pack("facts.csv", FACTS.replacen("44,5", "144,5", 1)), &["facts.csv, row 2", "144"]);
    refused(&pack("facts.csv", FACTS.replacen("holder", "owner", 1)), &["facts.csv", "holder"]);
    let (code, text) = check(pack("facts.csv", FACTS.replace("44,5", "46.9,5")).path());
    assert_eq!(code, Some(1), "a fact that the map contradicts: {text}");
    assert!(text.contains("row 2") && text.contains("km from the front"), "{text}");
}

#[test]
fn a_fault_in_the_strengths_is_told_with_its_row() {
    let with = |rows: &str| {
        let folder =
            pack("campaign.json", CAMPAIGN.replacen("facts.csv\"", "facts.csv\", \"strengths\": \"strengths.csv\"", 1));
        let header = "date,period_start,side,force,measure,value,low,high,combined,source,source_seen";
        fs::write(folder.path().join("strengths.csv"), format!("{header}\n{rows}\n")).unwrap();
        folder
    };
    let sound = with("1900-01-02,,south,X,troops,5,4,6,true,S,yes");
    assert_eq!(check(sound.path()).0, Some(0));
    let read = Atlas::open(sound.path()).unwrap();
    let strengths = &read.dataset().strengths;
    assert_eq!((strengths.len(), strengths[0].range, strengths[0].combined), (1, (4.0, 6.0), true));
    for (row, words) in [
        ("1900-01-02,,west,X,troops,5,,,,S,", ["row 2", "'west'"]),
        ("1900-01-02,,south,X,horses,5,,,,S,", ["row 2", "'horses'"]),
        ("1900-01-02,,south,X,troops,5,6,7,,S,", ["row 2", "between"]),
        ("1900-13-02,,south,X,troops,5,,,,S,", ["row 2", "1900-13-02"]),
        ("1900-01-02,,south,X,troops,many,,,,S,", ["row 2", "strengths.csv"]),
    ] {
        refused(&with(row), &words);
    }
}

#[test]
fn the_rest_of_a_faulty_pack_is_still_there() {
    let loaded = data::load(fronts_with("[[0,43],[10,43]]", "[]").path()).unwrap();
    assert_eq!(loaded.problems.len(), 2, "the front, and the pocket of its day: {:?}", loaded.problems);
    assert_eq!((loaded.dataset.keyframes.len(), loaded.dataset.facts.len(), loaded.dataset.ground.0.len()), (1, 2, 1));
    let nothing = data::load(pack("fronts.geojson", "x").path()).unwrap();
    assert!(nothing.dataset.keyframes.is_empty() && nothing.dataset.facts.len() == 2, "ground and facts stay");
}

#[test]
fn packs_with_few_keyframes_work() {
    let one = FRONTS.lines().take(2).collect::<String>().trim_end_matches(',').to_owned() + "]}";
    let (code, text) = check(pack("fronts.geojson", one).path());
    assert_eq!(code, Some(1), "one keyframe holds for ever, so the second fact is contradicted: {text}");
    let (code, text) = check(pack("fronts.geojson", r#"{"type":"FeatureCollection","features":[]}"#).path());
    assert_eq!(code, Some(0), "no front is no fault: {text}");
}

#[test]
fn a_zip_of_a_pack_is_a_pack() {
    use std::io::Write as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tiny.zip");
    let mut zip = zip::ZipWriter::new(fs::File::create(&path).unwrap());
    for (name, text) in
        [("campaign.json", CAMPAIGN), ("ground.geojson", GROUND), ("fronts.geojson", FRONTS), ("facts.csv", FACTS)]
    {
        zip.start_file(format!("tiny/{name}"), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    assert_eq!(check(&path).0, Some(0));
    fs::write(&path, "no zip at all").unwrap();
    let (code, text) = check(&path);
    assert!(code == Some(2) && text.contains("neither a folder nor a zip"), "{text}");
}

/// A campaign with these phases.
fn phases(list: &str) -> TempDir {
    pack("campaign.json", CAMPAIGN.replacen(r#""view""#, &format!(r#""phases": [{list}], "view""#), 1))
}

#[test]
fn phases_follow_one_another_in_the_campaign() {
    let sound = phases(
        r#"{"id":"b","start":"1900-01-10","end":"1910-01-01","name":{"en":"B"}},{"id":"a","start":"1899-01-01","end":"1900-01-09","name":{"en":"A"}},{"id":"c","start":"1950-01-01","end":"1950-02-01","name":{"en":"C"}}"#,
    );
    let loaded = data::load(sound.path()).unwrap();
    let days: Vec<String> = loaded
        .dataset
        .campaign
        .phases
        .iter()
        .map(|phase| format!("{} {} {}", phase.id, phase.days.first, phase.days.last))
        .collect();
    assert_eq!(days, ["a 1900-01-01 1900-01-09", "b 1900-01-10 1900-01-31"], "in order, cut to the campaign");
    let name = r#""name":{"en":"A"}"#;
    let late = format!(r#"{{"start":"1900-01-09","end":"1900-01-02",{name}}}"#);
    refused(&phases(&late), &["campaign.json", "phases[0].end", "1900-01-02", "Swap"]);
    let overlap = format!(
        r#"{{"start":"1900-01-02","end":"1900-01-09",{name}}},{{"start":"1900-01-09","end":"1900-01-12",{name}}}"#
    );
    refused(&phases(&overlap), &["campaign.json", "phases[1].start", "1900-01-09"]);
    let no_date = format!(r#"{{"start":"January","end":"1900-01-12",{name}}}"#);
    refused(&phases(&no_date), &["campaign.json", "phases[0].start", "January"]);
}

const FULL: &str = r##"{"id": "tiny", "title": {"en": "Tiny war", "ko": "작은 전쟁"}, "start": "1900-01-01", "end": "1900-01-31",
"sides": {"left": {"id": "north", "name": {"en": "North"}, "color": "#E69F00"}, "right": {"id": "south", "name": {"en": "South"}, "color": "#004E8A"}},
"view": [0, 40, 10, 50], "facts": "facts.csv", "events": "events.geojson", "units": "units.geojson", "sources": "sources.json",
"statements": "statements.json", "layers": [{"id": "river", "file": "river.geojson", "name": {"en": "River"}}]}"##;
const EVENTS: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"id":"fall","date":"1900-01-11","date_end":"1900-01-12","name:en":"Fall","name:ko":"함락","layer":"river","cites":["book"],"seed":["S1"],"related":["march"],"accounts":[{"date":"1900-01-12","text":{"en":"A day later","ko":"하루 뒤"},"source":"Map","cites":["map"]}]},"geometry":{"type":"Point","coordinates":[5,44]}},
{"type":"Feature","properties":{"id":"march","date":"1899-12-20","name:en":"March","name:ko":"행군","related":["fall"]},"geometry":{"type":"Point","coordinates":[5,46]}}]}"#;
const UNITS: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"id":"first-1","unit":"first","date":"1900-01-01","name:en":"First","name:ko":"제1","side":"north"},"geometry":{"type":"Point","coordinates":[5,46]}}]}"#;
const SOURCES: &str = r#"[{"id":"book","title":"A book","kind":"book","year":1950},
{"id":"map","title":"A map","kind":"map"}]"#;
const STATEMENTS: &str = r#"[{"id":"S1","date":"1900-01-11","lon":5,"lat":44,"title":{"en":"T","ko":"제목"},"says":{"en":"It fell","ko":"함락"},
"others":{"en":"So it did","ko":"그렇다"},"verdict":"agrees","sources":["book"],"events":["fall"],"layer":"river"}]"#;
const RIVER: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"id":"bank","kind":"line","name:en":"Bank","name:ko":"강둑","cites":["map"]},"geometry":{"type":"LineString","coordinates":[[2,44],[8,44]]}}]}"#;

/// A sound pack with every kind of file, in which `from` is replaced by `to` in one of them.
fn full(file: &str, (from, to): (&str, &str)) -> TempDir {
    let folder = pack("campaign.json", FULL);
    let texts = [
        ("events.geojson", EVENTS),
        ("units.geojson", UNITS),
        ("sources.json", SOURCES),
        ("statements.json", STATEMENTS),
        ("river.geojson", RIVER),
    ];
    for (name, text) in texts {
        assert!(name != file || text.contains(from), "{name} has '{from}'");
        fs::write(folder.path().join(name), if name == file { text.replacen(from, to, 1) } else { text.to_owned() })
            .unwrap();
    }
    folder
}

#[test]
fn the_full_pack_is_read_whole() {
    let folder = full("", ("", ""));
    let (code, text) = check(folder.path());
    assert_eq!(code, Some(0), "{text}");
    let data = data::load(folder.path()).unwrap().dataset;
    let (fall, book) = (data.event("fall").unwrap(), data.source("book").unwrap());
    assert_eq!((fall.cites.as_slice(), fall.layer.as_deref()), (["book".to_owned()].as_slice(), Some("river")));
    assert_eq!((fall.accounts.len(), fall.follows(&fall.accounts[0])), (1, false), "it tells of another day");
    assert_eq!((book.year, book.title.as_str()), (Some(1950), "A book"));
    assert_eq!(data.statement("S1").unwrap().events, ["fall"]);
}

/// A file, what is replaced by what in it, and words of the message.
type Case<'a> = (&'a str, (&'a str, &'a str), &'a [&'a str]);

#[test]
fn what_is_wanting_is_told_with_file_feature_and_remedy() {
    let cases: [Case<'_>; 14] = [
        (
            "events.geojson",
            (r#""cites":["book"]"#, r#""cites":["boek"]"#),
            &["feature 1 ('fall')", "'boek'", "Correct"],
        ),
        ("events.geojson", (r#""cites":["map"]"#, r#""cites":["mop"]"#), &["feature 1 ('fall')", "'mop'"]),
        ("events.geojson", (r#""seed":["S1"]"#, r#""seed":["S9"]"#), &["feature 1 ('fall')", "'seed'", "'S9'"]),
        ("events.geojson", (r#""layer":"river""#, r#""layer":"sea""#), &["feature 1 ('fall')", "'layer'", "'sea'"]),
        ("events.geojson", (r#""related":["march"]"#, r#""related":["rest"]"#), &["feature 1 ('fall')", "'rest'"]),
        ("events.geojson", (r#","related":["fall"]"#, ""), &["feature 1 ('fall')", "does not name it", "'march'"]),
        ("events.geojson", (r#","name:ko":"함락""#, ""), &["feature 1 ('fall')", "'name' is missing in: ko", "Write"]),
        (
            "events.geojson",
            (r#""date_end":"1900-01-12""#, r#""date_end":"1900-01-10""#),
            &["('fall')", "before", "Swap"],
        ),
        (
            "events.geojson",
            ("1900-01-11\",\"date_end\":\"1900-01-12", "1901-01-11"),
            &["('fall')", "outside the campaign"],
        ),
        ("events.geojson", (r#""id":"march""#, r#""id":"fall""#), &["feature 2 ('fall')", "taken"]),
        (
            "units.geojson",
            ("[5,46]", "[5,44.5]"),
            &["units.geojson, feature 'first-1'", "km behind the front", "wrong_side"],
        ),
        (
            "statements.json",
            (r#""events":["fall"]"#, r#""events":["rise"]"#),
            &["statements.json, entry 1 ('S1')", "'rise'"],
        ),
        (
            "statements.json",
            (r#","ko":"그렇다""#, ""),
            &["statements.json, entry 1 ('S1')", "'others' is missing in: ko"],
        ),
        (
            "river.geojson",
            (r#""cites":["map"]"#, r#""cites":["mop"]"#),
            &["river.geojson, feature 1 ('bank')", "'mop'"],
        ),
    ];
    for (file, change, words) in cases {
        let folder = full(file, change);
        let (code, text) = check(folder.path());
        assert_eq!(code, Some(1), "{file} {change:?}: {text}");
        assert!(text.contains(file), "{file} is not named: {text}");
        for word in words {
            assert!(text.contains(word), "'{word}' is missing in: {text}");
        }
        assert!(data::load(folder.path()).unwrap().problems.is_empty(), "all of it is shown");
    }
}

#[test]
fn a_fault_in_an_entry_leaves_the_others() {
    refused(
        &full("sources.json", (r#""kind":"map""#, r#""kind":"song""#)),
        &["sources.json, entry 2 ('map')", "'song'"],
    );
    refused(&full("statements.json", ("agrees", "true")), &["statements.json, entry 1 ('S1')", "'true'", "Use agrees"]);
    refused(&full("statements.json", (r#""lon":5,"#, "")), &["statements.json, entry 1 ('S1')", "no place"]);
    refused(&full("sources.json", ("[{", "[{,")), &["sources.json, line 1", "not valid JSON"]);
    let folder = full("sources.json", (r#""kind":"map""#, r#""kind":"song""#));
    assert_eq!(data::load(folder.path()).unwrap().dataset.sources.len(), 1);
}
