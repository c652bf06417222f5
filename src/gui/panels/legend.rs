//! What the signs mean.

use egui::{RichText, Ui};

use super::layer_list::heading;
use crate::gui::command_ui::Context;
use crate::gui::theme;
use crate::gui::widgets::{Sample, swatch};
use crate::model::Side;
use crate::scene::{Pen, Style};
use crate::session::MapSwitch;

/// Shows the signs that are on the map.
pub fn legend(ui: &mut Ui, cx: &Context<'_>, style: &Style) {
    heading(ui, &cx.text("legend-title"));
    if cx.session.switches.is_on(MapSwitch::Territories) {
        for side in [Side::Right, Side::Left] {
            let info = cx.atlas.campaign().side(side);
            let name = cx
                .session
                .language
                .text_with("legend-held", &[("side", info.name.get(cx.session.language).to_owned().into())]);
            row(ui, cx, style, (Sample::Territory(side), format!("{}  {name}", info.letter)));
        }
    }
    let pens = if cx.session.switches.is_on(MapSwitch::Doubt) {
        vec![
            (Pen::FrontCertain, "legend-certain"),
            (Pen::FrontLikely, "legend-likely"),
            (Pen::FrontGuess, "legend-guess"),
        ]
    } else {
        vec![(Pen::FrontCertain, "legend-front")]
    };
    for (pen, id) in pens {
        row(ui, cx, style, (Sample::Front(pen), cx.text(id)));
    }
}

fn row(ui: &mut Ui, cx: &Context<'_>, style: &Style, (sample, text): (Sample, String)) {
    ui.horizontal(|ui| {
        swatch(ui, sample, style, cx.metrics);
        ui.label(RichText::new(text).color(theme::TEXT));
    });
}
