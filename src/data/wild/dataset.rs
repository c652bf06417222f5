//! Tracks, points and undated shapes to a dataset of their own.

use geo::{BoundingRect as _, Coord, Geometry, LineString, MultiPolygon, Point, Polygon, Rect};

use super::document::{Document, Feature};
use super::sides::{plain_name, text};
use super::time::When;
use super::tracks::place;
use crate::day::{Day, DayRange};
use crate::geodesy::{LonLat, world_from_lonlat};
use crate::i18n::{Language, Names};
use crate::model::{
    Campaign, Dataset, HistoricalEvent, LayerInfo, Observed, SPOT_UNITS, SideInfo, Spot, StoryFeature, StoryKind,
    StoryLayer,
};

/// Properties that say that a point is troops, not an event.
const TROOPS: [&str; 5] = ["sidc", "icon", "unit", "echelon", "formation"];

/// Properties with the name of a point, in the order in which they are taken.
const NAMES: [&str; 7] = ["name", "title", "event", "label", "battle", "unit", "id"];

/// Properties with more words.
const TEXTS: [&str; 4] = ["description", "text", "notes", "note"];

/// The least width of a view, world metres.
const LEAST_VIEW: f64 = 40_000.0;

/// Points with dates, and shapes without.
#[derive(Debug, Default)]
pub(super) struct Rest {
    pub(super) events: Vec<HistoricalEvent>,
    /// Troops at their dated places, with what tells one from the other.
    pub(super) troops: Vec<(String, StoryFeature)>,
    pub(super) undated: Vec<StoryFeature>,
}

impl Rest {
    /// Keeps what of a feature is no line and no area in time.
    pub(super) fn feature(&mut self, (document, feature): (&Document, &Feature), when: &When) {
        if *when == When::Always {
            return self
                .undated
                .extend(undated(feature).map(|(kind, geometry)| story(document, feature, (kind, geometry), None)));
        }
        let (first, last) = match when {
            When::At(day, _) => (*day, None),
            When::Span(Some(first), last) => (*first, *last),
            When::Span(None, Some(last)) => (*last, None),
            When::Times(days) => match days.first() {
                Some(first) => (*first, None),
                None => return,
            },
            _ => return,
        };
        let has_shapes =
            !feature.shapes.lines.is_empty() || !feature.shapes.areas.is_empty() || feature.shapes.ended.is_some();
        if feature.shapes.points.is_empty() && has_shapes {
            return;
        }
        let troops = TROOPS.iter().any(|name| feature.properties.keys().any(|key| key.to_lowercase() == *name));
        if troops {
            for &spot in &feature.shapes.points {
                let name = name_of(document, feature);
                let mut made =
                    story(document, feature, (StoryKind::Point, Geometry::Point(Point(world(spot)))), Some(first));
                made.last = last;
                self.troops.push((name, made));
            }
            return;
        }
        let places: Vec<Option<Coord>> = if feature.shapes.points.is_empty() {
            vec![None]
        } else {
            feature.shapes.points.iter().map(|&spot| Some(world(spot))).collect()
        };
        for at in places {
            let number = self.events.len() + 1;
            self.events.push(event(document, feature, (first, last, at), number));
        }
    }

    /// Troops stay at a place until their next one is told.
    fn settle_troops(&mut self) {
        self.troops.sort_by(|a, b| (&a.0, a.1.first).cmp(&(&b.0, b.1.first)));
        for place in 1..self.troops.len() {
            let (before, after) = self.troops.split_at_mut(place);
            if let (Some((name, one)), Some((next, other))) = (before.last_mut(), after.first())
                && name == next
                && one.last.is_none()
                && one.first < other.first
            {
                one.last = other.first.map(|first| first.plus(-1));
            }
        }
    }
}

fn world([lon, lat]: Spot) -> Coord {
    world_from_lonlat(LonLat { lon: f64::from(lon) / SPOT_UNITS, lat: f64::from(lat) / SPOT_UNITS })
}

fn line(spots: &[Spot]) -> LineString {
    spots.iter().map(|&spot| world(spot)).collect()
}

/// The shapes of a feature without a date.
fn undated(feature: &Feature) -> impl Iterator<Item = (StoryKind, Geometry)> + '_ {
    let shapes = &feature.shapes;
    let points = shapes.points.iter().map(|&spot| (StoryKind::Point, Geometry::Point(Point(world(spot)))));
    let lines = shapes.lines.iter().map(|spots| (StoryKind::Line, Geometry::LineString(line(spots))));
    let area = |rings: &Vec<Vec<Spot>>| {
        let mut rings = rings.iter().map(|ring| line(ring));
        let outline = rings.next().unwrap_or_else(|| LineString::new(Vec::new()));
        (StoryKind::Sector, Geometry::Polygon(Polygon::new(outline, rings.collect())))
    };
    points.chain(lines).chain(shapes.areas.iter().map(area))
}

fn property(feature: &Feature, names: &[&str]) -> Option<String> {
    names.iter().find_map(|wanted| {
        let key = feature.properties.keys().find(|key| key.to_lowercase() == *wanted)?;
        text(feature, key)
    })
}

fn name_of(document: &Document, feature: &Feature) -> String {
    property(feature, &NAMES).map_or_else(|| super::tracks::file_words(&document.name), |name| plain_name(&name))
}

/// `name:vi` and its like where the data have them, else the one name for all languages.
fn names(feature: &Feature, stem: &str, fallback: String) -> Names {
    let of = |language: &str| text(feature, &format!("{stem}:{language}")).unwrap_or_default();
    let en = of("en");
    Names { vi: of("vi"), en: if en.is_empty() { fallback } else { en }, ko: of("ko") }
}

fn story(
    document: &Document,
    feature: &Feature,
    (kind, geometry): (StoryKind, Geometry),
    first: Option<Day>,
) -> StoryFeature {
    let name = property(feature, &NAMES).map(|name| plain_name(&name)).unwrap_or_default();
    StoryFeature {
        kind,
        name: names(feature, "name", name),
        text: Names { en: property(feature, &TEXTS).unwrap_or_default(), ..Names::default() },
        first,
        last: None,
        geometry,
        source: place(document, feature),
        cites: Vec::new(),
    }
}

fn event(
    document: &Document,
    feature: &Feature,
    (day, last_day, at): (Day, Option<Day>, Option<Coord>),
    number: usize,
) -> HistoricalEvent {
    HistoricalEvent {
        day,
        last_day: last_day.filter(|last| *last > day),
        name: names(feature, "name", name_of(document, feature)),
        text: names(feature, "text", property(feature, &TEXTS).unwrap_or_default()),
        at,
        place: property(feature, &["place", "location"]).unwrap_or_default(),
        kind: property(feature, &["kind", "type"]).unwrap_or_else(|| "battle".to_owned()),
        importance: 2,
        id: format!("event-{number}"),
        layer: None,
        source: property(feature, &["source"]).unwrap_or_else(|| place(document, feature)),
        cites: Vec::new(),
        url: property(feature, &["url"]).unwrap_or_default(),
        source_seen: false,
        related: Vec::new(),
        statements: Vec::new(),
        accounts: Vec::new(),
    }
}

/// The dataset; `None` where there is no day or no place.
pub(super) fn dataset(name: &str, observed: Observed, mut rest: Rest) -> Option<Dataset> {
    rest.settle_troops();
    rest.events.sort_by_key(|event| event.day);
    let days = days(&observed, &rest)?;
    let view = view(&observed, &rest)?;
    let layer = |id: &str, features: Vec<StoryFeature>| {
        let message = format!("wild-layer-{id}");
        let name = names_of(|language| language.text(&message));
        let info = LayerInfo { id: id.to_owned(), name, file: String::new(), view: None, shown: true };
        (!features.is_empty()).then(|| (info, StoryLayer { id: id.to_owned(), features }))
    };
    let troops = rest.troops.into_iter().map(|(_, feature)| feature).collect();
    let layers = [layer("troops", troops), layer("undated", rest.undated)];
    let (infos, layers): (Vec<_>, Vec<_>) = layers.into_iter().flatten().unzip();
    let nobody = || SideInfo { id: String::new(), letter: String::new(), name: Names::default(), color: [96; 3] };
    let side = |place: usize| observed.parties.get(place).cloned().unwrap_or_else(nobody);
    let campaign = Campaign {
        id: format!("wild:{name}"),
        title: Names { en: super::time::stem(name).to_owned(), ..Names::default() },
        days,
        opening: days.first,
        left: side(0),
        right: side(1),
        view,
        phases: Vec::new(),
        layers: infos,
        units_file: String::new(),
        credits: vec![name.to_owned()],
        license: String::new(),
    };
    Some(Dataset {
        campaign,
        ground: MultiPolygon(Vec::new()),
        keyframes: Vec::new(),
        islands: Vec::new(),
        facts: Vec::new(),
        layers,
        events: rest.events,
        units: Vec::new(),
        axes: Vec::new(),
        strengths: Vec::new(),
        places: Vec::new(),
        sources: Vec::new(),
        statements: Vec::new(),
        lessons: Vec::new(),
        observed: Some(observed),
    })
}

fn names_of(of: impl Fn(Language) -> String) -> Names {
    Names { vi: of(Language::Vi), en: of(Language::En), ko: of(Language::Ko) }
}

/// From the first date to the last one.
fn days(observed: &Observed, rest: &Rest) -> Option<DayRange> {
    let stands = observed.tracks.iter().flat_map(|track| &track.stands);
    let of_stands = stands.flat_map(|stand| [Some(stand.first), stand.last]);
    let of_events = rest.events.iter().flat_map(|event| [Some(event.day), event.last_day]);
    let of_troops = rest.troops.iter().flat_map(|(_, feature)| [feature.first, feature.last]);
    let all = || of_stands.clone().chain(of_events.clone()).chain(of_troops.clone()).flatten();
    Some(DayRange { first: all().min()?, last: all().max()? })
}

/// The rectangle round everything, with a margin.
fn view(observed: &Observed, rest: &Rest) -> Option<Rect> {
    let mut low = [i32::MAX; 2];
    let mut high = [i32::MIN; 2];
    for stand in observed.tracks.iter().flat_map(|track| &track.stands) {
        for spot in stand.parts.iter().flatten().flat_map(|path| path.spots()) {
            for axis in 0..2 {
                low[axis] = low[axis].min(spot[axis]);
                high[axis] = high[axis].max(spot[axis]);
            }
        }
    }
    let mut rect = (low[0] <= high[0]).then(|| Rect::new(world(low), world(high)));
    let points = rest.events.iter().filter_map(|event| event.at).map(|at| Rect::new(at, at));
    let stories = rest.troops.iter().map(|(_, feature)| feature).chain(&rest.undated);
    for other in points.chain(stories.filter_map(|feature| feature.geometry.bounding_rect())) {
        let both = |known: Rect| {
            Rect::new(
                Coord { x: known.min().x.min(other.min().x), y: known.min().y.min(other.min().y) },
                Coord { x: known.max().x.max(other.max().x), y: known.max().y.max(other.max().y) },
            )
        };
        rect = Some(rect.map_or(other, both));
    }
    let rect = rect?;
    let margin = Coord {
        x: (LEAST_VIEW - rect.width()).max(0.0) / 2.0 + rect.width() * 0.05,
        y: (LEAST_VIEW - rect.height()).max(0.0) / 2.0 + rect.height() * 0.05,
    };
    Some(Rect::new(rect.min() - margin, rect.max() + margin))
}
