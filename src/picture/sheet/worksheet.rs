//! The paper twin of a lesson: for each day a map to draw on, one half drawn, and questions; then all answers.

use geo::{Coord, Rect};

use super::questions::{Question, questions};
use super::{CAPTION, Cell, Column, GAP, MARGIN, SHAPE, SheetOrder, Side, captioned, foot, head, map};
use crate::day::Day;
use crate::session::MapSwitch;

/// Where the drawn half of a map ends where a day has no front, a share of its width.
const MIDDLE: f64 = 0.5;

/// Maps of answers for each side of paper.
const ANSWERS: usize = 2;

/// All sides of paper: those for the class, then the answers. Maps show the front alone, which is what is asked for.
pub(super) fn sides(wanted: &SheetOrder<'_>) -> Vec<Side> {
    let mut order = wanted.order.clone();
    for switch in [MapSwitch::Units, MapSwitch::Axes, MapSwitch::Events, MapSwitch::Gains] {
        order.session.switches.set(switch, false);
    }
    let wanted = &SheetOrder { order: &order, ..*wanted };
    let (atlas, language) = (&wanted.order.atlas, wanted.order.session.language);
    let asked: Vec<(Day, Vec<Question>)> = wanted
        .days
        .iter()
        .enumerate()
        .map(|(number, &day)| {
            let before = number.checked_sub(1).and_then(|before| wanted.days.get(before)).copied();
            (day, questions(atlas, (before, day), language))
        })
        .collect();
    let mut sides: Vec<Side> = asked.iter().map(|(day, questions)| task(wanted, *day, questions)).collect();
    sides.extend(asked.chunks(ANSWERS).map(|days| answers(wanted, days)));
    sides
}

/// The side of a day: both maps, then the questions.
fn task(wanted: &SheetOrder<'_>, day: Day, questions: &[Question]) -> Side {
    let language = wanted.order.session.language;
    let date = language.long_date(day);
    let (width, _) = wanted.paper.size();
    let cell = (width - 2.0 * MARGIN - GAP) / 2.0;
    let size = (cell, cell * SHAPE);
    let mut side = Side { items: head(wanted, &date), cells: Vec::new() };
    let top = MARGIN + 18.0;
    let tasks = ["worksheet-draw", "worksheet-finish"];
    for (number, task) in tasks.into_iter().enumerate() {
        let at = Coord { x: MARGIN + (cell + GAP) * number as f64, y: top };
        let mut column = Column { at, room: cell, items: Vec::new() };
        let text = language.text(task);
        column.text(&format!("{}. {text}", number + 1), (CAPTION, true), 2);
        side.items.extend(column.items);
        let at = Coord { x: at.x, y: top + 30.0 };
        let half = (number == 1).then(|| (share(wanted, day, size), map(wanted, day, (size, false))));
        let area = Rect::new(at, at + Coord { x: size.0, y: size.1 });
        side.cells.push(Cell { area, composed: map(wanted, day, (size, true)), half });
    }
    let at = Coord { x: MARGIN, y: top + 30.0 + size.1 + 12.0 };
    let mut column = Column { at, room: width - 2.0 * MARGIN, items: Vec::new() };
    for (question, number) in questions.iter().zip(tasks.len() + 1..) {
        column.text(&format!("{number}. {}", question.asked), (CAPTION, false), 2);
        column.rule();
        column.gap(3.0);
    }
    side.items.extend(column.items);
    side.items.extend(foot(wanted));
    side
}

/// Where the drawn half ends: in the middle of the front.
fn share(wanted: &SheetOrder<'_>, day: Day, size: (f64, f64)) -> f64 {
    let drawn = map(wanted, day, (size, false));
    let Some(map) = drawn.maps.first() else { return MIDDLE };
    let points = map.situation.lines.iter().flat_map(|line| &line.points).map(|point| map.place(point.at).x);
    let (low, high) = points.fold((f64::MAX, f64::MIN), |(low, high), x| (low.min(x), high.max(x)));
    if low < high { (f64::midpoint(low, high) / size.0).clamp(0.2, 0.8) } else { MIDDLE }
}

/// The solved maps of some days beside the answers.
fn answers(wanted: &SheetOrder<'_>, days: &[(Day, Vec<Question>)]) -> Side {
    let language = wanted.order.session.language;
    let (width, height) = wanted.paper.size();
    let mut side = Side { items: head(wanted, &language.text("worksheet-answers")), cells: Vec::new() };
    let room = (height - 2.0 * MARGIN - 34.0) / ANSWERS as f64 - GAP;
    let size = ((width - 2.0 * MARGIN - GAP) / 2.0, room.min((width - 2.0 * MARGIN) / 2.0 * SHAPE));
    for (number, (day, questions)) in days.iter().enumerate() {
        let at = Coord { x: MARGIN, y: MARGIN + 22.0 + (room + GAP) * number as f64 };
        let area = Rect::new(at, at + Coord { x: size.0, y: size.1 });
        side.cells.push(Cell { area, composed: map(wanted, *day, (size, false)), half: None });
        let beside = Coord { x: area.max().x + GAP, y: at.y };
        let room = width - MARGIN - beside.x;
        side.items.extend(captioned(wanted, *day, (beside, room)));
        let mut column = Column { at: beside + Coord { x: 0.0, y: 58.0 }, room, items: Vec::new() };
        for (question, number) in questions.iter().zip(3..) {
            column.text(&format!("{number}. {}", question.asked), (CAPTION * 0.85, false), 3);
            column.text(&question.answer, (CAPTION, true), 4);
            column.gap(4.0);
        }
        side.items.extend(column.items);
    }
    side.items.extend(foot(wanted));
    side
}
