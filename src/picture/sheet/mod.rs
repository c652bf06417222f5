//! Sheets of paper: the maps of many days with their captions, or a worksheet for a class.
//!
//! A sheet is measured in points of paper (72 for an inch). Its maps are made at that size, with letters large enough
//! to be read in the hand, not shrunk from pictures for a screen.

mod questions;
mod worksheet;

use geo::{Coord, Rect};

use super::canvas::Canvas;
use super::compose::{Composer, Composition, Order};
use super::file::Kind;
use super::moved::Moved;
use super::paint::{Source, paint_items, paint_map, paint_words};
use super::pdf::{self, Pdf};
use super::still::{Told, blank};
use super::{Overlays, PictureError, png, svg};
use crate::day::Day;
use crate::scene::{self, Item, Page, Rgb, Style, Text};
use crate::session::{self, Action};

/// Points of paper that stay free at each edge.
const MARGIN: f64 = 36.0;

/// Gap between two maps, points.
const GAP: f64 = 14.0;

/// A hundredth of a map's height for its signs, points: the smallest letters then have 6 points.
const UNIT: f64 = 2.5;

/// Height of a map over its width: the peninsula is higher than wide.
const SHAPE: f64 = 1.2;

/// Size of the letters of captions, points, and from line to line over it.
const CAPTION: f64 = 9.5;
const LEADING: f64 = 1.3;

/// Lines of a caption under its date, at most.
const MOST_LINES: usize = 3;

/// Pixels for a point of paper: 150 for an inch.
const PIXELS: f64 = 150.0 / 72.0;

/// A size of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 millimetres.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Paper {
    /// Width and height upright, points.
    pub fn size(self) -> (f64, f64) {
        match self {
            Self::A4 => (595.276, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}

/// Sheets that somebody wants.
pub struct SheetOrder<'a> {
    /// How maps look: the session's day does not matter.
    pub order: &'a Order,
    /// The days.
    pub days: &'a [Day],
    /// Maps beside each other.
    pub columns: usize,
    /// The paper.
    pub paper: Paper,
    /// Whether it is a worksheet: maps to draw on, questions, answers.
    pub worksheet: bool,
    /// The part of the world that the maps show, world metres; `None` = the campaign's own view.
    pub seen: Option<Rect>,
}

/// A map on a sheet.
struct Cell {
    /// Where.
    area: Rect,
    composed: Composition,
    /// What is painted over its left part: how much of the width, and the same map with more on it.
    half: Option<(f64, Composition)>,
}

/// A side of paper.
#[derive(Default)]
struct Side {
    cells: Vec<Cell>,
    items: Vec<Item>,
}

/// Makes sheets as a file; PDF has a page for each, the others one long page.
///
/// # Errors
/// Where the file cannot be made.
pub fn sheet(wanted: &SheetOrder<'_>, kind: Kind) -> Result<Vec<u8>, PictureError> {
    let overlays = Overlays::default();
    let source = wanted.order.source(&overlays);
    let sides = if wanted.worksheet { worksheet::sides(wanted) } else { contact(wanted) };
    let language = wanted.order.session.language;
    let campaign = wanted.order.atlas.campaign();
    let told = Told {
        title: campaign.title.get(language).to_owned(),
        said: wanted.days.iter().map(|day| language.long_date(*day)).collect::<Vec<_>>().join("; "),
        language,
    };
    let (width, height) = wanted.paper.size();
    if kind == Kind::Pdf {
        let painters: Vec<_> =
            sides.iter().map(|side| move |canvas: &mut Pdf<'_>| paint_side(canvas, source, (side, 0.0))).collect();
        let sheets: Vec<pdf::Sheet<'_>> =
            painters.iter().map(|paint| pdf::Sheet { size: (width, height), scale: 1.0, paint }).collect();
        return pdf::file(&sheets, &told);
    }
    let room = wanted.order.session.room;
    let page = Page { width, height: height * sides.len() as f64, unit: UNIT, room, more_lines: 0 };
    let style = style(wanted);
    let tops = || sides.iter().enumerate().map(|(number, side)| (side, height * number as f64));
    if kind == Kind::Svg {
        let mut canvas = svg::Svg::new(&page);
        paint_items(&mut canvas, &[paper(&page)]);
        tops().for_each(|side| paint_side(&mut canvas, source, side));
        return Ok(canvas.finish(&page, &told).into_bytes());
    }
    let mut canvas = blank(&page, PIXELS, &style)?;
    paint_items(&mut canvas, &[paper(&page)]);
    tops().for_each(|side| paint_side(&mut canvas, source, side));
    png::rgb(canvas.pixels(), canvas.size())
}

fn paper(page: &Page) -> Item {
    let area = Rect::new(Coord { x: 0.0, y: 0.0 }, Coord { x: page.width, y: page.height });
    Item::Box { area, fill: Some([255; 3]), edge: None, corner: 0.0 }
}

fn style(wanted: &SheetOrder<'_>) -> Style {
    let session = &wanted.order.session;
    Style::new(session.theme, session.room, wanted.order.atlas.campaign())
}

fn paint_side(canvas: &mut impl Canvas, source: Source<'_>, (side, top): (&Side, f64)) {
    let mut canvas = Moved { canvas, by: Coord { x: 0.0, y: top } };
    for cell in &side.cells {
        let mut canvas = Moved { canvas: &mut canvas, by: cell.area.min() };
        let whole = Rect::new(Coord { x: 0.0, y: 0.0 }, cell.area.max() - cell.area.min());
        let style = &cell.composed.style;
        for map in &cell.composed.maps {
            paint_map(&mut canvas, source, (map, false), style);
        }
        if let Some((share, more)) = &cell.half {
            let low = Coord { x: whole.width() * share, y: whole.height() };
            canvas.clip(Rect::new(whole.min(), low));
            for map in &more.maps {
                paint_map(&mut canvas, source, (map, false), style);
            }
            canvas.unclip();
            let points = vec![Coord { x: low.x, y: 0.0 }, low];
            paint_items(&mut canvas, &[Item::Line { points, color: [0; 3], width: 0.8 }]);
        }
        canvas.clip(whole);
        paint_words(&mut canvas, &cell.composed);
        canvas.unclip();
        let edge = Item::Box { area: whole, fill: None, edge: Some(([0; 3], 0.8)), corner: 0.0 };
        paint_items(&mut canvas, &[edge]);
    }
    paint_items(&mut canvas, &side.items);
}

/// A map of a day alone; where it is `blank`, without the war.
fn map(wanted: &SheetOrder<'_>, day: Day, (size, is_blank): ((f64, f64), bool)) -> Composition {
    let mut order = wanted.order.clone();
    let atlas = &order.atlas;
    order.page = Page { width: size.0, height: size.1, unit: UNIT, room: order.session.room, more_lines: 0 };
    order.session.time.set_day(day, atlas.campaign().days);
    order.session.apply(Action::Resize { width: size.0, height: size.1, top: 0.0 }, atlas);
    let seen = wanted.seen.unwrap_or(atlas.campaign().view);
    order.session.view.fit(seen, 0.02, session::limits(atlas));
    Composer::default().map_only(&order.shot(), is_blank)
}

/// The maps of all days with their captions.
fn contact(wanted: &SheetOrder<'_>) -> Vec<Side> {
    let (width, height) = wanted.paper.size();
    let columns = wanted.columns.max(1);
    let cell = (width - 2.0 * MARGIN - GAP * (columns - 1) as f64) / columns as f64;
    let caption = CAPTION * LEADING * (MOST_LINES + 1) as f64 + 6.0;
    let top = MARGIN + 26.0;
    let room = height - top - MARGIN - 12.0;
    // As many rows as nearly fit, then maps as high as that leaves room for.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few rows")]
    let rows = ((room + GAP) / (cell * SHAPE + caption + GAP)).round().max(1.0) as usize;
    let size = (cell, (cell * SHAPE).min((room + GAP) / rows as f64 - caption - GAP));
    let mut sides = Vec::new();
    for days in wanted.days.chunks(columns * rows) {
        let mut side = Side::default();
        side.items.extend(head(wanted, wanted.order.atlas.campaign().title.get(wanted.order.session.language)));
        for (number, &day) in days.iter().enumerate() {
            let x = MARGIN + (cell + GAP) * (number % columns) as f64;
            let y = top + (size.1 + caption + GAP) * (number / columns) as f64;
            let at = Coord { x, y };
            let area = Rect::new(at, at + Coord { x: size.0, y: size.1 });
            side.cells.push(Cell { area, composed: map(wanted, day, (size, false)), half: None });
            let below = Coord { x, y: y + size.1 + 4.0 };
            side.items.extend(captioned(wanted, day, (below, cell)));
        }
        side.items.extend(foot(wanted));
        sides.push(side);
    }
    sides
}

/// The date of a day and what it is known for.
fn captioned(wanted: &SheetOrder<'_>, day: Day, (at, room): (Coord, f64)) -> Vec<Item> {
    let (atlas, language) = (&wanted.order.atlas, wanted.order.session.language);
    let situation = atlas.situation(atlas.end_of(day));
    let headline = scene::headline(atlas, &situation, day, language);
    let mut column = Column { at, room, items: Vec::new() };
    column.text(&language.long_date(day), (CAPTION, true), 1);
    column.text(&headline, (CAPTION, false), MOST_LINES);
    column.items
}

/// The title of a sheet.
fn head(wanted: &SheetOrder<'_>, title: &str) -> Vec<Item> {
    let room = wanted.paper.size().0 - 2.0 * MARGIN;
    let mut column = Column { at: Coord { x: MARGIN, y: MARGIN - 8.0 }, room, items: Vec::new() };
    column.text(title, (15.0, true), 1);
    column.items
}

/// Where it comes from.
fn foot(wanted: &SheetOrder<'_>) -> Vec<Item> {
    let (width, height) = wanted.paper.size();
    let at = Coord { x: MARGIN, y: height - MARGIN + 2.0 };
    let mut column = Column { at, room: width - 2.0 * MARGIN, items: Vec::new() };
    column.text(&wanted.order.session.language.text("sheet-foot"), (7.0, false), 1);
    column.items
}

/// Text from top to bottom.
struct Column {
    at: Coord,
    room: f64,
    items: Vec<Item>,
}

impl Column {
    /// Writes a text in at most so many lines.
    fn text(&mut self, text: &str, (size, bold): (f64, bool), most: usize) {
        const INK: Rgb = [0; 3];
        for letters in scene::wrap(text, bold, self.room / size, most) {
            let at = Coord { x: self.at.x, y: self.at.y + size };
            self.items.push(Item::Text(Text { letters, at, size, bold, color: INK, halo: None }));
            self.at.y += size * LEADING;
        }
    }

    /// Leaves room.
    fn gap(&mut self, points: f64) {
        self.at.y += points;
    }

    /// A line to write on.
    fn rule(&mut self) {
        self.at.y += 17.0;
        let points = vec![self.at, self.at + Coord { x: self.room, y: 0.0 }];
        self.items.push(Item::Line { points, color: [96; 3], width: 0.5 });
        self.at.y += 4.0;
    }
}
