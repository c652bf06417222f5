//! Colours and text sizes of the interface; the map has its own in [`crate::scene::Style`].

use egui::{Color32, Context, CornerRadius, FontFamily, FontId, Margin, Stroke, TextStyle, Theme, Visuals, vec2};

use super::fonts;
use super::metrics::Metrics;
use crate::scene::Rgb;

/// Letters and lines.
pub const TEXT: Color32 = Color32::from_gray(24);
/// Letters of less weight, still readable in a bright room.
pub const TEXT_WEAK: Color32 = Color32::from_gray(64);
/// Panels.
pub const PANEL: Color32 = Color32::from_gray(252);
/// Lines between panels.
pub const LINE: Color32 = Color32::from_gray(200);
/// What is chosen or pressed.
pub const ACCENT: Color32 = color([31, 58, 77]);
/// What is chosen, as a ground for dark letters.
pub const ACCENT_PALE: Color32 = color([214, 226, 234]);
/// What needs attention.
pub const WARNING: Color32 = color([150, 26, 26]);

/// A colour of a scene as a colour of the screen.
pub const fn color(rgb: Rgb) -> Color32 {
    Color32::from_rgb(rgb[0], rgb[1], rgb[2])
}

/// Sets colours once and text sizes whenever the window's height changes.
pub fn apply(ctx: &Context, metrics: Metrics) {
    let key = egui::Id::unique("frontline-metrics");
    if ctx.data(|data| data.get_temp::<f32>(key)) == Some(metrics.unit) {
        return;
    }
    ctx.data_mut(|data| data.insert_temp(key, metrics.unit));
    ctx.set_theme(Theme::Light);
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
        style.visuals = visuals();
        style.interaction.selectable_labels = false;
        style.animation_time = 0.0;
    });
}

fn visuals() -> Visuals {
    let mut visuals = Visuals::light();
    visuals.override_text_color = None;
    visuals.panel_fill = PANEL;
    visuals.window_fill = PANEL;
    visuals.selection.bg_fill = ACCENT_PALE;
    visuals.selection.stroke = Stroke::new(2.0, ACCENT);
    let widgets = &mut visuals.widgets;
    for widget in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        widget.fg_stroke = Stroke::new(1.5, TEXT);
        widget.corner_radius = CornerRadius::same(6);
        widget.expansion = 0.0;
    }
    widgets.noninteractive.bg_stroke = Stroke::new(1.0, LINE);
    widgets.inactive.weak_bg_fill = Color32::TRANSPARENT;
    widgets.inactive.bg_fill = Color32::WHITE;
    widgets.inactive.bg_stroke = Stroke::new(1.5, TEXT_WEAK);
    widgets.hovered.weak_bg_fill = ACCENT_PALE;
    widgets.hovered.bg_fill = ACCENT_PALE;
    widgets.hovered.bg_stroke = Stroke::new(1.5, ACCENT);
    widgets.active.weak_bg_fill = ACCENT_PALE;
    widgets.active.bg_fill = ACCENT_PALE;
    widgets.active.bg_stroke = Stroke::new(2.0, ACCENT);
    visuals
}

/// The frame of a panel that lies over the map.
pub fn floating(metrics: Metrics) -> egui::Frame {
    egui::Frame::NONE
        .fill(PANEL)
        .stroke(Stroke::new(1.0, LINE))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(margin(metrics, 0.5))
}

/// The same margin on all sides, in units.
pub fn margin(metrics: Metrics, units: f32) -> Margin {
    #[expect(clippy::cast_possible_truncation, reason = "a margin of a few dozen points")]
    Margin::same(metrics.units(units).round().clamp(0.0, 120.0) as i8)
}
