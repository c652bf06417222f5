"""The great rivers of Eurasia, for the wide pictures (for `rivers.py`): Natural Earth 1:10m, thinned, named by `river_names.csv`."""
import csv

import shapefile
import shapely
from shapely.geometry import LineString
from shapely.ops import linemerge

from common import DL, HERE, lines

BOX = (-12, 2, 180, 78)
LEAST = 5  # Natural Earth's rank, 1 the greatest
COARSE = .025  # degrees


def great_rivers():
    """(names in three languages or nothing, Natural Earth's rank, line): a river's pieces joined where they meet."""
    with (HERE / "river_names.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names = {part: row for row in rows for part in row["names"].split("|")}
    path = DL / "x" / "libmagics++-data" / "usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp"
    found = {}
    for piece in shapefile.Reader(str(path), encoding="utf-8", encodingErrors="replace").iterShapeRecords():
        rank = int(piece.record["scalerank"])
        if rank > LEAST or not piece.shape.points:
            continue
        # what is no letter of the file's own alphabet is a question mark here
        row = names.get(piece.record["name"].replace("�", "?"))
        parts = [*piece.shape.parts, len(piece.shape.points)]
        for a, b in zip(parts[:-1], parts[1:]):
            inside = shapely.clip_by_rect(LineString(piece.shape.points[a:b]), *BOX)
            key = row["en"] if row else (piece.record["name"], rank)
            found.setdefault(key, [row, rank, []])[2].extend(lines(inside))
            found[key][1] = min(found[key][1], rank)
    out = []
    for row, rank, pieces in found.values():
        whole = linemerge(pieces) if len(pieces) > 1 else pieces[0] if pieces else LineString()
        for line in lines(whole):
            line = shapely.set_precision(shapely.simplify(line, COARSE), .001)
            out += [(row, rank, x) for x in lines(line) if x.length > .4]
    return out
