//! The words of the command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use super::film::FilmArguments;
use super::picture::PictureArguments;
use super::sheet::SheetArguments;
use crate::data::wild::{Answers, DayOrder, Meaning};
use crate::day::Day;
use crate::geodesy::LonLat;
use crate::i18n::Language;
use crate::model::Motion;

/// Shows how a war's front line moved, day by day, on a map.
#[derive(Debug, Parser)]
#[command(
    name = "frontline",
    version,
    args_conflicts_with_subcommands = true,
    after_help = "Examples:
  frontline                                      the window, Korea 1950-1953
  frontline --date 1950-09-15 --lang ko          on the day of the Incheon landing, in Korean
  frontline my-war/                              a pack of your own (a folder or a zip)
  frontline fronts.geojson                       any dated data: files, folders, zips
  frontline inspect fronts.geojson               what was understood of them
  frontline --present --lesson my-lesson.md      a lesson of your own, in front of the class
  frontline who --date 1950-07-20 --at 127.43,36.33
  frontline history --at 126.98,37.57
  frontline diff --from 1950-09-14 --to 1950-09-30
  frontline describe --date 1951-01-04 --lang vi

A date means the END of that day, local time. Exit codes: 0 ok, 1 data found wanting, 2 bad usage or unreadable input."
)]
pub struct Arguments {
    /// What to do instead of opening the window.
    #[command(subcommand)]
    pub command: Option<Command>,

    /// What the window opens with.
    #[command(flatten)]
    pub window: WindowArguments,
}

/// What the window opens with.
#[derive(Debug, clap::Args)]
pub struct WindowArguments {
    /// What to open instead of the Korean War: a pack (a folder or zip with campaign.json), or dated data (GeoJSON, a folder, .zip, .gz, a table)
    pub pack: Option<PathBuf>,

    /// The day to open on, YYYY-MM-DD
    #[arg(long, value_name = "D")]
    pub date: Option<Day>,

    /// The language of the interface; the system's where it is one of these, else English
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<LanguageArgument>,

    /// Show a lesson to the class at once, over the whole screen
    #[arg(long)]
    pub present: bool,

    /// The lesson to open: its id, or a file of your own (docs/lesson-format.md)
    #[arg(long, value_name = "ID|FILE")]
    pub lesson: Option<String>,

    /// Which renderer draws the window
    #[arg(long, value_enum, default_value_t = RendererArgument::Auto)]
    pub renderer: RendererArgument,
}

/// A language by its two letters.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LanguageArgument {
    /// Vietnamese
    Vi,
    /// English
    En,
    /// Korean
    Ko,
}

impl From<LanguageArgument> for Language {
    fn from(argument: LanguageArgument) -> Self {
        match argument {
            LanguageArgument::Vi => Self::Vi,
            LanguageArgument::En => Self::En,
            LanguageArgument::Ko => Self::Ko,
        }
    }
}

/// Which renderer draws the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RendererArgument {
    /// The graphics card where there is one, else software
    Auto,
    /// wgpu: Vulkan, DirectX 12 or Metal
    Wgpu,
    /// OpenGL
    Glow,
}

/// What to do on the console.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Print the situation of a day as GeoJSON: territories and front lines
    #[command(after_help = "Example:\n  frontline front --date 1950-09-16 -o front.geojson")]
    Front {
        /// The day, YYYY-MM-DD
        #[arg(long, value_name = "D")]
        date: Day,
        /// Write to this file instead of the standard output
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// The pack to read instead of the Korean War
        #[command(flatten)]
        pack: PackArgument,
    },
    /// Tell who held a place at the end of a day, and the distance to the nearest front
    #[command(
        group = clap::ArgGroup::new("question").required(true).args(["at", "csv"]),
        after_help = "Examples:\n  frontline who --date 1950-07-20 --at 127.43,36.33\n  frontline who --csv places.csv > answers.csv    (columns date,lat,lon and any others)\n\nAnswers: a side (north, south), contested (within 100 m of the line), none (sea, or outside the ground).\nThe distance is in kilometres and empty where there is no front."
    )]
    Who {
        /// The day, YYYY-MM-DD
        #[arg(long, value_name = "D", required_unless_present = "csv", conflicts_with = "csv")]
        date: Option<Day>,
        /// The place in degrees
        #[arg(long, value_name = "LON,LAT", value_parser = place, allow_hyphen_values = true)]
        at: Option<LonLat>,
        /// A table with the columns date, lat, lon and any others; - reads the standard input
        #[arg(long, value_name = "FILE")]
        csv: Option<PathBuf>,
        /// The pack to read instead of the Korean War
        #[command(flatten)]
        pack: PackArgument,
    },
    /// List every change of hands of a place, as CSV: date, from, to, source
    #[command(after_help = "Example (Seoul):\n  frontline history --at 126.98,37.57")]
    History {
        /// The place in degrees
        #[arg(long, value_name = "LON,LAT", value_parser = place, allow_hyphen_values = true)]
        at: LonLat,
        /// The pack to read instead of the Korean War
        #[command(flatten)]
        pack: PackArgument,
    },
    /// Print figures by day as CSV: km2 and share by side, ground gained since the day before, length of the front, ground within the doubt of the line
    #[command(after_help = "Example:\n  frontline stats --from 1950-09-15 --to 1950-10-26")]
    Stats {
        /// The first day; the campaign's where it is left out
        #[arg(long, value_name = "D")]
        from: Option<Day>,
        /// The last day; the campaign's where it is left out
        #[arg(long, value_name = "D")]
        to: Option<Day>,
        /// The pack to read instead of the Korean War
        #[command(flatten)]
        pack: PackArgument,
    },
    /// Tell what changed between two days: ground gained and lost by each side, and places that changed hands
    #[command(
        after_help = "Examples:\n  frontline diff --from 1950-09-14 --to 1950-09-30\n  frontline diff --from 1950-09-14 --to 1950-09-30 --geojson -o gained.geojson    (opens in QGIS)\n\nCSV: a row for each side (gained_km2, lost_km2, net_km2), then one for each place (from, to). Days are taken at their end."
    )]
    Diff {
        /// The first day, YYYY-MM-DD
        #[arg(long, value_name = "D")]
        from: Day,
        /// The second day, not before the first
        #[arg(long, value_name = "D")]
        to: Day,
        /// Print the ground itself and the places as GeoJSON
        #[arg(long)]
        geojson: bool,
        /// Write to this file instead of the standard output
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// The language of the places' names; English where it is left out
        #[arg(long, value_name = "LANGUAGE")]
        lang: Option<LanguageArgument>,
        /// The pack to read instead of the Korean War
        #[command(flatten)]
        pack: PackArgument,
    },
    /// Tell a day in words: a headline, then who holds what, where the front runs, what changed, how sure it is
    #[command(
        after_help = "Examples:\n  frontline describe --date 1950-09-15\n  frontline describe --date 1951-01-04 --lang ko"
    )]
    Describe {
        /// The day, YYYY-MM-DD
        #[arg(long, value_name = "D")]
        date: Day,
        /// The language; English where it is left out
        #[arg(long, value_name = "LANGUAGE")]
        lang: Option<LanguageArgument>,
        /// The pack to read instead of the Korean War
        #[command(flatten)]
        pack: PackArgument,
    },
    /// Make a picture of a day: PNG, SVG or PDF, as the window shows it
    #[command(
        after_help = "Examples:\n  frontline render --date 1950-09-15 -o landing.png\n  frontline render --date 1950-09-05 --bbox 126.5,34.5,130,37 --theme print --lang vi -o perimeter.pdf\n  frontline render --date 1951-01-04 --size 3840x2160 --layers +transport,-units -o seoul.svg"
    )]
    Render {
        /// The day, YYYY-MM-DD
        #[arg(long, value_name = "D")]
        date: Day,
        /// The file to write; its ending says which kind: .png, .svg, .pdf
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// How the picture looks
        #[command(flatten)]
        picture: PictureArguments,
    },
    /// Make a film of a span of days: GIF, APNG, MP4 (with ffmpeg) or a folder of numbered pictures
    #[command(
        after_help = "Examples:\n  frontline animate --from 1950-09-15 --to 1950-10-26 -o north.gif\n  frontline animate --from 1950-06-24 --to 1953-07-27 --tempo follow --fps 25 --size 1920x1080 -o war.mp4\n  frontline animate --from 1950-09-15 --to 1950-09-30 --days-per-second 1 -o pictures    (a folder)"
    )]
    Animate {
        /// What it shows
        #[command(flatten)]
        film: FilmArguments,
        /// The file to write; its ending says which kind: .gif, .png (APNG), .mp4; none: a folder
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// How the pictures look
        #[command(flatten)]
        picture: PictureArguments,
    },
    /// Make a sheet of paper with the maps of many days, or a worksheet with its answers: PDF, PNG or SVG
    #[command(
        after_help = "Examples:\n  frontline sheet --dates 1950-06-25,1950-09-15,1950-10-26,1951-01-04 -o war.pdf\n  frontline sheet --dates 1950-09-14,1950-09-28 --worksheet --paper letter --lang ko -o lesson.pdf"
    )]
    Sheet {
        /// What it shows
        #[command(flatten)]
        sheet: SheetArguments,
        /// The file to write; its ending says which kind: .pdf, .png, .svg
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// How the maps look
        #[command(flatten)]
        picture: PictureArguments,
    },
    /// Check a pack: faults, references, languages, units on the wrong side; and judge its front by its facts
    #[command(
        after_help = "Examples:\n  frontline check\n  frontline check my-war/ --facts more-facts.csv\n\nExit code 0: nothing wanting; 1: something is wanting (references into nothing, a missing language, units on the wrong side, lines that break a rule) or the map contradicts more facts than allowed; 2: the pack cannot be read as it is."
    )]
    Check {
        /// The pack: a folder or a zip; the Korean War where it is left out
        pack: Option<PathBuf>,
        /// Judge by this table instead of the pack's own
        #[arg(long, value_name = "FILE")]
        facts: Option<PathBuf>,
    },
    /// Say in plain words what dated data were understood: how many, from when to when, whose, and where the date was found
    #[command(
        after_help = "Examples:\n  frontline inspect fronts.geojson\n  frontline inspect days.zip battles.csv --lang ko\n  frontline inspect old.geojson --order day-first --geojson -o clean.geojson\n\nReads GeoJSON in every form, folders, .zip, .gz, and tables with lat and lon; docs/wild-data.md lists the rules.\nExit code 0: understood; 1: something was lost or is still to be answered (lines with ! and ?); 2: nothing could be read."
    )]
    Inspect {
        /// Files, folders, zips
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// How they are to be read, where they do not say so
        #[command(flatten)]
        answers: AnswerArguments,
        /// Print the data themselves as plain GeoJSON with dates in ISO form; the words go to the error stream
        #[arg(long)]
        geojson: bool,
        /// Write to this file instead of the standard output
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// The language; English where it is left out
        #[arg(long, value_name = "LANGUAGE")]
        lang: Option<LanguageArgument>,
    },
    /// Print a completion script for a shell
    #[command(
        after_help = "Example:\n  frontline completions bash > ~/.local/share/bash-completion/completions/frontline"
    )]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    #[command(after_help = "Example:\n  frontline man | man -l -")]
    Man,
}

/// What the user says where dated data leave it open.
#[derive(Debug, clap::Args)]
pub struct AnswerArguments {
    /// The property that holds the date
    #[arg(long, value_name = "PROPERTY")]
    pub date_property: Option<String>,
    /// Whether day or month comes first in dates like 6/7/1950: day-first or month-first
    #[arg(long, value_name = "ORDER")]
    pub order: Option<DayOrder>,
    /// The property that names who holds the areas; "" makes them one side
    #[arg(long, value_name = "PROPERTY")]
    pub side_property: Option<String>,
    /// What lines and areas mean: state (until the next), interval or instant
    #[arg(long, value_name = "MEANING")]
    pub meaning: Option<Meaning>,
    /// How areas go over into the next: step, or arrival where two sides hold all the ground
    #[arg(long, value_name = "MOTION", default_value = "step")]
    pub motion: Motion,
    /// Further apart than so many days, lines lie between their sources
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(i32).range(1..))]
    pub gap: Option<i32>,
    /// Latitude comes before longitude in the files
    #[arg(long)]
    pub swapped: bool,
}

impl From<AnswerArguments> for Answers {
    fn from(given: AnswerArguments) -> Self {
        Self {
            date: given.date_property,
            order: given.order,
            side: given.side_property,
            meaning: given.meaning,
            motion: given.motion,
            gap_days: given.gap,
            swapped: given.swapped,
        }
    }
}

/// The pack that a command reads.
#[derive(Clone, Debug, clap::Args)]
pub struct PackArgument {
    /// Read this pack (a folder or a zip) or these dated data (GeoJSON, a folder, .zip, .gz) instead of the Korean War
    #[arg(long, value_name = "PACK")]
    pub pack: Option<PathBuf>,
}

/// Reads `LON,LAT` in degrees.
fn place(text: &str) -> Result<LonLat, String> {
    let numbers: Vec<f64> = text
        .split(',')
        .map(|part| part.trim().parse().map_err(|_unused| format!("'{part}' is no number")))
        .collect::<Result<_, _>>()?;
    let [lon, lat] = numbers[..] else {
        return Err("write two numbers, longitude and latitude: 127.43,36.33".to_owned());
    };
    if lat.abs() > 90.0 && lon.abs() <= 90.0 {
        return Err(format!("latitude {lat} is more than 90; longitude comes first: {lat},{lon}"));
    }
    if !(lon.abs() <= 180.0 && lat.abs() <= 90.0) {
        return Err("longitude lies between -180 and 180, latitude between -90 and 90".to_owned());
    }
    Ok(LonLat { lon, lat })
}
