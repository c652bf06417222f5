//! The signs of a scene: places in world metres, sizes left to the style.

use geo::{Coord, LineString, MultiPolygon};

use super::palette::Rgb;
use crate::model::{Arm, Certainty, Side};

/// What a filled area means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Water of the sea.
    Sea,
    /// The relief of land that is filled already.
    Relief,
    /// Land that nobody in the campaign can hold.
    Abroad,
    /// Ground of the campaign where no holder is shown.
    Ground,
    /// A lake.
    Lake,
    /// Ground held by a side.
    Territory(Side),
    /// The same, only hinted at below lines that matter more.
    Pale(Side),
    /// Ground that a party of dated data holds.
    Party {
        /// The party's own colour.
        color: Rgb,
        /// `///` when true, `\\\` when false.
        rising: bool,
        /// Whether the data say so only of another day, far away.
        pale: bool,
    },
    /// Where no map is at hand: land or sea, nobody knows.
    Unmapped,
    /// Ground that a side has won in the last days.
    Gained(Side),
    /// Ground that changed hands so often; the last class stands for all above it.
    Often(u8),
    /// The second hatch of such ground, where it has two.
    OftenAgain(u8),
    /// Where the line may lie as well.
    Doubt,
    /// An area of a layer's story.
    StoryArea,
}

/// What a line means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pen {
    /// Where land meets the sea.
    Coast,
    /// A lake's bank.
    LakeBank,
    /// A large river.
    RiverLarge,
    /// Any other river.
    River,
    /// A border between countries.
    Border,
    /// A border between provinces.
    Province,
    /// A front line that a source names.
    FrontCertain,
    /// A front line that follows from sources.
    FrontLikely,
    /// A front line that must lie somewhere here.
    FrontGuess,
    /// A line of dated data, whose sides are not told.
    Traced(Certainty),
    /// The edge of ground that a party of dated data holds, in its colour.
    HeldEdge(Rgb),
    /// The front of some days before.
    FrontBefore,
    /// One of many fronts, by its place in their span from 0 to 255.
    Isochrone(u8),
    /// Where troops of a side advance.
    Axis {
        /// Whose.
        side: Side,
        /// Whether the way is guessed.
        guessed: bool,
    },
    /// A railway.
    Railway,
    /// A main road.
    Road,
    /// A thin named line of a layer, such as a parallel.
    StoryLine,
    /// A line of battle of a layer.
    StoryFront,
    /// The stretch of a unit.
    StorySector,
    /// A road or sea lane.
    StoryRoute,
    /// A landing beach.
    StoryBeach,
    /// The edge of an area of a layer.
    StoryEdge,
}

/// What a small sign means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Symbol {
    /// A capital.
    Capital,
    /// A city or town; 1 is the highest rank.
    Town(u8),
    /// A place of a layer's story.
    StoryPoint,
    /// An engagement.
    Battle,
    /// Where a line was crossed.
    Crossing,
    /// Something that happened; 1 is the most important.
    Event(u8),
    /// Troops.
    Unit {
        /// Whose.
        side: Side,
        /// What they fight with.
        arm: Arm,
        /// Whether the position is doubtful.
        doubtful: bool,
    },
    /// A mountain or a pass.
    Peak,
}

/// How large and how important a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TextClass {
    /// The letter of a side, standing wide on its ground.
    SideLetter(Side),
    /// The few names everybody must read.
    NameLarge,
    /// Other important names.
    NameMedium,
    /// The rest.
    NameSmall,
    /// What a layer tells.
    Story,
    /// The short name of a unit.
    Unit(Side),
    /// The title of an event.
    Event,
    /// The date of one of many fronts.
    Date,
    /// Seas and straits.
    Water,
    /// Rivers and lakes.
    River,
    /// Countries, mountains, islands.
    Land,
}

/// One sign of a scene.
#[derive(Clone, Debug, PartialEq)]
pub enum Primitive {
    /// A filled area.
    Fill {
        /// What it means.
        ink: Ink,
        /// Where.
        area: MultiPolygon,
    },
    /// A line.
    Stroke {
        /// What it means.
        pen: Pen,
        /// Where; closed where first = last.
        line: LineString,
    },
    /// A stripe of varying width along a line.
    Band {
        /// What it means.
        ink: Ink,
        /// Points of the middle with half the width there, both in world metres.
        spine: Vec<(Coord, f64)>,
    },
    /// A small sign of constant size.
    Mark {
        /// What it means.
        symbol: Symbol,
        /// Where.
        at: Coord,
    },
}
