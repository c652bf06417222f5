//! Why a picture could not be made.

use std::path::PathBuf;

/// Why a picture could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// A name whose ending says no kind of file that can be written.
    #[error("'{}' has an ending that cannot be written; use one of {known}", path.display())]
    Ending {
        /// The file.
        path: PathBuf,
        /// The endings that are possible.
        known: &'static str,
    },
    /// A size that no picture has.
    #[error("a picture has from 200 to 16384 pixels on each side")]
    Size,
    /// The file cannot be written.
    #[error("cannot write '{}': {source}; choose another folder or free some room", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A span without a moment.
    #[error("the film would have no pictures")]
    NoPictures,
    /// The user does not want it any more.
    #[error("called off; nothing was written")]
    Cancelled,
    /// MP4 is made by a program that is not there.
    #[error(
        "MP4 needs the program ffmpeg, which is not on this machine's PATH; install it, or write .gif, .png (APNG) or a folder of pictures, which need nothing"
    )]
    NoEncoder,
    /// An encoder refused the picture.
    #[error("the picture cannot be encoded: {0}")]
    Encode(String),
}

impl From<png::EncodingError> for PictureError {
    fn from(error: png::EncodingError) -> Self {
        Self::Encode(error.to_string())
    }
}

impl From<gif::EncodingError> for PictureError {
    fn from(error: gif::EncodingError) -> Self {
        Self::Encode(error.to_string())
    }
}
