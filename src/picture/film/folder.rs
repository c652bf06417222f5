//! Films as a folder of numbered pictures.

use std::path::{Path, PathBuf};

use super::reel::{Reel, Spec};
use crate::picture::{PictureError, png};

/// A folder that is being filled.
pub struct Folder {
    path: PathBuf,
    size: (u32, u32),
    count: usize,
}

impl Folder {
    /// Begins a film.
    pub fn open(folder: &Path, (size, _, _): Spec) -> Result<Self, PictureError> {
        std::fs::create_dir(folder).map_err(|source| PictureError::Write { path: folder.to_owned(), source })?;
        Ok(Self { path: folder.to_owned(), size, count: 0 })
    }
}

impl Reel for Folder {
    fn add(&mut self, pixels: &[u8]) -> Result<(), PictureError> {
        self.count += 1;
        let file = self.path.join(format!("{:05}.png", self.count));
        let data = png::rgb(pixels, self.size)?;
        std::fs::write(&file, data).map_err(|source| PictureError::Write { path: file, source })
    }

    fn finish(&mut self) -> Result<(), PictureError> {
        Ok(())
    }
}

/// Removes a folder that was not finished.
pub fn remove(folder: &Path) {
    if let Err(error) = std::fs::remove_dir_all(folder) {
        log::warn!("'{}' stays: {error}", folder.display());
    }
}
