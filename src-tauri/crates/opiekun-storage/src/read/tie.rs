//! Ties and rules of representation.

use crate::{
    StorageError, Vault,
    engine::{Query, Row, values},
};
use opiekun_domain::{
    client::ClientKind,
    ids::{ClientId, Revision, TieId},
    ties::{Care, Mandate, Prokura, Rule, ShareBasisPoints, Tie, TieDetail, TieKind, Ward},
};

/// A tie as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TieRecord {
    /// Id.
    pub id: TieId,
    /// The tie.
    pub tie: Tie,
    /// Revision.
    pub revision: Revision,
}

/// A client as a knot of the graph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Knot {
    /// Id.
    pub id: ClientId,
    /// Person or business.
    pub kind: ClientKind,
    /// Name as in lists.
    pub name: String,
    /// Sum of the balances in złoty, in grosze.
    pub balance: i64,
}

const COLUMNS: &str =
    "id, from_id, to_id, kind, share, prokura, scope, since, until, revision, ward, mandate, decision";

fn care(row: &Row) -> Result<Care, StorageError> {
    let scope = row.opt_text(6)?.unwrap_or_default();
    Ok(Care {
        ward: row.opt_with(10, Ward::parse)?,
        mandate: row.opt_with(11, |code| Mandate::of(code, &scope).map_err(|(_, reason)| reason))?,
        decision: row.opt_text(12)?,
    })
}

fn record(row: &Row) -> Result<TieRecord, StorageError> {
    let kind = row.with(3, TieKind::parse)?;
    let detail = match kind {
        TieKind::Owner | TieKind::BeneficialOwner | TieKind::Partner | TieKind::ParentCompany => {
            TieDetail::Share {
                share: row
                    .opt_int(4)?
                    .and_then(|points| u16::try_from(points).ok())
                    .and_then(|points| ShareBasisPoints::new(points).ok()),
            }
        }
        TieKind::Prokurent => TieDetail::Prokura {
            prokura: row.with(5, Prokura::parse)?,
        },
        TieKind::Attorney => TieDetail::Scope { scope: row.text(6)? },
        TieKind::Guardian | TieKind::Curator => TieDetail::Care(care(row)?),
        TieKind::Spouse
        | TieKind::Parent
        | TieKind::Household
        | TieKind::BoardMember
        | TieKind::Liquidator => TieDetail::None,
    };
    Ok(TieRecord {
        id: row.parsed(0)?,
        tie: Tie {
            from: row.parsed(1)?,
            to: row.parsed(2)?,
            kind,
            detail,
            since: row.opt_parsed(7)?,
            until: row.opt_parsed(8)?,
        },
        revision: Revision(row.count(9)?),
    })
}

pub(crate) fn by_id(query: &impl Query, id: TieId) -> Result<Option<TieRecord>, StorageError> {
    query.row(
        &format!("SELECT {COLUMNS} FROM tie WHERE id = ?1"),
        values![id],
        record,
    )
}

pub(crate) fn rule_of(query: &impl Query, firm: ClientId) -> Result<Option<(Rule, Revision)>, StorageError> {
    query.row(
        "SELECT rule, members, words, revision FROM representation WHERE client_id = ?1",
        values![firm],
        |row| {
            let rule = match row.text(0)?.as_str() {
                "single" => Rule::Single,
                "jointly" => Rule::Jointly {
                    members: u8::try_from(row.int(1)?).unwrap_or(2),
                },
                "two_or_with_prokurent" => Rule::TwoOrWithProkurent,
                _ => Rule::Text { text: row.text(2)? },
            };
            Ok((rule, Revision(row.count(3)?)))
        },
    )
}

impl Vault {
    /// Every tie of a client in either direction, ended ones too, in the order they were written.
    ///
    /// # Errors
    /// As any read.
    pub fn ties_of(&self, client: ClientId) -> Result<Vec<TieRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                &format!(
                    "SELECT {COLUMNS} FROM tie WHERE from_id = ?1 UNION ALL
                     SELECT {COLUMNS} FROM tie WHERE to_id = ?1 ORDER BY 1"
                ),
                values![client],
                record,
            )
        })
    }

    /// The rule of representation of a firm.
    ///
    /// # Errors
    /// As any read.
    pub fn rule_of(&self, firm: ClientId) -> Result<Option<(Rule, Revision)>, StorageError> {
        self.read(|db| rule_of(db, firm))
    }

    /// A client as a knot.
    ///
    /// # Errors
    /// As any read.
    pub fn knot(&self, client: ClientId) -> Result<Option<Knot>, StorageError> {
        self.read(|db| {
            db.row(
                "SELECT kind, CASE WHEN kind = 'person' THEN last_name || ' ' || first_name ELSE company_name END,
                 (SELECT COALESCE(SUM(balance), 0) FROM holding h WHERE h.client_seq = c.seq
                  AND h.kind IN ('account', 'savings', 'deposit') AND h.state <> 'closed' AND h.currency = 'PLN')
                 FROM client c WHERE id = ?1",
                values![client],
                |row| {
                    Ok(Knot {
                        id: client,
                        kind: row.with(0, ClientKind::parse)?,
                        name: row.text(1)?,
                        balance: row.int(2)?,
                    })
                },
            )
        })
    }
}
