//! Years, months and days under the axis; none ever touches another.

use std::ops::RangeInclusive;
use std::sync::Arc;

use egui::{FontFamily, FontId, Galley, Painter, Rect, Stroke, pos2};

use super::axis::Axis;
use crate::day::Day;
use crate::gui::{fonts, theme};

/// Air between two labels, units.
const AIR: f32 = 0.9;

/// Air between labels that may as well be missing, units: they stand only where the axis is roomy.
const WIDE_AIR: f32 = 2.0;

/// Lines of months stand at least so far apart, units.
const LINE_AIR: f32 = 1.2;

/// With fewer days than this, days have labels too.
const DAYS_NAMED: i32 = 130;

/// What a label tells; the first are placed first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Year,
    /// Month and year at the left end.
    Start,
    HalfYear,
    Quarter,
    Month,
    TenDays,
    FiveDays,
    Day,
}

/// Paints the lines and labels; `taken` is the room of the date at the knob.
pub fn paint(painter: &Painter, axis: &Axis<'_>, taken: Rect) {
    let days = axis.days();
    let (first, last) = (axis.scale.day(axis.scale.left(), days), axis.scale.day(axis.scale.right(), days));
    let with_days = last.days_since(first) < DAYS_NAMED;
    let mut ticks: Vec<(Rank, Day)> =
        (0..=last.days_since(first)).map(|count| first.plus(count)).map(|day| (rank(day, with_days), day)).collect();
    ticks.retain(|(rank, _)| with_days || *rank < Rank::TenDays);
    lines(painter, axis, &ticks);
    if first.day_of_month() != 1 || first.month() != 1 {
        ticks.retain(|(_, day)| *day != first);
        ticks.push((Rank::Start, first));
    }
    ticks.sort();
    let lane = axis.lanes.labels;
    let room = lane.left() - axis.metrics.units(2.0)..=lane.right() + axis.metrics.units(1.0);
    let mut used = vec![taken.left()..=taken.right()];
    for (rank, day) in ticks {
        let galley = text(painter, axis, (rank, with_days), day);
        let width = galley.size().x;
        if !has_room(axis, rank, day, width) {
            continue;
        }
        let at = if rank == Rank::Start { lane.left() + width / 2.0 } else { axis.x_of(day) };
        if let Some(left) = free(at, width, (&room, axis.metrics.units(AIR)), &mut used) {
            painter.galley(
                pos2(left, lane.center().y - galley.size().y / 2.0),
                galley,
                theme::colors(painter.ctx()).text,
            );
        }
    }
}

/// Where days have labels, every month's is as important as a year's.
fn rank(day: Day, with_days: bool) -> Rank {
    match (day.day_of_month(), day.month()) {
        (1, 1) => Rank::Year,
        (1, _) if with_days => Rank::Year,
        (1, 7) => Rank::HalfYear,
        (1, 4 | 10) => Rank::Quarter,
        (1, _) => Rank::Month,
        (11 | 21, _) => Rank::TenDays,
        (6 | 16 | 26, _) => Rank::FiveDays,
        _ => Rank::Day,
    }
}

/// Whether labels as wide as this stand side by side here: some of a kind without their neighbours would confuse.
fn has_room(axis: &Axis<'_>, rank: Rank, day: Day, width: f32) -> bool {
    let step = match rank {
        Rank::Year | Rank::Start | Rank::HalfYear | Rank::Quarter => return true,
        Rank::Month => 30,
        Rank::TenDays => 10,
        Rank::FiveDays => 5,
        Rank::Day => 1,
    };
    let x = axis.x_of(day);
    let apart = (axis.x_of(day.plus(step)) - x).max(x - axis.x_of(day.plus(-step)));
    apart >= width + axis.metrics.units(WIDE_AIR)
}

fn text(painter: &Painter, axis: &Axis<'_>, (rank, with_days): (Rank, bool), day: Day) -> Arc<Galley> {
    let language = axis.language();
    let (text, bold) = match rank {
        Rank::Year if !with_days => (language.year(day.year()), true),
        Rank::Year | Rank::Start => (language.date_message("axis-month", day), true),
        Rank::HalfYear | Rank::Quarter | Rank::Month => (language.text(&format!("month-short-{}", day.month())), false),
        Rank::TenDays | Rank::FiveDays | Rank::Day => (day.day_of_month().to_string(), false),
    };
    let family = if bold { fonts::bold() } else { FontFamily::Proportional };
    painter.layout_no_wrap(text, FontId::new(axis.metrics.units(2.4), family), theme::colors(painter.ctx()).text)
}

/// The left edge of a label about `at` where it has room, which is then used.
fn free(
    at: f32,
    width: f32,
    (room, air): (&RangeInclusive<f32>, f32),
    used: &mut Vec<RangeInclusive<f32>>,
) -> Option<f32> {
    let left = at - width / 2.0;
    let right = left + width;
    let inside = *room.start() <= left && right <= *room.end();
    let apart = used.iter().all(|other| right + air <= *other.start() || *other.end() + air <= left);
    (inside && apart).then(|| {
        used.push(left..=right);
        left
    })
}

/// A line through the chart at each year, a short one below it at each month.
fn lines(painter: &Painter, axis: &Axis<'_>, ticks: &[(Rank, Day)]) {
    let (chart, tempo) = (axis.lanes.chart, axis.lanes.tempo);
    let mut last = f32::NEG_INFINITY;
    for (rank, day) in ticks.iter().filter(|(rank, _)| *rank <= Rank::Month) {
        let x = axis.x_of(*day);
        if *rank == Rank::Year {
            painter.vline(x, chart.y_range(), Stroke::new(2.0, theme::colors(painter.ctx()).panel));
            painter.vline(x, chart.bottom()..=tempo.bottom(), Stroke::new(2.0, theme::colors(painter.ctx()).text));
        } else if x - last >= axis.metrics.units(LINE_AIR) {
            painter.vline(
                x,
                chart.bottom()..=chart.bottom() + tempo.height() * 0.6,
                Stroke::new(1.0, theme::colors(painter.ctx()).text),
            );
        } else {
            continue;
        }
        last = x;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_never_touch() {
        let room = 0.0..=700.0;
        let mut used = vec![200.0..=300.0];
        for at in 0u16..700 {
            free(f32::from(at * 37 % 700), 40.0, (&room, 7.0), &mut used);
        }
        used.sort_by(|a, b| a.start().total_cmp(b.start()));
        assert!(used.len() > 8, "there is room for more than {}", used.len());
        assert!(used.windows(2).all(|pair| pair[0].end() + 7.0 <= *pair[1].start()), "{used:?}");
        assert!(used.iter().all(|label| *label.start() >= 0.0 && *label.end() <= 700.0), "{used:?}");
    }

    #[test]
    fn years_come_before_months_before_days() {
        let day = |text: &str| rank(text.parse().unwrap(), false);
        assert!(day("1951-01-01") < day("1950-07-01"));
        assert!(day("1950-07-01") < day("1950-10-01"));
        assert!(day("1950-09-01") < day("1950-09-11"));
        assert!(day("1950-09-11") < day("1950-09-15"));
    }
}
