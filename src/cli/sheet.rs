//! `sheet`: many days on paper.

use std::path::Path;
use std::sync::Arc;

use clap::ValueEnum;

use super::picture::{PictureArguments, days, world};
use crate::picture::{Kept, Kind, Order, Paper, SheetOrder, sheet as make, write};
use crate::scene::{Study, Theme};

/// A size of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PaperArgument {
    /// 210 by 297 mm
    A4,
    /// 8.5 by 11 inches
    Letter,
}

/// What a sheet shows.
#[derive(Clone, Debug, clap::Args)]
pub struct SheetArguments {
    /// The days, with commas between them
    #[arg(long, value_name = "D,D,…")]
    pub dates: String,
    /// Maps beside each other; two, or three from five days on, where it is left out
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=5))]
    pub columns: Option<u8>,
    /// The paper
    #[arg(long, value_enum, default_value_t = PaperArgument::A4)]
    pub paper: PaperArgument,
    /// Make a worksheet: for each day a map to draw on, one half drawn, questions; then the answers
    #[arg(long)]
    pub worksheet: bool,
}

/// Makes a sheet.
pub fn sheet(arguments: &SheetArguments, picture: &PictureArguments, file: &Path) -> anyhow::Result<u8> {
    let kind = Kind::of(file)?;
    let atlas = Arc::new(super::open(picture.pack.pack.as_deref())?);
    let days = days(&arguments.dates)?;
    for &day in &days {
        super::in_campaign(&atlas, day)?;
    }
    let theme = if arguments.worksheet { Theme::Print } else { Theme::Projector };
    let (session, page) = picture.session(&atlas, days[0], ((1000, 1000), theme))?;
    let order = Order {
        shapes: super::picture::shapes(&atlas),
        atlas,
        session,
        page,
        study: Study::None,
        kept: Kept::default(),
    };
    let columns = arguments.columns.map_or(if days.len() > 4 { 3 } else { 2 }, usize::from);
    let paper = match arguments.paper {
        PaperArgument::A4 => Paper::A4,
        PaperArgument::Letter => Paper::Letter,
    };
    let seen = picture.bbox.map(world);
    let wanted = SheetOrder { order: &order, days: &days, columns, paper, worksheet: arguments.worksheet, seen };
    write(file, &make(&wanted, kind)?)?;
    Ok(super::OK)
}
