//! What of a sitting a picture shows: the parts that are on, the situation that is drawn, small maps and dates over the
//! map. Window and exports ask the same.

use std::sync::Arc;

use geo::{Coord, Rect};

use super::{MapMode, MapSwitch, Panes, Session, Task, limits};
use crate::atlas::Atlas;
use crate::day::Day;
use crate::front::Situation;
use crate::scene::{self, Around, Inset, Item, Page, Plate, Predicted, Show, Study, Style, Subject, Viewport};

/// Lines of the map for orientation, over those of the map.
pub const FINE: f32 = 0.6;

impl Session {
    /// The same sitting on another day.
    #[must_use]
    pub fn on_day(&self, day: Day, atlas: &Atlas) -> Self {
        let mut session = self.clone();
        session.time.set_day(day, atlas.campaign().days);
        session
    }
}

/// What the map tells of other days; while play goes on, fronts come one by one.
pub fn study_today(session: &Session, atlas: &Atlas, study: Study) -> Study {
    let today = session.day(atlas);
    match study {
        Study::Fronts { of, .. } => {
            let until = Some(today).filter(|&day| session.time.playing && of.span.contains(day));
            Study::Fronts { of, until }
        }
        study => study,
    }
}

/// The situation that is drawn: many fronts that stand still lie on the ground of their last day.
pub fn drawn(situation: &Arc<Situation>, study: &Study) -> Arc<Situation> {
    match study {
        Study::Fronts { of, until: None } => Arc::clone(&of.last),
        _ => Arc::clone(situation),
    }
}

/// What is drawn, from the switches of the session and what the map tells of other days; ground that was won is cut out
/// only where the moment stands still.
pub fn shown(session: &Session, atlas: &Atlas, (study, settled): (Study, bool)) -> Show {
    let campaign = atlas.campaign();
    let on = |switch| session.switches.is_on(switch);
    // What belongs to one day alone would be taken for what all days have in common.
    let of_day = |switch| on(switch) && !study.is_quiet();
    // Signs of units and events on a map with two days would stand on the wrong one.
    let apart = |switch| of_day(switch) && !matches!(session.mode, MapMode::Swipe { .. });
    let alone = |switch| on(switch) && study == Study::None;
    if session.tasks.is_blank() {
        let [territories, rivers, relief] = [MapSwitch::Territories, MapSwitch::Rivers, MapSwitch::Relief].map(on);
        return Show { territories, rivers, relief, ..Show::default() };
    }
    Show {
        territories: on(MapSwitch::Territories) && !matches!(study, Study::Often(_)),
        rivers: on(MapSwitch::Rivers),
        towns: on(MapSwitch::Towns),
        doubt: of_day(MapSwitch::Doubt),
        before: alone(MapSwitch::Gains),
        gains: alone(MapSwitch::Gains) && settled,
        since: session.since,
        units: apart(MapSwitch::Units),
        axes: of_day(MapSwitch::Axes),
        events: apart(MapSwitch::Events),
        transport: on(MapSwitch::Transport),
        relief: on(MapSwitch::Relief),
        legend: on(MapSwitch::Legend),
        second: session.second.filter(|language| *language != session.language),
        layers: campaign
            .layers
            .iter()
            .filter(|layer| session.switches.layer(&layer.id, campaign))
            .map(|layer| layer.id.clone())
            .collect(),
        study,
        names: session.told(atlas).map(|stop| stop.names.clone()).unwrap_or_default(),
    }
}

/// What decides about names: all that is shown but what they do not depend on.
pub fn told(show: &Show) -> Show {
    Show { gains: false, ..show.clone() }
}

/// What the map for orientation shows.
pub fn bare(show: &Show) -> Show {
    Show { territories: show.territories, relief: show.relief, ..Show::default() }
}

/// What the words round the map tell of.
pub fn subject<'a>(
    session: &'a Session,
    atlas: &'a Atlas,
    (situation, show): (&'a Situation, &'a Show),
    (style, page): (&'a Style, &Page),
) -> Subject<'a> {
    Subject {
        atlas,
        situation,
        day: session.day(atlas),
        show,
        language: session.language,
        style,
        units: scene::units_in_sight(atlas, situation, &session.view, page.unit),
        stop: session.told(atlas),
    }
}

/// The lenses and the map for orientation that fit beside what lies over the map.
pub fn small_maps(
    session: &Session,
    atlas: &Atlas,
    (page, map, taken): (&Page, Rect, &[Rect]),
    situation: &Situation,
) -> Vec<Inset> {
    if session.mode != MapMode::Single || session.tasks.is_blank() {
        return Vec::new();
    }
    let around = Around {
        page,
        map,
        view: &session.view,
        campaign: atlas.campaign().view,
        limits: limits(atlas),
        ground: atlas.front().ground(),
        taken,
    };
    scene::insets(situation, &around)
}

/// What was drawn on the map, and the answers of a class: signs in points of the map that the view shows.
pub fn drawings(session: &Session, atlas: &Atlas, view: &Viewport, look: (&Style, f64)) -> Vec<Item> {
    let day = session.day(atlas);
    let mut items = match &session.tasks.current {
        Some(Task::Predict { lines, revealed, .. }) => {
            let between = revealed.as_ref().map(|between| between.as_slice());
            let share = if between.is_some() { 1.0 } else { 0.0 };
            let shown = Predicted { lines, between, share, day, language: session.language };
            scene::predicted(&shown, view, look)
        }
        Some(Task::FindPlace { at, guess: Some(guess), .. }) => {
            scene::found_place([*guess, Coord { ..*at }], view, look)
        }
        _ => Vec::new(),
    };
    let seen = session.ink.drawings.seen(session.ink.sight(day));
    items.extend(seen.flat_map(|drawing| scene::ink(drawing, view, look)));
    items
}

/// The dates of both maps where there are two, or the span of the map.
pub fn plates(subject: &Subject<'_>, (panes, map, mode): (&Panes, Rect, &MapMode)) -> Vec<Plate> {
    if let Some(other) = mode.other() {
        return panes.plates(mode, [other, subject.day].map(|day| subject.language.short_date(day)));
    }
    let title = subject.show.study.title(subject.language);
    title.into_iter().map(|text| Plate { text, area: map, share: 0.5, free: true }).collect()
}
