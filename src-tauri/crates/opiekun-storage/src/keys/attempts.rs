//! Wrong passphrases in a row, kept across restarts: five are free, then each one waits longer.
//!
//! Counted for each person by themselves: who knows one passphrase must not be able to clear the count of another by it.

use crate::{StorageError, folder};
use chrono::{DateTime, Utc};
use opiekun_domain::ids::PersonId;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fs, path::Path};

const FREE: u32 = 5;
const FIRST_WAIT_SECONDS: u64 = 30;
const LONGEST_WAIT_SECONDS: u64 = 3600;

/// Wrong ones in a row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Count {
    wrong: u32,
    /// Seconds since 1970 of the last wrong one.
    last: i64,
}

impl Count {
    fn wait_seconds(self, now: DateTime<Utc>) -> u64 {
        if self.wrong < FREE {
            return 0;
        }
        let doublings = (self.wrong - FREE).min(10);
        let whole = (FIRST_WAIT_SECONDS << doublings).min(LONGEST_WAIT_SECONDS);
        // A clock set back must not shorten the wait to nothing, nor lengthen it beyond the whole.
        let passed = u64::try_from(now.timestamp().saturating_sub(self.last)).unwrap_or(0);
        whole.saturating_sub(passed)
    }
}

/// Wrong passphrases so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Attempts {
    /// Of names that nobody has, and of the recovery key; everybody waits for these.
    #[serde(flatten)]
    door: Count,
    /// Of people who work here.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    people: BTreeMap<PersonId, Count>,
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

    fn of(&self, who: Option<PersonId>) -> Count {
        who.and_then(|person| self.people.get(&person).copied())
            .unwrap_or_default()
    }

    /// Seconds still to wait for that person; without one, for whoever comes to the door.
    pub(crate) fn wait_seconds(&self, who: Option<PersonId>, now: DateTime<Utc>) -> u64 {
        self.door.wait_seconds(now).max(self.of(who).wait_seconds(now))
    }

    /// Fails while the person has to wait. After a clock was set back the whole wait begins anew, once: it must
    /// neither vanish nor last until the clock comes round again.
    pub(crate) fn allow(
        &self,
        path: &Path,
        who: Option<PersonId>,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        match self.wait_seconds(who, now) {
            0 => Ok(()),
            seconds => {
                let mut anew = self.clone();
                for count in std::iter::once(&mut anew.door).chain(anew.people.values_mut()) {
                    count.last = count.last.min(now.timestamp());
                }
                if anew != *self {
                    anew.write(path)?;
                }
                Err(StorageError::TooManyAttempts { seconds })
            }
        }
    }

    fn write(&self, path: &Path) -> Result<(), StorageError> {
        let bytes = serde_json::to_vec(self).map_err(|_| StorageError::Internal { place: "attempts" })?;
        folder::write_whole(path, &bytes)
    }

    /// One more wrong passphrase.
    pub(crate) fn count(
        mut self,
        path: &Path,
        who: Option<PersonId>,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let count = match who {
            Some(person) => self.people.entry(person).or_default(),
            None => &mut self.door,
        };
        count.wrong = count.wrong.saturating_add(1);
        count.last = now.timestamp();
        self.write(path)
    }

    /// A right passphrase clears the count of its person, and of the door.
    pub(crate) fn clear(mut self, path: &Path, who: Option<PersonId>) {
        let before = self.clone();
        self.door = Count::default();
        if let Some(person) = who {
            self.people.remove(&person);
        }
        // A leftover only makes the next mistake wait longer.
        if self == Self::default() {
            let _ = fs::remove_file(path);
        } else if self != before {
            let _ = self.write(path);
        }
    }
}
