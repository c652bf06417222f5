//! Dated data in words: who holds how much as the data say, which lines there are, how near the data are in time.

use super::Teller;
use crate::geodesy::{area_km2, distance_km};
use crate::model::{Certainty, Observed};

/// Parties and lines that are told one by one, at most.
const TOLD: usize = 6;

/// What dated data say of the day.
pub(super) fn sentences(teller: &Teller<'_>, observed: &Observed) -> Vec<String> {
    let language = teller.language;
    let mut sentences: Vec<String> = Vec::new();
    for (number, party) in observed.parties.iter().enumerate().take(TOLD) {
        let held: Vec<_> = teller.situation.held.iter().filter(|held| held.party == number).collect();
        let Some(first) = held.first() else { continue };
        let km2 = held.iter().flat_map(|held| &held.area.0).fold(0.0, |sum, part| sum + area_km2(part));
        let id = if first.between_sources { "wild-describe-held-since" } else { "wild-describe-held" };
        let side = party.name.get(language).to_owned();
        let date = language.short_date(first.since);
        sentences.push(
            language.text_with(id, &[("side", side.into()), ("km2", teller.whole(km2).into()), ("date", date.into())]),
        );
    }
    for line in teller.situation.lines.iter().take(TOLD) {
        let km: f64 = line.points.windows(2).map(|pair| distance_km(pair[0].at, pair[1].at)).sum();
        let name = line.source.clone();
        sentences
            .push(language.text_with("wild-describe-line", &[("name", name.into()), ("km", teller.whole(km).into())]));
    }
    let worst = teller.situation.lines.iter().flat_map(|line| &line.points).map(|point| point.certainty).max();
    sentences.extend(worst.map(|worst| {
        language.text(match worst {
            Certainty::Certain => "wild-describe-sure",
            Certainty::Likely => "wild-describe-between",
            Certainty::Guess => "wild-describe-gap",
        })
    }));
    if sentences.is_empty() {
        sentences.push(language.text("wild-describe-nothing"));
    }
    sentences
}
