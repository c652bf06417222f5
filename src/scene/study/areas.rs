//! From rows of stretches to areas: stretches above each other become one outline, exact along the middle of every row.

use geo::{Coord, LineString, MultiPolygon, Polygon};

use crate::front::{HowOften, Stretch};

/// Ground narrower than this is where two drawings of the same line differ, world metres.
const NARROWEST: f64 = 1_200.0;

/// An outline under way: its left and right edges from south to north.
struct Chain {
    left: Vec<Coord>,
    right: Vec<Coord>,
}

impl Chain {
    fn begin((west, east): (f64, f64), y: f64) -> Self {
        Self { left: vec![Coord { x: west, y }], right: vec![Coord { x: east, y }] }
    }

    fn up_to(mut self, (west, east): (f64, f64), y: f64) -> Self {
        self.left.push(Coord { x: west, y });
        self.right.push(Coord { x: east, y });
        self
    }

    fn ends(&self) -> (f64, f64) {
        let x = |edge: &[Coord]| edge.last().map_or(0.0, |at| at.x);
        (x(&self.left), x(&self.right))
    }

    fn close(self, y: f64) -> Polygon {
        let ends = self.ends();
        let whole = self.up_to(ends, y);
        Polygon::new(LineString(whole.left.into_iter().chain(whole.right.into_iter().rev()).collect()), Vec::new())
    }
}

/// The ground that changed hands at least so often.
pub(super) fn areas(often: &HowOften, least: u32) -> MultiPolygon {
    let mut open: Vec<Chain> = Vec::new();
    let mut done = Vec::new();
    let mut low = often.south;
    for row in &often.rows {
        let spans = spans(row, least);
        let mut chains: Vec<Option<Chain>> = open.into_iter().map(Some).collect();
        let heirs = heirs(&spans, &chains);
        open = Vec::new();
        for (number, span) in spans.iter().enumerate() {
            let below = heirs.iter().position(|heir| *heir == Some(number)).and_then(|chain| chains[chain].take());
            let chain = below.unwrap_or_else(|| Chain::begin(*span, low));
            open.push(chain.up_to(*span, low + often.height / 2.0));
        }
        done.extend(chains.into_iter().flatten().map(|chain| chain.close(low)));
        low += often.height;
    }
    done.extend(open.into_iter().map(|chain| chain.close(low)));
    MultiPolygon(done)
}

/// For every chain the span that carries it on: of those above it the one with the most in common, if no other chain has
/// more in common with that one. Where an area forks or bays open it so goes on in one piece, which thinning cannot tear.
fn heirs(spans: &[(f64, f64)], chains: &[Option<Chain>]) -> Vec<Option<usize>> {
    let ends: Vec<(f64, f64)> = chains.iter().flatten().map(Chain::ends).collect();
    let common = |a: (f64, f64), b: (f64, f64)| a.1.min(b.1) - a.0.max(b.0);
    let best = |of: (f64, f64), among: &[(f64, f64)]| {
        let shared = among.iter().enumerate().map(|(number, other)| (number, common(of, *other)));
        shared.filter(|(_, shared)| *shared > 0.0).max_by(|a, b| a.1.total_cmp(&b.1)).map(|(number, _)| number)
    };
    let own: Vec<Option<usize>> = spans.iter().map(|span| best(*span, &ends)).collect();
    ends.iter().enumerate().map(|(chain, of)| best(*of, spans).filter(|&span| own[span] == Some(chain))).collect()
}

/// Neighbouring stretches of a row as one where both count, west and east end.
fn spans(row: &[Stretch], least: u32) -> Vec<(f64, f64)> {
    let mut found: Vec<(f64, f64)> = Vec::new();
    for stretch in row.iter().filter(|stretch| stretch.times >= least) {
        match found.last_mut() {
            Some((_, east)) if *east >= stretch.west - 1.0 => *east = stretch.east,
            _ => found.push((stretch.west, stretch.east)),
        }
    }
    found.retain(|(west, east)| east - west >= NARROWEST);
    found
}

#[cfg(test)]
mod tests {
    use geo::Area as _;

    use super::*;

    fn stretch(west: f64, east: f64, times: u32) -> Stretch {
        Stretch { west, east, times }
    }

    fn often(rows: Vec<Vec<Stretch>>) -> HowOften {
        HowOften { south: 0.0, height: 500.0, rows, km2: Vec::new() }
    }

    #[test]
    fn stretches_above_each_other_are_one_area() {
        let tower = often(vec![vec![stretch(0.0, 4e3, 1)], vec![stretch(1e3, 5e3, 1)], vec![stretch(2e3, 6e3, 1)]]);
        let made = areas(&tower, 1);
        assert_eq!(made.0.len(), 1, "{made:?}");
        assert!((made.unsigned_area() - 3.0 * 500.0 * 4e3).abs() < 1.0, "{} m2", made.unsigned_area());
    }

    #[test]
    fn a_fork_keeps_its_whole_area() {
        let fork = often(vec![vec![stretch(0.0, 9e3, 2)], vec![stretch(0.0, 3e3, 2), stretch(6e3, 9e3, 2)]]);
        let made = areas(&fork, 1);
        assert_eq!(made.0.len(), 2, "one arm goes on from the foot, the other stands on it");
        let slant = 0.5 * 500.0 * 6e3;
        assert!((made.unsigned_area() - 500.0 * 15e3).abs() <= slant, "{} m2", made.unsigned_area());
    }

    #[test]
    fn only_ground_that_changed_hands_as_often_counts() {
        let row = often(vec![vec![stretch(0.0, 2e3, 1), stretch(2e3, 5e3, 3), stretch(5e3, 6e3, 2)]]);
        let area = |least| areas(&row, least).unsigned_area() / 500.0;
        assert_eq!((area(1), area(2), area(3), area(4)), (6e3, 4e3, 3e3, 0.0));
    }
}
