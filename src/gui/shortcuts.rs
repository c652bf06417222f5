//! Keys to commands. They are taken out of the input before widgets and the focus see them.

use egui::{Context, Event, Key, Modifiers, Popup, RawInput};
use strum::IntoEnumIterator as _;

use crate::session::{Command, InkCommand, TaskCommand};

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
    Command::iter().find(|command| {
        let chords = command.spec().keys.iter().filter_map(|keys| Chord::parse(keys));
        chords.into_iter().any(|chord| chord.matches(key, modifiers))
    })
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

/// What a key asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// A command of the window.
    Window(Command),
    /// A command of drawing.
    Ink(InkCommand),
    /// A command of a vote.
    Task(TaskCommand),
}

/// Collects the commands of a frame.
#[derive(Default)]
pub struct Shortcuts {
    pressed: Vec<Pressed>,
    /// Whether ink is open: its keys come before those of the window.
    pub ink_is_open: bool,
    /// Whether digits count hands; not while ink is open.
    pub counts_hands: bool,
}

impl Shortcuts {
    /// The commands whose keys were pressed since the last call, one for each press.
    pub fn take(&mut self) -> Vec<Pressed> {
        std::mem::take(&mut self.pressed)
    }
}

impl egui::Plugin for Shortcuts {
    fn debug_name(&self) -> &'static str {
        "shortcuts"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        if ctx.text_edit_focused() {
            return;
        }
        // An open menu has the plain keys: arrows choose, Escape closes.
        let in_menu = Popup::is_any_open(ctx);
        // A focused button keeps the space bar, which presses it.
        let space_is_free = ctx.memory(|memory| memory.focused()).is_none_or(|focused| {
            ctx.data(|data| data.get_temp::<bool>(focused.with("space-is-free"))).unwrap_or(false)
        });
        let arrows_are_kept = ctx.memory(|memory| memory.focused()).is_some_and(|focused| {
            ctx.data(|data| data.get_temp::<bool>(focused.with("arrows-are-kept"))).unwrap_or(false)
        });
        let (pressed, ink) = (&mut self.pressed, (self.ink_is_open, true));
        let counts = self.counts_hands && !self.ink_is_open;
        let mut taken = false;
        input.events.retain(|event| match event {
            // The letter of a command must not go on into a field that the command gives the focus.
            Event::Text(_) if taken => false,
            Event::Key { key: Key::Space, .. } if !space_is_free => true,
            Event::Key { key: Key::ArrowLeft | Key::ArrowRight, modifiers, .. }
                if arrows_are_kept && !modifiers.any() =>
            {
                true
            }
            Event::Key { modifiers, .. } if in_menu && !modifiers.any() => true,
            Event::Key { key, physical_key, pressed: down, modifiers, .. } => {
                let drawing = ink_command_of((*key, *physical_key), *modifiers, ink).map(Pressed::Ink);
                let hands = counts.then(|| task_command_of((*key, *physical_key), *modifiers)).flatten();
                match drawing.or(hands.map(Pressed::Task)).or_else(|| command_of(*key, *modifiers).map(Pressed::Window))
                {
                    Some(command) => {
                        taken |= *down;
                        if *down {
                            pressed.push(command);
                        }
                        false
                    }
                    None => true,
                }
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
