//! Standing in for a colleague: set and called off.

use super::{Change, Context, role_of};
use crate::{
    StorageError,
    engine::values,
    read::{people, substitution as reading},
};
use chrono::NaiveDate;
use opiekun_domain::{
    access::Act,
    ids::{PersonId, Revision, SubstitutionId},
    substitution::Substitution,
};

pub(super) fn set(
    context: &Context<'_>,
    id: SubstitutionId,
    new: &Substitution,
) -> Result<Change, StorageError> {
    may(context, &[new.absent])?;
    for person in [new.absent, new.substitute] {
        people::found(context.tx, person)?
            .filter(|person| person.active && person.role.may(Act::Serve))
            .ok_or(StorageError::PersonUnknown)?;
    }
    let known = reading::standing(context.tx)?;
    if let Some(other) = known.iter().find(|known| known.substitution.clashes(new)) {
        return Err(StorageError::SubstitutionClash {
            first: other.substitution.first.to_string(),
            last: other.substitution.last.to_string(),
        });
    }
    context.tx.run(
        "INSERT INTO substitution (id, absent_id, substitute_id, first_day, last_day, note, set_by, set_at, revision)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        values![
            id, new.absent, new.substitute, new.first, new.last, &new.note, context.actor.person, context.now,
            Revision::FIRST
        ],
    )?;
    Ok(Change::new(id, Revision::FIRST, "*"))
}

pub(super) fn end(
    context: &Context<'_>,
    id: SubstitutionId,
    today: NaiveDate,
) -> Result<Change, StorageError> {
    let known = reading::one(context.tx, id)?.ok_or(StorageError::NotFound { what: "substitution" })?;
    may(context, &[known.substitution.absent])?;
    if known.called_off_on.is_some() || known.substitution.last < today {
        return Err(StorageError::SubstitutionOver);
    }
    context.tx.run(
        "UPDATE substitution SET called_off_on = ?2, called_off_by = ?3, revision = ?4 WHERE id = ?1",
        values![id, today, context.actor.person, known.revision.next()],
    )?;
    Ok(Change::new(id, known.revision.next(), "called_off"))
}

/// Whose leave it is, or who may act on behalf of others.
fn may(context: &Context<'_>, whose: &[PersonId]) -> Result<(), StorageError> {
    let role = role_of(context.tx, context.actor.person)?;
    if whose.contains(&context.actor.person) || role.may(Act::Approve) {
        Ok(())
    } else {
        Err(StorageError::Forbidden { role: role.code() })
    }
}
