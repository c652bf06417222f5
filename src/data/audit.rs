//! What is wanting in a pack that can be used as it is: references into nothing, texts without a language, dates
//! out of order, ids given twice.

use std::collections::{BTreeMap, BTreeSet};

use super::features::{FoundFeature, Problems};
use super::lessons;
use super::library::Numbered;
use super::problem::{Problem, Spot};
use super::stories::AccountText;
use crate::day::{Day, DayRange};
use crate::i18n::{Language, Names};
use crate::model::{Campaign, Dataset, Source, Statement};

/// What a file of features holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The ground: nothing to look after.
    Ground,
    /// Fronts and rings, whose texts are for historians only.
    Fronts,
    /// A named layer.
    Layer,
    /// Events.
    Events,
    /// Towns and other places.
    Places,
    /// Units and axes.
    Troops,
}

/// What references may point to, and what was found wanting.
pub(super) struct Audit {
    days: DayRange,
    languages: Vec<Language>,
    layers: BTreeSet<String>,
    /// `None`: the pack has no bibliography, so that `cites` are words for people only.
    sources: Option<BTreeSet<String>>,
    statements: Option<BTreeSet<String>>,
    events: BTreeSet<String>,
    remarks: Problems,
}

impl Audit {
    /// Begins with the head of the pack: it is in the languages of its title.
    pub(super) fn new(campaign: &Campaign) -> Self {
        let speaks = |language: &Language| !campaign.title.own(*language).is_empty();
        Self {
            days: campaign.days,
            languages: [Language::Vi, Language::En, Language::Ko].into_iter().filter(speaks).collect(),
            layers: campaign.layers.iter().map(|layer| layer.id.clone()).collect(),
            sources: None,
            statements: None,
            events: BTreeSet::new(),
            remarks: Problems::new(),
        }
    }

    /// What was found.
    pub(super) fn finish(self) -> Problems {
        self.remarks
    }

    /// Takes the bibliography.
    pub(super) fn sources(&mut self, file: &str, sources: &Numbered<Source>) {
        let ids = sources.iter().map(|(number, source)| (*number, source.id.as_str()));
        self.sources = Some(self.entry_ids(file, ids));
    }

    /// Takes the statements; what they say of events is looked at in [`Self::statements_of_events`].
    pub(super) fn statements(&mut self, file: &str, statements: &Numbered<Statement>) {
        let ids = statements.iter().map(|(number, statement)| (*number, statement.id.as_str()));
        self.statements = Some(self.entry_ids(file, ids));
        for (number, statement) in statements {
            let entry = |what: String, remedy: String| entry(file, *number, &statement.id, what, remedy);
            let mut found: Problems = [("sources", &statement.sources)]
                .iter()
                .flat_map(|(property, ids)| dangling(property, ids, self.sources.as_ref()))
                .map(|(what, remedy)| entry(what, remedy))
                .collect();
            let texts = [
                ("title", &statement.title),
                ("says", &statement.says),
                ("others", &statement.others),
                ("place", &statement.place),
            ];
            for (property, names) in texts {
                found.extend(self.missing(property, names).map(|(what, remedy)| entry(what, remedy)));
            }
            let layer = statement.layer.iter().cloned().collect::<Vec<_>>();
            found.extend(dangling("layer", &layer, Some(&self.layers)).map(|(what, remedy)| entry(what, remedy)));
            found.extend(out_of_order(statement.day, statement.last_day).map(|(what, remedy)| entry(what, remedy)));
            self.remarks.extend(found);
        }
    }

    /// Looks whether the events of statements are there.
    pub(super) fn statements_of_events(&mut self, file: &str, statements: &Numbered<Statement>) {
        for (number, statement) in statements {
            let found = dangling("events", &statement.events, Some(&self.events));
            self.remarks.extend(
                found.map(|(what, remedy)| entry(file, *number, &statement.id, what, remedy)).collect::<Vec<_>>(),
            );
        }
    }

    /// Looks at the lessons beside all that they refer to; they must be in the languages of the pack.
    pub(super) fn lessons(&mut self, lessons: &[lessons::Found], dataset: &Dataset) {
        for found in lessons {
            self.remarks.extend(lessons::judge(found, dataset, &self.languages));
        }
        self.remarks.extend(lessons::taken(lessons));
    }

    /// Looks whether the sources of a row of a table are there.
    pub(super) fn row(&mut self, file: &str, row: usize, cites: &[String]) {
        let found = dangling("cites", cites, self.sources.as_ref());
        self.remarks
            .extend(found.map(|(what, remedy)| Problem::new(file, Spot::Row(row), what, remedy)).collect::<Vec<_>>());
    }

    /// Looks at the features of a file.
    pub(super) fn features(&mut self, role: Role, features: &[FoundFeature<'_>]) {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let mut remarks = Problems::new();
        for (number, feature) in (1..).zip(features) {
            let mut say = |(what, remedy): (String, String)| remarks.push(feature.problem(what, remedy));
            if let Some(id) = feature.text("id")
                && let Some(first) = seen.insert(id, number)
            {
                say((
                    format!("the id '{id}' is taken, by the {first}. of the features"),
                    "Give each an id of its own".to_owned(),
                ));
            }
            dangling("cites", &feature.words("cites"), self.sources.as_ref()).for_each(&mut say);
            if matches!(role, Role::Layer | Role::Events | Role::Places | Role::Troops) {
                for stem in ["name", "text"] {
                    self.missing(stem, &feature.names(stem)).into_iter().for_each(&mut say);
                }
            }
            self.dates(role, feature).into_iter().for_each(&mut say);
        }
        if role == Role::Events {
            self.events = seen.into_keys().map(str::to_owned).collect();
            remarks.extend(features.iter().flat_map(|feature| self.event(feature, features)));
        }
        self.remarks.extend(remarks);
    }

    /// Dates that cannot be: the last before the first, or beyond the campaign. Events may lie before it.
    fn dates(&self, role: Role, feature: &FoundFeature<'_>) -> Vec<(String, String)> {
        let day = |property: &str| feature.day(property).ok().flatten();
        let first = day("start_date").or(day("date"));
        let last = day("end_date").or(day("date_end"));
        let mut found: Vec<_> = out_of_order(first, last).into_iter().collect();
        let early = |day: &Day| role == Role::Troops && *day < self.days.first;
        let late = |day: &Day| matches!(role, Role::Troops | Role::Events) && *day > self.days.last;
        if let Some(day) = [first, last].into_iter().flatten().find(|day| early(day) || late(day)) {
            let what = format!("{day} lies outside the campaign");
            found.push((
                what,
                format!("Correct the date; the campaign runs from {} to {}", self.days.first, self.days.last),
            ));
        }
        found
    }

    /// What an event refers to.
    fn event(&self, feature: &FoundFeature<'_>, all: &[FoundFeature<'_>]) -> Problems {
        let own = feature.text("id").unwrap_or_default();
        let related = feature.words("related");
        let layer: Vec<String> = feature.text("layer").map(str::to_owned).into_iter().collect();
        let mut found: Vec<(String, String)> = dangling("related", &related, Some(&self.events))
            .chain(dangling("seed", &feature.words("seed"), self.statements.as_ref()))
            .chain(dangling("layer", &layer, Some(&self.layers)))
            .collect();
        let one_way = related.iter().filter(|id| {
            let other = all.iter().find(|other| other.text("id") == Some(id.as_str()));
            other.is_some_and(|other| !other.words("related").iter().any(|back| back == own))
        });
        found.extend(one_way.map(|id| {
            let remedy = format!("Name '{own}' in 'related' of '{id}', or leave both out");
            (format!("'related' names '{id}', which does not name it"), remedy)
        }));
        for account in feature.list::<AccountText>("accounts").unwrap_or_default() {
            found.extend(dangling("accounts", &account.cites, self.sources.as_ref()));
            found.extend(self.missing("accounts", &account.text));
        }
        found.into_iter().map(|(what, remedy)| feature.problem(what, remedy)).collect()
    }

    /// A text that is there in one language of the pack and not in another.
    fn missing(&self, property: &str, names: &Names) -> Option<(String, String)> {
        let lacks = |language: &&Language| names.own(**language).is_empty();
        let without: Vec<&str> = self.languages.iter().filter(lacks).map(|&language| language.into()).collect();
        let some = !without.is_empty() && !names.is_empty();
        some.then(|| {
            let list = without.join(", ");
            (
                format!("'{property}' is missing in: {list}"),
                "Write it in all languages of the campaign's title".to_owned(),
            )
        })
    }

    fn entry_ids<'a>(&mut self, file: &str, ids: impl Iterator<Item = (usize, &'a str)>) -> BTreeSet<String> {
        let mut seen = BTreeSet::new();
        for (number, id) in ids {
            if !seen.insert(id.to_owned()) {
                let remedy = "Give each an id of its own".to_owned();
                self.remarks.push(entry(file, number, id, format!("the id '{id}' is taken"), remedy));
            }
        }
        seen
    }
}

fn entry(file: &str, number: usize, id: &str, what: String, remedy: String) -> Problem {
    Problem::new(file, Spot::Entry(number, Some(id.to_owned())), what, remedy)
}

/// The ids that are not among those known, as sentences.
fn dangling<'a>(
    property: &'a str,
    ids: &'a [String],
    known: Option<&'a BTreeSet<String>>,
) -> impl Iterator<Item = (String, String)> + 'a {
    let unknown = move |id: &&String| known.is_some_and(|known| !known.contains(*id));
    ids.iter().filter(unknown).map(move |id| {
        (format!("'{property}' names '{id}', which is nowhere"), "Correct the id, or add what it names".to_owned())
    })
}

fn out_of_order(first: Option<Day>, last: Option<Day>) -> Option<(String, String)> {
    let (first, last) = (first?, last?);
    (last < first)
        .then(|| (format!("ends on {last}, before it starts on {first}"), "Swap or correct the two dates".to_owned()))
}
