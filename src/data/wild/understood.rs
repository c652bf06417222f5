//! What was understood of dated data, as figures; `scene::understood` puts it into words.

use crate::data::problem::Problem;
use crate::day::{Day, DayRange};
use crate::i18n::Names;
use crate::model::Motion;

use super::sides::SidesFrom;
use super::time::DateFrom;
use super::written::DayOrder;

/// What a dated shape means.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::EnumString, strum::IntoStaticStr, strum::EnumIter,
)]
#[strum(serialize_all = "lowercase")]
pub enum Meaning {
    /// It holds until the next state.
    State,
    /// It holds from its beginning to its end.
    Interval,
    /// It holds on its own day.
    Instant,
}

/// What the user says where the data leave it open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// The property that holds the date.
    pub date: Option<String>,
    /// Which of two numbers is the day.
    pub order: Option<DayOrder>,
    /// The property that names the holder of areas; empty = all areas are of one side.
    pub side: Option<String>,
    /// What lines and areas mean.
    pub meaning: Option<Meaning>,
    /// How areas go over into the next.
    pub motion: Motion,
    /// Further apart than so many days a line lies between its sources; `None` = ten.
    pub gap_days: Option<i32>,
    /// Whether latitude comes first in the file, against the rule.
    pub swapped: bool,
}

/// Something odd that was dealt with; the words are in `wild-warning-*`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::EnumIter)]
#[strum(serialize_all = "kebab-case")]
pub enum Oddity {
    /// Features without a date that can be read; left out.
    NoDate,
    /// Features without a geometry.
    NoGeometry,
    /// Files of other kinds, left aside.
    LeftAside,
    /// Files without dates among dated ones: shown always.
    Undated,
    /// Positions without two numbers; left out.
    Broken,
    /// Lines and rings with too few positions; left out.
    TooShort,
    /// Geometries of unknown kinds; left out.
    UnknownKind,
    /// Areas whose side is not told although others' are.
    NoSide,
    /// Lists of times that do not fit their shapes.
    TimesMisfit,
    /// Numbers that are none (NaN).
    NoNumber,
    /// Numbers written as texts.
    TextNumbers,
    /// Heights, left out.
    Heights,
    /// Rings that were closed.
    Unclosed,
    /// Rings that were turned.
    Turned,
    /// Positions that repeated the one before.
    Doubled,
    /// Shapes cut at the date line.
    DateLine,
    /// Files in which latitude and longitude were swapped back.
    Swapped,
    /// Shapes that ended on a day by empty coordinates.
    Ended,
    /// Days with several stamps: the last one counts.
    SeveralADay,
    /// Arrival was asked for and cannot be.
    NoArrival,
}

impl Oddity {
    /// Whether something of the data is not shown because of it.
    pub fn loses(self) -> bool {
        matches!(
            self,
            Self::NoDate
                | Self::Broken
                | Self::TooShort
                | Self::UnknownKind
                | Self::TimesMisfit
                | Self::NoSide
                | Self::NoArrival
        )
    }
}

/// How often something odd was met, with the first place of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// What.
    pub oddity: Oddity,
    /// How often.
    pub count: usize,
    /// File and feature where it was met first; may be empty.
    pub place: String,
}

/// Something that only the user can say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Which property is the date; each with some of its values. Without an answer nothing can be shown.
    Date(Vec<(String, Vec<String>)>),
    /// Whether the day or the month comes first, with a date of which it is not clear. Without an answer nothing can be shown.
    Order(String),
    /// Who holds the areas; properties with some of their values. Without an answer they are of one side without a name.
    Sides(Vec<(String, Vec<String>)>),
}

impl Question {
    /// Whether nothing can be shown without an answer.
    pub fn blocks(&self) -> bool {
        !matches!(self, Self::Sides(_))
    }
}

/// A side that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundSide {
    /// Its name.
    pub name: Names,
    /// Ground that it holds on the first day and on the last, km2.
    pub km2: [f64; 2],
}

/// What was understood of dated data.
#[derive(Clone, Debug, PartialEq)]
pub struct Understood {
    /// What was opened.
    pub name: String,
    /// Files that were read.
    pub files: usize,
    /// Features with lines, with areas, and with points.
    pub lines: usize,
    /// Features with areas.
    pub areas: usize,
    /// Features with points, and events without a place.
    pub points: usize,
    /// Vertices of all shapes, and how many of them had to be kept.
    pub vertices: [usize; 2],
    /// First and last day; `None` where there is no date.
    pub days: Option<DayRange>,
    /// How many days have a date of their own.
    pub dates: usize,
    /// The days between that have none, where there is one for nearly each day.
    pub missing: Option<Vec<Day>>,
    /// What lines and areas mean (points: instants).
    pub meaning: Meaning,
    /// Where dates were found, each once.
    pub dates_from: Vec<DateFrom>,
    /// The order of day and month, where it mattered.
    pub order: Option<DayOrder>,
    /// The sides of areas.
    pub sides: Vec<FoundSide>,
    /// Where they were found.
    pub sides_from: SidesFrom,
    /// How areas go over into the next.
    pub motion: Motion,
    /// What was odd.
    pub warnings: Vec<Warning>,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// What only the user can say.
    pub questions: Vec<Question>,
}

impl Understood {
    /// Whether something was lost, or is still to be answered.
    pub fn is_wanting(&self) -> bool {
        !self.questions.is_empty()
            || !self.problems.is_empty()
            || self.warnings.iter().any(|warning| warning.oddity.loses())
    }

    /// Whether it can be shown.
    pub fn can_be_shown(&self) -> bool {
        self.days.is_some() && !self.questions.iter().any(Question::blocks)
    }
}
