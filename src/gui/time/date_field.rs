//! A field that takes dates as people of the language type them.

use egui::text_selection::CCursorRange;
use egui::{Context as Egui, FontFamily, FontId, Id, Key, Popup, RichText, TextEdit, Ui, vec2};

use crate::gui::command_ui::Context;
use crate::session::{Action, read_date};

/// What was typed, while the field has the focus.
#[derive(Clone, Default)]
struct Entry {
    text: String,
    error: Option<String>,
}

/// Size of the letters where there is room, units.
const SIZE: f32 = 2.4;

fn id() -> Id {
    Id::unique("date-field")
}

/// Puts the cursor into the field.
pub fn ask_date(ctx: &Egui) {
    ctx.memory_mut(|memory| memory.request_focus(id()));
}

/// Shows the field: the date of the day shown, until somebody types another.
pub fn date_field(ui: &mut Ui, cx: &mut Context<'_>, width: f32) {
    let language = cx.session.language;
    let shown = language.date_message("date-axis", cx.session.day(cx.atlas));
    let typing = ui.memory(|memory| memory.has_focus(id()));
    let kept = ui.data(|data| data.get_temp::<Entry>(id())).filter(|_| typing);
    let begins = kept.is_none();
    let mut entry = kept.unwrap_or(Entry { text: shown, error: None });
    let margin = cx.metrics.units(0.4);
    let font = fitted(ui, &entry.text, (cx.metrics.units(SIZE), width - 2.0 * margin - 2.0));
    let edit = TextEdit::singleline(&mut entry.text)
        .id(id())
        .font(font)
        .text_color(cx.colors.text)
        .align(egui::Align2::CENTER_CENTER)
        .min_size(vec2(width, cx.metrics.units(4.8)))
        .margin(vec2(margin, margin))
        .desired_width(width - 2.0 * margin);
    let output = edit.show(ui);
    let response = output.response.response.clone().accessible_name(cx.text("date-field"));
    if response.changed() {
        entry.error = None;
    }
    if typing && begins {
        let mut state = output.state;
        state.cursor.set_char_range(Some(CCursorRange::two(output.galley.begin(), output.galley.end())));
        state.store(ui.ctx(), id());
    }
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        entry.error = submit(&entry.text, cx);
        if entry.error.is_some() {
            response.request_focus();
        }
    }
    let open = entry.error.is_some();
    Popup::from_response(&response).align(egui::RectAlign::TOP_START).open(open).show(|ui| {
        ui.set_max_width(cx.metrics.units(60.0));
        if let Some(error) = &entry.error {
            ui.label(RichText::new(error).color(cx.colors.warning));
        }
    });
    // What was typed is kept only while somebody types: elsewhere the field tells the day shown.
    if ui.memory(|memory| memory.has_focus(id())) {
        ui.data_mut(|data| data.insert_temp(id(), entry));
    } else {
        ui.data_mut(|data| data.remove::<Entry>(id()));
    }
}

/// Goes to the typed date; else says what is wrong with it.
fn submit(text: &str, cx: &mut Context<'_>) -> Option<String> {
    let (language, days) = (cx.session.language, cx.atlas.campaign().days);
    match read_date(text, language, days) {
        Ok(day) => {
            cx.queue.push(Action::SetPlaying(false));
            cx.queue.push(Action::SetDay(day));
            None
        }
        Err(error) => Some(error.message(language, days)),
    }
}

/// The font in which a text fits into so many points; no smaller than a third less.
fn fitted(ui: &Ui, text: &str, (size, room): (f32, f32)) -> FontId {
    let font = |size: f32| FontId::new(size, FontFamily::Proportional);
    let width = ui.painter().layout_no_wrap(text.to_owned(), font(size), egui::Color32::BLACK).size().x;
    font(if width > room { size * (room / width).max(2.0 / 3.0) } else { size })
}
