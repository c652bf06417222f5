//! The user's folder: what a sitting has made is written whole or not at all, and offered back after a crash. Knows no screen.

mod atomic;
mod clock;
mod home;
mod saver;
mod shelf;
mod table;
mod work;

pub use atomic::write;
pub use clock::{Clock, now};
pub use home::{Home, documents};
pub use saver::Saver;
pub use shelf::{Aside, Found, Shelf};
pub use table::answers_csv;
pub use work::{Work, WorkError};
