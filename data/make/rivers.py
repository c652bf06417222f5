"""Rivers -> base/rivers.geojson (WDBII, the great ones abroad Natural Earth) and base/rivers-odbl.geojson (traced over OpenStreetMap)

WDBII comes in pieces without names. Its pieces, and the border where it runs in a river, make one graph; a river is the
shortest way through it from its source to its mouth. So every line runs downstream."""
import heapq
import json

import numpy as np
import shapely
import shapely.ops
from shapely.geometry import LineString, shape
from shapely.ops import linemerge

from common import DATA, HERE, M, border, border_pieces, lines, read, write
from great_rivers import great_rivers

FAR = (108, 28, 146, 51)
BRIDGE = 0.20  # degrees that a gap may be wide (WDBII leaves rivers out where a lake is)

# English form of 1950, Vietnamese, Korean, rank, the way: source, perhaps places between, mouth
MAIN = [
    ("Naktong River", "Sông Lạc Đông", "낙동강", 1, [(129.0, 37.15), (128.29, 36.5), (128.97, 35.14)]),
    ("Naktong River", "Sông Lạc Đông", "낙동강", 3, [(129.0, 35.23), (128.91, 35.11)]),
    ("Kum River", "Sông Geum", "금강", 1, [(127.51, 35.58), (127.35, 36.5), (126.87, 36.06)]),
    ("Han River", "Sông Hán", "한강", 1, [(127.31, 37.51), (126.75, 37.63)]),
    ("South Han River", "Sông Nam Hán", "남한강", 2, [(128.93, 37.21), (128.3, 36.93), (127.31, 37.51)]),
    ("Pukhan River", "Sông Bắc Hán", "북한강", 2, [(127.92, 38.63), (127.6, 37.85), (127.31, 37.51)]),
    ("Imjin River", "Sông Imjin", "임진강", 1, [(127.25, 39.05), (127.0, 38.1), (126.69, 37.82)]),
    ("Taedong River", "Sông Đại Đồng", "대동강", 1, [(127.12, 40.46), (126.0, 39.2), (125.64, 38.66)]),
    ("Yalu River", "Sông Áp Lục", "압록강", 1, [(128.12, 41.96), (126.9, 41.79), (124.353, 39.992)]),
    ("Tumen River", "Sông Đồ Môn", "두만강", 1, [(128.2, 41.96), (129.9, 43.0), (130.691, 42.296)]),
]

# The traced lines, by the name in the file.
TRACED = {
    "Nam": ("Nam River", "Sông Nam", "남강", 3), "Kumho": ("Kumho River", "Sông Geumho", "금호강", 3),
    "Hwang": ("Hwang River", "Sông Hwang", "황강", 4), "Naesong": ("Naesong River", "Sông Naeseong", "내성천", 4),
    "Hyongsan": ("Hyongsan River", "Sông Hyeongsan", "형산강", 3), "Somjin": ("Somjin River", "Sông Seomjin", "섬진강", 3),
    "Yongsan": ("Yongsan River", "Sông Yeongsan", "영산강", 3), "Mangyong": ("Mangyong River", "Sông Mangyeong", "만경강", 4),
    "Soyang": ("Soyang River", "Sông Soyang", "소양강", 2), "Hongchon": ("Hongchon River", "Sông Hongcheon", "홍천강", 4),
    "Hantan": ("Hantan River", "Sông Hantan", "한탄강", 3), "Yesong": ("Yesong River", "Sông Ryesong", "예성강", 3),
    "Chongchon": ("Chongchon River", "Sông Thanh Xuyên", "청천강", 1),
    "Taeryong": ("Taeryong River", "Sông Taeryong", "대령강", 4),
}

# Rivers abroad but near: a place on each; the rest of WDBII there stays nameless.
ABROAD = [
    ("Sungari River", "Sông Tùng Hoa", "쑹화강", (126.6, 45.8)), ("Liao River", "Sông Liêu", "랴오허강", (123.3, 42.3)),
    ("Ussuri River", "Sông Ussuri", "우수리강", (134.0, 46.9)),
]
# A river is left out where the picture is wider than this many km, by its rank; the greatest of Eurasia always stay.
KOREAN_KM = {1: 4000, 2: 2000, 3: 1000, 4: 600}
NEAR_KM = {4: 5000, 5: 3000}
# Natural Earth's rank: ours.
GREAT = {1: 1, 2: 1, 3: 1, 4: 2, 5: 3}


class Graph:
    """Vertices of pieces, joined; the ends of pieces joined over gaps, at a price."""

    def __init__(self, pieces):
        self.at, self.next = [], {}
        ids = {}

        def node(c):
            k = (round(c[0], 4), round(c[1], 4))
            if k not in ids:
                ids[k] = len(self.at)
                self.at.append(k)
                self.next[ids[k]] = {}
            return ids[k]

        ends = set()
        for c in pieces:
            n = [node(x) for x in c]
            for a, b in zip(n[:-1], n[1:]):
                self.join(a, b, 1)
            ends |= {n[0], n[-1]}
        p = np.array(self.at)
        scale = np.array([0.78, 1])
        for a in ends:
            d = np.hypot(*((p - p[a]) * scale).T)
            for b in np.flatnonzero(d < BRIDGE):
                # every vertex close by, but only ends farther off
                if b != a and (b in ends or d[b] < 0.02) and b not in self.next[a]:
                    self.join(a, int(b), 4)

    def join(self, a, b, price):
        if a == b:
            return
        d = np.hypot((self.at[a][0] - self.at[b][0]) * 0.78, self.at[a][1] - self.at[b][1])
        self.next[a][b] = self.next[b][a] = d * price

    def nearest(self, c):
        p = np.array(self.at)
        return int(np.argmin(np.hypot((p[:, 0] - c[0]) * 0.78, p[:, 1] - c[1])))

    def way(self, a, b):
        best, heap = {a: (0, None)}, [(0, a)]
        while heap:
            d, n = heapq.heappop(heap)
            if n == b:
                break
            if d > best[n][0]:
                continue
            for m, w in self.next[n].items():
                if m not in best or d + w < best[m][0]:
                    best[m] = (d + w, n)
                    heapq.heappush(heap, (d + w, m))
        out = [b]
        while out[-1] != a:
            out.append(best[out[-1]][1])
        return out[::-1]


def thin(line, metres):
    return shapely.simplify(line, metres * M, preserve_topology=False)


def meet(line, trunk):
    """A tributary ends where it meets the greater river: cut there, or led on if it stops a little short."""
    if trunk.covers(line):
        return line
    hit = [line.project(p) for p in getattr(line.intersection(trunk), "geoms", [line.intersection(trunk)]) if not p.is_empty
           and p.geom_type == "Point"]
    if hit and min(hit) > line.length / 2:
        return shapely.ops.substring(line, 0, min(hit))
    end = shapely.Point(line.coords[-1])
    to = shapely.ops.nearest_points(end, trunk)[1]
    return LineString([*line.coords, to.coords[0]]) if 0 < end.distance(to) < 0.03 else line


def props(en, vi, ko, rank, widest=None):
    p = {"kind": "river", "name:en": en, "name:vi": vi, "name:ko": ko, "rank": rank}
    return {**p, "max_km": widest} if widest else p


def abroad(ours):
    """Beyond Korea: the great rivers of Eurasia, and what WDBII has besides them between the Yangtze and the Amur."""
    features, great = [], []
    for row, rank, line in great_rivers():
        if line.distance(ours) < .1:
            continue
        great.append(line)
        p = {"kind": "river", "rank": GREAT[rank]}
        features.append((line, props(row["en"], row["vi"], row["ko"], GREAT[rank]) if row else p))
    known = shapely.union_all([ours.buffer(.02), *(x.buffer(.12) for x in great)])
    far = []
    for _, _, a in read("rivers", "i", FAR):
        far += lines(shapely.clip_by_rect(LineString(a), *FAR).difference(known))
    far = [x for x in lines(linemerge(shapely.union_all(far))) if x.length > 1.2]
    named = {}
    for name in ABROAD:
        i = min(range(len(far)), key=lambda i: far[i].distance(shapely.Point(name[3])))
        print("  abroad:", name[0], round(far[i].distance(shapely.Point(name[3])) * 100), "km off,",
              round(far[i].length * 90), "km long")
        named[i] = name
    for i, x in enumerate(far):
        x = shapely.set_precision(thin(x, 1500), .001)
        features.append((x, props(*named[i][:3], 4, NEAR_KM[4]) if i in named
                         else {"kind": "river", "rank": 5, "max_km": NEAR_KM[5]}))
    return features


def main():
    korea = (124, 34.5, 131, 43.2)
    estuary, ridge, soviet = border_pieces()
    pieces = [a for _, _, a in read("rivers", "f", korea) if a[:, 0].min() > 124.3 and a[:, 1].min() > 34.5]
    graph = Graph(pieces + [ridge, np.array([c for c in border().coords if c[0] < 124.42])])
    features, ours = [], []
    for en, vi, ko, rank, stops in MAIN:
        way = []
        for a, b in zip(stops[:-1], stops[1:]):
            leg = graph.way(graph.nearest(a), graph.nearest(b))
            way += leg if not way else leg[1:]
        line = LineString([graph.at[n] for n in way])
        hops = sorted((round(float(np.hypot(*(np.array(p) - q))) * 100) for p, q in
                       zip(line.coords[:-1], np.array(line.coords)[1:])), reverse=True)[:2]
        print(f"{en}: {line.length * 95:.0f} km, {len(way)} vertices, widest gaps {hops} km, simple {line.is_simple}")
        ours.append(line)
        features.append((shapely.set_precision(thin(line, 40), 0), props(en, vi, ko, rank, KOREAN_KM[rank])))
    features += abroad(shapely.union_all(ours))
    write(DATA / "base" / "rivers.geojson", features)

    traced = json.loads((HERE / "traced" / "rivers-traced.geojson").read_text(encoding="utf-8"))["features"]
    out, trunk = [], shapely.union_all(ours + [shape(f["geometry"]) for f in traced if f["properties"]["name"] in "Chongchon"])
    for f in traced:
        p = props(*TRACED[f["properties"]["name"]])
        p["max_km"] = KOREAN_KM[p["rank"]]
        p["osm_support"] = f["properties"]["osm_support"]
        out.append((meet(shape(f["geometry"]), trunk), p))
    write(DATA / "base" / "rivers-odbl.geojson", out,
          license="ODbL-1.0", attribution="© OpenStreetMap contributors",
          note="Traced over fragments of OpenStreetMap's water; osm_support is the share of the line on or near it.")


main()
