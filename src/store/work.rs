//! What a sitting has made, as a file.

use serde::{Deserialize, Serialize};

use crate::model::{Answer, Drawing};

/// The form of the file; grows when older programs could not read it.
const VERSION: u32 = 1;

/// What a sitting has made.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Work {
    /// When it was saved, milliseconds since 1970, UTC.
    pub saved: u64,
    /// The campaign it belongs to.
    pub campaign: String,
    /// What was drawn on the map.
    pub drawings: Vec<Drawing>,
    /// What the class has answered.
    pub answers: Vec<Answer>,
}

/// Why a file is no work that this program can read.
#[derive(Debug, thiserror::Error)]
pub enum WorkError {
    /// A later program wrote it.
    #[error("it was written by a newer version of the program (form {0}; this program reads up to {VERSION})")]
    Newer(u32),
    /// Not what it should be.
    #[error("it is damaged: {0}")]
    Broken(#[from] serde_json::Error),
}

#[derive(Serialize, Deserialize)]
struct Envelope<T> {
    #[serde(rename = "frontline-work")]
    version: u32,
    #[serde(flatten)]
    work: T,
}

#[derive(Deserialize)]
struct Anything {}

impl Work {
    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.drawings.is_empty() && self.answers.is_empty()
    }

    /// The work in a file's text.
    ///
    /// # Errors
    /// When the text is damaged, or of a newer program.
    pub fn read(text: &[u8]) -> Result<Self, WorkError> {
        let Envelope { version, work: Anything {} } = serde_json::from_slice(text)?;
        if version > VERSION {
            return Err(WorkError::Newer(version));
        }
        Ok(serde_json::from_slice::<Envelope<Self>>(text)?.work)
    }

    /// The text of its file.
    ///
    /// # Errors
    /// Never with works of this program.
    pub fn write(&self) -> Result<Vec<u8>, WorkError> {
        Ok(serde_json::to_vec(&Envelope { version: VERSION, work: self })?)
    }
}
