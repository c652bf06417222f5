//! The series of the war as points of charts, made once.

use std::sync::Arc;

use egui::{Context as Egui, Id};
use egui_plot::PlotPoint;

use crate::front::{DayStats, Series};
use crate::gui::command_ui::Context;

/// Points of the charts of days; `x` is the moment at the end of the day.
pub struct Figures {
    /// What they were made of.
    pub series: Arc<Series>,
    /// 0 for each day.
    pub zero: Vec<PlotPoint>,
    /// 100 for each day.
    pub hundred: Vec<PlotPoint>,
    /// Per cent that are surely the right side's.
    pub right: Vec<PlotPoint>,
    /// The same with the unsure ones.
    pub unsure: Vec<PlotPoint>,
    /// Steps of 0, two for each day.
    pub flat: Vec<PlotPoint>,
    /// Steps of the ground that the right side took, km2.
    pub gained_right: Vec<PlotPoint>,
    /// Steps of the ground that the left side took, km2 below 0.
    pub gained_left: Vec<PlotPoint>,
    /// Length of the front, km.
    pub length: Vec<PlotPoint>,
    /// The most that was taken on a day, km2.
    pub most_gained: f64,
    /// The greatest length, km.
    pub longest: f64,
}

/// The points, where the series has been computed.
pub fn kept(ctx: &Egui, cx: &Context<'_>) -> Option<Arc<Figures>> {
    let series = cx.atlas.front().series_if_ready()?;
    let id = Id::unique("chart-figures");
    let kept = ctx.data(|data| data.get_temp::<Arc<Figures>>(id)).filter(|kept| Arc::ptr_eq(&kept.series, series));
    Some(kept.unwrap_or_else(|| {
        let made = Arc::new(Figures::new(series));
        ctx.data_mut(|data| data.insert_temp(id, Arc::clone(&made)));
        made
    }))
}

impl Figures {
    fn new(series: &Arc<Series>) -> Self {
        let first = series.range().first;
        let x = |day: &DayStats| f64::from(day.day.days_since(first));
        let line = |of: &dyn Fn(&DayStats) -> f64| -> Vec<PlotPoint> {
            series.days().iter().map(|day| PlotPoint::new(x(day), of(day))).collect()
        };
        let steps = |of: &dyn Fn(&DayStats) -> f64| -> Vec<PlotPoint> {
            let ends = |day: &DayStats| [x(day) - 1.0, x(day)].map(|x| PlotPoint::new(x, of(day)));
            series.days().iter().flat_map(ends).collect()
        };
        let most = |of: &dyn Fn(&DayStats) -> f64| series.days().iter().map(of).fold(0.0, f64::max);
        Self {
            zero: line(&|_| 0.0),
            hundred: line(&|_| 100.0),
            right: line(&|day| day.shares().right * 100.0),
            unsure: line(&|day| (day.shares().right + day.shares().unsure) * 100.0),
            flat: steps(&|_| 0.0),
            gained_right: steps(&|day| day.gained.right),
            gained_left: steps(&|day| -day.gained.left),
            length: line(&|day| day.front_km),
            most_gained: most(&|day| day.gained.left.max(day.gained.right)),
            longest: most(&|day| day.front_km),
            series: Arc::clone(series),
        }
    }
}
