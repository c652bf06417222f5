//! Films as MP4, encoded by ffmpeg where the machine has it.

use std::io::{ErrorKind, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::reel::{Reel, Spec};
use crate::picture::PictureError;

/// A film that is being written.
pub struct Mp4 {
    child: Child,
}

impl Mp4 {
    /// Begins a film.
    pub fn open(file: &Path, ((width, height), fps, _): Spec) -> Result<Self, PictureError> {
        let size = format!("{width}x{height}");
        let mut command = Command::new("ffmpeg");
        command.args(["-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "rgba", "-video_size", &size]);
        command.args(["-framerate", &fps.to_string(), "-i", "pipe:0", "-an"]);
        // Players want even sides and this form of colour.
        command.args(["-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2", "-pix_fmt", "yuv420p", "-movflags", "+faststart"]);
        command.args(["-f", "mp4"]).arg(file);
        let child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
        let child = child.map_err(|error| match error.kind() {
            ErrorKind::NotFound => PictureError::NoEncoder,
            _ => PictureError::Encode(format!("ffmpeg does not start: {error}")),
        })?;
        Ok(Self { child })
    }
}

impl Reel for Mp4 {
    fn add(&mut self, pixels: &[u8]) -> Result<(), PictureError> {
        let Some(input) = &mut self.child.stdin else { return Ok(()) };
        match input.write_all(pixels) {
            Ok(()) => Ok(()),
            // It has stopped, and says why.
            Err(_broken) => self.finish().and(Err(PictureError::Encode("ffmpeg has stopped".to_owned()))),
        }
    }

    fn finish(&mut self) -> Result<(), PictureError> {
        drop(self.child.stdin.take());
        let mut said = String::new();
        let failed = |error: std::io::Error| PictureError::Encode(format!("ffmpeg: {error}"));
        if let Some(mut errors) = self.child.stderr.take() {
            errors.read_to_string(&mut said).map_err(failed)?;
        }
        let ended = self.child.wait().map_err(failed)?;
        if ended.success() { Ok(()) } else { Err(PictureError::Encode(format!("ffmpeg: {}", said.trim()))) }
    }
}

impl Drop for Mp4 {
    fn drop(&mut self) {
        // Where the film was called off it must not go on writing; one that has ended is left alone.
        if let Err(error) = self.child.kill().and_then(|()| self.child.wait()) {
            log::debug!("ffmpeg: {error}");
        }
    }
}
