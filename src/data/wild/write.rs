//! Dated data back to plain GeoJSON: dates in ISO form, sides and fronts named, everything else as the file had it.

use serde_json::{Map, Value, json};

use crate::geodesy::lonlat_from_world;
use crate::model::{Dataset, HistoricalEvent, Observed, Path, Stand, Track, TrackKind};

/// Properties by which dates, sides and fronts could be found again; ours replace them, theirs move to `original:…`.
const OURS: [&str; 5] = ["date", "start_date", "end_date", "side", "front"];

/// The dataset as a FeatureCollection, one feature a line; `None` where it is a campaign's pack.
///
/// States carry `date`, spans `start_date` and `end_date` (included); areas `side`, lines `front`.
pub fn write_geojson(dataset: &Dataset) -> Option<String> {
    let observed = dataset.observed.as_ref()?;
    let mut features: Vec<Value> = Vec::new();
    for track in &observed.tracks {
        features.extend(track.stands.iter().map(|stand| feature(observed, track, stand)));
    }
    features.extend(dataset.events.iter().map(event));
    let lines: Vec<String> = features.iter().map(Value::to_string).collect();
    let name = Value::String(dataset.campaign.title.en.clone());
    Some(format!("{{\"type\":\"FeatureCollection\",\"name\":{name},\"features\":[\n{}\n]}}\n", lines.join(",\n")))
}

fn feature(observed: &Observed, track: &Track, stand: &Stand) -> Value {
    let mut properties = Map::new();
    if track.moves {
        properties.insert("date".into(), json!(stand.first));
    } else {
        properties.insert("start_date".into(), json!(stand.first));
        properties.insert("end_date".into(), json!(stand.last));
    }
    match track.kind {
        TrackKind::Line if track.moves => {
            properties.insert("front".into(), json!(track.id));
        }
        TrackKind::Area => {
            if let Some(party) = track.party.and_then(|party| observed.parties.get(party)) {
                properties.insert("side".into(), json!(party.name.en));
            }
        }
        TrackKind::Line => {}
    }
    for (name, value) in &stand.properties {
        let taken = properties.get(name).is_some_and(|ours| ours != value);
        let name = if taken && OURS.contains(&name.as_str()) { format!("original:{name}") } else { name.clone() };
        properties.entry(name).or_insert_with(|| value.clone());
    }
    json!({ "type": "Feature", "properties": properties, "geometry": geometry(track.kind, stand) })
}

fn geometry(kind: TrackKind, stand: &Stand) -> Value {
    let path = |path: &Path| -> Value { path.degrees().map(|place| json!([place.lon, place.lat])).collect() };
    let rings = |part: &Vec<Path>| -> Value { part.iter().map(path).collect() };
    match (kind, stand.parts.as_slice()) {
        (TrackKind::Line, [only]) => json!({ "type": "LineString", "coordinates": only.first().map(path) }),
        (TrackKind::Line, parts) => {
            let lines: Value = parts.iter().filter_map(|part| part.first()).map(path).collect();
            json!({ "type": "MultiLineString", "coordinates": lines })
        }
        (TrackKind::Area, [only]) => json!({ "type": "Polygon", "coordinates": rings(only) }),
        (TrackKind::Area, parts) => {
            json!({ "type": "MultiPolygon", "coordinates": parts.iter().map(rings).collect::<Value>() })
        }
    }
}

fn event(event: &HistoricalEvent) -> Value {
    let at = event.at.map(|at| {
        let place = lonlat_from_world(at);
        let round = |degrees: f64| (degrees * 1e7).round() / 1e7;
        json!({ "type": "Point", "coordinates": [round(place.lon), round(place.lat)] })
    });
    let mut properties = Map::new();
    properties.insert("date".into(), json!(event.day));
    let texts = [("name", &event.name.en), ("text", &event.text.en), ("kind", &event.kind), ("source", &event.source)];
    for (name, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        properties.insert(name.into(), json!(text));
    }
    json!({ "type": "Feature", "properties": properties, "geometry": at })
}
