//! The one object that every door opens: a pack, the model of its front, the base map.

use std::collections::VecDeque;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use geo::Coord;

use crate::data::{self, BaseMap, LoadError, Problem};
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
}

impl Atlas {
    /// The campaign inside the program: Korea, 1950 to 1953.
    ///
    /// # Errors
    /// Only if the program was built with a broken pack.
    pub fn embedded() -> Result<Self, LoadError> {
        data::load_embedded().map(Self::from_loaded)
    }

    /// A pack of the user's: a folder or a zip file.
    ///
    /// # Errors
    /// When nothing of it can be shown; smaller faults are in [`Self::problems`].
    pub fn open(path: &Path) -> Result<Self, LoadError> {
        data::load(path).map(Self::from_loaded)
    }

    fn from_loaded(loaded: data::Loaded) -> Self {
        let dataset = Arc::new(loaded.dataset);
        Self {
            front: FrontModel::new(Arc::clone(&dataset)),
            recent: Mutex::default(),
            gained: Mutex::default(),
            search: OnceLock::new(),
            problems: loaded.problems,
            remarks: loaded.remarks,
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
