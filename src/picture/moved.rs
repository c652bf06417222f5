//! A canvas on another: what is painted at its corner appears elsewhere.

use geo::{Coord, Rect};
use tiny_skia::{Path, Transform};

use crate::picture::canvas::{Canvas, Filling, Hatching, Laid, Line, Tone};
use crate::picture::path::narrow;
use crate::scene::Rgb;

/// A canvas whose corner lies at a point of another.
pub struct Moved<'a, C: Canvas> {
    /// The other.
    pub canvas: &'a mut C,
    /// Where the corner lies.
    pub by: Coord,
}

impl<C: Canvas> Moved<'_, C> {
    fn moved(&self, path: &Path) -> Option<Path> {
        path.clone().transform(Transform::from_translate(narrow(self.by.x), narrow(self.by.y)))
    }

    fn rect(&self, area: Rect) -> Rect {
        Rect::new(area.min() + self.by, area.max() + self.by)
    }
}

impl<C: Canvas> Canvas for Moved<'_, C> {
    fn area(&mut self, path: &Path, filling: &Filling) {
        let hatch = filling.hatch.map(|hatch| Hatching { origin: hatch.origin + self.by, ..hatch });
        let overlay = filling.overlay.clone().map(|laid| Laid { rect: self.rect(laid.rect), ..laid });
        let filling = Filling { fill: filling.fill, hatch, overlay };
        if let Some(path) = self.moved(path) {
            self.canvas.area(&path, &filling);
        }
    }

    fn fill(&mut self, path: &Path, color: Tone) {
        if let Some(path) = self.moved(path) {
            self.canvas.fill(&path, color);
        }
    }

    fn stroke(&mut self, path: &Path, color: Tone, width: f64) {
        if let Some(path) = self.moved(path) {
            self.canvas.stroke(&path, color, width);
        }
    }

    fn letters(&mut self, line: &Line<'_>, color: Rgb) {
        self.canvas.letters(&Line { at: line.at + self.by, ..*line }, color);
    }

    fn halo(&mut self, line: &Line<'_>, color: Rgb, radius: f64) {
        self.canvas.halo(&Line { at: line.at + self.by, ..*line }, color, radius);
    }

    fn clip(&mut self, area: Rect) {
        self.canvas.clip(self.rect(area));
    }

    fn crisp(&self, area: Rect) -> Rect {
        let there = self.canvas.crisp(self.rect(area));
        Rect::new(there.min() - self.by, there.max() - self.by)
    }

    fn unclip(&mut self) {
        self.canvas.unclip();
    }
}
