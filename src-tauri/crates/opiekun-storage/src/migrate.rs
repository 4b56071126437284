//! Forward-only numbered migrations. A released one is never edited: `migrations/released.txt` keeps its hash.

use crate::{
    StorageError,
    engine::{Db, Query, Tx, values},
    identifiers, index,
};
use chrono::{DateTime, Utc};

type Then = fn(&Tx<'_>) -> Result<(), StorageError>;

/// One step: a script, and what it takes words and letters to know, done by the program after it.
struct Migration {
    sql: &'static str,
    then: Option<Then>,
}

const fn script(sql: &'static str) -> Migration {
    Migration { sql, then: None }
}

/// Every migration in order; the number of the last one is the version of the file.
const MIGRATIONS: &[Migration] = &[
    script(include_str!("../migrations/0001_register.sql")),
    script(include_str!("../migrations/0002_ties.sql")),
    script(include_str!("../migrations/0003_contacts.sql")),
    script(include_str!("../migrations/0004_imports.sql")),
    Migration {
        sql: include_str!("../migrations/0005_portfolio.sql"),
        then: Some(index::fill),
    },
    script(include_str!("../migrations/0006_merges.sql")),
    script(include_str!("../migrations/0007_import_updates.sql")),
    script(include_str!("../migrations/0008_views.sql")),
    script(include_str!("../migrations/0009_handovers.sql")),
    script(include_str!("../migrations/0010_attention.sql")),
    script(include_str!("../migrations/0011_valuation.sql")),
    script(include_str!("../migrations/0012_many.sql")),
    script(include_str!("../migrations/0013_apart.sql")),
    script(include_str!("../migrations/0014_care.sql")),
    script(include_str!("../migrations/0015_mail.sql")),
    script(include_str!("../migrations/0016_import_undo.sql")),
    Migration {
        sql: include_str!("../migrations/0017_identifiers.sql"),
        then: Some(identifiers::fill),
    },
    script(include_str!("../migrations/0018_copies.sql")),
    script(include_str!("../migrations/0019_pesel_checks.sql")),
    script(include_str!("../migrations/0020_templates.sql")),
    script(include_str!("../migrations/0021_visits.sql")),
    script(include_str!("../migrations/0022_doubles.sql")),
];

/// Newest version this program knows.
pub(crate) fn known() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// Version of the file; 0 for an empty one.
pub(crate) fn found(db: &Db) -> Result<u32, StorageError> {
    let exists = db.number(
        "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_version'",
        &[],
    )?;
    if exists == 0 {
        return Ok(0);
    }
    let version = db.number("SELECT MAX(version) FROM schema_version", &[])?;
    u32::try_from(version).map_err(|_| StorageError::VaultDamaged {
        file: "vault.db".to_owned(),
    })
}

/// Whether the file needs migrations.
///
/// # Errors
/// `VaultNewer` for a file of a newer program: it is left alone. `VaultDamaged` for an empty one: a vault is put in
/// its place whole, so an empty file is a cut one and must not become a new, empty register.
pub(crate) fn pending(db: &Db) -> Result<bool, StorageError> {
    let (found, known) = (found(db)?, known());
    if found == 0 {
        return Err(StorageError::VaultDamaged {
            file: "vault.db".to_owned(),
        });
    }
    if found > known {
        Err(StorageError::VaultNewer { found, known })
    } else {
        Ok(found < known)
    }
}

/// Brings the file to the newest version, all migrations in one transaction.
pub(crate) fn run(db: &mut Db, now: DateTime<Utc>) -> Result<(), StorageError> {
    let from = usize::try_from(found(db)?).unwrap_or(0);
    db.rebuild(|tx| {
        if from == 0 {
            tx.script(
                "CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, at TEXT NOT NULL) STRICT",
            )?;
        }
        for (at, step) in MIGRATIONS.iter().enumerate().skip(from) {
            apply(tx, at, step, now)?;
        }
        Ok(())
    })
}

fn apply(tx: &Tx<'_>, at: usize, step: &Migration, now: DateTime<Utc>) -> Result<(), StorageError> {
    tx.script(step.sql)?;
    if let Some(then) = step.then {
        then(tx)?;
    }
    let version = i64::try_from(at + 1).unwrap_or(i64::MAX);
    tx.run(
        "INSERT INTO schema_version (version, at) VALUES (?1, ?2)",
        values![version, now],
    )?;
    Ok(())
}
