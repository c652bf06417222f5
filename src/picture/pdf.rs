//! Pictures as PDF: lines and areas, and letters in the program's own fonts, of which the file holds what it needs.

use geo::Rect;
use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{Path as PdfPath, PathBuilder, Point, Size, Transform};
use krilla::image::{BitsPerComponent, CustomImage, Image, ImageColorspace};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LineJoin, Stroke};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use tiny_skia::{Path, PathSegment};

use super::canvas::{Canvas, Filling, Hatching, Laid, Line, Tone};
use super::path::narrow;
use super::vector::{self, Cropped};
use super::{PictureError, Told};
use crate::fonts;
use crate::scene::{Rgb, glyphs};

/// Points of PDF for a point of a page that is measured in pixels of a screen (96 for an inch).
pub const OF_SCREEN: f64 = 0.75;

/// A page to paint on: its size, and what paints it.
pub struct Sheet<'a> {
    /// Width and height, points of the page.
    pub size: (f64, f64),
    /// Points of PDF for each of them.
    pub scale: f64,
    /// Paints it.
    pub paint: &'a dyn Fn(&mut Pdf<'_>),
}

/// A canvas of PDF.
pub struct Pdf<'a> {
    surface: Surface<'a>,
    fonts: [Option<Font>; 2],
    clips: Vec<Rect>,
}

/// Writes a file of pages.
pub fn file(sheets: &[Sheet<'_>], told: &Told) -> Result<Vec<u8>, PictureError> {
    let mut document = Document::new();
    let metadata = Metadata::new().title(told.title.clone()).description(told.said.clone());
    document.set_metadata(metadata.language(<&str>::from(told.language).to_owned()).creator("Frontline".to_owned()));
    let font = |data: &'static [u8]| Font::new(data.to_vec().into(), 0);
    let fonts = [font(fonts::REGULAR), font(fonts::BOLD)];
    for sheet in sheets {
        let (width, height) = (narrow(sheet.size.0 * sheet.scale), narrow(sheet.size.1 * sheet.scale));
        let settings = PageSettings::from_wh(width, height).ok_or(PictureError::Size)?;
        let mut page = document.start_page_with(settings);
        paint_sheet(page.surface(), sheet, fonts.clone());
        page.finish();
    }
    document.finish().map_err(|error| PictureError::Encode(format!("{error:?}")))
}

fn paint_sheet(mut surface: Surface<'_>, sheet: &Sheet<'_>, fonts: [Option<Font>; 2]) {
    let scale = narrow(sheet.scale);
    surface.push_transform(&Transform::from_scale(scale, scale));
    let all = Rect::new(geo::coord! { x: 0.0, y: 0.0 }, geo::coord! { x: sheet.size.0, y: sheet.size.1 });
    let mut canvas = Pdf { surface, fonts, clips: vec![all] };
    (sheet.paint)(&mut canvas);
    canvas.surface.pop();
    canvas.surface.finish();
}

impl Pdf<'_> {
    fn paint(&mut self, path: &Path, fill: Option<(Tone, FillRule)>, stroke: Option<Stroke>) {
        let Some(path) = pdf_path(path) else { return };
        let fill = fill.map(|(tone, rule)| Fill { paint: paint(tone.color), rule, opacity: opacity(tone) });
        self.surface.set_fill(fill);
        self.surface.set_stroke(stroke);
        self.surface.draw_path(&path);
    }

    fn hatch(&mut self, bounds: Rect, hatch: &Hatching) {
        let (lines, width) = vector::slants(bounds, hatch);
        if let Some(path) = super::path::lines(lines.iter().map(|ends| &ends[..])) {
            self.paint(&path, None, Some(stroke(hatch.color, width)));
        }
    }

    fn overlay(&mut self, bounds: Rect, laid: &Laid) {
        let Some(Cropped { rect, width, height, cells }) = vector::cropped(laid, bounds) else { return };
        let image = Cells {
            colors: cells.chunks_exact(4).flat_map(|cell| [cell[0], cell[1], cell[2]]).collect(),
            opacity: cells.chunks_exact(4).map(|cell| cell[3]).collect(),
            size: (width, height),
        };
        let size = Size::from_wh(narrow(rect.width()), narrow(rect.height()));
        let (Ok(image), Some(size)) = (Image::from_custom(image, true), size) else { return };
        self.surface.push_transform(&Transform::from_translate(narrow(rect.min().x), narrow(rect.min().y)));
        self.surface.draw_image(image, size);
        self.surface.pop();
    }

    fn text(&mut self, line: &Line<'_>, color: Rgb, stroke: Option<Stroke>) {
        let Some(font) = self.fonts[usize::from(line.bold)].clone() else { return };
        let mut along = 0.0;
        let shaped: Vec<KrillaGlyph> = glyphs(line.text, line.bold)
            .iter()
            .map(|glyph| {
                let offset = glyph.at[0] - along;
                along += glyph.advance;
                let [advance, x, y] = [glyph.advance, offset, glyph.at[1]].map(narrow);
                KrillaGlyph::new(GlyphId::new(glyph.id), advance, x, y, 0.0, glyph.span[0]..glyph.span[1], None)
            })
            .collect();
        let (x, y) = (narrow(line.at.x), narrow(line.at.y));
        self.surface.push_transform(&Transform::from_rotate_at(narrow(line.angle.to_degrees()), x, y));
        self.surface.set_fill(Some(Fill { paint: paint(color), ..Fill::default() }));
        // What lies round letters is no text: they would be read twice.
        let outlined = stroke.is_some();
        self.surface.set_stroke(stroke);
        self.surface.draw_glyphs(Point::from_xy(x, y), &shaped, font, line.text, narrow(line.size), outlined);
        self.surface.pop();
    }
}

impl Canvas for Pdf<'_> {
    fn area(&mut self, path: &Path, filling: &Filling) {
        let seen = self.clips.last().and_then(|clip| vector::common(vector::bounds(path), *clip));
        let Some(bounds) = seen else { return };
        if let Some(fill) = filling.fill {
            self.paint(path, Some((fill.into(), FillRule::EvenOdd)), None);
        }
        let Some(clip) = pdf_path(path) else { return };
        if filling.hatch.is_none() && filling.overlay.is_none() {
            return;
        }
        self.surface.push_clip_path(&clip, &FillRule::EvenOdd);
        if let Some(hatch) = &filling.hatch {
            self.hatch(bounds, hatch);
        }
        if let Some(laid) = &filling.overlay {
            self.overlay(bounds, laid);
        }
        self.surface.pop();
    }

    fn fill(&mut self, path: &Path, tone: Tone) {
        self.paint(path, Some((tone, FillRule::NonZero)), None);
    }

    fn stroke(&mut self, path: &Path, tone: Tone, width: f64) {
        self.paint(path, None, Some(Stroke { opacity: opacity(tone), ..stroke(tone.color, width) }));
    }

    fn letters(&mut self, line: &Line<'_>, color: Rgb) {
        self.text(line, color, None);
    }

    fn halo(&mut self, line: &Line<'_>, color: Rgb, radius: f64) {
        let round = Stroke { line_join: LineJoin::Round, ..stroke(color, 2.0 * radius) };
        self.text(line, color, Some(round));
    }

    fn clip(&mut self, area: Rect) {
        let path = super::path::rounded(area, 0.0).and_then(|path| pdf_path(&path));
        // A clip that is nothing must still be ended.
        match path {
            Some(path) => self.surface.push_clip_path(&path, &FillRule::NonZero),
            None => self.surface.push_transform(&Transform::identity()),
        }
        let inner = self.clips.last().and_then(|outer| vector::common(*outer, area));
        self.clips.push(inner.unwrap_or(Rect::new(area.min(), area.min())));
    }

    fn unclip(&mut self) {
        self.clips.pop();
        self.surface.pop();
    }
}

fn opacity(tone: Tone) -> NormalizedF32 {
    NormalizedF32::new(tone.opacity.clamp(0.0, 1.0)).unwrap_or(NormalizedF32::ONE)
}

fn paint([r, g, b]: Rgb) -> krilla::paint::Paint {
    rgb::Color::new(r, g, b).into()
}

fn stroke(color: Rgb, width: f64) -> Stroke {
    Stroke { paint: paint(color), width: narrow(width), miter_limit: std::f32::consts::SQRT_2, ..Stroke::default() }
}

fn pdf_path(path: &Path) -> Option<PdfPath> {
    let mut builder = PathBuilder::new();
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => builder.move_to(to.x, to.y),
            PathSegment::LineTo(to) => builder.line_to(to.x, to.y),
            PathSegment::QuadTo(by, to) => builder.quad_to(by.x, by.y, to.x, to.y),
            PathSegment::CubicTo(one, two, to) => builder.cubic_to(one.x, one.y, two.x, two.y, to.x, to.y),
            PathSegment::Close => builder.close(),
        }
    }
    builder.finish()
}

/// Pixels that a viewer shall smooth.
#[derive(Clone, Hash)]
struct Cells {
    colors: Vec<u8>,
    opacity: Vec<u8>,
    size: (u32, u32),
}

impl CustomImage for Cells {
    fn color_channel(&self) -> &[u8] {
        &self.colors
    }

    fn alpha_channel(&self) -> Option<&[u8]> {
        Some(&self.opacity)
    }

    fn bits_per_component(&self) -> BitsPerComponent {
        BitsPerComponent::Eight
    }

    fn size(&self) -> (u32, u32) {
        self.size
    }

    fn icc_profile(&self) -> Option<&[u8]> {
        None
    }

    fn color_space(&self) -> ImageColorspace {
        ImageColorspace::Rgb
    }
}
