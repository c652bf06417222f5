"""International borders of about 1950, lines -> base/borders.geojson

Near: WDBII. Korea's along Yalu and Tumen (the very line that parts ground from land), the Soviet-Chinese one from the Tumen
to the Amur. The rest of Eurasia: Natural Earth's, put together to the states of the time. Neither the 38th parallel nor the
line of 1953: they are layers of the war."""
import numpy as np
import shapely
from shapely.geometry import LineString, Point

from common import DATA, M, border, border_pieces, lines, write
from states import german_line, state_lines

COARSE = .02  # degrees, thinning abroad
JOIN = .35  # degrees that an end of Natural Earth's may lie off WDBII's to be led to it


def led_on(line, end):
    """The line, led on to `end` from its nearer end if it stops a little short of it."""
    c = list(line.coords)
    if Point(c[0]).distance(end) < JOIN:
        return LineString([end.coords[0], *c])
    return LineString([*c, end.coords[0]]) if Point(c[-1]).distance(end) < JOIN else line


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
    amur = Point(east.coords[0])
    near = east.buffer(.15)
    for states, x in [*state_lines(COARSE), (("East Germany", "West Germany"), german_line(COARSE))]:
        if "Korea" in states:
            continue
        for y in lines(x.difference(near)):
            if y.length > .1:
                y = led_on(y, amur)
                features.append((shapely.set_precision(y, .001), {"kind": "border", "between": list(states), "rank": 2}))
    print("  ", len(features), "lines;", "to the Amur:", min(Point(g.coords[i]).distance(amur) for g, _ in features[3:] for i in (0, -1)))
    write(DATA / "base" / "borders.geojson", features)


main()
