//! Counts oddities, with the first place of each.

use std::collections::BTreeMap;

use super::document::Document;
use super::understood::{Oddity, Warning};

/// Counts by kind.
#[derive(Debug, Default)]
pub(super) struct Tally(BTreeMap<Oddity, (usize, String)>);

impl Tally {
    /// Adds so many at a place.
    pub(super) fn add(&mut self, oddity: Oddity, count: usize, place: impl FnOnce() -> String) {
        if count > 0 {
            self.0.entry(oddity).or_insert_with(|| (0, place())).0 += count;
        }
    }

    /// What a document's reader had to mend.
    pub(super) fn document(&mut self, document: &Document) {
        let name = || document.name.clone();
        let (odd, mended) = (document.odd, document.mended);
        for (oddity, count) in [
            (Oddity::Broken, odd.broken),
            (Oddity::TextNumbers, odd.texts),
            (Oddity::Heights, odd.heights),
            (Oddity::NoNumber, document.no_numbers),
            (Oddity::Swapped, usize::from(document.swapped)),
            (Oddity::Unclosed, mended.unclosed),
            (Oddity::Turned, mended.turned),
            (Oddity::Doubled, mended.doubled),
            (Oddity::TooShort, mended.too_short),
            (Oddity::DateLine, mended.date_line),
            (Oddity::UnknownKind, mended.unknown),
        ] {
            self.add(oddity, count, name);
        }
    }

    /// The warnings, those that lose something first.
    pub(super) fn finish(self) -> Vec<Warning> {
        let warnings = self.0.into_iter().map(|(oddity, (count, place))| Warning { oddity, count, place });
        let (mut lost, mended): (Vec<Warning>, Vec<Warning>) = warnings.partition(|warning| warning.oddity.loses());
        lost.extend(mended);
        lost
    }
}
