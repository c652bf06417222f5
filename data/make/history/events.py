"""events.geojson from the researched events; there 5 is the weightiest, in a pack it is 1.

What ties an event to the rest is added from `events.json`: its layer, its kin, accounts of it that differ."""
import csv
import json
import re
from collections import Counter
from datetime import date

from .geojson import feature

QUIET = {"diplomacy", "politics", "armistice"}  # kinds that a shared place does not make kin
NEAR_DAYS = 10


def slug(place):
    """A place as it stands in an id: without what follows a comma or stands in brackets."""
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"\(.*?\)|,.*", "", place.lower())).strip("-")


def read(path, links_path, sources, layers):
    """The features. Ids are day and place, so that a mended text leaves them alone. `layers` are the known layers' ids."""
    links = json.loads(links_path.read_text(encoding="utf-8"))
    with open(path, encoding="utf-8", newline="") as f:
        rows = sorted(csv.DictReader(f), key=lambda r: (r["date"], r["title_en"]))
    for r in rows:
        r["id"] = f"{r['date']}-{slug(r['place'])}"
        r["source"] = next((v for k, v in links["source"].items() if r["source"].startswith(k)), r["source"])
    twice = [i for i, n in Counter(r["id"] for r in rows).items() if n > 1]
    assert not twice, f"two events on one day at one place; give one another place's name: {twice}"
    known = {r["id"] for r in rows}
    named = [i for g in links["groups"] for i in g] + [i for x in links["layers"].values() for i in x] + list(links["accounts"])
    lost = sorted(set(named) - known)
    assert not lost, f"events.json names events that are not there: {lost}"
    assert set(links["layers"]) <= set(layers), "events.json names a layer that is not there"
    layer = {i: name for name, ids in links["layers"].items() for i in ids}
    kin = _kin(rows, links["groups"])
    return [_feature(r, sources, layer.get(r["id"]), kin[r["id"]], links["accounts"].get(r["id"], [])) for r in rows]


def _kin(rows, groups):
    """The ids related to each id: of one group by hand; or fighting at one place within ten days."""
    kin = {r["id"]: set() for r in rows}
    for g in groups:
        for i in g:
            kin[i] |= set(g) - {i}
    loud = [r for r in rows if r["kind"] not in QUIET]
    for a in loud:
        for b in loud:
            if a["id"] < b["id"] and slug(a["place"]) == slug(b["place"]) and _days(a["date_end"] or a["date"], b["date"]) <= NEAR_DAYS:
                kin[a["id"]].add(b["id"])
                kin[b["id"]].add(a["id"])
    return kin


def _days(a, b):
    return (date.fromisoformat(b) - date.fromisoformat(a)).days


def _feature(r, sources, layer, kin, accounts):
    props = {f"name:{x}": r[f"title_{x}"] for x in ("vi", "en", "ko")}
    props |= {f"text:{x}": r[f"summary_{x}"] for x in ("vi", "en", "ko")}
    accounts = [{**a, "cites": sources.cites(a["source"])} for a in accounts]
    return feature(("Point", [float(r["lon"]), float(r["lat"])]), id=r["id"], date=r["date"], date_end=r["date_end"], **props,
                   kind=r["kind"], importance=6 - int(r["importance"]), place=r["place"], layer=layer, seed=r["seed"].split(),
                   related=sorted(kin), accounts=accounts, source=r["source"], cites=sources.cites(r["source"]), url=r["url"],
                   source_seen=r["source_seen"])
