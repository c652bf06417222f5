"""statements.json: what the commissioned text says, beside what other sources say."""
import json

VERDICTS = {"agrees", "simplifies", "differs", "opinion", "not-confirmed"}


def read(path, events, layers, sources):
    """The statements with the events that carry their number, every reference checked."""
    out = json.loads(path.read_text(encoding="utf-8"))
    known = {e["properties"]["id"] for e in events}
    for s in out:
        assert s["verdict"] in VERDICTS, f"{s['id']}: unknown verdict {s['verdict']}"
        assert s.get("layer") in {None, *layers}, f"{s['id']}: unknown layer"
        assert set(s["events"]) <= known, f"{s['id']}: unknown event"
        seeded = {e["properties"]["id"] for e in events if s["id"] in e["properties"].get("seed", [])}
        s["events"] = sorted(seeded | set(s["events"]))
        s["sources"] = sources.checked(s["sources"])
        s.setdefault("layer", None)
    return out


def write(path, rows):
    lines = ",\n".join(json.dumps(s, ensure_ascii=False) for s in rows)
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    print(f"{path.name}: {len(rows)} statements")
