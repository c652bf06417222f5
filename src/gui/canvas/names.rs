//! Names on the map: asks the scene where they stand, and keeps their letters as meshes that move with the map.

use std::sync::Arc;

use egui::{Galley, Painter, Pos2, Shape, Stroke, pos2};
use geo::Coord;

use super::mesh::Movable;
use super::text::{TextMesh, layout};
use super::{items, on_screen};
use crate::day::Day;
use crate::front::Situation;
use crate::gui::command_ui::Context;
use crate::gui::theme;
use crate::i18n::Language;
use crate::scene::{self, Asked, PlacedName, Placement, Placer, Show, Style, Surroundings, Symbol, Wanted};

/// Names follow a running moment after so many seconds.
const REST: f64 = 0.2;

/// What the wishes depend on.
#[derive(Clone, Debug, PartialEq)]
struct Occasion {
    day: Day,
    show: Show,
    language: Language,
}

/// What places depend on beside the wishes.
#[derive(Clone, Debug, PartialEq)]
struct Place {
    view: scene::Viewport,
    situation: usize,
    unit: f32,
    style: Style,
    furniture: Vec<geo::Rect>,
}

/// What letters depend on beside their places.
#[derive(Clone, Debug, PartialEq)]
struct Look {
    revision: u64,
    unit: f32,
    style: Style,
    pixels_per_point: f32,
    atlas: [usize; 2],
}

/// The names on the map with all that is kept from frame to frame.
#[derive(Default)]
pub struct Names {
    occasion: Option<Occasion>,
    wanted: Wanted,
    place: Option<Place>,
    placer: Placer,
    look: Option<Look>,
    /// When they were placed last, seconds.
    placed: f64,
    probe: Option<Arc<Galley>>,
    anchor: Coord,
    meshes: Movable,
}

impl Names {
    /// Paints the names of a situation, working only on what has changed.
    pub fn paint(
        &mut self,
        painter: &Painter,
        cx: &Context<'_>,
        (situation, show, taken, settled): (&Arc<Situation>, &Show, &[geo::Rect], bool),
    ) {
        let style = cx.style;
        if !self.may_rest(painter.ctx(), cx, taken, settled) {
            let new_wishes = self.update_wishes(cx, situation, show);
            self.update_places(cx, (situation, taken), new_wishes);
            self.placed = painter.ctx().input(|input| input.time);
        }
        self.update_letters(painter, cx, style);
        let corner = scene::map_corner(&cx.session.view);
        let anchor = on_screen(painter.clip_rect().min, self.anchor - corner);
        let pixels = painter.pixels_per_point();
        // Whole pixels, so that letters stay as sharp as they were made.
        let anchor = pos2((anchor.x * pixels).round() / pixels, (anchor.y * pixels).round() / pixels);
        painter.extend(self.meshes.shapes_at(anchor));
    }

    /// Whether names may stay as they are although the moment has changed: while it runs they follow a few times a
    /// second, which is calmer to read, too.
    fn may_rest(&self, ctx: &egui::Context, cx: &Context<'_>, taken: &[geo::Rect], settled: bool) -> bool {
        let now = ctx.input(|input| input.time);
        let same = self.place.as_ref().is_some_and(|place| {
            (place.view, place.unit, place.style) == (cx.session.view, cx.metrics.unit, *cx.style)
                && place.furniture == taken
        });
        let language = self.occasion.as_ref().is_some_and(|occasion| occasion.language == cx.session.language);
        !settled && same && language && now - self.placed < REST
    }

    /// Where the names stand.
    pub fn placement(&self) -> &Placement {
        self.placer.placement()
    }

    /// Whether the picture of letters has grown since the meshes were made: they would show parts of other letters.
    pub fn is_outdated(&self, ctx: &egui::Context) -> bool {
        let size = ctx.fonts(|fonts| fonts.font_image_size());
        self.look.as_ref().is_some_and(|look| look.atlas != size)
    }

    fn update_wishes(&mut self, cx: &Context<'_>, situation: &Situation, show: &Show) -> bool {
        let occasion = Occasion { day: cx.session.day(cx.atlas), show: show.clone(), language: cx.session.language };
        if self.occasion.as_ref() == Some(&occasion) {
            return false;
        }
        let asked = Asked { day: occasion.day, show, language: occasion.language };
        self.wanted = scene::wanted(cx.atlas, situation, &asked);
        self.occasion = Some(occasion);
        true
    }

    fn update_places(
        &mut self,
        cx: &Context<'_>,
        (situation, taken): (&Arc<Situation>, &[geo::Rect]),
        new_wishes: bool,
    ) {
        let style = cx.style;
        let place = Place {
            view: cx.session.view,
            situation: Arc::as_ptr(situation).addr(),
            unit: cx.metrics.unit,
            style: *style,
            furniture: taken.to_vec(),
        };
        if !new_wishes && self.place.as_ref() == Some(&place) {
            return;
        }
        let around = Surroundings {
            view: &place.view,
            style,
            unit: f64::from(place.unit),
            day: cx.session.day(cx.atlas),
            lands: [&cx.atlas.base().land, &cx.atlas.dataset().ground],
            situation,
            furniture: &place.furniture,
        };
        self.placer.place(&self.wanted, &around);
        self.place = Some(place);
    }

    /// Makes the meshes anew when names, sizes or the letters' picture have changed.
    fn update_letters(&mut self, painter: &Painter, cx: &Context<'_>, style: &Style) {
        // The picture of letters may be made anew at any frame; a text laid out before is then laid out again.
        let probe = layout(painter, "0", (style.text(scene::TextClass::NameSmall), cx.metrics.unit));
        let same_probe = self.probe.as_ref().is_some_and(|last| Arc::ptr_eq(last, &probe));
        self.probe = Some(probe);
        let look = Look {
            revision: self.placer.placement().revision,
            unit: cx.metrics.unit,
            style: *style,
            pixels_per_point: painter.pixels_per_point(),
            atlas: painter.fonts_mut(|fonts| fonts.font_image_size()),
        };
        if same_probe && self.look.as_ref() == Some(&look) {
            return;
        }
        let view = &cx.session.view;
        self.anchor = scene::map_point(view.centre(), view.metres_per_point());
        self.meshes = Movable::new(self.mesh(painter, style, cx.metrics.unit));
        // Letters that were new have made the picture of letters grow, and the mesh was made for the smaller one. Now
        // that none is new any more it stays as it is.
        let grown = painter.fonts_mut(|fonts| fonts.font_image_size());
        if grown != look.atlas {
            self.meshes = Movable::new(self.mesh(painter, style, cx.metrics.unit));
        }
        self.look = Some(Look { atlas: grown, ..look });
    }

    fn mesh(&self, painter: &Painter, style: &Style, unit: f32) -> Vec<egui::Mesh> {
        let mut mesh = TextMesh::new(painter);
        for name in &self.placer.placement().names {
            self.letters(&mut mesh, painter, name, (style, unit));
        }
        mesh.finish()
    }

    fn letters(&self, mesh: &mut TextMesh, painter: &Painter, name: &PlacedName, (style, unit): (&Style, f32)) {
        let look = style.text(name.class);
        let point = |at: Coord| on_screen(Pos2::ZERO, at - self.anchor);
        if let Some(ends) = name.leader {
            let [from, to] = ends.map(point);
            mesh.below(Shape::line_segment([from, to], Stroke::new(0.55 * unit, theme::color(look.halo))));
            mesh.below(Shape::line_segment([from, to], Stroke::new(0.18 * unit, theme::color(look.color))));
        }
        if let Some((symbol, at)) = name.sign {
            sign(mesh, point(at), symbol, (style, unit));
        }
        for run in &name.runs {
            mesh.text(painter, run, point(run.at), (look, unit));
        }
    }
}

fn sign(mesh: &mut TextMesh, at: Pos2, symbol: Symbol, (style, unit): (&Style, f32)) {
    let mut items = Vec::new();
    let place = Coord { x: f64::from(at.x), y: f64::from(at.y) };
    scene::sign(symbol, place, (style, f64::from(unit)), &mut items);
    for item in &items {
        if let Some(shape) = items::shape(Pos2::ZERO, item) {
            mesh.above_halos(shape);
        }
    }
}
