//! Readers under fire: sound files with bytes changed by chance. Nothing may panic, hang or fill the memory.
//!
//! `cargo test` runs a fixed, repeatable number of cases. `FRONTLINE_FUZZ_SECONDS=3600 cargo test --test mutated` goes on for an
//! hour with other cases; a case that fails prints its number, and `FRONTLINE_FUZZ_FIRST=NUMBER` begins there.

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use frontline::atlas::Atlas;
use frontline::data::wild::{self, Answers, Watch};
use frontline::i18n::Language;
use frontline::scene;

/// Cases of each test without an environment variable.
const CASES: u64 = 400;

/// No case may take longer.
const LONGEST: Duration = Duration::from_secs(10);

/// Pieces that readers stumble over.
const TOKENS: [&str; 22] = [
    "[",
    "]",
    "{",
    "}",
    "\"",
    ",",
    ":",
    "null",
    "NaN",
    "-1e999",
    "1e400",
    "[[[[[[[[",
    "\u{feff}",
    "\\u0000",
    "0000-00-00",
    "9999-12-31",
    "-9999-01-01",
    "\"coordinates\":[]",
    "\"type\":\"Polygon\"",
    "181",
    "../../x",
    "99999999999999999999",
];

/// Numbers that look like chance and are the same each time.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next() % count.max(1) as u64).unwrap()
    }
}

/// The bytes with one to eight changes.
fn mutated(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut made = bytes.to_vec();
    for _ in 0..=dice.below(8) {
        let (at, length) = (dice.below(made.len() + 1), dice.below(40));
        let end = (at + length).min(made.len());
        match dice.below(6) {
            0 if at < made.len() => made[at] ^= 1 << dice.below(8),
            1 => drop(made.drain(at..end)),
            2 => {
                let copy = made[at..end].to_vec();
                let to = dice.below(made.len() + 1);
                made.splice(to..to, copy);
            }
            3 => made.truncate(at),
            4 if at < made.len() => made[at] = u8::try_from(dice.below(256)).unwrap(),
            _ => {
                let token = TOKENS[dice.below(TOKENS.len())];
                made.splice(at..at, token.bytes());
            }
        }
    }
    made
}

/// Runs cases: a fixed number, or for the seconds that the environment names.
fn run(name: &str, mut case: impl FnMut(&mut Dice)) {
    let number = |variable: &str| std::env::var(variable).ok().and_then(|text| text.parse::<u64>().ok());
    let (seconds, first) = (number("FRONTLINE_FUZZ_SECONDS"), number("FRONTLINE_FUZZ_FIRST").unwrap_or(1));
    let begun = Instant::now();
    let mut current = first;
    loop {
        let more = match seconds {
            Some(seconds) => begun.elapsed() < Duration::from_secs(seconds),
            None => current < first + CASES,
        };
        if !more {
            return;
        }
        let started = Instant::now();
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            case(&mut Dice(current.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1));
        }));
        assert!(result.is_ok(), "{name}: case {current} panicked");
        assert!(started.elapsed() < LONGEST, "{name}: case {current} took {:?}", started.elapsed());
        current += 1;
    }
}

/// Asks an atlas what the window would ask.
fn use_all(atlas: &Atlas) {
    let days = atlas.campaign().days;
    for day in [days.first, days.first.plus(days.len() / 2), days.last] {
        let situation = atlas.situation(atlas.end_of(day));
        assert!(!scene::describe(atlas, &situation, day, Language::Vi).is_empty());
    }
}

fn read_wild(path: &Path) {
    let Some(found) = wild::read(&[path.to_owned()], &Answers::default(), &Watch::default()) else { return };
    for language in [Language::Vi, Language::En, Language::Ko] {
        assert!(!scene::understood_sentence(&found.understood, language).is_empty());
    }
    if let Ok(atlas) = Atlas::from_wild(found) {
        use_all(&atlas);
    }
}

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/wild").join(name)).unwrap()
}

#[test]
fn geojson_that_was_changed_by_chance() {
    let seeds: Vec<(&str, Vec<u8>)> = [
        "odd.geojson",
        "traced/west.geojson",
        "wrapper.json",
        "times.geojson",
        "coordtimes.geojson",
        "ohm.geojson",
        "snapshots/history_1754251105.json",
        "two-sides.geojson",
        "lines.geojsonl",
        "units.geojson",
    ]
    .map(|name| (name, fixture(name)))
    .into();
    let folder = tempfile::tempdir().unwrap();
    run("geojson", |dice| {
        let (name, seed) = &seeds[dice.below(seeds.len())];
        let path = folder.path().join(Path::new(name).file_name().unwrap());
        std::fs::write(&path, mutated(seed, dice)).unwrap();
        read_wild(&path);
        std::fs::remove_file(&path).unwrap();
    });
}

#[test]
fn tables_that_were_changed_by_chance() {
    let seed = fixture("battles.tsv");
    let folder = tempfile::tempdir().unwrap();
    run("tables", |dice| {
        let path = folder.path().join(["battles.tsv", "battles.csv"][dice.below(2)]);
        std::fs::write(&path, mutated(&seed, dice)).unwrap();
        read_wild(&path);
    });
}

#[test]
fn zips_and_gzips_that_were_changed_by_chance() {
    let folder = tempfile::tempdir().unwrap();
    let zipped = {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for name in ["daily/control_20240708.geojson", "daily/control_20240709.geojson"] {
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(&fixture(name)).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(&fixture("two-sides.geojson")).unwrap();
    let gzipped = packer.finish().unwrap();
    run("zips", |dice| {
        let (name, seed) = [("days.zip", &zipped), ("two-sides.geojson.gz", &gzipped)][dice.below(2)];
        let path = folder.path().join(name);
        std::fs::write(&path, mutated(seed, dice)).unwrap();
        read_wild(&path);
    });
}

/// A small sound pack.
const PACK: [(&str, &str); 4] = [
    (
        "campaign.json",
        r##"{"id":"tiny","title":{"en":"Tiny war"},"start":"1900-01-01","end":"1900-01-31","sides":{"left":{"id":"north","name":{"en":"North"},"color":"#E69F00"},"right":{"id":"south","name":{"en":"South"},"color":"#004E8A"}},"view":[0,40,10,50],"facts":"facts.csv"}"##,
    ),
    (
        "ground.geojson",
        r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[1,41],[9,41],[9,49],[1,49],[1,41]]]}}]}"#,
    ),
    (
        "fronts.geojson",
        r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"a","kind":"front","date":"1900-01-01","certainty":["certain","likely"]},"geometry":{"type":"LineString","coordinates":[[0,45],[10,45]]}},{"type":"Feature","properties":{"id":"b","kind":"front","date":"1900-01-11"},"geometry":{"type":"LineString","coordinates":[[0,43],[10,43]]}},{"type":"Feature","properties":{"id":"c","kind":"pocket","date":"1900-01-11","holder":"south"},"geometry":{"type":"Polygon","coordinates":[[[4,46],[6,46],[6,48],[4,48],[4,46]]]}}]}"#,
    ),
    ("facts.csv", "date,place,lat,lon,holder\n1900-01-01,Town,44,5,south\n1900-01-11,Town,44,5,north\n"),
];

#[test]
fn packs_that_were_changed_by_chance() {
    let folder = tempfile::tempdir().unwrap();
    run("packs", |dice| {
        let chosen = dice.below(PACK.len());
        for (number, (name, text)) in PACK.iter().enumerate() {
            let bytes = if number == chosen { mutated(text.as_bytes(), dice) } else { text.as_bytes().to_vec() };
            std::fs::write(folder.path().join(name), bytes).unwrap();
        }
        // Whole lattices for grounds as large as the earth are not what is tried here.
        if let Ok(atlas) = Atlas::open(folder.path()) {
            assert!(atlas.campaign().days.first <= atlas.campaign().days.last);
        }
    });
}
