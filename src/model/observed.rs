//! Dated lines and areas as a file gives them, without a ground: who holds the rest is not known.

use geo::{MultiPolygon, Polygon};

use super::SideInfo;
use super::path::Path;
use crate::day::Day;
use crate::i18n::Language;

/// What kind of shape a track has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrackKind {
    /// A front, or another line.
    Line,
    /// Ground that a side holds.
    Area,
}

/// How areas go from one state to the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr, strum::EnumIter)]
#[strum(serialize_all = "lowercase")]
pub enum Motion {
    /// An area stays as it is until its next state.
    #[default]
    Step,
    /// Where two sides hold all the ground between them, the border goes from one state to the next as a front does.
    Arrival,
}

/// A shape with the days on which it is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Stand {
    /// The day at whose end it is as the file gives it.
    pub first: Day,
    /// The last day of it; `None` = to the end.
    pub last: Option<Day>,
    /// For areas polygons of an outline and its holes; for lines lists of one line each. Empty: it has ended.
    pub parts: Vec<Vec<Path>>,
    /// The file and the place in it.
    pub source: String,
    /// All that the file says of it, as it stands there.
    pub properties: serde_json::Map<String, serde_json::Value>,
}

impl Stand {
    /// Whether it is there at the end of a day.
    pub fn is_on(&self, day: Day) -> bool {
        self.first <= day && self.last.is_none_or(|last| day <= last)
    }

    /// The area in world metres.
    pub fn area(&self) -> MultiPolygon {
        let polygon = |rings: &Vec<Path>| {
            let mut lines = rings.iter().map(Path::line);
            Some(Polygon::new(lines.next()?, lines.collect()))
        };
        MultiPolygon(self.parts.iter().filter_map(polygon).collect())
    }

    /// Number of vertices.
    pub fn len(&self) -> usize {
        self.parts.iter().flatten().map(Path::len).sum()
    }

    /// Whether it has no vertex: what it tells is that something ended.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }
}

/// One line or area through time.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// What the file calls it; may be empty.
    pub id: String,
    /// Lines or areas.
    pub kind: TrackKind,
    /// Who holds the area: a place in [`Observed::parties`].
    pub party: Option<usize>,
    /// Whether each stand is a state of one thing that goes over into the next; else each stands for itself.
    pub moves: bool,
    /// Its stands in order of their first days.
    pub stands: Vec<Stand>,
}

impl Track {
    /// The stands that are there at the end of a day.
    pub fn on(&self, day: Day) -> impl Iterator<Item = &Stand> {
        let until = self.stands.partition_point(|stand| stand.first <= day);
        self.stands[..until].iter().filter(move |stand| stand.is_on(day))
    }
}

/// Dated lines and areas as a file gives them.
#[derive(Clone, Debug, PartialEq)]
pub struct Observed {
    /// Everybody who holds an area, as far as the file tells; the first two are the campaign's left and right side.
    pub parties: Vec<SideInfo>,
    /// Lines and areas.
    pub tracks: Vec<Track>,
    /// Between two stands further apart than this the line is drawn as lying between its sources; days.
    pub gap_days: i32,
    /// How areas go over into the next.
    pub motion: Motion,
}

impl Observed {
    /// The name of a party in a language; empty where there is no such party.
    pub fn party_name(&self, party: usize, language: Language) -> &str {
        self.parties.get(party).map_or("", |party| party.name.get(language))
    }

    /// All days on which a stand begins, in order, each once.
    pub fn days(&self) -> Vec<Day> {
        let mut days: Vec<Day> = self.tracks.iter().flat_map(|track| &track.stands).map(|stand| stand.first).collect();
        days.sort_unstable();
        days.dedup();
        days
    }
}
