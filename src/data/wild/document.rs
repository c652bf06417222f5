//! One file to features: collections, single features, bare geometries, lists, wrappers with a date round them.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::flat::{Odd, RawGeometry};
use super::foreign;
use super::mend::{mended_numbers, pieces_of_lines};
use super::shapes::{Mended, Shapes};
use super::table;
use super::watch::Watch;
use crate::data::features::{foreign_crs, syntax_problem};
use crate::data::problem::{Problem, Spot};

/// Wrappers in wrappers deeper than this are not looked into.
const DEEPEST: usize = 4;

/// Members in which a wrapper keeps its features.
const CONTENTS: [&str; 4] = ["data", "features", "geojson", "collection"];

/// Files smaller than this are read on one thread, bytes.
const WORTH_SHARING: usize = 2_000_000;

/// One feature of a file.
#[derive(Clone, Debug)]
pub(super) struct Feature {
    /// Its number in the file, from 1.
    pub(super) number: usize,
    /// All that the file says of it.
    pub(super) properties: Map<String, Value>,
    /// What stands beside it in its wrapper or collection.
    pub(super) wrapper: Arc<Map<String, Value>>,
    /// What it shows.
    pub(super) shapes: Shapes,
    /// Whether it has a geometry that is there.
    pub(super) has_geometry: bool,
}

/// What was read of one file.
#[derive(Clone, Debug, Default)]
pub(super) struct Document {
    /// What people call the file.
    pub(super) name: String,
    /// `name` of the collection.
    pub(super) title: Option<String>,
    /// Its features.
    pub(super) features: Vec<Feature>,
    /// What could not be read.
    pub(super) problems: Vec<Problem>,
    /// What was odd in its numbers.
    pub(super) odd: Odd,
    /// What was mended in its shapes.
    pub(super) mended: Mended,
    /// Whether longitude and latitude were swapped back.
    pub(super) swapped: bool,
    /// Numbers that are none (NaN) and were taken as missing.
    pub(super) no_numbers: usize,
}

/// How a file is to be read.
pub(super) struct Reading<'a> {
    /// The file's name without the endings of packing.
    pub(super) plain_name: &'a str,
    /// Threads that may work on it.
    pub(super) threads: usize,
    /// Whether the user says that latitude comes first.
    pub(super) swap: bool,
    /// Whether to stop, and how far it is.
    pub(super) watch: &'a Watch,
    /// Bytes of the file as it lies on the disk: what the progress counts.
    pub(super) size: u64,
}

/// Reads one file; never fails: what cannot be read is among its problems.
pub(super) fn read(name: &str, bytes: Vec<u8>, reading: &Reading<'_>) -> Document {
    let mut document = Document { name: name.to_owned(), ..Document::default() };
    if let Some(problem) = foreign::refuse(reading.plain_name, &bytes) {
        document.problems.push(Problem { file: name.to_owned(), ..problem });
        return document;
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let what = format!("is not UTF-8 text (byte {})", error.utf8_error().valid_up_to() + 1);
            document.problems.push(Problem::new(name, Spot::File, what, "Save it again as UTF-8"));
            return document;
        }
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if table::is_table(reading.plain_name, text) {
        table::read(&mut document, text);
    } else {
        document.json(text, reading);
    }
    document
}

impl Document {
    fn json(&mut self, text: &str, reading: &Reading<'_>) {
        let mended;
        let mut source = text;
        let top: Top<'_> = match serde_json::from_str(text) {
            Ok(top) => top,
            Err(error) => {
                let Some((other, count)) = mended_numbers(text).or_else(|| pieces_of_lines(text)) else {
                    return self.problems.push(syntax_problem(&self.name, text, &error));
                };
                mended = other;
                self.no_numbers = count;
                source = &mended;
                match serde_json::from_str(&mended) {
                    Ok(top) => top,
                    Err(_as_before) => return self.problems.push(syntax_problem(&self.name, text, &error)),
                }
            }
        };
        if top.kind == "Topology" {
            return self.problems.push(foreign::topology(&self.name));
        }
        self.title = top.text("name").or_else(|| top.text("title"));
        if let Some(foreign) = top.value("crs").as_ref().and_then(foreign_crs) {
            let what = format!("the coordinates are in '{foreign}'");
            let remedy = "Export the file as RFC 7946 GeoJSON: longitude and latitude (CRS84, EPSG:4326)";
            return self.problems.push(Problem::new(&self.name, Spot::Member("crs".into()), what, remedy));
        }
        let mut found = Vec::new();
        match serde_json::from_str::<&RawValue>(source).ok().filter(|_| top.is_lone()) {
            Some(raw) => inner(raw, &Arc::default(), 0, &mut found),
            None => expand(&top, &Arc::default(), 0, &mut found),
        }
        if found.is_empty() && !top.is_empty_collection() {
            let what = "is JSON, but there is no GeoJSON in it";
            let remedy =
                "Give a FeatureCollection, a Feature, a geometry, or a list of objects with a date and their features";
            return self.problems.push(Problem::new(&self.name, Spot::File, what, remedy));
        }
        self.features(&found, text.len(), reading);
    }

    fn features(&mut self, found: &[Found<'_>], size: usize, reading: &Reading<'_>) {
        let threads = if size < WORTH_SHARING { 1 } else { reading.threads.max(1) };
        let share = found.len().div_ceil(threads).max(1);
        let name = self.name.clone();
        let work = |(part, found): (usize, &[Found<'_>])| -> Vec<Result<RawFeature, Problem>> {
            let first = part * share + 1;
            let one = |(place, found): (usize, &Found<'_>)| {
                if reading.watch.is_cancelled() {
                    return Ok(RawFeature::default());
                }
                let made = parse(&name, first + place, found);
                let packed = reading.size as f64 / size.max(1) as f64;
                reading.watch.advance((found.raw.get().len() as f64 * packed).round());
                if let Ok(RawFeature { geometry: Some(geometry), .. }) = &made {
                    reading.watch.show(|| super::sketch(&Shapes::of(geometry)));
                }
                made
            };
            found.iter().enumerate().map(one).collect()
        };
        let raw: Vec<Result<RawFeature, Problem>> = std::thread::scope(|scope| {
            let mut parts = found.chunks(share).enumerate();
            let own = parts.next();
            let workers: Vec<_> = parts.map(|part| scope.spawn(move || work(part))).collect();
            let mut made = own.map(work).unwrap_or_default();
            for worker in workers {
                made.extend(worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
            }
            made
        });
        self.settle(raw, found, reading.swap);
    }

    /// Raw features to features, when it is known how all coordinates are to be read.
    fn settle(&mut self, raw: Vec<Result<RawFeature, Problem>>, found: &[Found<'_>], swap: bool) {
        for feature in raw.iter().flatten() {
            feature.geometry.iter().for_each(|geometry| count(geometry, &mut self.odd));
        }
        self.swapped = swap || (self.odd.beyond_second > 0 && self.odd.beyond_first == 0);
        let mut beyond = 0;
        for ((place, feature), found) in raw.into_iter().enumerate().zip(found) {
            match feature {
                Ok(mut feature) => {
                    if let Some(geometry) = &mut feature.geometry {
                        if self.swapped {
                            swap_all(geometry);
                        }
                        beyond += usize::from(clip_latitudes(geometry));
                    }
                    let shapes = feature.geometry.as_ref().map(Shapes::of).unwrap_or_default();
                    self.mended.add(shapes.mended);
                    let has_geometry = !shapes.is_empty();
                    let (properties, wrapper) = (feature.properties.unwrap_or_default(), Arc::clone(&found.wrapper));
                    self.features.push(Feature { number: place + 1, properties, wrapper, shapes, has_geometry });
                }
                Err(problem) => self.problems.push(problem),
            }
        }
        if self.odd.beyond_all + beyond > 0 {
            let count = self.odd.beyond_all.max(beyond);
            let what = format!("has {count} position(s) that are no place on earth in degrees; they were left out");
            let remedy = "Export the file with longitude and latitude (CRS84, EPSG:4326)";
            self.problems.push(Problem::new(&self.name, Spot::File, what, remedy));
        }
    }
}

fn count(geometry: &RawGeometry, odd: &mut Odd) {
    odd.add(geometry.flat.odd);
    geometry.parts.iter().for_each(|part| count(part, odd));
}

fn swap_all(geometry: &mut RawGeometry) {
    geometry.flat.swap();
    geometry.parts.iter_mut().for_each(swap_all);
}

/// Takes a geometry away that has a latitude beyond the poles; true where it did.
fn clip_latitudes(geometry: &mut RawGeometry) -> bool {
    let pole = 90 * 10_000_000;
    let wrong = geometry.flat.spots.iter().any(|spot| spot[1].abs() > pole);
    if wrong {
        geometry.flat = super::flat::Flat::default();
        geometry.has_coordinates = false;
    }
    let parts = geometry.parts.iter_mut().map(clip_latitudes).filter(|wrong| *wrong).count();
    wrong || parts > 0
}

/// A feature before its shapes are settled.
#[derive(Default, Deserialize)]
struct RawFeature {
    geometry: Option<RawGeometry>,
    properties: Option<Map<String, Value>>,
}

/// A feature that was found, not yet read.
struct Found<'a> {
    raw: &'a RawValue,
    /// Whether it is a geometry without a feature round it.
    bare: bool,
    wrapper: Arc<Map<String, Value>>,
}

fn parse(name: &str, number: usize, found: &Found<'_>) -> Result<RawFeature, Problem> {
    let text = found.raw.get();
    let made = if found.bare {
        serde_json::from_str(text).map(|geometry| RawFeature { geometry: Some(geometry), properties: None })
    } else {
        serde_json::from_str(text)
    };
    made.map_err(|error| {
        let message = error.to_string();
        let what = message.split(" at line ").next().unwrap_or(&message).to_owned();
        let remedy = "Give it a type, a geometry with numbers as coordinates, and properties";
        Problem::new(name, Spot::Feature(number, None), format!("is not a GeoJSON feature ({what})"), remedy)
    })
}

/// The outermost value of a text, its parts unread.
#[derive(Default)]
struct Top<'a> {
    kind: String,
    members: Vec<(Cow<'a, str>, &'a RawValue)>,
    features: Option<Vec<&'a RawValue>>,
    list: Option<Vec<&'a RawValue>>,
}

impl<'a> Top<'a> {
    fn value(&self, member: &str) -> Option<Value> {
        let found = self.members.iter().find(|(name, _)| name == member)?;
        serde_json::from_str(found.1.get()).ok()
    }

    fn text(&self, member: &str) -> Option<String> {
        self.value(member)?.as_str().map(str::to_owned).filter(|text| !text.trim().is_empty())
    }

    /// Whether it is itself a feature or a geometry.
    fn is_lone(&self) -> bool {
        let bare = self.kind.is_empty() && self.members.iter().any(|(name, _)| name == "geometry");
        self.kind == "Feature" || bare || GEOMETRIES.contains(&self.kind.as_str())
    }

    fn is_empty_collection(&self) -> bool {
        self.kind == "FeatureCollection" && self.features.as_ref().is_some_and(Vec::is_empty)
    }

    /// Its texts and numbers: what a wrapper says of what it wraps.
    fn plain_members(&self) -> Map<String, Value> {
        let plain = self.members.iter().filter(|(name, _)| !["type", "crs", "bbox", "name"].contains(&name.as_ref()));
        let read = plain.filter_map(|(name, raw)| {
            let value: Value = serde_json::from_str(raw.get()).ok().filter(|_| raw.get().len() < 1000)?;
            (value.is_string() || value.is_number()).then(|| (name.clone().into_owned(), value))
        });
        read.collect()
    }

    fn contents(&self) -> Option<&'a RawValue> {
        CONTENTS.into_iter().find_map(|name| {
            let found = self.members.iter().find(|(member, _)| member == name)?;
            found.1.get().starts_with(['{', '[']).then_some(found.1)
        })
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Top<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Outer;
        impl<'de> Visitor<'de> for Outer {
            type Value = Top<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object or a list")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Top<'de>, A::Error> {
                let mut made = Top::default();
                while let Some(key) = map.next_key::<Text<'de>>()? {
                    match key.0.as_ref() {
                        "features" => {
                            made.features = Some(map.next_value::<Option<Vec<&'de RawValue>>>()?.unwrap_or_default());
                        }
                        "type" => {
                            let raw: &'de RawValue = map.next_value()?;
                            made.kind = serde_json::from_str(raw.get()).unwrap_or_default();
                        }
                        _ => made.members.push((key.0, map.next_value()?)),
                    }
                }
                Ok(made)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Top<'de>, A::Error> {
                let mut found = Vec::new();
                while let Some(raw) = list.next_element::<&'de RawValue>()? {
                    found.push(raw);
                }
                Ok(Top { list: Some(found), ..Top::default() })
            }
        }
        deserializer.deserialize_any(Outer)
    }
}

/// A key of an object, borrowed where it can be.
#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

/// The kinds of geometry.
const GEOMETRIES: [&str; 7] =
    ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"];

/// Finds the features in a value, however they are wrapped.
fn expand<'a>(top: &Top<'a>, wrapper: &Arc<Map<String, Value>>, depth: usize, found: &mut Vec<Found<'a>>) {
    let within = |top: &Top<'a>| -> Arc<Map<String, Value>> {
        let own = top.plain_members();
        if own.is_empty() {
            return Arc::clone(wrapper);
        }
        Arc::new(wrapper.iter().map(|(name, value)| (name.clone(), value.clone())).chain(own).collect())
    };
    if let Some(features) = &top.features {
        let wrapper = within(top);
        found.extend(features.iter().map(|raw| Found { raw, bare: false, wrapper: Arc::clone(&wrapper) }));
        return;
    }
    for &raw in top.list.iter().flatten() {
        inner(raw, wrapper, depth, found);
    }
    if let Some(raw) = top.contents() {
        inner(raw, &within(top), depth, found);
    }
}

/// What an element of a list, or the content of a wrapper, holds.
fn inner<'a>(raw: &'a RawValue, wrapper: &Arc<Map<String, Value>>, depth: usize, found: &mut Vec<Found<'a>>) {
    if depth >= DEEPEST || !raw.get().starts_with(['{', '[']) {
        return;
    }
    let Ok(top) = serde_json::from_str::<Top<'a>>(raw.get()) else { return };
    if top.is_lone() {
        let bare = GEOMETRIES.contains(&top.kind.as_str());
        found.push(Found { raw, bare, wrapper: Arc::clone(wrapper) });
    } else {
        expand(&top, wrapper, depth + 1, found);
    }
}
