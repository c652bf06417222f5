//! The way of the border from one keyframe to the next.

use geo::{Coord, Rect};

use super::boundary::{Vertex, cut_at_coast};
use super::contour::{EdgeId, Piece, nodes_of, pieces, zero_between};
use super::field::{Field, Moment};
use super::ground::Ground;
use super::standing::{Chain, standing};

/// What stands and what moves between two keyframes.
#[derive(Debug)]
pub(super) struct Passage {
    /// `None` where nothing moves.
    field: Option<Field>,
    standing: Vec<Chain>,
}

impl Passage {
    /// The passage between two keyframes that are `days` apart, for a ground inside `frame`.
    pub(super) fn new(early: &Moment<'_>, late: &Moment<'_>, days: f64, ground: &Ground) -> Self {
        let field =
            differing(early.border, late.border).map(|bounds| Field::between(early, late, days, bounds, ground));
        let standing = match &field {
            Some(field) => standing(early.border, field, ground),
            None => closed(early.border, ground),
        };
        Self { field, standing }
    }

    /// The whole border at share `w` (0 to 1) of the time between: closed lines, right side on the right.
    pub(super) fn border(&self, w: f64, ground: &Ground) -> Vec<Vec<Vertex>> {
        let mut chains: Vec<Chain> = Vec::new();
        if let Some(field) = &self.field {
            chains = moving(field, w, ground);
        }
        let borrowed: Vec<&Chain> = self.standing.iter().chain(&chains).collect();
        join(&borrowed)
    }

    /// Whether anything moves.
    pub(super) fn moves(&self) -> bool {
        self.field.is_some()
    }

    /// The share of the time between after which the border passes a point that changes hands.
    pub(super) fn share_at(&self, at: Coord) -> Option<f64> {
        self.field.as_ref()?.share_at(at)
    }
}

/// A keyframe's own border, cut at the coast.
pub(super) fn closed(border: &[Vec<Vertex>], ground: &Ground) -> Vec<Chain> {
    border.iter().map(|ring| Chain { vertices: cut_at_coast(ring, true, ground), ends: None }).collect()
}

/// The rectangle round everything in which two borders differ.
fn differing(early: &[Vec<Vertex>], late: &[Vec<Vertex>]) -> Option<Rect> {
    let (early, late) = (segments(early), segments(late));
    let only = |these: &[Segment], those: &[Segment]| -> Vec<Coord> {
        these
            .iter()
            .filter(|segment| those.binary_search_by_key(&segment.key, |other| other.key).is_err())
            .flat_map(|segment| segment.ends)
            .collect()
    };
    let ends: Vec<Coord> = only(&early, &late).into_iter().chain(only(&late, &early)).collect();
    let x =
        ends.iter().map(|at| at.x).fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)));
    let y =
        ends.iter().map(|at| at.y).fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), y| (low.min(y), high.max(y)));
    (!ends.is_empty()).then(|| Rect::new(Coord { x: x.0, y: y.0 }, Coord { x: x.1, y: y.1 }))
}

/// A segment with a key that is the same for segments equal within a metre.
struct Segment {
    key: [i64; 4],
    ends: [Coord; 2],
}

fn segments(border: &[Vec<Vertex>]) -> Vec<Segment> {
    let pairs = border.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
    let mut segments: Vec<Segment> = pairs
        .map(|(from, to)| {
            #[expect(clippy::cast_possible_truncation, reason = "metres on earth fit")]
            let key = [from.at.x, from.at.y, to.at.x, to.at.y].map(|metres| metres.round() as i64);
            Segment { key, ends: [from.at, to.at] }
        })
        .collect();
    segments.sort_by_key(|segment| segment.key);
    segments
}

/// The moving part of the border as chains between edges of the lattice, or closed.
fn moving(field: &Field, w: f64, ground: &Ground) -> Vec<Chain> {
    #[expect(clippy::cast_possible_truncation, reason = "a share needs no more than f32")]
    let w = w as f32;
    let mut found: Vec<(Piece, Vertex, Vertex)> = Vec::new();
    for square in &field.squares {
        let nodes = square.corners.map(|corner| field.nodes[corner as usize]);
        let values = nodes.map(|node| node.value(w));
        let corners = field.lattice.corners(square.square as usize);
        let on_edge = |edge: EdgeId| {
            let [a, b] = nodes_of(&field.lattice, edge);
            let place = |node: usize| corners.iter().position(|&corner| corner == node).unwrap_or(0);
            let (i, j) = (place(a), place(b));
            let (at, share) = zero_between(&field.lattice, [a, b], [values[i], values[j]]);
            let (near, far) = (&nodes[i], &nodes[j]);
            #[expect(clippy::cast_possible_truncation, reason = "a share needs no more than f32")]
            let mix = |a: f32, b: f32| a + (b - a) * share as f32;
            let early_km = mix(near.early_km, far.early_km);
            let late_km = mix(near.late_km, far.late_km);
            let gap = mix((near.early - near.late).abs(), (far.early - far.late).abs());
            Vertex { at, base_km: early_km + (late_km - early_km) * w, gap, on_land: false }
        };
        pieces(&field.lattice, square.square as usize, values.map(|value| value > 0.0), &mut |piece| {
            found.push((piece, on_edge(piece.from), on_edge(piece.to)));
        });
    }
    let chains = link(&found);
    chains
        .into_iter()
        .map(|chain| Chain { vertices: cut_at_coast(&chain.vertices, chain.ends.is_none(), ground), ends: chain.ends })
        .collect()
}

/// Joins pieces into chains. Every edge is crossed by at most one piece on either side.
fn link(found: &[(Piece, Vertex, Vertex)]) -> Vec<Chain> {
    let mut by_start: Vec<(EdgeId, usize)> =
        found.iter().enumerate().map(|(index, (piece, ..))| (piece.from, index)).collect();
    by_start.sort_unstable();
    let mut by_end: Vec<EdgeId> = found.iter().map(|(piece, ..)| piece.to).collect();
    by_end.sort_unstable();
    let follows =
        |edge: EdgeId| by_start.binary_search_by_key(&edge, |entry| entry.0).ok().map(|place| by_start[place].1);
    let begins = |edge: EdgeId| by_end.binary_search(&edge).is_err();
    let mut used = vec![false; found.len()];
    let mut chains = Vec::new();
    let firsts = (0..found.len()).filter(|&index| begins(found[index].0.from)).chain(0..found.len());
    for first in firsts.collect::<Vec<_>>() {
        if used[first] {
            continue;
        }
        let mut vertices = vec![found[first].1];
        let mut last = first;
        let ends = loop {
            used[last] = true;
            match follows(found[last].0.to) {
                Some(next) if next == first => break None,
                Some(next) if !used[next] => {
                    vertices.push(found[next].1);
                    last = next;
                }
                _ => {
                    vertices.push(found[last].2);
                    break Some([found[first].0.from, found[last].0.to]);
                }
            }
        };
        chains.push(Chain { vertices, ends });
    }
    chains
}

/// Joins standing and moving chains into closed lines.
///
/// A chain that ends on an edge goes on with the chain that begins there; where the lattice is too coarse to tell
/// (two ends left on different edges), with the nearest beginning.
fn join(chains: &[&Chain]) -> Vec<Vec<Vertex>> {
    let mut used = vec![false; chains.len()];
    let mut lines = Vec::new();
    for first in 0..chains.len() {
        if std::mem::replace(&mut used[first], true) {
            continue;
        }
        let mut line = chains[first].vertices.clone();
        let mut last = first;
        while let Some([_, end]) = chains[last].ends {
            let Some(tail) = line.last().copied() else { break };
            let next = next_chain(chains, &used, (first, end), tail.at);
            let Some(next) = next.filter(|&next| next != first) else {
                break;
            };
            used[next] = true;
            if near(tail.at, chains[next].vertices.first()) {
                line.pop();
            }
            line.extend_from_slice(&chains[next].vertices);
            last = next;
        }
        if line.len() > 2 && line.first().is_some_and(|first| near(first.at, line.last())) {
            line.pop();
        }
        if line.len() > 2 {
            lines.push(line);
        }
    }
    lines
}

fn near(at: Coord, other: Option<&Vertex>) -> bool {
    other.is_some_and(|other| (other.at.x - at.x).hypot(other.at.y - at.y) < 1.0)
}

/// The chain that begins on the edge `end`, nearest to `tail`; else the unused or first chain that begins nearest.
fn next_chain(chains: &[&Chain], used: &[bool], (first, end): (usize, EdgeId), tail: Coord) -> Option<usize> {
    let free = |index: &usize| !used[*index] || *index == first;
    let begins = |index: usize| chains[index].ends.map(|[begin, _]| begin);
    let distance = |index: usize| {
        chains[index].vertices.first().map_or(f64::INFINITY, |head| (head.at.x - tail.x).hypot(head.at.y - tail.y))
    };
    let nearest =
        |candidates: &mut dyn Iterator<Item = usize>| candidates.min_by(|&a, &b| distance(a).total_cmp(&distance(b)));
    let open = || (0..chains.len()).filter(free).filter(|&index| begins(index).is_some());
    nearest(&mut open().filter(|&index| begins(index) == Some(end))).or_else(|| nearest(&mut open()))
}
