//! Search as you type: exact identifiers first, then names.
//!
//! Names are found by one scan of the sorted rotation keys from the longest typed word; the other words are
//! checked on the same key. A scan is bounded, so that no query can keep the desk waiting.

use super::{client, client::ClientRecord, keys::after_prefix};
use crate::{
    StorageError, Vault,
    engine::{Db, Query, values},
};
use opiekun_domain::{collation, identifiers::Iban, ids::ClientId};

/// Keys looked at for one query at most.
const SCAN_MAX: u32 = 60_000;

impl Vault {
    /// The best `limit` clients for typed words.
    ///
    /// # Errors
    /// As any read.
    pub fn find(&self, words: &str, limit: u32) -> Result<Vec<ClientRecord>, StorageError> {
        self.read(|db| {
            let mut found = identifiers(db, words, limit)?;
            if u32::try_from(found.len()).unwrap_or(limit) < limit {
                names(db, words, limit, &mut found)?;
            }
            found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
            Ok(found)
        })
    }
}

/// A typed text that looks like a number: client number, PESEL, NIP, telephone, account, identity document.
fn identifiers(db: &Db, words: &str, limit: u32) -> Result<Vec<ClientRecord>, StorageError> {
    let compact: String = words
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-'))
        .collect::<String>()
        .to_uppercase();
    let digits = compact.trim_start_matches('+');
    let mut found = Vec::new();
    if compact.chars().count() < 3 || !compact.chars().any(|c| c.is_ascii_digit()) {
        return Ok(found);
    }
    found.extend(client::by_prefix(db, "number", words.trim(), limit)?);
    if found.is_empty() {
        found.extend(client::by_prefix(db, "number", &compact, limit)?);
    }
    if digits.bytes().all(|b| b.is_ascii_digit()) {
        found.extend(client::by_prefix(db, "pesel", digits, limit)?);
        found.extend(firms_by_nip(db, digits, limit)?);
        let national = digits.strip_prefix("0048").unwrap_or(digits);
        let national = if compact.starts_with('+') {
            national.strip_prefix("48").unwrap_or(national)
        } else {
            national
        };
        found.extend(phones(db, &format!("+48{national}"), limit)?);
    }
    if digits.len() >= 8 {
        let iban = Iban::parse(&compact).map(|iban| iban.as_str().to_owned());
        let prefix = iban.unwrap_or_else(|_| {
            if compact.starts_with("PL") {
                compact.clone()
            } else {
                format!("PL{compact}")
            }
        });
        found.extend(by_account(db, &prefix, limit)?);
    }
    let mut seen: Vec<ClientId> = Vec::new();
    found.retain(|record| {
        if seen.contains(&record.id) {
            false
        } else {
            seen.push(record.id);
            true
        }
    });
    Ok(found)
}

fn seqs(db: &Db, sql: &str, prefix: &str, limit: u32) -> Result<Vec<ClientRecord>, StorageError> {
    let found = db.rows(sql, values![prefix, after_prefix(prefix), limit], |row| {
        row.int(0)
    })?;
    found
        .into_iter()
        .filter_map(|seq| client::by_seq(db, seq).transpose())
        .collect()
}

/// The condition is repeated as the partial index states it, else the index is not used.
fn firms_by_nip(db: &Db, prefix: &str, limit: u32) -> Result<Vec<ClientRecord>, StorageError> {
    let sql = "SELECT seq FROM client WHERE kind = 'business' AND nip IS NOT NULL AND nip >= ?1 AND nip < ?2
               ORDER BY nip LIMIT ?3";
    seqs(db, sql, prefix, limit)
}

fn phones(db: &Db, prefix: &str, limit: u32) -> Result<Vec<ClientRecord>, StorageError> {
    let sql = "SELECT seq FROM client WHERE phone IS NOT NULL AND phone >= ?1 AND phone < ?2 ORDER BY phone LIMIT ?3";
    seqs(db, sql, prefix, limit)
}

fn by_account(db: &Db, prefix: &str, limit: u32) -> Result<Vec<ClientRecord>, StorageError> {
    let sql = "SELECT c.seq FROM account a JOIN client c ON c.id = a.client_id
               WHERE a.iban >= ?1 AND a.iban < ?2 ORDER BY a.iban LIMIT ?3";
    seqs(db, sql, prefix, limit)
}

fn names(db: &Db, typed: &str, limit: u32, found: &mut Vec<ClientRecord>) -> Result<(), StorageError> {
    let mut words = collation::words(typed);
    // The longest word leaves the fewest keys to look at; the others are checked on each key.
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    let Some((longest, others)) = words.split_first() else {
        return Ok(());
    };
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut seqs: Vec<i64> = Vec::new();
    db.each(
        "SELECT key, seq FROM client_key WHERE key >= ?1 AND key < ?2 ORDER BY key, seq LIMIT ?3",
        values![longest, after_prefix(longest), SCAN_MAX],
        &mut |row| {
            let key = row.text(0)?;
            let seq = row.int(1)?;
            if contains_all(&key, others) && !seqs.contains(&seq) {
                seqs.push(seq);
            }
            Ok(seqs.len() < wanted)
        },
    )?;
    for seq in seqs {
        if let Some(record) = client::by_seq(db, seq)?
            && !found.iter().any(|known| known.id == record.id)
        {
            found.push(record);
        }
    }
    Ok(())
}

/// Whether each word begins a different word of the key; the key's first word already carries the longest.
fn contains_all(key: &str, words: &[String]) -> bool {
    let mut left: Vec<&str> = key.split(' ').skip(1).collect();
    words.iter().all(
        |word| match left.iter().position(|part| part.starts_with(word.as_str())) {
            Some(at) => {
                left.swap_remove(at);
                true
            }
            None => false,
        },
    )
}
