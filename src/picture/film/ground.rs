//! What does not change from picture to picture, painted twice: all ground held by the one side, all by the other.
//!
//! Whatever lies over the ground (relief, sea, rivers, borders) lies over both alike, so a picture of any day is the
//! one with the other shown where its side stands: to the pixel, and without painting relief and coasts again.

use geo::{MultiPolygon, Rect};

use crate::model::Side;
use crate::picture::compose::Map;
use crate::picture::paint::{Brush, Source, clipped, paint_drawings, paint_items, paint_map, paint_paper, paint_words};
use crate::picture::path;
use crate::picture::raster::Raster;
use crate::picture::{Canvas as _, Composition};
use crate::scene::{self, Ink, Island, Primitive, Show, Study, Style, Viewport};

/// Maps that are remembered: the main one, that of orientation, and lenses.
const MOST_KNOWN: usize = 4;

/// A map without its war.
struct Ground {
    area: Rect,
    view: Viewport,
    show: Show,
    /// All ground held by the left side, all by the right.
    held: [Vec<u8>; 2],
    islands: Vec<Island>,
}

/// The maps of a film without their war.
#[derive(Default)]
pub struct Grounds {
    known: Vec<Ground>,
    /// The view that was painted without being kept last: most lenses move.
    passing: Vec<(Rect, Viewport)>,
}

impl Grounds {
    /// Paints a map.
    pub fn paint(&mut self, raster: &mut Raster, source: Source<'_>, ((map, covered), style): ((&Map, bool), &Style)) {
        // Areas of dated data lie between coasts and islands.
        let observed = source.atlas.dataset().observed.is_some();
        if observed || map.show.study != Study::None || !map.show.territories || map.show.gains {
            return paint_map(raster, source, (map, covered), style);
        }
        let same = |ground: &Ground| {
            ground.area == map.area && ground.view == map.view && same_ground(&ground.show, &map.show)
        };
        if !self.known.iter().any(same) {
            let place = (map.area, map.view);
            if map.unit < 1.0 || (self.is_full() && !self.passing.contains(&place)) {
                self.passing.push(place);
                return paint_map(raster, source, (map, covered), style);
            }
            if self.is_full() {
                self.known.pop();
            }
            self.known.extend(Ground::new(raster, source, (map, style)));
        }
        if let Some(ground) = self.known.iter().find(|ground| same(ground)) {
            ground.paint(raster, source, ((map, covered), style));
        }
    }

    fn is_full(&self) -> bool {
        self.known.len() >= MOST_KNOWN
    }
}

/// What the unchanging part depends on.
fn same_ground(a: &Show, b: &Show) -> bool {
    (a.rivers, a.transport, a.relief) == (b.rivers, b.transport, b.relief)
}

impl Ground {
    fn new(like: &Raster, source: Source<'_>, (map, style): (&Map, &Style)) -> Option<Self> {
        let detail = map.detail();
        let made = scene::backdrop(source.shapes, &map.show, &detail);
        let islands = MultiPolygon(made.islands.iter().map(|island| island.area.clone()).collect());
        let brush = Brush::new(map, style, source.overlays);
        let mut sides = [Side::Left, Side::Right].map(|side| {
            let held = |area: &MultiPolygon| Primitive::Fill { ink: Ink::Territory(side), area: area.clone() };
            let under: Vec<Primitive> = made.under.iter().filter_map(area).map(held).collect();
            let mut raster = like.empty()?;
            raster.clip(map.area);
            paint_paper(&mut raster, map, style);
            for signs in [&under, &made.over, &vec![held(&islands)], &made.lines] {
                brush.signs(&mut raster, signs);
            }
            raster.unclip();
            raster.part(map.area)
        });
        let held = [sides[0].take()?, sides[1].take()?];
        Some(Self { area: map.area, view: map.view, show: map.show.clone(), held, islands: made.islands })
    }

    fn paint(&self, raster: &mut Raster, source: Source<'_>, ((map, covered), style): ((&Map, bool), &Style)) {
        let war = scene::war(source.atlas, &map.situation, &map.show, &map.detail());
        raster.lay(self.area, &self.held[0]);
        let inks = scene::island_inks(&self.islands, source.atlas, &map.situation, &map.show);
        for sign in war.territory.iter().chain(&scene::island_fills(&self.islands, &inks)) {
            let Primitive::Fill { ink: Ink::Territory(side), area } = sign else { continue };
            let part = &self.held[usize::from(*side == Side::Right)];
            if let Some(path) = path::area(area, |at| map.place(at)) {
                raster.reveal((self.area, part), &path);
            }
        }
        let brush = Brush::new(map, style, source.overlays);
        clipped(raster, (map.area, covered), |raster| {
            brush.signs(raster, &war.signs);
            brush.signs(raster, &war.events);
        });
    }
}

fn area(sign: &Primitive) -> Option<&MultiPolygon> {
    if let Primitive::Fill { area, .. } = sign { Some(area) } else { None }
}

/// Paints all of a picture.
pub fn paint(raster: &mut Raster, source: Source<'_>, (grounds, composed): (&mut Grounds, &Composition)) {
    for map in &composed.maps {
        grounds.paint(raster, source, ((map, composed.is_covered()), &composed.style));
    }
    paint_words(raster, composed);
    for (map, frames) in &composed.insets {
        grounds.paint(raster, source, ((map, false), &composed.style));
        paint_items(raster, frames);
    }
    paint_drawings(raster, composed);
}
