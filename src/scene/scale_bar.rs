//! The figures of the scale bar.

use super::viewport::Viewport;
use crate::geodesy;

/// A round length and how long it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScaleBar {
    /// Kilometres on the ground at the middle of the view.
    pub km: f64,
    /// Points on the canvas.
    pub points: f64,
}

/// The longest round bar (1, 2 or 5 times a power of ten) that is no longer than `longest` points.
pub fn scale_bar(view: &Viewport, longest: f64) -> ScaleBar {
    let km_per_point = view.metres_per_point() * geodesy::scale_at(view.centre().y) / 1000.0;
    let most = (longest * km_per_point).max(1e-6);
    let power = 10f64.powf(most.log10().floor());
    let km = [5.0, 2.0, 1.0].into_iter().map(|digit| digit * power).find(|&km| km <= most).unwrap_or(power);
    ScaleBar { km, points: km / km_per_point }
}

#[cfg(test)]
mod tests {
    use geo::Coord;

    use super::*;

    #[test]
    fn the_bar_is_round_and_fits() {
        for scale in [30.0, 100.0, 777.0, 2500.0] {
            let view = Viewport::new(Coord { x: 14_000_000.0, y: 4_500_000.0 }, scale, 800.0, 600.0);
            let bar = scale_bar(&view, 150.0);
            assert!(bar.points <= 150.0 && bar.points > 50.0, "{bar:?} at {scale}");
            let first = bar.km / 10f64.powf(bar.km.log10().floor());
            assert!([1.0, 2.0, 5.0].iter().any(|digit| (first - digit).abs() < 1e-6), "{bar:?} is not round");
        }
    }
}
