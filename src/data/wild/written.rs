//! One written date to days, in all the forms in which dates are found.

use serde_json::Value;

use crate::day::Day;

/// A date as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// First and last day that it may mean (a year has many), and its place within the day in seconds.
    Days(Day, Day, i64),
    /// Two numbers and a year: day and month in an order that only other dates can tell.
    Slashed(i8, i8, i16),
}

/// Which of two numbers is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr, strum::EnumIter)]
#[strum(serialize_all = "kebab-case")]
pub enum DayOrder {
    /// `25/6/1950`.
    DayFirst,
    /// `6/25/1950`.
    MonthFirst,
}

impl Written {
    /// First and last day with the order of day and month given.
    pub(super) fn days(self, order: DayOrder) -> Option<(Day, Day, i64)> {
        match self {
            Self::Days(first, last, second) => Some((first, last, second)),
            Self::Slashed(a, b, year) => {
                let (day, month) = if order == DayOrder::DayFirst { (a, b) } else { (b, a) };
                Day::new(year, month, day).map(|day| (day, day, 0))
            }
        }
    }
}

fn one(day: Day) -> Written {
    Written::Days(day, day, 0)
}

/// The date in a JSON value: a text or a number.
pub(super) fn of_value(value: &Value) -> Option<Written> {
    match value {
        Value::String(text) => of_text(text),
        Value::Number(number) => of_number(number.as_f64()?),
        _ => None,
    }
}

/// `19500625`, `500625`, seconds or milliseconds since 1970, a year.
fn of_number(number: f64) -> Option<Written> {
    let size = number.abs();
    if number.fract() != 0.0 && size < 1e8 {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "checked against the size of dates")]
    let whole = if size < 1e15 { number.round() as i64 } else { return None };
    match whole.unsigned_abs() {
        0..=9_999 => year(whole),
        10_000..=999_999 if whole > 0 => short_digits(whole),
        10_000_000..=99_999_999 if whole > 0 && of_eight(whole).is_some() => of_eight(whole),
        size if size >= 100_000_000_000 => epoch(whole.div_euclid(1000)),
        size if size >= 10_000_000 => epoch(whole),
        _ => None,
    }
}

fn of_eight(digits: i64) -> Option<Written> {
    let part = |by: i64, modulus: i64| i16::try_from(digits / by % modulus).ok();
    let (year, month, day) = (part(10_000, 10_000)?, part(100, 100)?, part(1, 100)?);
    Day::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).map(one)
}

/// `yymmdd`: years from 30 on are of the last century.
fn short_digits(digits: i64) -> Option<Written> {
    let year = digits / 10_000;
    let century = if year >= 30 { 1900 } else { 2000 };
    of_eight((century + year) * 10_000 + digits % 10_000)
}

fn epoch(seconds: i64) -> Option<Written> {
    let days = i32::try_from(seconds.div_euclid(86_400)).ok()?;
    let day = Day::new(1970, 1, 1)?.plus(days);
    Some(Written::Days(day, day, seconds.rem_euclid(86_400)))
}

fn year(year: i64) -> Option<Written> {
    let year = i16::try_from(year).ok()?;
    Some(Written::Days(Day::new(year, 1, 1)?, Day::new(year, 12, 31)?, 0))
}

/// The date in a text.
pub(super) fn of_text(text: &str) -> Option<Written> {
    let text = text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    if text.is_empty() || text.len() > 60 {
        return None;
    }
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return match digits.len() {
            1..=4 | 8.. => of_number(text.parse().ok()?),
            6 => short_digits(text.parse().ok()?),
            _ => None,
        };
    }
    before_christ(text).or_else(|| iso(text)).or_else(|| slashed(text)).or_else(|| in_words(text))
}

/// `500 BC`, `bc500`, `500 BCE`: the year before 1 is 1 BC.
fn before_christ(text: &str) -> Option<Written> {
    let lower = text.to_ascii_lowercase();
    let number = ["bce", "bc"].into_iter().find_map(|word| {
        lower
            .strip_prefix(word)
            .or_else(|| lower.strip_suffix(word))
            .map(|rest| rest.trim_matches([' ', '_', '-', '.']))
    })?;
    let before: i64 = number.parse().ok().filter(|before| *before > 0)?;
    year(1 - before)
}

/// `1950-06-25`, with `/` or `.` as well, with a time, without the day, a year with a sign.
fn iso(text: &str) -> Option<Written> {
    let (sign, rest) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let date = rest.split(['T', ' ']).next()?;
    let time = rest.get(date.len() + 1..).unwrap_or_default();
    let mut parts = date.splitn(4, ['-', '/', '.']);
    let first = parts.next()?;
    if !(first.len() == 4 || (first.len() == 6 && sign < 0)) {
        return None;
    }
    let number = |text: &str| text.parse::<i16>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
    let (year, month) = (sign * number(first)?, number(parts.next()?)?);
    let month = i8::try_from(month).ok()?;
    let Some(day) = parts.next() else {
        let first = Day::new(year, month, 1)?;
        let next = if month == 12 { Day::new(year.checked_add(1)?, 1, 1) } else { Day::new(year, month + 1, 1) };
        return Some(Written::Days(first, next.map_or(first, |next| next.plus(-1)), 0)).filter(|_| time.is_empty());
    };
    let day = Day::new(year, month, i8::try_from(number(day)?).ok()?)?;
    Some(Written::Days(day, day, seconds(time))).filter(|_| parts.next().is_none())
}

/// The seconds of `04:00:30+09:00`; the stamp's own zone is the one that its day is in.
fn seconds(time: &str) -> i64 {
    let clock = time.split(['Z', '+', '-']).next().unwrap_or_default();
    let mut parts = clock.split(':').map(|part| part.trim().parse::<f64>().unwrap_or(0.0));
    let mut next = || parts.next().unwrap_or(0.0);
    #[expect(clippy::cast_possible_truncation, reason = "seconds of a day")]
    let seconds = (next() * 3600.0 + next() * 60.0 + next()) as i64;
    seconds
}

/// `6/25/1950`, `25/6/1950`, `25-6-1950`; with dots the day comes first.
fn slashed(text: &str) -> Option<Written> {
    let date = text.split([' ', 'T']).next()?;
    let sign = date.chars().find(|letter| !letter.is_ascii_digit()).filter(|sign| ['/', '-', '.'].contains(sign))?;
    let parts: Vec<&str> = date.split(sign).collect();
    let [a, b, year] = parts.as_slice() else { return None };
    if year.len() != 4 || a.len() > 2 || b.len() > 2 {
        return None;
    }
    let (a, b, year) = (a.parse::<i8>().ok()?, b.parse::<i8>().ok()?, year.parse::<i16>().ok()?);
    if a < 1 || b < 1 {
        return None;
    }
    if sign == '.' || a == b {
        return Day::new(year, b, a).map(one);
    }
    let readable = Day::new(year, b, a).or_else(|| Day::new(year, a, b)).is_some();
    readable.then_some(Written::Slashed(a, b, year))
}

/// `25 June 1950`, `June 25, 1950`, `Jun 1950`.
fn in_words(text: &str) -> Option<Written> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split([' ', ',', '-', '.', '\u{a0}']).filter(|word| !word.is_empty() && *word != "of").collect();
    let month_of = |word: &str| {
        let known = |month: &&str| word.starts_with(*month) && word.chars().all(char::is_alphabetic);
        MONTHS.iter().position(known).and_then(|place| i8::try_from(place + 1).ok())
    };
    let month = words.iter().find_map(|word| month_of(word))?;
    let numbers: Vec<i16> = words
        .iter()
        .filter(|word| month_of(word).is_none())
        .map(|word| word.trim_end_matches(|letter: char| letter.is_alphabetic()).parse().ok())
        .collect::<Option<_>>()?;
    match numbers.as_slice() {
        [year] if *year > 31 => iso(&format!("{year:04}-{month:02}")),
        [a, b] => {
            let (day, year) = if *a > 31 { (*b, *a) } else { (*a, *b) };
            Day::new(year, month, i8::try_from(day).ok()?).map(one).filter(|_| year > 31)
        }
        _ => None,
    }
}

/// The date in the name of a file, a folder or a collection.
pub(super) fn of_name(name: &str) -> Option<Written> {
    let runs = runs(name);
    let day_like = |digits: &str| {
        let whole: i64 = digits.parse().ok()?;
        of_eight(whole).filter(|_| digits.len() == 8 && (1000..=2200).contains(&(whole / 10_000)))
    };
    let whole_date = || {
        runs.windows(3).find_map(|parts| {
            let [(a, year, _), (b, month, _), (_, day, _)] = parts else { return None };
            let joined = year.len() == 4 && month.len() == 2 && day.len() == 2;
            let near = [(a + year.len(), *b), (b + month.len(), parts[2].0)].iter().all(|(end, next)| next - end == 1);
            iso(&format!("{year}-{month}-{day}")).filter(|_| joined && near)
        })
    };
    let stamp = |digits: &str| {
        let whole: i64 = digits.parse().ok()?;
        match digits.len() {
            10 => epoch(whole),
            13 => epoch(whole / 1000),
            _ => None,
        }
    };
    let month = || {
        runs.windows(2).find_map(|parts| {
            let [(a, year, _), (b, month, _)] = parts else { return None };
            iso(&format!("{year}-{month}")).filter(|_| year.len() == 4 && month.len() == 2 && b - a - 4 == 1)
        })
    };
    let lone = |(at, digits, before): &(usize, &str, bool)| {
        let word = name.get(..*at).unwrap_or_default().to_ascii_lowercase();
        let word = word.trim_end_matches(['_', '-', ' ']);
        if word.ends_with("bc") || word.ends_with("bce") {
            return year(1 - digits.parse::<i64>().ok()?);
        }
        let years = digits.len() == 3 || digits.len() == 4;
        (years && !before).then(|| year(digits.parse().ok()?)).flatten()
    };
    whole_date()
        .or_else(|| runs.iter().find_map(|(_, digits, _)| day_like(digits)))
        .or_else(|| runs.iter().find_map(|(_, digits, _)| stamp(digits)))
        .or_else(month)
        .or_else(|| runs.iter().rev().find_map(lone))
}

/// The runs of digits of a text, with their places and whether a letter stands right before them.
fn runs(text: &str) -> Vec<(usize, &str, bool)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(|letter: char| letter.is_ascii_digit())) {
        let start = at + start;
        let rest = text.get(start..).unwrap_or_default();
        let length = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
        let before = text.get(..start).and_then(|head| head.chars().next_back()).is_some_and(char::is_alphabetic);
        found.push((start, rest.get(..length).unwrap_or_default(), before));
        at = start + length;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<String> {
        of_text(text).and_then(|written| written.days(DayOrder::MonthFirst)).map(|(first, ..)| first.to_string())
    }

    #[test]
    fn every_form_of_the_wild_is_read() {
        for (text, wanted) in [
            ("1950-06-25", "1950-06-25"),
            ("1950-06-25T04:00:00+09:00", "1950-06-25"),
            ("1950/06/25", "1950-06-25"),
            ("6/25/1950", "1950-06-25"),
            ("25.6.1950", "1950-06-25"),
            ("19500625", "1950-06-25"),
            ("500625", "1950-06-25"),
            ("1754251105", "2025-08-03"),
            ("1754251105000", "2025-08-03"),
            ("1950", "1950-01-01"),
            ("1950-06", "1950-06-01"),
            ("25 June 1950", "1950-06-25"),
            ("June 25th, 1950", "1950-06-25"),
            ("800", "0800-01-01"),
        ] {
            assert_eq!(day(text).as_deref(), Some(wanted), "{text}");
        }
        for text in ["", "soon", "1950-13-01", "1950-02-30", "13/13/1950", "12/1/50", "6/25", "NaN", "1950-06-25-01"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn months_and_years_have_their_last_day() {
        let span = |text: &str| match of_text(text) {
            Some(Written::Days(first, last, _)) => format!("{first} {last}"),
            other => format!("{other:?}"),
        };
        assert_eq!(span("1952-02"), "1952-02-01 1952-02-29");
        assert_eq!(span("1951"), "1951-01-01 1951-12-31");
        assert!(span("500 BC").starts_with("-000499-01-01"), "{}", span("500 BC"));
        assert_eq!(span("bc500"), span("-499"));
    }

    #[test]
    fn names_of_files_carry_dates() {
        let of = |name: &str| {
            of_name(name).and_then(|written| written.days(DayOrder::DayFirst)).map(|(first, ..)| first.to_string())
        };
        for (name, wanted) in [
            ("control_20240708", "2024-07-08"),
            ("2024-07-08 front", "2024-07-08"),
            ("history_1754251105", "2025-08-03"),
            ("1754251105000", "2025-08-03"),
            ("world_1945", "1945-01-01"),
            ("world_800", "0800-01-01"),
            ("fronts_1918_03", "1918-03-01"),
        ] {
            assert_eq!(of(name).as_deref(), Some(wanted), "{name}");
        }
        assert!(of("world_bc500").is_some_and(|day| day.starts_with('-')));
        for name in ["fronts", "ww1", "front-2", "map20", "a12345"] {
            assert_eq!(of(name), None, "{name}");
        }
    }

    #[test]
    fn the_order_of_day_and_month_is_left_open() {
        assert_eq!(of_text("6/7/1950"), Some(Written::Slashed(6, 7, 1950)));
        assert_eq!(of_text("7/7/1950"), Some(one(Day::new(1950, 7, 7).unwrap())), "both ways the same");
        assert_eq!(of_value(&serde_json::json!(-499)), before_christ("500 BC"));
    }
}
