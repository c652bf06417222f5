//! The hand that draws on the map: takes raw pointer events of the frame, so that a line ends where the pointer is.

mod laser;
mod stroke;
mod text_field;

use egui::accesskit::Role;
use egui::{CursorIcon, Event, Id, Key, Painter, PointerButton, Pos2, Rect, Response, Sense, Ui, WidgetInfo};
use geo::Coord;

use super::{items, on_screen};
use crate::day::Day;
use crate::gui::command_ui::Context;
use crate::model::{Drawing, DrawingKind, InkWidth};
use crate::scene::{self, Viewport};
use crate::session::{Action, InkAction, InkTool, Task, TaskAction};

use laser::Laser;
use stroke::Stroke;
use text_field::{TextField, Typed};

/// The eraser takes what lies within so many units of its middle.
const ERASER: f32 = 1.4;

/// What the hand is doing; nothing of it is kept.
#[derive(Default)]
pub struct Hand {
    stroke: Option<Stroke>,
    erasing: bool,
    /// Whether the pointer went down where a text shall stand.
    pressed: bool,
    laser: Laser,
    text: Option<TextField>,
    /// Where the light falls, a point of the screen.
    spot: Option<Pos2>,
}

/// A map on the screen that shows drawings: its place and its view.
pub type Sheet<'a> = (Rect, &'a Viewport);

impl Hand {
    /// Whether the pointer draws: the map must not take it for itself.
    pub fn draws(ui: &Ui, cx: &Context<'_>) -> bool {
        tool(cx).is_some() && !ui.input(|input| input.modifiers.command)
    }

    /// Whether there is a tool in the hand: clicks are no questions to the map.
    pub fn holds_tool(cx: &Context<'_>) -> bool {
        tool(cx).is_some()
    }

    /// Takes the events of the frame; what was finished goes into the queue.
    pub fn take(&mut self, ui: &Ui, response: &Response, cx: &mut Context<'_>) {
        let Some(tool) = tool(cx) else {
            *self = Self::default();
            return;
        };
        // Two fingers zoom.
        if ui.input(|input| input.multi_touch().is_some()) {
            (self.stroke, self.erasing) = (None, false);
            return;
        }
        let events = ui.input(|input| input.events.clone());
        for event in &events {
            match event {
                Event::PointerButton { pos, button: PointerButton::Primary, pressed: true, modifiers }
                    if !modifiers.command && is_on_map(response, *pos) =>
                {
                    self.press(response, *pos, (tool, cx));
                }
                Event::PointerButton { pos, button: PointerButton::Primary, pressed: false, .. } => {
                    self.go_to(response, *pos, (tool, cx));
                    self.release(response, *pos, cx);
                }
                Event::PointerMoved(pos) => self.go_to(response, *pos, (tool, cx)),
                _ => {}
            }
        }
        let by_key = response.clicked() && ui.input(|input| input.key_pressed(Key::Enter));
        if by_key && tool == InkTool::Draw(DrawingKind::Text) {
            self.text = Some(TextField::new(world(response, response.rect.center(), cx)));
        }
        self.set_cursor(ui, response, (tool, cx));
    }

    fn press(&mut self, response: &Response, pos: Pos2, (tool, cx): (InkTool, &mut Context<'_>)) {
        match tool {
            InkTool::Draw(DrawingKind::Text) => self.pressed = true,
            InkTool::Draw(kind) => self.stroke = Some(Stroke::new(kind, world(response, pos, cx))),
            InkTool::Eraser => self.erasing = true,
            InkTool::Laser | InkTool::Spotlight => {}
        }
    }

    fn go_to(&mut self, response: &Response, pos: Pos2, (tool, cx): (InkTool, &mut Context<'_>)) {
        match tool {
            InkTool::Draw(_) => {
                if let Some(stroke) = &mut self.stroke {
                    stroke.go_to(world(response, pos, cx), cx.session.view.metres_per_point());
                }
            }
            InkTool::Eraser if self.erasing => erase(response, pos, cx),
            InkTool::Eraser => {}
            InkTool::Laser => {
                if is_on_map(response, pos) {
                    self.laser.go_to(pos, response.ctx.input(|input| input.time));
                }
            }
            InkTool::Spotlight => self.spot = Some(pos).filter(|&pos| is_on_map(response, pos)).or(self.spot),
        }
    }

    fn release(&mut self, response: &Response, pos: Pos2, cx: &mut Context<'_>) {
        self.erasing = false;
        // A field that opened on the press would lose the focus to the map on the release.
        if std::mem::take(&mut self.pressed) {
            if let Some(field) = self.text.take() {
                cx.queue.extend(field.drawn());
            }
            self.text = Some(TextField::new(world(response, pos, cx)));
        }
        if let Some(stroke) = self.stroke.take() {
            let sketch = stroke.finish(cx.session.view.metres_per_point());
            let Some(sketch) = sketch else { return };
            match &cx.session.tasks.current {
                Some(Task::Predict { lines, .. }) if !cx.session.ink.open => {
                    if lines.is_empty() {
                        cx.queue.push(Action::Task(TaskAction::AddLine(group_name(cx, 1))));
                    }
                    cx.queue.push(Action::Task(TaskAction::DrawLine(sketch.points)));
                }
                _ => cx.queue.push(Action::Ink(InkAction::Draw(sketch))),
            }
        }
    }

    fn set_cursor(&self, ui: &Ui, response: &Response, (tool, cx): (InkTool, &Context<'_>)) {
        if response.hovered() && Self::draws(ui, cx) {
            ui.ctx().set_cursor_icon(match tool {
                InkTool::Draw(DrawingKind::Text) => CursorIcon::Text,
                InkTool::Laser => CursorIcon::None,
                _ => CursorIcon::Crosshair,
            });
        }
    }

    /// Paints all drawings that the picture shows and the one that is being drawn, on every map of the picture.
    pub fn paint(&mut self, ui: &mut Ui, cx: &mut Context<'_>, (main, other): (Sheet<'_>, Option<Sheet<'_>>)) {
        let session = cx.session;
        let day = session.day(cx.atlas);
        let begun = self.stroke.as_ref().map(|stroke| begun(cx, stroke, day));
        let seen: Vec<&Drawing> = session.ink.drawings.seen(session.ink.sight(day)).chain(&begun).collect();
        for (rect, view) in [Some(main), other].into_iter().flatten() {
            let painter = ui.painter_at(rect);
            for drawing in &seen {
                let look = (cx.style, f64::from(cx.metrics.unit));
                items::paint(&painter, rect.min, &scene::ink(drawing, view, look));
            }
        }
        speak(ui, cx, main, &seen);
        if !session.ink.open {
            return;
        }
        let painter = ui.painter_at(main.0);
        self.paint_tool(ui, &painter, cx);
        if let Some(field) = &mut self.text {
            let at = on_screen(main.0.min, session.view.screen_from_world(field.at));
            if let Some(typed) = field.show(ui, cx, at) {
                if let Typed::Drawn(action) = typed {
                    cx.queue.push(action);
                }
                self.text = None;
            }
        }
    }

    fn paint_tool(&mut self, ui: &Ui, painter: &Painter, cx: &Context<'_>) {
        match cx.session.ink.tool {
            InkTool::Laser => self.laser.paint(painter, cx.metrics.unit),
            InkTool::Spotlight => laser::paint_spotlight(painter, self.spot, cx.metrics.unit),
            InkTool::Eraser => {
                if let Some(pos) = ui.input(|input| input.pointer.hover_pos()).filter(|_| self.erasing) {
                    painter.circle_stroke(pos, cx.metrics.units(ERASER), (2.0, cx.colors.text));
                }
            }
            InkTool::Draw(_) => {}
        }
    }
}

/// What the pointer draws with: ink that is open, or the line of a prediction.
fn tool(cx: &Context<'_>) -> Option<InkTool> {
    let session = cx.session;
    let predicts = session.tasks.draws().then_some(InkTool::Draw(DrawingKind::Pen));
    if session.ink.open { Some(session.ink.tool) } else { predicts }
}

/// The drawing under the hand, in the colour of what it will be.
fn begun(cx: &Context<'_>, stroke: &Stroke, day: Day) -> Drawing {
    let drawing = cx.session.ink.drawing(&stroke.sketch(), day);
    match &cx.session.tasks.current {
        Some(Task::Predict { lines, active, .. }) if !cx.session.ink.open => {
            let color = lines.get(*active).map_or(drawing.color, |line| line.color);
            Drawing { color, width: InkWidth::Thick, ..drawing }
        }
        _ => drawing,
    }
}

/// What a group is called until it calls itself something else.
pub fn group_name(cx: &Context<'_>, number: usize) -> String {
    cx.session.language.text_with("predict-group", &[("number", number.into())])
}

/// Texts on the map are read like other texts.
fn speak(ui: &Ui, cx: &Context<'_>, (rect, view): Sheet<'_>, seen: &[&Drawing]) {
    for drawing in seen.iter().filter(|drawing| drawing.kind == DrawingKind::Text) {
        let look = (cx.style, f64::from(cx.metrics.unit));
        let Some(text) = scene::ink_text(drawing, view, look) else { continue };
        let area = items::rect_on_screen(rect.min, scene::text_area(&text)).intersect(rect);
        if area.is_positive() {
            let response = ui.interact(area, Id::unique(("drawn-text", drawing.id)), Sense::empty());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &drawing.text));
        }
    }
}

fn erase(response: &Response, pos: Pos2, cx: &mut Context<'_>) {
    let session = cx.session;
    let seen = session.ink.sight(session.day(cx.atlas));
    let drawings: Vec<&Drawing> = session.ink.drawings.seen(seen).collect();
    let at = super::pointed::canvas_point(response, pos);
    let look = (cx.style, f64::from(cx.metrics.unit));
    let reach = f64::from(cx.metrics.units(ERASER));
    let touched = scene::ink_at(drawings.into_iter(), (at, reach), &session.view, look);
    cx.queue.extend(touched.map(|id| Action::Ink(InkAction::Erase(id))));
}

/// Whether a point of the screen lies on the map with nothing over it.
fn is_on_map(response: &Response, pos: Pos2) -> bool {
    response.rect.contains(pos) && response.ctx.layer_id_at(pos).is_none_or(|layer| layer == response.layer_id)
}

fn world(response: &Response, pos: Pos2, cx: &Context<'_>) -> Coord {
    cx.session.view.world_from_screen(super::pointed::canvas_point(response, pos))
}
