"""Names of states, regions, seas, cities abroad, ranges, islands and peaks -> base/names.geojson, from `names.csv`

Written by hand for Frontline. A name with several places is a line along which its letters are spread, from west to east or
as the range runs. `min_km` and `max_km`: the picture's width between which the name is of use. What the campaign's places
name already is not named twice."""
import csv
import json

from shapely.geometry import LineString, Point

from common import DATA, HERE, write

LANGUAGES = ("en", "vi", "ko")


def rounded_corners(c, turns=2):
    """A way with its corners cut, its ends kept, so that letters along it turn gently."""
    for _ in range(turns):
        if len(c) < 3:
            return c
        c = [c[0], *(tuple(a * t + b * (1 - t) for a, b in zip(p, q)) for p, q in zip(c, c[1:]) for t in (.75, .25)), c[-1]]
    return c


def main():
    places = json.loads((DATA / "korea-1950" / "places.geojson").read_text(encoding="utf-8"))["features"]
    known = {f["properties"]["name:en"] for f in places}
    features = []
    with (HERE / "names.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            assert row["en"] not in known, f"{row['en']} is a place of the campaign"
            assert all(row[k] for k in LANGUAGES), row["en"]
            p = {f"name:{k}": row[k] for k in LANGUAGES} | {"kind": row["kind"], "rank": int(row["rank"])}
            p |= {k: int(row[k]) for k in ("min_km", "max_km", "height_m") if row[k]}
            p |= {"alt_name:vi": row["alt_vi"]} if row["alt_vi"] else {}
            p |= {"note": row["note"]} if row["note"] else {}
            at = [tuple(map(float, place.split())) for place in row["at"].split(";")]
            features.append((LineString(rounded_corners(at)) if len(at) > 1 else Point(at[0]), p))
    write(DATA / "base" / "names.geojson", features, digits=3)


main()
