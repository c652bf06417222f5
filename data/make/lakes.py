"""Lakes and reservoirs that existed in 1950 -> base/lakes.geojson

From GSHHG level 2 those named below (it holds some reservoirs of after 1950 too: left out; the Aral Sea has its old size). Changjin (Chosin), Pujon
(Fusen) and the crater lake of Paektu are not in GSHHG: drawn by hand after their known extent, plausible, not surveyed."""
import shapely
from shapely.geometry import Point, Polygon

from common import DATA, M, km2, polygons, read, snap, write
from drowned import CHOSIN, FUSEN, drowned

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
# Abroad, thinned to FAR_M: a place in it, names as above.
FAR_M = 3500
FAR = [
    ((50.5, 41.0), "Caspian Sea", "Biển Caspi", "카스피해"), ((60.0, 45.0), "Aral Sea", "Biển Aral", "아랄해"),
    ((108.0, 53.5), "Lake Baikal", "Hồ Baikal", "바이칼호"), ((74.0, 46.2), "Lake Balkhash", "Hồ Balkhash", "발하슈호"),
    ((77.3, 42.45), "Issyk-Kul", "Hồ Issyk-Kul", "이식쿨호"), ((81.7, 46.15), "Lake Alakol", "Hồ Alakol", "알라콜호"),
    ((31.5, 60.8), "Lake Ladoga", "Hồ Ladoga", "라도가호"), ((35.5, 61.7), "Lake Onega", "Hồ Onega", "오네가호"),
    ((27.5, 58.6), "Lake Peipus", "Hồ Peipus", "페이푸스호"), ((13.3, 58.9), "Vänern", "Hồ Vänern", "베네른호"),
    ((14.6, 58.3), "Vättern", "Hồ Vättern", "베테른호"), ((102.0, 74.5), "Lake Taymyr", "Hồ Taymyr", "타이미르호"),
    ((100.5, 51.0), "Lake Khovsgol", "Hồ Khövsgöl", "흡스굴호"), ((92.75, 50.35), "Lake Uvs", "Hồ Uvs", "웁스호"),
    ((100.2, 36.9), "Koko Nor", "Hồ Thanh Hải", "칭하이호"), ((90.6, 30.7), "Nam Co", "Hồ Nam Co", "남초호"),
    ((112.6, 29.05), "Lake Tungting", "Hồ Động Đình", "둥팅호"), ((104.1, 12.9), "Tonle Sap", "Biển Hồ", "톤레사프호"),
    ((43.0, 38.6), "Lake Van", "Hồ Van", "반호"), ((45.4, 37.6), "Lake Urmia", "Hồ Urmia", "우르미아호"),
    ((45.3, 40.35), "Lake Sevan", "Hồ Sevan", "세반호"), ((77.6, 54.9), "Lake Chany", "Hồ Chany", "차니호"),
    ((69.0, 50.4), "Lake Tengiz", "Hồ Tengiz", "텡기즈호"), ((37.3, 12.0), "Lake Tana", "Hồ Tana", "타나호"),
]
# A lake is left out where the picture is wider than this many km: its least area in km2, rank, km.
RANKS = [(10_000, 1, None), (2_000, 2, 9000), (400, 3, 4500), (60, 4, 2000), (0, 5, 1000)]
CHONJI = [
    (128.0480, 41.9865), (128.0590, 41.9845), (128.0690, 41.9890), (128.0745, 41.9975), (128.0725, 42.0070),
    (128.0740, 42.0160), (128.0665, 42.0245), (128.0560, 42.0275), (128.0465, 42.0240), (128.0415, 42.0150),
    (128.0430, 42.0050), (128.0395, 41.9960),
]


def smooth(c, turns=2):
    """Corners cut, so that a lake drawn by hand has a shore and not edges."""
    for _ in range(turns):
        c = [q for a, b in zip(c, c[1:] + c[:1])
             for q in ((a[0] * .75 + b[0] * .25, a[1] * .75 + b[1] * .25), (a[0] * .25 + b[0] * .75, a[1] * .25 + b[1] * .75))]
    return c


def pick(place, res, reach):
    """GSHHG's lake at a place."""
    x, y = place
    near = [Polygon(a) for level, _, a in read("gshhs", res, (x - reach, y - reach, x + reach, y + reach))
            if level == 2 and len(a) > 3]
    lake = min(near, key=lambda p: (p.distance(Point(place)) > .02, -p.area))
    return max(polygons(shapely.make_valid(lake)), key=lambda p: p.area)


def feature(lake, en, vi, ko, **more):
    rank, widest = next((rank, widest) for least, rank, widest in RANKS if km2(lake) >= least)
    p = {"kind": "lake", "name:en": en, "name:vi": vi, "name:ko": ko, "rank": rank}
    return lake, {**p, **({"max_km": widest} if widest else {}), **more}


def main():
    features = []
    for places, metres_of, res_of in ((GSHHG, lambda r: r[4], lambda r: r[5]), (FAR, lambda r: FAR_M, lambda r: "i")):
        for row in places:
            place, en, vi, ko = row[:4]
            lake = pick(place, res_of(row), .3)
            thin = shapely.simplify(lake, metres_of(row) * M)
            thin = shapely.set_precision(thin, .001) if places is FAR else snap(thin)
            q = max(polygons(thin), key=lambda p: p.area)
            print(f"  {en}: {km2(q):.0f} km2, {lake.distance(Point(place)) * 100:.1f} km off")
            features.append(feature(Polygon(q.exterior) if places is FAR else q, en, vi, ko))
    for en, vi, ko, modern, q in (
            ("Chosin Reservoir", "Hồ Chosin", "장진호", "Changjin Reservoir", drowned(CHOSIN)),
            ("Fusen Reservoir", "Hồ Pujon", "부전호", "Pujon Reservoir", drowned(FUSEN)),
            ("Chonji", "Thiên Trì", "천지", "Heaven Lake", Polygon(smooth(CHONJI)).buffer(-.0006))):
        q = max(polygons(snap(q)), key=lambda p: p.area)
        print(f"  {en}: {km2(q):.1f} km2, by hand", [round(v, 2) for v in q.bounds])
        features.append(feature(q, en, vi, ko, name_modern=modern,
                                note="outline drawn by hand after its known extent; plausible, not surveyed"))
    features.sort(key=lambda f: f[1]["name:en"])
    write(DATA / "base" / "lakes.geojson", features)


main()
