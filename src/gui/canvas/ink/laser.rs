//! Light on the picture: a trail that fades, and a disc that stays bright. Neither is kept.

use egui::{Color32, Mesh, Painter, Pos2, Shape, Stroke, Vec2};

/// A trail is gone after so many seconds.
const FADES: f64 = 1.0;

/// Radius of the ring at the pointer, units: seen from the last row.
const RING: f32 = 2.2;

/// Width of the trail where it is new, units.
const TRAIL: f32 = 1.1;

/// Radius of the disc of light, units.
const DISC: f32 = 15.0;

/// How dark it is round the disc.
const SHADE: u8 = 165;

/// Corners of the disc.
const CORNERS: u16 = 96;

const RED: Color32 = Color32::from_rgb(226, 0, 48);

/// Where the pointer was in the last second, points of the screen and seconds.
#[derive(Default)]
pub struct Laser {
    trail: Vec<(Pos2, f64)>,
}

impl Laser {
    /// The pointer comes to a point at a time.
    pub fn go_to(&mut self, pos: Pos2, time: f64) {
        self.trail.push((pos, time));
    }

    /// Paints the trail and forgets what has faded.
    pub fn paint(&mut self, painter: &Painter, unit: f32) {
        let now = painter.ctx().input(|input| input.time);
        let last = self.trail.last().map(|(pos, _)| *pos);
        self.trail.retain(|(_, time)| now - time < FADES);
        for (color, wider) in [(Color32::BLACK, 0.7), (Color32::WHITE, 0.35), (RED, 0.0)] {
            for pair in self.trail.windows(2) {
                #[expect(clippy::cast_possible_truncation, reason = "a share")]
                let left = (1.0 - (now - pair[1].1) / FADES).clamp(0.0, 1.0) as f32;
                let width = (TRAIL * left + wider) * unit * left.sqrt();
                painter.line_segment([pair[0].0, pair[1].0], Stroke::new(width, color.gamma_multiply(left)));
            }
        }
        let pointer = painter.ctx().input(|input| input.pointer.hover_pos());
        if let Some(pos) = pointer.or(last).filter(|_| pointer.is_some() || !self.trail.is_empty()) {
            for (color, width) in [(Color32::BLACK, 1.3), (Color32::WHITE, 0.9), (RED, 0.5)] {
                painter.circle_stroke(pos, RING * unit, Stroke::new(width * unit, color));
            }
        }
        if !self.trail.is_empty() {
            painter.ctx().request_repaint();
        }
    }
}

/// Dims the picture but for a disc.
pub fn paint_spotlight(painter: &Painter, at: Option<Pos2>, unit: f32) {
    let rect = painter.clip_rect();
    let middle = at.unwrap_or(rect.center());
    let far = rect.width() + rect.height();
    let shade = Color32::from_black_alpha(SHADE);
    let mut mesh = Mesh::default();
    for corner in 0..=CORNERS {
        let way = Vec2::angled(std::f32::consts::TAU * f32::from(corner) / f32::from(CORNERS));
        mesh.colored_vertex(middle + way * DISC * unit, shade);
        mesh.colored_vertex(middle + way * far, shade);
        if corner > 0 {
            let last = u32::from(corner) * 2;
            mesh.add_triangle(last - 2, last - 1, last);
            mesh.add_triangle(last - 1, last, last + 1);
        }
    }
    painter.add(Shape::mesh(mesh));
    painter.circle_stroke(middle, DISC * unit, Stroke::new(0.3 * unit, Color32::WHITE));
}
