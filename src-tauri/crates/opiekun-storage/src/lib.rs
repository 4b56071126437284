//! The encrypted vault of a desk: keys, migrations, the one door for writes, the audit chain, reads and backups.
//!
//! A vault is a folder. `vault.db` is the register (SQLCipher), `keys.json` and `keys.copy.json` hold the wrapped
//! data key, `seal.json` says how far both had come, `vault.lock` keeps a second program out. Nothing in the folder says anything without a passphrase.

pub mod audit;
pub mod backup;
mod client_columns;
pub mod door;
mod engine;
mod error;
pub mod folder;
mod identifiers;
mod index;
pub mod keys;
mod migrate;
pub mod read;
mod seal;
pub mod settings;
pub mod vault;
mod verify;
mod withdraw;

pub use door::{Actor, Approval, Outcome};
pub use error::StorageError;
pub use keys::KdfPolicy;
pub use seal::RolledBack;
pub use vault::Vault;
pub use verify::{Problem, VerifyReport};

/// Version of SQLite inside the program, such as `3.53.4`.
pub fn sqlite_version() -> &'static str {
    engine::sqlite_version()
}
