//! Lessons: stops that a teacher goes through in front of a class.

use geo::Rect;

use super::MapSwitch;
use crate::day::Day;
use crate::i18n::Names;

/// A lesson with its stops in the order of the file; never without one.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    /// The word by which it is chosen.
    pub id: String,
    /// The file it was read from.
    pub file: String,
    /// What it is called.
    pub title: Names,
    /// One line about it; may be empty.
    pub about: Names,
    /// Its stops.
    pub stops: Vec<Stop>,
}

/// One picture of a lesson, complete when it stands still, and what is said to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// The line of the file where it begins, from 1.
    pub line: usize,
    /// The date; before the campaign the map is that of its first day.
    pub day: Day,
    /// Whether only the month of the date is meant.
    pub month: bool,
    /// The part of the world that is seen.
    pub view: StopView,
    /// Ids of the layers that are on; all others are off.
    pub layers: Vec<String>,
    /// Parts of the map that are on, whatever they were before the lesson.
    pub show: Vec<MapSwitch>,
    /// Parts that are off.
    pub hide: Vec<MapSwitch>,
    /// The ground that changed hands since the end of this day is marked.
    pub compare: Option<Day>,
    /// What the map tells about time.
    pub mode: StopMode,
    /// Play runs from this day to the stop's own when the class comes to it.
    pub play: Option<Day>,
    /// English names of places that everybody must be able to read, at most [`Stop::MOST_NAMES`].
    pub names: Vec<String>,
    /// Id of the event it is about.
    pub event: Option<String>,
    /// Ids of statements of the commissioning text.
    pub statements: Vec<String>,
    /// Ids of the bibliography.
    pub cites: Vec<String>,
    /// Whether the ink of the stop before stays.
    pub keeps_ink: bool,
    /// What the class is asked to do.
    pub task: Option<Task>,
    /// Its words.
    pub words: StopWords,
}

/// What is said at a stop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StopWords {
    /// The headline in the picture.
    pub title: Names,
    /// The text in the picture; may be empty.
    pub caption: Names,
    /// What the teacher should know; paragraphs with an empty line between.
    pub notes: Names,
    /// A question to the class.
    pub question: Names,
    /// What a good answer holds; never in the picture.
    pub answer: Names,
    /// The choices of a vote, A first.
    pub choices: Vec<Names>,
}

/// The part of the world that a stop shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum StopView {
    /// The whole campaign.
    #[default]
    Campaign,
    /// A layer, by its id.
    Layer(String),
    /// A rectangle, world metres.
    Area(Rect),
}

/// What the map of a stop tells about time; the stop's own day is the other one of two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StopMode {
    /// The stop's day.
    #[default]
    Single,
    /// Another day left of a divider.
    Wipe(Day),
    /// Another day in a map of its own.
    Beside(Day),
    /// Many fronts.
    Fronts {
        /// The first day.
        from: Day,
        /// The last day.
        to: Day,
        /// Days between two fronts; `None` = what suits the span.
        step: Option<u16>,
    },
    /// How often the ground changed hands.
    HowOften {
        /// The first day.
        from: Day,
        /// The last day.
        to: Day,
    },
}

/// What a class is asked to do at a stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// Draw where the front will stand at the end of this day.
    Predict(Day),
    /// Choose by show of hands.
    Vote,
    /// Find a place on the map, by its English name.
    FindPlace(String),
    /// Find the day.
    FindDay,
}

impl Stop {
    /// So many names at most can be written large in one picture.
    pub const MOST_NAMES: usize = 7;

    /// A stop that says and sets nothing but its date.
    pub fn on(day: Day) -> Self {
        Self {
            line: 1,
            day,
            month: false,
            view: StopView::Campaign,
            layers: Vec::new(),
            show: Vec::new(),
            hide: Vec::new(),
            compare: None,
            mode: StopMode::Single,
            play: None,
            names: Vec::new(),
            event: None,
            statements: Vec::new(),
            cites: Vec::new(),
            keeps_ink: false,
            task: None,
            words: StopWords::default(),
        }
    }
}
