//! Keys that count hands while a vote is under way. Declared once, like [`super::Command`].

use super::command::{Menu, Spec};
use super::task::TaskAction;
use super::{Action, Session};
use crate::i18n::Language;

/// A named request of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter)]
#[expect(missing_docs, reason = "each variant is described by its row in `spec` and its text in every language")]
pub enum TaskCommand {
    MoreA,
    MoreB,
    MoreC,
    MoreD,
    LessA,
    LessB,
    LessC,
    LessD,
}

const fn row(id: &'static str, keys: &'static [&'static str]) -> Spec {
    Spec { id, menu: Menu::Class, keys, icon: "" }
}

impl TaskCommand {
    /// Message id and keys: one row for each command.
    pub const fn spec(self) -> Spec {
        match self {
            Self::MoreA => row("vote-more-a", &["1"]),
            Self::MoreB => row("vote-more-b", &["2"]),
            Self::MoreC => row("vote-more-c", &["3"]),
            Self::MoreD => row("vote-more-d", &["4"]),
            Self::LessA => row("vote-less-a", &["Shift+1"]),
            Self::LessB => row("vote-less-b", &["Shift+2"]),
            Self::LessC => row("vote-less-c", &["Shift+3"]),
            Self::LessD => row("vote-less-d", &["Shift+4"]),
        }
    }

    /// The command's text in a language.
    pub fn text(self, language: Language) -> String {
        language.text(self.spec().id)
    }

    /// The choice that it is for, and how many hands it adds.
    pub fn hands(self) -> (usize, i32) {
        match self {
            Self::MoreA => (0, 1),
            Self::MoreB => (1, 1),
            Self::MoreC => (2, 1),
            Self::MoreD => (3, 1),
            Self::LessA => (0, -1),
            Self::LessB => (1, -1),
            Self::LessC => (2, -1),
            Self::LessD => (3, -1),
        }
    }

    /// The action it stands for; `None` where no vote is under way.
    pub fn action(self, session: &Session) -> Option<Action> {
        let (choice, by) = self.hands();
        session.tasks.counts_hands().then_some(Action::Task(TaskAction::Raise(choice, by)))
    }
}
