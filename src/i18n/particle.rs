//! Korean particles, whose form goes by the last sound of the word before them.

use fluent_templates::fluent_bundle::{FluentArgs, FluentValue};

/// Pairs of forms: after a consonant, after a vowel.
const PAIRS: [(&str, &str); 5] = [("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("으로", "로")];

/// How a word ends when it is read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Vowel,
    /// The consonant ㄹ, after which 로 stands as after a vowel.
    Liquid,
    Consonant,
    /// Letters of another script: their sound is not known.
    Unknown,
}

/// The word with a particle: `pair` is either form of it (`을` for 을/를). Where the sound is not known both are written: `KATUSA을(를)`.
pub(super) fn with_particle(word: &str, pair: &str) -> String {
    let Some((after_consonant, after_vowel)) = PAIRS.into_iter().find(|forms| forms.0 == pair || forms.1 == pair)
    else {
        return format!("{word}{pair}");
    };
    match ending(word) {
        Ending::Unknown => format!("{word}{after_consonant}({after_vowel})"),
        ending if ending == Ending::Vowel || (ending == Ending::Liquid && after_vowel == "로") => {
            format!("{word}{after_vowel}")
        }
        _ => format!("{word}{after_consonant}"),
    }
}

/// The function `PARTICLE(word, "을")` of the message files.
pub(super) fn function<'a>(positional: &[FluentValue<'a>], _named: &FluentArgs) -> FluentValue<'a> {
    match positional {
        [FluentValue::String(word), FluentValue::String(pair)] => with_particle(word, pair).into(),
        _ => FluentValue::Error,
    }
}

/// How a word ends; what stands in brackets at its end is not read.
fn ending(word: &str) -> Ending {
    let read = match word.trim_end().strip_suffix(')').and_then(|inside| inside.rsplit_once('(')) {
        Some((before, _)) if !before.trim_end().is_empty() => before.trim_end(),
        _ => word.trim_end(),
    };
    match read.chars().last() {
        // A syllable is 0xAC00 + (first * 21 + vowel) * 28 + final; 0 is no final consonant, 8 is ㄹ.
        Some(syllable @ '가'..='힣') => match (u32::from(syllable) - 0xAC00) % 28 {
            0 => Ending::Vowel,
            8 => Ending::Liquid,
            _ => Ending::Consonant,
        },
        Some('2' | '4' | '5' | '9') => Ending::Vowel,
        Some('1' | '7' | '8') => Ending::Liquid,
        Some('0' | '3' | '6') => Ending::Consonant,
        _ => Ending::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_go_by_the_last_sound() {
        for (word, pair, expected) in [
            ("서울", "을", "서울을"),
            ("개성", "를", "개성을"),
            ("원주", "을", "원주를"),
            ("북측", "은", "북측은"),
            ("남측", "이", "남측이"),
            ("철원", "과", "철원과"),
            ("해주", "과", "해주와"),
            ("서울", "으로", "서울로"),
            ("부산", "으로", "부산으로"),
            ("대구", "로", "대구로"),
            ("38", "은", "38은"),
            ("1952", "가", "1952가"),
            ("안둥(단둥)", "이", "안둥이"),
        ] {
            let expected = if word.contains('(') { expected.replace("안둥", word) } else { expected.to_owned() };
            assert_eq!(with_particle(word, pair), expected);
        }
    }

    #[test]
    fn unknown_sounds_get_both_forms() {
        assert_eq!(with_particle("KATUSA", "을"), "KATUSA을(를)");
        assert_eq!(with_particle("", "은"), "은(는)");
        assert_eq!(with_particle("서울", "에서"), "서울에서", "a particle with one form");
    }
}
