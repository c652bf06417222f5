//! Who holds the areas: from a property, a colour or the words of a name; never made up.

use serde_json::Value;

use super::document::Feature;
use crate::i18n::{Language, Names};
use crate::model::SideInfo;

/// Properties that name the holder, in the order in which they are believed.
const HOLDERS: [&str; 11] = [
    "side",
    "controlled_by",
    "holder",
    "owner",
    "subjecto",
    "controller",
    "occupied_by",
    "occupier",
    "belligerent",
    "faction",
    "party",
];

/// Properties with a colour.
const COLORS: [&str; 6] = ["fill", "color", "colour", "fill-color", "fillcolor", "stroke"];

/// Properties with a name.
const NAMES: [&str; 3] = ["name", "title", "label"];

/// Names that are sides come back again and again: at most so many different ones, or each at least so often.
const FEW: usize = 8;
const OFTEN: usize = 3;

/// Colours of sides that the data give none, told apart by colour-blind readers.
const PALETTE: [[u8; 3]; 8] = [
    [0xE6, 0x9F, 0x00],
    [0x00, 0x4E, 0x8A],
    [0x00, 0x9E, 0x73],
    [0xCC, 0x79, 0xA7],
    [0xD5, 0x5E, 0x00],
    [0x56, 0xB4, 0xE9],
    [0x8C, 0x6B, 0x1F],
    [0x66, 0x66, 0x66],
];

/// Where the sides of areas were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SidesFrom {
    /// There are no areas.
    NoAreas,
    /// A property with the holder's name.
    Property(String),
    /// A property with a colour.
    Color(String),
    /// The words of a name.
    Name(String),
    /// Nowhere: all areas are of one side that has no name.
    Untold,
}

/// The sides of a set of areas.
#[derive(Debug)]
pub(super) struct Sides {
    pub(super) from: SidesFrom,
    pub(super) parties: Vec<SideInfo>,
    /// The words of each party as they stand in the data.
    words: Vec<String>,
    /// Areas whose side is not told although others' are.
    pub(super) untold: usize,
    /// Whether the user has said where the sides are.
    pub(super) told: bool,
}

impl Sides {
    /// Finds the sides of features with areas. `answer`: the property that the user says; empty = one side.
    pub(super) fn find<'a>(areas: impl Iterator<Item = &'a Feature> + Clone, answer: Option<&str>) -> Self {
        let count = areas.clone().count();
        let from = match answer {
            _ if count == 0 => SidesFrom::NoAreas,
            Some("") => SidesFrom::Untold,
            Some(property) => SidesFrom::Property(property.to_owned()),
            None => rule(&areas, count),
        };
        let mut made = Self { from, parties: Vec::new(), words: Vec::new(), untold: 0, told: answer.is_some() };
        for feature in areas {
            let word = made.word(feature);
            made.untold += usize::from(word.is_none() && made.from != SidesFrom::Untold);
            let word = word.unwrap_or_default();
            if !made.words.contains(&word) {
                let number = made.words.len();
                made.parties.push(party(&word, feature, number, &made.parties));
                made.words.push(word);
            }
        }
        made
    }

    /// The party of a feature: its place in `parties`.
    pub(super) fn of(&self, feature: &Feature) -> Option<usize> {
        let word = self.word(feature).unwrap_or_default();
        self.words.iter().position(|known| *known == word)
    }

    fn word(&self, feature: &Feature) -> Option<String> {
        match &self.from {
            SidesFrom::Property(name) | SidesFrom::Color(name) => text(feature, name),
            SidesFrom::Name(name) => text(feature, name).map(|text| plain_name(&text)),
            SidesFrom::NoAreas | SidesFrom::Untold => None,
        }
    }
}

fn rule<'a>(areas: &(impl Iterator<Item = &'a Feature> + Clone), count: usize) -> SidesFrom {
    let spelled = |wanted: &str| {
        areas.clone().find_map(|feature| feature.properties.keys().find(|key| key.to_lowercase() == wanted)).cloned()
    };
    let told = |name: &String| areas.clone().filter(|feature| text(feature, name).is_some()).count();
    let mostly = |name: &String| told(name) * 2 > count;
    if let Some(name) = HOLDERS.into_iter().filter_map(spelled).find(mostly) {
        return SidesFrom::Property(name);
    }
    if let Some(name) = COLORS.into_iter().filter_map(spelled).find(mostly) {
        return SidesFrom::Color(name);
    }
    let recurs = |name: &String| {
        let mut words: Vec<String> =
            areas.clone().filter_map(|feature| text(feature, name)).map(|text| plain_name(&text)).collect();
        words.sort_unstable();
        words.dedup();
        told(name) == count && (words.len() <= FEW && words.len() < count || words.len() * OFTEN <= count)
    };
    NAMES.into_iter().filter_map(spelled).find(recurs).map_or(SidesFrom::Untold, SidesFrom::Name)
}

/// A property as a trimmed text.
pub(super) fn text(feature: &Feature, property: &str) -> Option<String> {
    let text = match feature.properties.get(property)? {
        Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// The part of a name in several languages (`A /// B`) that is in Latin letters, else the first one.
pub(super) fn plain_name(name: &str) -> String {
    let parts: Vec<&str> = name
        .split("///")
        .map(|part| part.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{a0}'))
        .collect();
    let latin = parts.iter().find(|part| !part.is_empty() && part.is_ascii());
    latin.or_else(|| parts.iter().find(|part| !part.is_empty())).map_or(String::new(), |part| (*part).to_owned())
}

fn party(word: &str, feature: &Feature, number: usize, known: &[SideInfo]) -> SideInfo {
    let given = COLORS.into_iter().find_map(|name| color(feature.properties.get(name)?.as_str()?));
    let taken = |color: &[u8; 3]| known.iter().any(|party| party.color == *color);
    let color = given.filter(|color| !taken(color)).unwrap_or(PALETTE[number % PALETTE.len()]);
    let slug: String =
        word.to_lowercase().chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
    let slug = slug.trim_matches('-').to_owned();
    let id = if slug.is_empty() || known.iter().any(|party| party.id == slug) {
        format!("side-{}", number + 1)
    } else {
        slug
    };
    let letter = word
        .chars()
        .find(|letter| letter.is_alphanumeric())
        .map_or_else(|| "?".to_owned(), |letter| letter.to_uppercase().collect());
    let of = |language: Language| language.text("wild-side-untold");
    let name = if word.is_empty() {
        Names { vi: of(Language::Vi), en: of(Language::En), ko: of(Language::Ko) }
    } else {
        Names { en: word.to_owned(), ..Names::default() }
    };
    SideInfo { id, letter, name, color }
}

/// `#rgb`, `#rrggbb`, `#rrggbbaa`.
fn color(text: &str) -> Option<[u8; 3]> {
    let digits: Vec<u8> = text
        .trim()
        .strip_prefix('#')?
        .chars()
        .map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect::<Option<_>>()?;
    match digits.as_slice() {
        [r, g, b] | [r, g, b, _] => Some([r * 17, g * 17, b * 17]),
        [r, s, g, h, b, c] | [r, s, g, h, b, c, _, _] => Some([r * 16 + s, g * 16 + h, b * 16 + c]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(properties: &Value) -> Feature {
        let properties = properties.as_object().unwrap().clone();
        Feature {
            number: 1,
            properties,
            wrapper: std::sync::Arc::default(),
            shapes: super::super::shapes::Shapes::default(),
            has_geometry: true,
        }
    }

    fn found(list: &[Value]) -> Sides {
        let features: Vec<Feature> = list.iter().map(area).collect();
        Sides::find(features.iter(), None)
    }

    #[test]
    fn a_property_goes_before_colour_and_colour_before_names() {
        use serde_json::json;
        let both = [json!({"Owner":"A","fill":"#f00","name":"x"}), json!({"Owner":"B","fill":"#00f","name":"x"})];
        let sides = found(&both);
        assert_eq!(sides.from, SidesFrom::Property("Owner".into()));
        assert_eq!((sides.parties[0].id.as_str(), sides.parties[0].color), ("a", [255, 0, 0]));
        assert_eq!(found(&[json!({"fill":"#f00"}), json!({"fill":"#00ff00"})]).parties.len(), 2);
        let names = [
            json!({"name":"Зайнято /// Occupied\u{a0}"}),
            json!({"name":"Зайнято ///\n Occupied"}),
            json!({"name":"Звільнено /// Liberated"}),
        ];
        let sides = found(&names);
        assert_eq!(sides.from, SidesFrom::Name("name".into()));
        assert_eq!(
            sides.parties.iter().map(|party| party.name.en.as_str()).collect::<Vec<_>>(),
            ["Occupied", "Liberated"]
        );
    }

    #[test]
    fn a_side_that_nobody_tells_has_no_name_and_no_enemy() {
        let sides = found(&[serde_json::json!({}), serde_json::json!({"name":"Hill 1"})]);
        assert_eq!((sides.from, sides.parties.len()), (SidesFrom::Untold, 1));
    }
}
