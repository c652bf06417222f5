//! The letters inside the program: one family for the three languages, and one of icons.

/// Regular letters, TrueType.
pub const REGULAR: &[u8] = include_bytes!("../assets/fonts/FrontlineSans-Regular.ttf");

/// Bold letters, TrueType.
pub const BOLD: &[u8] = include_bytes!("../assets/fonts/FrontlineSans-Bold.ttf");

/// Icons, TrueType.
pub const ICONS: &[u8] = include_bytes!("../assets/fonts/FrontlineIcons.ttf");
