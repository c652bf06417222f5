//! What the commands that make pictures have in common, and `render`.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, anyhow, bail};
use clap::ValueEnum;
use geo::Rect;

use super::{LanguageArgument, PackArgument};
use crate::atlas::Atlas;
use crate::day::Day;
use crate::geodesy::{LonLat, world_from_lonlat};
use crate::i18n::Language;
use crate::picture::{self, Composer, Kept, Kind, Overlays, Shot, Source, Told};
use crate::scene::{Page, Room, Shapes, Study, Theme};
use crate::session::{MapSwitch, Session};

/// How pictures look.
#[derive(Clone, Debug, clap::Args)]
pub struct PictureArguments {
    /// Width and height in pixels
    #[arg(long, value_name = "WxH", value_parser = size)]
    pub size: Option<(u32, u32)>,
    /// The part of the world to show, in degrees; the campaign's own view where it is left out
    #[arg(long, value_name = "W,S,E,N", value_parser = bbox, allow_hyphen_values = true)]
    pub bbox: Option<[f64; 4]>,
    /// The colours
    #[arg(long, value_enum)]
    pub theme: Option<ThemeArgument>,
    /// The language of everything; English where it is left out
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<LanguageArgument>,
    /// The language of a second line of names on the map
    #[arg(long, value_name = "LANGUAGE")]
    pub second: Option<LanguageArgument>,
    /// How far the last row sits, in heights of the picture: letters grow with it
    #[arg(long, value_enum, default_value_t = RoomArgument::Class)]
    pub room: RoomArgument,
    /// What is drawn beside the front: names with + or - change what is on (+transport,-units), plain names are all
    /// there is (towns,rivers), none leaves nothing
    #[arg(long, value_name = "LIST", allow_hyphen_values = true)]
    pub layers: Option<String>,
    /// Letters and lines so much larger than usual
    #[arg(long, value_name = "FACTOR", default_value_t = 1.0, value_parser = text_scale)]
    pub text_scale: f64,
    /// The pack to read instead of the Korean War
    #[command(flatten)]
    pub pack: PackArgument,
}

/// The colours of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ThemeArgument {
    /// Light, for projectors
    Light,
    /// Dark, for panels and dark rooms
    Dark,
    /// Black and white, for paper
    Print,
}

impl From<ThemeArgument> for Theme {
    fn from(argument: ThemeArgument) -> Self {
        match argument {
            ThemeArgument::Light => Self::Projector,
            ThemeArgument::Dark => Self::Dark,
            ThemeArgument::Print => Self::Print,
        }
    }
}

/// How far the last row sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RoomArgument {
    /// 4 heights of the picture
    #[value(alias = "4")]
    Near,
    /// 6 heights
    #[value(alias = "6")]
    Class,
    /// 8 heights
    #[value(alias = "8")]
    Far,
}

impl From<RoomArgument> for Room {
    fn from(argument: RoomArgument) -> Self {
        match argument {
            RoomArgument::Near => Self::Near,
            RoomArgument::Class => Self::Class,
            RoomArgument::Far => Self::Far,
        }
    }
}

impl PictureArguments {
    /// The language of everything.
    pub fn language(&self) -> Language {
        super::language(self.lang)
    }

    /// A sitting that shows a day as it is asked for, and its page.
    pub fn session(
        &self,
        atlas: &Atlas,
        day: Day,
        (size, theme): ((u32, u32), Theme),
    ) -> anyhow::Result<(Session, Page)> {
        let day = super::in_campaign(atlas, day)?;
        let mut session = Session::new(atlas, self.language());
        session.time.set_day(day, atlas.campaign().days);
        session.theme = self.theme.map_or(theme, Into::into);
        session.room = self.room.into();
        session.second = self.second.map(Into::into);
        if let Some(list) = &self.layers {
            switch(&mut session, atlas, list)?;
        }
        let page = picture::page_of(self.size.unwrap_or(size), session.room, self.text_scale)?;
        picture::fit(&mut session, atlas, &page, self.bbox.map(world));
        Ok((session, page))
    }
}

/// Makes one picture.
pub fn render(date: Day, arguments: &PictureArguments, file: &Path) -> anyhow::Result<u8> {
    let kind = Kind::of(file)?;
    let overlays = Overlays::default();
    let atlas = super::open(arguments.pack.pack.as_deref())?;
    let (session, page) = arguments.session(&atlas, date, ((1920, 1080), Theme::Projector))?;
    let shot = Shot { atlas: &atlas, session: &session, page, study: Study::None, still: true, kept: Kept::default() };
    // Relief and coasts are made ready while the picture is composed.
    let (composed, shapes) = std::thread::scope(|scope| {
        let shapes = scope.spawn(|| shapes(&atlas));
        scope.spawn(|| overlays.read_for([&session.view].into_iter(), session.theme));
        (Composer::default().compose(&shot), shapes.join())
    });
    let shapes = shapes.map_err(|_panic| anyhow!("the shapes of the map cannot be made"))?;
    let source = Source { atlas: &atlas, shapes: &shapes, overlays: &overlays };
    let data = picture::still(source, &composed, (kind, 1.0), &Told::of(&shot, &composed))?;
    picture::write(file, &data)?;
    Ok(super::OK)
}

/// Switches what a list names.
fn switch(session: &mut Session, atlas: &Atlas, list: &str) -> anyhow::Result<()> {
    use strum::IntoEnumIterator as _;
    let parts: Vec<(&str, MapSwitch)> = MapSwitch::iter().map(|part| (part.into(), part)).collect();
    let layers: Vec<&str> = atlas.campaign().layers.iter().map(|layer| layer.id.as_str()).collect();
    let names: Vec<&str> = list.split(',').map(str::trim).filter(|name| !name.is_empty() && *name != "none").collect();
    let changes = names.iter().filter(|name| name.starts_with(['+', '-'])).count();
    if changes != 0 && changes != names.len() {
        bail!("--layers {list}: write every name with + or -, or none");
    }
    if changes == 0 {
        for (_, part) in &parts {
            session.switches.set(*part, false);
        }
        for layer in &layers {
            session.switches.set_layer(layer, false);
        }
    }
    for name in names {
        let (on, name) = (!name.starts_with('-'), name.trim_start_matches(['+', '-']));
        if let Some((_, part)) = parts.iter().find(|(known, _)| *known == name) {
            session.switches.set(*part, on);
        } else if layers.contains(&name) {
            session.switches.set_layer(name, on);
        } else {
            let known: Vec<&str> = parts.iter().map(|(known, _)| *known).chain(layers).collect();
            bail!("--layers: there is no '{name}'; there are {}", known.join(", "));
        }
    }
    Ok(())
}

/// A part of the world from its edges in degrees.
pub fn world([west, south, east, north]: [f64; 4]) -> Rect {
    Rect::new(world_from_lonlat(LonLat { lon: west, lat: south }), world_from_lonlat(LonLat { lon: east, lat: north }))
}

/// Reads `WIDTHxHEIGHT`.
pub fn size(text: &str) -> Result<(u32, u32), String> {
    let sides = text.split_once(['x', 'X', '\u{d7}']);
    let sides = sides.and_then(|(width, height)| Some((width.trim().parse().ok()?, height.trim().parse().ok()?)));
    sides.ok_or_else(|| "write width and height in pixels: 1920x1080".to_owned())
}

/// Reads `WEST,SOUTH,EAST,NORTH` in degrees.
fn bbox(text: &str) -> Result<[f64; 4], String> {
    let remedy = "write west, south, east and north in degrees: 124,33,131,43";
    let numbers: Vec<f64> = text.split(',').filter_map(|part| part.trim().parse().ok()).collect();
    let [west, south, east, north] = numbers[..] else {
        return Err(remedy.to_owned());
    };
    let sound = west < east && south < north && west >= -180.0 && east <= 180.0 && south >= -85.0 && north <= 85.0;
    if sound { Ok([west, south, east, north]) } else { Err(format!("that is no part of the world; {remedy}")) }
}

/// Reads a factor for letters.
fn text_scale(text: &str) -> Result<f64, String> {
    let factor = text.parse::<f64>().ok().filter(|factor| (0.5..=3.0).contains(factor));
    factor.ok_or_else(|| "give a factor from 0.5 to 3".to_owned())
}

/// The days of a list with commas.
pub fn days(text: &str) -> anyhow::Result<Vec<Day>> {
    let day = |part: &str| part.trim().parse::<Day>().with_context(|| format!("'{part}' in the list of dates"));
    let days: Vec<Day> = text.split(',').filter(|part| !part.trim().is_empty()).map(day).collect::<Result<_, _>>()?;
    if days.is_empty() { Err(anyhow!("give at least one date: 1950-07-01,1950-09-15")) } else { Ok(days) }
}

/// The shapes of the map.
pub fn shapes(atlas: &Atlas) -> Arc<Shapes> {
    Arc::new(Shapes::new(atlas.base(), &atlas.dataset().ground))
}
