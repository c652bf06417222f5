//! `frontline describe`: a day in sentences.

use std::io::Write;

use super::{OK, in_campaign};
use crate::atlas::Atlas;
use crate::day::Day;
use crate::i18n::Language;
use crate::scene;

pub(super) fn describe(atlas: &Atlas, day: Day, language: Language, out: &mut impl Write) -> anyhow::Result<u8> {
    let day = in_campaign(atlas, day)?;
    let situation = atlas.situation(atlas.end_of(day));
    writeln!(out, "{}", scene::headline(atlas, &situation, day, language))?;
    writeln!(out)?;
    writeln!(out, "{}", scene::describe(atlas, &situation, day, language))?;
    Ok(OK)
}
