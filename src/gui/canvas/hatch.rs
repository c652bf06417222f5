//! Slanted lines as textures that repeat.

use std::sync::Arc;

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{
    Color32, ColorImage, Context, Id, Pos2, Rect, Shape, TextureHandle, TextureId, TextureOptions, TextureWrapMode,
};

use crate::gui::theme;
use crate::scene::{InkStyle, hatch};

/// Both hatches for one size.
pub struct Hatches {
    pixels: usize,
    period: f32,
    rising: TextureHandle,
    falling: TextureHandle,
}

impl Hatches {
    /// Textures for lines of this unit on this screen.
    pub fn new(ctx: &Context, unit: f32) -> Self {
        let pixels = tile_pixels(ctx, unit);
        let options = TextureOptions { wrap_mode: TextureWrapMode::Repeat, ..TextureOptions::LINEAR };
        let load = |rising: bool| ctx.load_texture("hatch", tile(pixels, rising), options);
        Self { pixels, period: pixels_to_points(pixels, ctx), rising: load(true), falling: load(false) }
    }

    /// Whether they are still the right ones.
    pub fn fit(&self, ctx: &Context, unit: f32) -> bool {
        self.pixels == tile_pixels(ctx, unit) && self.period == pixels_to_points(self.pixels, ctx)
    }

    /// The texture of one hatch and the size of its tile in points.
    pub fn get(&self, rising: bool) -> (TextureId, f32) {
        (if rising { self.rising.id() } else { self.falling.id() }, self.period)
    }
}

/// The hatches of cards, made once for a size.
pub fn kept(ctx: &Context, unit: f32) -> Arc<Hatches> {
    let id = Id::unique("card-hatches");
    let kept = ctx.data(|data| data.get_temp::<Arc<Hatches>>(id)).filter(|hatches| hatches.fit(ctx, unit));
    kept.unwrap_or_else(|| {
        let made = Arc::new(Hatches::new(ctx, unit));
        ctx.data_mut(|data| data.insert_temp(id, Arc::clone(&made)));
        made
    })
}

/// An area as on the map, its colour and its hatch, between two lines with as many points.
pub fn strip(ink: InkStyle, hatches: &Hatches, (upper, lower): (&[Pos2], &[Pos2])) -> Vec<Shape> {
    let mesh = |texture: TextureId, color: Color32, uv: &dyn Fn(Pos2) -> Pos2| {
        let mut mesh = Mesh::with_texture(texture);
        mesh.vertices =
            upper.iter().zip(lower).flat_map(|(&a, &b)| [a, b]).map(|pos| Vertex { pos, uv: uv(pos), color }).collect();
        for first in (0_u32..).step_by(2).take(upper.len().min(lower.len()).saturating_sub(1)) {
            mesh.add_triangle(first, first + 1, first + 2);
            mesh.add_triangle(first + 1, first + 3, first + 2);
        }
        Shape::mesh(mesh)
    };
    let fill = ink.fill.map(|fill| mesh(TextureId::default(), theme::color(fill), &|_| WHITE_UV));
    let lines = ink.hatch.map(|hatch| {
        let (texture, period) = hatches.get(hatch.rising);
        mesh(texture, theme::color(hatch.color), &|at| (at.to_vec2() / period).to_pos2())
    });
    fill.into_iter().chain(lines).collect()
}

/// The same for a rectangle.
pub fn rectangle(ink: InkStyle, hatches: &Hatches, rect: Rect) -> Vec<Shape> {
    strip(ink, hatches, (&[rect.left_top(), rect.right_top()], &[rect.left_bottom(), rect.right_bottom()]))
}

fn pixels_to_points(pixels: usize, ctx: &Context) -> f32 {
    pixels as f32 / ctx.pixels_per_point()
}

fn tile_pixels(ctx: &Context, unit: f32) -> usize {
    hatch::tile_pixels(unit * ctx.pixels_per_point())
}

/// White lines of varying opacity; the vertex colour paints them.
fn tile(pixels: usize, rising: bool) -> ColorImage {
    let covered = |x: usize, y: usize| {
        let along = if rising { x + y } else { x + pixels - 1 - y };
        hatch::coverage(along, pixels)
    };
    let gray = |opacity: f32| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
        let byte = (opacity * 255.0).round() as u8;
        Color32::from_white_alpha(byte)
    };
    let colors = (0..pixels * pixels).map(|position| gray(covered(position % pixels, position / pixels))).collect();
    ColorImage::new([pixels, pixels], colors)
}
