//! Between the globe and the plane: spherical Web Mercator in metres, and what people read in metres.
//!
//! Inside the house all geometry lies on one plane (`x` east, `y` north, metres at the equator), so
//! parallels are straight lines and angles are kept. Lengths and areas that people read are never
//! planar: they come from [`scale_at`] or from the ellipsoid.

use geo::{Coord, GeodesicArea as _, Polygon};

/// Radius of the sphere of Web Mercator (EPSG:3857), metres.
const SPHERE_RADIUS: f64 = 6_378_137.0;

/// The northernmost latitude of the Mercator square, degrees.
pub const MAX_LATITUDE: f64 = 85.051_128;

/// A place on the globe in degrees (WGS 84, CRS84 order).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    /// Degrees east, -180 to 180.
    pub lon: f64,
    /// Degrees north, -90 to 90.
    pub lat: f64,
}

/// World metres of a place; latitudes beyond the Mercator square are taken at its edge.
pub fn world_from_lonlat(place: LonLat) -> Coord {
    let lat = place.lat.clamp(-MAX_LATITUDE, MAX_LATITUDE).to_radians();
    Coord {
        x: SPHERE_RADIUS * place.lon.to_radians(),
        y: SPHERE_RADIUS * (std::f64::consts::FRAC_PI_4 + lat / 2.0).tan().ln(),
    }
}

/// The place of a point given in world metres.
pub fn lonlat_from_world(world: Coord) -> LonLat {
    let lat = 2.0 * (world.y / SPHERE_RADIUS).exp().atan() - std::f64::consts::FRAC_PI_2;
    LonLat { lon: (world.x / SPHERE_RADIUS).to_degrees(), lat: lat.to_degrees() }
}

/// True metres on the ground for one world metre at this height of the plane (1 at the equator).
pub fn scale_at(world_y: f64) -> f64 {
    1.0 / (world_y / SPHERE_RADIUS).cosh()
}

/// True square metres (WGS 84 ellipsoid) for one square metre of the plane at this height.
pub fn ellipsoid_area_scale(world_y: f64) -> f64 {
    const SEMI_MAJOR: f64 = 6_378_137.0;
    const ECCENTRICITY2: f64 = 0.006_694_379_990_14;
    let cos = scale_at(world_y);
    let w = 1.0 - ECCENTRICITY2 * (1.0 - cos * cos);
    let (prime_vertical, meridian) = (SEMI_MAJOR / w.sqrt(), SEMI_MAJOR * (1.0 - ECCENTRICITY2) / w.powf(1.5));
    prime_vertical * meridian * cos * cos / (SPHERE_RADIUS * SPHERE_RADIUS)
}

/// True distance in kilometres between two near points of the plane (exact to 0.5 % within 500 km).
pub fn distance_km(a: Coord, b: Coord) -> f64 {
    (a.x - b.x).hypot(a.y - b.y) * scale_at(f64::midpoint(a.y, b.y)) / 1000.0
}

/// Area in square kilometres of a polygon of the plane, on the WGS 84 ellipsoid.
pub fn area_km2(polygon: &Polygon) -> f64 {
    use geo::MapCoords as _;
    let lonlat = polygon.map_coords(|world| {
        let place = lonlat_from_world(world);
        Coord { x: place.lon, y: place.lat }
    });
    lonlat.geodesic_area_signed().abs() / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plane_and_the_globe_agree_both_ways() {
        for (lon, lat) in [(127.0, 38.0), (0.0, 0.0), (-179.9, -60.0), (37.6, 55.75)] {
            let back = lonlat_from_world(world_from_lonlat(LonLat { lon, lat }));
            assert!(
                (back.lon - lon).abs() < 1e-9 && (back.lat - lat).abs() < 1e-9,
                "{lon},{lat} came back as {back:?}"
            );
        }
    }

    #[test]
    fn a_degree_of_latitude_is_111_km() {
        let a = world_from_lonlat(LonLat { lon: 127.0, lat: 37.5 });
        let b = world_from_lonlat(LonLat { lon: 127.0, lat: 38.5 });
        assert!((distance_km(a, b) - 111.3).abs() < 0.6, "got {}", distance_km(a, b));
    }

    #[test]
    fn the_area_of_a_degree_cell_is_that_of_the_ellipsoid() {
        let corner = |lon, lat| world_from_lonlat(LonLat { lon, lat });
        let cell = Polygon::new(
            vec![corner(127.0, 37.0), corner(128.0, 37.0), corner(128.0, 38.0), corner(127.0, 38.0)].into(),
            vec![],
        );
        assert!((area_km2(&cell) - 9806.0).abs() < 25.0, "got {}", area_km2(&cell));
    }
}
