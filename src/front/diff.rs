//! What changed between two moments: ground gained and lost, places that changed hands, how far the front moved.
//!
//! Areas come from the same rows as the figures of the days ([`super::DayStats`]), so that what each side holds later is exactly what it
//! held before, with its gains and without its losses. The ground itself comes as polygons; their areas agree with
//! the rows within a thousandth. From later to earlier the answer is the same with the sides swapped.

use geo::{
    Area as _, BooleanOps as _, BoundingRect as _, Euclidean, Intersects as _, Length as _, MultiPolygon, Polygon,
};

use super::model::FrontModel;
use super::nearest::nearest;
use super::rows::Areas;
use super::series::front_km;
use super::situation::{FrontLine, LineKind, Situation};
use crate::day::Moment;
use crate::model::{Place, Side};

/// Pieces of changed ground narrower than this are accidents of cutting, world metres.
const SLIVER: f64 = 10.0;

/// Kinds of places that nobody takes: one cannot say who holds a strait, a lake or a whole river.
const WATERS: [&str; 3] = ["river", "strait", "reservoir"];

/// Ground that each side gained, on land, world metres.
#[derive(Clone, Debug, PartialEq)]
pub struct Gains {
    /// Gained by the left side.
    pub left: MultiPolygon,
    /// Gained by the right side.
    pub right: MultiPolygon,
}

impl Gains {
    /// What one side gained.
    pub fn of(&self, side: Side) -> &MultiPolygon {
        match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        }
    }
}

/// A place of the gazetteer that has another holder than before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaceTaken<'a> {
    /// The place.
    pub place: &'a Place,
    /// Who held it at the first moment.
    pub from: Side,
    /// Who holds it at the second.
    pub to: Side,
}

/// What changed from one moment to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Diff<'a> {
    /// The first moment.
    pub from: Moment,
    /// The second; may be the earlier one.
    pub to: Moment,
    /// The ground gained.
    pub ground: Gains,
    /// Its area, km2: what one side gained the other lost.
    pub gained: Areas,
    /// How far the front moved in the mean: net gain of the right side by the length of the front at the first moment, km;
    /// negative where the left side gained more, 0 where there was no front.
    pub mean_km: f64,
    /// The greatest distance from the front (beachheads and pockets not counted) to the old one, km; `None` where either has none.
    pub farthest_km: Option<f64>,
    /// Places that changed hands, the most important first.
    pub places: Vec<PlaceTaken<'a>>,
}

impl Diff<'_> {
    /// What a side gained less what it lost, km2.
    pub fn net_km2(&self, side: Side) -> f64 {
        self.gained.of(side) - self.gained.of(side.other())
    }
}

impl FrontModel {
    /// Everything that changed from one moment to another.
    ///
    /// ```
    /// use frontline::atlas::Atlas;
    ///
    /// let atlas = Atlas::embedded()?;
    /// let [from, to] = [atlas.end_of("1950-10-18".parse()?), atlas.end_of("1950-10-20".parse()?)];
    /// let diff = atlas.front().diff(from, to);
    /// assert!(diff.gained.right > 1_000.0, "km2 that the south gained");
    /// assert!(diff.places.iter().any(|taken| taken.place.name.en == "Pyongyang"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn diff(&self, from: Moment, to: Moment) -> Diff<'_> {
        let (then, now) = (self.situation(from), self.situation(to));
        let gained = self.gained_km2(&then, &now);
        let length = front_km(&then);
        Diff {
            from,
            to,
            ground: self.gains(&then, &now),
            gained,
            mean_km: if length > 0.0 { (gained.right - gained.left) / length } else { 0.0 },
            farthest_km: self.farthest_km(&then, &now),
            places: self.places_taken(&then, &now),
        }
    }

    /// Areas gained between two situations, km2: by rows, a few milliseconds.
    pub fn gained_km2(&self, then: &Situation, now: &Situation) -> Areas {
        let rows = self.rows();
        rows.gained(&rows.spans(&then.right), &rows.spans(&now.right))
    }

    /// The ground gained between two situations as polygons.
    pub fn gains(&self, then: &Situation, now: &Situation) -> Gains {
        Gains {
            left: self.on_land(&then.right.difference(&now.right)),
            right: self.on_land(&now.right.difference(&then.right)),
        }
    }

    /// The part of a region on the ground, without slivers.
    fn on_land(&self, region: &MultiPolygon) -> MultiPolygon {
        let wide = MultiPolygon(region.iter().filter(|polygon| is_wide(polygon)).cloned().collect());
        let Some(extent) = wide.bounding_rect() else {
            return MultiPolygon(Vec::new());
        };
        let near = |polygon: &&Polygon| polygon.bounding_rect().is_some_and(|bounds| bounds.intersects(&extent));
        let ground = MultiPolygon(self.dataset().ground.iter().filter(near).cloned().collect());
        let land = ground.intersection(&wide);
        MultiPolygon(land.into_iter().filter(is_wide).collect())
    }

    /// Places of the gazetteer on the ground that have another holder than before, the most important first.
    pub fn places_taken(&self, then: &Situation, now: &Situation) -> Vec<PlaceTaken<'_>> {
        let places = self.dataset().places.iter().filter(|place| !WATERS.contains(&place.kind.as_str()));
        let sides =
            places.map(|place| PlaceTaken { place, from: self.side(place.at, then), to: self.side(place.at, now) });
        sides.filter(|taken| taken.from != taken.to && self.on_ground(taken.place.at)).collect()
    }

    fn farthest_km(&self, then: &Situation, now: &Situation) -> Option<f64> {
        let old: Vec<FrontLine> = fronts(then).cloned().collect();
        let points = fronts(now).flat_map(|line| &line.points);
        points.filter_map(|point| nearest(point.at, &old)).map(|nearest| nearest.km).max_by(f64::total_cmp)
    }
}

/// The lines that part the whole ground.
pub(super) fn fronts(situation: &Situation) -> impl Iterator<Item = &FrontLine> {
    situation.lines.iter().filter(|line| matches!(line.kind, LineKind::Front | LineKind::Ceasefire))
}

/// Whether a polygon is more than a sliver: its mean width is its area by half of its outline.
fn is_wide(polygon: &Polygon) -> bool {
    polygon.unsigned_area() > SLIVER * Euclidean.length(polygon.exterior()) / 2.0
}
