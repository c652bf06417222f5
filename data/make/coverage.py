"""The table of coverage in docs/data.md: facts, share read in a source, share that the map holds, by month.

    python data/make/coverage.py              # asks the program by cargo run
    python data/make/coverage.py --program P  # asks a built program
"""
import argparse
import csv
import re
import subprocess
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACK = ROOT / "data" / "korea-1950"
PAGE = ROOT / "docs" / "data.md"
BEGIN, END = "<!-- coverage -->", "<!-- /coverage -->"
CONTRADICTED = re.compile(r"^contradicted: row (\d+), ")


def contradicted(command):
    """The rows of facts.csv (its lines, the header being the first) that the map does not hold."""
    done = subprocess.run([*command, "check", str(PACK)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return {int(m.group(1)) for line in done.stdout.splitlines() if (m := CONTRADICTED.match(line))}


def table(wrong):
    facts, seen, held = Counter(), Counter(), Counter()
    with open(PACK / "facts.csv", encoding="utf-8", newline="") as f:
        for row, fact in enumerate(csv.DictReader(f), start=2):
            for month in (fact["date"][:7], "all"):
                facts[month] += 1
                seen[month] += fact["source_seen"] == "yes"
                held[month] += row not in wrong
    out = ["| month | facts | read in a source | held by the map |", "|---|---:|---:|---:|"]
    for month in sorted(facts):
        n = facts[month]
        out.append(f"| {month} | {n} | {seen[month] / n:.0%} | {held[month] / n:.1%} |")
    return "\n".join(out)


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--program", help="the built program; without it cargo builds and runs it")
    program = asked.parse_args().program
    command = [program] if program else ["cargo", "run", "--release", "--quiet", "--no-default-features", "--"]
    text = PAGE.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    PAGE.write_text(f"{before}{BEGIN}\n{table(contradicted(command))}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
