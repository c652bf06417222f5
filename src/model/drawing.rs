//! What a teacher draws on the map. A drawing belongs to its place and its day, not to the glass of the screen.

use geo::Coord;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::day::Day;
use crate::geodesy::{LonLat, lonlat_from_world, world_from_lonlat};

/// Points of a drawing at most; a hand draws a few hundred.
pub const MOST_POINTS: usize = 20_000;

/// Letters of a text on the map at most.
pub const MOST_LETTERS: usize = 120;

/// What was drawn.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumIter, strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum DrawingKind {
    /// A line as the hand went.
    #[default]
    Pen,
    /// A straight line from the first point to the last.
    Line,
    /// The same with a head at its end.
    Arrow,
    /// A rectangle between two corners.
    Box,
    /// The ellipse in such a rectangle.
    Ellipse,
    /// Letters that begin at the first point.
    Text,
    /// A wide stripe through which the map shows.
    Highlighter,
}

impl DrawingKind {
    /// Whether all points of the way count, not only the first and the last.
    pub fn is_freehand(self) -> bool {
        matches!(self, Self::Pen | Self::Highlighter)
    }
}

/// The colours of ink: each differs from the others for every eye, by lightness where not by hue.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumIter, strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum InkColor {
    /// Black.
    #[default]
    Black,
    /// Purple.
    Purple,
    /// Blue.
    Blue,
    /// Orange.
    Orange,
    /// Yellow.
    Yellow,
    /// The blue of the sky.
    Sky,
}

/// How wide a line is, or how large letters are.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumIter,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum InkWidth {
    /// For details.
    Thin,
    /// For the last row.
    #[default]
    Medium,
    /// For what the lesson is about.
    Thick,
}

/// When a drawing is seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InkSpan {
    /// From the day on which it was made.
    #[default]
    Onward,
    /// At one stop of a lesson, by the stop's name.
    Stop(String),
}

/// One drawing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drawing {
    /// Its number, unlike that of every other drawing of a sitting.
    pub id: u64,
    /// What it is.
    pub kind: DrawingKind,
    /// Its colour.
    pub color: InkColor,
    /// Its width.
    pub width: InkWidth,
    /// World metres; degrees in files. At least one; boxes and ellipses have two corners, texts one place.
    #[serde(with = "degrees")]
    pub points: Vec<Coord>,
    /// The letters of a text; else empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The day shown when it was made.
    pub day: Day,
    /// When it is seen.
    #[serde(default)]
    pub span: InkSpan,
}

/// What part of all drawings a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sight<'a> {
    /// The day of the picture.
    pub day: Day,
    /// The stops whose ink is on the picture, the present one last; empty outside lessons.
    pub stops: &'a [String],
}

impl Drawing {
    /// Whether a picture shows it.
    pub fn is_seen(&self, sight: Sight<'_>) -> bool {
        match &self.span {
            InkSpan::Onward => sight.stops.is_empty() && self.day <= sight.day,
            InkSpan::Stop(stop) => sight.stops.contains(stop),
        }
    }

    /// The same as a picture can show it; `None` where nothing can be seen of it. Files may hold anything.
    pub fn mended(mut self) -> Option<Self> {
        self.points.retain(|point| point.x.is_finite() && point.y.is_finite());
        self.points.truncate(MOST_POINTS);
        self.text = self.text.trim().chars().filter(|letter| !letter.is_control()).take(MOST_LETTERS).collect();
        let needed = if self.kind == DrawingKind::Text { 1 } else { 2 };
        if !self.kind.is_freehand() && self.points.len() > needed {
            let last = self.points.len() - 1;
            self.points = if needed == 1 { vec![self.points[0]] } else { vec![self.points[0], self.points[last]] };
        }
        let enough = self.points.len() >= needed;
        (enough && (self.kind == DrawingKind::Text) != self.text.is_empty()).then_some(self)
    }
}

/// Points in files: degrees east and north, to a tenth of a metre.
pub(super) mod degrees {
    use super::{Coord, Deserialize as _, Deserializer, LonLat, Serialize as _, Serializer};
    use super::{lonlat_from_world, world_from_lonlat};

    const STEPS: f64 = 1e6;

    pub(in crate::model) fn serialize<S: Serializer>(points: &[Coord], to: S) -> Result<S::Ok, S::Error> {
        let rounded = |degrees: f64| (degrees * STEPS).round() / STEPS;
        let pair = |point: &Coord| {
            let place = lonlat_from_world(*point);
            [rounded(place.lon), rounded(place.lat)]
        };
        points.iter().map(pair).collect::<Vec<_>>().serialize(to)
    }

    pub(in crate::model) fn deserialize<'a, D: Deserializer<'a>>(from: D) -> Result<Vec<Coord>, D::Error> {
        let pairs = Vec::<[f64; 2]>::deserialize(from)?;
        Ok(pairs.into_iter().map(|[lon, lat]| world_from_lonlat(LonLat { lon, lat })).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(kind: DrawingKind, points: &[(f64, f64)]) -> Drawing {
        let at = |&(lon, lat): &(f64, f64)| world_from_lonlat(LonLat { lon, lat });
        Drawing {
            id: 1,
            kind,
            color: InkColor::Blue,
            width: InkWidth::Thick,
            points: points.iter().map(at).collect(),
            text: String::new(),
            day: "1950-09-15".parse().unwrap(),
            span: InkSpan::Onward,
        }
    }

    #[test]
    fn a_drawing_is_seen_from_its_day_on() {
        let made = drawing(DrawingKind::Pen, &[(126.6, 37.4), (127.0, 37.5)]);
        let seen = |day: &str, stops: &[String]| made.is_seen(Sight { day: day.parse().unwrap(), stops });
        assert!(!seen("1950-09-14", &[]), "the day before");
        assert!(seen("1950-09-15", &[]) && seen("1951-09-15", &[]), "its day and later");
        assert!(!seen("1950-09-15", &["a/1".to_owned()]), "a lesson shows the ink of its own stops");
    }

    #[test]
    fn ink_of_a_stop_is_seen_there_and_where_it_is_kept() {
        let made = Drawing {
            span: InkSpan::Stop("a/2".to_owned()),
            ..drawing(DrawingKind::Pen, &[(126.6, 37.4), (127.0, 37.5)])
        };
        let day = "1950-01-01".parse().unwrap();
        let seen = |stops: &[&str]| {
            made.is_seen(Sight { day, stops: &stops.iter().map(|&stop| stop.to_owned()).collect::<Vec<_>>() })
        };
        assert!(seen(&["a/2"]) && seen(&["a/2", "a/3"]), "at its stop, and at the next one that keeps it");
        assert!(!seen(&["a/3"]) && !seen(&[]), "nowhere else");
    }

    #[test]
    fn files_hold_degrees_and_give_the_same_place_back() {
        let made = drawing(DrawingKind::Arrow, &[(126.6, 37.45), (127.0, 37.55)]);
        let text = serde_json::to_string(&made).unwrap();
        assert!(text.contains("[126.6,37.45]"), "{text}");
        let read: Drawing = serde_json::from_str(&text).unwrap();
        for (a, b) in read.points.iter().zip(&made.points) {
            assert!((a.x - b.x).hypot(a.y - b.y) < 0.2, "{a:?} was {b:?}");
        }
    }

    #[test]
    fn what_cannot_be_drawn_is_left_out() {
        assert_eq!(drawing(DrawingKind::Pen, &[(127.0, 37.0)]).mended(), None, "a line of one point");
        assert_eq!(drawing(DrawingKind::Text, &[(127.0, 37.0)]).mended(), None, "a text without letters");
        let text = Drawing { text: " to\nSeoul ".to_owned(), ..drawing(DrawingKind::Text, &[(127.0, 37.0)]) };
        assert_eq!(text.mended().map(|text| text.text), Some("toSeoul".to_owned()));
        let mut broken = drawing(DrawingKind::Box, &[(126.0, 37.0), (126.5, 37.2), (127.0, 38.0)]);
        broken.points[1].x = f64::NAN;
        assert_eq!(broken.mended().map(|mended| mended.points.len()), Some(2));
    }
}
