//! The whole war at one spot as a bar: who held it, every change of hands, the day shown.

use egui::accesskit::Role;
use egui::{
    Align2, EventFilter, FontFamily, FontId, Key, Painter, Rect, Response, Sense, Stroke, Ui, WidgetInfo, vec2,
};

use super::answer::History;
use super::side_name;
use crate::day::{Day, DayRange};
use crate::front::Tenure;
use crate::gui::canvas::hatch;
use crate::gui::command_ui::Context;
use crate::gui::time::asked;
use crate::gui::{fonts, shortcuts, theme};
use crate::scene::Ink;
use crate::session::Action;

/// Height of the bar, units.
const HEIGHT: f32 = 6.0;

/// Height of the years below it, units.
const YEARS: f32 = 3.0;

/// A click so near a change means the change, units.
const NEAR: f32 = 1.2;

/// Shows the bar, and queues what the user asks of it.
pub fn bar(ui: &mut Ui, cx: &mut Context<'_>, history: &History) {
    let size = vec2(ui.available_width(), cx.metrics.units(HEIGHT + YEARS));
    let (area, response) = ui.allocate_exact_size(size, Sense::click());
    let rect = Rect::from_min_size(area.min, vec2(area.width(), cx.metrics.units(HEIGHT)));
    let bar = Bar { rect, days: cx.atlas.campaign().days, history };
    keys(ui, cx, &response, &bar);
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.clicked()) {
        let near = bar.change_near(pointer.x, cx.metrics.units(NEAR));
        go(cx, near.unwrap_or_else(|| bar.day(pointer.x)));
    }
    name(cx, &response, &bar);
    paint(&ui.painter_at(area), cx, &bar);
    if response.has_focus() {
        let stroke = Stroke::new(3.0, cx.colors.accent);
        ui.painter().rect_stroke(rect, 0.0, stroke, egui::StrokeKind::Outside);
    }
    if let Some(pointer) = response.hover_pos() {
        let day = bar.change_near(pointer.x, cx.metrics.units(NEAR)).unwrap_or_else(|| bar.day(pointer.x));
        let words = bar.words(day, cx);
        response.on_hover_text_at_pointer(words);
    }
}

/// The bar on the screen.
struct Bar<'a> {
    rect: Rect,
    days: DayRange,
    history: &'a History,
}

impl Bar<'_> {
    /// Where a day begins; the last one ends at the right edge.
    fn x(&self, day: Day) -> f32 {
        let share = f64::from(day.days_since(self.days.first)) / f64::from(self.days.len());
        #[expect(clippy::cast_possible_truncation, reason = "a share of the bar")]
        let share = share as f32;
        self.rect.left() + share * self.rect.width()
    }

    /// The day under a position.
    fn day(&self, x: f32) -> Day {
        let share = f64::from((x - self.rect.left()) / self.rect.width()).clamp(0.0, 1.0);
        #[expect(clippy::cast_possible_truncation, reason = "a number of days")]
        let days = (share * f64::from(self.days.len())).floor() as i32;
        self.days.clamp(self.days.first.plus(days))
    }

    fn change_near(&self, x: f32, most: f32) -> Option<Day> {
        let away = |day: &Day| (self.x(*day) - x).abs();
        let days = self.history.changes.iter().map(|change| change.day);
        days.filter(|day| away(day) <= most).min_by(|a, b| away(a).total_cmp(&away(b)))
    }

    fn tenure(&self, day: Day) -> Option<&Tenure> {
        self.history.tenures.iter().find(|tenure| tenure.days.contains(day))
    }

    /// A day and who held the spot at its end.
    fn words(&self, day: Day, cx: &Context<'_>) -> String {
        let holder = self.tenure(day).map(|tenure| side_name(tenure.holder, cx)).unwrap_or_default();
        format!("{}: {holder}", cx.session.language.short_date(day))
    }

    /// The first change after a day, or the last one before it.
    fn change_from(&self, day: Day, forward: bool) -> Option<Day> {
        let mut days = self.history.changes.iter().map(|change| change.day);
        if forward { days.find(|&change| change > day) } else { days.rfind(|&change| change < day) }
    }
}

fn go(cx: &mut Context<'_>, day: Day) {
    cx.queue.push(Action::SetPlaying(false));
    cx.queue.push(Action::SetDay(day));
}

/// While the bar has the focus the arrows go from change to change; so do the steps of a screen reader.
fn keys(ui: &Ui, cx: &mut Context<'_>, response: &Response, bar: &Bar<'_>) {
    shortcuts::keep_arrows(ui.ctx(), response.id);
    shortcuts::leave_space_free(ui.ctx(), response.id);
    let (mut steps, _) = asked(ui, response.id);
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        steps += ui.input(|input| {
            i32::from(input.key_pressed(Key::ArrowRight)) - i32::from(input.key_pressed(Key::ArrowLeft))
        });
    }
    if steps != 0
        && let Some(day) = bar.change_from(cx.session.day(cx.atlas), steps > 0)
    {
        go(cx, day);
    }
}

/// What a screen reader hears, and what it may do.
fn name(cx: &Context<'_>, response: &Response, bar: &Bar<'_>) {
    let day = cx.session.day(cx.atlas);
    let position = f64::from(day.days_since(bar.days.first));
    response.widget_info(|| {
        let mut info = WidgetInfo::slider(true, position, cx.text("here-bar"));
        info.role = Role::Slider;
        info
    });
    let spoken = bar.words(day, cx);
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_value(spoken);
        node.add_action(egui::accesskit::Action::Increment);
        node.add_action(egui::accesskit::Action::Decrement);
    });
}

fn paint(painter: &Painter, cx: &Context<'_>, bar: &Bar<'_>) {
    let metrics = cx.metrics;
    let hatches = hatch::kept(painter.ctx(), metrics.unit);
    let font = FontId::new(metrics.units(3.0), fonts::bold());
    for tenure in &bar.history.tenures {
        let right = bar.x(tenure.days.last.plus(1));
        let rect = Rect::from_x_y_ranges(bar.x(tenure.days.first)..=right, bar.rect.y_range());
        painter.extend(hatch::rectangle(cx.style.ink(Ink::Territory(tenure.holder)), &hatches, rect));
        let letter = cx.atlas.campaign().side(tenure.holder).letter.clone();
        let galley = painter.layout_no_wrap(letter, font.clone(), cx.colors.text);
        if galley.size().x + metrics.units(0.8) < rect.width() {
            let place = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
            painter.rect_filled(
                place.expand2(vec2(metrics.units(0.3), 0.0)),
                2.0,
                theme::color(cx.style.palette().halo),
            );
            painter.galley(place.min, galley, cx.colors.text);
        }
    }
    for change in &bar.history.changes {
        painter.vline(bar.x(change.day), bar.rect.y_range(), Stroke::new(metrics.units(0.3).max(1.5), cx.colors.text));
    }
    painter.rect_stroke(bar.rect, 0.0, Stroke::new(1.0, cx.colors.text_weak), egui::StrokeKind::Inside);
    years(painter, cx, bar);
    let x = bar.x(cx.session.day(cx.atlas));
    for (width, color) in [(1.1, theme::color(cx.style.palette().halo)), (0.5, cx.colors.accent)] {
        painter.vline(x, bar.rect.y_range(), Stroke::new(metrics.units(width).max(2.0), color));
    }
}

/// The years of the campaign below the bar.
fn years(painter: &Painter, cx: &Context<'_>, bar: &Bar<'_>) {
    let font = FontId::new(cx.metrics.units(2.4), FontFamily::Proportional);
    for year in bar.days.first.year()..=bar.days.last.year() {
        let begin = Day::new(year, 1, 1).map_or(bar.days.first, |day| bar.days.clamp(day));
        let end = Day::new(year, 12, 31).map_or(bar.days.last, |day| bar.days.clamp(day)).plus(1);
        let (left, right) = (bar.x(begin), bar.x(end));
        let low = bar.rect.bottom() + cx.metrics.units(0.8);
        painter.vline(left, bar.rect.bottom()..=low, Stroke::new(1.0, cx.colors.text_weak));
        let galley = painter.layout_no_wrap(year.to_string(), font.clone(), cx.colors.text_weak);
        if galley.size().x < right - left {
            let at = egui::pos2(f32::midpoint(left, right), bar.rect.bottom() + cx.metrics.units(0.3));
            painter.galley(Align2::CENTER_TOP.anchor_size(at, galley.size()).min, galley, cx.colors.text_weak);
        }
    }
}
