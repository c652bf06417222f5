//! What a class has drawn or shown on the map, and what was right.

use geo::{Area as _, Centroid as _, Coord};

use super::ink::InkLook;
use super::ink::{cased, ink, ink_letters, ink_look};
use super::item::{Item, Text};
use super::measure::Ruler;
use super::spot::spot;
use super::style::Style;
use super::viewport::Viewport;
use crate::day::Day;
use crate::front::Between;
use crate::i18n::Language;
use crate::model::{Drawing, DrawingKind, InkSpan, InkWidth, PredictedLine};

/// Opacity of the ground between two lines.
const SHADE: f32 = 0.42;

/// Width of the real line, units.
const REAL: f64 = 0.9;

/// A prediction as it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Predicted<'a> {
    /// The lines that were drawn.
    pub lines: &'a [PredictedLine],
    /// What lies between each and the real one, once that is revealed.
    pub between: Option<&'a [Option<Between>]>,
    /// How much of the real line is drawn, 0 to 1; the ground between comes when it is whole.
    pub share: f64,
    /// The day shown.
    pub day: Day,
    /// The language of numbers.
    pub language: Language,
}

/// The signs of a prediction, points of the map that the view shows.
pub fn predicted(shown: &Predicted<'_>, view: &Viewport, (style, unit): (&Style, f64)) -> Vec<Item> {
    let mut items = Vec::new();
    let between = |number: usize| shown.between.and_then(|all| all.get(number)?.as_ref());
    if shown.share >= 1.0 {
        for (number, line) in shown.lines.iter().enumerate() {
            items.extend(between(number).map(|between| shade(between, line, view, style)));
        }
    }
    let palette = style.palette();
    let look = InkLook { core: palette.text, casing: palette.halo };
    for (number, _) in shown.lines.iter().enumerate() {
        if let Some(between) = between(number) {
            for line in &between.real {
                let real: Vec<Coord> = line.iter().map(|&at| view.screen_from_world(at)).collect();
                items.extend(cased(&part(&real, shown.share), look, (REAL * unit, unit)));
            }
        }
    }
    for line in shown.lines.iter().filter(|line| line.points.len() > 1) {
        items.extend(ink(&as_drawing(line, shown.day), view, (style, unit)));
    }
    for (number, line) in shown.lines.iter().enumerate() {
        items.extend(name(line, view, (style, unit)).map(Item::Text));
        if let Some(between) = between(number).filter(|_| shown.share >= 1.0) {
            items.extend(figure(between, line, (shown.language, view), (style, unit)).map(Item::Text));
        }
    }
    items
}

/// A place that was looked for, the place that was shown, and the way between; points of the map.
pub fn found_place([guess, right]: [Coord; 2], view: &Viewport, (style, unit): (&Style, f64)) -> Vec<Item> {
    let palette = style.palette();
    let look = InkLook { core: palette.warning, casing: palette.halo };
    let [guess, right] = [guess, right].map(|at| view.screen_from_world(at));
    let mut items = cased(&[guess, right], look, (0.5 * unit, unit));
    items.push(Item::Disc { at: guess, radius: 1.2 * unit, fill: palette.halo, edge: (palette.warning, 0.5 * unit) });
    items.extend(spot(right, *style, unit));
    items
}

fn as_drawing(line: &PredictedLine, day: Day) -> Drawing {
    Drawing {
        id: 0,
        kind: DrawingKind::Pen,
        color: line.color,
        width: InkWidth::Thick,
        points: line.points.clone(),
        text: String::new(),
        day,
        span: InkSpan::Onward,
    }
}

fn shade(between: &Between, line: &PredictedLine, view: &Viewport, style: &Style) -> Item {
    let triangles = between.triangles.iter().map(|corners| corners.map(|at| view.screen_from_world(at))).collect();
    Item::Tint { triangles, color: ink_look(line.color, style).core, opacity: SHADE }
}

/// The name of a line at its end.
fn name(line: &PredictedLine, view: &Viewport, (style, unit): (&Style, f64)) -> Option<Text> {
    let at = view.screen_from_world(*line.points.last()?) + Coord { x: 1.4 * unit, y: 1.2 * unit };
    Some(letters(line, line.name.clone(), at, (style, unit)))
}

/// The square kilometres, in the middle of the largest part of the ground.
fn figure(
    between: &Between,
    line: &PredictedLine,
    (language, view): (Language, &Viewport),
    (style, unit): (&Style, f64),
) -> Option<Text> {
    let largest = between.ground.iter().max_by(|a, b| a.unsigned_area().total_cmp(&b.unsigned_area()))?;
    let middle = view.screen_from_world(largest.centroid()?.0);
    let words = format!("{} km²", language.number(between.km2, 0));
    let mut text = letters(line, words, middle, (style, unit));
    let wide = Ruler::default().letters(&text.letters, text.bold).width * text.size;
    text.at = middle + Coord { x: -wide / 2.0, y: 0.35 * text.size };
    Some(text)
}

fn letters(line: &PredictedLine, letters: String, at: Coord, (style, unit): (&Style, f64)) -> Text {
    let look = ink_look(line.color, style);
    let size = ink_letters(InkWidth::Medium, style, unit);
    Text { letters, at, size, bold: true, color: look.core, halo: Some(look.casing) }
}

/// A line from its western end, up to a share of its length.
fn part(line: &[Coord], share: f64) -> Vec<Coord> {
    let mut line = line.to_vec();
    if line.first().zip(line.last()).is_some_and(|(first, last)| first.x > last.x) {
        line.reverse();
    }
    let length = |a: Coord, b: Coord| (a.x - b.x).hypot(a.y - b.y);
    let whole: f64 = line.windows(2).map(|pair| length(pair[0], pair[1])).sum();
    let mut left = whole * share;
    let mut part: Vec<Coord> = line.first().copied().into_iter().collect();
    for pair in line.windows(2) {
        let step = length(pair[0], pair[1]);
        if step >= left {
            part.push(pair[0] + (pair[1] - pair[0]) * (left / step.max(f64::MIN_POSITIVE)));
            return part;
        }
        left -= step;
        part.push(pair[1]);
    }
    part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_real_line_grows_from_the_west() {
        let at = |x: f64| Coord { x, y: 0.0 };
        let line = [at(100.0), at(60.0), at(0.0)];
        assert_eq!(part(&line, 0.3), [at(0.0), at(30.0)]);
        assert_eq!(part(&line, 0.8), [at(0.0), at(60.0), at(80.0)]);
        assert_eq!(part(&line, 1.0), [at(0.0), at(60.0), at(100.0)]);
    }
}
