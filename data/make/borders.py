"""International borders of about 1950 around Korea, lines -> base/borders.geojson

WDBII: Korea's along Yalu and Tumen (the very line that parts ground from land), the Soviet-Chinese one from the Tumen to
the Amur and around Manchuria, Mongolia's. Neither the 38th parallel nor the line of 1953: they are layers of the war."""
import numpy as np
import shapely
from shapely.geometry import LineString
from shapely.ops import linemerge

from common import DATA, M, border, border_pieces, lines, read, write

BOX = (103, 24, 150, 54)


def main():
    estuary, rivers, soviet = border_pieces()
    line = border()
    meet = int(np.argmin(np.hypot(soviet[:, 0] - rivers[0][0], soviet[:, 1] - rivers[0][1])))
    korean = list(line.coords)
    # the three-country point, as the thinned border has it
    k = int(np.argmin([np.hypot(x - rivers[0][0], y - rivers[0][1]) for x, y in korean]))
    china, ussr = korean[:k + 1], korean[k:]
    east = LineString(list(soviet[:meet]) + [korean[k]]).simplify(150 * M)
    features = [
        (LineString(china), {"kind": "border", "between": ["Korea", "China"], "rank": 1}),
        (LineString(ussr), {"kind": "border", "between": ["Korea", "Soviet Union"], "rank": 1}),
        (east, {"kind": "border", "between": ["China", "Soviet Union"], "rank": 1}),
    ]
    near = shapely.union_all([line, LineString(soviet), LineString(estuary), LineString(rivers)]).buffer(0.02)
    parallel = shapely.box(124.5, 37.5, 128.8, 38.8)  # today's line across Korea and out to sea
    far = []
    for _, _, a in read("countries", "i", BOX):
        far += lines(shapely.clip_by_rect(LineString(a), *BOX).difference(near).difference(parallel))
    for x in lines(linemerge(shapely.union_all(far))):
        if x.length > 0.3:
            features.append((x.simplify(1000 * M), {"kind": "border", "rank": 2}))
    for g, p in features:
        print("  ", p.get("between", ""), [round(v, 1) for v in g.bounds], len(g.coords))
    write(DATA / "base" / "borders.geojson", features)


main()
