//! The relief and the depth of the sea as pictures in the colours of a theme, to be laid over fills.

use geo::Rect;

use super::palette::{Palette, Rgb, Theme};
use crate::data::{Raster, RasterKind, Region, raster, raster_rect};

/// What a picture is laid over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter)]
pub enum Overlay {
    /// Land: shadows, lights, and the colour of height.
    Land,
    /// The sea: the colour of depth.
    Sea,
}

/// A picture to be laid over a part of the world.
#[derive(Clone, Debug)]
pub struct OverlayImage {
    /// The outer edges, world metres.
    pub rect: Rect,
    /// Columns.
    pub width: usize,
    /// Rows, from north to south.
    pub height: usize,
    /// Red, green, blue, opacity of each cell; the colours are not multiplied by the opacity.
    pub rgba: Vec<[u8; 4]>,
}

/// Views of less ground than this across see less and less of the relief, km …
const FADE_FROM: f64 = 220.0;

/// … and at this none: the grid of heights (2') has nothing to say there.
const FADE_TO: f64 = 70.0;

/// The finest region whose pictures cover what is seen; the coarsest where none does.
pub fn region_for(seen: Rect) -> Option<Region> {
    use strum::IntoEnumIterator as _;
    let covers = |outer: Rect| {
        outer.min().x <= seen.min().x
            && outer.min().y <= seen.min().y
            && outer.max().x >= seen.max().x
            && outer.max().y >= seen.max().y
    };
    let all: Vec<(Region, Rect)> = Region::iter().filter_map(|region| Some((region, raster_rect(region)?))).collect();
    all.iter().find(|(_, rect)| covers(*rect)).or(all.last()).map(|(region, _)| *region)
}

/// How much of a picture shows in a view of so many km across, 0 to 1.
pub fn opacity(overlay: Overlay, across_km: f64) -> f32 {
    if overlay == Overlay::Sea {
        return 1.0;
    }
    #[expect(clippy::cast_possible_truncation, reason = "a share")]
    let share = ((across_km - FADE_TO) / (FADE_FROM - FADE_TO)).clamp(0.0, 1.0) as f32;
    share
}

/// The picture of a region in the colours of a theme; `None` where the base map has no rasters for it.
pub fn overlay_image(region: Region, overlay: Overlay, theme: Theme) -> Option<OverlayImage> {
    let palette = theme.palette();
    match overlay {
        Overlay::Land => {
            let (shade, height) = (raster(region, RasterKind::Shade)?, raster(region, RasterKind::Height));
            Some(land(&shade, height.as_ref(), palette))
        }
        Overlay::Sea => Some(sea(&raster(region, RasterKind::Depth)?, palette)),
    }
}

fn land(shade: &Raster, height: Option<&Raster>, palette: &Palette) -> OverlayImage {
    let [shadow, light, tint] = palette.relief;
    let colored = |shade: u8, height: u8| {
        let slope = (f32::from(shade) - 128.0) / 127.0;
        let tinted = (palette.high, tint * f32::from(height) / 255.0);
        let shaded = if slope < 0.0 { ([30, 22, 14], -slope * shadow) } else { ([255, 255, 255], slope * light) };
        over(shaded, tinted)
    };
    // Most cells look like others: each look is mixed once.
    let mut known: Vec<Option<[u8; 4]>> = vec![None; 1 << 16];
    let rgba = shade.values.iter().enumerate().map(|(position, &shade_value)| {
        let high = height.map_or(0, |height| sample(height, shade, position));
        let place = usize::from(shade_value) << 8 | usize::from(high);
        *known[place].get_or_insert_with(|| colored(shade_value, high))
    });
    OverlayImage { rect: shade.rect, width: shade.width, height: shade.height, rgba: rgba.collect() }
}

fn sea(depth: &Raster, palette: &Palette) -> OverlayImage {
    let looks: Vec<[u8; 4]> =
        (0..=u8::MAX).map(|value| over((palette.sea_deep, f32::from(value) / 255.0), ([0; 3], 0.0))).collect();
    let rgba = depth.values.iter().map(|&value| looks[usize::from(value)]);
    OverlayImage { rect: depth.rect, width: depth.width, height: depth.height, rgba: rgba.collect() }
}

/// A raster's value at a cell of another raster of the same region with its own steps.
fn sample(raster: &Raster, of: &Raster, position: usize) -> u8 {
    let (column, row) = (position % of.width, position / of.width);
    let (x, y) = (column * raster.width / of.width, row * raster.height / of.height);
    raster.values[y * raster.width + x]
}

/// One colour with its opacity over another.
fn over((top, above): (Rgb, f32), (below, under): (Rgb, f32)) -> [u8; 4] {
    let alpha = above + under * (1.0 - above);
    if alpha <= 0.0 {
        return [0; 4];
    }
    let share = above / alpha;
    let [r, g, b] = super::style::mix(top, below, share);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of 255")]
    let opacity = (alpha.clamp(0.0, 1.0) * 255.0).round() as u8;
    [r, g, b, opacity]
}

#[cfg(test)]
mod tests {
    use geo::Coord;

    use super::*;

    fn raster_of(kind: RasterKind, values: &[u8]) -> Raster {
        let rect = Rect::new(Coord { x: 0.0, y: 0.0 }, Coord { x: 1.0, y: 1.0 });
        Raster { kind, rect, width: values.len(), height: 1, values: values.to_vec() }
    }

    #[test]
    fn plains_stay_as_they_are_and_slopes_are_lit_or_shaded() {
        let shade = raster_of(RasterKind::Shade, &[128, 255, 0]);
        let made = land(&shade, None, Theme::Projector.palette());
        assert_eq!(made.rgba[0][3], 0, "nothing over flat ground at the coast");
        assert!(made.rgba[1][0] > 250 && made.rgba[1][3] > 0, "a lit slope is lighter: {:?}", made.rgba[1]);
        assert!(made.rgba[2][0] < 50 && made.rgba[2][3] > 0, "a slope in shadow is darker: {:?}", made.rgba[2]);
    }

    #[test]
    fn the_sea_has_its_own_colour_at_the_coast() {
        let made = sea(&raster_of(RasterKind::Depth, &[0, 255]), Theme::Projector.palette());
        assert_eq!(made.rgba[0][3], 0, "nothing at the coast");
        assert_eq!(made.rgba[1], [196, 217, 230, 255], "the deepest sea");
    }

    #[test]
    fn the_relief_fades_where_the_grid_has_nothing_more_to_say() {
        assert_eq!(opacity(Overlay::Land, 1000.0), 1.0);
        assert_eq!(opacity(Overlay::Land, 50.0), 0.0);
        assert_eq!(opacity(Overlay::Sea, 50.0), 1.0);
    }
}
