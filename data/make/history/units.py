"""units.geojson: where units stood on the key dates, with a name in three languages, a short label and how sure it is."""
import csv
import re

from .geojson import feature

NORTH = {"KPA", "PVA"}
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}
REAR_KM = 15.0  # an army or corps placed from knowledge farther than this behind the front is a guess

# What no rule can name: unit -> (track, short, Korean, force)
SPECIAL = {
    "KPA 105th Armoured Brigade": ("kpa-105-armoured", "KPA 105", "조선인민군 제105전차여단", "KPA"),
    "KPA 105th Armoured Division": ("kpa-105-armoured", "KPA 105", "조선인민군 제105전차사단", "KPA"),
    "KPA 3rd Border Constabulary Brigade": ("kpa-3-border", "KPA 3 Bd", "조선인민군 제3국경경비여단", "KPA"),
    "KPA 766th Independent Regiment": ("kpa-766-regiment", "KPA 766", "조선인민군 제766독립연대", "KPA"),
    "KPA Front Headquarters": ("kpa-front-headquarters", "KPA HQ", "조선인민군 전선사령부", "KPA"),
    "KPA 25th Brigade": ("kpa-25-brigade", "KPA 25 B", "조선인민군 제25여단", "KPA"),
    "ROK Capital Division": ("rok-capital-division", "ROK Cap", "국군 수도사단", "ROK"),
    "ROK 17th Regiment": ("rok-17-regiment", "ROK 17 R", "국군 제17연대", "ROK"),
    "ROK 7th Regiment, 6th Division": ("rok-7-regiment", "ROK 7 R", "국군 제6사단 제7연대", "ROK"),
    "Task Force Smith": ("us-task-force-smith", "TF Smith", "스미스 특수임무부대", "US"),
    "US 19th Infantry Regiment": ("us-19-infantry", "19 Inf", "미 제19보병연대", "US"),
    "US 34th Infantry Regiment": ("us-34-infantry", "34 Inf", "미 제34보병연대", "US"),
    "US 5th Regimental Combat Team": ("us-5-rct", "5 RCT", "미 제5연대전투단", "US"),
    "US 23rd Regimental Combat Team": ("us-23-rct", "23 RCT", "미 제23연대전투단", "US"),
    "US 187th Airborne RCT": ("us-187-airborne", "187 Abn", "미 제187공수연대전투단", "US"),
    "US 1st Cavalry Division": ("us-1-cavalry-division", "1 Cav", "미 제1기병사단", "US"),
    "US 1st Marine Division": ("us-1-marine-division", "1 Mar", "미 제1해병사단", "US"),
    "US 1st Provisional Marine Brigade": ("us-1-marine-brigade", "1 Mar B", "미 제1임시해병여단", "US"),
    "British 27th (Commonwealth) Brigade": ("uk-27-brigade", "27 UK", "영국 제27여단", "UK"),
    "British 29th Brigade": ("uk-29-brigade", "29 UK", "영국 제29여단", "UK"),
    "1st Commonwealth Division": ("cw-1-division", "1 CW Div", "영연방 제1사단", "CW"),
    "Turkish Brigade": ("tr-brigade", "Turk", "튀르키예 여단", "TR"),
}
RULES = [  # pattern, track, short, Korean
    (r"KPA (\d+)\w\w Division", "kpa-{0}-division", "KPA {0}", "조선인민군 제{0}사단"),
    (r"KPA ([IV]+) Corps", "kpa-{0}-corps", "KPA {1}", "조선인민군 제{0}군단"),
    (r"PVA (\d+)\w\w Army", "pva-{0}-army", "PVA {0}", "중국인민지원군 제{0}군"),
    (r"ROK (\d+)\w\w Division", "rok-{0}-division", "ROK {0}", "국군 제{0}사단"),
    (r"US (\d+)\w\w Infantry Division", "us-{0}-division", "{0} US", "미 제{0}보병사단"),
]


def identity(name, day):
    """(track, short, Korean name, force) of a unit; the KPA's first 7th Division became the 12th in July 1950."""
    if name in SPECIAL:
        return SPECIAL[name]
    for pattern, track, short, korean in RULES:
        m = re.fullmatch(pattern, name)
        if m:
            n = ROMAN.get(m[1], m[1])
            track = track.format(n)
            if track == "kpa-7-division" and day < "1950-08":
                track = "kpa-12-division"
            return track, short.format(n, m[1]), korean.format(n), name.split()[0]
    raise ValueError(f"a unit without a rule for its name: {name}")


def read(research, corrections):
    """The researched rows with their corrections: place, mark and reason. A correction that hits nothing is an error."""
    with open(corrections, encoding="utf-8", newline="") as f:
        todo = {(c["date"], c["unit"]): c for c in csv.DictReader(f)}
    with open(research, encoding="utf-8", newline="") as f:
        rows = list(csv.DictReader(f))
    for r in rows:
        c = todo.pop((r["date"], r["unit_en"]), None)
        r["mark"] = c["mark"] if c else ""
        r["moved"] = bool(c and c["lon"])
        if r["moved"]:
            r["lon"], r["lat"] = c["lon"], c["lat"]
        if c:
            r["note"] = "; ".join(x for x in (r["note"], c["reason"]) if x)
        if r["unit_en"] == "KPA 105th Armoured Brigade/Division":
            brigade = r["date"] < "1950-06-28"
            r["unit_en"] = "KPA 105th Armoured " + ("Brigade" if brigade else "Division")
            r["unit_vi"] = ("Lữ đoàn" if brigade else "Sư đoàn") + " Xe tăng 105 (Bắc Triều Tiên)"
            r["echelon"] = "brigade" if brigade else "division"
    assert not todo, f"corrections of units that find none: {list(todo)}"
    return rows


def certainty(row, km):
    """How sure a position is: seen in a source, from knowledge, or one of the classes known to 15-20 km only."""
    if row["source_seen"] == "yes" and not row["moved"]:
        return "certain"
    seen = row["source_seen"] == "yes"
    north = row["side"] in NORTH and row["echelon"] in ("army", "corps")
    if not seen and north and (km > REAR_KM or (row["side"] == "KPA" and row["date"] == "1953-07-27")):
        return "guess"
    return "guess" if "doubtful" in row["note"] or "place approximate" in row["note"] else "likely"


def features(rows, front_km, cites):
    """`front_km(day, lon, lat)` is the distance to the front; `cites(text)` the ids of a source text."""
    out = []
    for r in sorted(rows, key=lambda r: (r["date"], r["unit_en"])):
        track, short, korean, force = identity(r["unit_en"], r["date"])
        lon, lat = float(r["lon"]), float(r["lat"])
        out.append(feature(
            ("Point", [lon, lat]), id=f"{track}-{r['date']}", unit=track, date=r["date"], name__vi=r["unit_vi"],
            name__en=r["unit_en"], name__ko=korean, short=short, side="north" if r["side"] in NORTH else "south",
            force=force, echelon=r["echelon"], arm=r["arm"], certainty=certainty(r, front_km(r["date"], lon, lat)),
            wrong_side=True if r["mark"] == "wrong_side" else None, afloat=True if r["mark"] == "afloat" else None,
            source=r["source"], cites=cites(r["source"]), source_seen=r["source_seen"], note=r["note"]))
    return out
