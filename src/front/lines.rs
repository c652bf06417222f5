//! From closed borders to the lines and regions of a situation.

use geo::{Coord, LineString, MultiPolygon, Polygon, Rect};

use super::boundary::{Vertex, signed_area};
use super::doubt::Timing;
use super::ground::Ground;
use super::region::{contains, ring_at};
use super::situation::{FrontLine, LineKind};
use crate::geodesy::distance_km;
use crate::model::{FrontKind, Keyframe, RingKind, Side};

/// A line shorter than this on land is an accident of the coast and not shown, km.
const SHORTEST_KM: f64 = 0.4;

/// A closed border this near an authored ring is that ring, world metres.
const RING_REACH: f64 = 6_000.0;

/// The keyframes round a moment, for what lines are called and where they come from.
pub(super) struct Context<'a> {
    pub(super) early: &'a Keyframe,
    pub(super) late: &'a Keyframe,
    pub(super) frame: Rect,
    pub(super) ground: &'a Ground,
}

impl Context<'_> {
    /// The lines on land of one closed border.
    pub(super) fn lines(&self, border: &[Vertex], timing: &Timing) -> Vec<FrontLine> {
        let (kind, holder) = self.kind(border);
        let source = self.source(kind);
        runs(border)
            .into_iter()
            .filter(|run| length_km(run) >= SHORTEST_KM && !self.crosses_islet(run))
            .map(|run| FrontLine {
                kind,
                holder,
                points: run.iter().map(|vertex| timing.point(vertex)).collect(),
                source: source.clone(),
            })
            .collect()
    }

    /// Whether a run lies on an islet: no front was ever there, the authored line only passes.
    fn crosses_islet(&self, run: &[Vertex]) -> bool {
        let [first, second, ..] = run else { return false };
        let within = Coord { x: f64::midpoint(first.at.x, second.at.x), y: f64::midpoint(first.at.y, second.at.y) };
        self.ground.on_islet(within)
    }

    fn kind(&self, border: &[Vertex]) -> (LineKind, Option<Side>) {
        // Where the day has no front line its areas alone tell who holds what: their border is the front.
        if self.early.front.line.0.is_empty() {
            return (LineKind::Front, None);
        }
        let (min, max) = (self.frame.min(), self.frame.max());
        let on_frame =
            |at: Coord| at.x <= min.x + 1.0 || at.x >= max.x - 1.0 || at.y <= min.y + 1.0 || at.y >= max.y - 1.0;
        if border.iter().any(|vertex| on_frame(vertex.at)) {
            let main =
                if self.early.front.kind == FrontKind::Ceasefire { LineKind::Ceasefire } else { LineKind::Front };
            return (main, None);
        }
        let points: Vec<Coord> = border.iter().map(|vertex| vertex.at).collect();
        let holder = if signed_area(&points) < 0.0 { Side::Right } else { Side::Left };
        let authored = points
            .iter()
            .step_by(points.len().div_ceil(8))
            .find_map(|&at| ring_at([self.early, self.late], at, RING_REACH));
        let kind = if authored == Some(RingKind::Beachhead) { LineKind::Beachhead } else { LineKind::Pocket };
        (kind, Some(holder))
    }

    fn source(&self, kind: LineKind) -> String {
        let of = |keyframe: &Keyframe| match kind {
            LineKind::Front | LineKind::Ceasefire | LineKind::Traced => keyframe.front.source.clone(),
            LineKind::Beachhead | LineKind::Pocket => {
                let wanted = if kind == LineKind::Beachhead { RingKind::Beachhead } else { RingKind::Pocket };
                let ring = keyframe.rings.iter().find(|ring| ring.kind == wanted);
                ring.map_or_else(String::new, |ring| ring.source.clone())
            }
        };
        let (early, late) = (of(self.early), of(self.late));
        if early == late || late.is_empty() {
            early
        } else if early.is_empty() {
            late
        } else {
            format!("{early}; {late}")
        }
    }
}

/// The parts of a closed border that run over land, each with the vertex at which it leaves it.
fn runs(border: &[Vertex]) -> Vec<Vec<Vertex>> {
    let Some(sea) = border.iter().position(|vertex| !vertex.on_land) else {
        let mut whole = border.to_vec();
        whole.extend(border.first().copied());
        return vec![whole];
    };
    let mut runs: Vec<Vec<Vertex>> = Vec::new();
    let mut open = false;
    for vertex in border.iter().cycle().skip(sea).take(border.len() + 1) {
        match (vertex.on_land, runs.last_mut()) {
            (_, Some(run)) if open => run.push(*vertex),
            (true, _) => runs.push(vec![*vertex]),
            (false, _) => {}
        }
        open = vertex.on_land;
    }
    runs
}

fn length_km(run: &[Vertex]) -> f64 {
    run.windows(2).map(|pair| distance_km(pair[0].at, pair[1].at)).sum()
}

/// The region that closed borders bound: clockwise ones are outlines, the others holes in the smallest outline round them.
pub(super) fn region_within(borders: &[Vec<Vertex>]) -> MultiPolygon {
    let mut outlines: Vec<(f64, LineString, Vec<LineString>)> = Vec::new();
    let mut holes: Vec<LineString> = Vec::new();
    for border in borders {
        let mut points: Vec<Coord> = border.iter().map(|vertex| vertex.at).collect();
        let area = signed_area(&points);
        points.extend(points.first().copied());
        if area < 0.0 {
            outlines.push((-area, LineString::new(points), Vec::new()));
        } else {
            holes.push(LineString::new(points));
        }
    }
    outlines.sort_by(|a, b| a.0.total_cmp(&b.0));
    for hole in holes {
        let inside = hole.0[0];
        if let Some((_, _, own)) = outlines.iter_mut().find(|(_, outline, _)| contains(outline, inside)) {
            own.push(hole);
        }
    }
    MultiPolygon(outlines.into_iter().map(|(_, outline, holes)| Polygon::new(outline, holes)).collect())
}
