//! The looks on offer, each a list of colours that were chosen together.
//!
//! The figures behind them (a bright room leaves a picture no more than 7:1) are tested in [`super::style`].

use serde::{Deserialize, Serialize};

/// Red, green, blue.
pub type Rgb = [u8; 3];

/// A look of the whole picture.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumIter,
    strum::EnumString,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Theme {
    /// Light, for projectors in bright rooms.
    #[default]
    Projector,
    /// Dark, for panels and dark rooms.
    Dark,
    /// Black and white, for paper.
    Print,
}

impl Theme {
    /// The theme after this one, the first after the last.
    pub fn next(self) -> Self {
        match self {
            Self::Projector => Self::Dark,
            Self::Dark => Self::Print,
            Self::Print => Self::Projector,
        }
    }

    /// The colours of the theme.
    pub fn palette(self) -> &'static Palette {
        match self {
            Self::Projector => &PROJECTOR,
            Self::Dark => &DARK,
            Self::Print => &PRINT,
        }
    }
}

/// How the ground of a side is told from the other's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tint {
    /// Share of the side's colour in the fill.
    pub fill: f32,
    /// Share of the side's colour in the hatch.
    pub hatch: f32,
}

/// The colours of a look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    /// Letters and the cores of front lines.
    pub text: Rgb,
    /// Letters of less weight.
    pub text_weak: Rgb,
    /// Round letters and lines.
    pub halo: Rgb,
    /// Ground of panels, cards and legends.
    pub panel: Rgb,
    /// Lines between panels.
    pub line: Rgb,
    /// What is chosen or pressed.
    pub accent: Rgb,
    /// What is chosen, as a ground for letters.
    pub accent_pale: Rgb,
    /// What needs attention, as letters on a panel.
    pub warning: Rgb,
    /// The sea at the coast.
    pub sea: Rgb,
    /// The sea where it is deepest.
    pub sea_deep: Rgb,
    /// Land that nobody in the campaign can hold.
    pub abroad: Rgb,
    /// Ground of the campaign where no holder is shown.
    pub ground: Rgb,
    /// The same, high in the mountains.
    pub high: Rgb,
    /// Where land meets the sea.
    pub coast: Rgb,
    /// Rivers and the banks of lakes.
    pub water: Rgb,
    /// Letters on water.
    pub deep: Rgb,
    /// Letters of countries, mountains and islands.
    pub earth: Rgb,
    /// Borders between states.
    pub border: Rgb,
    /// Railways and roads.
    pub transport: Rgb,
    /// Where the front may lie as well.
    pub doubt: Rgb,
    /// What the layers tell.
    pub story: Rgb,
    /// Lines of treaties: parallels.
    pub treaty: Rgb,
    /// The colour that tints of the sides are mixed with.
    pub under: Rgb,
    /// Tints of the left side and the right side.
    pub tints: [Tint; 2],
    /// The ends of the ramp for what has an order: near the ground, near the letters.
    pub ramp: [Rgb; 2],
    /// Opacity of the relief's shadows and lights, and of the colour of height.
    pub relief: [f32; 3],
    /// Whether the sides have colours, or are told by grey alone.
    pub colored: bool,
    /// Whether letters are lighter than their ground.
    pub dark: bool,
}

const fn gray(value: u8) -> Rgb {
    [value, value, value]
}

const PROJECTOR: Palette = Palette {
    text: gray(24),
    text_weak: gray(64),
    halo: gray(255),
    panel: gray(252),
    line: gray(200),
    accent: [31, 58, 77],
    accent_pale: [214, 226, 234],
    warning: [150, 26, 26],
    sea: [232, 241, 246],
    sea_deep: [196, 217, 230],
    abroad: [246, 244, 239],
    ground: [241, 238, 229],
    high: [226, 208, 176],
    coast: [84, 106, 120],
    water: [92, 142, 176],
    deep: [14, 54, 96],
    earth: [72, 54, 38],
    border: [116, 106, 98],
    transport: [120, 104, 92],
    doubt: [222, 214, 222],
    story: [122, 31, 92],
    treaty: [150, 26, 26],
    under: gray(255),
    tints: [Tint { fill: 0.30, hatch: 0.48 }, Tint { fill: 0.25, hatch: 0.40 }],
    ramp: [[252, 226, 240], [58, 8, 50]],
    relief: [0.30, 0.55, 0.45],
    colored: true,
    dark: false,
};

const DARK: Palette = Palette {
    text: gray(246),
    text_weak: gray(214),
    halo: gray(8),
    panel: [20, 22, 25],
    line: gray(84),
    accent: [186, 220, 245],
    accent_pale: [40, 60, 76],
    warning: [255, 198, 190],
    sea: [22, 32, 42],
    sea_deep: [10, 17, 26],
    abroad: [40, 40, 41],
    ground: [52, 50, 46],
    high: [64, 56, 46],
    coast: [176, 188, 198],
    water: [98, 140, 170],
    deep: [178, 214, 240],
    earth: [232, 214, 192],
    border: [186, 178, 170],
    transport: [140, 130, 122],
    doubt: [66, 58, 70],
    story: [255, 196, 230],
    treaty: [255, 176, 166],
    under: [26, 26, 28],
    tints: [Tint { fill: 0.22, hatch: 0.34 }, Tint { fill: 0.26, hatch: 0.46 }],
    ramp: [[96, 54, 86], [255, 226, 244]],
    relief: [0.45, 0.12, 0.30],
    colored: true,
    dark: true,
};

const PRINT: Palette = Palette {
    text: gray(0),
    text_weak: gray(48),
    halo: gray(255),
    panel: gray(255),
    line: gray(160),
    accent: gray(32),
    accent_pale: gray(222),
    warning: gray(0),
    sea: gray(255),
    sea_deep: gray(240),
    abroad: gray(248),
    ground: gray(255),
    high: gray(232),
    coast: gray(72),
    water: gray(150),
    deep: gray(56),
    earth: gray(56),
    border: gray(96),
    transport: gray(140),
    doubt: gray(222),
    story: gray(56),
    treaty: gray(40),
    under: gray(255),
    tints: [Tint { fill: 0.0, hatch: 0.26 }, Tint { fill: 0.12, hatch: 0.42 }],
    ramp: [gray(240), gray(24)],
    relief: [0.22, 0.5, 0.4],
    colored: false,
    dark: false,
};
