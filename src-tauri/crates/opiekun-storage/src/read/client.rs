//! Clients: one, a page of many, their accounts and changes.

use super::{Value, keys::after_prefix};
use crate::{
    StorageError, Vault,
    engine::{Query, Row, values},
};
use chrono::NaiveDate;
use opiekun_domain::{
    Invalid,
    client::*,
    collation,
    identifiers::*,
    ids::{AccountId, ClientId, Revision},
    money::{Currency, Money},
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
    /// Everything else.
    pub draft: ClientDraft,
}

/// An account as stored.
#[derive(Clone)]
pub struct AccountRecord {
    /// Id.
    pub id: AccountId,
    /// Number.
    pub iban: Iban,
    /// Balance as exported.
    pub balance: Option<Money>,
    /// Day of the balance.
    pub balance_on: Option<NaiveDate>,
    /// Opening day.
    pub opened_on: Option<NaiveDate>,
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

/// Which clients a list shows.
#[derive(Debug, Clone, Default)]
pub struct ClientFilter {
    /// Beginnings of words of the name, all of which must be there.
    pub words: String,
    /// Only this segment.
    pub segment: Option<Segment>,
    /// Only people or only businesses.
    pub kind: Option<ClientKind>,
    /// Only this advisor.
    pub advisor: Option<String>,
}

const COLUMNS: &str = "c.id, c.seq, c.number, c.revision, c.kind, c.first_name, c.last_name, c.pesel, c.id_document,
 c.id_valid_until, c.company_name, c.legal_form, c.nip, c.regon, c.krs, c.street, c.postal_code, c.city, c.phone,
 c.email, c.consent_email, c.consent_phone, c.segment, c.advisor";

fn date(text: &str) -> Result<NaiveDate, chrono::ParseError> {
    text.parse()
}

pub(crate) fn record(row: &Row) -> Result<ClientRecord, StorageError> {
    let body = match row.with(4, ClientKind::parse)? {
        ClientKind::Person => Body::Person(NaturalPerson {
            first_name: row.text(5)?,
            last_name: row.text(6)?,
            pesel: row.opt_with(7, Pesel::parse)?,
            id_document: row.opt_with(8, IdDocument::parse)?,
            id_document_valid_until: row.opt_with(9, date)?,
        }),
        ClientKind::Business => Body::Business(Business {
            name: row.text(10)?,
            legal_form: row.with(11, LegalForm::parse)?,
            nip: row.opt_with(12, Nip::parse)?,
            regon: row.opt_with(13, Regon::parse)?,
            krs: row.opt_with(14, Krs::parse)?,
        }),
    };
    let reach = Reach {
        street: row.opt_text(15)?,
        postal_code: row.opt_with(16, PostalCode::parse)?,
        city: row.opt_text(17)?,
        phone: row.opt_with(18, Phone::parse)?,
        email: row.opt_with(19, Email::parse)?,
        consent_email: row.opt_flag(20)?,
        consent_phone: row.opt_flag(21)?,
    };
    Ok(ClientRecord {
        id: row.parsed(0)?,
        seq: row.int(1)?,
        number: row.text(2)?,
        revision: Revision(row.count(3)?),
        draft: ClientDraft {
            body,
            reach,
            segment: row.with(22, Segment::parse)?,
            advisor: row.text(23)?,
        },
    })
}

/// The Polish alphabetical order of the list.
pub(crate) fn sort_key(body: &Body) -> String {
    collation::sort_key(&body.list_name())
}

pub(crate) fn by_id(query: &impl Query, id: ClientId) -> Result<Option<ClientRecord>, StorageError> {
    query.row(
        &format!("SELECT {COLUMNS} FROM client c WHERE c.id = ?1"),
        values![id],
        record,
    )
}

pub(crate) fn by_seq(query: &impl Query, seq: i64) -> Result<Option<ClientRecord>, StorageError> {
    query.row(
        &format!("SELECT {COLUMNS} FROM client c WHERE c.seq = ?1"),
        values![seq],
        record,
    )
}

/// Clients where a column starts with a text, in the column's order.
pub(crate) fn by_prefix(
    query: &impl Query,
    column: &'static str,
    prefix: &str,
    limit: u32,
) -> Result<Vec<ClientRecord>, StorageError> {
    query.rows(
        &format!("SELECT {COLUMNS} FROM client c WHERE c.{column} >= ?1 AND c.{column} < ?2 ORDER BY c.{column} LIMIT ?3"),
        values![prefix, after_prefix(prefix), limit],
        record,
    )
}

impl ClientFilter {
    /// The `WHERE` text and its parameters.
    fn sql(&self) -> (String, Vec<Value>) {
        let mut parts = Vec::new();
        let mut params: Vec<Value> = Vec::new();
        let mut param = |value: Value| {
            params.push(value);
            params.len()
        };
        for word in collation::words(&self.words) {
            let (from, to) = (param(word.as_str().into()), param(after_prefix(&word).into()));
            parts.push(format!(
                "c.seq IN (SELECT k.seq FROM client_key k WHERE k.key >= ?{from} AND k.key < ?{to})"
            ));
        }
        if let Some(segment) = self.segment {
            parts.push(format!("c.segment = ?{}", param(segment.code().into())));
        }
        if let Some(kind) = self.kind {
            parts.push(format!("c.kind = ?{}", param(kind.code().into())));
        }
        if let Some(advisor) = &self.advisor {
            parts.push(format!("c.advisor = ?{}", param(advisor.into())));
        }
        let text = if parts.is_empty() {
            String::new()
        } else {
            format!("WHERE {}", parts.join(" AND "))
        };
        (text, params)
    }
}

impl Vault {
    /// One client.
    ///
    /// # Errors
    /// As any read.
    pub fn client(&self, id: ClientId) -> Result<Option<ClientRecord>, StorageError> {
        self.read(|db| by_id(db, id))
    }

    /// One client by the bank's number.
    ///
    /// # Errors
    /// As any read.
    pub fn client_by_number(&self, number: &str) -> Result<Option<ClientRecord>, StorageError> {
        self.read(|db| {
            db.row(
                &format!("SELECT {COLUMNS} FROM client c WHERE c.number = ?1"),
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
                    "SELECT {COLUMNS} FROM client c WHERE c.id IN (SELECT a.client_id FROM appointment a
                     WHERE a.state = 'booked' AND a.start_at >= ?1 AND a.start_at < ?2)
                     AND c.id_valid_until IS NOT NULL AND c.id_valid_until <= ?3 ORDER BY c.id_valid_until, c.seq"
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
        let (condition, params) = filter.sql();
        let count =
            self.read(|db| db.number(&format!("SELECT COUNT(*) FROM client c {condition}"), &params))?;
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
        let (condition, mut params) = filter.sql();
        params.push(limit.into());
        params.push(offset.into());
        let (limit_at, offset_at) = (params.len() - 1, params.len());
        let sql = format!(
            "SELECT {COLUMNS} FROM client c JOIN (SELECT c.seq AS part_seq FROM client c {condition}
             ORDER BY c.sort_key, c.seq LIMIT ?{limit_at} OFFSET ?{offset_at}) part ON part.part_seq = c.seq
             ORDER BY c.sort_key, c.seq"
        );
        self.read(|db| db.rows(&sql, &params, record))
    }

    /// Names of advisors in the register.
    ///
    /// # Errors
    /// As any read.
    pub fn advisors(&self) -> Result<Vec<String>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT DISTINCT advisor FROM client WHERE advisor <> '' ORDER BY advisor",
                &[],
                |row| row.text(0),
            )
        })
    }

    /// Accounts of a client.
    ///
    /// # Errors
    /// As any read.
    pub fn accounts(&self, client: ClientId) -> Result<Vec<AccountRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT id, iban, balance, currency, balance_on, opened_on FROM account WHERE client_id = ?1
                 ORDER BY opened_on, id",
                values![client],
                account,
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
                "SELECT h.at, h.kind, h.fields, p.name FROM client_change h JOIN person p ON p.id = h.person_id
                 WHERE h.client_id = ?1 ORDER BY h.revision DESC",
                values![client],
                |row| {
                    let fields = row.text(2)?.split(',').map(str::to_owned).collect();
                    Ok(ChangeRecord { at: row.text(0)?, kind: row.text(1)?, fields, person: row.text(3)? })
                },
            )
        })
    }
}

fn account(row: &Row) -> Result<AccountRecord, StorageError> {
    let currency = row.with(3, Currency::parse)?;
    let balance = row
        .opt_int(2)?
        .map(|grosze| Money::new(grosze, currency))
        .transpose()
        .map_err(|_: Invalid| StorageError::VaultDamaged {
            file: "vault.db".to_owned(),
        })?;
    Ok(AccountRecord {
        id: row.parsed(0)?,
        iban: row.with(1, Iban::parse)?,
        balance,
        balance_on: row.opt_with(4, date)?,
        opened_on: row.opt_with(5, date)?,
    })
}
