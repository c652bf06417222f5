//! A command as a button.

use std::sync::Arc;

use egui::{Button, Response, Ui, Vec2};

use super::icons;
use super::metrics::Metrics;
use super::theme::Colors;
use crate::atlas::Atlas;
use crate::i18n::Language;
use crate::scene::{Shapes, Style};
use crate::session::{Action, Command, Session};

/// What buttons need to know, and where their actions go.
pub struct Context<'a> {
    /// The data.
    pub atlas: &'a Arc<Atlas>,
    /// Coasts, rivers and borders, ready to be thinned.
    pub shapes: &'a Shapes,
    /// The state before this frame's actions.
    pub session: &'a Session,
    /// Sizes of the interface.
    pub metrics: Metrics,
    /// Colours of the interface.
    pub colors: Colors,
    /// The look of the picture.
    pub style: &'a Style,
    /// Where the window's own buttons lay over the picture in the last frame, points of the picture.
    pub over_map: &'a [geo::Rect],
    /// Actions of this frame.
    pub queue: &'a mut Vec<Action>,
}

impl Context<'_> {
    /// The language of the session.
    pub fn language(&self) -> Language {
        self.session.language
    }

    /// A text in the language of the session.
    pub fn text(&self, id: &str) -> String {
        self.session.language.text(id)
    }

    /// A square button with the command's icon; its text and keys are its tooltip and accessible name.
    pub fn icon_button(&mut self, ui: &mut Ui, command: Command) -> Response {
        self.icon_button_as(ui, command, command.spec().icon, &command.text(self.language()))
    }

    /// The same with another icon and name, for commands that change their meaning.
    pub fn icon_button_as(&mut self, ui: &mut Ui, command: Command, icon: &str, name: &str) -> Response {
        let action = command.action(self.session, self.atlas);
        let side = self.metrics.units(5.0);
        let button = Button::new(icons::text(icon, self.metrics.units(3.4)))
            .min_size(Vec2::splat(side))
            .frame_when_inactive(false);
        let tooltip =
            keys_text(command, self.language()).map_or_else(|| name.to_owned(), |keys| format!("{name} ({keys})"));
        let response = ui.add_enabled(action.is_some(), button).on_hover_text(tooltip).accessible_name(name);
        if response.clicked() {
            self.queue.extend(action);
        }
        response
    }
}

/// The first key of a command as people call it.
pub fn keys_text(command: Command, language: Language) -> Option<String> {
    Some(key_words(command.spec().keys.first()?, language))
}

/// A key with its modifiers as people call it, from the neutral words of [`crate::session::Spec::keys`].
pub fn key_words(keys: &str, language: Language) -> String {
    let words = keys.split('+').map(|word| match word {
        "Space" | "Left" | "Right" | "Up" | "Down" | "Home" | "End" | "Escape" | "Shift" | "Ctrl" | "Alt" | "Plus"
        | "Equals" | "Minus" | "PageDown" | "PageUp" | "Enter" | "Period" | "Comma" => {
            language.text(&format!("key-{}", word.to_lowercase()))
        }
        word => word.to_owned(),
    });
    words.collect::<Vec<_>>().join("+")
}
