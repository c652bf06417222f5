//! Work survives the worst moment: a process that saves without a break is killed, and what lies on the disk is whole.

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use frontline::geodesy::{LonLat, world_from_lonlat};
use frontline::model::{Drawing, DrawingKind, InkColor, InkSpan, InkWidth};
use frontline::store::{Home, Shelf, Work, write};

/// Tells this program to be the one that is killed, and where it saves.
const VICTIM: &str = "FRONTLINE_TEST_VICTIM";

/// A work in which every drawing bears the number of its version.
fn work(version: u64) -> Work {
    let at = world_from_lonlat(LonLat { lon: 127.0, lat: 37.5 });
    let text = |id| Drawing {
        id,
        kind: DrawingKind::Text,
        color: InkColor::Blue,
        width: InkWidth::Medium,
        points: vec![at],
        text: version.to_string(),
        day: "1950-09-15".parse().unwrap(),
        span: InkSpan::Onward,
    };
    // Versions differ in length, so that a torn file cannot pass for a whole one.
    let drawings = (0..500 + version % 7 * 300).map(text).collect();
    Work { saved: version, campaign: "korea-1950".to_owned(), drawings, ..Work::default() }
}

/// Not a test of its own: the process that is killed runs it.
#[test]
fn the_victim_saves_without_a_break() {
    let Some(path) = std::env::var_os(VICTIM).map(PathBuf::from) else { return };
    for version in 1.. {
        write(&path, &work(version).write().unwrap()).unwrap();
    }
}

fn victim(path: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "the_victim_saves_without_a_break"])
        .env(VICTIM, path)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn a_killed_process_leaves_one_whole_version() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("work/1.json");
    let mut versions = Vec::new();
    for round in 0..12_u64 {
        let mut child = victim(&path);
        let begun = Instant::now();
        let before = std::fs::read(&path).ok();
        while std::fs::read(&path).ok() == before {
            assert!(begun.elapsed() < Duration::from_secs(30), "the process does not save");
            std::thread::sleep(Duration::from_millis(2));
        }
        // At another moment of its work each time.
        std::thread::sleep(Duration::from_micros(60_000 + 13_700 * round));
        child.kill().unwrap();
        child.wait().unwrap();
        let (found, aside) = Shelf::new(Home::at(folder.path())).look("korea-1950");
        assert!(aside.is_empty(), "round {round}: {aside:?}");
        let found = found.unwrap().work;
        assert!(!found.drawings.is_empty(), "round {round}: nothing is left");
        assert_eq!(found.drawings.len(), work(found.saved).drawings.len(), "round {round}: a part is missing");
        let torn = found.drawings.iter().find(|drawing| drawing.text != found.saved.to_string());
        assert_eq!(torn, None, "round {round}: two versions in one file");
        versions.push(found.saved);
    }
    assert!(versions.iter().max() > Some(&4), "the process was killed among saves: {versions:?}");
}
