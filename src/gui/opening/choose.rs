//! The page on which a file, folder or zip is chosen: a field for its path, and what lies in the folder.

use std::path::{Path, PathBuf};

use egui::{Button, Key, ScrollArea, TextEdit, Ui};

use super::Look;
use crate::data::wild::may_be_opened;

/// So many files of a folder are listed.
const LISTED: usize = 400;

/// What is being chosen.
pub struct Choice {
    text: String,
    folder: PathBuf,
    /// Names in the folder, with whether each is a folder; folders first.
    names: Vec<(String, bool)>,
    /// Why the folder cannot be listed; empty where it can.
    error: String,
    fresh: bool,
}

impl Choice {
    /// Begins in a folder.
    pub fn new(folder: &Path) -> Self {
        let mut made =
            Self { text: String::new(), folder: PathBuf::new(), names: Vec::new(), error: String::new(), fresh: true };
        made.enter(folder);
        made
    }

    /// The folder that is listed.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn enter(&mut self, folder: &Path) {
        folder.clone_into(&mut self.folder);
        self.text = folder.display().to_string();
        self.names.clear();
        self.error.clear();
        let list = match std::fs::read_dir(folder) {
            Ok(list) => list,
            Err(error) => return self.error = error.to_string(),
        };
        for entry in list.flatten().take(20 * LISTED) {
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_folder = entry.path().is_dir();
            if !name.starts_with('.') && (is_folder || may_be_opened(&name)) {
                self.names.push((name, is_folder));
            }
        }
        self.names.sort_by_key(|(name, is_folder)| (!is_folder, name.to_lowercase()));
        self.names.truncate(LISTED);
    }

    /// Shows the page; gives the path when it is chosen.
    pub fn ui(&mut self, ui: &mut Ui, look: &Look) -> Option<PathBuf> {
        let mut chosen = None;
        ui.label(look.text("open-hint"));
        let name = look.text("open-path");
        let response = ui
            .horizontal(|ui| {
                let up = Button::new(look.text("open-up"));
                if let Some(parent) = self.folder.parent().map(Path::to_path_buf)
                    && ui.add(up).clicked()
                {
                    self.enter(&parent);
                }
                let field = TextEdit::singleline(&mut self.text).desired_width(f32::INFINITY);
                ui.add(field).accessible_name(name)
            })
            .inner;
        if std::mem::take(&mut self.fresh) {
            response.request_focus();
        }
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if !self.error.is_empty() {
            ui.colored_label(look.colors.warning, &self.error);
        }
        let mut next = None;
        let height = look.metrics.units(38.0);
        ScrollArea::vertical().max_height(height).auto_shrink([false, false]).show(ui, |ui| {
            for (name, is_folder) in &self.names {
                let shown = if *is_folder { format!("{name}/") } else { name.clone() };
                let selected = Path::new(&self.text).file_name().is_some_and(|file| file.to_string_lossy() == *name);
                if ui.add(Button::selectable(selected, &shown)).clicked() {
                    next = Some((self.folder.join(name), *is_folder));
                }
            }
        });
        match next {
            Some((path, true)) => self.enter(&path),
            Some((path, false)) => self.text = path.display().to_string(),
            None => {}
        }
        let read = ui.add_enabled(!self.text.trim().is_empty(), Button::new(look.text("open-read"))).clicked();
        if read || entered {
            chosen = Some(PathBuf::from(self.text.trim()));
        }
        chosen
    }
}
