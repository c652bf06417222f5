"""The researched lines with our corrections applied: what every later step works on."""
import json
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

from .plane import km

PERIODS = ["1950-06-24_1950-09-14", "1950-09-15_1950-11-24", "1950-11-25_1953-07-27"]
WAY = {"W": "west", "S": "south", "E": "east", "N": "north"}
# Sources and notes that only a reader of the research files would understand.
CLEAR = {"as history-1 (": "as until 14 September (", "history-3": "the lines of the next period",
         "as 10 Feb": "as the line of 10 February 1951"}
WEAKER = {"certain": 0, "likely": 1, "guess": 2}


def weaker(a, b):
    """The less sure of two certainties."""
    return a if WEAKER[a] >= WEAKER[b] else b


def clear(text):
    for k, v in CLEAR.items():
        text = text.replace(k, v)
    return text


@dataclass
class Line:
    """One researched line. `points` are [lon, lat, place, certainty]; a ring repeats its first point at the end."""

    date: str
    kind: str
    title: str
    points: list
    source: str
    note: str
    holder: str | None = None
    start_way: str = "west"
    end_way: str = "east"
    track: str | None = None
    notes: list = field(default_factory=list)

    @property
    def coords(self):
        return [tuple(p[:2]) for p in self.points]

    def remark(self, text):
        if text and text not in self.notes and text not in self.note:
            self.notes.append(text)

    @property
    def full_note(self):
        return "; ".join(x for x in [self.note, *self.notes] if x)


def read(folder: Path, corrections: Path):
    """Every line of the three periods, oldest first, corrected."""
    lines = []
    for period in PERIODS:
        for x in json.loads((folder / period / "lines.json").read_text(encoding="utf-8")):
            lines.append(Line(
                date=x["date"], kind=x["kind"], title=x["title"].strip(), points=[list(p) for p in x["points"]],
                source=clear(x["source"]), note=clear(x["note"].strip()), holder=x.get("holder"),
                start_way=WAY[x.get("extend_start") or "W"],
            ))
    lines.sort(key=lambda x: (x.date, x.kind != "front"))
    for c in json.loads(corrections.read_text(encoding="utf-8")):
        if "fact" not in c:
            apply(c, lines)
    return lines


def apply(c, lines):
    """One correction. See PACK.md for what it can say."""
    first, last = c["dates"][0], c["dates"][-1]
    hit = [x for x in lines if first <= x.date <= last
           and (x.kind in ("front", "ceasefire") if c.get("line", "front") == "front" else c["line"] in x.title)]
    assert hit, f"a correction finds no line: {c}"
    for line in list(hit):
        if c.get("optional") and min(km(p, c["at"]) for p in line.points) > 0.1:
            continue  # a span of days of which only those with exactly this vertex are meant
        if c["do"] == "repeat":
            line = deepcopy(line)
            line.date, line.title = c["on"], c["title"]
            lines.append(line)
            lines.sort(key=lambda x: (x.date, x.kind != "front"))
        elif c["do"] == "drop":
            lines.remove(line)
            continue
        elif c["do"] == "move":
            line.points[nearest(line, c["at"], c)][:2] = c["to"]
            if len(c["to"]) > 2:
                line.points[nearest(line, c["to"], c)][2:] = c["to"][2:]
        elif c["do"] == "delete":
            for at in c["at"]:
                del line.points[nearest(line, at, c)]
        elif c["do"] in ("span", "start", "end"):
            i = 0 if c["do"] == "start" else nearest(line, c["from"], c) + 1
            j = len(line.points) if c["do"] == "end" else nearest(line, c["to"], c)
            assert i <= j, f"a span runs backwards: {c}"
            line.points[i:j] = [full(p) for p in new_points(c, lines)]
        elif c["do"] == "certainty":
            for p in line.points:
                if inside(p, c["box"]):
                    p[3] = c["certainty"]
        elif c["do"] == "extend":
            line.start_way = c.get("start", line.start_way)
            line.end_way = c.get("end", line.end_way)
        elif c["do"] == "note":
            pass
        elif c["do"] == "ring":
            line.points = [full(p) for p in c["points"]]
        else:
            raise ValueError(f"unknown correction: {c['do']}")
        line.remark(c["reason"])


def new_points(c, lines):
    """The points of a span: written out, or another day's trace between two of its vertices."""
    if "points" in c:
        return c["points"]
    other = next(x for x in lines if x.date == c["like"] and x.kind in ("front", "ceasefire"))
    i, j = nearest(other, c["like_from"], c), nearest(other, c["like_to"], c)
    return [list(p) for p in other.points[i:j + 1]]


def full(p):
    return [p[0], p[1], p[2] if len(p) > 2 else "", p[3] if len(p) > 3 else "likely"]


def inside(p, box):
    return box[0] <= p[0] <= box[2] and box[1] <= p[1] <= box[3]


def nearest(line, at, c):
    """The vertex that a correction means: the nearest one, which must be within 2 km."""
    i = min(range(len(line.points)), key=lambda i: km(line.points[i], at))
    assert km(line.points[i], at) < 2, f"no vertex near {at} on {line.date}: {c}"
    return i
