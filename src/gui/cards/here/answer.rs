//! What is told of a spot: asked once, beside the window.

use std::sync::Arc;

use egui::{Context as Egui, Id};
use geo::Coord;

use crate::atlas::Atlas;
use crate::day::Day;
use crate::front::{Tenure, Witness};
use crate::gui::beside;
use crate::gui::command_ui::Context;
use crate::i18n::Names;
use crate::model::{Holder, Keyframe, Side};
use crate::scene;

/// The whole campaign at a spot.
pub struct History {
    /// The spot, world metres.
    at: Coord,
    /// Spans with one holder, in order and without gaps.
    pub tenures: Vec<Tenure>,
    /// What lies between them.
    pub changes: Vec<Change>,
}

/// A change of hands.
pub struct Change {
    /// The day at whose end the new side held it.
    pub day: Day,
    /// Who held it then.
    pub to: Side,
    /// Where this comes from.
    pub source: String,
}

/// What the line near a spot rests on at the end of a day.
pub struct Why {
    at: Coord,
    /// The day.
    pub day: Day,
    /// The nearest town and its distance, km, where one is near.
    pub town: Option<(Names, f64)>,
    /// Who holds the spot at the end of the day.
    pub holder: Holder,
    /// How far the front is, and its doubt there, km; `None` where there is no front.
    pub front: Option<(f64, f64)>,
    /// Facts up to the day, the most telling first.
    pub before: Vec<Told>,
    /// Facts after it.
    pub after: Vec<Told>,
    /// The last line drawn from sources.
    pub drawn_before: Option<Drawn>,
    /// The next one; the same on its own day.
    pub drawn_after: Option<Drawn>,
}

/// A fact as evidence.
pub struct Told {
    /// Its day.
    pub day: Day,
    /// Its place.
    pub place: String,
    /// Who held it.
    pub holder: Side,
    /// How far the place is, km.
    pub km: f64,
    /// How many days later it was; negative for earlier.
    pub days: i32,
    /// Whether the map shows another holder there and then.
    pub contradicted: bool,
    /// Where it comes from.
    pub source: String,
    /// Whether the passage was read.
    pub source_seen: bool,
}

/// A line drawn from sources.
pub struct Drawn {
    /// Its day.
    pub day: Day,
    /// A few words.
    pub title: String,
    /// Where it comes from.
    pub source: String,
    /// What is doubtful.
    pub note: String,
}

/// Who held the spot; `None` until it is known.
pub fn history(ctx: &Egui, cx: &Context<'_>, at: Coord) -> Option<Arc<History>> {
    let atlas = Arc::clone(cx.atlas);
    beside::ask(ctx, Id::unique("here-history"), at, move |&at| history_of(&atlas, at)).filter(|kept| kept.at == at)
}

/// Why the line is where it is; in play it may be that of the day before.
pub fn why(ctx: &Egui, cx: &Context<'_>, of: (Coord, Day)) -> Option<Arc<Why>> {
    let atlas = Arc::clone(cx.atlas);
    let why = beside::ask(ctx, Id::unique("here-why"), of, move |&(at, day)| why_of(&atlas, at, day));
    why.filter(|kept| kept.at == of.0)
}

fn history_of(atlas: &Atlas, at: Coord) -> History {
    let changes = atlas.front().history(at).into_iter().map(|change| {
        let named = change.fact.map(|fact| fact.source.as_str()).filter(|source| !source.is_empty());
        Change { day: change.day, to: change.to, source: named.unwrap_or(change.source).to_owned() }
    });
    History { at, changes: changes.collect(), tenures: atlas.front().tenures(at) }
}

fn why_of(atlas: &Atlas, at: Coord, day: Day) -> Why {
    let picked = scene::pick(atlas, &atlas.situation(atlas.end_of(day)), at);
    let evidence = atlas.front().evidence(at, atlas.end_of(day));
    let told = |witness: &Witness<'_>| Told {
        day: witness.fact.day,
        place: witness.fact.place.clone(),
        holder: witness.fact.holder,
        km: witness.km,
        days: witness.fact.day.days_since(day),
        contradicted: witness.contradicted,
        source: witness.fact.source.clone(),
        source_seen: witness.fact.source_seen,
    };
    Why {
        at,
        day,
        town: picked.town.map(|(town, km)| (town.name.clone(), km)),
        holder: picked.holder,
        front: evidence.nearest.map(|nearest| (nearest.km, f64::from(nearest.point.doubt_km))),
        before: evidence.before.iter().map(told).collect(),
        after: evidence.after.iter().map(told).collect(),
        drawn_before: evidence.keyframe_before.map(drawn),
        drawn_after: evidence.keyframe_after.map(drawn),
    }
}

fn drawn(keyframe: &Keyframe) -> Drawn {
    let front = &keyframe.front;
    Drawn { day: keyframe.day, title: front.title.clone(), source: front.source.clone(), note: front.note.clone() }
}
