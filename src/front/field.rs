//! The field between two keyframes: for each node near changing ground two signed distances, to the earlier and to the later border.
//!
//! At share `w` of the time between, the border is where `(1 - w) early + w late` is zero. The blend is linear
//! in `w`, so a node changes sides at most once; where both distances have the same sign nothing moves.
//!
//! On ground that changes hands the distances are geodesic, over land, inside that ground (see [`super::arrival`]),
//! so that the line sweeps it steadily from the old place to the new one. Ground that has no old border
//! (a landing) grows within its last day, from the place farthest from its new border; ground that has no new border
//! (a pocket that is gone) shrinks evenly to the place farthest from its old one.

use geo::{MultiPolygon, Rect};

use super::arrival::{UNREACHED, march};
use super::band::Band;
use super::boundary::Vertex;
use super::ground::Ground;
use super::lattice::Lattice;
use super::sites::Sites;

/// About so many nodes are spent on ground that changes hands between two keyframes.
const CHANGING_NODES: f64 = 8_000.0;

/// At most so many nodes in one lattice.
const MAX_NODES: f64 = 300_000.0;

/// Steps of lattices, world metres: finer ones would show more than is known, coarser ones would lose valleys.
const STEPS: std::ops::RangeInclusive<f64> = 350.0..=2_500.0;

/// What is known at a node.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Node {
    /// Signed distance to the earlier border, world metres, positive on the right side.
    pub(super) early: f32,
    /// Signed distance to the later border.
    pub(super) late: f32,
    /// Doubt of the nearest stretch of the earlier border, km.
    pub(super) early_km: f32,
    /// Doubt of the nearest stretch of the later border, km.
    pub(super) late_km: f32,
}

impl Node {
    /// The field at share `w` of the time between.
    pub(super) fn value(&self, w: f32) -> f32 {
        (1.0 - w) * self.early + w * self.late
    }
}

/// A square that the border may pass, with its corners' places in [`Field::nodes`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Square {
    pub(super) square: u32,
    pub(super) corners: [u32; 4],
}

/// The field over all squares through which the border moves.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) lattice: Lattice,
    /// In order of their numbers.
    pub(super) squares: Vec<Square>,
    pub(super) nodes: Vec<Node>,
}

/// One of the two keyframes: its region and the border of it.
pub(super) struct Moment<'a> {
    pub(super) region: &'a MultiPolygon,
    pub(super) border: &'a [Vec<Vertex>],
}

impl Field {
    /// The field between two keyframes `days` apart whose borders differ within `bounds`.
    pub(super) fn between(early: &Moment<'_>, late: &Moment<'_>, days: f64, bounds: Rect, ground: &Ground) -> Self {
        let lattice = Lattice::over(bounds, step_for(early, late, bounds));
        let covers = [lattice.cover(early.region), lattice.cover(late.region)];
        let changing = (0..lattice.len()).filter(|&node| covers[0][node] != covers[1][node]);
        let sites = Sites::round(&lattice, changing);
        let bands = [Band::new(&lattice, &sites, early.border), Band::new(&lattice, &sites, late.border)];
        let land = lattice.land(ground);
        let nodes = vec![None; sites.len()];
        let mut sweep =
            Sweep { lattice: &lattice, sites: &sites, covers: &covers, bands: &bands, land: &land, days, nodes };
        sweep.fill();
        let (squares, nodes) = sweep.collect();
        Self { lattice, squares, nodes }
    }

    /// Whether the border may pass through a square.
    pub(super) fn moves_in(&self, square: usize) -> bool {
        self.find(square).is_some()
    }

    fn find(&self, square: usize) -> Option<&Square> {
        self.squares.binary_search_by_key(&square, |found| found.square as usize).ok().map(|index| &self.squares[index])
    }

    /// The share of the time between after which the border passes a point that changes hands; `None` away from moving squares.
    pub(super) fn share_at(&self, at: geo::Coord) -> Option<f64> {
        let square = self.find(self.lattice.square_at(at)?)?;
        let (x, y) = self.lattice.steps(at);
        let (x, y) = (x.fract(), y.fract());
        let weights = [(1.0 - x) * (1.0 - y), x * (1.0 - y), x * y, (1.0 - x) * y];
        let blend = |value: fn(&Node) -> f32| -> f64 {
            square
                .corners
                .iter()
                .zip(weights)
                .map(|(&corner, weight)| f64::from(value(&self.nodes[corner as usize])) * weight)
                .sum()
        };
        let (early, late) = (blend(|node| node.early), blend(|node| node.late));
        Some(if (early > 0.0) == (late > 0.0) {
            if early.abs() < late.abs() { 0.0 } else { 1.0 }
        } else {
            early / (early - late)
        })
    }
}

/// The step that spends about [`CHANGING_NODES`] on the changing ground.
fn step_for(early: &Moment<'_>, late: &Moment<'_>, bounds: Rect) -> f64 {
    let area = bounds.width() * bounds.height();
    let rough = Lattice::over(bounds, (area / 30_000.0).sqrt().max(*STEPS.start()));
    let (a, b) = (rough.cover(early.region), rough.cover(late.region));
    let changing = a.iter().zip(&b).filter(|(a, b)| a != b).count().max(1) as f64 * rough.step * rough.step;
    (changing / CHANGING_NODES).sqrt().clamp(*STEPS.start(), *STEPS.end()).max((area / MAX_NODES).sqrt())
}

/// The work of filling the changing nodes. What is known of nodes is kept by their places among the sites.
struct Sweep<'a> {
    lattice: &'a Lattice,
    sites: &'a Sites<'a>,
    covers: &'a [Vec<bool>; 2],
    bands: &'a [Band; 2],
    land: &'a [bool],
    days: f64,
    nodes: Vec<Option<Node>>,
}

impl Sweep<'_> {
    fn fill(&mut self) {
        for right_before in [false, true] {
            let changes = |&node: &usize| self.covers[0][node] == right_before && self.covers[1][node] != right_before;
            let changing: Vec<bool> = (0..self.sites.len()).map(|place| changes(&self.sites.node(place))).collect();
            let on_land = |place: usize| self.land[self.sites.node(place)];
            let open: Vec<bool> =
                changing.iter().enumerate().map(|(place, &changing)| changing && on_land(place)).collect();
            let early = self.distances(0, &open);
            let late = self.distances(1, &open);
            self.settle_parts(&open, &early, &late, right_before);
            self.spread_over_sea(&changing, right_before);
        }
    }

    /// Geodesic distances and doubts from the border of one of the two keyframes over the open places.
    fn distances(&self, which: usize, open: &[bool]) -> (Vec<f32>, Vec<f32>) {
        let cover = &self.covers[which];
        let band = &self.bands[which];
        let mut distance = vec![UNREACHED; self.sites.len()];
        let mut doubt_km = vec![0.0; self.sites.len()];
        let faces_border = |place: usize| {
            let node = self.sites.node(place);
            self.lattice.neighbours(node).any(|near| self.land[near] && cover[near] != cover[node])
        };
        let seeds: Vec<usize> = (0..self.sites.len()).filter(|&place| open[place] && faces_border(place)).collect();
        #[expect(clippy::cast_possible_truncation, reason = "metres need no more than f32")]
        let step = self.lattice.step as f32;
        for &seed in &seeds {
            distance[seed] = band.distance[seed].min(step);
            doubt_km[seed] = band.doubt_km[seed];
        }
        march(self.sites, open, &mut distance, &mut doubt_km, &seeds);
        (distance, doubt_km)
    }

    /// Gives every connected part of the changing land its distances.
    fn settle_parts(
        &mut self,
        open: &[bool],
        early: &(Vec<f32>, Vec<f32>),
        late: &(Vec<f32>, Vec<f32>),
        right_before: bool,
    ) {
        let mut seen = vec![false; self.sites.len()];
        for start in 0..self.sites.len() {
            if !open[start] || seen[start] {
                continue;
            }
            seen[start] = true;
            let mut part = vec![start];
            let mut next = 0;
            while let Some(&place) = part.get(next) {
                next += 1;
                for near in self.sites.neighbours(place) {
                    if open[near] && !std::mem::replace(&mut seen[near], true) {
                        part.push(near);
                    }
                }
            }
            self.settle_part(&part, early, late, right_before);
        }
    }

    fn settle_part(
        &mut self,
        part: &[usize],
        early: &(Vec<f32>, Vec<f32>),
        late: &(Vec<f32>, Vec<f32>),
        right_before: bool,
    ) {
        let depth = |distances: &[f32]| {
            part.iter().map(|&place| distances[place]).filter(|&distance| distance < UNREACHED).reduce(f32::max)
        };
        #[expect(clippy::cast_possible_truncation, reason = "days between keyframes are few")]
        let days = self.days.max(1.0) as f32;
        let (early_depth, late_depth) = (depth(&early.0), depth(&late.0));
        for &place in part {
            let pair = match (early_depth, late_depth) {
                (Some(_), Some(_)) => (early.0[place], late.0[place]),
                (Some(deepest), None) => (early.0[place], deepest - early.0[place]),
                (None, Some(deepest)) => (deepest * days - late.0[place], late.0[place]),
                (None, None) => continue,
            };
            let doubts = match (early_depth, late_depth) {
                (Some(_), None) => (early.1[place], early.1[place]),
                (None, Some(_)) => (late.1[place], late.1[place]),
                _ => (early.1[place], late.1[place]),
            };
            self.nodes[place] = Some(changing_node(pair, doubts, right_before));
        }
    }

    /// Changing nodes over the sea, and islets that no land reaches, take the distances of the nearest changing land.
    fn spread_over_sea(&mut self, changing: &[bool], right_before: bool) {
        let mut queue: Vec<usize> =
            (0..self.sites.len()).filter(|&place| changing[place] && self.nodes[place].is_some()).collect();
        let mut next = 0;
        while let Some(&place) = queue.get(next) {
            next += 1;
            for near in self.sites.neighbours(place) {
                if changing[near] && self.nodes[near].is_none() {
                    self.nodes[near] = self.nodes[place];
                    queue.push(near);
                }
            }
        }
        #[expect(clippy::cast_possible_truncation, reason = "metres need no more than f32")]
        let (step, days) = (self.lattice.step as f32, self.days.max(1.0) as f32);
        for place in (0..self.sites.len()).filter(|&place| changing[place]) {
            let doubts = (self.bands[0].doubt_km[place], self.bands[1].doubt_km[place]);
            let within_last_day = || changing_node((step * (days - 0.5), step * 0.5), doubts, right_before);
            self.nodes[place].get_or_insert_with(within_last_day);
        }
    }

    /// The squares with a changing corner, and their corners.
    fn collect(&self) -> (Vec<Square>, Vec<Node>) {
        let changed = self.nodes.iter().enumerate().filter(|(_, node)| node.is_some());
        let mut squares: Vec<usize> =
            changed.flat_map(|(place, _)| self.lattice.squares_round(self.sites.node(place))).collect();
        squares.sort_unstable();
        squares.dedup();
        let mut ranks = vec![u32::MAX; self.sites.len()];
        let mut kept = Vec::new();
        #[expect(clippy::cast_possible_truncation, reason = "lattices have fewer nodes than u32 counts")]
        let mut rank_of = |node: usize| {
            // Corners of squares round a changing node are its neighbours, so all of them are sites.
            let place = self.sites.place(node).unwrap_or_default();
            if ranks[place] == u32::MAX {
                ranks[place] = kept.len() as u32;
                kept.push(self.nodes[place].unwrap_or_else(|| self.standing(place)));
            }
            ranks[place]
        };
        #[expect(clippy::cast_possible_truncation, reason = "lattices have fewer nodes than u32 counts")]
        let squares = squares
            .into_iter()
            .map(|square| Square { square: square as u32, corners: self.lattice.corners(square).map(&mut rank_of) })
            .collect();
        (squares, kept)
    }

    /// A node that does not change sides but is the corner of a square in which the border moves.
    fn standing(&self, place: usize) -> Node {
        let node = self.sites.node(place);
        let sign = if self.covers[0][node] { 1.0 } else { -1.0 };
        #[expect(clippy::cast_possible_truncation, reason = "metres need no more than f32")]
        let step = self.lattice.step as f32;
        let beyond = |value: fn(&Node) -> f32| {
            let near = self.lattice.nodes_near(node).filter_map(|near| self.nodes[self.sites.place(near)?]);
            near.map(|near| value(&near).abs()).fold(0.0, f32::max) + step
        };
        let distance = |band: &Band, value: fn(&Node) -> f32| {
            if band.distance[place] < UNREACHED { band.distance[place] } else { beyond(value) }
        };
        Node {
            early: sign * distance(&self.bands[0], |near| near.early).max(step * 1e-3),
            late: sign * distance(&self.bands[1], |near| near.late).max(step * 1e-3),
            early_km: self.bands[0].doubt_km[place],
            late_km: self.bands[1].doubt_km[place],
        }
    }
}

fn changing_node((early, late): (f32, f32), (early_km, late_km): (f32, f32), right_before: bool) -> Node {
    let sign = if right_before { 1.0 } else { -1.0 };
    // Never exactly on a border: the signs of the nodes are what the squares are cut by.
    Node { early: sign * early.max(0.01), late: -sign * late.max(0.01), early_km, late_km }
}
