//! An imported row against the register: known or new, and what would change. The dry run and the door ask the same
//! functions, so that what is announced is what happens.

use super::client::{ClientRecord, now_called};
use crate::{
    StorageError, Vault, client_columns,
    door::client::same_client,
    engine::{Query, values},
};
use opiekun_domain::{client::ClientDraft, ids::ClientId, import::ImportRow};

/// Why a known client cannot take over what a row gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clash {
    /// The row is about a person, the client is a firm, or the other way round.
    Kind,
    /// The PESEL or the NIP of the row belongs to another client.
    Identifier,
}

/// What a row would change at a known client.
pub struct RowChange {
    /// The client as it stands.
    pub before: ClientRecord,
    /// The client with it; nothing when the kinds differ.
    pub draft: Option<ClientDraft>,
    /// Codes of the fields that differ.
    pub fields: Vec<&'static str>,
    /// Why it cannot.
    pub clash: Option<Clash>,
}

impl Vault {
    /// The client of an imported row, when the register has it already: by number, PESEL or a firm's NIP; and what
    /// the row would change. What the row leaves out changes nothing.
    ///
    /// # Errors
    /// As any read.
    pub fn known(&self, row: &ImportRow) -> Result<Option<(ClientId, RowChange)>, StorageError> {
        self.read(|db| match of_row(db, row)? {
            Some(record) => Ok(Some((record.id, change(db, &record, row)?))),
            None => Ok(None),
        })
    }
}

/// The client that a row is about.
pub(crate) fn of_row(query: &impl Query, row: &ImportRow) -> Result<Option<ClientRecord>, StorageError> {
    let client = &row.client;
    let id = match holder_of(query, &client.number)? {
        Some(id) => Some(id),
        None => match same_client(query, &client.draft, None)? {
            Some(number) => holder_of(query, &number)?,
            None => None,
        },
    };
    id.map_or(Ok(None), |id| now_called(query, id))
}

/// What a row would change at that client.
pub(crate) fn change(
    query: &impl Query,
    known: &ClientRecord,
    row: &ImportRow,
) -> Result<RowChange, StorageError> {
    let mut fields = Vec::new();
    // A number that is held already is the client's own, or that of a row which was made one with it.
    if row.gives("number") && holder_of(query, &row.client.number)?.is_none() {
        fields.push("number");
    }
    let Some(draft) = known.draft.with_given(row) else {
        fields.push("kind");
        return Ok(RowChange {
            before: known.clone(),
            draft: None,
            fields,
            clash: Some(Clash::Kind),
        });
    };
    fields.extend(client_columns::changed(&known.draft, &draft));
    fields.extend(account_fields(query, known.seq, row)?);
    let clash = same_client(query, &draft, Some(known.id))?.map(|_| Clash::Identifier);
    Ok(RowChange {
        before: known.clone(),
        draft: Some(draft),
        fields,
        clash,
    })
}

fn account_fields(query: &impl Query, seq: i64, row: &ImportRow) -> Result<Vec<&'static str>, StorageError> {
    let Some(account) = &row.client.account else {
        return Ok(Vec::new());
    };
    let stored = query.row(
        "SELECT balance, opened_on FROM holding WHERE client_seq = ?1 AND number = ?2",
        values![seq, account.iban.as_str()],
        |row| Ok((row.opt_int(0)?, row.opt_text(1)?)),
    )?;
    let Some((balance, opened_on)) = stored else {
        return Ok(vec!["account"]);
    };
    let mut fields = Vec::new();
    if row.gives("balance") && balance != account.balance.map(|money| money.grosze()) {
        fields.push("balance");
    }
    if row.gives("opened_on") && opened_on != account.opened_on.map(|day| day.to_string()) {
        fields.push("opened_on");
    }
    Ok(fields)
}

/// The client of a number of the bank's system.
pub(crate) fn holder_of(query: &impl Query, number: &str) -> Result<Option<ClientId>, StorageError> {
    query.row(
        "SELECT id FROM client WHERE number = ?1",
        values![number],
        |row| row.parsed(0),
    )
}
