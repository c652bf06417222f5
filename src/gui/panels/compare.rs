//! The bar with the modes of the map: one day, two days, many fronts, changes of hands; and their days.

use egui::{Button, RichText, Ui};

use crate::day::{Day, DayRange};
use crate::gui::command_ui::{Context, keys_text};
use crate::gui::{icons, theme, time};
use crate::session::{Action, Command, FRONT_STEPS, MOST_FRONTS, MapMode, fronts, span_about};

/// Width of the bar, units.
const WIDTH: f32 = 84.0;

/// Width of a field for a date, units.
const DATE: f32 = 15.0;

const MODES: [(Command, &str); 5] = [
    (Command::ModeSingle, "mode-single"),
    (Command::ModeSwipe, "mode-swipe"),
    (Command::ModeBeside, "mode-beside"),
    (Command::ModeIsochrones, "mode-isochrones"),
    (Command::ModeHowOften, "mode-how-often"),
];

/// Shows the bar, at most so wide.
pub fn compare_bar(ui: &mut Ui, cx: &mut Context<'_>, room: f32) {
    theme::floating(cx.metrics, cx.colors).inner_margin(theme::margin(cx.metrics, 1.0)).show(ui, |ui| {
        ui.set_width((room - cx.metrics.units(2.0)).min(cx.metrics.units(WIDTH)));
        ui.spacing_mut().item_spacing.x = cx.metrics.units(0.6);
        ui.horizontal_wrapped(|ui| modes(ui, cx));
        match cx.session.mode {
            MapMode::Single => {}
            MapMode::Swipe { other, .. } | MapMode::Beside { other } => {
                ui.horizontal_wrapped(|ui| other_day(ui, cx, other));
            }
            MapMode::Isochrones { from, to, step } => {
                let span = DayRange { first: from, last: to };
                ui.horizontal_wrapped(|ui| days(ui, cx, span));
                ui.horizontal_wrapped(|ui| steps(ui, cx, (span, step)));
            }
            MapMode::HowOften { from, to } => {
                ui.horizontal_wrapped(|ui| days(ui, cx, DayRange { first: from, last: to }));
            }
        }
    });
}

fn modes(ui: &mut Ui, cx: &mut Context<'_>) {
    let language = cx.session.language;
    for (command, short) in MODES {
        let chosen = command.mode() == Some(cx.session.mode.kind());
        let name = command.text(language);
        let hint = keys_text(command, language).map_or_else(|| name.clone(), |keys| format!("{name} ({keys})"));
        let button = ui.add(Button::selectable(chosen, cx.text(short))).on_hover_text(hint).accessible_name(name);
        if button.clicked() && !chosen {
            cx.queue.extend(command.action(cx.session, cx.atlas));
        }
    }
}

fn other_day(ui: &mut Ui, cx: &mut Context<'_>, other: Day) {
    ui.label(RichText::new(cx.text("mode-other")).color(cx.colors.text));
    let step = |ui: &mut Ui, cx: &mut Context<'_>, (icon, id, days): (&str, &str, i32)| {
        let name = cx.text(id);
        let button = Button::new(icons::text(icon, cx.metrics.units(2.8))).frame_when_inactive(false);
        if ui.add(button).on_hover_text(&name).accessible_name(name).clicked() {
            cx.queue.push(Action::SetMode(cx.session.mode.with_other(other.plus(days))));
        }
    };
    step(ui, cx, ("caret-double-left", "mode-other-week-earlier", -7));
    step(ui, cx, ("caret-left", "mode-other-earlier", -1));
    let typed = time::date_entry(ui, cx, ("mode-other", other), cx.metrics.units(DATE));
    step(ui, cx, ("caret-right", "mode-other-later", 1));
    step(ui, cx, ("caret-double-right", "mode-other-week-later", 7));
    let today = cx.session.day(cx.atlas);
    let as_shown = button(ui, cx, "mode-other-today").then_some(today);
    if let Some(day) = typed.or(as_shown) {
        cx.queue.push(Action::SetMode(cx.session.mode.with_other(day)));
    }
}

fn days(ui: &mut Ui, cx: &mut Context<'_>, span: DayRange) {
    let width = cx.metrics.units(DATE);
    ui.label(RichText::new(cx.text("mode-from")).color(cx.colors.text));
    let first = time::date_entry(ui, cx, ("mode-from", span.first), width);
    ui.label(RichText::new(cx.text("mode-to")).color(cx.colors.text));
    let last = time::date_entry(ui, cx, ("mode-to", span.last), width);
    let typed = (first.is_some() || last.is_some())
        .then(|| DayRange { first: first.unwrap_or(span.first), last: last.unwrap_or(span.last) });
    let campaign = cx.atlas.campaign();
    let phase = button(ui, cx, "mode-phase").then(|| span_about(cx.session.day(cx.atlas), campaign));
    let whole = button(ui, cx, "mode-whole").then_some(campaign.days);
    if let Some(span) = typed.or(phase).or(whole) {
        cx.queue.push(Action::SetMode(cx.session.mode.with_span(span)));
    }
}

fn steps(ui: &mut Ui, cx: &mut Context<'_>, (span, step): (DayRange, u16)) {
    ui.label(RichText::new(cx.text("mode-step")).color(cx.colors.text));
    for days in FRONT_STEPS {
        let text = cx.session.language.text_with("mode-step-days", &[("days", days.into())]);
        let enabled = fronts(span, days) <= MOST_FRONTS;
        let name = format!("{} {text}", cx.text("mode-step"));
        let response = ui.add_enabled(enabled, Button::selectable(days == step, text));
        let response = response.on_disabled_hover_text(cx.text("mode-step-too-many")).accessible_name(name);
        if response.clicked() {
            let (from, to) = (span.first, span.last);
            cx.queue.push(Action::SetMode(MapMode::Isochrones { from, to, step: days }));
        }
    }
}

fn button(ui: &mut Ui, cx: &Context<'_>, id: &str) -> bool {
    ui.add(Button::new(cx.text(id))).clicked()
}
