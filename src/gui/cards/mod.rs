//! The card beside the map: what is told of an event, a unit, a place, or the day.

mod axis;
mod bibliography;
mod changes;
mod charts;
mod day;
mod event;
mod export;
mod frame;
mod here;
mod lesson;
mod place;
mod search;
mod sources;
mod statement;
mod tasks;
mod unit;
mod whereabouts;

use egui::Ui;

use super::command_ui::Context;
use crate::session::Card;

pub use frame::{card, width};

/// The title and the content of a card.
fn content(ui: &mut Ui, cx: &mut Context<'_>, card: &Card) {
    match card {
        Card::Event(id) => event::show(ui, cx, id),
        Card::Unit(track) => unit::show(ui, cx, track),
        Card::Axis(id) => axis::show(ui, cx, id),
        Card::Place(name) => place::show(ui, cx, name),
        Card::Statement(id) => statement::show(ui, cx, id),
        Card::Statements => statement::list(ui, cx),
        Card::Lesson(id) => lesson::show(ui, cx, id),
        Card::Lessons => lesson::list(ui, cx),
        Card::Sources => sources::show(ui, cx),
        Card::Search => search::show(ui, cx),
        Card::Tasks => tasks::show(ui, cx),
        Card::Changes => changes::show(ui, cx),
        Card::Charts => charts::show(ui, cx),
        Card::Day => day::show(ui, cx),
        Card::Export => export::show(ui, cx),
        Card::Here { x, y } => here::show(ui, cx, geo::Coord { x: *x, y: *y }),
    }
}
