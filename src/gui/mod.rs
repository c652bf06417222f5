//! The window. The only floor that knows egui.

mod app;
mod beside;
mod canvas;
mod cards;
mod command_ui;
pub mod export;
mod failed;
mod fonts;
mod icons;
mod launch;
mod lesson_choice;
mod metrics;
mod opening;
mod over_map;
mod pages;
mod panels;
mod saving;
mod shortcuts;
mod show;
mod theme;
mod time;
mod words;

pub use app::{App, Start};
pub use launch::{LaunchError, Options, RendererChoice, run};
pub use lesson_choice::LessonChoice;
