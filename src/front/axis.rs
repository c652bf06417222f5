//! The axis of time, even by days or stretched by movement.
//!
//! Even: a day is as wide as any other. Stretched: half of the width is shared evenly by the days, the other half by the ground
//! that changed hands on them, so that the years in which nothing moved do not eat most of the axis and
//! still can be pointed at. Within a day both are straight.

use super::series::Series;
use crate::day::Moment;

/// The share of a stretched axis that goes to the days; the rest goes to movement.
const EVEN_SHARE: f64 = 0.5;

/// A rising map of the moments of a campaign to 0 (its first day) to 1 (its last), and back.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisScale {
    /// The place of the end of each day.
    places: Vec<f64>,
}

impl AxisScale {
    /// An axis on which every day is as wide as any other.
    pub fn even(days: usize) -> Self {
        let last = days.saturating_sub(1).max(1) as f64;
        Self { places: (0..days.max(1)).map(|day| day as f64 / last).collect() }
    }

    /// An axis stretched by movement; even where nothing moved at all.
    pub fn stretched(series: &Series) -> Self {
        let even = Self::even(series.days().len());
        let moved: f64 = series.days().iter().skip(1).map(|day| day.activity_km2()).sum();
        if moved <= 0.0 {
            return even;
        }
        let mut so_far = 0.0;
        let places = even.places.iter().zip(series.days()).enumerate().map(|(index, (place, day))| {
            so_far += if index == 0 { 0.0 } else { day.activity_km2() };
            (EVEN_SHARE * place + (1.0 - EVEN_SHARE) * so_far / moved).min(1.0)
        });
        Self { places: places.collect() }
    }

    /// Where on the axis a moment lies, 0 to 1; moments outside the campaign lie at its ends.
    pub fn place(&self, moment: Moment) -> f64 {
        let last = self.places.len() - 1;
        let at = if moment.0.is_finite() { moment.0.clamp(0.0, last as f64) } else { 0.0 };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the days")]
        let day = at.floor() as usize;
        let (from, to) = (self.places[day], self.places[(day + 1).min(last)]);
        from + (to - from) * (at - day as f64)
    }

    /// The moment at a place of the axis; places beyond its ends give the first or last moment.
    pub fn moment(&self, place: f64) -> Moment {
        let last = self.places.len() - 1;
        let place = if place.is_finite() { place.clamp(0.0, 1.0) } else { 0.0 };
        let later = self.places.partition_point(|&other| other <= place);
        if later > last {
            return Moment(last as f64);
        }
        let (from, to) = (self.places[later - 1], self.places[later]);
        Moment((later - 1) as f64 + (place - from) / (to - from))
    }
}
