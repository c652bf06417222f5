//! The model of the front: keyframes in, the situation of any moment out.

use std::sync::{Arc, OnceLock};

use geo::{BoundingRect as _, Coord, MultiPolygon, Rect};

use super::boundary::{DoubtIndex, Vertex, border, signed_area};
use super::doubt::Timing;
use super::field::Moment as Ends;
use super::ground::{Ground, crossing_x};
use super::inland::{Inland, inland};
use super::lines::{Context, region_within};
use super::many::sides;
use super::nearest::{Nearest, nearest};
use super::observed;
use super::passage::{Passage, closed};
use super::region::{region_contains, region_of, with_rings};
use super::rows::Rows;
use super::series::Series;
use super::situation::Situation;
use crate::day::{Day, DayRange, Moment};
use crate::geodesy::scale_at;
use crate::model::{Certainty, Dataset, Fact, Holder, Keyframe, Ring, Side};

/// The frame reaches so far beyond the ground on every side, world metres.
const FRAME_MARGIN: f64 = 40_000.0;

/// A place so near the line that the line cannot tell who holds it, km.
const CONTESTED_KM: f64 = 0.1;

/// A place in the sea so near the coast counts as a place on the coast: harbours and moles, km.
const HARBOUR_KM: f64 = 1.0;

/// A keyframe's region and border.
#[derive(Debug)]
struct Stand {
    region: MultiPolygon,
    border: Vec<Vec<Vertex>>,
}

impl Stand {
    fn ends(&self) -> Ends<'_> {
        Ends { region: &self.region, border: &self.border }
    }
}

/// The front of a campaign in time. Everything is computed on first need and kept; it may be asked from many threads.
#[derive(Debug)]
pub struct FrontModel {
    dataset: Arc<Dataset>,
    ground: Ground,
    frame: Rect,
    stands: Vec<OnceLock<Stand>>,
    passages: Vec<OnceLock<Passage>>,
    rows: OnceLock<Rows>,
    series: OnceLock<Arc<Series>>,
    inland: OnceLock<Vec<Inland>>,
    areas: observed::Areas,
}

/// Where a moment lies among the keyframes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Among {
    /// On a keyframe, or before the first or after the last one.
    At(usize),
    /// At this share (0 to 1) of the time from this keyframe to the next.
    After(usize, f64),
}

impl FrontModel {
    /// The model of a dataset.
    pub fn new(dataset: Arc<Dataset>) -> Self {
        let ground = Ground::new(&dataset.ground);
        let bounds = ground.bounds();
        let margin = Coord { x: FRAME_MARGIN, y: FRAME_MARGIN };
        let frame = Rect::new(bounds.min() - margin, bounds.max() + margin);
        let count = dataset.keyframes.len();
        let stands = (0..count).map(|_| OnceLock::new()).collect();
        let passages = (1..count).map(|_| OnceLock::new()).collect();
        Self {
            areas: observed::Areas::new(dataset.observed.as_ref()),
            dataset,
            ground,
            frame,
            stands,
            passages,
            rows: OnceLock::new(),
            series: OnceLock::new(),
            inland: OnceLock::new(),
        }
    }

    /// The ground.
    pub fn ground(&self) -> &Ground {
        &self.ground
    }

    /// Places well inside the ground, evenly spread.
    pub fn inland(&self) -> &[Inland] {
        self.inland.get_or_init(|| inland(&self.ground))
    }

    pub(super) fn rows(&self) -> &Rows {
        self.rows.get_or_init(|| Rows::new(&self.ground))
    }

    pub(super) fn series_cell(&self) -> &OnceLock<Arc<Series>> {
        &self.series
    }

    /// The frame round the whole map, world metres.
    pub(super) fn frame(&self) -> Rect {
        self.frame
    }

    pub(super) fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    pub(super) fn days(&self) -> DayRange {
        self.dataset.campaign.days
    }

    pub(super) fn moment_of(&self, day: Day) -> Moment {
        Moment::end_of(day, self.days().first)
    }

    fn keyframe_moment(&self, index: usize) -> f64 {
        self.moment_of(self.dataset.keyframes[index].day).0
    }

    /// Where a moment lies among the keyframes; `None` where there are none.
    pub(super) fn among(&self, moment: Moment) -> Option<Among> {
        let keyframes = &self.dataset.keyframes;
        let later =
            (0..keyframes.len()).collect::<Vec<_>>().partition_point(|&index| self.keyframe_moment(index) <= moment.0);
        let Some(early) = later.checked_sub(1) else {
            return (!keyframes.is_empty()).then_some(Among::At(0));
        };
        if later == keyframes.len() || moment.0 <= self.keyframe_moment(early) {
            return Some(Among::At(early));
        }
        let (from, to) = (self.keyframe_moment(early), self.keyframe_moment(later));
        Some(Among::After(early, (moment.0 - from) / (to - from)))
    }

    fn stand(&self, index: usize) -> &Stand {
        self.stands[index].get_or_init(|| {
            let keyframe = &self.dataset.keyframes[index];
            let region = region_of(keyframe, self.frame);
            let border = border(&region, &DoubtIndex::new(keyframe));
            Stand { region, border }
        })
    }

    pub(super) fn passage(&self, index: usize) -> &Passage {
        self.passages[index].get_or_init(|| {
            let (early, late) = (self.stand(index), self.stand(index + 1));
            let days = self.keyframe_moment(index + 1) - self.keyframe_moment(index);
            Passage::new(&early.ends(), &late.ends(), days, &self.ground)
        })
    }

    /// Who holds a place on a keyframe's day by the authored lines alone, islands not counted.
    pub(super) fn side_on_keyframe(&self, index: usize, at: Coord) -> Side {
        side(region_contains(&self.stand(index).region, at))
    }

    /// The islands with a holder of their own on a day.
    pub(super) fn islands_on(&self, day: Day) -> impl Iterator<Item = &Ring> {
        self.dataset.islands.iter().filter(move |ring| ring.days.contains(day))
    }

    /// The situation at a moment; moments outside the campaign give its first or last one.
    pub fn situation(&self, moment: Moment) -> Arc<Situation> {
        let last = f64::from(self.days().len() - 1);
        let moment = Moment(if moment.0.is_finite() { moment.0.clamp(0.0, last) } else { 0.0 });
        if let Some(observed) = &self.dataset.observed {
            return Arc::new(observed::situation(observed, &self.areas, moment, self.days().first));
        }
        let Some(among) = self.among(moment) else {
            let right = MultiPolygon(Vec::new());
            return Arc::new(Situation { moment, right, lines: Vec::new(), held: Vec::new() });
        };
        let (index, next, borders) = match among {
            Among::At(index) => {
                let chains = closed(&self.stand(index).border, &self.ground);
                (index, index, chains.into_iter().map(|chain| chain.vertices).collect())
            }
            Among::After(index, share) => (index, index + 1, self.passage(index).border(share, &self.ground)),
        };
        let context = Context {
            early: &self.dataset.keyframes[index],
            late: &self.dataset.keyframes[next],
            frame: self.frame,
            ground: &self.ground,
        };
        let timing = self.timing(moment, index, next);
        let lines = borders.iter().flat_map(|border| context.lines(border, &timing)).collect();
        let right = self.region_with_islands(moment.day(self.days().first), borders);
        Arc::new(Situation { moment, right, lines, held: Vec::new() })
    }

    fn timing(&self, moment: Moment, early: usize, late: usize) -> Timing {
        let facts = &self.dataset.facts;
        let own = |fact: &Fact| self.moment_of(fact.day).0 - moment.0;
        let near = facts.partition_point(|fact| own(fact) < -1.0)..facts.partition_point(|fact| own(fact) <= 1.0);
        let since = (moment.0 - self.keyframe_moment(early)).abs();
        let until = (self.keyframe_moment(late) - moment.0).abs();
        Timing::new(since, until, &facts[near], own)
    }

    /// The region within borders, with the islands of a day whose holder differs from what the front alone says.
    ///
    /// Island rings lie in the sea, where few borders pass: one that none comes near is told by one point and added
    /// as a border of its own, the others are united with the region or cut from it.
    fn region_with_islands(&self, day: Day, mut borders: Vec<Vec<Vertex>>) -> MultiPolygon {
        let front: Vec<Vec<Coord>> =
            borders.iter().map(|border| border.iter().map(|vertex| vertex.at).collect()).collect();
        let mut met = Vec::new();
        for ring in self.islands_on(day) {
            let (Some(&first), Some(extent)) = (ring.line.0.first(), ring.line.bounding_rect()) else { continue };
            if front.iter().any(|points| passes(points, extent)) {
                met.push(ring);
            } else if side(front.iter().filter(|points| encloses(points, first)).count() % 2 == 1) != ring.holder {
                borders.push(island_border(ring));
            }
        }
        with_rings(region_within(&borders), met)
    }

    /// Who holds a place in a situation of this model.
    ///
    /// [`Holder::None`] in the sea and outside the ground (a kilometre off the coast still counts as a harbour),
    /// [`Holder::Contested`] within a hundred metres of a line.
    pub fn holder(&self, at: Coord, situation: &Situation) -> Holder {
        if self.dataset.observed.is_some() {
            let near = self.distance_km(at, situation).is_some_and(|km| km < CONTESTED_KM);
            return if near { Holder::Contested } else { observed::holder(at, situation) };
        }
        if self.dataset.keyframes.is_empty() || !self.on_ground(at) {
            return Holder::None;
        }
        if self.distance_km(at, situation).is_some_and(|km| km < CONTESTED_KM) {
            return Holder::Contested;
        }
        Holder::Side(self.side(at, situation))
    }

    /// The side in whose region a place lies, on land or not.
    pub fn side(&self, at: Coord, situation: &Situation) -> Side {
        side(region_contains(&situation.right, at))
    }

    /// The same for many places at once, which costs far less.
    pub fn sides(&self, places: &[Coord], situation: &Situation) -> Vec<Side> {
        sides(places, &situation.right)
    }

    /// Whether a place lies on the ground or within a kilometre of its coast.
    pub fn on_ground(&self, at: Coord) -> bool {
        self.ground.contains(at) || self.ground.coast_within(at, HARBOUR_KM * 1000.0 / scale_at(at.y)).is_some()
    }

    /// Distance from a place to the nearest front line, km; `None` where there is no line.
    pub fn distance_km(&self, at: Coord, situation: &Situation) -> Option<f64> {
        self.nearest(at, situation).map(|nearest| nearest.km)
    }

    /// The front point nearest to a place, with its distance and doubt; `None` where there is no line.
    pub fn nearest(&self, at: Coord, situation: &Situation) -> Option<Nearest> {
        nearest(at, &situation.lines)
    }

    /// The last keyframe not after a moment (the first one, before it).
    pub fn keyframe_before(&self, moment: Moment) -> Option<&Keyframe> {
        match self.among(moment)? {
            Among::At(index) | Among::After(index, _) => self.dataset.keyframes.get(index),
        }
    }

    /// The first keyframe not before a moment; `None` after the last one.
    pub fn keyframe_after(&self, moment: Moment) -> Option<&Keyframe> {
        self.dataset.keyframes.iter().find(|keyframe| self.moment_of(keyframe.day) >= moment)
    }
}

/// The border of an island: clockwise where the right side holds it.
fn island_border(ring: &Ring) -> Vec<Vertex> {
    let mut points = ring.line.0.clone();
    points.pop();
    if (signed_area(&points) < 0.0) != (ring.holder == Side::Right) {
        points.reverse();
    }
    points.into_iter().map(|at| Vertex { at, base_km: Certainty::Guess.doubt_km(), gap: 0.0, on_land: false }).collect()
}

/// Whether a closed list of points has a side that may meet a rectangle.
fn passes(points: &[Coord], extent: Rect) -> bool {
    let (min, max) = (extent.min(), extent.max());
    let next = points.iter().cycle().skip(1);
    points
        .iter()
        .zip(next)
        .any(|(a, b)| a.x.max(b.x) >= min.x && a.x.min(b.x) <= max.x && a.y.max(b.y) >= min.y && a.y.min(b.y) <= max.y)
}

/// Whether a closed list of points encloses a place (even-odd rule).
fn encloses(points: &[Coord], at: Coord) -> bool {
    let next = points.iter().cycle().skip(1);
    points.iter().zip(next).filter(|&(&a, &b)| crossing_x(a, b, at.y).is_some_and(|x| x < at.x)).count() % 2 == 1
}

fn side(in_right: bool) -> Side {
    if in_right { Side::Right } else { Side::Left }
}
