"""The ground of the campaign: Korea with its islands -> korea-1950/ground.geojson

Coast: GSHHG full (before the reclamations). Land border: WDBII's, along the Yalu and the Tumen."""
import numpy as np
import shapely
from shapely.geometry import LineString, Point, Polygon

from common import DATA, GRID, M, border, km, km2, polygons, read, sector, snap, write

COAST_M = 65  # how far the thinned coast may stray
SMALLEST = 0.3  # km2, of islets without a name in the data

# Islands that the data or the story names: kept however small they are. Where they are, roughly.
NAMED = [
    ("Cheju-do", 126.53, 33.38), ("Ullung-do", 130.87, 37.50), ("Koje-do", 128.62, 34.87), ("Chindo", 126.26, 34.48),
    ("Kanghwa-do", 126.45, 37.73), ("Kyodong-do", 126.28, 37.78), ("Paengnyong-do", 124.67, 37.95),
    ("Taechong-do", 124.71, 37.83), ("Sochong-do", 124.75, 37.77), ("Yonpyong-do", 125.70, 37.667),
    ("Tokchok-do", 126.13, 37.23), ("Yonghung-do", 126.47, 37.26), ("Palmi-do", 126.511, 37.358),
    ("Yongjong-do", 126.54, 37.49), ("Wan-do", 126.70, 34.35), ("Namhae-do", 127.89, 34.82),
    ("Hansan-do", 128.49, 34.78), ("Cho-do", 124.83, 38.53), ("Sok-to", 125.00, 38.63), ("Sinmi-do", 124.88, 39.555),
    ("Ka-do", 124.66, 39.55), ("Taehwa-do", 124.63, 39.43), ("Yo-do", 127.63, 39.235), ("Sin-do", 127.52, 39.20),
    ("Hwangto-do", 127.52, 39.18), ("Sunwi-do", 125.27, 37.76), ("Yongmae-do", 126.02, 37.83),
    ("Kadok-to", 128.83, 35.05), ("Sokmo-do", 126.32, 37.68),
]
# Kept, but GSHHG's islet there is too small to be sure that it is the one: written without a name.
UNSURE = ["Taehwa-do"]


def main():
    line = border()
    korea = sector(line)
    box = korea.bounds
    land, islands = None, []
    for level, _, a in read("gshhs", "f", box):
        if level != 1 or len(a) < 4:
            continue
        if len(a) > 500_000:  # Eurasia: only the part around
            p = Polygon(a)
            shapely.prepare(p)
            land = shapely.make_valid(shapely.clip_by_rect(p, 120, 30, 135, 46))
            continue
        p = shapely.make_valid(Polygon(a))
        # An island of the estuary goes as a whole to the bank where most of it lies.
        inside = p.intersection(korea).area / p.area if p.area else 0
        if inside > 0.5:
            islands += polygons(p)
    parts = sorted(polygons(land.intersection(korea)), key=lambda p: -p.area)
    mainland, crumbs = parts[0], parts[1:]
    # Pidan-do and Hwanggumpyong hang on the Chinese bank in GSHHG: cut off by the border they are islands.
    print("mainland", round(km2(mainland)), "km2; cut off by the border:",
          [(round(km2(c), 3), [round(x, 3) for x in c.representative_point().coords[0]]) for c in crumbs])
    islands += [c for c in crumbs if km2(c) > 1]

    # Thin the coast; the border is thinned already, and neighbours must share it.
    ring = np.array(mainland.exterior.coords)[:-1]
    on = shapely.distance(shapely.points(ring), line) < GRID / 20
    # The longest run of vertices off the border is the coast; whatever lies between is border.
    n = len(ring)
    start = int(np.flatnonzero(on)[0])
    order = (np.arange(n) + start) % n
    flags = on[order]
    runs, i = [], 0
    while i < n:
        if flags[i]:
            i += 1
            continue
        j = i
        while j < n and not flags[j]:
            j += 1
        runs.append((i, j))
        i = j
    i, j = max(runs, key=lambda r: r[1] - r[0])
    sea = ring[order[np.arange(i - 1, j + 1) % n]]
    edge = ring[order[np.arange(j, n + i) % n]]
    thin = shapely.simplify(LineString(sea), COAST_M * M, preserve_topology=True)
    whole = Polygon(list(thin.coords)[:-1] + [tuple(c) for c in edge][:-1])
    if not whole.is_valid:
        print("mend:", shapely.is_valid_reason(whole))
        whole = max(polygons(shapely.make_valid(whole)), key=lambda p: p.area)
    whole = max(polygons(snap(Polygon(whole.exterior))), key=lambda p: p.area)
    print("coast", len(sea), "->", len(thin.coords), "vertices; border", len(edge))

    kept = {}
    tree = shapely.STRtree(islands)
    for name, x, y in NAMED:
        i = tree.nearest(Point(x, y))
        d = islands[i].distance(Point(x, y)) * 111
        print("  ", name, round(km2(islands[i]), 2), "km2,", round(d, 2), "km away")
        if whole.contains(Point(x, y)) or d > 2:
            print("  no island of its own:", name, f"(nearest {d:.1f} km)", "mainland" if whole.contains(Point(x, y)) else "")
            continue
        if i in kept:
            print("  two names on one island:", kept[i], name)
        # the name is written only where the place given lies on the very island
        kept[i] = name if d < 0.2 and name not in UNSURE else None
    out = []
    for i, p in enumerate(islands):
        if km2(p) < SMALLEST and i not in kept:
            continue
        tolerance = min(COAST_M, 1000 * np.sqrt(km2(p)) / 20) * M
        q = shapely.simplify(Polygon(p.exterior), tolerance, preserve_topology=True)
        q = [x for x in polygons(snap(q)) if x.area > 0]
        q = max(q, key=lambda x: x.area)
        # islands may touch the mainland after rounding: the sea between is what keeps them islands
        if q.intersects(whole):
            over = q.intersection(whole).area / q.area
            print("  touches the mainland:", kept.get(i) or "", round(km2(q), 2), "km2, overlap", round(over, 4))
            q = max(polygons(snap(q.difference(whole))), key=lambda x: x.area)
        out.append((q, kept.get(i)))
    out.sort(key=lambda t: -t[0].area)
    features = [(whole, {"kind": "mainland"})]
    for q, name in out:
        features.append((q, {"kind": "island", **({"name:en": name} if name else {})}))
    for g, p in features:
        assert g.is_valid and not g.interiors, p
    write(DATA / "korea-1950" / "ground.geojson", features)
    tree = shapely.STRtree([g for g, _ in features])
    a, b = tree.query([g for g, _ in features], predicate="overlaps")
    assert not len(a), "islands overlap"
    print("area", round(sum(km2(g) for g, _ in features)), "km2")


main()
