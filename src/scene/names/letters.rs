//! The letters of the sides, wide on the ground that each of them holds.

use super::wanted::{Asked, number};
use super::wish::{Home, NameId, NameKind, Stand, Wish};
use crate::atlas::Atlas;
use crate::front::Situation;
use crate::geodesy;
use crate::scene::{Study, TextClass};

/// Room round the middle of a letter, hundredths of the picture's height.
const ROOM: f64 = 2.1;

/// Farther from front and coast no difference is made, km.
const ENOUGH_KM: f64 = 60.0;

/// One wish for each place that lies well inside a side's ground; the placer writes few of them, far apart.
pub(super) fn letters(atlas: &Atlas, situation: &Situation, asked: &Asked<'_>) -> Vec<Wish> {
    if !asked.show.territories || asked.show.study != Study::None {
        return Vec::new();
    }
    let front = atlas.front();
    let wish = |(index, place): (usize, &crate::front::Inland)| {
        let away = front.distance_km(place.at, situation).unwrap_or(ENOUGH_KM).min(place.coast_km);
        let side = front.side(place.at, situation);
        let id = NameId { kind: NameKind::Side, number: side as u32, copy: u16::try_from(index).ok()? };
        Some(Wish {
            id,
            lines: vec![atlas.campaign().side(side).letter.clone()],
            class: TextClass::SideLetter(side),
            // After the names that everybody must read, before those of small towns; the roomiest place first.
            priority: 205 + number_of_tens(ENOUGH_KM - away),
            scales: (0.0, away * 1000.0 / geodesy::scale_at(place.at.y) / ROOM),
            stands: vec![Stand::Over(place.at, 0.0)],
            home: Home::Land,
            leader: false,
        })
    };
    front.inland().iter().enumerate().filter_map(wish).collect()
}

fn number_of_tens(km: f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "six at most")]
    let tens = (km / 10.0).clamp(0.0, 6.0) as usize;
    number(tens)
}
