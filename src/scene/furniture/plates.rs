//! Dates over the map: of two maps that are compared, or of a span that is shown as a whole.

use geo::{Coord, Rect};

use super::pen::Letters;
use super::{Furniture, Part, Spoken, Subject};
use crate::scene::item::Item;
use crate::scene::layout::Page;
use crate::scene::overlap;

/// Size of the letters, units: everybody reads them.
const SIZE: f64 = 4.2;

/// The smallest share of that size, where a map is narrow.
const SMALLEST: f64 = 0.6;

/// Heights that are tried from the upper edge on.
const STEPS: u32 = 30;

/// A date that wants a place at the upper edge of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Plate {
    /// What it says.
    pub text: String,
    /// The map it belongs to, points of the page.
    pub area: Rect,
    /// Where it stands between the map's left edge (0) and right edge (1).
    pub share: f64,
    /// Whether it may stand elsewhere at the same height.
    pub free: bool,
}

/// Places the plates at one height, below all that is `taken` already.
pub fn plates(subject: &Subject<'_>, page: &Page, plates: &[Plate], taken: &[Rect]) -> Furniture {
    let mut made = Furniture::default();
    let steps = (0..STEPS).map(|step| page.units(1.5 + f64::from(step) * 1.5));
    let found = steps.map(|top| row(subject, page, (plates, top), taken)).find(|row| row.iter().all(Option::is_some));
    let areas = found.unwrap_or_default();
    for ((plate, area), number) in plates.iter().zip(areas.into_iter().flatten()).zip(0..) {
        paint(subject, page, (plate, area), &mut made);
        made.spoken.push(Spoken { area, text: plate.text.clone(), part: Part::MapDate(number) });
        made.over_map.push(area);
    }
    made
}

/// The places of all plates at a height; `None` for those without one.
fn row(subject: &Subject<'_>, page: &Page, (plates, top): (&[Plate], f64), taken: &[Rect]) -> Vec<Option<Rect>> {
    plates.iter().map(|plate| place(subject, page, (plate, top), taken)).collect()
}

fn place(subject: &Subject<'_>, page: &Page, (plate, top): (&Plate, f64), taken: &[Rect]) -> Option<Rect> {
    let letters = letters(subject, page, plate);
    let (air, area) = (page.units(0.8), plate.area);
    let size = Coord { x: letters.width(&plate.text) + page.units(2.4), y: letters.line() + page.units(0.6) };
    let left = area.min().x + air;
    let room = area.width() - 2.0 * air - size.x;
    let at = |share: f64| Coord { x: left + room * share, y: area.min().y + top };
    let others = if plate.free { (0..=20).map(|step| f64::from(step) / 20.0).collect() } else { Vec::new() };
    let places = [plate.share].into_iter().chain(others).map(|share| Rect::new(at(share), at(share) + size));
    let border = Coord { x: air, y: air * 0.8 };
    let clear = |place: &Rect| {
        let roomy = Rect::new(place.min() - border, place.max() + border);
        !taken.iter().any(|other| overlap(*other, roomy))
    };
    let mut places = places.filter(clear);
    places.next()
}

fn letters(subject: &Subject<'_>, page: &Page, plate: &Plate) -> Letters {
    let full = Letters { size: page.letters(SIZE), bold: true, color: subject.style.palette().text };
    let fitted = full.fitted(&plate.text, plate.area.width() - page.units(4.0));
    Letters { size: fitted.size.max(full.size * SMALLEST), ..full }
}

fn paint(subject: &Subject<'_>, page: &Page, (plate, area): (&Plate, Rect), made: &mut Furniture) {
    let palette = subject.style.palette();
    let letters = letters(subject, page, plate);
    let edge = Some((palette.text, page.units(0.2)));
    made.items.push(Item::Box { area, fill: Some(palette.panel), edge, corner: page.units(0.6) });
    made.items.push(letters.text(plate.text.clone(), area.min() + Coord { x: page.units(1.2), y: page.units(0.2) }));
}
