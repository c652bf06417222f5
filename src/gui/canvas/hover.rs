//! What lies under the pointer, in words at the lower edge of the map where it hides nothing.

use egui::{Align2, CornerRadius, FontFamily, FontId, Painter, Response, Stroke, StrokeKind, vec2};
use geo::Coord;

use crate::front::Situation;
use crate::gui::command_ui::Context;
use crate::model::Holder;
use crate::scene::{self, Picked, Study};

/// Within this distance the pointer is at the town itself, km.
const AT_TOWN_KM: f64 = 3.0;

/// Paints the box while the pointer is over the map.
pub fn paint(painter: &Painter, response: &Response, cx: &Context<'_>, (situation, study): (&Situation, &Study)) {
    let Some(pointer) = response.hover_pos() else {
        return;
    };
    let at = pointer - response.rect.min;
    let world = cx.session.view.world_from_screen(Coord { x: f64::from(at.x), y: f64::from(at.y) });
    let picked = scene::pick(cx.atlas, situation, world);
    if matches!(picked.holder, Holder::None) {
        return;
    }
    let metrics = cx.metrics;
    let font = FontId::new(metrics.units(2.6), FontFamily::Proportional);
    let room = response.rect.width() - metrics.units(24.0);
    let mut words = words(&picked, cx);
    if let Study::Often(of) = study {
        let times = of.answer.at(world);
        words = format!("{} · {words}", cx.session.language.text_with("hover-often", &[("times", times.into())]));
    }
    let galley = painter.layout(words, font, cx.colors.text, room.max(metrics.units(20.0)));
    let size = galley.size() + vec2(metrics.units(2.0), metrics.units(1.0));
    let corner = response.rect.left_bottom() + vec2(metrics.units(1.5), -metrics.units(1.5));
    let area = Align2::LEFT_BOTTOM.anchor_size(corner, size);
    painter.rect(area, CornerRadius::same(6), cx.colors.panel, Stroke::new(1.0, cx.colors.line), StrokeKind::Outside);
    painter.galley(area.min + vec2(metrics.units(1.0), metrics.units(0.5)), galley, cx.colors.text);
}

/// Place, holder, distance to the front.
fn words(picked: &Picked<'_>, cx: &Context<'_>) -> String {
    let language = cx.session.language;
    let number = |km: f64| language.number(km, usize::from(km < 10.0));
    let place = picked.town.map(|(town, km)| {
        let name = town.name.get(language).to_owned();
        if km <= AT_TOWN_KM {
            name
        } else {
            language.text_with("hover-near", &[("km", language.number(km, 0).into()), ("town", name.into())])
        }
    });
    let holder = match picked.holder {
        Holder::Side(side) => language
            .text_with("hover-held", &[("side", cx.atlas.campaign().side(side).name.get(language).to_owned().into())]),
        Holder::Contested => language.text("hover-contested"),
        Holder::None => language.text("hover-sea"),
    };
    let front = picked.front_km.map(|km| language.text_with("hover-front", &[("km", number(km).into())]));
    place.into_iter().chain([holder]).chain(front).collect::<Vec<_>>().join(" · ")
}
