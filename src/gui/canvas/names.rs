//! Texts on the map: towns and stories with halos, and the scale bar.

use std::sync::Arc;

use egui::{Color32, FontFamily, FontId, Galley, Painter, Pos2, Shape, Stroke, Vec2};

use super::on_screen;
use crate::gui::command_ui::Context;
use crate::gui::{fonts, theme};
use crate::scene::{self, Label, Show, Sized, Style, Symbol, TextStyle};

/// Width of the halo as a share of the text's size.
const HALO: f32 = 0.09;

/// Paints the texts that fit, and the signs they belong to.
pub fn paint(painter: &Painter, cx: &Context<'_>, show: &Show, style: &Style) {
    let session = cx.session;
    let wanted = scene::labels(cx.atlas, session.day(cx.atlas), show, session.language, &session.view);
    let unit = cx.metrics.unit;
    let galleys: Vec<Arc<Galley>> =
        wanted.iter().map(|label| layout(painter, &label.text, style.text(label.class), unit)).collect();
    let sized: Vec<Sized> =
        wanted.iter().zip(&galleys).map(|(label, galley)| sized(label, galley, cx, style)).collect();
    let placed = scene::place(&sized, session.view.size());
    let corner = painter.clip_rect().min;
    for spot in &placed {
        let label = &wanted[spot.index];
        if let Some(symbol @ (Symbol::Capital | Symbol::Town(_))) = label.symbol {
            town(painter, on_screen(corner, sized[spot.index].at), symbol, (style, unit));
        }
        let look = style.text(label.class);
        halo_text(painter, on_screen(corner, spot.area.min()), &galleys[spot.index], (look, unit));
    }
}

fn layout(painter: &Painter, text: &str, look: TextStyle, unit: f32) -> Arc<Galley> {
    let family = if look.bold { fonts::bold() } else { FontFamily::Proportional };
    painter.layout_no_wrap(text.to_owned(), FontId::new(look.size * unit, family), theme::color(look.color))
}

fn sized(label: &Label, galley: &Galley, cx: &Context<'_>, style: &Style) -> Sized {
    let sign = label.symbol.map_or(0.0, |symbol| style.symbol(symbol).radius * cx.metrics.unit);
    let size = galley.size();
    Sized {
        at: cx.session.view.screen_from_world(label.at),
        size: (f64::from(size.x), f64::from(size.y)),
        sign: f64::from(sign),
    }
}

fn town(painter: &Painter, at: Pos2, symbol: Symbol, (style, unit): (&Style, f32)) {
    let look = style.symbol(symbol);
    let edge = Stroke::new(look.edge_width * unit, theme::color(look.edge));
    painter.circle(at, look.radius * unit, theme::color(look.fill), edge);
    if symbol == Symbol::Capital {
        painter.circle_filled(at, look.radius * unit * 0.4, theme::color(look.edge));
    }
}

/// Paints a text with a halo of its style.
fn halo_text(painter: &Painter, at: Pos2, galley: &Arc<Galley>, (look, unit): (TextStyle, f32)) {
    let radius = (look.size * unit * HALO).max(1.0);
    let halo = theme::color(look.halo);
    for step in 0_u8..12 {
        let way = Vec2::angled(f32::from(step) * std::f32::consts::TAU / 12.0) * radius;
        painter.add(Shape::galley_with_override_text_color(at + way, Arc::clone(galley), halo));
    }
    painter.galley(at, Arc::clone(galley), Color32::BLACK);
}
