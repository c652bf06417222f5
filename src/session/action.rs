//! Everything that can change a session, with its values.

use serde::{Deserialize, Serialize};

use super::{AxisSpan, Card, Cover, InkAction, MapMode, MapSwitch, Pace, StopPlace, StopStep, TaskAction};
use crate::day::{Day, Moment};
use crate::i18n::Language;
use crate::scene::{Room, Theme};

/// One change of the session. Lessons and tests send the same actions as buttons and keys.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Shows the end of a day.
    SetDay(Day),
    /// Shows a moment, for films and smooth drags.
    SetMoment(Moment),
    /// Goes so many days on, or back.
    StepDays(i32),
    /// Goes to the next day with an event, or the one before.
    StepEvent(Direction),
    /// Starts or stops the play.
    SetPlaying(bool),
    /// Plays faster or slower by a step.
    ChangeSpeed(Direction),
    /// Plays at a fixed speed, or as the action goes.
    SetPace(Pace),
    /// Shows only the ends of days in play, nothing between.
    SetCalm(bool),
    /// Makes the day shown the first of the loop (back) or its last (forward).
    MarkLoop(Direction),
    /// Makes play go round between two days, in any order.
    SetLoop {
        /// One end.
        from: Day,
        /// The other end.
        to: Day,
    },
    /// Takes both marks of the loop away.
    ClearLoop,
    /// Stretches the axis by movement, or makes it even by days.
    SetStretched(bool),
    /// Shows less of the axis, or more.
    ZoomAxis {
        /// Above 1: nearer.
        factor: f64,
        /// The moment that stays where it is; `None` = the moment shown.
        about: Option<Moment>,
    },
    /// Shows another part of the axis.
    PanAxis {
        /// To the right, a share of its whole length.
        share: f64,
    },
    /// Shows this part of the axis; `None` = all.
    SetSpan(Option<AxisSpan>),
    /// Lets the user type a date.
    AskDate,
    /// Opens the calendar, or closes it.
    ToggleCalendar,
    /// Lets time pass while playing.
    Tick {
        /// Seconds since the last tick.
        seconds: f64,
    },
    /// The canvas has this size in points.
    Resize {
        /// Width in points.
        width: f64,
        /// Height in points.
        height: f64,
        /// So much of the height is under buttons at the top, points.
        top: f64,
    },
    /// Moves the map by points.
    Pan {
        /// To the right.
        dx: f64,
        /// Downwards.
        dy: f64,
    },
    /// Zooms about a point of the canvas, or about its middle.
    Zoom {
        /// Above 1: nearer.
        factor: f64,
        /// Points from the upper left corner.
        at: Option<(f64, f64)>,
    },
    /// Shows the whole campaign, or the active layer.
    Frame(Framing),
    /// Switches a named layer by its id.
    SetLayer {
        /// The id in the campaign's list.
        id: String,
        /// Whether it is shown.
        shown: bool,
    },
    /// Switches a part of the map.
    SetSwitch {
        /// Which part.
        switch: MapSwitch,
        /// Whether it is shown.
        shown: bool,
    },
    /// Changes the language of everything.
    SetLanguage(Language),
    /// Writes names on the map in a second language, too, or no longer.
    SetSecondLanguage(Option<Language>),
    /// Changes the colours of the picture.
    SetTheme(Theme),
    /// Says where the farthest reader sits.
    SetRoom(Room),
    /// Opens a page over the map, or closes it.
    SetPage(Option<Page>),
    /// Opens or closes the card of layers and looks.
    SetPanel(bool),
    /// Opens or closes the bar with the modes of the map.
    SetCompare(bool),
    /// Has the map tell something else about time.
    SetMode(MapMode),
    /// Compares the front with that of so many days before.
    SetSince(i32),
    /// Shows a card beside the map.
    OpenCard(Card),
    /// Goes back to the card before.
    BackCard,
    /// Closes all cards.
    CloseCards,
    /// Brings a place into the middle of the map, near enough to be read.
    LookAt {
        /// World metres, east.
        x: f64,
        /// World metres, north.
        y: f64,
    },
    /// Puts the picture on the clipboard.
    CopyPicture,
    /// Draws on the map.
    Ink(InkAction),
    /// Starts, changes or ends a task for the class.
    Task(TaskAction),
    /// Asks for the whole screen, or for a window again.
    ToggleFullScreen,
    /// Lets the user choose data of their own.
    OpenData,
    /// Shows the campaign inside the program again.
    BackToEmbedded,
    /// Shows a lesson to a class, from this stop on; `None` = from the first one of the lesson on the card, or shown last.
    Present(Option<StopPlace>),
    /// Shows a lesson to a class where the last presentation ended.
    Resume,
    /// Shows the picture of a stop without a presentation.
    LookAtStop(StopPlace),
    /// Goes to another stop of the presentation.
    Step(StopStep),
    /// Types a digit of a stop's number.
    TypeDigit(u8),
    /// Covers the picture of the presentation, or uncovers it.
    SetCover(Option<Cover>),
    /// Leaves the topmost layer of the presentation, in the end itself.
    Leave,
    /// Says whether single letters are keys.
    SetLetters(bool),
}

impl Action {
    /// Whether it shows another moment.
    pub fn moves_time(&self) -> bool {
        matches!(
            self,
            Self::SetDay(_)
                | Self::SetMoment(_)
                | Self::StepDays(_)
                | Self::StepEvent(_)
                | Self::SetPlaying(_)
                | Self::Tick { .. }
        )
    }
}

/// On or back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// On, up, faster.
    Forward,
    /// Back, down, slower.
    Back,
}

/// What the view follows when the window changes its size.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Framing {
    /// The whole campaign.
    #[default]
    Campaign,
    /// A named layer.
    Layer(String),
    /// The stop of a lesson.
    Stop,
    /// Where the user left it.
    Free,
}

/// A page over the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Page {
    /// The list of keys.
    Help,
    /// Sources, credits and licence.
    About,
    /// What was wrong with the pack.
    Problems,
}

/// What the face must do after an action, because the session cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Switch between the whole screen and a window.
    ToggleFullScreen,
    /// Put the picture on the clipboard.
    CopyPicture,
    /// Put the cursor into the field for a date.
    AskDate,
    /// Open or close the calendar.
    ToggleCalendar,
    /// Let the user choose data of their own.
    OpenData,
    /// Show the campaign inside the program again.
    BackToEmbedded,
    /// Take the whole screen for a presentation.
    BeginShow,
    /// Give it back.
    EndShow,
}
