//! The picture of a presentation: the map with its words, and nothing that could be clicked.

use std::sync::Arc;

use egui::{CentralPanel, Color32, CursorIcon, Frame, Role, Sense, Ui, WidgetInfo};

use super::canvas::MapCanvas;
use super::command_ui::Context;
use crate::front::Situation;
use crate::session::Cover;

/// Shows the picture, or what covers it.
pub fn picture(ui: &mut Ui, cx: &mut Context<'_>, (canvas, situation): (&mut MapCanvas, &Arc<Situation>)) {
    let (fill, name) = match cx.session.cover() {
        Some(Cover::Black) => (Color32::BLACK, Some("screen-black")),
        Some(Cover::White) => (Color32::WHITE, Some("screen-white")),
        None => (cx.colors.panel, None),
    };
    CentralPanel::default().frame(Frame::NONE.fill(fill)).show(ui, |ui| match name {
        Some(name) => {
            let cover = ui.allocate_response(ui.available_size(), Sense::hover());
            let text = cx.text(name);
            cover.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
        }
        None => {
            canvas.ui(ui, cx, situation);
        }
    });
    // Whoever points does so with a pointer that the class can see, not with this one.
    if !cx.session.ink.open && !cx.session.tasks.is_blank() {
        ui.ctx().set_cursor_icon(CursorIcon::None);
    }
}
