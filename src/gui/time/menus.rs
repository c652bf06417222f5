//! The menus of play and of the axis.

use egui::{Align, Button, FontFamily, FontId, Layout, Popup, PopupCloseBehavior, Response, RichText, Ui, vec2};

use crate::gui::command_ui::{Context, keys_text};
use crate::gui::icons;
use crate::session::{Action, Command, Pace, SPEEDS};

/// The button with the speed of play, wide enough for words or not, and its menu.
pub fn pace_menu(ui: &mut Ui, cx: &mut Context<'_>, width: f32) {
    let (pace, language) = (cx.session.time.pace, cx.session.language);
    let short = match pace {
        Pace::Follow => cx.text("pace-follow"),
        Pace::Steady(speed) => {
            language.text_with("pace-short", &[("days", language.number(speed, decimals(speed)).into())])
        }
    };
    let name = language.text_with("pace-menu", &[("pace", pace_text(cx, pace).into())]);
    let side = cx.metrics.units(5.0);
    let clock = icons::text("clock", cx.metrics.units(3.0));
    let font = FontId::new(cx.metrics.units(2.4), FontFamily::Proportional);
    let words = ui.painter().layout_no_wrap(short.clone(), font.clone(), cx.colors.text).size().x;
    // The words stand beside the icon where there is room for all of them.
    let (button, width) = if words + cx.metrics.units(4.9) <= width {
        (Button::new((clock, RichText::new(short).font(font))), width)
    } else {
        (Button::new(clock), side)
    };
    let response = ui.add_sized(vec2(width, side), button.frame_when_inactive(false));
    let response = response.on_hover_text(&name).accessible_name(name);
    menu(&response, cx.metrics.units(54.0), |ui| {
        for pace in std::iter::once(Pace::Follow).chain(SPEEDS.map(Pace::Steady)) {
            let chosen = cx.session.time.pace == pace;
            let item = ui.selectable_label(chosen, pace_text(cx, pace));
            focus_when_opened(ui, &response, (&item, chosen));
            if item.clicked() {
                cx.queue.push(Action::SetPace(pace));
                ui.close();
            }
        }
        ui.separator();
        check(ui, cx, (Command::CalmPlay, cx.session.time.calm));
    });
}

/// The button of the axis' menu: how it is dealt out, what of it is shown, the loop.
pub fn axis_menu(ui: &mut Ui, cx: &mut Context<'_>) {
    let name = cx.text("axis-menu");
    let side = cx.metrics.units(5.0);
    let button = Button::new(icons::text("repeat", cx.metrics.units(3.2))).min_size(vec2(side, side));
    let response = ui.add(button.frame_when_inactive(false)).on_hover_text(&name).accessible_name(name);
    menu(&response, cx.metrics.units(46.0), |ui| {
        for (stretched, id) in [(false, "axis-even"), (true, "axis-stretched")] {
            let chosen = cx.session.time.stretched == stretched;
            let item = ui.radio(chosen, cx.text(id));
            focus_when_opened(ui, &response, (&item, chosen));
            if item.clicked() {
                cx.queue.push(Action::SetStretched(stretched));
            }
        }
        ui.separator();
        for command in [Command::AxisNearer, Command::AxisFarther, Command::WholeAxis] {
            entry(ui, cx, command);
        }
        ui.separator();
        if let Some(range) = cx.session.time.marks.range() {
            let dates = [("from", range.first), ("to", range.last)]
                .map(|(key, day)| (key, cx.session.language.date_message("date-axis", day).into()));
            ui.label(RichText::new(cx.session.language.text_with("loop-from-to", &dates)).color(cx.colors.warning));
        }
        for command in [Command::LoopStart, Command::LoopEnd, Command::ClearLoop] {
            entry(ui, cx, command);
        }
    });
}

/// A menu that stays open until the user goes elsewhere.
fn menu(response: &Response, width: f32, content: impl FnOnce(&mut Ui)) {
    let popup = Popup::from_toggle_button_response(response).align(egui::RectAlign::TOP_START).width(width);
    let popup = popup.layout(Layout::top_down_justified(Align::Min));
    popup.close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(content);
}

/// A command as a row of a menu, with its key.
fn entry(ui: &mut Ui, cx: &mut Context<'_>, command: Command) {
    let action = command.action(cx.session, cx.atlas);
    let button = Button::new(command.text(cx.session.language)).frame_when_inactive(false);
    let button = match keys_text(command, cx.session.language) {
        Some(keys) => button.shortcut_text(keys),
        None => button,
    };
    if ui.add_enabled(action.is_some(), button).accessible_name(command.text(cx.session.language)).clicked() {
        cx.queue.extend(action);
    }
}

/// A command that switches something, as a row with a tick.
fn check(ui: &mut Ui, cx: &mut Context<'_>, (command, mut on): (Command, bool)) {
    if ui.checkbox(&mut on, command.text(cx.session.language)).changed() {
        cx.queue.extend(command.action(cx.session, cx.atlas));
    }
}

/// Gives the chosen row the focus in the frame in which its menu opens.
fn focus_when_opened(ui: &Ui, button: &Response, (item, chosen): (&Response, bool)) {
    if chosen && button.clicked() && ui.is_visible() {
        item.request_focus();
    }
}

fn pace_text(cx: &Context<'_>, pace: Pace) -> String {
    match pace {
        Pace::Follow => cx.text("command-follow-action"),
        Pace::Steady(speed) => {
            let days = cx.session.language.number(speed, decimals(speed));
            cx.session.language.text_with("speed", &[("days", days.into())])
        }
    }
}

fn decimals(speed: f64) -> usize {
    usize::from(speed.fract() != 0.0)
}
