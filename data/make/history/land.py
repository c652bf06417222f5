"""The ground of the campaign as shapely sees it: mainland, islands, what a ray or a line cuts."""
import json

import shapely
from shapely.geometry import LineString, Point, Polygon, shape

FAR = {"west": 110.0, "east": 145.0, "north": 50.0, "south": 25.0}
TURN = ["north", "east", "south", "west"]  # clockwise
CORNER = {"north": (110.0, 50.0), "east": (145.0, 50.0), "south": (145.0, 25.0), "west": (110.0, 25.0)}


def ray(point, way):
    """From a point due west (east, north, south) to the far edge."""
    lon, lat = point[:2]
    far = (FAR[way], lat) if way in ("west", "east") else (lon, FAR[way])
    return LineString([(lon, lat), far])


def region_right(points, start_way, end_way):
    """The side on the right of a front carried on along its extensions, as a polygon to the far edge."""
    a, b = ray(points[0], start_way).coords[1], ray(points[-1], end_way).coords[1]
    ring = [a, *[p[:2] for p in points], b]
    side = TURN.index(end_way)
    # Clockwise along the edge from where the front leaves to where it came in.
    for _ in range(5):
        if TURN[side] == start_way and (side != TURN.index(end_way) or _clockwise(start_way, b, a)):
            break
        side = (side + 1) % 4
        ring.append(CORNER[TURN[side]])
    return Polygon(ring)


def _clockwise(way, b, a):
    """Whether on the same edge `a` lies clockwise of `b`."""
    return {"north": a[0] > b[0], "east": a[1] < b[1], "south": a[0] < b[0], "west": a[1] > b[1]}[way]


class Land:
    """The ground: `parts` are its polygons, the largest first (the mainland)."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as f:
            found = json.load(f)["features"]
        parts = []
        for x in found:
            g = shape(x["geometry"])
            for p in getattr(g, "geoms", [g]):
                parts.append((p, x["properties"].get("name:en")))
        parts.sort(key=lambda x: -x[0].area)
        self.parts = [p for p, _ in parts]
        self.names = [n for _, n in parts]
        self.mainland = self.parts[0]
        self.islands = self.parts[1:]
        self.tree = shapely.STRtree(self.parts)
        self.whole = shapely.MultiPolygon(self.parts)
        shapely.prepare(self.whole)

    def touching(self, geometry):
        """Indices of the parts that a geometry meets."""
        return sorted(int(i) for i in self.tree.query(geometry, predicate="intersects"))

    def holds(self, point):
        return len(self.touching(Point(point[:2]))) > 0

    def ray_is_clear(self, point, way):
        return not self.touching(ray(point, way))
