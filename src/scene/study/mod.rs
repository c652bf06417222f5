//! What a map tells about more than its own day: two days compared, many fronts, ground that changed hands.

mod areas;
mod ramp;

use std::sync::Arc;

use geo::MultiPolygon;

pub use ramp::{OFTEN_CLASSES, ramp};

use crate::atlas::Atlas;
use crate::day::{Day, DayRange};
use crate::front::{HowOften, Isochrone, Situation};
use crate::i18n::Language;

/// A class of ground that is smaller than this counts as the one below, km2.
const LEAST_KM2: f64 = 50.0;

/// The fronts of a span, drawn together.
#[derive(Debug)]
pub struct Fronts {
    /// First and last day.
    pub span: DayRange,
    /// Days between two fronts.
    pub step: u16,
    /// The fronts from the first to the last; that of the last day of the span is always among them.
    pub drawn: Vec<Isochrone>,
    /// The situation of the last day.
    pub last: Arc<Situation>,
}

/// How often the ground changed hands in a span, ready to be drawn.
#[derive(Debug)]
pub struct Often {
    /// First and last day.
    pub span: DayRange,
    /// The answer, by rows.
    pub answer: HowOften,
    /// At index n the ground that changed hands more than n times, world metres.
    pub areas: Vec<MultiPolygon>,
}

/// What a picture tells beside the situation of its day. Two that were not made at once are never the same.
#[derive(Clone, Debug, Default)]
pub enum Study {
    /// Nothing.
    #[default]
    None,
    /// Something that is not computed yet: the map keeps quiet.
    Awaited(DayRange),
    /// The same map on another day, left of this one.
    Compared {
        /// The other day.
        other: Day,
        /// Whether it has a map of its own, and not a part of this one.
        apart: bool,
    },
    /// Many fronts.
    Fronts {
        /// The fronts.
        of: Arc<Fronts>,
        /// While play goes on: only fronts up to this day.
        until: Option<Day>,
    },
    /// Ground that changed hands.
    Often(Arc<Often>),
}

impl PartialEq for Study {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::None, Self::None) => true,
            (Self::Awaited(a), Self::Awaited(b)) => a == b,
            (Self::Compared { other: a, apart: c }, Self::Compared { other: b, apart: d }) => (a, c) == (b, d),
            (Self::Fronts { of: a, until: day }, Self::Fronts { of: b, until }) => Arc::ptr_eq(a, b) && day == until,
            (Self::Often(a), Self::Often(b)) => Arc::ptr_eq(a, b),
            _ => false,
        }
    }
}

impl Eq for Study {}

impl Fronts {
    /// The fronts on every `step`-th day of a span, and on its last one.
    pub fn new(atlas: &Atlas, span: DayRange, step: u16) -> Self {
        let mut fronts = atlas.front().isochrones(span, usize::from(step));
        let last = atlas.situation(atlas.end_of(span.last));
        // A front just before the last one would only lie beside it.
        let half = (i32::from(step) + 1) / 2;
        fronts.retain(|front| front.day == span.first || span.last.days_since(front.day) >= half);
        if fronts.last().is_some_and(|front| front.day < span.last) {
            fronts.push(Isochrone { day: span.last, lines: last.lines.clone() });
        }
        fronts.retain(|front| !front.lines.is_empty());
        Self { span, step, drawn: fronts, last }
    }

    /// Where a day lies in the span, from 0 to 255: its place on the ramp.
    pub fn place(&self, day: Day) -> u8 {
        let (gone, whole) = (day.days_since(self.span.first), self.span.last.days_since(self.span.first).max(1));
        u8::try_from((gone.clamp(0, whole) * 255) / whole).unwrap_or(u8::MAX)
    }

    /// A day as it is written at its line: with its year only where there is more than one.
    pub fn label(&self, day: Day, language: Language) -> String {
        let one_year = self.span.first.year() == self.span.last.year();
        language.date_message(if one_year { "date-label" } else { "date-axis" }, day)
    }
}

impl Often {
    /// How often the ground changed hands in a span; takes a while for a long one.
    pub fn new(atlas: &Atlas, span: DayRange) -> Self {
        let often = atlas.front().how_often(span);
        let at_least = |times: u32| often.km2.iter().skip(times as usize).sum::<f64>();
        let classes = (1..=u32::from(OFTEN_CLASSES)).take_while(|&times| at_least(times) >= LEAST_KM2).count();
        let classes = u32::try_from(classes).unwrap_or(1).max(1);
        let areas = (1..=classes).map(|least| areas::areas(&often, least)).collect();
        Self { span, answer: often, areas }
    }

    /// The class of a count: the count itself, up to the last class that is drawn.
    pub fn class(&self, times: u32) -> u8 {
        u8::try_from(self.areas.len().min(times as usize)).unwrap_or(OFTEN_CLASSES)
    }
}

impl Study {
    /// Whether the map leaves out what belongs to a single day.
    pub fn is_quiet(&self) -> bool {
        matches!(self, Self::Awaited(_) | Self::Fronts { .. } | Self::Often(_))
    }

    /// Whether territories are only hinted at.
    pub fn is_pale(&self) -> bool {
        matches!(self, Self::Fronts { .. })
    }

    /// The fronts that are drawn, and all of them.
    pub fn fronts(&self) -> Option<(&Fronts, impl Iterator<Item = &Isochrone>)> {
        let Self::Fronts { of, until } = self else { return None };
        let drawn = move |front: &&Isochrone| until.is_none_or(|until| front.day <= until);
        Some((of, of.drawn.iter().filter(drawn)))
    }

    /// What the picture tells, in a sentence; `None` where it tells of its day alone.
    pub fn sentence(&self, day: Day, language: Language) -> Option<String> {
        let text = |id: &str, (from, to): (Day, Day), step: u16| {
            let arguments = [
                ("from", language.short_date(from).into()),
                ("to", language.short_date(to).into()),
                ("days", step.into()),
            ];
            language.text_with(id, &arguments)
        };
        Some(match self {
            Self::None => return None,
            Self::Awaited(span) => text("study-awaited", (span.first, span.last), 0),
            Self::Compared { other, .. } => text("study-compared", (*other, day), 0),
            Self::Fronts { of, .. } => text("study-isochrones", (of.span.first, of.span.last), of.step),
            Self::Often(of) => text("study-often", (of.span.first, of.span.last), 0),
        })
    }

    /// The days of a map that shows a span, as a title over it.
    pub fn title(&self, language: Language) -> Option<String> {
        let (span, step) = match self {
            Self::Awaited(_) => return Some(language.text("study-computing")),
            Self::Fronts { of, .. } => (of.span, Some(of.step)),
            Self::Often(of) => (of.span, None),
            Self::None | Self::Compared { .. } => return None,
        };
        let date = |day| language.date_message("date-axis", day);
        let dates = [("from", span.first), ("to", span.last)].map(|(key, day)| (key, date(day).into()));
        let dates = language.text_with("study-span", &dates);
        let every = step.map(|step| language.text_with("study-every", &[("days", step.into())]));
        Some([dates].into_iter().chain(every).collect::<Vec<_>>().join(" · "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geodesy::{LonLat, world_from_lonlat};

    fn span(first: &str, last: &str) -> DayRange {
        DayRange { first: first.parse().unwrap(), last: last.parse().unwrap() }
    }

    #[test]
    fn the_last_day_of_a_span_is_always_drawn() {
        let atlas = Atlas::embedded().unwrap();
        let fronts = Fronts::new(&atlas, span("1950-06-25", "1950-09-14"), 10);
        let days: Vec<String> = fronts.drawn.iter().map(|front| front.day.to_string()).collect();
        let [.., before, last] = &days[..] else { panic!("{days:?}") };
        assert_eq!(
            (days.len(), before.as_str(), last.as_str()),
            (9, "1950-09-03", "1950-09-14"),
            "not on the 13th as well"
        );
        let places: Vec<u8> = fronts.drawn.iter().map(|front| fronts.place(front.day)).collect();
        assert!(places.is_sorted() && places[0] == 0 && places[8] == 255, "{places:?}");
    }

    #[test]
    fn fronts_to_come_are_not_drawn_while_play_goes_on() {
        let atlas = Atlas::embedded().unwrap();
        let of = Arc::new(Fronts::new(&atlas, span("1950-06-25", "1950-09-14"), 10));
        let drawn = |until: Option<&str>| {
            let until = until.map(|day| day.parse().unwrap());
            Study::Fronts { of: Arc::clone(&of), until }.fronts().unwrap().1.count()
        };
        assert_eq!((drawn(Some("1950-07-15")), drawn(None)), (3, 9));
    }

    #[test]
    fn the_ground_drawn_is_the_ground_counted() {
        use geo::Contains as _;
        let atlas = Atlas::embedded().unwrap();
        let made = Often::new(&atlas, span("1950-06-25", "1951-07-01"));
        for (name, lon, lat) in [("Seoul", 126.98, 37.57), ("Taejon", 127.43, 36.33), ("Pusan", 129.05, 35.15)] {
            let at = world_from_lonlat(LonLat { lon, lat });
            let drawn = made.areas.iter().filter(|area| area.contains(&geo::Point(at))).count();
            assert_eq!(drawn, (made.answer.at(at) as usize).min(made.areas.len()), "{name}");
        }
    }
}
