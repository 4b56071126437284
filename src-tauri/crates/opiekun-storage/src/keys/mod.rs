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
use zeroize::Zeroizing;

/// Least length of a passphrase in characters.
pub const PASSPHRASE_MIN: usize = 12;

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
