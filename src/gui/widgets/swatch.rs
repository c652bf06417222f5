//! Small samples of the map's signs for the legend.

use egui::{Rect, Sense, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::gui::metrics::Metrics;
use crate::gui::theme::color;
use crate::model::Side;
use crate::scene::{Ink, Pen, Style};

/// What a sample shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sample {
    /// The ground of a side.
    Territory(Side),
    /// A front line.
    Front(Pen),
}

/// Paints a sample as it looks on the map.
pub fn swatch(ui: &mut Ui, sample: Sample, style: &Style, metrics: Metrics) {
    let (rect, _) = ui.allocate_exact_size(vec2(metrics.units(5.0), metrics.units(2.8)), Sense::hover());
    let painter = ui.painter_at(rect);
    match sample {
        Sample::Territory(side) => {
            let ink = style.ink(Ink::Territory(side));
            painter.rect_filled(rect, 2.0, color(ink.fill));
            if let Some(hatch) = ink.hatch {
                let line = Stroke::new(metrics.units(0.45), color(hatch.color));
                painter
                    .extend(slants(rect, metrics.units(1.6), hatch.rising).map(|ends| Shape::line_segment(ends, line)));
            }
            painter.rect_stroke(rect, 2.0, Stroke::new(1.5, color(style.side_text(side))), StrokeKind::Inside);
        }
        Sample::Front(pen) => {
            if pen == Pen::FrontGuess {
                painter.rect_filled(
                    rect.shrink2(vec2(0.0, metrics.units(0.4))),
                    2.0,
                    color(style.ink(Ink::Doubt).fill),
                );
            }
            front(&painter, rect, pen, (style, metrics));
        }
    }
}

fn slants(rect: Rect, step: f32, rising: bool) -> impl Iterator<Item = [egui::Pos2; 2]> {
    let height = rect.height();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of lines")]
    let count = ((rect.width() + height) / step) as u32 + 1;
    (0..count).map(move |number| {
        let x = rect.left() - height + number as f32 * step;
        let (low, high) = (pos2(x, rect.bottom()), pos2(x + height, rect.top()));
        if rising { [low, high] } else { [pos2(low.x, rect.top()), pos2(high.x, rect.bottom())] }
    })
}

fn front(painter: &egui::Painter, rect: Rect, pen: Pen, (style, metrics): (&Style, Metrics)) {
    let look = style.pen(pen);
    let ends = [rect.left_center(), rect.right_center()];
    let beside = vec2(0.0, metrics.units(f32::midpoint(look.width, look.ribbon)));
    for (side, way) in [(Side::Left, -1.0), (Side::Right, 1.0)] {
        let ribbon = Stroke::new(metrics.units(look.ribbon), color(style.side(side)));
        painter.line_segment(ends.map(|end| end + beside * way), ribbon);
    }
    let core = Stroke::new(metrics.units(look.width), color(look.color));
    match look.dash {
        None => {
            painter.line_segment(ends, core);
        }
        Some((dash, gap)) => painter.extend(Shape::dashed_line(&ends, core, metrics.units(dash), metrics.units(gap))),
    }
}
