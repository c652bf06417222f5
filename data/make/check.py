"""Judges every GeoJSON file made here: valid, right-hand rule, no crs, four or five decimals; ground and land do not
overlap and leave no gap along the border."""
import json
import sys

import shapely
from shapely.geometry import shape

from common import DATA, border, km2

bad = 0


def say(ok, text):
    global bad
    bad += not ok
    print("ok  " if ok else "BAD ", text)


def load(path):
    d = json.loads(path.read_text(encoding="utf-8"))
    say("crs" not in d and d["type"] == "FeatureCollection", f"{path.name}: a FeatureCollection without crs")
    gs = [shape(f["geometry"]) for f in d["features"]]
    say(all(g.is_valid and not g.is_empty for g in gs), f"{path.name}: {len(gs)} valid geometries, "
        f"{sum(int(shapely.get_num_coordinates(g)) for g in gs)} vertices, {path.stat().st_size / 1024:.0f} KiB")
    polys = [p for g in gs if "Polygon" in g.geom_type for p in getattr(g, "geoms", [g])]
    say(all(shapely.is_ccw(p.exterior) and not any(shapely.is_ccw(i) for i in p.interiors) for p in polys),
        f"{path.name}: right-hand rule")
    return d, gs


files = {p.stem: load(p) for p in [DATA / "korea-1950" / "ground.geojson", DATA / "korea-1950" / "places.geojson",
                                   *sorted((DATA / "base").glob("*.geojson"))] if p.exists()}
ground = files["ground"][1]
if "land" in files:
    land = files["land"][1]
    tree = shapely.STRtree(land)
    over = sum(km2(g.intersection(land[i])) for g in ground for i in tree.query(g, predicate="intersects"))
    say(over < 0.5, f"ground and land overlap by {over:.3f} km2")
    line = border()
    both = shapely.union_all([*ground, *[l for l in land if l.distance(line) < 0.1]])
    gap = line.buffer(0.003).difference(both)
    print("    water or gap within 300 m of the border:", round(km2(gap), 2), "km2 at", shapely.set_precision(gap, 0.01).bounds)
sys.exit(bad > 0)
