//! People of the desk.

use crate::{
    StorageError, Vault,
    engine::{Query, Row, values},
};
use opiekun_domain::{
    access::{Person, Role},
    client::Segment,
    collation,
    ids::PersonId,
};

const COLUMNS: &str = "id, name, role, active, signature, specialisation, languages, skills";

fn person(row: &Row) -> Result<Person, StorageError> {
    Ok(Person {
        id: row.parsed(0)?,
        name: row.text(1)?,
        role: row.with(2, Role::parse)?,
        active: row.flag(3)?,
        signature: row.opt_text(4)?,
        specialisation: row.opt_with(5, Segment::parse)?,
        languages: row.with(6, |text| serde_json::from_str(text))?,
        skills: row.with(7, |text| serde_json::from_str(text))?,
    })
}

pub(crate) fn every(query: &impl Query) -> Result<Vec<Person>, StorageError> {
    query.rows(
        &format!("SELECT {COLUMNS} FROM person ORDER BY created_at, id"),
        &[],
        person,
    )
}

pub(crate) fn found(query: &impl Query, id: PersonId) -> Result<Option<Person>, StorageError> {
    query.row(
        &format!("SELECT {COLUMNS} FROM person WHERE id = ?1"),
        values![id],
        person,
    )
}

/// Everybody, in the order they came.
///
/// # Errors
/// As any read.
pub fn all(vault: &Vault) -> Result<Vec<Person>, StorageError> {
    vault.read(every)
}

/// One person.
///
/// # Errors
/// As any read.
pub fn by_id(vault: &Vault, id: PersonId) -> Result<Option<Person>, StorageError> {
    vault.read(|db| found(db, id))
}

/// One person by name; letters with marks and case do not matter.
///
/// # Errors
/// As any read.
pub fn by_name(vault: &Vault, name: &str) -> Result<Option<Person>, StorageError> {
    let key = collation::fold(name);
    vault.read(|db| {
        db.row(
            &format!("SELECT {COLUMNS} FROM person WHERE name_key = ?1"),
            values![key],
            person,
        )
    })
}

impl Vault {
    /// Short numbers of the portfolios that are a person's own: those under the person's name or signature.
    ///
    /// # Errors
    /// As any read.
    pub fn own_advisors(&self, person: PersonId) -> Result<Vec<i64>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT v.no FROM person p JOIN advisor v ON v.name IN (p.name, p.signature) WHERE p.id = ?1
                 ORDER BY v.no",
                values![person],
                |row| row.int(0),
            )
        })
    }
}
