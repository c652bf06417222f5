"""Islands: rings in the sea round them, for the days on which the front's extension would tell the wrong holder."""
import csv

import numpy as np
import shapely
from shapely.geometry import Point, Polygon

from .land import region_right
from .plane import from_km, to_km

ROUND = 1.0  # km of sea round an island
APART = 0.15  # km kept from other land, less in a narrow channel


def read(path):
    """islands.csv: name, lon, lat, reach_km, holder, start, end, certainty, note, source."""
    with open(path, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def _plane(g):
    return shapely.transform(g, to_km)


def members(row, land):
    """The islands of the ground within a row's reach of its point (never the mainland)."""
    p = Point(to_km([float(row["lon"]), float(row["lat"])]))
    reach = float(row["reach_km"])
    return [i for i in range(1, len(land.parts)) if _flat(land, i).distance(p) <= reach]


def _flat(land, i):
    if not hasattr(land, "flat"):
        land.flat = [_plane(p) for p in land.parts]
        land.flat_tree = shapely.STRtree(land.flat)
    return land.flat[i]


def rings(ids, land):
    """Polygons in the sea round a group of islands, clear of all other land."""
    group = shapely.union_all([_flat(land, i) for i in ids])
    near = [int(i) for i in land.flat_tree.query(group.buffer(ROUND + APART)) if int(i) not in ids]
    zone = group.buffer(ROUND, quad_segs=4).simplify(0.08)
    if near:
        others = shapely.union_all([land.flat[i] for i in near])
        zone = zone.difference(others.buffer(min(APART, 0.45 * group.distance(others)), quad_segs=2))
    parts = [p for p in getattr(zone, "geoms", [zone]) if p.intersects(group)]
    out = []
    for p in sorted(parts, key=lambda p: -p.area):
        c = np.round(from_km(np.array(Polygon(p.exterior).simplify(0.03).exterior.coords)), 5)
        c = c[np.r_[True, np.any(np.diff(c, axis=0) != 0, axis=1)]]
        out.append(Polygon(c))
    whole = shapely.union_all(out)
    for i in ids:
        assert whole.covers(land.parts[i]), f"an island's ring cuts it: {land.parts[i].representative_point()}"
        assert not whole.intersects(land.mainland)
    return out


def needed(row, ids, fronts, land):
    """Whether on some keyframe around its days the extended front cuts the group or gives it to the other side."""
    days = [f.date for f in fronts]
    start, end = row["start"], row["end"] or days[-1]
    first = max([d for d in days if d <= start], default=days[0])
    last = min([d for d in days if d >= end], default=days[-1])
    for f in fronts:
        if first <= f.date <= last:
            right = _region(f)
            for i in ids:
                p = land.parts[i]
                south = right.covers(p) if row["holder"] == "south" else right.intersects(p)
                if south != (row["holder"] == "south"):
                    return True
    return False


_REGIONS = {}


def _region(f):
    key = (f.date, f.kind)
    if key not in _REGIONS:
        r = region_right(f.points, f.start_way, f.end_way).buffer(0)
        shapely.prepare(r)
        _REGIONS[key] = r
    return _REGIONS[key]
