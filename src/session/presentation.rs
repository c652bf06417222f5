//! A lesson in front of a class: which stop is shown, what covers it, and what the picture was before.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Action, Card, Effect, Framing, LoopMarks, MapMode, Session, Switches};
use crate::atlas::Atlas;
use crate::day::{Day, Moment};
use crate::model::{Campaign, Lesson, MapSwitch, Stop, StopMode};
use crate::scene::Viewport;

/// More digits than any lesson has stops are no number of a stop.
const MOST_DIGITS: usize = 3;

/// A stop of a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StopPlace {
    /// The lesson's id.
    pub lesson: String,
    /// The number of the stop, from 0.
    pub stop: usize,
}

/// What covers the picture so that the class looks at the teacher.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cover {
    /// Nothing but black.
    Black,
    /// Nothing but white.
    White,
}

/// A step through the stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StopStep {
    /// To the next one; a running animation is finished first.
    Next,
    /// To the one before, complete.
    Previous,
    /// To the first one.
    First,
    /// To the last one.
    Last,
    /// To the one whose number was typed.
    Typed,
}

/// A running presentation.
#[derive(Clone, Debug, PartialEq)]
pub struct Presentation {
    /// What covers the picture.
    pub cover: Option<Cover>,
    /// Digits typed so far: the number of a stop.
    pub digits: String,
    /// The stop's animation runs, or rests, on its way to this day.
    running: Option<Day>,
    before: Box<Before>,
}

/// The picture before the presentation; all of it comes back but the date.
#[derive(Clone, Debug, PartialEq)]
struct Before {
    view: Viewport,
    framing: Framing,
    switches: Switches,
    mode: MapMode,
    since: i32,
    active_layer: Option<String>,
    marks: LoopMarks,
}

impl Session {
    /// The lessons that can be shown: the user's own, then those of the pack.
    pub fn lessons<'a>(&'a self, atlas: &'a Atlas) -> impl Iterator<Item = &'a Arc<Lesson>> {
        let own = self.own_lessons.iter().filter_map(|own| own.lesson.as_ref());
        own.chain(&atlas.dataset().lessons)
    }

    /// The lesson with this id.
    pub fn lesson_named<'a>(&'a self, id: &str, atlas: &'a Atlas) -> Option<&'a Arc<Lesson>> {
        self.lessons(atlas).find(|lesson| lesson.id == id)
    }

    /// The lesson that was shown or chosen last.
    pub fn lesson<'a>(&'a self, atlas: &'a Atlas) -> Option<&'a Arc<Lesson>> {
        self.lesson_named(&self.place.as_ref()?.lesson, atlas)
    }

    /// The stop that was shown last.
    pub fn stop<'a>(&'a self, atlas: &'a Atlas) -> Option<&'a Stop> {
        self.lesson(atlas)?.stops.get(self.place.as_ref()?.stop)
    }

    /// The stop whose words stand in the picture: that of a running presentation, unless the date was moved away.
    pub fn told<'a>(&'a self, atlas: &'a Atlas) -> Option<&'a Stop> {
        let presenting = self.presenting.as_ref()?;
        let stop = self.stop(atlas)?;
        let there = self.day(atlas) == atlas.campaign().days.clamp(stop.day) && !self.time.playing;
        (presenting.running.is_some() || there).then_some(stop)
    }

    /// What covers the picture.
    pub fn cover(&self) -> Option<Cover> {
        self.presenting.as_ref()?.cover
    }

    /// Does what belongs to lessons; gives back what does not, unless a class must not see it.
    pub(super) fn apply_to_lesson(&mut self, action: Action, atlas: &Atlas) -> Result<Option<Effect>, Action> {
        match action {
            Action::Present(place) => return Ok(self.present(place, atlas)),
            Action::Resume => return Ok(self.resume_lesson(atlas)),
            Action::LookAtStop(place) => self.look_at_stop(place, atlas),
            Action::SetLetters(letters) => self.letters = letters,
            action if self.presenting.is_some() => return self.apply_while_presenting(action, atlas),
            Action::Step(_) | Action::TypeDigit(_) | Action::SetCover(_) | Action::Leave => {}
            action => return Err(action),
        }
        Ok(None)
    }

    fn apply_while_presenting(&mut self, action: Action, atlas: &Atlas) -> Result<Option<Effect>, Action> {
        let Some(presenting) = &mut self.presenting else { return Err(action) };
        match action {
            Action::TypeDigit(digit) if presenting.digits.len() < MOST_DIGITS && digit < 10 => {
                presenting.digits.push(char::from(b'0' + digit));
            }
            Action::SetCover(cover) => presenting.cover = cover,
            Action::Step(step) => self.step_stop(step, atlas),
            Action::Leave => return Ok(self.leave()),
            // Whoever goes on wants to see: the first press only takes the cover away.
            Action::StepDays(_) | Action::StepEvent(_) | Action::SetPlaying(_) if presenting.cover.is_some() => {
                presenting.cover = None;
            }
            Action::Tick { .. } if presenting.cover.is_some() => {}
            Action::TypeDigit(_)
            | Action::OpenCard(_)
            | Action::BackCard
            | Action::CloseCards
            | Action::SetPage(_)
            | Action::SetPanel(_)
            | Action::SetCompare(_)
            | Action::AskDate
            | Action::ToggleCalendar => {}
            Action::StepDays(_) | Action::StepEvent(_) | Action::SetDay(_) | Action::SetMoment(_) => {
                (presenting.running, presenting.digits) = (None, String::new());
                return Err(action);
            }
            action => return Err(action),
        }
        Ok(None)
    }

    /// Starts at the stop given, else at the first one of the lesson on the card, or shown last, or of the pack; does
    /// nothing while a lesson is given.
    fn present(&mut self, place: Option<StopPlace>, atlas: &Atlas) -> Option<Effect> {
        if self.presenting.is_some() {
            return None;
        }
        let first = |lesson: &Arc<Lesson>| StopPlace { lesson: lesson.id.clone(), stop: 0 };
        let on_card = match self.cards.shown() {
            Some(Card::Lesson(id)) => self.lesson_named(id, atlas),
            _ => None,
        };
        let chosen = || on_card.or_else(|| self.lesson(atlas)).or_else(|| self.lessons(atlas).next());
        let place = place.or_else(|| chosen().map(first))?;
        self.lesson_named(&place.lesson, atlas)?.stops.get(place.stop)?;
        self.begin();
        self.show_stop(place, false, atlas);
        Some(Effect::BeginShow)
    }

    /// Goes on where the last presentation ended.
    fn resume_lesson(&mut self, atlas: &Atlas) -> Option<Effect> {
        let place = self.place.clone().filter(|_| self.stop(atlas).is_some());
        self.present(place, atlas)
    }

    fn begin(&mut self) {
        self.cards.close();
        (self.page, self.panel, self.compare) = (None, false, false);
        let before = Before {
            view: self.view,
            framing: self.framing.clone(),
            switches: self.switches.clone(),
            mode: self.mode,
            since: self.since,
            active_layer: self.active_layer.clone(),
            marks: self.time.marks,
        };
        self.time.marks = LoopMarks::default();
        let before = Box::new(before);
        self.presenting = Some(Presentation { cover: None, digits: String::new(), running: None, before });
    }

    fn step_stop(&mut self, step: StopStep, atlas: &Atlas) {
        let (Some(presenting), Some(place)) = (&mut self.presenting, self.place.clone()) else { return };
        let digits = std::mem::take(&mut presenting.digits);
        let covered = presenting.cover.take().is_some();
        let near = matches!(step, StopStep::Next | StopStep::Previous);
        if covered && near {
            return;
        }
        if step == StopStep::Next && self.finish_animation(atlas) {
            return;
        }
        let Some(last) = self.lesson(atlas).map(|lesson| lesson.stops.len() - 1) else { return };
        let to = match step {
            StopStep::Next => Some(place.stop + 1),
            StopStep::Previous => place.stop.checked_sub(1),
            StopStep::First => Some(0),
            StopStep::Last => Some(last),
            StopStep::Typed => digits.parse::<usize>().ok().and_then(|number| number.checked_sub(1)),
        };
        if let Some(stop) = to.filter(|stop| *stop <= last) {
            self.show_stop(StopPlace { stop, ..place }, step == StopStep::Next, atlas);
        }
    }

    /// Brings what moves to its end; whether something moved.
    fn finish_animation(&mut self, atlas: &Atlas) -> bool {
        let days = atlas.campaign().days;
        let moved = self.time.playing;
        self.time.set_playing(false, days);
        match self.presenting.as_mut().and_then(|presenting| presenting.running.take()) {
            Some(day) => self.time.set_day(day, days),
            None => return moved,
        }
        true
    }

    /// Ends the stop's animation when it has come to its day.
    pub(super) fn rest_at_stop(&mut self, atlas: &Atlas) {
        let Some(day) = self.presenting.as_ref().and_then(|presenting| presenting.running) else { return };
        if self.time.moment >= Moment::end_of(day, atlas.campaign().days.first) {
            self.finish_animation(atlas);
        }
    }

    /// Leaves the topmost thing: the digits, the cover, the presentation. The date stays.
    fn leave(&mut self) -> Option<Effect> {
        if self.ink.open {
            self.ink.open = false;
            return None;
        }
        let presenting = self.presenting.as_mut()?;
        if !presenting.digits.is_empty() {
            presenting.digits.clear();
            return None;
        }
        if presenting.cover.take().is_some() {
            return None;
        }
        let before = *self.presenting.take()?.before;
        self.time.playing = false;
        self.time.marks = before.marks;
        // Where the map has another size by then, the window says so with its next frame.
        (self.view, self.framing) = (before.view, before.framing);
        (self.switches, self.mode, self.since) = (before.switches, before.mode, before.since);
        self.active_layer = before.active_layer;
        Some(Effect::EndShow)
    }

    /// Shows the picture of a stop in the window.
    fn look_at_stop(&mut self, place: StopPlace, atlas: &Atlas) {
        if self.presenting.is_none() {
            self.show_stop(place, false, atlas);
        }
    }

    /// Makes the picture that of a stop.
    fn show_stop(&mut self, place: StopPlace, animated: bool, atlas: &Atlas) {
        let campaign = atlas.campaign();
        let found = self.lesson_named(&place.lesson, atlas).cloned();
        let Some(stop) = found.as_ref().and_then(|lesson| lesson.stops.get(place.stop)) else { return };
        if let Some(presenting) = &self.presenting {
            (self.switches, self.since) = (presenting.before.switches.clone(), presenting.before.since);
            self.switch_parts(stop);
        }
        for layer in &campaign.layers {
            self.switches.set_layer(&layer.id, stop.layers.contains(&layer.id));
        }
        self.active_layer = stop.layers.last().cloned();
        if let Some(compare) = stop.compare {
            self.since = campaign.days.clamp(stop.day).days_since(compare).clamp(1, campaign.days.len());
            self.switches.set(MapSwitch::Gains, true);
        }
        self.time.playing = false;
        self.time.set_day(stop.day, campaign.days);
        self.mode = mode_of(stop, campaign).mended(campaign.days);
        let play = stop.play.filter(|from| animated && campaign.days.contains(*from) && *from < stop.day);
        if let Some(presenting) = &mut self.presenting {
            presenting.running = play.map(|_| campaign.days.clamp(stop.day));
            if let Some(from) = play {
                self.time.set_day(from, campaign.days);
                self.time.playing = true;
            }
        }
        self.place = Some(place);
        self.framing = Framing::Stop;
        self.reframe(atlas);
    }

    fn switch_parts(&mut self, stop: &Stop) {
        for (parts, on) in [(&stop.show, true), (&stop.hide, false)] {
            for &part in parts {
                self.switches.set(part, on);
            }
        }
    }
}

/// What the map tells about time at a stop.
fn mode_of(stop: &Stop, campaign: &Campaign) -> MapMode {
    match stop.mode {
        StopMode::Single => MapMode::Single,
        StopMode::Wipe(other) => MapMode::Swipe { other, share: 0.5 },
        StopMode::Beside(other) => MapMode::Beside { other },
        StopMode::HowOften { from, to } => MapMode::HowOften { from, to },
        StopMode::Fronts { from, to, step: Some(step) } => MapMode::Isochrones { from, to, step },
        StopMode::Fronts { from, to, step: None } => {
            MapMode::HowOften { from, to }.turned(super::ModeKind::Isochrones, stop.day, campaign)
        }
    }
}
