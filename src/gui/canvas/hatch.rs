//! Slanted lines as textures that repeat.

use egui::{Color32, ColorImage, Context, TextureHandle, TextureId, TextureOptions, TextureWrapMode};

/// Distance between two lines in units, measured along the edge of the tile.
const PERIOD: f32 = 2.2;

/// Share of the period that is covered.
const DUTY: f32 = 0.3;

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

fn pixels_to_points(pixels: usize, ctx: &Context) -> f32 {
    pixels as f32 / ctx.pixels_per_point()
}

fn tile_pixels(ctx: &Context, unit: f32) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a tile of a few dozen pixels")]
    let pixels = (unit * PERIOD * ctx.pixels_per_point()).round().clamp(4.0, 256.0) as usize;
    pixels
}

/// White lines of varying opacity; the vertex colour paints them.
fn tile(pixels: usize, rising: bool) -> ColorImage {
    let size = pixels as f32;
    let half = size * DUTY / 2.0;
    let coverage = |x: usize, y: usize| {
        let along = if rising { x + y } else { x + pixels - 1 - y };
        let phase = (along as f32 + 1.0) % size;
        let distance = (phase - size / 2.0).abs();
        (half - distance + 0.5).clamp(0.0, 1.0)
    };
    let gray = |opacity: f32| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
        let byte = (opacity * 255.0).round() as u8;
        Color32::from_white_alpha(byte)
    };
    let colors = (0..pixels * pixels).map(|position| gray(coverage(position % pixels, position / pixels))).collect();
    ColorImage::new([pixels, pixels], colors)
}
