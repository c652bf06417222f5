//! `lessons/*.md`: lessons as Markdown (docs/lesson-format.md), with every mistake named by its line.

mod judge;
mod keys;

use std::path::Path;
use std::sync::Arc;

use super::features::Problems;
use super::problem::{Problem, Spot};
use crate::day::Day;
use crate::i18n::{Language, Names};
use crate::model::{Dataset, Lesson, Stop, StopWords};

pub use judge::place_named;
pub(super) use judge::{judge, taken};

/// The folder of a pack that holds its lessons.
pub(super) const FOLDER: &str = "lessons/";

/// A lesson as it was read, with what it refers to.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) lesson: Lesson,
    pub(super) references: Vec<Reference>,
}

/// A word of a lesson that something of the pack must bear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    pub(super) line: usize,
    pub(super) to: Referred,
    pub(super) id: String,
}

/// What a word refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Referred {
    Layer,
    Place,
    Event,
    Source,
    Statement,
}

/// What is wrong, and what to do: two sentences without their full stops.
type Fault = (String, String);

/// A lesson of a teacher's own, and what is wrong with it or missing in the pack it is shown with.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnLesson {
    /// As much of it as could be read; `None` where there was no stop.
    pub lesson: Option<Arc<Lesson>>,
    /// What could not, and what it refers to in vain.
    pub problems: Vec<Problem>,
}

/// Reads a lesson from a file of its own, for the pack that is open.
pub fn read_lesson(path: &Path, dataset: &Dataset) -> OwnLesson {
    let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let failed = |what: String, remedy: &str| OwnLesson {
        lesson: None,
        problems: vec![Problem::new(&file, Spot::File, what, remedy)],
    };
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => return failed(format!("cannot be read: {error}"), "Check the path and the right to read it"),
    };
    let Ok(text) = String::from_utf8(bytes) else {
        return failed("is not UTF-8 text".to_owned(), "Save it again as UTF-8 text");
    };
    let mut problems = Problems::new();
    let found = read(&file, text.strip_prefix('\u{feff}').unwrap_or(&text), &mut problems);
    if let Some(found) = &found {
        let speaks = |language: &Language| !found.lesson.title.own(*language).is_empty();
        let languages: Vec<Language> = [Language::Vi, Language::En, Language::Ko].into_iter().filter(speaks).collect();
        problems.extend(judge(found, dataset, &languages));
    }
    OwnLesson { lesson: found.map(|found| Arc::new(found.lesson)), problems }
}

/// Reads a lesson; what is wrong goes to `problems`. `None` where no stop could be read.
pub(super) fn read(file: &str, text: &str, problems: &mut Problems) -> Option<Found> {
    let mut reader = Reader::new(file);
    for (line, text) in (1..).zip(text.lines()) {
        reader.line(line, text.trim_end());
    }
    reader.finish(problems)
}

/// Where in the file the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Before the first `---`.
    Start,
    /// Between the two `---`.
    Head,
    /// Where only a stop can come: after the head, or in a stop whose date cannot be read.
    Between,
    /// In the keys of a stop.
    Keys,
    /// In a text of a stop.
    Text(Language, Part),
}

/// A text of a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Caption,
    Notes,
    Question,
    Answer,
}

/// The words that begin a part, in every language.
const PARTS: [(&str, Part); 9] = [
    ("notes", Part::Notes),
    ("ghi chú", Part::Notes),
    ("메모", Part::Notes),
    ("question", Part::Question),
    ("câu hỏi", Part::Question),
    ("질문", Part::Question),
    ("answer", Part::Answer),
    ("trả lời", Part::Answer),
    ("답", Part::Answer),
];

/// Reads line by line.
struct Reader<'a> {
    file: &'a str,
    lesson: Lesson,
    place: Place,
    references: Vec<Reference>,
    problems: Problems,
}

impl<'a> Reader<'a> {
    fn new(file: &'a str) -> Self {
        let stem = Path::new(file).file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let lesson = Lesson {
            id: stem,
            file: file.to_owned(),
            title: Names::default(),
            about: Names::default(),
            stops: Vec::new(),
        };
        Self { file, lesson, place: Place::Start, references: Vec::new(), problems: Problems::new() }
    }

    fn say(&mut self, line: usize, (what, remedy): Fault) {
        self.problems.push(Problem::new(self.file, Spot::Line(line), what, remedy));
    }

    fn line(&mut self, line: usize, text: &str) {
        let begins_stop = text.strip_prefix("## ").filter(|_| self.place != Place::Head);
        if let Some(date) = begins_stop {
            return self.stop(line, date.trim());
        }
        if let Some(title) = text.strip_prefix("### ")
            && matches!(self.place, Place::Keys | Place::Text(..))
        {
            return self.title(line, title);
        }
        match self.place {
            Place::Start if text.trim().is_empty() => {}
            Place::Start if text == "---" => self.place = Place::Head,
            Place::Start => {
                self.place = Place::Between;
                let remedy = "Begin the file with a line ---, then 'lesson: id' and 'title-en: …', then a line ---";
                self.say(line, ("the lesson has no head".to_owned(), remedy.to_owned()));
            }
            Place::Head if text == "---" => self.place = Place::Between,
            Place::Head => self.head(line, text),
            Place::Between => {}
            Place::Keys => self.key(line, text),
            Place::Text(language, part) => self.text((language, part), text),
        }
    }

    /// A line of the head.
    fn head(&mut self, line: usize, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let Some((key, value)) = keys::pair(text) else {
            let remedy = "Write 'key: value', or close the head with a line ---".to_owned();
            return self.say(line, (format!("'{text}' is no line of a head"), remedy));
        };
        let names = match key.split_once('-') {
            Some(("title", language)) => language.parse().ok().map(|known| self.lesson.title.own_mut(known)),
            Some(("about", language)) => language.parse().ok().map(|known| self.lesson.about.own_mut(known)),
            _ => None,
        };
        match (key, names) {
            (_, Some(text)) => value.clone_into(text),
            ("lesson", None) if keys::is_id(value) => value.clone_into(&mut self.lesson.id),
            ("lesson", None) => {
                let remedy = "Use small letters a to z, digits and hyphens".to_owned();
                self.say(line, (format!("'{value}' is no id of a lesson"), remedy));
            }
            _ => {
                let remedy = "Use lesson, title-vi, title-en, title-ko, about-vi, about-en or about-ko".to_owned();
                self.say(line, (format!("'{key}' is no key of the head"), remedy));
            }
        }
    }

    /// The date that begins a stop.
    fn stop(&mut self, line: usize, date: &str) {
        match keys::day_or_month(date) {
            Ok((day, month)) => {
                self.lesson.stops.push(Stop { line, month, ..Stop::on(day) });
                self.place = Place::Keys;
            }
            Err((what, remedy)) => {
                self.place = Place::Between;
                self.say(line, (format!("{what}, so the stop is left out"), remedy));
            }
        }
    }

    /// A key of a stop.
    fn key(&mut self, line: usize, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let Some(stop) = self.lesson.stops.last_mut() else { return };
        let read = match keys::pair(text) {
            Some(pair) => keys::read(stop, pair, (line, &mut self.references)),
            None => Err((
                format!("'{text}' is neither a key nor a text"),
                "Write 'key: value', or begin the text with '### en: Title'".to_owned(),
            )),
        };
        if let Err(fault) = read {
            self.say(line, fault);
        }
    }

    /// The title that begins the texts of a language.
    fn title(&mut self, line: usize, text: &str) {
        let Some((language, title)) =
            text.split_once(':').and_then(|(code, title)| Some((code.trim().parse::<Language>().ok()?, title.trim())))
        else {
            self.place = Place::Keys;
            let remedy = "Write '### vi: …', '### en: …' or '### ko: …'".to_owned();
            return self.say(line, (format!("'{text}' begins no text of a language"), remedy));
        };
        let Some(words) = self.lesson.stops.last_mut().map(|stop| &mut stop.words) else { return };
        self.place = Place::Text(language, Part::Caption);
        if !words.title.own(language).is_empty() {
            let what = format!("the stop has two texts in '{}'", <&str>::from(language));
            return self.say(line, (what, "Leave one out, or give it another language".to_owned()));
        }
        title.clone_into(words.title.own_mut(language));
        if title.is_empty() {
            self.say(line, ("the title is empty".to_owned(), "Write the headline of the stop there".to_owned()));
        }
    }

    /// A line of a text.
    fn text(&mut self, (language, part): (Language, Part), text: &str) {
        let Some(words) = self.lesson.stops.last_mut().map(|stop| &mut stop.words) else { return };
        let (part, text) = match begins_part(text) {
            Some((part, rest)) => (part, rest),
            None => (part, text),
        };
        self.place = Place::Text(language, part);
        match choice(text).filter(|_| part == Part::Question) {
            Some((turn, choice)) => {
                if words.choices.len() <= turn {
                    words.choices.resize(turn + 1, Names::default());
                }
                choice.clone_into(words.choices[turn].own_mut(language));
            }
            None => append(part_of(words, part).own_mut(language), text.trim()),
        }
    }

    fn finish(mut self, problems: &mut Problems) -> Option<Found> {
        let last = self.lesson.stops.last().map_or(1, |stop| stop.line);
        if self.place == Place::Head {
            self.say(1, ("the head is not closed".to_owned(), "Close it with a line ---".to_owned()));
        }
        if self.lesson.title.is_empty() {
            self.say(1, ("the lesson has no title".to_owned(), "Write 'title-en: …' into its head".to_owned()));
        }
        let untitled: Vec<usize> =
            self.lesson.stops.iter().filter(|stop| stop.words.title.is_empty()).map(|stop| stop.line).collect();
        for line in untitled {
            let remedy = "Begin its text with '### en: Title'".to_owned();
            self.say(line, ("the stop has no headline".to_owned(), remedy));
        }
        for stop in &mut self.lesson.stops {
            tidy(&mut stop.words);
        }
        if self.lesson.stops.is_empty() {
            self.say(last, ("the lesson has no stop".to_owned(), "Begin one with '## 1950-06-25'".to_owned()));
        }
        problems.append(&mut self.problems);
        (!self.lesson.stops.is_empty()).then_some(Found { lesson: self.lesson, references: self.references })
    }
}

/// The part that a line begins, and the rest of the line.
fn begins_part(text: &str) -> Option<(Part, &str)> {
    let (word, rest) = text.split_once(':')?;
    let word = word.trim().to_lowercase();
    let found = PARTS.iter().find(|(known, _)| *known == word)?;
    Some((found.1, rest))
}

/// `A) text`: the number of the choice from 0, and its text.
fn choice(text: &str) -> Option<(usize, &str)> {
    let (letter, rest) = text.trim().split_once(") ")?;
    let turn = ["A", "B", "C", "D"].iter().position(|known| *known == letter)?;
    Some((turn, rest.trim()))
}

fn part_of(words: &mut StopWords, part: Part) -> &mut Names {
    match part {
        Part::Caption => &mut words.caption,
        Part::Notes => &mut words.notes,
        Part::Question => &mut words.question,
        Part::Answer => &mut words.answer,
    }
}

/// Lines of a paragraph go on; an empty line parts paragraphs.
fn append(all: &mut String, text: &str) {
    if text.is_empty() {
        if !all.is_empty() && !all.ends_with('\n') {
            all.push_str("\n\n");
        }
        return;
    }
    if !all.is_empty() && !all.ends_with('\n') {
        all.push(' ');
    }
    all.push_str(text);
}

/// Takes empty lines at the end of texts away.
fn tidy(words: &mut StopWords) {
    let StopWords { title, caption, notes, question, answer, choices } = words;
    for names in [title, caption, notes, question, answer].into_iter().chain(choices) {
        for language in [Language::Vi, Language::En, Language::Ko] {
            let text = names.own_mut(language);
            text.truncate(text.trim_end().len());
        }
    }
}

/// A day of a lesson as its author writes it.
fn day(text: &str) -> Result<Day, Fault> {
    text.trim().parse().map_err(|error: crate::day::DayError| (error.to_string(), "Write it as YYYY-MM-DD".to_owned()))
}
