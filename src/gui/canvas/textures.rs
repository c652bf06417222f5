//! The textures that meshes are painted with, shared by all pictures of the map.

use egui::Context;

use super::hatch::Hatches;
use super::relief::{ReliefTexture, Reliefs};
use crate::data::Region;
use crate::scene::{Overlay, Theme, opacity};

/// What is kept from frame to frame.
#[derive(Default)]
pub struct Textures {
    hatches: Option<Hatches>,
    reliefs: Reliefs,
}

/// The textures for one picture.
#[derive(Clone, Copy)]
pub struct Laid<'a> {
    /// Slanted lines.
    pub hatches: &'a Hatches,
    land: Option<(ReliefTexture, u8)>,
    sea: Option<(ReliefTexture, u8)>,
}

impl Textures {
    /// The textures for lines of this unit in a region seen so many km across.
    pub fn laid(
        &mut self,
        ctx: &Context,
        unit: f32,
        region: Option<Region>,
        (theme, across_km): (Theme, f64),
    ) -> Laid<'_> {
        if self.hatches.as_ref().is_some_and(|hatches| !hatches.fit(ctx, unit)) {
            self.hatches = None;
        }
        let reliefs = &mut self.reliefs;
        let mut overlay = |overlay| {
            let opacity = byte(opacity(overlay, across_km));
            let texture = if opacity == 0 { None } else { reliefs.get(ctx, region?, overlay, theme) };
            texture.map(|texture| (texture, opacity))
        };
        let (land, sea) = (overlay(Overlay::Land), overlay(Overlay::Sea));
        Laid { hatches: self.hatches.get_or_insert_with(|| Hatches::new(ctx, unit)), land, sea }
    }
}

impl Laid<'_> {
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
