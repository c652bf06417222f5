//! Colours in order, from those near the ground to those near the letters: even steps for the eye, in grey too.

use crate::scene::palette::{Palette, Rgb};

/// Counts that are told apart on the map; the last one stands for all above it.
pub const OFTEN_CLASSES: u8 = 5;

/// A colour of a theme's ramp, from 0 to 1.
pub fn ramp(palette: &Palette, share: f32) -> Rgb {
    let [from, to] = palette.ramp.map(lab_of);
    let share = share.clamp(0.0, 1.0);
    rgb_of([0, 1, 2].map(|axis| from[axis] + (to[axis] - from[axis]) * share))
}

/// Björn Ottosson's Oklab: equal steps look equal.
fn lab_of(color: Rgb) -> [f32; 3] {
    let [r, g, b] = color.map(|byte| {
        let value = f32::from(byte) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    let l = (0.412_221_47 * r + 0.536_332_55 * g + 0.051_445_995 * b).cbrt();
    let m = (0.211_903_5 * r + 0.680_699_5 * g + 0.107_396_96 * b).cbrt();
    let s = (0.088_302_46 * r + 0.281_718_85 * g + 0.629_978_7 * b).cbrt();
    [
        0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
        1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
        0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
    ]
}

fn rgb_of([lightness, a, b]: [f32; 3]) -> Rgb {
    let l = (lightness + 0.396_337_78 * a + 0.215_803_76 * b).powi(3);
    let m = (lightness - 0.105_561_346 * a - 0.063_854_17 * b).powi(3);
    let s = (lightness - 0.089_484_18 * a - 1.291_485_5 * b).powi(3);
    let linear = [
        4.076_741_7 * l - 3.307_711_6 * m + 0.230_969_94 * s,
        -1.268_438 * l + 2.609_757_4 * m - 0.341_319_38 * s,
        -0.004_196_086_3 * l - 0.703_418_6 * m + 1.707_614_7 * s,
    ];
    linear.map(|value| {
        let value = value.clamp(0.0, 1.0);
        let value = if value <= 0.003_130_8 { value * 12.92 } else { 1.055 * value.powf(1.0 / 2.4) - 0.055 };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what a byte holds")]
        let byte = (value * 255.0).round() as u8;
        byte
    })
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator as _;

    use super::*;
    use crate::scene::{Theme, luminance};

    #[test]
    fn the_ends_are_the_palettes_own() {
        for theme in Theme::iter() {
            let palette = theme.palette();
            for (share, wanted) in [(0.0, palette.ramp[0]), (1.0, palette.ramp[1])] {
                let made = ramp(palette, share);
                let off = made.iter().zip(wanted).map(|(a, b)| a.abs_diff(b)).max();
                assert!(off <= Some(1), "{theme:?}: {made:?} is not {wanted:?}");
            }
        }
    }

    /// How light a grey looks, 0 to 100 (CIE L*).
    fn lightness(color: Rgb) -> f32 {
        let y = luminance(color);
        if y > 0.008_856 { 116.0 * y.cbrt() - 16.0 } else { 903.3 * y }
    }

    #[test]
    fn steps_are_even_in_grey() {
        for theme in Theme::iter() {
            let greys: Vec<f32> =
                (0_u8..=8).map(|step| lightness(ramp(theme.palette(), f32::from(step) / 8.0))).collect();
            let steps: Vec<f32> = greys.windows(2).map(|pair| pair[1] - pair[0]).collect();
            let (least, most) = steps.iter().fold((f32::MAX, 0.0_f32), |(least, most), step| {
                assert!(step.signum() == steps[0].signum(), "{theme:?}: the order of {greys:?} is lost in grey");
                (least.min(step.abs()), most.max(step.abs()))
            });
            assert!(least >= 4.0, "{theme:?}: steps of {steps:?} cannot be told apart");
            assert!(most <= 2.0 * least, "{theme:?}: steps of {steps:?} are uneven");
        }
    }
}
