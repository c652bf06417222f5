"""Writes the two large sets that docs/performance.md measures: daily control polygons, and one file of 2.4 million vertices.

    python3 benches/wild_data.py FOLDER

FOLDER/daily: 769 files of about 80 kB, consecutive days share nearly all vertices. FOLDER/large.geojson: 100 MB.
Nothing of it is real.
"""

import datetime
import json
import math
import pathlib
import random
import sys

DAYS, VERTICES, LARGE = 769, 3000, 2_400_000


def ring(lon, lat, radius, count, rng):
    turn = [2 * math.pi * step / count for step in range(count)]
    points = [
        [round(lon + radius * math.cos(t) * (1 + 0.05 * rng.random()), 12), round(lat + radius * math.sin(t) * (1 + 0.05 * rng.random()), 12)]
        for t in turn
    ]
    return points + [points[0]]


def daily(folder):
    rng = random.Random(1)
    folder.mkdir(parents=True, exist_ok=True)
    parts = [ring(36 + part * 0.5, 48, 0.2, VERTICES // 10, rng) for part in range(10)]
    day = datetime.date(2024, 7, 8)
    written = 0
    while written < DAYS:
        begin = rng.randrange(VERTICES // 10 - 12)
        part = parts[rng.randrange(10)]
        for place in range(begin + 1, begin + 10):
            part[place] = [round(part[place][0] + rng.uniform(-0.001, 0.001), 12), round(part[place][1] + rng.uniform(-0.001, 0.001), 12)]
        if rng.random() > 0.01:
            geometry = {"type": "MultiPolygon", "coordinates": [[part] for part in parts]}
            crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
            data = {"type": "FeatureCollection", "crs": crs, "features": [{"type": "Feature", "properties": {}, "geometry": geometry}]}
            (folder / f"control_{day:%Y%m%d}.geojson").write_text(json.dumps(data))
            written += 1
        day += datetime.timedelta(days=1)


def large(path):
    rng = random.Random(2)
    with path.open("w") as file:
        file.write('{"type":"FeatureCollection","features":[\n')
        count, day = LARGE // 2000, datetime.date(1914, 8, 4)
        for number in range(count):
            points = [[3 + place / 500 + rng.uniform(-1, 1) * 1e-3, 49 + number / 5000 + rng.uniform(-1, 1) * 1e-2] for place in range(2000)]
            feature = {
                "type": "Feature",
                "properties": {"date": str(day + datetime.timedelta(days=number)), "front": "west", "note": "x" * 200},
                "geometry": {"type": "LineString", "coordinates": points},
            }
            file.write(json.dumps(feature) + (",\n" if number + 1 < count else "\n"))
        file.write("]}\n")


if __name__ == "__main__":
    root = pathlib.Path(sys.argv[1])
    daily(root / "daily")
    large(root / "large.geojson")
