//! Paints the signs that stand round and over the map, and names them for screen readers.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::epaint::{CircleShape, CornerRadiusF32, RectShape};
use egui::{
    Color32, FontFamily, FontId, Galley, Id, Mesh, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo,
};

use super::on_screen;
use crate::gui::fonts;
use crate::gui::theme::color;
use crate::scene::{Furniture, HALO, Item, Part, Text};

/// Paints items; `corner` is the picture's on the screen.
pub fn paint(painter: &Painter, corner: Pos2, items: &[Item]) {
    for item in items {
        match item {
            Item::Text(text) => paint_text(painter, corner, text),
            item => painter.extend(shape(corner, item)),
        }
    }
}

/// An item as a shape; `None` for texts, which need fonts.
pub fn shape(corner: Pos2, item: &Item) -> Option<Shape> {
    let on_page = |points: &[geo::Coord]| points.iter().map(|&place| on_screen(corner, place)).collect();
    let line = |ink, width| Stroke::new(narrow(width), color(ink));
    Some(match item {
        Item::Box { area, fill, edge, corner: radius } => {
            let stroke = edge.map_or(Stroke::NONE, |(edge, width)| line(edge, width));
            let fill = fill.map_or(Color32::TRANSPARENT, color);
            let rounding = CornerRadiusF32::same(narrow(*radius));
            Shape::Rect(RectShape::new(rect_on_screen(corner, *area), rounding, fill, stroke, StrokeKind::Inside))
        }
        Item::Line { points, color, width } => Shape::line(on_page(points), line(*color, *width)),
        Item::Wash { points, color: ink, width, opacity } => {
            Shape::line(on_page(points), Stroke::new(narrow(*width), color(*ink).gamma_multiply(*opacity)))
        }
        Item::Tint { triangles, color: ink, opacity } => tint(corner, triangles, color(*ink).gamma_multiply(*opacity)),
        Item::Shape { points, fill } => Shape::convex_polygon(on_page(points), color(*fill), Stroke::NONE),
        Item::Disc { at, radius, fill, edge: (edge, width) } => Shape::Circle(CircleShape {
            center: on_screen(corner, *at),
            radius: narrow(*radius),
            fill: color(*fill),
            stroke: line(*edge, *width),
        }),
        Item::Text(_) => return None,
    })
}

fn tint(corner: Pos2, triangles: &[[geo::Coord; 3]], fill: Color32) -> Shape {
    let mut mesh = Mesh::default();
    for (number, triangle) in (0_u32..).zip(triangles) {
        for &place in triangle {
            mesh.colored_vertex(on_screen(corner, place), fill);
        }
        mesh.add_triangle(3 * number, 3 * number + 1, 3 * number + 2);
    }
    Shape::mesh(mesh)
}

fn paint_text(painter: &Painter, corner: Pos2, text: &Text) {
    let family = if text.bold { fonts::bold() } else { FontFamily::Proportional };
    let size = narrow(text.size);
    let galley = painter.layout_no_wrap(text.letters.clone(), FontId::new(size, family), color(text.color));
    let at = on_screen(corner, text.at) - egui::vec2(0.0, baseline(&galley));
    if let Some(halo) = text.halo {
        halo_behind(painter, at, &galley, (size * HALO, color(halo)));
    }
    painter.galley(at, galley, color(text.color));
}

fn halo_behind(painter: &Painter, at: Pos2, galley: &Arc<Galley>, (radius, halo): (f32, Color32)) {
    for step in 0_u8..8 {
        let way = egui::Vec2::angled(f32::from(step) * std::f32::consts::TAU / 8.0) * radius;
        painter.add(Shape::galley_with_override_text_color(at + way, Arc::clone(galley), halo));
    }
}

/// How far the baseline of a galley lies below its top.
fn baseline(galley: &Galley) -> f32 {
    let row = galley.rows.first();
    row.and_then(|row| row.glyphs.first().map(|glyph| row.pos.y + glyph.pos.y)).unwrap_or(0.0)
}

/// Gives the texts names that screen readers read in their order; the part that was clicked, where they are buttons.
pub fn name(ui: &Ui, corner: Pos2, (furniture, buttons): (&Furniture, bool)) -> Option<Part> {
    let mut clicked = None;
    for spoken in &furniture.spoken {
        let rect = rect_on_screen(corner, spoken.area);
        let button = buttons && matches!(spoken.part, Part::Headline | Part::Caption | Part::Legend);
        let sense = if button { Sense::click() } else { Sense::hover() };
        let response = ui.interact(rect, Id::unique(("furniture", spoken.part)), sense);
        let role = if button { Role::Button } else { Role::Label };
        response.widget_info(|| WidgetInfo::labeled(role, true, &spoken.text));
        if response.clicked() {
            clicked = Some(spoken.part);
        }
    }
    clicked
}

/// An area of the picture on the screen.
pub fn rect_on_screen(corner: Pos2, area: geo::Rect) -> Rect {
    Rect::from_min_max(on_screen(corner, area.min()), on_screen(corner, area.max()))
}

fn narrow(points: f64) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
    let points = points as f32;
    points
}
