//! Keys to commands. They are taken out of the input before widgets and the focus see them.

use egui::{Context, Event, Key, Modifiers, Popup, RawInput};
use strum::IntoEnumIterator as _;

use crate::session::{Command, InkCommand, LessonKey, Session, TaskCommand};

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

/// The command of drawing that a key has. With ink closed only some of them listen; where plain digits mean something
/// else (`digits` is false), they listen with Shift alone. `physical` is the place of the key on the keyboard: with Shift
/// a digit's key gives a sign.
pub fn ink_command_of(
    (key, physical): (Key, Option<Key>),
    modifiers: Modifiers,
    (open, digits): (bool, bool),
) -> Option<InkCommand> {
    let of = |key: Key| {
        InkCommand::iter().filter(|command| open || command.opens_ink()).find(|command| {
            let mut chords = command.spec().keys.iter().filter_map(|keys| Chord::parse(keys));
            chords.any(|chord| chord.matches(key, modifiers))
        })
    };
    let is_digit = |key: Key| (Key::Num0..=Key::Num9).contains(&key);
    if is_digit(key) && modifiers.is_none() && !digits {
        return None;
    }
    of(key).or_else(|| physical.filter(|&key| is_digit(key) && modifiers.shift).and_then(of))
}

/// The command of a vote that a key has.
fn task_command_of((key, physical): (Key, Option<Key>), modifiers: Modifiers) -> Option<TaskCommand> {
    let of = |key: Key| {
        TaskCommand::iter().find(|command| {
            let mut chords = command.spec().keys.iter().filter_map(|keys| Chord::parse(keys));
            chords.any(|chord| chord.matches(key, modifiers))
        })
    };
    of(key).or_else(|| physical.and_then(of))
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
    /// A command of drawing.
    Ink(InkCommand),
    /// A command of a vote.
    Task(TaskCommand),
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
    /// Whether ink is open: its keys come before those of the window.
    ink_is_open: bool,
    /// Whether digits count hands; not while ink is open.
    counts_hands: bool,
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
        (self.ink_is_open, self.counts_hands) = (session.ink.open, session.tasks.counts_hands());
    }

    /// What a press of a key asks for; `None` leaves the key to others.
    fn meaning(&self, (key, physical): (Key, Option<Key>), modifiers: Modifiers) -> Option<Press> {
        if self.no_letters && is_letter(key, modifiers) {
            return None;
        }
        // In a presentation plain digits are the number of a stop.
        let ink = ink_command_of((key, physical), modifiers, (self.ink_is_open, !self.presenting));
        let hands = || {
            let counts = self.counts_hands && !self.ink_is_open;
            counts.then(|| task_command_of((key, physical), modifiers)).flatten()
        };
        if let Some(press) = ink.map(Press::Ink).or_else(|| hands().map(Press::Task)) {
            return Some(press);
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
            Event::Key { key, physical_key, pressed, modifiers, repeat, .. } => {
                let Some(press) = self.meaning((*key, *physical_key), *modifiers) else { return true };
                taken |= *pressed;
                let new = match press {
                    Press::Lesson(key) => *pressed && !*repeat && self.is_new(key, now),
                    Press::Digit(_) => *pressed && !*repeat,
                    Press::Command(_) | Press::Ink(_) | Press::Task(_) => *pressed,
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
        let of_presentations = [Key::PageUp, Key::PageDown, Key::F5, Key::Period, Key::Comma, Key::Home, Key::End];
        for key in of_presentations.into_iter().chain([Key::N, Key::P, Key::B, Key::W, Key::X]) {
            let drawing = ink_command_of((key, None), Modifiers::NONE, (true, true));
            assert_eq!(drawing, None, "{key:?} belongs to presentations also while ink is open");
        }
    }

    #[test]
    fn keys_of_ink_are_their_own_and_hide_no_others_while_it_is_closed() {
        let chords_of = |command: InkCommand| command.spec().keys.iter().map(|keys| Chord::parse(keys));
        let all: Vec<(InkCommand, Option<Chord>)> =
            InkCommand::iter().flat_map(|command| chords_of(command).map(move |chord| (command, chord))).collect();
        for (position, (command, chord)) in all.iter().enumerate() {
            assert!(chord.is_some(), "{command:?} has a key that is none");
            assert!(all[position + 1..].iter().all(|(_, other)| other != chord), "{command:?} shares a key");
            let of_window = chords().into_iter().find(|(_, _, other)| other == chord);
            assert!(of_window.is_none() || !command.opens_ink(), "{command:?} hides {of_window:?}");
        }
    }

    #[test]
    fn colours_have_a_key_with_shift_where_digits_jump() {
        let key = |key, modifiers, state| ink_command_of((key, Some(Key::Num2)), modifiers, state);
        assert_eq!(key(Key::Num2, Modifiers::NONE, (true, true)), Some(InkCommand::Purple));
        assert_eq!(key(Key::Num2, Modifiers::NONE, (true, false)), None, "in presentations");
        assert_eq!(
            key(Key::Quote, Modifiers::SHIFT, (true, false)),
            Some(InkCommand::Purple),
            "Shift and 2 give a sign"
        );
        assert_eq!(key(Key::Num2, Modifiers::SHIFT, (false, true)), None, "nothing while ink is closed");
    }

    #[test]
    fn a_key_with_other_modifiers_is_another_key() {
        assert_eq!(command_of(Key::ArrowRight, Modifiers::NONE), Some(Command::NextDay));
        assert_eq!(command_of(Key::ArrowRight, Modifiers::SHIFT), Some(Command::NextWeek));
        assert_eq!(command_of(Key::ArrowRight, Modifiers::COMMAND), Some(Command::NextEvent));
        assert_eq!(command_of(Key::ArrowRight, Modifiers::ALT), Some(Command::PanRight));
    }
}
