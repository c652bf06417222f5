//! Lines beside lines, and dashes.

use egui::epaint::{Vertex, WHITE_UV};
use egui::{Color32, Mesh, Pos2, Vec2};

/// A line beside a line, `distance` points to its left (screen: `y` downwards); sharp corners are blunted.
pub fn offset(points: &[Pos2], distance: f32) -> Vec<Pos2> {
    let normal = |from: Pos2, to: Pos2| {
        let along = (to - from).normalized();
        Vec2::new(along.y, -along.x)
    };
    let closed = points.len() > 3 && points.first() == points.last();
    let last = points.len().saturating_sub(1);
    (0..points.len())
        .map(|position| {
            let before = if position > 0 { Some(position - 1) } else { closed.then(|| last - 1) };
            let after = if position < last { Some(position + 1) } else { closed.then_some(1) };
            let incoming = before.map(|other| normal(points[other], points[position]));
            let outgoing = after.map(|other| normal(points[position], points[other]));
            let (one, two) = (incoming.or(outgoing).unwrap_or(Vec2::ZERO), outgoing.or(incoming).unwrap_or(Vec2::ZERO));
            let middle = (one + two).normalized();
            let stretch = 1.0 / middle.dot(one).max(0.7);
            points[position] + middle * distance * stretch
        })
        .collect()
}

/// A line as a mesh; its half width is asked for each point, by its number and its share of the length, 0 to 1.
pub fn stripe(mesh: &mut Mesh, points: &[Pos2], fill: Color32, half_width: impl Fn(usize, f32) -> f32) {
    let whole: f32 = points.windows(2).map(|pair| pair[0].distance(pair[1])).sum();
    let (left, right) = (offset(points, 1.0), offset(points, -1.0));
    let mut gone = 0.0;
    for (position, &at) in points.iter().enumerate() {
        if position > 0 {
            gone += points[position - 1].distance(at);
        }
        let half = half_width(position, if whole > 0.0 { gone / whole } else { 1.0 });
        for beside in [left[position], right[position]] {
            mesh.vertices.push(Vertex { pos: at + (beside - at) * half, uv: WHITE_UV, color: fill });
        }
        if position > 0
            && let Ok(last) = u32::try_from(mesh.vertices.len())
        {
            mesh.indices.extend([last - 4, last - 3, last - 2, last - 3, last - 2, last - 1]);
        }
    }
}

/// The dashes of a line, with its corners.
pub fn dashes(points: &[Pos2], dash: f32, gap: f32) -> Vec<Vec<Pos2>> {
    let (mut parts, mut part) = (Vec::new(), Vec::new());
    let (mut drawing, mut left) = (true, dash);
    if dash <= 0.0 || gap <= 0.0 {
        return vec![points.to_vec()];
    }
    for pair in points.windows(2) {
        let (mut at, to) = (pair[0], pair[1]);
        if drawing && part.is_empty() {
            part.push(at);
        }
        let mut rest = at.distance(to);
        while rest > left {
            at += (to - at) * (left / rest);
            rest -= left;
            if drawing {
                part.push(at);
                parts.push(std::mem::take(&mut part));
            } else {
                part.push(at);
            }
            drawing = !drawing;
            left = if drawing { dash } else { gap };
        }
        left -= rest;
        if drawing {
            part.push(to);
        }
    }
    if part.len() >= 2 {
        parts.push(part);
    }
    parts
}

/// Triangles on the left of a line, one every `distance` points; `width` is the line's, `size` their height and base.
pub fn teeth(points: &[Pos2], distance: f32, (width, size): (f32, f32)) -> Vec<[Pos2; 3]> {
    let mut found = Vec::new();
    if distance <= 0.0 {
        return found;
    }
    let mut left = distance / 2.0;
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let (length, along) = (from.distance(to), (to - from).normalized());
        while left <= length {
            let foot = from + along * left + Vec2::new(along.y, -along.x) * (width * 0.4);
            let tip = foot + Vec2::new(along.y, -along.x) * size;
            found.push([foot - along * size * 0.6, tip, foot + along * size * 0.6]);
            left += distance;
        }
        left -= length;
    }
    found
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    #[test]
    fn the_line_beside_keeps_its_side_and_distance() {
        let east = [pos2(0.0, 0.0), pos2(10.0, 0.0), pos2(20.0, 0.0)];
        assert!(offset(&east, 2.0).iter().all(|at| (at.y + 2.0).abs() < 1e-5), "left of east is north, which is up");
        let corner = offset(&[pos2(0.0, 0.0), pos2(10.0, 0.0), pos2(10.0, 10.0)], 2.0);
        assert!((corner[1].x - 12.0).abs() < 0.1 && (corner[1].y + 2.0).abs() < 0.1, "mitre at {:?}", corner[1]);
    }

    #[test]
    fn teeth_stand_on_the_left_at_even_distances() {
        let east = [pos2(0.0, 0.0), pos2(25.0, 0.0), pos2(100.0, 0.0)];
        let found = teeth(&east, 10.0, (2.0, 3.0));
        assert_eq!(found.len(), 10, "one every ten points");
        assert!(found.iter().all(|tooth| tooth[1].y < tooth[0].y), "they point up, to the left of east");
        assert!((found[1][1].x - found[0][1].x - 10.0).abs() < 1e-4, "evenly: {found:?}");
    }

    #[test]
    fn dashes_have_their_length_round_corners() {
        let path = [pos2(0.0, 0.0), pos2(5.0, 0.0), pos2(5.0, 30.0)];
        let parts = dashes(&path, 6.0, 4.0);
        for part in &parts[..parts.len() - 1] {
            let length: f32 = part.windows(2).map(|pair| pair[0].distance(pair[1])).sum();
            assert!((length - 6.0).abs() < 1e-3, "{part:?}");
        }
        assert_eq!(parts.len(), 4, "35 points hold four beginnings of 10");
    }
}
