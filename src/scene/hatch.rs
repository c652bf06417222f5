//! Slanted lines over an area: their distance and width, and how much of each pixel they cover.

/// Distance between two lines in units, measured along the edge of a tile.
pub const PERIOD: f32 = 2.2;

/// Share of the period that is covered.
pub const DUTY: f32 = 0.3;

/// Pixels from line to line along the edge of a tile, for lines of a unit of so many pixels.
pub fn tile_pixels(unit: f32) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a tile of a few dozen pixels")]
    let pixels = (unit * PERIOD).round().clamp(4.0, 256.0) as usize;
    pixels
}

/// How much of a pixel is covered, 0 to 1, by its place on a diagonal: column and row added for `///`, column and row
/// from below for `\\\`. The pattern begins anew after so many pixels.
pub fn coverage(along: usize, pixels: usize) -> f32 {
    let size = pixels as f32;
    let half = size * DUTY / 2.0;
    let phase = (along as f32 + 1.0) % size;
    let distance = (phase - size / 2.0).abs();
    (half - distance + 0.5).clamp(0.0, 1.0)
}
