"""A flat plane in km for Korea: Lambert's conformal cone, so that distances are right to a third of a percent.

Containment is asked in degrees (the line between two vertices is straight there, as in GeoJSON); distances here."""
import numpy as np

_R = 6371.0088
_LON0, _P1, _P2, _LAT0 = np.radians([127.5, 34.5, 41.5, 38.0])


def _t(lat):
    return np.tan(np.pi / 4 + lat / 2)


_N = np.log(np.cos(_P1) / np.cos(_P2)) / np.log(_t(_P2) / _t(_P1))
_F = np.cos(_P1) * _t(_P1) ** _N / _N
_RHO0 = _R * _F / _t(_LAT0) ** _N


def to_km(lonlat):
    """An array of lon, lat -> an array of x, y in km."""
    a = np.radians(np.asarray(lonlat, float))
    rho = _R * _F / _t(a[..., 1]) ** _N
    theta = _N * (a[..., 0] - _LON0)
    return np.stack([rho * np.sin(theta), _RHO0 - rho * np.cos(theta)], axis=-1)


def from_km(xy):
    """The way back: x, y in km -> lon, lat."""
    a = np.asarray(xy, float)
    x, y = a[..., 0], _RHO0 - a[..., 1]
    rho = np.hypot(x, y)
    lat = 2 * np.arctan((_R * _F / rho) ** (1 / _N)) - np.pi / 2
    return np.degrees(np.stack([_LON0 + np.arctan2(x, y) / _N, lat], axis=-1))


def km(a, b):
    """Distance in km between two places."""
    p, q = to_km([a[:2], b[:2]])
    return float(np.hypot(*(p - q)))
