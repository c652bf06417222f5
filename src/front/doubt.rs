//! How far the true line may lie from the drawn one.
//!
//! Our own measure, stated so that it can be criticised. It begins with the doubt of the nearest authored stretch on its own
//! day ([`Certainty::doubt_km`]), grows with the days to the nearest keyframe (a tenth of a kilometre a day, and half of the way
//! that the line goes here in a day), and is never more than the distance to a place whose holder a source tells for that day.

use geo::Coord;

use super::boundary::Vertex;
use super::situation::FrontPoint;
use crate::geodesy::{distance_km, scale_at};
use crate::model::{Certainty, Fact};

/// Doubt that a day without a keyframe adds, km.
const IDLE_KM_A_DAY: f64 = 0.1;

/// The share of a day's way that a day without a keyframe adds.
const MOVING_SHARE: f64 = 0.5;

/// Facts count for a moment within so many days of theirs.
const FACT_DAYS: f64 = 1.0;

/// No line is better known than this, km.
const LEAST_KM: f64 = 1.0;

/// When a situation is, beside its keyframes, and which facts are near it in time.
pub(super) struct Timing {
    /// Days since the earlier keyframe.
    pub(super) since: f64,
    /// Days until the later keyframe.
    pub(super) until: f64,
    /// Places whose holder is told for about this moment.
    pub(super) witnesses: Vec<Coord>,
}

impl Timing {
    /// The timing of a moment; `days_of` gives the facts' own moments.
    pub(super) fn new(since: f64, until: f64, facts: &[Fact], days_of: impl Fn(&Fact) -> f64) -> Self {
        let witnesses = facts
            .iter()
            .filter(|fact| fact.precision_days <= 1 && days_of(fact).abs() <= FACT_DAYS)
            .map(|fact| fact.at)
            .collect();
        Self { since, until, witnesses }
    }

    /// A vertex with its certainty and doubt.
    pub(super) fn point(&self, vertex: &Vertex) -> FrontPoint {
        let away = self.since.min(self.until);
        let span = (self.since + self.until).max(1.0);
        let km_a_day = f64::from(vertex.gap) * scale_at(vertex.at.y) / 1000.0 / span;
        let grown = f64::from(vertex.base_km) + away * (IDLE_KM_A_DAY + MOVING_SHARE * km_a_day);
        let witness = self.witnesses.iter().map(|&place| distance_km(place, vertex.at)).fold(f64::INFINITY, f64::min);
        let doubt_km = grown.min(witness.max(LEAST_KM)).max(LEAST_KM);
        #[expect(clippy::cast_possible_truncation, reason = "kilometres need no more than f32")]
        let doubt_km = doubt_km as f32;
        FrontPoint { at: vertex.at, certainty: certainty(f64::from(vertex.base_km), away * km_a_day), doubt_km }
    }
}

/// The certainty that an authored doubt stands for; a line that moved from its keyframe is likely at best.
fn certainty(base_km: f64, moved_km: f64) -> Certainty {
    let between = |a: Certainty, b: Certainty| f64::from(a.doubt_km() + b.doubt_km()) / 2.0;
    if base_km > between(Certainty::Likely, Certainty::Guess) {
        Certainty::Guess
    } else if base_km > between(Certainty::Certain, Certainty::Likely) || moved_km > LEAST_KM {
        Certainty::Likely
    } else {
        Certainty::Certain
    }
}
