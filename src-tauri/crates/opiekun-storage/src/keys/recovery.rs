//! The printed recovery key: 256 random bits that open the vault when every passphrase is forgotten.

use super::random;
use crate::StorageError;
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DATA_SIGNS: usize = 52;
const CHECK_SIGNS: usize = 4;
const GROUP: usize = 7;

/// A recovery key. Written as eight groups of seven letters and digits; the last four signs check the rest,
/// so that a slip of the pen is told from a wrong key.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryKey([u8; 32]);

impl RecoveryKey {
    pub(crate) fn new() -> Result<Self, StorageError> {
        Ok(Self(random()?))
    }

    /// The text to print.
    pub fn text(&self) -> Zeroizing<String> {
        let signs = encode(&self.0, DATA_SIGNS) + &check(&self.0);
        let mut out = Zeroizing::new(String::with_capacity(64));
        for (at, sign) in signs.chars().enumerate() {
            if at > 0 && at % GROUP == 0 {
                out.push('-');
            }
            out.push(sign);
        }
        out
    }

    /// Reads the printed text; case, spaces and hyphens do not matter, O is 0, I and L are 1.
    ///
    /// # Errors
    /// `WrongRecoveryKey` when signs are missing or the check does not fit.
    pub fn parse(text: &str) -> Result<Self, StorageError> {
        let mut values = Vec::with_capacity(DATA_SIGNS + CHECK_SIGNS);
        for sign in text.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            let sign = match sign.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let at = ALPHABET
                .iter()
                .position(|a| char::from(*a) == sign)
                .ok_or(StorageError::WrongRecoveryKey)?;
            values.push(u16::try_from(at).unwrap_or(0));
        }
        if values.len() != DATA_SIGNS + CHECK_SIGNS {
            return Err(StorageError::WrongRecoveryKey);
        }
        let key = Self(decode(&values));
        let written: String = values
            .iter()
            .skip(DATA_SIGNS)
            .map(|v| char::from(ALPHABET[usize::from(*v) & 31]))
            .collect();
        if check(&key.0) == written {
            Ok(key)
        } else {
            Err(StorageError::WrongRecoveryKey)
        }
    }

    /// The key that wraps the data key. The bits are random, so no slow derivation is needed.
    pub(crate) fn wrapping_key(&self) -> Zeroizing<[u8; 32]> {
        let digest = Sha256::new()
            .chain_update(b"opiekun recovery 1")
            .chain_update(self.0)
            .finalize();
        Zeroizing::new(digest.into())
    }
}

fn check(bytes: &[u8; 32]) -> String {
    let digest = Sha256::new()
        .chain_update(b"opiekun recovery check")
        .chain_update(bytes)
        .finalize();
    encode(&digest, CHECK_SIGNS)
}

/// Five bits a sign, most significant first.
fn encode(bytes: &[u8], signs: usize) -> String {
    let bit = |at: usize| {
        bytes
            .get(at / 8)
            .map_or(0, |byte| usize::from(byte >> (7 - at % 8) & 1))
    };
    (0..signs)
        .map(|sign| (0..5).fold(0, |value, place| value * 2 + bit(sign * 5 + place)))
        .map(|value| char::from(ALPHABET[value & 31]))
        .collect()
}

fn decode(values: &[u16]) -> [u8; 32] {
    let mut out = [0u8; 32];
    for at in 0..256 {
        let bit = values.get(at / 5).map_or(0, |value| value >> (4 - at % 5) & 1);
        if bit == 1 {
            out[at / 8] |= 1 << (7 - at % 8);
        }
    }
    out
}
