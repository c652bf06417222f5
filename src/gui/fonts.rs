//! The fonts of the window: one family for the three languages, and one of icons.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily};

use crate::fonts::{BOLD, ICONS, REGULAR};

/// The bold letters.
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The icons.
pub fn icons() -> FontFamily {
    FontFamily::Name("icons".into())
}

/// Makes these the only fonts, so that every machine shows the same letters.
pub fn install(ctx: &Context) {
    let mut fonts = FontDefinitions::empty();
    for (name, data) in [("regular", REGULAR), ("bold", BOLD), ("icons", ICONS)] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(data)));
    }
    for (family, names) in [
        (FontFamily::Proportional, vec!["regular"]),
        (FontFamily::Monospace, vec!["regular"]),
        (bold(), vec!["bold"]),
        (icons(), vec!["icons", "regular"]),
    ] {
        fonts.families.insert(family, names.into_iter().map(str::to_owned).collect());
    }
    ctx.set_fonts(fonts);
}
