//! Who holds which share, and how sure the map is.

use super::{Teller, per_cent};
use crate::front::DayStats;
use crate::geodesy::distance_km;
use crate::model::Certainty;

/// The shares of the ground; none where the day lies outside the campaign.
pub(super) fn held_sentence(teller: &Teller<'_>) -> Option<String> {
    let shares = figures(teller)?.shares();
    let [left, unsure, right] = per_cent([shares.left, shares.unsure, shares.right]);
    let campaign = teller.atlas.campaign();
    let name = |names: &crate::i18n::Names| names.get(teller.language).to_owned();
    let arguments = [
        ("left", name(&campaign.left.name).into()),
        ("right", name(&campaign.right.name).into()),
        ("left_share", teller.whole(left).into()),
        ("right_share", teller.whole(right).into()),
        ("unsure", teller.whole(unsure).into()),
    ];
    Some(teller.language.text_with(if unsure > 0.0 { "describe-held" } else { "describe-held-sure" }, &arguments))
}

/// The figures of the day: from the series where it is ready, else of this day alone.
fn figures(teller: &Teller<'_>) -> Option<DayStats> {
    let front = teller.atlas.front();
    match front.series_if_ready() {
        Some(series) => series.of(teller.day).copied(),
        None if !teller.atlas.campaign().days.contains(teller.day) => None,
        None => front.stats(teller.day, teller.day).next(),
    }
}

/// How much of the line is certain, likely, a guess; and how far the nearest drawn front is in time.
pub(super) fn sentences(teller: &Teller<'_>) -> Vec<String> {
    let mut lengths = [0.0; 3];
    for pair in teller.situation.lines.iter().flat_map(|line| line.points.windows(2)) {
        let place = match pair[0].certainty {
            Certainty::Certain => 0,
            Certainty::Likely => 1,
            Certainty::Guess => 2,
        };
        lengths[place] += distance_km(pair[0].at, pair[1].at);
    }
    if lengths.iter().sum::<f64>() <= 0.0 {
        return Vec::new();
    }
    let [certain, likely, guess] = per_cent(lengths).map(|share| teller.whole(share));
    let arguments = [("certain", certain.into()), ("likely", likely.into()), ("guess", guess.into())];
    let mut sentences = vec![teller.language.text_with("describe-sure", &arguments)];
    let drawn = teller.atlas.dataset().keyframes.iter().map(|keyframe| keyframe.day.days_since(teller.day).abs());
    sentences.extend(drawn.min().map(|days| match days {
        0 => teller.language.text("describe-sure-drawn"),
        days => teller.language.text_with("describe-sure-away", &[("days", days.into())]),
    }));
    sentences
}
