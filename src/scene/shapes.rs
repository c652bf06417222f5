//! The coasts, rivers, borders and ways of the map, ranked once so that any level of detail is made at once.

use geo::{BoundingRect as _, Coord, MultiPolygon};

use super::backdrop::is_small;
use super::ranked::{Ranked, RankedArea};
use crate::data::BaseMap;

/// A line with the widest picture in which it is of use, km; `None` = any.
#[derive(Clone, Debug)]
pub(super) struct Way {
    /// The line.
    pub line: Ranked,
    /// The widest picture.
    pub max_km: Option<f64>,
}

/// An island that is held as a whole.
#[derive(Clone, Debug)]
pub(super) struct SmallIsland {
    /// Its middle, by which its holder is told, world metres.
    pub middle: Coord,
    /// Its shore.
    pub area: RankedArea,
}

/// All shapes that do not change with the date, ranked.
#[derive(Clone, Debug, Default)]
pub struct Shapes {
    pub(super) land: Vec<RankedArea>,
    pub(super) mainland: Vec<RankedArea>,
    pub(super) islands: Vec<SmallIsland>,
    pub(super) great_rivers: Vec<Way>,
    pub(super) rivers: Vec<Way>,
    pub(super) lakes: Vec<RankedArea>,
    pub(super) borders: Vec<Ranked>,
    pub(super) provinces: Vec<Ranked>,
    pub(super) railways: Vec<Way>,
    pub(super) roads: Vec<Way>,
}

/// Rivers up to this rank are large.
const LARGE_RIVER: u8 = 1;

impl Shapes {
    /// Ranks a base map and the ground of a campaign; takes some tens of milliseconds.
    pub fn new(base: &BaseMap, ground: &MultiPolygon) -> Self {
        let (small, large): (Vec<_>, Vec<_>) = ground.0.iter().partition(|polygon| is_small(polygon));
        let island = |polygon: &&geo::Polygon| {
            let middle = polygon.exterior().bounding_rect()?.center();
            Some(SmallIsland { middle, area: RankedArea::new(polygon) })
        };
        let rivers = |great: bool| {
            let of_rank = base.rivers.iter().filter(move |river| (river.rank <= LARGE_RIVER) == great);
            of_rank.map(|river| Way { line: Ranked::new(&river.line), max_km: river.max_km }).collect()
        };
        let ways = |railway: bool| {
            let of_kind = base.ways.iter().filter(move |way| way.railway == railway);
            of_kind.map(|way| Way { line: Ranked::new(&way.course.line), max_km: way.course.max_km }).collect()
        };
        Self {
            land: base.land.0.iter().map(RankedArea::new).collect(),
            mainland: large.into_iter().map(RankedArea::new).collect(),
            islands: small.iter().filter_map(island).collect(),
            great_rivers: rivers(true),
            rivers: rivers(false),
            lakes: base.lakes.iter().map(|lake| RankedArea::new(&lake.area)).collect(),
            borders: base.borders.iter().map(Ranked::new).collect(),
            provinces: base.provinces.iter().map(Ranked::new).collect(),
            railways: ways(true),
            roads: ways(false),
        }
    }
}
