//! The portfolio: list, search, form, saving.

use crate::{
    Desk, DeskError,
    desk::{Open, lock},
    people::id,
    views::*,
};
use chrono::TimeDelta;
use opiekun_domain::{
    client::{Body, ClientDraft, ClientKind, RawClient, Segment},
    command::{Command, NewClient},
    ids::{ClientId, CommandId},
};
use opiekun_storage::{
    StorageError,
    read::client::{ClientFilter, ClientRecord},
};
use std::time::Instant;

/// Most rows of one part of the list.
const PAGE_MAX: u32 = 500;
/// Searches within this time count as one look in the audit trail: a search is typed letter by letter.
const SEARCH_SECONDS: i64 = 30;

pub(crate) fn row(record: &ClientRecord) -> ClientRow {
    let draft = &record.draft;
    let (pesel_masked, nip) = match &draft.body {
        Body::Person(person) => (person.pesel.as_ref().map(|pesel| pesel.masked()), None),
        Body::Business(firm) => (None, firm.nip.as_ref().map(|nip| nip.as_str().to_owned())),
    };
    ClientRow {
        id: record.id.to_string(),
        number: record.number.clone(),
        kind: draft.body.kind().into(),
        name: draft.body.list_name(),
        city: draft.reach.city.clone().unwrap_or_default(),
        segment: draft.segment.into(),
        advisor: draft.advisor.clone(),
        pesel_masked,
        nip,
        phone: draft.reach.phone.as_ref().map(|phone| phone.grouped()),
        revision: record.revision.0,
    }
}

fn hit(record: &ClientRecord) -> Hit {
    let row = row(record);
    let identifier = row.pesel_masked.or(row.nip).unwrap_or_default();
    let detail: Vec<String> = [row.city, identifier]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    Hit {
        id: row.id,
        number: row.number,
        name: row.name,
        kind: row.kind,
        detail: detail.join(" · "),
    }
}

fn raw(input: &ClientInput) -> RawClient {
    RawClient {
        kind: ClientKind::from(input.kind).code().to_owned(),
        first_name: input.first_name.clone(),
        last_name: input.last_name.clone(),
        company_name: input.company_name.clone(),
        legal_form: input.legal_form.clone(),
        pesel: input.pesel.clone(),
        nip: input.nip.clone(),
        regon: input.regon.clone(),
        krs: input.krs.clone(),
        id_document: input.id_document.clone(),
        id_document_valid_until: input.id_document_valid_until.clone(),
        street: input.street.clone(),
        postal_code: input.postal_code.clone(),
        city: input.city.clone(),
        phone: input.phone.clone(),
        email: input.email.clone(),
        segment: Segment::from(input.segment).code().to_owned(),
        advisor: input.advisor.clone(),
        consent_email: input.consent_email,
        consent_phone: input.consent_phone,
    }
}

impl Desk {
    /// A part of the list in Polish alphabetical order, with the number of all that fit.
    ///
    /// # Errors
    /// Locked.
    pub fn client_page(
        &self,
        filter: &ClientFilterView,
        offset: u32,
        limit: u32,
    ) -> Result<ClientPage, DeskError> {
        let open = self.open()?;
        let filter = ClientFilter {
            words: filter.words.clone(),
            segment: filter.segment.map(Into::into),
            kind: filter.kind.map(Into::into),
            advisor: filter.advisor.clone().filter(|advisor| !advisor.is_empty()),
        };
        let rows = open.vault.clients(&filter, offset, limit.min(PAGE_MAX))?;
        Ok(ClientPage {
            total: open.vault.count_clients(&filter)?,
            rows: rows.iter().map(row).collect(),
        })
    }

    /// Search as you type.
    ///
    /// # Errors
    /// Locked.
    pub fn client_find(&self, words: &str, limit: u32) -> Result<Hits, DeskError> {
        let open = self.open()?;
        let start = Instant::now();
        let found = open.vault.find(words, limit.clamp(1, PAGE_MAX))?;
        let hits = found.iter().map(hit).collect();
        let micros = u32::try_from(start.elapsed().as_micros()).unwrap_or(u32::MAX);
        self.record_search(&open)?;
        Ok(Hits { hits, micros })
    }

    fn record_search(&self, open: &Open) -> Result<(), DeskError> {
        let now = self.now();
        let mut last = lock(&open.searched);
        let fresh = last.is_some_and(|last| (now - last).abs() < TimeDelta::seconds(SEARCH_SECONDS));
        if !fresh {
            open.vault.record(&open.actor, "client.search", "", "", now)?;
            *last = Some(now);
        }
        Ok(())
    }

    /// Whole values for the form; recorded as a reveal.
    ///
    /// # Errors
    /// Locked; `not_found`.
    pub fn client_input(&self, client: &str) -> Result<ClientInput, DeskError> {
        let open = self.open()?;
        let record = open.client(id(client)?)?;
        open.vault.record(
            &open.actor,
            "client.form",
            client,
            "pesel,id_document",
            self.now(),
        )?;
        Ok(input(&record.draft))
    }

    /// Refused fields of a form, while it is being filled.
    pub fn client_check(&self, input: &ClientInput) -> Vec<FieldFailure> {
        match ClientDraft::parse(&raw(input)) {
            Ok(_) => Vec::new(),
            Err(problems) => problems.into_iter().map(Into::into).collect(),
        }
    }

    /// Saves a new client, or all fields of a known one.
    ///
    /// # Errors
    /// Refused fields; `client_duplicate`, `revision_conflict`, `forbidden`.
    pub fn client_save(
        &self,
        command_id: CommandId,
        client: Option<&str>,
        base: Option<u32>,
        input: &ClientInput,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let draft = Box::new(ClientDraft::parse(&raw(input))?);
        let command = match client {
            Some(client) => Command::EditClient {
                id: id(client)?,
                draft,
            },
            None => Command::AddClient {
                client: Box::new(NewClient {
                    id: ClientId::of_command(&command_id),
                    number: String::new(),
                    draft: *draft,
                    account: None,
                }),
            },
        };
        open.apply(self, command_id, base, command)
    }

    /// The id of a client named by id or by the bank's number.
    ///
    /// # Errors
    /// Locked; `not_found`.
    pub fn client_id(&self, named: &str) -> Result<String, DeskError> {
        let open = self.open()?;
        if let Ok(client) = named.parse::<ClientId>() {
            return Ok(client.to_string());
        }
        let found = open.vault.client_by_number(named.trim())?;
        Ok(found
            .ok_or(StorageError::NotFound { what: "client" })?
            .id
            .to_string())
    }

    /// Names of advisors in the register.
    ///
    /// # Errors
    /// Locked.
    pub fn advisors(&self) -> Result<Vec<String>, DeskError> {
        Ok(self.open()?.vault.advisors()?)
    }
}

impl Open {
    pub(crate) fn client(&self, client: ClientId) -> Result<ClientRecord, DeskError> {
        Ok(self
            .vault
            .client(client)?
            .ok_or(StorageError::NotFound { what: "client" })?)
    }
}

fn input(draft: &ClientDraft) -> ClientInput {
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let reach = &draft.reach;
    let mut out = ClientInput {
        street: text(reach.street.as_deref()),
        postal_code: text(reach.postal_code.as_ref().map(|v| v.as_str())),
        city: text(reach.city.as_deref()),
        phone: reach.phone.as_ref().map(|v| v.grouped()).unwrap_or_default(),
        email: text(reach.email.as_ref().map(|v| v.as_str())),
        advisor: draft.advisor.clone(),
        consent_email: reach.consent_email,
        consent_phone: reach.consent_phone,
        ..ClientInput::empty(draft.body.kind().into(), draft.segment.into())
    };
    match &draft.body {
        Body::Person(person) => {
            out.first_name.clone_from(&person.first_name);
            out.last_name.clone_from(&person.last_name);
            out.pesel = text(person.pesel.as_ref().map(|v| v.as_str()));
            out.id_document = text(person.id_document.as_ref().map(|v| v.as_str()));
            out.id_document_valid_until = person
                .id_document_valid_until
                .map(|date| date.format("%d.%m.%Y").to_string())
                .unwrap_or_default();
        }
        Body::Business(firm) => {
            out.company_name.clone_from(&firm.name);
            out.legal_form = firm.legal_form.code().to_owned();
            out.nip = text(firm.nip.as_ref().map(|v| v.as_str()));
            out.regon = text(firm.regon.as_ref().map(|v| v.as_str()));
            out.krs = text(firm.krs.as_ref().map(|v| v.as_str()));
        }
    }
    out
}
