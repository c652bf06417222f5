//! How drawings look: signs in points of the map, moving with it; widths and letters are shares of the picture's height.

use geo::{Buffer as _, Coord, LineString, Rect};

use super::item::{Item, Text};
use super::measure::Ruler;
use super::palette::Rgb;
use super::style::{Style, luminance};
use super::viewport::Viewport;
use crate::model::{Drawing, DrawingKind, InkColor, InkWidth};

/// Width of what shows on either side of a line, units.
const CASING: f64 = 0.22;

/// Opacity of a highlighter: names below it can still be read.
const WASH: f32 = 0.4;

/// Corners of an ellipse.
const CORNERS: u32 = 72;

/// Length and breadth of an arrow's head, widths of its line, and units at least.
const HEAD: (f64, f64) = (4.6, 3.8);
const LEAST_HEAD: f64 = 2.6;

/// Pieces of a curve are about so long, points.
const CURVE: f64 = 3.0;

/// The colours of an ink: one of the two is seen on every ground, and each on the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InkLook {
    /// The line or the letters.
    pub core: Rgb,
    /// Round them.
    pub casing: Rgb,
}

/// The look of an ink; black and white where the theme has no colours.
pub fn ink_look(color: InkColor, style: &Style) -> InkLook {
    let hue = match color {
        InkColor::Black => [24, 24, 24],
        InkColor::Purple => [159, 4, 158],
        InkColor::Blue => [0, 50, 246],
        InkColor::Orange => [255, 166, 52],
        InkColor::Yellow => [253, 255, 27],
        InkColor::Sky => [86, 196, 255],
    };
    let (black, white) = ([16; 3], [255; 3]);
    let bright = luminance(hue) > 0.3;
    let casing = if bright { black } else { white };
    let core = match (style.palette().colored, bright) {
        (true, _) => hue,
        (false, true) => white,
        (false, false) => black,
    };
    InkLook { core, casing }
}

/// Width of a line, points.
fn width(drawing: &Drawing, unit: f64) -> f64 {
    let units = match (drawing.kind, drawing.width) {
        (DrawingKind::Highlighter, InkWidth::Thin) => 2.4,
        (DrawingKind::Highlighter, InkWidth::Medium) => 3.8,
        (DrawingKind::Highlighter, InkWidth::Thick) => 5.6,
        (_, InkWidth::Thin) => 0.55,
        (_, InkWidth::Medium) => 0.9,
        (_, InkWidth::Thick) => 1.5,
    };
    units * unit
}

/// Size of the em of letters on the map, points: those of classes B and A of a classroom.
pub fn ink_letters(width: InkWidth, style: &Style, unit: f64) -> f64 {
    let units = match width {
        InkWidth::Thin => 3.0,
        InkWidth::Medium => 3.9,
        InkWidth::Thick => 5.8,
    };
    units * unit * f64::from(style.room().factor())
}

/// The signs of a drawing; places are points of the map that the view shows.
pub fn ink(drawing: &Drawing, view: &Viewport, (style, unit): (&Style, f64)) -> Vec<Item> {
    let look = ink_look(drawing.color, style);
    if drawing.kind == DrawingKind::Text {
        return ink_text(drawing, view, (style, unit)).map(Item::Text).into_iter().collect();
    }
    let width = width(drawing, unit);
    let line = outline(drawing, view);
    match drawing.kind {
        DrawingKind::Highlighter => wash(&line, look, (width, unit)),
        DrawingKind::Arrow => arrow(&line, look, (width, unit)),
        _ => cased(&line, look, (width, unit)),
    }
}

/// The topmost of some drawings (the lowest first) within so many points of a place of the map.
pub fn ink_at<'a>(
    drawings: impl DoubleEndedIterator<Item = &'a Drawing>,
    (at, reach): (Coord, f64),
    view: &Viewport,
    (style, unit): (&Style, f64),
) -> Option<u64> {
    let touches = |drawing: &&Drawing| {
        if drawing.kind == DrawingKind::Text {
            return ink_text(drawing, view, (style, unit)).is_some_and(|text| holds(text_area(&text), at, reach));
        }
        let reach = reach + width(drawing, unit) / 2.0;
        outline(drawing, view).windows(2).any(|pair| distance(at, pair[0], pair[1]) <= reach)
    };
    drawings.rev().find(touches).map(|drawing| drawing.id)
}

/// The part of the map that a text covers, points.
pub fn text_area(text: &Text) -> Rect {
    let wide = Ruler::default().letters(&text.letters, text.bold).width * text.size;
    let low = Coord { x: text.at.x, y: text.at.y - 0.8 * text.size };
    Rect::new(low, Coord { x: text.at.x + wide, y: text.at.y + 0.25 * text.size })
}

/// The letters of a text on the map.
pub fn ink_text(drawing: &Drawing, view: &Viewport, (style, unit): (&Style, f64)) -> Option<Text> {
    let look = ink_look(drawing.color, style);
    Some(Text {
        letters: drawing.text.clone(),
        at: view.screen_from_world(*drawing.points.first()?),
        size: ink_letters(drawing.width, style, unit),
        bold: true,
        color: look.core,
        halo: Some(look.casing),
    })
}

/// The line of a drawing, points of the map; closed where first = last.
fn outline(drawing: &Drawing, view: &Viewport) -> Vec<Coord> {
    let points: Vec<Coord> = drawing.points.iter().map(|&point| view.screen_from_world(point)).collect();
    let (Some(&first), Some(&last)) = (points.first(), points.last()) else { return points };
    match drawing.kind {
        DrawingKind::Pen | DrawingKind::Highlighter => smooth(&points),
        DrawingKind::Line | DrawingKind::Arrow | DrawingKind::Text => vec![first, last],
        DrawingKind::Box => {
            let corner = |x, y| Coord { x, y };
            vec![first, corner(last.x, first.y), last, corner(first.x, last.y), first]
        }
        DrawingKind::Ellipse => {
            let middle = (first + last) / 2.0;
            let radius = (last - first) / 2.0;
            let corner = |number: u32| {
                let angle = std::f64::consts::TAU * f64::from(number % CORNERS) / f64::from(CORNERS);
                Coord { x: middle.x + radius.x * angle.cos(), y: middle.y + radius.y * angle.sin() }
            };
            (0..=CORNERS).map(corner).collect()
        }
    }
}

/// A line as a hand meant it: through the middles of its pieces, bent towards the corners between.
pub fn smooth(points: &[Coord]) -> Vec<Coord> {
    let [first, .., last] = points else { return points.to_vec() };
    let mut line = vec![*first];
    for three in points.windows(3) {
        let (from, to) = ((three[0] + three[1]) / 2.0, (three[1] + three[2]) / 2.0);
        let length = length(three[0], three[1]) + length(three[1], three[2]);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a few steps")]
        let steps = (length / 2.0 / CURVE).ceil().clamp(1.0, 24.0) as u32;
        line.extend((0..=steps).map(|step| {
            let t = f64::from(step) / f64::from(steps);
            from * ((1.0 - t) * (1.0 - t)) + three[1] * (2.0 * t * (1.0 - t)) + to * (t * t)
        }));
    }
    line.push(*last);
    line.dedup();
    line
}

/// A line with round ends on a wider one.
pub(super) fn cased(line: &[Coord], look: InkLook, (width, unit): (f64, f64)) -> Vec<Item> {
    let mut items = Vec::new();
    for (color, width) in [(look.casing, width + 2.0 * CASING * unit), (look.core, width)] {
        items.push(Item::Line { points: line.to_vec(), color, width });
        for end in [line.first(), line.last()].into_iter().flatten() {
            items.push(Item::Disc { at: *end, radius: width / 2.0, fill: color, edge: (color, 0.0) });
        }
    }
    items
}

/// A straight line with a head; the head grows with the line.
fn arrow(line: &[Coord], look: InkLook, (width, unit): (f64, f64)) -> Vec<Item> {
    let [from, to] = line else { return Vec::new() };
    let whole = length(*from, *to);
    if whole <= 0.0 {
        return Vec::new();
    }
    let along = (*to - *from) / whole;
    let aside = Coord { x: -along.y, y: along.x };
    let long = (HEAD.0 * width).max(LEAST_HEAD * unit).min(whole);
    let half = long * HEAD.1 / HEAD.0 / 2.0;
    let foot = *to - along * long;
    let neck = *to - along * (long * 0.8);
    let casing = CASING * unit;
    // A corner seen from outside lies farther from the corner within than the width of the casing.
    let outer = [*to + along * (2.2 * casing), foot - along * casing + aside * (half + 1.6 * casing)];
    let outer_other = foot - along * casing - aside * (half + 1.6 * casing);
    let shaft = |color, width| Item::Line { points: vec![*from, neck], color, width };
    let round = |color, width: f64| Item::Disc { at: *from, radius: width / 2.0, fill: color, edge: (color, 0.0) };
    let wide = width + 2.0 * casing;
    vec![
        shaft(look.casing, wide),
        round(look.casing, wide),
        Item::Shape { points: vec![outer[0], outer[1], outer_other], fill: look.casing },
        shaft(look.core, width),
        round(look.core, width),
        Item::Shape { points: vec![*to, foot + aside * half, foot - aside * half], fill: look.core },
    ]
}

/// A wide stripe through which the map shows, with an edge that does not depend on the ground.
fn wash(line: &[Coord], look: InkLook, (width, unit): (f64, f64)) -> Vec<Item> {
    let mut items = vec![Item::Wash { points: line.to_vec(), color: look.core, width, opacity: WASH }];
    let dark = if luminance(look.core) < luminance(look.casing) { look.core } else { look.casing };
    let light = if dark == look.core { look.casing } else { look.core };
    let around = LineString::new(line.to_vec()).buffer(width / 2.0);
    let rings = around.iter().flat_map(|area| std::iter::once(area.exterior()).chain(area.interiors()));
    for ring in rings {
        for (color, width) in [(light, 3.0 * CASING * unit), (dark, CASING * unit)] {
            items.push(Item::Line { points: ring.0.clone(), color, width });
        }
    }
    items
}

fn holds(area: Rect, at: Coord, reach: f64) -> bool {
    let (low, high) = (area.min(), area.max());
    low.x - reach <= at.x && at.x <= high.x + reach && low.y - reach <= at.y && at.y <= high.y + reach
}

fn length(a: Coord, b: Coord) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

/// How far a place lies from a segment.
fn distance(at: Coord, a: Coord, b: Coord) -> f64 {
    let along = b - a;
    let length2 = along.x * along.x + along.y * along.y;
    let way = at - a;
    let share = if length2 > 0.0 { ((way.x * along.x + way.y * along.y) / length2).clamp(0.0, 1.0) } else { 0.0 };
    length(at, a + along * share)
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator as _;

    use super::super::palette::Theme;
    use super::super::primitive::Ink;
    use super::super::style::Room;
    use super::*;
    use crate::atlas::Atlas;
    use crate::model::{InkSpan, Side};

    const UNIT: f64 = 7.68;

    fn styles() -> Vec<Style> {
        let atlas = Atlas::embedded().unwrap();
        Theme::iter().map(|theme| Style::new(theme, Room::Class, atlas.campaign())).collect()
    }

    fn view() -> Viewport {
        Viewport::new(Coord { x: 1.4e7, y: 4.5e6 }, 1000.0, 800.0, 600.0)
    }

    fn drawing(kind: DrawingKind, corners: &[(f64, f64)]) -> Drawing {
        let world = |&(x, y): &(f64, f64)| view().world_from_screen(Coord { x, y });
        Drawing {
            id: 1,
            kind,
            color: InkColor::Orange,
            width: InkWidth::Medium,
            points: corners.iter().map(world).collect(),
            text: String::new(),
            day: "1950-09-15".parse().unwrap(),
            span: InkSpan::Onward,
        }
    }

    fn veiled(a: Rgb, b: Rgb) -> f32 {
        let (a, b) = (luminance(a) + 1.0 / 6.0, luminance(b) + 1.0 / 6.0);
        a.max(b) / a.min(b)
    }

    #[test]
    fn ink_is_seen_on_every_ground_in_a_bright_room() {
        for style in styles() {
            let palette = style.palette();
            let mut grounds = vec![palette.sea, palette.sea_deep, palette.abroad, palette.ground, palette.high];
            grounds.extend([Side::Left, Side::Right].iter().filter_map(|&side| style.ink(Ink::Territory(side)).fill));
            for color in InkColor::iter() {
                let look = ink_look(color, &style);
                let own = veiled(look.core, look.casing);
                assert!(own >= 3.0, "{color:?} on its casing: {own}");
                for &ground in &grounds {
                    let seen = veiled(look.core, ground).max(veiled(look.casing, ground));
                    assert!(seen >= 3.0, "{:?}: {color:?} on {ground:?}: {seen}", style.theme());
                }
            }
        }
    }

    /// How eyes without one kind of cones see colours (Machado and others 2009), and eyes with all.
    const EYES: [[[f64; 3]; 3]; 4] = [
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ];

    /// CIE L*a*b* of a colour as an eye sees it through the veil of a bright room.
    fn lab(color: Rgb, eye: &[[f64; 3]; 3]) -> [f64; 3] {
        let linear = color.map(|byte| {
            let value = f64::from(byte) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        });
        let seen = [0, 1, 2].map(|row: usize| {
            let value: f64 = (0..3).map(|column| eye[row][column] * linear[column]).sum();
            (value.clamp(0.0, 1.0) + 1.0 / 6.0) / (7.0 / 6.0)
        });
        let mixed = |a: f64, b: f64, c: f64| a * seen[0] + b * seen[1] + c * seen[2];
        let root = |value: f64| if value > 0.008856 { value.cbrt() } else { 7.787 * value + 16.0 / 116.0 };
        let x = root(mixed(0.4124, 0.3576, 0.1805) / 0.9505);
        let y = root(mixed(0.2126, 0.7152, 0.0722));
        let z = root(mixed(0.0193, 0.1192, 0.9505) / 1.089);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    #[test]
    fn inks_are_told_apart_by_every_eye() {
        let style = styles()[0];
        let inks: Vec<(InkColor, Rgb)> = InkColor::iter().map(|color| (color, ink_look(color, &style).core)).collect();
        for (number, (one, a)) in inks.iter().enumerate() {
            for (other, b) in &inks[number + 1..] {
                for eye in &EYES {
                    let (a, b) = (lab(*a, eye), lab(*b, eye));
                    let apart = (0..3).map(|axis| (a[axis] - b[axis]).powi(2)).sum::<f64>().sqrt();
                    assert!(apart >= 20.0, "{one:?} and {other:?}: {apart}");
                }
            }
        }
    }

    #[test]
    fn lines_and_letters_are_large_enough_for_the_last_row() {
        let style = styles()[0];
        let thin = Drawing { width: InkWidth::Thin, ..drawing(DrawingKind::Pen, &[(0.0, 0.0), (9.0, 9.0)]) };
        assert!(width(&thin, 1.0) >= 0.55, "the thinnest line");
        assert!(ink_letters(InkWidth::Medium, &style, 1.0) >= 3.7, "class B");
        assert!(ink_letters(InkWidth::Thick, &style, 1.0) >= 5.6, "class A");
    }

    #[test]
    fn a_drawing_keeps_its_place_and_its_width_when_the_map_moves() {
        let style = styles()[0];
        let made = drawing(DrawingKind::Line, &[(100.0, 100.0), (300.0, 100.0)]);
        let line = |view: &Viewport| match &ink(&made, view, (&style, UNIT))[..] {
            [.., Item::Line { points, width, .. }, _, _] => (points.clone(), *width),
            other => panic!("{other:?}"),
        };
        let far = view();
        let near = Viewport::new(far.centre(), far.metres_per_point() / 2.0, 800.0, 600.0);
        let ((before, thin), (after, thick)) = (line(&far), line(&near));
        assert_eq!(thin, thick, "as wide as before");
        assert!((before[1].x - before[0].x - 200.0).abs() < 1e-6 && (after[1].x - after[0].x - 400.0).abs() < 1e-6);
        assert_eq!(far.world_from_screen(before[0]).x.round(), near.world_from_screen(after[0]).x.round());
    }

    #[test]
    fn smooth_lines_go_from_end_to_end_without_corners() {
        let corner = |x, y| Coord { x, y };
        let points = [corner(0.0, 0.0), corner(50.0, 0.0), corner(50.0, 50.0), corner(100.0, 50.0)];
        let line = smooth(&points);
        assert_eq!((line[0], line[line.len() - 1]), (points[0], points[3]));
        for three in line.windows(3) {
            let (a, b) = (three[1] - three[0], three[2] - three[1]);
            let turn = (a.x * b.y - a.y * b.x).atan2(a.x * b.x + a.y * b.y).abs().to_degrees();
            assert!(turn < 25.0, "a corner of {turn} degrees at {:?}", three[1]);
        }
        assert_eq!(smooth(&points[..1]).len(), 1, "a dot stays a dot");
    }

    #[test]
    fn the_eraser_takes_the_topmost_and_leaves_what_is_far() {
        let style = styles()[0];
        let low = drawing(DrawingKind::Box, &[(100.0, 100.0), (300.0, 200.0)]);
        let top = Drawing { id: 2, ..drawing(DrawingKind::Ellipse, &[(100.0, 100.0), (300.0, 200.0)]) };
        let text = Drawing { id: 3, text: "Inchon".to_owned(), ..drawing(DrawingKind::Text, &[(400.0, 400.0)]) };
        let all = [low, top, text];
        let at = |x, y| ink_at(all.iter(), (Coord { x, y }, 4.0), &view(), (&style, UNIT));
        assert_eq!(at(200.0, 101.0), Some(2), "the ellipse touches the box and lies on it");
        assert_eq!(at(101.0, 102.0), Some(1), "the corner of the box");
        assert_eq!(at(200.0, 150.0), None, "neither is filled");
        assert_eq!(at(420.0, 390.0), Some(3), "letters are taken as a whole");
        assert_eq!(at(700.0, 390.0), None);
    }
}
