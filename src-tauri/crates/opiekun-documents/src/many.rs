//! Many documents at once: every core makes one, and no more wait in memory than there are cores.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;

use crate::engine::{Engine, Job, Rendered};
use crate::error::DocumentError;

impl Engine {
    /// Makes a few documents on all cores; the answers keep the order of the jobs.
    pub fn render_all(&self, jobs: &[Job<'_>]) -> Vec<Result<Rendered, DocumentError>> {
        in_parallel(jobs, |job| self.render(job))
    }

    /// Makes every job on all cores and hands each document over as soon as it is made, with its place among the jobs
    /// (from 0). The order of handing over is not that of the jobs. When `take` says `false`, no further one is begun.
    ///
    /// Memory does not grow with the number of jobs: a maker waits until what it made was taken.
    pub fn render_each<'a, J>(
        &self,
        jobs: J,
        mut take: impl FnMut(usize, Result<Rendered, DocumentError>) -> bool,
    ) where
        J: Iterator<Item = Job<'a>> + Send,
    {
        let makers = thread::available_parallelism().map_or(1, usize::from);
        let jobs = Mutex::new(jobs.enumerate());
        let next = || jobs.lock().unwrap_or_else(PoisonError::into_inner).next();
        thread::scope(|scope| {
            let (made, taken) = mpsc::sync_channel(makers);
            for _ in 0..makers {
                let (made, next) = (made.clone(), &next);
                scope.spawn(move || {
                    while let Some((place, job)) = next() {
                        // Nobody takes any more: the rest is not made.
                        if made.send((place, self.render(&job))).is_err() {
                            break;
                        }
                    }
                });
            }
            drop(made);
            for (place, document) in taken {
                if !take(place, document) {
                    break;
                }
            }
        });
    }
}

/// Does something with each of a few things on all cores; the answers keep their order.
pub(crate) fn in_parallel<T: Sync, R: Send>(things: &[T], what: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let makers = thread::available_parallelism().map_or(1, usize::from);
    if things.len() < 2 || makers < 2 {
        return things.iter().map(what).collect();
    }
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, R)>> = Mutex::new(Vec::with_capacity(things.len()));
    thread::scope(|scope| {
        for _ in 0..makers.min(things.len()) {
            scope.spawn(|| {
                while let Some((place, thing)) = taken(&next, things) {
                    let answer = what(thing);
                    done.lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .push((place, answer));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, answer)| answer).collect()
}

fn taken<'a, T>(next: &AtomicUsize, things: &'a [T]) -> Option<(usize, &'a T)> {
    let place = next.fetch_add(1, Ordering::Relaxed);
    things.get(place).map(|thing| (place, thing))
}
