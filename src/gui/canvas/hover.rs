//! What lies under the pointer, in words at the lower edge of the map where it hides nothing.

use egui::{
    Align2, CornerRadius, CursorIcon, FontFamily, FontId, Painter, Pos2, Response, Stroke, StrokeKind, pos2, vec2,
};
use geo::{Coord, Rect};

use super::items::rect_on_screen;
use super::pointed::{self, Scenery};
use crate::front::Situation;
use crate::gui::command_ui::Context;
use crate::model::Holder;
use crate::scene::{self, Picked, Study, Thing};

/// Within this distance the pointer is at the town itself, km.
const AT_TOWN_KM: f64 = 3.0;

/// Paints the box while the pointer is over the map.
pub fn paint(
    painter: &Painter,
    response: &Response,
    cx: &Context<'_>,
    (situation, scenery, study): (&Situation, &Scenery<'_>, &Study),
) {
    let Some(pointer) = response.hover_pos() else {
        return;
    };
    let Some(found) = pointed::pointed(cx, scenery, pointed::canvas_point(response, pointer)) else {
        return;
    };
    if found.thing.is_some() {
        response.ctx.set_cursor_icon(CursorIcon::PointingHand);
    }
    // The box names the nearest town in any case.
    let thing = found.thing.filter(|thing| !matches!(thing, Thing::Place(_)));
    let title = thing.map(|thing| pointed::title(&thing, cx.session.language).to_owned());
    let picked = scene::pick(cx.atlas, situation, found.at);
    let data = cx.atlas.dataset().observed.is_some();
    let known = Some(words(&picked, cx))
        .filter(|_| !matches!(picked.holder, Holder::None) || picked.front_km.is_some_and(|_| data));
    let text = title.into_iter().chain(known).collect::<Vec<_>>().join(" · ");
    if text.is_empty() {
        return;
    }
    let metrics = cx.metrics;
    let font = FontId::new(metrics.units(2.6), FontFamily::Proportional);
    let left = beside_cards(response, cx, scenery);
    let room = response.rect.right() - left - metrics.units(22.5);
    let mut text = text;
    if let Study::Often(of) = study {
        let times = of.answer.at(found.at);
        text = format!("{} · {text}", cx.session.language.text_with("hover-often", &[("times", times.into())]));
    }
    let galley = painter.layout(text, font, cx.colors.text, room.max(metrics.units(20.0)));
    let size = galley.size() + vec2(metrics.units(2.0), metrics.units(1.0));
    let corner = pos2(left + metrics.units(1.5), response.rect.bottom() - metrics.units(1.5));
    let area = Align2::LEFT_BOTTOM.anchor_size(corner, size);
    painter.rect(area, CornerRadius::same(6), cx.colors.panel, Stroke::new(1.0, cx.colors.line), StrokeKind::Outside);
    painter.galley(area.min + vec2(metrics.units(1.0), metrics.units(0.5)), galley, cx.colors.text);
}

/// Where the lower edge of the map is free of what lies over it, from the left, points of the screen.
fn beside_cards(response: &Response, cx: &Context<'_>, scenery: &Scenery<'_>) -> f32 {
    let map = response.rect;
    let over = scenery.covered.iter().map(|area| {
        let shift = Coord { x: f64::from(map.left()), y: f64::from(map.top()) } - scenery.corner;
        rect_on_screen(Pos2::ZERO, Rect::new(area.min() + shift, area.max() + shift))
    });
    let low = over.filter(|area| area.bottom() > map.bottom() - cx.metrics.units(8.0) && area.left() < map.center().x);
    low.map(|area| area.right()).fold(map.left(), f32::max)
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
    let observed = cx.atlas.dataset().observed.as_ref();
    let holder = match picked.holder {
        Holder::Side(side) => language
            .text_with("hover-held", &[("side", cx.atlas.campaign().side(side).name.get(language).to_owned().into())]),
        Holder::Contested => language.text("hover-contested"),
        Holder::Other(party) => {
            let name = observed.map_or("", |observed| observed.party_name(party, language)).to_owned();
            language.text_with("hover-held", &[("side", name.into())])
        }
        Holder::None if observed.is_some() => language.text("here-untold"),
        Holder::None => language.text("hover-sea"),
    };
    let front = picked.front_km.map(|km| language.text_with("hover-front", &[("km", number(km).into())]));
    place.into_iter().chain([holder]).chain(front).collect::<Vec<_>>().join(" · ")
}
