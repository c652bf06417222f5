//! Every change of hands of one place, and the spans of days between them.

use geo::Coord;

use super::model::{Among, FrontModel};
use super::region::contains;
use crate::day::{Day, DayRange, Moment};
use crate::geodesy::distance_km;
use crate::model::{Fact, Side};

/// Facts about places within so many kilometres count as facts about the place.
const SAME_PLACE_KM: f64 = 4.0;

/// A place that went from one side to the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Change<'a> {
    /// The day at whose end the new side held it.
    pub day: Day,
    /// Who held it before.
    pub from: Side,
    /// Who held it then.
    pub to: Side,
    /// The source of the line that passed it.
    pub source: &'a str,
    /// The nearest fact that tells of this change, within a few days and kilometres.
    pub fact: Option<&'a Fact>,
}

/// A span of days through which one side held a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tenure {
    /// From the first to the last day at whose end it held it.
    pub days: DayRange,
    /// Who held it.
    pub holder: Side,
}

impl FrontModel {
    /// The whole campaign at one place as spans with one holder, in order and without gaps; none in the sea.
    pub fn tenures(&self, at: Coord) -> Vec<Tenure> {
        let days = self.days();
        if self.dataset().keyframes.is_empty() || !self.on_ground(at) {
            return Vec::new();
        }
        let mut first = days.first;
        let mut holder = self.side(at, &self.situation(self.moment_of(first)));
        let mut tenures = Vec::new();
        for change in self.history(at) {
            tenures.push(Tenure { days: DayRange { first, last: change.day.plus(-1) }, holder: change.from });
            (first, holder) = (change.day, change.to);
        }
        tenures.push(Tenure { days: DayRange { first, last: days.last }, holder });
        tenures
    }

    /// Every change of hands of a place, in order of days; none where it lies in the sea or nobody ever took it.
    pub fn history(&self, at: Coord) -> Vec<Change<'_>> {
        if self.dataset().keyframes.is_empty() || !self.on_ground(at) {
            return Vec::new();
        }
        let on_keyframes: Vec<Side> =
            (0..self.dataset().keyframes.len()).map(|index| self.side_on_keyframe(index, at)).collect();
        let holders: Vec<(Day, Side)> =
            self.days().days().map(|day| (day, self.side_on(day, at, &on_keyframes))).collect();
        let changes = holders.windows(2).filter(|pair| pair[0].1 != pair[1].1);
        changes.map(|pair| self.change(pair[1].0, pair[0].1, at)).collect()
    }

    /// Who holds a place at the end of a day, given who held it on each keyframe's day.
    fn side_on(&self, day: Day, at: Coord, on_keyframes: &[Side]) -> Side {
        if let Some(island) = self.islands_on(day).find(|ring| contains(&ring.line, at)) {
            return island.holder;
        }
        let moment = self.moment_of(day);
        match self.among(moment) {
            Some(Among::After(index, share)) if on_keyframes[index] != on_keyframes[index + 1] => {
                let passed = self.passage(index).share_at(at).is_some_and(|when| when <= share);
                on_keyframes[if passed { index + 1 } else { index }]
            }
            Some(Among::At(index) | Among::After(index, _)) => on_keyframes[index],
            None => Side::Left,
        }
    }

    fn change(&self, day: Day, from: Side, at: Coord) -> Change<'_> {
        let to = from.other();
        let keyframe_after = self.dataset().keyframes.iter().find(|keyframe| keyframe.day >= day);
        let islands = self.islands_on(day).find(|ring| contains(&ring.line, at));
        let source = islands
            .map(|ring| ring.source.as_str())
            .or_else(|| keyframe_after.map(|keyframe| keyframe.front.source.as_str()));
        Change { day, from, to, source: source.unwrap_or_default(), fact: self.fact_of_change(day, to, at) }
    }

    /// The fact nearest in time and place that tells that `to` took or held the place.
    fn fact_of_change(&self, day: Day, to: Side, at: Coord) -> Option<&Fact> {
        let about = |fact: &&Fact| {
            fact.holder == to
                && (0..=2 + fact.precision_days).contains(&fact.day.days_since(day).abs())
                && distance_km(fact.at, at) <= SAME_PLACE_KM
        };
        let remote = |fact: &Fact| (fact.event == "held", fact.day.days_since(day).abs(), distance_km(fact.at, at));
        let facts = self.dataset().facts.iter().filter(about);
        facts.min_by(|a, b| {
            let (a, b) = (remote(a), remote(b));
            a.0.cmp(&b.0).then(a.1.cmp(&b.1)).then(a.2.total_cmp(&b.2))
        })
    }

    /// The days on which any of the ground changed hands by a drawn line: all but those between two equal keyframes.
    pub fn days_with_change(&self) -> Vec<Day> {
        let days = self.days();
        let moved = |day: Day| {
            let before = self.moment_of(day).0 - 1.0;
            match self.among(Moment(before)) {
                Some(Among::At(index) | Among::After(index, _)) if index + 1 < self.dataset().keyframes.len() => {
                    self.passage(index).moves()
                }
                _ => false,
            }
        };
        days.days().skip(1).filter(|&day| moved(day)).collect()
    }
}
