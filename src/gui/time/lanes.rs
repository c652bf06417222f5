//! Which part of the axis lies where.

use egui::{Rect, pos2};

use crate::gui::metrics::Metrics;

/// Heights in units, from the top.
const PHASES: f32 = 2.8;
const MARKS: f32 = 1.5;
const CHART: f32 = 3.8;
const TEMPO: f32 = 0.5;
const LABELS: f32 = 2.7;
const STRIP: f32 = 0.8;

/// Room beside the axis for the letters of the sides, units.
const BESIDE: f32 = 2.4;

/// The lanes of the axis, from the top.
#[derive(Clone, Copy, Debug)]
pub struct Lanes {
    /// Names of the campaign's phases; without height where it has none or room is scarce.
    pub phases: Rect,
    /// Marks of events.
    pub marks: Rect,
    /// Who holds how much.
    pub chart: Rect,
    /// How fast play goes.
    pub tempo: Rect,
    /// Dates.
    pub labels: Rect,
    /// All of the axis, with the part shown.
    pub strip: Rect,
}

impl Lanes {
    /// The height that all lanes need, points.
    pub fn height(metrics: Metrics, with_phases: bool) -> f32 {
        let phases = if with_phases { PHASES } else { 0.0 };
        metrics.units(phases + MARKS + CHART + TEMPO + LABELS + STRIP)
    }

    /// The lanes in a rectangle of that height.
    pub fn place(rect: Rect, metrics: Metrics, with_phases: bool) -> Self {
        let mut top = rect.top();
        let (left, right) = (rect.left() + metrics.units(BESIDE), rect.right() - metrics.units(1.0));
        let mut lane = |units: f32| {
            let from = top;
            top += metrics.units(units);
            Rect::from_min_max(pos2(left, from), pos2(right, top))
        };
        Self {
            phases: lane(if with_phases { PHASES } else { 0.0 }),
            marks: lane(MARKS),
            chart: lane(CHART),
            tempo: lane(TEMPO),
            labels: lane(LABELS),
            strip: lane(STRIP),
        }
    }
}
