//! The letters inside the program: one family for the three languages, and one of icons.

/// The plain letters.
pub const REGULAR: &[u8] = include_bytes!("../assets/fonts/FrontlineSans-Regular.ttf");

/// The bold letters.
pub const BOLD: &[u8] = include_bytes!("../assets/fonts/FrontlineSans-Bold.ttf");

/// The icons of buttons.
pub const ICONS: &[u8] = include_bytes!("../assets/fonts/FrontlineIcons.ttf");
