"""events.geojson from the researched events; there 5 is the weightiest, in a pack it is 1."""
import csv

from .geojson import feature


def read(path):
    out = []
    with open(path, encoding="utf-8", newline="") as f:
        for n, r in enumerate(sorted(csv.DictReader(f), key=lambda r: (r["date"], r["title_en"]))):
            props = {f"name:{x}": r[f"title_{x}"] for x in ("vi", "en", "ko")}
            props |= {f"text:{x}": r[f"summary_{x}"] for x in ("vi", "en", "ko")}
            out.append(feature(("Point", [float(r["lon"]), float(r["lat"])]), id=f"event-{n + 1:03}", date=r["date"],
                               date_end=r["date_end"], **props, kind=r["kind"], importance=6 - int(r["importance"]),
                               place=r["place"], source=r["source"], url=r["url"], source_seen=r["source_seen"]))
    return out
