//! Drawing on the map: what the pointer draws with, and what was drawn.

use geo::Coord;
use serde::{Deserialize, Serialize};

use crate::day::Day;
use crate::model::{Drawing, DrawingKind, Drawings, InkColor, InkSpan, InkWidth, Sight};

/// What the pointer does while ink is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InkTool {
    /// Draws something that stays.
    Draw(DrawingKind),
    /// Takes drawings away that it touches.
    Eraser,
    /// Leaves a trail that fades and is never kept.
    Laser,
    /// Dims all of the picture but a disc.
    Spotlight,
}

impl Default for InkTool {
    fn default() -> Self {
        Self::Draw(DrawingKind::Pen)
    }
}

/// One change of ink.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InkAction {
    /// Takes the pen into the hand, or puts it down; drawings stay.
    SetOpen(bool),
    /// Takes a tool, and the pen with it.
    Take(InkTool),
    /// Draws in another colour from here on.
    SetColor(InkColor),
    /// Draws in another width from here on.
    SetWidth(InkWidth),
    /// Adds a drawing in the colour and width that are set, made on the day shown.
    Draw(Sketch),
    /// Takes a drawing away, by its number.
    Erase(u64),
    /// Takes all drawings away that the picture shows.
    Clear,
    /// Takes the last step back.
    Undo,
    /// Does it again.
    Redo,
    /// The stops of a lesson whose ink is on the picture, the present one last; none outside lessons. A stop that keeps
    /// the ink of the stops before it names them as well.
    ShowStops(Vec<String>),
    /// Adds drawings of a sitting before.
    Restore(Vec<Drawing>),
}

/// What a hand has drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sketch {
    /// What it is.
    pub kind: DrawingKind,
    /// World metres.
    pub points: Vec<(f64, f64)>,
    /// The letters of a text; else empty.
    pub text: String,
}

impl Sketch {
    /// A sketch without letters.
    pub fn new(kind: DrawingKind, points: &[Coord]) -> Self {
        Self { kind, points: points.iter().map(|point| (point.x, point.y)).collect(), text: String::new() }
    }
}

/// What the session knows of ink.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inking {
    /// Whether the pointer draws.
    pub open: bool,
    /// What it draws with.
    pub tool: InkTool,
    /// In which colour.
    pub color: InkColor,
    /// How wide.
    pub width: InkWidth,
    /// The stops of a lesson whose ink is on the picture, the present one last; empty outside lessons.
    pub stops: Vec<String>,
    /// What was drawn.
    pub drawings: Drawings,
}

impl Inking {
    /// What part of the drawings the picture of a day shows.
    pub fn sight(&self, day: Day) -> Sight<'_> {
        Sight { day, stops: &self.stops }
    }

    /// Whether the picture of a day has any drawing.
    pub fn shows_any(&self, day: Day) -> bool {
        self.drawings.seen(self.sight(day)).next().is_some()
    }

    /// A sketch as the drawing that it becomes.
    pub fn drawing(&self, sketch: &Sketch, day: Day) -> Drawing {
        Drawing {
            id: 0,
            kind: sketch.kind,
            color: self.color,
            width: self.width,
            points: sketch.points.iter().map(|&(x, y)| Coord { x, y }).collect(),
            text: sketch.text.clone(),
            day,
            span: self.stops.last().map_or(InkSpan::Onward, |stop| InkSpan::Stop(stop.clone())),
        }
    }

    /// Carries out a change while the picture shows a day.
    pub fn apply(&mut self, action: InkAction, day: Day) {
        match action {
            InkAction::SetOpen(open) => self.open = open,
            InkAction::Take(tool) => (self.tool, self.open) = (tool, true),
            InkAction::SetColor(color) => self.color = color,
            InkAction::SetWidth(width) => self.width = width,
            InkAction::Draw(sketch) => self.drawings.add(self.drawing(&sketch, day)),
            InkAction::Erase(id) => self.drawings.erase(id),
            InkAction::Clear => self.drawings.clear(Sight { day, stops: &self.stops }),
            InkAction::Undo => self.drawings.undo(),
            InkAction::Redo => self.drawings.redo(),
            InkAction::ShowStops(stops) => self.stops = stops,
            InkAction::Restore(drawings) => self.drawings.add_all(drawings),
        }
    }
}
