//! Clients who come in by one command, one or thousands: what they have in common is asked once and written once.

use super::{Context, client, holding};
use crate::{
    StorageError, client_columns,
    engine::{Query, Tx, values},
    index::{Entry, Keys, Words},
};
use opiekun_domain::{command::NewClient, holding::Holding, ids::Revision};
use std::collections::HashMap;

/// Name of the counter of short numbers.
const NUMBERS: &str = "client";

/// What waits for the end of the command.
#[derive(Default)]
pub(super) struct Arrivals {
    /// Words of search; also those of clients that the command changes.
    pub(super) words: Words,
    keys: Keys,
    advisors: HashMap<String, i64>,
    /// The last short number given out, once it was asked for.
    last: Option<i64>,
    added: i64,
}

impl Arrivals {
    /// Puts a new client in; gives back its short number.
    pub(super) fn insert(&mut self, context: &Context<'_>, client: &NewClient) -> Result<i64, StorageError> {
        let tx = context.tx;
        let seq = self.next_number(tx)?;
        let number = if client.number.is_empty() {
            format!("OP-{seq:06}")
        } else {
            client.number.clone()
        };
        let advisor_no = self.advisor(tx, &client.draft.advisor)?;
        let mut params = values![client.id, seq, number].to_vec();
        params.extend(client::row_of(&client.draft, advisor_no));
        params.push(Revision::FIRST.into());
        tx.run(client_columns::INSERT, &params)?;
        Entry::of(&client.draft, advisor_no).queue(tx, seq, &mut self.words, &mut self.keys)?;
        let account = client
            .account
            .as_ref()
            .map(|account| Holding::of_account(account, context.now.date_naive()));
        holding::put_new(tx, seq, account.iter().chain(&client.holdings), &mut self.keys)?;
        self.added += 1;
        Ok(seq)
    }

    fn next_number(&mut self, tx: &Tx<'_>) -> Result<i64, StorageError> {
        let last = match self.last {
            Some(last) => last,
            None => tx
                .row(
                    "SELECT value FROM counter WHERE name = ?1",
                    values![NUMBERS],
                    |row| row.int(0),
                )?
                .unwrap_or(0),
        };
        self.last = Some(last + 1);
        Ok(last + 1)
    }

    fn advisor(&mut self, tx: &Tx<'_>, name: &str) -> Result<i64, StorageError> {
        if let Some(no) = self.advisors.get(name) {
            return Ok(*no);
        }
        let no = client::advisor_number(tx, name)?;
        self.advisors.insert(name.to_owned(), no);
        Ok(no)
    }

    /// Writes what waited.
    pub(super) fn write(self, tx: &Tx<'_>) -> Result<(), StorageError> {
        if let Some(last) = self.last {
            tx.run(
                "INSERT INTO counter (name, value) VALUES (?1, ?2)
                 ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                values![NUMBERS, last],
            )?;
            client::count_live(tx, self.added)?;
        }
        self.keys.write(tx)?;
        self.words.write(tx)
    }
}
