//! Gestures on the map.

use egui::{PointerButton, Response, Ui};

use crate::session::Action;

/// Points of wheel travel that double the scale.
const WHEEL_DOUBLE: f64 = 160.0;

/// Drag to pan; wheel and pinch to zoom about the pointer; double click to come nearer.
pub fn gestures(ui: &Ui, response: &Response, queue: &mut Vec<Action>) {
    if response.dragged_by(PointerButton::Primary) || response.dragged_by(PointerButton::Middle) {
        let moved = response.drag_delta();
        if moved != egui::Vec2::ZERO {
            queue.push(Action::Pan { dx: f64::from(moved.x), dy: f64::from(moved.y) });
        }
    }
    let Some(pointer) = response.hover_pos() else {
        return;
    };
    let at = pointer - response.rect.min;
    let at = Some((f64::from(at.x), f64::from(at.y)));
    let (wheel, pinch) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
    let factor = f64::from(pinch) * 2f64.powf(f64::from(wheel) / WHEEL_DOUBLE);
    if factor != 1.0 {
        queue.push(Action::Zoom { factor, at });
    }
    if response.double_clicked() {
        queue.push(Action::Zoom { factor: 2.0, at });
    }
}
