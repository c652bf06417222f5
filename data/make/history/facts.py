"""facts.csv: the dated control facts of the three periods in one table, sorted, each said once."""
import csv

from .research import PERIODS

COLUMNS = ["date", "place", "place_modern", "place_ko", "lat", "lon", "holder", "event", "who", "precision_days",
           "source", "cites", "url", "source_seen", "differs_from", "note"]


def read(folder):
    """The rows of the three periods, what was found later confirmed in them, and the facts added since."""
    confirmed = confirmations(folder / "confirmations.csv")
    rows = []
    for p in PERIODS:
        rows += [confirm(r, confirmed.pop((p, r["date"], r["place"]), [])) for r in table(folder / p / "control.csv")]
    assert not confirmed, f"confirmations of no row: {sorted(confirmed)}"
    rows += table(folder / "facts_added.csv")
    rows.sort(key=lambda r: (r["date"], r["place"], r["holder"], r["event"] == "held", float(r["precision_days"] or 0)))
    return rows


def table(path):
    with open(path, encoding="utf-8", newline="") as f:
        return [{k: (r.get(k) or "").strip() for k in COLUMNS} for r in csv.DictReader(f)]


def confirmations(path):
    """What was read later about a row, by its period, day and place."""
    found = {}
    with open(path, encoding="utf-8", newline="") as f:
        for c in csv.DictReader(f):
            found.setdefault((c["file"], c["date"], c["place"]), []).append(c)
    return found


def confirm(row, found):
    """The row with the passages that were read appended: it was from memory and is now seen."""
    for c in found:
        row["source"] = "; ".join(x for x in (row["source"], c["source"]) if x)
        row["note"] = "; ".join(x for x in (row["note"], c["note"] and f"confirmed: {c['note']}") if x)
        row["url"] = c["url"] or row["url"]
        row["source_seen"] = "yes"
    return row


def correct(rows, corrections):
    """Corrections of facts: only where a place lies, never who held it or how sure that is."""
    for c in corrections:
        hit = [r for r in rows if r["place"] == c["fact"]]
        assert hit, f"a correction finds no fact: {c}"
        for r in hit:
            r["lon"], r["lat"] = str(c["to"][0]), str(c["to"][1])
            r["note"] = "; ".join(x for x in (r["note"], c["reason"]) if x)


def merge(rows):
    """Rows of one day, place and holder become one: the change before the mere holding, all sources kept."""
    out, known = [], {}
    for r in rows:
        key = (r["date"], r["place"], r["holder"])
        if key not in known:
            known[key] = r = dict(r)
            out.append(r)
            continue
        first = known[key]
        for k in ("source", "note"):
            if r[k] and r[k] not in first[k]:
                first[k] = "; ".join(x for x in (first[k], r[k]) if x)
        first["url"] = first["url"] or r["url"]
        first["source_seen"] = "yes" if "yes" in (first["source_seen"], r["source_seen"]) else first["source_seen"]
    clash = sorted({(r["date"], r["place"]) for r in out if (r["date"], r["place"], "south" if r["holder"] == "north" else "north") in known})
    return out, clash


def differ(rows, path):
    """The days that other sources give for the same change: column `differs_from`, from the table facts-differ.csv."""
    with open(path, encoding="utf-8", newline="") as f:
        table = list(csv.DictReader(f))
    for d in table:
        hit = [r for r in rows if (r["date"], r["place"], r["holder"]) == (d["date"], d["place"], d["holder"])]
        assert hit, f"no fact to differ from: {d}"
        for r in hit:
            r["differs_from"] = d["differs_from"]
            r["note"] = "; ".join(x for x in (r["note"], f"{d['differs_from'].replace(';', ' or ')} by {d['by']}") if x)


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as f:
        w = csv.DictWriter(f, COLUMNS, lineterminator="\n")
        w.writeheader()
        w.writerows(rows)
    print(f"{path.name}: {len(rows)} facts")
