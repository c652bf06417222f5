"""Writing GeoJSON: RFC 7946, five decimals, one feature a line, the right-hand rule, no empty properties."""
import json

from shapely.geometry import Polygon, mapping


def _rounded(c):
    return round(float(c), 5) if not isinstance(c, (list, tuple)) else [_rounded(x) for x in c]


def feature(geometry, **properties):
    """A feature from a shapely geometry or a pair (type, coordinates). A ring that runs clockwise is turned, and with
    it every property that has one entry for each position."""
    if not isinstance(geometry, tuple):
        m = mapping(geometry)
        geometry = (m["type"], m["coordinates"])
    kind, c = geometry[0], _rounded(list(geometry[1]))
    props = {k.replace("__", ":"): v for k, v in properties.items() if v not in (None, "", [])}
    if kind == "Polygon" and not Polygon(c[0]).exterior.is_ccw:
        n = len(c[0])
        c = [c[0][::-1], *[r[::-1] for r in c[1:]]]
        props = {k: v[::-1] if isinstance(v, list) and len(v) == n else v for k, v in props.items()}
    return {"type": "Feature", "properties": props, "geometry": {"type": kind, "coordinates": c}}


def write(path, features, **members):
    head = "".join(f'"{k}":{json.dumps(v, ensure_ascii=False)},\n' for k, v in members.items())
    rows = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features)
    path.write_text('{"type":"FeatureCollection",\n' + head + '"features":[\n' + rows + "\n]}\n", encoding="utf-8")
    print(f"{path.name}: {len(features)} features, {path.stat().st_size // 1024} KiB")
