//! Dated data as they are found in the wild: what they are is worked out, told in figures, and made a dataset.
//!
//! `docs/wild-data.md` lists the forms that are read and the rules by which dates and sides are found.

mod arrival;
mod dataset;
mod document;
mod flat;
mod foreign;
mod inputs;
mod mend;
mod shapes;
mod sides;
mod table;
mod tally;
mod time;
mod tracks;
mod understood;
mod watch;
mod write;
mod written;

use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use geo::LineString;

pub use sides::SidesFrom;
pub use time::DateFrom;
pub use understood::{Answers, FoundSide, Meaning, Oddity, Question, Understood, Warning};
pub use watch::Watch;
pub use write::write_geojson;
pub use written::DayOrder;

use super::problem::{Problem, Spot};
use crate::day::Day;
use crate::geodesy::{LonLat, area_km2, world_from_lonlat};
use crate::model::{Dataset, Motion, Observed, PathStore, SPOT_UNITS, TrackKind};
use dataset::{Rest, dataset};
use document::{Document, Feature, Reading};
use inputs::{Entry, Inputs};
use shapes::Shapes;
use sides::Sides;
use tally::Tally;
use time::{Timing, When};
use tracks::{Dating, Tracker};

/// Lines further apart in time than this lie between their sources, days.
const GAP_DAYS: i32 = 10;

/// One date for nearly each day: at most so many times as many days as dates.
const DAILY: f64 = 1.5;

/// Dated data, as far as they were understood.
#[derive(Debug)]
pub struct Wild {
    /// What they are.
    pub understood: Understood,
    /// What can be shown; `None` where something must be answered first, or nothing could be read.
    pub dataset: Option<Dataset>,
}

/// Files that were read, before anything was made of them: other answers do not need another reading.
#[derive(Debug)]
pub struct WildFiles {
    name: String,
    documents: Vec<Document>,
    left_aside: Vec<String>,
    problems: Vec<Problem>,
    swapped: bool,
}

impl WildFiles {
    /// Reads files, folders, zips and gzips on all cores; `None` where it was cancelled.
    pub fn read(paths: &[PathBuf], swapped: bool, watch: &Watch) -> Option<Self> {
        let inputs = Inputs::find(paths);
        watch.expect(inputs.size());
        let documents = read_all(&inputs.entries, swapped, watch);
        if watch.is_cancelled() {
            return None;
        }
        let name = match paths {
            [only] => only.file_name().map(|name| name.to_string_lossy().into_owned()),
            [first, ..] => {
                first.parent().and_then(std::path::Path::file_name).map(|name| name.to_string_lossy().into_owned())
            }
            [] => None,
        };
        let name = name.unwrap_or_else(|| "data".to_owned());
        Some(Self { name, documents, left_aside: inputs.left_aside, problems: inputs.problems, swapped })
    }

    /// Whether there is anything that looks like data, be it faulty.
    pub fn holds_data(&self) -> bool {
        !self.documents.is_empty()
    }

    /// Whether the files were read with latitude first.
    pub fn is_swapped(&self) -> bool {
        self.swapped
    }

    /// Makes of the files what can be made with these answers.
    pub fn understand(&self, answers: &Answers) -> Wild {
        let timing = time::find(&self.documents, answers.date.as_deref(), answers.order);
        let all = || self.documents.iter().flat_map(|document| &document.features);
        let areas = all().filter(|feature| !feature.shapes.areas.is_empty());
        let sides = Sides::find(areas, answers.side.as_deref());
        let mut tracker =
            Tracker { sides: &sides, store: PathStore::default(), tally: Tally::default(), tracks: Vec::new() };
        self.documents.iter().for_each(|document| tracker.tally.document(document));
        let mut rest = Rest::default();
        let dated = timing.groups.iter().any(|group| group.from.is_some());
        let mut meanings = Vec::new();
        if dated && !timing.order_open {
            for group in &timing.groups {
                let dating = self.dating(group, &timing, answers, &mut tracker.tally);
                for (document, feature, when) in &dating.features {
                    rest.feature((document, feature), when);
                }
                meanings.extend(tracker.group(&dating));
            }
        }
        let Tracker { store, mut tally, tracks, .. } = tracker;
        tally.add(Oddity::LeftAside, self.left_aside.len(), || self.left_aside.first().cloned().unwrap_or_default());
        tally.add(Oddity::NoSide, sides.untold, String::new);
        let (gap_days, motion) = (answers.gap_days.unwrap_or(GAP_DAYS).max(1), answers.motion);
        let observed = Observed { parties: sides.parties.clone(), tracks, gap_days, motion };
        let dates = dates(&observed, &rest);
        let vertices = observed.tracks.iter().flat_map(|track| &track.stands).map(crate::model::Stand::len).sum();
        let mut dataset = dataset(&self.name, observed, rest);
        let sides_found = found_sides(dataset.as_ref());
        let mut motion = motion;
        if motion == Motion::Arrival && !dataset.as_mut().is_some_and(arrival::arrive) {
            tally.add(Oddity::NoArrival, 1, String::new);
            motion = Motion::Step;
        }
        let understood = Understood {
            name: self.name.clone(),
            files: self.documents.iter().filter(|document| !document.features.is_empty()).count(),
            lines: all().filter(|feature| !feature.shapes.lines.is_empty()).count(),
            areas: all().filter(|feature| !feature.shapes.areas.is_empty()).count(),
            points: all().filter(|feature| is_point(feature)).count(),
            vertices: [vertices, store.kept()],
            days: dataset.as_ref().map(|dataset| dataset.campaign.days),
            missing: missing(&dates),
            dates: dates.len(),
            meaning: meanings.into_iter().min().unwrap_or(Meaning::Instant),
            dates_from: dates_from(&timing),
            order: timing.order,
            sides: sides_found,
            sides_from: sides.from.clone(),
            motion,
            warnings: tally.finish(),
            problems: self.problems(),
            questions: self.questions(&timing, dated, &sides),
        };
        Wild { understood, dataset }
    }

    /// A group's features with their dates.
    fn dating<'a>(
        &'a self,
        group: &'a time::Group,
        timing: &Timing,
        answers: &Answers,
        tally: &mut Tally,
    ) -> Dating<'a> {
        let from = group.from.clone().unwrap_or(DateFrom::Nowhere);
        let order = timing.order.unwrap_or(DayOrder::DayFirst);
        let mut features = Vec::new();
        if from == DateFrom::Nowhere {
            let first = || self.documents[group.documents[0]].name.clone();
            tally.add(Oddity::Undated, group.documents.len(), first);
        }
        for (document, feature) in group.features(&self.documents) {
            let when = time::when(feature, document, &from, order);
            let told = || tracks::place(document, feature);
            tally.add(Oddity::NoDate, usize::from(when == When::Unknown), told);
            tally.add(Oddity::NoGeometry, usize::from(!feature.has_geometry), told);
            features.push((document, feature, when));
        }
        let whole = matches!(from, DateFrom::FileName | DateFrom::Title | DateFrom::Folder | DateFrom::Wrapper(_));
        Dating { features, whole, meaning: answers.meaning }
    }

    fn problems(&self) -> Vec<Problem> {
        let mut problems: Vec<Problem> = self
            .problems
            .iter()
            .chain(self.documents.iter().flat_map(|document| &document.problems))
            .cloned()
            .collect();
        if problems.is_empty() && self.documents.iter().all(|document| document.features.is_empty()) {
            let remedy = "Give a GeoJSON file, a table with lat and lon, or a folder or zip of such files";
            problems.push(Problem::new(&self.name, Spot::File, "holds no dated data", remedy));
        }
        problems
    }

    fn questions(&self, timing: &Timing, dated: bool, sides: &Sides) -> Vec<Question> {
        let mut questions = Vec::new();
        if !timing.groups.is_empty() && !dated {
            questions.push(Question::Date(time::samples(&self.documents)));
        }
        if timing.order_open {
            questions.push(Question::Order(timing.example(&self.documents)));
        }
        if sides.from == SidesFrom::Untold && !self.answered_sides(sides) {
            questions.push(Question::Sides(time::samples(&self.documents)));
        }
        questions
    }

    /// Whether the data leave nothing to choose from: a question without possible answers is none.
    fn answered_sides(&self, sides: &Sides) -> bool {
        sides.told || time::samples(&self.documents).is_empty()
    }
}

/// Whether a file is worth showing where one is chosen, by its name.
pub fn may_be_opened(name: &str) -> bool {
    name.to_lowercase().ends_with(".zip") || foreign::may_be_ours(name)
}

/// Reads files, folders, zips and gzips and makes of them what can be made; `None` where it was cancelled.
pub fn read(paths: &[PathBuf], answers: &Answers, watch: &Watch) -> Option<Wild> {
    Some(WildFiles::read(paths, answers.swapped, watch)?.understand(answers))
}

/// Reads all entries on as many threads as there are cores; results in the order of entries.
fn read_all(entries: &[Entry], swap: bool, watch: &Watch) -> Vec<Document> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let threads = cores.min(entries.len()).max(1);
    let (next, unpacked) = (AtomicUsize::new(0), AtomicU64::new(0));
    let made: Mutex<Vec<(usize, Document)>> = Mutex::default();
    let work = || {
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(entry) = entries.get(place).filter(|_| !watch.is_cancelled()) else { break };
            let reading =
                Reading { plain_name: entry.plain_name(), threads: cores / threads, swap, watch, size: entry.size };
            let document = read_one(entry, &reading, &unpacked);
            made.lock().unwrap_or_else(PoisonError::into_inner).push((place, document));
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(work);
        }
        work();
    });
    let mut made = made.into_inner().unwrap_or_else(PoisonError::into_inner);
    made.sort_by_key(|(place, _)| *place);
    made.into_iter().map(|(_, document)| document).collect()
}

fn read_one(entry: &Entry, reading: &Reading<'_>, unpacked: &AtomicU64) -> Document {
    let refused = |problem| Document { name: entry.name.clone(), problems: vec![problem], ..Document::default() };
    match entry.bytes() {
        Ok(bytes) => {
            let all = unpacked.fetch_add(bytes.len() as u64, Ordering::Relaxed) + bytes.len() as u64;
            if inputs::too_much(all) {
                let what = "is one too many: all files together are larger than 2 GB";
                return refused(Problem::new(&entry.name, Spot::File, what, "Open them in parts"));
            }
            document::read(&entry.name, bytes, reading)
        }
        Err(problem) => refused(problem),
    }
}

/// The lines and outlines of shapes, world metres.
fn sketch(shapes: &Shapes) -> Vec<LineString> {
    let world = |spot: &crate::model::Spot| {
        world_from_lonlat(LonLat { lon: f64::from(spot[0]) / SPOT_UNITS, lat: f64::from(spot[1]) / SPOT_UNITS })
    };
    shapes.outlines().map(|line| line.iter().map(world).collect()).collect()
}

fn is_point(feature: &Feature) -> bool {
    let shapes = &feature.shapes;
    !shapes.points.is_empty() || (shapes.is_empty() && !feature.has_geometry && shapes.ended.is_none())
}

fn dates(observed: &Observed, rest: &Rest) -> Vec<Day> {
    let stands = observed.days();
    let events = rest.events.iter().map(|event| event.day);
    let troops = rest.troops.iter().filter_map(|(_, feature)| feature.first);
    let mut days: Vec<Day> = stands.into_iter().chain(events).chain(troops).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// The days without a date, where nearly every day has one.
fn missing(dates: &[Day]) -> Option<Vec<Day>> {
    let (first, last) = (*dates.first()?, *dates.last()?);
    let span = f64::from(last.days_since(first) + 1);
    if dates.len() < 3 || span > dates.len() as f64 * DAILY {
        return None;
    }
    let days = (0..=last.days_since(first)).map(|days| first.plus(days));
    Some(days.filter(|day| dates.binary_search(day).is_err()).collect())
}

fn dates_from(timing: &Timing) -> Vec<DateFrom> {
    let mut found: Vec<DateFrom> = timing.groups.iter().filter_map(|group| group.from.clone()).collect();
    found.sort();
    found.dedup();
    found
}

/// The sides with their ground on the first and the last day.
fn found_sides(dataset: Option<&Dataset>) -> Vec<FoundSide> {
    let Some((dataset, observed)) = dataset.and_then(|dataset| Some((dataset, dataset.observed.as_ref()?))) else {
        return Vec::new();
    };
    let km2 = |party: usize, day: Day| {
        let tracks = observed.tracks.iter().filter(|track| track.kind == TrackKind::Area && track.party == Some(party));
        tracks
            .flat_map(|track| track.on(day))
            .flat_map(|stand| stand.area().0)
            .fold(0.0, |sum, part| sum + area_km2(&part))
    };
    let days = dataset.campaign.days;
    let of = |(place, party): (usize, &crate::model::SideInfo)| FoundSide {
        name: party.name.clone(),
        km2: [km2(place, days.first), km2(place, days.last)],
    };
    observed.parties.iter().enumerate().map(of).collect()
}
