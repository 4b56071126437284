//! Clients: one, a page of many, their accounts and changes.

use super::{Value, filter, keys::after_prefix, search};
use crate::{
    StorageError, Vault,
    client_columns::{self, FROM, SELECT},
    engine::{Db, Query, Row, values},
};
use chrono::NaiveDate;
use opiekun_domain::{
    client::*,
    collation,
    filter::Condition,
    ids::{ClientId, Revision},
};

/// A client as stored.
#[derive(Debug, Clone)]
pub struct ClientRecord {
    /// Id.
    pub id: ClientId,
    /// Short number of the search index.
    pub(crate) seq: i64,
    /// Number in the bank's system.
    pub number: String,
    /// Revision.
    pub revision: Revision,
    /// Short number of the advisor.
    pub(crate) advisor_no: i64,
    /// Everything else.
    pub draft: ClientDraft,
}

/// One change of a client's data.
#[derive(Debug, Clone)]
pub struct ChangeRecord {
    /// UTC instant.
    pub at: String,
    /// `created`, `imported` or `changed`.
    pub kind: String,
    /// Names of changed fields.
    pub fields: Vec<String>,
    /// Who.
    pub person: String,
}

/// An address that was.
#[derive(Clone)]
pub struct FormerAddressRecord {
    /// `main` or `mail`.
    pub kind: String,
    /// Street, postal code and town in one line.
    pub line: String,
    /// Day on which it was left.
    pub until: NaiveDate,
}

/// Which clients a list shows.
#[derive(Debug, Clone, Default)]
pub struct ClientFilter {
    /// Beginnings of words of the name or town, all of which must be there.
    pub words: String,
    /// Only this segment.
    pub segment: Option<Segment>,
    /// Only people or only businesses.
    pub kind: Option<ClientKind>,
    /// Only this advisor.
    pub advisor: Option<String>,
    /// Only portfolios of these short numbers.
    pub advisors: Option<Vec<i64>>,
    /// Conditions of a view, all of which must hold.
    pub conditions: Vec<Condition>,
}

/// Parameters of a statement that is put together.
#[derive(Default)]
pub(crate) struct Params(pub(crate) Vec<Value>);

impl Params {
    /// Adds one and gives back its place.
    pub(crate) fn push(&mut self, value: Value) -> String {
        self.0.push(value);
        format!("?{}", self.0.len())
    }
}

pub(crate) fn record(row: &Row) -> Result<ClientRecord, StorageError> {
    Ok(ClientRecord {
        id: row.parsed(0)?,
        seq: row.int(1)?,
        number: row.text(2)?,
        revision: Revision(row.count(3)?),
        advisor_no: row.int(4)?,
        draft: client_columns::draft(row)?,
    })
}

pub(crate) fn by_id(query: &impl Query, id: ClientId) -> Result<Option<ClientRecord>, StorageError> {
    query.row(
        &format!("SELECT {SELECT} FROM {FROM} WHERE c.id = ?1 AND c.merged_into IS NULL"),
        values![id],
        record,
    )
}

/// The client, or the one it was merged into.
pub(crate) fn now_called(query: &impl Query, id: ClientId) -> Result<Option<ClientRecord>, StorageError> {
    if let Some(record) = by_id(query, id)? {
        return Ok(Some(record));
    }
    let mut next = query.row(
        "SELECT merged_into FROM client WHERE id = ?1 AND merged_into IS NOT NULL",
        values![id],
        |row| row.int(0),
    )?;
    while let Some(seq) = next {
        let onward = query.row(
            "SELECT merged_into FROM client WHERE seq = ?1 AND merged_into IS NOT NULL",
            values![seq],
            |row| row.int(0),
        )?;
        if onward.is_none() {
            return by_seq(query, seq);
        }
        next = onward;
    }
    Ok(None)
}

pub(crate) fn by_seq(query: &impl Query, seq: i64) -> Result<Option<ClientRecord>, StorageError> {
    query.row(
        &format!("SELECT {SELECT} FROM {FROM} WHERE c.seq = ?1"),
        values![seq],
        record,
    )
}

impl ClientFilter {
    /// Whether it lets everybody through.
    fn is_empty(&self) -> bool {
        let Self {
            words,
            segment,
            kind,
            advisor,
            advisors,
            conditions,
        } = self;
        let nobody = segment.is_none() && kind.is_none() && advisor.is_none() && advisors.is_none();
        words.trim().is_empty() && nobody && conditions.is_empty()
    }

    /// The `WHERE` text and its parameters.
    pub(crate) fn sql(&self, db: &Db) -> Result<(String, Vec<Value>), StorageError> {
        let mut parts = Vec::new();
        let mut params = Params::default();
        let words = collation::words(&self.words);
        if words
            .iter()
            .any(|word| word.chars().count() < search::INDEXED_MIN)
        {
            for word in words {
                let (from, to) = (
                    params.push(word.as_str().into()),
                    params.push(after_prefix(&word).into()),
                );
                parts.push(format!(
                    "c.seq IN (SELECT k.seq FROM client_key k WHERE k.key >= {from} AND k.key < {to})"
                ));
            }
        } else if !words.is_empty() {
            parts.push(match search::all_of(db, &words, None)? {
                Some(asked) => format!(
                    "c.seq IN (SELECT rowid FROM client_words WHERE client_words MATCH {})",
                    params.push(asked.into())
                ),
                None => "1 = 0".to_owned(),
            });
        }
        if let Some(segment) = self.segment {
            parts.push(format!("c.segment = {}", params.push(segment.code().into())));
        }
        if let Some(kind) = self.kind {
            parts.push(format!("c.kind = {}", params.push(kind.code().into())));
        }
        if let Some(advisor) = &self.advisor {
            let name = params.push(advisor.into());
            parts.push(format!(
                "c.advisor_no = (SELECT no FROM advisor WHERE name = {name})"
            ));
        }
        if let Some(advisors) = &self.advisors {
            let places: Vec<String> = advisors.iter().map(|no| params.push((*no).into())).collect();
            parts.push(if places.is_empty() {
                "1 = 0".to_owned()
            } else {
                format!("c.advisor_no IN ({})", places.join(", "))
            });
        }
        for condition in &self.conditions {
            parts.push(filter::sql(condition, &mut params));
        }
        parts.push("c.merged_into IS NULL".to_owned());
        Ok((format!("WHERE {}", parts.join(" AND ")), params.0))
    }
}

impl Vault {
    /// One client; for a row that was given up in a merge, the client it became.
    ///
    /// # Errors
    /// As any read.
    pub fn client(&self, id: ClientId) -> Result<Option<ClientRecord>, StorageError> {
        self.read(|db| now_called(db, id))
    }

    /// One client by the bank's number.
    ///
    /// # Errors
    /// As any read.
    pub fn client_by_number(&self, number: &str) -> Result<Option<ClientRecord>, StorageError> {
        self.read(|db| {
            db.row(
                &format!("SELECT {SELECT} FROM {FROM} WHERE c.number = ?1 AND c.merged_into IS NULL"),
                values![number],
                record,
            )
        })
    }

    /// People whose identity document ends on or before a day and who have a visit from `from` on.
    ///
    /// # Errors
    /// As any read.
    pub fn expiring_with_visits(
        &self,
        from: chrono::DateTime<chrono::Utc>,
        to: chrono::DateTime<chrono::Utc>,
        until: NaiveDate,
    ) -> Result<Vec<ClientRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                &format!(
                    "SELECT {SELECT} FROM {FROM} WHERE c.id IN (SELECT a.client_id FROM appointment a
                     WHERE a.state IN ('booked', 'confirmed', 'arrived') AND a.start_at >= ?1 AND a.start_at < ?2)
                     AND c.id_document_valid_until IS NOT NULL AND c.id_document_valid_until <= ?3 ORDER BY c.id_document_valid_until, c.seq"
                ),
                values![from, to, until],
                record,
            )
        })
    }

    /// How many clients fit the filter.
    ///
    /// # Errors
    /// As any read.
    pub fn count_clients(&self, filter: &ClientFilter) -> Result<u32, StorageError> {
        let count = self.read(|db| {
            if filter.is_empty() {
                return db.number("SELECT value FROM counter WHERE name = 'live_clients'", &[]);
            }
            let (condition, params) = filter.sql(db)?;
            db.number(&format!("SELECT COUNT(*) FROM client c {condition}"), &params)
        })?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// A part of the list in Polish alphabetical order. The inner query walks the index alone; whole rows are
    /// read only for the part that is shown.
    ///
    /// # Errors
    /// As any read.
    pub fn clients(
        &self,
        filter: &ClientFilter,
        offset: u32,
        limit: u32,
    ) -> Result<Vec<ClientRecord>, StorageError> {
        self.read(|db| {
            let (condition, mut params) = filter.sql(db)?;
            params.push(limit.into());
            params.push(offset.into());
            let (limit_at, offset_at) = (params.len() - 1, params.len());
            let sql = format!(
                "SELECT {SELECT} FROM {FROM} JOIN (SELECT c.seq AS part_seq FROM client c {condition}
                 ORDER BY c.sort_key, c.seq LIMIT ?{limit_at} OFFSET ?{offset_at}) part ON part.part_seq = c.seq
                 ORDER BY c.sort_key, c.seq"
            );
            db.rows(&sql, &params, record)
        })
    }

    /// Names of advisors in the register.
    ///
    /// # Errors
    /// As any read.
    pub fn advisors(&self) -> Result<Vec<String>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT name FROM advisor v WHERE name <> '' AND EXISTS
                 (SELECT 1 FROM client c WHERE c.advisor_no = v.no AND c.merged_into IS NULL)
                 ORDER BY name",
                &[],
                |row| row.text(0),
            )
        })
    }

    /// Addresses that a client had, latest first.
    ///
    /// # Errors
    /// As any read.
    pub fn former_addresses(&self, client: ClientId) -> Result<Vec<FormerAddressRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT a.kind, a.street, a.postal_code, a.city, a.until
                 FROM client c JOIN client_address a ON a.client_seq = c.seq WHERE c.id = ?1
                 ORDER BY a.revision DESC, a.kind",
                values![client],
                |row| {
                    let town: Vec<String> = [row.opt_text(2)?, row.opt_text(3)?]
                        .into_iter()
                        .flatten()
                        .collect();
                    let line: Vec<String> = [row.opt_text(1)?, Some(town.join(" "))]
                        .into_iter()
                        .flatten()
                        .filter(|part| !part.is_empty())
                        .collect();
                    Ok(FormerAddressRecord {
                        kind: row.text(0)?,
                        line: line.join(", "),
                        until: row.parsed(4)?,
                    })
                },
            )
        })
    }

    /// Changes of a client's data, newest first.
    ///
    /// # Errors
    /// As any read.
    pub fn client_changes(&self, client: ClientId) -> Result<Vec<ChangeRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT h.at, h.kind, h.fields, p.name, h.revision AS no
                 FROM client c JOIN client_change h ON h.client_seq = c.seq JOIN person p ON p.id = h.person_id
                 WHERE c.id = ?1 OR c.merged_into = (SELECT seq FROM client WHERE id = ?1)
                 UNION ALL
                 SELECT i.at, 'imported', '*', p.name, 1
                 FROM client c JOIN import_part t ON t.first_seq =
                 (SELECT MAX(q.first_seq) FROM import_part q WHERE q.first_seq <= c.seq) AND t.last_seq >= c.seq
                 JOIN import i ON i.id = t.import_id JOIN person p ON p.id = i.person_id
                 WHERE c.id = ?1 OR c.merged_into = (SELECT seq FROM client WHERE id = ?1)
                 ORDER BY no DESC",
                values![client],
                |row| {
                    let fields = row.text(2)?.split(',').map(str::to_owned).collect();
                    Ok(ChangeRecord { at: row.text(0)?, kind: row.text(1)?, fields, person: row.text(3)? })
                },
            )
        })
    }
}
