//! What search keeps beside the clients: folded names in every rotation, words in any order, further numbers.
//! Written by the door together with the client, so that it never says anything else than the register.

use crate::{
    StorageError, client_columns,
    engine::{Query, Tx, values},
    identifiers,
    read::keys::search_keys,
};
use opiekun_domain::{
    client::{Body, ClientDraft},
    collation,
};
use std::collections::BTreeMap;

/// Shortest word that is worth knowing for finding a mistyped one.
pub(crate) const WORD_MIN: usize = 3;

/// How often words came or went in one command; written once at its end, since a part of an import holds the same
/// towns and names many times.
#[derive(Default)]
pub(crate) struct Words(BTreeMap<String, i64>);

impl Words {
    fn count(&mut self, text: &str, by: i64) {
        let known = text
            .split(' ')
            .filter(|word| word.chars().count() >= WORD_MIN && word.chars().all(char::is_alphabetic));
        for word in known {
            *self.0.entry(word.to_owned()).or_default() += by;
        }
    }

    /// Writes the counts; a word that nobody bears any more goes.
    pub(crate) fn write(self, tx: &Tx<'_>) -> Result<(), StorageError> {
        for (word, by) in self.0.into_iter().filter(|(_, by)| *by != 0) {
            let uses = tx.row("SELECT uses FROM word WHERE word = ?1", values![&word], |row| {
                row.int(0)
            })?;
            match uses.map(|uses| uses + by) {
                None => {
                    let no = crate::door::next_number(tx, "word")?;
                    tx.run(
                        "INSERT INTO word (no, word, uses) VALUES (?1, ?2, ?3)",
                        values![no, word, by],
                    )?
                }
                Some(left) if left > 0 => {
                    tx.run("UPDATE word SET uses = ?2 WHERE word = ?1", values![word, left])?
                }
                Some(_) => tx.run("DELETE FROM word WHERE word = ?1", values![word])?,
            };
        }
        Ok(())
    }
}

/// Keys of many clients, written in their own order at the end of a command: neighbours share a page of the file, which is
/// then decrypted and encrypted once for all of them.
#[derive(Default)]
pub(crate) struct Keys {
    all: Vec<(String, i64)>,
    own: Vec<(i64, String, i64)>,
    further: Vec<(String, i64)>,
}

impl Keys {
    /// Writes them all; the identifiers of many wait in the small table.
    pub(crate) fn write(mut self, tx: &Tx<'_>) -> Result<(), StorageError> {
        self.all.sort_unstable();
        self.own.sort_unstable();
        for (key, seq) in self.all {
            tx.run(
                "INSERT INTO client_key (key, seq) VALUES (?1, ?2)",
                values![key, seq],
            )?;
        }
        for (advisor, key, seq) in self.own {
            tx.run(
                "INSERT INTO client_own (advisor_no, key, seq) VALUES (?1, ?2, ?3)",
                values![advisor, key, seq],
            )?;
        }
        identifiers::put_many(tx, self.further)
    }

    /// A product that a client came with.
    pub(crate) fn product(&mut self, seq: i64, number: &str) {
        self.further.push((identifiers::product(number), seq));
    }
}

/// What search knows of one client.
#[derive(PartialEq)]
pub(crate) struct Entry {
    advisor_no: i64,
    keys: Vec<String>,
    words: String,
    further: Vec<String>,
}

impl Entry {
    pub(crate) fn of(draft: &ClientDraft, advisor_no: i64) -> Self {
        let mut words = collation::words(&draft.body.list_name());
        if let Body::Person(person) = &draft.body {
            words.extend(collation::words(
                person.former_names.as_deref().unwrap_or_default(),
            ));
        }
        words.extend(collation::words(draft.reach.city.as_deref().unwrap_or_default()));
        Self {
            advisor_no,
            keys: search_keys(&draft.body),
            words: words.join(" "),
            further: identifiers::of(draft),
        }
    }

    /// The entry of a client who comes in among many: its keys wait for the end of the command.
    pub(crate) fn queue(
        self,
        tx: &Tx<'_>,
        seq: i64,
        words: &mut Words,
        keys: &mut Keys,
    ) -> Result<(), StorageError> {
        self.put_words(tx, seq, words)?;
        for key in self.keys {
            keys.own.push((self.advisor_no, key.clone(), seq));
            keys.all.push((key, seq));
        }
        keys.further
            .extend(self.further.into_iter().map(|key| (key, seq)));
        Ok(())
    }

    pub(crate) fn put(&self, tx: &Tx<'_>, seq: i64, words: &mut Words) -> Result<(), StorageError> {
        for key in &self.keys {
            self.put_key(tx, seq, key)?;
        }
        for key in &self.further {
            identifiers::put(tx, seq, key)?;
        }
        self.put_words(tx, seq, words)
    }

    fn put_words(&self, tx: &Tx<'_>, seq: i64, words: &mut Words) -> Result<(), StorageError> {
        tx.run(
            "INSERT INTO client_words (rowid, words) VALUES (?1, ?2)",
            values![seq, format!("{} {}", self.words, token(self.advisor_no))],
        )?;
        words.count(&self.words, 1);
        Ok(())
    }

    /// Brings what is kept up to date with a changed client: only what differs is touched. Every key that is taken out and
    /// put back would be a page of the file to write.
    pub(crate) fn change_to(
        &self,
        after: &Self,
        tx: &Tx<'_>,
        seq: i64,
        words: &mut Words,
    ) -> Result<(), StorageError> {
        if self == after {
            return Ok(());
        }
        if self.advisor_no != after.advisor_no {
            self.take(tx, seq, words)?;
            return after.put(tx, seq, words);
        }
        for key in gone(&self.keys, &after.keys) {
            self.take_key(tx, seq, key)?;
        }
        for key in gone(&after.keys, &self.keys) {
            after.put_key(tx, seq, key)?;
        }
        for key in gone(&self.further, &after.further) {
            identifiers::take(tx, seq, key)?;
        }
        for key in gone(&after.further, &self.further) {
            identifiers::put(tx, seq, key)?;
        }
        if self.words != after.words {
            self.take_words(tx, seq, words)?;
            after.put_words(tx, seq, words)?;
        }
        Ok(())
    }

    /// The same client with another advisor: only what knows of the advisor is written anew.
    pub(crate) fn hand_over(&self, tx: &Tx<'_>, seq: i64, to: i64) -> Result<(), StorageError> {
        for key in &self.keys {
            tx.run(
                "UPDATE client_own SET advisor_no = ?4 WHERE advisor_no = ?1 AND key = ?2 AND seq = ?3",
                values![self.advisor_no, key, seq, to],
            )?;
        }
        tx.run("DELETE FROM client_words WHERE rowid = ?1", values![seq])?;
        tx.run(
            "INSERT INTO client_words (rowid, words) VALUES (?1, ?2)",
            values![seq, format!("{} {}", self.words, token(to))],
        )?;
        Ok(())
    }

    pub(crate) fn take(&self, tx: &Tx<'_>, seq: i64, words: &mut Words) -> Result<(), StorageError> {
        for key in &self.keys {
            self.take_key(tx, seq, key)?;
        }
        for key in &self.further {
            identifiers::take(tx, seq, key)?;
        }
        self.take_words(tx, seq, words)
    }

    fn put_key(&self, tx: &Tx<'_>, seq: i64, key: &str) -> Result<(), StorageError> {
        tx.run(
            "INSERT INTO client_key (key, seq) VALUES (?1, ?2)",
            values![key, seq],
        )?;
        tx.run(
            "INSERT INTO client_own (advisor_no, key, seq) VALUES (?1, ?2, ?3)",
            values![self.advisor_no, key, seq],
        )?;
        Ok(())
    }

    fn take_key(&self, tx: &Tx<'_>, seq: i64, key: &str) -> Result<(), StorageError> {
        tx.run(
            "DELETE FROM client_key WHERE key = ?1 AND seq = ?2",
            values![key, seq],
        )?;
        tx.run(
            "DELETE FROM client_own WHERE advisor_no = ?1 AND key = ?2 AND seq = ?3",
            values![self.advisor_no, key, seq],
        )?;
        Ok(())
    }

    fn take_words(&self, tx: &Tx<'_>, seq: i64, words: &mut Words) -> Result<(), StorageError> {
        tx.run("DELETE FROM client_words WHERE rowid = ?1", values![seq])?;
        words.count(&self.words, -1);
        Ok(())
    }
}

/// What the first list has and the second has not.
fn gone<'a>(of: &'a [String], other: &'a [String]) -> impl Iterator<Item = &'a String> {
    of.iter().filter(|key| !other.contains(key))
}

/// The word by which an advisor's clients are told in the index of words; folding leaves no such sign in a name.
pub(crate) fn token(advisor_no: i64) -> String {
    format!("§{advisor_no}")
}

/// Builds the index of a register that had none: the step after migration 5.
pub(crate) fn fill(tx: &Tx<'_>) -> Result<(), StorageError> {
    tx.run("DELETE FROM client_key", &[])?;
    let mut words = Words::default();
    let sql = format!(
        "SELECT {} FROM {} ORDER BY c.seq",
        client_columns::SELECT,
        client_columns::FROM
    );
    tx.each(&sql, &[], &mut |row| {
        let entry = Entry::of(&client_columns::draft(row)?, row.int(4)?);
        entry.put(tx, row.int(1)?, &mut words)?;
        Ok(true)
    })?;
    words.write(tx)
}
