"""Judges the built-in lessons, korea-1950/lessons/*.md: ids, dates, views, lengths, languages, words.

    python data/make/lessons.py

Needs nothing but Python. It reads the files strictly, as we write them; a teacher's own lesson may be looser."""
import json
import re
import sys
from datetime import date
from pathlib import Path

from words import LANGUAGES, QUOTED, faults_of_form, faults_of_script, forbidden

PACK = Path(__file__).resolve().parent.parent / "korea-1950"
PRELUDE = "1949-07-01"  # the first day a stop may show; the campaign begins later
TITLE = 40  # characters
SENTENCE = 90
SENTENCES = 2  # in a caption
NAMES = 7  # that everybody in the room must read
COMPARISONS = 3  # stops of a lesson with two or more dates in one picture
HEAD = ["lesson", *(f"{key}-{x}" for key in ("title", "about") for x in LANGUAGES)]
KEYS = {"view", "layers", "show", "hide", "compare", "mode", "play", "names", "event", "statements", "cites", "ink", "task"}
SWITCHES = {"territories", "rivers", "towns", "doubt", "gains", "units", "axes", "events", "transport", "relief"}
PARTS = ("Notes", "Question", "Answer")
CHOICE = re.compile(r"^([A-D])\) (.+)$")
SENTENCE_END = re.compile(r"(?<=[.?!…])[”’)]?\s+")


class Pack:
    """What the lessons may name."""

    def __init__(self):
        campaign = self.json("campaign.json")
        self.start, self.end = campaign["start"], campaign["end"]
        self.views = {"whole": campaign["view"], **{x["id"]: x["view"] for x in campaign["layers"]}}
        self.layers = {x["id"] for x in campaign["layers"]}
        self.sources = {x["id"] for x in self.json("sources.json")}
        self.statements = {x["id"] for x in self.json("statements.json")}
        self.events = {f["properties"]["id"] for f in self.json("events.geojson")["features"]}
        self.places = {f["properties"]["name:en"]: f["geometry"]["coordinates"] for f in self.json("places.geojson")["features"]}
        told = "".join((PACK / x).read_text(encoding="utf-8") for x in ("events.geojson", "statements.json"))
        self.signs = {c for c in told if not c.isalnum()} | set("?~%")

    @staticmethod
    def json(name):
        return json.loads((PACK / name).read_text(encoding="utf-8"))


def read(path):
    """(head, stops) of a lesson; a stop is {line, date, keys, languages}, a language {title, caption, Notes, ...}."""
    head, stops, stop, text, part = {}, [], None, None, None
    for n, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        line = line.rstrip()
        named = re.match(rf"^({'|'.join(PARTS)}): (.+)$", line)
        if line.startswith("### "):
            language, title = line[4:].split(": ", 1)
            text = stop["languages"][language] = {"title": title, "caption": []}
            part = text["caption"]
        elif line.startswith("## "):
            stop = {"line": n, "date": line[3:], "keys": {}, "languages": {}}
            stops.append(stop)
            text = None
        elif text is not None and named:
            part = text[named[1]] = [named[2]]
        elif text is not None and line:
            part.append(line)
        elif text is None and line and line != "---":
            key, value = line.split(": ", 1)
            (stop["keys"] if stop else head)[key] = value
    return head, stops


def listed(value):
    return [x.strip() for x in value.split(",")] if value else []


def is_day(text, first, last):
    try:
        return bool(date.fromisoformat(text)) and first <= text <= last
    except ValueError:
        return False


def box_of(value, pack):
    """West, south, east, north of a `view`, or None where it is not on the earth."""
    if value in pack.views:
        return pack.views[value]
    numbers = [float(x) for x in listed(value) if re.fullmatch(r"-?\d+(\.\d+)?", x)]
    good = len(numbers) == 4 and -180 <= numbers[0] < numbers[2] <= 180 and -85 <= numbers[1] < numbers[3] <= 85
    return numbers if good else None


def faults_of_places(keys, pack):
    box = box_of(keys.get("view", "whole"), pack)
    if box is None:
        yield f"view: {keys['view']}"
        return
    names = listed(keys.get("names"))
    if len(names) > NAMES:
        yield f"{len(names)} names"
    task = keys.get("task", "")
    wanted = [task.removeprefix("find place ")] if task.startswith("find place ") else []
    for name in names + wanted:
        x, y = pack.places.get(name, (None, None))
        if x is None:
            yield f"no such place: {name}"
        elif not (box[0] <= x <= box[2] and box[1] <= y <= box[3]):
            yield f"{name} lies outside the view"
    if set(names) & set(wanted):
        yield "the place to find is named"


def faults_of_ids(keys, pack):
    for key, known in (("layers", pack.layers), ("cites", pack.sources), ("statements", pack.statements), ("event", pack.events),
                       ("show", SWITCHES), ("hide", SWITCHES), ("ink", {"clear", "keep"})):
        for x in listed(keys.get(key)):
            if x not in known:
                yield f"{key}: no such id: {x}"
    if not keys.get("cites"):
        yield "no source"


def faults_of_dates(stop, pack):
    """Every date lies in the war; what is compared or played from comes before the stop, what is predicted after it."""
    keys, day = stop["keys"], stop["date"]
    if not is_day(day, PRELUDE, pack.end):
        yield f"date: {day}"
    if keys.keys() - KEYS:
        yield f"keys: {keys.keys() - KEYS}"
    before = [keys[k] for k in ("compare", "play") if k in keys]
    mode, *dates = keys.get("mode", "none").split()
    if mode in ("wipe", "beside"):
        before += dates
    elif mode in ("fronts", "how-often"):
        if not (is_day(dates[0], pack.start, pack.end) and is_day(dates[1], dates[0], pack.end)):
            yield f"mode: {keys['mode']}"
    elif mode != "none":
        yield f"mode: {mode}"
    task = keys.get("task", "")
    if not re.fullmatch(r"(predict \d{4}-\d\d-\d\d|vote|find (place .+|day))?", task):
        yield f"task: {task}"
    if task.startswith("predict") and not is_day(task.split()[1], day, pack.end):
        yield f"task: {task} is not after {day}"
    for x in before:
        if not (is_day(x, pack.start, pack.end) and x < day):
            yield f"{x} is not a day of the war before {day}"


def faults_of_texts(stop, words):
    """The same parts in every language, short titles and captions, and the words of the glossary."""
    texts = stop["languages"]
    if list(texts) != list(LANGUAGES):
        yield f"languages: {list(texts)}"
        return
    if len({tuple(sorted(t)) for t in texts.values()}) > 1:
        yield "the languages have not the same parts"
    choices = {tuple(m[1] for x in t.get("Question", []) if (m := CHOICE.match(x))) for t in texts.values()}
    if len(choices) > 1 or (stop["keys"].get("task") == "vote") != bool(choices - {()}):
        yield f"choices: {choices}"
    for language, t in texts.items():
        if "Notes" not in t or ("Question" in t) != ("Answer" in t):
            yield f"[{language}] parts: {list(t)}"
        if len(t["title"]) > TITLE:
            yield f"[{language}] title of {len(t['title'])}: {t['title']}"
        sentences = SENTENCE_END.split(" ".join(t["caption"]))
        if not 1 <= len(sentences) <= SENTENCES or not sentences[0]:
            yield f"[{language}] caption of {len(sentences)} sentences"
        yield from (f"[{language}] sentence of {len(x)}: {x}" for x in sentences if len(x) > SENTENCE)
        kinds = [("name", t["title"])] + [("text", line) for part in ("caption", *PARTS) for line in t.get(part, [])]
        yield from (f"[{language}] {x}" for kind, line in kinds for x in faults_of_words(language, kind, line, words))


def faults_of_words(language, kind, text, words):
    bare = QUOTED.sub("", text)
    faults = [*faults_of_form(CHOICE.sub(r"\2", text)), *faults_of_script(language, kind, text)]
    faults += [f"“{word}”: write {instead}" for p, word, instead in words[language] if p.search(bare)]
    faults += [f"{c}: a syllable that the fonts lack" for c in text if "가" <= c <= "힣" and len(c.encode("euc_kr")) != 2]
    return [f"{x}: {text}" for x in faults]


def faults_of(path, pack, words):
    head, stops = read(path)
    if list(head) != HEAD or head["lesson"] != path.stem:
        yield f"head: {head}"
    for language in LANGUAGES:
        for key in ("title", "about"):
            yield from faults_of_words(language, "name", head[f"{key}-{language}"], words)
    if sum("mode" in s["keys"] for s in stops) > COMPARISONS:
        yield "too many pictures of two dates"
    if [s["date"] for s in stops] != sorted(s["date"] for s in stops):
        yield "the stops are not in the order of time"
    odd = {c for c in path.read_text(encoding="utf-8") if not c.isalnum() and c not in pack.signs}
    if odd - set("#\n"):
        yield f"signs that no other text has: {odd}"
    for n, stop in enumerate(stops, start=1):
        faults = [*faults_of_places(stop["keys"], pack), *faults_of_ids(stop["keys"], pack),
                  *faults_of_dates(stop, pack), *faults_of_texts(stop, words)]
        yield from (f"line {stop['line']}, stop {n} {stop['date']}: {x}" for x in faults)


def main():
    pack, words, bad = Pack(), forbidden(), 0
    for path in sorted((PACK / "lessons").glob("*.md")):
        faults = list(faults_of(path, pack, words))
        bad += len(faults)
        print("\n".join(f"{path.name}: {x}" for x in faults + [f"{len(read(path)[1])} stops, {len(faults)} faults"]))
    return bad > 0


if __name__ == "__main__":
    sys.exit(main())
