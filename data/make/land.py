"""The land around, which no side can hold, from the Atlantic to the Pacific -> base/land.geojson

GSHHG full near Korea, high and intermediate farther off, thinned hard abroad; cut along the same border as the ground."""
import shapely
from shapely.geometry import MultiLineString, Polygon, box

from common import DATA, M, border, km2, polygons, read, sector, snap, write

WINDOW = (103, 20, 152, 54)  # beyond anything that the first zoom-out shows
WORLD = (-30, -8, 180, 83)  # beyond the pictures of the relief, so that none shows a cut edge
NEAR = (119.5, 32.5, 132.5, 44.0)  # where one looks closely
# resolution, tolerance in metres, smallest island in km2, smallest of no matter where
ZONES = [("f", 150, 0.6, NEAR), ("h", 600, 8, (112, 27, 143, 49)), ("i", 1800, 60, WINDOW),
         ("i", 6000, 1500, WORLD)]
# Too narrow for that tolerance: kept open by hand. The Bosporus, the Dardanelles.
STRAITS = [[(29.20, 41.30), (29.07, 41.12), (28.95, 40.95)], [(26.80, 40.45), (26.40, 40.20), (26.35, 40.12), (26.05, 39.98)]]
STRAIT_WIDTH = 0.05  # degrees
SMALLEST_BAY = 0.05  # square degrees: less of water closed off by the thinning abroad is filled
FAR_GRID = 0.01  # degrees, abroad
# An island is left out where the picture is wider than this many km: its least area in km2, rank, km.
RANKS = [(20_000, 1, None), (2_000, 2, None), (200, 3, 6000), (20, 4, 2500), (0, 5, 1200)]


def coastline(res, metres, smallest, area):
    """GSHHG's land within a box, thinned, without islets."""
    out = []
    for level, size, a in read("gshhs", res, area):
        if level != 1 or len(a) < 4 or a[:, 0].min() < WORLD[0]:  # America and Greenland lie across the edge
            continue
        wide = (area[0] - 1, area[1] - 1, area[2] + 1, area[3] + 1)
        for p in polygons(shapely.clip_by_rect(shapely.make_valid(Polygon(a)), *wide)):
            if km2(p) < smallest and size < smallest:
                continue
            p = shapely.simplify(Polygon(p.exterior), metres * M, preserve_topology=True)
            out += polygons(shapely.clip_by_rect(shapely.make_valid(p), *area))
    return shapely.union_all(out)


def properties(p):
    rank, widest = next((rank, widest) for least, rank, widest in RANKS if km2(p) >= least)
    return {"kind": "land", "rank": rank, **({"max_km": widest} if widest else {})}


def main():
    line = border()
    korea = sector(line)
    whole, done = None, None
    for res, metres, smallest, area in ZONES:
        ring = box(*area)
        part = coastline(res, metres, smallest, area)
        if area == WORLD:
            part = part.difference(MultiLineString(STRAITS).buffer(STRAIT_WIDTH / 2))
            part = shapely.union_all([Polygon(p.exterior, [r for r in p.interiors if Polygon(r).area > SMALLEST_BAY])
                                      for p in polygons(part)])
            # rounded, and then free of the grid again, or the union below would lay all the rest on it
            part = shapely.set_precision(shapely.set_precision(part, FAR_GRID), 0)
        if done is not None:
            part = part.difference(done)
        whole = part if whole is None else whole.union(part)
        done = ring
        print(res, "so far", int(shapely.get_num_coordinates(whole)), "vertices")
    whole = whole.difference(korea)
    parts = [p for p in polygons(snap(whole)) if km2(p) > 0.5]
    parts.sort(key=lambda p: -p.area)
    features = [(Polygon(p.exterior, p.interiors), properties(p)) for p in parts]
    write(DATA / "base" / "land.geojson", features)


main()
