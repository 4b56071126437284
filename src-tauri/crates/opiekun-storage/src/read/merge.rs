//! Merges of clients, and clients that may be one.

use super::{
    client::{ClientRecord, by_id, by_seq},
    suspects::told_apart,
};
use crate::{
    StorageError, Vault,
    engine::{Db, Query, values},
    identifiers,
};
use chrono::{DateTime, Utc};
use opiekun_domain::{
    client::{Body, ClientDraft},
    ids::{ClientId, MergeId},
    likeness::{Common, likeness},
};

/// Clients compared with a new one at most.
const CANDIDATES_MAX: u32 = 60;

/// Two rows made into one.
#[derive(Debug, Clone)]
pub struct MergeRecord {
    /// Id.
    pub id: MergeId,
    /// Bank's number of the row that was given up.
    pub number: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub person: String,
    /// When it was taken back.
    pub undone_at: Option<DateTime<Utc>>,
    /// Whether nobody changed the client since.
    pub can_be_undone: bool,
}

/// Two clients that may be one.
pub struct Likely {
    /// One of them.
    pub client: ClientRecord,
    /// What it has in common with the other, heaviest first.
    pub common: Vec<Common>,
}

impl Vault {
    /// Merges into a client, newest first.
    ///
    /// # Errors
    /// As any read.
    pub fn merges_of(&self, client: ClientId) -> Result<Vec<MergeRecord>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT m.id, g.number, m.at, p.name, m.undone_at, m.kept_revision = c.revision AND c.merged_into IS NULL
                 FROM client c JOIN client_merge m ON m.kept_seq = c.seq JOIN client g ON g.seq = m.given_up_seq
                 JOIN person p ON p.id = m.person_id WHERE c.id = ?1 ORDER BY m.at DESC, m.id DESC",
                values![client],
                |row| {
                    let undone_at = row.opt_parsed(4)?;
                    Ok(MergeRecord {
                        id: row.parsed(0)?,
                        number: row.text(1)?,
                        at: row.parsed(2)?,
                        person: row.text(3)?,
                        can_be_undone: undone_at.is_none() && row.flag(5)?,
                        undone_at,
                    })
                },
            )
        })
    }

    /// Clients who may be the same as this one, most alike first. `except` is the client itself, when it is in the
    /// register.
    ///
    /// # Errors
    /// As any read.
    pub fn likely(&self, draft: &ClientDraft, except: Option<ClientId>) -> Result<Vec<Likely>, StorageError> {
        let named = self.find(&draft.body.list_name(), CANDIDATES_MAX, &[])?;
        let mut candidates: Vec<ClientRecord> = named.into_iter().map(|found| found.record).collect();
        self.read(|db| {
            for seq in by_identifiers(db, draft)? {
                if let Some(record) = by_seq(db, seq)? {
                    candidates.push(record);
                }
            }
            Ok(())
        })?;
        let mut likely: Vec<Likely> = Vec::new();
        for record in candidates {
            if Some(record.id) == except || likely.iter().any(|known| known.client.id == record.id) {
                continue;
            }
            if self.apart(except, &record)? {
                continue;
            }
            if let Some(common) = likeness(draft, &record.draft) {
                likely.push(Likely {
                    client: record,
                    common,
                });
            }
        }
        likely.sort_by(|a, b| a.common.cmp(&b.common));
        Ok(likely)
    }

    /// Whether the client at hand and the other were told apart.
    fn apart(&self, client: Option<ClientId>, other: &ClientRecord) -> Result<bool, StorageError> {
        let Some(client) = client else {
            return Ok(false);
        };
        self.read(|db| match by_id(db, client)? {
            Some(client) => told_apart(db, client.seq, other.seq),
            None => Ok(false),
        })
    }
}

/// Rows with the same telephone, e-mail, paper, PESEL or NIP.
fn by_identifiers(db: &Db, draft: &ClientDraft) -> Result<Vec<i64>, StorageError> {
    let by_key =
        "SELECT seq FROM client_further WHERE key = ?1 UNION ALL SELECT seq FROM client_recent WHERE key = ?1
         LIMIT ?2";
    let mut looks: Vec<(&str, String)> = Vec::new();
    looks.extend(draft.reach.phone.iter().map(|v| (by_key, v.as_str().to_owned())));
    looks.extend(
        draft
            .reach
            .email
            .iter()
            .map(|v| (by_key, identifiers::email(v.as_str()))),
    );
    match &draft.body {
        Body::Person(person) => {
            let by_pesel = "SELECT seq FROM client WHERE pesel = ?1 LIMIT ?2";
            looks.extend(person.pesel.iter().map(|v| (by_pesel, v.as_str().to_owned())));
            looks.extend(person.id_document.iter().map(|v| (by_key, v.as_str().to_owned())));
        }
        Body::Business(firm) => {
            let by_nip =
                "SELECT seq FROM client WHERE kind = 'business' AND nip IS NOT NULL AND nip = ?1 LIMIT ?2";
            looks.extend(firm.nip.iter().map(|v| (by_nip, v.as_str().to_owned())));
        }
    }
    let mut seqs = Vec::new();
    for (sql, value) in looks {
        seqs.extend(db.rows(sql, values![value, CANDIDATES_MAX], |row| row.int(0))?);
    }
    Ok(seqs)
}
