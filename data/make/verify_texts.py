"""Judges what the pack tells beside its fronts: units, axes, strengths, events, statements, sources, phases.

Every text in three languages, every reference met, every id once, every date within the war or its prelude, and no unit
behind the enemy's front without a mark that says why. Part of verify.py."""
import csv
import json
import re
from datetime import date, timedelta

from shapely.geometry import Point, shape

LANGUAGES = ("vi", "en", "ko")
PRELUDE = "1949-07-01"
FAR_KM = 3.0  # a unit on the wrong side nearer to the line than this may be the line's doubt
SHORT = 8
CERTAINTY = {"certain", "likely", "guess"}
MEASURES = {"troops", "front-troops", "divisions", "tanks", "casualties"}
AXES = {"advance", "retreat", "landing", "raid", "air"}
SCRIPT = {"vi": re.compile(r"[A-Za-zÀ-ỹ]"), "en": re.compile(r"[A-Za-z]"), "ko": re.compile(r"[가-힣]")}


class Told:
    """The files of the pack that tell something."""

    def __init__(self, folder):
        self.folder = folder
        self.campaign = self.json("campaign.json")
        self.start, self.end = self.campaign["start"], self.campaign["end"]
        self.layers = [x["id"] for x in self.campaign["layers"]]
        self.sources = self.json("sources.json")
        self.ids = {s["id"] for s in self.sources}
        self.events = self.features("events.geojson")
        self.statements = self.json("statements.json")
        self.units = self.features("units.geojson")
        self.axes = self.features("axes.geojson")
        self.strengths = self.rows("strengths.csv")

    def json(self, name):
        return json.loads((self.folder / name).read_text(encoding="utf-8"))

    def features(self, name):
        return [{**f["properties"], "geometry": f["geometry"]} for f in self.json(name)["features"]]

    def rows(self, name):
        with open(self.folder / name, encoding="utf-8", newline="") as f:
            return list(csv.DictReader(f))


def languages(what, texts):
    """The languages in which a text is missing or in another script."""
    return [f"{what}: no good text in {x}" for x in LANGUAGES if not SCRIPT[x].search(texts.get(x) or "")]


def named(p, key):
    return {x: p.get(f"{key}:{x}") for x in LANGUAGES}


def dates(what, told, p, first, last=None, prelude=False):
    """Whether a thing's days are days, in order, within the campaign (or its prelude)."""
    a, b = p.get(first) or "", (p.get(last) if last else None) or p.get(first) or ""
    try:
        date.fromisoformat(a), date.fromisoformat(b)
    except ValueError:
        return [f"{what}: {a!r} to {b!r} are no days"]
    begin, end = PRELUDE if prelude else told.start, told.end
    return [] if begin <= a <= b <= end else [f"{what}: {a} to {b} is not within {begin} to {end}"]


def once(what, ids):
    seen = set()
    return [f"{what}: the id {i} stands twice" for i in ids if i in seen or seen.add(i)]


def cited(told):
    """Every feature and row with a source cites known entries, and every entry is cited."""
    bad, used = [], set()
    files = [told.campaign[k] for k in ("fronts", "events", "units", "axes")] + [x["file"] for x in told.campaign["layers"]]
    each = [(f, p.get("id"), p.get("cites", [])) for f in files for p in told.features(f)]
    each += [(f, n + 2, r["cites"].split(";")) for f in ("facts.csv", "strengths.csv") for n, r in enumerate(told.rows(f))]
    each += [("statements.json", s["id"], s["sources"]) for s in told.statements]
    each += [("accounts", e["id"], a["cites"]) for e in told.events for a in e.get("accounts", [])]
    for file, what, ids in each:
        used |= set(ids)
        if not ids or not set(ids) <= told.ids:
            bad.append(f"{file} {what}: cites {ids}")
    bad += [f"sources.json: {i} is never cited" for i in sorted(told.ids - used)]
    return bad + once("sources.json", [s["id"] for s in told.sources])


def events(told):
    bad, ids = once("events.geojson", [e["id"] for e in told.events]), {e["id"] for e in told.events}
    seeds = {s["id"] for s in told.statements}
    for e in told.events:
        bad += languages(e["id"], named(e, "name")) + languages(e["id"], named(e, "text"))
        bad += dates(e["id"], told, e, "date", "date_end", prelude=True)
        if not set(e.get("related", [])) <= ids - {e["id"]} or not set(e.get("seed", [])) <= seeds:
            bad.append(f"{e['id']}: related or seed names what is not there")
        if e.get("layer") not in (None, *told.layers):
            bad.append(f"{e['id']}: unknown layer {e['layer']}")
        for a in e.get("accounts", []):
            bad += languages(f"{e['id']}, account", a["text"])
    by_id = {e["id"]: e for e in told.events}
    bad += [f"{i} is related to {j}, but not {j} to {i}" for i, e in by_id.items() for j in e.get("related", [])
            if j in by_id and i not in by_id[j].get("related", [])]
    return bad


def statements(told):
    bad = once("statements.json", [s["id"] for s in told.statements])
    ids = {e["id"] for e in told.events}
    for s in told.statements:
        for key in ("title", "says", "others"):
            bad += languages(f"{s['id']} {key}", s[key])
        bad += languages(f"{s['id']} place", s["place"]) if "place" in s else []
        bad += dates(s["id"], told, s, "date", "date_end", prelude=True) if "date" in s else []
        if not set(s["events"]) <= ids or s["layer"] not in (None, *told.layers):
            bad.append(f"{s['id']}: names an event or layer that is not there")
    return bad


def units(told, pack):
    """Names, labels, sides. `pack` answers who held a place by a keyframe."""
    bad = once("units.geojson", [u["id"] for u in told.units])
    labels = once("units.geojson, labels of a day", [f"{u['date']} {u['short']}" for u in told.units])
    bad += labels + once("units.geojson, tracks of a day", [f"{u['date']} {u['unit']}" for u in told.units])
    for u in told.units:
        bad += languages(u["id"], named(u, "name")) + dates(u["id"], told, u, "date")
        if len(u["short"]) > SHORT or u["certainty"] not in CERTAINTY:
            bad.append(f"{u['id']}: label {u['short']!r}, certainty {u['certainty']!r}")
        at = u["geometry"]["coordinates"]
        keys = {max(d for d in pack.days if d <= u["date"]), min(d for d in pack.days if d >= u["date"])}
        astray = all(pack.holder(at, k, u["date"]) != u["side"] and pack.edge_km(at, k, u["date"]) > FAR_KM for k in keys)
        marked = bool(u.get("wrong_side")) and bool(u.get("note"))
        if astray and pack.ground.covers(Point(at)) and not marked:
            bad.append(f"{u['id']}: on the wrong side of the front, without a mark")
        if marked and not astray:
            bad.append(f"{u['id']}: marked wrong_side, but it stands on its own side")
        if u.get("afloat") and pack.ground.covers(Point(at)):
            bad.append(f"{u['id']}: afloat on land")
    return bad


def axes(told):
    bad = once("axes.geojson", [a["id"] for a in told.axes])
    for a in told.axes:
        bad += languages(a["id"], named(a, "name")) + dates(a["id"], told, a, "start_date", "end_date")
        line = shape(a["geometry"])
        if a["kind"] not in AXES or a["certainty"] not in CERTAINTY or line.geom_type != "LineString" or not line.is_simple:
            bad.append(f"{a['id']}: kind {a['kind']}, certainty {a['certainty']}, or a line that crosses itself")
    return bad


def strengths(told):
    bad = []
    for n, r in enumerate(told.strengths):
        what = f"strengths.csv row {n + 2}"
        low, value, high = (float(r[k] or r["value"]) for k in ("low", "value", "high"))
        if not low <= value <= high or r["measure"] not in MEASURES or r["combined"] not in ("true", "false"):
            bad.append(f"{what}: {low}, {value}, {high}, {r['measure']}, {r['combined']}")
        if (r["measure"] == "casualties") != bool(r["period_start"]) or (r["period_start"] or r["date"]) > r["date"]:
            bad.append(f"{what}: losses need the first day of their period, before the last")
    return bad


def phases(told):
    """The phases follow one another without a gap to the last day."""
    bad, before = once("phases", [p["id"] for p in told.campaign["phases"]]), None
    for p in told.campaign["phases"]:
        bad += languages(p["id"], p["name"]) + dates(p["id"], told, p, "start", "end")
        if before and date.fromisoformat(p["start"]) - date.fromisoformat(before) != timedelta(days=1):
            bad.append(f"{p['id']}: does not follow the phase before")
        before = p["end"]
    return bad + ([] if before == told.end else [f"the last phase ends on {before}"])


def broken(pack, folder):
    """All that is wrong, in words."""
    told = Told(folder)
    print(f"events {len(told.events)}, statements {len(told.statements)}, units {len(told.units)}, axes {len(told.axes)}, "
          f"strengths {len(told.strengths)}, sources {len(told.sources)}")
    return (cited(told) + events(told) + statements(told) + units(told, pack) + axes(told) + strengths(told) + phases(told))
