//! The relief and the sea's depth as textures, made when they are first seen.

use std::collections::BTreeMap;

use egui::{Color32, ColorImage, Context, TextureHandle, TextureId, TextureOptions};
use geo::{Coord, Rect};

use crate::data::Region;
use crate::scene::{Overlay, OverlayImage, Theme, overlay_image};

/// A texture and the part of the world it covers, world metres.
struct Laid {
    texture: TextureHandle,
    rect: Rect,
}

/// The textures of one theme.
#[derive(Default)]
pub struct Reliefs {
    theme: Theme,
    laid: BTreeMap<(Region, Overlay), Option<Laid>>,
}

/// A texture as a mesh needs it.
#[derive(Clone, Copy)]
pub struct ReliefTexture {
    /// The texture.
    pub id: TextureId,
    rect: Rect,
}

impl ReliefTexture {
    /// Where a place lies on the texture.
    pub fn uv(&self, world: Coord) -> egui::Pos2 {
        let x = (world.x - self.rect.min().x) / self.rect.width();
        let y = (self.rect.max().y - world.y) / self.rect.height();
        #[expect(clippy::cast_possible_truncation, reason = "a share of the texture")]
        egui::pos2(x as f32, y as f32)
    }
}

impl Reliefs {
    /// The texture of a region, made on first use.
    pub fn get(&mut self, ctx: &Context, region: Region, overlay: Overlay, theme: Theme) -> Option<ReliefTexture> {
        if self.theme != theme {
            self.laid.clear();
            self.theme = theme;
        }
        let laid = self.laid.entry((region, overlay)).or_insert_with(|| {
            let image = overlay_image(region, overlay, theme)?;
            Some(Laid {
                rect: image.rect,
                texture: ctx.load_texture("relief", color_image(&image), TextureOptions::LINEAR),
            })
        });
        laid.as_ref().map(|laid| ReliefTexture { id: laid.texture.id(), rect: laid.rect })
    }
}

fn color_image(image: &OverlayImage) -> ColorImage {
    let colors = image.rgba.iter().map(|&[r, g, b, a]| Color32::from_rgba_unmultiplied(r, g, b, a)).collect();
    ColorImage::new([image.width, image.height], colors)
}
