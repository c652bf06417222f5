//! Languages: names in three languages, and messages from `assets/i18n/*/*.ftl`.

mod particle;

use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{Loader as _, static_loader};
use serde::{Deserialize, Serialize};
use unic_langid::{LanguageIdentifier, langid};

use crate::day::Day;

static_loader! {
    static MESSAGES = {
        locales: "./assets/i18n",
        fallback_language: "en",
        // Isolation marks have no glyph in a map's font, and every message here is left-to-right.
        customise: |bundle| {
            bundle.set_use_isolating(false);
            if let Err(error) = bundle.add_function("PARTICLE", particle::function) {
                log::error!("messages: {error}");
            }
        },
    };
}

/// A language of the interface.
#[expect(clippy::unsafe_derive_deserialize, reason = "the unsafe block is in the macro of the message files")]
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumIter,
    strum::EnumString,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Language {
    /// Vietnamese.
    Vi,
    /// English.
    En,
    /// Korean.
    Ko,
}

impl Language {
    /// The language of the system where it is one of ours, else English.
    pub fn of_system() -> Self {
        Self::of_locales(sys_locale::get_locales())
    }

    /// The first of these locales (`ko-KR`, `vi_VN.UTF-8`, …) that is one of ours, else English.
    pub fn of_locales(locales: impl IntoIterator<Item = String>) -> Self {
        let known = |locale: String| {
            let language = locale.split(['-', '_', '.']).next()?.to_lowercase();
            language.parse().ok()
        };
        locales.into_iter().find_map(known).unwrap_or(Self::En)
    }

    /// The language after this one, round and round.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Vi => Self::En,
            Self::En => Self::Ko,
            Self::Ko => Self::Vi,
        }
    }

    /// The language's name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Vi => "Tiếng Việt",
            Self::En => "English",
            Self::Ko => "한국어",
        }
    }

    fn id(self) -> LanguageIdentifier {
        match self {
            Self::Vi => langid!("vi"),
            Self::En => langid!("en"),
            Self::Ko => langid!("ko"),
        }
    }

    /// The message `id` of the message files.
    pub fn text(self, id: &str) -> String {
        MESSAGES.lookup(&self.id(), id)
    }

    /// The message `id` with its arguments filled in.
    pub fn text_with(self, id: &str, arguments: &[(&'static str, FluentValue<'static>)]) -> String {
        let arguments: HashMap<_, _> = arguments.iter().map(|(name, value)| ((*name).into(), value.clone())).collect();
        MESSAGES.lookup_with_args(&self.id(), id, &arguments)
    }

    /// Words one after the other as the language lists them: `A, B and C`.
    pub fn list(self, words: &[&str]) -> String {
        match words {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => {
                self.text_with("list-and", &[("first", first.join(", ").into()), ("last", (*last).to_owned().into())])
            }
        }
    }

    /// The date written out as a reader of the language expects it, with the day of the week.
    pub fn long_date(self, day: Day) -> String {
        self.date_message("date-long", day)
    }

    /// The date written out without the day of the week.
    pub fn short_date(self, day: Day) -> String {
        self.date_message("date-short", day)
    }

    /// The message `id` with the parts of a day as its arguments: weekday, day, month, month name whole and short, year.
    pub fn date_message(self, id: &str, day: Day) -> String {
        let weekday = self.text(&format!("weekday-{}", day.weekday() + 1));
        let month_name = self.text(&format!("month-{}", day.month()));
        let month_abbr = self.text(&format!("month-short-{}", day.month()));
        self.text_with(
            id,
            &[
                ("weekday", weekday.into()),
                ("day", day.day_of_month().to_string().into()),
                ("month", day.month().to_string().into()),
                ("month_name", month_name.into()),
                ("month_abbr", month_abbr.into()),
                ("year", self.year(day.year()).into()),
            ],
        )
    }

    /// A year; those before the first are counted back from it.
    pub fn year(self, year: i16) -> String {
        if year > 0 {
            return year.to_string();
        }
        self.text_with("year-bc", &[("year", (1 - i32::from(year)).to_string().into())])
    }

    /// A number with the language's own marks for thousands and decimals.
    pub fn number(self, value: f64, decimals: usize) -> String {
        let plain = format!("{:.decimals$}", value.abs());
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let (thousands, decimal) = if self == Self::Vi { ('.', ',') } else { (',', '.') };
        let mut text = String::new();
        if value < 0.0 && plain.chars().any(|digit| digit.is_ascii_digit() && digit != '0') {
            text.push('−');
        }
        for (position, digit) in whole.chars().enumerate() {
            if position > 0 && (whole.len() - position).is_multiple_of(3) {
                text.push(thousands);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(decimal);
            text.push_str(fraction);
        }
        text
    }
}

/// A name or sentence in the three languages; a missing one falls back to another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Names {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
    /// Korean.
    pub ko: String,
}

impl Names {
    /// The name in a language; else in English, Korean or Vietnamese, whichever is there.
    pub fn get(&self, language: Language) -> &str {
        [self.own(language), self.en.as_str(), self.ko.as_str(), self.vi.as_str()]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or("")
    }

    /// The name in this very language; may be empty.
    pub fn own(&self, language: Language) -> &str {
        match language {
            Language::Vi => &self.vi,
            Language::En => &self.en,
            Language::Ko => &self.ko,
        }
    }

    /// The name in this very language, to be written.
    pub fn own_mut(&mut self, language: Language) -> &mut String {
        match language {
            Language::Vi => &mut self.vi,
            Language::En => &mut self.en,
            Language::Ko => &mut self.ko,
        }
    }

    /// Whether there is no name in any language.
    pub fn is_empty(&self) -> bool {
        self.vi.is_empty() && self.en.is_empty() && self.ko.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_carry_the_marks_of_the_language() {
        assert_eq!(Language::Vi.number(1234.56, 1), "1.234,6");
        assert_eq!(Language::En.number(-1_234_567.0, 0), "−1,234,567");
        assert_eq!(Language::Ko.number(-0.04, 1), "0.0", "a rounded zero has no sign");
        assert_eq!(Language::En.number(999.0, 0), "999");
    }

    #[test]
    fn lists_are_written_as_readers_expect() {
        assert_eq!(Language::Vi.list(&["Seoul", "Suwon", "Osan"]), "Seoul, Suwon và Osan");
        assert_eq!(Language::En.list(&["Seoul", "Suwon"]), "Seoul and Suwon");
        assert_eq!(Language::Ko.list(&["서울", "수원"]), "서울, 수원");
        assert_eq!((Language::En.list(&["Seoul"]), Language::En.list(&[])), ("Seoul".to_owned(), String::new()));
    }

    #[test]
    fn dates_are_written_as_readers_expect() {
        let day = Day::new(1950, 9, 20).unwrap();
        assert_eq!(Language::Vi.long_date(day), "Thứ Tư, 20 tháng 9 năm 1950");
        assert_eq!(Language::En.long_date(day), "Wednesday, 20 September 1950");
        assert_eq!(Language::Ko.long_date(day), "1950년 9월 20일 수요일");
    }

    #[test]
    fn the_system_language_is_taken_where_it_is_one_of_ours() {
        let of = |locale: &str| Language::of_locales([locale.to_owned()]);
        assert_eq!(of("vi_VN.UTF-8"), Language::Vi);
        assert_eq!(of("ko-KR"), Language::Ko);
        assert_eq!(of("fr-FR"), Language::En, "another language gets English");
        assert_eq!(Language::of_locales(["de".into(), "ko".into()]), Language::Ko, "second choice before English");
        assert_eq!(Language::of_locales([]), Language::En);
    }

    #[test]
    fn a_missing_name_falls_back() {
        let names = Names { ko: "서울".into(), ..Names::default() };
        assert_eq!(names.get(Language::Vi), "서울");
        assert_eq!(Names::default().get(Language::En), "");
    }
}
