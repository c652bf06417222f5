//! What lies under a point of the map.

use geo::Coord;

use super::names::{NameKind, Placement, is_settlement, map_corner, signed_unit, titled_event};
use super::primitive::Symbol;
use super::signs::reach;
use super::style::Style;
use super::troops::{axes_on, events_on};
use super::viewport::Viewport;
use super::{Show, detail::overlap};
use crate::atlas::Atlas;
use crate::day::Day;
use crate::front::Situation;
use crate::geodesy;
use crate::model::{Axis, HistoricalEvent, Holder, Place, Unit};

/// A pointer this near to a sign means it, hundredths of the picture's height.
const REACH: f64 = 0.6;

/// A town nearer than this names the place, km.
const NEAR_KM: f64 = 25.0;

/// What is known of a place at a moment.
#[derive(Clone, Debug)]
pub struct Picked<'a> {
    /// Where, world metres.
    pub at: Coord,
    /// The nearest town and its distance in km, where one is near.
    pub town: Option<(&'a Place, f64)>,
    /// Who holds the ground.
    pub holder: Holder,
    /// Distance to the nearest front line in km.
    pub front_km: Option<f64>,
}

/// Looks at one place.
pub fn pick<'a>(atlas: &'a Atlas, situation: &Situation, at: Coord) -> Picked<'a> {
    let towns = atlas.dataset().places.iter().filter(|place| is_settlement(place));
    let nearest = towns.map(|place| (place, geodesy::distance_km(place.at, at))).min_by(|a, b| a.1.total_cmp(&b.1));
    Picked {
        at,
        town: nearest.filter(|(_, km)| *km <= NEAR_KM),
        holder: atlas.holder(at, situation),
        front_km: atlas.front().distance_km(at, situation),
    }
}

/// Something on the map of which more is told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Thing<'a> {
    /// The mark of an event, or its title.
    Event(&'a HistoricalEvent),
    /// The sign of a unit, or its name.
    Unit(&'a Unit),
    /// The sign of a town or mountain, or its name.
    Place(&'a Place),
    /// An arrow of advance.
    Axis(&'a Axis),
}

/// What is drawn of a day, as somebody who points at it sees it.
#[derive(Clone, Copy)]
pub struct Drawn<'a, 'b> {
    /// The data.
    pub atlas: &'a Atlas,
    /// The day.
    pub day: Day,
    /// Parts of the map that are on.
    pub show: &'b Show,
    /// The part of the world that is seen.
    pub view: &'b Viewport,
    /// Names and signs as they were placed; `None` where there are none.
    pub names: Option<&'b Placement>,
    /// Sizes of signs.
    pub style: &'b Style,
    /// A hundredth of the picture's height, points.
    pub unit: f64,
}

/// What somebody points at; canvas points. Marks of events lie above names, these above arrows.
pub fn thing_at<'a>(drawn: &Drawn<'a, '_>, at: Coord) -> Option<Thing<'a>> {
    event_at(drawn, at)
        .map(Thing::Event)
        .or_else(|| named_at(drawn, at))
        .or_else(|| axis_at(drawn, at).map(Thing::Axis))
}

/// The nearest mark of an event, the most important where they lie on each other.
fn event_at<'a>(drawn: &Drawn<'a, '_>, at: Coord) -> Option<&'a HistoricalEvent> {
    if !drawn.show.events {
        return None;
    }
    let near = events_on(drawn.atlas, drawn.day).filter_map(|event| {
        let (radius, _) = reach(Symbol::Event(event.importance), drawn.style);
        let away = length(drawn.view.screen_from_world(event.at?) - at);
        (away <= (radius + REACH) * drawn.unit).then_some((event, away))
    });
    near.min_by(|a, b| a.0.importance.cmp(&b.0.importance).then(a.1.total_cmp(&b.1))).map(|(event, _)| event)
}

/// The name or the sign with it under a point.
fn named_at<'a>(drawn: &Drawn<'a, '_>, at: Coord) -> Option<Thing<'a>> {
    let names = drawn.names?;
    let at = at + map_corner(drawn.view);
    let slack = Coord { x: REACH, y: REACH } * (drawn.unit / 2.0);
    let spot = geo::Rect::new(at - slack, at + slack);
    let hit = |(symbol, middle): (Symbol, Coord)| {
        let (width, height) = reach(symbol, drawn.style);
        let half = Coord { x: width, y: height } * drawn.unit;
        overlap(geo::Rect::new(middle - half, middle + half), spot)
    };
    // A sign is where the thing is; letters may stand over others' places.
    let signs = names.names.iter().filter(|name| name.sign.is_some_and(hit));
    let letters = names.names.iter().filter(|name| name.boxes.iter().any(|area| overlap(*area, spot)));
    signs.chain(letters).find_map(|name| match name.id.kind {
        NameKind::Event => titled_event(drawn.atlas, drawn.day, name.id.number).map(Thing::Event),
        NameKind::Unit => signed_unit(drawn.atlas, drawn.day, name.id.number).map(Thing::Unit),
        NameKind::Place => {
            let number = usize::try_from(name.id.number).ok()?;
            drawn.atlas.dataset().places.get(number).map(Thing::Place)
        }
        NameKind::Story | NameKind::Base | NameKind::River | NameKind::Front | NameKind::Side => None,
    })
}

/// The nearest arrow.
fn axis_at<'a>(drawn: &Drawn<'a, '_>, at: Coord) -> Option<&'a Axis> {
    if !drawn.show.axes {
        return None;
    }
    let away = |axis: &'a Axis| {
        let points: Vec<Coord> = axis.line.coords().map(|place| drawn.view.screen_from_world(*place)).collect();
        let parts = points.windows(2).map(|pair| to_segment(at, (pair[0], pair[1])));
        Some((axis, parts.min_by(f64::total_cmp)?))
    };
    let near = axes_on(drawn.atlas, drawn.day).filter_map(away).filter(|(_, away)| *away <= REACH * drawn.unit);
    near.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(axis, _)| axis)
}

/// From a point to a stretch of a line.
fn to_segment(at: Coord, (from, to): (Coord, Coord)) -> f64 {
    let way = to - from;
    let square = way.x * way.x + way.y * way.y;
    let along = if square > 0.0 { ((at - from).x * way.x + (at - from).y * way.y) / square } else { 0.0 };
    length(from + way * along.clamp(0.0, 1.0) - at)
}

fn length(way: Coord) -> f64 {
    way.x.hypot(way.y)
}
