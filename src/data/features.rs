//! GeoJSON text to features, each with its number, so that a fault in one leaves the others usable.

use geo::{Coord, Geometry, LineString};
use geojson::{Feature, GeometryValue, Position};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::problem::{Problem, Spot};
use crate::day::{Day, DayRange};
use crate::geodesy::{LonLat, world_from_lonlat};
use crate::i18n::Names;

/// The reporter: problems found so far.
pub(super) type Problems = Vec<Problem>;

#[derive(Deserialize)]
struct Collection<'a> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(borrow, default)]
    features: Vec<&'a RawValue>,
    crs: Option<serde_json::Value>,
}

/// One feature of a file, with what is needed to speak of it.
pub(super) struct FoundFeature<'a> {
    file: &'a str,
    number: usize,
    feature: Feature,
}

/// Reads a FeatureCollection; what is wrong with the file or a feature goes to `problems`.
pub(super) fn read_features<'a>(file: &'a str, text: &str, problems: &mut Problems) -> Vec<FoundFeature<'a>> {
    let collection: Collection<'_> = match serde_json::from_str(text) {
        Ok(collection) => collection,
        Err(error) => {
            problems.push(syntax_problem(file, text, &error));
            return Vec::new();
        }
    };
    if collection.kind != "FeatureCollection" {
        problems.push(Problem::new(
            file,
            Spot::Member("type".into()),
            format!("expected FeatureCollection, found '{}'", collection.kind),
            "Wrap the data in a FeatureCollection",
        ));
        return Vec::new();
    }
    if let Some(name) = collection.crs.as_ref().and_then(foreign_crs) {
        problems.push(Problem::new(
            file,
            Spot::Member("crs".into()),
            format!("the coordinates are in '{name}'"),
            "Export the file as RFC 7946 GeoJSON: longitude and latitude (CRS84, EPSG:4326)",
        ));
        return Vec::new();
    }
    let mut found = Vec::with_capacity(collection.features.len());
    for (index, raw) in collection.features.iter().enumerate() {
        match raw.get().parse::<Feature>() {
            Ok(feature) => found.push(FoundFeature { file, number: index + 1, feature }),
            Err(error) => problems.push(Problem::new(
                file,
                Spot::Feature(index + 1, None),
                format!("is not a GeoJSON feature ({error})"),
                "Give it a type, a geometry with numbers as coordinates, and properties",
            )),
        }
    }
    found
}

/// The name of a coordinate system other than longitude and latitude in degrees.
pub(super) fn foreign_crs(crs: &serde_json::Value) -> Option<String> {
    if crs.is_null() {
        return None;
    }
    let name = crs.pointer("/properties/name").and_then(serde_json::Value::as_str).unwrap_or("?");
    let known = ["CRS84", "EPSG::4326", "EPSG:4326"].iter().any(|end| name.ends_with(end));
    (!known).then(|| name.to_owned())
}

/// A JSON error with its line, its column and the feature that it falls in.
pub(super) fn syntax_problem(file: &str, text: &str, error: &serde_json::Error) -> Problem {
    let before = text.lines().take(error.line()).enumerate().map(|(index, line)| {
        let end = if index + 1 == error.line() { error.column() } else { usize::MAX };
        line.char_indices()
            .take_while(|(at, _)| *at < end)
            .map(|(_, letter)| letter)
            .filter(|letter| !letter.is_whitespace())
            .collect::<String>()
    });
    let features = before.map(|line| line.matches("\"type\":\"Feature\"").count()).sum::<usize>();
    let message = error.to_string();
    let what = message.split(" at line ").next().unwrap_or(&message);
    let spot = Spot::Text { line: error.line(), column: error.column(), feature: (features > 0).then_some(features) };
    Problem::new(
        file,
        spot,
        format!("is not valid JSON: {what}"),
        "Mend the text there; NaN and Infinity are not numbers in JSON, and the last comma of a list is too many",
    )
}

impl FoundFeature<'_> {
    /// A problem with this feature.
    pub(super) fn problem(&self, what: impl Into<String>, remedy: impl Into<String>) -> Problem {
        Problem::new(self.file, Spot::Feature(self.number, self.text("id").map(str::to_owned)), what, remedy)
    }

    /// A property as text; `None` where it is missing, null or no text.
    pub(super) fn text(&self, property: &str) -> Option<&str> {
        self.feature.property(property).and_then(serde_json::Value::as_str)
    }

    /// A property as text, empty where it is missing.
    pub(super) fn text_or_empty(&self, property: &str) -> String {
        self.text(property).unwrap_or_default().to_owned()
    }

    /// A property as a small whole number.
    pub(super) fn small_number(&self, property: &str) -> Option<u8> {
        self.feature.property(property).and_then(serde_json::Value::as_u64).and_then(|number| u8::try_from(number).ok())
    }

    /// A property as a list of texts.
    pub(super) fn texts(&self, property: &str) -> Option<Vec<&str>> {
        let list = self.feature.property(property)?.as_array()?;
        list.iter().map(serde_json::Value::as_str).collect()
    }

    /// `stem:vi`, `stem:en`, `stem:ko` as one name; plain `stem` counts as English.
    pub(super) fn names(&self, stem: &str) -> Names {
        let of = |language: &str| self.text(&format!("{stem}:{language}")).unwrap_or_default().to_owned();
        let en = of("en");
        Names { vi: of("vi"), en: if en.is_empty() { self.text_or_empty(stem) } else { en }, ko: of("ko") }
    }

    /// A day; `Ok(None)` where the property is missing or null.
    pub(super) fn day(&self, property: &str) -> Result<Option<Day>, Problem> {
        let Some(value) = self.feature.property(property).filter(|value| !value.is_null()) else {
            return Ok(None);
        };
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        text.parse().map(Some).map_err(|error| self.problem(format!("'{property}': {error}"), "Correct the date"))
    }

    /// A number; `None` where the property is missing or is none.
    pub(super) fn number(&self, property: &str) -> Option<f64> {
        self.feature.property(property)?.as_f64().filter(|number| number.is_finite())
    }

    /// Whether a property is true; `yes` and `no` are words for it, too.
    pub(super) fn flag(&self, property: &str) -> bool {
        self.feature
            .property(property)
            .is_some_and(|value| value.as_bool().unwrap_or_else(|| matches!(value.as_str(), Some("yes" | "true"))))
    }

    /// The words of a list of texts; none where the property is missing.
    pub(super) fn words(&self, property: &str) -> Vec<String> {
        let list = self.feature.property(property).and_then(serde_json::Value::as_array);
        list.into_iter().flatten().filter_map(serde_json::Value::as_str).map(str::to_owned).collect()
    }

    /// The entries of a list of objects; none where the property is missing.
    pub(super) fn list<T: serde::de::DeserializeOwned>(&self, property: &str) -> Result<Vec<T>, Problem> {
        let Some(value) = self.feature.property(property).filter(|value| !value.is_null()) else {
            return Ok(Vec::new());
        };
        serde_json::from_value(value.clone()).map_err(|error| {
            self.problem(
                format!("'{property}' cannot be read: {error}"),
                "docs/data-format.md shows what belongs there",
            )
        })
    }

    /// A day that must be there and lie in the campaign.
    pub(super) fn needed_day(&self, property: &str, campaign: DayRange) -> Result<Day, Problem> {
        let day = self.day(property)?.ok_or_else(|| {
            self.problem(
                format!("has no '{property}'"),
                format!("Add \"{property}\": \"YYYY-MM-DD\" to its properties"),
            )
        })?;
        if campaign.contains(day) {
            return Ok(day);
        }
        let remedy = format!(
            "Correct the date, or the campaign's start and end in campaign.json ({} to {})",
            campaign.first, campaign.last
        );
        Err(self.problem(format!("'{property}' {day} lies outside the campaign"), remedy))
    }

    /// The geometry as it stands in the file.
    pub(super) fn geometry(&self) -> Result<&GeometryValue, Problem> {
        let geometry = self.feature.geometry.as_ref().map(|geometry| &geometry.value);
        geometry.ok_or_else(|| self.problem("has no geometry", "Give it a geometry or delete the feature"))
    }

    /// A LineString of at least two different points, in world metres.
    pub(super) fn line(&self) -> Result<LineString, Problem> {
        match self.geometry()? {
            GeometryValue::LineString { coordinates } => self.world_line(coordinates, 2),
            other => Err(self.wrong_type("LineString", other)),
        }
    }

    /// The exterior of a Polygon as a closed line, in world metres.
    pub(super) fn ring(&self) -> Result<LineString, Problem> {
        match self.geometry()? {
            GeometryValue::Polygon { coordinates } => {
                let exterior = coordinates
                    .first()
                    .ok_or_else(|| self.problem("the polygon is empty", "Give it coordinates or delete the feature"))?;
                self.world_ring(exterior)
            }
            other => Err(self.wrong_type("Polygon", other)),
        }
    }

    /// A Point in world metres.
    pub(super) fn point(&self) -> Result<Coord, Problem> {
        match self.geometry()? {
            GeometryValue::Point { coordinates } => self.world(coordinates),
            other => Err(self.wrong_type("Point", other)),
        }
    }

    /// Any geometry in world metres, its positions and rings checked.
    pub(super) fn any_geometry(&self) -> Result<Geometry, Problem> {
        let value = self.geometry()?;
        self.check(value)?;
        let geometry: Geometry = value
            .clone()
            .try_into()
            .map_err(|error| self.problem(format!("has a geometry that cannot be used: {error}"), "Draw it again"))?;
        Ok(geo::MapCoords::map_coords(&geometry, |at| world_from_lonlat(LonLat { lon: at.x, lat: at.y })))
    }

    fn check(&self, value: &GeometryValue) -> Result<(), Problem> {
        match value {
            GeometryValue::Point { coordinates } => self.world(coordinates).map(drop),
            GeometryValue::MultiPoint { coordinates } => coordinates.iter().try_for_each(|at| self.world(at).map(drop)),
            GeometryValue::LineString { coordinates } => self.world_line(coordinates, 2).map(drop),
            GeometryValue::MultiLineString { coordinates } => {
                coordinates.iter().try_for_each(|line| self.world_line(line, 2).map(drop))
            }
            GeometryValue::Polygon { coordinates } => self.check_rings(coordinates),
            GeometryValue::MultiPolygon { coordinates } => {
                coordinates.iter().try_for_each(|rings| self.check_rings(rings))
            }
            GeometryValue::GeometryCollection { geometries } => {
                geometries.iter().try_for_each(|part| self.check(&part.value))
            }
        }
    }

    fn check_rings(&self, rings: &[Vec<Position>]) -> Result<(), Problem> {
        if rings.is_empty() {
            return Err(self.problem("the polygon is empty", "Give it coordinates or delete the feature"));
        }
        rings.iter().try_for_each(|ring| self.world_ring(ring).map(drop))
    }

    fn world_ring(&self, positions: &[Position]) -> Result<LineString, Problem> {
        let line = self.world_line(positions, 4)?;
        if line.is_closed() {
            return Ok(line);
        }
        Err(self.problem("the ring is not closed", "Repeat its first position as its last"))
    }

    fn world_line(&self, positions: &[Position], least: usize) -> Result<LineString, Problem> {
        if positions.is_empty() {
            return Err(self.problem("the coordinates are empty", "Give it coordinates or delete the feature"));
        }
        let points = positions.iter().map(|position| self.world(position)).collect::<Result<Vec<_>, _>>()?;
        if points.len() < least || points.iter().all(|point| *point == points[0]) {
            return Err(self.problem(
                format!("has too few different points ({} given, at least {least} needed)", points.len()),
                "Add points or delete the feature",
            ));
        }
        Ok(LineString::new(points))
    }

    fn world(&self, position: &Position) -> Result<Coord, Problem> {
        let &[lon, lat, ..] = position.as_slice() else {
            return Err(self
                .problem("has a position with fewer than two numbers", "Give each position as [longitude, latitude]"));
        };
        if !lon.is_finite() || !lat.is_finite() {
            return Err(self.problem(
                "has a coordinate that is no finite number",
                "Give each position as [longitude, latitude] in degrees",
            ));
        }
        if lat.abs() > 90.0 && lon.abs() <= 90.0 {
            return Err(self.problem(
                format!("latitude and longitude look swapped: [{lon}, {lat}]"),
                "Write [longitude, latitude]: the first number is degrees east",
            ));
        }
        if lat.abs() > 90.0 || lon.abs() > 180.0 {
            return Err(self.problem(
                format!("[{lon}, {lat}] is no place on earth in degrees"),
                "Export the file with longitude and latitude (CRS84, EPSG:4326)",
            ));
        }
        Ok(world_from_lonlat(LonLat { lon, lat }))
    }

    fn wrong_type(&self, expected: &str, found: &GeometryValue) -> Problem {
        self.problem(
            format!("expected a {expected}, found a {}", found.type_name()),
            format!("Draw it as a {expected}, or change its 'kind'"),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (usize, Vec<String>) {
        let mut problems = Problems::new();
        let found = read_features("a.geojson", text, &mut problems);
        (found.len(), problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_fault_in_the_text_is_placed_by_line_and_feature() {
        let text = "{\"type\":\"FeatureCollection\",\"features\":[\n{\"type\": \"Feature\",\"geometry\":null,\"properties\":{}},\n{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[NaN,1]},\"properties\":{}}]}";
        let (found, problems) = read(text);
        assert_eq!(found, 0, "a text that is no JSON gives nothing");
        assert!(
            problems[0].starts_with("a.geojson, line 3, column 61 (feature 2): is not valid JSON"),
            "got {problems:?}"
        );
    }

    #[test]
    fn a_broken_feature_leaves_the_others() {
        let (found, problems) = read(
            r#"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":["a",1]},"properties":{}},{"type":"Feature","geometry":null,"properties":null}]}"#,
        );
        assert_eq!(found, 1);
        assert!(problems[0].starts_with("a.geojson, feature 1: is not a GeoJSON feature"), "got {problems:?}");
    }

    #[test]
    fn only_degrees_are_read() {
        let with = |name: &str| {
            format!(
                r#"{{"type":"FeatureCollection","crs":{{"type":"name","properties":{{"name":"{name}"}}}},"features":[]}}"#
            )
        };
        assert!(read(&with("urn:ogc:def:crs:OGC:1.3:CRS84")).1.is_empty());
        assert!(read(&with("urn:ogc:def:crs:EPSG::3857")).1[0].contains("EPSG::3857"));
    }
}
