//! The map that does not change with the date: sea, land, lakes, rivers, borders, coasts.

use geo::{BooleanOps as _, BoundingRect as _, Coord, MultiPolygon, Polygon, Rect};

use super::Show;
use super::detail::Detail;
use super::primitive::{Ink, Pen, Primitive};
use super::shapes::{Shapes, SmallIsland, Way};
use crate::data::{Region, raster_rect};
use crate::model::Side;

/// The unchanging signs, parted by what the war draws between.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Backdrop {
    /// Below the territories.
    pub under: Vec<Primitive>,
    /// Above the territories, which it cuts at the coast; below the small islands.
    pub over: Vec<Primitive>,
    /// Above all areas.
    pub lines: Vec<Primitive>,
    /// The small islands in sight, each held as a whole; painted above the sea and below the lines.
    pub islands: Vec<Island>,
}

/// An island too small for a front.
#[derive(Clone, Debug, PartialEq)]
pub struct Island {
    /// Its middle, by which its holder is told, world metres.
    pub middle: Coord,
    /// Its shore at the level of detail, world metres.
    pub area: Polygon,
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
pub fn backdrop(shapes: &Shapes, show: &Show, detail: &Detail) -> Backdrop {
    let large = detail.ranked_areas(&shapes.mainland);
    let relief = Primitive::Fill { ink: Ink::Relief, area: large.clone() };
    let sea = MultiPolygon(vec![outside(&large, detail.region())]);
    let abroad = detail.ranked_areas(&shapes.land);
    let mut over =
        vec![relief, Primitive::Fill { ink: Ink::Sea, area: sea }, Primitive::Fill { ink: Ink::Abroad, area: abroad }];
    if let Some(mapped) =
        raster_rect(Region::Eurasia).filter(|_| shapes.mainland.is_empty() && shapes.islands.is_empty())
    {
        let region = outside(&MultiPolygon(Vec::new()), detail.region());
        let area = region.difference(&mapped.to_polygon());
        over.push(Primitive::Fill { ink: Ink::Unmapped, area });
    }
    let coasts = shapes.land.iter().chain(&shapes.mainland).chain(shapes.islands.iter().map(|island| &island.area));
    let mut lines: Vec<Primitive> = strokes(Pen::Coast, detail.ranked_outlines(coasts)).collect();
    if show.rivers {
        lines.extend(waters(shapes, detail));
    }
    if show.transport {
        lines.extend(strokes(Pen::Road, ways(&shapes.roads, detail)));
        lines.extend(strokes(Pen::Railway, ways(&shapes.railways, detail)));
    }
    lines.extend(strokes(Pen::Province, detail.ranked_lines(&shapes.provinces)));
    lines.extend(strokes(Pen::Border, detail.ranked_lines(&shapes.borders)));
    let ink = match show.territories {
        true if show.study.is_pale() => Ink::Pale(Side::Left),
        true => Ink::Territory(Side::Left),
        false => Ink::Ground,
    };
    let island = |island: &SmallIsland| Some(Island { middle: island.middle, area: detail.ranked_area(&island.area)? });
    Backdrop {
        under: vec![Primitive::Fill { ink, area: large }],
        over,
        lines,
        islands: shapes.islands.iter().filter_map(island).collect(),
    }
}

fn waters(shapes: &Shapes, detail: &Detail) -> Vec<Primitive> {
    let mut signs: Vec<Primitive> = strokes(Pen::River, ways(&shapes.rivers, detail)).collect();
    signs.extend(strokes(Pen::RiverLarge, ways(&shapes.great_rivers, detail)));
    signs.push(Primitive::Fill { ink: Ink::Lake, area: detail.ranked_areas(&shapes.lakes) });
    signs.extend(strokes(Pen::LakeBank, detail.ranked_outlines(&shapes.lakes)));
    signs
}

/// The lines that are of use in a picture of this width.
fn ways(ways: &[Way], detail: &Detail) -> Vec<geo::LineString> {
    detail.ranked_lines(ways.iter().filter(|way| detail.shows(way.max_km)).map(|way| &way.line))
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
