//! The bibliography: where knowledge comes from.

/// What kind of work a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::EnumString, strum::IntoStaticStr, strum::EnumIter)]
#[strum(serialize_all = "lowercase")]
pub enum SourceKind {
    /// A book, or a chapter of one.
    Book,
    /// A document of the time.
    Archive,
    /// A newspaper or magazine.
    Press,
    /// A page of the web.
    Web,
    /// An encyclopedia.
    Encyclopedia,
    /// A monument, or the board beside it.
    Monument,
    /// A map.
    Map,
    /// General knowledge, or a work that was not looked up.
    Memory,
}

/// A work of the bibliography; what is not known of it is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The word that `cites` refers to.
    pub id: String,
    /// Who wrote it.
    pub author: String,
    /// What it is called.
    pub title: String,
    /// Who published it, or on which site it stands.
    pub publisher: String,
    /// When it came out.
    pub year: Option<i32>,
    /// Where to read it.
    pub url: String,
    /// What kind of work it is.
    pub kind: SourceKind,
    /// The language of the work, two letters.
    pub language: String,
}
