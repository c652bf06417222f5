//! Which texts the map wants to show, and which of them fit without covering each other.

use geo::{BoundingRect as _, Centroid as _, Coord, Geometry, InteriorPoint as _, Rect};

use super::Show;
use super::detail::overlap;
use super::primitive::{Label, Symbol, TextClass};
use super::viewport::Viewport;
use super::war::{shown_features, symbol_of};
use crate::atlas::Atlas;
use crate::day::Day;
use crate::i18n::Language;
use crate::model::{Place, StoryFeature, StoryKind};

/// Kinds of places that are settlements.
const SETTLEMENTS: [&str; 3] = ["capital", "city", "town"];

/// All texts for a view, the most important first.
pub fn labels(atlas: &Atlas, day: Day, show: &Show, language: Language, view: &Viewport) -> Vec<Label> {
    let mut wanted: Vec<Label> =
        shown_features(atlas, day, show).filter_map(|feature| story_label(feature, language, view)).collect();
    if show.towns {
        let ranks = shown_ranks(view.metres_per_point());
        let places = atlas.dataset().places.iter().filter(|place| is_settlement(place) && place.rank <= ranks);
        wanted.extend(places.map(|place| town_label(place, language)));
    }
    wanted.sort_by_key(|label| label.order);
    wanted
}

/// Whether a place is a settlement (and not a mountain, a river, …).
pub fn is_settlement(place: &Place) -> bool {
    SETTLEMENTS.contains(&place.kind.as_str())
}

/// The lowest rank of towns worth showing at a scale: importance before density.
fn shown_ranks(metres_per_point: f64) -> u8 {
    match metres_per_point {
        scale if scale > 1100.0 => 2,
        scale if scale > 500.0 => 3,
        scale if scale > 250.0 => 4,
        _ => u8::MAX,
    }
}

/// The class and sign of a town.
fn town_label(place: &Place, language: Language) -> Label {
    let (class, symbol) = match (place.kind.as_str(), place.rank) {
        ("capital", _) => (TextClass::NameLarge, Symbol::Capital),
        (_, 1) => (TextClass::NameMedium, Symbol::Town(1)),
        (_, rank) => (TextClass::NameSmall, Symbol::Town(rank)),
    };
    let capital = u32::from(symbol != Symbol::Capital);
    Label {
        text: place.name.get(language).to_owned(),
        at: place.at,
        class,
        order: u32::from(place.rank) * 10 + capital,
        symbol: Some(symbol),
    }
}

fn story_label(feature: &StoryFeature, language: Language, view: &Viewport) -> Option<Label> {
    let text = feature.name.get(language);
    if text.is_empty() || matches!(feature.kind, StoryKind::Front) {
        return None;
    }
    let (at, symbol) = match &feature.geometry {
        Geometry::Point(point) => (point.0, Some(symbol_of(feature.kind))),
        geometry => (anchor(geometry, view)?, None),
    };
    let order = if feature.kind == StoryKind::Line { 5 } else { 15 };
    Some(Label { text: text.to_owned(), at, class: TextClass::Story, order, symbol })
}

/// Where the text of a line or area stands: in the middle of what is seen of it.
fn anchor(geometry: &Geometry, view: &Viewport) -> Option<Coord> {
    let seen = view.world_rect();
    if !overlap(geometry.bounding_rect()?, seen) {
        return None;
    }
    if let Geometry::LineString(line) = geometry {
        let inside: Vec<_> = line.0.iter().filter(|at| overlap(Rect::new(**at, **at), seen)).collect();
        let free = inside.get(inside.len() * 4 / 5).or_else(|| inside.last());
        return free.map(|at| **at).or_else(|| line_in_view(line, seen));
    }
    geometry.interior_point().or_else(|| geometry.centroid()).map(|point| point.0)
}

/// A place on a long straight line inside the view.
fn line_in_view(line: &geo::LineString, seen: Rect) -> Option<Coord> {
    line.lines().find_map(|segment| {
        let steps = (0..=20).map(|step| segment.start + (segment.end - segment.start) * (f64::from(step) / 20.0));
        steps.rev().find(|at| overlap(Rect::new(*at, *at), seen))
    })
}

/// A text with its place on the canvas, points.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Which of the wanted labels.
    pub index: usize,
    /// Its box, upper left and lower right corner.
    pub area: Rect,
}

/// What placing needs to know of a label on the canvas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sized {
    /// Where its place is on the canvas, points.
    pub at: Coord,
    /// Width and height of the text in points.
    pub size: (f64, f64),
    /// Radius of its sign in points; 0 = the text is centred on the place.
    pub sign: f64,
}

/// Takes the labels in order and keeps those that cover no kept one; each may stand on four sides of its sign.
pub fn place(wanted: &[Sized], canvas: (f64, f64)) -> Vec<Placed> {
    let page = Rect::new(Coord { x: 0.0, y: 0.0 }, Coord { x: canvas.0, y: canvas.1 });
    let mut taken: Vec<Rect> = Vec::new();
    let mut placed = Vec::new();
    for (index, label) in wanted.iter().enumerate() {
        let sign = Rect::new(
            label.at - Coord { x: label.sign, y: label.sign },
            label.at + Coord { x: label.sign, y: label.sign },
        );
        if !overlap(sign, page) || taken.iter().any(|other| label.sign > 0.0 && overlap(*other, sign)) {
            continue;
        }
        let free = |area: &Rect| inside(*area, page) && !taken.iter().any(|other| overlap(*other, *area));
        if let Some(area) = candidates(label).into_iter().find(free) {
            taken.extend([area, sign]);
            placed.push(Placed { index, area });
        }
    }
    placed
}

fn inside(area: Rect, page: Rect) -> bool {
    area.min().x >= page.min().x
        && area.min().y >= page.min().y
        && area.max().x <= page.max().x
        && area.max().y <= page.max().y
}

/// The boxes in which a text may stand, the best first: right, left, above, below; or centred.
fn candidates(label: &Sized) -> Vec<Rect> {
    let (width, height) = label.size;
    let gap = label.sign + height * 0.15;
    let at = |dx: f64, dy: f64| {
        let corner = Coord { x: label.at.x + dx, y: label.at.y + dy };
        Rect::new(corner, corner + Coord { x: width, y: height })
    };
    if label.sign == 0.0 {
        return vec![at(-width / 2.0, -height * 1.1), at(-width / 2.0, height * 0.1), at(-width, -height * 1.1)];
    }
    vec![
        at(gap, -height / 2.0),
        at(-gap - width, -height / 2.0),
        at(-width / 2.0, -gap - height),
        at(-width / 2.0, gap),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(x: f64, y: f64) -> Sized {
        Sized { at: Coord { x, y }, size: (60.0, 20.0), sign: 4.0 }
    }

    #[test]
    fn no_two_texts_cover_each_other() {
        let wanted: Vec<_> =
            (0..40).map(|step| label(100.0 + f64::from(step % 8) * 25.0, 100.0 + f64::from(step / 8) * 15.0)).collect();
        let placed = place(&wanted, (600.0, 400.0));
        assert!(placed.len() > 4, "some are shown");
        for (position, one) in placed.iter().enumerate() {
            for other in &placed[position + 1..] {
                assert!(!overlap(one.area, other.area), "{one:?} covers {other:?}");
            }
        }
        assert_eq!(placed[0].index, 0, "the most important one is always there");
    }

    #[test]
    fn texts_stay_on_the_page() {
        let placed = place(&[label(595.0, 200.0), label(2.0, 200.0), label(900.0, 0.0)], (600.0, 400.0));
        assert_eq!(placed.len(), 2, "the one beyond the edge is not shown");
        assert!(placed.iter().all(|label| label.area.max().x <= 600.0 && label.area.min().x >= 0.0), "{placed:?}");
    }
}
