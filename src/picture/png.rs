//! Pixels as PNG.

use std::io::Write;

use png::{BitDepth, ColorType, Compression, Encoder, Filter};

use super::PictureError;

/// Red, green and blue of pixels that have a fourth byte each.
pub fn without_opacity(pixels: &[u8]) -> Vec<u8> {
    pixels.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect()
}

/// A file of an opaque picture; `pixels` has four bytes for each.
pub fn rgb(pixels: &[u8], size: (u32, u32)) -> Result<Vec<u8>, PictureError> {
    write(&without_opacity(pixels), size, ColorType::Rgb)
}

/// A file of a picture with opacity.
pub fn rgba(cells: &[u8], size: (u32, u32)) -> Result<Vec<u8>, PictureError> {
    write(cells, size, ColorType::Rgba)
}

fn write(data: &[u8], (width, height): (u32, u32), color: ColorType) -> Result<Vec<u8>, PictureError> {
    let mut file = Vec::with_capacity(data.len() / 4);
    let mut encoder = encoder(&mut file, (width, height), color);
    encoder.set_pixel_dims(None);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(data)?;
    writer.finish()?;
    Ok(file)
}

/// An encoder that is quick: a picture is made while somebody waits.
pub fn encoder<W: Write>(out: W, (width, height): (u32, u32), color: ColorType) -> Encoder<'static, W> {
    let mut encoder = Encoder::new(out, width, height);
    encoder.set_color(color);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fast);
    encoder.set_filter(Filter::Up);
    encoder
}
