//! `frontline check`: a pack's faults, and the front judged by facts.

use std::io::Write;
use std::path::Path;

use anyhow::Context as _;

use super::{OK, UNREADABLE, WANTING, complain, needs_ground, open_with_problems};
use crate::atlas::Atlas;
use crate::data::{Problem, Spot, read_facts};
use crate::front::{Judgement, Verdict};
use crate::model::Fact;

/// The share of facts dated on a keyframe's day that must hold.
const LEAST_ON_KEYFRAMES: f64 = 0.99;

/// The share of all facts that must hold.
const LEAST_OF_ALL: f64 = 0.97;

pub(super) fn check(pack: Option<&Path>, facts: Option<&Path>, out: &mut impl Write) -> anyhow::Result<u8> {
    let atlas = open_with_problems(pack)?;
    needs_ground(&atlas, "Use `frontline inspect` to see what was understood")?;
    let mut problems: Vec<String> = atlas.problems().iter().map(ToString::to_string).collect();
    let other = facts.map(|path| read_table(&atlas, path, &mut problems)).transpose()?;
    let facts: &[Fact] = other.as_deref().unwrap_or(&atlas.dataset().facts);
    describe(&atlas, facts, out)?;
    let judgement = atlas.front().judge(facts);
    for verdict in judgement.verdicts.iter().filter(|verdict| !verdict.holds) {
        writeln!(out, "{}", sentence(&atlas, verdict))?;
    }
    let faults = atlas.front().faults();
    for fault in &faults {
        writeln!(out, "{fault}")?;
    }
    let wanting = wanting(&atlas);
    for remark in &wanting {
        writeln!(out, "{remark}")?;
    }
    let enough = summary(&judgement, out)?;
    out.flush()?;
    for problem in &problems {
        complain(problem);
    }
    Ok(if !problems.is_empty() {
        UNREADABLE
    } else if enough && faults.is_empty() && wanting.is_empty() {
        OK
    } else {
        WANTING
    })
}

/// What is wanting beside facts and lines: references, languages, dates, ids, and units on the wrong side.
fn wanting(atlas: &Atlas) -> Vec<Problem> {
    let file = &atlas.campaign().units_file;
    let astray = atlas.front().astray().into_iter().map(|(unit, km)| {
        let other = &atlas.campaign().side(unit.side.other()).id;
        let what = format!("stands {km:.1} km behind the front of {}, on the ground of '{other}'", unit.day);
        let remedy = "Correct its place or date, or set \"wrong_side\": true and say why in 'note'";
        Problem::new(file, Spot::Named(unit.id.clone()), what, remedy)
    });
    atlas.remarks().iter().cloned().chain(astray).collect()
}

fn read_table(atlas: &Atlas, path: &Path, problems: &mut Vec<String>) -> anyhow::Result<Vec<Fact>> {
    let name = path.display().to_string();
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read '{name}'"))?;
    let mut found = Vec::new();
    let facts = read_facts(&name, &text, atlas.campaign(), &mut found);
    problems.extend(found.iter().map(ToString::to_string));
    Ok(facts)
}

fn describe(atlas: &Atlas, facts: &[Fact], out: &mut impl Write) -> anyhow::Result<()> {
    let dataset = atlas.dataset();
    let rings: usize = dataset.keyframes.iter().map(|keyframe| keyframe.rings.len()).sum();
    writeln!(
        out,
        "{}: {} to {}, {} keyframes, {rings} beachheads and pockets, {} island spans, {} layers, {} events, {} places, {} lessons, {} facts",
        dataset.campaign.id,
        dataset.campaign.days.first,
        dataset.campaign.days.last,
        dataset.keyframes.len(),
        dataset.islands.len(),
        dataset.layers.len(),
        dataset.events.len(),
        dataset.places.len(),
        dataset.lessons.len(),
        facts.len()
    )?;
    Ok(())
}

fn sentence(atlas: &Atlas, verdict: &Verdict<'_>) -> String {
    let fact = verdict.fact;
    let id = |side| atlas.campaign().side(side).id.as_str();
    let distance =
        verdict.distance_km.map_or_else(|| "there is no front".to_owned(), |km| format!("{km:.1} km from the front"));
    let day = if verdict.on_keyframe { "a keyframe's day" } else { "between keyframes" };
    let seen = if fact.source_seen { "" } else { ", from memory" };
    format!(
        "contradicted: row {}, {} {}: {} by the fact (±{} d), {} on the map, {distance}, {day}; source: {}{seen}",
        fact.row,
        fact.day,
        fact.place,
        id(fact.holder),
        fact.precision_days,
        id(verdict.holder),
        fact.source
    )
}

fn summary(judgement: &Judgement<'_>, out: &mut impl Write) -> anyhow::Result<bool> {
    let mut enough = true;
    let shares = [
        ("on a keyframe's day", judgement.held_on_keyframes(), LEAST_ON_KEYFRAMES),
        ("in all", judgement.held(), LEAST_OF_ALL),
    ];
    for (which, (held, all), least) in shares {
        if all == 0 {
            writeln!(out, "facts {which}: none")?;
            continue;
        }
        let share = held as f64 / all as f64;
        enough &= share >= least;
        writeln!(
            out,
            "facts {which}: {held} of {all} hold ({:.2} %; at least {:.0} % wanted)",
            share * 100.0,
            least * 100.0
        )?;
    }
    Ok(enough)
}
