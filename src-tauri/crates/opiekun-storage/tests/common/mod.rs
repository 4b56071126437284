//! A vault for tests, and a way in from outside: the file opened with nothing but its documented format and the
//! printed recovery key, as somebody would who had to rescue data without this program.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use chrono::{DateTime, Utc};
use opiekun_domain::ids::{PersonId, SessionId};
use opiekun_storage::{Actor, KdfPolicy, StorageError, Vault, folder::Folder};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

pub const PASSPHRASE: &str = "zielony most nad Wisłą";

pub struct Fixture {
    pub folder: Folder,
    pub recovery: String,
    pub person: PersonId,
    _temporary: TempDir,
}

pub fn now() -> DateTime<Utc> {
    "2026-11-23T08:00:00Z".parse().unwrap()
}

impl Fixture {
    /// A closed vault with a few rows in its audit trail.
    pub fn new() -> Self {
        let temporary = TempDir::new().unwrap();
        let folder = Folder::new(temporary.path().join("vault"));
        let person = PersonId::from_parts(1_790_000_000_000, [7; 10]);
        let made = Vault::create(
            &folder,
            (person, "Anna Nowak"),
            PASSPHRASE,
            KdfPolicy::Floor,
            "stanowisko",
            now(),
        )
        .unwrap();
        let fixture = Self {
            folder,
            recovery: made.recovery.text().to_string(),
            person,
            _temporary: temporary,
        };
        for action in ["session.unlock", "client.search", "session.lock"] {
            made.vault
                .record(&fixture.actor(), action, "", "", now())
                .unwrap();
        }
        fixture
    }

    pub fn actor(&self) -> Actor {
        Actor {
            person: self.person,
            session: SessionId::from_parts(1_790_000_000_000, [9; 10]),
        }
    }

    pub fn open(&self) -> Result<Vault, StorageError> {
        Vault::open(&self.folder, None, PASSPHRASE, "stanowisko", now()).map(|(vault, _)| vault)
    }

    /// The register, opened around the program.
    pub fn outside(&self) -> Connection {
        let key = self.data_key();
        let connection = Connection::open(self.folder.database()).unwrap();
        connection
            .execute_batch(&format!("PRAGMA key = \"x'{}'\"", hex(&key)))
            .unwrap();
        connection
    }

    fn data_key(&self) -> Vec<u8> {
        let text = std::fs::read_to_string(self.folder.keys()).unwrap();
        let file: serde_json::Value = serde_json::from_str(&text).unwrap();
        let part = |name: &str| unhex(file["recovery"][name].as_str().unwrap());
        let wrapping = Sha256::new()
            .chain_update(b"opiekun recovery 1")
            .chain_update(self.recovery_bits())
            .finalize();
        let about = format!("opiekun recovery 1 {}", file["vault"].as_str().unwrap());
        let nonce: [u8; 24] = part("nonce").try_into().unwrap();
        XChaCha20Poly1305::new(&wrapping)
            .decrypt(
                &nonce.into(),
                Payload {
                    msg: &part("key"),
                    aad: about.as_bytes(),
                },
            )
            .unwrap()
    }

    /// Crockford base 32, five bits a sign, the first 256 bits.
    fn recovery_bits(&self) -> Vec<u8> {
        const SIGNS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        let values = self.recovery.chars().filter_map(|sign| SIGNS.find(sign));
        let bits: Vec<u8> = values
            .flat_map(|value| (0..5).rev().map(move |bit| u8::from(value >> bit & 1 == 1)))
            .collect();
        bits[..256]
            .chunks(8)
            .map(|byte| byte.iter().fold(0, |sum, bit| sum * 2 + bit))
            .collect()
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap())
        .collect()
}
