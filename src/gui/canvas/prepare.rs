//! Signs made ready for drawing at any scale of their level of detail: areas become triangles.

use geo::{Coord, LineString, Polygon, TriangulateEarcut as _};

use crate::scene::{Ink, Pen, Primitive, Symbol};

/// A sign that can be drawn without further geometry, world metres.
#[derive(Clone, Debug)]
pub enum Ready {
    /// Triangles.
    Triangles {
        /// What they mean.
        ink: Ink,
        /// Corners.
        corners: Vec<Coord>,
        /// Three corners each.
        triangles: Vec<[u32; 3]>,
    },
    /// A line.
    Stroke {
        /// What it means.
        pen: Pen,
        /// Where.
        line: LineString,
    },
    /// A stripe of varying width.
    Band {
        /// What it means.
        ink: Ink,
        /// Points of the middle with half the width, world metres.
        spine: Vec<(Coord, f64)>,
    },
    /// A small sign.
    Mark {
        /// What it means.
        symbol: Symbol,
        /// Where.
        at: Coord,
    },
}

/// Makes signs ready.
pub fn prepare(signs: Vec<Primitive>) -> Vec<Ready> {
    signs.into_iter().map(ready).collect()
}

fn ready(sign: Primitive) -> Ready {
    match sign {
        Primitive::Fill { ink, area } => {
            let (mut corners, mut triangles) = (Vec::new(), Vec::new());
            for polygon in &area.0 {
                triangulate(polygon, &mut corners, &mut triangles);
            }
            Ready::Triangles { ink, corners, triangles }
        }
        Primitive::Stroke { pen, line } => Ready::Stroke { pen, line },
        Primitive::Band { ink, spine } => Ready::Band { ink, spine },
        Primitive::Mark { symbol, at } => Ready::Mark { symbol, at },
    }
}

fn triangulate(polygon: &Polygon, corners: &mut Vec<Coord>, triangles: &mut Vec<[u32; 3]>) {
    let raw = polygon.earcut_triangles_raw();
    let Ok(base) = u32::try_from(corners.len()) else {
        return;
    };
    corners.extend(raw.vertices.iter().map(|&[x, y]| Coord { x, y }));
    let index = |index: usize| u32::try_from(index).unwrap_or(0) + base;
    triangles
        .extend(raw.triangle_indices.chunks_exact(3).map(|three| [index(three[0]), index(three[1]), index(three[2])]));
}

#[cfg(test)]
mod tests {
    use geo::{Area as _, MultiPolygon, Rect};

    use super::*;

    #[test]
    fn the_triangles_cover_the_area_and_leave_out_its_holes() {
        let square = |low: f64, high: f64| Rect::new(Coord { x: low, y: low }, Coord { x: high, y: high }).to_polygon();
        let ring = Polygon::new(square(0.0, 10.0).exterior().clone(), vec![square(4.0, 6.0).exterior().clone()]);
        let sign = Primitive::Fill { ink: Ink::Sea, area: MultiPolygon(vec![ring, square(20.0, 21.0)]) };
        let Ready::Triangles { corners, triangles, .. } = ready(sign) else {
            panic!("an area becomes triangles");
        };
        let area: f64 = triangles
            .iter()
            .map(|three| geo::Triangle::from(three.map(|index| corners[index as usize])).unsigned_area())
            .sum();
        assert!((area - 97.0).abs() < 1e-9, "covered {area}");
    }
}
