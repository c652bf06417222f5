//! The base map inside the program: land around the ground, rivers, lakes, borders.

use std::sync::OnceLock;

use geo::{Coord, Geometry, LineString, MultiPolygon, Polygon};
use rust_embed::RustEmbed;

use super::features::{FoundFeature, Problems, read_features};
use super::problem::Problem;
use crate::i18n::Names;

#[derive(RustEmbed)]
#[folder = "data/base/"]
#[include = "*.geojson"]
struct EmbeddedBase;

/// A river, or a part of one, from its source downstream.
#[derive(Clone, Debug)]
pub struct NamedLine {
    /// What it is called.
    pub name: Names,
    /// 1 is the greatest.
    pub rank: u8,
    /// The widest picture in which it is of use, km; `None` = any.
    pub max_km: Option<f64>,
    /// Its course, world metres.
    pub line: LineString,
}

/// A way on land.
#[derive(Clone, Debug)]
pub struct Way {
    /// Whether it has rails.
    pub railway: bool,
    /// What it is called, and where it goes.
    pub course: NamedLine,
}

/// A lake or reservoir.
#[derive(Clone, Debug)]
pub struct NamedArea {
    /// What it is called.
    pub name: Names,
    /// Its shore, world metres.
    pub area: Polygon,
}

/// What a name of the base map names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::EnumString)]
#[strum(serialize_all = "lowercase")]
pub enum BaseKind {
    /// A country.
    State,
    /// A stretch of land: a plain, a desert, a plateau.
    Region,
    /// A sea, bay or strait.
    Sea,
    /// A city beyond the campaign's own places.
    City,
    /// Mountains that stretch.
    Range,
    /// An island.
    Island,
    /// A single mountain.
    Peak,
}

/// A name of the base map, with the place or the line that it is written along.
#[derive(Clone, Debug)]
pub struct BaseName {
    /// What it names.
    pub kind: BaseKind,
    /// The name.
    pub name: Names,
    /// 1 is the greatest.
    pub rank: u8,
    /// Width of the pictures in which it is of use, narrowest and widest, km; `None` = its rank decides.
    pub widths_km: (Option<f64>, Option<f64>),
    /// One point, or a line from west to east, world metres.
    pub points: Vec<Coord>,
}

/// What lies under every campaign of this part of the world, in world metres.
#[derive(Clone, Debug)]
pub struct BaseMap {
    /// Land that is not the ground of the embedded campaign.
    pub land: MultiPolygon,
    /// Rivers of the time.
    pub rivers: Vec<NamedLine>,
    /// Lakes and reservoirs of the time.
    pub lakes: Vec<NamedArea>,
    /// Borders between states.
    pub borders: Vec<LineString>,
    /// Borders between provinces.
    pub provinces: Vec<LineString>,
    /// Railways and main roads of the time.
    pub ways: Vec<Way>,
    /// Names of seas, countries, mountains.
    pub names: Vec<BaseName>,
}

/// The base map, read on first use.
pub fn base_map() -> &'static BaseMap {
    static BASE: OnceLock<BaseMap> = OnceLock::new();
    BASE.get_or_init(|| {
        let mut problems = Problems::new();
        let base = read_base(&mut problems);
        for problem in &problems {
            log::error!("base map: {problem}");
        }
        base
    })
}

fn read_base(problems: &mut Problems) -> BaseMap {
    let rivers =
        ["rivers.geojson", "rivers-odbl.geojson"].into_iter().flat_map(|file| each(file, problems, named_lines));
    let rivers: Vec<NamedLine> = rivers.collect();
    let lakes = each("lakes.geojson", problems, |feature| {
        feature.any_geometry().map(|geometry| {
            polygons(geometry).into_iter().map(|area| NamedArea { name: feature.names("name"), area }).collect()
        })
    });
    BaseMap {
        land: MultiPolygon(each("land.geojson", problems, |feature| feature.any_geometry().map(polygons))),
        rivers,
        lakes,
        borders: each("borders.geojson", problems, |feature| feature.any_geometry().map(lines)),
        provinces: each("provinces.geojson", problems, |feature| feature.any_geometry().map(lines)),
        ways: each("transport.geojson", problems, |feature| {
            let railway = feature.text_or_empty("kind") == "railway";
            Ok(named_lines(feature)?.into_iter().map(|course| Way { railway, course }).collect())
        }),
        names: each("names.geojson", problems, base_name),
    }
}

fn named_lines(feature: &FoundFeature<'_>) -> Result<Vec<NamedLine>, Problem> {
    let named = |line| NamedLine {
        name: feature.names("name"),
        rank: feature.small_number("rank").unwrap_or(3),
        max_km: feature.number("max_km"),
        line,
    };
    feature.any_geometry().map(|geometry| lines(geometry).into_iter().map(named).collect())
}

/// A name with its kind; names of kinds that are not known are problems.
fn base_name(feature: &FoundFeature<'_>) -> Result<Vec<BaseName>, Problem> {
    let kind = feature
        .text("kind")
        .and_then(|kind| kind.parse().ok())
        .ok_or_else(|| feature.problem("has no known 'kind'", "Use state, region, sea, city, range, island or peak"))?;
    let points = match feature.any_geometry()? {
        Geometry::Point(point) => vec![point.0],
        Geometry::LineString(line) => line.0,
        _ => return Err(feature.problem("is neither a Point nor a LineString", "Draw it as one of them")),
    };
    let rank = feature.small_number("rank").unwrap_or(3);
    let widths_km = (feature.number("min_km"), feature.number("max_km"));
    Ok(vec![BaseName { kind, name: feature.names("name"), rank, widths_km, points }])
}

/// What `read` makes of each feature of an embedded file.
fn each<T>(file: &str, problems: &mut Problems, read: impl Fn(&FoundFeature<'_>) -> Result<Vec<T>, Problem>) -> Vec<T> {
    let Some(found) = EmbeddedBase::get(file) else {
        return Vec::new();
    };
    let text = String::from_utf8_lossy(&found.data);
    let features = read_features(file, &text, problems);
    let mut all = Vec::new();
    for feature in &features {
        match read(feature) {
            Ok(items) => all.extend(items),
            Err(problem) => problems.push(problem),
        }
    }
    all
}

fn lines(geometry: Geometry) -> Vec<LineString> {
    match geometry {
        Geometry::LineString(line) => vec![line],
        Geometry::MultiLineString(lines) => lines.0,
        _ => Vec::new(),
    }
}

/// The polygons of a geometry; lines and points give none.
pub(super) fn polygons(geometry: Geometry) -> Vec<Polygon> {
    match geometry {
        Geometry::Polygon(polygon) => vec![polygon],
        Geometry::MultiPolygon(polygons) => polygons.0,
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_base_map_has_no_problem() {
        let mut problems = Problems::new();
        let base = read_base(&mut problems);
        assert!(problems.is_empty(), "{problems:?}");
        assert!(
            !base.land.0.is_empty() && base.rivers.len() > 10 && !base.lakes.is_empty() && !base.borders.is_empty(),
            "every part is there"
        );
    }

    #[test]
    fn names_are_points_or_lines_of_a_known_kind() {
        let text = r#"{"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"kind":"sea","rank":1,"min_km":500,"name:en":"Yellow Sea"},"geometry":{"type":"LineString","coordinates":[[122,36],[125,36]]}},
            {"type":"Feature","properties":{"kind":"peak","name:en":"Chiri-san"},"geometry":{"type":"Point","coordinates":[127.7,35.3]}},
            {"type":"Feature","properties":{"kind":"cloud","name:en":"?"},"geometry":{"type":"Point","coordinates":[127.7,35.3]}}]}"#;
        let mut problems = Problems::new();
        let features = read_features("names.geojson", text, &mut problems);
        let read: Vec<_> = features.iter().map(base_name).collect();
        let sea = &read[0].as_ref().unwrap()[0];
        assert_eq!((sea.kind, sea.rank, sea.points.len(), sea.name.en.as_str()), (BaseKind::Sea, 1, 2, "Yellow Sea"));
        assert_eq!(sea.widths_km, (Some(500.0), None));
        assert_eq!(read[1].as_ref().unwrap()[0].kind, BaseKind::Peak);
        assert!(read[2].as_ref().unwrap_err().to_string().contains("feature 3"), "{:?}", read[2]);
    }
}
