//! Dates as people type them, in the three languages.

use strum::IntoEnumIterator as _;

use crate::day::{Day, DayRange};
use crate::i18n::Language;

/// Why a typed date gives no day of the campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// It is no date, or not written in a way that is known.
    Unknown,
    /// It may mean either of two days: 9/5/1950.
    Ambiguous(Day, Day),
    /// The calendar has no such day.
    NoSuchDay,
    /// The campaign does not reach so far.
    Outside,
}

impl DateError {
    /// What is wrong, how to write it and what the campaign spans, in words of a language.
    pub fn message(self, language: Language, days: DayRange) -> String {
        let dates = |id: &str, (a, b): (Day, Day)| {
            let names = [("a", a), ("b", b)].map(|(name, day)| (name, language.short_date(day).into()));
            language.text_with(id, &names)
        };
        let span = dates("date-error-outside", (days.first, days.last));
        match self {
            Self::Unknown => format!("{}\n{span}", language.text("date-error-unknown")),
            Self::Ambiguous(a, b) => dates("date-error-ambiguous", (a, b)),
            Self::NoSuchDay => format!("{}\n{span}", language.text("date-error-none")),
            Self::Outside => span,
        }
    }
}

/// Reads a typed date: the language's own forms, ISO 8601, and a month or a year alone, which give their first day.
///
/// # Errors
/// [`DateError`], whose message names the forms or the span.
pub fn read_date(text: &str, language: Language, days: DayRange) -> Result<Day, DateError> {
    let parts = Parts::read(&words(text), language)?;
    let year = parts.year.and_then(|number| full_year(number, days)).ok_or(DateError::Unknown)?;
    let Some(month) = parts.month else {
        return if parts.day.is_some() { Err(DateError::Unknown) } else { first_of(year, None, days) };
    };
    let Some(number) = parts.day else {
        return first_of(year, Some(month), days);
    };
    let day = of_calendar(year, month, number)?;
    if let Some(other) = parts.or_swapped.then(|| of_calendar(year, number, month).ok()).flatten() {
        return Err(DateError::Ambiguous(day, other));
    }
    if days.contains(day) { Ok(day) } else { Err(DateError::Outside) }
}

fn of_calendar(year: i16, month: u16, day: u16) -> Result<Day, DateError> {
    let small = |number: u16| i8::try_from(number).ok();
    small(month).zip(small(day)).and_then(|(month, day)| Day::new(year, month, day)).ok_or(DateError::NoSuchDay)
}

/// The first day of a month or year that lies in the campaign.
fn first_of(year: i16, month: Option<u16>, days: DayRange) -> Result<Day, DateError> {
    let first = of_calendar(year, month.unwrap_or(1), 1)?;
    let last = of_calendar(year, month.unwrap_or(12), 28)?.plus(3);
    if last < days.first || first > days.last { Err(DateError::Outside) } else { Ok(days.clamp(first)) }
}

/// A year as it stands, or the only one of the campaign that ends in two digits.
fn full_year(number: Number, days: DayRange) -> Option<i16> {
    let value = i16::try_from(number.value).ok()?;
    if number.digits > 2 {
        return (number.digits == 4).then_some(value);
    }
    let mut years = (days.first.year()..=days.last.year()).filter(|year| year % 100 == value);
    years.next().filter(|_| years.next().is_none())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Number {
    value: u16,
    digits: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Word {
    Number(Number),
    Letters(String),
    Unreadable,
}

/// Runs of digits and runs of letters, in small letters; what separates them is left out.
fn words(text: &str) -> Vec<Word> {
    let mut runs: Vec<String> = Vec::new();
    let mut last = ' ';
    for letter in text.chars().flat_map(char::to_lowercase) {
        let joins = |other: char| letter.is_ascii_digit() == other.is_ascii_digit() && !is_separator(other);
        match runs.last_mut().filter(|_| joins(last)) {
            _ if is_separator(letter) => {}
            Some(run) => run.push(letter),
            None => runs.push(letter.to_string()),
        }
        last = letter;
    }
    runs.into_iter()
        .map(|run| match run.parse() {
            Ok(value) => Word::Number(Number { value, digits: run.len() }),
            Err(_) if run.chars().all(char::is_alphabetic) => Word::Letters(run),
            Err(_) => Word::Unreadable,
        })
        .collect()
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || ",./-–".contains(letter)
}

/// What the words of a date say.
#[derive(Default)]
struct Parts {
    year: Option<Number>,
    month: Option<u16>,
    day: Option<u16>,
    /// Day and month may be the other way round: two small numbers in English.
    or_swapped: bool,
}

impl Parts {
    fn read(words: &[Word], language: Language) -> Result<Self, DateError> {
        let mut parts = Self::default();
        let mut bare = Vec::new();
        let mut at = 0;
        while at < words.len() {
            at += parts.take(&words[at..], &mut bare)?;
        }
        parts.place(&bare, language)?;
        Ok(parts)
    }

    /// Takes the next word, with the number that it names; numbers that nothing names go to `bare`.
    fn take(&mut self, words: &[Word], bare: &mut Vec<Number>) -> Result<usize, DateError> {
        let number_after = match words.get(1) {
            Some(Word::Number(number)) => Some(*number),
            _ => None,
        };
        let after = match words.get(1) {
            Some(Word::Letters(letters)) => letters.as_str(),
            _ => "",
        };
        match (&words[0], number_after) {
            (Word::Unreadable, _) => Err(DateError::Unknown),
            (Word::Number(number), _) => match after {
                "년" => put(&mut self.year, *number).map(|()| 2),
                "월" => put(&mut self.month, number.value).map(|()| 2),
                "일" => put(&mut self.day, number.value).map(|()| 2),
                "st" | "nd" | "rd" | "th" => put(&mut self.day, number.value).map(|()| 2),
                _ => {
                    bare.push(*number);
                    Ok(1)
                }
            },
            (Word::Letters(letters), number) => match (letters.as_str(), number) {
                // The day of the week: "thứ 6", "thứ sáu".
                ("thứ" | "thu", _) => Ok(2),
                ("tháng" | "thang" | "thg" | "th", Some(number)) => put(&mut self.month, number.value).map(|()| 2),
                ("ngày" | "ngay", Some(number)) => put(&mut self.day, number.value).map(|()| 2),
                ("năm" | "nam", Some(number)) => put(&mut self.year, number).map(|()| 2),
                ("chủ" | "chu" | "nhật" | "nhat" | "of" | "the", _) => Ok(1),
                (letters, _) => match month_by_name(letters) {
                    Some(month) => put(&mut self.month, month).map(|()| 1),
                    None if is_weekday(letters) => Ok(1),
                    None => Err(DateError::Unknown),
                },
            },
        }
    }

    /// Finds the meaning of numbers that nothing names, by their order.
    fn place(&mut self, bare: &[Number], language: Language) -> Result<(), DateError> {
        let mut rest = bare.to_vec();
        let year_at = rest.iter().position(|number| number.digits > 2);
        let leads = year_at == Some(0);
        if let Some(year_at) = year_at {
            put(&mut self.year, rest.remove(year_at))?;
        } else if self.year.is_none()
            && rest.len() + usize::from(self.month.is_some()) + usize::from(self.day.is_some()) == 3
        {
            self.year = rest.pop();
        }
        match (rest.as_slice(), self.month, self.day) {
            ([], _, _) => Ok(()),
            ([one], Some(_), None) => put(&mut self.day, one.value),
            ([one], None, _) => put(&mut self.month, one.value),
            ([month, day], None, None) if leads || (month.value <= 12 && day.value > 12) => {
                (self.month, self.day) = (Some(month.value), Some(day.value));
                Ok(())
            }
            ([day, month], None, None) => {
                self.or_swapped = language == Language::En && day.value != month.value && day.value <= 12;
                (self.month, self.day) = (Some(month.value), Some(day.value));
                Ok(())
            }
            _ => Err(DateError::Unknown),
        }
    }
}

/// Sets what is not set yet; a date names nothing twice.
fn put<T>(place: &mut Option<T>, value: T) -> Result<(), DateError> {
    if place.replace(value).is_some() { Err(DateError::Unknown) } else { Ok(()) }
}

/// The number of an English month's name or of its first three letters or more.
fn month_by_name(letters: &str) -> Option<u16> {
    let name = |month: &u16| Language::En.text(&format!("month-{month}")).to_lowercase();
    (1..=12).find(|month| letters.len() >= 3 && name(month).starts_with(letters))
}

/// Whether a word is a day of the week in any language, or an English one cut to three letters.
fn is_weekday(letters: &str) -> bool {
    let names = Language::iter().flat_map(|language| (1..=7).map(move |day| language.text(&format!("weekday-{day}"))));
    names.into_iter().any(|name| {
        let name = name.to_lowercase();
        name == letters || (letters.len() == 3 && letters.is_ascii() && name.starts_with(letters))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn war() -> DayRange {
        DayRange { first: day("1950-06-24"), last: day("1953-07-27") }
    }

    fn read(text: &str, language: Language) -> Result<Day, DateError> {
        read_date(text, language, war())
    }

    proptest! {
        #[test]
        fn what_the_program_writes_it_reads(count in 0..1130i32) {
            let day = war().first.plus(count);
            for language in Language::iter() {
                let forms = [language.long_date(day), language.short_date(day), language.date_message("date-axis", day)];
                for form in forms.into_iter().chain([day.to_string()]) {
                    prop_assert_eq!(read(&form, language), Ok(day), "'{}'", form);
                }
            }
        }

        #[test]
        fn no_text_is_too_odd(text in "\\PC{0,24}") {
            for language in Language::iter() {
                if let Ok(day) = read(&text, language) {
                    prop_assert!(war().contains(day), "'{text}' gives {day}");
                }
            }
        }
    }

    #[test]
    fn each_language_has_its_own_forms() {
        let landing = Ok(day("1950-09-15"));
        for text in
            ["15/9/1950", "15-9-1950", "15.9.50", "15 tháng 9 1950", "ngày 15 tháng 9 năm 1950", "15 thg 9, 1950"]
        {
            assert_eq!(read(text, Language::Vi), landing, "{text}");
        }
        for text in [
            "15 Sep 1950",
            "September 15, 1950",
            "1950-09-15",
            "15th of September 1950",
            "Sept 15th 1950",
            "Fri 15 Sep 1950",
            "15/9/1950",
            "9/15/1950",
        ] {
            assert_eq!(read(text, Language::En), landing, "{text}");
        }
        for text in ["1950년 9월 15일", "1950년9월15일 금요일", "1950.9.15", "1950. 9. 15.", "1950/09/15"] {
            assert_eq!(read(text, Language::Ko), landing, "{text}");
        }
    }

    #[test]
    fn a_month_or_a_year_gives_its_first_day() {
        for text in ["9/1950", "1950-09", "tháng 9 1950", "Sep 1950", "1950년 9월", "1950.9"] {
            assert_eq!(read(text, Language::Vi), Ok(day("1950-09-01")), "{text}");
        }
        assert_eq!(read("6/1950", Language::Vi), Ok(war().first), "the first day that the campaign has of it");
        assert_eq!(read("1951", Language::En), Ok(day("1951-01-01")));
        assert_eq!(read("1953년", Language::Ko), Ok(day("1953-01-01")));
        assert_eq!(read("8/1953", Language::Ko), Err(DateError::Outside));
    }

    #[test]
    fn errors_say_what_is_wrong() {
        assert_eq!(read("9/5/1951", Language::Vi), Ok(day("1951-05-09")), "in Vietnamese the day comes first");
        let (a, b) = (day("1951-05-09"), day("1951-09-05"));
        assert_eq!(read("9/5/1951", Language::En), Err(DateError::Ambiguous(a, b)));
        assert_eq!(read("30/2/1951", Language::Vi), Err(DateError::NoSuchDay));
        assert_eq!(read("31 Nov 1950", Language::En), Err(DateError::NoSuchDay));
        assert_eq!(read("1950-13-01", Language::Ko), Err(DateError::NoSuchDay));
        assert_eq!(read("15/8/1945", Language::Vi), Err(DateError::Outside));
        for text in
            ["", "hello", "15/9", "15", "1950-09-15-16", "15 Sep Oct 1950", "99999999999", "15\u{0}9", "1950년 1951년"]
        {
            assert_eq!(read(text, Language::En), Err(DateError::Unknown), "'{text}'");
        }
    }

    #[test]
    fn messages_name_the_forms_and_the_span() {
        let unknown = DateError::Unknown.message(Language::Vi, war());
        assert!(unknown.contains("15/9/1950") && unknown.contains("15 tháng 9"), "{unknown}");
        let outside = DateError::Outside.message(Language::Ko, war());
        assert!(outside.contains("1950년 6월 24일") && outside.contains("1953년 7월 27일"), "{outside}");
        let which = DateError::Ambiguous(day("1951-05-09"), day("1951-09-05")).message(Language::En, war());
        assert!(which.contains("9 May 1951") && which.contains("5 September 1951"), "{which}");
    }
}
