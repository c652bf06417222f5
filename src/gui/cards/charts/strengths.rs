//! Strengths and losses as sources give them: each figure for itself, never summed.

use egui::{Button, Color32, Id, RichText, Stroke, Ui, vec2};
use egui_plot::{Line, MarkerShape, PlotPoint, PlotTransform, Points};
use strum::IntoEnumIterator as _;

use super::super::bibliography::source;
use super::super::frame::{day_link, part, text, weak};
use super::plot::{Frame, plot};
use super::{Chart, below, table};
use crate::gui::command_ui::Context;
use crate::gui::theme;
use crate::model::{Measure, Strength};

/// Signs of the forces, in the order in which they first appear.
const SIGNS: [MarkerShape; 6] = [
    MarkerShape::Circle,
    MarkerShape::Square,
    MarkerShape::Up,
    MarkerShape::Diamond,
    MarkerShape::Down,
    MarkerShape::Asterisk,
];

/// The same signs as letters, filled.
const LETTERS: [&str; 6] = ["●", "■", "▲", "◆", "▼", "✱"];

/// Forces that have a name in every language.
const KNOWN: [&str; 5] = ["ROK", "US", "UN", "KPA", "PVA"];

/// Room for signs at both ends of the war, a share of its days.
const MARGIN: f64 = 0.03;

/// Losses of a longer span are those of the war, days.
const BATTLE_DAYS: i32 = 200;

/// A pointer so near a figure means it, units.
const NEAR: f32 = 2.0;

/// Shows the strengths of a measure, or the losses.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>, chart: Chart) {
    let (measure, whole) =
        if chart == Chart::Losses { (Measure::Casualties, choose_span(ui, cx)) } else { (choose(ui, cx), false) };
    let all = cx.atlas.dataset().strengths.iter().filter(|row| row.measure == measure && of_war(row) == whole);
    let shown: Vec<Strength> = all.cloned().collect();
    if shown.is_empty() {
        weak(ui, cx, &cx.text("chart-no-figures"));
        return;
    }
    let forces = forces(&cx.atlas.dataset().strengths);
    let most = shown.iter().map(|row| row.range.1).fold(1.0, f64::max) * 1.08;
    let id: &'static str = measure.into();
    let name = cx.text(&format!("measure-{id}"));
    let items: Vec<(Points<'static>, Vec<Line<'static>>)> = shown.iter().map(|row| sign(cx, row, &forces)).collect();
    let frame = Frame { name: &name, reading: "", values: (0.0, most), margin: MARGIN };
    let (response, transform) = plot(ui, cx, &frame, |plot| {
        for (points, lines) in items {
            lines.into_iter().for_each(|line| plot.line(line));
            plot.points(points);
        }
    });
    let top = response.rect.top();
    if let Some(row) = response.hover_pos().and_then(|at| nearest(cx, &shown, (at, transform))) {
        let lines = [Some(words(cx, row)), Some(row.source.clone()), Some(row.note.clone())];
        let told: Vec<String> = lines.into_iter().flatten().filter(|line| !line.is_empty()).collect();
        response.on_hover_text_at_pointer(told.join("\n"));
    }
    legend(ui, cx, &shown, &forces);
    let method = if measure == Measure::Casualties { "chart-losses-method" } else { "chart-strengths-method" };
    below(ui, cx, top, ("", &format!("{}: {}", name, cx.text(method))), || csv_of(cx, &shown));
    list(ui, cx, &shown);
}

/// Whether a figure is of the war rather than of a battle or a day.
fn of_war(row: &Strength) -> bool {
    row.since.is_some_and(|since| row.day.days_since(since) > BATTLE_DAYS)
}

/// Whether the losses of the whole war were chosen last: beside them those of a battle would not be seen.
fn choose_span(ui: &mut Ui, cx: &Context<'_>) -> bool {
    let kept = Id::unique("chart-span");
    let mut whole = ui.data(|data| data.get_temp::<bool>(kept)).unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        for (other, id) in [(false, "losses-battles"), (true, "losses-war")] {
            if ui.add(Button::selectable(whole == other, cx.text(id)).frame_when_inactive(true)).clicked() {
                whole = other;
            }
        }
    });
    ui.data_mut(|data| data.insert_temp(kept, whole));
    whole
}

/// The measure that was chosen last.
fn choose(ui: &mut Ui, cx: &Context<'_>) -> Measure {
    let kept = Id::unique("chart-measure");
    let mut measure = ui.data(|data| data.get_temp::<Measure>(kept)).unwrap_or(Measure::Troops);
    ui.horizontal_wrapped(|ui| {
        for other in Measure::iter().filter(|&other| other != Measure::Casualties) {
            let id: &'static str = other.into();
            let button = Button::selectable(measure == other, cx.text(&format!("measure-{id}")));
            if ui.add(button.frame_when_inactive(true)).clicked() {
                measure = other;
            }
        }
    });
    ui.data_mut(|data| data.insert_temp(kept, measure));
    measure
}

/// The forces in the order in which they first appear.
fn forces(rows: &[Strength]) -> Vec<String> {
    let mut forces: Vec<String> = Vec::new();
    for row in rows {
        if !forces.contains(&row.force) {
            forces.push(row.force.clone());
        }
    }
    forces
}

fn place(forces: &[String], force: &str) -> usize {
    forces.iter().position(|other| other == force).unwrap_or(0) % SIGNS.len()
}

fn color(cx: &Context<'_>, row: &Strength) -> Color32 {
    theme::color(cx.style.side_text(row.side))
}

/// Where a figure stands in the plot.
fn x(cx: &Context<'_>, row: &Strength) -> f64 {
    cx.atlas.end_of(row.day).0.max(0.0)
}

/// The sign of a figure with its range, and the span of days that it counts.
fn sign(cx: &Context<'_>, row: &Strength, forces: &[String]) -> (Points<'static>, Vec<Line<'static>>) {
    let (at, ink) = (x(cx, row), color(cx, row));
    let stroke = Stroke::new(cx.metrics.units(0.3).max(1.5), ink);
    let line = |ends: [[f64; 2]; 2]| Line::new("", ends.to_vec()).stroke(stroke).allow_hover(false);
    let mut lines = Vec::new();
    if row.range.0 < row.range.1 {
        lines.push(line([[at, row.range.0], [at, row.range.1]]));
    }
    if let Some(since) = row.since {
        lines.push(line([[cx.atlas.end_of(since).0.max(0.0), row.value], [at, row.value]]));
    }
    let points = Points::new("", vec![[at, row.value]])
        .shape(SIGNS[place(forces, &row.force)])
        .filled(!row.combined)
        .radius(cx.metrics.units(0.95))
        .color(ink)
        .allow_hover(false);
    (points, lines)
}

/// The figure under the pointer.
fn nearest<'a>(
    cx: &Context<'_>,
    rows: &'a [Strength],
    (pointer, transform): (egui::Pos2, PlotTransform),
) -> Option<&'a Strength> {
    let away = |row: &Strength| transform.position_from_point(&PlotPoint::new(x(cx, row), row.value)).distance(pointer);
    let near = rows.iter().min_by(|a, b| away(a).total_cmp(&away(b)));
    near.filter(|row| away(row) <= cx.metrics.units(NEAR))
}

/// Date, force, figure and range.
fn words(cx: &Context<'_>, row: &Strength) -> String {
    let language = cx.session.language;
    let number = |value: f64| language.number(value, 0);
    let mut told = format!("{}: {} {}", dates(cx, row), row.force, number(row.value));
    if row.range.0 < row.range.1 {
        told = format!("{told} ({}–{})", number(row.range.0), number(row.range.1));
    }
    if row.combined { format!("{told} · {}", cx.text("chart-combined")) } else { told }
}

fn dates(cx: &Context<'_>, row: &Strength) -> String {
    let language = cx.session.language;
    match row.since {
        Some(since) => format!("{} – {}", language.short_date(since), language.short_date(row.day)),
        None => language.short_date(row.day),
    }
}

/// The signs of the forces that are in the chart.
fn legend(ui: &mut Ui, cx: &Context<'_>, rows: &[Strength], all: &[String]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(cx.metrics.units(1.0), cx.metrics.units(0.4));
        for force in forces(rows) {
            let Some(row) = rows.iter().find(|row| row.force == force) else { continue };
            let key = format!("force-{}", force.to_lowercase());
            let name = if KNOWN.contains(&force.as_str()) { cx.text(&key) } else { force.clone() };
            let sign = LETTERS[place(all, &force)];
            ui.label(RichText::new(format!("{sign} {name}")).color(color(cx, row)));
        }
        if rows.iter().any(|row| row.combined) {
            ui.label(RichText::new(format!("○ {}", cx.text("chart-combined"))).color(cx.colors.text));
        }
    });
}

/// Every figure with its source.
fn list(ui: &mut Ui, cx: &mut Context<'_>, rows: &[Strength]) {
    part(ui, cx, &cx.text("card-sources"));
    for row in rows {
        let told = words(cx, row);
        if cx.atlas.campaign().days.contains(row.day) {
            day_link(ui, cx, row.day, told);
        } else {
            text(ui, cx, &told);
        }
        source(ui, cx, &row.source, row.source_seen);
        if !row.note.is_empty() {
            weak(ui, cx, &row.note);
        }
    }
}

fn csv_of(cx: &Context<'_>, rows: &[Strength]) -> String {
    let header = [
        "date",
        "period_start",
        "side",
        "force",
        "measure",
        "value",
        "low",
        "high",
        "combined",
        "source",
        "source_seen",
        "note",
    ];
    let row = |row: &Strength| {
        let measure: &'static str = row.measure.into();
        [
            row.day.to_string(),
            row.since.map_or_else(String::new, |day| day.to_string()),
            cx.atlas.campaign().side(row.side).id.clone(),
            row.force.clone(),
            measure.to_owned(),
            row.value.to_string(),
            row.range.0.to_string(),
            row.range.1.to_string(),
            row.combined.to_string(),
            row.source.clone(),
            if row.source_seen { "yes" } else { "no" }.to_owned(),
            row.note.clone(),
        ]
    };
    table::csv(header, rows.iter().map(row))
}
