//! What the user gave, taken apart into files: folders, zips and gzips opened, with limits; nothing is ever written to the disk.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use zip::ZipArchive;

use super::foreign;
use crate::data::problem::{Problem, Spot};

/// No file may be larger than this, unpacked; bytes.
const MAX_FILE: u64 = 512 * 1024 * 1024;

/// All files together, unpacked; bytes.
const MAX_ALL: u64 = 2 * 1024 * 1024 * 1024;

/// At most so many files.
const MAX_FILES: usize = 20_000;

/// Folders in folders, at most.
const MAX_DEPTH: usize = 12;

/// Data never pack better than this: what does is made to fill the memory.
const MAX_RATIO: u64 = 200;

/// Files up to this size may pack as well as they like; bytes.
const SMALL: u64 = 4 * 1024 * 1024;

/// One file to be read.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// What people call it: its path from what was given.
    pub(super) name: String,
    /// Its size as it lies on the disk, bytes.
    pub(super) size: u64,
    source: Source,
}

#[derive(Clone, Debug)]
enum Source {
    File(PathBuf),
    Zip(Arc<Mutex<ZipArchive<File>>>, usize),
}

/// The files of an input, and those that are nothing for us.
#[derive(Debug, Default)]
pub(super) struct Inputs {
    pub(super) entries: Vec<Entry>,
    /// Files of other kinds, by name.
    pub(super) left_aside: Vec<String>,
    pub(super) problems: Vec<Problem>,
}

impl Inputs {
    /// Everything that the paths lead to, in order of names.
    pub(super) fn find(paths: &[PathBuf]) -> Self {
        let mut found = Self::default();
        for path in paths {
            let name =
                path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
            if path.is_dir() {
                found.folder(path, &name, 0);
            } else {
                found.file(path, name, true);
            }
        }
        found.entries.sort_by_key(|a| natural(&a.name));
        if found.entries.len() > MAX_FILES {
            let what = format!("these are {} files; more than {MAX_FILES} are not opened at once", found.entries.len());
            found.problems.push(Problem::new(&found.entries[MAX_FILES].name, Spot::File, what, "Open them in parts"));
            found.entries.truncate(MAX_FILES);
        }
        found
    }

    /// The bytes that are to be read.
    pub(super) fn size(&self) -> u64 {
        self.entries.iter().map(|entry| entry.size).sum()
    }

    fn folder(&mut self, path: &Path, name: &str, depth: usize) {
        let mut wrong = |what: String, remedy: &str| self.problems.push(Problem::new(name, Spot::File, what, remedy));
        if depth > MAX_DEPTH {
            return wrong(format!("lies deeper than {MAX_DEPTH} folders"), "Open the inner folder itself");
        }
        let list = match std::fs::read_dir(path) {
            Ok(list) => list,
            Err(error) => return wrong(format!("cannot be opened: {error}"), "Check the right to read it"),
        };
        for entry in list.flatten() {
            let inner = entry.file_name().to_string_lossy().into_owned();
            let (path, inner_name) = (entry.path(), format!("{name}/{inner}"));
            if inner.starts_with('.') || inner == "__MACOSX" {
                continue;
            }
            // Links are not followed: they may lead round in a ring.
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => self.folder(&path, &inner_name, depth + 1),
                Ok(kind) if kind.is_file() => self.file(&path, inner_name, false),
                _ => {}
            }
        }
    }

    fn file(&mut self, path: &Path, name: String, asked_for: bool) {
        if has_ending(&name, "zip") {
            return self.zip(path, &name);
        }
        if !asked_for && !foreign::may_be_ours(&name) {
            return self.left_aside.push(name);
        }
        let size = std::fs::metadata(path).map_or(0, |found| found.len());
        self.entries.push(Entry { name, size, source: Source::File(path.to_owned()) });
    }

    fn zip(&mut self, path: &Path, name: &str) {
        let mut wrong = |file: &str, what: String, remedy: &str| {
            self.problems.push(Problem::new(file, Spot::File, what, remedy));
        };
        let opened = File::open(path).map_err(|error| error.to_string());
        let archive = match opened.and_then(|file| ZipArchive::new(file).map_err(|error| error.to_string())) {
            Ok(archive) => Arc::new(Mutex::new(archive)),
            Err(error) => {
                return wrong(
                    name,
                    format!("cannot be opened as a zip: {error}"),
                    "Pack the files again, or unpack them and open the folder",
                );
            }
        };
        let mut locked = archive.lock().unwrap_or_else(PoisonError::into_inner);
        let mut packed = Vec::new();
        for index in 0..locked.len().min(MAX_FILES + 1) {
            let Ok(inside) = locked.by_index_raw(index) else {
                wrong(name, format!("its entry {} cannot be read", index + 1), "Pack the files again");
                continue;
            };
            let inner = format!("{name}/{}", String::from_utf8_lossy(inside.name_raw()));
            if inside.is_dir()
                || inner.split('/').any(|part| part.starts_with('.') && part != ".." || part == "__MACOSX")
            {
                continue;
            }
            if inside.enclosed_name().is_none() || inner.split(['/', '\\']).any(|part| part == "..") {
                wrong(
                    &inner,
                    "its path leads out of the zip".to_owned(),
                    "Pack the files again from inside their folder; this one was left out",
                );
            } else if inside.encrypted() {
                wrong(
                    &inner,
                    "is locked with a password".to_owned(),
                    "Unpack it with the password and open the folder",
                );
            } else {
                packed.push((index, inside.compressed_size(), inner));
            }
        }
        drop(locked);
        for (index, size, inner) in packed {
            if foreign::may_be_ours(&inner) {
                self.entries.push(Entry { name: inner, size, source: Source::Zip(Arc::clone(&archive), index) });
            } else {
                self.left_aside.push(inner);
            }
        }
    }
}

impl Entry {
    /// All bytes of the file, unpacked.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, Problem> {
        let bytes = match &self.source {
            Source::File(path) => {
                let file = File::open(path).map_err(|error| self.unreadable(&error))?;
                self.take(file, u64::MAX)?
            }
            Source::Zip(archive, index) => {
                let mut archive = archive.lock().unwrap_or_else(PoisonError::into_inner);
                let inside =
                    archive.by_index(*index).map_err(|error| self.unreadable(&std::io::Error::other(error)))?;
                let most = inside.compressed_size().saturating_mul(MAX_RATIO).max(SMALL);
                self.take(inside, most)?
            }
        };
        if !bytes.starts_with(&[0x1f, 0x8b]) {
            return Ok(bytes);
        }
        let most = (bytes.len() as u64).saturating_mul(MAX_RATIO).max(SMALL);
        self.take(flate2::read::MultiGzDecoder::new(bytes.as_slice()), most)
    }

    /// The file's name without the endings that say only how it is packed.
    pub(super) fn plain_name(&self) -> &str {
        if has_ending(&self.name, "gz") {
            self.name.rsplit_once('.').map_or(&self.name, |(stem, _)| stem)
        } else {
            &self.name
        }
    }

    fn take(&self, source: impl Read, most: u64) -> Result<Vec<u8>, Problem> {
        let limit = most.min(MAX_FILE);
        let mut bytes = Vec::new();
        source.take(limit + 1).read_to_end(&mut bytes).map_err(|error| self.unreadable(&error))?;
        if bytes.len() as u64 <= limit {
            return Ok(bytes);
        }
        let (what, remedy) = if limit == MAX_FILE {
            (format!("is larger than {} MB", MAX_FILE / 1_048_576), "Cut it into files of a year or a month each")
        } else {
            (
                format!("unpacks to more than {MAX_RATIO} times its size, as no data do"),
                "Do not open it unless you know who made it; unpack it yourself",
            )
        };
        Err(Problem::new(&self.name, Spot::File, what, remedy))
    }

    fn unreadable(&self, error: &std::io::Error) -> Problem {
        Problem::new(&self.name, Spot::File, format!("cannot be read: {error}"), "Check the file, or make it again")
    }
}

/// Whether all entries together are too much.
pub(super) fn too_much(read: u64) -> bool {
    read > MAX_ALL
}

fn has_ending(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, found)| found.eq_ignore_ascii_case(ending))
}

/// A key that puts `day2` before `day10`.
fn natural(name: &str) -> Vec<(String, u64)> {
    let mut parts = Vec::new();
    let mut rest = name;
    while !rest.is_empty() {
        let words = rest.find(|letter: char| letter.is_ascii_digit()).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(words);
        let digits = behind.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(behind.len());
        let (number, behind) = behind.split_at(digits);
        parts.push((word.to_lowercase(), number.parse().unwrap_or(u64::MAX)));
        rest = behind;
    }
    parts
}
