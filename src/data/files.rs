//! Where a pack's files come from: a folder, a zip, or the program itself.

use std::borrow::Cow;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;

use super::problem::{Problem, Spot};

/// No file of a pack may be larger than this, unpacked; bytes.
const MAX_FILE_BYTES: u64 = 512 * 1024 * 1024;

#[derive(RustEmbed)]
#[folder = "data/korea-1950/"]
#[include = "*.json"]
#[include = "*.geojson"]
#[include = "*.csv"]
#[include = "lessons/*.md"]
struct EmbeddedPack;

/// The files of one pack.
pub(super) enum PackFiles {
    /// The campaign inside the program.
    Embedded,
    /// A folder.
    Folder(PathBuf),
    /// A zip file and the folder inside it (empty or ending in `/`) that holds `campaign.json`.
    Zip { archive: Box<zip::ZipArchive<std::fs::File>>, folder: String },
}

impl PackFiles {
    /// Opens a folder or a zip file.
    pub(super) fn open(path: &Path) -> Result<Self, Problem> {
        let name = path.display().to_string();
        let problem = |what: &str, remedy: &str| Problem::new(&name, Spot::File, what, remedy);
        if path.is_dir() {
            if path.join("campaign.json").is_file() {
                return Ok(Self::Folder(path.to_owned()));
            }
            return Err(problem(
                "this folder has no campaign.json, so it is not a pack",
                "Give the folder that holds campaign.json; docs/data-format.md says what belongs in it",
            ));
        }
        let file = std::fs::File::open(path).map_err(|error| {
            problem(&format!("cannot be opened: {error}"), "Check the path and the right to read it")
        })?;
        let archive = zip::ZipArchive::new(file).map_err(|error| {
            problem(
                &format!("is neither a folder nor a zip file ({error})"),
                "Give a pack: a folder with campaign.json, or a zip of one",
            )
        })?;
        let folder = archive
            .file_names()
            .filter_map(|name| name.ok()?.strip_suffix("campaign.json").map(str::to_owned))
            .filter(|folder| folder.is_empty() || folder.ends_with('/'))
            .min_by_key(String::len);
        let folder = folder.ok_or_else(|| {
            problem("this zip has no campaign.json, so it is not a pack", "Zip the folder that holds campaign.json")
        })?;
        Ok(Self::Zip { archive: Box::new(archive), folder })
    }

    /// The files with this ending directly in a folder of the pack (which ends in `/`), in order of their names.
    pub(super) fn list(&self, folder: &str, ending: &str) -> Vec<String> {
        let mut names: Vec<String> = match self {
            Self::Embedded => EmbeddedPack::iter().map(Cow::into_owned).collect(),
            Self::Folder(root) => {
                let entries = std::fs::read_dir(root.join(folder)).into_iter().flatten().flatten();
                entries.filter_map(|entry| Some(format!("{folder}{}", entry.file_name().to_str()?))).collect()
            }
            Self::Zip { archive, folder: root } => {
                let inside = |name: &str| name.strip_prefix(root.as_str()).map(str::to_owned);
                archive.file_names().filter_map(|name| inside(name.ok()?.as_ref())).collect()
            }
        };
        let direct = |name: &str| {
            name.strip_prefix(folder).is_some_and(|rest| !rest.contains('/') && !rest.starts_with('.'))
                && name.ends_with(ending)
        };
        names.retain(|name| direct(name));
        names.sort();
        names
    }

    /// The text of a file as UTF-8 without a byte-order mark; `Ok(None)` where there is no such file.
    pub(super) fn read(&mut self, file: &str) -> Result<Option<String>, Problem> {
        let problem = |what: String| Problem::new(file, Spot::File, what, "Save it again as UTF-8 text");
        if file.split(['/', '\\']).any(|part| part == "..") || Path::new(file).is_absolute() {
            return Err(Problem::new(
                file,
                Spot::File,
                "lies outside the pack",
                "Name a file inside the pack's folder",
            ));
        }
        let Some(bytes) = self.read_bytes(file).map_err(|error| problem(format!("cannot be read: {error}")))? else {
            return Ok(None);
        };
        if bytes.is_empty() {
            return Err(Problem::new(
                file,
                Spot::File,
                "the file is empty (0 bytes)",
                "Save it again, or take it out of campaign.json",
            ));
        }
        let text = match bytes {
            Cow::Borrowed(bytes) => std::str::from_utf8(bytes).map(str::to_owned).ok(),
            Cow::Owned(bytes) => String::from_utf8(bytes).ok(),
        };
        let text = text.ok_or_else(|| problem("is not UTF-8 text".to_owned()))?;
        Ok(Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)))
    }

    fn read_bytes(&mut self, file: &str) -> std::io::Result<Option<Cow<'static, [u8]>>> {
        let too_large = || std::io::Error::other(format!("larger than {} MB", MAX_FILE_BYTES / 1_048_576));
        match self {
            Self::Embedded => Ok(EmbeddedPack::get(file).map(|found| found.data)),
            Self::Folder(folder) => match std::fs::metadata(folder.join(file)) {
                Ok(found) if found.len() > MAX_FILE_BYTES => Err(too_large()),
                Ok(_) => std::fs::read(folder.join(file)).map(|bytes| Some(bytes.into())),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
                Err(error) => Err(error),
            },
            Self::Zip { archive, folder } => {
                let found = match archive.by_name(&format!("{folder}{file}")) {
                    Ok(found) => found,
                    Err(zip::result::ZipError::FileNotFound) => return Ok(None),
                    Err(error) => return Err(std::io::Error::other(error)),
                };
                let mut bytes = Vec::new();
                let read = found.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes)?;
                if read as u64 > MAX_FILE_BYTES { Err(too_large()) } else { Ok(Some(bytes.into())) }
            }
        }
    }
}
