//! An area of a chart with colour and hatch, as the map has them.

use std::ops::RangeInclusive;
use std::sync::Arc;

use egui::{Color32, Pos2, Shape, Ui};
use egui_plot::{PlotBounds, PlotGeometry, PlotItem, PlotItemBase, PlotPoint, PlotTransform};

use crate::gui::canvas::hatch::{Hatches, strip};
use crate::gui::theme::color;
use crate::scene::InkStyle;

/// The area between two lines with the same `x`.
pub struct Band<'a> {
    base: PlotItemBase,
    lower: &'a [PlotPoint],
    upper: &'a [PlotPoint],
    ink: InkStyle,
    hatches: Arc<Hatches>,
}

impl<'a> Band<'a> {
    /// A band; both lines have as many points.
    pub fn new((lower, upper): (&'a [PlotPoint], &'a [PlotPoint]), ink: InkStyle, hatches: Arc<Hatches>) -> Self {
        Self { base: PlotItemBase::new(String::new()), lower, upper, ink, hatches }
    }
}

impl PlotItem for Band<'_> {
    fn shapes(&self, _ui: &Ui, transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        let on_screen = |line: &[PlotPoint]| -> Vec<Pos2> {
            line.iter().map(|point| transform.position_from_point(point)).collect()
        };
        shapes.extend(strip(self.ink, &self.hatches, (&on_screen(self.upper), &on_screen(self.lower))));
    }

    fn initialize(&mut self, _x_range: RangeInclusive<f64>) {}

    fn color(&self) -> Color32 {
        self.ink.fill.map_or(Color32::TRANSPARENT, color)
    }

    fn allow_hover(&self) -> bool {
        false
    }

    fn geometry(&self) -> PlotGeometry<'_> {
        PlotGeometry::None
    }

    fn bounds(&self) -> PlotBounds {
        PlotBounds::NOTHING
    }

    fn base(&self) -> &PlotItemBase {
        &self.base
    }

    fn base_mut(&mut self) -> &mut PlotItemBase {
        &mut self.base
    }
}
