//! The field in which a text is typed where it will stand on the map.

use egui::{Area, FontId, Id, Key, Order, Pos2, Stroke, TextEdit, Ui, vec2};
use geo::Coord;

use crate::gui::command_ui::Context;
use crate::gui::{fonts, theme};
use crate::model::{DrawingKind, MOST_LETTERS};
use crate::scene;
use crate::session::{Action, InkAction, Sketch};

/// Width of the field, units.
const WIDTH: f32 = 36.0;

/// What came of a field.
pub enum Typed {
    /// A drawing.
    Drawn(Action),
    /// It was left, or stayed empty.
    Nothing,
}

/// A text that is being typed.
pub struct TextField {
    /// Where it begins, world metres.
    pub at: Coord,
    text: String,
    opened: bool,
}

impl TextField {
    /// An empty field at a place.
    pub fn new(at: Coord) -> Self {
        Self { at, text: String::new(), opened: false }
    }

    /// The text as a drawing, if there is any.
    pub fn drawn(&self) -> Option<Action> {
        let text = self.text.trim().to_owned();
        let sketch = Sketch { text, ..Sketch::new(DrawingKind::Text, &[self.at]) };
        (!sketch.text.is_empty()).then_some(Action::Ink(InkAction::Draw(sketch)))
    }

    /// Shows the field with its letters where they will stand; gives what came of it when it is done.
    pub fn show(&mut self, ui: &Ui, cx: &Context<'_>, at: Pos2) -> Option<Typed> {
        let ink = &cx.session.ink;
        let look = scene::ink_look(ink.color, cx.style);
        #[expect(clippy::cast_possible_truncation, reason = "a size on the screen")]
        let size = scene::ink_letters(ink.width, cx.style, f64::from(cx.metrics.unit)) as f32;
        let margin = cx.metrics.units(0.5);
        let corner = at - vec2(margin, size + margin);
        let area = Area::new(Id::unique("ink-text")).order(Order::Foreground).fixed_pos(corner).constrain(true);
        let response = area.show(ui.ctx(), |ui| {
            ui.visuals_mut().text_edit_bg_color = Some(theme::color(look.casing));
            ui.visuals_mut().selection.stroke = Stroke::new(2.0, cx.colors.accent);
            let edit = TextEdit::singleline(&mut self.text)
                .id(Id::unique("ink-text-field"))
                .char_limit(MOST_LETTERS)
                .font(FontId::new(size, fonts::bold()))
                .text_color(theme::color(look.core))
                .margin(vec2(margin, margin))
                .desired_width(cx.metrics.units(WIDTH));
            ui.add(edit).accessible_name(cx.text("ink-text-field"))
        });
        let field = response.inner;
        if !self.opened {
            self.opened = true;
            field.request_focus();
            return None;
        }
        if !field.lost_focus() {
            return None;
        }
        let left = ui.input(|input| input.key_pressed(Key::Escape));
        Some(self.drawn().filter(|_| !left).map_or(Typed::Nothing, Typed::Drawn))
    }
}
