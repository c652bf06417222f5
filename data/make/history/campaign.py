"""campaign.json: what the campaign is called, its days, sides, layers and credits."""
import json

CAMPAIGN = {
    "id": "korea-1950",
    "title": {"vi": "Chiến tranh Triều Tiên 1950–1953", "en": "The Korean War, 1950–1953", "ko": "6·25전쟁 1950–1953"},
    "start": "1950-06-24",
    "end": "1953-07-27",
    # The day of the Inchon landing: the smallest perimeter and the beachhead 240 km behind it in one picture.
    "opening": "1950-09-15",
    "sides": {
        "left": {"id": "north", "letter": "N", "name": {"vi": "Phía Bắc", "en": "North", "ko": "북측"}, "color": "#E69F00"},
        "right": {"id": "south", "letter": "S", "name": {"vi": "Phía Nam", "en": "South", "ko": "남측"}, "color": "#004E8A"},
    },
    "view": [124.0, 33.0, 131.0, 43.1],
    "ground": "ground.geojson",
    "fronts": "fronts.geojson",
    "facts": "facts.csv",
    "events": "events.geojson",
    "places": "places.geojson",
    "units": "units.geojson",
    "axes": "axes.geojson",
    "strengths": "strengths.csv",
    "sources": "sources.json",
    "statements": "statements.json",
    "layers": [
        {"id": "parallel-38", "file": "parallel-38.geojson", "name": {"vi": "Vĩ tuyến 38", "en": "38th Parallel", "ko": "38선"},
         "view": [124.3, 36.9, 129.4, 39.1], "shown": True},
        {"id": "pusan-perimeter", "file": "pusan-perimeter.geojson",
         "name": {"vi": "Vành đai Busan", "en": "Pusan Perimeter", "ko": "낙동강 방어선"},
         "view": [127.7, 34.6, 129.8, 36.8], "shown": True},
        {"id": "incheon", "file": "incheon.geojson", "name": {"vi": "Incheon", "en": "Incheon", "ko": "인천"},
         "view": [126.05, 36.95, 127.35, 37.85], "shown": True},
        {"id": "pyongyang", "file": "pyongyang.geojson", "name": {"vi": "Bình Nhưỡng", "en": "Pyongyang", "ko": "평양"},
         "view": [124.6, 38.2, 127.1, 39.8], "shown": True},
    ],
    # From the first day of each to the day before the next; names short enough for a time axis.
    "phases": [
        {"id": "invasion", "start": "1950-06-25", "end": "1950-08-03",
         "name": {"vi": "Tấn công và rút lui", "en": "Invasion and retreat", "ko": "남진과 후퇴"}},
        {"id": "perimeter", "start": "1950-08-04", "end": "1950-09-14",
         "name": {"vi": "Vành đai Busan", "en": "Pusan Perimeter", "ko": "낙동강 방어선"}},
        {"id": "incheon", "start": "1950-09-15", "end": "1950-09-30",
         "name": {"vi": "Incheon và truy kích", "en": "Inchon and pursuit", "ko": "인천상륙과 추격"}},
        {"id": "to-the-yalu", "start": "1950-10-01", "end": "1950-10-24",
         "name": {"vi": "Tiến lên Áp Lục", "en": "To the Yalu", "ko": "압록강으로"}},
        {"id": "chinese-intervention", "start": "1950-10-25", "end": "1951-01-24",
         "name": {"vi": "Trung Quốc tham chiến", "en": "China intervenes", "ko": "중국군 개입"}},
        {"id": "offensives-1951", "start": "1951-01-25", "end": "1951-07-09",
         "name": {"vi": "Phản công và tấn công 1951", "en": "Offensives of 1951", "ko": "1951년 공방"}},
        {"id": "stalemate", "start": "1951-07-10", "end": "1953-03-25",
         "name": {"vi": "Giằng co và đàm phán", "en": "Stalemate and talks", "ko": "교착과 협상"}},
        {"id": "last-battles", "start": "1953-03-26", "end": "1953-07-27",
         "name": {"vi": "Những trận cuối", "en": "Last battles", "ko": "마지막 전투"}},
    ],
    "credits": [
        "Fronts, facts, events and layers: the makers of Frontline, CC BY 4.0",
        "Coast and land border: GSHHG 2.3.6 and WDBII, Wessel & Smith (1996), LGPL-3.0-or-later",
        "Lower Nam, Hyongsan and Chongchon under a few fronts: © OpenStreetMap contributors",
        "Sources of every line and fact: see the `source` of each feature and SOURCES.md",
    ],
    "license": "CC-BY-4.0",
}


def write(folder):
    """Names only the files that are there."""
    c = dict(CAMPAIGN)
    for k in ("facts", "events", "places", "units", "axes", "strengths", "sources", "statements"):
        if not (folder / c[k]).exists():
            del c[k]
    c["layers"] = [x for x in c["layers"] if (folder / x["file"]).exists()]
    (folder / "campaign.json").write_text(json.dumps(c, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
