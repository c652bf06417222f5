"""axes.geojson: the ways that columns took, as gentle curves through their researched places."""
import csv
import re

import numpy as np
from shapely.geometry import LineString

from .geojson import feature
from .units import NORTH

STEPS = 6  # pieces of a curve between two places
# These cross water.
SEA = {"Landings south of Kangnung", "Inchon to Seoul", "Hungnam evacuation by sea", "Kimpo axis across the Han estuary"}
KIND = {
    "Landings south of Kangnung": "landing", "Inchon to Seoul": "landing", "Eighth Army's retreat to the Imjin": "retreat",
    "Break-out from Chosin to Hungnam": "retreat", "Hungnam evacuation by sea": "retreat",
}
KIND_ELSE = "advance"
WET_KM = 0.5  # how much more water than the straight way a curve may cross
KM = 111.2


def curve(points):
    """A centripetal Catmull-Rom curve through the points: one list of positions a stretch, both ends included."""
    p = np.array(points, float) * [0.79, 1.0]  # about square at 38 N
    p = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    t = np.concatenate([[0.0], np.cumsum(np.maximum(np.hypot(*np.diff(p, axis=0).T), 1e-9) ** 0.5)])
    out = []
    for i in range(1, len(p) - 2):
        s = np.linspace(t[i], t[i + 1], STEPS + 1)[:, None]
        a = [((t[j + 1] - s) * p[j] + (s - t[j]) * p[j + 1]) / (t[j + 1] - t[j]) for j in (i - 1, i, i + 1)]
        b = [((t[j + 2] - s) * a[k] + (s - t[j]) * a[k + 1]) / (t[j + 2] - t[j]) for k, j in ((0, i - 1), (1, i))]
        c = ((t[i + 1] - s) * b[0] + (s - t[i]) * b[1]) / (t[i + 1] - t[i])
        c = c / [0.79, 1.0]
        c[0], c[-1] = points[i - 1], points[i]
        out.append([tuple(x) for x in c])
    return out


def wet_km(points, ground):
    """Km of a line outside the ground, roughly."""
    return LineString(points).difference(ground).length * KM


def course(points, name, ground):
    """The curve, straight again on a stretch where it would swing out over the sea."""
    line = [tuple(points[0])]
    for k, piece in enumerate(curve(points)):
        straight = [tuple(points[k]), tuple(points[k + 1])]
        if name not in SEA and wet_km(piece, ground) > wet_km(straight, ground) + WET_KM:
            piece = straight
        line += piece[1:]
    wet = wet_km(line, ground)
    if name not in SEA and wet > 3:
        print(f"  axis over {wet:.0f} km of water: {name}")
    return line


def read(path, ground, via, cites):
    """`via` gives an axis other places to run through; `cites(text)` the ids of a source text."""
    with open(path, encoding="utf-8", newline="") as f:
        rows = list(csv.DictReader(f))
    via, out = dict(via), []
    for r in sorted(rows, key=lambda r: (r["start"], r["name_en"])):
        points = [tuple(float(x) for x in p.split()) for p in r["points"].split(";")]
        points = via.pop(r["name_en"], points)
        guess = r["side"] == "PVA" and r["source_seen"] == "no"
        slug = re.sub(r"[^a-z0-9]+", "-", r["name_en"].lower()).strip("-")
        out.append(feature(
            ("LineString", course(points, r["name_en"], ground)), id=f"axis-{r['start']}-{slug}",
            kind=KIND.get(r["name_en"], KIND_ELSE), start_date=r["start"], end_date=r["end"],
            side="north" if r["side"] in NORTH else "south", force=r["side"], name__vi=r["name_vi"], name__en=r["name_en"],
            name__ko=r["name_ko"], unit=r["unit"], certainty="guess" if guess else "likely", source=r["source"],
            cites=cites(r["source"]), source_seen=r["source_seen"],
            note="a curve through its main places, not the road itself"))
    assert not via, f"other places for axes that are not there: {list(via)}"
    return out
