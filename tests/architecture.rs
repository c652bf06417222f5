//! The floors of `docs/architecture.md`, kept true: who may use whom, and which crates belong to which room.

#![expect(clippy::unwrap_used, clippy::panic, clippy::string_slice, reason = "test helpers")]

use std::fs;
use std::path::{Path, PathBuf};

/// Rooms of the house with their floor; a room uses rooms of lower floors and itself.
const FLOORS: &[(&str, u8)] = &[
    ("day", 0),
    ("fonts", 0),
    ("geodesy", 0),
    ("i18n", 1),
    ("model", 2),
    ("data", 3),
    ("front", 3),
    ("search", 3),
    ("store", 3),
    ("atlas", 4),
    ("scene", 5),
    ("session", 6),
    ("picture", 7),
    ("gui", 8),
    ("cli", 8),
    ("main", 9),
];

/// Crates that only some rooms may use.
const CRATES: &[(&str, &[&str])] = &[
    ("eframe", &["gui"]),
    ("egui", &["gui"]),
    ("egui_plot", &["gui"]),
    ("clap", &["cli"]),
    ("anyhow", &["cli", "main"]),
    ("zip", &["data"]),
    ("image", &["data", "gui"]),
    ("skrifa", &["scene"]),
    ("rust_embed", &["data"]),
    ("geojson", &["data", "cli"]),
    ("csv", &["data", "cli", "gui", "store"]),
    ("tiny_skia", &["picture"]),
    ("krilla", &["picture"]),
    ("png", &["picture"]),
    ("gif", &["picture"]),
    ("ctrlc", &["cli"]),
    ("jiff", &["day", "store"]),
    ("directories", &["store"]),
    ("tempfile", &["store", "picture", "gui"]),
    ("fluent_templates", &["i18n"]),
    ("harfrust", &["scene"]),
    ("unicode_normalization", &["search"]),
    ("skrifa", &["scene"]),
];

/// Longest file, in lines.
const LONGEST_FILE: usize = 500;

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> =
        entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
    found.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    found.sort();
    found
}

/// The room of a file of `src`, and its text without comments.
fn rooms() -> Vec<(PathBuf, String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let of = |path: PathBuf| {
        let inside = path.strip_prefix(&src).unwrap();
        let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
        let room = first.trim_end_matches(".rs").to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        (path, room, code)
    };
    files(&src).into_iter().map(of).filter(|(_, room, _)| room != "lib").collect()
}

fn floor(room: &str) -> u8 {
    let found = FLOORS.iter().find(|(name, _)| *name == room);
    found.unwrap_or_else(|| panic!("'{room}' has no floor: add it to FLOORS and to docs/architecture.md")).1
}

/// The words that follow each `prefix` in a text.
fn words_after<'a>(text: &'a str, prefix: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(prefix).map(move |(at, _)| {
        let rest = &text[at + prefix.len()..];
        &rest[..rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len())]
    })
}

#[test]
fn rooms_use_only_lower_floors() {
    let mut broken = Vec::new();
    for (path, room, code) in rooms() {
        let prefix = if room == "main" { "frontline::" } else { "crate::" };
        for used in words_after(&code, prefix) {
            if used != room && FLOORS.iter().any(|(name, _)| *name == used) && floor(used) >= floor(&room) {
                broken.push(format!("{}: {room} may not use {used}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn crates_stay_in_their_rooms() {
    let mut broken = Vec::new();
    for (path, room, code) in rooms() {
        for (name, allowed) in CRATES {
            let path_use = format!("{name}::");
            let used = code.match_indices(&path_use).any(|(at, _)| {
                !code[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':')
            });
            if used && !allowed.contains(&room.as_str()) {
                broken.push(format!("{}: {room} may not use the crate {name}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn files_are_rooms_that_a_reader_knows_the_way_in() {
    for (path, _, _) in rooms() {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().take_while(|line| *line != "#[cfg(test)]").count();
        assert!(lines <= LONGEST_FILE, "{} has {lines} lines before its tests", path.display());
        assert!(text.starts_with("//!"), "{} does not say what it is for", path.display());
    }
}

#[test]
fn the_document_names_every_floor() {
    let document = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/architecture.md")).unwrap();
    for (room, _) in FLOORS {
        assert!(document.contains(&format!("`{room}")), "docs/architecture.md does not name `{room}`");
    }
}
