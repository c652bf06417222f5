"""Judges every text that people read, in the pack, the base map, the tables and the interface: form, spacing, words.

    python data/make/words.py

Needs nothing but Python. The words that are not written stand in docs/glossary.md, under "Not written"."""
import csv
import json
import re
import sys
import unicodedata
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent
ROOT = DATA.parent
LANGUAGES = ("vi", "en", "ko")
QUOTED = re.compile(r"“[^”]*”|‘[^’]*’")
HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")
HAN = re.compile(r"[\u3400-\u9fff]")
VIETNAMESE = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.I)
TYPES = re.compile(r"[A-Z]+-\d+")  # T-34, B-29: the same in every language


def forbidden():
    """{language: [(pattern, word, instead)]} of the glossary's last table."""
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").split("## Not written")[1]
    out = {x: [] for x in LANGUAGES}
    for row in re.findall(r"^\| (vi|en|ko) \| (.+?) \| (.+?) \|$", text, re.M):
        before = "" if row[1].startswith("~") else r"(?<!\w)"
        after = "" if row[0] == "ko" else r"(?!\w)"  # Korean words take endings
        pattern = before + re.escape(row[1].lstrip("~")) + after
        out[row[0]].append((re.compile(pattern, re.I if row[1].islower() else 0), row[1], row[2]))
    assert all(out.values()), "the glossary's table of words is gone"
    return out


def of_geojson(path):
    for f in json.loads(path.read_text(encoding="utf-8"))["features"]:
        p = f["properties"]
        where = f"{path.name} {p.get('id') or p.get('name:en')}"
        for kind in ("name", "text"):
            given = {x: p[f"{kind}:{x}"] for x in LANGUAGES if f"{kind}:{x}" in p}
            if given:
                yield where, kind, given


def of_campaign(path):
    c = json.loads(path.read_text(encoding="utf-8"))
    for where, names in [("title", c["title"]), *((s["id"], s["name"]) for s in c["sides"].values()),
                         *((x["id"], x["name"]) for x in c["layers"])]:
        yield f"{path.name} {where}", "name", names


def of_table(path, columns):
    """`columns` gives {language: column}; a table need not have every language."""
    for n, row in enumerate(csv.DictReader(path.open(encoding="utf-8", newline="")), start=2):
        yield f"{path.name}:{n}", "table", {x: row[c] for x, c in columns.items()}


def of_interface():
    """Messages, of one or more lines; what stands in braces is no word of ours."""
    for language in LANGUAGES:
        for path in sorted((ROOT / "assets" / "i18n" / language).glob("*.ftl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                text = re.sub(r"^\s*([\w-]+ =|\*?\[\w+\])\s*", "", line)
                text = re.sub(r"\{[^}]*\}?|\}", "0", text)
                if text.strip() and not line.startswith("#"):
                    yield f"{language}/{path.name} {line[:40]}", "interface", {language: text}


def texts():
    pack = DATA / "korea-1950"
    yield from of_campaign(pack / "campaign.json")
    for path in [*sorted(pack.glob("*.geojson")), *sorted((DATA / "base").glob("*.geojson"))]:
        if path.name != "ground.geojson":  # its names are for the makers of data only
            yield from of_geojson(path)
    research = DATA / "research"
    yield from of_table(research / "axes.csv", {x: f"name_{x}" for x in LANGUAGES})
    yield from of_table(research / "units.csv", {"vi": "unit_vi", "en": "unit_en"})
    yield from of_interface()


def faults_of_form(text):
    if unicodedata.normalize("NFC", text) != text:
        yield "not in Unicode form NFC"
    if text != text.strip() or "  " in text or "\u00a0" in text:
        yield "spaces"
    if re.search(r"\s[,.;:!?)]|\(\s", text):
        yield "a space before a sign"
    if '"' in text:
        yield "straight quotation marks"
    if text.count("“") != text.count("”") or text.count("‘") > text.count("’") or text.count("(") != text.count(")"):
        yield "a pair is open"


def faults_of_script(language, kind, text):
    if language != "ko" and HANGUL.search(text) or HAN.search(text):
        yield "Korean or Chinese letters"
    if language == "en" and VIETNAMESE.search(text):
        yield "Vietnamese letters"
    if language == "ko" and kind == "name" and re.search("[A-Za-z]", TYPES.sub("", text)):
        yield "Latin letters in a Korean name"


def main():
    words, bad, seen = forbidden(), [], 0
    for where, kind, given in texts():
        if kind in ("name", "text") and (set(given) != set(LANGUAGES) or not all(given.values())):
            bad.append(f"{where}: {kind} is not there in every language")
        for language, text in given.items():
            seen += 1
            faults = [*faults_of_form(text), *faults_of_script(language, kind, text)]
            bare = QUOTED.sub("", text)
            faults += [f"“{word}”: write {instead}" for p, word, instead in words[language] if p.search(bare)]
            bad += [f"{where} [{language}] {fault}: {text}" for fault in faults]
    print("\n".join(bad))
    print(f"{seen} texts, {len(bad)} faults")
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())
