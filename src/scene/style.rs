//! How signs look: colours, widths and sizes. Sizes are hundredths of the picture's height.

use serde::{Deserialize, Serialize};

use super::palette::{Palette, Rgb, Theme};
use super::primitive::{Ink, Pen, Symbol, TextClass};
use super::relief::Overlay;
use super::study::{OFTEN_CLASSES, ramp};
use crate::model::{Campaign, Certainty, Side};

/// How far the last row sits from the picture, in heights of the picture: letters grow with it.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumIter, strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Room {
    /// Four heights: a small room, or a screen on a desk.
    Near,
    /// Six heights: a classroom.
    #[default]
    Class,
    /// Eight heights: a hall, or a small picture.
    Far,
}

impl Room {
    /// The size of letters relative to a classroom's.
    pub fn factor(self) -> f32 {
        match self {
            Self::Near => 4.0 / 6.0,
            Self::Class => 1.0,
            Self::Far => 8.0 / 6.0,
        }
    }
}

/// An area's look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InkStyle {
    /// Colour of the ground; `None`: what lies below shows.
    pub fill: Option<Rgb>,
    /// Slanted lines over it.
    pub hatch: Option<Hatch>,
    /// A picture over both.
    pub overlay: Option<Overlay>,
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
    /// Whether it begins thin and grows to its width.
    pub taper: bool,
    /// Distance and size of the teeth on its left.
    pub teeth: Option<(f32, f32)>,
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

/// The look of everything on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    theme: Theme,
    room: Room,
    left: Rgb,
    right: Rgb,
}

impl Style {
    /// A look with the campaign's own colours of the sides.
    pub fn new(theme: Theme, room: Room, campaign: &Campaign) -> Self {
        Self { theme, room, left: campaign.left.color, right: campaign.right.color }
    }

    /// The theme.
    pub fn theme(&self) -> Theme {
        self.theme
    }

    /// The room.
    pub fn room(&self) -> Room {
        self.room
    }

    /// The colours that do not belong to a side.
    pub fn palette(&self) -> &'static Palette {
        self.theme.palette()
    }

    /// A side's full colour; lightened where the theme is dark, grey where it has no colours.
    pub fn side(&self, side: Side) -> Rgb {
        self.shown(match side {
            Side::Left => self.left,
            Side::Right => self.right,
        })
    }

    /// A colour of the data as this look shows it.
    fn shown(&self, color: Rgb) -> Rgb {
        let palette = self.palette();
        if !palette.colored {
            let lightness = luminance(color).sqrt() * 255.0;
            return [byte(lightness); 3];
        }
        if palette.dark && luminance(color) < 0.25 { mix([255; 3], brightest(color), 0.2) } else { color }
    }

    /// A side's colour for letters and thin lines on a panel.
    pub fn side_text(&self, side: Side) -> Rgb {
        let (color, palette) = (self.side(side), self.palette());
        if palette.dark {
            return mix(color, palette.text, 0.3);
        }
        mix(color, palette.text, if luminance(color) > 0.25 { 0.4 } else { 1.0 })
    }

    /// An area's look.
    pub fn ink(&self, ink: Ink) -> InkStyle {
        let palette = self.palette();
        let plain = |fill| InkStyle { fill: Some(fill), hatch: None, overlay: None };
        match ink {
            Ink::Sea => InkStyle { overlay: Some(Overlay::Sea), ..plain(palette.sea) },
            Ink::Lake => plain(palette.sea),
            Ink::Relief => InkStyle { fill: None, hatch: None, overlay: Some(Overlay::Land) },
            Ink::Abroad => InkStyle { overlay: Some(Overlay::Land), ..plain(palette.abroad) },
            Ink::Ground | Ink::Unmapped => plain(palette.ground),
            Ink::Territory(side) => self.territory(side),
            Ink::Pale(side) => plain(self.pale(side)),
            Ink::Party { color, rising, pale } => self.party(color, (rising, pale)),
            Ink::Gained(side) => self.gained(side),
            Ink::Often(class) => self.often(class),
            Ink::OftenAgain(class) => InkStyle {
                fill: None,
                hatch: Some(Hatch { color: self.often_hatch(class), rising: false }),
                overlay: None,
            },
            Ink::Doubt => plain(palette.doubt),
            Ink::StoryArea => plain(mix(palette.story, palette.under, 0.2)),
        }
    }

    fn territory(&self, side: Side) -> InkStyle {
        let (color, palette) = (self.side(side), self.palette());
        let tint = palette.tints[usize::from(side == Side::Right)];
        let hatch = Hatch { color: mix(color, palette.under, tint.hatch), rising: side == Side::Right };
        InkStyle { fill: Some(mix(color, palette.under, tint.fill)), hatch: Some(hatch), overlay: None }
    }

    /// Ground of a party: as a side's, in its own colour; only hinted at where the data say nothing of the day.
    fn party(&self, color: Rgb, (rising, pale): (bool, bool)) -> InkStyle {
        let (color, palette) = (self.shown(color), self.palette());
        let tint = palette.tints[usize::from(rising)];
        let hatch = Hatch { color: mix(color, palette.under, tint.hatch), rising };
        let share = if pale { tint.fill * 0.4 } else { tint.fill };
        InkStyle { fill: Some(mix(color, palette.under, share)), hatch: (!pale).then_some(hatch), overlay: None }
    }

    /// Ground just won: the winner's hatch, twice as strong as on the ground it held before.
    fn gained(&self, side: Side) -> InkStyle {
        let (color, palette) = (self.side(side), self.palette());
        let hatch = Hatch { color: mix(color, palette.under, 0.8), rising: side == Side::Right };
        InkStyle { fill: None, hatch: Some(hatch), overlay: None }
    }

    fn pale(&self, side: Side) -> Rgb {
        let palette = self.palette();
        let tint = palette.tints[usize::from(side == Side::Right)];
        mix(self.side(side), palette.under, tint.fill * 0.5)
    }

    /// The more often, the nearer to the letters, and the more hatched: once plain, twice `///`, three times `\\\\\\`,
    /// more often both.
    fn often(&self, class: u8) -> InkStyle {
        let hatch = match class {
            0 | 1 => None,
            class => Some(Hatch { color: self.often_hatch(class), rising: class != 3 }),
        };
        InkStyle { fill: Some(ramp(self.palette(), Self::often_share(class) * 0.55)), hatch, overlay: None }
    }

    fn often_hatch(&self, class: u8) -> Rgb {
        ramp(self.palette(), Self::often_share(class) * 0.55 + 0.22)
    }

    fn often_share(class: u8) -> f32 {
        f32::from(class) / f32::from(OFTEN_CLASSES)
    }

    /// A line of many: the later, the nearer to the letters, the wider and the less broken.
    fn isochrone(&self, place: u8) -> PenStyle {
        let palette = self.palette();
        let share = f32::from(place) / 255.0;
        let dash = match place {
            0..=84 => Some((0.9, 0.35)),
            85..=169 => Some((2.6, 0.35)),
            _ => None,
        };
        PenStyle {
            color: ramp(palette, share),
            width: 0.22 + 0.2 * share,
            dash,
            casing: Some((palette.text, 0.07)),
            ribbon: 0.0,
            arrow: false,
            taper: false,
            teeth: None,
        }
    }

    /// A line's look.
    pub fn pen(&self, pen: Pen) -> PenStyle {
        let palette = self.palette();
        let line = |color, width| PenStyle {
            color,
            width,
            dash: None,
            casing: None,
            ribbon: 0.0,
            arrow: false,
            taper: false,
            teeth: None,
        };
        let front = |dash| PenStyle {
            dash,
            casing: Some((palette.halo, 0.2)),
            ribbon: 0.34,
            teeth: Some((2.6, 0.9)),
            ..line(palette.text, 0.55)
        };
        match pen {
            Pen::Coast => line(palette.coast, 0.2),
            Pen::LakeBank => line(palette.water, 0.12),
            Pen::RiverLarge => line(palette.water, 0.26),
            Pen::River => line(palette.water, 0.15),
            Pen::Border => PenStyle { dash: Some((1.3, 0.5)), ..line(palette.border, 0.22) },
            Pen::Province => PenStyle { dash: Some((0.5, 0.5)), ..line(palette.border, 0.1) },
            Pen::FrontCertain => front(None),
            Pen::FrontLikely => front(Some((1.8, 0.8))),
            Pen::FrontGuess => PenStyle { width: 0.4, teeth: None, ..front(Some((0.55, 0.8))) },
            Pen::Traced(certainty) => {
                let dash = match certainty {
                    Certainty::Certain => None,
                    Certainty::Likely => Some((2.4, 0.6)),
                    Certainty::Guess => Some((0.55, 0.8)),
                };
                PenStyle { dash, casing: Some((palette.halo, 0.2)), ..line(palette.text, 0.5) }
            }
            Pen::HeldEdge(color) => line(mix(self.shown(color), palette.text, 0.6), 0.22),
            Pen::FrontBefore => PenStyle { dash: Some((0.3, 0.6)), ..line(palette.text_weak, 0.3) },
            Pen::Isochrone(place) => self.isochrone(place),
            Pen::Axis { side, guessed } => PenStyle {
                casing: Some((palette.halo, 0.2)),
                arrow: true,
                taper: !guessed,
                dash: guessed.then_some((1.4, 0.9)),
                ..line(self.side_text(side), 0.7)
            },
            Pen::Railway => PenStyle { dash: Some((0.9, 0.4)), ..line(palette.transport, 0.2) },
            Pen::Road => line(palette.transport, 0.14),
            Pen::StoryLine => PenStyle { dash: Some((1.2, 0.7)), ..line(palette.treaty, 0.28) },
            Pen::StoryFront => PenStyle { casing: Some((palette.halo, 0.12)), ..line(palette.story, 0.3) },
            Pen::StorySector => PenStyle { dash: Some((0.8, 0.5)), ..line(palette.story, 0.22) },
            Pen::StoryRoute => {
                PenStyle { casing: Some((palette.halo, 0.15)), arrow: true, ..line(palette.story, 0.38) }
            }
            Pen::StoryBeach => PenStyle { casing: Some((palette.halo, 0.15)), ..line(palette.story, 0.7) },
            Pen::StoryEdge => line(palette.story, 0.2),
        }
    }

    /// A text's look: its size in the three classes of `R1`, larger in a larger room.
    pub fn text(&self, class: TextClass) -> TextStyle {
        let palette = self.palette();
        let text =
            |size, bold| TextStyle { size: size * self.room.factor(), bold, color: palette.text, halo: palette.halo };
        match class {
            TextClass::SideLetter(side) => TextStyle { color: self.side_text(side), ..text(5.6, true) },
            TextClass::NameLarge => text(3.7, true),
            TextClass::NameMedium => text(3.0, false),
            TextClass::NameSmall => text(2.5, false),
            TextClass::Unit(side) => TextStyle { color: self.side_text(side), ..text(2.4, true) },
            TextClass::Event | TextClass::Date => text(2.6, true),
            TextClass::Story => TextStyle { color: palette.story, ..text(2.6, true) },
            TextClass::Water => TextStyle { color: palette.deep, ..text(3.0, false) },
            TextClass::River => TextStyle { color: palette.deep, ..text(2.4, false) },
            TextClass::Land => TextStyle { color: palette.earth, ..text(2.5, false) },
        }
    }

    /// A sign's look.
    pub fn symbol(&self, symbol: Symbol) -> SymbolStyle {
        let palette = self.palette();
        let disc = |radius, fill, edge| SymbolStyle { radius, fill, edge, edge_width: 0.28 };
        match symbol {
            Symbol::Capital => disc(0.85, palette.halo, palette.text),
            Symbol::Town(1) => disc(0.65, palette.halo, palette.text),
            Symbol::Town(_) => disc(0.48, palette.halo, palette.text),
            Symbol::StoryPoint | Symbol::Crossing => disc(0.7, palette.halo, palette.story),
            Symbol::Event(importance) => disc(if importance <= 2 { 1.2 } else { 0.9 }, palette.halo, palette.warning),
            Symbol::Unit { side, .. } => disc(1.5, palette.halo, self.side_text(side)),
            Symbol::Battle => disc(0.9, palette.story, palette.halo),
            Symbol::Peak => SymbolStyle { radius: 0.5, fill: palette.earth, edge: palette.halo, edge_width: 0.1 },
        }
    }
}

/// `share` of one colour over another.
pub fn mix(color: Rgb, under: Rgb, share: f32) -> Rgb {
    let channel = |top: u8, below: u8| byte(f32::from(top) * share + f32::from(below) * (1.0 - share));
    [channel(color[0], under[0]), channel(color[1], under[1]), channel(color[2], under[2])]
}

/// The same hue as bright as it can be.
fn brightest(color: Rgb) -> Rgb {
    let most = f32::from(color.into_iter().max().unwrap_or(0).max(1));
    color.map(|channel| byte(f32::from(channel) * 235.0 / most))
}

fn byte(value: f32) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what a byte holds")]
    let byte = value.round().clamp(0.0, 255.0) as u8;
    byte
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
    use strum::IntoEnumIterator as _;

    use super::*;

    fn styles() -> impl Iterator<Item = Style> {
        Theme::iter().map(|theme| Style {
            theme,
            room: Room::Class,
            left: [0xE6, 0x9F, 0x00],
            right: [0x00, 0x4E, 0x8A],
        })
    }

    /// Contrast as seen on a projector whose picture has no more than 7:1.
    fn veiled(a: Rgb, b: Rgb) -> f32 {
        let veil = 1.0 / 6.0;
        let (a, b) = (luminance(a) + veil, luminance(b) + veil);
        a.max(b) / a.min(b)
    }

    /// Every ground on which texts and lines may lie, hatches and the extremes of sea and relief included.
    fn grounds(style: &Style) -> Vec<(String, Rgb)> {
        let palette = style.palette();
        let mut found = vec![("deep sea".to_owned(), palette.sea_deep), ("mountains".to_owned(), palette.high)];
        for ink in [
            Ink::Sea,
            Ink::Abroad,
            Ink::Ground,
            Ink::Territory(Side::Left),
            Ink::Territory(Side::Right),
            Ink::Doubt,
            Ink::StoryArea,
        ] {
            found.extend(style.ink(ink).fill.map(|fill| (format!("{ink:?}"), fill)));
        }
        found
    }

    #[test]
    fn texts_can_be_read_on_every_ground_in_a_bright_room() {
        for style in styles() {
            let palette = style.palette();
            for (name, ground) in grounds(&style) {
                for class in [TextClass::NameLarge, TextClass::NameMedium, TextClass::NameSmall] {
                    let contrast = veiled(style.text(class).color, ground);
                    assert!(contrast >= 4.5, "{:?}: {class:?} on {name}: {contrast}", style.theme);
                }
            }
            let panel_texts = [palette.text, palette.text_weak, palette.warning, palette.accent, palette.story];
            for color in panel_texts.into_iter().chain([Side::Left, Side::Right].map(|side| style.side_text(side))) {
                let contrast = veiled(color, palette.panel);
                assert!(contrast >= 4.5, "{:?}: {color:?} on a panel: {contrast}", style.theme);
            }
            let chosen = veiled(palette.text, palette.accent_pale);
            assert!(chosen >= 4.5, "{:?}: text on what is chosen: {chosen}", style.theme);
            // Coloured letters lie on their halo.
            let colored = [TextClass::Story, TextClass::Land, TextClass::Water, TextClass::River, TextClass::Event];
            let of_sides = [Side::Left, Side::Right]
                .into_iter()
                .flat_map(|side| [TextClass::Unit(side), TextClass::SideLetter(side)]);
            for class in colored.into_iter().chain(of_sides) {
                let contrast = veiled(style.text(class).color, palette.halo);
                assert!(contrast >= 4.5, "{:?}: {class:?} on its halo: {contrast}", style.theme);
            }
        }
    }

    #[test]
    fn lines_that_matter_can_be_seen_on_every_ground_in_a_bright_room() {
        for style in styles() {
            for (name, ground) in grounds(&style) {
                let front = veiled(style.pen(Pen::FrontCertain).color, ground);
                assert!(front >= 3.0, "{:?}: front on {name}: {front}", style.theme);
            }
            let palette = style.palette();
            for pen in [Pen::Coast, Pen::StoryLine, Pen::StoryRoute] {
                for ground in [palette.sea, palette.abroad] {
                    let contrast = veiled(style.pen(pen).color, ground);
                    assert!(contrast >= 3.0, "{:?}: {pen:?} on {ground:?}: {contrast}", style.theme);
                }
            }
        }
    }

    #[test]
    fn sizes_are_large_enough_for_the_last_row() {
        for style in styles() {
            for class in [TextClass::NameLarge, TextClass::NameMedium, TextClass::NameSmall, TextClass::Story] {
                assert!(style.text(class).size >= 2.4, "{class:?} is smaller than class C");
            }
            assert!(style.text(TextClass::NameLarge).size >= 3.7, "names that matter are class B");
            let front = style.pen(Pen::FrontCertain);
            assert!(front.width >= 0.55, "the front is {} wide", front.width);
            assert!(front.casing.is_some_and(|(_, width)| width >= 0.2), "and has a casing");
            assert!(style.pen(Pen::Coast).width >= 0.2, "the coast is {} wide", style.pen(Pen::Coast).width);
        }
    }

    #[test]
    fn many_fronts_are_seen_everywhere_and_told_apart_without_colour() {
        for style in styles() {
            let pens: Vec<PenStyle> = (0..=5_u8).map(|step| style.pen(Pen::Isochrone(step * 51))).collect();
            for (name, ground) in grounds(&style) {
                for pen in &pens {
                    let edge = pen.casing.map_or(0.0, |(color, _)| veiled(color, ground));
                    assert!(edge >= 3.0, "{:?}: the edge of a front on {name}: {edge}", style.theme);
                }
            }
            let apart = |pair: &[PenStyle]| veiled(pair[0].color, pair[1].color);
            assert!(apart(&[pens[0], pens[5]]) >= 3.0, "{:?}: first and last look alike", style.theme);
            assert!(pens.windows(2).all(|pair| pair[0].width < pair[1].width), "later ones are wider");
            assert!(pens[0].dash.is_some() && pens[5].dash.is_none(), "the first are broken, the last are whole");
        }
    }

    #[test]
    fn ground_is_the_darker_the_oftener_it_changed_hands() {
        for style in styles() {
            let fills = (1..=OFTEN_CLASSES).filter_map(|class| style.ink(Ink::Often(class)).fill);
            let light: Vec<f32> = fills.map(luminance).collect();
            let dark = style.palette().dark;
            assert!(light.windows(2).all(|pair| (pair[0] < pair[1]) == dark), "{:?}: {light:?}", style.theme);
        }
    }
}
