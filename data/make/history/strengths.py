"""strengths.csv: how many they were, by force and day, and losses by period."""
import csv

from .units import NORTH

COLUMNS = ["date", "period_start", "side", "force", "measure", "value", "low", "high", "combined", "source", "cites",
           "source_seen", "note"]
MEASURE = {
    "troops in Korea": "troops", "ground troops at the front": "front-troops", "divisions": "divisions", "tanks": "tanks",
    "casualties in period": "casualties",
}
FORCE = {"other UN": "UN"}
# The first day of the period whose losses a row counts, by its last day: as the notes say, or the battle's own days.
PERIOD = {
    "1950-06-30": "1950-06-25", "1950-07-31": "1950-06-25", "1950-08-04": "1950-06-25", "1950-09-18": "1950-08-04",
    "1950-12-02": "1950-11-25", "1950-12-13": "1950-11-27", "1951-01-20": "1950-12-31", "1951-05-22": "1951-04-22",
    "1952-11-25": "1952-10-14", "1953-07-20": "1953-07-13", "1953-07-27": "1950-06-25",
}


def read(path, cites):
    """`cites(text)` gives the ids of a source text."""
    with open(path, encoding="utf-8", newline="") as f:
        rows = list(csv.DictReader(f))
    out = []
    for r in rows:
        losses = r["measure"] == "casualties in period"
        out.append({
            "date": r["date"], "period_start": PERIOD[r["date"]] if losses else "",
            "side": "north" if r["side"] in NORTH else "south", "force": FORCE.get(r["side"], r["side"]),
            "measure": MEASURE[r["measure"]], "value": r["value"], "low": r["low"], "high": r["high"],
            "combined": "true" if r["note"].startswith("COMBINED") else "false", "source": r["source"],
            "cites": ";".join(cites(r["source"])), "source_seen": r["source_seen"],
            "note": r["note"].replace("The seed's", "The commissioned text's").replace("the seed's", "the commissioned text's"),
        })
    out.sort(key=lambda r: (r["date"], r["side"], r["force"], r["measure"]))
    return out


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as f:
        w = csv.DictWriter(f, COLUMNS, lineterminator="\n")
        w.writeheader()
        w.writerows(rows)
    print(f"{path.name}: {len(rows)} rows")
