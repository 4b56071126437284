//! Words that clients' names and towns are made of, for finding what a mistyped word was meant to be. They are kept in
//! memory while the vault is open: comparing a hundred thousand of them takes less than a read from the disk.

use crate::{
    StorageError, Vault,
    engine::{Db, Query, values},
};
use opiekun_domain::spelling::{signature, slips, slips_to_beginning};
use zeroize::Zeroize;

/// Most meanings tried for one word.
const MEANINGS_MAX: usize = 6;

/// The known words.
#[derive(Default)]
pub(crate) struct Vocabulary {
    /// Number of the last word that was read.
    last: i64,
    words: Vec<(u32, Vec<char>)>,
}

impl Drop for Vocabulary {
    fn drop(&mut self) {
        for (_, word) in &mut self.words {
            word.zeroize();
        }
    }
}

impl Vocabulary {
    fn read_on(&mut self, db: &Db) -> Result<(), StorageError> {
        let fresh = db.rows(
            "SELECT no, word FROM word WHERE no > ?1 ORDER BY no",
            values![self.last],
            |row| Ok((row.int(0)?, row.text(1)?)),
        )?;
        for (no, word) in fresh {
            self.last = no;
            self.words.push((signature(&word), word.chars().collect()));
        }
        Ok(())
    }

    /// Words that `typed` may have been meant to begin, nearest first.
    fn near(&self, typed: &[char], bits: u32, most: usize) -> Vec<String> {
        let allowed = u32::try_from(most).unwrap_or(0);
        let mut near: Vec<(usize, usize, &Vec<char>)> = self
            .words
            .iter()
            .filter(|(signature, _)| (bits & !signature).count_ones() <= allowed)
            .filter_map(|(_, word)| {
                let slips = slips_to_beginning(typed, word, most)?;
                Some((slips, word.len().abs_diff(typed.len()), word))
            })
            .collect();
        near.sort();
        near.truncate(MEANINGS_MAX);
        near.into_iter()
            .map(|(_, _, word)| word.iter().collect())
            .collect()
    }
}

/// What a typed word may have been meant to be, other than what it says.
pub(super) fn meant(vault: &Vault, db: &Db, typed: &str) -> Result<Vec<String>, StorageError> {
    let letters: Vec<char> = typed.chars().collect();
    let most = slips(letters.len());
    if most == 0 || !letters.iter().all(|c| c.is_alphabetic()) {
        return Ok(Vec::new());
    }
    let mut vocabulary = crate::vault::lock(&vault.vocabulary);
    vocabulary.read_on(db)?;
    let bits = signature(typed);
    let mut found = vocabulary.near(&letters, bits, 1);
    if found.iter().all(|word| word.starts_with(typed)) && most > 1 {
        found = vocabulary.near(&letters, bits, most);
    }
    found.retain(|word| !word.starts_with(typed));
    Ok(found)
}
