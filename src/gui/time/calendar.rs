//! A month of days to choose from: the campaign's days only, those with events marked.

use egui::accesskit::Role;
use egui::{Button, Context as Egui, EventFilter, Id, Key, Popup, PopupCloseBehavior, Response, RichText, Ui, vec2};

use crate::day::{Day, DayRange};
use crate::gui::command_ui::Context;
use crate::gui::{fonts, icons};
use crate::i18n::Language;
use crate::session::{Action, Command};

/// Width and height of a day, units.
const DAY: (f32, f32) = (5.0, 4.4);

/// Events of this importance or higher have the large mark.
const LARGE: u8 = 2;

/// The month that is open, and the day that gets the focus next.
#[derive(Clone, Copy)]
struct Shown {
    /// Its first day.
    month: Day,
    focus: Option<Day>,
}

fn id() -> Id {
    Id::unique("calendar")
}

/// Opens the calendar on the day shown, or closes it.
pub fn toggle_calendar(ctx: &Egui) {
    ctx.data_mut(|data| data.remove::<Shown>(id()));
    Popup::toggle_id(ctx, id());
}

/// The button of the calendar, and the calendar where it is open.
pub fn calendar_button(ui: &mut Ui, cx: &mut Context<'_>) {
    let button = cx.icon_button(ui, Command::Calendar);
    let was_open = Popup::is_id_open(ui.ctx(), id());
    let title = cx.text("command-calendar");
    let popup = Popup::from_response(&button)
        .id(id())
        .open_memory(None)
        .align(egui::RectAlign::TOP_END)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .accessible_name(title);
    // A click on the button is the command's, which closes it already.
    if let Some(shown) = popup.show(|ui| month(ui, cx))
        && shown.response.clicked_elsewhere()
        && !button.clicked()
    {
        Popup::close_id(ui.ctx(), id());
    }
    if was_open && !Popup::is_id_open(ui.ctx(), id()) && ui.memory(|memory| memory.focused()).is_none() {
        button.request_focus();
    }
}

fn month(ui: &mut Ui, cx: &mut Context<'_>) {
    let (today, days) = (cx.session.day(cx.atlas), cx.atlas.campaign().days);
    let fresh = Shown { month: first_of_month(today), focus: Some(today) };
    let mut shown = ui.data(|data| data.get_temp::<Shown>(id())).unwrap_or(fresh);
    ui.spacing_mut().item_spacing = vec2(cx.metrics.units(0.3), cx.metrics.units(0.3));
    ui.spacing_mut().button_padding = egui::Vec2::ZERO;
    head(ui, cx, (&mut shown, days));
    let language = cx.session.language;
    let start = first_weekday(language);
    ui.horizontal(|ui| {
        for column in 0..7 {
            let text = cx.text(&format!("weekday-letter-{}", (start + column) % 7 + 1));
            let size = vec2(cx.metrics.units(DAY.0), cx.metrics.units(2.8));
            ui.add_sized(size, egui::Label::new(RichText::new(text).small().color(cx.colors.text_weak)));
        }
    });
    let focus = shown.focus.take();
    for week in weeks(shown.month, start) {
        ui.horizontal(|ui| {
            for day in week {
                let Some(day) = day else {
                    ui.allocate_space(vec2(cx.metrics.units(DAY.0), cx.metrics.units(DAY.1)));
                    continue;
                };
                let response = day_button(ui, cx, (day, today, days));
                if focus == Some(day) {
                    response.request_focus();
                }
                if let Some(next) = moved(ui, &response, day, days) {
                    shown = Shown { month: first_of_month(next), focus: Some(next) };
                    ui.ctx().request_repaint();
                }
            }
        });
    }
    ui.data_mut(|data| data.insert_temp(id(), shown));
}

/// Month and year with the buttons to others.
fn head(ui: &mut Ui, cx: &mut Context<'_>, (shown, days): (&mut Shown, DayRange)) {
    let size = vec2(cx.metrics.units(DAY.0), cx.metrics.units(DAY.1));
    let mut wanted = None;
    ui.horizontal(|ui| {
        let mut jump = |ui: &mut Ui, icon: &str, text: &str, months: i32| {
            let target = month_away(shown.month, months);
            let exists = target <= days.last && first_of_month(days.first) <= target;
            let button = Button::new(icons::text(icon, cx.metrics.units(2.8))).frame_when_inactive(false);
            let text = cx.text(text);
            let response = ui.add_enabled_ui(exists, |ui| ui.add_sized(size, button)).inner;
            let response = response.on_hover_text(&text).accessible_name(text);
            if response.clicked() {
                wanted = Some(target);
            }
        };
        jump(ui, "caret-double-left", "calendar-previous-year", -12);
        jump(ui, "caret-left", "calendar-previous-month", -1);
        let width = 3.0 * size.x + 2.0 * ui.spacing().item_spacing.x;
        let title = cx.session.language.date_message("calendar-title", shown.month);
        ui.add_sized(vec2(width, size.y), egui::Label::new(RichText::new(title).family(fonts::bold())));
        jump(ui, "caret-right", "calendar-next-month", 1);
        jump(ui, "caret-double-right", "calendar-next-year", 12);
    });
    if let Some(month) = wanted {
        shown.month = month;
    }
}

fn day_button(ui: &mut Ui, cx: &mut Context<'_>, (day, today, days): (Day, Day, DayRange)) -> Response {
    let language = cx.session.language;
    let events: Vec<_> = cx.atlas.dataset().events.iter().filter(|event| event.day == day).collect();
    let chosen = day == today;
    let color = if chosen { cx.colors.panel } else { cx.colors.text };
    let text = RichText::new(day.day_of_month().to_string()).color(color);
    let size = vec2(cx.metrics.units(DAY.0), cx.metrics.units(DAY.1));
    let mut button = Button::new(text);
    if chosen {
        button = button.fill(cx.colors.accent);
    }
    let mut name = language.long_date(day);
    if !events.is_empty() {
        let names: Vec<&str> = events.iter().map(|event| event.name.get(language)).collect();
        let parts = [("date", name.into()), ("events", names.join("; ").into())];
        name = language.text_with("calendar-day-events", &parts);
    }
    let response = ui.add_enabled_ui(days.contains(day), |ui| ui.add_sized(size, button)).inner;
    let response = response.on_hover_text(&name).accessible_name(name);
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Button);
        node.set_selected(chosen);
    });
    if let Some(importance) = events.iter().map(|event| event.importance).min() {
        let radius = cx.metrics.units(if importance <= LARGE { 0.45 } else { 0.25 });
        let at = response.rect.center_bottom() - vec2(0.0, cx.metrics.units(0.75));
        ui.painter().circle_filled(at, radius, if chosen { cx.colors.panel } else { cx.colors.accent });
    }
    if response.clicked() {
        cx.queue.push(Action::SetPlaying(false));
        cx.queue.push(Action::SetDay(day));
        Popup::close_id(ui.ctx(), id());
    }
    response
}

/// Where the arrow keys lead from the day that has the focus.
fn moved(ui: &Ui, response: &Response, day: Day, days: DayRange) -> Option<Day> {
    if !response.has_focus() {
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let steps = [(Key::ArrowLeft, -1), (Key::ArrowRight, 1), (Key::ArrowUp, -7), (Key::ArrowDown, 7)];
    let (_, step) = steps.into_iter().find(|(key, _)| ui.input(|input| input.key_pressed(*key)))?;
    Some(days.clamp(day.plus(step)))
}

fn first_of_month(day: Day) -> Day {
    day.plus(1 - i32::from(day.day_of_month()))
}

/// The first day of the month so many months away.
fn month_away(month: Day, months: i32) -> Day {
    let count = i32::from(month.year()) * 12 + i32::from(month.month()) - 1 + months;
    let parts = i16::try_from(count.div_euclid(12)).ok().zip(i8::try_from(count.rem_euclid(12) + 1).ok());
    parts.and_then(|(year, month)| Day::new(year, month, 1)).unwrap_or(month)
}

/// The day with which a week begins on the language's calendars, 0 = Monday.
fn first_weekday(language: Language) -> usize {
    match language {
        Language::Vi | Language::En => 0,
        Language::Ko => 6,
    }
}

/// The weeks of a month, with empty places before its first day and after its last.
fn weeks(month: Day, start: usize) -> Vec<[Option<Day>; 7]> {
    let before = (month.weekday() + 7 - start) % 7;
    let mut weeks = Vec::new();
    let mut place = before;
    let mut day = month;
    while day.month() == month.month() {
        if weeks.is_empty() || place == 7 {
            weeks.push([None; 7]);
            place %= 7;
        }
        if let Some(week) = weeks.last_mut() {
            week[place] = Some(day);
        }
        place += 1;
        day = day.plus(1);
    }
    weeks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_stands_in_its_weeks() {
        let september = weeks(day("1950-09-01"), 0);
        assert_eq!(september.len(), 5);
        assert_eq!(september[0][4], Some(day("1950-09-01")), "a Friday");
        assert_eq!(september[0][3], None);
        assert_eq!(september[2][4], Some(day("1950-09-15")), "the landing too");
        assert_eq!(september[4][5], Some(day("1950-09-30")));
        let korean = weeks(day("1950-10-01"), 6);
        assert_eq!(korean[0][0], Some(day("1950-10-01")), "a Sunday stands first");
        assert_eq!(korean.iter().flatten().flatten().count(), 31);
        assert_eq!(weeks(day("1952-02-01"), 0).iter().flatten().flatten().count(), 29);
    }

    #[test]
    fn months_go_over_the_years_end() {
        assert_eq!(month_away(day("1950-12-01"), 1), day("1951-01-01"));
        assert_eq!(month_away(day("1951-01-01"), -1), day("1950-12-01"));
        assert_eq!(month_away(day("1951-03-01"), -12), day("1950-03-01"));
        assert_eq!(first_of_month(day("1952-02-29")), day("1952-02-01"));
    }
}
