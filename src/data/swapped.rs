//! Lines whose numbers are places on earth but lie nowhere near the ground: usually lat and lon swapped.

use geo::{BoundingRect as _, Coord, Intersects as _, MultiPolygon, Rect};

use super::features::Problems;
use super::problem::{Problem, Spot};
use crate::geodesy::{LonLat, lonlat_from_world, world_from_lonlat};
use crate::model::Keyframe;

/// Reports fronts that lie wholly outside the ground's rectangle, and says so when swapping would mend them.
pub(super) fn report_strays(ground: &MultiPolygon, keyframes: &[Keyframe], file: &str, problems: &mut Problems) {
    let Some(bounds) = ground.bounding_rect() else { return };
    for keyframe in keyframes {
        let front = &keyframe.front;
        let Some(extent) = front.line.bounding_rect() else {
            continue;
        };
        if extent.intersects(&bounds) {
            continue;
        }
        let remedy = if swap(extent).intersects(&bounds) {
            "Latitude and longitude look swapped: write [longitude, latitude]"
        } else {
            "Correct its coordinates, or widen the ground of the campaign"
        };
        let what = format!("the front '{}' of {} lies wholly outside the ground", front.id, keyframe.day);
        problems.push(Problem::new(file, Spot::File, what, remedy));
    }
}

fn swap(extent: Rect) -> Rect {
    let swapped = |corner: Coord| {
        let place = lonlat_from_world(corner);
        world_from_lonlat(LonLat { lon: place.lat, lat: place.lon })
    };
    Rect::new(swapped(extent.min()), swapped(extent.max()))
}
