//! What is wrong with a pack, said so that its author can mend it.

use std::fmt;

/// Where in a file something is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The whole file.
    File,
    /// A feature, counted from 1, with its `id` where it has one.
    Feature(usize, Option<String>),
    /// A feature of which only the `id` is known.
    Named(String),
    /// An entry of a JSON array, counted from 1, with its `id` where it has one.
    Entry(usize, Option<String>),
    /// A row of a table, counted from 1 with the header.
    Row(usize),
    /// A line of a text, counted from 1.
    Line(usize),
    /// A member of a JSON object, `sides.left.color` for example.
    Member(String),
    /// Line and column of a text, counted from 1, and the feature that it falls in, where that can be told.
    Text {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// Number of the feature, from 1.
        feature: Option<usize>,
    },
}

/// One thing that is wrong, where it is, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file of the pack.
    pub file: String,
    /// Where in the file.
    pub spot: Spot,
    /// What is wrong, a sentence without its full stop.
    pub what: String,
    /// What to do, a sentence without its full stop.
    pub remedy: String,
}

impl Problem {
    /// A problem; `what` and `remedy` are sentences without their full stops.
    pub fn new(file: &str, spot: Spot, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { file: file.to_owned(), spot, what: what.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        match &self.spot {
            Spot::File => {}
            Spot::Feature(number, None) => write!(f, ", feature {number}")?,
            Spot::Feature(number, Some(id)) => write!(f, ", feature {number} ('{id}')")?,
            Spot::Named(id) => write!(f, ", feature '{id}'")?,
            Spot::Entry(number, None) => write!(f, ", entry {number}")?,
            Spot::Entry(number, Some(id)) => write!(f, ", entry {number} ('{id}')")?,
            Spot::Row(row) => write!(f, ", row {row}")?,
            Spot::Line(line) => write!(f, ", line {line}")?,
            Spot::Member(path) => write!(f, ", {path}")?,
            Spot::Text { line, column, feature } => {
                write!(f, ", line {line}, column {column}")?;
                if let Some(number) = feature {
                    write!(f, " (feature {number})")?;
                }
            }
        }
        write!(f, ": {}. {}.", self.what, self.remedy)
    }
}

/// A pack of which nothing can be shown.
#[derive(Debug, thiserror::Error)]
#[error("{problem}")]
pub struct LoadError {
    /// Why.
    pub problem: Problem,
}

impl From<Problem> for LoadError {
    fn from(problem: Problem) -> Self {
        Self { problem }
    }
}
