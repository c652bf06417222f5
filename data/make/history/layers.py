"""The four named layers: story.py's words and places, and the keyframes' own lines, as GeoJSON features."""
from datetime import date, timedelta

from shapely.geometry import LineString, Point
from shapely.ops import linemerge, substring

from . import story
from .geojson import feature


def _names(name, text=None):
    props = {f"name:{k}": v for k, v in zip(("vi", "en", "ko"), name)}
    if text:
        props |= {f"text:{k}": v for k, v in zip(("vi", "en", "ko"), text)}
    return props


def _until(days, day, last):
    """The day before the next keyframe, but not past `last`: so that every day shows one line."""
    later = [d for d in days if d > day]
    before = str(date.fromisoformat(later[0]) - timedelta(days=1)) if later else last
    return min(before, last)


def _day(iso, kind):
    y, m, d = iso.split("-")
    month = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
             "November", "December"][int(m) - 1]
    return {"vi": f"{int(d)}/{int(m)}/{y}", "en": f"{int(d)} {month} {y}", "ko": f"{y}년 {int(m)}월 {int(d)}일"}[kind]


def _dated(iso, vi, en, ko):
    return (f"{vi} {_day(iso, 'vi')}", f"{en} {_day(iso, 'en')}", f"{ko} {_day(iso, 'ko')}")


def parallel(fronts, land):
    across = land.mainland.intersection(LineString([(120, 38.0), (135, 38.0)]))
    west, _, east, _ = across.bounds
    out = [feature(("LineString", [[west - 0.09, 38.0], [east + 0.09, 38.0]]), id="parallel-38", kind="line",
                   **_names(("Vĩ tuyến 38", "38th Parallel", "38선"),
                            ("Ranh giới tạm thời do Mỹ và Liên Xô ấn định tháng 8/1945; từ năm 1948 ngăn cách hai nhà nước.",
                             "Set by the United States and the Soviet Union in August 1945 as a temporary limit; from 1948 between two states.",
                             "1945년 8월 미국과 소련이 임시로 정한 경계. 1948년부터 두 정부를 갈라놓았다.")),
                   source="General Order No. 1, August 1945; the parallel itself is exact")]
    mdl = next(f for f in fronts if f.kind == "ceasefire")
    first = next(i for i, p in enumerate(mdl.points) if "first marker" in p[2])
    out.append(feature(("LineString", [p[:2] for p in mdl.points[first:]]), id="mdl-1953", kind="line",
                       start_date="1953-07-27",
                       **_names(("Đường ranh giới quân sự 1953", "Military Demarcation Line, 1953", "군사분계선(1953)"),
                                ("Đường đình chiến ngày 27/7/1953, để so sánh với vĩ tuyến 38.",
                                 "The armistice line of 27 July 1953, to compare with the parallel.",
                                 "1953년 7월 27일의 휴전선. 38선과 견주어 볼 수 있다.")),
                       source=mdl.source, note="land part only, from the first marker on the Imjin"))
    for n, (lon, start, end, name, text, source) in enumerate(story.CROSSINGS):
        out.append(feature(("Point", [lon, 38.0]), id=f"crossing-{n + 1:02}", kind="crossing", start_date=start,
                           end_date=end, **_names(name, text), source=source))
    return out


def perimeter(fronts):
    days = [f.date for f in fronts]
    by_day = {f.date: f for f in fronts}
    out = []
    for f in fronts:
        if "1950-07-29" <= f.date <= "1950-09-22":
            points = [p[:2] for p in f.points if "by water" not in p[2]]
            out.append(feature(("LineString", points), id=f"perimeter-{f.date}", kind="front", start_date=f.date,
                               end_date=_until(days, f.date, "1950-09-22"),
                               **_names(_dated(f.date, "Vành đai Busan", "Pusan Perimeter,", "낙동강 방어선")), source=f.source,
                               note=f.full_note))
    for n, (name, start, end, key, a, b) in enumerate(story.SECTORS):
        line = LineString(by_day[key].coords)
        i, j = line.project(Point(a)), line.project(Point(b))
        assert i < j, f"a sector runs backwards: {name[1]} {start}"
        out.append(feature(substring(line, i, j), id=f"sector-{n + 1:02}", kind="sector", start_date=start, end_date=end,
                           **_names(name), source="Appleman; ROK Army history; limits between divisions by judgement",
                           note=f"drawn on the trace of {key}"))
    for n, (lon, lat, start, end, name, text, source) in enumerate(story.BATTLES):
        out.append(feature(("Point", [lon, lat]), id=f"battle-{n + 1:02}", kind="battle", start_date=start, end_date=end,
                           **_names(name, text), source=source))
    return out


def incheon(fronts, rings, land):
    days = [f.date for f in fronts]
    out = [feature(("LineString", story.FLYING_FISH), id="flying-fish-channel", kind="route", start_date="1950-09-13",
                   end_date="1950-09-16",
                   **_names(("Luồng Cá Chuồn", "Flying Fish Channel", "비어수도"),
                            ("Luồng hẹp, mực nước thủy triều chênh tới 9 m: chỉ đổ bộ được trong vài giờ lúc nước lớn.",
                             "A narrow channel with tides of up to nine metres: landing was possible for a few hours at high water only.",
                             "조수 간만의 차가 최대 9m에 이르는 좁은 수로로, 만조 때 몇 시간 동안만 상륙할 수 있었다.")),
                   source=story.MC2, note="course of the sea lane by judgement, over water")]
    assert not land.touching(LineString(story.FLYING_FISH)), "the sea lane runs over land"
    for n, (points, start, name, text, source) in enumerate(story.BEACHES):
        out.append(feature(("LineString", points), id=f"beach-{n + 1}", kind="beach", start_date=start,
                           end_date="1950-09-18", **_names(name, text), source=source,
                           note="the coast of the base map; Wolmi-do is joined to the mainland there, as by its causeway"))
    near = land.mainland.buffer(0.004)
    for r in rings:
        if r.track == "inchon":
            g = LineString(r.coords).intersection(near)
            g = linemerge(g) if g.geom_type == "MultiLineString" else g
            g = max(getattr(g, "geoms", [g]), key=lambda x: x.length)
            out.append(feature(g, id=f"beachhead-{r.date}", kind="front", start_date=r.date,
                               end_date=_until(days, r.date, "1950-09-26"),
                               **_names(_dated(r.date, "Đầu cầu đổ bộ Incheon", "Inchon beachhead,", "인천 교두보")), source=r.source, note=r.full_note))
    for n, (kind, lon, lat, start, end, name, text, source) in enumerate(story.INCHEON_POINTS):
        out.append(feature(("Point", [lon, lat]), id=f"incheon-{n + 1:02}", kind=kind, start_date=start, end_date=end,
                           **_names(name, text), source=source))
    return out


def pyongyang(fronts, rings):
    out = []
    for n, (name, start, end, points, text, source) in enumerate(story.ROADS_TO_PYONGYANG):
        out.append(feature(("LineString", points), id=f"road-{n + 1}", kind="route", start_date=start, end_date=end,
                           **_names(name, text), source=source, note="road drawn through its main places"))
    for track, name, text, source in story.DROPS:
        r = next(r for r in rings if r.track == track)
        out.append(feature(("Polygon", [[p[:2] for p in r.points]]), id=f"drop-{track}", kind="area",
                           start_date="1950-10-20", end_date="1950-10-22", **_names(name, text), source=source))
    for n, (kind, lon, lat, start, end, name, text, source) in enumerate(story.PYONGYANG_POINTS):
        out.append(feature(("Point", [lon, lat]), id=f"pyongyang-{n + 1:02}", kind=kind, start_date=start, end_date=end,
                           **_names(name, text), source=source))
    return out
