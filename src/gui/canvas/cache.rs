//! What was drawn is kept as long as it is right: geometry for a level of detail, meshes for a scale.

use std::sync::Arc;

use egui::Painter;
use geo::Rect;

use super::hatch::Hatches;
use super::mesh::{MeshBuilder, Movable, Projection};
use super::on_screen;
use super::prepare::{Ready, prepare};
use super::relief::Reliefs;
use super::textures::Laid;
use crate::front::Situation;
use crate::gui::command_ui::Context;
use crate::scene::{self, Detail, Ink, Island, Show, Style, Viewport};

/// What meshes depend on beside their geometry.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Scale {
    projection: Projection,
    unit: f32,
    pixels_per_point: f32,
    style: Style,
}

/// The unchanging map, ready for one level of detail.
struct Ground {
    detail: Detail,
    show: Show,
    under: Vec<Ready>,
    over: Vec<Ready>,
    lines: Vec<Ready>,
    islands: Vec<Island>,
}

/// The war, ready for one moment and level of detail.
struct Fought {
    situation: Arc<Situation>,
    detail: Detail,
    show: Show,
    territory: Vec<Ready>,
    held: Vec<Ready>,
    signs: Vec<Ready>,
}

/// The small islands of a ground, ready with their holders.
struct Islands {
    inks: Vec<Ink>,
    fills: Vec<Ready>,
}

#[derive(Default)]
struct Meshes {
    under: Movable,
    over: Movable,
    lines: Movable,
    territory: Movable,
    held: Movable,
    islands: Movable,
    signs: Movable,
}

/// Everything drawn except texts.
#[derive(Default)]
pub struct Picture {
    hatches: Option<Hatches>,
    ground: Option<Ground>,
    fought: Option<Fought>,
    islands: Option<Islands>,
    scale: Option<Scale>,
    meshes: Meshes,
}

impl Picture {
    /// Paints the map of a situation, building only what has changed.
    pub fn paint(
        &mut self,
        painter: &Painter,
        cx: &Context<'_>,
        reliefs: &mut Reliefs,
        (view, situation, show, unit): (&Viewport, &Arc<Situation>, &Show, f32),
    ) {
        let new_ground = self.update_ground(cx, view, show);
        let Some(ground) = &self.ground else {
            return;
        };
        let detail = ground.detail;
        let new_war = self.update_war(cx, situation, show, detail);
        // Only another situation gives an island another holder.
        let new_islands = (new_ground || new_war) && self.update_islands(cx, situation, show, new_ground);
        let scale = Scale {
            projection: Projection { anchor: middle(detail.region()), metres_per_point: view.metres_per_point() },
            unit,
            pixels_per_point: painter.pixels_per_point(),
            style: *cx.style,
        };
        let hatches = self.hatches.take().filter(|hatches| hatches.fit(painter.ctx(), unit));
        let new_scale = self.scale != Some(scale) || hatches.is_none();
        self.scale = Some(scale);
        let hatches = hatches.unwrap_or_else(|| Hatches::new(painter.ctx(), unit));
        let region = if show.relief { scene::region_for(view.world_rect()) } else { None };
        let laid = Laid::new(painter.ctx(), &hatches, reliefs, (region, scale.style.theme(), view.across_km()));
        self.build(
            painter.ctx(),
            laid,
            scale,
            (new_ground || new_scale, new_war || new_scale, new_islands || new_scale),
        );
        self.hatches = Some(hatches);
        self.draw(painter, view, scale);
    }

    /// Where the hatches begin, world metres; `None` before the first frame.
    pub fn anchor(&self) -> Option<geo::Coord> {
        self.scale.map(|scale| scale.projection.anchor)
    }

    fn update_ground(&mut self, cx: &Context<'_>, view: &Viewport, show: &Show) -> bool {
        let (scale, seen) = (view.metres_per_point(), view.world_rect());
        let kept = |ground: &Ground| ground.detail.serves(scale, seen) && same_backdrop(&ground.show, show);
        if self.ground.as_ref().is_some_and(kept) {
            return false;
        }
        let detail = Detail::for_view(scale, seen);
        let made = scene::backdrop(cx.shapes, show, &detail);
        self.ground = Some(Ground {
            detail,
            show: show.clone(),
            under: prepare(made.under),
            over: prepare(made.over),
            lines: prepare(made.lines),
            islands: made.islands,
        });
        true
    }

    fn update_war(&mut self, cx: &Context<'_>, situation: &Arc<Situation>, show: &Show, detail: Detail) -> bool {
        let kept = |war: &Fought| Arc::ptr_eq(&war.situation, situation) && war.detail == detail && war.show == *show;
        if self.fought.as_ref().is_some_and(kept) {
            return false;
        }
        let made = scene::war(cx.atlas, situation, show, &detail);
        self.fought = Some(Fought {
            situation: Arc::clone(situation),
            detail,
            show: show.clone(),
            territory: prepare(made.territory),
            held: prepare(made.held),
            signs: prepare(made.signs.into_iter().chain(made.events).collect()),
        });
        true
    }

    /// Fills the islands anew where one of them has another holder; whether it has.
    fn update_islands(&mut self, cx: &Context<'_>, situation: &Situation, show: &Show, new_ground: bool) -> bool {
        let Some(ground) = &self.ground else { return false };
        let inks = scene::island_inks(&ground.islands, cx.atlas, situation, show);
        if !new_ground && self.islands.as_ref().is_some_and(|kept| kept.inks == inks) {
            return false;
        }
        let fills = prepare(scene::island_fills(&ground.islands, &inks));
        self.islands = Some(Islands { inks, fills });
        true
    }

    fn build(&mut self, ctx: &egui::Context, laid: Laid<'_>, scale: Scale, (ground, war, islands): (bool, bool, bool)) {
        let mesh = |signs: &[Ready]| {
            let mut builder = MeshBuilder::new(ctx, &scale.style, laid, scale.projection, scale.unit);
            builder.add(signs);
            Movable::new(builder.finish())
        };
        if let Some(made) = self.ground.as_ref().filter(|_| ground) {
            self.meshes.under = mesh(&made.under);
            self.meshes.over = mesh(&made.over);
            self.meshes.lines = mesh(&made.lines);
        }
        if let Some(made) = self.fought.as_ref().filter(|_| war) {
            self.meshes.territory = mesh(&made.territory);
            self.meshes.held = mesh(&made.held);
            self.meshes.signs = mesh(&made.signs);
        }
        if let Some(made) = self.islands.as_ref().filter(|_| islands) {
            self.meshes.islands = mesh(&made.fills);
        }
    }

    fn draw(&mut self, painter: &Painter, view: &Viewport, scale: Scale) {
        let anchor = on_screen(painter.clip_rect().min, view.screen_from_world(scale.projection.anchor));
        let meshes = &mut self.meshes;
        let layers = [
            &mut meshes.under,
            &mut meshes.territory,
            &mut meshes.over,
            &mut meshes.islands,
            &mut meshes.held,
            &mut meshes.lines,
            &mut meshes.signs,
        ];
        for layer in layers {
            painter.extend(layer.shapes_at(anchor));
        }
    }
}

/// Layers, towns and doubt do not touch the backdrop.
fn same_backdrop(a: &Show, b: &Show) -> bool {
    let touching = |show: &Show| (show.territories, show.rivers, show.transport, show.relief, show.study.is_pale());
    touching(a) == touching(b)
}

fn middle(rect: Rect) -> geo::Coord {
    rect.center()
}
