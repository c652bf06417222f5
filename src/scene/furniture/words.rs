//! The date and what happened, in words.

use geo::{Coord, Rect};

use super::pen::{Letters, Pen};
use super::{Furniture, MARGIN, Part, Spoken, Subject};
use crate::day::Day;
use crate::i18n::{Language, Names};
use crate::model::Stop;
use crate::scene::item::Item;
use crate::scene::layout::Page;
use crate::scene::{data_words, main_event};

/// Events of lower importance are not told on later days.
const TOLD_LATER: u8 = 3;

/// Lines of a question beside the map, at most.
const QUESTION_LINES: usize = 6;

/// Lines of a caption or a question in the strip, at most.
const STRIP_LINES: usize = 4;

/// Sizes of the letters of a stop in the strip, units: the first with which all of its words have room is taken.
const STOP_SIZES: [f64; 5] = [3.5, 3.2, 2.9, 2.6, 2.3];

/// Air above a question beside the map, units.
const QUESTION_AIR: f64 = 1.4;

/// What the words tell of a day.
struct Caption {
    /// The day of what is told, where it is another one.
    since: Option<String>,
    headline: String,
    text: String,
    /// What the class is asked; empty where nothing is.
    question: String,
}

/// The most important event of the day, else a great one under way, else the last important one before.
fn caption(subject: &Subject<'_>) -> Caption {
    let (day, language) = (subject.day, subject.language);
    if let Some(stop) = subject.stop {
        let words = &stop.words;
        let of = |names: &Names| names.get(language).replace("\n\n", " ");
        return Caption {
            since: None,
            headline: of(&words.title),
            text: of(&words.caption),
            question: question(stop, language),
        };
    }
    let events = &subject.atlas.dataset().events;
    let today = events.iter().filter(|event| event.day == day).min_by_key(|event| event.importance);
    let before = || events.iter().rfind(|event| event.day < day && event.importance <= TOLD_LATER);
    if subject.atlas.dataset().observed.is_some() {
        let text = data_words(subject.atlas, subject.situation, day, language);
        let headline = today.map_or(&subject.atlas.campaign().title, |event| &event.name).get(language).to_owned();
        return Caption { since: None, headline, text, question: String::new() };
    }
    let told = today.or_else(|| main_event(subject.atlas, day)).or_else(before);
    let Some(event) = told else {
        return Caption {
            since: None,
            headline: language.text("events-none"),
            text: String::new(),
            question: String::new(),
        };
    };
    Caption {
        since: (event.day != day).then(|| language.short_date(event.day)),
        headline: event.name.get(language).to_owned(),
        text: event.text.get(language).to_owned(),
        question: String::new(),
    }
}

/// The question of a stop, with the choices of a vote.
fn question(stop: &Stop, language: Language) -> String {
    let choices = ["A", "B", "C", "D"].iter().zip(&stop.words.choices);
    let choices = choices.map(|(letter, choice)| format!("{letter}) {}", choice.get(language)));
    let asked = stop.words.question.get(language).replace("\n\n", " ");
    [asked].into_iter().chain(choices).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("   ")
}

/// The day that the picture is dated with: its own, or that of a stop before the campaign; and whether its month is meant.
fn dated(subject: &Subject<'_>) -> (Day, bool) {
    let first = subject.atlas.campaign().days.first;
    let of_stop = subject.stop.filter(|stop| stop.day < first || (stop.month && stop.day == subject.day));
    of_stop.map_or((subject.day, false), |stop| (stop.day, stop.month))
}

fn letters(subject: &Subject<'_>, size: f64, bold: bool) -> Letters {
    Letters { size, bold, color: subject.style.palette().text }
}

fn weak(subject: &Subject<'_>, size: f64) -> Letters {
    Letters { size, bold: false, color: subject.style.palette().text_weak }
}

/// The words in a column beside the map, down to `low`.
pub fn column(subject: &Subject<'_>, page: &Page, (area, low): (Rect, f64), made: &mut Furniture) {
    let mut pen = column_pen(page, area);
    date(subject, page, &mut pen, made);
    pen.top += page.units(0.6);
    rule(subject, page, &mut pen, made);
    study(subject, page, &mut pen, made);
    let told = caption(subject);
    let begin = pen.top;
    if let Some(since) = &told.since {
        pen.line(since, weak(subject, page.letters(2.6)), &mut made.items);
    }
    let headline = letters(subject, page.letters(3.7), true);
    pen.lines(&told.headline, headline, 4, &mut made.items);
    speak(made, (Part::Headline, begin, &pen), told.headline);
    pen.top += page.units(0.5);
    let text = letters(subject, page.letters(2.7), false);
    let asked = Letters { color: subject.style.palette().accent, ..letters(subject, page.letters(3.0), true) };
    let lines = if told.question.is_empty() { 0 } else { asked.wrap(&told.question, pen.room, QUESTION_LINES).len() };
    let question = lines as f64 * asked.line() + if lines > 0 { page.units(QUESTION_AIR) } else { 0.0 };
    let free = ((low - page.units(1.0) - question - pen.top) / text.line()).floor();
    if !told.text.is_empty() && free >= 1.0 {
        let begin = pen.top;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of lines")]
        pen.lines(&told.text, text, free as usize, &mut made.items);
        speak(made, (Part::Caption, begin, &pen), told.text);
    }
    if lines > 0 {
        pen.top += page.units(QUESTION_AIR);
        let begin = pen.top;
        pen.lines(&told.question, asked, lines, &mut made.items);
        speak(made, (Part::Question, begin, &pen), told.question);
    }
}

/// What the map tells of other days, before what happened on this one.
fn study(subject: &Subject<'_>, page: &Page, pen: &mut Pen, made: &mut Furniture) {
    let Some(sentence) = subject.show.study.sentence(subject.day, subject.language) else { return };
    let begin = pen.top;
    let letters = Letters { color: subject.style.palette().accent, ..letters(subject, page.letters(2.8), true) };
    pen.lines(&sentence, letters, 4, &mut made.items);
    speak(made, (Part::Study, begin, pen), sentence);
    pen.top += page.units(1.2);
}

fn column_pen(page: &Page, area: Rect) -> Pen {
    let margin = page.units(MARGIN);
    Pen { left: area.min().x + margin, top: area.min().y + margin, room: area.width() - 2.0 * margin }
}

/// Three lines that fill the column.
fn date(subject: &Subject<'_>, page: &Page, pen: &mut Pen, made: &mut Furniture) {
    let begin = pen.top;
    let (day, month) = dated(subject);
    if month {
        let date = subject.language.date_message("date-month", day);
        pen.lines(&date, letters(subject, page.letters(5.6), true), 2, &mut made.items);
        return speak(made, (Part::Date, begin, pen), date);
    }
    for (id, size, bold) in [("date-head", 3.2, false), ("date-main", 6.4, true), ("date-tail", 4.2, true)] {
        let text = subject.language.date_message(id, day);
        pen.line(&text, letters(subject, page.letters(size), bold), &mut made.items);
        pen.top -= page.letters(size) * 0.08;
    }
    speak(made, (Part::Date, begin, pen), subject.language.long_date(day));
}

fn rule(subject: &Subject<'_>, page: &Page, pen: &mut Pen, made: &mut Furniture) {
    let ends = [Coord { x: pen.left, y: pen.top }, Coord { x: pen.left + pen.room, y: pen.top }];
    made.items.push(Item::Line { points: ends.to_vec(), color: subject.style.palette().text, width: page.units(0.3) });
    pen.top += page.units(1.6);
}

/// The words in a strip below the map: the date, what happens, and a little about it.
pub fn strip(subject: &Subject<'_>, page: &Page, area: Rect, made: &mut Furniture) {
    let mut pen = column_pen(page, area);
    pen.top = area.min().y + page.units(1.2);
    let begin = pen.top;
    let (day, month) = dated(subject);
    let long = if month { subject.language.date_message("date-month", day) } else { subject.language.long_date(day) };
    pen.line(&long, letters(subject, page.letters(5.6), true), &mut made.items);
    speak(made, (Part::Date, begin, &pen), long);
    pen.top -= page.units(0.4);
    let told = caption(subject);
    let begin = pen.top;
    let headline = match &told.since {
        Some(since) => format!("{since}: {}", told.headline),
        None => told.headline.clone(),
    };
    pen.lines(&headline, letters(subject, page.letters(3.7), true), 1, &mut made.items);
    speak(made, (Part::Headline, begin, &pen), headline);
    if subject.stop.is_some() {
        return stop_words(subject, page, (pen, area), (&told, made));
    }
    if let Some(sentence) = subject.show.study.sentence(subject.day, subject.language) {
        let begin = pen.top;
        let letters = Letters { color: subject.style.palette().accent, ..letters(subject, page.letters(2.7), true) };
        pen.line(&sentence, letters, &mut made.items);
        return speak(made, (Part::Study, begin, &pen), sentence);
    }
    let begin = pen.top;
    let text = letters(subject, page.letters(2.6), false);
    let free = ((area.max().y - page.units(0.4) - pen.top) / text.line()).floor().max(0.0);
    if !told.text.is_empty() && free >= 1.0 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of lines")]
        pen.lines(&told.text, text, free as usize, &mut made.items);
        speak(made, (Part::Caption, begin, &pen), told.text);
    }
}

/// The caption and the question of a stop in the strip, as large as all of them can be read.
fn stop_words(subject: &Subject<'_>, page: &Page, (pen, area): (Pen, Rect), (told, made): (&Caption, &mut Furniture)) {
    let mut pen = pen;
    let room = area.max().y - page.units(0.8) - pen.top;
    let accent = subject.style.palette().accent;
    let of = |size: f64, text: &str, bold: bool| {
        let letters = letters(subject, page.letters(size), bold);
        let lines = if text.is_empty() { 0 } else { letters.wrap(text, pen.room, STRIP_LINES).len() };
        (letters, lines)
    };
    let sizes = |size: f64| [of(size, &told.text, false), of(size, &told.question, true)];
    let height = |parts: &[(Letters, usize); 2]| {
        parts.iter().map(|(letters, lines)| letters.line() * *lines as f64).sum::<f64>()
    };
    let fitting = STOP_SIZES.into_iter().map(sizes).find(|parts| height(parts) <= room);
    let [(text, lines), (asked, question)] = fitting.unwrap_or_else(|| sizes(STOP_SIZES[STOP_SIZES.len() - 1]));
    if lines > 0 {
        let begin = pen.top;
        pen.lines(&told.text, text, lines, &mut made.items);
        speak(made, (Part::Caption, begin, &pen), told.text.clone());
    }
    if question > 0 {
        let begin = pen.top;
        pen.lines(&told.question, Letters { color: accent, ..asked }, question, &mut made.items);
        speak(made, (Part::Question, begin, &pen), told.question.clone());
    }
}

/// Where the line comes from, at the foot of the column; gives the top of what it takes.
pub fn foot(subject: &Subject<'_>, page: &Page, area: Rect, made: &mut Furniture) -> f64 {
    let margin = page.units(MARGIN);
    let mut pen = column_pen(page, area);
    let source = source(subject);
    if source.is_empty() {
        return area.max().y - margin;
    }
    let letters = weak(subject, page.letters(2.4).min(page.units(2.4)));
    let lines = letters.wrap(&source, pen.room, 2);
    pen.top = area.max().y - margin - lines.len() as f64 * letters.line();
    let begin = pen.top;
    for line in lines {
        pen.line(&line, letters, &mut made.items);
    }
    speak(made, (Part::Source, begin, &pen), source);
    begin
}

/// The sources of the day's front.
fn source(subject: &Subject<'_>) -> String {
    let mut named: Vec<&str> = Vec::new();
    for line in &subject.situation.lines {
        if !line.source.is_empty() && !named.contains(&line.source.as_str()) {
            named.push(&line.source);
        }
    }
    // Areas of dated data have their sources, too.
    for held in &subject.situation.held {
        if !named.contains(&held.source.as_str()) {
            named.push(&held.source);
        }
    }
    let of_data = subject.atlas.dataset().observed.is_some();
    if of_data && named.is_empty() {
        return String::new();
    }
    let id = if of_data { "wild-source" } else { "source-of-line" };
    subject.language.text_with(id, &[("source", named.join("; ").into())])
}

fn speak(made: &mut Furniture, (part, begin, pen): (Part, f64, &Pen), text: String) {
    let area = Rect::new(Coord { x: pen.left, y: begin }, Coord { x: pen.left + pen.room, y: pen.top });
    made.spoken.push(Spoken { area, text, part });
}
