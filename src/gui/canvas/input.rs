//! Gestures on the map.

use egui::{PointerButton, Response, Ui};

use crate::session::Action;

/// Points of wheel travel that double the scale.
const WHEEL_DOUBLE: f64 = 160.0;

/// Drag to pan; wheel and pinch to zoom about the pointer; double click to come nearer. While the pointer draws, other
/// buttons and two fingers pan.
pub fn gestures(ui: &Ui, response: &Response, draws: bool, queue: &mut Vec<Action>) {
    let fingers = ui.input(|input| input.multi_touch()).filter(|_| draws);
    let others = [PointerButton::Middle, PointerButton::Secondary];
    let by_hand = !draws && response.dragged_by(PointerButton::Primary);
    if by_hand || fingers.is_some() || others.into_iter().any(|button| response.dragged_by(button)) {
        let moved = fingers.map_or(response.drag_delta(), |touch| touch.translation_delta);
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
    if !draws && response.double_clicked() {
        queue.push(Action::Zoom { factor: 2.0, at });
    }
}
