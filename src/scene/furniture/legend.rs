//! What the signs mean: only those that are on the map.

use geo::{Coord, Rect};

use super::pen::Letters;
use super::{Furniture, MARGIN, Part, Spoken, Subject};
use crate::front::Isochrone;
use crate::model::{Certainty, Observed, Side, StoryKind};
use crate::scene::item::Item;
use crate::scene::layout::Page;
use crate::scene::sample::{self, Sample};
use crate::scene::war::TWICE_HATCHED;
use crate::scene::war::{party_ink, shown_features};
use crate::scene::{Ink, Often, Pen, Study, Symbol, axes_on, events_on, units_on};

/// So many of many fronts are named in the legend.
const RAMP_ROWS: usize = 4;

/// So many parties of dated data are named in the legend.
const PARTIES: usize = 6;

/// A sign with its meaning.
pub struct Row {
    sample: Sample,
    text: String,
}

/// The signs of a picture.
pub fn rows(subject: &Subject<'_>) -> Vec<Row> {
    let language = subject.language;
    let mut rows = studied(subject);
    if let Some(observed) = &subject.atlas.dataset().observed {
        rows.extend(parties(subject, observed));
    } else if subject.show.territories && !matches!(subject.show.study, Study::Often(_)) {
        for side in [Side::Right, Side::Left] {
            let info = subject.atlas.campaign().side(side);
            let name = info.name.get(language).to_owned();
            let text = format!("{}  {}", info.letter, language.text_with("legend-held", &[("side", name.into())]));
            let pale = subject.show.study.is_pale();
            let sample = if pale { Sample::Area(Ink::Pale(side), None) } else { Sample::Territory(side) };
            rows.push(Row { sample, text });
        }
    }
    for (pen, id) in fronts(subject) {
        rows.push(Row { sample: Sample::Line(pen), text: language.text(id) });
    }
    rows.extend(changes(subject));
    rows.extend(troops(subject));
    for (sample, id) in stories(subject) {
        rows.push(Row { sample, text: language.text(id) });
    }
    rows
}

/// The parties of dated data that hold ground on the map.
fn parties(subject: &Subject<'_>, observed: &Observed) -> Vec<Row> {
    let language = subject.language;
    let held = || subject.situation.held.iter().filter(|_| subject.show.territories);
    let mut rows: Vec<Row> = Vec::new();
    for (number, party) in observed.parties.iter().enumerate().take(PARTIES) {
        let Some(own) = held().find(|held| held.party == number) else { continue };
        let Some(ink) = party_ink(observed, number, own.between_sources) else { continue };
        let name = party.name.get(language).to_owned();
        let text = format!("{}  {}", party.letter, language.text_with("legend-held", &[("side", name.into())]));
        rows.push(Row { sample: Sample::Area(ink, None), text });
    }
    if let Some(between) = held().find(|held| held.between_sources) {
        let sample = party_ink(observed, between.party, true).map(|ink| Sample::Area(ink, None));
        let text = language.text("legend-held-between");
        rows.extend(sample.map(|sample| Row { sample, text }));
    }
    rows
}

/// What is told of a span of days: some of its fronts with their dates, or ground by its changes of hands.
fn studied(subject: &Subject<'_>) -> Vec<Row> {
    match &subject.show.study {
        Study::Fronts { of, .. } => {
            let count = of.drawn.len();
            let shown = count.min(RAMP_ROWS);
            let picked = (0..shown).map(|row| &of.drawn[row * (count - 1) / (shown - 1).max(1)]);
            let row = |front: &Isochrone| Row {
                sample: Sample::Line(Pen::Isochrone(of.place(front.day))),
                text: subject.language.text_with(
                    "legend-isochrone",
                    &[("date", subject.language.date_message("date-axis", front.day).into())],
                ),
            };
            picked.map(row).collect()
        }
        Study::Often(of) => (0..=of.areas.len()).map(|times| changed(subject, of, times)).collect(),
        Study::None | Study::Awaited(_) | Study::Compared { .. } => Vec::new(),
    }
}

/// Ground that changed hands so often, with its km2; the last class with all above it.
fn changed(subject: &Subject<'_>, of: &Often, times: usize) -> Row {
    let last = times == of.areas.len() && of.answer.most() as usize > times;
    let km2: f64 =
        if last { of.answer.km2.iter().skip(times).sum() } else { of.answer.km2.get(times).copied().unwrap_or(0.0) };
    let id = match times {
        0 => "legend-often-never",
        _ if last => "legend-often-more",
        _ => "legend-often",
    };
    let km2 = subject.language.number((km2 / 10.0).round() * 10.0, 0);
    let arguments = [("times", (times as f64).into()), ("km2", km2.into())];
    let class = of.class(u32::try_from(times).unwrap_or(u32::MAX));
    let sample = match class {
        0 => Sample::Area(Ink::Ground, None),
        class => Sample::Area(Ink::Often(class), (class >= TWICE_HATCHED).then_some(Ink::OftenAgain(class))),
    };
    Row { sample, text: subject.language.text_with(id, &arguments) }
}

/// The kinds of front lines that are on the map, or on the one it is compared with.
fn fronts(subject: &Subject<'_>) -> Vec<(Pen, &'static str)> {
    let other = match &subject.show.study {
        Study::Fronts { .. } => return Vec::new(),
        Study::Compared { other, .. } => Some(subject.atlas.situation(subject.atlas.end_of(*other))),
        _ => None,
    };
    let lines = || subject.situation.lines.iter().chain(other.iter().flat_map(|other| &other.lines));
    let points = || lines().flat_map(|line| &line.points);
    let traced = subject.atlas.dataset().observed.is_some();
    if !subject.show.doubt {
        let pen = if traced { Pen::Traced(Certainty::Certain) } else { Pen::FrontCertain };
        return points().next().map(|_| (pen, "legend-front")).into_iter().collect();
    }
    let of_data = [
        (Certainty::Certain, Pen::Traced(Certainty::Certain), "legend-traced-certain"),
        (Certainty::Likely, Pen::Traced(Certainty::Likely), "legend-traced-likely"),
        (Certainty::Guess, Pen::Traced(Certainty::Guess), "legend-traced-guess"),
    ];
    let of_pack = [
        (Certainty::Certain, Pen::FrontCertain, "legend-certain"),
        (Certainty::Likely, Pen::FrontLikely, "legend-likely"),
        (Certainty::Guess, Pen::FrontGuess, "legend-guess"),
    ];
    let there = |wanted: Certainty| points().any(|point| point.certainty == wanted);
    let all = if traced { of_data } else { of_pack };
    all.into_iter().filter(|(certainty, _, _)| there(*certainty)).map(|(_, pen, id)| (pen, id)).collect()
}

/// The signs of what changed in the last days.
fn changes(subject: &Subject<'_>) -> Vec<Row> {
    let then = subject.day.plus(-subject.show.since);
    let days = subject.atlas.campaign().days;
    let before = subject.atlas.situation(subject.atlas.end_of(days.clamp(then)));
    if !subject.show.before || before.lines == subject.situation.lines {
        return Vec::new();
    }
    let date = subject.language.date_message("date-axis", days.clamp(then));
    let text = subject.language.text_with("legend-before", &[("date", date.into())]);
    vec![Row { sample: Sample::Line(Pen::FrontBefore), text }]
}

/// The signs of units, advances and events.
fn troops(subject: &Subject<'_>) -> Vec<Row> {
    let (atlas, day, language) = (subject.atlas, subject.day, subject.language);
    let mut rows = Vec::new();
    if subject.show.axes {
        for side in [Side::Right, Side::Left] {
            if axes_on(atlas, day).any(|axis| axis.side == side) {
                let name = atlas.campaign().side(side).name.get(language).to_owned();
                let text = language.text_with("legend-axis", &[("side", name.into())]);
                rows.push(Row { sample: Sample::Line(Pen::Axis { side, guessed: false }), text });
            }
        }
    }
    if subject.show.units
        && subject.units
        && let Some((unit, _)) = units_on(atlas, subject.situation, day).first()
    {
        let symbol = Symbol::Unit { side: unit.side, arm: unit.arm, doubtful: false };
        rows.push(Row { sample: Sample::Sign(symbol), text: language.text("legend-units") });
    }
    if subject.show.events && events_on(atlas, day).next().is_some() {
        rows.push(Row { sample: Sample::Sign(Symbol::Event(3)), text: language.text("legend-event") });
    }
    rows
}

/// The signs of the layers that are on the map.
fn stories(subject: &Subject<'_>) -> Vec<(Sample, &'static str)> {
    let all = [
        (StoryKind::Line, Sample::Line(Pen::StoryLine), "legend-line"),
        (StoryKind::Route, Sample::Line(Pen::StoryRoute), "legend-route"),
        (StoryKind::Beach, Sample::Line(Pen::StoryBeach), "legend-beach"),
        (StoryKind::Sector, Sample::Line(Pen::StorySector), "legend-sector"),
        (StoryKind::Battle, Sample::Sign(Symbol::Battle), "legend-battle"),
        (StoryKind::Crossing, Sample::Sign(Symbol::Crossing), "legend-crossing"),
    ];
    let kinds: Vec<StoryKind> =
        shown_features(subject.atlas, subject.day, subject.show).map(|feature| feature.kind).collect();
    all.into_iter().filter(|(kind, _, _)| kinds.contains(kind)).map(|(_, sample, id)| (sample, id)).collect()
}

/// Height at the top of the map that belongs to the window's buttons, units.
const BUTTONS: f64 = 30.0;

/// A legend over the map that has no room for so many rows is left out: the map is needed more.
const FEWEST: usize = 3;

/// Height of a row, points.
fn row_height(letters: &Letters, page: &Page) -> f64 {
    letters.line().max(page.units(3.3))
}

fn letters(subject: &Subject<'_>, page: &Page) -> Letters {
    Letters { size: page.letters(2.5), bold: false, color: subject.style.palette().text }
}

/// The legend at the foot of a column, above `low`; gives the top of what it takes.
pub fn in_column(
    subject: &Subject<'_>,
    page: &Page,
    (area, low): (Rect, f64),
    rows: &[Row],
    made: &mut Furniture,
) -> f64 {
    let letters = letters(subject, page);
    let height = row_height(&letters, page);
    let (margin, room) = (page.units(MARGIN), area.width() - 2.0 * page.units(MARGIN));
    let most = ((area.height() * 0.42) / height).floor();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of rows")]
    let shown = &rows[..rows.len().min(most as usize)];
    let top = low - page.units(1.2) - shown.len() as f64 * height;
    write(
        subject,
        page,
        Rect::new(Coord { x: area.min().x + margin, y: top }, Coord { x: area.min().x + margin + room, y: low }),
        shown,
        made,
    );
    top
}

/// The legend in a box over the lower left of the map.
pub fn over_map(subject: &Subject<'_>, page: &Page, map: Rect, rows: &[Row], made: &mut Furniture) {
    // A map of half the width has no room for more than the sides.
    let half = matches!(subject.show.study, Study::Compared { apart: true, .. });
    let rows = if half { &rows[..rows.len().min(2)] } else { rows };
    if rows.is_empty() {
        return;
    }
    let letters = letters(subject, page);
    let height = row_height(&letters, page);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of rows")]
    let most = ((map.height() - page.units(BUTTONS)) / height).floor().max(0.0) as usize;
    if most < FEWEST {
        return;
    }
    let rows = &rows[..rows.len().min(most)];
    let widest = rows.iter().map(|row| letters.width(&row.text)).fold(0.0, f64::max);
    let (pad, margin) = (page.units(1.0), page.units(1.5));
    let size = Coord { x: widest + page.units(6.6) + 2.0 * pad, y: rows.len() as f64 * height + 2.0 * pad };
    let low = Coord { x: map.min().x + margin, y: map.max().y - margin };
    let area = Rect::new(Coord { x: low.x, y: low.y - size.y }, Coord { x: low.x + size.x, y: low.y });
    let palette = subject.style.palette();
    made.items.push(Item::Box {
        area,
        fill: Some(palette.panel),
        edge: Some((palette.line, page.units(0.12))),
        corner: page.units(0.8),
    });
    let inner = Rect::new(area.min() + Coord { x: pad, y: pad }, area.max() - Coord { x: pad, y: pad });
    write(subject, page, inner, rows, made);
    made.over_map.push(area);
}

fn write(subject: &Subject<'_>, page: &Page, area: Rect, rows: &[Row], made: &mut Furniture) {
    let letters = letters(subject, page);
    let height = row_height(&letters, page);
    let mut top = area.min().y;
    for row in rows {
        let size = Coord { x: page.units(5.2), y: page.units(2.5) };
        let corner = Coord { x: area.min().x, y: top + (height - size.y) / 2.0 };
        sample::paint(row.sample, Rect::new(corner, corner + size), (subject.style, page.unit), &mut made.items);
        let left = area.min().x + page.units(6.6);
        let fitted = letters.fitted(&row.text, area.max().x - left);
        made.items.push(fitted.text(row.text.clone(), Coord { x: left, y: top + (height - fitted.line()) / 2.0 }));
        top += height;
    }
    if !rows.is_empty() {
        let text = rows.iter().map(|row| row.text.as_str()).collect::<Vec<_>>().join("; ");
        made.spoken.push(Spoken { area, text, part: Part::Legend });
    }
}
