//! The model judged by dated facts.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::model::{Among, FrontModel};
use super::situation::Situation;
use crate::day::Day;
use crate::model::{Fact, Side};

/// What the map says to one fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict<'a> {
    /// The fact.
    pub fact: &'a Fact,
    /// Who holds the place on the map at the end of the fact's day.
    pub holder: Side,
    /// Whether the map agrees on that day or another one within the fact's `precision_days`.
    pub holds: bool,
    /// Whether the fact's day is a keyframe's.
    pub on_keyframe: bool,
    /// From the place to the nearest front line on that day, km.
    pub distance_km: Option<f64>,
}

/// All verdicts, in the order of the facts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judgement<'a> {
    /// One for each fact whose day lies in the campaign.
    pub verdicts: Vec<Verdict<'a>>,
}

impl Judgement<'_> {
    /// How many facts hold, and how many there are.
    pub fn held(&self) -> (usize, usize) {
        count(self.verdicts.iter())
    }

    /// The same for facts dated on a keyframe's day.
    pub fn held_on_keyframes(&self) -> (usize, usize) {
        count(self.verdicts.iter().filter(|verdict| verdict.on_keyframe))
    }
}

fn count<'a>(verdicts: impl Iterator<Item = &'a Verdict<'a>>) -> (usize, usize) {
    verdicts.fold((0, 0), |(held, all), verdict| (held + usize::from(verdict.holds), all + 1))
}

impl FrontModel {
    /// Judges facts by the map. Facts outside the campaign's days are left out.
    pub fn judge<'a>(&self, facts: &'a [Fact]) -> Judgement<'a> {
        let mut situations: BTreeMap<Day, Arc<Situation>> = BTreeMap::new();
        let mut situation_on =
            |day: Day| Arc::clone(situations.entry(day).or_insert_with(|| self.situation(self.moment_of(day))));
        let inside = facts.iter().filter(|fact| self.days().contains(fact.day) && !self.dataset().keyframes.is_empty());
        let verdicts = inside.map(|fact| {
            let situation = situation_on(fact.day);
            let days = (-fact.precision_days..=fact.precision_days)
                .map(|days| fact.day.plus(days))
                .filter(|&day| self.days().contains(day));
            let holds = days.into_iter().any(|day| self.side(fact.at, &situation_on(day)) == fact.holder);
            Verdict {
                fact,
                holder: self.side(fact.at, &situation),
                holds,
                on_keyframe: self.among(situation.moment).is_some_and(|among| matches!(among, Among::At(_))),
                distance_km: self.distance_km(fact.at, &situation),
            }
        });
        Judgement { verdicts: verdicts.collect() }
    }
}
