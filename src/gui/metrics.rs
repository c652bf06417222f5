//! Sizes of the window's parts, as shares of its height, so that the last row can read them.

use egui::Context;

/// Below this many units of width the side panel lies over the map.
const ROOM_FOR_PANEL: f32 = 105.0;

/// Width of the side panel in units.
const PANEL: f32 = 43.0;

/// Sizes for this frame, points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Metrics {
    /// A hundredth of the picture's height, times the zoom of the interface.
    pub unit: f32,
    /// Whether the side panel has no place beside the map.
    pub compact: bool,
}

impl Metrics {
    /// The sizes for the window as it is now.
    pub fn of(ctx: &Context) -> Self {
        let size = ctx.content_rect().size();
        let zoom = ctx.zoom_factor();
        let height = size.y.min(size.x * 0.75) * zoom;
        let unit = (height / 100.0).clamp(5.0, 40.0);
        Self { unit, compact: size.x < ROOM_FOR_PANEL * unit }
    }

    /// So many hundredths of the picture's height.
    pub fn units(self, count: f32) -> f32 {
        count * self.unit
    }

    /// Width of the side panel.
    pub fn panel_width(self) -> f32 {
        self.units(PANEL)
    }
}
