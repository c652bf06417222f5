//! What a user can ask for by key, button or menu. Each command is declared once, in [`Command::spec`].

use super::{Action, Card, Direction, Framing, InkAction, MapMode, MapSwitch, ModeKind, Pace, Page, Session};
use crate::atlas::Atlas;
use crate::i18n::Language;

/// A named request with keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter)]
#[expect(missing_docs, reason = "each variant is described by its row in `spec` and its text in every language")]
pub enum Command {
    PlayPause,
    NextDay,
    PreviousDay,
    NextWeek,
    PreviousWeek,
    NextEvent,
    PreviousEvent,
    FirstDay,
    LastDay,
    GoToDate,
    Calendar,
    Faster,
    Slower,
    FollowAction,
    CalmPlay,
    LoopStart,
    LoopEnd,
    ClearLoop,
    StretchAxis,
    AxisNearer,
    AxisFarther,
    WholeAxis,
    ZoomIn,
    ZoomOut,
    PanLeft,
    PanRight,
    PanUp,
    PanDown,
    FitCampaign,
    FitLayer,
    Layer1,
    Layer2,
    Layer3,
    Layer4,
    Ink,
    Tasks,
    Compare,
    ModeSingle,
    ModeSwipe,
    ModeBeside,
    ModeIsochrones,
    ModeHowOften,
    DividerLeft,
    DividerRight,
    NextLanguage,
    NextTheme,
    OpenData,
    BackToEmbedded,
    FullScreen,
    Panel,
    Legend,
    Search,
    DescribeDay,
    Changes,
    Charts,
    Sources,
    Statements,
    Lessons,
    Export,
    CopyPicture,
    Help,
    About,
    Problems,
    Close,
}

/// Where a command stands in the list of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Menu {
    /// Dates and play.
    Time,
    /// What part of the map is seen.
    Map,
    /// What is on the map.
    Layers,
    /// What people ask of the map.
    Questions,
    /// Drawing on the map.
    Ink,
    /// Tasks for the class.
    Class,
    /// The window itself.
    Window,
}

/// What is declared of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spec {
    /// Message id of its text.
    pub id: &'static str,
    /// Where it stands in the list of keys.
    pub menu: Menu,
    /// Keys in neutral words: `Ctrl`, `Shift`, `Alt`, then the key, joined by `+`.
    pub keys: &'static [&'static str],
    /// Name in the icon font; empty where it has no button.
    pub icon: &'static str,
}

impl Spec {
    const fn new(id: &'static str, menu: Menu, keys: &'static [&'static str], icon: &'static str) -> Self {
        Self { id, menu, keys, icon }
    }
}

/// The keys of a plus on the keyboards of the world.
const PLUS: &[&str] = &["Plus", "Equals", "Shift+Plus", "Shift+Equals"];

/// How far a key moves the map, a share of the view.
const PAN_SHARE: f64 = 0.2;

/// How much a key zooms.
const ZOOM_STEP: f64 = 1.5;

/// How far a key moves the divider between two days, a share of the width.
pub const WIPE_SHARE: f64 = 0.05;

/// How much a key zooms the time axis.
const AXIS_ZOOM_STEP: f64 = 2.0;

impl Command {
    /// Message id, menu, keys and icon: one row for each command.
    pub const fn spec(self) -> Spec {
        use Menu::{Layers, Map, Time, Window};
        match self {
            Self::PlayPause => Spec::new("command-play-pause", Time, &["Space"], "play"),
            Self::NextDay => Spec::new("command-next-day", Time, &["Right"], "caret-right"),
            Self::PreviousDay => Spec::new("command-previous-day", Time, &["Left"], "caret-left"),
            Self::NextWeek => Spec::new("command-next-week", Time, &["Shift+Right"], ""),
            Self::PreviousWeek => Spec::new("command-previous-week", Time, &["Shift+Left"], ""),
            Self::NextEvent => Spec::new("command-next-event", Time, &["Ctrl+Right"], "skip-forward"),
            Self::PreviousEvent => Spec::new("command-previous-event", Time, &["Ctrl+Left"], "skip-back"),
            Self::FirstDay => Spec::new("command-first-day", Time, &["Shift+Home"], ""),
            Self::LastDay => Spec::new("command-last-day", Time, &["Shift+End"], ""),
            Self::GoToDate => Spec::new("command-go-to-date", Time, &["G", "Ctrl+G"], ""),
            Self::Calendar => Spec::new("command-calendar", Time, &["Shift+G"], "calendar"),
            Self::Faster => Spec::new("command-faster", Time, &["]"], "fast-forward"),
            Self::Slower => Spec::new("command-slower", Time, &["["], "rewind"),
            Self::FollowAction => Spec::new("command-follow-action", Time, &["\\"], ""),
            Self::CalmPlay => Spec::new("command-calm-play", Time, &["Shift+M"], ""),
            Self::LoopStart => Spec::new("command-loop-start", Time, &["I"], ""),
            Self::LoopEnd => Spec::new("command-loop-end", Time, &["O"], ""),
            Self::ClearLoop => Spec::new("command-clear-loop", Time, &["Shift+I"], ""),
            Self::StretchAxis => Spec::new("command-stretch-axis", Time, &["M"], "chart-line"),
            Self::AxisNearer => Spec::new("command-axis-nearer", Time, &["Shift+Up"], "magnifying-glass-plus"),
            Self::AxisFarther => Spec::new("command-axis-farther", Time, &["Shift+Down"], "magnifying-glass-minus"),
            Self::WholeAxis => Spec::new("command-whole-axis", Time, &["Ctrl+Down"], "arrows-out"),
            Self::ZoomIn => Spec::new("command-zoom-in", Map, PLUS, "plus"),
            Self::ZoomOut => Spec::new("command-zoom-out", Map, &["Minus"], "minus"),
            Self::PanLeft => Spec::new("command-pan-left", Map, &["Alt+Left"], ""),
            Self::PanRight => Spec::new("command-pan-right", Map, &["Alt+Right"], ""),
            Self::PanUp => Spec::new("command-pan-up", Map, &["Alt+Up"], ""),
            Self::PanDown => Spec::new("command-pan-down", Map, &["Alt+Down"], ""),
            Self::FitCampaign => Spec::new("command-fit-campaign", Map, &["Home"], "house"),
            Self::FitLayer => Spec::new("command-fit-layer", Map, &["End"], "frame-corners"),
            Self::Layer1 => Spec::new("command-layer-1", Layers, &["1"], ""),
            Self::Layer2 => Spec::new("command-layer-2", Layers, &["2"], ""),
            Self::Layer3 => Spec::new("command-layer-3", Layers, &["3"], ""),
            Self::Layer4 => Spec::new("command-layer-4", Layers, &["4"], ""),
            Self::Ink => Spec::new("command-ink", Menu::Ink, &["Ctrl+D"], "pencil"),
            Self::Tasks => Spec::new("command-tasks", Menu::Class, &["Ctrl+T"], "hand"),
            Self::Compare => Spec::new("command-compare", Map, &["F3"], "map-trifold"),
            Self::ModeSingle => Spec::new("command-mode-single", Map, &["Ctrl+1"], ""),
            Self::ModeSwipe => Spec::new("command-mode-swipe", Map, &["Ctrl+2"], ""),
            Self::ModeBeside => Spec::new("command-mode-beside", Map, &["Ctrl+3"], ""),
            Self::ModeIsochrones => Spec::new("command-mode-isochrones", Map, &["Ctrl+4"], ""),
            Self::ModeHowOften => Spec::new("command-mode-how-often", Map, &["Ctrl+5"], ""),
            Self::DividerLeft => Spec::new("command-divider-left", Map, &["Alt+["], ""),
            Self::DividerRight => Spec::new("command-divider-right", Map, &["Alt+]"], ""),
            Self::NextLanguage => Spec::new("command-next-language", Window, &["F2"], ""),
            Self::NextTheme => Spec::new("command-next-theme", Window, &["F6"], "moon"),
            Self::OpenData => Spec::new("command-open-data", Window, &["Ctrl+O"], "folder-open"),
            Self::BackToEmbedded => {
                Spec::new("command-back-to-embedded", Window, &["Ctrl+Home"], "arrow-counter-clockwise")
            }
            Self::FullScreen => Spec::new("command-full-screen", Window, &["F11"], "arrows-out"),
            Self::Panel => Spec::new("command-panel", Layers, &["F4"], "stack"),
            Self::Legend => Spec::new("command-legend", Layers, &["Ctrl+L"], ""),
            Self::Close => Spec::new("command-close", Window, &["Escape"], "x"),
            _ => self.spec_of_question(),
        }
    }

    /// The rows of pages, of what people ask of the map, and of lessons.
    const fn spec_of_question(self) -> Spec {
        use Menu::{Questions, Window};
        match self {
            Self::Help => Spec::new("command-help", Window, &["F1"], "question"),
            Self::About => Spec::new("command-about", Window, &[], "info"),
            Self::Problems => Spec::new("command-problems", Window, &[], "warning"),
            Self::Search => Spec::new("command-search", Questions, &["Ctrl+F"], "magnifying-glass"),
            Self::DescribeDay => Spec::new("command-describe-day", Questions, &["F7"], "chalkboard-teacher"),
            Self::Changes => Spec::new("command-changes", Questions, &["F8"], "swap"),
            Self::Charts => Spec::new("command-charts", Questions, &["F9"], "chart-line"),
            Self::Sources => Spec::new("command-sources", Questions, &["F10"], "book-open"),
            Self::Statements => Spec::new("command-statements", Questions, &["F12"], "student"),
            Self::Export => Spec::new("command-export", Window, &["Ctrl+E"], "export"),
            Self::CopyPicture => Spec::new("command-copy-picture", Window, &["Ctrl+Shift+C"], "copy"),
            _ => Spec::new("command-lessons", Questions, &["Ctrl+P"], "projector-screen"),
        }
    }

    /// The command's text in a language.
    pub fn text(self, language: Language) -> String {
        language.text(self.spec().id)
    }

    /// Whether its keys mean the same in a presentation: time, the view and the looks. The others would bring cards,
    /// dialogs or buttons into the projected picture.
    pub fn works_while_presenting(self) -> bool {
        match self.spec().menu {
            Menu::Time => !matches!(self, Self::GoToDate | Self::Calendar),
            Menu::Map => {
                // Home and End go to the first and the last stop.
                !matches!(self, Self::Compare | Self::FitCampaign | Self::FitLayer) && self.mode().is_none()
            }
            _ => matches!(self, Self::Legend | Self::NextLanguage | Self::NextTheme | Self::FullScreen),
        }
    }

    /// The action it stands for now, or `None` where it can do nothing.
    pub fn action(self, session: &Session, atlas: &Atlas) -> Option<Action> {
        let days = atlas.campaign().days;
        Some(match self {
            Self::PlayPause => Action::SetPlaying(!session.time.playing),
            Self::NextDay => Action::StepDays(1),
            Self::PreviousDay => Action::StepDays(-1),
            Self::NextWeek => Action::StepDays(7),
            Self::PreviousWeek => Action::StepDays(-7),
            Self::NextEvent => Action::StepEvent(Direction::Forward),
            Self::PreviousEvent => Action::StepEvent(Direction::Back),
            Self::FirstDay => Action::SetDay(days.first),
            Self::LastDay => Action::SetDay(days.last),
            Self::Faster => Action::ChangeSpeed(Direction::Forward),
            Self::Slower => Action::ChangeSpeed(Direction::Back),
            Self::GoToDate => Action::AskDate,
            Self::Calendar => Action::ToggleCalendar,
            Self::FollowAction => Action::SetPace(Pace::Follow),
            Self::CalmPlay => Action::SetCalm(!session.time.calm),
            Self::LoopStart
            | Self::LoopEnd
            | Self::ClearLoop
            | Self::StretchAxis
            | Self::AxisNearer
            | Self::AxisFarther
            | Self::WholeAxis => self.for_axis(session)?,
            Self::ZoomIn => Action::Zoom { factor: ZOOM_STEP, at: None },
            Self::ZoomOut => Action::Zoom { factor: 1.0 / ZOOM_STEP, at: None },
            Self::PanLeft | Self::PanRight | Self::PanUp | Self::PanDown => self.pan(session),
            Self::FitCampaign => Action::Frame(Framing::Campaign),
            Self::FitLayer => Action::Frame(Framing::Layer(session.active_layer.clone()?)),
            Self::Layer1 | Self::Layer2 | Self::Layer3 | Self::Layer4 => self.switch_layer(session, atlas)?,
            Self::Ink => Action::Ink(InkAction::SetOpen(!session.ink.open)),
            Self::Tasks => toggle_card(session, Card::Tasks),
            Self::Compare => Action::SetCompare(!session.compare),
            Self::ModeSingle | Self::ModeSwipe | Self::ModeBeside | Self::ModeIsochrones | Self::ModeHowOften => {
                Action::SetMode(session.mode.turned(self.mode()?, session.day(atlas), atlas.campaign()))
            }
            Self::DividerLeft => Action::SetMode(session.mode.wiped(-WIPE_SHARE)?),
            Self::DividerRight => Action::SetMode(session.mode.wiped(WIPE_SHARE)?),
            Self::NextLanguage => Action::SetLanguage(session.language.next()),
            Self::NextTheme => Action::SetTheme(session.theme.next()),
            Self::OpenData => Action::OpenData,
            Self::BackToEmbedded if atlas.is_embedded() => return None,
            Self::BackToEmbedded => Action::BackToEmbedded,
            Self::FullScreen => Action::ToggleFullScreen,
            Self::Panel => Action::SetPanel(!session.panel),
            Self::Legend => {
                let switch = MapSwitch::Legend;
                Action::SetSwitch { switch, shown: !session.switches.is_on(switch) }
            }
            Self::Search => toggle_card(session, Card::Search),
            Self::DescribeDay => toggle_card(session, Card::Day),
            Self::Changes => toggle_card(session, Card::Changes),
            Self::Charts => toggle_card(session, Card::Charts),
            Self::Sources => toggle_card(session, Card::Sources),
            Self::Statements => toggle_card(session, Card::Statements),
            Self::Export => toggle_card(session, Card::Export),
            Self::CopyPicture => Action::CopyPicture,
            Self::Lessons => toggle_card(session, Card::Lessons),
            Self::Help | Self::About | Self::Problems | Self::Close => self.for_pages(session, atlas)?,
        })
    }

    /// What opens a page over the map, and what closes the topmost thing.
    fn for_pages(self, session: &Session, atlas: &Atlas) -> Option<Action> {
        Some(match self {
            Self::Help => toggle_page(session, Page::Help),
            Self::About => toggle_page(session, Page::About),
            Self::Problems if atlas.problems().is_empty() => return None,
            Self::Problems => toggle_page(session, Page::Problems),
            Self::Close if session.page.is_none() && session.ink.open => Action::Ink(InkAction::SetOpen(false)),
            Self::Close if session.page.is_none() && session.cards.shown().is_some() => Action::CloseCards,
            Self::Close if session.page.is_none() && session.panel => Action::SetPanel(false),
            Self::Close if session.page.is_none() && session.compare => Action::SetCompare(false),
            Self::Close if session.page.is_none() && session.mode != MapMode::Single => {
                Action::SetMode(MapMode::Single)
            }
            _ => Action::SetPage(None),
        })
    }

    /// What the commands of the axis and its loop stand for.
    fn for_axis(self, session: &Session) -> Option<Action> {
        Some(match self {
            Self::LoopStart => Action::MarkLoop(Direction::Back),
            Self::LoopEnd => Action::MarkLoop(Direction::Forward),
            Self::ClearLoop if session.time.marks.is_empty() => return None,
            Self::ClearLoop => Action::ClearLoop,
            Self::StretchAxis => Action::SetStretched(!session.time.stretched),
            Self::AxisNearer => Action::ZoomAxis { factor: AXIS_ZOOM_STEP, about: None },
            _ if session.time.span.is_none() => return None,
            Self::AxisFarther => Action::ZoomAxis { factor: 1.0 / AXIS_ZOOM_STEP, about: None },
            _ => Action::SetSpan(None),
        })
    }

    /// The mode of the map that a command is for.
    pub fn mode(self) -> Option<ModeKind> {
        Some(match self {
            Self::ModeSingle => ModeKind::Single,
            Self::ModeSwipe => ModeKind::Swipe,
            Self::ModeBeside => ModeKind::Beside,
            Self::ModeIsochrones => ModeKind::Isochrones,
            Self::ModeHowOften => ModeKind::HowOften,
            _ => return None,
        })
    }

    fn pan(self, session: &Session) -> Action {
        let (width, height) = session.view.size();
        let (x, y) = match self {
            Self::PanLeft => (1.0, 0.0),
            Self::PanRight => (-1.0, 0.0),
            Self::PanUp => (0.0, 1.0),
            _ => (0.0, -1.0),
        };
        Action::Pan { dx: x * PAN_SHARE * width, dy: y * PAN_SHARE * height }
    }

    fn switch_layer(self, session: &Session, atlas: &Atlas) -> Option<Action> {
        let position = match self {
            Self::Layer1 => 0,
            Self::Layer2 => 1,
            Self::Layer3 => 2,
            _ => 3,
        };
        let id = atlas.campaign().layers.get(position)?.id.clone();
        let shown = !session.switches.layer(&id, atlas.campaign());
        Some(Action::SetLayer { id, shown })
    }
}

/// Opens a card, or closes it where it is the one shown.
fn toggle_card(session: &Session, card: Card) -> Action {
    if session.cards.shown() == Some(&card) { Action::CloseCards } else { Action::OpenCard(card) }
}

fn toggle_page(session: &Session, page: Page) -> Action {
    Action::SetPage((session.page != Some(page)).then_some(page))
}
