//! All that one picture shows, decided before anything is painted.

use std::sync::Arc;

use geo::{Coord, MultiPolygon, Rect};

use super::overlays::Overlays;
use super::paint::Source;
use crate::atlas::Atlas;
use crate::front::Situation;
use crate::scene::{
    self, Asked, Detail, Furniture, Inset, Item, Page, Placement, Placer, Shapes, Show, Study, Style, Surroundings,
    Viewport,
};
use crate::session::{self, MapMode, Panes, Session};

/// Small maps over the map, at most.
const MOST_INSETS: usize = 3;

/// What a picture is made from. The view of the session has the size of its map on the page.
#[derive(Clone)]
pub struct Shot<'a> {
    /// The data.
    pub atlas: &'a Atlas,
    /// Day, view, switches, theme, language, mode.
    pub session: &'a Session,
    /// The sizes of the picture.
    pub page: Page,
    /// What the map tells of a span of days, where its mode needs that.
    pub study: Study,
    /// Whether the picture stands still: only then is the ground cut out that was won.
    pub still: bool,
    /// Where a screen that shows the same has put things already.
    pub kept: Kept,
}

/// Where a screen has put things, so that a picture of it puts them there too.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// What lay over the map: names, dates and small maps keep out of it. Points of the page.
    pub over_map: Vec<Rect>,
    /// The names of the map, and those of the map of the other day.
    pub names: [Option<Placement>; 2],
    /// Where the hatches begin, world metres: of the map, of the map of the other day, of each small map.
    pub anchors: Vec<Option<Coord>>,
}

/// A picture that somebody wants, with all that it is made from: another thread can make it.
#[derive(Clone)]
pub struct Order {
    /// The data.
    pub atlas: Arc<Atlas>,
    /// The shapes of the map.
    pub shapes: Arc<Shapes>,
    /// Day, view, switches, theme, language, mode.
    pub session: Session,
    /// The sizes of the picture.
    pub page: Page,
    /// What the map tells of a span of days.
    pub study: Study,
    /// Where a screen has put things.
    pub kept: Kept,
}

impl Order {
    /// Where its maps come from.
    pub fn source<'a>(&'a self, overlays: &'a Overlays) -> Source<'a> {
        Source { atlas: &self.atlas, shapes: &self.shapes, overlays }
    }

    /// The picture, standing still.
    pub fn shot(&self) -> Shot<'_> {
        let Self { atlas, session, page, study, kept, .. } = self;
        Shot { atlas, session, page: *page, study: study.clone(), still: true, kept: kept.clone() }
    }
}

/// A map on the page.
#[derive(Clone)]
pub struct Map {
    /// Where.
    pub area: Rect,
    /// What it sees; of the size of the area.
    pub view: Viewport,
    /// The situation.
    pub situation: Arc<Situation>,
    /// What is drawn of it.
    pub show: Show,
    /// A hundredth of the picture's height for its signs, points.
    pub unit: f64,
    /// Where the hatches begin, world metres.
    pub anchor: Coord,
}

impl Map {
    /// How finely it is drawn.
    pub fn detail(&self) -> Detail {
        Detail::for_view(self.view.metres_per_point(), self.view.world_rect())
    }

    /// A place of the world on the page.
    pub fn place(&self, world: Coord) -> Coord {
        self.view.screen_from_world(world) + self.area.min()
    }
}

/// The names of a map.
pub struct Named {
    /// The part of the page beyond which no letter is painted.
    pub area: Rect,
    /// The map point in the area's upper left corner.
    pub corner: Coord,
    /// The names.
    pub placement: Placement,
}

/// One picture, all parts in the order in which they are painted.
pub struct Composition {
    /// Its sizes.
    pub page: Page,
    /// Its look.
    pub style: Style,
    /// The maps.
    pub maps: Vec<Map>,
    /// Lines between the maps, and from lenses to what they enlarge; the part of the page that holds them.
    pub below_names: (Rect, Vec<Item>),
    /// The names.
    pub names: Vec<Named>,
    /// Words, legend, scale bar, dates.
    pub furniture: Vec<Item>,
    /// What was drawn on the maps; the parts of the page that hold it.
    pub drawings: Vec<(Rect, Vec<Item>)>,
    /// Small maps with their frames.
    pub insets: Vec<(Map, Vec<Item>)>,
    /// What the picture says, for people who hear it, in reading order.
    pub spoken: Vec<String>,
}

impl Composition {
    /// Whether all that goes beyond the map is covered by words, or by the edge of the page.
    pub fn is_covered(&self) -> bool {
        let whole = |area: Rect| area.width() >= self.page.width && area.height() >= self.page.height;
        self.maps.len() == 1 && (!self.furniture.is_empty() || self.maps.iter().all(|map| whole(map.area)))
    }
}

/// Composes pictures; names stay where they stood in the last one as long as they can.
#[derive(Default)]
pub struct Composer {
    placers: [Placer; 2],
}

/// The situations of both days, and what is drawn of them.
type Days<'a> = ([Option<&'a Arc<Situation>>; 2], &'a Show);

impl Composer {
    /// All parts of a picture.
    pub fn compose(&mut self, shot: &Shot<'_>) -> Composition {
        let Shot { atlas, session, page, .. } = shot;
        let style = Style::new(session.theme, session.room, atlas.campaign());
        let layout = page.layout();
        let panes = Panes::new(&session.mode, layout.map, page.unit);
        let study = session::study_today(session, atlas, shot.study.clone());
        let show = session::shown(session, atlas, (study, shot.still));
        let situation = atlas.situation(session.time.moment);
        let drawn = session::drawn(&situation, &show.study);
        let other = session.mode.other().map(|day| atlas.situation(atlas.end_of(day)));
        let days: Days<'_> = ([Some(&drawn), other.as_ref()], &show);

        let subject = session::subject(session, atlas, (&situation, &show), (&style, page));
        let mut furniture = scene::furniture(&subject, page);
        let bar = scene::scale_bar(&subject, page, &session.view);
        let mut taken: Vec<Rect> =
            furniture.over_map.iter().chain(&bar.over_map).chain(&shot.kept.over_map).copied().collect();
        let wanted = session::plates(&subject, (&panes, layout.map, &session.mode));
        let mut plates = scene::plates(&subject, page, &wanted, &taken);
        taken.extend(&plates.over_map);
        let insets = session::small_maps(session, atlas, (page, layout.map, &taken), &situation);
        taken.extend(insets.iter().map(|inset| inset.frame));
        taken.extend(panes.handle(page.unit));

        let mut below_names = panes.border(&style, page.unit);
        below_names.extend(insets.iter().flat_map(|inset| scene::sight(inset, &style, page)));
        let names = self.names(shot, (&panes, &style), days, &taken);
        if session.tasks.is_blank() {
            // Words tell what a class is asked for.
            (furniture, plates) = (Furniture::default(), Furniture::default());
        }
        furniture.items.extend(bar.items);
        furniture.items.extend(plates.items);
        let spoken = furniture.spoken.iter().chain(&plates.spoken).map(|spoken| spoken.text.clone()).collect();
        Composition {
            page: *page,
            style,
            maps: maps(shot, &panes, days),
            below_names: (layout.map, below_names),
            names,
            furniture: furniture.items,
            drawings: drawings(shot, &panes, &style),
            insets: small_maps(shot, &insets, (&situation, &show), &style),
            spoken,
        }
    }

    /// A map alone, on all of the page; where it is `blank`, without the war.
    pub fn map_only(&mut self, shot: &Shot<'_>, blank: bool) -> Composition {
        let Shot { atlas, session, page, .. } = shot;
        let style = Style::new(session.theme, session.room, atlas.campaign());
        let whole = Rect::new(Coord { x: 0.0, y: 0.0 }, Coord { x: page.width, y: page.height });
        let panes = Panes { view: whole, main: whole, other: None };
        let shown = session::shown(session, atlas, (Study::None, shot.still));
        let mut situation = atlas.situation(session.time.moment);
        let show = if blank { Show { territories: false, layers: Vec::new(), ..shown } } else { shown };
        if blank {
            situation = Arc::new(Situation {
                lines: Vec::new(),
                right: MultiPolygon(Vec::new()),
                held: Vec::new(),
                ..(*situation).clone()
            });
        }
        let days: Days<'_> = ([Some(&situation), None], &show);
        Composition {
            page: *page,
            style,
            maps: maps(shot, &panes, days),
            below_names: (whole, Vec::new()),
            names: self.names(shot, (&panes, &style), days, &[]),
            furniture: Vec::new(),
            drawings: Vec::new(),
            insets: Vec::new(),
            spoken: Vec::new(),
        }
    }

    fn names(
        &mut self,
        shot: &Shot<'_>,
        (panes, style): (&Panes, &Style),
        (situations, show): Days<'_>,
        taken: &[Rect],
    ) -> Vec<Named> {
        let session = shot.session;
        let beside = if let MapMode::Beside { other } = session.mode { Some(other) } else { None };
        let areas = [Some(panes.view), beside.and(panes.other)];
        let days = [Some(session.day(shot.atlas)), beside];
        let told = session::told(show);
        let corner = scene::map_corner(&session.view);
        let mut made = Vec::new();
        for (number, placer) in self.placers.iter_mut().enumerate() {
            let (Some(area), Some(day), Some(situation)) = (areas[number], days[number], situations[number]) else {
                continue;
            };
            if session.tasks.is_blank() {
                continue;
            }
            let kept = shot.kept.names[number].clone();
            let placement = kept.unwrap_or_else(|| {
                let asked = Asked { day, show: &told, language: session.language };
                let wanted = scene::wanted(shot.atlas, situation, &asked);
                let on_map = |taken: &Rect| Rect::new(taken.min() - area.min(), taken.max() - area.min());
                let around = Surroundings {
                    view: &session.view,
                    style,
                    unit: shot.page.unit,
                    day,
                    lands: [&shot.atlas.base().land, &shot.atlas.dataset().ground],
                    situation,
                    furniture: &taken.iter().map(on_map).collect::<Vec<_>>(),
                };
                placer.place(&wanted, &around).clone()
            });
            made.push(Named { area, corner, placement });
        }
        made
    }
}

/// What was drawn on the map; two maps beside each other show it both.
fn drawings(shot: &Shot<'_>, panes: &Panes, style: &Style) -> Vec<(Rect, Vec<Item>)> {
    let session = shot.session;
    let beside = panes.other.filter(|_| matches!(session.mode, MapMode::Beside { .. }));
    let other = beside.map(|area| (area, panes.other_view(&session.mode, &session.view, area)));
    let both = [Some((panes.view, session.view)), other].into_iter().flatten();
    both.map(|(area, view)| (area, session::drawings(session, shot.atlas, &view, (style, shot.page.unit)))).collect()
}

/// The maps of both days.
fn maps(shot: &Shot<'_>, panes: &Panes, (situations, show): Days<'_>) -> Vec<Map> {
    let session = shot.session;
    let main = (panes.main, panes.main_view(&session.view));
    let other = panes.other.map(|area| (area, panes.other_view(&session.mode, &session.view, area)));
    let map = |number: usize, (area, view): (Rect, Viewport), situation: &Arc<Situation>| {
        let (situation, anchor) = (Arc::clone(situation), anchor(shot, number, &view));
        Map { area, view, situation, show: show.clone(), unit: shot.page.unit, anchor }
    };
    let parts = [Some(main), other].into_iter().zip(situations).enumerate();
    parts.filter_map(|(number, (part, situation))| Some(map(number, part?, situation?))).collect()
}

fn small_maps(
    shot: &Shot<'_>,
    insets: &[Inset],
    (situation, show): (&Arc<Situation>, &Show),
    style: &Style,
) -> Vec<(Map, Vec<Item>)> {
    let one = |(number, inset): (usize, &Inset)| {
        let unit = shot.page.unit;
        let (show, unit) =
            if inset.lens { (show.clone(), unit) } else { (session::bare(show), unit * f64::from(session::FINE)) };
        let (area, view, situation) = (inset.frame, inset.view, Arc::clone(situation));
        let map = Map { area, view, situation, show, unit, anchor: anchor(shot, 2 + number, &inset.view) };
        (map, scene::frames(inset, style, &shot.page))
    };
    insets.iter().take(MOST_INSETS).enumerate().map(one).collect()
}

fn anchor(shot: &Shot<'_>, number: usize, view: &Viewport) -> Coord {
    shot.kept.anchors.get(number).copied().flatten().unwrap_or(view.centre())
}
