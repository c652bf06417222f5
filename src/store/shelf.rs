//! Works that sittings have left: the last one is offered back, what cannot be read is kept aside.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::atomic::PART;
use super::clock::now;
use super::home::Home;
use super::work::Work;

/// Folders in the user's folder: works that may be offered, works that were, files that cannot be read.
const WORK: &str = "work";
const EARLIER: &str = "earlier";
const ASIDE: &str = "aside";

/// No work is larger, bytes.
const LARGEST: u64 = 64 * 1024 * 1024;

/// What was left half written is rubbish after this time.
const RUBBISH: Duration = Duration::from_hours(1);

/// A work that a sitting before has left.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Its file.
    pub path: PathBuf,
    /// What is in it.
    pub work: Work,
}

/// A file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Where it is kept now.
    pub path: PathBuf,
    /// Why it was not read.
    pub reason: String,
}

/// The works in the user's folder.
#[derive(Clone, Debug)]
pub struct Shelf {
    home: Home,
}

impl Shelf {
    /// The shelf of a folder, which need not be there yet.
    pub fn new(home: Home) -> Self {
        Self { home }
    }

    /// A file of its own for a new sitting.
    pub fn new_path(&self) -> PathBuf {
        self.home.join(WORK).join(format!("{:013}-{}.json", now(), std::process::id()))
    }

    /// The last work of a campaign that was left, and what could not be read: that is kept aside from now on.
    pub fn look(&self, campaign: &str) -> (Option<Found>, Vec<Aside>) {
        let (mut found, mut aside) = (Vec::new(), Vec::new());
        for path in self.files() {
            match read(&path) {
                Ok(work) if work.is_empty() => self.note(&path, fs::remove_file(&path)),
                Ok(work) if work.campaign == campaign => found.push(Found { path, work }),
                Ok(_of_another) => {}
                Err(reason) => {
                    let kept = self.put(&path, ASIDE);
                    aside.push(Aside { path: kept.unwrap_or(path), reason });
                }
            }
        }
        found.sort_by_key(|found| found.work.saved);
        let last = found.pop();
        for older in found {
            self.put_away(&older);
        }
        (last, aside)
    }

    /// A work was restored, or was not wanted: it is not offered again, and not deleted.
    pub fn put_away(&self, found: &Found) {
        if let Err(error) = self.put(&found.path, EARLIER) {
            log::warn!("{} stays where it is: {error}", found.path.display());
        }
    }

    /// Moves a file into another folder under a name that is free there.
    fn put(&self, path: &Path, folder: &str) -> io::Result<PathBuf> {
        let folder = self.home.join(folder);
        fs::create_dir_all(&folder)?;
        let name = path.file_name().unwrap_or_default();
        let mut place = folder.join(name);
        if place.exists() {
            place = folder.join(format!("{}-{}", now(), name.display()));
        }
        fs::rename(path, &place)?;
        Ok(place)
    }

    fn files(&self) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(self.home.join(WORK)) else { return Vec::new() };
        let paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        for part in paths.iter().filter(|path| path.to_string_lossy().ends_with(PART)) {
            let age = fs::metadata(part).and_then(|part| part.modified()).ok().and_then(|time| time.elapsed().ok());
            if age.is_some_and(|age| age > RUBBISH) {
                self.note(part, fs::remove_file(part));
            }
        }
        paths.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "json")).collect()
    }

    fn note(&self, path: &Path, done: io::Result<()>) {
        if let Err(error) = done {
            log::debug!("{}: {error}", path.display());
        }
    }
}

fn read(path: &Path) -> Result<Work, String> {
    let size = fs::metadata(path).map_err(|error| error.to_string())?.len();
    if size > LARGEST {
        return Err(format!("it is larger than {} MB", LARGEST / 1024 / 1024));
    }
    let text = fs::read(path).map_err(|error| error.to_string())?;
    Work::read(&text).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::super::atomic;
    use super::*;
    use crate::model::Answer;

    fn work(question: &str, saved: u64) -> Work {
        let answer = Answer::Vote { question: question.to_owned(), choices: Vec::new() };
        Work { saved, campaign: "korea-1950".to_owned(), answers: vec![answer], ..Work::default() }
    }

    fn shelf(folder: &Path) -> Shelf {
        Shelf::new(Home::at(folder))
    }

    fn put(folder: &Path, name: &str, text: &[u8]) {
        atomic::write(&folder.join(WORK).join(name), text).unwrap();
    }

    #[test]
    fn the_last_work_is_offered_and_older_ones_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        put(folder.path(), "1.json", &work("old", 5).write().unwrap());
        put(folder.path(), "2.json", &work("new", 9).write().unwrap());
        put(folder.path(), "3.json", &Work::default().write().unwrap());
        let (found, aside) = shelf(folder.path()).look("korea-1950");
        assert_eq!(found.as_ref().map(|found| found.work.clone()), Some(work("new", 9)));
        assert!(aside.is_empty());
        assert!(folder.path().join("earlier/1.json").exists(), "the older one is not deleted");
        shelf(folder.path()).put_away(&found.unwrap());
        assert_eq!(shelf(folder.path()).look("korea-1950").0, None, "it is not offered again");
        assert!(folder.path().join("earlier/2.json").exists(), "and not deleted");
    }

    #[test]
    fn broken_and_newer_files_are_kept_aside_and_told() {
        let folder = tempfile::tempdir().unwrap();
        put(folder.path(), "1.json", b"{\"frontline-work\":1,\"drawings\":[{");
        put(folder.path(), "2.json", b"{\"frontline-work\":99,\"drawings\":\"of the future\"}");
        let (found, mut aside) = shelf(folder.path()).look("korea-1950");
        aside.sort_by(|a, b| a.path.cmp(&b.path));
        assert_eq!((found, aside.len()), (None, 2));
        assert!(aside[0].reason.contains("damaged") && aside[1].reason.contains("newer"), "{aside:?}");
        for kept in aside {
            assert!(kept.path.starts_with(folder.path().join(ASIDE)) && kept.path.exists(), "{}", kept.path.display());
        }
    }

    #[test]
    fn works_of_other_campaigns_stay_for_them() {
        let folder = tempfile::tempdir().unwrap();
        put(folder.path(), "1.json", &work("mine", 5).write().unwrap());
        assert_eq!(shelf(folder.path()).look("another").0, None);
        assert!(shelf(folder.path()).look("korea-1950").0.is_some());
    }
}
