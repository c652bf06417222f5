//! Signs to meshes: positions in points from an anchor, so that a mesh can be moved while the map is panned.

use egui::epaint::{Tessellator, Vertex};
use egui::{Color32, Mesh, Pos2, Shape, Stroke, TextureId, Vec2, pos2};
use geo::{Coord, LineString};

use super::items;
use super::prepare::Ready;
use super::stroke;
use super::textures::Laid;
use crate::gui::theme::color;
use crate::model::Side;
use crate::scene::{self, Hatch, Ink, PenStyle, Style, Symbol};

/// Width of a tapered line's tail over its head's.
const TAIL: f32 = 0.25;

/// From world metres to points relative to an anchor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    /// World metres of the origin.
    pub anchor: Coord,
    /// World metres for one point.
    pub metres_per_point: f64,
}

impl Projection {
    fn point(self, world: Coord) -> Pos2 {
        let x = (world.x - self.anchor.x) / self.metres_per_point;
        let y = (self.anchor.y - world.y) / self.metres_per_point;
        #[expect(clippy::cast_possible_truncation, reason = "a few thousand points from the anchor")]
        pos2(x as f32, y as f32)
    }

    fn length(self, metres: f64) -> f32 {
        #[expect(clippy::cast_possible_truncation, reason = "a length on the screen")]
        let points = (metres / self.metres_per_point) as f32;
        points
    }
}

/// Collects meshes in the order in which they are painted.
pub struct MeshBuilder<'a> {
    style: &'a Style,
    textures: Laid<'a>,
    projection: Projection,
    unit: f32,
    tessellator: Tessellator,
    meshes: Vec<Mesh>,
}

impl<'a> MeshBuilder<'a> {
    /// A builder for sizes of this unit on a screen of this context.
    pub fn new(ctx: &egui::Context, style: &'a Style, textures: Laid<'a>, projection: Projection, unit: f32) -> Self {
        let options = ctx.tessellation_options(|options| *options);
        let tessellator =
            Tessellator::new(ctx.pixels_per_point(), options, ctx.fonts(|fonts| fonts.font_image_size()), Vec::new());
        Self { style, textures, projection, unit, tessellator, meshes: Vec::new() }
    }

    /// Adds signs in their order; lines of one kind get their casings before their cores.
    pub fn add(&mut self, signs: &[Ready]) {
        let mut strokes: Vec<(PenStyle, Vec<Pos2>)> = Vec::new();
        for sign in signs {
            if let Ready::Stroke { pen, line } = sign {
                let style = self.style.pen(*pen);
                let front = style.ribbon > 0.0;
                if strokes.last().is_some_and(|(last, _)| (last.ribbon > 0.0) != front) {
                    self.strokes(&strokes);
                    strokes.clear();
                }
                strokes.push((style, self.points(line)));
                continue;
            }
            self.strokes(&strokes);
            strokes.clear();
            self.area_or_mark(sign);
        }
        self.strokes(&strokes);
    }

    /// The meshes in painting order.
    pub fn finish(self) -> Vec<Mesh> {
        self.meshes
    }

    fn area_or_mark(&mut self, sign: &Ready) {
        match sign {
            Ready::Triangles { ink, corners, triangles } => self.fill(*ink, corners, triangles),
            Ready::Band { ink, spine } => self.band(*ink, spine),
            Ready::Mark { symbol, at } => self.mark(*symbol, *at),
            Ready::Stroke { .. } => {}
        }
    }

    fn points(&self, line: &LineString) -> Vec<Pos2> {
        line.0.iter().map(|&world| self.projection.point(world)).collect()
    }

    fn plain(&mut self) -> &mut Mesh {
        self.mesh_of(TextureId::default())
    }

    fn mesh_of(&mut self, texture: TextureId) -> &mut Mesh {
        if self.meshes.last().is_none_or(|mesh| mesh.texture_id != texture) {
            self.meshes.push(Mesh::with_texture(texture));
        }
        let last = self.meshes.len() - 1;
        &mut self.meshes[last]
    }

    fn shape(&mut self, shape: Shape) {
        if self.meshes.last().is_none_or(|mesh| mesh.texture_id != TextureId::default()) {
            self.meshes.push(Mesh::default());
        }
        if let Some(mesh) = self.meshes.last_mut() {
            self.tessellator.tessellate_shape(shape, mesh);
        }
    }

    fn fill(&mut self, ink: Ink, corners: &[Coord], triangles: &[[u32; 3]]) {
        let look = self.style.ink(ink);
        let points: Vec<Pos2> = corners.iter().map(|&world| self.projection.point(world)).collect();
        if let Some(fill) = look.fill {
            push_triangles(self.plain(), &points, triangles, color(fill), |_| egui::epaint::WHITE_UV);
        }
        if let Some(Hatch { color: line, rising }) = look.hatch {
            let (texture, period) = self.textures.hatches.get(rising);
            push_triangles(self.mesh_of(texture), &points, triangles, color(line), |at| {
                let at = points[at];
                pos2(at.x / period, at.y / period)
            });
        }
        if let Some((relief, opacity)) = look.overlay.and_then(|overlay| self.textures.overlay(overlay)) {
            let veil = Color32::from_white_alpha(opacity);
            push_triangles(self.mesh_of(relief.id), &points, triangles, veil, |at| relief.uv(corners[at]));
        }
    }

    fn band(&mut self, ink: Ink, spine: &[(Coord, f64)]) {
        let Some(fill) = self.style.ink(ink).fill.map(color) else {
            return;
        };
        let points: Vec<Pos2> = spine.iter().map(|(at, _)| self.projection.point(*at)).collect();
        let halves: Vec<f32> = spine.iter().map(|(_, half)| self.projection.length(*half)).collect();
        stroke::stripe(self.plain(), &points, fill, |position, _| halves.get(position).copied().unwrap_or(0.0));
    }

    fn mark(&mut self, symbol: Symbol, at: Coord) {
        let middle = self.projection.point(at);
        let mut items = Vec::new();
        let at = Coord { x: f64::from(middle.x), y: f64::from(middle.y) };
        scene::sign(symbol, at, (self.style, f64::from(self.unit)), &mut items);
        for item in &items {
            if let Some(shape) = items::shape(Pos2::ZERO, item) {
                self.shape(shape);
            }
        }
    }

    /// Casings first, then the ribbons of both sides, then the cores, so that joins show no seams.
    fn strokes(&mut self, strokes: &[(PenStyle, Vec<Pos2>)]) {
        for (pen, points) in strokes.iter().filter(|(pen, _)| !pen.taper) {
            if let Some((casing, width)) = pen.casing {
                let whole = (pen.width + 2.0 * pen.ribbon + 2.0 * width) * self.unit;
                self.shape(Shape::line(points.clone(), Stroke::new(whole, color(casing))));
            }
        }
        for (pen, points) in strokes.iter().filter(|(pen, _)| pen.ribbon > 0.0) {
            for (side, direction) in [(Side::Left, 1.0), (Side::Right, -1.0)] {
                let beside = stroke::offset(points, direction * (pen.width + pen.ribbon) / 2.0 * self.unit);
                self.shape(Shape::line(beside, Stroke::new(pen.ribbon * self.unit, color(self.style.side(side)))));
            }
        }
        for (pen, points) in strokes {
            self.core(pen, points);
        }
    }

    /// A stripe that grows from its tail to its head, first in the colour of its casing, then in its own.
    fn tapered(&mut self, pen: &PenStyle, points: &[Pos2]) {
        let (casing, edge) = pen.casing.unwrap_or((pen.color, 0.0));
        let unit = self.unit;
        for (fill, grow) in [(casing, edge), (pen.color, 0.0)] {
            let mesh = self.plain();
            stroke::stripe(mesh, points, color(fill), |_, share| {
                (pen.width * (TAIL + (1.0 - TAIL) * share) / 2.0 + grow) * unit
            });
        }
        self.arrow_head(points, Stroke::new(pen.width * self.unit, color(pen.color)));
    }

    fn core(&mut self, pen: &PenStyle, points: &[Pos2]) {
        if pen.taper {
            return self.tapered(pen, points);
        }
        let line = Stroke::new((pen.width * self.unit).max(0.5), color(pen.color));
        if pen.arrow {
            self.arrow_head(points, line);
        }
        if let Some((distance, size)) = pen.teeth {
            for tooth in stroke::teeth(points, distance * self.unit, (pen.width * self.unit, size * self.unit)) {
                self.shape(Shape::convex_polygon(tooth.to_vec(), line.color, Stroke::NONE));
            }
        }
        match pen.dash {
            // Never a closed line of egui's: it has no bevel, so that sharp capes shoot out as spikes.
            None => self.shape(Shape::line(points.to_vec(), line)),
            Some((dash, gap)) => {
                for part in stroke::dashes(points, dash * self.unit, gap * self.unit) {
                    self.shape(Shape::line(part, line));
                }
            }
        }
    }

    fn arrow_head(&mut self, points: &[Pos2], line: Stroke) {
        let Some(&tip) = points.last() else {
            return;
        };
        let length = 1.6 * self.unit;
        let back = points.iter().rev().find(|at| at.distance(tip) >= length).copied().unwrap_or(points[0]);
        let along = (tip - back).normalized();
        let side = along.rot90() * length * 0.45;
        let head = |grow: f32| {
            let base = tip - along * length;
            vec![tip + along * (length * 0.5 + grow), base + side - along * grow, base - side - along * grow]
        };
        self.shape(Shape::convex_polygon(head(0.0), line.color, Stroke::new(0.2 * self.unit, Color32::WHITE)));
    }
}

fn push_triangles(mesh: &mut Mesh, points: &[Pos2], triangles: &[[u32; 3]], fill: Color32, uv: impl Fn(usize) -> Pos2) {
    let Ok(base) = u32::try_from(mesh.vertices.len()) else {
        return;
    };
    mesh.vertices.extend(points.iter().enumerate().map(|(at, &pos)| Vertex { pos, uv: uv(at), color: fill }));
    mesh.indices.extend(triangles.iter().flatten().map(|index| index + base));
}

/// Meshes with the place on the screen at which they were last painted.
#[derive(Default)]
pub struct Movable {
    meshes: Vec<std::sync::Arc<Mesh>>,
    offset: Vec2,
}

impl Movable {
    /// Meshes around the origin.
    pub fn new(meshes: Vec<Mesh>) -> Self {
        Self { meshes: meshes.into_iter().map(std::sync::Arc::new).collect(), offset: Vec2::ZERO }
    }

    /// Shapes with the anchor at this point; copies only when it moved.
    pub fn shapes_at(&mut self, anchor: Pos2) -> impl Iterator<Item = Shape> + '_ {
        let moved = anchor.to_vec2() - self.offset;
        if moved != Vec2::ZERO {
            for mesh in &mut self.meshes {
                std::sync::Arc::make_mut(mesh).translate(moved);
            }
            self.offset = anchor.to_vec2();
        }
        self.meshes.iter().map(|mesh| Shape::Mesh(std::sync::Arc::clone(mesh)))
    }
}
