//! A small picture of the first lines that were read.

use egui::{Pos2, Sense, Shape, Stroke, Ui, pos2, vec2};
use geo::{BoundingRect as _, LineString, Rect};

use super::Look;

/// Height of the picture, units.
const HEIGHT: f32 = 24.0;

/// Paints lines of the world into a frame as wide as there is room.
pub fn sketch(ui: &mut Ui, lines: &[LineString], look: &Look) {
    let bounds = lines.iter().filter_map(|line| line.bounding_rect()).reduce(|a, b| {
        let low = geo::Coord { x: a.min().x.min(b.min().x), y: a.min().y.min(b.min().y) };
        let high = geo::Coord { x: a.max().x.max(b.max().x), y: a.max().y.max(b.max().y) };
        Rect::new(low, high)
    });
    let Some(bounds) = bounds else { return };
    let size = vec2(ui.available_width(), look.metrics.units(HEIGHT));
    let (response, painter) = ui.allocate_painter(size, Sense::hover());
    let frame = response.rect.shrink(look.metrics.units(1.0));
    painter.rect_stroke(response.rect, 4.0, Stroke::new(1.0, look.colors.line), egui::StrokeKind::Inside);
    #[expect(clippy::cast_possible_truncation, reason = "points of a small picture")]
    let scale = (bounds.width() / f64::from(frame.width())).max(bounds.height() / f64::from(frame.height())) as f32;
    let center = bounds.center();
    let at = |world: &geo::Coord| -> Pos2 {
        #[expect(clippy::cast_possible_truncation, reason = "points of a small picture")]
        let (x, y) = ((world.x - center.x) as f32 / scale.max(1e-6), (world.y - center.y) as f32 / scale.max(1e-6));
        pos2(frame.center().x + x, frame.center().y - y)
    };
    let stroke = Stroke::new(look.metrics.units(0.25), look.colors.text);
    painter.extend(lines.iter().map(|line| Shape::line(line.0.iter().map(at).collect(), stroke)));
}
