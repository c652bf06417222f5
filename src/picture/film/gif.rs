//! Films as GIF: one table of colours for all pictures, so that nothing flickers, and of each picture only what changed.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use color_quant::NeuQuant;
use gif::{DisposalMethod, Encoder, Frame, Repeat};

use super::reel::{Reel, Spec, changed};
use crate::picture::PictureError;

/// The colour that shows what was there before.
const CLEAR: u8 = 255;

/// Colours are chosen from one of so many pixels.
const SAMPLE: usize = 7;

/// How thoroughly, 1 (best) to 30.
const QUALITY: i32 = 5;

/// Bits of each channel by which colours are looked up.
const BITS: u32 = 6;

/// A film that is being written.
pub struct Gif {
    encoder: Encoder<BufWriter<File>>,
    colors: NeuQuant,
    /// The nearest colour of the table for each colour, once it was looked for.
    nearest: Vec<Option<u8>>,
    size: (u16, u16),
    fps: f64,
    last: Vec<u8>,
    /// The picture that waits for its length: left, top, width, pixels.
    waiting: Option<(Frame<'static>, usize)>,
    count: usize,
}

impl Gif {
    /// Begins a film.
    pub fn open(file: &Path, ((width, height), fps, _): Spec, samples: &[Vec<u8>]) -> Result<Self, PictureError> {
        let side = |pixels: u32| u16::try_from(pixels).map_err(|_too_large| PictureError::Size);
        let size = (side(width)?, side(height)?);
        let pixels: Vec<u8> =
            samples.iter().flat_map(|sample| sample.chunks_exact(4).step_by(SAMPLE)).flatten().copied().collect();
        let colors = NeuQuant::new(QUALITY, usize::from(CLEAR), &pixels);
        let out = File::create(file).map_err(|source| PictureError::Write { path: file.to_owned(), source })?;
        let mut encoder = Encoder::new(BufWriter::new(out), size.0, size.1, &colors.color_map_rgb())?;
        encoder.set_repeat(Repeat::Infinite)?;
        let nearest = vec![None; 1 << (3 * BITS)];
        Ok(Self { encoder, colors, nearest, size, fps, last: Vec::new(), waiting: None, count: 0 })
    }

    fn index(&mut self, pixel: &[u8]) -> u8 {
        let place =
            pixel.iter().take(3).fold(0_usize, |place, channel| place << BITS | usize::from(*channel >> (8 - BITS)));
        if let Some(known) = self.nearest[place] {
            return known;
        }
        let found = u8::try_from(self.colors.index_of(pixel)).unwrap_or(0);
        self.nearest[place] = Some(found);
        found
    }

    /// Hundredths of a second to the end of so many pictures.
    fn time(&self, pictures: usize) -> u64 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the length of a film")]
        let time = (pictures as f64 * 100.0 / self.fps).round() as u64;
        time
    }

    fn write_waiting(&mut self) -> Result<(), PictureError> {
        if let Some((mut frame, from)) = self.waiting.take() {
            let delay = self.time(self.count) - self.time(from);
            frame.delay = u16::try_from(delay).unwrap_or(u16::MAX);
            self.encoder.write_frame(&frame)?;
        }
        Ok(())
    }
}

impl Reel for Gif {
    fn add(&mut self, pixels: &[u8]) -> Result<(), PictureError> {
        let now: Vec<u8> = pixels.chunks_exact(4).map(|pixel| self.index(pixel)).collect();
        let (width, height) = (usize::from(self.size.0), usize::from(self.size.1));
        let area =
            if self.last.is_empty() { Some([0, 0, width, height]) } else { changed(&self.last, &now, (width, 1)) };
        if let Some([left, top, right, bottom]) = area {
            self.write_waiting()?;
            let rows = (top..bottom).flat_map(|y| y * width + left..y * width + right);
            let pixel = |place: usize| if self.last.get(place) == Some(&now[place]) { CLEAR } else { now[place] };
            let narrow = |pixels: usize| u16::try_from(pixels).unwrap_or(u16::MAX);
            let frame = Frame {
                left: narrow(left),
                top: narrow(top),
                width: narrow(right - left),
                height: narrow(bottom - top),
                dispose: DisposalMethod::Keep,
                transparent: Some(CLEAR),
                buffer: rows.map(pixel).collect::<Vec<u8>>().into(),
                ..Frame::default()
            };
            self.waiting = Some((frame, self.count));
        }
        self.last = now;
        self.count += 1;
        Ok(())
    }

    fn finish(&mut self) -> Result<(), PictureError> {
        self.write_waiting()?;
        std::io::Write::flush(self.encoder.get_mut()).map_err(|error| PictureError::Encode(error.to_string()))
    }
}
