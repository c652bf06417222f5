//! All names of a pack, and what is found among them.

use std::collections::BTreeMap;

use super::fold::{Folded, fold, is_initial};
use crate::i18n::{Language, Names};
use crate::model::Dataset;

/// The rank of a name that holds the text somewhere inside.
const INSIDE: u8 = 5;

/// What a found thing is; also the order of the groups where all else is equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Kind {
    /// A place, by its number in the dataset.
    Place,
    /// An event, by its number in the dataset.
    Event,
    /// A unit, by the number of its last dated position in the dataset.
    Unit,
    /// An axis of advance, by its number in the dataset.
    Axis,
    /// A statement, by its number in the dataset.
    Statement,
}

/// A thing that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// Its number in its list of the dataset.
    pub number: usize,
    /// How well it matches: 0 is the name itself, 1 its beginning, 2 the beginning of a word, 3 of several words,
    /// 4 its initial consonants, 5 somewhere inside.
    pub rank: u8,
}

/// A thing with its names.
struct Entry {
    kind: Kind,
    number: usize,
    /// 1 is the highest.
    importance: u8,
    names: Vec<Folded>,
}

/// All names of a pack.
pub struct Index {
    entries: Vec<Entry>,
}

impl Index {
    /// Folds all names once.
    pub fn new(data: &Dataset) -> Self {
        let places = data.places.iter().enumerate().map(|(number, place)| {
            let more = [&place.modern, &place.hanja, &place.other_vi];
            entry(Kind::Place, number, place.rank, all(&place.name).chain(more.map(String::as_str)))
        });
        let events = data.events.iter().enumerate();
        let events = events.map(|(number, event)| entry(Kind::Event, number, event.importance, all(&event.name)));
        let axes = data
            .axes
            .iter()
            .enumerate()
            .map(|(number, axis)| entry(Kind::Axis, number, 4, all(&axis.name).chain([axis.unit.as_str()])));
        let statements = data.statements.iter().enumerate();
        let statements = statements.map(|(number, statement)| entry(Kind::Statement, number, 3, all(&statement.title)));
        Self { entries: places.chain(events).chain(units(data)).chain(axes).chain(statements).collect() }
    }

    /// What a text finds, the best first within its kind, the kinds by their best; an empty text finds nothing.
    pub fn find(&self, text: &str) -> Vec<Found> {
        let query = Query::new(text);
        if query.text.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(Found, u8, usize)> = Vec::new();
        for entry in &self.entries {
            let best = entry.names.iter().filter_map(|name| Some((query.rank(name)?, name.text.len()))).min();
            if let Some((rank, length)) = best {
                let hit = Found { kind: entry.kind, number: entry.number, rank };
                found.push((hit, entry.importance, length));
            }
        }
        let mut best: BTreeMap<Kind, u8> = BTreeMap::new();
        for (hit, _, _) in &found {
            let rank = best.entry(hit.kind).or_insert(hit.rank);
            *rank = hit.rank.min(*rank);
        }
        // What only holds the letters somewhere is of use where nothing begins with them.
        found.retain(|(hit, _, _)| hit.rank < INSIDE || best.get(&hit.kind) == Some(&INSIDE));
        found.sort_by_key(|(hit, importance, length)| {
            (best.get(&hit.kind).copied(), hit.kind, hit.rank, *importance, *length, hit.number)
        });
        found.into_iter().map(|(hit, _, _)| hit).collect()
    }
}

fn entry<'a>(kind: Kind, number: usize, importance: u8, names: impl Iterator<Item = &'a str>) -> Entry {
    let mut folded: Vec<Folded> = names.map(fold).filter(|name| !name.text.is_empty()).collect();
    folded.sort_by(|a, b| a.text.cmp(&b.text));
    folded.dedup();
    Entry { kind, number, importance, names: folded }
}

fn all(names: &Names) -> impl Iterator<Item = &str> {
    [Language::Vi, Language::En, Language::Ko].into_iter().map(|language| names.own(language))
}

/// Each unit once, by its last position, with the names of all its days.
fn units(data: &Dataset) -> Vec<Entry> {
    let mut tracks: BTreeMap<&str, (usize, Vec<&str>)> = BTreeMap::new();
    for (number, unit) in data.units.iter().enumerate() {
        let track = tracks.entry(&unit.track).or_default();
        track.0 = number;
        track.1.extend(all(&unit.name).chain([unit.short.as_str()]));
    }
    let made = tracks.into_values().map(|(number, names)| {
        let size = u8::try_from(data.units[number].echelon as usize).unwrap_or(u8::MAX);
        entry(Kind::Unit, number, size + 1, names.into_iter())
    });
    made.collect()
}

/// A typed text, ready to be compared.
struct Query {
    text: String,
    /// The text without spaces: `paektusan` finds `Paektu-san`.
    joined: String,
    words: Vec<String>,
    /// Nothing but consonants of Hangul.
    consonants: bool,
}

impl Query {
    fn new(text: &str) -> Self {
        let folded = fold(text);
        let joined = folded.text.replace(' ', "");
        Self {
            words: folded.text.split(' ').map(str::to_owned).collect(),
            consonants: joined.chars().all(is_initial),
            joined,
            text: folded.text,
        }
    }

    /// How well a name matches; `None` where it does not.
    fn rank(&self, name: &Folded) -> Option<u8> {
        if begins_joined(&name.text, &self.joined) {
            let letters = |text: &str| text.chars().filter(|letter| *letter != ' ').count();
            return Some(u8::from(letters(&name.text) > letters(&self.joined)));
        }
        let after_space = |at: usize| at == 0 || name.text.as_bytes().get(at - 1) == Some(&b' ');
        if name.text.match_indices(&self.text).any(|(at, _)| after_space(at)) {
            return Some(2);
        }
        let all_words =
            || self.words.iter().all(|part| name.text.split(' ').any(|word| word.starts_with(part.as_str())));
        if self.words.len() > 1 && all_words() {
            return Some(3);
        }
        if self.consonants && self.joined.chars().count() > 1 && name.initials.starts_with(&self.joined) {
            return Some(4);
        }
        (self.text.chars().count() > 2 && name.text.contains(&self.text)).then_some(INSIDE)
    }
}

/// Whether a name begins with a text when the spaces of both are left out.
fn begins_joined(name: &str, joined: &str) -> bool {
    let mut letters = name.chars().filter(|letter| *letter != ' ');
    joined.chars().all(|letter| letters.next() == Some(letter))
}
