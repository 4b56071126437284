//! The sign of the bank: chosen in the settings, printed at the head of papers. A paper keeps the sign it was made with.

use crate::{
    Desk, DeskError,
    desk::{Open, lock},
    documents::hex,
    views::BranchView,
};
use opiekun_documents::{BranchData, Logo, LogoError};
use opiekun_domain::{Invalid, access::Act};
use opiekun_storage::StorageError;
use std::sync::Arc;

/// Which sign is in use: its hash, or nothing.
const CURRENT: &str = "logo";

/// Under which name a sign is kept. None is ever taken away: papers made with it are made again from it.
fn kept(hash: &str) -> String {
    format!("logo:{hash}")
}

impl Desk {
    /// The sign in use as a PNG file; empty without one.
    ///
    /// # Errors
    /// Locked; `vault_damaged`.
    pub fn branch_logo(&self) -> Result<Vec<u8>, DeskError> {
        let open = self.open()?;
        let hash = open.vault.setting(CURRENT)?.unwrap_or_default();
        Ok(picture(&open, &hash)?.map(|logo| logo.png()).unwrap_or_default())
    }

    /// Takes a PNG file as the sign; an empty one takes the sign away.
    ///
    /// # Errors
    /// `picture_format`, `picture_size`, `picture_details`; `forbidden` for who does not answer for the papers of the branch.
    pub fn branch_logo_set(&self, file: &[u8]) -> Result<(), DeskError> {
        let open = self.open()?;
        if file.is_empty() {
            let none = [(CURRENT, String::new())];
            return Ok(open
                .vault
                .set(&open.actor, Act::WriteTemplates, &none, self.now())?);
        }
        let logo = Logo::read(file).map_err(|error| {
            let reason = match error {
                LogoError::NotPng => Invalid::PictureFormat,
                LogoError::TooLarge => Invalid::PictureSize,
                LogoError::TooDetailed => Invalid::PictureDetails,
            };
            DeskError::field("logo", reason)
        })?;
        let hash = hex(&logo.sha256());
        let name = kept(&hash);
        let settings = [(name.as_str(), hex(&logo.png())), (CURRENT, hash.clone())];
        Ok(open
            .vault
            .set(&open.actor, Act::WriteTemplates, &settings, self.now())?)
    }

    /// The branch as papers made now name it.
    pub(crate) fn branch_data(&self, open: &Open) -> Result<BranchData, DeskError> {
        let BranchView {
            bank_name,
            name,
            address,
            city,
        } = self.branch()?;
        let logo = open.vault.setting(CURRENT)?.unwrap_or_default();
        Ok(BranchData {
            picture: picture(open, &logo)?,
            name,
            address,
            city,
            bank_name,
            logo,
        })
    }
}

/// The sign of that hash; nothing for an empty one. The last one is remembered.
pub(crate) fn picture(open: &Open, hash: &str) -> Result<Option<Arc<Logo>>, DeskError> {
    if hash.is_empty() {
        return Ok(None);
    }
    if let Some((known, logo)) = lock(&open.logo).as_ref()
        && known == hash
    {
        return Ok(Some(Arc::clone(logo)));
    }
    let damaged = || StorageError::VaultDamaged {
        file: "vault.db".to_owned(),
    };
    let text = open.vault.setting(&kept(hash))?.ok_or_else(damaged)?;
    let logo = Logo::read(&bytes(&text).ok_or_else(damaged)?).map_err(|_| damaged())?;
    if hex(&logo.sha256()) != hash {
        return Err(damaged().into());
    }
    let logo = Arc::new(logo);
    *lock(&open.logo) = Some((hash.to_owned(), Arc::clone(&logo)));
    Ok(Some(logo))
}

/// Bytes of hexadecimal digits.
fn bytes(text: &str) -> Option<Vec<u8>> {
    let pairs = text.as_bytes().chunks(2);
    pairs
        .map(|pair| {
            let pair = std::str::from_utf8(pair).ok().filter(|pair| pair.len() == 2)?;
            u8::from_str_radix(pair, 16).ok()
        })
        .collect()
}
