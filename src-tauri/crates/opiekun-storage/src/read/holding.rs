//! What clients hold.

use crate::{
    StorageError, Vault,
    client_columns::SELECT,
    engine::{Query, Row, values},
    read::{
        client::{ClientRecord, now_called, record},
        known::holder_of,
    },
};
use chrono::NaiveDate;
use opiekun_domain::{
    command::ReadHolding,
    holding::{Holding, HoldingKind, HoldingState},
    ids::ClientId,
    money::{Currency, Money},
};

/// A product as stored.
#[derive(Clone)]
pub struct HoldingRecord {
    /// Which of the client's products, from 1 on; stays the same.
    pub nr: u32,
    /// The product.
    pub holding: Holding,
}

/// A product whose end comes, with its client.
pub struct Maturing {
    /// Whose.
    pub client: ClientRecord,
    /// What.
    pub holding: HoldingRecord,
}

/// How a row of the bank's export stands to the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nobody here has that number.
    NoClient,
    /// The client does not hold it yet.
    New,
    /// The client holds it already; it takes over what the row says.
    Known,
}

/// Who holds what the bank writes under that number: after a merge whoever the client was made one with.
pub(crate) fn holder(query: &impl Query, number: &str) -> Result<Option<i64>, StorageError> {
    match holder_of(query, number)? {
        Some(id) => Ok(now_called(query, id)?.map(|client| client.seq)),
        None => Ok(None),
    }
}

/// Which of the client's products has that number.
pub(crate) fn known_as(query: &impl Query, seq: i64, number: &str) -> Result<Option<i64>, StorageError> {
    query.row(
        "SELECT nr FROM holding WHERE client_seq = ?1 AND number = ?2",
        values![seq, number],
        |row| row.int(0),
    )
}

const COLUMNS: &str =
    "h.nr, h.kind, h.number, h.product, h.state, h.balance, h.currency, h.balance_on, h.opened_on, h.ends_on";

fn date(text: &str) -> Result<NaiveDate, chrono::ParseError> {
    text.parse()
}

fn holding(row: &Row, from: usize) -> Result<HoldingRecord, StorageError> {
    let currency = row.with(from + 6, Currency::parse)?;
    let balance = row
        .opt_int(from + 5)?
        .map(|grosze| Money::new(grosze, currency))
        .transpose()
        .map_err(|_| StorageError::VaultDamaged {
            file: "vault.db".to_owned(),
        })?;
    Ok(HoldingRecord {
        nr: row.count(from)?,
        holding: Holding {
            kind: row.with(from + 1, HoldingKind::parse)?,
            number: row.text(from + 2)?,
            product: row.opt_text(from + 3)?,
            state: row.with(from + 4, HoldingState::parse)?,
            balance,
            balance_on: row.opt_with(from + 7, date)?,
            opened_on: row.opt_with(from + 8, date)?,
            ends_on: row.opt_with(from + 9, date)?,
        },
    })
}

impl Vault {
    /// How rows of the bank's export stand to the register, in their order; asked just before they go through the door.
    ///
    /// # Errors
    /// As any read.
    pub fn standing(&self, rows: &[ReadHolding]) -> Result<Vec<Standing>, StorageError> {
        self.read(|db| {
            rows.iter()
                .map(|row| match holder(db, &row.client)? {
                    None => Ok(Standing::NoClient),
                    Some(seq) => Ok(match known_as(db, seq, &row.holding.number)? {
                        None => Standing::New,
                        Some(_) => Standing::Known,
                    }),
                })
                .collect()
        })
    }

    /// What a client holds: live products first, in the order they came.
    ///
    /// # Errors
    /// As any read.
    pub fn holdings(&self, client: ClientId) -> Result<Vec<HoldingRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                &format!(
                    "SELECT {COLUMNS} FROM client c JOIN holding h ON h.client_seq = c.seq WHERE c.id = ?1
                     ORDER BY h.state = 'closed', h.nr"
                ),
                values![client],
                |row| holding(row, 0),
            )
        })
    }

    /// Deposits, loans, cards and insurance that end from `from` to `until`, soonest first.
    ///
    /// # Errors
    /// As any read.
    pub fn maturing(
        &self,
        from: NaiveDate,
        until: NaiveDate,
        limit: u32,
    ) -> Result<Vec<Maturing>, StorageError> {
        let sql = format!(
            "SELECT {SELECT}, {COLUMNS} FROM holding h JOIN client c ON c.seq = h.client_seq JOIN advisor v ON v.no = c.advisor_no
             WHERE h.ends_on IS NOT NULL AND h.state <> 'closed' AND h.ends_on >= ?1 AND h.ends_on <= ?2
             AND h.kind NOT IN ('account', 'savings') ORDER BY h.ends_on, h.client_seq, h.nr LIMIT ?3"
        );
        let after = SELECT.split(',').count();
        self.read(|db| {
            db.rows(&sql, values![from, until, limit], |row| {
                Ok(Maturing {
                    client: record(row)?,
                    holding: holding(row, after)?,
                })
            })
        })
    }
}
