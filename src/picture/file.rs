//! Files of pictures: their kinds, and writing so that no half file is left.

use std::path::{Path, PathBuf};

use super::PictureError;

/// A kind of file for one picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumIter)]
pub enum Kind {
    /// Pixels.
    Png,
    /// Lines and areas, for the web and for drawing programs.
    Svg,
    /// Lines and areas, for paper.
    Pdf,
}

impl Kind {
    /// The kind that a file's ending says.
    ///
    /// # Errors
    /// Where it says none of these.
    pub fn of(path: &Path) -> Result<Self, PictureError> {
        match ending(path).as_str() {
            "png" => Ok(Self::Png),
            "svg" => Ok(Self::Svg),
            "pdf" => Ok(Self::Pdf),
            _ => Err(PictureError::Ending { path: path.to_owned(), known: ".png, .svg, .pdf" }),
        }
    }
}

/// The ending of a name, in small letters.
pub fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// Writes a file in one go: under another name first, so that a half file never has the name that was asked for.
///
/// # Errors
/// Where the folder does not take it.
pub fn write(path: &Path, data: &[u8]) -> Result<(), PictureError> {
    let part = part_of(path);
    let failed = |source| PictureError::Write { path: path.to_owned(), source };
    let written = std::fs::write(&part, data).and_then(|()| std::fs::rename(&part, path));
    written.map_err(|error| {
        remove(&part);
        failed(error)
    })
}

/// The name of a file that is not whole yet.
pub fn part_of(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    path.with_file_name(name)
}

/// Removes a file that nobody shall see, where it is there.
pub fn remove(path: &Path) {
    if let Err(error) = std::fs::remove_file(path)
        && error.kind() != std::io::ErrorKind::NotFound
    {
        log::warn!("'{}' stays: {error}", path.display());
    }
}
