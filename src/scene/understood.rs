//! What was understood of dated data, in plain words: for the console and for the card before they are shown.

use crate::data::wild::{DateFrom, DayOrder, Meaning, Question, SidesFrom, Understood, Warning};
use crate::i18n::Language;

/// Properties that are named in a question, at most.
const NAMED: usize = 8;

/// Sides that are named, at most.
const SIDES: usize = 4;

/// One plain sentence: how many files, what they are, from when to when, whose, and where the date was found.
pub fn understood_sentence(understood: &Understood, language: Language) -> String {
    let Some(days) = understood.days else {
        let asked = understood.questions.iter().any(Question::blocks);
        let id = if asked { "wild-asked" } else { "wild-nothing" };
        return language.text_with(id, &[("name", understood.name.clone().into())]) + ".";
    };
    let kind = match (understood.meaning, &understood.missing) {
        (Meaning::State, Some(_)) => "daily",
        (meaning, _) => meaning.into(),
    };
    let files = counted("wild-files", understood.files, language);
    let kind = language.text(&format!("wild-kind-{kind}"));
    let mut parts = vec![language.text_with("wild-understood", &[("files", files.into()), ("kind", kind.into())])];
    for (id, count) in
        [("wild-lines", understood.lines), ("wild-areas", understood.areas), ("wild-points", understood.points)]
    {
        if count > 0 {
            parts.push(counted(id, count, language));
        }
    }
    let [first, last] = [days.first, days.last].map(|day| language.short_date(day));
    let id = if days.first == days.last { "wild-one-day" } else { "wild-days" };
    parts.push(language.text_with(id, &[("first", first.into()), ("last", last.into())]));
    match &understood.missing {
        Some(missing) => parts.push(counted("wild-missing", missing.len(), language)),
        None => parts.push(counted("wild-dates", understood.dates, language)),
    }
    parts.extend(sides(understood, language));
    let from: Vec<String> = understood.dates_from.iter().map(|from| date_from(from, language)).collect();
    let from = language.list(&from.iter().map(String::as_str).collect::<Vec<_>>());
    parts.push(language.text_with("wild-date-from", &[("from", from.into())]));
    parts.extend(understood.order.map(|order| language.text(&format!("wild-order-{}", <&str>::from(order)))));
    sentence(&parts.join(", "))
}

/// What was odd, a sentence each; `false` beside those by which nothing was lost.
pub fn understood_warnings(understood: &Understood, language: Language) -> Vec<(bool, String)> {
    let of = |warning: &Warning| {
        let id = format!("wild-warning-{}", <&str>::from(warning.oddity));
        let count = language.number(warning.count as f64, 0);
        let what = language.text_with(&id, &[("count", count.into())]);
        if warning.place.is_empty() {
            return (warning.oddity.loses(), what);
        }
        let arguments = [("what", what.into()), ("place", warning.place.clone().into())];
        (warning.oddity.loses(), language.text_with("wild-warning", &arguments))
    };
    understood.warnings.iter().map(of).collect()
}

/// What only the user can say, in words.
pub fn understood_question(question: &Question, language: Language) -> String {
    let list = |properties: &[(String, Vec<String>)]| {
        let of = |(name, values): &(String, Vec<String>)| {
            let values = values.join("; ");
            language.text_with("wild-property", &[("name", name.clone().into()), ("values", values.into())])
        };
        properties.iter().take(NAMED).map(of).collect::<Vec<_>>().join(", ")
    };
    match question {
        Question::Date(properties) if properties.is_empty() => language.text("wild-question-date-none"),
        Question::Date(properties) => language.text_with("wild-question-date", &[("list", list(properties).into())]),
        Question::Order(example) => language.text_with("wild-question-order", &[("example", example.clone().into())]),
        Question::Sides(properties) => language.text_with("wild-question-sides", &[("list", list(properties).into())]),
    }
}

/// The order of day and month in words.
pub fn order_words(order: DayOrder, language: Language) -> String {
    language.text(&format!("wild-order-{}", <&str>::from(order)))
}

fn counted(id: &str, count: usize, language: Language) -> String {
    let shown = language.number(count as f64, 0);
    language.text_with(id, &[("count", count.into()), ("shown", shown.into())])
}

/// The words of a date's source.
fn date_from(from: &DateFrom, language: Language) -> String {
    let named = |id, name: &String| language.text_with(id, &[("name", quoted(name).into())]);
    match from {
        DateFrom::Pair(start, end) => {
            language.text_with("wild-from-pair", &[("start", quoted(start).into()), ("end", quoted(end).into())])
        }
        DateFrom::Property(name) => named("wild-from-property", name),
        DateFrom::Times(name) => named("wild-from-times", name),
        DateFrom::Wrapper(name) => named("wild-from-wrapper", name),
        DateFrom::FileName => language.text("wild-from-file"),
        DateFrom::Title => language.text("wild-from-title"),
        DateFrom::Folder => language.text("wild-from-folder"),
        DateFrom::Nowhere => language.text("wild-layer-undated"),
    }
}

fn quoted(name: &str) -> String {
    format!("'{name}'")
}

/// Whose the areas are, and how large on the first and the last day.
fn sides(understood: &Understood, language: Language) -> Vec<String> {
    let from = match &understood.sides_from {
        SidesFrom::NoAreas => return vec![language.text("wild-no-sides")],
        SidesFrom::Untold => None,
        SidesFrom::Property(name) => Some(language.text_with("wild-from-property", &[("name", quoted(name).into())])),
        SidesFrom::Color(name) => Some(language.text_with("wild-from-color", &[("name", quoted(name).into())])),
        SidesFrom::Name(name) => Some(language.text_with("wild-from-words", &[("name", quoted(name).into())])),
    };
    let count = understood.sides.len();
    let mut names: Vec<String> =
        understood.sides.iter().take(SIDES).map(|side| side.name.get(language).to_owned()).collect();
    if count > SIDES {
        names.push(language.text_with("wild-and-more", &[("count", (count - SIDES).into())]));
    }
    let told = match from {
        None => language.text("wild-one-side-untold"),
        Some(from) => language.text_with(
            "wild-sides",
            &[
                ("count", count.into()),
                ("shown", language.number(count as f64, 0).into()),
                ("names", names.join(", ").into()),
                ("from", from.into()),
            ],
        ),
    };
    let [first, last] =
        [0, 1].map(|end| language.number(understood.sides.iter().fold(0.0, |sum, side| sum + side.km2[end]), 0));
    let id = if first == last { "wild-area-one" } else { "wild-area" };
    vec![told, language.text_with(id, &[("from", first.into()), ("to", last.into())])]
}

/// With a capital at its beginning and a full stop at its end.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().map(|letter| letter.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}
