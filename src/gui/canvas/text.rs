//! Letters with halos as meshes: laid out once, drawn as long as they stay.

use std::sync::Arc;

use egui::epaint::{Tessellator, TextShape};
use egui::{Color32, FontFamily, FontId, Galley, Mesh, Painter, Pos2, Shape, Vec2};

use crate::gui::{fonts, theme};
use crate::scene::{HALO, TextRun, TextStyle};

/// Copies of the letters that make the halo.
const COPIES: u8 = 8;

/// Letters of a style, laid out on one line.
pub fn layout(painter: &Painter, text: &str, (look, unit): (TextStyle, f32)) -> Arc<Galley> {
    layout_sized(painter, text, look, look.size * unit)
}

fn layout_sized(painter: &Painter, text: &str, look: TextStyle, size: f32) -> Arc<Galley> {
    let family = if look.bold { fonts::bold() } else { FontFamily::Proportional };
    painter.layout_no_wrap(text.to_owned(), FontId::new(size, family), theme::color(look.color))
}

/// Collects texts: leaders lie below halos, halos below signs, signs below letters.
pub struct TextMesh {
    tessellator: Tessellator,
    pixels_per_point: f32,
    below: Mesh,
    halos: Mesh,
    signs: Mesh,
    letters: Mesh,
}

impl TextMesh {
    /// An empty mesh for the screen of this painter.
    pub fn new(painter: &Painter) -> Self {
        let ctx = painter.ctx();
        let mut options = ctx.tessellation_options(|options| *options);
        // Meshes outlive the view in which they were made: nothing may be left out.
        options.coarse_tessellation_culling = false;
        // Letters are put on whole pixels here; their halos' copies need not stand there.
        options.round_text_to_pixels = false;
        let size = painter.fonts_mut(|fonts| fonts.font_image_size());
        let tessellator = Tessellator::new(ctx.pixels_per_point(), options, size, Vec::new());
        let [below, halos, signs, letters] = [(); 4].map(|()| Mesh::default());
        Self { tessellator, pixels_per_point: ctx.pixels_per_point(), below, halos, signs, letters }
    }

    /// A shape under everything.
    pub fn below(&mut self, shape: Shape) {
        self.tessellator.tessellate_shape(shape, &mut self.below);
    }

    /// A shape over the halos.
    pub fn above_halos(&mut self, shape: Shape) {
        self.tessellator.tessellate_shape(shape, &mut self.signs);
    }

    /// The letters of a run with the left end of their baseline at a point.
    pub fn text(&mut self, painter: &Painter, run: &TextRun, at: Pos2, (look, unit): (TextStyle, f32)) {
        #[expect(clippy::cast_possible_truncation, reason = "a size and an angle")]
        let (size, angle) = (run.size as f32, run.angle as f32);
        // A second line is smaller and never bold.
        let bold = look.bold && size > look.size * unit * 0.99;
        let galley = layout_sized(painter, &run.text, TextStyle { bold, ..look }, size);
        let baseline = galley.rows.first().and_then(|row| Some(row.pos.y + row.glyphs.first()?.pos.y)).unwrap_or(size);
        let corner = at + Vec2::angled(angle + std::f32::consts::FRAC_PI_2) * -baseline;
        self.galley(&galley, corner, angle, (look, unit));
    }

    /// A text with its upper left corner at a point, turned about it, clockwise.
    pub fn galley(&mut self, galley: &Arc<Galley>, at: Pos2, angle: f32, (look, unit): (TextStyle, f32)) {
        let shape = |at: Pos2, color: Color32| {
            let mut shape = TextShape::new(at, Arc::clone(galley), color).with_override_text_color(color);
            shape.angle = angle;
            shape
        };
        let radius = (look.size * unit * HALO).max(1.0);
        let pixels = self.pixels_per_point;
        let at = if angle == 0.0 {
            Pos2::new((at.x * pixels).round() / pixels, (at.y * pixels).round() / pixels)
        } else {
            at
        };
        for step in 0..COPIES {
            let way = Vec2::angled(f32::from(step) * std::f32::consts::TAU / f32::from(COPIES)) * radius;
            self.tessellator.tessellate_text(&shape(at + way, theme::color(look.halo)), &mut self.halos);
        }
        self.tessellator.tessellate_text(&shape(at, theme::color(look.color)), &mut self.letters);
    }

    /// The meshes in painting order.
    pub fn finish(self) -> Vec<Mesh> {
        let mut all = self.below;
        for mesh in [self.halos, self.signs, self.letters] {
            all.append(mesh);
        }
        vec![all]
    }
}
