//! An imported row against the register: known or new, and what the register holds otherwise.

use super::client::{ClientRecord, now_called};
use crate::{
    StorageError, Vault, client_columns,
    door::client::same_client,
    engine::{Query, values},
};
use opiekun_domain::{
    client::{AccountDraft, ClientDraft},
    ids::ClientId,
};

impl Vault {
    /// The client of an imported row, when the register has it already: by number, PESEL or a firm's NIP.
    ///
    /// # Errors
    /// As any read.
    pub fn known_client(
        &self,
        number: &str,
        draft: &ClientDraft,
    ) -> Result<Option<ClientRecord>, StorageError> {
        self.read(|db| {
            let number = match holder_of(db, number)? {
                Some(id) => return now_called(db, id),
                None => same_client(db, draft, None)?,
            };
            match number {
                Some(number) => holder_of(db, &number)?.map_or(Ok(None), |id| now_called(db, id)),
                None => Ok(None),
            }
        })
    }

    /// Names of fields in which an imported row differs from the client it is about. Whether the row says anything
    /// of a field is for the caller to know.
    ///
    /// # Errors
    /// As any read.
    pub fn differences(
        &self,
        known: &ClientRecord,
        number: &str,
        draft: &ClientDraft,
        account: Option<&AccountDraft>,
    ) -> Result<Vec<&'static str>, StorageError> {
        let mut fields = Vec::new();
        if known.number != number {
            fields.push("number");
        }
        fields.extend(client_columns::changed(&known.draft, draft));
        if let Some(account) = account {
            let stored = self.holdings(known.id)?;
            let stored = stored.iter().map(|record| &record.holding);
            match stored
                .into_iter()
                .find(|stored| stored.number == account.iban.as_str())
            {
                None => fields.push("account"),
                Some(stored) => {
                    if stored.balance != account.balance {
                        fields.push("balance");
                    }
                    if stored.opened_on != account.opened_on {
                        fields.push("opened_on");
                    }
                }
            }
        }
        Ok(fields)
    }
}

fn holder_of(query: &impl Query, number: &str) -> Result<Option<ClientId>, StorageError> {
    query.row(
        "SELECT id FROM client WHERE number = ?1",
        values![number],
        |row| row.parsed(0),
    )
}
