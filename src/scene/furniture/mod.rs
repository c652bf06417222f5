//! What stands round the map: date, caption, legend, figures, source; scale bar. In points of the picture.

mod legend;
mod pen;
mod plates;
mod scale;
mod words;

use geo::Rect;

pub use plates::{Plate, plates};

use super::item::Item;
use super::layout::Page;
use super::style::Style;
use super::{Show, Viewport};
use crate::atlas::Atlas;
use crate::day::Day;
use crate::front::Situation;
use crate::i18n::Language;
use crate::model::Stop;

/// Margin that stays free of text at every edge, units: projectors cut edges off.
const MARGIN: f64 = 2.5;

/// What a picture shows.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The data.
    pub atlas: &'a Atlas,
    /// The situation.
    pub situation: &'a Situation,
    /// Its day.
    pub day: Day,
    /// The parts of the map that are on.
    pub show: &'a Show,
    /// The language of all texts.
    pub language: Language,
    /// The look.
    pub style: &'a Style,
    /// Whether the view is near enough for the signs of units, and has some.
    pub units: bool,
    /// The stop of a lesson whose words stand in place of the day's own.
    pub stop: Option<&'a Stop>,
}

/// A text with its place, for people who hear it.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    /// Where it stands, points.
    pub area: Rect,
    /// All of it.
    pub text: String,
    /// Which part it is.
    pub part: Part,
}

/// A part of the furniture that can be read out or clicked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The date.
    Date,
    /// What happens.
    Headline,
    /// More about it.
    Caption,
    /// A question to the class.
    Question,
    /// Where the line of the day comes from.
    Source,
    /// The meaning of signs.
    Legend,
    /// What the map tells of other days.
    Study,
    /// The date of a map, by its number.
    MapDate(u8),
}

/// All that stands round the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Furniture {
    /// In painting order.
    pub items: Vec<Item>,
    /// In reading order.
    pub spoken: Vec<Spoken>,
    /// What lies over the map, points of the picture: names keep out of it.
    pub over_map: Vec<Rect>,
}

/// Makes the furniture of a picture, all but the [`scale_bar`], which follows the view.
pub fn furniture(subject: &Subject<'_>, page: &Page) -> Furniture {
    let layout = page.layout();
    let mut made = Furniture::default();
    made.items.push(Item::Box {
        area: layout.words,
        fill: Some(subject.style.palette().panel),
        edge: None,
        corner: 0.0,
    });
    let rows = if subject.show.legend { legend::rows(subject) } else { Vec::new() };
    if layout.beside {
        let low = words::foot(subject, page, layout.words, &mut made);
        let low = legend::in_column(subject, page, (layout.words, low), &rows, &mut made);
        words::column(subject, page, (layout.words, low), &mut made);
    } else {
        words::strip(subject, page, layout.words, &mut made);
        legend::over_map(subject, page, layout.map, &rows, &mut made);
    }
    made
}

/// Makes the scale bar at the lower right of the map.
pub fn scale_bar(subject: &Subject<'_>, page: &Page, view: &Viewport) -> Furniture {
    let mut made = Furniture::default();
    scale::bar(subject, page, view, &mut made);
    made
}
