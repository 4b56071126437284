//! Language, look, idle time; the branch as papers name it.
//!
//! Language and look are needed before anybody unlocks, so a copy of these three (and nothing else) stands in
//! `appearance.json` beside the vault.

use crate::{
    Desk, DeskError,
    views::{BranchView, Language, Theme},
};
use opiekun_domain::{Invalid, access::Act, text};
use opiekun_storage::Vault;
use serde::{Deserialize, Serialize};
use std::fs;

/// What the window looks like, also at the locked door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Appearance {
    pub language: Language,
    pub theme: Theme,
    pub idle_minutes: u32,
}

impl Default for Appearance {
    fn default() -> Self {
        Self {
            language: Language::Pl,
            theme: Theme::System,
            idle_minutes: 5,
        }
    }
}

const APPEARANCE: &str = "appearance";
const BRANCH: &str = "branch";

impl Desk {
    pub(crate) fn appearance(&self) -> Appearance {
        fs::read(self.places.vault.join("appearance.json"))
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// The vault's word counts; the file is only its copy.
    pub(crate) fn remember_appearance(&self, vault: &Vault) -> Result<(), DeskError> {
        if let Some(text) = vault.setting(APPEARANCE)?
            && serde_json::from_str::<Appearance>(&text).is_ok_and(|kept| kept != self.appearance())
        {
            self.write_appearance(&text);
        }
        Ok(())
    }

    /// A copy that cannot be written only means the default look at the locked door.
    fn write_appearance(&self, text: &str) {
        let _ = fs::write(self.places.vault.join("appearance.json"), text);
    }

    /// Keeps language, theme and idle time (1–60 minutes).
    ///
    /// # Errors
    /// A number outside the range; `forbidden` for an auditor who changes the idle time; a store that cannot be
    /// written.
    pub fn settings_save(
        &self,
        language: Language,
        theme: Theme,
        idle_minutes: u32,
    ) -> Result<(), DeskError> {
        if !(1..=60).contains(&idle_minutes) {
            return Err(DeskError::field(
                "idle_minutes",
                Invalid::OutOfRange { min: 1, max: 60 },
            ));
        }
        let open = self.open()?;
        let text = encode(&Appearance {
            language,
            theme,
            idle_minutes,
        })?;
        // Looks are everybody's own business; how soon the vault locks itself is not a reader's.
        let act = if idle_minutes == self.appearance().idle_minutes {
            Act::Read
        } else {
            Act::Serve
        };
        open.vault
            .set(&open.actor, act, &[(APPEARANCE, text.clone())], self.now())?;
        self.write_appearance(&text);
        Ok(())
    }

    /// The branch as papers name it; an invented one until it is set.
    ///
    /// # Errors
    /// Locked.
    pub fn branch(&self) -> Result<BranchView, DeskError> {
        let kept = self.open()?.vault.setting(BRANCH)?;
        Ok(kept
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_else(|| BranchView {
                bank_name: "Bank Przykładowy S.A.".to_owned(),
                name: "Oddział 1 w Warszawie".to_owned(),
                address: "ul. Przykładowa 1, 00-001 Warszawa".to_owned(),
                city: "Warszawa".to_owned(),
            }))
    }

    /// Keeps the branch.
    ///
    /// # Errors
    /// An empty or too long field; `forbidden` for who does not answer for the papers of the branch; a store that cannot be written.
    pub fn branch_save(&self, branch: BranchView) -> Result<(), DeskError> {
        let open = self.open()?;
        let line = |field, value: &str| match text::clean(value, 160) {
            Ok(value) if value.is_empty() => Err(DeskError::field(field, Invalid::Required)),
            Ok(value) => Ok(value),
            Err(reason) => Err(DeskError::field(field, reason)),
        };
        let branch = BranchView {
            bank_name: line("bank_name", &branch.bank_name)?,
            name: line("branch_name", &branch.name)?,
            address: line("branch_address", &branch.address)?,
            city: line("branch_city", &branch.city)?,
        };
        Ok(open.vault.set(
            &open.actor,
            Act::WriteTemplates,
            &[(BRANCH, encode(&branch)?)],
            self.now(),
        )?)
    }
}

fn encode<T: Serialize>(value: &T) -> Result<String, DeskError> {
    serde_json::to_string(value)
        .map_err(|_| opiekun_storage::StorageError::Internal { place: "settings" }.into())
}
