//! Answers that take longer than a frame has: computed beside the window, which goes on showing the last one.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use egui::{Context, Id};

/// The last answer to a question, and whether the next one is being computed.
struct Slot<K, V> {
    answer: Option<(K, Arc<V>)>,
    busy: bool,
}

/// The answer to the question `key`, or the last one until it is there; `None` before the first. `id` is the place that asks:
/// it waits for one answer at a time.
pub fn ask<K, V>(ctx: &Context, id: Id, key: K, work: impl FnOnce(&K) -> V + Send + 'static) -> Option<Arc<V>>
where
    K: PartialEq + Send + 'static,
    V: Send + Sync + 'static,
{
    let slot: Arc<Mutex<Slot<K, V>>> = ctx.data_mut(|data| {
        let fresh = || Arc::new(Mutex::new(Slot { answer: None, busy: false }));
        Arc::clone(data.get_temp_mut_or_insert_with(id, fresh))
    });
    let mut now = slot.lock().unwrap_or_else(PoisonError::into_inner);
    let kept = now.answer.as_ref().map(|(_, answer)| Arc::clone(answer));
    if now.busy || now.answer.as_ref().is_some_and(|(answered, _)| *answered == key) {
        return kept;
    }
    let (finished, shown) = (Arc::clone(&slot), ctx.clone());
    let compute = move || {
        let answer = Arc::new(work(&key));
        *finished.lock().unwrap_or_else(PoisonError::into_inner) = Slot { answer: Some((key, answer)), busy: false };
        shown.request_repaint();
    };
    match thread::Builder::new().name("answer".to_owned()).spawn(compute) {
        Ok(_detached) => now.busy = true,
        Err(error) => log::warn!("a question stays open: {error}"),
    }
    kept
}
