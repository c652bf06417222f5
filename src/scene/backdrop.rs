//! The map that does not change with the date: sea, land, lakes, rivers, borders, coasts.

use geo::{BooleanOps as _, BoundingRect as _, Coord, MultiPolygon, Polygon, Rect};

use super::Show;
use super::detail::Detail;
use super::primitive::{Ink, Pen, Primitive};
use crate::data::{BaseMap, Region, raster_rect};
use crate::model::Side;

/// Rivers up to this rank are large.
const LARGE_RIVER: u8 = 1;

/// The unchanging signs, parted by what the war draws between.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Backdrop {
    /// Below the territories.
    pub under: Vec<Primitive>,
    /// Above the territories, which it cuts at the coast; below the small islands.
    pub over: Vec<Primitive>,
    /// Above all areas.
    pub lines: Vec<Primitive>,
}

/// Islands of less than this across are filled one by one: as holes of the sea they would be costly. World metres.
const SMALL_ISLAND: f64 = 20_000.0;

/// Whether a polygon of the ground is an island that is held as a whole, and filled as such.
pub(super) fn is_small(island: &Polygon) -> bool {
    island.exterior().bounding_rect().is_none_or(|bounds| bounds.width().max(bounds.height()) < SMALL_ISLAND)
}

/// Builds the unchanging signs for a level of detail.
///
/// Territories are not cut at the coast: the sea is painted over them, and small islands over the sea.
pub fn backdrop(base: &BaseMap, ground: &MultiPolygon, show: &Show, detail: &Detail) -> Backdrop {
    let large = detail.areas(ground.0.iter().filter(|polygon| !is_small(polygon)));
    let relief = Primitive::Fill { ink: Ink::Relief, area: large.clone() };
    let sea = MultiPolygon(vec![outside(&large, detail.region())]);
    let abroad = detail.areas(&base.land.0);
    let mut over =
        vec![relief, Primitive::Fill { ink: Ink::Sea, area: sea }, Primitive::Fill { ink: Ink::Abroad, area: abroad }];
    if let Some(mapped) = raster_rect(Region::Eurasia).filter(|_| ground.0.is_empty()) {
        let region = outside(&MultiPolygon(Vec::new()), detail.region());
        let area = region.difference(&mapped.to_polygon());
        over.push(Primitive::Fill { ink: Ink::Unmapped, area });
    }
    let mut lines: Vec<Primitive> = strokes(Pen::Coast, detail.outlines(&base.land.0)).collect();
    lines.extend(strokes(Pen::Coast, detail.outlines(&ground.0)));
    if show.rivers {
        lines.extend(waters(base, detail));
    }
    if show.transport {
        lines.extend(ways(base, detail));
    }
    lines.extend(strokes(Pen::Province, detail.lines(&base.provinces)));
    lines.extend(strokes(Pen::Border, detail.lines(&base.borders)));
    let ink = match show.territories {
        true if show.study.is_pale() => Ink::Pale(Side::Left),
        true => Ink::Territory(Side::Left),
        false => Ink::Ground,
    };
    Backdrop { under: vec![Primitive::Fill { ink, area: large }], over, lines }
}

fn waters(base: &BaseMap, detail: &Detail) -> Vec<Primitive> {
    let mut signs = Vec::new();
    let rivers = base.rivers.iter().filter(|river| detail.shows(river.max_km));
    let (large, small): (Vec<_>, Vec<_>) = rivers.partition(|river| river.rank <= LARGE_RIVER);
    signs.extend(strokes(Pen::River, detail.lines(small.into_iter().map(|river| &river.line))));
    signs.extend(strokes(Pen::RiverLarge, detail.lines(large.into_iter().map(|river| &river.line))));
    let lakes = || base.lakes.iter().map(|lake| &lake.area);
    signs.push(Primitive::Fill { ink: Ink::Lake, area: detail.areas(lakes()) });
    signs.extend(strokes(Pen::LakeBank, detail.outlines(lakes())));
    signs
}

fn ways(base: &BaseMap, detail: &Detail) -> Vec<Primitive> {
    let of = |railway: bool| {
        let shown = base.ways.iter().filter(|way| way.railway == railway && detail.shows(way.course.max_km));
        detail.lines(shown.map(|way| &way.course.line))
    };
    strokes(Pen::Road, of(false)).chain(strokes(Pen::Railway, of(true))).collect()
}

fn strokes(pen: Pen, lines: Vec<geo::LineString>) -> impl Iterator<Item = Primitive> {
    lines.into_iter().map(move |line| Primitive::Stroke { pen, line })
}

/// Everything around the ground: a rectangle larger than the region with the ground as holes.
fn outside(ground: &MultiPolygon, region: Rect) -> Polygon {
    let border = Coord { x: region.width(), y: region.height() } * 0.1;
    let frame = Rect::new(region.min() - border, region.max() + border);
    Polygon::new(
        frame.to_polygon().exterior().clone(),
        ground.0.iter().map(|polygon| polygon.exterior().clone()).collect(),
    )
}
