//! Which parts of the map are on.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::{Campaign, MapSwitch};

/// What is on: parts of the map, and the campaign's layers by id.
///
/// Layers that it has never heard of are as the campaign says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Switches {
    off: Vec<MapSwitch>,
    layers: BTreeMap<String, bool>,
}

impl Switches {
    /// Whether a part of the map is on.
    pub fn is_on(&self, switch: MapSwitch) -> bool {
        !self.off.contains(&switch)
    }

    /// Switches a part of the map.
    pub fn set(&mut self, switch: MapSwitch, on: bool) {
        self.off.retain(|&other| other != switch);
        if !on {
            self.off.push(switch);
            self.off.sort_unstable();
        }
    }

    /// Whether a layer of the campaign is on.
    pub fn layer(&self, id: &str, campaign: &Campaign) -> bool {
        let first = || campaign.layers.iter().any(|layer| layer.id == id && layer.shown);
        self.layers.get(id).copied().unwrap_or_else(first)
    }

    /// Switches a layer of the campaign.
    pub fn set_layer(&mut self, id: &str, on: bool) {
        self.layers.insert(id.to_owned(), on);
    }
}
