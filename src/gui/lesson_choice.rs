//! The lesson that the program is started with.

use std::path::Path;

use crate::atlas::Atlas;
use crate::data::{OwnLesson, read_lesson};
use crate::session::{Action, Card, Session, StopPlace};

/// What the command line says of lessons.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LessonChoice {
    /// Whether to show it to a class at once.
    pub present: bool,
    /// Its id, or the path of a file; `None` = the one shown last, or the first of the pack.
    pub lesson: Option<String>,
}

/// A lesson that cannot be opened.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct NoLesson(String);

impl LessonChoice {
    /// Takes the lesson into the session; the action that shows it.
    ///
    /// # Errors
    /// When there is no such lesson, or nothing of the file can be shown.
    pub fn open(&self, session: &mut Session, atlas: &Atlas) -> Result<Option<Action>, NoLesson> {
        let Some(word) = &self.lesson else {
            return Ok(self.present.then_some(Action::Present(None)));
        };
        let id = match atlas.dataset().lessons.iter().find(|lesson| lesson.id == *word) {
            Some(lesson) => lesson.id.clone(),
            None => take_file(word, session, atlas)?,
        };
        let card = Action::OpenCard(Card::Lesson(id.clone()));
        Ok(Some(if self.present { Action::Present(Some(StopPlace { lesson: id, stop: 0 })) } else { card }))
    }
}

/// Reads a lesson from a file; gives its id.
fn take_file(word: &str, session: &mut Session, atlas: &Atlas) -> Result<String, NoLesson> {
    let path = Path::new(word);
    if !path.exists() {
        let known: Vec<&str> = atlas.dataset().lessons.iter().map(|lesson| lesson.id.as_str()).collect();
        return Err(NoLesson(format!(
            "there is no lesson '{word}', and no such file; lessons of this pack: {}",
            if known.is_empty() { "none".to_owned() } else { known.join(", ") }
        )));
    }
    let own: OwnLesson = read_lesson(path, atlas.dataset());
    let all = || own.problems.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let id = own.lesson.as_ref().map(|lesson| lesson.id.clone()).ok_or_else(|| NoLesson(all()))?;
    for problem in &own.problems {
        log::warn!("{problem}");
    }
    session.take_lesson(own);
    Ok(id)
}
