//! Kinds of films, and what writes them.

use std::path::Path;

use super::{apng, folder, gif, mp4};
use crate::picture::PictureError;
use crate::picture::file::ending;

/// A kind of film.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilmKind {
    /// 256 colours, shown everywhere.
    Gif,
    /// All colours, shown by browsers.
    Apng,
    /// Small, for players and slides; needs ffmpeg.
    Mp4,
    /// A folder of numbered pictures.
    Folder,
}

impl FilmKind {
    /// The kind that a name says; one without an ending is a folder.
    ///
    /// # Errors
    /// Where the ending says none of these.
    pub fn of(path: &Path) -> Result<Self, PictureError> {
        match ending(path).as_str() {
            "gif" => Ok(Self::Gif),
            "png" | "apng" => Ok(Self::Apng),
            "mp4" => Ok(Self::Mp4),
            "" => Ok(Self::Folder),
            _ => {
                let known = ".gif, .png, .mp4, or none for a folder of pictures";
                Err(PictureError::Ending { path: path.to_owned(), known })
            }
        }
    }
}

/// Writes a film, picture by picture: each has four bytes for a pixel.
pub trait Reel {
    /// The next picture.
    fn add(&mut self, pixels: &[u8]) -> Result<(), PictureError>;
    /// The end.
    fn finish(&mut self) -> Result<(), PictureError>;
}

/// Width and height, pictures a second, number of pictures.
pub type Spec = ((u32, u32), f64, usize);

/// Begins a film; `samples` hold its colours.
pub fn open(
    kind: FilmKind,
    file: &Path,
    spec: Spec,
    samples: &[Vec<u8>],
) -> Result<Box<dyn Reel + Send>, PictureError> {
    Ok(match kind {
        FilmKind::Gif => Box::new(gif::Gif::open(file, spec, samples)?),
        FilmKind::Apng => Box::new(apng::Apng::open(file, spec)?),
        FilmKind::Mp4 => Box::new(mp4::Mp4::open(file, spec)?),
        FilmKind::Folder => Box::new(folder::Folder::open(file, spec)?),
    })
}

/// The columns and rows that differ between two pictures of so many bytes for a pixel: left, top, right, bottom, the
/// last two not included; `None` where they are the same.
pub fn changed(before: &[u8], now: &[u8], (width, bytes): (usize, usize)) -> Option<[usize; 4]> {
    let mut found: Option<[usize; 4]> = None;
    let rows = before.chunks_exact(width * bytes).zip(now.chunks_exact(width * bytes)).enumerate();
    for (y, (before, now)) in rows.filter(|(_, (before, now))| before != now) {
        let differs = |x: &usize| before[x * bytes..(x + 1) * bytes] != now[x * bytes..(x + 1) * bytes];
        let (first, last) = ((0..width).find(differs).unwrap_or(0), (0..width).rfind(differs).unwrap_or(0));
        let [left, top, right, _] = found.unwrap_or([first, y, last + 1, y + 1]);
        found = Some([left.min(first), top, right.max(last + 1), y + 1]);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_has_changed_is_written_again() {
        let before = vec![0; 20];
        let mut now = before.clone();
        assert_eq!(changed(&before, &now, (5, 1)), None);
        (now[6], now[13]) = (1, 1);
        assert_eq!(changed(&before, &now, (5, 1)), Some([1, 1, 4, 3]));
    }

    #[test]
    fn a_name_says_the_kind_of_film() {
        let kind = |name: &str| FilmKind::of(Path::new(name)).ok();
        assert_eq!(kind("war.GIF"), Some(FilmKind::Gif));
        assert_eq!(kind("war"), Some(FilmKind::Folder));
        assert_eq!(kind("war.avi"), None);
    }
}
