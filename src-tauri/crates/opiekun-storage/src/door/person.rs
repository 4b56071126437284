//! People of the desk: added and disabled by an administrator.

use super::{Change, Context};
use crate::{
    StorageError,
    engine::{Query, values},
};
use opiekun_domain::{
    access::Role,
    calendar::Specialisation,
    client::{Language, Segment},
    collation,
    ids::{PersonId, Revision},
};

pub(super) fn add(
    context: &Context<'_>,
    id: PersonId,
    name: &str,
    role: Role,
) -> Result<Change, StorageError> {
    let key = collation::fold(name);
    if context
        .tx
        .number("SELECT COUNT(*) FROM person WHERE name_key = ?1", values![&key])?
        > 0
    {
        return Err(StorageError::NameTaken);
    }
    context.tx.run(
        "INSERT INTO person (id, name, name_key, role, active, revision, created_at)
         VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6)",
        values![id, name, key, role.code(), Revision::FIRST, context.now],
    )?;
    Ok(Change::new(id, Revision::FIRST, "*"))
}

pub(super) fn disable(context: &Context<'_>, id: PersonId) -> Result<Change, StorageError> {
    let found = context.tx.row(
        "SELECT role, active, revision FROM person WHERE id = ?1",
        values![id],
        |row| Ok((row.with(0, Role::parse)?, row.flag(1)?, Revision(row.count(2)?))),
    )?;
    let (role, active, revision) = found.ok_or(StorageError::NotFound { what: "person" })?;
    if !active {
        return Ok(Change::new(id, revision, ""));
    }
    let others = context.tx.number(
        "SELECT COUNT(*) FROM person WHERE role = 'administrator' AND active = 1 AND id <> ?1",
        values![id],
    )?;
    if role == Role::Administrator && others == 0 {
        return Err(StorageError::LastAdministrator);
    }
    context.tx.run(
        "UPDATE person SET active = 0, revision = ?2 WHERE id = ?1",
        values![id, revision.next()],
    )?;
    Ok(Change::new(id, revision.next(), "active"))
}

/// What somebody is trained for and speaks.
pub(super) struct Skilled<'a> {
    pub languages: &'a [Language],
    pub skills: &'a [Specialisation],
}

/// Writes how the bank's systems sign a person, and whom the person looks after.
pub(super) fn describe(
    context: &Context<'_>,
    id: PersonId,
    signature: Option<&str>,
    specialisation: Option<Segment>,
    skilled: &Skilled<'_>,
) -> Result<Change, StorageError> {
    let revision = context
        .tx
        .row("SELECT revision FROM person WHERE id = ?1", values![id], |row| {
            Ok(Revision(row.count(0)?))
        })?;
    let revision = revision.ok_or(StorageError::NotFound { what: "person" })?;
    let taken = context.tx.number(
        "SELECT COUNT(*) FROM person WHERE signature = ?1 AND id <> ?2",
        values![signature.map(str::to_owned), id],
    )?;
    if taken > 0 {
        return Err(StorageError::SignatureTaken);
    }
    context.tx.run(
        "UPDATE person SET signature = ?2, specialisation = ?3, languages = ?4, skills = ?5, revision = ?6
         WHERE id = ?1",
        values![
            id,
            signature.map(str::to_owned),
            specialisation.map(Segment::code),
            list(skilled.languages)?,
            list(skilled.skills)?,
            revision.next()
        ],
    )?;
    Ok(Change::new(
        id,
        revision.next(),
        "signature,specialisation,languages,skills",
    ))
}

fn list<T: serde::Serialize>(values: &[T]) -> Result<String, StorageError> {
    serde_json::to_string(values).map_err(|_| StorageError::Internal { place: "skills" })
}
