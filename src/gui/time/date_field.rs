//! Fields that take dates as people of the language type them.

use egui::text_selection::CCursorRange;
use egui::{Context as Egui, FontFamily, FontId, Id, Key, Popup, RichText, TextEdit, Ui, vec2};

use crate::day::Day;
use crate::gui::command_ui::Context;
use crate::session::{Action, read_date};

/// The field for the day shown: its message, by which it is found again.
const SHOWN: &str = "date-field";

/// What was typed, while the field has the focus.
#[derive(Clone, Default)]
struct Entry {
    text: String,
    error: Option<String>,
}

/// Size of the letters where there is room, units.
const SIZE: f32 = 2.4;

fn id(name: &str) -> Id {
    Id::unique(("date-field", name))
}

/// Puts the cursor into the field for the day shown.
pub fn ask_date(ctx: &Egui) {
    ctx.memory_mut(|memory| memory.request_focus(id(SHOWN)));
}

/// Shows the field: the date of the day shown, until somebody types another.
pub fn date_field(ui: &mut Ui, cx: &mut Context<'_>, width: f32) {
    if let Some(day) = date_entry(ui, cx, (SHOWN, cx.session.day(cx.atlas)), width) {
        cx.queue.push(Action::SetPlaying(false));
        cx.queue.push(Action::SetDay(day));
    }
}

/// Shows a field with the message `name` as its name: a date, until somebody types another; gives what was typed.
pub fn date_entry(ui: &mut Ui, cx: &Context<'_>, (name, day): (&str, Day), width: f32) -> Option<Day> {
    let (id, language) = (id(name), cx.session.language);
    let shown = language.date_message("date-axis", day);
    let typing = ui.memory(|memory| memory.has_focus(id));
    let kept = ui.data(|data| data.get_temp::<Entry>(id)).filter(|_| typing);
    let begins = kept.is_none();
    let mut entry = kept.unwrap_or(Entry { text: shown, error: None });
    let margin = cx.metrics.units(0.4);
    let font = fitted(ui, &entry.text, (cx.metrics.units(SIZE), width - 2.0 * margin - 2.0));
    let edit = TextEdit::singleline(&mut entry.text)
        .id(id)
        .font(font)
        .text_color(cx.colors.text)
        .align(egui::Align2::CENTER_CENTER)
        .min_size(vec2(width, cx.metrics.units(4.8)))
        .margin(vec2(margin, margin))
        .desired_width(width - 2.0 * margin);
    let output = edit.show(ui);
    let response = output.response.response.clone().accessible_name(cx.text(name));
    if response.changed() {
        entry.error = None;
    }
    if typing && begins {
        let mut state = output.state;
        state.cursor.set_char_range(Some(CCursorRange::two(output.galley.begin(), output.galley.end())));
        state.store(ui.ctx(), id);
    }
    let mut typed = None;
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        match read_date(&entry.text, language, cx.atlas.campaign().days) {
            Ok(day) => typed = Some(day),
            Err(error) => {
                entry.error = Some(error.message(language, cx.atlas.campaign().days));
                response.request_focus();
            }
        }
    }
    let open = entry.error.is_some();
    Popup::from_response(&response).align(egui::RectAlign::TOP_START).open(open).show(|ui| {
        ui.set_max_width(cx.metrics.units(60.0));
        if let Some(error) = &entry.error {
            ui.label(RichText::new(error).color(cx.colors.warning));
        }
    });
    // What was typed is kept only while somebody types: elsewhere the field tells the day it is for.
    if ui.memory(|memory| memory.has_focus(id)) {
        ui.data_mut(|data| data.insert_temp(id, entry));
    } else {
        ui.data_mut(|data| data.remove::<Entry>(id));
    }
    typed
}

/// The font in which a text fits into so many points; no smaller than a third less.
fn fitted(ui: &Ui, text: &str, (size, room): (f32, f32)) -> FontId {
    let font = |size: f32| FontId::new(size, FontFamily::Proportional);
    let width = ui.painter().layout_no_wrap(text.to_owned(), font(size), egui::Color32::BLACK).size().x;
    font(if width > room { size * (room / width).max(2.0 / 3.0) } else { size })
}
