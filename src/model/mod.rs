//! What is known about the war, as historians say it. Knows no files and no screen.
//!
//! All places are in world metres (see [`crate::geodesy`]).

mod answer;
mod campaign;
mod drawing;
mod drawings;
mod event;
mod fact;
mod keyframe;
mod lesson;
mod map_switch;
mod observed;
mod path;
mod side;
mod source;
mod statement;
mod story;
mod strength;
mod troops;

pub use answer::{Answer, Choice, PredictedLine};
pub use campaign::{Campaign, LayerInfo, Phase, SideInfo};
pub use drawing::{Drawing, DrawingKind, InkColor, InkSpan, InkWidth, MOST_LETTERS, Sight};
pub use drawings::Drawings;
pub use event::{Account, HistoricalEvent, Place};
pub use fact::Fact;
pub use keyframe::{Certainty, Direction, FrontKind, FrontTrace, Keyframe, Ring, RingKind};
pub use lesson::{Lesson, Stop, StopMode, StopView, StopWords, Task};
pub use map_switch::MapSwitch;
pub use observed::{Motion, Observed, Stand, Track, TrackKind};
pub use path::{Path, PathStore, SPOT_UNITS, Spot};
pub use side::{Holder, Side};
pub use source::{Source, SourceKind};
pub use statement::{Agreement, Statement};
pub use story::{StoryFeature, StoryKind, StoryLayer};
pub use strength::{Measure, Strength};
pub use troops::{Arm, Axis, Echelon, Unit};

use std::sync::Arc;

use geo::MultiPolygon;

/// Everything that a pack holds, loaded whole; never changed afterwards.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// Titles, dates, sides, views.
    pub campaign: Campaign,
    /// The ground that can be held; the rest is sea or abroad.
    pub ground: MultiPolygon,
    /// The front on each keyframe's day, in order of days; never empty, and the first day is the campaign's.
    pub keyframes: Vec<Keyframe>,
    /// Islands with the spans of days in which they are held whatever the front says.
    pub islands: Vec<Ring>,
    /// Dated control facts, in order of days.
    pub facts: Vec<Fact>,
    /// The named layers in the campaign's order.
    pub layers: Vec<StoryLayer>,
    /// Events in order of days.
    pub events: Vec<HistoricalEvent>,
    /// Units at their dated positions, in order of days.
    pub units: Vec<Unit>,
    /// Axes of advance in order of their first days.
    pub axes: Vec<Axis>,
    /// Men, tanks, divisions and losses, in order of days.
    pub strengths: Vec<Strength>,
    /// Towns and other named places, the most important first.
    pub places: Vec<Place>,
    /// The bibliography in the order of its file.
    pub sources: Vec<Source>,
    /// Statements in the order of their file.
    pub statements: Vec<Statement>,
    /// Dated lines and areas as a file gives them, in place of keyframes on a ground; `None` for a campaign's pack.
    pub observed: Option<Observed>,
    /// Lessons in the order of their files' names.
    pub lessons: Vec<Arc<Lesson>>,
}

impl Dataset {
    /// The event with this id.
    pub fn event(&self, id: &str) -> Option<&HistoricalEvent> {
        self.events.iter().find(|event| event.id == id)
    }

    /// The statement with this id.
    pub fn statement(&self, id: &str) -> Option<&Statement> {
        self.statements.iter().find(|statement| statement.id == id)
    }

    /// The work of the bibliography with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }
}
