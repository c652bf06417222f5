"""Judges what is made here. GeoJSON: valid, right-hand rule, no crs, names in three languages; ground and land do not overlap
and leave no gap along the border; no railway at sea. Pictures: as their list says, square pixels, flat where it is flat,
0 at the coast, no seam between near and far. All together: small enough to be embedded."""
import json
import sys

import numpy as np
import shapely
from PIL import Image
from shapely.geometry import shape

from common import DATA, border, km2
from mercator import LIST, Frame, stretch

KINDS = {"names": {"state", "region", "sea", "city", "range", "island", "peak"}, "transport": {"railway", "road"}}
PICTURES = {"shade", "height", "depth"}
EMBEDDED = 8_000_000  # bytes of everything inside the program

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
    named = [f["properties"] for f in d["features"] if any(k.startswith("name:") for k in f["properties"])]
    if path.stem != "ground":  # its islands bear one name, for the makers
        say(all(p.get(f"name:{k}") for p in named for k in ("vi", "en", "ko")), f"{path.name}: {len(named)} names in three languages")
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
for name, kinds in KINDS.items():
    properties = [f["properties"] for f in files[name][0]["features"]]
    say(all(p["kind"] in kinds and p["rank"] in range(1, 6) and p.get("name:vi") for p in properties), f"{name}: kinds, ranks, names")
    say(all(p.get("min_km", 0) < p.get("max_km", 1e9) for p in properties), f"{name}: every one can be seen at some width")
places = {f["properties"]["name:en"] for f in files["places"][0]["features"]}
twice = places & {f["properties"]["name:en"] for f in files["names"][0]["features"]}
say(not twice, f"names and places name nothing twice {sorted(twice) or ''}")
korea = shapely.union_all(ground)
wet = max(line.difference(korea).length * 100 for line in files["transport"][1])
say(wet < 3, f"transport: no way leaves the land but for a river's mouth or a bay's end ({wet:.1f} km at most)")


def picture(row):
    """One picture against its line in the list."""
    with Image.open(DATA / "base" / row["file"]) as image:
        say(image.mode == "L" and image.size == (row["width"], row["height"]), f"{row['file']}: 8 bits of grey, {image.size}")
        values = np.array(image)
    across = (row["east"] - row["west"]) / row["width"]
    down = (stretch(row["north"]) - stretch(row["south"])) / row["height"]
    say(abs(down / across - 1) < .002, f"{row['file']}: pixels are square in Mercator ({down / across:.4f})")
    return values


def at(row, values, lon, lat):
    x = (lon - row["west"]) / (row["east"] - row["west"]) * row["width"]
    y = (stretch(row["north"]) - stretch(lat)) / (stretch(row["north"]) - stretch(row["south"])) * row["height"]
    return int(values[int(y), int(x)])


rows = json.loads(LIST.read_text(encoding="utf-8"))
found = {(r["kind"], r["region"]): (r, picture(r)) for r in rows}
say(set(found) == {(k, r) for k in PICTURES for r in ("korea", "eurasia")}, "rasters.json: every kind for both regions")
for region in ("korea", "eurasia"):
    plains = [at(*found["shade", region], *c) for c in ((124, 36), (131, 38), (119, 33.5), (122.6, 41.6))]
    say(all(abs(v - 128) <= 1 for v in plains), f"shade-{region}: sea and plains are neutral {plains}")
    peak, plain = at(*found["height", region], 128.4, 41.5), at(*found["height", region], 126.85, 35.8)
    say(peak > 100 > 40 > plain, f"height-{region}: plateau {peak}, plain {plain}")
    deep, shelf, land = (at(*found["depth", region], *c) for c in ((132, 40), (123.5, 36), (127.5, 37)))
    say(deep > 150 > shelf > 40 and land == 0, f"depth-{region}: East Sea {deep}, Yellow Sea {shelf}, land {land}")
for kind in PICTURES:
    (near, a), (wide, b) = found[kind, "korea"], found[kind, "eurasia"]
    frame = Frame("korea", (near["west"], near["south"], near["east"], near["north"]), near["width"] / (near["east"] - near["west"]))
    lon, lat = frame.places()
    edge = [(lon[2], y) for y in lat[10:-10:9]] + [(lon[-3], y) for y in lat[10:-10:9]] + [(x, lat[2]) for x in lon[10:-10:9]]
    off = float(np.mean([abs(at(near, a, *c) - at(wide, b, *c)) for c in edge]))
    say(off < 5, f"{kind}: Korea's edge differs from Eurasia by {off:.1f} of 255")
total = sum(f.stat().st_size for folder in (DATA / "base", DATA / "korea-1950", DATA.parent / "assets")
            for f in folder.rglob("*") if f.is_file())
say(total < EMBEDDED, f"all that is embedded: {total / 1e6:.2f} MB")
sys.exit(bad > 0)
