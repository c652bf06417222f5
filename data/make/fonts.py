"""The fonts of the window and of pictures -> assets/fonts

FrontlineSans: Pretendard 1.3.9 cut down to Latin, Vietnamese, Cyrillic, signs and the 2,350 syllables of KS X 1001.
A subset is a Modified Version under the OFL and may not bear the reserved name, hence the name of its own. Its figures are
Pretendard's tabular ones: a date that runs must not tremble.
FrontlineIcons: Phosphor 2.1.2 cut down to the icons listed here; icons.json tells each one's code point."""
import csv
import io
import json
import tarfile
import unicodedata

from fontTools import subset
from fontTools.ttLib import TTFont

from common import DATA, DL

OUT = DATA.parent / "assets" / "fonts"

RANGES = [
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2FF), (0x300, 0x304), (0x306, 0x309), (0x30C, 0x30C), (0x31B, 0x31B), (0x323, 0x323),
    (0x370, 0x3FF), (0x400, 0x45F), (0x490, 0x491), (0x1E00, 0x1EFF), (0x2002, 0x203E), (0x2070, 0x209C), (0x20A9, 0x20AC),
    (0x2103, 0x2103), (0x2116, 0x2116), (0x2122, 0x2122), (0x2150, 0x215F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2318, 0x2318),
    (0x2460, 0x2473), (0x25A0, 0x25FF), (0x2600, 0x2606), (0x2610, 0x2612), (0x2713, 0x2717), (0x3000, 0x3011), (0x3014, 0x3015),
    (0x3131, 0x318E),  # single letters, as they stand while a syllable is being typed
    (0x3200, 0x321E), (0xFF01, 0xFF5E),
]

ICONS = """
play pause skip-back skip-forward fast-forward rewind repeat caret-left caret-right caret-up caret-down caret-double-left
caret-double-right magnifying-glass magnifying-glass-plus magnifying-glass-minus house arrows-out arrows-in crosshair stack
map-trifold eye eye-slash calendar translate gear question info warning warning-circle x check check-circle list folder-open
export download-simple camera image film-strip printer pencil eraser highlighter trash copy plus minus
arrow-counter-clockwise arrow-clockwise arrow-left arrow-right arrow-up arrow-down frame-corners monitor projector-screen
chart-line flag book-open clock map-pin push-pin path ruler globe compass hand cursor keyboard lock lock-open sun moon swap
dots-three sidebar-simple text-aa chalkboard-teacher student anchor floppy-disk circle circle-dashed square
""".split()


def vietnamese():
    """The 134 letters with marks of either case, and the plain ones: all that Vietnamese is written with."""
    out = set("ĐđAaBbCcDdEeGgHhIiKkLlMmNnOoPpQqRrSsTtUuVvXxYy")
    for v in "aăâeêioôơuưy":
        for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"):
            c = unicodedata.normalize("NFC", v + tone)
            out |= {c, c.upper()}
    return out


def ks_x_1001():
    return {bytes((a, b)).decode("euc-kr") for a in range(0xB0, 0xC9) for b in range(0xA1, 0xFF)}


def used():
    """Every character but hanja of the texts in research/, so that nothing there turns into a box."""
    out = set()
    for p in sorted((DATA / "research").glob("*.csv")):
        for row in csv.reader(p.open(encoding="utf-8")):
            out |= set("".join(row))
    return {c for c in out if c.isprintable() and not 0x3400 <= ord(c) <= 0x9FFF and not 0xF900 <= ord(c) <= 0xFAFF}


def pack(name):
    return tarfile.open(next(DL.glob(name)))


def rename(font, family, style, keep):
    table = font["name"]
    table.names = [r for r in table.names if r.nameID in keep and (r.platformID, r.langID) == (3, 0x409)]
    full = f"{family} {style}"
    for i, text in ((1, family), (2, style), (3, f"{full} 1.0"), (4, full), (6, f"{family.replace(' ', '')}-{style}"),
                    (16, family), (17, style)):
        table.setName(text, i, 3, 1, 0x409)


def cut(data, unicodes, tabular=False):
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    if tabular:
        gsub = font["GSUB"].table
        swap = {}
        for record in gsub.FeatureList.FeatureRecord:
            if record.FeatureTag == "tnum":
                for i in record.Feature.LookupListIndex:
                    for s in gsub.LookupList.Lookup[i].SubTable:
                        s = getattr(s, "ExtSubTable", s)
                        swap |= getattr(s, "mapping", {})
        for t in font["cmap"].tables:
            if t.isUnicode():
                for c in range(0x30, 0x3A):
                    t.cmap[c] = swap.get(t.cmap[c], t.cmap[c])
    o = subset.Options()
    o.hinting = False
    o.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "calt"]
    o.name_IDs, o.name_languages, o.notdef_outline = ["*"], ["*"], True
    o.drop_tables += ["DSIG"]
    o.recalc_timestamp = False
    s = subset.Subsetter(o)
    s.populate(unicodes=unicodes)
    s.subset(font)
    return font


def save(font, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    font.save(path)
    print(f"{path.name}: {len(font.getBestCmap())} characters, {path.stat().st_size / 1024:.0f} KiB")


def sans():
    pretendard = pack("pretendard-1.3.9.tgz")
    must = vietnamese() | ks_x_1001()
    seen = used()
    unicodes = {c for a, b in RANGES for c in range(a, b + 1)} | {ord(c) for c in must | seen}
    for weight in ("Regular", "Bold"):
        data = pretendard.extractfile(f"package/dist/public/static/alternative/Pretendard-{weight}.ttf").read()
        font = cut(data, unicodes, tabular=True)
        rename(font, "Frontline Sans", weight, {0, 8, 9, 11, 13, 14})
        font["name"].setName("A subset of Pretendard 1.3.9 by Kil Hyung-jin with tabular figures, renamed as its licence asks.",
                             10, 3, 1, 0x409)
        have = {chr(c) for c in font.getBestCmap()}
        assert not must - have, sorted(must - have)
        assert not {c for c in seen if "가" <= c <= "힣"} - have
        if seen - have:
            print("  not in the font but in research/:", "".join(sorted(seen - have)))
        widths = {font["hmtx"][font.getBestCmap()[c]][0] for c in range(0x30, 0x3A)}
        assert len(widths) == 1, widths
        save(font, OUT / f"FrontlineSans-{weight}.ttf")
    (OUT / "LICENSE-Pretendard.txt").write_bytes(pretendard.extractfile("package/dist/LICENSE.txt").read())
    print(len(vietnamese()), "Vietnamese letters and", len(ks_x_1001()), "syllables, all there")


def icons():
    phosphor = pack("phosphor-icons-web-2.1.2.tgz")
    where = "package/src/regular/"
    codes = {}
    for i in json.load(phosphor.extractfile(where + "selection.json"))["icons"]:
        for name in i["properties"]["name"].split(", "):
            codes[name] = i["properties"]["code"]
    assert len(ICONS) == len(set(ICONS)) and not set(ICONS) - set(codes), sorted(set(ICONS) - set(codes))
    font = cut(phosphor.extractfile(where + "Phosphor.ttf").read(), {codes[n] for n in ICONS})
    rename(font, "Frontline Icons", "Regular", {0, 9, 11, 12, 13, 14})
    assert set(font.getBestCmap()) >= {codes[n] for n in ICONS}
    save(font, OUT / "FrontlineIcons.ttf")
    rows = [f"  {json.dumps(n)}: {json.dumps(f'{codes[n]:04X}')}" for n in sorted(ICONS)]
    (OUT / "icons.json").write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
    (OUT / "LICENSE-Phosphor.txt").write_bytes(phosphor.extractfile("package/LICENSE").read())


sans()
icons()
