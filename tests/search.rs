//! Looking for names on the shipped pack: every way of writing a name finds the same.

use std::time::Instant;

use frontline::atlas::Atlas;
use frontline::search::{Found, Kind};

fn name(atlas: &Atlas, found: Found) -> &str {
    let data = atlas.dataset();
    match found.kind {
        Kind::Place => &data.places[found.number].name.en,
        Kind::Event => &data.events[found.number].name.en,
        Kind::Unit => &data.units[found.number].name.en,
        Kind::Axis => &data.axes[found.number].name.en,
        Kind::Statement => &data.statements[found.number].title.en,
    }
}

#[test]
fn every_way_of_writing_finds_the_same_first() {
    let atlas = Atlas::embedded().unwrap();
    for (first, ways) in [
        ("Pusan", ["Pusan", "BUSAN", "phu son", "Phủ Sơn", "phuson", "부산", "붓", "ㅂㅅ", "釜山"].as_slice()),
        ("Pyongyang", &["Pyŏngyang", "Bình Nhưỡng", "binh nhuong", "평양", "펴", "pyong"]),
        ("Inchon", &["Inchon", "incheon", "Nhân Xuyên", "인천"]),
        ("Chosin Reservoir", &["chosin", "truong tan", "ho truong tan", "장진호", "장진"]),
        ("Seoul", &["seoul", "Hán Thành", "서울", "서우"]),
    ] {
        for way in ways {
            let found = atlas.search().find(way);
            let hit = found.first().copied().map(|hit| (hit.kind, name(&atlas, hit)));
            assert_eq!(
                hit,
                Some((Kind::Place, first)),
                "'{way}' finds {:?}",
                found.iter().take(5).map(|hit| name(&atlas, *hit)).collect::<Vec<_>>()
            );
        }
    }
}

#[test]
fn events_units_and_statements_are_found() {
    let atlas = Atlas::embedded().unwrap();
    let of = |text: &str, kind: Kind| {
        let found = atlas.search().find(text);
        found.into_iter().filter(|hit| hit.kind == kind).map(|hit| name(&atlas, hit).to_owned()).collect::<Vec<_>>()
    };
    assert!(
        of("hungnam", Kind::Event).iter().any(|title| title.contains("evacuat")),
        "{:?}",
        of("hungnam", Kind::Event)
    );
    assert!(!of("do bo incheon", Kind::Event).is_empty());
    assert!(of("1st cavalry", Kind::Unit).iter().any(|title| title.contains("1st Cavalry Division")));
    assert!(of("ky binh", Kind::Unit).iter().any(|title| title.contains("1st Cavalry Division")));
    let statement = &atlas.dataset().statements[0];
    assert!(of(&statement.title.vi, Kind::Statement).contains(&statement.title.en));
    assert!(atlas.search().find("").is_empty() && atlas.search().find(" - ").is_empty());
    assert!(atlas.search().find("zzzq").is_empty());
}

#[test]
fn every_name_of_every_thing_finds_it() {
    let atlas = Atlas::embedded().unwrap();
    let data = atlas.dataset();
    for (number, place) in data.places.iter().enumerate() {
        for text in [&place.name.vi, &place.name.en, &place.name.ko, &place.modern] {
            assert!(
                atlas.search().find(text).iter().any(|hit| (hit.kind, hit.number) == (Kind::Place, number)),
                "{text}"
            );
        }
    }
    for (number, event) in data.events.iter().enumerate() {
        for text in [&event.name.vi, &event.name.en, &event.name.ko] {
            let hit = atlas.search().find(text)[0];
            let same = (hit.kind, hit.number) == (Kind::Event, number) || name(&atlas, hit) == event.name.en;
            assert!(same || hit.kind != Kind::Event, "{text} finds {} first", name(&atlas, hit));
        }
    }
}

#[test]
fn a_key_is_answered_at_once() {
    let atlas = Atlas::embedded().unwrap();
    atlas.search();
    let texts = ["p", "pu", "phu son", "ㅂㅅ", "부산", "battle of the"];
    let begin = Instant::now();
    for _ in 0..10 {
        for text in texts {
            assert!(!atlas.search().find(text).is_empty(), "{text}");
        }
    }
    let each = begin.elapsed().as_secs_f64() * 1000.0 / 60.0;
    assert!(each < 5.0, "{each} ms for a key");
}
