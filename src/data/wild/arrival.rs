//! Two sides that hold all the ground between them: their areas as keyframes, so that the core moves the border.

use geo::{Area as _, BooleanOps as _, BoundingRect as _, Buffer as _, LineString, MultiPolygon, Polygon};

use crate::day::Day;
use crate::model::{
    Certainty, Dataset, Direction, FrontKind, FrontTrace, Keyframe, Observed, Ring, RingKind, Side, Stand, Track,
    TrackKind,
};

/// Ground that is held on some dates and not on others may be so much of the whole.
const LOOSE: f64 = 0.02;

/// The ground is taken this much smaller than what is held, a share of its size: outer edges are no front.
const EDGE: f64 = 0.002;

/// More dates than this stay steps: every passage between two of them costs memory.
const MOST_DATES: usize = 400;

/// Turns the areas of two sides into keyframes on a ground; false where they do not hold all the ground on every date.
pub(super) fn arrive(dataset: &mut Dataset) -> bool {
    let Some((keyframes, ground)) = dataset.observed.as_ref().and_then(keyframes) else { return false };
    dataset.keyframes = keyframes;
    dataset.ground = ground;
    dataset.observed = None;
    true
}

fn keyframes(observed: &Observed) -> Option<(Vec<Keyframe>, MultiPolygon)> {
    let tracks: Vec<&Track> = observed.tracks.iter().collect();
    let [one, other] = tracks.as_slice() else { return None };
    let both = [one, other].into_iter().all(|track| track.kind == TrackKind::Area && track.moves);
    let days = |track: &Track| track.stands.iter().map(|stand| stand.first).collect::<Vec<Day>>();
    if !both || observed.parties.len() != 2 || days(one) != days(other) || one.stands.len() > MOST_DATES {
        return None;
    }
    let (left, right) = if one.party == Some(0) { (one, other) } else { (other, one) };
    let wholes: Vec<MultiPolygon> =
        left.stands.iter().zip(&right.stands).map(|(left, right)| left.area().union(&right.area())).collect();
    let ground = wholes.iter().skip(1).fold(wholes.first()?.clone(), |ground, whole| ground.union(whole));
    let all = ground.unsigned_area();
    if wholes.iter().any(|whole| all - whole.unsigned_area() > LOOSE * all) {
        return None;
    }
    let size = ground.bounding_rect().map(|bounds| bounds.width().min(bounds.height()))?;
    let ground = ground.buffer(-EDGE * size);
    let keyframes = right.stands.iter().map(keyframe).collect();
    (!ground.0.is_empty()).then_some((keyframes, ground))
}

/// A date without a front line: what the right side holds is told by its areas alone.
fn keyframe(stand: &Stand) -> Keyframe {
    let area = stand.area();
    let ring = |line: &LineString, holder: Side| Ring {
        id: String::new(),
        kind: RingKind::Pocket,
        holder,
        days: crate::day::DayRange { first: stand.first, last: stand.first },
        line: line.clone(),
        certainty: vec![Certainty::Likely; line.0.len()],
        title: String::new(),
        source: stand.source.clone(),
        cites: Vec::new(),
        note: String::new(),
    };
    let outlines = area.iter().map(|polygon: &Polygon| ring(polygon.exterior(), Side::Right));
    let holes = area.iter().flat_map(Polygon::interiors).map(|hole| ring(hole, Side::Left));
    Keyframe {
        day: stand.first,
        front: FrontTrace {
            id: String::new(),
            kind: FrontKind::Front,
            line: LineString::new(Vec::new()),
            certainty: Vec::new(),
            extend_start: Direction::West,
            extend_end: Direction::East,
            title: String::new(),
            source: stand.source.clone(),
            cites: Vec::new(),
            note: String::new(),
        },
        rings: outlines.chain(holes).collect(),
    }
}
