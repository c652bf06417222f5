//! The one object that every door opens: a pack, the model of its front, the base map.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use geo::Coord;

use crate::data::wild::{Answers, Question, Understood, Watch, Wild, WildFiles};
use crate::data::{self, BaseMap, LoadError, Problem, Spot};
use crate::day::{Day, Moment};
use crate::front::{FrontModel, Gains, Situation, Tempo, TempoLimits};
use crate::model::{Campaign, Dataset, Holder};
use crate::search::Index;

/// Play passes the days of events of this importance (1 is the highest) no faster than days of movement.
const TELLING: u8 = 1;

/// So many situations are kept.
const MOST_RECENT: usize = 4;

/// The ground gained between two moments.
type Gained = ([Moment; 2], Arc<Gains>);

/// A loaded pack and the answers about its front.
///
/// ```
/// use frontline::atlas::Atlas;
/// use frontline::geodesy::{LonLat, world_from_lonlat};
/// use frontline::model::{Holder, Side};
///
/// let atlas = Atlas::embedded()?;
/// let taejon = world_from_lonlat(LonLat { lon: 127.43, lat: 36.33 });
/// let situation = atlas.situation(atlas.end_of("1950-07-20".parse()?));
/// assert_eq!(atlas.holder(taejon, &situation), Holder::Side(Side::Left)); // the north
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Atlas {
    dataset: Arc<Dataset>,
    problems: Vec<Problem>,
    remarks: Vec<Problem>,
    front: FrontModel,
    /// The situations asked for last: a picture asks for the same ones in several of its parts.
    recent: Mutex<VecDeque<Arc<Situation>>>,
    /// The gains asked for last, with the moments between which they were made: cutting them takes long.
    gained: Mutex<Option<Gained>>,
    search: OnceLock<Index>,
    understood: Option<Understood>,
    embedded: bool,
}

impl Atlas {
    /// The campaign inside the program: Korea, 1950 to 1953.
    ///
    /// # Errors
    /// Only if the program was built with a broken pack.
    pub fn embedded() -> Result<Self, LoadError> {
        data::load_embedded().map(|loaded| Self { embedded: true, ..Self::from_pack(loaded) })
    }

    /// Whether it is the campaign inside the program.
    pub fn is_embedded(&self) -> bool {
        self.embedded
    }

    /// What the user has: a pack (a folder or a zip file with `campaign.json`), or dated data of any kind.
    ///
    /// # Errors
    /// When nothing of it can be shown, or when something must be answered first; smaller faults are in [`Self::problems`].
    pub fn open(path: &Path) -> Result<Self, LoadError> {
        Self::open_with(path, &Answers::default())
    }

    /// The same, with answers to what dated data leave open.
    ///
    /// # Errors
    /// As for [`Self::open`].
    pub fn open_with(path: &Path, answers: &Answers) -> Result<Self, LoadError> {
        let not_a_pack = match data::load(path) {
            Ok(loaded) => return Ok(Self::from_pack(loaded)),
            Err(error) if data::is_pack(path) => return Err(error),
            Err(error) => error,
        };
        match WildFiles::read(&[PathBuf::from(path)], answers.swapped, &Watch::default()) {
            Some(files) if files.holds_data() => {
                Self::from_wild(files.understand(answers)).map_err(|understood| why_not(&understood))
            }
            _ => Err(not_a_pack),
        }
    }

    /// Dated data that were understood.
    ///
    /// # Errors
    /// When nothing of them can be shown: gives back what was understood.
    pub fn from_wild(wild: Wild) -> Result<Self, Box<Understood>> {
        let Wild { understood, dataset } = wild;
        match dataset.filter(|_| understood.can_be_shown()) {
            Some(dataset) => {
                let problems = understood.problems.clone();
                let loaded = data::Loaded { dataset, problems, remarks: Vec::new() };
                Ok(Self { understood: Some(understood), ..Self::from_pack(loaded) })
            }
            None => Err(Box::new(understood)),
        }
    }

    /// What was understood of dated data; `None` for a pack.
    pub fn understood(&self) -> Option<&Understood> {
        self.understood.as_ref()
    }

    /// A pack that was read.
    pub fn from_pack(loaded: data::Loaded) -> Self {
        let dataset = Arc::new(loaded.dataset);
        Self {
            front: FrontModel::new(Arc::clone(&dataset)),
            recent: Mutex::default(),
            gained: Mutex::default(),
            search: OnceLock::new(),
            problems: loaded.problems,
            remarks: loaded.remarks,
            understood: None,
            embedded: false,
            dataset,
        }
    }

    /// All that the pack holds.
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// The head of the pack.
    pub fn campaign(&self) -> &Campaign {
        &self.dataset.campaign
    }

    /// What was wrong with the pack; the faulty parts were left out.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What is wanting in the pack although all of it is used: references into nothing, missing languages.
    pub fn remarks(&self) -> &[Problem] {
        &self.remarks
    }

    /// The model of the front.
    pub fn front(&self) -> &FrontModel {
        &self.front
    }

    /// The moment at the end of a day of the campaign.
    pub fn end_of(&self, day: Day) -> Moment {
        Moment::end_of(day, self.campaign().days.first)
    }

    /// The situation at a moment; moments outside the campaign give its first or last one.
    pub fn situation(&self, moment: Moment) -> Arc<Situation> {
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = recent.iter().find(|known| known.moment == moment) {
            return Arc::clone(known);
        }
        drop(recent);
        let made = self.front.situation(moment);
        recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        recent.truncate(MOST_RECENT - 1);
        recent.push_front(Arc::clone(&made));
        made
    }

    /// The ground that each side gained between two situations of this atlas.
    pub fn gains(&self, then: &Situation, now: &Situation) -> Arc<Gains> {
        let between = [then.moment, now.moment];
        let mut kept = self.gained.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, gains)) = kept.as_ref().filter(|(of, _)| *of == between) {
            return Arc::clone(gains);
        }
        let made = Arc::new(self.front.gains(then, now));
        *kept = Some((between, Arc::clone(&made)));
        made
    }

    /// Who holds a place in a situation of this atlas.
    pub fn holder(&self, at: Coord, situation: &Situation) -> Holder {
        self.front.holder(at, situation)
    }

    /// The tempo of play: by the action of each day, and slow on the days of events of the first importance.
    ///
    /// Needs the series of the whole campaign, so the first call may take a second.
    ///
    /// ```
    /// use frontline::atlas::Atlas;
    ///
    /// let atlas = Atlas::embedded()?;
    /// let tempo = atlas.tempo();
    /// let landing = atlas.end_of("1950-09-15".parse()?);
    /// assert!(tempo.speed(landing) <= 4.0, "days a second");
    /// let later = tempo.advanced(landing, 2.0, 1.0); // two seconds of play
    /// assert!(later.0 - landing.0 < 9.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn tempo(&self) -> Tempo {
        let telling = self.dataset.events.iter().filter(|event| event.importance <= TELLING).map(|event| event.day);
        Tempo::new(self.front.series(), telling, TempoLimits::default())
    }

    /// All names of the pack, ready to be searched; made on first use.
    ///
    /// ```
    /// use frontline::atlas::Atlas;
    ///
    /// let atlas = Atlas::embedded()?;
    /// let first = atlas.search().find("phu son")[0];
    /// assert_eq!(atlas.dataset().places[first.number].name.en, "Pusan");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn search(&self) -> &Index {
        self.search.get_or_init(|| Index::new(&self.dataset))
    }

    /// The map under every campaign: land, rivers, lakes, borders.
    pub fn base(&self) -> &'static BaseMap {
        data::base_map()
    }
}

/// Why dated data cannot be shown as they are.
fn why_not(understood: &Understood) -> LoadError {
    let told = |what: String, remedy: &str| Problem::new(&understood.name, Spot::File, what, remedy);
    let asked = understood.questions.iter().find(|question| question.blocks());
    let problem = match asked {
        Some(Question::Order(example)) => told(
            format!("it is not clear whether the day or the month comes first in dates like {example}"),
            "Say so in the window, or to `frontline inspect` with --order day-first or --order month-first",
        ),
        Some(Question::Date(properties)) => {
            let names: Vec<&str> = properties.iter().map(|(name, _)| name.as_str()).collect();
            let list = if names.is_empty() {
                "it has no properties".to_owned()
            } else {
                format!("properties: {}", names.join(", "))
            };
            told(
                format!("no date was found ({list})"),
                "Say which property is the date, or put it into the file's name: front_1950-09-15.geojson",
            )
        }
        _ => understood.problems.first().cloned().unwrap_or_else(|| {
            told("holds nothing with a date and a place".to_owned(), "Give features with a geometry and a date")
        }),
    };
    problem.into()
}
