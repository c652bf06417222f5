//! `frontline who` and `frontline history`: questions about places.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context as _, anyhow};
use geo::Coord;

use super::{OK, complain, in_campaign};
use crate::atlas::Atlas;
use crate::day::Day;
use crate::front::Situation;
use crate::geodesy::{LonLat, world_from_lonlat};
use crate::model::Holder;

pub(super) fn who(atlas: &Atlas, day: Day, at: LonLat, out: &mut impl Write) -> anyhow::Result<u8> {
    let day = in_campaign(atlas, day)?;
    let situation = atlas.situation(atlas.end_of(day));
    let (holder, km) = answer(atlas, at, &situation);
    match km {
        Some(km) => writeln!(out, "{holder} {km:.1} km")?,
        None => writeln!(out, "{holder}")?,
    }
    Ok(OK)
}

fn answer<'a>(atlas: &'a Atlas, at: LonLat, situation: &Situation) -> (&'a str, Option<f64>) {
    let world = world_from_lonlat(at);
    let holder = match atlas.holder(world, situation) {
        Holder::Side(side) => atlas.campaign().side(side).id.as_str(),
        Holder::Other(party) => party_id(atlas, party),
        Holder::Contested => "contested",
        Holder::None => "none",
    };
    (holder, atlas.front().distance_km(world, situation))
}

fn party_id(atlas: &Atlas, party: usize) -> &str {
    let parties = atlas.dataset().observed.as_ref().map(|observed| &observed.parties);
    parties.and_then(|parties| parties.get(party)).map_or("none", |party| party.id.as_str())
}

/// The same rows with `holder` and `front_km` behind them.
pub(super) fn who_table(atlas: &Atlas, path: &Path, out: &mut impl Write) -> anyhow::Result<u8> {
    let name = if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() };
    let input: Box<dyn Read> = if path == Path::new("-") {
        Box::new(std::io::stdin())
    } else {
        Box::new(std::fs::File::open(path).with_context(|| format!("cannot open '{name}'"))?)
    };
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(input);
    let mut headers = reader.headers().with_context(|| format!("{name}, row 1: cannot be read as a table"))?.clone();
    let columns = Columns::find(&headers, &name)?;
    let width = headers.len();
    let records = reader
        .records()
        .enumerate()
        .map(|(index, record)| record.with_context(|| format!("{name}, row {}: cannot be read", index + 2)))
        .collect::<Result<Vec<_>, _>>()?;
    let questions = records
        .iter()
        .enumerate()
        .map(|(index, record)| columns.question(record).map_err(|what| anyhow!("{name}, row {}: {what}", index + 2)))
        .collect::<Result<Vec<_>, _>>()?;
    let situations = situations(atlas, questions.iter().map(|(day, _)| *day));

    headers.push_field("holder");
    headers.push_field("front_km");
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(&headers)?;
    let mut outside = 0_usize;
    for (mut record, (day, at)) in records.into_iter().zip(questions) {
        while record.len() < width {
            record.push_field("");
        }
        let (holder, km) = situations.get(&day).map_or(("none", None), |situation| answer(atlas, at, situation));
        outside += usize::from(!situations.contains_key(&day));
        record.push_field(holder);
        record.push_field(&km.map_or_else(String::new, |km| format!("{km:.1}")));
        writer.write_record(&record)?;
    }
    writer.flush()?;
    if outside > 0 {
        let days = atlas.campaign().days;
        complain(&format!(
            "frontline: {name}: {outside} row(s) have a date outside the campaign ({} to {}); their holder is 'none'",
            days.first, days.last
        ));
    }
    Ok(OK)
}

/// Where in a table the date and the place are.
struct Columns {
    date: usize,
    lat: usize,
    lon: usize,
}

impl Columns {
    fn find(headers: &csv::StringRecord, name: &str) -> anyhow::Result<Self> {
        let column = |wanted: &str| {
            let found = headers
                .iter()
                .position(|header| header.trim().trim_start_matches('\u{feff}').eq_ignore_ascii_case(wanted));
            found.ok_or_else(|| {
                anyhow!("{name}, row 1: there is no column '{wanted}'; the table needs a header with date, lat and lon, parted by commas")
            })
        };
        Ok(Self { date: column("date")?, lat: column("lat")?, lon: column("lon")? })
    }

    fn question(&self, record: &csv::StringRecord) -> Result<(Day, LonLat), String> {
        let field = |column: usize| record.get(column).unwrap_or_default().trim();
        let day = field(self.date).parse().map_err(|error: crate::day::DayError| error.to_string())?;
        let degrees = |column: usize, name: &str, most: f64| {
            let number = field(column).parse::<f64>().ok().filter(|number| number.abs() <= most);
            number.ok_or_else(|| format!("{name} '{}' is no number between -{most} and {most}", field(column)))
        };
        Ok((day, LonLat { lon: degrees(self.lon, "lon", 180.0)?, lat: degrees(self.lat, "lat", 90.0)? }))
    }
}

/// So many days are taken by a worker at once; few share a passage between keyframes.
const DAYS_AT_ONCE: usize = 6;

/// The situations of all days asked for, made on as many threads as there are cores.
fn situations(atlas: &Atlas, days: impl Iterator<Item = Day>) -> BTreeMap<Day, Arc<Situation>> {
    let mut days: Vec<Day> = days.filter(|&day| atlas.campaign().days.contains(day)).collect();
    days.sort_unstable();
    days.dedup();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    // Mobile weeks cost far more than static years: every worker takes the next few days as soon as it is free.
    let next = AtomicUsize::new(0);
    let work = || -> Vec<(Day, Arc<Situation>)> {
        let mut made = Vec::new();
        while let Some(few) = days.chunks(DAYS_AT_ONCE).nth(next.fetch_add(1, Ordering::Relaxed)) {
            made.extend(few.iter().map(|&day| (day, atlas.situation(atlas.end_of(day)))));
        }
        made
    };
    let made = std::thread::scope(|scope| {
        let workers: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut made = work();
        for worker in workers {
            made.extend(worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        made
    });
    made.into_iter().collect()
}

/// The same for dated data: `none` where they do not tell.
fn held_history(atlas: &Atlas, at: Coord, out: &mut impl Write) -> anyhow::Result<u8> {
    let id = |party: Option<usize>| party.map_or("none", |party| party_id(atlas, party));
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(["date", "from", "to"])?;
    for pair in atlas.front().held_spans(at).windows(2) {
        writer.write_record([&pair[1].days.first.to_string(), id(pair[0].party), id(pair[1].party)])?;
    }
    writer.flush()?;
    Ok(OK)
}

/// Every change of hands as CSV.
pub(super) fn history(atlas: &Atlas, at: LonLat, out: &mut impl Write) -> anyhow::Result<u8> {
    let world = world_from_lonlat(at);
    if atlas.dataset().observed.is_some() {
        return held_history(atlas, world, out);
    }
    if !atlas.front().on_ground(world) {
        complain(&format!(
            "frontline: {},{} lies in the sea or outside the ground of the campaign, which nobody holds",
            at.lon, at.lat
        ));
    }
    let side = |side| atlas.campaign().side(side).id.as_str();
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(["date", "from", "to", "source", "fact", "fact_source"])?;
    for change in atlas.front().history(world) {
        let fact = change.fact.map(|fact| format!("{} {} {} ({})", fact.day, fact.place, fact.event, fact.who));
        let fact_source = change.fact.map(|fact| fact.source.as_str());
        let source = if change.source.is_empty() { fact_source.unwrap_or_default() } else { change.source };
        writer.write_record([
            &change.day.to_string(),
            side(change.from),
            side(change.to),
            source,
            &fact.unwrap_or_default(),
            fact_source.unwrap_or_default(),
        ])?;
    }
    writer.flush()?;
    Ok(OK)
}
