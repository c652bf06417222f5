//! Files that are whole at every moment: written beside their place, forced to the disk, then put there.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;

/// How files are called that are not yet whole.
pub(super) const PART: &str = ".part";

/// Writes a file so that its path names either the old content or the new one, whatever happens on the way.
///
/// # Errors
/// When the folder cannot be made or written; what was there stays.
pub fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut part = tempfile::Builder::new().prefix(".").suffix(PART).tempfile_in(folder)?;
    part.write_all(content)?;
    part.as_file().sync_all()?;
    part.persist(path).map_err(|error| error.error)?;
    // The name is safe only when the folder is. Systems that do not let a folder be opened keep it so by themselves.
    if let Ok(folder) = File::open(folder) {
        let synced = folder.sync_all();
        if let Err(error) = synced {
            log::debug!("the folder of {} was not forced to the disk: {error}", path.display());
        }
    }
    Ok(())
}
