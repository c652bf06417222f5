"""Judges the pack's history by brute force, apart from the makers and from the Rust core.

    python data/make/verify.py            # totals and what fails
    python data/make/verify.py --moves    # also the ground that changes hands between keyframes

Reads only what is in data/korea-1950. Exit 1 if a rule of the format is broken or a share is below its goal."""
import argparse
import csv
import json
import math
import sys
from datetime import date
from pathlib import Path

import shapely
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, shape
from shapely.ops import unary_union

import verify_texts

PACK = Path(__file__).resolve().parent.parent / "korea-1950"
W, E, S, N = 100.0, 150.0, 20.0, 60.0  # far away


def km(a, b):
    """Great circle."""
    (x1, y1), (x2, y2) = [(math.radians(p[0]), math.radians(p[1])) for p in (a, b)]
    h = math.sin((y2 - y1) / 2) ** 2 + math.cos(y1) * math.cos(y2) * math.sin((x2 - x1) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(h))


def km2(g):
    """Area in km2, on an equal-area cylinder true at 38 N."""
    if g.is_empty:
        return 0.0
    k = math.cos(math.radians(38))
    f = lambda a: [[x * k * 111.195, math.degrees(math.sin(math.radians(y))) / k * 111.195] for x, y in a]
    return shapely.transform(g, lambda a: __import__("numpy").array(f(a))).area


def flat(g, lat):
    """km east and north around a latitude: for distances to a line near by."""
    c = math.cos(math.radians(lat))
    return shapely.transform(g, lambda a: a * [111.195 * c, 111.195])


def far(p, way):
    return {"west": (W, p[1]), "east": (E, p[1]), "north": (p[0], N), "south": (p[0], S)}[way]


def south_of(front):
    """Everything right of the front and its extensions: the piece of the world's box that the line's right hand meets."""
    c = front["geometry"]["coordinates"]
    a, b = (front["properties"].get(k, d) for k, d in (("extend_start", "west"), ("extend_end", "east")))
    whole = LineString([far(c[0], a), *c, far(c[-1], b)])
    pieces = shapely.ops.split(shapely.box(W, S, E, N), whole).geoms
    # Left or right: a spot a metre to the right of some long piece of the line.
    k = max(range(len(c) - 1), key=lambda i: abs(c[i][0] - c[i + 1][0]) + abs(c[i][1] - c[i + 1][1]))
    (x1, y1), (x2, y2) = c[k], c[k + 1]
    d = math.hypot(x2 - x1, y2 - y1)
    spot = Point((x1 + x2) / 2 + (y2 - y1) / d * 1e-5, (y1 + y2) / 2 - (x2 - x1) / d * 1e-5)
    return next(p for p in pieces if p.contains(spot))


class Pack:
    def __init__(self):
        read = lambda n: json.loads((PACK / n).read_text(encoding="utf-8"))["features"]
        self.parts = []
        for f in read("ground.geojson"):
            g = shape(f["geometry"])
            self.parts += list(getattr(g, "geoms", [g]))
        self.parts.sort(key=lambda p: -p.area)
        self.tree = shapely.STRtree(self.parts)
        self.ground = MultiPolygon(self.parts)
        shapely.prepare(self.ground)
        every = read("fronts.geojson")
        kind = lambda f: f["properties"]["kind"]
        self.fronts = sorted((f for f in every if kind(f) in ("front", "ceasefire")), key=lambda f: f["properties"]["date"])
        self.rings = [f for f in every if kind(f) in ("beachhead", "pocket")]
        self.islands = [f for f in every if kind(f) == "island"]
        self.every = every
        self.days = [f["properties"]["date"] for f in self.fronts]
        self.by_day = dict(zip(self.days, self.fronts))
        self.right = {d: south_of(f) for d, f in self.by_day.items()}
        for r in self.right.values():
            shapely.prepare(r)
        self.facts = list(csv.DictReader(open(PACK / "facts.csv", encoding="utf-8"))) if (PACK / "facts.csv").exists() else []

    def rings_on(self, day):
        return [r for r in self.rings if r["properties"]["date"] == day]

    def islands_on(self, day):
        return [r for r in self.islands
                if r["properties"]["start_date"] <= day <= r["properties"].get("end_date", "9999")]

    def holder(self, point, key, day):
        """Who holds a point by keyframe `key`, with the islands of `day`."""
        p = Point(point)
        for r in self.islands_on(day) + self.rings_on(key):
            if shape(r["geometry"]).covers(p):
                return r["properties"]["holder"]
        return "south" if self.right[key].covers(p) else "north"

    def edge_km(self, point, key, day):
        """Distance to the nearest line: front, ring or an island's ring."""
        ls = [shape(self.by_day[key]["geometry"])] + [shape(r["geometry"]).exterior for r in self.rings_on(key)]
        return flat(Point(point), point[1]).distance(unary_union([flat(x, point[1]) for x in ls]))

    def south(self, day, key=None):
        """The southern ground by a keyframe."""
        key = key or day
        g = self.ground.intersection(self.right[key])
        for r in self.rings_on(key) + self.islands_on(day):
            ring = shape(r["geometry"])
            g = g.union(ring.intersection(self.ground)) if r["properties"]["holder"] == "south" else g.difference(ring)
        return g


def broken_rules(pack):
    """Every breach of docs/data-format.md and of our own rules for lines."""
    bad = []
    ids = [f["properties"]["id"] for f in pack.every]
    bad += [f"id twice: {i}" for i in sorted({i for i in ids if ids.count(i) > 1})]
    if len(set(pack.days)) != len(pack.days):
        bad.append("two fronts on one day")
    for f in pack.every:
        q, g = f["properties"], f["geometry"]
        c = g["coordinates"] if g["type"] == "LineString" else g["coordinates"][0]
        n = q["id"]
        if len(q["certainty"]) != len(c) or ("place" in q and len(q["place"]) != len(c)):
            bad.append(f"{n}: certainty or place is not as long as the coordinates")
        if not set(q["certainty"]) <= {"certain", "likely", "guess"}:
            bad.append(f"{n}: a certainty that is none")
        if any(a == b for a, b in zip(c, c[1:])):
            bad.append(f"{n}: a vertex twice")
        if not q.get("source"):
            bad.append(f"{n}: no source")
        line = LineString(c)
        if not line.is_simple:
            bad.append(f"{n}: crosses itself")
        closed = g["type"] == "Polygon"
        run = c + [c[1]] if closed else c
        for a, b, d in zip(run, run[1:], run[2:]):
            u, v = (a[0] - b[0], a[1] - b[1]), (d[0] - b[0], d[1] - b[1])
            cos = (u[0] * v[0] + u[1] * v[1]) / (math.hypot(*u) * math.hypot(*v))
            if cos > math.cos(math.radians(12)):
                bad.append(f"{n}: doubles back at {b}")
        if closed:
            p = Polygon(c)
            if not p.is_valid or not p.exterior.is_ccw or len(g["coordinates"]) != 1:
                bad.append(f"{n}: not a simple anticlockwise ring")
            if q["holder"] not in ("north", "south"):
                bad.append(f"{n}: held by nobody")
    for f in pack.fronts:
        q, c = f["properties"], f["geometry"]["coordinates"]
        for p, way in ((c[0], q.get("extend_start", "west")), (c[-1], q.get("extend_end", "east"))):
            hit = pack.tree.query(LineString([p, far(p, way)]), predicate="intersects")
            if len(hit):
                bad.append(f"{q['id']}: its extension {way} of {p} cuts ground")
    for r in pack.rings:
        q = r["properties"]
        if q["date"] not in pack.by_day:
            bad.append(f"{q['id']}: no front on its day")
            continue
        p = shape(r["geometry"])
        own = pack.right[q["date"]] if q["holder"] == "south" else shapely.box(W, S, E, N).difference(pack.right[q["date"]])
        mine = p.intersection(pack.parts[0])
        share = mine.intersection(own).area / mine.area
        if share > 0.02:
            bad.append(f"{q['id']}: {share:.0%} of its ground is its holder's by the front ({km2(mine.intersection(own)):.0f} km2)")
    for r in pack.islands:
        p = shape(r["geometry"])
        if p.intersects(pack.parts[0]):
            bad.append(f"{r['properties']['id']}: touches the mainland")
        hit = pack.tree.query(p.exterior, predicate="intersects")
        if len(hit):
            bad.append(f"{r['properties']['id']}: its ring cuts ground")
    for k, a in enumerate(pack.islands):
        for b in pack.islands[k + 1:]:
            qa, qb = a["properties"], b["properties"]
            if qa["start_date"] <= qb.get("end_date", "9999") and qb["start_date"] <= qa.get("end_date", "9999") \
                    and qa["holder"] != qb["holder"] and shape(a["geometry"]).intersection(shape(b["geometry"])).intersects(pack.ground):
                bad.append(f"{qa['id']} and {qb['id']} hold the same ground on the same day")
    # Nothing before its date.
    for day, words in (("1950-09-14", "inchon"), ("1950-09-30", "tongyong")):
        bad += [f"{day}: {r['properties']['id']} shows before or after its time" for r in pack.rings_on(day)
                if r["properties"].get("track") == words]
    return bad


def sea_and_cuts(pack):
    """For each front: km over the sea between its first and last landfall, and the islets that it cuts."""
    rows = []
    for f in pack.fronts:
        line = LineString(f["geometry"]["coordinates"])
        met = [int(i) for i in pack.tree.query(line, predicate="intersects")]
        main = line.intersection(pack.parts[0])
        ends = [line.project(Point(c)) for g in getattr(main, "geoms", [main]) for c in g.coords]
        inner = shapely.ops.substring(line, min(ends), max(ends))
        wet = inner.difference(pack.ground)
        pieces = [flat(g, g.coords[0][1]).length for g in getattr(wet, "geoms", [wet]) if not g.is_empty]
        rows.append((f["properties"]["date"], sum(pieces), max(pieces, default=0), len([i for i in met if i]),
                     len(getattr(main, "geoms", [main]))))
    return rows


def judge(pack):
    """Every fact: (fact, on a keyframe's day?, does it hold?, km to the line)."""
    out = []
    for r in pack.facts:
        day, at = r["date"], (float(r["lon"]), float(r["lat"]))
        slack = int(r["precision_days"] or 0)
        if day in pack.by_day:
            keys, exact = [day], True
        else:
            keys, exact = [max([d for d in pack.days if d < day], default=pack.days[0]),
                           min([d for d in pack.days if d > day], default=pack.days[-1])], False
        ok = any(pack.holder(at, k, day) == r["holder"] for k in keys)
        if not ok and slack:  # the day itself is in doubt
            near = [d for d in pack.days if abs((date.fromisoformat(d) - date.fromisoformat(day)).days) <= slack]
            lo = max([d for d in pack.days if (date.fromisoformat(day) - date.fromisoformat(d)).days >= slack], default=None)
            hi = min([d for d in pack.days if (date.fromisoformat(d) - date.fromisoformat(day)).days >= slack], default=None)
            ok = any(pack.holder(at, k, day) == r["holder"] for k in {*near, lo or keys[0], hi or keys[-1]})
            soft = ok
        else:
            soft = False
        out.append((r, exact, ok, soft, min(pack.edge_km(at, k, day) for k in keys) if not ok or soft else None))
    return out


def moves(pack):
    """Ground that changes hands from keyframe to keyframe, and how much of it against the day's tide."""
    before = None
    for d in pack.days:
        now = pack.south(d)
        if before is not None:
            up, down = km2(now.difference(before)), km2(before.difference(now))
            print(f"  {d}  south +{up:7.0f}  -{down:7.0f} km2")
        before = now


def main():
    args = argparse.ArgumentParser()
    args.add_argument("--moves", action="store_true")
    args.add_argument("--sea", action="store_true")
    args = args.parse_args()
    pack = Pack()
    bad = broken_rules(pack) + verify_texts.broken(pack, PACK)
    print(f"fronts {len(pack.fronts)}, rings {len(pack.rings)}, islands {len(pack.islands)}, facts {len(pack.facts)}")
    print(f"rules broken: {len(bad)}")
    for x in bad:
        print("  " + x)
    rows = sea_and_cuts(pack)
    print(f"over the sea between landfalls: mean {sum(r[1] for r in rows) / len(rows):.1f} km, most {max(rows, key=lambda r: r[1])[:2]}, "
          f"longest piece {max(rows, key=lambda r: r[2])[0::2][:2]}; islets cut {sum(r[3] for r in rows)}")
    if args.sea:
        for r in rows:
            print("  {} {:.1f} km over the sea (longest {:.1f}), {} islets, {} pieces of mainland".format(*r))
    if args.moves:
        moves(pack)
    result = judge(pack)
    exact = [x for x in result if x[1]]
    fine = lambda xs: sum(x[2] for x in xs) / max(len(xs), 1)
    print(f"facts: {len(result)}; on a keyframe's day {len(exact)}: {fine(exact):.2%} hold "
          f"({sum(x[2] and not x[3] for x in exact) / max(len(exact), 1):.2%} without their doubt in days); all: {fine(result):.2%}")
    for r, ex, ok, soft, away in result:
        if not ok:
            print(f"  {r['date']} {r['place']} {r['lon']},{r['lat']} is {r['holder']} ({r['event']}, +-{r['precision_days']}), "
                  f"map differs by {away:.1f} km{'' if ex else ', between keyframes'} | {r['note'][:70]}")
    if bad or (result and (fine(exact) < 0.99 or fine(result) < 0.97)):
        sys.exit(1)


if __name__ == "__main__":
    main()
