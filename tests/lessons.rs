//! Lesson files: what is read from good ones, and how mistakes are named.

#![expect(clippy::unwrap_used, reason = "test helpers")]

use std::path::{Path, PathBuf};
use std::process::Command;

use frontline::atlas::Atlas;
use frontline::data::{OwnLesson, Spot, read_lesson};
use frontline::model::{StopMode, StopView};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lessons").join(name)
}

fn read(name: &str) -> OwnLesson {
    read_lesson(&file(name), Atlas::embedded().unwrap().dataset())
}

#[test]
fn a_good_lesson_is_read_whole() {
    let own = read("pusan.md");
    assert_eq!(own.problems, [], "nothing is wrong");
    let lesson = own.lesson.unwrap();
    assert_eq!((lesson.id.as_str(), lesson.title.ko.as_str()), ("test-pusan", "시험: 부산 방어선"));
    let stop = &lesson.stops[1];
    assert_eq!(stop.day.to_string(), "1950-08-04");
    assert!(matches!(stop.view, StopView::Area(_)) && stop.layers == ["pusan-perimeter"], "{stop:?}");
    assert_eq!(stop.words.notes.en, "First paragraph. It goes on.\n\nSecond paragraph.");
    assert_eq!(stop.words.question.vi, "Vì sao một con sông giúp người phòng thủ?");
    assert_eq!(stop.words.answer.en, "It slows an attack, and one sees it come.");
    assert_eq!(stop.words.caption.vi, "Bốn ngày lùi quân đến sau con sông. Các cây cầu bị phá.");
    assert!(lesson.stops[0].month && !stop.month, "the first stop is a month");
    assert_eq!(lesson.stops[3].mode, StopMode::Beside("1950-09-15".parse().unwrap()));
}

#[test]
fn each_mistake_is_named_with_its_line_and_the_rest_is_used() {
    let own = read("faulty.md");
    let found: Vec<(usize, &str)> = own
        .problems
        .iter()
        .map(|problem| match problem.spot {
            Spot::Line(line) => (line, problem.what.as_str()),
            _ => (0, problem.what.as_str()),
        })
        .collect();
    for (line, word) in [
        (2, "'Faulty One' is no id"),
        (5, "'titel-ko' is no key"),
        (8, "'1950-13-01' is no date"),
        (14, "is no view"),
        (15, "no layer 'moon'"),
        (16, "no place 'Atlantis'"),
        (17, "more than 7 names"),
        (18, "no source 'nobody-1999'"),
        (19, "no event 'no-such-event'"),
        (20, "no statement 'Z99'"),
        (21, "'sideways' is no mode"),
        (22, "'clouds' is no part of the map"),
        (23, "'colour' is no key"),
        (25, "neither a key nor a text"),
        (30, "begins no text of a language"),
        (13, "a vote needs choices"),
        (32, "1950-07-01 comes after 1950-08-04"),
        (32, "'play' names 1950-08-01"),
        (13, "'title' is missing in: vi"),
        (32, "'text' is missing in: en"),
    ] {
        assert!(found.iter().any(|(at, what)| *at == line && what.contains(word)), "line {line}: {word} in {found:#?}");
    }
    assert!(own.problems.iter().all(|problem| !problem.remedy.is_empty()), "each says what to do");
    let lesson = own.lesson.unwrap();
    assert_eq!(lesson.id, "faulty", "the file's name stands in for an id that cannot be one");
    let titles: Vec<&str> = lesson.stops.iter().map(|stop| stop.words.title.en.as_str()).collect();
    assert_eq!(titles, ["The first", "Earlier"], "the stop without a date is left out, nothing else");
}

#[test]
fn a_file_without_a_stop_is_no_lesson() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("empty.md");
    for (text, word) in [("", "no stop"), ("Hello\n\nworld\n", "no head"), ("---\nlesson: x\n", "not closed")] {
        std::fs::write(&path, text).unwrap();
        let own = read_lesson(&path, Atlas::embedded().unwrap().dataset());
        assert!(own.lesson.is_none(), "{text}");
        assert!(own.problems.iter().any(|problem| problem.what.contains(word)), "{word}: {:?}", own.problems);
    }
    std::fs::write(&path, [0xff, 0xfe, 0x41]).unwrap();
    let own = read_lesson(&path, Atlas::embedded().unwrap().dataset());
    assert!(own.problems[0].to_string().contains("UTF-8"), "{:?}", own.problems);
}

/// A copy of the embedded pack with a lesson in it.
fn pack_with(lesson: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/korea-1950");
    for entry in std::fs::read_dir(pack).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()) {
        std::fs::copy(&entry, folder.path().join(entry.file_name().unwrap())).unwrap();
    }
    std::fs::create_dir(folder.path().join("lessons")).unwrap();
    std::fs::copy(file(lesson), folder.path().join("lessons").join(lesson)).unwrap();
    folder
}

#[test]
fn a_pack_brings_its_lessons_and_check_judges_them() {
    let good = Atlas::open(pack_with("pusan.md").path()).unwrap();
    let ids: Vec<&str> = good.dataset().lessons.iter().map(|lesson| lesson.id.as_str()).collect();
    assert_eq!(ids, ["test-pusan"]);
    let bad = pack_with("faulty.md");
    let output = Command::new(env!("CARGO_BIN_EXE_frontline")).arg("check").arg(bad.path()).output().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("lessons/faulty.md, line 15: there is no layer 'moon'."), "{said}");
    assert!(said.contains("lessons/faulty.md, line 8: '1950-13-01' is no date"), "{said}");
    assert!(said.contains("'title' is missing in: vi, ko"), "the pack is in three languages: {said}");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn the_lessons_of_the_program_have_nothing_wanting() {
    let atlas = Atlas::embedded().unwrap();
    let of_lessons = |problems: &[frontline::data::Problem]| {
        problems.iter().filter(|problem| problem.file.starts_with("lessons/")).map(ToString::to_string).collect()
    };
    let problems: Vec<String> = of_lessons(atlas.problems());
    let remarks: Vec<String> = of_lessons(atlas.remarks());
    assert!(problems.is_empty() && remarks.is_empty(), "{problems:#?} {remarks:#?}");
}
