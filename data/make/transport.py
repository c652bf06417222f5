"""Railways and main roads of the war -> base/transport.geojson, from `transport.csv`

Drawn by hand through the towns that the list names; between two of them the easiest way over the heights of 2' is taken, on
land, along valleys: plausible, not surveyed. A road keeps a little off a railway between the same towns, so that both are
seen. A name without a place is one of the campaign's."""
import csv
import heapq
import json

import numpy as np
import shapely
from scipy.ndimage import binary_dilation, gaussian_filter, map_coordinates
from shapely.geometry import LineString, shape

from common import DATA, HERE, write
from dem import grid, heights

BOX = (124, 34, 131, 43)
STEP = .01  # degrees of the grid of ways
MARGIN = .2  # degrees around two towns within which the way between them may run
STEEP = {"railway": 26, "road": 14}  # how much a slope costs
HIGH = .004  # what a metre over the ground around costs
ROUGH = .33  # how much a kilometre's price varies from one spot to another, as the logarithm's deviation
SHORE = 2.2  # what it costs to run along the water's edge, where the grid would cut through bays
BESIDE = 1.7  # what a road pays to run in a railway's cell
MAX_KM = {1: 1600, 2: 900, 3: 500, 4: 300}
NOTE = "drawn by hand through {}; between them plausible, not surveyed"


class Ground:
    """The grid of ways: heights, where the sea is, which cells have a railway."""

    def __init__(self):
        west, south, east, north = BOX
        self.lon = np.arange(west, east, STEP) + STEP / 2
        self.lat = np.arange(south, north, STEP) + STEP / 2
        lon, lat = grid(*BOX)
        rows, columns = (lat[0] - self.lat) * 30, (self.lon - lon[0]) * 30
        high = gaussian_filter(heights(*BOX), .8)
        self.high = map_coordinates(high, np.meshgrid(rows, columns, indexing="ij"), order=1, mode="nearest")
        self.over = np.clip(self.high - gaussian_filter(self.high, 6), 0, None)
        x, y = np.meshgrid(self.lon, self.lat)
        self.dry = np.zeros(x.shape, bool)
        for file, dry in (("korea-1950/ground.geojson", True), ("base/lakes.geojson", False)):
            for feature in json.loads((DATA / file).read_text(encoding="utf-8"))["features"]:
                area = shape(feature["geometry"])
                if shapely.box(*BOX).intersects(area):
                    self.dry[shapely.contains_xy(area, x, y)] = dry
        self.shore = self.dry & binary_dilation(~self.dry)
        # what the coarse heights do not tell makes ways wind; without it they would follow the grid's eight directions
        rough = gaussian_filter(np.random.default_rng(1950).standard_normal(x.shape), 1.6)
        self.rough = np.exp(ROUGH * rough / rough.std())
        self.taken = np.zeros(x.shape, bool)

    def cell(self, at):
        return round((at[1] - self.lat[0]) / STEP), round((at[0] - self.lon[0]) / STEP)

    def way(self, a, b, kind):
        """The cheapest way between two places: cells in between, as places."""
        start, goal = self.cell(a), self.cell(b)
        reach = round(MARGIN / STEP)
        low, top = np.minimum(start, goal) - reach, np.maximum(start, goal) + reach
        cost, came, heap = {start: 0.0}, {}, [(0.0, start)]
        while heap:
            d, at = heapq.heappop(heap)
            if at == goal:
                break
            if d > cost[at]:
                continue
            for to, price in self.steps(at, goal, kind):
                if all(low <= to) and all(to <= top) and d + price < cost.get(to, np.inf):
                    cost[to], came[to] = d + price, at
                    heapq.heappush(heap, (d + price, to))
        assert goal in came, f"no way by land from {a} to {b}"
        cells = [goal]
        while cells[-1] != start:
            cells.append(came[cells[-1]])
        if kind == "railway":
            for cell in cells:
                self.taken[cell] = True
        return [(self.lon[j], self.lat[i]) for i, j in cells[-2:0:-1]]

    def steps(self, at, goal, kind):
        """The cells beside one, with what it costs to go there."""
        i, j = at
        for di in (-1, 0, 1):
            for dj in (-1, 0, 1):
                to = (i + di, j + dj)
                inside = 0 <= to[0] < len(self.lat) and 0 <= to[1] < len(self.lon)
                if (di or dj) and inside and (self.dry[to] or to == goal):
                    km = np.hypot(di, dj * .79) * STEP * 111
                    slope = abs(self.high[to] - self.high[at]) / (km * 1000)
                    price = km * self.rough[to] * (1 + HIGH * self.over[to]) + km * STEEP[kind] * slope
                    price *= SHORE if self.shore[to] else 1
                    yield to, price * (BESIDE if kind == "road" and self.taken[to] else 1)


def gentle(c, fixed):
    """The way without the grid's corners; the campaign's towns stay where they are."""
    c = np.array(c)
    for _ in range(14):
        inner = (c[:-2] + 2 * c[1:-1] + c[2:]) / 4
        c[1:-1] = np.where(fixed[1:-1, None], c[1:-1] * .9 + inner * .1, inner)
    return LineString(c).simplify(.0012)


def stop(text, places):
    """A stop of the list: its name and place."""
    words = text.strip().rsplit(" ", 2)
    if len(words) == 3 and words[1].replace(".", "").isdigit():
        return words[0], (float(words[1]), float(words[2]))
    return text.strip(), places[text.strip()]


def main():
    known = json.loads((DATA / "korea-1950" / "places.geojson").read_text(encoding="utf-8"))["features"]
    places = {f["properties"]["name:en"]: tuple(f["geometry"]["coordinates"]) for f in known}
    towns = set(places.values())
    ground, features = Ground(), []
    with (HERE / "transport.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in sorted(rows, key=lambda r: r["kind"]):  # railways first
        stops = [stop(s, places) for s in row["through"].split(";")]
        line, fixed = [stops[0][1]], [True]
        for (_, a), (_, b) in zip(stops[:-1], stops[1:]):
            way = ground.way(a, b, row["kind"])
            line += [*way, b]
            fixed += [False] * len(way) + [b in towns]
        names = ", ".join(name for name, _ in stops)
        features.append((gentle(line, np.array(fixed)), {
            "kind": row["kind"], **{f"name:{k}": row[k] for k in ("en", "vi", "ko")}, "rank": int(row["rank"]),
            "max_km": MAX_KM[int(row["rank"])], "note": NOTE.format(names)}))
    write(DATA / "base" / "transport.geojson", features)


if __name__ == "__main__":
    main()
