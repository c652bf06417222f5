//! Dated features to tracks: which shapes are states of one thing, and how long each holds.

use std::collections::{BTreeMap, BTreeSet};

use super::document::{Document, Feature};
use super::sides::{Sides, text};
use super::tally::Tally;
use super::time::When;
use super::understood::{Meaning, Oddity};
use crate::day::Day;
use crate::model::{Path, PathStore, Spot, Stand, Track, TrackKind};

/// Properties that tell which lines of different days are the same front.
const IDENTITIES: [&str; 9] = ["front", "front_id", "frontid", "track", "line", "name", "title", "label", "id"];

/// One shape with its date.
#[derive(Clone, Debug)]
struct Dated<'a> {
    feature: &'a Feature,
    document: &'a Document,
    kind: TrackKind,
    first: Option<Day>,
    last: Option<Day>,
    /// The place within the day.
    second: i64,
    /// Polygons with their rings, or lines; empty = ended.
    parts: Vec<Vec<&'a [Spot]>>,
}

/// The features of one group of files.
pub(super) struct Dating<'a> {
    /// Features with their documents and dates.
    pub(super) features: Vec<(&'a Document, &'a Feature, When)>,
    /// Whether the whole file has one date: what it does not show is no longer there.
    pub(super) whole: bool,
    /// What the user says the shapes mean.
    pub(super) meaning: Option<Meaning>,
}

/// Makes tracks.
pub(super) struct Tracker<'a> {
    pub(super) sides: &'a Sides,
    pub(super) store: PathStore,
    pub(super) tally: Tally,
    pub(super) tracks: Vec<Track>,
}

impl Tracker<'_> {
    /// The lines and areas of a group; gives what they mean.
    pub(super) fn group(&mut self, group: &Dating<'_>) -> Option<Meaning> {
        let mut dated = Vec::new();
        for (document, feature, when) in &group.features {
            self.feature((document, feature), when, &mut dated);
        }
        if dated.is_empty() {
            return None;
        }
        let spans = group.features.iter().any(|(_, _, when)| matches!(when, When::Span(..)));
        let meaning = group.meaning.unwrap_or(if spans { Meaning::Interval } else { Meaning::State });
        let (lines, areas): (Vec<_>, Vec<_>) = dated.into_iter().partition(|one| one.kind == TrackKind::Line);
        if meaning == Meaning::State {
            self.lines(lines, group.whole);
            self.areas(areas, group.whole);
        } else {
            for (kind, list) in [(TrackKind::Line, lines), (TrackKind::Area, areas)] {
                self.single(kind, list, meaning);
            }
        }
        Some(meaning)
    }

    fn feature<'a>(
        &mut self,
        (document, feature): (&'a Document, &'a Feature),
        when: &When,
        dated: &mut Vec<Dated<'a>>,
    ) {
        let shapes = &feature.shapes;
        let (first, last, second) = match when {
            When::At(day, second) => (Some(*day), None, *second),
            When::Span(first, last) => (*first, *last, 0),
            When::Times(days) => return self.timed((document, feature), days, dated),
            When::Always | When::Unknown => return,
        };
        let mut push = |kind, parts| dated.push(Dated { feature, document, kind, first, last, second, parts });
        if !shapes.lines.is_empty() || shapes.ended == Some(TrackKind::Line) {
            push(TrackKind::Line, shapes.lines.iter().map(|line| vec![line.as_slice()]).collect());
        }
        if !shapes.areas.is_empty() || shapes.ended == Some(TrackKind::Area) {
            push(TrackKind::Area, shapes.areas.iter().map(|rings| rings.iter().map(Vec::as_slice).collect()).collect());
        }
        self.tally.add(Oddity::Ended, usize::from(shapes.ended.is_some()), || place(document, feature));
    }

    /// A date for each part, or for each position of a line that grows.
    fn timed<'a>(
        &mut self,
        (document, feature): (&'a Document, &'a Feature),
        days: &[Day],
        dated: &mut Vec<Dated<'a>>,
    ) {
        let shapes = &feature.shapes;
        let mut push = |kind, day: Day, parts| {
            dated.push(Dated { feature, document, kind, first: Some(day), last: None, second: 0, parts });
        };
        if !shapes.areas.is_empty() && shapes.areas.len() == days.len() {
            for (rings, &day) in shapes.areas.iter().zip(days) {
                push(TrackKind::Area, day, vec![rings.iter().map(Vec::as_slice).collect()]);
            }
        } else if shapes.lines.len() > 1 && shapes.lines.len() == days.len() {
            for (line, &day) in shapes.lines.iter().zip(days) {
                push(TrackKind::Line, day, vec![vec![line.as_slice()]]);
            }
        } else if let [line] = shapes.lines.as_slice() {
            if line.len() == days.len() {
                let ends = (1..line.len()).filter(|&at| days.get(at + 1).is_none_or(|next| *next != days[at]));
                for end in ends {
                    push(TrackKind::Line, days[end], vec![vec![&line[..=end]]]);
                }
                return;
            }
            self.tally.add(Oddity::TimesMisfit, 1, || place(document, feature));
        } else {
            self.tally.add(Oddity::TimesMisfit, 1, || place(document, feature));
        }
    }

    /// Lines of one front on different days become one track. Without a name for it, a file with several dates is one front,
    /// and files with one date each are one front together.
    fn lines(&mut self, lines: Vec<Dated<'_>>, whole: bool) {
        let identity = identity(&lines);
        let all: BTreeSet<Day> = lines.iter().filter_map(|line| line.first).collect();
        let pairs: BTreeSet<(&str, Option<Day>)> =
            lines.iter().map(|line| (line.document.name.as_str(), line.first)).collect();
        let files: BTreeSet<&str> = pairs.iter().map(|(name, _)| *name).collect();
        let by_file = !whole && pairs.len() > files.len();
        let key = |line: &Dated<'_>| match &identity {
            Some(name) => text(line.feature, name).unwrap_or_default(),
            None if by_file => line.document.name.clone(),
            None => String::new(),
        };
        let mut fronts: BTreeMap<String, Vec<Dated<'_>>> = BTreeMap::new();
        for line in lines {
            fronts.entry(key(&line)).or_default().push(line);
        }
        for (id, list) in fronts {
            let named =
                list.first().map(|line| line.document.title.clone().unwrap_or_else(|| file_words(&line.document.name)));
            let own: BTreeSet<Day> = list.iter().filter_map(|line| line.first).collect();
            let id = if identity.is_some() { id } else { named.unwrap_or_default() };
            self.states(TrackKind::Line, id, None, (if whole { &all } else { &own }, list));
        }
    }

    /// Areas of one side become one track; where a date shows several sides, it shows all that there was.
    fn areas(&mut self, areas: Vec<Dated<'_>>, whole: bool) {
        let mut parties: BTreeMap<Option<usize>, Vec<Dated<'_>>> = BTreeMap::new();
        for area in areas {
            parties.entry(self.sides.of(area.feature)).or_default().push(area);
        }
        let own: Vec<BTreeSet<Day>> =
            parties.values().map(|list| list.iter().filter_map(|area| area.first).collect()).collect();
        let all: BTreeSet<Day> = own.iter().flatten().copied().collect();
        let together = whole || own.iter().map(BTreeSet::len).sum::<usize>() > all.len();
        for ((party, list), own) in parties.into_iter().zip(own) {
            let id = party.map(|party| self.sides.parties[party].id.clone()).unwrap_or_default();
            self.states(TrackKind::Area, id, party, (if together { &all } else { &own }, list));
        }
    }

    /// One stand for each date, each until the next.
    fn states(
        &mut self,
        kind: TrackKind,
        id: String,
        party: Option<usize>,
        (dates, list): (&BTreeSet<Day>, Vec<Dated<'_>>),
    ) {
        let mut by_day: BTreeMap<Day, Vec<Dated<'_>>> = dates.iter().map(|day| (*day, Vec::new())).collect();
        for one in list {
            if let Some(day) = one.first {
                by_day.entry(day).or_default().push(one);
            }
        }
        let mut stands: Vec<Stand> = Vec::new();
        for (day, mut list) in by_day {
            let latest = list.iter().map(|one| one.second).max().unwrap_or(0);
            let stamps: BTreeSet<i64> = list.iter().map(|one| one.second).collect();
            if let Some(one) = list.first() {
                self.tally.add(Oddity::SeveralADay, stamps.len() - 1, || place(one.document, one.feature));
            }
            list.retain(|one| one.second == latest);
            if let Some(before) = stands.last_mut() {
                before.last = Some(day.plus(-1));
            }
            stands.push(self.stand(day, None, &list, stamps.len()));
        }
        self.tracks.push(Track { id, kind, party, moves: true, stands });
    }

    /// Shapes that stand for themselves: from a day to a day, or on a day.
    fn single(&mut self, kind: TrackKind, list: Vec<Dated<'_>>, meaning: Meaning) {
        let mut parties: BTreeMap<Option<usize>, Vec<Stand>> = BTreeMap::new();
        let starts: BTreeSet<Day> = list.iter().filter_map(|one| one.first).collect();
        for one in list {
            let Some(first) = one.first.or_else(|| starts.first().copied()).or(one.last) else { continue };
            let last = if meaning == Meaning::Instant { Some(first) } else { one.last };
            let party = if kind == TrackKind::Area { self.sides.of(one.feature) } else { None };
            let stand = self.stand(first, last, std::slice::from_ref(&one), 1);
            parties.entry(party).or_default().push(stand);
        }
        for (party, mut stands) in parties {
            stands.sort_by_key(|stand| stand.first);
            let id = party.map(|party| self.sides.parties[party].id.clone()).unwrap_or_default();
            self.tracks.push(Track { id, kind, party, moves: false, stands });
        }
    }

    fn stand(&mut self, first: Day, last: Option<Day>, list: &[Dated<'_>], stamps: usize) -> Stand {
        let store = &mut self.store;
        let mut paths = |rings: &Vec<&[Spot]>| -> Vec<Path> { rings.iter().map(|ring| store.path(ring)).collect() };
        let parts = list.iter().flat_map(|one| &one.parts).map(&mut paths).collect();
        let source = list.first().map_or(String::new(), |one| place(one.document, one.feature));
        let source = if stamps > 1 { format!("{source} ({stamps})") } else { source };
        let properties = list.first().map(|one| one.feature.properties.clone()).unwrap_or_default();
        Stand { first, last, parts, source, properties }
    }
}

/// The property by which lines of different days are known to be one front: its values come back on other days.
fn identity(lines: &[Dated<'_>]) -> Option<String> {
    let spelled = |wanted: &str| {
        lines.iter().find_map(|line| line.feature.properties.keys().find(|key| key.to_lowercase() == wanted)).cloned()
    };
    let recurs = |name: &String| {
        let told: Vec<(String, Option<Day>)> =
            lines.iter().filter_map(|line| Some((text(line.feature, name)?, line.first))).collect();
        let values: BTreeSet<&String> = told.iter().map(|(value, _)| value).collect();
        let pairs: BTreeSet<&(String, Option<Day>)> = told.iter().collect();
        told.len() == lines.len() && values.len() < pairs.len()
    };
    IDENTITIES.into_iter().filter_map(spelled).find(recurs)
}

/// The name of a file for people: without folders and endings.
pub(super) fn file_words(name: &str) -> String {
    super::time::stem(name.rsplit('/').next().unwrap_or(name)).to_owned()
}

/// A feature and its file, for people.
pub(super) fn place(document: &Document, feature: &Feature) -> String {
    if document.features.len() > 1 {
        format!("{}, feature {}", document.name, feature.number)
    } else {
        document.name.clone()
    }
}
