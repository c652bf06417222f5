//! Rules that authored lines must keep, checked on the whole pack.

use geo::BoundingRect as _;

use super::model::FrontModel;
use crate::model::{Direction, RingKind};

impl FrontModel {
    /// Sentences about lines that break a rule: fronts whose ends lie on land, rings that change nothing.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for keyframe in &self.dataset().keyframes {
            let front = &keyframe.front;
            let ends =
                [("start", front.line.0.first(), front.extend_start), ("end", front.line.0.last(), front.extend_end)];
            for (name, end, direction) in ends {
                if end.is_some_and(|&end| self.ground().contains(end)) {
                    let towards: &str = match direction {
                        Direction::West => "west",
                        Direction::East => "east",
                        Direction::North => "north",
                        Direction::South => "south",
                    };
                    faults.push(format!("front '{}' of {}: its {name} lies on land, so the ground {towards} of it is cut; carry the line on into the sea", front.id, keyframe.day));
                }
            }
            for ring in keyframe.rings.iter().filter(|ring| ring.kind != RingKind::Island) {
                let outside = ring
                    .line
                    .bounding_rect()
                    .is_none_or(|extent| !geo::Intersects::intersects(&extent, &self.ground().bounds()));
                if outside {
                    faults.push(format!("ring '{}' of {}: lies wholly outside the ground", ring.id, keyframe.day));
                }
            }
        }
        faults
    }
}
