//! The slider over the whole war: years, months, events; drag, click, wheel, keys and screen readers.

use egui::accesskit::{self, Node, Role};
use egui::{FontFamily, FontId, Painter, Rect, Response, RichText, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::event_marks::{self, x_of};
use crate::day::{Day, DayRange};
use crate::gui::command_ui::Context;
use crate::gui::metrics::Metrics;
use crate::gui::{fonts, shortcuts, theme};
use crate::i18n::Language;
use crate::session::Action;

/// Points of wheel travel for one day.
const WHEEL_DAY: f32 = 25.0;

/// Shows the slider in the room that is left and queues the chosen day.
pub fn date_slider(ui: &mut Ui, cx: &mut Context<'_>) -> Response {
    let metrics = cx.metrics;
    let size = vec2(ui.available_width(), metrics.units(9.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let axis = Rect::from_min_max(
        rect.min + vec2(metrics.units(2.0), metrics.units(3.4)),
        pos2(rect.right() - metrics.units(2.0), rect.top() + metrics.units(5.2)),
    );
    let days = cx.atlas.campaign().days;
    let today = cx.session.day(cx.atlas);
    shortcuts::leave_space_free(ui.ctx(), response.id);
    name(&response, today, days, cx.session.language);
    if let Some(day) = chosen(ui, &response, axis, (today, days)) {
        cx.queue.push(Action::SetPlaying(false));
        cx.queue.push(Action::SetDay(day));
    }
    let painter = ui.painter_at(rect);
    paint_axis(&painter, axis, days, (cx.session.language, metrics));
    event_marks::paint(&painter, &cx.atlas.dataset().events, days, (axis, metrics));
    paint_knob(&painter, axis, cx, response.has_focus());
    tooltip(&response, axis, days, cx);
    response
}

/// What a screen reader hears, and what it may do.
fn name(response: &Response, today: Day, days: DayRange, language: Language) {
    let position = f64::from(today.days_since(days.first));
    response.widget_info(|| {
        let mut info = WidgetInfo::slider(true, position, language.text("slider-date"));
        info.role = Role::Slider;
        info
    });
    let last = f64::from(days.last.days_since(days.first));
    let spoken = language.long_date(today);
    response.ctx.accesskit_node_builder(response.id, |node: &mut Node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(last);
        node.set_numeric_value_step(1.0);
        node.set_value(spoken);
        for action in [accesskit::Action::SetValue, accesskit::Action::Increment, accesskit::Action::Decrement] {
            node.add_action(action);
        }
    });
}

/// The day asked for by pointer, wheel or screen reader in this frame.
fn chosen(ui: &Ui, response: &Response, axis: Rect, (today, days): (Day, DayRange)) -> Option<Day> {
    let id = response.id;
    let mut steps = 0;
    let mut asked = None;
    ui.input(|input| {
        let count = |action| i32::try_from(input.num_accesskit_action_requests(id, action)).unwrap_or(0);
        steps += count(accesskit::Action::Increment) - count(accesskit::Action::Decrement);
        for request in input.accesskit_action_requests(id, accesskit::Action::SetValue) {
            if let Some(accesskit::ActionData::NumericValue(value)) = request.data {
                asked = Some(day_at(value, days));
            }
        }
    });
    if let Some(pointer) = response
        .interact_pointer_pos()
        .filter(|_| response.dragged() || response.clicked() || response.is_pointer_button_down_on())
    {
        let share = f64::from((pointer.x - axis.left()) / axis.width()).clamp(0.0, 1.0);
        asked = Some(day_at(share * f64::from(days.last.days_since(days.first)), days));
    }
    steps += wheel_days(ui, response);
    let wanted = days.clamp(asked.unwrap_or(today).plus(steps));
    (wanted != today).then_some(wanted)
}

fn day_at(position: f64, days: DayRange) -> Day {
    #[expect(clippy::cast_possible_truncation, reason = "a number of days of the campaign")]
    let count = if position.is_finite() { position.round() as i32 } else { 0 };
    days.clamp(days.first.plus(count))
}

/// Whole days of wheel travel; what is left over is kept for the next frame.
fn wheel_days(ui: &Ui, response: &Response) -> i32 {
    if !response.hovered() {
        return 0;
    }
    let key = response.id.with("wheel");
    let travel = ui.input(|input| input.smooth_scroll_delta());
    let sum = ui.data(|data| data.get_temp::<f32>(key)).unwrap_or(0.0) - travel.y - travel.x;
    let days = (sum / WHEEL_DAY).trunc();
    ui.data_mut(|data| data.insert_temp(key, sum - days * WHEEL_DAY));
    #[expect(clippy::cast_possible_truncation, reason = "a few days for each frame")]
    let count = days as i32;
    count
}

fn paint_axis(painter: &Painter, axis: Rect, days: DayRange, (language, metrics): (Language, Metrics)) {
    painter.rect_filled(axis, metrics.units(0.4), theme::colors(painter.ctx()).line);
    let month_width = axis.width() / days.len() as f32 * 30.4;
    let every =
        [1, 2, 3, 6, 12].into_iter().find(|count| month_width * *count as f32 >= metrics.units(6.0)).unwrap_or(12);
    for day in days.days().filter(|day| day.day_of_month() == 1 || *day == days.first) {
        let x = x_of(day, days, axis);
        let year = day.month() == 1 || day == days.first;
        let beside_first = day != days.first && x - axis.left() < metrics.units(6.0);
        let labelled = (year || (i32::from(day.month()) - 1) % every == 0) && !beside_first;
        let length = if year {
            2.0
        } else if labelled {
            1.2
        } else {
            0.7
        };
        if day != days.first {
            painter.vline(
                x,
                axis.top()..=axis.bottom() + metrics.units(length - 0.7),
                Stroke::new(if year { 2.0 } else { 1.0 }, theme::colors(painter.ctx()).text_weak),
            );
        }
        if labelled {
            axis_label(painter, (day, year, x), axis, (language, metrics));
        }
    }
}

fn axis_label(
    painter: &Painter,
    (day, year, x): (Day, bool, f32),
    axis: Rect,
    (language, metrics): (Language, Metrics),
) {
    let text = if year { day.year().to_string() } else { language.text(&format!("month-short-{}", day.month())) };
    let family = if year { fonts::bold() } else { FontFamily::Proportional };
    let galley =
        painter.layout_no_wrap(text, FontId::new(metrics.units(2.4), family), theme::colors(painter.ctx()).text);
    let room = painter.clip_rect();
    let left = (x - galley.size().x / 2.0).clamp(room.left(), room.right() - galley.size().x);
    painter.galley(pos2(left, axis.bottom() + metrics.units(0.8)), galley, theme::colors(painter.ctx()).text);
}

fn paint_knob(painter: &Painter, axis: Rect, cx: &Context<'_>, focused: bool) {
    let metrics = cx.metrics;
    let days = cx.atlas.campaign().days;
    let last = f64::from(days.last.days_since(days.first).max(1));
    #[expect(clippy::cast_possible_truncation, reason = "a share between 0 and 1")]
    let share = (cx.session.time.moment.0 / last) as f32;
    let at = pos2(axis.left() + share * axis.width(), axis.center().y);
    painter.rect_filled(
        Rect::from_min_max(axis.min, pos2(at.x, axis.bottom())),
        metrics.units(0.4),
        theme::colors(painter.ctx()).accent,
    );
    if focused {
        painter.circle_filled(at, metrics.units(2.2), theme::colors(painter.ctx()).accent_pale);
    }
    painter.circle(
        at,
        metrics.units(1.5),
        theme::colors(painter.ctx()).panel,
        Stroke::new(metrics.units(0.5), theme::colors(painter.ctx()).accent),
    );
}

/// The event under the pointer, or the date.
fn tooltip(response: &Response, axis: Rect, days: DayRange, cx: &Context<'_>) {
    let Some(pointer) = response.hover_pos().filter(|_| !response.dragged()) else {
        return;
    };
    let language = cx.session.language;
    let event = event_marks::under(pointer, &cx.atlas.dataset().events, days, (axis, cx.metrics));
    let share = f64::from((pointer.x - axis.left()) / axis.width()).clamp(0.0, 1.0);
    let day =
        event.map_or_else(|| day_at(share * f64::from(days.last.days_since(days.first)), days), |event| event.day);
    response.clone().on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(cx.metrics.units(50.0));
        ui.label(RichText::new(language.long_date(day)).strong());
        if let Some(event) = event {
            ui.label(event.name.get(language));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_gives_a_day_of_the_campaign() {
        let days = DayRange { first: Day::new(1950, 6, 24).unwrap(), last: Day::new(1953, 7, 27).unwrap() };
        assert_eq!(day_at(83.0, days).to_string(), "1950-09-15");
        assert_eq!(day_at(-5.0, days), days.first);
        assert_eq!(day_at(1e9, days), days.last);
        assert_eq!(day_at(f64::NAN, days), days.first);
    }
}
