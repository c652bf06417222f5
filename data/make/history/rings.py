"""Beachheads and pockets: tracks, the days they live, their seaward side clear of islets."""
import re
from copy import deepcopy

import shapely
from shapely.geometry import Point, Polygon

from .land import region_right

OFF = 0.004  # degrees: how far a ring stays from an islet it takes in or leaves out

# The word that ties the rings of one landing or pocket together; the first that fits the title.
TRACKS = [
    ("chongdongjin", "Chongdongjin"), ("imwonjin", "Imwonjin"), ("pupo", "Pupo"), ("sagot", "Sagot"),
    ("uljin", "north of Uljin"), ("tongyong-police", "still in ROK police"), ("changsa", "Changsa-dong"),
    ("tongyong", "Changpyong-ni|Tongyong peninsula held"), ("inchon", "Inchon-Seoul"),
    ("cholla", "south Cholla|Mokpo and Haenam"), ("chungchong", "Cut-off pocket"), ("kumchon", "Kumchon pocket"),
    ("sukchon", "Airborne at Sukchon"), ("sunchon", "Airborne at Sunchon"), ("kujang", "Kujang-dong"),
    ("rok-7th", "ROK 7th Regiment"), ("unsan", "8th Cavalry"), ("hagaru", "Hagaru-ri"), ("koto", "Koto-ri"),
    ("rct-31", "RCT-31"), ("yudam", "Yudam-ni"), ("wonsan-1950-10", "1st Marine Division lands at Wonsan"),
    ("iwon", "lands at Iwon"), ("wonsan", "Wonsan beachhead"), ("hungnam", "Hungnam"), ("chipyong", "Chipyong-ni"),
    ("chiam", "Chiam-ni"),
]
ISLAND = "island|Ka-do|Taehwa-do|Cho-do|Sok-to|Paengnyong|Yang-do|U-do|Yonpyong"


def track_of(ring):
    return next((t for t, words in TRACKS if re.search(words, ring.title)), None)


def split(rings):
    """(rings with their track, rings of islands, which islands.csv replaces)."""
    mine, islands = [], []
    for r in rings:
        r.track = track_of(r)
        (mine if r.track else islands).append(r)
    odd = [r.title for r in islands if not re.search(ISLAND, r.title)]
    assert not odd, f"rings without a track: {odd}"
    return mine, islands


def carry(rings, days):
    """A ring listed before and after a keyframe's day but not on it is carried over."""
    more = []
    for track in sorted({r.track for r in rings}):
        mine = sorted((r for r in rings if r.track == track), key=lambda r: r.date)
        have = {r.date for r in mine}
        for d in days:
            if mine[0].date < d < mine[-1].date and d not in have:
                r = deepcopy([x for x in mine if x.date < d][-1])
                r.remark(f"carried over from {r.date}: no ring of its own was researched for this day")
                r.date = d
                more.append(r)
    return rings + more


def own_share(ring, front, land):
    """The share of a ring's ground that the front gives to its holder anyway."""
    p = Polygon(ring.coords).buffer(0)
    inside = p.intersection(land.whole)
    right = region_right(front.points, front.start_way, front.end_way).buffer(0)
    south = inside.intersection(right).area / inside.area
    return south if ring.holder == "south" else 1 - south


def clear_of_islets(ring, land):
    """Takes a cut islet in as a whole, or leaves it out, by where most of it lies."""
    p = Polygon(ring.coords)
    assert p.is_valid, f"{ring.date} {ring.title}: {shapely.is_valid_reason(p)}"
    before = p
    for _ in range(4):
        cut = [i for i in land.touching(p.exterior) if i > 0]
        if not cut:
            break
        for i in cut:
            part = land.parts[i]
            shore = part.buffer(OFF, quad_segs=1)
            inside = part.intersection(p).area > part.area / 2
            p = p.union(shore) if inside else p.difference(shore)
            if p.geom_type != "Polygon":
                p = max(p.geoms, key=lambda x: x.area)
            p = Polygon(p.exterior)
    if p.equals(before):
        return
    kept = {tuple(q[:2]): q for q in ring.points}
    new = []
    for x, y in p.exterior.coords:
        x, y = round(x, 5), round(y, 5)
        q = kept.get((x, y)) or [x, y, "clear of an islet",
                                 min(ring.points, key=lambda q: Point(q[:2]).distance(Point(x, y)))[3]]
        if not new or new[-1][:2] != q[:2]:
            new.append(list(q))
    new[-1] = list(new[0])
    # Start where the author started, if that vertex is still there.
    first = next((k for k, q in enumerate(new[:-1]) if q[:2] == ring.points[0][:2]), 0)
    new = new[first:-1] + new[:first]
    ring.points = new + [list(new[0])]
