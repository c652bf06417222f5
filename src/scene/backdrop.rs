//! The map that does not change with the date: sea, land, lakes, rivers, borders, coasts.

use geo::{Coord, MultiPolygon, Polygon, Rect};

use super::Show;
use super::detail::Detail;
use super::primitive::{Ink, Pen, Primitive};
use crate::data::BaseMap;
use crate::model::Side;

/// Rivers up to this rank are large.
const LARGE_RIVER: u8 = 1;

/// The unchanging signs, parted by what the war draws between.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Backdrop {
    /// Below the territories.
    pub under: Vec<Primitive>,
    /// Above the territories, which it cuts at the coast.
    pub over: Vec<Primitive>,
}

/// Builds the unchanging signs for a level of detail.
///
/// Territories are not cut at the coast: all that is not ground of the campaign is painted over them.
pub fn backdrop(base: &BaseMap, ground: &MultiPolygon, show: &Show, detail: &Detail) -> Backdrop {
    let coast = strokes(Pen::Coast, detail.outlines(&ground.0));
    let ground = detail.areas(&ground.0);
    let ground_ink = if show.territories { Ink::Territory(Side::Left) } else { Ink::Ground };
    let relief = Primitive::Fill { ink: Ink::Relief, area: ground.clone() };
    let sea = MultiPolygon(vec![outside(&ground, detail.region())]);
    let mut over = vec![relief, Primitive::Fill { ink: Ink::Sea, area: sea }];
    let abroad = detail.areas(&base.land.0);
    over.push(Primitive::Fill { ink: Ink::Abroad, area: abroad });
    over.extend(coasts(base, detail));
    over.extend(coast);
    if show.rivers {
        over.extend(waters(base, detail));
    }
    if show.transport {
        over.extend(ways(base, detail));
    }
    over.extend(strokes(Pen::Province, detail.lines(&base.provinces)));
    over.extend(strokes(Pen::Border, detail.lines(&base.borders)));
    Backdrop { under: vec![Primitive::Fill { ink: ground_ink, area: ground }], over }
}

fn coasts(base: &BaseMap, detail: &Detail) -> impl Iterator<Item = Primitive> {
    strokes(Pen::Coast, detail.outlines(&base.land.0))
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
