//! From a passphrase to a key: Argon2id (RFC 9106) with parameters stored beside the result.

use crate::StorageError;
use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use std::time::Instant;
use zeroize::Zeroizing;

/// Parameters of one derivation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kdf {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

/// How parameters are chosen when a slot is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KdfPolicy {
    /// As many passes as fit into about half a second on this machine.
    Calibrated,
    /// The least that is accepted: for automation that opens often.
    Floor,
}

impl Kdf {
    /// Least accepted parameters: 64 MiB, three passes, four lanes.
    pub const FLOOR: Self = Self {
        memory_kib: 64 * 1024,
        passes: 3,
        lanes: 4,
    };
    /// A file that asks for more than this is damaged or an attack on memory.
    const CEILING: Self = Self {
        memory_kib: 1024 * 1024,
        passes: 32,
        lanes: 16,
    };
    /// Aim of the calibration.
    const AIM_MILLIS: u128 = 500;

    /// Parameters by policy.
    ///
    /// # Errors
    /// `Internal` when Argon2 refuses to run.
    pub(crate) fn choose(policy: KdfPolicy) -> Result<Self, StorageError> {
        if policy == KdfPolicy::Floor {
            return Ok(Self::FLOOR);
        }
        let start = Instant::now();
        Self::FLOOR.derive(b"calibration", &[0; 16])?;
        let per_pass = (start.elapsed().as_millis() / u128::from(Self::FLOOR.passes)).max(1);
        let passes = u32::try_from(Self::AIM_MILLIS / per_pass).unwrap_or(Self::FLOOR.passes);
        Ok(Self {
            passes: passes.clamp(Self::FLOOR.passes, Self::CEILING.passes),
            ..Self::FLOOR
        })
    }

    /// Whether stored parameters may be used.
    pub(crate) fn acceptable(self) -> bool {
        let within = |value: u32, floor: u32, ceiling: u32| (floor..=ceiling).contains(&value);
        within(self.memory_kib, Self::FLOOR.memory_kib, Self::CEILING.memory_kib)
            && within(self.passes, Self::FLOOR.passes, Self::CEILING.passes)
            && within(self.lanes, Self::FLOOR.lanes, Self::CEILING.lanes)
    }

    /// The 32-byte key of a passphrase.
    pub(crate) fn derive(
        self,
        passphrase: &[u8],
        salt: &[u8; 16],
    ) -> Result<Zeroizing<[u8; 32]>, StorageError> {
        let fault = StorageError::Internal { place: "kdf" };
        let params =
            Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).map_err(|_| fault.clone())?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase, salt, key.as_mut())
            .map_err(|_| fault)?;
        Ok(key)
    }
}
