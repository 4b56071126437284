//! Who stands in for whom.

use crate::{
    StorageError, Vault,
    engine::{Query, Row, values},
};
use chrono::NaiveDate;
use opiekun_domain::{
    ids::{Revision, SubstitutionId},
    substitution::Substitution,
};

/// A substitution as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubstitutionRecord {
    /// Id.
    pub id: SubstitutionId,
    /// Revision.
    pub revision: Revision,
    /// Who, for whom, when.
    pub substitution: Substitution,
    /// Name of who is away.
    pub absent: String,
    /// Name of who stands in.
    pub substitute: String,
    /// The day from which it was called off.
    pub called_off_on: Option<NaiveDate>,
}

impl SubstitutionRecord {
    /// Whether it holds on that day.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.called_off_on.is_none() && self.substitution.holds(day)
    }
}

const SELECT: &str =
    "SELECT s.id, s.revision, s.absent_id, s.substitute_id, s.first_day, s.last_day, s.note, a.name,
 b.name, s.called_off_on FROM substitution s JOIN person a ON a.id = s.absent_id
 JOIN person b ON b.id = s.substitute_id";

fn record(row: &Row) -> Result<SubstitutionRecord, StorageError> {
    Ok(SubstitutionRecord {
        id: row.parsed(0)?,
        revision: Revision(row.count(1)?),
        substitution: Substitution {
            absent: row.parsed(2)?,
            substitute: row.parsed(3)?,
            first: row.parsed(4)?,
            last: row.parsed(5)?,
            note: row.text(6)?,
        },
        absent: row.text(7)?,
        substitute: row.text(8)?,
        called_off_on: row.opt_parsed(9)?,
    })
}

/// Those that were not called off.
pub(crate) fn standing(query: &impl Query) -> Result<Vec<SubstitutionRecord>, StorageError> {
    query.rows(&format!("{SELECT} WHERE s.called_off_on IS NULL"), &[], record)
}

pub(crate) fn one(
    query: &impl Query,
    id: SubstitutionId,
) -> Result<Option<SubstitutionRecord>, StorageError> {
    query.row(&format!("{SELECT} WHERE s.id = ?1"), values![id], record)
}

impl Vault {
    /// Substitutions, those that end last first.
    ///
    /// # Errors
    /// As any read.
    pub fn substitutions(&self, limit: u32) -> Result<Vec<SubstitutionRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                &format!("{SELECT} ORDER BY s.last_day DESC, s.set_at DESC LIMIT ?1"),
                values![limit],
                record,
            )
        })
    }

    /// Substitutions that hold on a day.
    ///
    /// # Errors
    /// As any read.
    pub fn substitutions_on(&self, day: NaiveDate) -> Result<Vec<SubstitutionRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                &format!(
                    "{SELECT} WHERE s.last_day >= ?1 AND s.first_day <= ?1 AND s.called_off_on IS NULL
                     ORDER BY s.last_day, s.id"
                ),
                values![day],
                record,
            )
        })
    }
}
