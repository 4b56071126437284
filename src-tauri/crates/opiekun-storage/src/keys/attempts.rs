//! Wrong passphrases in a row, kept across restarts: five are free, then each one waits longer.

use crate::{StorageError, folder};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::{fs, path::Path};

const FREE: u32 = 5;
const FIRST_WAIT_SECONDS: u64 = 30;
const LONGEST_WAIT_SECONDS: u64 = 3600;

/// Wrong passphrases so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Attempts {
    wrong: u32,
    /// Seconds since 1970 of the last wrong one.
    last: i64,
}

impl Attempts {
    /// Reads the file; a missing or unreadable one counts as none: it guards against guessing at the desk,
    /// not against someone who can write to the folder.
    pub(crate) fn read(path: &Path) -> Self {
        folder::read_small(path)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// Seconds still to wait.
    pub(crate) fn wait_seconds(self, now: DateTime<Utc>) -> u64 {
        if self.wrong < FREE {
            return 0;
        }
        let doublings = (self.wrong - FREE).min(10);
        let whole = (FIRST_WAIT_SECONDS << doublings).min(LONGEST_WAIT_SECONDS);
        // A clock set back must not shorten the wait to nothing, nor lengthen it beyond the whole.
        let passed = u64::try_from(now.timestamp().saturating_sub(self.last)).unwrap_or(0);
        whole.saturating_sub(passed)
    }

    /// Fails while the person has to wait. After a clock was set back the whole wait begins anew, once: it must
    /// neither vanish nor last until the clock comes round again.
    pub(crate) fn allow(self, path: &Path, now: DateTime<Utc>) -> Result<(), StorageError> {
        match self.wait_seconds(now) {
            0 => Ok(()),
            seconds => {
                if self.last > now.timestamp() {
                    self.at(now).write(path)?;
                }
                Err(StorageError::TooManyAttempts { seconds })
            }
        }
    }

    fn at(self, now: DateTime<Utc>) -> Self {
        Self {
            last: now.timestamp(),
            ..self
        }
    }

    fn write(self, path: &Path) -> Result<(), StorageError> {
        let bytes = serde_json::to_vec(&self).map_err(|_| StorageError::Internal { place: "attempts" })?;
        folder::write_whole(path, &bytes)
    }

    /// One more wrong passphrase.
    pub(crate) fn count(self, path: &Path, now: DateTime<Utc>) -> Result<(), StorageError> {
        let next = Self {
            wrong: self.wrong.saturating_add(1),
            ..self
        };
        next.at(now).write(path)
    }

    /// A right passphrase clears the count.
    pub(crate) fn clear(self, path: &Path) {
        if self != Self::default() {
            let _ = fs::remove_file(path); // a leftover only makes the next mistake wait longer
        }
    }
}
