"""Lakes and reservoirs that existed in 1950 -> base/lakes.geojson

From GSHHG level 2 those named below (it holds some reservoirs of after 1950 too: left out). Changjin (Chosin), Pujon
(Fusen) and the crater lake of Paektu are not in GSHHG: drawn by hand after their known extent, plausible, not surveyed."""
import shapely
from shapely.geometry import Point, Polygon

from common import DATA, M, km2, polygons, read, snap, write

# a place in or by it, English form of 1950, Vietnamese, Korean, tolerance in metres, resolution
GSHHG = [
    ((125.10, 40.55), "Sui-ho Reservoir", "Hồ Supung", "수풍호", 40, "f"),
    ((127.85, 38.115), "Hwachon Reservoir", "Hồ Hwacheon", "화천저수지(파로호)", 30, "f"),
    ((130.61, 42.35), "Sobonpo", "Hồ Sobonpo", "서번포", 60, "f"),
    ((130.55, 42.345), "Manpo", "Hồ Manpo", "만포", 60, "f"),
    ((130.75, 42.50), "Lake Talmi", "Hồ Talmi", "탈미호", 150, "f"),
    ((126.85, 43.6), "Sungari Reservoir", "Hồ Tùng Hoa", "쑹화호", 150, "f"),
    ((128.95, 43.9), "Lake Chingpo", "Hồ Kính Bạc", "징보호", 150, "f"),
    ((132.4, 45.0), "Lake Khanka", "Hồ Khanka", "한카호", 500, "h"),
    ((136.1, 35.25), "Lake Biwa", "Hồ Biwa", "비와호", 500, "h"),
    ((120.2, 31.2), "Lake Tai", "Thái Hồ", "타이후호", 500, "h"),
    ((118.6, 33.3), "Lake Hungtse", "Hồ Hồng Trạch", "훙쩌호", 500, "h"),
    ((119.3, 32.87), "Lake Kaoyu", "Hồ Cao Bưu", "가오유호", 500, "h"),
    ((117.55, 31.55), "Lake Chao", "Sào Hồ", "차오후호", 500, "h"),
    ((116.3, 29.1), "Lake Poyang", "Hồ Bà Dương", "포양호", 500, "h"),
    ((117.4, 48.95), "Lake Hulun", "Hồ Hô Luân", "후룬호", 500, "h"),
]
BY_HAND = [
    ("Chosin Reservoir", "Hồ Chosin", "장진호", "Changjin Reservoir", [
        (127.2400, 40.4085), (127.2480, 40.4110), (127.2575, 40.4275), (127.2620, 40.4450), (127.2560, 40.4620),
        (127.2560, 40.4800), (127.2640, 40.4990), (127.2870, 40.5115), (127.2905, 40.5170), (127.2700, 40.5185),
        (127.2625, 40.5300), (127.2585, 40.5500), (127.2465, 40.5680), (127.2360, 40.5830), (127.2225, 40.5850),
        (127.2155, 40.5715), (127.2235, 40.5520), (127.2215, 40.5350), (127.2140, 40.5220), (127.2120, 40.5035),
        (127.1860, 40.4910), (127.1610, 40.4905), (127.1480, 40.4840), (127.1655, 40.4795), (127.1905, 40.4830),
        (127.2070, 40.4755), (127.2195, 40.4580), (127.2260, 40.4400), (127.2275, 40.4240)]),
    ("Fusen Reservoir", "Hồ Pujon", "부전호", "Pujon Reservoir", [
        (127.5150, 40.5850), (127.5235, 40.5870), (127.5300, 40.6020), (127.5420, 40.6120), (127.5610, 40.6090),
        (127.5660, 40.6150), (127.5480, 40.6240), (127.5400, 40.6370), (127.5430, 40.6530), (127.5560, 40.6650),
        (127.5590, 40.6790), (127.5480, 40.6920), (127.5330, 40.6930), (127.5260, 40.6800), (127.5270, 40.6640),
        (127.5160, 40.6500), (127.4990, 40.6440), (127.4940, 40.6370), (127.5100, 40.6320), (127.5190, 40.6200),
        (127.5130, 40.6040)]),
    ("Chonji", "Thiên Trì", "천지", "Heaven Lake", [
        (128.0480, 41.9865), (128.0590, 41.9845), (128.0690, 41.9890), (128.0745, 41.9975), (128.0725, 42.0070),
        (128.0740, 42.0160), (128.0665, 42.0245), (128.0560, 42.0275), (128.0465, 42.0240), (128.0415, 42.0150),
        (128.0430, 42.0050), (128.0395, 41.9960)]),
]


def smooth(c, turns=2):
    """Corners cut, so that a lake drawn by hand has a shore and not edges."""
    for _ in range(turns):
        c = [q for a, b in zip(c, c[1:] + c[:1])
             for q in ((a[0] * .75 + b[0] * .25, a[1] * .75 + b[1] * .25), (a[0] * .25 + b[0] * .75, a[1] * .25 + b[1] * .75))]
    return c


def main():
    features = []
    box = (103, 20, 150, 54)
    for place, en, vi, ko, metres, res in GSHHG:
        near = [Polygon(a) for level, _, a in read("gshhs", res, (place[0] - .3, place[1] - .3, place[0] + .3, place[1] + .3))
                if level == 2 and len(a) > 3]
        lake = min(near, key=lambda p: (p.distance(Point(place)) > .02, -p.area))
        lake = max(polygons(shapely.make_valid(lake)), key=lambda p: p.area)
        q = max(polygons(snap(shapely.simplify(lake, metres * M))), key=lambda p: p.area)
        print(f"  {en}: {km2(q):.0f} km2, {lake.distance(Point(place)) * 100:.1f} km off")
        features.append((q, {"kind": "lake", "name:en": en, "name:vi": vi, "name:ko": ko}))
    for en, vi, ko, modern, c in BY_HAND:
        # the corners lie on the outer shore of what the sources call wide: draw in a little
        q = snap(Polygon(smooth(c)).buffer(-0.0014 if en == "Chosin Reservoir" else 0))
        q = max(polygons(q), key=lambda p: p.area)
        print(f"  {en}: {km2(q):.0f} km2, by hand")
        features.append((q, {"kind": "lake", "name:en": en, "name:vi": vi, "name:ko": ko, "name_modern": modern,
                             "note": "outline drawn by hand after its known extent; plausible, not surveyed"}))
    features.sort(key=lambda f: f[1]["name:en"])
    write(DATA / "base" / "lakes.geojson", features)


main()
