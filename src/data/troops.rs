//! `units.geojson` and `axes.geojson`.

use super::features::{FoundFeature, Problems};
use super::problem::Problem;
use super::stories::read_all;
use crate::day::DayRange;
use crate::model::{Arm, Axis, Campaign, Certainty, Echelon, Side, Unit};

/// Units in order of days.
pub(super) fn units(features: &[FoundFeature<'_>], campaign: &Campaign, problems: &mut Problems) -> Vec<Unit> {
    let mut units = read_all(features, problems, |feature| {
        Ok(Unit {
            id: feature.text_or_empty("id"),
            track: feature.text_or_empty("unit"),
            day: feature
                .day("date")?
                .ok_or_else(|| feature.problem("has no 'date'", "Add \"date\": \"YYYY-MM-DD\" to its properties"))?,
            name: feature.names("name"),
            short: feature.text_or_empty("short"),
            side: side(feature, campaign)?,
            force: feature.text_or_empty("force"),
            echelon: word(
                feature,
                "echelon",
                Echelon::Division,
                "army, corps, division, brigade, regiment or battalion",
            )?,
            arm: word(feature, "arm", Arm::Infantry, "infantry, cavalry, armor, marine, airborne or artillery")?,
            at: feature.point()?,
            certainty: certainty(feature)?,
            behind_lines: feature.flag("wrong_side"),
            afloat: feature.flag("afloat"),
            source: feature.text_or_empty("source"),
            cites: feature.words("cites"),
            source_seen: feature.flag("source_seen"),
            note: feature.text_or_empty("note"),
        })
    });
    units.sort_by_key(|unit: &Unit| (unit.day, unit.echelon));
    units
}

/// Axes in order of their first days.
pub(super) fn axes(features: &[FoundFeature<'_>], campaign: &Campaign, problems: &mut Problems) -> Vec<Axis> {
    let mut axes = read_all(features, problems, |feature| {
        let dates = "Add \"start_date\" and \"end_date\", the first not after the last";
        let first = feature.day("start_date")?.ok_or_else(|| feature.problem("has no 'start_date'", dates))?;
        let last = feature.day("end_date")?.unwrap_or(first);
        if last < first {
            return Err(feature.problem("ends before it starts", dates));
        }
        Ok(Axis {
            id: feature.text_or_empty("id"),
            days: DayRange { first, last },
            name: feature.names("name"),
            unit: feature.text_or_empty("unit"),
            side: side(feature, campaign)?,
            kind: feature.text_or_empty("kind"),
            line: feature.line()?,
            certainty: certainty(feature)?,
            source: feature.text_or_empty("source"),
            cites: feature.words("cites"),
            source_seen: feature.flag("source_seen"),
        })
    });
    axes.sort_by_key(|axis: &Axis| axis.days.first);
    axes
}

fn side(feature: &FoundFeature<'_>, campaign: &Campaign) -> Result<Side, Problem> {
    let id = feature.text_or_empty("side");
    campaign.side_by_id(&id).ok_or_else(|| {
        let sides = format!("Use '{}' or '{}'", campaign.left.id, campaign.right.id);
        feature.problem(format!("'{id}' is no side of the campaign"), sides)
    })
}

fn certainty(feature: &FoundFeature<'_>) -> Result<Certainty, Problem> {
    word(feature, "certainty", Certainty::Likely, "certain, likely or guess")
}

/// A word of a small set; `usual` where the feature has none.
fn word<T: std::str::FromStr>(feature: &FoundFeature<'_>, name: &str, usual: T, all: &str) -> Result<T, Problem> {
    let Some(text) = feature.text(name) else {
        return Ok(usual);
    };
    text.parse().map_err(|_unused: T::Err| feature.problem(format!("'{text}' is no {name}"), format!("Use {all}")))
}
