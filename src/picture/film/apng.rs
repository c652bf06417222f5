//! Films as APNG: all colours, and of each picture only what changed.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use png::{BlendOp, ColorType, DisposeOp, Writer};

use super::reel::{Reel, Spec, changed};
use crate::picture::PictureError;
use crate::picture::png::{encoder, without_opacity};

/// A film that is being written.
pub struct Apng {
    writer: Option<Writer<BufWriter<File>>>,
    width: usize,
    last: Vec<u8>,
}

impl Apng {
    /// Begins a film.
    pub fn open(file: &Path, (size, fps, count): Spec) -> Result<Self, PictureError> {
        let out = File::create(file).map_err(|source| PictureError::Write { path: file.to_owned(), source })?;
        let mut encoder = encoder(BufWriter::new(out), size, ColorType::Rgb);
        let frames = u32::try_from(count).map_err(|_too_many| PictureError::Encode("too many pictures".to_owned()))?;
        encoder.set_animated(frames, 0)?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pictures in a hundred seconds")]
        encoder.set_frame_delay(100, (fps * 100.0).round().clamp(1.0, 65_535.0) as u16)?;
        encoder.set_blend_op(BlendOp::Source)?;
        encoder.set_dispose_op(DisposeOp::None)?;
        let width = usize::try_from(size.0).map_err(|_too_large| PictureError::Size)?;
        Ok(Self { writer: Some(encoder.write_header()?), width, last: Vec::new() })
    }
}

impl Reel for Apng {
    fn add(&mut self, pixels: &[u8]) -> Result<(), PictureError> {
        let Some(writer) = &mut self.writer else { return Ok(()) };
        let now = without_opacity(pixels);
        if self.last.is_empty() {
            writer.write_image_data(&now)?;
        } else {
            // A picture like the last one still takes its time: one pixel of it is written.
            let [left, top, right, bottom] = changed(&self.last, &now, (self.width, 3)).unwrap_or([0, 0, 1, 1]);
            let narrow = |pixels: usize| u32::try_from(pixels).unwrap_or(u32::MAX);
            writer.reset_frame_position()?;
            writer.set_frame_dimension(narrow(right - left), narrow(bottom - top))?;
            writer.set_frame_position(narrow(left), narrow(top))?;
            let row = |y: usize| &now[(y * self.width + left) * 3..(y * self.width + right) * 3];
            writer.write_image_data(&(top..bottom).flat_map(row).copied().collect::<Vec<u8>>())?;
        }
        self.last = now;
        Ok(())
    }

    fn finish(&mut self) -> Result<(), PictureError> {
        self.writer.take().map_or(Ok(()), |writer| writer.finish().map_err(Into::into))
    }
}
