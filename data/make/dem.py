"""Heights and depths in metres on the grid of 2', for the relief and the sea.

Marble's tiles hold the detail (8 bits, a curve of height, JPEG); ETOPO5 holds the metres, but coarsely and a little out of
place. One law turns Marble's grey into metres; what ETOPO5 says over a wide area corrects it there."""
import functools

import numpy as np
from PIL import Image
from scipy.io import netcdf_file
from scipy.ndimage import gaussian_filter, map_coordinates, uniform_filter

from common import DL

CELLS = 30  # cells in a degree
TILE = 675
# How far ETOPO5's cells lie from where they should, degrees (measured over Korea).
ETOPO_OFF = (-0.117, 0.05)


@functools.cache
def marble():
    """The whole world's grey heights, 5400 rows from the north, 10800 columns from 180 W."""
    root = DL / "x" / "marble-qt-data" / "usr/share/marble/data/maps/earth/srtm/3"
    world = np.zeros((8 * TILE, 16 * TILE), np.uint8)
    for r in range(8):
        for c in range(16):
            tile = Image.open(root / f"{r:06d}" / f"{r:06d}_{c:06d}.jpg").convert("L")
            world[r * TILE:(r + 1) * TILE, c * TILE:(c + 1) * TILE] = np.array(tile)
    return world


@functools.cache
def etopo():
    """ETOPO5 in metres, 2161 rows from the south pole, 4320 columns from Greenwich eastward, both each 5'."""
    path = DL / "x" / "ferret-datasets" / "usr/share/ferret-vis/data/etopo5.cdf"
    with netcdf_file(path, mmap=False) as file:
        return file.variables["ROSE"][:].astype(np.float32)


def metres(lon, lat):
    """ETOPO5 at places, put where they belong: metres over the sea, below it negative."""
    return map_coordinates(etopo(), [(lat + ETOPO_OFF[1] + 90) * 12, ((lon + ETOPO_OFF[0]) % 360) * 12],
                           order=1, mode="nearest")


def grid(west, south, east, north):
    """The middles of the cells of a box, whole degrees: longitudes, latitudes from the north."""
    lon = west + (np.arange(round((east - west) * CELLS)) + .5) / CELLS
    lat = north - (np.arange(round((north - south) * CELLS)) + .5) / CELLS
    return lon, lat


@functools.cache
def law():
    """The cube root of the height is a cubic in Marble's grey: its coefficients, fitted over Asia."""
    lon, lat = (a[::4] for a in grid(60, 5, 150, 70))
    x, y = np.meshgrid(lon, lat)
    e = metres(x, y)
    g = uniform_filter(marble().astype(np.float32), 5)
    g = g[np.rint((90 - y) * CELLS - .5).astype(int), np.rint((x + 180) * CELLS - .5).astype(int)]
    greys, roots = [], []
    for a in range(84, 236, 4):
        k = (e > 10) & (g >= a) & (g < a + 4)
        if k.sum() > 100:
            greys.append(a + 2)
            roots.append(np.cbrt(np.median(e[k])))
    return np.polyfit(greys, roots, 3)


def heights(west, south, east, north):
    """Heights over the sea in metres in the cells of a box of whole degrees, 0 on the sea; rows from the north."""
    lon, lat = grid(west, south, east, north)
    r, c = round((90 - north) * CELLS), round((west + 180) * CELLS)
    grey = marble()[r:r + len(lat), c:c + len(lon)].astype(np.float32)
    root = lambda g: np.clip(np.polyval(law(), np.clip(g, 84, 240)), 0, None) ** 3
    high = root(grey)
    high[grey < 80] = 0
    e = metres(*np.meshgrid(lon, lat))
    wide = gaussian_filter(np.where(e > 0, e - root(uniform_filter(grey, 3)), 0), 6)
    return np.clip(high + wide * np.clip(high / 150, 0, 1), 0, None).astype(np.float32)
