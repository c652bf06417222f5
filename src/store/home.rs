//! Where the program keeps what users make.

use std::path::{Path, PathBuf};

/// Names the folder in place of the system's; for tests, sticks and shares.
const VARIABLE: &str = "FRONTLINE_HOME";

/// The user's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home(PathBuf);

impl Home {
    /// The folder that `FRONTLINE_HOME` names, else the system's place for data of programs; `None` where it has none.
    pub fn find() -> Option<Self> {
        let named = std::env::var_os(VARIABLE).filter(|named| !named.is_empty()).map(PathBuf::from);
        let folder = named.or_else(|| {
            let places = directories::ProjectDirs::from("", "", "Frontline")?;
            Some(places.data_dir().to_owned())
        })?;
        Some(Self(folder))
    }

    /// This folder.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self(folder.into())
    }

    /// A folder or file in it.
    pub fn join(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.join(name)
    }
}
