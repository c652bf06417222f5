//! Names on the map: asks the scene where they stand, and keeps their letters as meshes that move with the map.

use std::sync::Arc;

use egui::epaint::CircleShape;
use egui::{Color32, Galley, Painter, Pos2, Shape, Stroke, pos2, vec2};
use geo::Coord;

use super::mesh::Movable;
use super::on_screen;
use super::text::{TextMesh, layout};
use crate::day::Day;
use crate::front::Situation;
use crate::gui::command_ui::Context;
use crate::gui::theme;
use crate::i18n::Language;
use crate::scene::{self, Asked, PlacedName, Placer, Show, Style, Surroundings, Symbol, Wanted};

/// Length of the scale bar in units, at most.
const SCALE_BAR: f32 = 16.0;

/// Floating parts of the window that no name runs under.
const FURNITURE: [&str; 2] = ["toolbar", "map-buttons"];

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
        (situation, style, show): (&Arc<Situation>, &Style, &Show),
    ) {
        let new_wishes = self.update_wishes(cx, situation, show);
        self.update_places(painter, cx, (situation, style), new_wishes);
        self.update_letters(painter, cx, style);
        let corner = scene::map_corner(&cx.session.view);
        let anchor = on_screen(painter.clip_rect().min, self.anchor - corner);
        let pixels = painter.pixels_per_point();
        // Whole pixels, so that letters stay as sharp as they were made.
        let anchor = pos2((anchor.x * pixels).round() / pixels, (anchor.y * pixels).round() / pixels);
        painter.extend(self.meshes.shapes_at(anchor));
        scale_bar(painter, cx, style);
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
        painter: &Painter,
        cx: &Context<'_>,
        (situation, style): (&Arc<Situation>, &Style),
        new_wishes: bool,
    ) {
        let place = Place {
            view: cx.session.view,
            situation: Arc::as_ptr(situation).addr(),
            unit: cx.metrics.unit,
            style: style.clone(),
            furniture: furniture(painter, cx),
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
            style: style.clone(),
            pixels_per_point: painter.pixels_per_point(),
            atlas: painter.fonts_mut(|fonts| fonts.font_image_size()),
        };
        if same_probe && self.look.as_ref() == Some(&look) {
            return;
        }
        let view = &cx.session.view;
        self.anchor = scene::map_point(view.centre(), view.metres_per_point());
        let mut mesh = TextMesh::new(painter);
        for name in &self.placer.placement().names {
            self.letters(&mut mesh, painter, name, (style, cx.metrics.unit));
        }
        self.meshes = Movable::new(mesh.finish());
        // Letters that were new have changed the picture once more.
        self.look = Some(Look { atlas: painter.fonts_mut(|fonts| fonts.font_image_size()), ..look });
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

/// The parts of the window that lie over the map, points of the canvas.
fn furniture(painter: &Painter, cx: &Context<'_>) -> Vec<geo::Rect> {
    let corner = painter.clip_rect().min;
    let areas = FURNITURE.iter().filter_map(|id| painter.ctx().memory(|memory| memory.area_rect(egui::Id::unique(id))));
    let rect = |area: egui::Rect| {
        let point = |at: Pos2| Coord { x: f64::from(at.x - corner.x), y: f64::from(at.y - corner.y) };
        geo::Rect::new(point(area.min), point(area.max))
    };
    let metrics = cx.metrics;
    let bar = egui::Rect::from_min_max(
        painter.clip_rect().right_bottom() - vec2(metrics.units(SCALE_BAR + 4.0), metrics.units(6.5)),
        painter.clip_rect().right_bottom(),
    );
    areas.chain([bar]).map(|area| rect(area.expand(metrics.units(0.5)))).collect()
}

fn sign(mesh: &mut TextMesh, at: Pos2, symbol: Symbol, (style, unit): (&Style, f32)) {
    let look = style.symbol(symbol);
    let edge = Stroke::new(look.edge_width * unit, theme::color(look.edge));
    let (radius, fill) = (look.radius * unit, theme::color(look.fill));
    if symbol == Symbol::Peak {
        let corners = [vec2(0.0, -1.0), vec2(1.0, 0.8), vec2(-1.0, 0.8)].map(|corner| at + corner * radius);
        mesh.above_halos(Shape::convex_polygon(corners.to_vec(), fill, edge));
        return;
    }
    mesh.above_halos(Shape::Circle(CircleShape { center: at, radius, fill, stroke: edge }));
    if symbol == Symbol::Capital {
        mesh.above_halos(Shape::circle_filled(at, radius * 0.4, theme::color(look.edge)));
    }
}

fn scale_bar(painter: &Painter, cx: &Context<'_>, style: &Style) {
    let metrics = cx.metrics;
    let bar = scene::scale_bar(&cx.session.view, f64::from(metrics.units(SCALE_BAR)));
    let look = style.text(scene::TextClass::NameSmall);
    let decimals = usize::from(bar.km < 1.0);
    let text = format!("{} km", cx.session.language.number(bar.km, decimals));
    let galley = layout(painter, &text, (look, metrics.unit));
    let rect = painter.clip_rect();
    let right = rect.right() - metrics.units(2.5);
    let base = rect.bottom() - metrics.units(2.0);
    let left = on_screen(pos2(right, base), Coord { x: -bar.points, y: 0.0 });
    let tick = vec2(0.0, metrics.units(0.8));
    let path = vec![left - tick, left, pos2(right, base), pos2(right, base) - tick];
    painter.add(Shape::line(path.clone(), Stroke::new(metrics.units(0.6), Color32::WHITE)));
    painter.add(Shape::line(path, Stroke::new(metrics.units(0.25), theme::TEXT)));
    let middle = f32::midpoint(left.x, right);
    let at = pos2(middle - galley.size().x / 2.0, base - metrics.units(0.6) - galley.size().y);
    let mut mesh = TextMesh::new(painter);
    mesh.galley(&galley, at, 0.0, (look, metrics.unit));
    painter.extend(mesh.finish().into_iter().map(Shape::mesh));
}
