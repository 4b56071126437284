//! Business cards out: of one client, or of a short list.

use crate::{
    Desk, DeskError,
    desk::{Open, lock},
    people::id,
    views::*,
    words::Words,
};
use opiekun_domain::{access::Act, client::Body, command::EXPORT_ALONE_MAX};
use opiekun_exchange::vcard::{Card, Who, write};
use opiekun_storage::{StorageError, folder::write_whole, read::client::ClientRecord};

/// Most clients that leave the register at once without a second person.
const CARDS_MAX: u32 = EXPORT_ALONE_MAX;

/// Most clients that can be picked.
const PICKED_MAX: usize = 1_000_000;

impl Desk {
    /// Writes the business card of a client; says where. Recorded before anything is written.
    ///
    /// # Errors
    /// Locked; `not_found`, `folder_read_only`, `disk_full`.
    pub fn vcard_save(&self, client: &str) -> Result<String, DeskError> {
        let open = self.open()?;
        let record = open.client(id(client)?)?;
        self.vcards(&open, &[record])
    }

    /// Writes the business cards of picked clients; says where.
    ///
    /// # Errors
    /// `export_empty`, `export_too_many`; otherwise as [`Desk::vcard_save`].
    pub fn vcards_save(&self, selection: &ClientSelection) -> Result<String, DeskError> {
        let open = self.open()?;
        let picked = self.picked(&open, selection, PICKED_MAX)?;
        if u32::try_from(picked.len()).unwrap_or(u32::MAX) > CARDS_MAX {
            return Err(DeskError::ExportTooMany { max: CARDS_MAX });
        }
        let records = open.vault.clients_of(&picked)?;
        self.vcards(&open, &records)
    }

    fn vcards(&self, open: &Open, records: &[ClientRecord]) -> Result<String, DeskError> {
        if records.is_empty() {
            return Err(DeskError::ExportEmpty);
        }
        let role = lock(&open.person).role;
        if !role.may(Act::Serve) {
            return Err(StorageError::Forbidden { role: role.code() }.into());
        }
        for record in records {
            let client = record.id.to_string();
            open.vault.record(
                &open.actor,
                "client.vcard",
                &client,
                "phone,email,address",
                self.now(),
            )?;
        }
        let cards: Vec<Card> = records.iter().map(card).collect();
        let words = Words::load(self.appearance().language);
        let day = crate::time::local_date(self.now());
        let name = format!("{} {day}", words.text("cli-vcard-file", &Params::new()));
        let path = self.save_path(&name, "vcf")?;
        write_whole(&path, write(&cards).as_bytes())?;
        Ok(path.display().to_string())
    }
}

/// What others may know of a client: no identifiers, no accounts.
fn card(record: &ClientRecord) -> Card {
    let reach = &record.draft.reach;
    Card {
        number: record.number.clone(),
        who: match &record.draft.body {
            Body::Person(person) => Who::Person {
                first_name: person.first_name.clone(),
                last_name: person.last_name.clone(),
            },
            Body::Business(firm) => Who::Firm {
                name: firm.name.clone(),
                legal_form: firm.legal_form.code().to_owned(),
            },
        },
        phone: reach
            .phone
            .as_ref()
            .map(|v| v.as_str().to_owned())
            .unwrap_or_default(),
        email: reach
            .email
            .as_ref()
            .map(|v| v.as_str().to_owned())
            .unwrap_or_default(),
        street: reach.street.clone().unwrap_or_default(),
        postal_code: reach
            .postal_code
            .as_ref()
            .map(|v| v.as_str().to_owned())
            .unwrap_or_default(),
        city: reach.city.clone().unwrap_or_default(),
    }
}
