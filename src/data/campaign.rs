//! `campaign.json` to the head of a pack.

use geo::Rect;
use serde::Deserialize;

use super::features::syntax_problem;
use super::problem::{Problem, Spot};
use crate::day::{Day, DayRange};
use crate::geodesy::{LonLat, world_from_lonlat};
use crate::i18n::Names;
use crate::model::{Campaign, LayerInfo, Phase, SideInfo};

/// The file's name in every pack.
pub(super) const FILE: &str = "campaign.json";

/// The head of a pack with the names of its other files.
pub(super) struct Head {
    pub(super) campaign: Campaign,
    pub(super) files: Files,
}

/// Names of the pack's files; `None` where the pack has none of the kind.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Files {
    pub(super) ground: Option<String>,
    pub(super) fronts: Option<String>,
    pub(super) facts: Option<String>,
    pub(super) events: Option<String>,
    pub(super) places: Option<String>,
    pub(super) units: Option<String>,
    pub(super) axes: Option<String>,
    pub(super) sources: Option<String>,
    pub(super) statements: Option<String>,
    pub(super) strengths: Option<String>,
}

#[derive(Deserialize)]
struct Text {
    #[serde(default)]
    id: String,
    title: Names,
    start: String,
    end: String,
    opening: Option<String>,
    sides: Sides,
    view: [f64; 4],
    #[serde(default)]
    phases: Vec<PhaseText>,
    #[serde(default)]
    layers: Vec<Layer>,
    #[serde(default)]
    credits: Vec<String>,
    #[serde(default)]
    license: String,
    #[serde(flatten)]
    files: Files,
}

#[derive(Deserialize)]
struct Sides {
    left: SideText,
    right: SideText,
}

#[derive(Deserialize)]
struct SideText {
    id: String,
    letter: Option<String>,
    name: Names,
    color: String,
}

#[derive(Deserialize)]
struct Layer {
    id: String,
    file: String,
    name: Names,
    view: Option<[f64; 4]>,
    #[serde(default)]
    shown: bool,
}

#[derive(Deserialize)]
struct PhaseText {
    #[serde(default)]
    id: String,
    start: String,
    end: String,
    name: Names,
}

/// Reads the head of a pack; without it nothing can be shown.
pub(super) fn read(text: &str) -> Result<Head, Problem> {
    let parsed: Text = serde_json::from_str(text).map_err(|error| explain(text, &error))?;
    let days = days(&parsed)?;
    let opening = match &parsed.opening {
        Some(text) => days.clamp(day("opening", text)?),
        None => days.first,
    };
    let [left, right] =
        [("left", parsed.sides.left), ("right", parsed.sides.right)].map(|(name, side)| side_info(name, side));
    let (left, right) = (left?, right?);
    if left.id == right.id {
        return Err(problem(
            "sides.right.id",
            format!("both sides are called '{}'", left.id),
            "Give each side an id of its own",
        ));
    }
    let layers = parsed
        .layers
        .into_iter()
        .enumerate()
        .map(|(index, layer)| layer_info(index, layer))
        .collect::<Result<_, _>>()?;
    let campaign = Campaign {
        id: if parsed.id.is_empty() { "campaign".to_owned() } else { parsed.id },
        title: parsed.title,
        days,
        opening,
        left,
        right,
        view: view("view", parsed.view)?,
        phases: phases(parsed.phases, days)?,
        layers,
        units_file: parsed.files.units.clone().unwrap_or_default(),
        credits: parsed.credits,
        license: parsed.license,
    };
    Ok(Head { campaign, files: parsed.files })
}

fn problem(member: &str, what: impl Into<String>, remedy: &str) -> Problem {
    Problem::new(FILE, Spot::Member(member.to_owned()), what, remedy)
}

fn explain(text: &str, error: &serde_json::Error) -> Problem {
    if !error.is_data() {
        return syntax_problem(FILE, text, error);
    }
    let message = error.to_string();
    let what = message.split(" at line ").next().unwrap_or(&message).to_owned();
    let spot = Spot::Text { line: error.line(), column: error.column(), feature: None };
    Problem::new(FILE, spot, what, "Add or mend it; docs/data-format.md shows a whole campaign.json")
}

fn day(member: &str, text: &str) -> Result<Day, Problem> {
    text.parse().map_err(|error: crate::day::DayError| problem(member, error.to_string(), "Correct the date"))
}

fn days(parsed: &Text) -> Result<DayRange, Problem> {
    let (first, last) = (day("start", &parsed.start)?, day("end", &parsed.end)?);
    if last < first {
        return Err(problem(
            "end",
            format!("the campaign ends on {last}, before it starts on {first}"),
            "Swap or correct the two dates",
        ));
    }
    if last.days_since(first) > 36_525 {
        return Err(problem("end", "the campaign is longer than 100 years", "Correct 'start' and 'end'"));
    }
    Ok(DayRange { first, last })
}

/// The phases in order of days, cut to the campaign; those wholly outside are left out.
fn phases(texts: Vec<PhaseText>, campaign: DayRange) -> Result<Vec<Phase>, Problem> {
    let mut phases = Vec::new();
    for (index, text) in texts.into_iter().enumerate() {
        let member = |name: &str| format!("phases[{index}].{name}");
        let (first, last) = (day(&member("start"), &text.start)?, day(&member("end"), &text.end)?);
        if last < first {
            let what = format!("the phase ends on {last}, before it starts on {first}");
            return Err(problem(&member("end"), what, "Swap or correct the two dates"));
        }
        if first <= campaign.last && campaign.first <= last {
            let days = DayRange { first: campaign.clamp(first), last: campaign.clamp(last) };
            phases.push((index, Phase { id: text.id, days, name: text.name }));
        }
    }
    phases.sort_by_key(|(_, phase)| phase.days.first);
    if let Some(pair) = phases.windows(2).find(|pair| pair[1].1.days.first <= pair[0].1.days.last) {
        let (index, first) = (pair[1].0, pair[1].1.days.first);
        let what = format!("the phase before it has not ended on {first}");
        return Err(problem(
            &format!("phases[{index}].start"),
            what,
            "Let each phase start after the one before has ended",
        ));
    }
    Ok(phases.into_iter().map(|(_, phase)| phase).collect())
}

fn side_info(name: &str, side: SideText) -> Result<SideInfo, Problem> {
    let color = side
        .color
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6)
        .and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let color = color.ok_or_else(|| {
        problem(
            &format!("sides.{name}.color"),
            format!("'{}' is no colour", side.color),
            "Write it as #RRGGBB, for example #004E8A",
        )
    })?;
    let [_, red, green, blue] = color.to_be_bytes();
    let letter = side.letter.unwrap_or_else(|| side.id.chars().take(1).flat_map(char::to_uppercase).collect());
    Ok(SideInfo { id: side.id, letter, name: side.name, color: [red, green, blue] })
}

fn layer_info(index: usize, layer: Layer) -> Result<LayerInfo, Problem> {
    let view = layer.view.map(|edges| view(&format!("layers[{index}].view"), edges)).transpose()?;
    Ok(LayerInfo { id: layer.id, name: layer.name, file: layer.file, view, shown: layer.shown })
}

/// A rectangle in world metres from west, south, east, north in degrees.
fn view(member: &str, edges: [f64; 4]) -> Result<Rect, Problem> {
    let [west, south, east, north] = edges;
    view_rect(edges).ok_or_else(|| {
        problem(
            member,
            format!("[{west}, {south}, {east}, {north}] is no view"),
            "Write [west, south, east, north] in degrees, west before east and south before north",
        )
    })
}

/// The same; `None` where the four numbers span nothing.
pub(super) fn view_rect([west, south, east, north]: [f64; 4]) -> Option<Rect> {
    let sound = [west, south, east, north].iter().all(|edge| edge.is_finite())
        && (-180.0..east).contains(&west)
        && east <= 180.0
        && (-85.0..north).contains(&south)
        && north <= 85.0;
    let corner = |lon, lat| world_from_lonlat(LonLat { lon, lat });
    sound.then(|| Rect::new(corner(west, south), corner(east, north)))
}
