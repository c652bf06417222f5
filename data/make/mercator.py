"""Pictures in spherical Mercator: where their pixels lie, reading a grid of cells there, writing them and their list."""
import json

import numpy as np
from PIL import Image
from scipy.ndimage import map_coordinates

from common import DATA

LIST = DATA / "base" / "rasters.json"
# Outer edges of the pictures: west, south, east, north.
# Old graphics cards take no picture wider or higher than 2048 pixels.
KOREA = (110, 27, 146, 48.5)
EURASIA = (-12, 2, 180, 76)
FEATHER = 1.3  # degrees over which Korea's pictures pass into Eurasia's


def stretch(lat):
    """Mercator's y in degrees (as long as a degree of longitude at the equator)."""
    return np.degrees(np.arctanh(np.sin(np.radians(lat))))


def shrink(y):
    """The latitude of Mercator's y."""
    return np.degrees(np.arcsin(np.tanh(np.radians(y))))


class Frame:
    """A picture's place: its outer edges in degrees and its pixels, as square as whole numbers allow."""

    def __init__(self, region, edges, per_degree):
        self.region, self.edges, self.per_degree = region, edges, per_degree
        west, south, east, north = edges
        self.width = round((east - west) * per_degree)
        self.height = round((stretch(north) - stretch(south)) * per_degree)

    def places(self):
        """Longitude of each column and latitude of each row, middles of the pixels, north up."""
        west, south, east, north = self.edges
        y = stretch(north) - (np.arange(self.height) + .5) / self.height * (stretch(north) - stretch(south))
        return west + (np.arange(self.width) + .5) / self.width * (east - west), shrink(y)

    def sample(self, cells, lon, lat, order=3):
        """A grid of cells (middles `lon`, `lat` from the north, evenly spaced) at the pixels."""
        x, y = self.places()
        column = (x - lon[0]) / (lon[1] - lon[0])
        row = (y - lat[0]) / (lat[1] - lat[0])
        return map_coordinates(cells, np.meshgrid(row, column, indexing="ij"), order=order, mode="nearest")

    def metres(self):
        """How wide a pixel is on the ground in metres, for each row; it is as high as wide."""
        return 111_320 * np.cos(np.radians(self.places()[1])) / self.per_degree


def passed_into(frame, values, wide_frame, wide):
    """`values` of a frame, but towards its edges those of the wider picture around it: no seam shows where one lies on the other."""
    west, south, east, north = wide_frame.edges
    x, y = frame.places()
    column = (x - west) / (east - west) * wide_frame.width - .5
    row = (stretch(north) - stretch(y)) / (stretch(north) - stretch(south)) * wide_frame.height - .5
    outer = map_coordinates(wide, np.meshgrid(row, column, indexing="ij"), order=1, mode="nearest")
    i, j = np.arange(frame.height), np.arange(frame.width)
    edge = np.minimum(np.minimum(i, i[::-1])[:, None], np.minimum(j, j[::-1])[None, :]) / (FEATHER * frame.per_degree)
    inner = np.clip(edge, 0, 1)
    inner = inner * inner * (3 - 2 * inner)
    return values * inner + outer * (1 - inner)


def save(frame, kind, values, quality):
    """Writes one picture of 8 bits of grey and its line in the list; without `quality` as PNG, which keeps every value."""
    name = f"{kind}-{frame.region}.{'jpg' if quality else 'png'}"
    path = DATA / "base" / name
    picture = Image.fromarray(np.clip(np.rint(values), 0, 255).astype(np.uint8))
    options = {"quality": quality, "optimize": True} if quality else {"optimize": True}
    picture.save(path, **options)
    rows = json.loads(LIST.read_text(encoding="utf-8")) if LIST.exists() else []
    rows = [r for r in rows if r["file"] != name]
    rows.append({"file": name, "kind": kind, "region": frame.region, **dict(zip(("west", "south", "east", "north"), frame.edges)),
                 "width": frame.width, "height": frame.height})
    rows.sort(key=lambda r: (r["region"], r["kind"]))
    LIST.write_text("[\n" + ",\n".join(json.dumps(r) for r in rows) + "\n]\n", encoding="utf-8")
    print(f"base/{name}: {frame.width} x {frame.height}, {path.stat().st_size / 1024:.0f} KiB")
