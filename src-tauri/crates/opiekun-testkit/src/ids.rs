//! Command ids that are the same in every run.

use opiekun_domain::ids::CommandId;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::sync::{Mutex, PoisonError};

/// A source of command ids: the same seed gives the same ids.
#[derive(Debug)]
pub struct Ids(Mutex<(u64, ChaCha8Rng)>);

impl Ids {
    /// Starts the source.
    pub fn seeded(seed: u64) -> Self {
        Self(Mutex::new((1_790_000_000_000, ChaCha8Rng::seed_from_u64(seed))))
    }

    /// The next id, a millisecond later than the one before.
    pub fn command(&self) -> CommandId {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.0 += 1;
        let millis = state.0;
        CommandId::from_parts(millis, state.1.random())
    }
}
