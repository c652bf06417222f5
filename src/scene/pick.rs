//! What lies under a point of the map.

use geo::Coord;

use super::names::is_settlement;
use crate::atlas::Atlas;
use crate::front::Situation;
use crate::geodesy;
use crate::model::{Holder, Place};

/// A town nearer than this names the place, km.
const NEAR_KM: f64 = 25.0;

/// What is known of a place at a moment.
#[derive(Clone, Debug)]
pub struct Picked<'a> {
    /// Where, world metres.
    pub at: Coord,
    /// The nearest town and its distance in km, where one is near.
    pub town: Option<(&'a Place, f64)>,
    /// Who holds the ground.
    pub holder: Holder,
    /// Distance to the nearest front line in km.
    pub front_km: Option<f64>,
}

/// Looks at one place.
pub fn pick<'a>(atlas: &'a Atlas, situation: &Situation, at: Coord) -> Picked<'a> {
    let towns = atlas.dataset().places.iter().filter(|place| is_settlement(place));
    let nearest = towns.map(|place| (place, geodesy::distance_km(place.at, at))).min_by(|a, b| a.1.total_cmp(&b.1));
    Picked {
        at,
        town: nearest.filter(|(_, km)| *km <= NEAR_KM),
        holder: atlas.holder(at, situation),
        front_km: atlas.front().distance_km(at, situation),
    }
}
