//! Charts of the figures of each day: shares, ground gained, length of the front.

use std::sync::Arc;

use egui::{Stroke, Ui};
use egui_plot::{HLine, Line, PlotPoints};

use super::figures::Figures;
use super::plot::{Frame, Sample, band, legend, plot};
use super::{Chart, below, table};
use crate::front::DayStats;
use crate::gui::command_ui::Context;
use crate::model::Side;
use crate::scene::{Ink, InkStyle, apportioned};

/// Shows one of them.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>, chart: Chart, figures: &Arc<Figures>) {
    match chart {
        Chart::Gained => gained(ui, cx, figures),
        Chart::Length => length(ui, cx, figures),
        _ => share(ui, cx, figures),
    }
}

/// The figures of the day shown.
fn today<'a>(cx: &Context<'_>, figures: &'a Figures) -> Option<&'a DayStats> {
    figures.series.of(cx.session.day(cx.atlas))
}

fn side_name(side: Side, cx: &Context<'_>) -> String {
    cx.atlas.campaign().side(side).name.get(cx.session.language).to_owned()
}

/// Letter and name of a side.
fn named(side: Side, cx: &Context<'_>) -> String {
    format!("{}  {}", cx.atlas.campaign().side(side).letter, side_name(side, cx))
}

fn date(cx: &Context<'_>) -> String {
    cx.session.language.short_date(cx.session.day(cx.atlas))
}

/// Ground that may be either side's: both hatches would be a third colour, so the doubt's own, plain.
fn unsure_ink(cx: &Context<'_>) -> InkStyle {
    cx.style.ink(Ink::Doubt)
}

fn share(ui: &mut Ui, cx: &mut Context<'_>, figures: &Arc<Figures>) {
    let language = cx.session.language;
    let whole = figures.series.days().first().map_or(0.0, |day| day.held.sum());
    let reading = today(cx, figures).map_or_else(String::new, |day| {
        let shares = day.shares();
        let tenths = apportioned([shares.left, shares.unsure, shares.right], 1000.0);
        let [left, unsure, right] = tenths.map(|tenths| language.number(tenths / 10.0, 1));
        let km2 = |km2: f64| language.number(km2, 0);
        let arguments = [
            ("date", date(cx).into()),
            ("left", side_name(Side::Left, cx).into()),
            ("right", side_name(Side::Right, cx).into()),
            ("left_share", left.into()),
            ("unsure_share", unsure.into()),
            ("right_share", right.into()),
            ("left_km2", km2(day.held.left - day.unsure.left).into()),
            ("unsure_km2", km2(day.unsure.sum()).into()),
            ("right_km2", km2(day.held.right - day.unsure.right).into()),
        ];
        language.text_with("chart-share-reading", &arguments)
    });
    let [left, right] = [Side::Left, Side::Right].map(|side| cx.style.ink(Ink::Territory(side)));
    let bands = [
        band(ui, cx, (&figures.zero, &figures.right), right),
        band(ui, cx, (&figures.right, &figures.unsure), unsure_ink(cx)),
        band(ui, cx, (&figures.unsure, &figures.hundred), left),
    ];
    let stroke = Stroke::new(cx.metrics.units(0.2).max(1.0), cx.colors.text);
    let edges = [&figures.right, &figures.unsure].map(|line| Line::new("", PlotPoints::Borrowed(line)).stroke(stroke));
    let name = cx.text("chart-share");
    let (shown, _) =
        plot(ui, cx, &Frame { name: &name, reading: &reading, values: (0.0, 100.0), margin: 0.0 }, |plot| {
            bands.into_iter().for_each(|band| plot.add(band));
            edges.into_iter().for_each(|edge| plot.line(edge.allow_hover(false)));
        });
    let samples = [
        (Sample::Area(left), named(Side::Left, cx)),
        (Sample::Area(unsure_ink(cx)), cx.text("chart-unsure")),
        (Sample::Area(right), named(Side::Right, cx)),
    ];
    legend(ui, cx, &samples);
    let method = language.text_with("chart-share-method", &[("km2", language.number(whole, 0).into())]);
    below(ui, cx, shown.rect.top(), (&reading, &method), || share_table(cx, figures));
}

fn share_table(cx: &Context<'_>, figures: &Figures) -> String {
    let (left, right) = (&cx.atlas.campaign().left.id, &cx.atlas.campaign().right.id);
    let header = [
        "date".to_owned(),
        format!("{left}_km2"),
        "unsure_km2".to_owned(),
        format!("{right}_km2"),
        format!("{left}_share"),
        "unsure_share".to_owned(),
        format!("{right}_share"),
    ];
    let row = |day: &DayStats| {
        let shares = day.shares();
        [
            day.day.to_string(),
            format!("{:.1}", day.held.left - day.unsure.left),
            format!("{:.1}", day.unsure.sum()),
            format!("{:.1}", day.held.right - day.unsure.right),
            format!("{:.5}", shares.left),
            format!("{:.5}", shares.unsure),
            format!("{:.5}", shares.right),
        ]
    };
    table::csv(header.each_ref().map(String::as_str), figures.series.days().iter().map(row))
}

fn gained(ui: &mut Ui, cx: &mut Context<'_>, figures: &Arc<Figures>) {
    let language = cx.session.language;
    let reading = today(cx, figures).map_or_else(String::new, |day| {
        let km2 = |km2: f64| language.number(km2, usize::from(km2 < 10.0));
        let arguments = [
            ("date", date(cx).into()),
            ("left", side_name(Side::Left, cx).into()),
            ("right", side_name(Side::Right, cx).into()),
            ("left_km2", km2(day.gained.left).into()),
            ("right_km2", km2(day.gained.right).into()),
        ];
        language.text_with("chart-gained-reading", &arguments)
    });
    // Spikes of a day are a point or two wide: full colours, and up or down tells the side.
    let full = |side| InkStyle { fill: Some(cx.style.side(side)), hatch: None, overlay: None };
    let (left, right) = (full(Side::Left), full(Side::Right));
    let bands = [
        band(ui, cx, (&figures.flat, &figures.gained_right), right),
        band(ui, cx, (&figures.gained_left, &figures.flat), left),
    ];
    let middle = HLine::new("", 0.0).stroke(Stroke::new(1.0, cx.colors.text)).allow_hover(false);
    let most = figures.most_gained.max(1.0) * 1.05;
    let name = cx.text("chart-gained");
    let (shown, _) =
        plot(ui, cx, &Frame { name: &name, reading: &reading, values: (-most, most), margin: 0.0 }, |plot| {
            bands.into_iter().for_each(|band| plot.add(band));
            plot.hline(middle);
        });
    let up = [
        (Sample::Area(right), format!("{} ↑", named(Side::Right, cx))),
        (Sample::Area(left), format!("{} ↓", named(Side::Left, cx))),
    ];
    legend(ui, cx, &up);
    let (left, right) = (&cx.atlas.campaign().left.id, &cx.atlas.campaign().right.id);
    let header = [format!("{left}_gained_km2"), format!("{right}_gained_km2")];
    below(ui, cx, shown.rect.top(), (&reading, &cx.text("chart-gained-method")), || {
        let row = |day: &DayStats| {
            [day.day.to_string(), format!("{:.1}", day.gained.left), format!("{:.1}", day.gained.right)]
        };
        table::csv(["date", &header[0], &header[1]], figures.series.days().iter().map(row))
    });
}

fn length(ui: &mut Ui, cx: &mut Context<'_>, figures: &Arc<Figures>) {
    let language = cx.session.language;
    let reading = today(cx, figures).map_or_else(String::new, |day| {
        let arguments = [("date", date(cx).into()), ("km", language.number(day.front_km, 0).into())];
        language.text_with("chart-length-reading", &arguments)
    });
    let stroke = Stroke::new(cx.metrics.units(0.35).max(1.5), cx.colors.text);
    let line = Line::new("", PlotPoints::Borrowed(&figures.length)).stroke(stroke).allow_hover(false);
    let name = cx.text("chart-length");
    let values = (0.0, figures.longest.max(1.0) * 1.05);
    let (shown, _) =
        plot(ui, cx, &Frame { name: &name, reading: &reading, values, margin: 0.0 }, |plot| plot.line(line));
    below(ui, cx, shown.rect.top(), (&reading, &cx.text("chart-length-method")), || {
        let row = |day: &DayStats| [day.day.to_string(), format!("{:.1}", day.front_km)];
        table::csv(["date", "front_km"], figures.series.days().iter().map(row))
    });
}
