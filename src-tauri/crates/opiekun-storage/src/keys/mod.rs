//! The data key, the slots that wrap it, the recovery key, and the delay after wrong passphrases.

pub(crate) mod attempts;
mod kdf;
mod recovery;
mod slots;
mod wrap;

pub use kdf::{Kdf, KdfPolicy};
pub use recovery::RecoveryKey;
pub(crate) use slots::{SlotFile, Who};

use crate::StorageError;
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// Least length of a passphrase in characters.
pub const PASSPHRASE_MIN: usize = 12;

/// Least number of different characters in a passphrase, capital and small letters counted as one, spaces not.
pub const PASSPHRASE_KINDS: usize = 5;

/// Refuses a passphrase that would be guessed first. No signs, capitals or digits are demanded: length is what
/// protects, and a few words are easy to remember (NIST SP 800-63B §3.1.1).
///
/// # Errors
/// `PassphraseTooShort`, `PassphraseTooPlain` (one sign repeated, a row of the keyboard or of the alphabet).
pub fn check_strength(passphrase: &str) -> Result<(), StorageError> {
    if passphrase.chars().count() < PASSPHRASE_MIN {
        return Err(StorageError::PassphraseTooShort { min: PASSPHRASE_MIN });
    }
    let signs: Vec<char> = passphrase
        .to_lowercase()
        .chars()
        .filter(|sign| !sign.is_whitespace())
        .collect();
    let kinds: BTreeSet<char> = signs.iter().copied().collect();
    let text: String = signs.into_iter().collect();
    let in_a_row = ROWS.iter().any(|row| row.repeat(2).contains(&text));
    if kinds.len() < PASSPHRASE_KINDS || in_a_row {
        return Err(StorageError::PassphraseTooPlain);
    }
    Ok(())
}

/// Rows that fingers and memory offer first.
const ROWS: [&str; 4] = [
    "1234567890",
    "qwertyuiopasdfghjklzxcvbnm",
    "abcdefghijklmnopqrstuvwxyz",
    "qazwsxedcrfvtgbyhnujmikolp",
];

/// The random key of the register; wiped from memory when dropped.
pub(crate) type DataKey = Zeroizing<[u8; 32]>;

/// Random bytes of the operating system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], StorageError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| StorageError::Internal { place: "random" })?;
    Ok(bytes)
}

/// Lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
            let _ = write!(out, "{byte:02x}"); // writing to a String cannot fail
            out
        })
}

/// Bytes of a hex text of the right length.
pub(crate) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != N * 2 || !text.is_ascii() {
        return None;
    }
    let mut out = [0; N];
    for (at, byte) in out.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(out)
}
