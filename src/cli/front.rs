//! `frontline front`: the situation of a day as GeoJSON.

use std::io::Write;
use std::path::Path;

use geo::BooleanOps as _;
use geojson::{Feature, FeatureCollection, GeometryValue, JsonObject};
use serde_json::json;

use super::output::{degrees, feature, round, serialize, write};
use super::{OK, in_campaign};
use crate::atlas::Atlas;
use crate::day::Day;
use crate::front::{FrontLine, Situation};
use crate::geodesy::{area_km2, lonlat_from_world};
use crate::model::{Observed, Side};

pub(super) fn front(atlas: &Atlas, day: Day, output: Option<&Path>, out: &mut impl Write) -> anyhow::Result<u8> {
    let day = in_campaign(atlas, day)?;
    let situation = atlas.situation(atlas.end_of(day));
    write(&serialize(&collection(atlas, day, &situation))?, output, out)?;
    Ok(OK)
}

fn collection(atlas: &Atlas, day: Day, situation: &Situation) -> FeatureCollection {
    let campaign = atlas.campaign();
    let held = atlas.dataset().observed.iter().flat_map(|observed| held_features(observed, day, situation));
    let ground = &atlas.dataset().ground;
    let right = ground.intersection(&situation.right);
    let left = ground.difference(&situation.right);
    let territories = [(Side::Left, left), (Side::Right, right)].map(|(side, land)| {
        let area: f64 = land.iter().map(area_km2).sum();
        let properties = json!({ "kind": "territory", "date": day, "side": campaign.side(side).id, "area_km2": (area * 10.0).round() / 10.0 });
        feature(GeometryValue::from(&degrees(&land)), properties)
    });
    // Where there is no ground nobody can be said to hold the rest of it.
    let territories = territories.into_iter().filter(|_| atlas.dataset().observed.is_none());
    let lines = situation.lines.iter().map(|line| line_feature(atlas, day, line));
    let mut head = JsonObject::new();
    head.insert("name".into(), json!(format!("{} {day}", campaign.id)));
    head.insert("license".into(), json!(campaign.license));
    FeatureCollection {
        bbox: None,
        features: territories.chain(held).chain(lines).collect(),
        foreign_members: Some(head),
    }
}

/// The ground of each party of dated data.
fn held_features<'a>(observed: &'a Observed, day: Day, situation: &'a Situation) -> impl Iterator<Item = Feature> + 'a {
    situation.held.iter().map(move |held| {
        let area: f64 = held.area.iter().map(area_km2).sum();
        let side = observed.parties.get(held.party).map(|party| party.id.clone());
        let properties = json!({ "kind": "territory", "date": day, "side": side, "area_km2": (area * 10.0).round() / 10.0, "since": held.since, "between_sources": held.between_sources, "source": held.source });
        feature(GeometryValue::from(&degrees(&held.area)), properties)
    })
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
