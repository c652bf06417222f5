//! Named layers: dated features that tell one story on the map.

use geo::Geometry;

use crate::day::Day;
use crate::i18n::Names;

/// What a feature of a layer is; decides how it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum StoryKind {
    /// A thin named line.
    Line,
    /// A line of battle.
    Front,
    /// The stretch or area of a unit.
    Sector,
    /// A road or sea lane with a direction.
    Route,
    /// A landing beach.
    Beach,
    /// A tinted area.
    Area,
    /// A place of the story.
    Point,
    /// An engagement.
    Battle,
    /// Where a line was crossed.
    Crossing,
}

/// One feature of a layer.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryFeature {
    /// What it is.
    pub kind: StoryKind,
    /// What it is called; may be empty.
    pub name: Names,
    /// What it tells; may be empty.
    pub text: Names,
    /// First day on which it is shown; `None` = from the beginning.
    pub first: Option<Day>,
    /// Last day on which it is shown; `None` = to the end.
    pub last: Option<Day>,
    /// Where, world metres.
    pub geometry: Geometry,
    /// Where it comes from.
    pub source: String,
    /// Ids of the bibliography that `source` names.
    pub cites: Vec<String>,
}

impl StoryFeature {
    /// Whether it is shown on that day.
    pub fn shown_on(&self, day: Day) -> bool {
        self.first.is_none_or(|first| first <= day) && self.last.is_none_or(|last| day <= last)
    }
}

/// A layer: its features in the order of the file. The campaign says its name.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryLayer {
    /// The id in the campaign's list.
    pub id: String,
    /// Its features.
    pub features: Vec<StoryFeature>,
}
