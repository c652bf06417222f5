"""The states of about 1950: Natural Earth's of today, put together, as lines between them (for `borders.py`).

The file is TopoJSON: each stretch of a border is stored once, so what parts two states is exact and comes once."""
import json
import sqlite3
import tarfile

import numpy as np
import shapely
from shapely.geometry import LineString, Polygon, box
from shapely.ops import linemerge, unary_union

from common import DL, lines
from provinces import geometry

WEST_TO_EAST = box(-18, 0, 180, 80)

# What was one state, or under one power, about 1950: name, today's parts. Vietnam, Laos and Cambodia were states within the
# French Union; Tibet is drawn in China. Not undone: Kashmir, the Trucial coast, Aden, Goa, Spanish and British Africa.
TOGETHER = {
    "Soviet Union": ["Russia", "Ukraine", "Belarus", "Lithuania", "Latvia", "Estonia", "Moldova", "Georgia", "Armenia",
                     "Azerbaijan", "Kazakhstan", "Uzbekistan", "Turkmenistan", "Kyrgyzstan", "Tajikistan"],
    "Korea": ["North Korea", "South Korea"],
    "Czechoslovakia": ["Czechia", "Slovakia"],
    "Yugoslavia": ["Serbia", "Croatia", "Slovenia", "Bosnia and Herz.", "Macedonia", "Montenegro", "Kosovo"],
    "Pakistan": ["Pakistan", "Bangladesh"],
    "India": ["India", "Siachen Glacier"],
    "Jordan": ["Jordan", "Palestine"],
    "Cyprus": ["Cyprus", "N. Cyprus"],
    "Ethiopia": ["Ethiopia", "Eritrea"],
    "Sudan": ["Sudan", "S. Sudan"],
    "Somaliland": ["Somalia", "Somaliland"],
    "French West Africa": ["Mauritania", "Senegal", "Mali", "Guinea", "Côte d'Ivoire", "Burkina Faso", "Niger", "Benin"],
    "French Equatorial Africa": ["Chad", "Central African Rep.", "Gabon", "Congo"],
}
# Small states whose outline would only be a dot.
LEFT_OUT = {"San Marino", "Vatican", "Monaco", "Liechtenstein", "Andorra", "Macao"}
EAST_GERMANY = ["Brandenburg", "Mecklenburg-Vorpommern", "Sachsen", "Sachsen-Anhalt", "Thüringen", "Berlin"]


def arcs_of(member):
    """The numbers of the arcs of a geometry; backwards ones as their forward selves."""
    if isinstance(member, int):
        return [member if member >= 0 else ~member]
    return [n for part in member for n in arcs_of(part)]


def state_lines(simplify):
    """Every border between two states, thinned: ((name, name), line)."""
    pack = tarfile.open(next(DL.glob("world-atlas-2.0.2.tgz")))
    world = json.load(pack.extractfile("package/countries-50m.json"))
    scale, shift = (np.array(world["transform"][k]) for k in ("scale", "translate"))
    whole = {part: name for name, parts in TOGETHER.items() for part in parts}
    owners = {}
    for country in world["objects"]["countries"]["geometries"]:
        name = country["properties"]["name"]
        if name not in LEFT_OUT:
            for n in arcs_of(country["arcs"]):
                owners.setdefault(n, set()).add(whole.get(name, name))
    between = {}
    for n, states in owners.items():
        if len(states) == 2:
            line = LineString(np.cumsum(np.array(world["arcs"][n]), 0) * scale + shift)
            between.setdefault(tuple(sorted(states)), []).append(line)
    out = []
    for states, parts in sorted(between.items()):
        for line in lines(linemerge(parts)) if len(parts) > 1 else parts:
            line = shapely.simplify(line.intersection(WEST_TO_EAST), simplify)
            out += [(states, x) for x in lines(line) if x.length > .05]
    return out


def german_line(simplify):
    """The line between the two Germanys, along today's Länder; Berlin as a whole lies in the east here."""
    pack = DL / "x" / "qgis-common" / "usr/share/qgis/resources/data/world_map.gpkg"
    base = sqlite3.connect(f"file:{pack}?mode=ro", uri=True)
    column = base.execute("select column_name from gpkg_geometry_columns where table_name='states_provinces'").fetchone()[0]
    found = {True: [], False: []}
    for blob, name in base.execute(f'select "{column}", name from states_provinces where adm0_a3 = "DEU"'):
        found[name in EAST_GERMANY].append(shapely.make_valid(geometry(blob)))
    assert len(found[True]) == len(EAST_GERMANY), len(found[True])
    east, west = (unary_union(found[k]).buffer(.004) for k in (True, False))
    middle = max((p for p in getattr(east, "geoms", [east])), key=lambda p: p.area)
    line = lines(linemerge(lines(Polygon(middle.exterior).boundary.intersection(west))))
    return shapely.simplify(max(line, key=lambda x: x.length), simplify)
