//! Units that stand behind the other side's front although the pack does not say so.

use super::model::FrontModel;
use crate::model::Unit;

/// Nearer to the front than this a unit may stand on either side of the drawn line, km.
const ON_THE_LINE_KM: f64 = 3.0;

impl FrontModel {
    /// The units that stand on the other side's ground on their own day, with the distance to the front in km; those
    /// that are marked as behind the lines or on their ships, or that stand by the line, are left out.
    pub fn astray(&self) -> Vec<(&Unit, f64)> {
        let told = |unit: &&Unit| unit.behind_lines || unit.afloat;
        let dated = self.dataset().units.iter().filter(|unit| !told(unit) && self.days().contains(unit.day));
        let far = dated.filter_map(|unit| {
            let situation = self.situation(self.moment_of(unit.day));
            let km = self.distance_km(unit.at, &situation)?;
            (self.side(unit.at, &situation) != unit.side && km > ON_THE_LINE_KM).then_some((unit, km))
        });
        far.collect()
    }
}
