//! A typed text that may be a number or an address: client number, PESEL, NIP, REGON, KRS, telephone, account or
//! contract, identity document, e-mail.

use super::{keys::after_prefix, search::Hits};
use crate::{
    StorageError,
    engine::{Db, Query, values},
    identifiers,
};
use opiekun_domain::identifiers::Iban;

/// Fewest characters of a number worth looking for.
const NUMBER_MIN: usize = 3;
/// Fewest digits of an account number worth looking for.
const ACCOUNT_MIN: usize = 8;

const BY_NUMBER: &str = "SELECT seq FROM client WHERE number >= ?1 AND number < ?2 ORDER BY number LIMIT ?3";
const BY_PESEL: &str = "SELECT seq FROM client WHERE pesel >= ?1 AND pesel < ?2 ORDER BY pesel LIMIT ?3";
// The condition is repeated as the partial index states it, else the index is not used.
const BY_NIP: &str =
    "SELECT seq FROM client WHERE kind = 'business' AND nip IS NOT NULL AND nip >= ?1 AND nip < ?2
 ORDER BY nip LIMIT ?3";
/// Both tables of the other numbers and addresses, each in its order; the two are merged as they are read.
const BY_KEY: &str = "SELECT seq, key FROM client_further WHERE key >= ?1 AND key < ?2
 UNION ALL SELECT seq, key FROM client_recent WHERE key >= ?1 AND key < ?2 ORDER BY key LIMIT ?3";

struct Look<'a> {
    db: &'a Db,
    hits: &'a mut Hits,
}

impl Look<'_> {
    fn prefix(&mut self, sql: &str, text: &str) -> Result<(), StorageError> {
        if self.hits.full() {
            return Ok(());
        }
        let params = values![text, after_prefix(text), self.hits.ask()];
        let seqs = self.db.rows(sql, params, |row| row.int(0))?;
        self.hits.add(seqs, false);
        Ok(())
    }
}

pub(super) fn find(db: &Db, words: &str, hits: &mut Hits) -> Result<(), StorageError> {
    let mut look = Look { db, hits };
    let words = words.trim();
    if let Some((name, _)) = words.split_once('@')
        && !name.is_empty()
        && !words.contains(char::is_whitespace)
    {
        return email(&mut look, words);
    }
    let compact: String = words
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .collect::<String>()
        .to_uppercase();
    if compact.chars().count() < NUMBER_MIN {
        return Ok(());
    }
    if compact.chars().any(|c| c.is_ascii_digit()) {
        numbers(&mut look, words, &compact)?;
    }
    // An address half typed: one word with a sign that names do not have.
    if !words.contains(char::is_whitespace) && words.contains(['.', '_']) {
        email(&mut look, words)?;
    }
    Ok(())
}

fn email(look: &mut Look<'_>, typed: &str) -> Result<(), StorageError> {
    look.prefix(BY_KEY, &identifiers::email(typed))
}

fn numbers(look: &mut Look<'_>, typed: &str, compact: &str) -> Result<(), StorageError> {
    look.prefix(BY_NUMBER, typed)?;
    if compact != typed {
        look.prefix(BY_NUMBER, compact)?;
    }
    let digits = compact.trim_start_matches('+');
    if digits.bytes().all(|b| b.is_ascii_digit()) {
        look.prefix(BY_PESEL, digits)?;
        look.prefix(BY_NIP, digits)?;
        // REGON, KRS, papers that are all digits.
        look.prefix(BY_KEY, digits)?;
        look.prefix(BY_KEY, &phone_key(compact, digits))?;
    } else {
        look.prefix(BY_KEY, compact)?;
        if let Some(nip) = compact.strip_prefix("PL").filter(|rest| rest.len() <= 10) {
            look.prefix(BY_NIP, nip)?;
        }
    }
    if digits.len() >= ACCOUNT_MIN {
        let iban = Iban::parse(compact).map(|iban| iban.as_str().to_owned());
        let account = iban.unwrap_or_else(|_| {
            if compact.starts_with("PL") {
                compact.to_owned()
            } else {
                format!("PL{compact}")
            }
        });
        look.prefix(BY_KEY, &identifiers::product(&account))?;
    }
    // Contracts keep the number as the bank writes it.
    look.prefix(BY_KEY, &identifiers::product(typed))
}

/// The stored form of a telephone: `+48` and the national digits, or another country's number as it is.
fn phone_key(compact: &str, digits: &str) -> String {
    if let Some(national) = digits.strip_prefix("0048") {
        return format!("+48{national}");
    }
    if compact.starts_with('+') {
        return format!("+{digits}");
    }
    format!("+48{digits}")
}
