//! Why the line is here: what is told of the ground round a place, shortly before and after a moment.

use geo::Coord;

use super::model::FrontModel;
use super::nearest::Nearest;
use crate::day::Moment;
use crate::geodesy::distance_km;
use crate::model::{Fact, Holder, Keyframe};

/// Facts farther away than this tell nothing of a place, km.
const REACH_KM: f64 = 60.0;

/// Facts longer ago, or longer to come, tell nothing of a moment, days.
const REACH_DAYS: f64 = 21.0;

/// A day counts as much as so many kilometres when facts are ordered: about what a front goes in a day of movement.
const KM_A_DAY: f64 = 3.0;

/// So many facts are given before the moment, and after it.
const MOST: usize = 3;

/// A dated fact as evidence for a place and a moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Witness<'a> {
    /// The fact, with its place, date, holder, source and whether the passage was read.
    pub fact: &'a Fact,
    /// How far its place is, km.
    pub km: f64,
    /// From the moment to the end of the fact's day, days; negative for facts before it.
    pub days: f64,
    /// Whether the map shows another holder on the fact's day, its doubt of days allowed for.
    pub contradicted: bool,
}

/// What the line near a place rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence<'a> {
    /// The place, world metres.
    pub at: Coord,
    /// The moment.
    pub moment: Moment,
    /// Who holds the place by the drawn line.
    pub holder: Holder,
    /// The nearest point of the front with its distance, certainty and doubt.
    pub nearest: Option<Nearest>,
    /// The last drawn front not after the moment: its day, title, source and note.
    pub keyframe_before: Option<&'a Keyframe>,
    /// The first drawn front not before the moment; the same one on its own day.
    pub keyframe_after: Option<&'a Keyframe>,
    /// Facts up to the moment, the most telling first: by distance and three kilometres for each day.
    pub before: Vec<Witness<'a>>,
    /// Facts after the moment, the most telling first.
    pub after: Vec<Witness<'a>>,
}

impl FrontModel {
    /// What the line near a place rests on at a moment.
    ///
    /// Facts count within 60 km and 21 days, and are ordered by km + 3 km a day; at most three of each kind, one a place.
    pub fn evidence(&self, at: Coord, moment: Moment) -> Evidence<'_> {
        let situation = self.situation(moment);
        let moment = situation.moment;
        Evidence {
            at,
            moment,
            holder: self.holder(at, &situation),
            nearest: self.nearest(at, &situation),
            keyframe_before: self.keyframe_before(moment),
            keyframe_after: self.keyframe_after(moment),
            before: self.witnesses(at, moment, |days| days <= 0.0),
            after: self.witnesses(at, moment, |days| days > 0.0),
        }
    }

    fn witnesses(&self, at: Coord, moment: Moment, when: impl Fn(f64) -> bool) -> Vec<Witness<'_>> {
        let facts = self.dataset().facts.iter().filter(|fact| self.days().contains(fact.day));
        let told = facts.map(|fact| (fact, distance_km(fact.at, at), self.moment_of(fact.day).0 - moment.0));
        let mut near: Vec<_> =
            told.filter(|&(_, km, days)| km <= REACH_KM && days.abs() <= REACH_DAYS && when(days)).collect();
        let cost = |km: f64, days: f64| km + KM_A_DAY * days.abs();
        near.sort_by(|a, b| cost(a.1, a.2).total_cmp(&cost(b.1, b.2)));
        let mut witnesses: Vec<Witness<'_>> = Vec::new();
        for (fact, km, days) in near {
            if witnesses.len() < MOST && !witnesses.iter().any(|other| other.fact.place == fact.place) {
                let judgement = self.judge(std::slice::from_ref(fact));
                let contradicted = judgement.verdicts.first().is_some_and(|verdict| !verdict.holds);
                witnesses.push(Witness { fact, km, days, contradicted });
            }
        }
        witnesses
    }
}
