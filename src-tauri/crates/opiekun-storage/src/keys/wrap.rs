//! Wrapping the data key: XChaCha20-Poly1305 with everything that surrounds it as authenticated data.

use super::{DataKey, hex, random, unhex};
use crate::StorageError;
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

/// A wrapped data key: nonce and ciphertext with its tag, as hex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Wrapped {
    nonce: String,
    key: String,
}

/// Wraps the data key.
pub(crate) fn wrap(data_key: &DataKey, with: &[u8; 32], about: &[u8]) -> Result<Wrapped, StorageError> {
    let nonce: [u8; 24] = random()?;
    let sealed = XChaCha20Poly1305::new(with.into())
        .encrypt(
            &nonce.into(),
            Payload {
                msg: data_key.as_ref(),
                aad: about,
            },
        )
        .map_err(|_| StorageError::Internal { place: "wrap" })?;
    Ok(Wrapped {
        nonce: hex(&nonce),
        key: hex(&sealed),
    })
}

/// The data key, or `None` when the key, the surroundings or the bytes are not those it was wrapped with.
pub(crate) fn unwrap(wrapped: &Wrapped, with: &[u8; 32], about: &[u8]) -> Option<DataKey> {
    let nonce: [u8; 24] = unhex(&wrapped.nonce)?;
    let sealed: [u8; 48] = unhex(&wrapped.key)?;
    let mut plain = XChaCha20Poly1305::new(with.into())
        .decrypt(
            &nonce.into(),
            Payload {
                msg: &sealed,
                aad: about,
            },
        )
        .ok()?;
    let mut key = Zeroizing::new([0; 32]);
    let whole = plain.len() == 32;
    if whole {
        key.copy_from_slice(&plain);
    }
    plain.zeroize();
    whole.then_some(key)
}
