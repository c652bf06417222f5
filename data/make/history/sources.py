"""sources.json: the bibliography, and which of its entries a `source` text names.

The table `sources.csv` gives each entry a pattern. Every part of a source text (parted by semicolons) must be met by one,
so that the bibliography stays complete: a text that is not is an error that names it."""
import csv
import json
import re

FIELDS = ["author", "title", "publisher_or_site", "year", "url", "kind", "language"]
WIKIPEDIA = r"(?:[Ww]ikipedia|wikisum)[^;]*?(?:{})"  # what a match beginning with "wikipedia: " stands for
# Parts of a text that are remarks about the sources beside them, not sources.
REMARK = re.compile(r"^(?:sources differ|the parallel itself|dates from memory|date of occupation|not confirmed by any|battle itself seen|"
                    r"disputed between|limits between|read in part|472 from knowledge|54,000 from knowledge)")


class Sources:
    """The table; counts what each entry is cited by."""

    def __init__(self, path):
        with open(path, encoding="utf-8", newline="") as f:
            self.rows = list(csv.DictReader(f))
        self.ids = [r["id"] for r in self.rows]
        assert len(self.ids) == len(set(self.ids)), "an id of the bibliography stands twice"
        self.patterns = [(r["id"], re.compile(_pattern(r["match"]))) for r in self.rows]
        self.used, self._known = set(), {}

    def cites(self, text):
        """The ids that a source text names, in the order of the text."""
        if text not in self._known:
            found = []
            for part in _parts(text):
                hit = sorted((m.start(), i) for i, p in self.patterns for m in [p.search(part)] if m)
                if not hit and not REMARK.match(part):
                    raise ValueError(f"no entry of sources.csv meets {part!r} in the source {text!r}")
                found += [i for _, i in hit]
            assert found, f"a source text that names no source: {text!r}"
            self._known[text] = list(dict.fromkeys(found))
        self.used.update(self._known[text])
        return self._known[text]

    def checked(self, ids):
        """Ids written by hand, checked."""
        for i in ids:
            assert i in self.ids, f"not in the bibliography: {i}"
        self.used.update(ids)
        return list(ids)

    def write(self, path):
        """The entries that are cited, by id; year as a number."""
        out = []
        for r in self.rows:
            if r["id"] in self.used:
                x = {"id": r["id"]} | {k: r[k] for k in FIELDS if r[k]}
                if "year" in x:
                    x["year"] = int(x["year"])
                out.append(x)
        lines = ",\n".join(json.dumps(x, ensure_ascii=False) for x in out)
        path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
        idle = sorted(set(self.ids) - self.used)
        print(f"{path.name}: {len(out)} sources" + (f"; never cited: {', '.join(idle)}" if idle else ""))


def _pattern(text):
    return WIKIPEDIA.format(text.removeprefix("wikipedia: ")) if text.startswith("wikipedia: ") else text


def _parts(text):
    """The parts between semicolons; those inside brackets part nothing."""
    shut = re.sub(r"\([^)]*\)", lambda m: m[0].replace(";", ","), text)
    return [p.strip() for p in shut.split(";") if p.strip()]
