//! Pictures as SVG.
//!
//! Letters are outlines with the text beside them (`aria-label`), not text in an embedded font: few programs but
//! browsers read such a font, and a picture must look the same in all of them.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use geo::{Coord, Rect};
use tiny_skia::{Path, PathBuilder, PathSegment};

use super::canvas::{Canvas, Filling, Hatching, Laid, Line, Tone};
use super::vector::{self, Cropped};
use super::{Told, png, text};
use crate::scene::{Page, Rgb, glyphs};

/// Units of outlines for an em.
const EM: f32 = 1000.0;

/// A canvas of SVG.
pub struct Svg {
    body: String,
    definitions: String,
    /// Outlines that are defined already: which font, which glyph.
    glyphs: BTreeSet<(bool, u32)>,
    clips: Vec<Rect>,
    count: usize,
}

impl Svg {
    /// An empty picture.
    pub fn new(page: &Page) -> Self {
        let all = Rect::new(Coord { x: 0.0, y: 0.0 }, Coord { x: page.width, y: page.height });
        Self { body: String::new(), definitions: String::new(), glyphs: BTreeSet::new(), clips: vec![all], count: 0 }
    }

    /// The file; what the picture says is its description.
    pub fn finish(self, page: &Page, told: &Told) -> String {
        let (width, height) = (round(page.width), round(page.height));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" xml:lang=\"{}\" role=\"img\" aria-labelledby=\"title said\">\n<title id=\"title\">{}</title>\n<desc id=\"said\">{}</desc>\n<defs>\n{}</defs>\n{}</svg>\n",
            <&str>::from(told.language),
            escaped(&told.title),
            escaped(&told.said),
            self.definitions,
            self.body
        )
    }

    fn put(&mut self, arguments: std::fmt::Arguments<'_>) {
        // Writing to a text cannot fail.
        self.body.write_fmt(arguments).unwrap_or_default();
    }

    fn define(&mut self, arguments: std::fmt::Arguments<'_>) {
        self.definitions.write_fmt(arguments).unwrap_or_default();
    }

    fn new_clip(&mut self, data: &str, rule: &str) -> usize {
        self.count += 1;
        let number = self.count;
        self.define(format_args!("<clipPath id=\"c{number}\"><path d=\"{data}\" clip-rule=\"{rule}\"/></clipPath>\n"));
        number
    }

    fn hatch(&mut self, bounds: Rect, hatch: &Hatching) {
        let (lines, width) = vector::slants(bounds, hatch);
        let mut data = String::new();
        for [from, to] in lines {
            write!(data, "M{} {}L{} {}", round(from.x), round(from.y), round(to.x), round(to.y)).unwrap_or_default();
        }
        let (color, width) = (hex(hatch.color), round(width));
        self.put(format_args!("<path d=\"{data}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"{width}\"/>\n"));
    }

    fn overlay(&mut self, bounds: Rect, laid: &Laid) {
        let Some(Cropped { rect, width, height, cells }) = vector::cropped(laid, bounds) else { return };
        let Ok(file) = png::rgba(&cells, (width, height)) else { return };
        let data = vector::base64(&file);
        let (x, y, w, h) = (round(rect.min().x), round(rect.min().y), round(rect.width()), round(rect.height()));
        self.put(format_args!(
            "<image x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64,{data}\"/>\n"
        ));
    }

    fn text(&mut self, line: &Line<'_>, paint: &str, label: bool) {
        let shaped = glyphs(line.text, line.bold);
        let mut uses = String::new();
        for glyph in &shaped {
            self.define_glyph(glyph.id, line.bold);
            let [x, y] = glyph.at.map(|ems| round(ems * f64::from(EM)));
            let font = if line.bold { "b" } else { "r" };
            write!(uses, "<use xlink:href=\"#{font}{}\" x=\"{x}\" y=\"{y}\"/>", glyph.id).unwrap_or_default();
        }
        let (x, y, turn) = (round(line.at.x), round(line.at.y), round(line.angle.to_degrees()));
        let size = format!("{:.5}", line.size / f64::from(EM));
        let named = if label { format!(" role=\"img\" aria-label=\"{}\"", escaped(line.text)) } else { String::new() };
        self.put(format_args!(
            "<g transform=\"translate({x} {y}) rotate({turn}) scale({size} -{size})\" {paint}{named}>{uses}</g>\n"
        ));
    }

    fn define_glyph(&mut self, id: u32, bold: bool) {
        if !self.glyphs.insert((bold, id)) {
            return;
        }
        let mut builder = PathBuilder::new();
        text::glyph(id, bold, &mut builder);
        let data = builder.finish().map(|path| data(&path, EM)).unwrap_or_default();
        let font = if bold { "b" } else { "r" };
        self.define(format_args!("<path id=\"{font}{id}\" d=\"{data}\"/>\n"));
    }

    fn seen(&self, path: &Path) -> Option<Rect> {
        let clip = self.clips.last()?;
        vector::common(vector::bounds(path), *clip)
    }
}

impl Canvas for Svg {
    fn area(&mut self, path: &Path, filling: &Filling) {
        let Some(bounds) = self.seen(path) else { return };
        let data = data(path, 1.0);
        if let Some(fill) = filling.fill {
            self.put(format_args!("<path d=\"{data}\" fill=\"{}\" fill-rule=\"evenodd\"/>\n", hex(fill)));
        }
        if filling.hatch.is_none() && filling.overlay.is_none() {
            return;
        }
        let clip = self.new_clip(&data, "evenodd");
        self.put(format_args!("<g clip-path=\"url(#c{clip})\">\n"));
        if let Some(hatch) = &filling.hatch {
            self.hatch(bounds, hatch);
        }
        if let Some(laid) = &filling.overlay {
            self.overlay(bounds, laid);
        }
        self.put(format_args!("</g>\n"));
    }

    fn fill(&mut self, path: &Path, tone: Tone) {
        if self.seen(path).is_some() {
            let (data, color, faint) = (data(path, 1.0), hex(tone.color), faint("fill", tone));
            self.put(format_args!("<path d=\"{data}\" fill=\"{color}\"{faint}/>\n"));
        }
    }

    fn stroke(&mut self, path: &Path, tone: Tone, width: f64) {
        let (data, color, width) = (data(path, 1.0), hex(tone.color), round(width));
        let faint = faint("stroke", tone);
        self.put(format_args!(
            "<path d=\"{data}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"{width}\" stroke-miterlimit=\"1.414\"{faint}/>\n"
        ));
    }

    fn letters(&mut self, line: &Line<'_>, color: Rgb) {
        self.text(line, &format!("fill=\"{}\"", hex(color)), true);
    }

    fn halo(&mut self, line: &Line<'_>, color: Rgb, radius: f64) {
        let width = round(2.0 * radius / line.size * f64::from(EM));
        let color = hex(color);
        let paint = format!(
            "fill=\"{color}\" stroke=\"{color}\" stroke-width=\"{width}\" stroke-linejoin=\"round\" aria-hidden=\"true\""
        );
        self.text(line, &paint, false);
    }

    fn clip(&mut self, area: Rect) {
        let (x, y, w, h) = (round(area.min().x), round(area.min().y), round(area.width()), round(area.height()));
        let clip = self.new_clip(&format!("M{x} {y}h{w}v{h}h-{w}z"), "nonzero");
        self.put(format_args!("<g clip-path=\"url(#c{clip})\">\n"));
        let inner = self.clips.last().and_then(|outer| vector::common(*outer, area));
        self.clips.push(inner.unwrap_or(Rect::new(area.min(), area.min())));
    }

    fn unclip(&mut self) {
        self.clips.pop();
        self.put(format_args!("</g>\n"));
    }
}

/// The points of a path.
fn data(path: &Path, scale: f32) -> String {
    let mut data = String::new();
    let mut push = |letter: &str, points: &[tiny_skia::Point]| {
        data.push_str(letter);
        for (number, point) in points.iter().enumerate() {
            let gap = if number == 0 { "" } else { " " };
            let (x, y) = (round(f64::from(point.x * scale)), round(f64::from(point.y * scale)));
            write!(data, "{gap}{x} {y}").unwrap_or_default();
        }
    };
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => push("M", &[to]),
            PathSegment::LineTo(to) => push("L", &[to]),
            PathSegment::QuadTo(by, to) => push("Q", &[by, to]),
            PathSegment::CubicTo(one, two, to) => push("C", &[one, two, to]),
            PathSegment::Close => push("Z", &[]),
        }
    }
    data
}

/// To a hundredth of a point.
fn round(points: f64) -> f64 {
    (points * 100.0).round() / 100.0
}

fn hex([r, g, b]: Rgb) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// How much of a tone is seen, where that is not all of it.
fn faint(what: &str, tone: Tone) -> String {
    if tone.opacity < 1.0 { format!(" {what}-opacity=\"{:.3}\"", tone.opacity) } else { String::new() }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
