//! The map in words, for people who do not see it; made anew only when what they tell has changed.

use egui::accesskit::{Node, Role};
use egui::{Response, WidgetInfo};

use crate::day::Day;
use crate::front::Situation;
use crate::gui::command_ui::Context;
use crate::i18n::Language;
use crate::scene::{self, Study};

/// The words of one map.
#[derive(Default)]
pub struct Words {
    key: Option<(Day, Language, Study)>,
    text: String,
}

impl Words {
    /// Gives a map its name and its description; while the moment moves, that of before.
    pub fn describe(
        &mut self,
        (response, name): (&Response, &str),
        cx: &Context<'_>,
        (situation, study, settled): (&Situation, &Study, bool),
    ) {
        let (day, language) = (cx.session.day(cx.atlas), cx.session.language);
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, language.text(name)));
        if !response.ctx.has_accesskit_node(response.id) {
            return;
        }
        let known =
            self.key.as_ref().is_some_and(|(of, tongue, told)| (*of, *tongue) == (day, language) && told == study);
        if settled && !known {
            let told = study.sentence(day, language);
            let text = scene::describe(cx.atlas, situation, day, language);
            self.text = told.into_iter().chain([text]).collect::<Vec<_>>().join(" ");
            self.key = Some((day, language, study.clone()));
        }
        let text = self.text.clone();
        response.ctx.accesskit_node_builder(response.id, |node: &mut Node| node.set_description(text));
    }
}
