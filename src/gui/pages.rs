//! Pages over the map: the list of keys, about, problems.

use egui::{Grid, Id, Modal, RichText, ScrollArea, Ui};
use strum::IntoEnumIterator as _;

use super::command_ui::{Context, key_words, keys_text};
use super::panels;
use super::theme;
use crate::session::{Action, Command, InkCommand, LessonKey, Menu, Page, TaskCommand};

/// Shows the page that the session asks for.
pub fn page(ctx: &egui::Context, cx: &mut Context<'_>) {
    let Some(page) = cx.session.page else {
        return;
    };
    let room = ctx.content_rect().size();
    let modal = Modal::new(Id::unique("page"))
        .frame(theme::floating(cx.metrics, cx.colors).inner_margin(theme::margin(cx.metrics, 2.0)));
    let shown = modal.show(ctx, |ui| {
        ui.set_width((room.x * 0.86).min(cx.metrics.units(100.0)));
        ui.horizontal(|ui| {
            cx.icon_button(ui, Command::Close);
            ui.label(RichText::new(title(page, cx)).text_style(egui::TextStyle::Heading));
        });
        ScrollArea::vertical().max_height(room.y * 0.72).auto_shrink([false, true]).show(ui, |ui| match page {
            Page::Help => help(ui, cx),
            Page::About => about(ui, cx),
            Page::Problems => problems(ui, cx),
        });
    });
    if shown.backdrop_response.clicked() {
        cx.queue.push(Action::SetPage(None));
    }
}

fn title(page: Page, cx: &Context<'_>) -> String {
    cx.text(match page {
        Page::Help => "help-title",
        Page::About => "about-title",
        Page::Problems => "problems-title",
    })
}

fn help(ui: &mut Ui, cx: &Context<'_>) {
    let language = cx.session.language;
    ui.label(cx.text("help-mouse"));
    lesson_keys(ui, cx);
    for menu in Menu::iter() {
        let id: &'static str = menu.into();
        panels::heading(ui, &cx.text(&format!("menu-{id}")));
        Grid::new(id).num_columns(2).min_col_width(cx.metrics.units(14.0)).show(ui, |ui| {
            for command in Command::iter().filter(|command| command.spec().menu == menu) {
                if let Some(keys) = keys_text(command, language) {
                    ui.label(RichText::new(keys).strong());
                    ui.label(command.text(language));
                    ui.end_row();
                }
            }
            for command in InkCommand::iter().filter(|command| command.spec().menu == menu) {
                let keys = command.spec().keys.iter().take(2).map(|keys| key_words(keys, language));
                ui.label(RichText::new(keys.collect::<Vec<_>>().join(", ")).strong());
                ui.label(command.text(language));
                ui.end_row();
            }
            for command in TaskCommand::iter().filter(|command| command.spec().menu == menu) {
                let keys = command.spec().keys.iter().map(|keys| key_words(keys, language));
                ui.label(RichText::new(keys.collect::<Vec<_>>().join(", ")).strong());
                ui.label(command.text(language));
                ui.end_row();
            }
        });
    }
    ui.label(cx.text("help-ink"));
}

/// The keys of a presentation, with those that clickers send.
fn lesson_keys(ui: &mut Ui, cx: &Context<'_>) {
    let language = cx.session.language;
    panels::heading(ui, &cx.text("menu-lesson"));
    Grid::new("lesson").num_columns(2).min_col_width(cx.metrics.units(14.0)).show(ui, |ui| {
        for key in LessonKey::iter().filter(|key| !key.spec().reserved) {
            let keys: Vec<String> = key.spec().keys.iter().map(|keys| key_words(keys, language)).collect();
            ui.label(RichText::new(keys.join("   ")).strong());
            ui.label(key.text(language));
            ui.end_row();
        }
    });
}

fn about(ui: &mut Ui, cx: &Context<'_>) {
    let campaign = cx.atlas.campaign();
    ui.label(RichText::new(campaign.title.get(cx.session.language)).strong());
    ui.label(cx.text("about-text"));
    panels::heading(ui, &cx.text("about-credits"));
    for credit in &campaign.credits {
        ui.label(format!("• {credit}"));
    }
    for id in ["about-map-coast", "about-map-relief", "about-map-states", "about-map-rivers", "about-letters"] {
        ui.label(format!("• {}", cx.text(id)));
    }
    if !campaign.license.is_empty() {
        ui.label(cx.session.language.text_with("about-license", &[("license", campaign.license.clone().into())]));
    }
}

fn problems(ui: &mut Ui, cx: &Context<'_>) {
    let problems = cx.atlas.problems();
    ui.label(cx.session.language.text_with("problems-count", &[("count", problems.len().into())]));
    for problem in problems {
        ui.separator();
        ui.label(problem.to_string());
    }
}
