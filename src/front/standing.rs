//! The parts of a border that stand still between two keyframes, exactly as they were authored.
//!
//! The earlier border is walked through the squares of the field: what lies in squares where nothing moves is kept
//! as chains of vertices. A chain begins and ends on an edge of the lattice, where the moving part is joined to it.

use geo::Coord;

use super::boundary::{Vertex, cut_at_coast};
use super::contour::EdgeId;
use super::field::Field;
use super::ground::Ground;
use super::lattice::Lattice;

/// A run of vertices that stands still.
#[derive(Clone, Debug)]
pub(super) struct Chain {
    pub(super) vertices: Vec<Vertex>,
    /// The edges on which it begins and ends; `None` for a closed line.
    pub(super) ends: Option<[EdgeId; 2]>,
}

/// The standing parts of a border beside a field.
pub(super) fn standing(border: &[Vec<Vertex>], field: &Field, ground: &Ground) -> Vec<Chain> {
    let chains = border.iter().flat_map(|ring| chains_of(ring, field));
    chains
        .map(|chain| Chain { vertices: cut_at_coast(&chain.vertices, chain.ends.is_none(), ground), ends: chain.ends })
        .collect()
}

/// A step along a ring inside one square.
struct Stride {
    from: Coord,
    to: Coord,
    /// The authored vertex whose segment it belongs to.
    vertex: Vertex,
    /// The edge on which it begins, where it enters another square.
    entered: Option<EdgeId>,
    moving: bool,
}

fn chains_of(ring: &[Vertex], field: &Field) -> Vec<Chain> {
    let mut strides = strides(ring, field);
    let Some(first_moving) = strides.iter().position(|stride| stride.moving) else {
        return vec![Chain { vertices: ring.to_vec(), ends: None }];
    };
    strides.rotate_left(first_moving);
    let mut chains: Vec<Chain> = Vec::new();
    let mut left_by: Option<EdgeId> = None;
    let mut open = false;
    for (index, stride) in strides.iter().enumerate() {
        if stride.moving {
            if open {
                close(&mut chains, stride);
                left_by = stride.entered;
                open = false;
            }
            continue;
        }
        let at = Vertex { at: stride.from, ..stride.vertex };
        if open {
            if let Some(chain) = chains.last_mut() {
                chain.vertices.push(at);
            }
            continue;
        }
        open = true;
        match (stride.entered, chains.last_mut()) {
            // It only looked into a moving square and came back by the same edge: as if it had not.
            (Some(edge), Some(chain)) if left_by == Some(edge) => chain.vertices.push(at),
            (edge, _) => {
                chains.push(Chain { vertices: vec![at], ends: Some([edge.unwrap_or(usize::MAX), usize::MAX]) });
            }
        }
        debug_assert!(index > 0, "the walk begins in a moving square");
    }
    if open && let Some(stride) = strides.first() {
        close(&mut chains, stride);
    }
    chains
}

/// Ends the last chain where the walk enters a moving square.
fn close(chains: &mut [Chain], moving: &Stride) {
    if let Some(chain) = chains.last_mut() {
        chain.vertices.push(Vertex { at: moving.from, ..moving.vertex });
        if let Some([_, end]) = &mut chain.ends {
            *end = moving.entered.unwrap_or(usize::MAX);
        }
    }
}

/// A ring cut at every edge of the lattice.
fn strides(ring: &[Vertex], field: &Field) -> Vec<Stride> {
    let lattice = &field.lattice;
    let mut strides = Vec::with_capacity(ring.len() * 2);
    let mut cuts = Vec::new();
    let mut entered = None;
    for (vertex, next) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        edges_crossed(lattice, vertex.at, next.at, &mut cuts);
        let mut from = vertex.at;
        let mut share = 0.0;
        for &(cut, edge) in cuts.iter().chain([&(1.0, usize::MAX)]) {
            let end = if edge == usize::MAX { next.at } else { between(vertex.at, next.at, cut) };
            let middle = between(vertex.at, next.at, f64::midpoint(share, cut));
            let moving = lattice.square_at(middle).is_some_and(|square| field.moves_in(square));
            strides.push(Stride { from, to: end, vertex: *vertex, entered, moving });
            (from, share) = (end, cut);
            entered = (edge != usize::MAX).then_some(edge);
        }
    }
    if let (Some(edge), Some(first)) = (entered, strides.first_mut()) {
        first.entered = Some(edge);
    }
    strides.retain(|stride| stride.from != stride.to || stride.entered.is_some());
    strides
}

fn between(a: Coord, b: Coord, share: f64) -> Coord {
    Coord { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
}

/// The edges of the lattice that a segment crosses, with the fraction of its length, in order.
fn edges_crossed(lattice: &Lattice, p: Coord, q: Coord, cuts: &mut Vec<(f64, EdgeId)>) {
    cuts.clear();
    let ((px, py), (qx, qy)) = (lattice.steps(p), lattice.steps(q));
    for column in lines_between(px, qx, lattice.columns) {
        let share = (column as f64 - px) / (qx - px);
        if let Some(row) = span(py + (qy - py) * share, lattice.rows) {
            cuts.push((share, 2 * (row * lattice.columns + column) + 1));
        }
    }
    for row in lines_between(py, qy, lattice.rows) {
        let share = (row as f64 - py) / (qy - py);
        if let Some(column) = span(px + (qx - px) * share, lattice.columns) {
            cuts.push((share, 2 * (row * lattice.columns + column)));
        }
    }
    cuts.sort_by(|a, b| a.0.total_cmp(&b.0));
}

/// The whole numbers from 0 to `count` - 1 between two places on an axis.
fn lines_between(a: f64, b: f64, count: usize) -> std::ops::Range<usize> {
    let (low, high) = (a.min(b), a.max(b));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the axis")]
    let line = |place: f64| place.ceil().clamp(0.0, count as f64) as usize;
    line(low)..line(high)
}

/// The space between two lines of an axis in which a place lies.
fn span(place: f64, count: usize) -> Option<usize> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to lie on the axis")]
    (place >= 0.0 && place < (count - 1) as f64).then_some(place as usize)
}
