//! The few nodes of a lattice that matter: those that change hands, and their neighbours.
//!
//! Between two keyframes of a static month some hundred nodes of hundred thousands change hands. All
//! that is known of nodes is kept by *place*: the rank of a node among those that matter.

use super::lattice::Lattice;

/// A node that does not matter.
const NOWHERE: u32 = u32::MAX;

/// Some nodes of a lattice, in the order of their numbers.
pub(super) struct Sites<'a> {
    lattice: &'a Lattice,
    /// For each node of the lattice its place, or [`NOWHERE`].
    places: Vec<u32>,
    nodes: Vec<usize>,
}

impl<'a> Sites<'a> {
    /// The chosen nodes and the eight round each of them.
    pub(super) fn round(lattice: &'a Lattice, chosen: impl Iterator<Item = usize>) -> Self {
        let mut places = vec![NOWHERE; lattice.len()];
        for node in chosen {
            for near in lattice.nodes_near(node) {
                places[near] = 0;
            }
        }
        let mut nodes = Vec::new();
        for (node, place) in places.iter_mut().enumerate().filter(|(_, place)| **place != NOWHERE) {
            #[expect(clippy::cast_possible_truncation, reason = "lattices have fewer nodes than u32 counts")]
            let next = nodes.len() as u32;
            *place = next;
            nodes.push(node);
        }
        Self { lattice, places, nodes }
    }

    /// How many they are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Distance between neighbours, world metres.
    pub(super) fn step(&self) -> f64 {
        self.lattice.step
    }

    /// The node at a place.
    pub(super) fn node(&self, place: usize) -> usize {
        self.nodes[place]
    }

    /// The place of a node, where it matters.
    pub(super) fn place(&self, node: usize) -> Option<usize> {
        self.places.get(node).filter(|&&place| place != NOWHERE).map(|&place| place as usize)
    }

    /// The places of the neighbours along row and column.
    pub(super) fn neighbours(&self, place: usize) -> impl Iterator<Item = usize> {
        self.lattice.neighbours(self.nodes[place]).filter_map(|near| self.place(near))
    }

    /// The places of the neighbours to the west, east, south and north.
    pub(super) fn around(&self, place: usize) -> [Option<usize>; 4] {
        self.lattice.around(self.nodes[place]).map(|near| near.and_then(|near| self.place(near)))
    }
}
