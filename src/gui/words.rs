//! The day in words, for the card and for people who hear the map: one text for both.

use std::sync::Arc;

use egui::{Context as Egui, Id};

use super::beside;
use super::command_ui::Context;
use crate::atlas::Atlas;
use crate::day::Day;
use crate::i18n::Language;
use crate::scene;

/// The end of a day in words, as `frontline describe` prints it.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// The day and the language that they are of.
    pub of: (Day, Language),
    /// What happens, in one line.
    pub headline: String,
    /// The sentences.
    pub sentences: Vec<String>,
}

impl Words {
    fn new(atlas: &Atlas, (day, language): (Day, Language)) -> Self {
        let situation = atlas.situation(atlas.end_of(day));
        Self {
            of: (day, language),
            headline: scene::headline(atlas, &situation, day, language),
            sentences: scene::sentences(atlas, &situation, day, language),
        }
    }

    /// Headline and sentences, as the console prints them.
    pub fn text(&self) -> String {
        format!("{}\n\n{}\n", self.headline, self.sentences.join(" "))
    }
}

/// Says whether the moment has stood still long enough for what takes longer than a frame.
pub fn settle(ctx: &Egui, settled: bool) {
    ctx.data_mut(|data| data.insert_temp(Id::unique("words-settled"), settled));
}

/// The day shown in words. In play, where a frame has no time for it, they come when they are ready; else when the moment stands
/// still. Until then they are those of the day before.
pub fn of_day(ctx: &Egui, cx: &Context<'_>) -> Option<Arc<Words>> {
    let of = (cx.session.day(cx.atlas), cx.session.language);
    if cx.session.time.playing {
        let atlas = Arc::clone(cx.atlas);
        return beside::ask(ctx, Id::unique("words-in-play"), of, move |&of| Words::new(&atlas, of));
    }
    let id = Id::unique("words");
    let kept = ctx.data(|data| data.get_temp::<Arc<Words>>(id));
    let settled = ctx.data(|data| data.get_temp::<bool>(Id::unique("words-settled"))).unwrap_or(true);
    if kept.as_ref().is_some_and(|words| words.of == of || !settled) {
        return kept;
    }
    let words = Arc::new(Words::new(cx.atlas, of));
    ctx.data_mut(|data| data.insert_temp(id, Arc::clone(&words)));
    Some(words)
}
