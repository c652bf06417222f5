//! How signs look: colours, widths and sizes. Sizes are hundredths of the picture's height.

use super::primitive::{Ink, Pen, Symbol, TextClass};
use crate::model::{Campaign, Side};

/// Red, green, blue.
pub type Rgb = [u8; 3];

/// An area's look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InkStyle {
    /// Colour of the ground.
    pub fill: Rgb,
    /// Slanted lines over it.
    pub hatch: Option<Hatch>,
}

/// Slanted lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hatch {
    /// Colour of the lines.
    pub color: Rgb,
    /// `///` when true, `\\\` when false.
    pub rising: bool,
}

/// A line's look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PenStyle {
    /// Colour.
    pub color: Rgb,
    /// Width.
    pub width: f32,
    /// Length of dashes and of the gaps between.
    pub dash: Option<(f32, f32)>,
    /// Colour and width of what shows on either side of the line.
    pub casing: Option<(Rgb, f32)>,
    /// Width of the stripe in each side's colour along the line: left side's on the left, right side's on the right.
    pub ribbon: f32,
    /// Whether an arrow stands at its end.
    pub arrow: bool,
}

/// A text's look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// Size of the em.
    pub size: f32,
    /// Bold or regular.
    pub bold: bool,
    /// Colour of the letters.
    pub color: Rgb,
    /// Colour round the letters.
    pub halo: Rgb,
}

/// The look of a small sign: a disc, ring or diamond.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SymbolStyle {
    /// Radius.
    pub radius: f32,
    /// Inside.
    pub fill: Rgb,
    /// Edge colour.
    pub edge: Rgb,
    /// Edge width.
    pub edge_width: f32,
}

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [24, 24, 24];
const SEA: Rgb = [230, 239, 243];
const ABROAD: Rgb = [246, 244, 239];
const GROUND: Rgb = [240, 236, 226];
const COAST: Rgb = [96, 118, 132];
const WATER: Rgb = [104, 150, 180];
/// Letters on water.
const DEEP: Rgb = [14, 54, 96];
/// Letters of mountains and countries.
const EARTH: Rgb = [72, 54, 38];
const BORDER: Rgb = [128, 118, 110];
const DOUBT: Rgb = [222, 214, 222];
/// What a layer adds to the map, apart from both sides' colours.
const STORY: Rgb = [122, 31, 92];
/// Lines of treaties: parallels.
const TREATY: Rgb = [150, 26, 26];

/// The look of everything on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Style {
    left: Rgb,
    right: Rgb,
}

impl Style {
    /// The light look for projectors, with the campaign's own colours of the sides.
    pub fn projector(campaign: &Campaign) -> Self {
        Self { left: campaign.left.color, right: campaign.right.color }
    }

    /// A side's full colour.
    pub fn side(&self, side: Side) -> Rgb {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
        }
    }

    /// A side's colour dark enough for letters on white.
    pub fn side_text(&self, side: Side) -> Rgb {
        let color = self.side(side);
        let share = if luminance(color) > 0.25 { 0.5 } else { 1.0 };
        mix(color, BLACK, share)
    }

    /// An area's look.
    pub fn ink(&self, ink: Ink) -> InkStyle {
        let plain = |fill| InkStyle { fill, hatch: None };
        match ink {
            Ink::Sea | Ink::Lake => plain(SEA),
            Ink::Abroad => plain(ABROAD),
            Ink::Ground => plain(GROUND),
            Ink::Territory(side) => {
                let color = self.side(side);
                let (tint, line) = if luminance(color) > 0.25 { (0.30, 0.48) } else { (0.25, 0.40) };
                let hatch = Hatch { color: mix(color, WHITE, line), rising: side == Side::Right };
                InkStyle { fill: mix(color, WHITE, tint), hatch: Some(hatch) }
            }
            Ink::Doubt => plain(DOUBT),
            Ink::StoryArea => plain(mix(STORY, WHITE, 0.2)),
        }
    }

    /// A line's look.
    pub fn pen(&self, pen: Pen) -> PenStyle {
        let line = |color, width| PenStyle { color, width, dash: None, casing: None, ribbon: 0.0, arrow: false };
        let front = |dash| PenStyle { dash, casing: Some((WHITE, 0.18)), ribbon: 0.34, ..line(BLACK, 0.45) };
        match pen {
            Pen::Coast => line(COAST, 0.14),
            Pen::LakeBank => line(WATER, 0.1),
            Pen::RiverLarge => line(WATER, 0.2),
            Pen::River => line(WATER, 0.12),
            Pen::Border => PenStyle { dash: Some((1.1, 0.5)), ..line(BORDER, 0.2) },
            Pen::Province => PenStyle { dash: Some((0.5, 0.5)), ..line(BORDER, 0.1) },
            Pen::FrontCertain => front(None),
            Pen::FrontLikely => front(Some((1.5, 0.8))),
            Pen::FrontGuess => PenStyle { width: 0.3, ..front(Some((0.45, 0.8))) },
            Pen::StoryLine => PenStyle { dash: Some((1.2, 0.7)), ..line(TREATY, 0.28) },
            Pen::StoryFront => PenStyle { casing: Some((WHITE, 0.12)), ..line(STORY, 0.3) },
            Pen::StorySector => PenStyle { dash: Some((0.8, 0.5)), ..line(STORY, 0.22) },
            Pen::StoryRoute => PenStyle { casing: Some((WHITE, 0.15)), arrow: true, ..line(STORY, 0.38) },
            Pen::StoryBeach => PenStyle { casing: Some((WHITE, 0.15)), ..line(STORY, 0.7) },
            Pen::StoryEdge => line(STORY, 0.2),
        }
    }

    /// A text's look.
    pub fn text(&self, class: TextClass) -> TextStyle {
        let text = |size, bold| TextStyle { size, bold, color: BLACK, halo: WHITE };
        match class {
            TextClass::SideLetter => text(5.6, true),
            TextClass::NameLarge => text(3.7, true),
            TextClass::NameMedium => text(3.0, false),
            TextClass::NameSmall => text(2.5, false),
            TextClass::Story => TextStyle { color: STORY, ..text(2.6, true) },
            TextClass::Water => TextStyle { color: DEEP, ..text(3.0, false) },
            TextClass::River => TextStyle { color: DEEP, ..text(2.4, false) },
            TextClass::Land => TextStyle { color: EARTH, ..text(2.5, false) },
        }
    }

    /// A sign's look.
    pub fn symbol(&self, symbol: Symbol) -> SymbolStyle {
        let disc = |radius, fill, edge| SymbolStyle { radius, fill, edge, edge_width: 0.28 };
        match symbol {
            Symbol::Capital => disc(0.85, WHITE, BLACK),
            Symbol::Town(1) => disc(0.65, WHITE, BLACK),
            Symbol::Town(_) => disc(0.48, WHITE, BLACK),
            Symbol::StoryPoint | Symbol::Crossing => disc(0.7, WHITE, STORY),
            Symbol::Peak => SymbolStyle { radius: 0.5, fill: EARTH, edge: WHITE, edge_width: 0.1 },
            Symbol::Battle => disc(0.9, STORY, WHITE),
        }
    }
}

/// `share` of one colour over another.
pub fn mix(color: Rgb, under: Rgb, share: f32) -> Rgb {
    let channel = |top: u8, below: u8| {
        let value = f32::from(top) * share + f32::from(below) * (1.0 - share);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and 255 by construction"
        )]
        let byte = value.round().clamp(0.0, 255.0) as u8;
        byte
    };
    [channel(color[0], under[0]), channel(color[1], under[1]), channel(color[2], under[2])]
}

/// Relative luminance after WCAG 2.
pub fn luminance(color: Rgb) -> f32 {
    let linear = |byte: u8| {
        let value = f32::from(byte) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2])
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Style = Style { left: [0xE6, 0x9F, 0x00], right: [0x00, 0x4E, 0x8A] };

    /// Contrast as seen on a projector whose picture has no more than 7:1.
    fn veiled(a: Rgb, b: Rgb) -> f32 {
        let veil = 1.0 / 6.0;
        let (a, b) = (luminance(a) + veil, luminance(b) + veil);
        a.max(b) / a.min(b)
    }

    #[test]
    fn names_can_be_read_on_every_ground_in_a_bright_room() {
        let inks =
            [Ink::Sea, Ink::Abroad, Ink::Ground, Ink::Territory(Side::Left), Ink::Territory(Side::Right), Ink::Doubt];
        for ink in inks {
            let fill = STYLE.ink(ink).fill;
            for class in [TextClass::NameLarge, TextClass::NameSmall] {
                let text = STYLE.text(class);
                assert!(veiled(text.color, fill) >= 4.5, "{class:?} on {ink:?}: {}", veiled(text.color, fill));
            }
            let front = STYLE.pen(Pen::FrontCertain);
            assert!(veiled(front.color, fill) >= 3.0, "front on {ink:?}: {}", veiled(front.color, fill));
        }
    }

    #[test]
    fn texts_are_large_enough_for_the_last_row() {
        for class in [TextClass::NameLarge, TextClass::NameMedium, TextClass::NameSmall, TextClass::Story] {
            assert!(STYLE.text(class).size >= 2.4, "{class:?} is smaller than class C");
        }
        assert!(STYLE.text(TextClass::NameLarge).size >= 3.7, "names that matter are class B");
    }
}
