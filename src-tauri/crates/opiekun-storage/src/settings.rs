//! Small settings of a desk, by name.

use crate::{
    StorageError, Vault, audit,
    door::{Actor, allow},
    engine::{Query, values},
};
use chrono::{DateTime, Utc};
use opiekun_domain::access::Act;
use std::collections::BTreeMap;

impl Vault {
    /// The value of a setting.
    ///
    /// # Errors
    /// As any read.
    pub fn setting(&self, name: &str) -> Result<Option<String>, StorageError> {
        self.read(|db| {
            db.row(
                "SELECT value FROM setting WHERE name = ?1",
                values![name],
                |row| row.text(0),
            )
        })
    }

    /// Settings whose names begin like that, by name.
    ///
    /// # Errors
    /// As any read.
    pub fn settings_like(&self, beginning: &str) -> Result<BTreeMap<String, String>, StorageError> {
        let rows = self.read(|db| {
            db.rows(
                "SELECT name, value FROM setting WHERE substr(name, 1, length(?1)) = ?1",
                values![beginning],
                |row| Ok((row.text(0)?, row.text(1)?)),
            )
        })?;
        Ok(rows.into_iter().collect())
    }

    /// Sets values, all or none, with one audit row; only for who may do `act`.
    ///
    /// # Errors
    /// `Forbidden`; as any write.
    pub fn set(
        &self,
        actor: &Actor,
        act: Act,
        settings: &[(&str, String)],
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let names: Vec<&str> = settings.iter().map(|(name, _)| *name).collect();
        self.write(|db| {
            db.write(|tx| {
                allow(tx, actor.person, act)?;
                for (name, value) in settings {
                    tx.run(
                        "INSERT INTO setting (name, value) VALUES (?1, ?2)
                         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                        values![*name, value],
                    )?;
                }
                let fields = names.join(",");
                let entry = audit::Entry {
                    action: "settings.change",
                    object: "",
                    revision: 0,
                    fields: &fields,
                    result: "done",
                };
                audit::append(tx, self, actor, &entry, now)
            })
        })
    }
}
