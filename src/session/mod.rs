//! What the user is doing: a small value with one door. Knows no screen.
//!
//! Of the three kinds of state the document is the [`crate::atlas::Atlas`], this is the session, and
//! what widgets remember (scroll positions, hovering) stays with the face.

mod action;
mod axis_span;
mod card;
mod command;
mod ink_command;
mod inking;
mod lesson_key;
mod loop_marks;
mod mode;
mod pace;
mod panes;
mod presentation;
mod rhythm;
mod shown;
mod switches;
mod task;
mod task_command;
mod time_control;
mod typed_date;

pub use action::{Action, Direction, Effect, Framing, Page};
pub use axis_span::AxisSpan;
pub use card::{Card, Cards};
pub use command::{Command, Menu, Spec, WIPE_SHARE};
pub use ink_command::InkCommand;
pub use inking::{InkAction, InkTool, Inking, Sketch};
pub use lesson_key::{LessonKey, LessonSpec};
pub use loop_marks::LoopMarks;
pub use mode::{FRONT_STEPS, MOST_FRONTS, MapMode, ModeKind, fronts, span_about};
pub use pace::{MOBILE, Pace, SPEEDS};
pub use panes::Panes;
pub use presentation::{Cover, Presentation, StopPlace, StopStep};
pub use rhythm::Rhythm;
pub use shown::{FINE, bare, drawings, drawn, plates, shown, small_maps, study_today, subject, told};
pub use switches::Switches;

pub use crate::model::MapSwitch;
pub use task::{CHOICES, MOST_LINES, Task, TaskAction, Tasks};
pub use task_command::TaskCommand;
pub use time_control::TimeControl;
pub use typed_date::{DateError, read_date};

use std::sync::Arc;

use geo::{BoundingRect as _, Coord, Rect};
use serde::{Deserialize, Serialize};

use crate::atlas::Atlas;
use crate::data::{OwnLesson, Region, raster_rect};
use crate::day::{Day, Moment};
use crate::i18n::Language;
use crate::model::{HistoricalEvent, StopView, StoryLayer};
use crate::scene::{Limits, Room, Theme, Viewport};

/// Events of this importance or higher are stops of the keys for the next and previous event.
pub const STOP_IMPORTANCE: u8 = 2;

/// The front is compared with that of so many days before, unless the user asks for another day.
const WEEK: i32 = 7;

/// How much ground is seen across when a place is looked at, km; nearer views stay as near as they are.
const LOOK_AT_KM: f64 = 250.0;

/// Margin round what is framed, a share of the shorter side of the view.
const FRAME_MARGIN: f64 = 0.04;

/// The state of one sitting; everything but the data and what widgets remember.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// The campaign it belongs to; another one starts afresh.
    pub campaign: String,
    /// The moment and the play.
    pub time: TimeControl,
    /// The part of the world that is seen.
    pub view: Viewport,
    /// So much of its height is under buttons at the top, points: what is framed lies below.
    #[serde(skip)]
    pub top: f64,
    /// What the view follows.
    pub framing: Framing,
    /// What is on.
    pub switches: Switches,
    /// What the map tells about time.
    pub mode: MapMode,
    /// The layer that was switched on last.
    pub active_layer: Option<String>,
    /// The language of everything.
    pub language: Language,
    /// The language of a second line of names on the map; `None` = one line.
    pub second: Option<Language>,
    /// The colours of the picture.
    pub theme: Theme,
    /// Where the farthest reader sits.
    pub room: Room,
    /// What the axis and the play go by; plain until somebody has computed it.
    #[serde(skip)]
    pub rhythm: Arc<Rhythm>,
    /// What the pointer draws with, and what was drawn.
    #[serde(skip)]
    pub ink: Inking,
    /// The task for the class, and the answers that were kept.
    #[serde(skip)]
    pub tasks: Tasks,
    /// The cards beside the map.
    #[serde(skip)]
    pub cards: Cards,
    /// The page over the map.
    #[serde(skip)]
    pub page: Option<Page>,
    /// Whether the card of layers and looks is open.
    pub panel: bool,
    /// Whether the bar with the modes of the map is open.
    #[serde(skip)]
    pub compare: bool,
    /// How many days back the front is compared with, at least one.
    pub since: i32,
    /// The lesson and the stop that were shown last.
    pub place: Option<StopPlace>,
    /// The presentation that is running.
    #[serde(skip)]
    pub presenting: Option<Presentation>,
    /// Lessons of the user's own, and what is wrong with them.
    #[serde(skip)]
    pub own_lessons: Vec<OwnLesson>,
    /// Whether single letters are keys; whoever speaks or trembles to the computer can switch them off.
    pub letters: bool,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            campaign: String::new(),
            time: TimeControl::default(),
            view: Viewport::default(),
            top: 0.0,
            framing: Framing::Campaign,
            switches: Switches::default(),
            mode: MapMode::default(),
            active_layer: None,
            language: Language::En,
            second: None,
            theme: Theme::default(),
            room: Room::default(),
            rhythm: Arc::default(),
            ink: Inking::default(),
            tasks: Tasks::default(),
            cards: Cards::default(),
            page: None,
            panel: false,
            compare: false,
            since: WEEK,
            place: None,
            presenting: None,
            own_lessons: Vec::new(),
            letters: true,
        }
    }
}

impl Session {
    /// The first sitting with a campaign: its telling day, all of it in view.
    pub fn new(atlas: &Atlas, language: Language) -> Self {
        let campaign = atlas.campaign();
        let rhythm = Arc::new(Rhythm::plain(campaign.days));
        let mut session = Self { campaign: campaign.id.clone(), language, rhythm, ..Self::default() };
        session.time.set_day(campaign.opening, campaign.days);
        session.reframe(atlas);
        session
    }

    /// Goes on with a sitting that was kept, where it belongs to this campaign; mends what cannot be.
    pub fn resume(kept: Self, atlas: &Atlas) -> Self {
        if kept.campaign != atlas.campaign().id {
            return Self::new(atlas, kept.language);
        }
        let mut session = kept;
        session.time.mend(atlas.campaign().days);
        session.mode = session.mode.mended(atlas.campaign().days);
        session.since = session.since.clamp(1, atlas.campaign().days.len());
        session.rhythm = Arc::new(Rhythm::plain(atlas.campaign().days));
        if !session.view.is_sound() {
            session.view = Viewport::default();
            session.framing = Framing::Campaign;
        }
        session.reframe(atlas);
        session
    }

    /// The day shown.
    pub fn day(&self, atlas: &Atlas) -> Day {
        self.time.day(atlas.campaign().days)
    }

    /// The day that the front is compared with; the first one of the campaign where it does not go back so far.
    pub fn compared_with(&self, atlas: &Atlas) -> Day {
        atlas.campaign().days.clamp(self.day(atlas).plus(-self.since))
    }

    /// Counts the changes of what is saved as work: drawings and answers.
    pub fn changes_of_work(&self) -> u64 {
        self.ink.drawings.revision() + self.tasks.revision()
    }

    /// Takes the rhythm of the war when it has been computed.
    pub fn learn(&mut self, rhythm: Arc<Rhythm>) {
        self.rhythm = rhythm;
    }

    /// Days a second of play from here on.
    pub fn speed(&self) -> f64 {
        self.time.speed(&self.rhythm)
    }

    /// Takes a lesson of the user's own, in place of one with the same id.
    pub fn take_lesson(&mut self, own: OwnLesson) {
        let id = own.lesson.as_ref().map(|lesson| lesson.id.clone());
        self.own_lessons.retain(|other| id.is_none() || other.lesson.as_ref().map(|lesson| &lesson.id) != id.as_ref());
        self.own_lessons.push(own);
    }

    /// The one way to change a session.
    pub fn apply(&mut self, action: Action, atlas: &Atlas) -> Option<Effect> {
        let action = match self.apply_to_lesson(action, atlas) {
            Ok(effect) => {
                // What a presentation changed comes to its own view.
                if effect == Some(Effect::EndShow) {
                    self.reframe(atlas);
                }
                return effect;
            }
            Err(action) => action,
        };
        match action {
            Action::SetLanguage(language) => self.language = language,
            Action::SetSecondLanguage(language) => self.second = language,
            Action::SetTheme(theme) => self.theme = theme,
            Action::SetRoom(room) => self.room = room,
            Action::SetPage(page) => self.page = page,
            Action::SetPanel(open) => (self.panel, self.compare) = (open, self.compare && !open),
            Action::SetCompare(open) => (self.compare, self.panel) = (open, self.panel && !open),
            Action::SetMode(mode) => self.mode = mode.mended(atlas.campaign().days),
            Action::SetSince(days) => self.since = days.clamp(1, atlas.campaign().days.len()),
            Action::Ink(action) => self.ink.apply(action, self.day(atlas)),
            Action::Task(action) => self.apply_to_task(action, atlas),
            Action::OpenCard(card) => self.cards.open(card),
            Action::BackCard => self.cards.back(),
            Action::CloseCards => self.cards.close(),
            Action::ToggleFullScreen => return Some(Effect::ToggleFullScreen),
            Action::CopyPicture => return Some(Effect::CopyPicture),
            Action::AskDate => return Some(Effect::AskDate),
            Action::ToggleCalendar => return Some(Effect::ToggleCalendar),
            Action::OpenData => return Some(Effect::OpenData),
            Action::BackToEmbedded => return Some(Effect::BackToEmbedded),
            action => {
                if let Some(action) =
                    self.apply_to_axis(action, atlas).and_then(|action| self.apply_to_time(action, atlas))
                {
                    self.apply_to_map(action, atlas);
                }
            }
        }
        None
    }

    /// What moves the cursor of time; gives back what does not.
    fn apply_to_time(&mut self, action: Action, atlas: &Atlas) -> Option<Action> {
        if self.tasks.holds_day() && action.moves_time() {
            return None;
        }
        let days = atlas.campaign().days;
        match action {
            Action::SetDay(day) => self.time.set_day(day, days),
            Action::SetMoment(moment) => {
                self.time.moment = moment;
                if !self.time.playing {
                    self.time.mend(days);
                }
            }
            Action::StepDays(count) => self.step_to(self.day(atlas).plus(count), atlas),
            Action::StepEvent(direction) => {
                if let Some(day) = self.event_day(direction, atlas) {
                    self.step_to(day, atlas);
                }
            }
            Action::SetPlaying(playing) => self.time.set_playing(playing, days),
            Action::Tick { seconds } => {
                self.time.update(seconds, days, &self.rhythm);
                self.rest_at_stop(atlas);
            }
            action => return Some(action),
        }
        self.time.keep_in_span(days, &self.rhythm);
        None
    }

    /// A task that starts has the pointer and the card to itself; the day stands still.
    fn apply_to_task(&mut self, action: TaskAction, atlas: &Atlas) {
        let starts = matches!(
            action,
            TaskAction::Predict { .. } | TaskAction::Vote { .. } | TaskAction::FindPlace(_) | TaskAction::FindDay(_)
        );
        if starts {
            self.time.playing = false;
            self.ink.open = false;
            self.cards.open(Card::Tasks);
        }
        if let Some(day) = self.tasks.apply(action, self.day(atlas), atlas) {
            self.step_to(day, atlas);
        }
    }

    /// Whoever steps wants to look: play stops.
    fn step_to(&mut self, day: Day, atlas: &Atlas) {
        self.time.playing = false;
        self.time.set_day(day, atlas.campaign().days);
    }

    /// What changes the axis and the play, not the moment; gives back what does not.
    fn apply_to_axis(&mut self, action: Action, atlas: &Atlas) -> Option<Action> {
        let days = atlas.campaign().days;
        let today = self.day(atlas);
        let last = Moment::end_of(days.last, days.first);
        let shown = self.time.span.unwrap_or(AxisSpan::whole(last));
        let axis = (self.rhythm.axis(self.time.stretched), last);
        match action {
            Action::ChangeSpeed(direction) => self.time.change_speed(direction == Direction::Forward, &self.rhythm),
            Action::SetPace(pace) => self.time.pace = pace,
            Action::SetCalm(calm) => self.time.calm = calm,
            Action::MarkLoop(Direction::Back) => self.time.marks.set_from(today),
            Action::MarkLoop(Direction::Forward) => self.time.marks.set_to(today),
            Action::SetLoop { from, to } => self.time.marks = LoopMarks::between(days.clamp(from), days.clamp(to)),
            Action::ClearLoop => self.time.marks = LoopMarks::default(),
            Action::SetStretched(stretched) => self.time.stretched = stretched,
            Action::ZoomAxis { factor, about } => {
                self.time.span = shown.zoomed(factor, about.unwrap_or(self.time.moment), axis);
            }
            Action::PanAxis { share } => self.time.span = shown.moved(share, axis),
            Action::SetSpan(span) => {
                self.time.span = span.and_then(|span| AxisSpan::between(span.from, span.to, last));
            }
            action => return Some(action),
        }
        None
    }

    fn apply_to_map(&mut self, action: Action, atlas: &Atlas) {
        let limits = limits(atlas);
        match action {
            Action::Resize { width, height, top } => {
                self.top = top;
                self.view.resize(width, height, limits);
                self.reframe(atlas);
            }
            Action::Pan { dx, dy } => {
                self.view.pan(dx, dy, limits);
                self.framing = Framing::Free;
            }
            Action::Zoom { factor, at } => {
                let (width, height) = self.view.size();
                let (x, y) = at.unwrap_or((width / 2.0, height / 2.0));
                self.view.zoom(factor, Coord { x, y }, limits);
                self.framing = Framing::Free;
            }
            Action::LookAt { x, y } => {
                self.view.look_at(Coord { x, y }, LOOK_AT_KM, limits);
                self.framing = Framing::Free;
            }
            Action::Frame(framing) => {
                self.framing = framing;
                self.reframe(atlas);
            }
            Action::SetLayer { id, shown } => {
                self.switches.set_layer(&id, shown);
                if shown {
                    self.active_layer = Some(id);
                } else if self.active_layer.as_deref() == Some(id.as_str()) {
                    self.active_layer = None;
                }
            }
            Action::SetSwitch { switch, shown } => self.switches.set(switch, shown),
            _ => {}
        }
    }

    fn reframe(&mut self, atlas: &Atlas) {
        let rect = match &self.framing {
            Framing::Campaign => Some(atlas.campaign().view),
            Framing::Layer(id) => layer_rect(id, atlas),
            Framing::Stop => self.stop(atlas).and_then(|stop| match &stop.view {
                StopView::Campaign => Some(atlas.campaign().view),
                StopView::Layer(id) => layer_rect(id, atlas),
                StopView::Area(rect) => Some(*rect),
            }),
            Framing::Free => None,
        };
        if let Some(rect) = rect {
            self.view.fit_below(rect, FRAME_MARGIN, self.top, limits(atlas));
        }
    }

    /// The next day with an event of some importance, or the one before the day shown.
    pub fn event_day(&self, direction: Direction, atlas: &Atlas) -> Option<Day> {
        let campaign = atlas.campaign();
        let today = self.day(atlas);
        let stop = |event: &&HistoricalEvent| event.importance <= STOP_IMPORTANCE && campaign.days.contains(event.day);
        let mut stops = atlas.dataset().events.iter().filter(stop).map(|event| event.day);
        match direction {
            Direction::Forward => stops.find(|&day| day > today),
            Direction::Back => stops.rfind(|&day| day < today),
        }
    }
}

/// Where there is a map for this campaign.
pub fn limits(atlas: &Atlas) -> Limits {
    let view = atlas.campaign().view;
    // Where there is no base map, some room round the campaign's own.
    let around = Coord { x: view.width(), y: view.height() };
    let bare = Rect::new(view.min() - around, view.max() + around);
    let base = raster_rect(Region::Eurasia).filter(|base| crate::scene::overlap(*base, view));
    Limits { extent: base.map_or(bare, |base| union(base, view)) }
}

fn union(a: Rect, b: Rect) -> Rect {
    let low = Coord { x: a.min().x.min(b.min().x), y: a.min().y.min(b.min().y) };
    let high = Coord { x: a.max().x.max(b.max().x), y: a.max().y.max(b.max().y) };
    Rect::new(low, high)
}

/// The part of the world worth looking at for a layer: what the campaign says, else its features' extent.
fn layer_rect(id: &str, atlas: &Atlas) -> Option<Rect> {
    let announced = atlas.campaign().layers.iter().find(|layer| layer.id == id).and_then(|layer| layer.view);
    let extent =
        |layer: &StoryLayer| layer.features.iter().filter_map(|feature| feature.geometry.bounding_rect()).reduce(union);
    announced.or_else(|| atlas.dataset().layers.iter().find(|layer| layer.id == id).and_then(extent))
}
