//! Tasks for the class: predict a front, vote with hands, find a place or a day. Nobody gets points.

use std::sync::Arc;

use geo::{Coord, Intersects as _};
use serde::{Deserialize, Serialize};
use strum::IntoEnumIterator as _;

use crate::atlas::Atlas;
use crate::day::Day;
use crate::front::Between;
use crate::geodesy::{distance_km, lonlat_from_world};
use crate::model::{Answer, Choice, HistoricalEvent, InkColor, Place, PredictedLine};

/// Lines of one prediction at most: as many as there are colours.
pub const MOST_LINES: usize = 6;

/// Letters of a question, a choice or a name at most.
const MOST_LETTERS: usize = 200;

/// Choices of a vote: A to D.
pub const CHOICES: usize = 4;

/// Kinds and rank of places that are asked for.
const ASKED_KINDS: [&str; 3] = ["capital", "city", "town"];
const ASKED_RANK: u8 = 2;

/// Events of this importance or higher are asked for.
const ASKED_IMPORTANCE: u8 = 2;

/// A task that is under way.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// Draw where the front will stand.
    Predict {
        /// The day that is shown and stays until the real line comes.
        shown: Day,
        /// The day that is asked for.
        asked: Day,
        /// The lines, one for each group.
        lines: Vec<PredictedLine>,
        /// The line that the pointer draws.
        active: usize,
        /// What lies between each line and the real one; `None` until that is revealed.
        revealed: Option<Arc<Vec<Option<Between>>>>,
    },
    /// Hands go up for A to D.
    Vote {
        /// What is asked; may be empty.
        question: String,
        /// The choices.
        choices: Vec<Choice>,
    },
    /// Show where a place is, on a map without names.
    FindPlace {
        /// The place: its English name in the pack.
        place: String,
        /// Where it is, world metres.
        at: Coord,
        /// What was shown, world metres.
        guess: Option<Coord>,
    },
    /// Find the day of an event on the axis.
    FindDay {
        /// The event's id.
        event: String,
        /// Its first day.
        right: Day,
        /// The day that was chosen.
        guess: Option<Day>,
    },
}

/// One change of a task. Lessons start tasks by the first four.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskAction {
    /// Has the class predict the front of a day from the day shown.
    Predict {
        /// The day that is asked for.
        asked: Day,
    },
    /// Has hands go up.
    Vote {
        /// What is asked; may be empty.
        question: String,
        /// Texts of the choices, at most four; missing ones are empty.
        choices: Vec<String>,
    },
    /// Has a place found, by its English name; `None` = one after the other.
    FindPlace(Option<String>),
    /// Has the day of an event found, by the event's id; `None` = one after the other.
    FindDay(Option<String>),
    /// Adds a line to a prediction, with a name.
    AddLine(String),
    /// Draws the line with this number.
    TakeLine(usize),
    /// Calls the line with this number something else.
    NameLine(usize, String),
    /// Draws the active line anew, world metres.
    DrawLine(Vec<(f64, f64)>),
    /// Shows the real line and the ground between.
    Reveal,
    /// Asks something else, or for another day.
    Ask(String),
    /// Asks for the front of another day.
    AskDay(Day),
    /// Writes the text of a choice, 0 to 3.
    Write(usize, String),
    /// So many more hands for a choice, 0 to 3.
    Raise(usize, i32),
    /// So many hands for a choice, 0 to 3.
    Count(usize, u32),
    /// Shows a place of the map, world metres.
    GuessPlace(f64, f64),
    /// Says that the day shown is the one.
    GuessDay,
    /// Keeps the answer with those of before.
    Keep,
    /// Adds answers of a sitting before.
    Restore(Vec<Answer>),
    /// Forgets all answers that were kept.
    Forget,
    /// Ends the task.
    End,
}

/// The task and the answers that were kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tasks {
    /// The task that is under way.
    pub current: Option<Task>,
    answers: Vec<Answer>,
    /// The answer that was kept last, so that it is not kept twice.
    kept: Option<Answer>,
    revision: u64,
    /// How many places and days were asked for, so that another comes each time.
    asked: usize,
}

impl Tasks {
    /// The answers that were kept.
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// Grows with every change of the answers.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether the day must stay: a prediction would be no prediction.
    pub fn holds_day(&self) -> bool {
        matches!(self.current, Some(Task::Predict { revealed: None, .. }))
    }

    /// Whether the pointer draws the line of a prediction.
    pub fn draws(&self) -> bool {
        self.holds_day()
    }

    /// Whether the map shows nothing that would tell the answer.
    pub fn is_blank(&self) -> bool {
        match &self.current {
            Some(Task::FindPlace { guess, .. }) => guess.is_none(),
            Some(Task::FindDay { guess, .. }) => guess.is_none(),
            _ => false,
        }
    }

    /// Whether digits count hands.
    pub fn counts_hands(&self) -> bool {
        matches!(self.current, Some(Task::Vote { .. }))
    }

    /// The answer as it stands; `None` where nothing was answered, or it was kept already.
    pub fn answer(&self) -> Option<Answer> {
        let answer = match self.current.as_ref()? {
            Task::Predict { shown, asked, lines, .. } => {
                let lines: Vec<PredictedLine> = lines.iter().filter(|line| !line.points.is_empty()).cloned().collect();
                (!lines.is_empty()).then_some(Answer::Prediction { shown: *shown, asked: *asked, lines })
            }
            Task::Vote { question, choices } => {
                let any = choices.iter().any(|choice| choice.hands > 0);
                any.then(|| Answer::Vote { question: question.clone(), choices: choices.clone() })
            }
            Task::FindPlace { place, at, guess } => guess.map(|guess| {
                let degrees = lonlat_from_world(guess);
                let km = distance_km(guess, *at);
                Answer::Place { place: place.clone(), guess: [degrees.lon, degrees.lat], km }
            }),
            Task::FindDay { event, right, guess } => {
                guess.map(|guess| Answer::Day { event: event.clone(), guess, right: *right })
            }
        };
        answer.filter(|answer| self.kept.as_ref() != Some(answer))
    }

    /// Carries out a change while the picture shows a day. Gives the day that the picture shall show from now on, where
    /// that changes.
    pub fn apply(&mut self, action: TaskAction, today: Day, atlas: &Atlas) -> Option<Day> {
        match action {
            TaskAction::Predict { asked } => self.predict(today, asked, atlas),
            TaskAction::Vote { question, choices } => self.current = Some(vote(&question, &choices)),
            TaskAction::FindPlace(name) => self.find_place(name.as_deref(), atlas),
            TaskAction::FindDay(id) => self.find_day(id.as_deref(), atlas),
            TaskAction::Keep => {
                if let Some(answer) = self.answer() {
                    self.kept = Some(answer.clone());
                    self.take_answers(vec![answer]);
                }
            }
            TaskAction::Restore(answers) => self.take_answers(answers),
            TaskAction::Forget => {
                self.answers.clear();
                self.revision += 1;
            }
            TaskAction::End => self.current = None,
            TaskAction::Reveal => return self.reveal(atlas),
            TaskAction::GuessDay => {
                if let Some(Task::FindDay { guess, right, .. }) = &mut self.current {
                    *guess = Some(today);
                    return Some(*right);
                }
            }
            TaskAction::GuessPlace(x, y) => {
                if let Some(Task::FindPlace { guess, .. }) = &mut self.current {
                    *guess = Some(Coord { x, y });
                }
            }
            action => self.change(action, atlas),
        }
        None
    }

    fn take_answers(&mut self, answers: Vec<Answer>) {
        self.answers.extend(answers);
        self.revision += 1;
    }

    fn predict(&mut self, today: Day, asked: Day, atlas: &Atlas) {
        let asked = atlas.campaign().days.clamp(asked);
        self.current = Some(Task::Predict { shown: today, asked, lines: Vec::new(), active: 0, revealed: None });
    }

    /// What changes the task under way; what does not fit it changes nothing.
    fn change(&mut self, action: TaskAction, atlas: &Atlas) {
        match &mut self.current {
            Some(Task::Predict { asked, lines, active, revealed: None, .. }) => match action {
                TaskAction::AddLine(name) => add_line(lines, active, &name),
                TaskAction::TakeLine(number) if number < lines.len() => *active = number,
                TaskAction::AskDay(day) => *asked = atlas.campaign().days.clamp(day),
                TaskAction::DrawLine(points) => {
                    if let Some(line) = lines.get_mut(*active) {
                        line.points = points.into_iter().map(|(x, y)| Coord { x, y }).collect();
                    }
                }
                TaskAction::NameLine(number, name) => {
                    if let Some(line) = lines.get_mut(number) {
                        line.name = cut(&name);
                    }
                }
                _ => {}
            },
            Some(Task::Vote { question, choices }) => match action {
                TaskAction::Ask(text) => *question = cut(&text),
                TaskAction::Write(number, text) => change(choices, number, |choice| choice.text = cut(&text)),
                TaskAction::Raise(number, by) => {
                    change(choices, number, |choice| choice.hands = choice.hands.saturating_add_signed(by));
                }
                TaskAction::Count(number, hands) => change(choices, number, |choice| choice.hands = hands),
                _ => {}
            },
            _ => {}
        }
    }

    fn reveal(&mut self, atlas: &Atlas) -> Option<Day> {
        let Some(Task::Predict { asked, lines, revealed: revealed @ None, .. }) = &mut self.current else {
            return None;
        };
        let situation = atlas.situation(atlas.end_of(*asked));
        let between: Vec<Option<Between>> =
            lines.iter().map(|line| atlas.front().between(&line.points, &situation)).collect();
        for (line, between) in lines.iter_mut().zip(&between) {
            line.km2 = between.as_ref().map(|between| between.km2);
        }
        *revealed = Some(Arc::new(between));
        Some(*asked)
    }

    fn find_place(&mut self, name: Option<&str>, atlas: &Atlas) {
        let places = &atlas.dataset().places;
        let named = name.and_then(|name| places.iter().find(|place| place.name.en == name));
        let asked = |place: &&Place| {
            place.rank <= ASKED_RANK
                && ASKED_KINDS.contains(&place.kind.as_str())
                && atlas.campaign().view.intersects(&place.at)
        };
        let found = named.or_else(|| self.next_of(&places.iter().filter(asked).collect::<Vec<_>>()));
        if let Some(place) = found {
            self.current = Some(Task::FindPlace { place: place.name.en.clone(), at: place.at, guess: None });
        }
    }

    fn find_day(&mut self, id: Option<&str>, atlas: &Atlas) {
        let dataset = atlas.dataset();
        let days = atlas.campaign().days;
        let asked = |event: &&HistoricalEvent| {
            event.importance <= ASKED_IMPORTANCE && days.contains(event.day) && days.first < event.day
        };
        let named = id.and_then(|id| dataset.event(id)).filter(|event| days.contains(event.day));
        let found = named.or_else(|| self.next_of(&dataset.events.iter().filter(asked).collect::<Vec<_>>()));
        if let Some(event) = found {
            self.current = Some(Task::FindDay { event: event.id.clone(), right: event.day, guess: None });
        }
    }

    /// Another of some things each time, neighbours far apart.
    fn next_of<'a, T>(&mut self, things: &[&'a T]) -> Option<&'a T> {
        const STRIDE: usize = 7;
        let found = things.get((self.asked * STRIDE) % things.len().max(1)).copied();
        self.asked += 1;
        found
    }
}

fn vote(question: &str, texts: &[String]) -> Task {
    let choice = |number: usize| Choice { text: texts.get(number).map(|text| cut(text)).unwrap_or_default(), hands: 0 };
    Task::Vote { question: cut(question), choices: (0..CHOICES).map(choice).collect() }
}

fn add_line(lines: &mut Vec<PredictedLine>, active: &mut usize, name: &str) {
    let color = InkColor::iter().find(|color| lines.iter().all(|line| line.color != *color));
    if let Some(color) = color.filter(|_| lines.len() < MOST_LINES) {
        lines.push(PredictedLine { name: cut(name), color, points: Vec::new(), km2: None });
        *active = lines.len() - 1;
    }
}

fn change(choices: &mut [Choice], number: usize, to: impl FnOnce(&mut Choice)) {
    if let Some(choice) = choices.get_mut(number) {
        to(choice);
    }
}

fn cut(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(MOST_LETTERS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geodesy::{LonLat, world_from_lonlat};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn apply(tasks: &mut Tasks, action: TaskAction, atlas: &Atlas) -> Option<Day> {
        tasks.apply(action, day("1950-09-14"), atlas)
    }

    #[test]
    fn a_prediction_is_measured_when_the_real_line_comes() {
        let atlas = Atlas::embedded().unwrap();
        let mut tasks = Tasks::default();
        apply(&mut tasks, TaskAction::Predict { asked: day("1950-09-30") }, &atlas);
        assert!(tasks.holds_day() && tasks.draws());
        apply(&mut tasks, TaskAction::AddLine("Group 1".to_owned()), &atlas);
        apply(&mut tasks, TaskAction::AddLine("Group 2".to_owned()), &atlas);
        apply(&mut tasks, TaskAction::TakeLine(0), &atlas);
        let points = [(126.5, 37.0), (127.5, 37.0), (129.3, 37.0)];
        let world = points.map(|(lon, lat)| world_from_lonlat(LonLat { lon, lat })).map(|at| (at.x, at.y));
        apply(&mut tasks, TaskAction::DrawLine(world.to_vec()), &atlas);
        assert_eq!(apply(&mut tasks, TaskAction::Reveal, &atlas), Some(day("1950-09-30")), "the real day is shown");
        assert!(!tasks.holds_day());
        let Some(Answer::Prediction { shown, lines, .. }) = tasks.answer() else { panic!("{:?}", tasks.answer()) };
        assert_eq!((shown, lines.len()), (day("1950-09-14"), 1), "what was not drawn is no answer");
        assert!(lines[0].km2.is_some_and(|km2| km2 > 1_000.0), "{:?} km2", lines[0].km2);
    }

    #[test]
    fn hands_are_counted_and_kept_once() {
        let atlas = Atlas::embedded().unwrap();
        let mut tasks = Tasks::default();
        apply(&mut tasks, TaskAction::Vote { question: "Why?".to_owned(), choices: vec!["Supply".to_owned()] }, &atlas);
        assert_eq!(tasks.answer(), None, "no hand, no answer");
        for action in
            [TaskAction::Raise(0, 1), TaskAction::Raise(0, 1), TaskAction::Raise(1, -1), TaskAction::Count(3, 9)]
        {
            apply(&mut tasks, action, &atlas);
        }
        apply(&mut tasks, TaskAction::Keep, &atlas);
        apply(&mut tasks, TaskAction::Keep, &atlas);
        let [Answer::Vote { choices, .. }] = tasks.answers() else { panic!("{:?}", tasks.answers()) };
        assert_eq!(choices.iter().map(|choice| choice.hands).collect::<Vec<_>>(), [2, 0, 0, 9]);
        assert_eq!(choices[0].text, "Supply");
    }

    #[test]
    fn places_and_days_come_one_after_the_other() {
        let atlas = Atlas::embedded().unwrap();
        let mut tasks = Tasks::default();
        let mut places = Vec::new();
        for _ in 0..5 {
            apply(&mut tasks, TaskAction::FindPlace(None), &atlas);
            let Some(Task::FindPlace { place, .. }) = &tasks.current else { panic!("{:?}", tasks.current) };
            assert!(!places.contains(place), "{place} came twice");
            places.push(place.clone());
            assert!(tasks.is_blank(), "names would tell");
        }
        apply(&mut tasks, TaskAction::FindPlace(Some("Taegu".to_owned())), &atlas);
        let Some(Task::FindPlace { at, .. }) = tasks.current.clone() else { panic!("{:?}", tasks.current) };
        apply(&mut tasks, TaskAction::GuessPlace(at.x + 100_000.0, at.y), &atlas);
        let Some(Answer::Place { km, .. }) = tasks.answer() else { panic!("{:?}", tasks.answer()) };
        assert!((km - 81.0).abs() < 1.0, "100 km of the plane are {km} km at Taegu");
        apply(&mut tasks, TaskAction::FindDay(None), &atlas);
        assert!(apply(&mut tasks, TaskAction::GuessDay, &atlas).is_some(), "the real day is shown");
        assert!(matches!(tasks.answer(), Some(Answer::Day { guess, .. }) if guess == day("1950-09-14")));
    }
}
