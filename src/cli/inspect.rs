//! `frontline inspect`: what was understood of dated data.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow};

use super::output::write;
use super::{OK, UNREADABLE, WANTING, complain};
use crate::data::wild::{self, Answers, Watch};
use crate::i18n::Language;
use crate::scene::{understood_question, understood_sentence, understood_warnings};

/// What the user wants to have written.
pub(super) struct Wanted<'a> {
    /// Whether the data themselves are wanted, as plain GeoJSON.
    pub(super) geojson: bool,
    /// Where to.
    pub(super) output: Option<&'a Path>,
    /// The language of the words.
    pub(super) language: Language,
}

/// Tells what was understood; with `geojson` writes the data instead, and tells on the error stream.
pub(super) fn inspect(
    files: &[PathBuf],
    answers: &Answers,
    wanted: &Wanted<'_>,
    out: &mut impl Write,
) -> anyhow::Result<u8> {
    if let Some(missing) = files.iter().find(|file| !file.exists()) {
        return Err(anyhow!("'{}' is not there. Check the path", missing.display()));
    }
    let wild = wild::read(files, answers, &Watch::default()).context("the reading was stopped")?;
    let (understood, language) = (&wild.understood, wanted.language);
    let mut lines = vec![understood_sentence(understood, language)];
    lines.extend(understood.questions.iter().map(|question| format!("? {}", understood_question(question, language))));
    for (loses, warning) in understood_warnings(understood, language) {
        lines.push(format!("{} {warning}", if loses { '!' } else { '-' }));
    }
    let problems = understood.problems.iter().map(ToString::to_string);
    if wanted.geojson {
        for line in &lines {
            complain(line);
        }
        if let Some(text) = wild.dataset.as_ref().filter(|_| understood.can_be_shown()).and_then(wild::write_geojson) {
            write(&text, wanted.output, out)?;
        }
    } else {
        write(&(lines.join("\n") + "\n"), wanted.output, out)?;
    }
    problems.for_each(|problem| complain(&problem));
    Ok(if understood.files == 0 {
        UNREADABLE
    } else if understood.is_wanting() {
        WANTING
    } else {
        OK
    })
}
