//! The card of the war in figures: charts whose cursor is the day shown.

mod band;
mod daily;
mod figures;
mod picture;
mod plot;
mod speed;
mod strengths;
mod table;

use egui::{Button, Id, Ui};
use strum::IntoEnumIterator as _;

use super::frame::{copy_button, text, title, weak};
use crate::gui::command_ui::Context;

/// What is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Chart {
    /// Who holds how much.
    #[default]
    Share,
    /// Ground taken each day.
    Gained,
    /// Length of the front.
    Length,
    /// Advance of each third of the front.
    Speed,
    /// Men, tanks, divisions.
    Strengths,
    /// Losses.
    Losses,
}

/// Shows the chart that was chosen last.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>) {
    title(ui, cx, &cx.text("command-charts"));
    let kept = Id::unique("chart");
    let mut chart = ui.data(|data| data.get_temp::<Chart>(kept)).unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        for other in Chart::iter() {
            let id: &'static str = other.into();
            let button = Button::selectable(chart == other, cx.text(&format!("chart-{id}"))).frame_when_inactive(true);
            if ui.add(button).clicked() {
                chart = other;
            }
        }
    });
    ui.data_mut(|data| data.insert_temp(kept, chart));
    match chart {
        Chart::Share | Chart::Gained | Chart::Length => match figures::kept(ui.ctx(), cx) {
            Some(figures) => daily::show(ui, cx, chart, &figures),
            None => weak(ui, cx, &cx.text("computing")),
        },
        Chart::Speed => speed::show(ui, cx),
        Chart::Strengths | Chart::Losses => strengths::show(ui, cx, chart),
    }
}

/// What stands below every chart: what it says of the day shown, how it was made, and buttons for its table and its
/// picture, which begins at `top` on the screen.
fn below(ui: &mut Ui, cx: &Context<'_>, top: f32, (reading, method): (&str, &str), table: impl FnOnce() -> String) {
    if !reading.is_empty() {
        text(ui, cx, reading);
    }
    weak(ui, cx, method);
    let space = cx.metrics.units(1.2);
    let area = egui::Rect::from_x_y_ranges(ui.min_rect().x_range(), top - space..=ui.min_rect().bottom());
    let area = area.intersect(ui.clip_rect());
    copy_button(ui, cx, "copy-csv", ("csv", method), table);
    picture::save_button(ui, cx, area);
}
