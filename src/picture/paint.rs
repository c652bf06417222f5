//! Paints a composed picture on any canvas.

use geo::{Coord, Rect};
use tiny_skia::Path;

use super::canvas::{Canvas, Filling, Hatching, Laid, Line, Tone};
use super::compose::{Composition, Map, Named};
use super::moved::Moved;
use super::overlays::Overlays;
use super::path;
use crate::atlas::Atlas;
use crate::data::Region;
use crate::scene::{
    self, HALO, Ink, Item, Overlay, PenStyle, PlacedName, Primitive, Rgb, Shapes, Style, TextRun, TextStyle,
};

/// Widths of the line from a name's place to its letters, units: the edge and the line.
const LEADER: [f64; 2] = [0.55, 0.18];

/// Where maps come from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The data.
    pub atlas: &'a Atlas,
    /// The shapes of the map.
    pub shapes: &'a Shapes,
    /// Relief and depth of the sea.
    pub overlays: &'a Overlays,
}

/// Paints all of a picture.
pub fn paint(canvas: &mut impl Canvas, source: Source<'_>, composed: &Composition) {
    for map in &composed.maps {
        paint_map(canvas, source, (map, composed.is_covered()), &composed.style);
    }
    paint_over_maps(canvas, source, composed);
}

/// Paints all that lies over the maps.
pub fn paint_over_maps(canvas: &mut impl Canvas, source: Source<'_>, composed: &Composition) {
    paint_words(canvas, composed);
    for (map, frames) in &composed.insets {
        paint_map(canvas, source, (map, false), &composed.style);
        paint_items(canvas, frames);
    }
    paint_drawings(canvas, composed);
}

/// Paints what was drawn on the maps.
pub fn paint_drawings(canvas: &mut impl Canvas, composed: &Composition) {
    for (area, items) in composed.drawings.iter().filter(|(_, items)| !items.is_empty()) {
        canvas.clip(*area);
        paint_items(&mut Moved { canvas, by: area.min() }, items);
        canvas.unclip();
    }
}

/// Paints names and words.
pub fn paint_words(canvas: &mut impl Canvas, composed: &Composition) {
    let (area, items) = &composed.below_names;
    let covered = composed.is_covered();
    clipped(canvas, (*area, covered || items.is_empty()), |canvas| paint_items(canvas, items));
    for named in &composed.names {
        let look = (&composed.style, composed.page.unit);
        clipped(canvas, (named.area, covered), |canvas| paint_names(canvas, named, look));
    }
    paint_items(canvas, &composed.furniture);
}

/// Paints within an area, or everywhere where what goes beyond it is covered later.
pub fn clipped<C: Canvas>(canvas: &mut C, (area, covered): (Rect, bool), paint: impl FnOnce(&mut C)) {
    if covered {
        return paint(canvas);
    }
    canvas.clip(area);
    paint(canvas);
    canvas.unclip();
}

/// Paints a map without its names; what goes beyond it may be covered later.
pub fn paint_map(canvas: &mut impl Canvas, source: Source<'_>, (map, covered): (&Map, bool), style: &Style) {
    let signs = signs(source, map);
    clipped(canvas, (map.area, covered), |canvas| paint_signs(canvas, source, (map, &signs), style));
}

/// All signs of a map, in the order in which they are painted.
pub fn signs(source: Source<'_>, map: &Map) -> Vec<Vec<Primitive>> {
    let Source { atlas, shapes, .. } = source;
    let detail = map.detail();
    let ground = scene::backdrop(shapes, &map.show, &detail);
    let war = scene::war(atlas, &map.situation, &map.show, &detail);
    let inks = scene::island_inks(&ground.islands, atlas, &map.situation, &map.show);
    let islands = scene::island_fills(&ground.islands, &inks);
    vec![ground.under, war.territory, ground.over, islands, war.held, ground.lines, war.signs, war.events]
}

/// Paints the signs of a map.
pub fn paint_signs(
    canvas: &mut impl Canvas,
    source: Source<'_>,
    (map, signs): (&Map, &[Vec<Primitive>]),
    style: &Style,
) {
    paint_paper(canvas, map, style);
    let brush = Brush::new(map, style, source.overlays);
    for signs in signs {
        brush.signs(canvas, signs);
    }
}

/// Paints what lies under a map.
pub fn paint_paper(canvas: &mut impl Canvas, map: &Map, style: &Style) {
    fill_with(canvas, path::rounded(map.area, 0.0), Some(style.palette().sea));
}

/// Paints the signs of a map.
pub struct Brush<'a> {
    map: &'a Map,
    style: &'a Style,
    land: Option<Laid>,
    sea: Option<Laid>,
}

impl<'a> Brush<'a> {
    /// A brush for the signs of a map.
    pub fn new(map: &'a Map, style: &'a Style, overlays: &Overlays) -> Self {
        let region = if map.show.relief { scene::region_for(map.view.world_rect()) } else { None };
        let laid = |overlay| laid(map, (region?, overlay), style, overlays);
        Self { map, style, land: laid(Overlay::Land), sea: laid(Overlay::Sea) }
    }

    /// Paints signs in their order; lines of one kind get their casings before their cores.
    pub fn signs(&self, canvas: &mut impl Canvas, signs: &[Primitive]) {
        let mut strokes: Vec<(PenStyle, Vec<Coord>)> = Vec::new();
        for sign in signs {
            if let Primitive::Stroke { pen, line } = sign {
                let style = self.style.pen(*pen);
                if strokes.last().is_some_and(|(last, _)| (last.ribbon > 0.0) != (style.ribbon > 0.0)) {
                    self.strokes(canvas, &mut strokes);
                }
                strokes.push((style, path::placed(line, |at| self.map.place(at))));
                continue;
            }
            self.strokes(canvas, &mut strokes);
            match sign {
                Primitive::Fill { ink, area } => {
                    if let Some(path) = path::area(area, |at| self.map.place(at)) {
                        canvas.area(&path, &self.filling(*ink));
                    }
                }
                Primitive::Band { ink, spine } => self.band(canvas, *ink, spine),
                Primitive::Mark { symbol, at } => {
                    let mut items = Vec::new();
                    scene::sign(*symbol, self.map.place(*at), (self.style, self.map.unit), &mut items);
                    paint_items(canvas, &items);
                }
                Primitive::Stroke { .. } => {}
            }
        }
        self.strokes(canvas, &mut strokes);
    }

    /// How an area of this meaning is filled.
    pub fn filling(&self, ink: Ink) -> Filling {
        let look = self.style.ink(ink);
        let hatch = look.hatch.map(|look| Hatching {
            color: look.color,
            rising: look.rising,
            unit: self.map.unit,
            origin: self.map.place(self.map.anchor),
        });
        let overlay = look.overlay.and_then(|overlay| match overlay {
            Overlay::Land => self.land.clone(),
            Overlay::Sea => self.sea.clone(),
        });
        Filling { fill: look.fill, hatch, overlay }
    }

    fn band(&self, canvas: &mut impl Canvas, ink: Ink, spine: &[(Coord, f64)]) {
        let points: Vec<Coord> = spine.iter().map(|(at, _)| self.map.place(*at)).collect();
        let scale = self.map.view.metres_per_point();
        let outline = scene::stripe(&points, |number, _| spine.get(number).map_or(0.0, |(_, half)| half / scale));
        fill_with(canvas, path::polygon(&outline), self.style.ink(ink).fill);
    }

    fn strokes(&self, canvas: &mut impl Canvas, strokes: &mut Vec<(PenStyle, Vec<Coord>)>) {
        paint_items(canvas, &scene::lines(strokes, (self.style, self.map.unit)));
        strokes.clear();
    }
}

/// A picture of the base map on the page; `None` where nothing of it shows.
fn laid(map: &Map, (region, overlay): (Region, Overlay), style: &Style, overlays: &Overlays) -> Option<Laid> {
    let share = scene::opacity(overlay, map.view.across_km()).clamp(0.0, 1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of 255")]
    let opacity = (share * 255.0).round() as u8;
    if opacity == 0 {
        return None;
    }
    let image = overlays.get(region, overlay, style.theme())?;
    let rect = Rect::new(map.place(image.rect.min()), map.place(image.rect.max()));
    Some(Laid { image, rect, opacity })
}

/// Paints signs of the page; lines of one look in one go.
pub fn paint_items(canvas: &mut impl Canvas, items: &[Item]) {
    let mut rest = items;
    while let Some(first) = rest.first() {
        let Item::Line { color, width, .. } = first else {
            paint_item(canvas, first);
            rest = rest.get(1..).unwrap_or_default();
            continue;
        };
        let same = |item: &&Item| matches!(item, Item::Line { color: c, width: w, .. } if (c, w) == (color, width));
        let (run, others) = rest.split_at(rest.iter().take_while(same).count());
        let points = |item: &'_ Item| if let Item::Line { points, .. } = item { Some(points.clone()) } else { None };
        let points: Vec<Vec<Coord>> = run.iter().filter_map(points).collect();
        stroke_with(canvas, path::lines(points.iter().map(Vec::as_slice)), (*color, *width));
        rest = others;
    }
}

fn paint_item(canvas: &mut impl Canvas, item: &Item) {
    match item {
        Item::Box { area, fill, edge, corner } => {
            let area = canvas.crisp(*area);
            fill_with(canvas, path::rounded(area, *corner), *fill);
            if let Some((color, width)) = edge {
                let half = Coord { x: width / 2.0, y: width / 2.0 };
                let inside = Rect::new(area.min() + half, area.max() - half);
                stroke_with(canvas, path::rounded(inside, (corner - width / 2.0).max(0.0)), (*color, *width));
            }
        }
        Item::Line { points, color, width } => stroke_with(canvas, path::lines([&points[..]]), (*color, *width)),
        Item::Wash { points, color, width, opacity } => {
            if let Some(path) = path::lines([&points[..]]) {
                canvas.stroke(&path, Tone { color: *color, opacity: *opacity }, *width);
            }
        }
        Item::Tint { triangles, color, opacity } => {
            if let Some(path) = path::triangles(triangles) {
                canvas.fill(&path, Tone { color: *color, opacity: *opacity });
            }
        }
        Item::Shape { points, fill } => fill_with(canvas, path::polygon(points), Some(*fill)),
        Item::Disc { at, radius, fill, edge: (color, width) } => {
            fill_with(canvas, path::disc(*at, *radius), Some(*fill));
            if *width > 0.0 {
                stroke_with(canvas, path::disc(*at, radius + width / 2.0), (*color, *width));
            }
        }
        Item::Text(text) => {
            let line = Line { text: &text.letters, at: text.at, angle: 0.0, size: text.size, bold: text.bold };
            if let Some(halo) = text.halo {
                canvas.halo(&line, halo, text.size * f64::from(HALO));
            }
            canvas.letters(&line, text.color);
        }
    }
}

fn fill_with(canvas: &mut impl Canvas, path: Option<Path>, color: Option<Rgb>) {
    if let (Some(path), Some(color)) = (path, color) {
        canvas.fill(&path, color.into());
    }
}

fn stroke_with(canvas: &mut impl Canvas, path: Option<Path>, (color, width): (Rgb, f64)) {
    if let Some(path) = path {
        canvas.stroke(&path, color.into(), width);
    }
}

/// Paints names: leaders lie below halos, halos below signs, signs below letters.
fn paint_names(canvas: &mut impl Canvas, named: &Named, (style, unit): (&Style, f64)) {
    let shift = named.area.min() - named.corner;
    let names = &named.placement.names;
    let mut leaders = Vec::new();
    for name in names {
        let look = style.text(name.class);
        for (color, width) in [look.halo, look.color].into_iter().zip(LEADER) {
            leaders.extend(name.leader.map(|ends| {
                let points = ends.map(|at| at + shift).to_vec();
                Item::Line { points, color, width: width * unit }
            }));
        }
    }
    paint_items(canvas, &leaders);
    for (name, run) in runs(names) {
        let look = style.text(name.class);
        let radius = (f64::from(look.size * HALO) * unit).max(1.0);
        canvas.halo(&line(run, (look, unit), shift), look.halo, radius);
    }
    let mut signs = Vec::new();
    for (symbol, at) in names.iter().filter_map(|name| name.sign) {
        scene::sign(symbol, at + shift, (style, unit), &mut signs);
    }
    paint_items(canvas, &signs);
    for (name, run) in runs(names) {
        let look = style.text(name.class);
        canvas.letters(&line(run, (look, unit), shift), look.color);
    }
}

fn runs(names: &[PlacedName]) -> impl Iterator<Item = (&PlacedName, &TextRun)> {
    names.iter().flat_map(|name| name.runs.iter().map(move |run| (name, run)))
}

fn line(run: &TextRun, (look, unit): (TextStyle, f64), shift: Coord) -> Line<'_> {
    // A second line is smaller and never bold.
    let bold = look.bold && run.size > f64::from(look.size) * unit * 0.99;
    Line { text: &run.text, at: run.at + shift, angle: run.angle, size: run.size, bold }
}
