//! No box instead of a letter: the fonts hold every character that the program can show.

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use frontline::scene;

/// Properties of features that people read; `name:hanja` is shown only where the fonts hold it.
const SHOWN: [&str; 7] = ["name", "text", "alt_name", "source", "note", "unit", "place"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(folder)).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            let inside = path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
            found.extend(files(&inside, extension));
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Characters without a picture, with the first text in which each stands.
#[derive(Default)]
struct Boxes(BTreeMap<char, String>);

impl Boxes {
    fn look(&mut self, path: &Path, text: &str) {
        for letter in scene::missing(text) {
            self.0.entry(letter).or_insert_with(|| format!("{}: {text}", path.display()));
        }
    }
}

#[test]
fn no_message_has_a_character_without_a_picture() {
    let mut boxes = Boxes::default();
    let all = files("assets/i18n", "ftl");
    assert!(all.len() >= 3, "the messages of three languages");
    for path in all {
        let text = fs::read_to_string(&path).unwrap();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            boxes.look(&path, line);
        }
    }
    assert!(boxes.0.is_empty(), "{:#?}", boxes.0);
}

#[test]
fn no_name_has_a_character_without_a_picture() {
    let mut boxes = Boxes::default();
    let mut texts = 0;
    for path in [files("data/korea-1950", "geojson"), files("data/base", "geojson")].concat() {
        let json: serde_json::Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        for feature in json["features"].as_array().unwrap() {
            let Some(properties) = feature["properties"].as_object() else {
                continue;
            };
            for (key, value) in properties {
                let (stem, language) = key.split_once(':').unwrap_or((key.as_str(), ""));
                if SHOWN.contains(&stem) && language != "hanja" {
                    boxes.look(&path, value.as_str().unwrap_or_default());
                    texts += 1;
                }
            }
        }
    }
    assert!(texts > 500, "only {texts} texts were found");
    assert!(boxes.0.is_empty(), "{:#?}", boxes.0);
}

#[test]
fn no_fact_and_no_title_has_a_character_without_a_picture() {
    let mut boxes = Boxes::default();
    for path in [files("data/korea-1950", "csv"), files("data/korea-1950", "json")].concat() {
        let text = fs::read_to_string(&path).unwrap();
        // Hanja stand in a column of their own that is never shown.
        let shown: String = text.chars().filter(|letter| !('\u{3400}'..='\u{9FFF}').contains(letter)).collect();
        boxes.look(&path, &shown);
    }
    assert!(boxes.0.is_empty(), "{:?}", boxes.0.keys());
}
