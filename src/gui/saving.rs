//! Work on its way to the disk, and the offer to go on with that of a sitting before.

use egui::{Align2, Area, Id, Order, Rect, RichText, Ui};

use super::command_ui::Context;
use super::theme;
use crate::atlas::Atlas;
use crate::session::{Action, InkAction, Session, TaskAction};
use crate::store::{Clock, Found, Home, Saver, Shelf, Work, now};

/// Width of the notice, units.
const WIDTH: f32 = 58.0;

/// What is saved, and what is told about it.
pub struct Saving {
    shelf: Shelf,
    saver: Saver,
    /// Counts the changes that were given to the saver.
    saved: u64,
    offered: Option<Found>,
    /// Paths and reasons that people must know.
    told: Vec<String>,
}

impl Saving {
    /// Looks for what a sitting before has left, and begins to save; nowhere where there is no folder.
    pub fn begin(home: Option<Home>, atlas: &Atlas, ctx: &egui::Context) -> Option<Self> {
        let shelf = Shelf::new(home?);
        let (offered, aside) = shelf.look(&atlas.campaign().id);
        let ctx = ctx.clone();
        let saver = Saver::start(shelf.new_path(), move || ctx.request_repaint());
        let saver = saver.inspect_err(|error| log::warn!("work is not saved: {error}")).ok()?;
        let told = aside.into_iter().map(|kept| format!("{}: {}", kept.path.display(), kept.reason)).collect();
        Some(Self { shelf, saver, saved: 0, offered, told })
    }

    /// Gives the saver what has changed since the last frame.
    pub fn update(&mut self, session: &Session) {
        self.told.extend(self.saver.take_fault());
        let changes = session.changes_of_work();
        if changes != self.saved {
            self.saved = changes;
            self.saver.save(Work {
                saved: now(),
                campaign: session.campaign.clone(),
                drawings: session.ink.drawings.all().to_vec(),
                answers: session.tasks.answers().to_vec(),
            });
        }
        if self.offered.as_ref().is_some_and(|found| found.work.is_empty()) {
            self.put_away();
        }
    }

    /// Shows what is offered and told at the lower edge of the map, where it holds nobody up; gives its place.
    pub fn notice(&mut self, ui: &Ui, cx: &mut Context<'_>, map: Rect) -> Option<Rect> {
        if self.offered.as_ref().is_none_or(|found| found.work.is_empty()) && self.told.is_empty() {
            return None;
        }
        let at = map.shrink(cx.metrics.units(1.5)).center_bottom();
        let area = Area::new(Id::unique("saving")).order(Order::Middle).pivot(Align2::CENTER_BOTTOM).fixed_pos(at);
        let shown = area.constrain(false).show(ui.ctx(), |ui| {
            theme::floating(cx.metrics, cx.colors).inner_margin(theme::margin(cx.metrics, 1.2)).show(ui, |ui| {
                ui.set_max_width(cx.metrics.units(WIDTH).min(map.width() - cx.metrics.units(6.0)));
                self.offer(ui, cx);
                self.tell(ui, cx);
            });
        });
        Some(shown.response.rect)
    }

    fn offer(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let Some(found) = self.offered.as_ref().filter(|found| !found.work.is_empty()) else { return };
        let language = cx.session.language;
        let clock = Clock::of(found.work.saved);
        let date = clock.as_ref().map_or_else(String::new, |clock| language.short_date(clock.day));
        let time = clock.map_or_else(String::new, |clock| clock.time);
        let question = language.text_with("saved-offer", &[("date", date.into()), ("time", time.into())]);
        ui.label(RichText::new(question).color(cx.colors.text));
        let (mut restored, mut left) = (false, false);
        ui.horizontal_wrapped(|ui| {
            restored = ui.button(cx.text("saved-restore")).clicked();
            left = ui.button(cx.text("saved-leave")).clicked();
        });
        if restored {
            cx.queue.push(Action::Ink(InkAction::Restore(found.work.drawings.clone())));
            cx.queue.push(Action::Task(TaskAction::Restore(found.work.answers.clone())));
            // It is put away when what was restored has been saved again.
            self.offered = self.offered.take().map(|found| Found { work: Work::default(), ..found });
        }
        if left {
            self.put_away();
        }
    }

    fn put_away(&mut self) {
        if let Some(found) = self.offered.take() {
            let shelf = self.shelf.clone();
            self.saver.then(move || shelf.put_away(&found));
        }
    }

    fn tell(&mut self, ui: &mut Ui, cx: &Context<'_>) {
        if self.told.is_empty() {
            return;
        }
        let title = cx.text("saved-trouble");
        ui.label(RichText::new(title).color(cx.colors.warning));
        for text in &self.told {
            ui.label(RichText::new(text).color(cx.colors.text));
        }
        if ui.button(cx.text("saved-understood")).clicked() {
            self.told.clear();
        }
    }
}
