//! The speed of the front by thirds, week by week.

use std::sync::Arc;

use egui::{Color32, Id, Stroke, Ui};
use egui_plot::{HLine, Line, LineStyle, PlotPoint, PlotPoints};
use strum::IntoEnumIterator as _;

use super::super::frame::weak;
use super::plot::{Frame, Sample, legend, plot};
use super::{below, table};
use crate::atlas::Atlas;
use crate::day::{Day, Moment};
use crate::front::Third;
use crate::gui::beside;
use crate::gui::command_ui::Context;

/// Days of a week.
const WEEK: i32 = 7;

/// The advance of the right side in each week, km a day, west, centre, east; and the steps that draw it.
struct Weeks {
    weeks: Vec<(Day, [f64; 3])>,
    steps: [Vec<PlotPoint>; 3],
    most: f64,
}

impl Weeks {
    fn of(atlas: &Atlas) -> Self {
        let days = atlas.campaign().days;
        let ends = (1..).map(|week| days.first.plus(week * WEEK)).take_while(|&day| day <= days.last);
        let weeks: Vec<(Day, [f64; 3])> = ends
            .filter_map(|day| {
                let advance = atlas.front().advance(atlas.end_of(day.plus(-WEEK)), atlas.end_of(day))?;
                Some((day, advance.map(|sector| sector.km_a_day)))
            })
            .collect();
        let steps = [0, 1, 2].map(|third| {
            let ends = |&(day, speeds): &(Day, [f64; 3])| {
                let end = atlas.end_of(day).0;
                [end - f64::from(WEEK), end].map(|x| PlotPoint::new(x, speeds[third]))
            };
            weeks.iter().flat_map(ends).collect()
        });
        let most = weeks.iter().flat_map(|(_, speeds)| speeds).map(|speed| speed.abs()).fold(1.0, f64::max);
        Self { weeks, steps, most }
    }

    /// The week that a moment lies in, by its last day.
    fn at(&self, moment: Moment, first: Day) -> Option<&(Day, [f64; 3])> {
        let day = moment.day(first);
        self.weeks.iter().find(|(last, _)| day <= *last && last.days_since(day) < WEEK)
    }
}

/// Shows the chart.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>) {
    let atlas = Arc::clone(cx.atlas);
    let id = Id::unique("chart-speed");
    let Some(weeks) = beside::ask(ui.ctx(), id, cx.atlas.campaign().id.clone(), move |_| Weeks::of(&atlas)) else {
        weak(ui, cx, &cx.text("computing"));
        return;
    };
    let reading = reading(cx, &weeks);
    let looks = looks(cx);
    let width = cx.metrics.units(0.4).max(1.5);
    let lines = weeks.steps.iter().zip(looks).map(|(steps, (color, dash))| {
        let style = if dash > 0.0 { LineStyle::Dashed { length: dash } } else { LineStyle::Solid };
        Line::new("", PlotPoints::Borrowed(steps)).stroke(Stroke::new(width, color)).style(style).allow_hover(false)
    });
    let middle = HLine::new("", 0.0).stroke(Stroke::new(1.0, cx.colors.text_weak)).allow_hover(false);
    let name = cx.text("chart-speed");
    let values = (-weeks.most * 1.05, weeks.most * 1.05);
    let (shown, _) = plot(ui, cx, &Frame { name: &name, reading: &reading, values, margin: 0.0 }, |plot| {
        plot.hline(middle);
        lines.for_each(|line| plot.line(line));
    });
    let names = Third::iter().map(|third| cx.text(&format!("third-{}", <&'static str>::from(third))));
    let samples: Vec<(Sample, String)> =
        looks.into_iter().map(|(color, dash)| Sample::Line(color, dash)).zip(names).collect();
    legend(ui, cx, &samples);
    let language = cx.session.language;
    let campaign = cx.atlas.campaign();
    let sides = [("left", &campaign.left), ("right", &campaign.right)]
        .map(|(key, side)| (key, side.name.get(language).to_owned().into()));
    let method = language.text_with("chart-speed-method", &sides);
    below(ui, cx, shown.rect.top(), (&reading, &method), || {
        let row = |(day, [west, centre, east]): &(Day, [f64; 3])| {
            [day.to_string(), format!("{west:.2}"), format!("{centre:.2}"), format!("{east:.2}")]
        };
        table::csv(["week_to", "west_km_a_day", "centre_km_a_day", "east_km_a_day"], weeks.weeks.iter().map(row))
    });
}

/// Colour and dashes of the west, the centre and the east.
fn looks(cx: &Context<'_>) -> [(Color32, f32); 3] {
    let dash = |units: f32| cx.metrics.units(units);
    [(cx.colors.text, 0.0), (cx.colors.accent, dash(1.6)), (cx.colors.warning, dash(0.6))]
}

/// The week of the day shown in words.
fn reading(cx: &Context<'_>, weeks: &Weeks) -> String {
    let language = cx.session.language;
    let Some((last, speeds)) = weeks.at(cx.session.time.moment, cx.atlas.campaign().days.first) else {
        return String::new();
    };
    let [west, centre, east] = speeds.map(|speed| language.number(speed, 1).into());
    let arguments = [
        ("from", language.short_date(last.plus(1 - WEEK)).into()),
        ("to", language.short_date(*last).into()),
        ("west", west),
        ("centre", centre),
        ("east", east),
    ];
    language.text_with("chart-speed-reading", &arguments)
}
