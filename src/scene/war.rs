//! What the war draws on the map at a moment: territories, front lines, doubt, and the stories of the layers.

use geo::{Coord, Geometry, LineString, MultiPolygon, Polygon, Simplify as _};

use super::Show;
use super::backdrop::Island;
use super::detail::Detail;
use super::primitive::{Ink, Pen, Primitive, Symbol};
use super::study::{Fronts, Often, Study};
use super::troops::{arrows, event_marks};
use crate::atlas::Atlas;
use crate::day::{Day, Moment};
use crate::front::{FrontLine, FrontPoint, Isochrone, LineKind, Situation};
use crate::geodesy;
use crate::model::{Certainty, Observed, Side, StoryFeature, StoryKind};

/// Ground that changed hands at least so often has both hatches.
pub const TWICE_HATCHED: u8 = 4;

/// The changing signs, parted by what the backdrop draws between.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct War {
    /// Below the coasts: the right side's region over the left side's ground.
    pub territory: Vec<Primitive>,
    /// Above the sea and all land, below the coasts: what dated data give as held.
    pub held: Vec<Primitive>,
    /// Above the coasts.
    pub signs: Vec<Primitive>,
    /// Above all others.
    pub events: Vec<Primitive>,
}

/// Builds the changing signs.
pub fn war(atlas: &Atlas, situation: &Situation, show: &Show, detail: &Detail) -> War {
    let day = situation.moment.day(atlas.campaign().days.first);
    let mut made = War::default();
    if show.territories {
        made.territory.push(Primitive::Fill { ink: held(Side::Right, show), area: detail.areas(&situation.right.0) });
    }
    if let Study::Often(of) = &show.study {
        made.territory.extend(often(of, detail));
    }
    if let Some(observed) = atlas.dataset().observed.as_ref().filter(|_| show.territories) {
        made.held = held_areas(observed, situation, detail);
    }
    if show.before || show.gains {
        since_then(atlas, situation, show, detail, &mut made);
    }
    if show.doubt {
        made.signs.extend(situation.lines.iter().flat_map(|line| doubt_bands(line, detail)));
    }
    made.signs.extend(stories(atlas, day, show, detail));
    made.signs.extend(arrows(atlas, day, show, detail));
    made.events =
        event_marks(atlas, day, show).into_iter().map(|(at, symbol)| Primitive::Mark { symbol, at }).collect();
    match show.study.fronts() {
        Some((of, drawn)) => made.signs.extend(isochrones(of, drawn, detail)),
        None => made.signs.extend(situation.lines.iter().flat_map(|line| front_strokes(line, show.doubt, detail))),
    }
    made
}

/// What dated data give as held: the areas, then their edges.
fn held_areas(observed: &Observed, situation: &Situation, detail: &Detail) -> Vec<Primitive> {
    let mut signs: Vec<Primitive> = situation
        .held
        .iter()
        .filter_map(|held| {
            let ink = party_ink(observed, held.party, held.between_sources)?;
            Some(Primitive::Fill { ink, area: detail.areas(&held.area.0) })
        })
        .collect();
    for held in &situation.held {
        let Some(party) = observed.parties.get(held.party) else { continue };
        let pen = Pen::HeldEdge(party.color);
        signs.extend(detail.outlines(&held.area.0).into_iter().map(|line| Primitive::Stroke { pen, line }));
    }
    signs
}

/// How the ground of a party of dated data is filled.
pub fn party_ink(observed: &Observed, party: usize, pale: bool) -> Option<Ink> {
    let color = observed.parties.get(party)?.color;
    Some(Ink::Party { color, rising: party % 2 == 1, pale })
}

fn held(side: Side, show: &Show) -> Ink {
    if show.study.is_pale() { Ink::Pale(side) } else { Ink::Territory(side) }
}

/// Many fronts, the first ones below.
fn isochrones<'a>(
    of: &'a Fronts,
    drawn: impl Iterator<Item = &'a Isochrone> + 'a,
    detail: &'a Detail,
) -> impl Iterator<Item = Primitive> + 'a {
    drawn.flat_map(|front| {
        let pen = Pen::Isochrone(of.place(front.day));
        let paths: Vec<LineString> =
            front.lines.iter().map(|line| line.points.iter().map(|point| point.at).collect()).collect();
        detail.lines(&paths).into_iter().map(move |line| Primitive::Stroke { pen, line })
    })
}

/// Ground by the number of its changes of hands, each class over those below it.
fn often(of: &Often, detail: &Detail) -> Vec<Primitive> {
    let mut fills = Vec::new();
    for (area, class) in of.areas.iter().zip(1..) {
        let area = detail.areas(&area.0);
        if class >= TWICE_HATCHED {
            fills.push(Primitive::Fill { ink: Ink::Often(class), area: area.clone() });
            fills.push(Primitive::Fill { ink: Ink::OftenAgain(class), area });
        } else {
            fills.push(Primitive::Fill { ink: Ink::Often(class), area });
        }
    }
    fills
}

/// What each of the small islands in sight is filled with: by its holder, or by how often it changed hands.
pub fn island_inks(islands: &[Island], atlas: &Atlas, situation: &Situation, show: &Show) -> Vec<Ink> {
    let middles: Vec<Coord> = islands.iter().map(|island| island.middle).collect();
    match &show.study {
        Study::Often(of) => middles.into_iter().map(|at| changed(at, of)).collect(),
        _ if !show.territories => vec![Ink::Ground; islands.len()],
        _ => atlas.front().sides(&middles, situation).into_iter().map(|side| held(side, show)).collect(),
    }
}

/// The small islands as fills, one for each ink.
pub fn island_fills(islands: &[Island], inks: &[Ink]) -> Vec<Primitive> {
    let mut fills: Vec<(Ink, MultiPolygon)> = Vec::new();
    for (island, &ink) in islands.iter().zip(inks) {
        match fills.iter_mut().find(|(other, _)| *other == ink) {
            Some((_, area)) => area.0.push(island.area.clone()),
            None => fills.push((ink, MultiPolygon(vec![island.area.clone()]))),
        }
    }
    fills.into_iter().map(|(ink, area)| Primitive::Fill { ink, area }).collect()
}

/// How often a small island changed hands, as its ink.
fn changed(middle: Coord, of: &Often) -> Ink {
    match of.class(of.answer.at(middle)) {
        0 => Ink::Ground,
        class => Ink::Often(class),
    }
}

/// What has changed in the last days: the front before as a ghost, and the ground won since.
fn since_then(atlas: &Atlas, situation: &Situation, show: &Show, detail: &Detail, made: &mut War) {
    let then = atlas.situation(Moment((situation.moment.0 - f64::from(show.since)).max(0.0)));
    if show.gains {
        let gains = atlas.gains(&then, situation);
        for side in [Side::Left, Side::Right] {
            let area = detail.areas(&gains.of(side).0);
            made.territory.push(Primitive::Fill { ink: Ink::Gained(side), area });
        }
    }
    let moved = |line: &&FrontLine| !situation.lines.contains(line);
    for line in then.lines.iter().filter(moved) {
        let path: LineString = line.points.iter().map(|point| point.at).collect();
        let strokes = detail.lines([&path]).into_iter().map(|line| Primitive::Stroke { pen: Pen::FrontBefore, line });
        made.signs.extend(strokes);
    }
}

/// The bands of a line where it is guessed: as wide as the doubt.
fn doubt_bands(line: &FrontLine, detail: &Detail) -> Vec<Primitive> {
    let all = runs(&line.points);
    let count = all.len();
    let guessed = all.into_iter().enumerate().filter(|(_, (certainty, _))| *certainty == Certainty::Guess);
    let band = |(position, (_, run)): (usize, (Certainty, &[FrontPoint]))| {
        let spine: Vec<(Coord, f64)> = run.iter().map(|point| (point.at, half_width(point))).collect();
        let spine = widening(spine, (position > 0, position + 1 < count));
        Primitive::Band { ink: Ink::Doubt, spine: thin_spine(spine, detail.tolerance()) }
    };
    guessed.map(band).collect()
}

/// How fast a band widens from where the line is known again, over the way along it.
const WIDENING: f64 = 0.3;

/// A band that begins and ends thin where it joins a stretch that is better known.
fn widening(mut spine: Vec<(Coord, f64)>, (joins_before, joins_after): (bool, bool)) -> Vec<(Coord, f64)> {
    let steps: Vec<f64> =
        spine.windows(2).map(|pair| (pair[1].0.x - pair[0].0.x).hypot(pair[1].0.y - pair[0].0.y)).collect();
    let whole: f64 = steps.iter().sum();
    let mut gone = 0.0;
    for (position, (_, half)) in spine.iter_mut().enumerate() {
        let before = if joins_before { gone } else { f64::INFINITY };
        let after = if joins_after { whole - gone } else { f64::INFINITY };
        *half = half.min(before.min(after) * WIDENING);
        gone += steps.get(position).copied().unwrap_or(0.0);
    }
    spine
}

fn half_width(point: &FrontPoint) -> f64 {
    f64::from(point.doubt_km) * 1000.0 / geodesy::scale_at(point.at.y)
}

/// Keeps every point that is not on the straight way between its neighbours, and some between for the width.
fn thin_spine(spine: Vec<(Coord, f64)>, tolerance: f64) -> Vec<(Coord, f64)> {
    const BETWEEN: usize = 8;
    let kept: LineString = spine.iter().map(|(at, _)| *at).collect::<LineString>().simplify(tolerance);
    let mut wanted = kept.0.into_iter().peekable();
    let worth =
        |(position, (at, _)): &(usize, (Coord, f64))| wanted.next_if_eq(at).is_some() || position % BETWEEN == 0;
    spine.into_iter().enumerate().filter(worth).map(|(_, point)| point).collect()
}

/// A line parted by certainty; where doubt is not shown all of it is drawn as one solid line.
fn front_strokes(line: &FrontLine, doubt: bool, detail: &Detail) -> Vec<Primitive> {
    let stroke = |pen: Pen, run: &[FrontPoint]| {
        let path: LineString = run.iter().map(|point| point.at).collect();
        detail.lines([&path]).into_iter().map(move |line| Primitive::Stroke { pen, line }).collect::<Vec<_>>()
    };
    let pen = |certainty| if line.kind == LineKind::Traced { Pen::Traced(certainty) } else { pen_of(certainty) };
    if !doubt {
        return stroke(pen(Certainty::Certain), &line.points);
    }
    runs(&line.points).into_iter().flat_map(|(certainty, run)| stroke(pen(certainty), run)).collect()
}

fn pen_of(certainty: Certainty) -> Pen {
    match certainty {
        Certainty::Certain => Pen::FrontCertain,
        Certainty::Likely => Pen::FrontLikely,
        Certainty::Guess => Pen::FrontGuess,
    }
}

/// Stretches of equal certainty, joined at their ends; a segment is as unsure as its worse end.
fn runs(points: &[FrontPoint]) -> Vec<(Certainty, &[FrontPoint])> {
    let mut found: Vec<(Certainty, &[FrontPoint])> = Vec::new();
    let mut begin = 0;
    for end in 1..points.len() {
        let certainty = points[end - 1].certainty.max(points[end].certainty);
        let next = points.get(end + 1).map(|after| points[end].certainty.max(after.certainty));
        if next != Some(certainty) {
            found.push((certainty, &points[begin..=end]));
            begin = end;
        }
    }
    found
}

/// The features of the layers that are on and that belong to the day.
pub fn shown_features<'a>(atlas: &'a Atlas, day: Day, show: &'a Show) -> impl Iterator<Item = &'a StoryFeature> {
    let layers = atlas.dataset().layers.iter().filter(|layer| show.layers.contains(&layer.id));
    layers.flat_map(|layer| &layer.features).filter(move |feature| is_told(feature, day, show))
}

/// Whether a feature of a layer that is on belongs to the day, and to what the map tells.
pub fn is_told(feature: &StoryFeature, day: Day, show: &Show) -> bool {
    feature.shown_on(day) && (!show.study.is_quiet() || feature.kind == StoryKind::Line)
}

fn stories(atlas: &Atlas, day: Day, show: &Show, detail: &Detail) -> Vec<Primitive> {
    let mut signs = Vec::new();
    for feature in shown_features(atlas, day, show) {
        push_geometry(feature.kind, &feature.geometry, detail, &mut signs);
    }
    // Areas lie below lines, lines below marks.
    signs.sort_by_key(|sign| match sign {
        Primitive::Fill { .. } | Primitive::Band { .. } => 0,
        Primitive::Stroke { .. } => 1,
        Primitive::Mark { .. } => 2,
    });
    signs
}

fn push_geometry(kind: StoryKind, geometry: &Geometry, detail: &Detail, signs: &mut Vec<Primitive>) {
    match geometry {
        Geometry::Point(point) => signs.push(Primitive::Mark { symbol: symbol_of(kind), at: point.0 }),
        Geometry::MultiPoint(points) => {
            signs.extend(points.iter().map(|point| Primitive::Mark { symbol: symbol_of(kind), at: point.0 }));
        }
        Geometry::LineString(line) => push_lines(kind, [line], detail, signs),
        Geometry::MultiLineString(lines) => push_lines(kind, &lines.0, detail, signs),
        Geometry::Polygon(area) => push_areas(kind, [area], detail, signs),
        Geometry::MultiPolygon(areas) => push_areas(kind, &areas.0, detail, signs),
        Geometry::GeometryCollection(parts) => parts.iter().for_each(|part| push_geometry(kind, part, detail, signs)),
        Geometry::Line(_) | Geometry::Rect(_) | Geometry::Triangle(_) => {}
    }
}

fn push_lines<'a>(
    kind: StoryKind,
    lines: impl IntoIterator<Item = &'a LineString>,
    detail: &Detail,
    signs: &mut Vec<Primitive>,
) {
    let pen = line_pen(kind);
    signs.extend(detail.lines(lines).into_iter().map(|line| Primitive::Stroke { pen, line }));
}

fn push_areas<'a>(
    kind: StoryKind,
    areas: impl IntoIterator<Item = &'a Polygon> + Clone,
    detail: &Detail,
    signs: &mut Vec<Primitive>,
) {
    if kind == StoryKind::Area {
        signs.push(Primitive::Fill { ink: Ink::StoryArea, area: detail.areas(areas.clone()) });
    }
    let pen = if kind == StoryKind::Area { Pen::StoryEdge } else { line_pen(kind) };
    signs.extend(detail.outlines(areas).into_iter().map(|line| Primitive::Stroke { pen, line }));
}

fn line_pen(kind: StoryKind) -> Pen {
    match kind {
        StoryKind::Line => Pen::StoryLine,
        StoryKind::Front => Pen::StoryFront,
        StoryKind::Route => Pen::StoryRoute,
        StoryKind::Beach => Pen::StoryBeach,
        StoryKind::Sector | StoryKind::Area | StoryKind::Point | StoryKind::Battle | StoryKind::Crossing => {
            Pen::StorySector
        }
    }
}

/// The sign of a feature that is a point.
pub fn symbol_of(kind: StoryKind) -> Symbol {
    match kind {
        StoryKind::Battle => Symbol::Battle,
        StoryKind::Crossing => Symbol::Crossing,
        _ => Symbol::StoryPoint,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(x: f64, certainty: Certainty) -> FrontPoint {
        FrontPoint { at: Coord { x, y: 0.0 }, certainty, doubt_km: certainty.doubt_km() }
    }

    #[test]
    fn stretches_of_equal_certainty_join_without_gaps() {
        use Certainty::{Certain, Guess, Likely};
        let points: Vec<_> = [Certain, Certain, Certain, Likely, Likely, Guess, Certain]
            .iter()
            .zip(0..)
            .map(|(&certainty, x)| point(f64::from(x), certainty))
            .collect();
        let found: Vec<_> = runs(&points)
            .into_iter()
            .map(|(certainty, run)| (certainty, run[0].at.x, run[run.len() - 1].at.x))
            .collect();
        assert_eq!(found, [(Certain, 0.0, 2.0), (Likely, 2.0, 4.0), (Guess, 4.0, 6.0)]);
    }
}
