"""What does not move keeps its vertices: a stretch within 300 m of the day before becomes the same, vertex for vertex."""
import numpy as np

from .plane import to_km
from .research import weaker

NEAR = 0.3  # km
SAME = 0.1  # km: a lone vertex this near to one of the day before is that vertex


def _project(p, xy):
    """Distance to a polyline and the measure (vertex number + share of the segment) of the nearest spot."""
    a, b = xy[:-1], xy[1:]
    d = b - a
    t = np.clip(((p - a) * d).sum(1) / np.maximum((d * d).sum(1), 1e-12), 0, 1)
    away = np.hypot(*(a + d * t[:, None] - p).T)
    i = int(away.argmin())
    return float(away[i]), i + float(t[i])


def _to_segment(p, a, b):
    d = b - a
    t = np.clip(((p - a) * d).sum() / max((d * d).sum(), 1e-12), 0, 1)
    return float(np.hypot(*(a + d * t - p)))


def hold(line, before):
    """Puts the vertices of `before` in place of those of `line` wherever the two run together."""
    xy, old = to_km([p[:2] for p in line.points]), to_km([p[:2] for p in before.points])
    hits = [_project(p, old) for p in xy]
    n, out, i = len(xy), [], 0
    shared = 0
    while i < n:
        if hits[i][0] > NEAR:
            out.append(line.points[i])
            i += 1
            continue
        j = i
        while j + 1 < n and _together(xy, old, hits, j):
            j += 1
        if j == i:
            k = int(np.hypot(*(old - xy[i]).T).argmin())
            p = line.points[i]
            if np.hypot(*(old[k] - xy[i])) <= SAME:
                p = [*before.points[k][:2], p[2], p[3]]
            out.append(p)
        else:
            out += _stretch(line, before, xy, old, hits, i, j)
            shared += j - i
        i = j + 1
    line.points = [p for k, p in enumerate(out) if k == 0 or p[:2] != out[k - 1][:2]]
    return shared


def _together(xy, old, hits, j):
    """Whether the piece from vertex j to the next runs along the old line and nowhere leaves it."""
    (_, m0), (d1, m1) = hits[j], hits[j + 1]
    if d1 > NEAR or m1 < m0 - 1e-6:
        return False
    between = range(int(np.floor(m0)) + 1, int(np.ceil(m1)))
    return all(_to_segment(old[k], xy[j], xy[j + 1]) <= NEAR for k in between)


def _stretch(line, before, xy, old, hits, i, j):
    first, last = hits[i][1], hits[j][1]
    ks = [k for k in range(len(old)) if first <= k <= last]
    for k in (int(np.floor(first)), int(np.ceil(last))):
        end = xy[i] if k <= first else xy[j]
        if k not in ks and np.hypot(*(old[k] - end)) <= NEAR:
            ks.append(k)
    ks.sort()
    if not ks:
        return line.points[i:j + 1]
    new = []
    if np.hypot(*(old[ks[0]] - xy[i])) > NEAR:
        new.append(line.points[i])
    at = np.array([hits[k][1] for k in range(i, j + 1)])
    for k in ks:
        p = before.points[k]
        near = i + int(np.abs(at - k).argmin())
        if np.hypot(*(old[k] - xy[near])) <= NEAR:
            mine = line.points[near]
            new.append([*p[:2], mine[2] or p[2], mine[3]])
        else:
            s = i + int(np.searchsorted(at, k))
            a, b = line.points[max(i, s - 1)], line.points[min(j, s)]
            new.append([*p[:2], p[2], weaker(a[3], b[3])])
    if np.hypot(*(old[ks[-1]] - xy[j])) > NEAR:
        new.append(line.points[j])
    return new
