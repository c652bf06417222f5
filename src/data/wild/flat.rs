//! Coordinates of a geometry, read straight into flat lists: files of two million vertices have no room for trees.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::model::{SPOT_UNITS, Spot};

/// Arrays in arrays deeper than this are no coordinates.
const DEEPEST: usize = 6;

/// The coordinates of one geometry.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Flat {
    /// All positions, longitude first, as they stand in the file.
    pub(super) spots: Vec<Spot>,
    /// Where each line or ring ends in `spots`.
    pub(super) lines: Vec<usize>,
    /// Where each polygon (or list of lines) ends in `lines`.
    pub(super) groups: Vec<usize>,
    /// What was odd.
    pub(super) odd: Odd,
}

/// How often something odd was met in coordinates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Odd {
    /// Positions with more than two numbers.
    pub(super) heights: usize,
    /// Numbers written as texts.
    pub(super) texts: usize,
    /// Positions without two finite numbers; left out.
    pub(super) broken: usize,
    /// Positions whose second number is beyond 90 and whose first is not.
    pub(super) beyond_second: usize,
    /// Positions whose first number is beyond 90 and not beyond 180.
    pub(super) beyond_first: usize,
    /// Positions with a number that no degree has.
    pub(super) beyond_all: usize,
}

impl Odd {
    /// Adds what was met elsewhere.
    pub(super) fn add(&mut self, other: Self) {
        self.heights += other.heights;
        self.texts += other.texts;
        self.broken += other.broken;
        self.beyond_second += other.beyond_second;
        self.beyond_first += other.beyond_first;
        self.beyond_all += other.beyond_all;
    }
}

/// One geometry as it stands in a file.
#[derive(Clone, Debug, Default)]
pub(super) struct RawGeometry {
    /// The word of `type`.
    pub(super) kind: String,
    /// Its coordinates.
    pub(super) flat: Flat,
    /// The parts of a collection.
    pub(super) parts: Vec<Self>,
    /// Whether it has coordinates at all, be they empty.
    pub(super) has_coordinates: bool,
}

impl<'de> serde::Deserialize<'de> for RawGeometry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;
        impl<'de> Visitor<'de> for Members {
            type Value = RawGeometry;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a geometry")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RawGeometry, A::Error> {
                let mut made = RawGeometry::default();
                while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
                    match key.as_ref() {
                        "type" => made.kind = map.next_value()?,
                        "coordinates" => {
                            made.has_coordinates = true;
                            map.next_value_seed(Level { flat: &mut made.flat, depth: 0 })?;
                        }
                        "geometries" => made.parts = map.next_value::<Option<Vec<RawGeometry>>>()?.unwrap_or_default(),
                        _ => drop(map.next_value::<IgnoredAny>()?),
                    }
                }
                Ok(made)
            }
        }
        deserializer.deserialize_map(Members)
    }
}

/// What stands at a place of nested arrays.
enum Got {
    Number(f64),
    /// `null`, or a text that is no number.
    Nothing,
    /// An array, with its height: 0 a position, 1 a list of positions, ….
    Array(usize),
    /// An array with nothing in it.
    Empty,
}

/// A place of nested arrays.
struct Level<'a> {
    flat: &'a mut Flat,
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Level<'_> {
    type Value = Got;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Got, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level<'_> {
    type Value = Got;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("coordinates")
    }

    fn visit_f64<E>(self, number: f64) -> Result<Got, E> {
        Ok(Got::Number(number))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Got, E> {
        Ok(Got::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Got, E> {
        Ok(Got::Number(number as f64))
    }

    fn visit_str<E>(self, text: &str) -> Result<Got, E> {
        self.flat.odd.texts += 1;
        Ok(text.trim().parse().map_or(Got::Nothing, Got::Number))
    }

    fn visit_bool<E>(self, _value: bool) -> Result<Got, E> {
        Ok(Got::Nothing)
    }

    fn visit_unit<E>(self) -> Result<Got, E> {
        Ok(Got::Nothing)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Got, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Got::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Got, A::Error> {
        if self.depth > DEEPEST {
            return Err(serde::de::Error::custom("arrays nested too deep for coordinates"));
        }
        let (mut numbers, mut count, mut nothing) = ([0.0; 2], 0, false);
        let mut highest: Option<usize> = None;
        let (lines, groups) = (self.flat.lines.len(), self.flat.groups.len());
        while let Some(got) = list.next_element_seed(Level { flat: self.flat, depth: self.depth + 1 })? {
            match got {
                Got::Number(number) => {
                    if let Some(place) = numbers.get_mut(count) {
                        *place = number;
                    }
                    count += 1;
                }
                Got::Nothing => {
                    nothing = true;
                    count += 1;
                }
                Got::Array(height) => highest = highest.max(Some(height)),
                Got::Empty => {}
            }
        }
        match highest {
            None if count == 0 => return Ok(Got::Empty),
            None => self.flat.position(numbers, (count, nothing)),
            Some(0) => self.flat.lines.push(self.flat.spots.len()),
            Some(1) if self.flat.lines.len() > lines => self.flat.groups.push(self.flat.lines.len()),
            Some(_) => debug_assert!(self.flat.groups.len() >= groups),
        }
        Ok(Got::Array(highest.map_or(0, |height| height + 1)))
    }
}

impl Flat {
    fn position(&mut self, [first, second]: [f64; 2], (count, nothing): (usize, bool)) {
        if count < 2 || (nothing && count <= 2) || !first.is_finite() || !second.is_finite() {
            self.odd.broken += 1;
            return;
        }
        self.odd.heights += usize::from(count > 2);
        if first.abs() > 180.0 + 180.0 || second.abs() > 180.0 {
            self.odd.beyond_all += 1;
            return;
        }
        self.odd.beyond_second += usize::from(second.abs() > 90.0 && first.abs() <= 90.0);
        self.odd.beyond_first += usize::from(first.abs() > 90.0 && second.abs() <= 90.0);
        if second.abs() > 90.0 && first.abs() > 90.0 {
            self.odd.beyond_all += 1;
            return;
        }
        // Some files go on beyond 180 degrees across the date line.
        let turned = |degrees: f64| if degrees.abs() > 180.0 { degrees - 360.0 * degrees.signum() } else { degrees };
        self.spots.push([units(turned(first)), units(second)]);
    }

    /// The lines or rings, each as a list of positions; a bare list of points is one.
    pub(super) fn lists(&self) -> impl Iterator<Item = &[Spot]> {
        let starts = std::iter::once(0).chain(self.lines.iter().copied());
        starts.zip(self.lines.iter().copied()).map(|(start, end)| &self.spots[start..end])
    }

    /// Turns every position round.
    pub(super) fn swap(&mut self) {
        for spot in &mut self.spots {
            spot.swap(0, 1);
        }
    }
}

fn units(degrees: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "at most 180 degrees in ten-millionths")]
    let units = (degrees * SPOT_UNITS).round() as i32;
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> RawGeometry {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn every_depth_of_coordinates_is_read() {
        let point = read(r#"{"type":"Point","coordinates":[1,2,300]}"#);
        assert_eq!((point.flat.spots.len(), point.flat.odd.heights), (1, 1));
        let line = read(r#"{"coordinates":[["1.5","2"],[3,4]],"type":"LineString"}"#);
        assert_eq!((line.flat.spots[0], line.flat.odd.texts), ([15_000_000, 20_000_000], 2));
        assert_eq!(line.flat.lists().map(<[Spot]>::len).collect::<Vec<_>>(), [2]);
        let areas = read(
            r#"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[0,1],[0,0]],[[0,0],[0.1,0],[0,0.1]]],[[[5,5],[6,5],[5,6]]]]}"#,
        );
        assert_eq!((areas.flat.lines.clone(), areas.flat.groups), (vec![4, 7, 10], vec![2, 3]));
        let ended = read(r#"{"type":"LineString","coordinates":[]}"#);
        assert!(ended.has_coordinates && ended.flat.spots.is_empty());
    }

    #[test]
    fn what_is_no_place_is_counted_and_left_out() {
        let odd =
            read(r#"{"type":"LineString","coordinates":[[null,2],[3],[4,"x"],[400,1],[120,10],[10,120],[190,10]]}"#);
        assert_eq!(odd.flat.odd.broken, 3);
        assert_eq!((odd.flat.odd.beyond_all, odd.flat.odd.beyond_first, odd.flat.odd.beyond_second), (1, 2, 1));
        assert_eq!(odd.flat.spots.last(), Some(&[-1_700_000_000, 100_000_000]), "190 degrees east are 170 west");
    }

    #[test]
    fn deep_nesting_is_an_error_and_no_overflow() {
        let deep = format!(r#"{{"type":"Polygon","coordinates":{}{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
        assert!(serde_json::from_str::<RawGeometry>(&deep).is_err());
        let deep = format!(r#"{{"type":"Polygon","coordinates":{}1{}}}"#, "[".repeat(30), "]".repeat(30));
        assert!(serde_json::from_str::<RawGeometry>(&deep).unwrap_err().to_string().contains("nested too deep"));
    }
}
