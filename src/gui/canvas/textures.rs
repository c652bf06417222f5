//! The textures that meshes of one picture are painted with.

use egui::Context;

use super::hatch::Hatches;
use super::relief::{ReliefTexture, Reliefs};
use crate::data::Region;
use crate::scene::{Overlay, Theme, opacity};

/// The textures for one picture.
#[derive(Clone, Copy)]
pub struct Laid<'a> {
    /// Slanted lines.
    pub hatches: &'a Hatches,
    land: Option<(ReliefTexture, u8)>,
    sea: Option<(ReliefTexture, u8)>,
}

impl<'a> Laid<'a> {
    /// Hatches with the pictures of a region that is seen so many km across.
    pub fn new(
        ctx: &Context,
        hatches: &'a Hatches,
        reliefs: &mut Reliefs,
        (region, theme, across_km): (Option<Region>, Theme, f64),
    ) -> Self {
        let mut overlay = |overlay| {
            let opacity = byte(opacity(overlay, across_km));
            let texture = if opacity == 0 { None } else { reliefs.get(ctx, region?, overlay, theme) };
            texture.map(|texture| (texture, opacity))
        };
        let (land, sea) = (overlay(Overlay::Land), overlay(Overlay::Sea));
        Self { hatches, land, sea }
    }

    /// The picture of an overlay and its opacity; `None` where nothing of it shows.
    pub fn overlay(&self, overlay: Overlay) -> Option<(ReliefTexture, u8)> {
        match overlay {
            Overlay::Land => self.land,
            Overlay::Sea => self.sea,
        }
    }
}

fn byte(share: f32) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of 255")]
    let byte = (share.clamp(0.0, 1.0) * 255.0).round() as u8;
    byte
}
