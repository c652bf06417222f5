//! A line on its way from one date to the next: matched by the share of the length, with ends that may move.
//!
//! Lines that somebody drew on two dates may begin at either end: the direction is the one in which the ends move least.
//! At the first date every vertex of the earlier line is there, at the second every vertex of the later one.

use geo::Coord;

/// One point that moves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Gliding {
    /// Where it is at the first date, world metres.
    pub(super) from: Coord,
    /// Where it is at the second.
    pub(super) to: Coord,
}

impl Gliding {
    /// Where it is at a share of the time between.
    pub(super) fn at(&self, share: f64) -> Coord {
        self.from + (self.to - self.from) * share
    }

    /// How far it goes, world metres.
    pub(super) fn way(&self) -> f64 {
        distance(self.from, self.to)
    }
}

/// The way of one line to another; both have at least two points.
pub(super) fn glide(from: &[Coord], to: &[Coord]) -> Vec<Gliding> {
    let to = aligned(from, to);
    let (from_shares, to_shares) = (shares(from), shares(&to));
    let mut all: Vec<f64> = from_shares.iter().chain(&to_shares).copied().collect();
    all.sort_by(f64::total_cmp);
    all.dedup();
    let (mut on_from, mut on_to) = (0, 0);
    all.into_iter()
        .map(|share| Gliding {
            from: point_at(from, &from_shares, share, &mut on_from),
            to: point_at(&to, &to_shares, share, &mut on_to),
        })
        .collect()
}

/// Which lines of two dates belong together: pairs with the least way of their ends first, each line once.
pub(super) fn pairs(from: &[Vec<Coord>], to: &[Vec<Coord>]) -> Vec<(usize, usize)> {
    let mut ways: Vec<(f64, usize, usize)> = Vec::new();
    for (place, line) in from.iter().enumerate() {
        ways.extend(
            to.iter()
                .enumerate()
                .map(|(other, later)| (ends_way(line, later).min(ends_way_back(line, later)), place, other)),
        );
    }
    ways.sort_by(|a, b| a.0.total_cmp(&b.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (_, place, other) in ways {
        if found.iter().all(|(a, b)| *a != place && *b != other) {
            found.push((place, other));
        }
    }
    found
}

fn distance(a: Coord, b: Coord) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

/// The way of both ends together.
fn ends_way(from: &[Coord], to: &[Coord]) -> f64 {
    match (from, to) {
        ([a, .., b], [c, .., d]) => distance(*a, *c) + distance(*b, *d),
        _ => f64::INFINITY,
    }
}

/// The same with the later line turned round.
fn ends_way_back(from: &[Coord], to: &[Coord]) -> f64 {
    match (from, to) {
        ([a, .., b], [c, .., d]) => distance(*a, *d) + distance(*b, *c),
        _ => f64::INFINITY,
    }
}

/// The later line in the direction of the earlier one; closed lines begin at the nearest vertex, too.
fn aligned(from: &[Coord], to: &[Coord]) -> Vec<Coord> {
    let closed = |line: &[Coord]| line.len() > 3 && line.first() == line.last();
    let mut line = to.to_vec();
    if closed(from) && closed(to) {
        if (turn(from) > 0.0) != (turn(to) > 0.0) {
            line.reverse();
        }
        line.pop();
        let nearest =
            (0..line.len()).min_by(|&a, &b| distance(line[a], from[0]).total_cmp(&distance(line[b], from[0])));
        line.rotate_left(nearest.unwrap_or(0));
        line.extend(line.first().copied());
    } else if ends_way_back(from, to) < ends_way(from, to) {
        line.reverse();
    }
    line
}

fn turn(line: &[Coord]) -> f64 {
    line.windows(2).map(|pair| pair[0].x * pair[1].y - pair[1].x * pair[0].y).sum()
}

/// The share of the length at which each vertex lies, 0 to 1.
fn shares(line: &[Coord]) -> Vec<f64> {
    let mut gone = 0.0;
    let mut found = vec![0.0];
    for pair in line.windows(2) {
        gone += distance(pair[0], pair[1]);
        found.push(gone);
    }
    let whole = gone;
    let last = found.len() - 1;
    for (place, share) in found.iter_mut().enumerate() {
        *share = if place == last {
            1.0
        } else if whole > 0.0 {
            *share / whole
        } else {
            place as f64 / last.max(1) as f64
        };
    }
    found
}

/// The point at a share of the length; `near` is the segment to begin with, as shares rise from call to call.
fn point_at(line: &[Coord], shares: &[f64], share: f64, near: &mut usize) -> Coord {
    while *near + 2 < shares.len() && shares[*near + 1] < share {
        *near += 1;
    }
    let (from, to) = (shares[*near], shares[(*near + 1).min(shares.len() - 1)]);
    let part = if to > from { ((share - from) / (to - from)).clamp(0.0, 1.0) } else { 1.0 };
    let (a, b) = (line[*near], line[(*near + 1).min(line.len() - 1)]);
    if part >= 1.0 { b } else { a + (b - a) * part }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(f64, f64)]) -> Vec<Coord> {
        points.iter().map(|&(x, y)| Coord { x, y }).collect()
    }

    #[test]
    fn a_line_drawn_from_the_other_end_is_turned() {
        let from = line(&[(0.0, 0.0), (4.0, 0.0), (10.0, 0.0)]);
        let to = line(&[(10.0, 2.0), (0.0, 2.0)]);
        let way = glide(&from, &to);
        let half: Vec<Coord> = way.iter().map(|point| point.at(0.5)).collect();
        assert_eq!(half, line(&[(0.0, 1.0), (4.0, 1.0), (10.0, 1.0)]));
    }

    #[test]
    fn both_dates_have_every_vertex_of_theirs() {
        let from = line(&[(0.0, 0.0), (1.0, 3.0), (10.0, 0.0)]);
        let to = line(&[(0.0, 5.0), (6.0, 9.0), (8.0, 5.0), (12.0, 5.0)]);
        let way = glide(&from, &to);
        let at = |share: f64| -> Vec<Coord> { way.iter().map(|point| point.at(share)).collect() };
        assert!(from.iter().all(|vertex| at(0.0).contains(vertex)) && to.iter().all(|vertex| at(1.0).contains(vertex)));
        assert_eq!(way.len(), 5);
        let middle = at(0.5);
        assert!(middle.iter().all(|point| (2.0..7.0).contains(&point.y)), "between the two lines: {middle:?}");
    }

    #[test]
    fn closed_lines_begin_at_the_nearest_vertex() {
        let from = line(&[(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (0.0, 0.0)]);
        let to = line(&[(3.0, 3.0), (-1.0, 3.0), (-1.0, -1.0), (3.0, -1.0), (3.0, 3.0)]);
        let half: Vec<Coord> = glide(&from, &to).iter().map(|point| point.at(0.5)).collect();
        assert_eq!(half[0], Coord { x: -0.5, y: -0.5 });
        assert_eq!(half.first(), half.last());
    }

    #[test]
    fn several_lines_find_their_own() {
        let from = [line(&[(0.0, 0.0), (1.0, 0.0)]), line(&[(50.0, 0.0), (60.0, 0.0)])];
        let to = [line(&[(61.0, 1.0), (50.0, 1.0)]), line(&[(0.0, 1.0), (1.0, 1.0)])];
        assert_eq!(pairs(&from, &to), [(0, 1), (1, 0)]);
    }
}
