//! Where a field on a lattice is zero: marching squares over a chosen set of squares.
//!
//! Each piece goes through one square with the positive side on its right, from one edge of the square to another.
//! Saddles are cut so that the positive corners are apart. Lorensen and Cline, SIGGRAPH 1987, in the plane.

use geo::Coord;

use super::lattice::Lattice;

/// An edge of the lattice: twice its south-west or lower node, plus one if it goes up.
pub(super) type EdgeId = usize;

/// A piece of the contour inside one square.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) from: EdgeId,
    pub(super) to: EdgeId,
}

/// The pieces through one square, from the values at its corners (south-west, south-east, north-east, north-west).
pub(super) fn pieces(lattice: &Lattice, square: usize, positive: [bool; 4], emit: &mut impl FnMut(Piece)) {
    let south = 2 * square;
    let west = 2 * square + 1;
    let north = 2 * (square + lattice.columns);
    let east = 2 * (square + 1) + 1;
    let case = positive.iter().rev().fold(0_u8, |bits, &corner| bits << 1 | u8::from(corner));
    let mut piece = |to, from| emit(Piece { from, to });
    match case {
        0b0001 => piece(south, west),
        0b0010 => piece(east, south),
        0b0011 => piece(east, west),
        0b0100 => piece(north, east),
        0b0101 => {
            piece(south, west);
            piece(north, east);
        }
        0b0110 => piece(north, south),
        0b0111 => piece(north, west),
        0b1000 => piece(west, north),
        0b1001 => piece(south, north),
        0b1010 => {
            piece(east, south);
            piece(west, north);
        }
        0b1011 => piece(east, north),
        0b1100 => piece(west, east),
        0b1101 => piece(south, east),
        0b1110 => piece(west, south),
        _ => {}
    }
}

/// The two nodes of an edge.
pub(super) fn nodes_of(lattice: &Lattice, edge: EdgeId) -> [usize; 2] {
    let node = edge / 2;
    [node, if edge % 2 == 1 { node + lattice.columns } else { node + 1 }]
}

/// Where on an edge the field is zero, given its values at the two nodes, which differ in sign.
pub(super) fn zero_between(lattice: &Lattice, nodes: [usize; 2], values: [f32; 2]) -> (Coord, f64) {
    let (from, to) = (lattice.at(nodes[0]), lattice.at(nodes[1]));
    let share = f64::from(values[0] / (values[0] - values[1])).clamp(0.001, 0.999);
    (Coord { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, share)
}

#[cfg(test)]
mod tests {
    use geo::Rect;

    use super::*;

    #[test]
    fn the_positive_side_lies_on_the_right() {
        let lattice = Lattice::over(Rect::new(Coord { x: 0.0, y: 0.0 }, Coord { x: 4.0, y: 4.0 }), 1.0);
        let square = lattice.columns + 1;
        for case in 1..15_usize {
            let positive: [bool; 4] = std::array::from_fn(|corner| case >> corner & 1 == 1);
            let corners = lattice.corners(square);
            pieces(&lattice, square, positive, &mut |piece| {
                let [from, to] = [piece.from, piece.to].map(|edge| {
                    let nodes = nodes_of(&lattice, edge);
                    let is_positive = |node: usize| {
                        corners.iter().position(|&corner| corner == node).is_some_and(|index| positive[index])
                    };
                    assert_ne!(
                        is_positive(nodes[0]),
                        is_positive(nodes[1]),
                        "case {case:04b}: an edge with a crossing has both signs"
                    );
                    (nodes, zero_between(&lattice, nodes, [1.0, -1.0]).0)
                });
                // The positive node of the first edge lies on the right of the piece.
                let node = from
                    .0
                    .into_iter()
                    .find(|&node| {
                        corners.iter().position(|&corner| corner == node).is_some_and(|index| positive[index])
                    })
                    .unwrap();
                let at = lattice.at(node);
                let cross = (to.1.x - from.1.x) * (at.y - from.1.y) - (to.1.y - from.1.y) * (at.x - from.1.x);
                assert!(cross < 0.0, "case {case:04b}: positive node on the left");
            });
        }
    }
}
