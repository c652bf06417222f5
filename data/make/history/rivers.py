"""Rivers under the front: where an author says that the line follows a river, it takes the river's real course.

A stretch between two neighbouring vertices that name the same river, both within 2.5 km of it, is replaced by the
river's own vertices. They are the same on every date, so two days on one river share them. A snap that would cross the
line with itself, or turn a dated fact that held before, is refused."""
import json
import re

import numpy as np
import shapely
from shapely.geometry import LineString, Point

from .land import region_right
from .plane import from_km, to_km
from .research import weaker

NEAR = 2.5  # km from a named vertex to its river
QUIET = 1.2  # km: a vertex without a name between two of a river
THIN = 0.12  # km: how far the thinned course may stray
WINDING = 3.5  # a course longer than this many times the straight way (and 6 km) is another river's or a wrong bend

# The river of the map <- the words of an author; words that say that the line is beside it, not on it.
RIVERS = {
    "Naktong": (["Naktong River"], r"\bNaktong\b"),
    "Han": (["Han River", "South Han River"], r"\bHan\b"),
    "Kum": (["Kum River"], r"\bKum\b"),
    "Imjin": (["Imjin River"], r"\bImjin\b"),
    "Pukhan": (["Pukhan River"], r"\bPukhan\b(?!-san)"),
    "Taedong": (["Taedong River"], r"\bTaedong\b"),
    "Nam": (["Nam River"], r"\bNam\b"),
    "Hyongsan": (["Hyongsan River"], r"\bHyongsan\b"),
    "Chongchon": (["Chongchon River"], r"\bChongchon\b"),
}
BESIDE = re.compile(r"^(south|north|west|east|hills|new line|between|first|Hill|KPA)\b|foothold|crossing|shore|ridge|valley|bank: first marker|Imjin bank", re.I)


class Rivers:
    def __init__(self, base):
        by_name = {}
        for path in sorted(base.glob("rivers*.geojson")):
            for f in json.loads(path.read_text(encoding="utf-8"))["features"]:
                name = f["properties"].get("name:en")
                if name:
                    by_name.setdefault(name, []).append(f["geometry"]["coordinates"])
        self.course = {}
        for river, (names, _) in RIVERS.items():
            lines = [LineString(to_km(c)) for n in names for c in by_name.get(n, [])]
            self.course[river] = [np.array(x.simplify(THIN).coords) for x in _chain(lines)]

    def nearest(self, river, xy):
        """(km away, which line, which vertex) of the river's nearest vertex; away is to the line."""
        best = (1e9, 0, 0)
        for k, c in enumerate(self.course[river]):
            away = LineString(c).distance(Point(xy)) if len(c) > 1 else 1e9
            if away < best[0]:
                best = (away, k, int(np.hypot(*(c - xy).T).argmin()))
        return best


def _chain(lines):
    """Joins the pieces of a river whose ends lie within 1.5 km of each other."""
    lines = [list(x.coords) for x in lines]
    joined = True
    while joined:
        joined = False
        for i in range(len(lines)):
            for j in range(len(lines)):
                if i != j and np.hypot(*(np.array(lines[i][-1]) - lines[j][0])) < 1.5:
                    a, b = lines[i], lines[j]
                elif i != j and np.hypot(*(np.array(lines[i][-1]) - lines[j][-1])) < 1.5:
                    a, b = lines[i], lines[j][::-1]
                elif i != j and np.hypot(*(np.array(lines[i][0]) - lines[j][0])) < 1.5:
                    a, b = lines[i][::-1], lines[j]
                else:
                    continue
                lines = [x for k, x in enumerate(lines) if k not in (i, j)] + [a + b]
                joined = True
                break
            if joined:
                break
    return [LineString(x) for x in lines]


def named(place):
    return {r for r, (_, words) in RIVERS.items() if place and not BESIDE.search(place) and re.search(words, place)}


def runs(line, rivers):
    """Stretches of neighbouring vertices on one river: (river, first, last)."""
    xy = to_km(line.coords)
    on = []
    for p, q in zip(line.points, xy):
        on.append({r for r in named(p[2]) if rivers.nearest(r, q)[0] <= NEAR})
    for i in range(1, len(on) - 1):
        if not line.points[i][2] or "bend" in line.points[i][2]:
            on[i] |= {r for r in on[i - 1] & on[i + 1] if rivers.nearest(r, xy[i])[0] <= QUIET}
    out, i = [], 0
    while i < len(on):
        for r in sorted(on[i]):
            j = i
            while j + 1 < len(on) and r in on[j + 1]:
                j += 1
            if j > i:
                out.append((r, i, j))
                i = j - 1
                break
        i += 1
    return out


def follow(line, river, i, j, rivers):
    """The points of the stretch i..j put on the river, or None if the course is no way from the one to the other."""
    xy = to_km(line.coords)
    spots = [rivers.nearest(river, xy[k]) for k in range(i, j + 1)]
    if len({s[1] for s in spots}) > 1:
        return None
    course = rivers.course[river][spots[0][1]]
    new = []
    for k in range(i, j):
        a, b = spots[k - i][2], spots[k - i + 1][2]
        step = 1 if b >= a else -1
        way = course[a:b + 1] if step == 1 else course[b:a + 1][::-1]
        length = float(np.hypot(*np.diff(way, axis=0).T).sum()) if len(way) > 1 else 0.0
        if length > WINDING * float(np.hypot(*(xy[k + 1] - xy[k]))) + 6:
            return None
        p, q = line.points[k], line.points[k + 1]
        for n, c in enumerate(from_km(way)):
            own = p if n == 0 else q if n == len(way) - 1 else None
            new.append([round(float(c[0]), 5), round(float(c[1]), 5), own[2] if own else f"{river} river",
                        own[3] if own else weaker(p[3], q[3])])
    out = [new[0]]
    for p in new[1:]:
        if p[:2] == out[-1][:2]:
            out[-1][2] = out[-1][2] or p[2]
        elif len(out) > 1 and p[:2] == out[-2][:2]:
            out.pop()  # an author's vertex slightly up the river: no going back and forth
        else:
            out.append(p)
    return out


def right_facts(line, facts):
    """The facts of the line's days that it meets."""
    r = region_right(line.points, line.start_way, line.end_way).buffer(0)
    shapely.prepare(r)
    return {f[0] for f in facts if r.covers(f[1]) == (f[2] == "south")}


def snap(line, rivers, facts):
    """Snaps what can be snapped; returns (stretches snapped, refused)."""
    held = right_facts(line, facts)
    done = refused = 0
    work = runs(line, rivers)[::-1]  # from the end, so that indices stay right
    todo = list(work)
    while todo:
        river, i, j = todo.pop(0)
        new = follow(line, river, i, j, rivers)
        if new is not None and len(new) > 1:
            before = line.points
            line.points = before[:i] + new + before[j + 1:]
            if LineString(line.coords).is_simple and not held - right_facts(line, facts):
                done += 1
                continue
            line.points = before
        if j - i > 1:
            m = (i + j) // 2
            todo[:0] = [(river, m, j), (river, i, m)]
        else:
            refused += 1
    return done, refused


def snap_all(fronts, base, rows):
    """Every front; `rows` are the dated facts."""
    from datetime import date

    rivers = Rivers(base)
    days = [(date.fromisoformat(r["date"]), (n, Point(float(r["lon"]), float(r["lat"])), r["holder"]))
            for n, r in enumerate(rows)]
    total = [0, 0]
    for f in fronts:
        d = date.fromisoformat(f.date)
        got = snap(f, rivers, [x for day, x in days if abs((day - d).days) <= 1])
        total = [total[0] + got[0], total[1] + got[1]]
    print(f"rivers: {total[0]} stretches follow their river, {total[1]} refused")
