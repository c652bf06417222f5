"""The names of the map -> korea-1950/places.geojson, from research/places.csv

The csv gives Vietnamese as "Sino-Vietnamese form/romanised form": the romanised half, with its word for river, hill or
island, is what the map shows; the other half goes to `alt_name:vi` for the search. Where Vietnamese readers know only the
Sino-Vietnamese form, the csv gives that alone and it stays."""
import csv
import json

import shapely
from shapely.geometry import Point, shape
from shapely.ops import nearest_points, unary_union

from common import DATA, km, write

WORDS = ("Sân bay", "Đảo", "Hồ", "Sông", "Núi", "Đập", "Đèo", "Lòng chảo", "Eo biển")

# Vietnamese label, other form: where the rule above does not give what one reads in Vietnamese.
VIETNAMESE = {
    "Seoul": ("Seoul", "Hán Thành"),
    "Antung": ("An Đông (Đan Đông)", "Đan Đông"),
    "Paektu-san": ("Núi Bạch Đầu", "Trường Bạch"),
    "Kumgang-san": ("Núi Kim Cương", "Kim Cương Sơn"),
    "Chiri-san": ("Núi Jiri", "Trí Dị Sơn"),
    "Palgong-san": ("Núi Palgong", "Bát Công Sơn"),
    "Sorak-san": ("Núi Seorak", "Tuyết Nhạc Sơn"),
    "Maryang-san": ("Núi Maryang", "Núi Mã Lương"),
    "Osong-san (Papa-san)": ("Núi Osong", "Ngũ Thánh Sơn"),
    "Ka-san": ("Núi Ga", "Giá Sơn"),
    "Sobuk-san (Battle Mountain)": ("Núi Seobuk", "Tây Bắc Sơn"),
    "Wolmi-do": ("Đảo Wolmi", "Đảo Nguyệt Vĩ"),
    "Cho-do": ("Đảo Cho", "Đảo Tiêu"),
    "Yo-do": ("Đảo Ryo", "Đảo Lệ"),
    "Yonpyong-do": ("Đảo Yeonpyeong", "Đảo Diên Bình"),
    "Chosin Reservoir": ("Hồ Chosin", "Hồ Trường Tân"),
    "Naktong River": ("Sông Lạc Đông", "Sông Nakdong"),
    "Chongchon River": ("Sông Thanh Xuyên", "Sông Chongchon"),
    "Taedong River": ("Sông Đại Đồng", "Sông Taedong"),
    "Yalu River": ("Sông Áp Lục", "Sông Yalu"),
    "Tumen River": ("Sông Đồ Môn", "Sông Tumen"),
    "Kumsong": ("Kumsong", "Kim Thành"),
    "No Gun Ri": ("No Gun Ri", "Nogeun-ri (Lão Cân Lý)"),
    "Kaesong": ("Khai Thành", "Kaesong"),
    "Chunjong-ni (Punchbowl)": ("Lòng chảo Haean", "Lòng chảo Hợi An"),
    "Solma-ri (Gloster Hill)": ("Seolma-ri", "Tuyết Mã Lý"),
    "Old Baldy (Hill 266)": ("Đồi Old Baldy", "Đồi Trọc"),
    "Triangle Hill": ("Đồi Tam Giác", "Thượng Cam Lĩnh"),
    "The Hook": ("Đồi The Hook", "Đồi Cái Móc"),
    "Bloody Ridge": ("Đồi Đẫm Máu", "Bloody Ridge"),
    "Heartbreak Ridge": ("Đồi Trái Tim Tan Vỡ", "Heartbreak Ridge"),
    "Yonil Airfield (K-3)": ("Sân bay Yeongil", "Sân bay Pohang"),
    "Yonpo Airfield (K-27)": ("Sân bay Yonpo", "Sân bay Liên Phố"),
    "Namsi Airfield": ("Sân bay Namsi", "Sân bay Nam Thị"),
    "Pyongyang Airfield (K-23)": ("Sân bay Mirim", "Sân bay Mỹ Lâm"),
    "Chochiwon": ("Jochiwon", "Điểu Trí Viện"),
}
ABROAD = {"Antung"}
WET = {"river", "strait", "reservoir"}  # need not lie on the ground
# From knowledge, no gazetteer at hand has them: 5 km of doubt or more; the hills of the static front about 2 km.
DOUBT = {**dict.fromkeys(["Onjong", "Maengsan", "Suan", "Songchon", "Chonggo-dong", "Mupyong-ni", "Kosanjin", "Majon-ni",
                          "Hapsu", "Namsi Airfield", "Toksan Dam", "Chinhung-ni"], 5),
         **dict.fromkeys(["The Hook", "Bunker Hill (Hill 122)", "Outpost Harry", "Maryang-san"], 2)}


def vietnamese(row):
    name, text = row["name_1950_en"], row["name_vi"]
    if name in VIETNAMESE:
        return VIETNAMESE[name]
    if "/" not in text:
        return text, ""
    han, roman = (x.strip() for x in text.split("/", 1))
    word = next((w for w in WORDS if han.startswith(w + " ")), "")
    if word and not roman.startswith(word):
        roman = f"{word} {roman}"
    return roman, han


def spot(folder, name):
    return [shape(f["geometry"]) for f in json.loads((DATA / folder / name).read_text(encoding="utf-8"))["features"]]


def main():
    rows = list(csv.DictReader((DATA / "research" / "places.csv").open(encoding="utf-8")))
    ground = unary_union(spot("korea-1950", "ground.geojson"))
    land = unary_union(spot("base", "land.geojson"))
    rivers = {}
    for name in ("rivers.geojson", "rivers-odbl.geojson"):
        for f in json.loads((DATA / "base" / name).read_text(encoding="utf-8"))["features"]:
            p = f["properties"]
            if "name:en" in p:
                rivers.setdefault(p["name:en"], []).append(shape(f["geometry"]))
    features, seen = [], set()
    for row in rows:
        name, kind = row["name_1950_en"], row["kind"]
        assert name not in seen, name
        seen.add(name)
        x, y = float(row["lon"]), float(row["lat"])
        p, note = Point(x, y), ""
        if name == "Korea Strait":  # the csv has it at the tip of Tsushima
            p, note = Point(129.0, 34.72), f"moved into the western channel; was {y}, {x}"
        if kind == "river" and name in rivers:
            to = nearest_points(unary_union(rivers[name]), p)[0]
            d = km((x, y), to.coords[0])
            if d > 0.3:
                note = f"moved {d:.1f} km onto the river's line; was {y}, {x}"
                p = to
        elif kind not in WET:
            home = land if name in ABROAD else ground
            if not home.contains(p):
                to = nearest_points(home, p)[0]
                # a little inland, so that rounding does not put it back on the shore
                inner = home.intersection(to.buffer(0.02)).buffer(-0.0008)
                to = nearest_points(inner, p)[0] if not inner.is_empty else to
                d = km((x, y), to.coords[0])
                assert d < 7, (name, d)  # Kosanjin is the farthest: the csv has it across the Yalu
                note = f"moved {d:.1f} km onto land; was {y}, {x}"
                p = to
        if note:
            print("  ", name, kind, note)
        vi, other = vietnamese(row)
        properties = {"name:en": name, "name:vi": vi, "name:ko": row["name_ko"]}
        if other and other != vi:
            properties["alt_name:vi"] = other
        if row["name_hanja"]:
            properties["name:hanja"] = row["name_hanja"]
        properties |= {"name_modern": row["name_modern_en"], "kind": kind, "rank": int(row["rank"])}
        if name in DOUBT:
            note = f"{note + '; ' if note else ''}known to about {DOUBT[name]} km"
        if note:
            properties["note"] = note
        digits = 4
        features.append((Point(round(p.x, digits), round(p.y, digits)), properties))
    wet = [f[1]["name:en"] for f in features
           if f[1]["kind"] not in WET and not ground.contains(f[0]) and f[1]["name:en"] not in ABROAD]
    assert not wet, wet
    write(DATA / "korea-1950" / "places.geojson", features)


main()
