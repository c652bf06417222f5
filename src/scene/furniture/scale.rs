//! The scale bar, right at the latitude in the middle of the map.

use geo::{Coord, Rect};

use super::pen::Letters;
use super::{Furniture, MARGIN, Subject};
use crate::scene::Viewport;
use crate::scene::item::{Item, Text};
use crate::scene::layout::Page;
use crate::scene::scale_bar::scale_bar;

/// Length of the bar at most, units.
const LONGEST: f64 = 16.0;

/// Paints the bar at the lower right of the map.
pub fn bar(subject: &Subject<'_>, page: &Page, view: &Viewport, made: &mut Furniture) {
    let palette = subject.style.palette();
    let bar = scale_bar(view, page.units(LONGEST));
    let letters = Letters { size: page.letters(2.5), bold: false, color: palette.text };
    let text = format!("{} km", subject.language.number(bar.km, usize::from(bar.km < 1.0)));
    let margin = page.units(MARGIN);
    let layout = page.layout();
    let (right, base) = (layout.map.max().x - margin, layout.map.max().y - margin * 0.8);
    let left = right - bar.points;
    let tick = page.units(0.8);
    let path = [(left, base - tick), (left, base), (right, base), (right, base - tick)];
    let path: Vec<Coord> = path.iter().map(|&(x, y)| Coord { x, y }).collect();
    made.items.push(Item::Line { points: path.clone(), color: palette.halo, width: page.units(0.6) });
    made.items.push(Item::Line { points: path, color: palette.text, width: page.units(0.25) });
    let width = letters.width(&text);
    let at = Coord { x: f64::midpoint(left, right) - width / 2.0, y: base - page.units(0.9) };
    made.over_map.push(Rect::new(
        Coord { x: left.min(at.x) - page.units(1.0), y: at.y - letters.size },
        Coord { x: right + page.units(1.0), y: base + page.units(0.6) },
    ));
    made.items.push(Item::Text(Text {
        letters: text,
        at,
        size: letters.size,
        bold: false,
        color: palette.text,
        halo: Some(palette.halo),
    }));
}
