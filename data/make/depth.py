"""How deep the sea is, as a tint -> base/depth-*.png

0 at every coast and on land, 255 where it is deepest; it grows with the distance from the coast at first, then with the
logarithm of the depth, so that the shallow Yellow Sea, too, is darker in its middle. It never falls seaward of a coast, and
on land it is 0: no fringe shows where the sea's outline is finer than the picture."""
import json

import numpy as np
from PIL import Image, ImageDraw
from scipy.ndimage import distance_transform_edt, gaussian_filter

from common import DATA
from dem import metres
from mercator import EURASIA, KOREA, Frame, passed_into, save, stretch

COAST_KM = 22  # the coast's lightness is down to a third this far out
SHELF, DEEPEST = 60, 6000  # metres: where the curve bends, and what 255 stands for
BASE = .22  # what of the tint any open sea has, be it ever so shallow
FINER = 2  # the land is drawn this many times finer than the picture


def land_mask(frame):
    """Where land lies, at FINER times the picture's pixels, from the coast of the map itself."""
    west, south, east, north = frame.edges
    scale = frame.per_degree * FINER
    picture = Image.new("1", (frame.width * FINER, frame.height * FINER))
    draw = ImageDraw.Draw(picture)
    for file in ("base/land.geojson", "korea-1950/ground.geojson"):
        for feature in json.loads((DATA / file).read_text(encoding="utf-8"))["features"]:
            for k, ring in enumerate(feature["geometry"]["coordinates"]):
                ring = np.array(ring)
                x, y = (ring[:, 0] - west) * scale, (stretch(north) - stretch(ring[:, 1])) * scale
                draw.polygon(list(zip(x.tolist(), y.tolist())), fill=k == 0)  # after the shore, its holes
    return np.array(picture)


def depth(frame):
    """The tint of a picture, 0 to 255."""
    land = land_mask(frame)
    away = distance_transform_edt(~land).reshape(frame.height, FINER, frame.width, FINER).mean((1, 3)) / FINER
    away = away * frame.metres()[:, None] / 1000
    x, y = np.meshgrid(*frame.places())
    deep = np.clip(-metres(x, y), 0, None)
    # under the land goes on what the sea beside it has
    sea = ((away > 0) & (deep > 0)).astype(float)
    wide = frame.per_degree * .12
    deep = gaussian_filter(deep * sea, wide) / np.maximum(gaussian_filter(sea, wide), 1e-4)
    tint = np.log1p(deep / SHELF) / np.log1p(DEEPEST / SHELF)
    return 255 * (1 - np.exp(-away / COAST_KM)) * (BASE + (1 - BASE) * np.clip(tint, 0, 1))


def main():
    coarse, fine = Frame("eurasia", EURASIA, 7.5), Frame("korea", KOREA, 24)
    wide = depth(coarse)
    save(coarse, "depth", wide, None)
    save(fine, "depth", passed_into(fine, depth(fine), coarse, wide), None)


main()
