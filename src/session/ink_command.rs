//! What a user can ask for while drawing. Declared once, like [`super::Command`]; single letters for a hand at the board.
//!
//! The keys that every presenter has in the fingers open ink at once; the others mean something only while ink is open.
//! The keys of presentations (N, P, B, W, X) are not among them. Plain digits jump to a stop there, so that each has a
//! second key with Shift.

use super::command::{Menu, Spec};
use super::inking::{InkAction, InkTool};
use super::{Action, Session};
use crate::atlas::Atlas;
use crate::i18n::Language;
use crate::model::{DrawingKind, InkColor, InkWidth};

/// A named request of drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter)]
#[expect(missing_docs, reason = "each variant is described by its row in `spec` and its text in every language")]
pub enum InkCommand {
    Pen,
    Arrow,
    Text,
    Line,
    Box,
    Ellipse,
    Highlighter,
    Laser,
    Spotlight,
    Eraser,
    Black,
    Purple,
    Blue,
    Orange,
    Yellow,
    Sky,
    Thin,
    Medium,
    Thick,
    Undo,
    Redo,
    Clear,
}

const fn row(id: &'static str, keys: &'static [&'static str], icon: &'static str) -> Spec {
    Spec { id, menu: Menu::Ink, keys, icon }
}

impl InkCommand {
    /// Message id, keys and icon: one row for each command. The first key is the one that is shown.
    pub const fn spec(self) -> Spec {
        match self {
            Self::Pen => row("ink-pen", &["D"], "pencil"),
            Self::Arrow => row("ink-arrow", &["A"], "arrow-right"),
            Self::Text => row("ink-text", &["T"], "text-aa"),
            Self::Line => row("ink-line", &["K"], "minus"),
            Self::Box => row("ink-box", &["R"], "square"),
            Self::Ellipse => row("ink-ellipse", &["E"], "circle"),
            Self::Highlighter => row("ink-highlighter", &["H"], "highlighter"),
            Self::Laser => row("ink-laser", &["L"], "crosshair"),
            Self::Spotlight => row("ink-spotlight", &["O"], "circle-dashed"),
            Self::Eraser => row("ink-eraser", &["U"], "eraser"),
            Self::Black => row("ink-black", &["1", "Shift+1"], ""),
            Self::Purple => row("ink-purple", &["2", "Shift+2"], ""),
            Self::Blue => row("ink-blue", &["3", "Shift+3"], ""),
            Self::Orange => row("ink-orange", &["4", "Shift+4"], ""),
            Self::Yellow => row("ink-yellow", &["5", "Shift+5"], ""),
            Self::Sky => row("ink-sky", &["6", "Shift+6"], ""),
            Self::Thin => row("ink-thin", &["7", "Shift+7"], ""),
            Self::Medium => row("ink-medium", &["8", "Shift+8"], ""),
            Self::Thick => row("ink-thick", &["9", "Shift+9"], ""),
            Self::Undo => row("ink-undo", &["Z", "Ctrl+Z"], "arrow-counter-clockwise"),
            Self::Redo => row("ink-redo", &["Shift+Z", "Ctrl+Shift+Z", "Ctrl+Y"], "arrow-clockwise"),
            Self::Clear => row("ink-clear", &["C"], "trash"),
        }
    }

    /// The command's text in a language.
    pub fn text(self, language: Language) -> String {
        language.text(self.spec().id)
    }

    /// Whether its letters mean this although ink is not open: the keys of classrooms.
    pub fn opens_ink(self) -> bool {
        matches!(self, Self::Pen | Self::Arrow | Self::Text | Self::Laser | Self::Undo | Self::Redo | Self::Clear)
    }

    /// The tool that it takes into the hand.
    pub fn tool(self) -> Option<InkTool> {
        Some(match self {
            Self::Pen => InkTool::Draw(DrawingKind::Pen),
            Self::Arrow => InkTool::Draw(DrawingKind::Arrow),
            Self::Text => InkTool::Draw(DrawingKind::Text),
            Self::Line => InkTool::Draw(DrawingKind::Line),
            Self::Box => InkTool::Draw(DrawingKind::Box),
            Self::Ellipse => InkTool::Draw(DrawingKind::Ellipse),
            Self::Highlighter => InkTool::Draw(DrawingKind::Highlighter),
            Self::Laser => InkTool::Laser,
            Self::Spotlight => InkTool::Spotlight,
            Self::Eraser => InkTool::Eraser,
            _ => return None,
        })
    }

    /// The colour that it takes.
    pub fn color(self) -> Option<InkColor> {
        Some(match self {
            Self::Black => InkColor::Black,
            Self::Purple => InkColor::Purple,
            Self::Blue => InkColor::Blue,
            Self::Orange => InkColor::Orange,
            Self::Yellow => InkColor::Yellow,
            Self::Sky => InkColor::Sky,
            _ => return None,
        })
    }

    /// The width that it takes.
    pub fn width(self) -> Option<InkWidth> {
        Some(match self {
            Self::Thin => InkWidth::Thin,
            Self::Medium => InkWidth::Medium,
            Self::Thick => InkWidth::Thick,
            _ => return None,
        })
    }

    /// Whether it is what the pointer draws with now.
    pub fn is_taken(self, session: &Session) -> bool {
        let ink = &session.ink;
        self.tool() == Some(ink.tool) || self.color() == Some(ink.color) || self.width() == Some(ink.width)
    }

    /// The action it stands for now, or `None` where it can do nothing.
    pub fn action(self, session: &Session, atlas: &Atlas) -> Option<Action> {
        let ink = &session.ink;
        let action = match self {
            Self::Undo if ink.drawings.can_undo() => InkAction::Undo,
            Self::Redo if ink.drawings.can_redo() => InkAction::Redo,
            Self::Clear if ink.shows_any(session.day(atlas)) => InkAction::Clear,
            command => match (command.tool(), command.color(), command.width()) {
                (Some(tool), _, _) => InkAction::Take(tool),
                (_, Some(color), _) => InkAction::SetColor(color),
                (_, _, Some(width)) => InkAction::SetWidth(width),
                _ => return None,
            },
        };
        Some(Action::Ink(action))
    }
}
