//! Letters to the clients of a handover: one file for the printer, or one file a client.

use crate::{
    Desk, DeskError,
    desk::Open,
    handovers::{giver_name, visible},
    people::id,
    time,
    views::*,
};
use chrono::Datelike;
use opiekun_documents::{DocumentData, Holder, Job, Template};
use opiekun_domain::{
    client::Body,
    command::{Command, Envelope},
    document::DocumentNumber,
    handover::{HandoverState, PassedState},
    ids::{ClientId, CommandId, DocumentId},
};
use opiekun_storage::{
    StorageError,
    folder::write_whole,
    read::{client::ClientRecord, handover::HandoverRecord, people},
};
use std::{collections::BTreeMap, fs, path::PathBuf};

/// Code of the template.
const TEMPLATE: &str = "zmiana-opiekuna";
/// Letters of one file: a stack of paper that a printer takes, and an amount of memory that any desk has.
const FILE_LETTERS: usize = 500;

/// One letter before it is set.
struct Letter {
    client_number: String,
    number: String,
    data: DocumentData,
}

impl Desk {
    /// Makes a letter to each client that the receiver took, into the folder for saved papers. Names of files say
    /// nothing about people.
    ///
    /// # Errors
    /// `handover_state` before the acceptance; `handover_side`; `missing_glyph`; a folder that cannot be written.
    pub fn handover_letters(
        &self,
        command_id: CommandId,
        handover: &str,
        apart: bool,
        mut progress: impl FnMut(Progress),
    ) -> Result<LettersMade, DeskError> {
        let open = self.open()?;
        let record = visible(&open, id(handover)?)?;
        if record.state != HandoverState::Accepted {
            return Err(StorageError::HandoverState.into());
        }
        let envelope = Envelope {
            id: command_id,
            base: None,
            command: Command::MarkHandoverLetters { id: record.id },
        };
        open.vault.ask(&open.actor, &envelope, self.now())?;
        let template = self
            .shelf()?
            .current(TEMPLATE, "pl", time::local_date(self.now()))?;
        let clients: Vec<ClientId> = open
            .vault
            .handover_clients(record.id)?
            .into_iter()
            .filter(|one| matches!(one.state, PassedState::Waiting | PassedState::Taken))
            .map(|one| one.client)
            .collect();
        let total = u32::try_from(clients.len()).unwrap_or(u32::MAX);
        let name = self.letters_name(&record);
        let several = apart || clients.len() > FILE_LETTERS;
        let target = self.letters_target(&name, several)?;
        let (mut done, mut without_address) = (0, 0);
        for (part, ids) in clients.chunks(FILE_LETTERS).enumerate() {
            let letters = self.letters(&open, &record, ids, done)?;
            without_address += letters.iter().filter(|one| no_address(&one.data)).count();
            let jobs: Vec<Job<'_>> = letters
                .iter()
                .map(|letter| job(self, &template, letter))
                .collect();
            if apart {
                for (letter, job) in letters.iter().zip(&jobs) {
                    let file = target.join(format!("{}.pdf", file_name(&letter.client_number)));
                    write_whole(&file, &self.papers()?.engine.render(job)?.pdf)?;
                }
            } else {
                let pdf = self.papers()?.engine.render_stack(&jobs)?;
                let file = if several {
                    target.join(format!("{name}-{}.pdf", part + 1))
                } else {
                    target.clone()
                };
                write_whole(&file, &pdf)?;
            }
            done += u32::try_from(ids.len()).unwrap_or(u32::MAX);
            self.touch();
            progress(Progress { done, total });
        }
        open.vault.apply(&open.actor, &envelope, None, self.now())?;
        Ok(LettersMade {
            path: target.display().to_string(),
            letters: done,
            without_address: u32::try_from(without_address).unwrap_or(u32::MAX),
        })
    }

    fn letters_name(&self, record: &HandoverRecord) -> String {
        format!(
            "{TEMPLATE}-{}",
            time::local_date(record.offered_at).format("%Y-%m-%d")
        )
    }

    fn letters_target(&self, name: &str, several: bool) -> Result<PathBuf, DeskError> {
        if !several {
            return self.save_path(name, "pdf");
        }
        let plain = self.places.save.join(name);
        let numbered = (2..1000).map(|n| self.places.save.join(format!("{name} ({n})")));
        let folder = std::iter::once(plain.clone())
            .chain(numbered)
            .find(|path| !path.exists())
            .unwrap_or(plain);
        fs::create_dir_all(&folder)?;
        Ok(folder)
    }

    fn letters(
        &self,
        open: &Open,
        record: &HandoverRecord,
        clients: &[ClientId],
        before: u32,
    ) -> Result<Vec<Letter>, DeskError> {
        let branch = self.branch_data(open)?;
        let today = time::local_date(self.now());
        let giver = giver_name(record, &people::all(&open.vault)?);
        let document: DocumentId = id(&record.id.to_string())?;
        let base = DocumentNumber::of(document, today.year());
        let fields = BTreeMap::from([
            ("nowy_opiekun".to_owned(), record.receiver.clone()),
            ("dotychczasowy_opiekun".to_owned(), giver),
            ("od_dnia".to_owned(), record.counts_from.to_string()),
        ]);
        let records = open.vault.clients_of(clients)?;
        let numbered = (before + 1..).zip(records);
        Ok(numbered
            .map(|(at, client)| Letter {
                number: format!("{base}/{at}"),
                data: DocumentData {
                    place: branch.city.clone(),
                    branch: branch.clone(),
                    advisor: record.receiver.clone(),
                    date: today,
                    holders: vec![addressee(&client)],
                    account: String::new(),
                    fields: fields.clone(),
                    firm: None,
                    parties: BTreeMap::new(),
                    signers: Vec::new(),
                },
                client_number: client.number,
            })
            .collect())
    }
}

fn job<'a>(desk: &Desk, template: &'a Template, letter: &'a Letter) -> Job<'a> {
    Job {
        template,
        data: &letter.data,
        number: &letter.number,
        time: desk.now(),
        draft: false,
    }
}

/// A letter needs a name and an address and nothing else of what is known.
fn addressee(client: &ClientRecord) -> Holder {
    let (first_name, last_name) = match &client.draft.body {
        Body::Person(person) => (person.first_name.clone(), person.last_name.clone()),
        Body::Business(firm) => (String::new(), firm.name.clone()),
    };
    let reach = &client.draft.reach;
    // The address for letters, when the client gave another one than that of living or of the seat.
    let (street, code, city) = if reach.mail_city.is_some() {
        (&reach.mail_street, &reach.mail_postal_code, &reach.mail_city)
    } else {
        (&reach.street, &reach.postal_code, &reach.city)
    };
    Holder {
        first_name,
        last_name,
        pesel: String::new(),
        birth_date: None,
        id_document: String::new(),
        street: street.clone().unwrap_or_default(),
        postal_code: code
            .as_ref()
            .map(|code| code.as_str().to_owned())
            .unwrap_or_default(),
        city: city.clone().unwrap_or_default(),
        phone: String::new(),
        email: String::new(),
        citizenship: None,
    }
}

fn no_address(data: &DocumentData) -> bool {
    data.holders
        .iter()
        .any(|holder| holder.street.is_empty() || holder.city.is_empty())
}

/// The client's number without signs that a file system takes for its own.
fn file_name(number: &str) -> String {
    let plain = |sign: char| {
        if sign.is_alphanumeric() || sign == '-' {
            sign
        } else {
            '_'
        }
    };
    number.chars().map(plain).collect()
}
