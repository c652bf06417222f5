//! Keys to commands. They are taken out of the input before widgets and the focus see them.

use egui::{Context, Event, Key, Modifiers, Popup, RawInput};
use strum::IntoEnumIterator as _;

use crate::session::Command;

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

/// Collects the commands of a frame.
#[derive(Default)]
pub struct Shortcuts {
    pressed: Vec<Command>,
}

impl Shortcuts {
    /// The commands whose keys were pressed since the last call, one for each press.
    pub fn take(&mut self) -> Vec<Command> {
        std::mem::take(&mut self.pressed)
    }
}

impl Shortcuts {
    /// Forgets the pressed commands that are not wanted now.
    pub fn keep(&mut self, wanted: impl Fn(Command) -> bool) {
        self.pressed.retain(|command| wanted(*command));
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
        let pressed = &mut self.pressed;
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
            Event::Key { key, pressed: down, modifiers, .. } => match command_of(*key, *modifiers) {
                Some(command) => {
                    taken |= *down;
                    if *down {
                        pressed.push(command);
                    }
                    false
                }
                None => true,
            },
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
    }

    #[test]
    fn a_key_with_other_modifiers_is_another_key() {
        assert_eq!(command_of(Key::ArrowRight, Modifiers::NONE), Some(Command::NextDay));
        assert_eq!(command_of(Key::ArrowRight, Modifiers::SHIFT), Some(Command::NextWeek));
        assert_eq!(command_of(Key::ArrowRight, Modifiers::COMMAND), Some(Command::NextEvent));
        assert_eq!(command_of(Key::ArrowRight, Modifiers::ALT), Some(Command::PanRight));
    }
}
