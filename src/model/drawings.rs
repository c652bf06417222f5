//! All drawings of a sitting, with undo and redo.

use super::drawing::{Drawing, Sight};

/// Steps that can be undone at most.
const MOST_STEPS: usize = 1_000;

/// One step: drawings that came or went, each with its place in the order of drawing.
#[derive(Clone, Debug, PartialEq)]
enum Step {
    Came(Vec<(usize, Drawing)>),
    Went(Vec<(usize, Drawing)>),
}

/// The drawings in the order in which they were made, and what was done to them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawings {
    all: Vec<Drawing>,
    done: Vec<Step>,
    undone: Vec<Step>,
    last_id: u64,
    revision: u64,
}

impl Drawings {
    /// All of them, the lowest first.
    pub fn all(&self) -> &[Drawing] {
        &self.all
    }

    /// Those that a picture shows, the lowest first.
    pub fn seen(&self, sight: Sight<'_>) -> impl Iterator<Item = &Drawing> {
        self.all.iter().filter(move |drawing| drawing.is_seen(sight))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Grows with every change.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether a step can be taken back.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether a step that was taken back can be done again.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Adds a drawing on top under a number of its own; what cannot be drawn changes nothing.
    pub fn add(&mut self, drawing: Drawing) {
        self.add_all(vec![drawing]);
    }

    /// Adds drawings in one step, for example those of a sitting before.
    pub fn add_all(&mut self, drawings: Vec<Drawing>) {
        let first = self.all.len();
        let drawable = drawings.into_iter().filter_map(Drawing::mended).enumerate();
        let mut came = Vec::new();
        for (position, drawing) in drawable {
            self.last_id += 1;
            came.push((first + position, Drawing { id: self.last_id, ..drawing }));
        }
        self.take(Step::Came(came));
    }

    /// Takes a drawing away.
    pub fn erase(&mut self, id: u64) {
        self.remove(|drawing| drawing.id == id);
    }

    /// Takes everything away that a picture shows.
    pub fn clear(&mut self, sight: Sight<'_>) {
        self.remove(|drawing| drawing.is_seen(sight));
    }

    /// Takes the last step back.
    pub fn undo(&mut self) {
        if let Some(step) = self.done.pop() {
            let back = self.carry_out(step);
            self.undone.push(back);
        }
    }

    /// Does the last step again that was taken back.
    pub fn redo(&mut self) {
        if let Some(step) = self.undone.pop() {
            let back = self.carry_out(step);
            self.done.push(back);
        }
    }

    fn remove(&mut self, goes: impl Fn(&Drawing) -> bool) {
        let went = self.all.iter().enumerate().filter(|(_, drawing)| goes(drawing));
        let went = went.map(|(position, drawing)| (position, drawing.clone())).collect();
        self.take(Step::Went(went));
    }

    /// A new step: what was taken back before it cannot come again.
    fn take(&mut self, step: Step) {
        if step.is_empty() {
            return;
        }
        let back = self.carry_out(step);
        self.undone.clear();
        self.done.push(back);
        if self.done.len() > MOST_STEPS {
            self.done.remove(0);
        }
    }

    /// Carries a step out; gives the step that takes it back.
    fn carry_out(&mut self, step: Step) -> Step {
        match &step {
            Step::Came(came) => {
                for (position, drawing) in came {
                    self.all.insert((*position).min(self.all.len()), drawing.clone());
                }
            }
            Step::Went(went) => self.all.retain(|kept| !went.iter().any(|(_, gone)| gone.id == kept.id)),
        }
        self.revision += 1;
        step.reversed()
    }
}

impl Step {
    fn is_empty(&self) -> bool {
        let (Self::Came(drawings) | Self::Went(drawings)) = self;
        drawings.is_empty()
    }

    fn reversed(self) -> Self {
        match self {
            Self::Came(drawings) => Self::Went(drawings),
            Self::Went(drawings) => Self::Came(drawings),
        }
    }
}

#[cfg(test)]
mod tests {
    use geo::Coord;

    use super::super::drawing::{DrawingKind, InkColor, InkSpan, InkWidth};
    use super::*;
    use crate::day::Day;

    fn day() -> Day {
        "1950-09-15".parse().unwrap()
    }

    fn line(length: f64) -> Drawing {
        Drawing {
            id: 0,
            kind: DrawingKind::Line,
            color: InkColor::Black,
            width: InkWidth::Thin,
            points: vec![Coord { x: 0.0, y: 0.0 }, Coord { x: length, y: 0.0 }],
            text: String::new(),
            day: day(),
            span: InkSpan::Onward,
        }
    }

    fn lengths(drawings: &Drawings) -> Vec<f64> {
        drawings.all().iter().map(|drawing| drawing.points[1].x).collect()
    }

    fn three() -> Drawings {
        let mut drawings = Drawings::default();
        for length in [1.0, 2.0, 3.0] {
            drawings.add(line(length));
        }
        drawings
    }

    #[test]
    fn every_step_can_be_taken_back_and_done_again() {
        let mut drawings = three();
        let middle = drawings.all()[1].id;
        drawings.erase(middle);
        assert_eq!(lengths(&drawings), [1.0, 3.0]);
        drawings.clear(Sight { day: day(), stops: &[] });
        assert!(drawings.is_empty(), "all that is seen is gone");
        drawings.undo();
        assert_eq!(lengths(&drawings), [1.0, 3.0], "clear is one step");
        drawings.undo();
        assert_eq!(lengths(&drawings), [1.0, 2.0, 3.0], "the erased one lies where it lay");
        drawings.undo();
        drawings.redo();
        drawings.redo();
        assert_eq!(lengths(&drawings), [1.0, 3.0], "the last drawing again, and the erasing");
        while drawings.can_undo() {
            drawings.undo();
        }
        assert!(drawings.is_empty() && drawings.can_redo(), "back at the beginning");
    }

    #[test]
    fn a_new_drawing_ends_what_could_be_done_again() {
        let mut drawings = three();
        drawings.undo();
        drawings.add(line(9.0));
        assert!(!drawings.can_redo(), "the third drawing cannot come back");
        assert_eq!(lengths(&drawings), [1.0, 2.0, 9.0]);
        let ids: Vec<u64> = drawings.all().iter().map(|drawing| drawing.id).collect();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]), "numbers are never given twice: {ids:?}");
    }

    #[test]
    fn clearing_takes_only_what_is_seen() {
        let mut drawings = three();
        drawings.add(Drawing { span: InkSpan::Stop("a/1".to_owned()), ..line(7.0) });
        drawings.clear(Sight { day: day(), stops: &[] });
        assert_eq!(lengths(&drawings), [7.0], "the ink of a stop stays");
        drawings.clear(Sight { day: day().plus(-1), stops: &[] });
        assert_eq!(lengths(&drawings), [7.0]);
    }

    #[test]
    fn nothing_done_is_no_step() {
        let mut drawings = three();
        let before = drawings.revision();
        drawings.erase(99);
        drawings.add(Drawing { points: Vec::new(), ..line(1.0) });
        assert_eq!(drawings.revision(), before, "nothing changed");
        drawings.undo();
        assert_eq!(lengths(&drawings), [1.0, 2.0], "the last real step is taken back");
    }

    #[test]
    fn drawings_of_a_sitting_before_come_in_one_step() {
        let mut drawings = three();
        drawings.add_all(vec![line(4.0), line(5.0)]);
        drawings.undo();
        assert_eq!(lengths(&drawings), [1.0, 2.0, 3.0]);
        drawings.redo();
        assert_eq!(lengths(&drawings), [1.0, 2.0, 3.0, 4.0, 5.0]);
    }
}
