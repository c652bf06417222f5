//! How the map asks about time: one day, two days compared, or a span of days in one picture.

use serde::{Deserialize, Serialize};

use crate::day::{Day, DayRange};
use crate::model::Campaign;

/// Days between the fronts drawn together that are on offer.
pub const FRONT_STEPS: [u16; 4] = [1, 5, 10, 30];

/// Fronts drawn together at most: with more of them no line can be told from the next.
pub const MOST_FRONTS: i32 = 40;

/// As many fronts as a span is parted into where nobody has chosen a step.
const GOOD_FRONTS: i32 = 12;

/// How far back the day lies with which another is compared first, days.
const COMPARED_DAYS: i32 = 30;

/// A map that is wiped keeps this share of the width at least.
const LEAST_SHARE: f64 = 0.1;

/// What a map tells about time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MapMode {
    /// The day of the slider.
    #[default]
    Single,
    /// Another day left of a divider, the day of the slider right of it.
    Swipe {
        /// The other day.
        other: Day,
        /// Where the divider stands, a share of the width.
        share: f64,
    },
    /// Another day and the day of the slider in two maps that move together.
    Beside {
        /// The other day.
        other: Day,
    },
    /// The front on every `step`-th day of a span in one picture.
    Isochrones {
        /// The first day.
        from: Day,
        /// The last day.
        to: Day,
        /// Days between two fronts.
        step: u16,
    },
    /// How often the ground changed hands in a span.
    HowOften {
        /// The first day.
        from: Day,
        /// The last day.
        to: Day,
    },
}

/// A mode without its settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum ModeKind {
    /// The day of the slider.
    Single,
    /// Two days, parted by a divider.
    Swipe,
    /// Two maps.
    Beside,
    /// Many fronts.
    Isochrones,
    /// Changes of hands.
    HowOften,
}

impl MapMode {
    /// Which mode it is.
    pub fn kind(&self) -> ModeKind {
        match self {
            Self::Single => ModeKind::Single,
            Self::Swipe { .. } => ModeKind::Swipe,
            Self::Beside { .. } => ModeKind::Beside,
            Self::Isochrones { .. } => ModeKind::Isochrones,
            Self::HowOften { .. } => ModeKind::HowOften,
        }
    }

    /// The day that is compared with that of the slider.
    pub fn other(&self) -> Option<Day> {
        match self {
            Self::Swipe { other, .. } | Self::Beside { other } => Some(*other),
            _ => None,
        }
    }

    /// The span that is shown as a whole.
    pub fn span(&self) -> Option<DayRange> {
        match self {
            Self::Isochrones { from, to, .. } | Self::HowOften { from, to } => {
                Some(DayRange { first: *from, last: *to })
            }
            _ => None,
        }
    }

    /// Another mode that goes on with the same days where it can; else it begins with days that suit `today`.
    #[must_use]
    pub fn turned(&self, kind: ModeKind, today: Day, campaign: &Campaign) -> Self {
        let other = self.other().unwrap_or_else(|| before(today, campaign.days));
        let span = self.span().unwrap_or_else(|| span_about(today, campaign));
        match kind {
            ModeKind::Single => Self::Single,
            ModeKind::Swipe => Self::Swipe { other, share: 0.5 },
            ModeKind::Beside => Self::Beside { other },
            ModeKind::Isochrones => Self::Isochrones { from: span.first, to: span.last, step: good_step(span) },
            ModeKind::HowOften => Self::HowOften { from: span.first, to: span.last },
        }
    }

    /// The same with another day to compare; a mode that compares nothing stays.
    #[must_use]
    pub fn with_other(self, day: Day) -> Self {
        match self {
            Self::Swipe { share, .. } => Self::Swipe { other: day, share },
            Self::Beside { .. } => Self::Beside { other: day },
            mode => mode,
        }
    }

    /// The same with another span, and a step that suits it; a mode without one stays.
    #[must_use]
    pub fn with_span(self, span: DayRange) -> Self {
        match self {
            Self::Isochrones { .. } => Self::Isochrones { from: span.first, to: span.last, step: good_step(span) },
            Self::HowOften { .. } => Self::HowOften { from: span.first, to: span.last },
            mode => mode,
        }
    }

    /// The divider so much farther to the right, a share of the width; `None` where there is none.
    pub fn wiped(self, by: f64) -> Option<Self> {
        match self {
            Self::Swipe { other, share } => Some(Self::Swipe { other, share: share + by }),
            _ => None,
        }
    }

    /// The same with days of the campaign in their order, not too many fronts, and a divider on the map.
    #[must_use]
    pub fn mended(self, days: DayRange) -> Self {
        let ordered = |a: Day, b: Day| (days.clamp(a.min(b)), days.clamp(a.max(b)));
        match self {
            Self::Single => Self::Single,
            Self::Swipe { other, share } => {
                let share = if share.is_finite() { share.clamp(LEAST_SHARE, 1.0 - LEAST_SHARE) } else { 0.5 };
                Self::Swipe { other: days.clamp(other), share }
            }
            Self::Beside { other } => Self::Beside { other: days.clamp(other) },
            Self::Isochrones { from, to, step } => {
                let (from, to) = ordered(from, to);
                let allowed = |&step: &u16| fronts(DayRange { first: from, last: to }, step) <= MOST_FRONTS;
                let wider = || FRONT_STEPS.into_iter().filter(|other| *other >= step).find(allowed);
                let step = step.max(1);
                let step = if allowed(&step) { step } else { wider().unwrap_or(fewest(days)) };
                Self::Isochrones { from, to, step }
            }
            Self::HowOften { from, to } => {
                let (from, to) = ordered(from, to);
                Self::HowOften { from, to }
            }
        }
    }
}

/// The part of the campaign that a day belongs to; where it has none, the month before the day.
pub fn span_about(today: Day, campaign: &Campaign) -> DayRange {
    let phase = campaign.phase(today).map(|phase| phase.days).filter(|days| days.first < days.last);
    phase.unwrap_or_else(|| {
        let last = today.max(campaign.days.clamp(campaign.days.first.plus(COMPARED_DAYS)));
        DayRange { first: campaign.days.clamp(last.plus(-COMPARED_DAYS)), last }
    })
}

/// How many fronts a step gives in a span.
pub fn fronts(span: DayRange, step: u16) -> i32 {
    (span.len() - 1) / i32::from(step.max(1)) + 1
}

fn good_step(span: DayRange) -> u16 {
    let good = FRONT_STEPS.into_iter().find(|&step| fronts(span, step) <= GOOD_FRONTS);
    good.unwrap_or(FRONT_STEPS[FRONT_STEPS.len() - 1])
}

/// A step that suits spans longer than all that are on offer.
fn fewest(days: DayRange) -> u16 {
    u16::try_from(days.len() / MOST_FRONTS + 1).unwrap_or(u16::MAX)
}

/// The day a month before; at the beginning of a campaign the day a month later.
fn before(today: Day, days: DayRange) -> Day {
    let earlier = days.clamp(today.plus(-COMPARED_DAYS));
    if earlier < today { earlier } else { days.clamp(today.plus(COMPARED_DAYS)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn span(first: &str, last: &str) -> DayRange {
        DayRange { first: day(first), last: day(last) }
    }

    fn war() -> DayRange {
        span("1950-06-24", "1953-07-27")
    }

    #[test]
    fn what_a_file_says_is_mended() {
        let swipe = MapMode::Swipe { other: day("1949-01-01"), share: f64::NAN }.mended(war());
        assert_eq!(swipe, MapMode::Swipe { other: day("1950-06-24"), share: 0.5 });
        let turned = MapMode::HowOften { from: day("1951-01-01"), to: day("1950-07-01") }.mended(war());
        assert_eq!(turned.span(), Some(span("1950-07-01", "1951-01-01")), "the earlier day is the first");
    }

    #[test]
    fn a_long_span_has_no_more_fronts_than_can_be_told_apart() {
        let all = MapMode::Isochrones { from: war().first, to: war().last, step: 1 }.mended(war());
        let MapMode::Isochrones { step, .. } = all else { panic!("{all:?}") };
        assert_eq!(step, 30);
        assert!(fronts(war(), step) <= MOST_FRONTS, "{} fronts", fronts(war(), step));
        let month = MapMode::Isochrones { from: day("1950-07-01"), to: day("1950-07-31"), step: 1 };
        assert_eq!(month.mended(war()), month, "every day of a month is no matter");
    }

    #[test]
    fn another_mode_goes_on_with_the_same_days() {
        let atlas = crate::atlas::Atlas::embedded().unwrap();
        let turn = |mode: MapMode, kind| mode.turned(kind, day("1950-09-15"), atlas.campaign());
        let swipe = turn(MapMode::Single, ModeKind::Swipe).with_other(day("1950-07-04"));
        assert_eq!(turn(swipe, ModeKind::Beside).other(), Some(day("1950-07-04")));
        let fronts = turn(MapMode::Single, ModeKind::Isochrones);
        let phase = atlas.campaign().phase(day("1950-09-15")).unwrap().days;
        assert_eq!(fronts.span(), Some(phase), "the phase of the day");
        assert_eq!(turn(fronts, ModeKind::HowOften).span(), Some(phase));
    }

    #[test]
    fn days_without_a_phase_have_a_month() {
        let atlas = crate::atlas::Atlas::embedded().unwrap();
        let first = atlas.campaign().days.first;
        assert_eq!(span_about(first, atlas.campaign()).len(), 31, "the first day has no month before it");
        let other = MapMode::Single.turned(ModeKind::Beside, first, atlas.campaign()).other();
        assert!(other > Some(first), "the first day is compared with a later one");
    }
}
