//! E-mails that contacts were taken from, and what was attached to them.

use crate::{
    StorageError, Vault,
    engine::{Query, Row, values},
    keys::hex,
};
use opiekun_domain::{
    contact::Attachment,
    ids::{ClientId, ContactId},
};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

fn attachment(row: &Row, from: usize) -> Result<Attachment, StorageError> {
    Ok(Attachment {
        name: row.text(from)?,
        media_type: row.text(from + 1)?,
        size: row.count(from + 2)?,
    })
}

impl Vault {
    /// What was attached to the e-mails of a client, by contact, in the order of each e-mail.
    ///
    /// # Errors
    /// As any read.
    pub fn attachments_of(
        &self,
        client: ClientId,
    ) -> Result<HashMap<ContactId, Vec<Attachment>>, StorageError> {
        let rows = self.read(|db| {
            db.rows(
                "SELECT a.contact_id, a.name, a.media_type, a.size FROM contact k
                 JOIN contact_attachment a ON a.contact_id = k.id WHERE k.client_id = ?1 ORDER BY a.contact_id, a.no",
                values![client],
                |row| Ok((row.parsed::<ContactId>(0)?, attachment(row, 1)?)),
            )
        })?;
        let mut found: HashMap<ContactId, Vec<Attachment>> = HashMap::new();
        for (contact, one) in rows {
            found.entry(contact).or_default().push(one);
        }
        Ok(found)
    }

    /// One attachment of a contact's e-mail as it is listed, counted from 0.
    ///
    /// # Errors
    /// As any read.
    pub fn attachment(&self, contact: ContactId, no: u32) -> Result<Option<Attachment>, StorageError> {
        self.read(|db| {
            db.row(
                "SELECT name, media_type, size FROM contact_attachment WHERE contact_id = ?1 AND no = ?2",
                values![contact, no],
                |row| attachment(row, 0),
            )
        })
    }

    /// The whole e-mail of a contact, compared with its hash before anybody sees a byte.
    ///
    /// # Errors
    /// `NotFound`; `VaultDamaged` when the bytes are not those that were kept.
    pub fn mail(&self, contact: ContactId) -> Result<Vec<u8>, StorageError> {
        let found = self.read(|db| {
            db.row(
                "SELECT original, sha256 FROM contact_mail WHERE contact_id = ?1",
                values![contact],
                |row| Ok((row.blob(0)?, row.text(1)?)),
            )
        })?;
        let (original, sha256) = found.ok_or(StorageError::NotFound { what: "contact" })?;
        if hex(&Sha256::digest(&original)) == sha256 {
            Ok(original)
        } else {
            Err(StorageError::VaultDamaged {
                file: "vault.db".to_owned(),
            })
        }
    }

    /// Contacts that keep an e-mail.
    pub(crate) fn mail_ids(&self) -> Result<Vec<ContactId>, StorageError> {
        self.read(|db| {
            db.rows(
                "SELECT contact_id FROM contact_mail ORDER BY contact_id",
                &[],
                |row| row.parsed(0),
            )
        })
    }
}
