"""Province borders of about 1950, each shared border once -> base/provinces.geojson

Natural Earth's provinces of today (public domain, inside Debian's qgis-common), put together to the sixteen of about 1950.
Where two of them meet on today's line between North and South no line is drawn: that line is of 1953."""
import itertools
import json
import sqlite3

import shapely
from shapely.geometry import shape
from shapely.ops import linemerge, unary_union

from common import DATA, DL, M, lines, snap, write

GROUPS = {
    "Kyonggi-do": ("KOR", ["Seoul", "Incheon", "Gyeonggi"]),
    "Kangwon-do (south)": ("KOR", ["Gangwon"]),
    "Chungchong-pukto": ("KOR", ["North Chungcheong"]),
    "Chungchong-namdo": ("KOR", ["South Chungcheong", "Daejeon", "Sejong"]),
    "Cholla-pukto": ("KOR", ["North Jeolla"]),
    "Cholla-namdo": ("KOR", ["South Jeolla", "Gwangju"]),
    "Kyongsang-pukto": ("KOR", ["North Gyeongsang", "Daegu"]),
    "Kyongsang-namdo": ("KOR", ["South Gyeongsang", "Busan", "Ulsan"]),
    "Cheju-do": ("KOR", ["Jeju"]),
    "Pyongan-pukto": ("PRK", ["P'yŏngan-bukto"]),
    "Pyongan-namdo": ("PRK", ["P'yŏngan-namdo", "P'yŏngyang"]),
    "Chagang-do": ("PRK", ["Chagang-do"]),
    "Hwanghae-do": ("PRK", ["Hwanghae-bukto", "Hwanghae-namdo"]),
    "Kangwon-do (north)": ("PRK", ["Kangwŏn-do"]),
    "Hamgyong-namdo": ("PRK", ["Hamgyŏng-namdo", "Ryanggang"]),
    "Hamgyong-pukto": ("PRK", ["Hamgyŏng-bukto", "Rasŏn"]),
}


def geometry(blob):
    """A GeoPackage's blob is WKB after a header whose length its flags tell."""
    kind = (blob[3] >> 1) & 7
    return shapely.from_wkb(bytes(blob[8 + (0, 32, 48, 48, 64)[kind]:]))


def main():
    pack = DL / "x" / "qgis-common" / "usr/share/qgis/resources/data/world_map.gpkg"
    base = sqlite3.connect(f"file:{pack}?mode=ro", uri=True)
    column = base.execute("select column_name from gpkg_geometry_columns where table_name='states_provinces'").fetchone()[0]
    found = {}
    for blob, name, country in base.execute(
            f'select "{column}", name, adm0_a3 from states_provinces where adm0_a3 in ("KOR", "PRK")'):
        found[(country, name)] = shapely.make_valid(geometry(blob))
    missing = [(c, n) for c, ns in GROUPS.values() for n in ns if (c, n) not in found]
    assert not missing, (missing, sorted(found))
    whole = {}
    for name, (country, parts) in GROUPS.items():
        u = unary_union([found[(country, n)].buffer(0.003, join_style="mitre") for n in parts])
        whole[name] = u.buffer(-0.003, join_style="mitre")
    ground = unary_union([shape(f["geometry"]) for f in
                          json.loads((DATA / "korea-1950" / "ground.geojson").read_text(encoding="utf-8"))["features"]])
    features = []
    for a, b in itertools.combinations(GROUPS, 2):
        if GROUPS[a][0] != GROUPS[b][0]:
            continue
        # the shared border: what of A's outline runs along B
        line = whole[a].boundary.intersection(whole[b].buffer(0.004))
        line = linemerge(line) if line.geom_type == "MultiLineString" else line
        line = [x for x in lines(line.intersection(ground.buffer(0.004))) if x.length > 0.05]
        if not line:
            continue
        joined = linemerge(line) if len(line) > 1 else line[0]
        for x in lines(joined):
            x = x.simplify(150 * M)
            features.append((x, {"kind": "province", "between": [a, b]}))
            print("  ", a, "|", b, round(x.length * 95), "km", len(x.coords))
    write(DATA / "base" / "provinces.geojson", features)


if __name__ == "__main__":
    main()
