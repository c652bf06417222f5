//! `frontline front`: the situation of a day as GeoJSON.

use std::io::Write;
use std::path::Path;

use anyhow::Context as _;
use geo::{BooleanOps as _, Coord, MapCoords as _, MultiPolygon, Orient as _};
use geojson::{Feature, FeatureCollection, Geometry, GeometryValue, JsonObject};
use serde_json::json;

use super::{OK, in_campaign};
use crate::atlas::Atlas;
use crate::day::Day;
use crate::front::{FrontLine, Situation};
use crate::geodesy::{area_km2, lonlat_from_world};
use crate::model::Side;

pub(super) fn front(atlas: &Atlas, day: Day, output: Option<&Path>, out: &mut impl Write) -> anyhow::Result<u8> {
    let day = in_campaign(atlas, day)?;
    let situation = atlas.situation(atlas.end_of(day));
    let text = serialize(&collection(atlas, day, &situation))?;
    match output {
        Some(path) => std::fs::write(path, text).with_context(|| format!("cannot write '{}'", path.display()))?,
        None => out.write_all(text.as_bytes())?,
    }
    Ok(OK)
}

/// One feature a line, so that files of two days can be compared.
fn serialize(collection: &FeatureCollection) -> anyhow::Result<String> {
    let features = collection.features.iter().map(serde_json::to_string).collect::<Result<Vec<_>, _>>()?;
    let head = collection.foreign_members.as_ref().map(serde_json::to_string).transpose()?.unwrap_or_default();
    let head = head.trim_start_matches('{').trim_end_matches('}').to_owned();
    Ok(format!("{{\"type\":\"FeatureCollection\",{head},\"features\":[\n{}\n]}}\n", features.join(",\n")))
}

fn collection(atlas: &Atlas, day: Day, situation: &Situation) -> FeatureCollection {
    let campaign = atlas.campaign();
    let ground = &atlas.dataset().ground;
    let right = ground.intersection(&situation.right);
    let left = ground.difference(&situation.right);
    let territories = [(Side::Left, left), (Side::Right, right)].map(|(side, land)| {
        let area: f64 = land.iter().map(area_km2).sum();
        let properties = json!({ "kind": "territory", "date": day, "side": campaign.side(side).id, "area_km2": (area * 10.0).round() / 10.0 });
        feature(GeometryValue::from(&degrees(&land)), properties)
    });
    let lines = situation.lines.iter().map(|line| line_feature(atlas, day, line));
    let mut head = JsonObject::new();
    head.insert("name".into(), json!(format!("{} {day}", campaign.id)));
    head.insert("license".into(), json!(campaign.license));
    FeatureCollection {
        bbox: None,
        features: territories.into_iter().chain(lines).collect(),
        foreign_members: Some(head),
    }
}

fn line_feature(atlas: &Atlas, day: Day, line: &FrontLine) -> Feature {
    let places = line.points.iter().map(|point| lonlat_from_world(point.at));
    let coordinates = places.map(|place| vec![round(place.lon), round(place.lat)].into()).collect();
    let kind: &str = line.kind.into();
    let certainty: Vec<&str> = line.points.iter().map(|point| point.certainty.into()).collect();
    let doubt_km: Vec<f64> =
        line.points.iter().map(|point| (f64::from(point.doubt_km) * 10.0).round() / 10.0).collect();
    let holder = line.holder.map(|side| atlas.campaign().side(side).id.clone());
    let properties = json!({ "kind": kind, "date": day, "holder": holder, "certainty": certainty, "doubt_km": doubt_km, "source": line.source });
    feature(GeometryValue::LineString { coordinates }, properties)
}

fn feature(value: GeometryValue, properties: serde_json::Value) -> Feature {
    let properties = match properties {
        serde_json::Value::Object(members) => Some(members),
        _ => None,
    };
    Feature { bbox: None, geometry: Some(Geometry::new(value)), id: None, properties, foreign_members: None }
}

/// Longitudes and latitudes to a metre, exteriors counterclockwise (RFC 7946).
fn degrees(land: &MultiPolygon) -> MultiPolygon {
    let lonlat = land.map_coords(|world| {
        let place = lonlat_from_world(world);
        Coord { x: round(place.lon), y: round(place.lat) }
    });
    lonlat.orient(geo::orient::Direction::Default)
}

fn round(degrees: f64) -> f64 {
    (degrees * 1e5).round() / 1e5
}
