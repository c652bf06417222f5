//! Where the program keeps what users make.

use std::path::{Path, PathBuf};

/// Names the folder in place of the system's; for tests, sticks and shares.
const VARIABLE: &str = "FRONTLINE_HOME";

/// Where files belong that are meant for people: the user's documents, else the user's own folder; the folder that
/// `FRONTLINE_HOME` names where it names one.
pub fn documents() -> Option<PathBuf> {
    let named = std::env::var_os(VARIABLE).filter(|named| !named.is_empty()).map(PathBuf::from);
    named.or_else(|| {
        let user = directories::UserDirs::new()?;
        Some(user.document_dir().filter(|documents| documents.is_dir()).unwrap_or(user.home_dir()).to_owned())
    })
}

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
