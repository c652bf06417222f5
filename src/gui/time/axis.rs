//! The time axis: a chart of the whole war that is also the slider of its date.

use egui::accesskit::{self, Node, Role};
use egui::{Id, Pos2, Rect, Response, Sense, Ui, WidgetInfo, vec2};

use super::lanes::Lanes;
use super::marks::{self, Mark};
use super::scale::{Scale, day_of};
use super::{chart, knob, labels, phases, stops, strip, tooltip};
use crate::atlas::Atlas;
use crate::day::{Day, DayRange, Moment};
use crate::gui::command_ui::Context;
use crate::gui::metrics::Metrics;
use crate::gui::shortcuts;
use crate::i18n::Language;
use crate::model::Side;
use crate::session::{Action, Session};

/// Points of wheel travel for one day.
const WHEEL_DAY: f32 = 25.0;

/// What each part of the axis needs to know.
pub struct Axis<'a> {
    /// The data.
    pub atlas: &'a Atlas,
    /// The state before this frame's actions.
    pub session: &'a Session,
    /// Sizes.
    pub metrics: Metrics,
    /// Where the parts lie.
    pub lanes: Lanes,
    /// Where moments stand.
    pub scale: Scale<'a>,
}

impl Axis<'_> {
    /// The days of the campaign.
    pub fn days(&self) -> DayRange {
        self.atlas.campaign().days
    }

    /// The day shown.
    pub fn today(&self) -> Day {
        self.session.day(self.atlas)
    }

    /// The language of the session.
    pub fn language(&self) -> Language {
        self.session.language
    }

    /// Where the end of a day stands, points.
    pub fn x_of(&self, day: Day) -> f32 {
        self.scale.x(self.atlas.end_of(day))
    }

    /// Who holds how much at a moment, in words; `None` until it is known.
    pub fn shares(&self, moment: Moment) -> Option<String> {
        let (campaign, language) = (self.atlas.campaign(), self.language());
        let percent = |side| Some(language.number(self.session.rhythm.share(side, moment)? * 100.0, 1));
        let name = |side| campaign.side(side).name.get(language).to_owned();
        let texts = [
            ("left", name(Side::Left)),
            ("left_share", percent(Side::Left)?),
            ("right", name(Side::Right)),
            ("right_share", percent(Side::Right)?),
        ];
        Some(language.text_with("axis-share", &texts.map(|(key, text)| (key, text.into()))))
    }
}

/// What a drag on the axis moves.
#[derive(Clone, Copy, PartialEq)]
enum Grab {
    /// The date.
    Date,
    /// The end of the loop that begins on this day.
    Loop(Day),
}

/// Shows the axis in the width that is left, and queues what the user does with it.
pub fn time_axis(ui: &mut Ui, cx: &mut Context<'_>, with_phases: bool) -> Response {
    let with_phases = with_phases && !cx.atlas.campaign().phases.is_empty();
    let size = vec2(ui.available_width(), Lanes::height(cx.metrics, with_phases));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let lanes = Lanes::place(rect, cx.metrics, with_phases);
    let map = cx.session.rhythm.axis(cx.session.time.stretched);
    let scale = Scale::new(map, cx.session.time.span, (lanes.chart.left(), lanes.chart.right()));
    let axis = Axis { atlas: cx.atlas, session: cx.session, metrics: cx.metrics, lanes, scale };
    let marks = marks::merged(&axis);

    shortcuts::leave_space_free(ui.ctx(), response.id);
    name(&response, &axis);
    let mut queue = Vec::new();
    drag(ui, &response, (&axis, &marks), &mut queue);
    wheel(ui, &response, &axis, &mut queue);
    if response.double_clicked() {
        queue.push(Action::SetSpan(None));
    }
    asked_by_reader(ui, &response, &axis, &mut queue);
    strip::strip(ui, &axis, &mut queue);
    paint(ui, &response, (&axis, &marks));
    tooltip::tooltip(&response, (&axis, &marks));
    cx.queue.append(&mut queue);
    response
}

fn paint(ui: &Ui, response: &Response, (axis, marks): (&Axis<'_>, &[Mark<'_>])) {
    let painter = ui.painter_at(response.rect.expand(axis.metrics.units(0.4)));
    phases::paint(&painter, axis);
    phases::speak_all(ui, response.id, axis);
    chart::paint(&painter, axis);
    marks::paint(&painter, axis, marks);
    marks::speak_all(ui, response.id, axis, marks);
    stops::paint(&painter, axis);
    stops::speak_all(ui, response.id, axis);
    labels::paint(&painter, axis, knob::label_rect(&painter, axis));
    knob::paint(&painter, axis, response.has_focus());
    knob::badge(ui, &painter, axis);
}

/// What a screen reader hears, and what it may do.
fn name(response: &Response, axis: &Axis<'_>) {
    let (days, today) = (axis.days(), axis.today());
    let position = axis.atlas.end_of(today).0;
    response.widget_info(|| {
        let mut info = WidgetInfo::slider(true, position, axis.language().text("slider-date"));
        info.role = Role::Slider;
        info
    });
    if !response.ctx.has_accesskit_node(response.id) {
        return;
    }
    let last = axis.atlas.end_of(days.last).0;
    let spoken = axis.language().long_date(today);
    let shares = axis.shares(axis.atlas.end_of(today));
    response.ctx.accesskit_node_builder(response.id, |node: &mut Node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(last);
        node.set_numeric_value_step(1.0);
        node.set_value(spoken);
        if let Some(shares) = shares {
            node.set_description(shares);
        }
        for action in [accesskit::Action::SetValue, accesskit::Action::Increment, accesskit::Action::Decrement] {
            node.add_action(action);
        }
    });
}

/// The day that a screen reader asks for.
fn asked_by_reader(ui: &Ui, response: &Response, axis: &Axis<'_>, queue: &mut Vec<Action>) {
    let (steps, value) = asked(ui, response.id);
    if let Some(value) = value {
        queue.push(Action::SetDay(day_of(Moment(value), axis.days())));
    }
    if steps != 0 {
        queue.push(Action::StepDays(steps));
    }
}

/// Steps and values that a screen reader asks of a slider in this frame.
pub fn asked(ui: &Ui, id: Id) -> (i32, Option<f64>) {
    ui.input(|input| {
        let count = |action| i32::try_from(input.num_accesskit_action_requests(id, action)).unwrap_or(0);
        let steps = count(accesskit::Action::Increment) - count(accesskit::Action::Decrement);
        let values = input.accesskit_action_requests(id, accesskit::Action::SetValue);
        let value = values.filter_map(|request| match request.data {
            Some(accesskit::ActionData::NumericValue(value)) => Some(value),
            _ => None,
        });
        (steps, value.last())
    })
}

/// Press and drag: the date, or with Shift the loop. Play goes on from there on release.
fn drag(ui: &Ui, response: &Response, (axis, marks): (&Axis<'_>, &[Mark<'_>]), queue: &mut Vec<Action>) {
    let key = response.id.with("grab");
    let down = response.is_pointer_button_down_on() && ui.input(|input| input.pointer.primary_down());
    hold(ui.ctx(), down);
    let released_at_once = response.clicked() && response.interact_pointer_pos().is_some();
    let Some(pointer) = response.interact_pointer_pos().filter(|_| down || released_at_once) else {
        ui.data_mut(|data| data.remove::<Grab>(key));
        return;
    };
    let day = day_under(pointer, axis, marks);
    let (grab, fresh) = match ui.data(|data| data.get_temp::<Grab>(key)) {
        Some(grab) => (grab, false),
        None if ui.input(|input| input.modifiers.shift) => (Grab::Loop(day), true),
        None => (Grab::Date, true),
    };
    ui.data_mut(|data| data.insert_temp(key, grab));
    match grab {
        Grab::Date => {
            // Off the mark, a drag goes by the axis alone.
            let day = if fresh || released_at_once { day } else { axis.scale.day(pointer.x, axis.days()) };
            if day != axis.today() {
                queue.push(Action::SetDay(day));
            }
        }
        Grab::Loop(from) => queue.push(Action::SetLoop { from, to: axis.scale.day(pointer.x, axis.days()) }),
    }
}

/// The day of the mark under the pointer, or the day that stands there.
fn day_under(pointer: Pos2, axis: &Axis<'_>, marks: &[Mark<'_>]) -> Day {
    let on_mark = marks::under(pointer, axis, marks).map(|mark| mark.day());
    on_mark.unwrap_or_else(|| axis.scale.day(pointer.x, axis.days()))
}

/// The wheel goes by days; with Ctrl or two fingers it zooms about the pointer; sideways it moves the part shown.
fn wheel(ui: &Ui, response: &Response, axis: &Axis<'_>, queue: &mut Vec<Action>) {
    let Some(pointer) = response.hover_pos() else {
        return;
    };
    let (travel, zoom) = ui.input(|input| (input.smooth_scroll_delta(), f64::from(input.zoom_delta())));
    if zoom != 1.0 {
        queue.push(Action::ZoomAxis { factor: zoom, about: Some(axis.scale.moment(pointer.x)) });
    }
    let mut along = travel.y;
    if axis.session.time.span.is_none() {
        along += travel.x;
    } else if travel.x != 0.0 {
        queue.push(Action::PanAxis { share: axis.scale.share(-travel.x) });
    }
    let key = response.id.with("wheel");
    let sum = ui.data(|data| data.get_temp::<f32>(key)).unwrap_or(0.0) - along;
    let days = (sum / WHEEL_DAY).trunc();
    ui.data_mut(|data| data.insert_temp(key, sum - days * WHEEL_DAY));
    #[expect(clippy::cast_possible_truncation, reason = "a few days for each frame")]
    let count = days as i32;
    if count != 0 {
        queue.push(Action::SetDay(axis.days().clamp(axis.today().plus(count))));
    }
}

/// Remembers whether the axis is held, so that play waits for its release.
fn hold(ctx: &egui::Context, held: bool) {
    ctx.data_mut(|data| data.insert_temp(Id::unique("time-axis-held"), held));
}

/// Whether somebody holds the axis with the pointer.
pub fn is_held(ctx: &egui::Context) -> bool {
    let held = ctx.data(|data| data.get_temp::<bool>(Id::unique("time-axis-held"))).unwrap_or(false);
    held && ctx.input(|input| input.pointer.any_down())
}

/// Tells screen readers of something that is only painted.
pub fn speak(ui: &Ui, id: Id, text: &str, rect: Rect) {
    let response = ui.interact(rect, id, Sense::empty());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}
