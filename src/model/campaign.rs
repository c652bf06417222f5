//! The head of a pack: what the campaign is called, when it was, who fought, how to look at it.

use geo::Rect;

use super::Side;
use crate::day::{Day, DayRange};
use crate::i18n::Names;

/// One of the two sides, as people know it.
#[derive(Clone, Debug, PartialEq)]
pub struct SideInfo {
    /// Short word in files and on the command line, for example `north`.
    pub id: String,
    /// One letter for the map, for readers who cannot tell the colours apart.
    pub letter: String,
    /// Name for people.
    pub name: Names,
    /// Colour as red, green, blue.
    pub color: [u8; 3],
}

/// A named layer as the campaign announces it.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerInfo {
    /// Short word in files and settings.
    pub id: String,
    /// Name for people.
    pub name: Names,
    /// File in the pack.
    pub file: String,
    /// The part of the world worth looking at, world metres; `None` = its own extent.
    pub view: Option<Rect>,
    /// Whether it is on when the program opens for the first time.
    pub shown: bool,
}

/// A part of the campaign that historians call by a name of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    /// Short word in files.
    pub id: String,
    /// Its days, within the campaign.
    pub days: DayRange,
    /// Name for people.
    pub name: Names,
}

/// The head of a pack.
#[derive(Clone, Debug, PartialEq)]
pub struct Campaign {
    /// Short word for settings, for example `korea-1950`.
    pub id: String,
    /// Title for people.
    pub title: Names,
    /// First and last day.
    pub days: DayRange,
    /// The telling day on which the window opens.
    pub opening: Day,
    /// The side on the left of front lines.
    pub left: SideInfo,
    /// The side on the right of front lines.
    pub right: SideInfo,
    /// The part of the world to show first, world metres.
    pub view: Rect,
    /// Its parts in order of days; they do not overlap, and may leave days to none.
    pub phases: Vec<Phase>,
    /// The named layers, in the order of the layer list.
    pub layers: Vec<LayerInfo>,
    /// File of the units in the pack; empty where it has none.
    pub units_file: String,
    /// Whom to thank.
    pub credits: Vec<String>,
    /// The licence of the pack's own data.
    pub license: String,
}

impl Campaign {
    /// What is known of a side.
    pub fn side(&self, side: Side) -> &SideInfo {
        match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        }
    }

    /// The part of the campaign that a day belongs to.
    pub fn phase(&self, day: Day) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.days.contains(day))
    }

    /// The side with this id.
    pub fn side_by_id(&self, id: &str) -> Option<Side> {
        [Side::Left, Side::Right].into_iter().find(|&side| self.side(side).id == id)
    }
}
