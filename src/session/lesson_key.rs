//! The keys of a presentation, each declared once. A clicker is a keyboard with four of them.

use super::presentation::{Cover, StopStep};
use super::{Action, Session};
use crate::i18n::Language;

/// What a key means to a presentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter)]
#[expect(missing_docs, reason = "each variant is described by its row in `spec` and its text in every language")]
pub enum LessonKey {
    Start,
    Resume,
    Next,
    Previous,
    First,
    Last,
    Jump,
    Black,
    White,
    Leave,
    Draw,
    Arrow,
    Text,
    Laser,
    Undo,
    Clear,
    SwapScreens,
}

/// What is declared of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LessonSpec {
    /// Message id of its text.
    pub id: &'static str,
    /// Keys in the neutral words of [`super::Spec::keys`].
    pub keys: &'static [&'static str],
    /// Whether it means this only while a presentation is running.
    pub presenting: bool,
    /// Whether it is kept for a tool that is not there yet: it does nothing, and nothing else takes it.
    pub reserved: bool,
}

impl LessonSpec {
    const fn anywhere(id: &'static str, keys: &'static [&'static str]) -> Self {
        Self { id, keys, presenting: false, reserved: false }
    }

    const fn presenting(id: &'static str, keys: &'static [&'static str]) -> Self {
        Self { id, keys, presenting: true, reserved: false }
    }

    const fn reserved(id: &'static str, keys: &'static [&'static str]) -> Self {
        Self { id, keys, presenting: true, reserved: true }
    }
}

impl LessonKey {
    /// Message id and keys: one row for each.
    pub const fn spec(self) -> LessonSpec {
        match self {
            Self::Start => LessonSpec::anywhere("lesson-key-start", &["F5"]),
            Self::Resume => LessonSpec::anywhere("lesson-key-resume", &["Shift+F5"]),
            Self::Next => LessonSpec::presenting("lesson-key-next", &["PageDown", "N"]),
            Self::Previous => LessonSpec::presenting("lesson-key-previous", &["PageUp", "P"]),
            Self::First => LessonSpec::presenting("lesson-key-first", &["Home"]),
            Self::Last => LessonSpec::presenting("lesson-key-last", &["End"]),
            Self::Jump => LessonSpec::presenting("lesson-key-jump", &["Enter"]),
            Self::Black => LessonSpec::presenting("lesson-key-black", &["Period", "B"]),
            Self::White => LessonSpec::presenting("lesson-key-white", &["Comma", "W"]),
            Self::Leave => LessonSpec::presenting("lesson-key-leave", &["Escape"]),
            Self::Draw => LessonSpec::reserved("lesson-key-draw", &["D"]),
            Self::Arrow => LessonSpec::reserved("lesson-key-arrow", &["A"]),
            Self::Text => LessonSpec::reserved("lesson-key-text", &["T"]),
            Self::Laser => LessonSpec::reserved("lesson-key-laser", &["L"]),
            Self::Undo => LessonSpec::reserved("lesson-key-undo", &["Z"]),
            Self::Clear => LessonSpec::reserved("lesson-key-clear", &["C"]),
            Self::SwapScreens => LessonSpec::reserved("lesson-key-swap", &["X"]),
        }
    }

    /// The text of the key in a language.
    pub fn text(self, language: Language) -> String {
        language.text(self.spec().id)
    }

    /// The action it stands for now, or `None` where it can do nothing.
    pub fn action(self, session: &Session) -> Option<Action> {
        let cover = |cover: Cover| Action::SetCover(Some(cover).filter(|wanted| session.cover() != Some(*wanted)));
        Some(match self {
            Self::Start => Action::Present(None),
            Self::Resume => Action::Resume,
            Self::Next => Action::Step(StopStep::Next),
            Self::Previous => Action::Step(StopStep::Previous),
            Self::First => Action::Step(StopStep::First),
            Self::Last => Action::Step(StopStep::Last),
            Self::Jump => Action::Step(StopStep::Typed),
            Self::Black => cover(Cover::Black),
            Self::White => cover(Cover::White),
            Self::Leave => Action::Leave,
            _ => return None,
        })
    }
}
