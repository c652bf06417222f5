//! `frontline stats`: figures by day as CSV.

use std::io::Write;

use super::{OK, in_campaign, in_order};
use crate::atlas::Atlas;
use crate::day::Day;
use crate::model::Observed;

pub(super) fn stats(atlas: &Atlas, from: Option<Day>, to: Option<Day>, out: &mut impl Write) -> anyhow::Result<u8> {
    let campaign = atlas.campaign();
    let from = in_campaign(atlas, from.unwrap_or(campaign.days.first))?;
    let to = in_campaign(atlas, to.unwrap_or(campaign.days.last))?;
    in_order(from, to)?;
    if let Some(observed) = &atlas.dataset().observed {
        return held(atlas, observed, (from, to), out);
    }
    let (left, right) = (&campaign.left.id, &campaign.right.id);
    let mut writer = csv::Writer::from_writer(out);
    let columns =
        ["km2", "share", "gained_km2"].map(|column| [format!("{left}_{column}"), format!("{right}_{column}")]);
    let header = std::iter::once("date".to_owned())
        .chain(columns.into_iter().flatten())
        .chain(["front_km".to_owned(), "unsure_km2".to_owned()]);
    writer.write_record(header)?;
    for day in atlas.front().stats(from, to) {
        let whole = (day.held.left + day.held.right).max(f64::MIN_POSITIVE);
        writer.write_record([
            day.day.to_string(),
            format!("{:.1}", day.held.left),
            format!("{:.1}", day.held.right),
            format!("{:.5}", day.held.left / whole),
            format!("{:.5}", day.held.right / whole),
            format!("{:.1}", day.gained.left),
            format!("{:.1}", day.gained.right),
            format!("{:.1}", day.front_km),
            format!("{:.1}", day.unsure.sum()),
        ])?;
    }
    writer.flush()?;
    Ok(OK)
}

/// The figures of dated data: the ground of each party as far as the data tell, and the length of the lines.
fn held(atlas: &Atlas, observed: &Observed, (from, to): (Day, Day), out: &mut impl Write) -> anyhow::Result<u8> {
    let mut writer = csv::Writer::from_writer(out);
    let parties = observed.parties.iter().map(|party| format!("{}_km2", party.id));
    writer.write_record(std::iter::once("date".to_owned()).chain(parties).chain(["front_km".to_owned()]))?;
    for day in atlas.front().held_stats(from, to) {
        let km2 = day.km2.iter().map(|km2| format!("{km2:.1}"));
        let row = std::iter::once(day.day.to_string()).chain(km2).chain([format!("{:.1}", day.front_km)]);
        writer.write_record(row)?;
    }
    writer.flush()?;
    Ok(OK)
}
