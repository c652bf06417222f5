//! Keys to commands. They are taken out of the input before widgets and the focus see them.

use egui::{Context, Event, Key, Modifiers, Popup, RawInput};
use strum::IntoEnumIterator as _;

use crate::session::{Command, LessonKey, Session};

/// A key with its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chord {
    ctrl: bool,
    shift: bool,
    alt: bool,
    key: Key,
}

impl Chord {
    /// Reads the neutral words of [`crate::session::Spec::keys`].
    pub fn parse(text: &str) -> Option<Self> {
        let mut chord = Self { ctrl: false, shift: false, alt: false, key: Key::Escape };
        let mut words = text.split('+').peekable();
        while let Some(word) = words.next() {
            match word {
                _ if words.peek().is_none() => chord.key = Key::from_name(word)?,
                "Ctrl" => chord.ctrl = true,
                "Shift" => chord.shift = true,
                "Alt" => chord.alt = true,
                _ => return None,
            }
        }
        Some(chord)
    }

    fn matches(self, key: Key, modifiers: Modifiers) -> bool {
        let command = modifiers.ctrl || modifiers.command || modifiers.mac_cmd;
        self.key == key && self.ctrl == command && self.shift == modifiers.shift && self.alt == modifiers.alt
    }
}

/// The command of a key, if it has one.
pub fn command_of(key: Key, modifiers: Modifiers) -> Option<Command> {
    Command::iter().find(|command| is_among(command.spec().keys, key, modifiers))
}

/// What a key means to a presentation, running or not.
pub fn lesson_key_of(key: Key, modifiers: Modifiers, presenting: bool) -> Option<LessonKey> {
    let means = |known: &LessonKey| {
        let spec = known.spec();
        (presenting || !spec.presenting) && is_among(spec.keys, key, modifiers)
    };
    LessonKey::iter().find(means)
}

fn is_among(keys: &[&str], key: Key, modifiers: Modifiers) -> bool {
    keys.iter().filter_map(|keys| Chord::parse(keys)).any(|chord| chord.matches(key, modifiers))
}

/// Whether a key alone, or with Shift, is a letter: whoever speaks to the computer presses them without wanting it.
fn is_letter(key: Key, modifiers: Modifiers) -> bool {
    let name = key.name();
    let plain = !(modifiers.ctrl || modifiers.command || modifiers.mac_cmd || modifiers.alt);
    plain && name.len() == 1 && name.chars().all(|letter| letter.is_ascii_alphabetic())
}

/// The digit of a key.
fn digit_of(key: Key, modifiers: Modifiers) -> Option<u8> {
    let digit = key.name().parse().ok().filter(|digit| *digit < 10);
    digit.filter(|_| !modifiers.any())
}

/// What a press asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// A command.
    Command(Command),
    /// A step of a presentation.
    Lesson(LessonKey),
    /// A digit of a stop's number.
    Digit(u8),
}

/// Presses of the same key of a presentation that follow each other faster are those of a held button, seconds.
const HELD: f64 = 0.15;

/// Collects what is asked for by key in a frame.
#[derive(Default)]
pub struct Shortcuts {
    pressed: Vec<Press>,
    /// Whether a presentation is running.
    presenting: bool,
    /// Whether single letters are no keys.
    no_letters: bool,
    /// The last key of a presentation and when it was pressed, seconds.
    last: Option<(LessonKey, f64)>,
}

impl Shortcuts {
    /// What was asked for since the last call, once for each press.
    pub fn take(&mut self) -> Vec<Press> {
        std::mem::take(&mut self.pressed)
    }

    /// Says what keys mean from now on.
    pub fn follow(&mut self, session: &Session) {
        (self.presenting, self.no_letters) = (session.presenting.is_some(), !session.letters);
    }

    /// What a press of a key asks for; `None` leaves the key to others.
    fn meaning(&self, key: Key, modifiers: Modifiers) -> Option<Press> {
        if self.no_letters && is_letter(key, modifiers) {
            return None;
        }
        if let Some(key) = lesson_key_of(key, modifiers, self.presenting) {
            return Some(Press::Lesson(key));
        }
        if self.presenting
            && let Some(digit) = digit_of(key, modifiers)
        {
            return Some(Press::Digit(digit));
        }
        let command = command_of(key, modifiers)?;
        (!self.presenting || command.works_while_presenting()).then_some(Press::Command(command))
    }

    /// Whether a press of a key of a presentation is one of its own, not of a button that is held.
    fn is_new(&mut self, key: LessonKey, now: f64) -> bool {
        let held = self.last.is_some_and(|(last, when)| last == key && now - when < HELD);
        self.last = Some((key, now));
        !held
    }
}

impl Shortcuts {
    /// Forgets the pressed commands that are not wanted now.
    pub fn keep(&mut self, wanted: impl Fn(Command) -> bool) {
        self.pressed.retain(|press| matches!(press, Press::Command(command) if wanted(*command)));
    }
}

impl egui::Plugin for Shortcuts {
    fn debug_name(&self) -> &'static str {
        "shortcuts"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let now = input.time.unwrap_or_else(|| ctx.input(|before| before.time) + f64::from(input.predicted_dt));
        // The keys of a clicker never go to a field or a list: they mean the same everywhere.
        let typing = ctx.text_edit_focused();
        // An open menu has the plain keys: arrows choose, Escape closes.
        let in_menu = Popup::is_any_open(ctx) && !self.presenting;
        let kept = |name: &str| {
            let focused = ctx.memory(|memory| memory.focused())?;
            Some(ctx.data(|data| data.get_temp::<bool>(focused.with(name))).unwrap_or(false))
        };
        // A focused button keeps the space bar, which presses it.
        let space_is_free = self.presenting || kept("space-is-free").unwrap_or(true);
        let arrows_are_kept = !self.presenting && kept("arrows-are-kept").unwrap_or(false);
        let mut taken = false;
        input.events.retain(|event| match event {
            Event::Key { key: Key::PageUp | Key::PageDown | Key::F5, pressed, modifiers, repeat, .. } => {
                let (Event::Key { key, .. }, true, false) = (event, *pressed, *repeat) else { return false };
                if let Some(key) = lesson_key_of(*key, *modifiers, self.presenting)
                    && self.is_new(key, now)
                {
                    self.pressed.push(Press::Lesson(key));
                }
                false
            }
            _ if typing => true,
            // The letter of a command must not go on into a field that the command gives the focus.
            Event::Text(_) if taken => false,
            Event::Key { key: Key::Space, .. } if !space_is_free => true,
            Event::Key { key: Key::ArrowLeft | Key::ArrowRight, modifiers, .. }
                if arrows_are_kept && !modifiers.any() =>
            {
                true
            }
            Event::Key { modifiers, .. } if in_menu && !modifiers.any() => true,
            Event::Key { key, pressed, modifiers, repeat, .. } => {
                let Some(press) = self.meaning(*key, *modifiers) else { return true };
                taken |= *pressed;
                let new = match press {
                    Press::Lesson(key) => *pressed && !*repeat && self.is_new(key, now),
                    Press::Digit(_) => *pressed && !*repeat,
                    Press::Command(_) => *pressed,
                };
                if new {
                    self.pressed.push(press);
                }
                false
            }
            _ => true,
        });
    }
}

/// Says that the space bar means nothing to this widget, so that it can play and pause while it has the focus.
pub fn leave_space_free(ctx: &Context, id: egui::Id) {
    ctx.data_mut(|data| data.insert_temp(id.with("space-is-free"), true));
}

/// Says that the left and right arrows mean something to this widget while it has the focus.
pub fn keep_arrows(ctx: &Context, id: egui::Id) {
    ctx.data_mut(|data| data.insert_temp(id.with("arrows-are-kept"), true));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chords() -> Vec<(Command, &'static str, Option<Chord>)> {
        Command::iter()
            .flat_map(|command| command.spec().keys.iter().map(move |keys| (command, *keys, Chord::parse(keys))))
            .collect()
    }

    #[test]
    fn every_key_parses_and_none_is_taken_twice() {
        let all = chords();
        for (position, (command, keys, chord)) in all.iter().enumerate() {
            assert!(chord.is_some(), "{command:?}: '{keys}' is no key");
            for (other, other_keys, other_chord) in &all[position + 1..] {
                assert!(chord != other_chord, "{command:?} {keys} and {other:?} {other_keys} are the same");
            }
        }
    }

    #[test]
    fn no_key_of_a_presentation_is_declared_twice() {
        let mut seen = Vec::new();
        for key in LessonKey::iter() {
            for text in key.spec().keys {
                assert!(Chord::parse(text).is_some(), "{key:?}: '{text}' is no key");
                assert!(!seen.contains(text), "{text} is declared twice");
                seen.push(text);
            }
        }
    }

    #[test]
    fn no_other_command_of_a_presentation_has_one_of_its_keys() {
        for command in Command::iter().filter(|command| command.works_while_presenting()) {
            let keys = command.spec().keys.iter().filter_map(|keys| Chord::parse(keys));
            for chord in keys {
                let taken =
                    LessonKey::iter().any(|key| key.spec().keys.iter().any(|keys| Chord::parse(keys) == Some(chord)));
                assert!(!taken, "{command:?} cannot be reached while presenting");
            }
        }
    }

    #[test]
    fn the_keys_of_a_clicker_mean_nothing_here() {
        for key in [Key::PageUp, Key::PageDown, Key::F5, Key::Period, Key::B] {
            assert_eq!(command_of(key, Modifiers::NONE), None, "{key:?} belongs to presentations");
        }
    }

    #[test]
    fn a_key_with_other_modifiers_is_another_key() {
        assert_eq!(command_of(Key::ArrowRight, Modifiers::NONE), Some(Command::NextDay));
        assert_eq!(command_of(Key::ArrowRight, Modifiers::SHIFT), Some(Command::NextWeek));
        assert_eq!(command_of(Key::ArrowRight, Modifiers::COMMAND), Some(Command::NextEvent));
        assert_eq!(command_of(Key::ArrowRight, Modifiers::ALT), Some(Command::PanRight));
    }
}
