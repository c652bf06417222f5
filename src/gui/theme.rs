//! Colours and text sizes of the interface; the map has its own in [`crate::scene::Style`].

use egui::{Color32, Context, CornerRadius, FontFamily, FontId, Margin, Stroke, TextStyle, Visuals, vec2};

use super::fonts;
use super::metrics::Metrics;
use crate::scene::{Rgb, Theme};

/// The colours of the interface, from the palette of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colors {
    /// Letters and lines.
    pub text: Color32,
    /// Letters of less weight, still readable in a bright room.
    pub text_weak: Color32,
    /// Panels.
    pub panel: Color32,
    /// Lines between panels.
    pub line: Color32,
    /// What is chosen or pressed.
    pub accent: Color32,
    /// What is chosen, as a ground for letters.
    pub accent_pale: Color32,
    /// What needs attention.
    pub warning: Color32,
    /// Whether letters are lighter than their ground.
    pub dark: bool,
}

impl Colors {
    /// The colours of a theme.
    pub fn of(theme: Theme) -> Self {
        let palette = theme.palette();
        Self {
            text: color(palette.text),
            text_weak: color(palette.text_weak),
            panel: color(palette.panel),
            line: color(palette.line),
            accent: color(palette.accent),
            accent_pale: color(palette.accent_pale),
            warning: color(palette.warning),
            dark: palette.dark,
        }
    }
}

/// A colour of a scene as a colour of the screen.
pub const fn color(rgb: Rgb) -> Color32 {
    Color32::from_rgb(rgb[0], rgb[1], rgb[2])
}

/// The colours of this frame.
pub fn colors(ctx: &Context) -> Colors {
    ctx.data(|data| data.get_temp(egui::Id::unique("frontline-colors"))).unwrap_or_else(|| Colors::of(Theme::default()))
}

/// A hundredth of the height of a small screen, points.
const SMALL_UNIT: f32 = 7.68;

/// Sets colours and text sizes whenever the theme or the window's height changes.
pub fn apply(ctx: &Context, metrics: Metrics, theme: Theme) {
    let key = egui::Id::unique("frontline-metrics");
    if ctx.data(|data| data.get_temp::<(f32, Theme)>(key)) == Some((metrics.unit, theme)) {
        return;
    }
    ctx.data_mut(|data| data.insert_temp(key, (metrics.unit, theme)));
    let colors = Colors::of(theme);
    ctx.data_mut(|data| data.insert_temp(egui::Id::unique("frontline-colors"), colors));
    ctx.set_theme(if colors.dark { egui::Theme::Dark } else { egui::Theme::Light });
    ctx.all_styles_mut(|style| {
        let font = |units: f32, family: FontFamily| FontId::new(metrics.units(units), family);
        style.text_styles = [
            (TextStyle::Small, font(2.4, FontFamily::Proportional)),
            (TextStyle::Body, font(2.6, FontFamily::Proportional)),
            (TextStyle::Button, font(2.6, FontFamily::Proportional)),
            (TextStyle::Monospace, font(2.4, FontFamily::Proportional)),
            (TextStyle::Heading, font(3.2, fonts::bold())),
        ]
        .into();
        let spacing = &mut style.spacing;
        spacing.item_spacing = vec2(metrics.units(1.0), metrics.units(0.7));
        spacing.button_padding = vec2(metrics.units(1.0), metrics.units(0.6));
        spacing.interact_size = vec2(metrics.units(4.4), metrics.units(4.4));
        spacing.icon_width = metrics.units(2.6);
        spacing.icon_width_inner = metrics.units(1.5);
        spacing.icon_spacing = metrics.units(0.9);
        spacing.scroll.bar_width = metrics.units(1.0);
        style.visuals = visuals(colors, metrics);
        style.interaction.selectable_labels = false;
        style.animation_time = 0.0;
    });
}

fn visuals(colors: Colors, metrics: Metrics) -> Visuals {
    // Lines as wide as on a small screen, so that they can be seen on a large one.
    let line = |width: f32, color| Stroke::new(width * (metrics.units(1.0) / SMALL_UNIT).max(1.0), color);
    let mut visuals = if colors.dark { Visuals::dark() } else { Visuals::light() };
    visuals.override_text_color = None;
    visuals.panel_fill = colors.panel;
    visuals.window_fill = colors.panel;
    visuals.weak_text_color = Some(colors.text_weak);
    visuals.hyperlink_color = colors.accent;
    visuals.selection.bg_fill = colors.accent_pale;
    visuals.selection.stroke = line(2.0, colors.accent);
    let widgets = &mut visuals.widgets;
    for widget in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        widget.fg_stroke = line(1.5, colors.text);
        widget.corner_radius = CornerRadius::same(6);
        widget.expansion = 0.0;
    }
    widgets.noninteractive.bg_stroke = line(1.0, colors.line);
    widgets.inactive.weak_bg_fill = Color32::TRANSPARENT;
    widgets.inactive.bg_fill = colors.panel;
    widgets.inactive.bg_stroke = line(1.5, colors.text_weak);
    widgets.hovered.weak_bg_fill = colors.accent_pale;
    widgets.hovered.bg_fill = colors.accent_pale;
    widgets.hovered.bg_stroke = line(1.5, colors.accent);
    widgets.active.weak_bg_fill = colors.accent_pale;
    widgets.active.bg_fill = colors.accent_pale;
    widgets.active.bg_stroke = line(2.0, colors.accent);
    visuals
}

/// The frame of a panel that lies over the map.
pub fn floating(metrics: Metrics, colors: Colors) -> egui::Frame {
    egui::Frame::NONE
        .fill(colors.panel)
        .stroke(Stroke::new(1.0, colors.line))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(margin(metrics, 0.5))
}

/// The same margin on all sides, in units.
pub fn margin(metrics: Metrics, units: f32) -> Margin {
    #[expect(clippy::cast_possible_truncation, reason = "a margin of a few dozen points")]
    Margin::same(metrics.units(units).round().clamp(0.0, 120.0) as i8)
}
