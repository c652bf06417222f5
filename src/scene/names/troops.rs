//! Names of units and of the greatest events of a day.

use geo::Intersects as _;

use super::wanted::{Asked, Wanted, number};
use super::wish::{Home, NameId, NameKind, Stand, Wish};
use crate::atlas::Atlas;
use crate::day::Day;
use crate::front::Situation;
use crate::model::{HistoricalEvent, Unit};
use crate::scene::troops::{event_marks, events_on, units_on};
use crate::scene::{Symbol, TextClass, Viewport};

/// Events up to this importance have their titles on the map; the words beside it tell of the others.
const TITLED: u8 = 1;

/// Coarsest scale of units, the largest first: world metres for a hundredth of the picture's height.
const UNIT_SCALES: [f64; 6] = [9_000.0, 9_000.0, 5_500.0, 4_000.0, 2_500.0, 1_500.0];

/// Adds the names, and the marks that stand in others' way.
pub(super) fn troops(atlas: &Atlas, situation: &Situation, asked: &Asked<'_>, all: &mut Wanted) {
    all.marks.extend(event_marks(atlas, asked.day, asked.show));
    if asked.show.events {
        let titled = events_on(atlas, asked.day).filter(|event| event.importance <= TITLED);
        all.names.extend(titled.enumerate().filter_map(|(index, event)| title(event, index, asked)));
    }
    if asked.show.units {
        let units = units_on(atlas, situation, asked.day);
        all.names.extend(units.into_iter().enumerate().map(|(index, unit)| short_name(unit, index, atlas)));
    }
}

/// Whether a view is near enough for the sign of any unit within it; `unit` is a hundredth of the picture's height.
pub fn units_in_sight(atlas: &Atlas, situation: &Situation, view: &Viewport, unit: f64) -> bool {
    let day = situation.moment.day(atlas.campaign().days.first);
    let (seen, scale) = (view.world_rect(), view.metres_per_point() * unit);
    let shown = |unit: &Unit| scale <= scale_of(unit) && seen.intersects(&unit.at);
    units_on(atlas, situation, day).into_iter().any(|(unit, _)| shown(unit))
}

/// The coarsest scale at which a unit has a sign.
fn scale_of(unit: &Unit) -> f64 {
    UNIT_SCALES[(unit.echelon as usize).min(UNIT_SCALES.len() - 1)]
}

/// The event whose title has this number on a day; the numbers are those of [`troops`].
pub(in crate::scene) fn titled_event(atlas: &Atlas, day: Day, number: u32) -> Option<&HistoricalEvent> {
    let titled = events_on(atlas, day).filter(|event| event.importance <= TITLED);
    titled.zip(0..).find(|(_, own)| *own == number).map(|(event, _)| event)
}

/// The unit whose sign has this number, where it stood last up to a day.
pub(in crate::scene) fn signed_unit(atlas: &Atlas, day: Day, number: u32) -> Option<&Unit> {
    let units = &atlas.dataset().units;
    let track = &units.get(usize::try_from(number).ok()?)?.track;
    units.iter().rfind(|unit| unit.track == *track && unit.day <= day)
}

fn title(event: &HistoricalEvent, index: usize, asked: &Asked<'_>) -> Option<Wish> {
    let text = event.name.get(asked.language);
    let stand = Stand::Beside { at: event.at?, symbol: Symbol::Event(event.importance), draws: false };
    (!text.is_empty()).then(|| Wish {
        id: NameId { kind: NameKind::Event, number: number(index), copy: 0 },
        lines: vec![text.to_owned()],
        class: TextClass::Event,
        priority: 180,
        scales: (0.0, 9_000.0),
        stands: vec![stand],
        home: Home::Anywhere,
        leader: true,
    })
}

fn short_name((unit, doubtful): (&Unit, bool), index: usize, atlas: &Atlas) -> Wish {
    let echelon = unit.echelon as usize;
    // The same number for the same unit on all days, so that its name stays where it is.
    let same = |other: &Unit| other.track == unit.track;
    let track = atlas.dataset().units.iter().position(same).unwrap_or(index);
    let symbol = Symbol::Unit { side: unit.side, arm: unit.arm, doubtful };
    Wish {
        id: NameId { kind: NameKind::Unit, number: number(track), copy: 0 },
        lines: vec![unit.short.clone()],
        class: TextClass::Unit(unit.side),
        priority: 300 + 60 * number(echelon) + u32::from(doubtful),
        scales: (0.0, scale_of(unit)),
        stands: vec![Stand::Beside { at: unit.at, symbol, draws: true }],
        home: Home::Anywhere,
        leader: false,
    }
}
