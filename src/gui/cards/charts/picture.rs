//! The picture of a chart as a file.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use egui::{Button, ColorImage, Id, Pos2, Rect, ScreenshotCallback, Ui, ViewportCommand, vec2};

use super::super::frame::{warning, weak};
use crate::day::Day;
use crate::gui::command_ui::Context;

/// The name of a file is tried with numbers up to this one.
const MOST_FILES: u32 = 999;

/// Where the last picture went, or why it could not be written.
type Outcome = Arc<Mutex<Option<Result<PathBuf, String>>>>;

/// A button that writes a part of the window to a file, and tells its name.
pub fn save_button(ui: &mut Ui, cx: &Context<'_>, area: Rect) {
    let outcome: Outcome = ui.data_mut(|data| Arc::clone(data.get_temp_mut_or_default(Id::unique("chart-picture"))));
    if ui.add_enabled(area.is_positive(), Button::new(cx.text("save-picture"))).clicked() {
        let (ctx, day, told) = (ui.ctx().clone(), cx.session.day(cx.atlas), Arc::clone(&outcome));
        let scale = ctx.pixels_per_point();
        let callback = ScreenshotCallback::new(move |screen: Arc<ColorImage>| {
            let [width, height] = screen.size.map(|pixels| pixels as f32 / scale);
            let seen = area.intersect(Rect::from_min_size(Pos2::ZERO, vec2(width, height)));
            let written = if seen.is_positive() {
                write(&screen.region(&seen, Some(scale)), &folder(), day)
            } else {
                Err("the window has changed".to_owned())
            };
            *told.lock().unwrap_or_else(PoisonError::into_inner) = Some(written);
            ctx.request_repaint();
        });
        ui.ctx().send_viewport_cmd(ViewportCommand::Screenshot(callback));
    }
    let language = cx.session.language;
    match &*outcome.lock().unwrap_or_else(PoisonError::into_inner) {
        Some(Ok(path)) => {
            weak(ui, cx, &language.text_with("picture-saved", &[("path", path.display().to_string().into())]));
        }
        Some(Err(why)) => warning(ui, cx, &language.text_with("picture-not-saved", &[("why", why.clone().into())])),
        None => {}
    }
}

/// The user's folder of pictures, else the user's own, else where the program was started.
fn folder() -> PathBuf {
    let home = std::env::home_dir().filter(|home| home.is_dir());
    let pictures = home.as_ref().map(|home| home.join("Pictures")).filter(|pictures| pictures.is_dir());
    pictures.or(home).unwrap_or_default()
}

/// Writes a picture under a name that no file has yet.
fn write(picture: &ColorImage, folder: &Path, day: Day) -> Result<PathBuf, String> {
    let named = |number: u32| match number {
        1 => folder.join(format!("frontline-{day}.png")),
        number => folder.join(format!("frontline-{day}-{number}.png")),
    };
    let path = (1..=MOST_FILES).map(named).find(|path| !path.exists()).ok_or("too many pictures of this day")?;
    let [width, height] = picture.size.map(|side| u32::try_from(side).unwrap_or(0));
    let bytes: Vec<u8> = picture.pixels.iter().flat_map(|pixel| pixel.to_array()).collect();
    image::save_buffer(&path, &bytes, width, height, image::ExtendedColorType::Rgba8)
        .map_err(|error| error.to_string())?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use egui::Color32;

    use super::*;

    #[test]
    fn pictures_never_overwrite_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let day = Day::new(1950, 9, 15).unwrap();
        let picture = |color| ColorImage::filled([3, 2], color);
        let first = write(&picture(Color32::RED), folder.path(), day).unwrap();
        let second = write(&picture(Color32::BLUE), folder.path(), day).unwrap();
        assert_ne!(first, second);
        let read = |path: &Path| image::open(path).unwrap().to_rgba8();
        assert_eq!((read(&first).dimensions(), read(&first).get_pixel(2, 1).0), ((3, 2), [255, 0, 0, 255]));
        assert_eq!(read(&second).get_pixel(0, 0).0, [0, 0, 255, 255]);
        assert!(write(&picture(Color32::RED), &folder.path().join("not-there"), day).is_err(), "and say why they fail");
    }
}
