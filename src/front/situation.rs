//! The situation at one moment: who holds what, and the lines between.

use std::sync::Arc;

use geo::{Coord, MultiPolygon};

use crate::day::{Day, Moment};
use crate::model::{Certainty, Side};

/// What a line of a situation bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum LineKind {
    /// The line that parts the whole ground.
    Front,
    /// The same on the day of the cease-fire.
    Ceasefire,
    /// Round a foothold on a hostile coast.
    Beachhead,
    /// Round troops surrounded on land.
    Pocket,
    /// A line of dated data: who stands on which side of it is not told.
    Traced,
}

/// A point of a front line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FrontPoint {
    /// Where, world metres.
    pub at: Coord,
    /// How sure the nearest authored stretch is.
    pub certainty: Certainty,
    /// How far the true line may lie from here, km.
    pub doubt_km: f32,
}

/// A line on land between the two sides; the left side lies on its left.
#[derive(Clone, Debug, PartialEq)]
pub struct FrontLine {
    /// What it bounds.
    pub kind: LineKind,
    /// For beachheads and pockets: who holds the inside.
    pub holder: Option<Side>,
    /// Its points; first = last where it is closed. At least two.
    pub points: Vec<FrontPoint>,
    /// Where it comes from: the sources of the keyframes before and after.
    pub source: String,
}

/// Ground that a party of dated data holds, as the data give it.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Its place in [`crate::model::Observed::parties`].
    pub party: usize,
    /// Where, world metres.
    pub area: Arc<MultiPolygon>,
    /// The day on which the data give it so.
    pub since: Day,
    /// Whether the next date is so far that the data say nothing of this day.
    pub between_sources: bool,
    /// The file and the place in it.
    pub source: String,
}

/// Who holds what at one moment.
///
/// `right` goes beyond the coast: intersect it with the ground to get the territory of the right side;
/// the rest of the ground is the left side's. Its borders on land are exactly the `lines`.
#[derive(Clone, Debug, PartialEq)]
pub struct Situation {
    /// The moment.
    pub moment: Moment,
    /// The region of the right side, not cut at the coast.
    pub right: MultiPolygon,
    /// All front lines, cut at the coast.
    pub lines: Vec<FrontLine>,
    /// What dated data without a ground give as held; empty for a campaign's pack.
    pub held: Vec<Held>,
}
