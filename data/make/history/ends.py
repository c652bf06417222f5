"""Ends in the sea: from a line's last vertex by water to a spot whose extension cuts no ground.

Both ends of a front are carried on to the edge of the world when sides are told. Where the ray would run over a cape
or an islet, the line is led around it first: the shortest way by water (Dijkstra over a grid), then pulled tight."""
import heapq

import shapely
from shapely.geometry import LineString, Point

from .land import ray

STEP = 0.003  # degrees: some 330 m
KEEP_OFF = 0.0005  # degrees: how far from the shore a way by water must stay; more would shut the strait of Tongyong
LON = 0.8  # a degree of longitude in degrees of latitude, roughly


class Water:
    def __init__(self, land):
        self.land = land
        shores = [p.buffer(KEEP_OFF, quad_segs=2) for p in land.parts]
        self.shores = shores
        self.tree = shapely.STRtree(shores)
        self._free, self._clear, self._known = {}, {}, {}

    def meets(self, g):
        return len(self.tree.query(g, predicate="intersects")) > 0

    def free(self, cell):
        if cell not in self._free:
            self._free[cell] = not self.meets(Point(self.at(cell)))
        return self._free[cell]

    def clear(self, cell, way):
        """Whether the ray from here cuts nothing; the same for a whole row or column beyond the last shore."""
        key = (cell, way)
        if key not in self._clear:
            self._clear[key] = not self.meets(ray(self.at(cell), way))
        return self._clear[key]

    @staticmethod
    def at(cell):
        return (round(cell[0] * STEP, 5), round(cell[1] * STEP, 5))

    def lead(self, point, way):
        """Vertices from `point` (left out) to a spot with a clear ray; empty if the ray is clear already."""
        point = (point[0], point[1])
        key = (point, way)
        if key not in self._known:
            self._known[key] = [] if self.land.ray_is_clear(point, way) else self._search(point, way)
        return list(self._known[key])

    def _search(self, point, way):
        start = (round(point[0] / STEP), round(point[1] / STEP))
        best, before, heap = {start: 0.0}, {}, [(0.0, start)]
        while heap:
            cost, cell = heapq.heappop(heap)
            if cost > best[cell]:
                continue
            if cell != start and self.clear(cell, way):
                break
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    other = (cell[0] + dx, cell[1] + dy)
                    if (dx or dy) and self.free(other):
                        c = round(cost + (LON * LON * dx * dx + dy * dy) ** 0.5, 6)
                        if c < best.get(other, 1e9):
                            best[other], before[other] = c, cell
                            heapq.heappush(heap, (c, other))
        else:
            raise ValueError(f"no way by water from {point} {way}")
        way_back = [cell]
        while way_back[-1] in before:
            way_back.append(before[way_back[-1]])
        path = [point] + [self.at(c) for c in way_back[-2::-1]]
        tight, i = [], 0
        while i < len(path) - 1:
            j = len(path) - 1
            while j > i + 1 and self.meets(LineString([path[i], path[j]])):
                j -= 1
            tight.append(path[j])
            i = j
        return tight


def lead_out(line, water):
    """Gives a front its ways by water at both ends."""
    for first, way in ((True, line.start_way), (False, line.end_way)):
        end = line.points[0 if first else -1]
        new = [[*p, "by water, clear of capes and islets", end[3]] for p in water.lead(end, way)]
        line.points = new[::-1] + line.points if first else line.points + new
