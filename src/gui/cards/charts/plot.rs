//! A plot over the days of the war: its cursor is the day shown, a click or a drag shows another day.

use std::ops::RangeInclusive;

use egui::accesskit::{Node, Role};
use egui::{FontFamily, FontId, Rangef, Response, Sense, Stroke, Ui, WidgetInfo, vec2};
use egui_plot::{AxisHints, GridInput, GridMark, Plot, PlotBounds, PlotTransform, PlotUi};

use crate::day::{Day, Moment};
use crate::gui::command_ui::Context;
use crate::gui::{shortcuts, theme};
use crate::scene::InkStyle;
use crate::session::Action;

use super::band::Band;

/// Height of a plot, units; and where the picture is nearly square, so that what stands below has room.
const HEIGHTS: (f32, f32) = (30.0, 20.0);

/// Pictures wider than this are not nearly square, widths over heights.
const WIDE: f32 = 1.5;

/// Marks of the axis of values, at most.
const MOST_MARKS: f64 = 5.0;

/// Marks of the axis of days stand at least so far apart, a share of the days shown.
const LEAST_GAP: f64 = 0.07;

/// What a plot is called, what it says of the day shown, and the values at its lower and upper edge.
pub struct Frame<'a> {
    /// Its name.
    pub name: &'a str,
    /// What it says of the day shown, for those who do not see it.
    pub reading: &'a str,
    /// Lowest and highest value.
    pub values: (f64, f64),
    /// Room before the first and after the last day, a share of the days: signs stand on both.
    pub margin: f64,
}

/// Shows a plot of `items` over the part of the war that the time axis shows.
pub fn plot<'a>(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    frame: &Frame<'_>,
    items: impl FnOnce(&mut PlotUi<'a>) + 'a,
) -> (Response, PlotTransform) {
    let days = cx.atlas.campaign().days;
    let last = cx.atlas.end_of(days.last);
    let (from, to) = cx.session.time.span.map_or((0.0, last.0), |span| (span.from.0, span.to.0));
    let margin = (to - from) * frame.margin;
    let (low, high) = frame.values;
    let window = ui.ctx().content_rect();
    let height = if window.width() > WIDE * window.height() { HEIGHTS.0 } else { HEIGHTS.1 };
    let language = cx.session.language;
    let font = FontId::new(cx.metrics.units(2.4), FontFamily::Proportional);
    let axis = |hints: AxisHints<'a>| hints.tick_label_font(font.clone()).tick_label_color(cx.colors.text);
    // The marks are chosen so that labels have room.
    let narrow = Rangef::new(cx.metrics.units(2.0), cx.metrics.units(2.5));
    let decimals = usize::from(high - low < 8.0);
    // The topmost label stands half above the plot.
    ui.add_space(cx.metrics.units(1.2));
    let shown = Plot::new(frame.name)
        .height(cx.metrics.units(height))
        .width(ui.available_width())
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .sense(Sense::click_and_drag())
        .grid_color(cx.colors.line)
        .x_grid_spacer(move |input| months(&input, days.first))
        .y_grid_spacer(|input| values(&input))
        .custom_x_axes(vec![axis(AxisHints::new_x()).label_spacing(narrow).formatter(
            move |mark: GridMark, _: &RangeInclusive<f64>| {
                let day = Moment(mark.value).day(days.first);
                let month = || language.text(&format!("month-short-{}", day.month()));
                if day.month() == 1 { day.year().to_string() } else { month() }
            },
        )])
        .custom_y_axes(vec![
            axis(AxisHints::new_y())
                .formatter(move |mark: GridMark, _: &RangeInclusive<f64>| language.number(mark.value, decimals)),
        ])
        .show(ui, move |plot| {
            plot.set_plot_bounds(PlotBounds::from_min_max([from - margin, low], [to + margin, high]));
            items(plot);
        });
    let response = shown.response;
    name(&response, frame);
    cursor(ui, cx, &response, shown.transform);
    choose(cx, &response, shown.transform);
    shortcuts::leave_space_free(ui.ctx(), response.id);
    (response, shown.transform)
}

/// Round values, as many as have room.
fn values(input: &GridInput) -> Vec<GridMark> {
    let (low, high) = input.bounds;
    let least = (high - low) / MOST_MARKS;
    let power = 10.0_f64.powf(least.max(f64::MIN_POSITIVE).log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0].into_iter().map(|factor| factor * power).find(|&step| step >= least);
    let step = step.unwrap_or(10.0 * power);
    let mut marks = Vec::new();
    let mut value = (low / step).ceil() * step;
    while value <= high {
        marks.push(GridMark { value: value + 0.0, step_size: step });
        value += step;
    }
    marks
}

/// The first days of months, as many as have room.
fn months(input: &GridInput, first: Day) -> Vec<GridMark> {
    let (low, high) = input.bounds;
    let step = [1_i8, 2, 3, 6, 12].into_iter().find(|&step| f64::from(step) * 30.0 >= (high - low) * LEAST_GAP);
    let step = step.unwrap_or(12);
    let years = Moment(low).day(first).year()..=Moment(high).day(first).year();
    let starts = years.flat_map(|year| {
        (1..=12).filter(move |month| (month - 1) % step == 0).filter_map(move |month| Day::new(year, month, 1))
    });
    let mark = |day| GridMark { value: Moment::end_of(day, first).0, step_size: f64::from(step) * 30.0 };
    // At the left edge a label would lie on the lowest value's.
    let edge = low + (high - low) * LEAST_GAP / 2.0;
    starts.map(mark).filter(|mark| edge <= mark.value && mark.value <= high).collect()
}

/// What a screen reader hears.
fn name(response: &Response, frame: &Frame<'_>) {
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, frame.name));
    let reading = frame.reading.to_owned();
    response.ctx.accesskit_node_builder(response.id, |node: &mut Node| node.set_description(reading));
}

/// The day shown as a line.
fn cursor(ui: &Ui, cx: &Context<'_>, response: &Response, transform: PlotTransform) {
    let painter = ui.painter_at(response.rect);
    let x = transform.position_from_point_x(cx.session.time.moment.0);
    for (width, color) in [(0.9, theme::color(cx.style.palette().halo)), (0.4, cx.colors.accent)] {
        painter.vline(x, response.rect.y_range(), Stroke::new(cx.metrics.units(width).max(2.0), color));
    }
    if response.has_focus() {
        let stroke = Stroke::new(3.0, cx.colors.accent);
        painter.rect_stroke(response.rect, 0.0, stroke, egui::StrokeKind::Inside);
    }
}

/// Shows the day under a click or a drag.
fn choose(cx: &mut Context<'_>, response: &Response, transform: PlotTransform) {
    let held = response.is_pointer_button_down_on() || response.clicked();
    let Some(pointer) = response.interact_pointer_pos().filter(|_| held) else {
        return;
    };
    let days = cx.atlas.campaign().days;
    let moment = Moment(transform.value_from_position(pointer).x.round());
    let day = days.clamp(moment.day(days.first));
    if day != cx.session.day(cx.atlas) {
        cx.queue.push(Action::SetPlaying(false));
        cx.queue.push(Action::SetDay(day));
    }
}

/// A band of a plot with the look of an area of the map.
pub fn band<'a>(
    ui: &Ui,
    cx: &Context<'_>,
    lines: (&'a [egui_plot::PlotPoint], &'a [egui_plot::PlotPoint]),
    ink: InkStyle,
) -> Band<'a> {
    Band::new(lines, ink, crate::gui::canvas::hatch::kept(ui.ctx(), cx.metrics.unit))
}

/// How a line of a chart is told from the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sample {
    /// An area.
    Area(InkStyle),
    /// A line with dashes of this length and gaps as long; 0 = solid.
    Line(egui::Color32, f32),
}

/// The meaning of the looks of a chart, in a row.
pub fn legend(ui: &mut Ui, cx: &Context<'_>, samples: &[(Sample, String)]) {
    ui.horizontal_wrapped(|ui| {
        for (sample, name) in samples {
            let size = vec2(cx.metrics.units(5.0), cx.metrics.units(2.4));
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            match *sample {
                Sample::Area(ink) => {
                    let hatches = crate::gui::canvas::hatch::kept(ui.ctx(), cx.metrics.unit);
                    ui.painter().extend(crate::gui::canvas::hatch::rectangle(ink, &hatches, rect));
                    let edge = Stroke::new(1.0, cx.colors.text_weak);
                    ui.painter().rect_stroke(rect, 0.0, edge, egui::StrokeKind::Inside);
                }
                Sample::Line(color, dash) => {
                    let stroke = Stroke::new(cx.metrics.units(0.4), color);
                    let ends = [rect.left_center(), rect.right_center()];
                    if dash > 0.0 {
                        ui.painter().extend(egui::Shape::dashed_line(&ends, stroke, dash, dash));
                    } else {
                        ui.painter().line_segment(ends, stroke);
                    }
                }
            }
            ui.label(egui::RichText::new(name).color(cx.colors.text));
        }
    });
}
