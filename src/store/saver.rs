//! Saves beside the window: no frame waits for a disk.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::atomic;
use super::clock::now;
use super::work::Work;

/// Changes that come within this time are saved together.
const DELAY: Duration = Duration::from_secs(1);

enum Message {
    Save(Work),
    Then(Box<dyn FnOnce() + Send>),
}

/// Writes the newest work to a file, at most two seconds after it has changed; when dropped, at once.
pub struct Saver {
    sender: Option<Sender<Message>>,
    thread: Option<JoinHandle<()>>,
    fault: Arc<Mutex<Option<String>>>,
}

impl Saver {
    /// Begins; `notify` is called when a fault has come.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(path: PathBuf, notify: impl Fn() + Send + 'static) -> std::io::Result<Self> {
        let (sender, receiver) = channel();
        let fault = Arc::new(Mutex::new(None));
        let told = Arc::clone(&fault);
        let tell = move |path: &Path, error: String| {
            let text = format!("{}: {error}", path.display());
            log::warn!("work cannot be saved: {text}");
            *told.lock().unwrap_or_else(PoisonError::into_inner) = Some(text);
            notify();
        };
        let work = move || run(&receiver, &path, &tell);
        let thread = thread::Builder::new().name("saver".to_owned()).spawn(work)?;
        Ok(Self { sender: Some(sender), thread: Some(thread), fault })
    }

    /// The work has changed.
    pub fn save(&self, work: Work) {
        self.send(Message::Save(work));
    }

    /// Does something when all that was given before is on the disk; not where that failed.
    pub fn then(&self, act: impl FnOnce() + Send + 'static) {
        self.send(Message::Then(Box::new(act)));
    }

    fn send(&self, message: Message) {
        if let Some(sender) = &self.sender
            && sender.send(message).is_err()
        {
            log::warn!("the saver has ended");
        }
    }

    /// Path and reason of the last fault, once.
    pub fn take_fault(&self) -> Option<String> {
        self.fault.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            log::warn!("the saver has broken down");
        }
    }
}

fn run(receiver: &Receiver<Message>, path: &Path, tell: &impl Fn(&Path, String)) {
    let mut last = false;
    while let (false, Ok(first)) = (last, receiver.recv()) {
        let (mut newest, mut then) = (None, Vec::new());
        let mut keep = |message| match message {
            Message::Save(work) => newest = Some(work),
            Message::Then(act) => then.push(act),
        };
        keep(first);
        let due = Instant::now() + DELAY;
        loop {
            match receiver.recv_timeout(due.saturating_duration_since(Instant::now())) {
                Ok(message) => keep(message),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => {
                    last = true;
                    break;
                }
            }
        }
        match newest.map_or(Ok(()), |work| put(work, path)) {
            Ok(()) => then.into_iter().for_each(|act| act()),
            Err(error) => tell(path, error),
        }
    }
}

fn put(mut work: Work, path: &Path) -> Result<(), String> {
    work.saved = now();
    let text = work.write().map_err(|error| error.to_string())?;
    atomic::write(path, &text).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work(campaign: &str) -> Work {
        Work { campaign: campaign.to_owned(), ..Work::default() }
    }

    #[test]
    fn the_newest_is_on_the_disk_within_two_seconds_and_at_the_end() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("work/a.json");
        let saver = Saver::start(path.clone(), || ()).unwrap();
        let read = || std::fs::read(&path).ok().and_then(|text| Work::read(&text).ok()).map(|work| work.campaign);
        saver.save(work("one"));
        saver.save(work("two"));
        let begun = Instant::now();
        while read().as_deref() != Some("two") {
            assert!(begun.elapsed() < Duration::from_secs(2), "nothing after two seconds");
            thread::sleep(Duration::from_millis(20));
        }
        saver.save(work("three"));
        drop(saver);
        assert_eq!(read().as_deref(), Some("three"), "the end does not wait");
    }

    #[test]
    fn a_fault_is_told_once_with_its_path_and_nothing_follows_it() {
        let folder = tempfile::tempdir().unwrap();
        let in_the_way = folder.path().join("work");
        std::fs::write(&in_the_way, "a file where a folder should be").unwrap();
        let saver = Saver::start(in_the_way.join("a.json"), || ()).unwrap();
        let fault = Arc::clone(&saver.fault);
        saver.save(work("one"));
        saver.then(|| panic!("must not be done"));
        drop(saver);
        let told = fault.lock().unwrap().take().unwrap();
        assert!(told.contains("a.json"), "{told}");
    }
}
