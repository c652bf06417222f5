//! Reading a pack: a folder, a zip or the embedded one, with every fault named.
//!
//! What is wrong with a file or a feature is reported and left out; the rest is used.
//! Only a pack without a readable head cannot be used at all.

mod audit;
mod base;
mod campaign;
mod facts;
mod features;
mod files;
mod fronts;
mod lessons;
mod library;
mod problem;
mod rasters;
mod stories;
mod strengths;
mod swapped;
mod troops;
pub mod wild;

use std::path::Path;
use std::sync::Arc;

use geo::MultiPolygon;

pub use base::{BaseKind, BaseMap, BaseName, NamedArea, NamedLine, Way, base_map};
pub use facts::read as read_facts;
pub use lessons::{OwnLesson, place_named, read_lesson};
pub use problem::{LoadError, Problem, Spot};
pub use rasters::{Raster, RasterKind, Region, raster, raster_rect};

use crate::model::{Campaign, Dataset, Fact, LayerInfo, Source, Statement, StoryLayer};
use audit::{Audit, Role};
use features::{FoundFeature, Problems, read_features};
use files::PackFiles;
use library::Numbered;

/// A pack as far as it could be read, and what was wrong with the rest.
#[derive(Debug)]
pub struct Loaded {
    /// What could be read.
    pub dataset: Dataset,
    /// What could not.
    pub problems: Vec<Problem>,
    /// What is wanting in what could: references into nothing, missing languages, dates out of order.
    pub remarks: Vec<Problem>,
}

/// Reads the campaign inside the program.
///
/// # Errors
/// Only if the program was built with a broken pack.
pub fn load_embedded() -> Result<Loaded, LoadError> {
    read_pack(PackFiles::Embedded)
}

/// Reads a folder or a zip file.
///
/// # Errors
/// When it has no readable `campaign.json`.
pub fn load(path: &Path) -> Result<Loaded, LoadError> {
    read_pack(PackFiles::open(path)?)
}

/// Whether a path is a pack, be it a broken one: a folder or zip with a `campaign.json`.
pub fn is_pack(path: &Path) -> bool {
    PackFiles::open(path).is_ok()
}

fn read_pack(files: PackFiles) -> Result<Loaded, LoadError> {
    let mut files = files;
    let text = files.read(campaign::FILE)?.ok_or_else(|| {
        Problem::new(campaign::FILE, Spot::File, "is missing", "Add it; docs/data-format.md shows one")
    })?;
    let head = campaign::read(&text)?;
    let campaign = head.campaign;
    let names = head.files;
    let mut pack = Pack { files, problems: Problems::new(), audit: Audit::new(&campaign) };
    // What others refer to comes first.
    let sources = pack.sources(names.sources.as_deref());
    let statements = pack.statements(names.statements.as_deref());

    let ground = pack.ground(names.ground.as_deref());
    let fronts_file = names.fronts.as_deref().unwrap_or("fronts.geojson");
    let (keyframes, islands) =
        pack.features((fronts_file, Role::Fronts), |found, problems| fronts::read(found, &campaign, problems));
    swapped::report_strays(&ground, &keyframes, fronts_file, &mut pack.problems);
    let facts = pack.facts(names.facts.as_deref(), &campaign);
    let layers = campaign.layers.iter().map(|info| pack.layer(info)).collect();
    let events =
        names.events.as_deref().map(|file| pack.features((file, Role::Events), stories::events)).unwrap_or_default();
    let places =
        names.places.as_deref().map(|file| pack.features((file, Role::Places), stories::places)).unwrap_or_default();
    let (mut units, mut axes) = (Vec::new(), Vec::new());
    if let Some(file) = names.units.as_deref() {
        units = pack.features((file, Role::Troops), |found, problems| troops::units(found, &campaign, problems));
    }
    if let Some(file) = names.axes.as_deref() {
        axes = pack.features((file, Role::Troops), |found, problems| troops::axes(found, &campaign, problems));
    }
    let strengths = match (&names.strengths, names.strengths.as_deref().and_then(|file| pack.text(file))) {
        (Some(file), Some(text)) => strengths::read(file, &text, &campaign, &mut pack.problems),
        _ => Vec::new(),
    };
    pack.audit.statements_of_events(names.statements.as_deref().unwrap_or_default(), &statements);
    let lessons = pack.lessons();
    let mut dataset = Dataset {
        campaign,
        ground,
        keyframes,
        islands,
        facts,
        layers,
        events,
        units,
        axes,
        strengths,
        places,
        sources: unnumbered(sources),
        statements: unnumbered(statements),
        observed: None,
        lessons: Vec::new(),
    };
    pack.audit.lessons(&lessons, &dataset);
    dataset.lessons = lessons.into_iter().map(|found| Arc::new(found.lesson)).collect();
    Ok(Loaded { dataset, problems: pack.problems, remarks: pack.audit.finish() })
}

fn unnumbered<T>(list: Numbered<T>) -> Vec<T> {
    list.into_iter().map(|(_, entry)| entry).collect()
}

/// A pack while it is read: its files and the reporters.
struct Pack {
    files: PackFiles,
    problems: Problems,
    audit: Audit,
}

impl Pack {
    /// The text of a file that the campaign names; a missing one is a problem.
    fn text(&mut self, file: &str) -> Option<String> {
        match self.files.read(file) {
            Ok(Some(text)) => Some(text),
            Ok(None) => {
                self.problems.push(Problem::new(
                    file,
                    Spot::File,
                    "is missing in the pack",
                    "Add the file, or take its name out of campaign.json",
                ));
                None
            }
            Err(problem) => {
                self.problems.push(problem);
                None
            }
        }
    }

    /// The lessons of the pack, which nothing names: whoever adds a file adds a lesson.
    fn lessons(&mut self) -> Vec<lessons::Found> {
        let files = self.files.list(lessons::FOLDER, ".md");
        let mut found = Vec::new();
        for file in files {
            if let Some(text) = self.text(&file) {
                found.extend(lessons::read(&file, &text, &mut self.problems));
            }
        }
        found
    }

    fn facts(&mut self, file: Option<&str>, campaign: &Campaign) -> Vec<Fact> {
        let Some((file, text)) = file.and_then(|file| Some((file, self.text(file)?))) else { return Vec::new() };
        let facts = facts::read(file, &text, campaign, &mut self.problems);
        for fact in &facts {
            self.audit.row(file, fact.row, &fact.cites);
        }
        facts
    }

    fn sources(&mut self, file: Option<&str>) -> Numbered<Source> {
        let Some((file, text)) = file.and_then(|file| Some((file, self.text(file)?))) else { return Vec::new() };
        let sources = library::sources(file, &text, &mut self.problems);
        self.audit.sources(file, &sources);
        sources
    }

    fn statements(&mut self, file: Option<&str>) -> Numbered<Statement> {
        let Some((file, text)) = file.and_then(|file| Some((file, self.text(file)?))) else { return Vec::new() };
        let statements = library::statements(file, &text, &mut self.problems);
        self.audit.statements(file, &statements);
        statements
    }

    fn features<T: Default>(
        &mut self,
        (file, role): (&str, Role),
        read: impl FnOnce(&[FoundFeature<'_>], &mut Problems) -> T,
    ) -> T {
        let Some(text) = self.text(file) else { return T::default() };
        let found = read_features(file, &text, &mut self.problems);
        self.audit.features(role, &found);
        read(&found, &mut self.problems)
    }

    fn ground(&mut self, file: Option<&str>) -> MultiPolygon {
        let polygons = self.features((file.unwrap_or("ground.geojson"), Role::Ground), |found, problems| {
            let mut polygons = Vec::new();
            for feature in found {
                match feature.any_geometry() {
                    Ok(geometry) => polygons.extend(base::polygons(geometry)),
                    Err(problem) => problems.push(problem),
                }
            }
            polygons
        });
        MultiPolygon(polygons)
    }

    fn layer(&mut self, info: &LayerInfo) -> StoryLayer {
        StoryLayer { id: info.id.clone(), features: self.features((&info.file, Role::Layer), stories::layer) }
    }
}
