"""Makes the history of the pack: data/research + corrections -> data/korea-1950. See README.md.

    python data/make/pack.py
"""
import json
from pathlib import Path

import numpy as np
from shapely.geometry import LineString, Point

from history import (axes, campaign, ends, events, facts, islands, layers, research, rings, rivers, statements, steady,
                     strengths, units)
from history.axes_via import VIA
from history.geojson import feature, write
from history.land import Land
from history.plane import to_km
from history.sources import Sources

DATA = Path(__file__).resolve().parent.parent
PACK = DATA / "korea-1950"
MAKE = DATA / "make"


def fronts_of(lines, land, rows):
    """The fronts, one a day, snapped to rivers, led out to sea, steady where nothing moved."""
    fronts = [x for x in lines if x.kind in ("front", "ceasefire")]
    days = [f.date for f in fronts]
    assert len(days) == len(set(days)), "two fronts on one day"
    rivers.snap_all(fronts, DATA / "base", rows)
    water = ends.Water(land)
    shared = 0
    for k, f in enumerate(fronts):
        ends.lead_out(f, water)
        if k:
            shared += steady.hold(f, fronts[k - 1])
    print(f"fronts: {len(fronts)}, {sum(len(f.points) for f in fronts)} vertices; {shared} pieces held steady")
    return fronts


def rings_of(lines, fronts, land):
    """Beachheads and pockets on every keyframe's day of their life; those in their holder's own ground fall away."""
    mine, replaced = rings.split([x for x in lines if x.kind not in ("front", "ceasefire")])
    mine = rings.carry(mine, [f.date for f in fronts])
    by_day = {f.date: f for f in fronts}
    kept, useless = [], []
    for r in sorted(mine, key=lambda r: (r.date, r.track)):
        assert r.date in by_day, f"a ring without a front: {r.date} {r.title}"
        rings.clear_of_islets(r, land)
        share = rings.own_share(r, by_day[r.date], land)
        (useless if share > 0.95 else kept).append(r)
        if 0.02 < share <= 0.95:
            print(f"  {r.date} {r.track}: {share:.0%} of its ground is its holder's anyway")
    for r in useless:
        print(f"  {r.date} {r.track}: left out, its ground is its holder's anyway")
    print(f"rings: {len(kept)} kept, {len(useless)} left out, {len(replaced)} of islands replaced by islands.csv")
    return kept, useless


def island_features(fronts, land):
    out = []
    for row in islands.read(MAKE / "islands.csv"):
        ids = islands.members(row, land)
        if not ids:
            print(f"  {row['name']}: not in the ground")
            continue
        if not islands.needed(row, ids, fronts, land):
            print(f"  {row['name']} {row['holder']} from {row['start']}: the front says so already")
            continue
        slug = "".join(c if c.isalnum() else "-" for c in row["name"].lower()).strip("-")
        for k, p in enumerate(islands.rings(ids, land)):
            out.append(feature(p, id=f"island-{slug}-{row['start']}" + (f"-{k + 1}" if k else ""), kind="island",
                               holder=row["holder"], start_date=row["start"], end_date=row["end"] or None,
                               title=row["name"], certainty=[row["certainty"]] * len(p.exterior.coords),
                               source=row["source"], note=row["note"] or None))
    print(f"islands: {len(out)} rings")
    return out


def front_feature(f):
    place = [p[2] for p in f.points]
    return feature(("LineString", [p[:2] for p in f.points]), id=f"{f.kind}-{f.date}", kind=f.kind, date=f.date,
                   title=f.title, certainty=[p[3] for p in f.points], place=place if any(place) else None,
                   extend_start=f.start_way if f.start_way != "west" else None,
                   extend_end=f.end_way if f.end_way != "east" else None,
                   source=f.source, note=f.full_note or None)


def ring_feature(r):
    place = [p[2] for p in r.points]
    return feature(("Polygon", [[p[:2] for p in r.points]]), id=f"{r.kind}-{r.track}-{r.date}", kind=r.kind,
                   holder=r.holder, date=r.date, track=r.track, title=r.title, certainty=[p[3] for p in r.points],
                   place=place if any(place) else None, source=r.source, note=r.full_note or None)


def facts_of(sources):
    """The dated facts, with the corrections of where a place lies."""
    rows = facts.read(DATA / "research")
    facts.correct(rows, [c for c in json.loads((MAKE / "corrections.json").read_text(encoding="utf-8")) if "fact" in c])
    merged, clash = facts.merge(rows)
    print(f"facts: {len(rows)} rows, {len(rows) - len(merged)} said twice, both sides on one day: {clash}")
    for r in merged:
        r["cites"] = ";".join(sources.cites(r["source"]))
    facts.differ(merged, MAKE / "facts-differ.csv")
    facts.write(PACK / "facts.csv", merged)
    return merged


def cited(features, sources):
    """The features with the ids of their sources beside the text of `source`."""
    for f in features:
        props = f["properties"]
        if "cites" not in props:
            f["properties"] = {}
            for k, v in props.items():
                f["properties"][k] = v
                if k == "source":
                    f["properties"]["cites"] = sources.cites(v)
    return features


def front_km(fronts):
    """The distance of a place to the front of a day (of the keyframe before, where that day has none)."""
    lines = {f.date: LineString(to_km(np.array(f.coords))) for f in fronts}

    def km(day, lon, lat):
        key = max(d for d in lines if d <= day)
        return lines[key].distance(Point(to_km([lon, lat])))

    return km


def main():
    sources = Sources(MAKE / "sources.csv")
    land = Land(PACK / "ground.geojson")
    lines = research.read(DATA / "research", MAKE / "corrections.json")
    fronts = fronts_of(lines, land, facts_of(sources))
    kept, _ = rings_of(lines, fronts, land)
    by_day = {}
    for f in fronts:
        by_day.setdefault(f.date, []).append(front_feature(f))
    for r in kept:
        by_day[r.date].append(ring_feature(r))
    publish = lambda name, features: write(PACK / name, cited(features, sources))
    publish("fronts.geojson", [x for d in sorted(by_day) for x in by_day[d]] + island_features(fronts, land))
    stories = [x["id"] for x in campaign.CAMPAIGN["layers"]]
    happened = events.read(DATA / "research" / "events.csv", MAKE / "events.json", sources, stories)
    publish("events.geojson", happened)
    publish("parallel-38.geojson", layers.parallel(fronts, land))
    publish("pusan-perimeter.geojson", layers.perimeter(fronts))
    publish("incheon.geojson", layers.incheon(fronts, kept, land))
    publish("pyongyang.geojson", layers.pyongyang(fronts, kept))
    rows = units.read(DATA / "research" / "units.csv", MAKE / "units-corrections.csv")
    publish("units.geojson", units.features(rows, front_km(fronts), sources.cites))
    publish("axes.geojson", axes.read(DATA / "research" / "axes.csv", land.whole, VIA, sources.cites))
    strengths.write(PACK / "strengths.csv", strengths.read(DATA / "research" / "strengths.csv", sources.cites))
    said = statements.read(DATA / "research" / "seed" / "statements.json", happened, stories, sources)
    statements.write(PACK / "statements.json", said)
    sources.write(PACK / "sources.json")
    campaign.write(PACK)


if __name__ == "__main__":
    main()
