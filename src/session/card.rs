//! Cards: what is told of one thing, or of the day, beside the map.

use serde::{Deserialize, Serialize};

/// What a card tells of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Card {
    /// An event, by its id.
    Event(String),
    /// A unit, by its track.
    Unit(String),
    /// An axis of advance, by its id.
    Axis(String),
    /// A place of the gazetteer, by its name of the time in English.
    Place(String),
    /// A spot of the map, world metres: who held it, and why the line is where it is.
    Here {
        /// East.
        x: f64,
        /// North.
        y: f64,
    },
    /// A statement of the commissioning text, by its id.
    Statement(String),
    /// All statements.
    Statements,
    /// A lesson, by its id.
    Lesson(String),
    /// All lessons.
    Lessons,
    /// The day in sentences.
    Day,
    /// What changed since a day.
    Changes,
    /// The war in figures.
    Charts,
    /// Where everything on the screen comes from.
    Sources,
    /// Tasks for the class.
    Tasks,
    /// Looking for places, events and units by name.
    Search,
    /// Taking a picture, a film or a sheet away.
    Export,
}

/// The cards that were opened, the last one shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cards {
    opened: Vec<Card>,
}

impl Cards {
    /// The card shown.
    pub fn shown(&self) -> Option<&Card> {
        self.opened.last()
    }

    /// Whether there is a card to go back to.
    pub fn can_go_back(&self) -> bool {
        self.opened.len() > 1
    }

    /// Shows a card on top of the others; one that is shown already stays.
    pub fn open(&mut self, card: Card) {
        if self.shown() != Some(&card) {
            self.opened.push(card);
        }
    }

    /// Goes back to the card before.
    pub fn back(&mut self) {
        self.opened.pop();
    }

    /// Closes all of them.
    pub fn close(&mut self) {
        self.opened.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_lie_on_each_other_and_go_back_one_by_one() {
        let mut cards = Cards::default();
        cards.open(Card::Search);
        cards.open(Card::Event("a".to_owned()));
        cards.open(Card::Event("a".to_owned()));
        assert_eq!((cards.shown(), cards.can_go_back()), (Some(&Card::Event("a".to_owned())), true));
        cards.back();
        assert_eq!((cards.shown(), cards.can_go_back()), (Some(&Card::Search), false), "opened once, closed once");
        cards.back();
        assert_eq!(cards.shown(), None);
    }
}
