//! `frontline diff`: what changed between two days, as CSV or as the ground itself.

use std::io::Write;
use std::path::Path;

use geojson::{Feature, FeatureCollection, GeometryValue, JsonObject};
use serde_json::json;

use super::output::{degrees, feature, round, serialize, write};
use super::{OK, in_campaign, in_order};
use crate::atlas::Atlas;
use crate::day::Day;
use crate::front::{Diff, PlaceTaken};
use crate::geodesy::lonlat_from_world;
use crate::i18n::Language;
use crate::model::Side;

const SIDES: [Side; 2] = [Side::Left, Side::Right];

/// What is asked.
pub(super) struct Question {
    pub(super) from: Day,
    pub(super) to: Day,
    /// The ground as GeoJSON instead of figures.
    pub(super) geojson: bool,
    /// The language of the places' names.
    pub(super) language: Language,
}

pub(super) fn diff(
    atlas: &Atlas,
    question: &Question,
    output: Option<&Path>,
    out: &mut impl Write,
) -> anyhow::Result<u8> {
    let (from, to) = (in_campaign(atlas, question.from)?, in_campaign(atlas, question.to)?);
    in_order(from, to)?;
    let diff = atlas.front().diff(atlas.end_of(from), atlas.end_of(to));
    let text =
        if question.geojson { serialize(&collection(atlas, question, &diff))? } else { table(atlas, question, &diff)? };
    write(&text, output, out)?;
    Ok(OK)
}

/// A row for each side, then one for each place that changed hands.
fn table(atlas: &Atlas, question: &Question, diff: &Diff<'_>) -> anyhow::Result<String> {
    let id = |side: Side| atlas.campaign().side(side).id.as_str();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["what", "name", "gained_km2", "lost_km2", "net_km2", "from", "to", "lon", "lat"])?;
    for side in SIDES {
        let (gained, lost) = (diff.gained.of(side), diff.gained.of(side.other()));
        let [gained, lost, net] = [gained, lost, gained - lost].map(|km2| format!("{:.1}", tenths(km2)));
        writer.write_record(["side", id(side), &gained, &lost, &net, "", "", "", ""])?;
    }
    for taken in &diff.places {
        let at = lonlat_from_world(taken.place.at);
        let [lon, lat] = [at.lon, at.lat].map(|degrees| format!("{degrees:.4}"));
        let name = taken.place.name.get(question.language);
        writer.write_record(["place", name, "", "", "", id(taken.from), id(taken.to), &lon, &lat])?;
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

/// To tenths, without a negative zero.
fn tenths(number: f64) -> f64 {
    (number * 10.0).round() / 10.0 + 0.0
}

/// A MultiPolygon of the ground that each side gained, then a Point for each place that changed hands.
fn collection(atlas: &Atlas, question: &Question, diff: &Diff<'_>) -> FeatureCollection {
    let campaign = atlas.campaign();
    let (from, to) = (question.from, question.to);
    let ground = SIDES.into_iter().filter(|&side| !diff.ground.of(side).0.is_empty()).map(|side| {
        let properties = json!({ "kind": "gained", "side": campaign.side(side).id, "from_date": from, "to_date": to, "area_km2": tenths(diff.gained.of(side)) });
        feature(GeometryValue::from(&degrees(diff.ground.of(side))), properties)
    });
    let places = diff.places.iter().map(|taken| place_feature(atlas, question, taken));
    let mut head = JsonObject::new();
    head.insert("name".into(), json!(format!("{} {from} to {to}", campaign.id)));
    head.insert("license".into(), json!(campaign.license));
    FeatureCollection { bbox: None, features: ground.chain(places).collect(), foreign_members: Some(head) }
}

fn place_feature(atlas: &Atlas, question: &Question, taken: &PlaceTaken<'_>) -> Feature {
    let id = |side: Side| atlas.campaign().side(side).id.as_str();
    let at = lonlat_from_world(taken.place.at);
    let properties = json!({
        "kind": "place", "name": taken.place.name.get(question.language), "from_side": id(taken.from), "to_side": id(taken.to),
        "from_date": question.from, "to_date": question.to,
    });
    feature(GeometryValue::Point { coordinates: vec![round(at.lon), round(at.lat)].into() }, properties)
}
