//! The portfolio: list, search, form, saving.

use crate::{
    Desk, DeskError,
    desk::{Open, lock},
    forms::{input, raw},
    people::id,
    views::*,
};
use chrono::TimeDelta;
use opiekun_domain::{
    client::{Body, ClientDraft},
    command::{Command, NewClient},
    ids::{ClientId, CommandId},
};
use opiekun_storage::{
    StorageError,
    read::{client::ClientRecord, search::Found},
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

fn hit(found: &Found) -> Hit {
    let row = row(&found.record);
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
        own: found.own,
        similar: found.similar,
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
        let filter = self.filter(&open, filter)?;
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
        let own = open.vault.own_advisors(open.actor.person)?;
        let found = open.vault.find(words, limit.clamp(1, PAGE_MAX), &own)?;
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
                id: open.live(client)?,
                draft,
            },
            None => Command::AddClient {
                client: Box::new(NewClient {
                    id: ClientId::of_command(&command_id),
                    number: String::new(),
                    draft: *draft,
                    account: None,
                    holdings: Vec::new(),
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
        if named.parse::<ClientId>().is_ok() {
            return Ok(open.live(named)?.to_string());
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
    /// The client that an id stands for today: of a row that was given up in a merge the one that stayed, so that nothing
    /// is written where nobody looks. An id that nobody has stays as it is: the door refuses it, after it has asked
    /// who may do that at all.
    ///
    /// # Errors
    /// A text that is no id.
    pub(crate) fn live(&self, client: &str) -> Result<ClientId, DeskError> {
        let client = id(client)?;
        Ok(self.vault.client(client)?.map_or(client, |record| record.id))
    }

    pub(crate) fn client(&self, client: ClientId) -> Result<ClientRecord, DeskError> {
        Ok(self
            .vault
            .client(client)?
            .ok_or(StorageError::NotFound { what: "client" })?)
    }
}
