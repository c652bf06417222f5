//! Names as they are compared: without case, diacritics and joints; Hangul letter by letter.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The first of the consonants that may begin a syllable, and how many there are.
const INITIALS: (u32, u32) = (0x1100, 19);

/// The first of the consonants that may end a syllable.
const FINALS: u32 = 0x11A8;

/// The consonants that may end a syllable, each as the consonants that begin one, numbered from 1100 on.
///
/// The keyboard takes the consonant after a vowel for the end of its syllable until the next vowel comes: while 부산
/// is typed it is 붓 for a moment.
const AS_INITIALS: [&[u8]; 27] = [
    &[0],
    &[1],
    &[0, 9],
    &[2],
    &[2, 12],
    &[2, 18],
    &[3],
    &[5],
    &[5, 0],
    &[5, 6],
    &[5, 7],
    &[5, 9],
    &[5, 16],
    &[5, 17],
    &[5, 18],
    &[6],
    &[7],
    &[7, 9],
    &[9],
    &[10],
    &[11],
    &[12],
    &[14],
    &[15],
    &[16],
    &[17],
    &[18],
];

/// A name as it is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// Small letters and digits, words parted by one space.
    pub text: String,
    /// The consonants with which the syllables begin, where it is written in Hangul.
    pub initials: String,
}

/// Folds a name. `Phủ Sơn` and `phu son` fold alike, and so do `Sŏul` and `soul`.
///
/// ```
/// use frontline::search::fold;
///
/// assert_eq!(fold("Đảo  Kŏje-do (K'ŏje)").text, "dao koje do koje");
/// assert!(fold("부산").text.starts_with(&fold("붓").text), "typed as far as ㅅ");
/// assert_eq!(fold("부산").initials, fold("ㅂㅅ").text);
/// ```
pub fn fold(name: &str) -> Folded {
    let mut folded = Folded::default();
    for letter in name.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        push(letter, &mut folded);
    }
    folded.text.truncate(folded.text.trim_end().len());
    folded
}

fn push(letter: char, folded: &mut Folded) {
    match letter {
        'đ' | 'Đ' => folded.text.push('d'),
        // Signs of breathing in names of 1950 join: Ch'ongju.
        '\'' | '’' | '‘' | 'ʼ' | '`' => {}
        // Two consonants of the keyboard that Unicode takes for one that once began syllables.
        '\u{111A}' => folded.text.push_str("\u{1105}\u{1112}"),
        '\u{1121}' => folded.text.push_str("\u{1107}\u{1109}"),
        letter if is_initial(letter) => {
            folded.text.push(letter);
            folded.initials.push(letter);
        }
        letter if (FINALS..FINALS + 27).contains(&u32::from(letter)) => {
            let parts = AS_INITIALS[usize::try_from(u32::from(letter) - FINALS).unwrap_or(0)];
            folded.text.extend(parts.iter().filter_map(|&part| char::from_u32(INITIALS.0 + u32::from(part))));
        }
        letter if letter.is_alphanumeric() => folded.text.extend(letter.to_lowercase()),
        _ if folded.text.is_empty() || folded.text.ends_with(' ') => {}
        _ => folded.text.push(' '),
    }
}

/// Whether a letter is a consonant that may begin a Hangul syllable.
pub(super) fn is_initial(letter: char) -> bool {
    (INITIALS.0..INITIALS.0 + INITIALS.1).contains(&u32::from(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_with_marks_are_letters() {
        for (name, plain) in [
            ("Bình Nhưỡng", "binh nhuong"),
            ("Đồi Đẫm Máu", "doi dam mau"),
            ("SŎUL", "soul"),
            ("Ŭijŏngbu", "uijongbu"),
            ("Ch’ongju (South)", "chongju south"),
            ("Paektu-san", "paektu san"),
            ("  12  (ab)  ", "12 ab"),
            ("", ""),
        ] {
            assert_eq!(fold(name).text, plain, "{name}");
        }
    }

    #[test]
    fn hangul_is_a_prefix_at_every_key() {
        // As the keyboard shows it while 흥남 철수 is typed.
        let whole = fold("흥남 철수").text;
        for typed in
            ["ㅎ", "흐", "흥", "흥ㄴ", "흥나", "흥남", "흥남 ㅊ", "흥남 처", "흥남 철", "흥남 철ㅅ", "흥남 철수"]
        {
            assert!(whole.starts_with(&fold(typed).text), "{typed}");
        }
        assert!(fold("부산").text.starts_with(&fold("붓").text));
        assert!(fold("갑산").text.starts_with(&fold("값").text), "two consonants at the end");
        assert!(!whole.starts_with(&fold("흠").text));
    }

    #[test]
    fn initial_consonants_are_kept() {
        assert_eq!(fold("인천상륙작전").initials, fold("ㅇㅊㅅㄹㅈㅈ").text);
        assert_eq!(fold("ㅄ").text, fold("ㅂㅅ").text, "the keyboard joins them");
        assert_eq!(fold("Pusan").initials, "");
    }
}
