//! Printed copies: rendered with their codes, printed, followed.

use crate::{
    Desk, DeskError, desk::Open, document_shapes::snapshot, people::id, print::Order, shelf::InForce, time,
    views::*,
};
use chrono::NaiveDate;
use opiekun_documents::{DocumentData, Job, Mark, Sheets, tree::Tree};
use opiekun_domain::{
    Invalid,
    command::{Command, Envelope, NewCopy},
    copies::{CopyCode, CopyState, Keeper},
    document::DocumentState,
    ids::{CommandId, CopyId, DocumentId, PeselCheckId},
    text,
};
use opiekun_storage::{
    StorageError,
    folder::write_whole,
    read::{copy::CopyRecord, document::DocumentRecord},
};

/// Copies in each list of those that wait.
const LIST_MAX: u32 = 500;

/// A document with all that its pages are made of again.
struct Source {
    record: DocumentRecord,
    template: InForce,
    data: DocumentData,
}

/// Where copies go.
pub(crate) enum Output<'a> {
    /// A printer of the system.
    Printer(&'a PrintChoice),
    /// A file in the folder for saved papers, to be printed elsewhere.
    File,
}

impl Desk {
    /// Makes the copies of documents and hands them to the printer or writes them into one file, each with a code of its
    /// own on every page: as many for the bank as the template says, one for each holder. A sheet that says where to sign
    /// goes before those of a packet. A repeated command prints nothing again; its answer names no job.
    ///
    /// # Errors
    /// `forbidden` before anything is printed; `document_state`, `document_superseded`; `printer_unavailable`,
    /// `print_failed`; `template_unknown` when the version of a template is gone; faults of the disk.
    pub(crate) fn copies_out(
        &self,
        command_id: CommandId,
        documents: &[DocumentId],
        output: &Output<'_>,
        packet: Option<&PacketView>,
    ) -> Result<Printed, DeskError> {
        let open = self.open()?;
        let mut sources = Vec::new();
        for document in documents {
            sources.push(self.source(&open, *document)?);
        }
        let copies = self.planned(command_id, &sources)?;
        let command = |id, command| Envelope {
            id,
            base: None,
            command,
        };
        let ids = copies.iter().map(|copy| copy.id).collect();
        let printed = command(
            CommandId::part_of(&command_id, 0),
            Command::PrintCopies { copies: ids },
        );
        if let Some(before) = open.vault.ask(&open.actor, &printed, self.now())? {
            return Ok(Printed {
                job: String::new(),
                revision: before.revision,
            });
        }
        if let Output::Printer(choice) = output {
            self.printer_there(choice)?;
        }
        // A printer that fails, or the program that is killed while it prints, leaves codes that are known.
        let prepared = command(
            command_id,
            Command::PrepareCopies {
                copies: copies.clone(),
            },
        );
        open.vault.apply(&open.actor, &prepared, None, self.now())?;
        let guide = packet.map(|packet| self.guide(packet, &copies));
        let pdf = self.sheets(&sources, &copies, guide.as_ref())?;
        let name = sources
            .first()
            .map_or_else(String::new, |source| source.record.number.to_string());
        let job = match output {
            Output::Printer(choice) => self.spooler.print(&Order {
                pdf: &pdf,
                title: &name,
                printer: choice.printer.as_deref(),
                two_sided: choice.two_sided,
                tray: &choice.tray,
            })?,
            Output::File => {
                let path = self.save_path(&name, "pdf")?;
                write_whole(&path, &pdf)?;
                path.display().to_string()
            }
        };
        let saved = open.vault.apply(&open.actor, &printed, None, self.now())?;
        Ok(Printed {
            job,
            revision: saved.revision,
        })
    }

    fn source(&self, open: &Open, document: DocumentId) -> Result<Source, DeskError> {
        let missing = StorageError::NotFound { what: "document" };
        let record = open.vault.document(document)?.ok_or(missing)?;
        if record.state == DocumentState::Annulled {
            return Err(StorageError::DocumentState.into());
        }
        if !record.superseded.is_empty() {
            return Err(StorageError::DocumentSuperseded.into());
        }
        let template = self
            .shelf()?
            .version(&record.template, &record.template_version)?;
        let data = snapshot(open, document)?;
        Ok(Source {
            record,
            template,
            data,
        })
    }

    /// Ids follow from the command's, so that a command sent twice is the same to the letter.
    fn planned(&self, command: CommandId, sources: &[Source]) -> Result<Vec<NewCopy>, DeskError> {
        let mut copies = Vec::new();
        for source in sources {
            let record = &source.record;
            let bank = std::iter::repeat_n((Keeper::Bank, None), usize::from(source.template.head.copies));
            let holders = std::iter::once(record.client).chain(record.second_holder);
            for (keeper, client) in bank.chain(holders.map(|client| (Keeper::Client, Some(client)))) {
                let nr = u32::try_from(copies.len()).unwrap_or(u32::MAX);
                let copy = CopyId::part_of(&command, nr);
                copies.push(NewCopy {
                    id: copy,
                    code: CopyCode::of(copy),
                    document: record.id,
                    keeper,
                    client,
                });
            }
        }
        Ok(copies)
    }

    /// One file of all copies, each on sheets of its own.
    fn sheets(
        &self,
        sources: &[Source],
        copies: &[NewCopy],
        guide: Option<&Tree>,
    ) -> Result<Vec<u8>, DeskError> {
        let jobs: Vec<(DocumentId, Job<'_>)> = sources
            .iter()
            .map(|source| {
                let job = Job {
                    template: &source.template,
                    data: &source.data,
                    number: source.record.number.as_str(),
                    time: source.record.prepared_at,
                    draft: false,
                };
                (source.record.id, job)
            })
            .collect();
        let shown: Vec<String> = copies.iter().map(|copy| copy.code.shown()).collect();
        let sheets: Vec<Sheets<'_>> = copies
            .iter()
            .zip(&shown)
            .filter_map(|(copy, shown)| {
                let (_, job) = jobs.iter().find(|(id, _)| *id == copy.document)?;
                let code = copy.code.as_str();
                Some(Sheets {
                    job,
                    mark: Some(Mark { code, shown }),
                })
            })
            .collect();
        Ok(self.papers()?.engine.render_packet(guide, &sheets, true)?)
    }

    /// Copies of a document in the order of printing.
    ///
    /// # Errors
    /// Locked.
    pub fn copies_of(&self, document: &str) -> Result<Vec<CopyView>, DeskError> {
        let open = self.open()?;
        let copies = open.vault.copies_of(id(document)?)?;
        Ok(self.copy_views(&copies))
    }

    /// Copies that wait for something.
    ///
    /// # Errors
    /// Locked.
    pub fn copies_waiting(&self) -> Result<CopiesWaiting, DeskError> {
        let open = self.open()?;
        let list = |state| -> Result<Vec<CopyView>, DeskError> {
            Ok(self.copy_views(&open.vault.copies_in(state, LIST_MAX)?))
        };
        Ok(CopiesWaiting {
            unprinted: list(CopyState::Prepared)?,
            at_desk: list(CopyState::Printed)?,
            at_clients: list(CopyState::HandedOver)?,
            unsent: list(CopyState::Signed)?,
            returned: list(CopyState::Returned)?,
            to_destroy: list(CopyState::Superseded)?,
        })
    }

    /// Copies in one state, those longest in it first.
    ///
    /// # Errors
    /// Locked.
    pub fn copies_in(&self, state: CopyStateView) -> Result<Vec<CopyView>, DeskError> {
        let found = self.open()?.vault.copies_in(state.into(), LIST_MAX)?;
        Ok(self.copy_views(&found))
    }

    /// The copy whose code somebody typed or scanned.
    ///
    /// # Errors
    /// The code is wrong; `not_found`.
    pub fn copy_find(&self, code: &str) -> Result<CopyView, DeskError> {
        let open = self.open()?;
        let code = CopyCode::parse(code).map_err(|reason| DeskError::field("code", reason))?;
        let found = open.vault.copy_coded(&code)?;
        let found = found.ok_or(StorageError::NotFound { what: "copy" })?;
        Ok(self.copy_view(&found))
    }

    /// Moves a copy to its next state.
    ///
    /// # Errors
    /// `copy_step`; a reason that is missing; `revision_conflict`, `not_found`.
    pub fn copy_move(
        &self,
        command_id: CommandId,
        copy: &str,
        base: u32,
        to: CopyStateView,
        reason: &str,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let copy: CopyId = id(copy)?;
        let state = CopyState::from(to);
        let reason = text::note(reason).map_err(|reason| DeskError::field("reason", reason))?;
        let known = open
            .vault
            .copy(copy)?
            .ok_or(StorageError::NotFound { what: "copy" })?;
        if reason.is_empty() && known.state.wants_reason(state) {
            return Err(DeskError::field("reason", Invalid::Required));
        }
        let command = Command::MoveCopy {
            id: copy,
            state,
            reason,
        };
        open.apply(self, command_id, Some(base), command)
    }

    /// Keeps what the register of reserved PESEL numbers answered about a client just now.
    ///
    /// # Errors
    /// `not_found`, also for a client without PESEL; `forbidden`.
    pub fn pesel_check_note(
        &self,
        command_id: CommandId,
        client: &str,
        reserved: bool,
    ) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let command = Command::NotePeselCheck {
            id: PeselCheckId::of_command(&command_id),
            client: open.live(client)?,
            reserved,
        };
        open.apply(self, command_id, None, command)
    }

    /// When the register of reserved numbers was last asked about a client.
    ///
    /// # Errors
    /// Locked; `not_found`.
    pub fn pesel_check(&self, client: &str) -> Result<Option<PeselCheckView>, DeskError> {
        let open = self.open()?;
        let last = open.vault.last_pesel_check(open.live(client)?)?;
        let today = time::local_date(self.now());
        Ok(last.map(|(at, reserved)| PeselCheckView {
            at: at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
            reserved,
            fresh: time::local_date(at) == today,
        }))
    }

    fn copy_views(&self, copies: &[CopyRecord]) -> Vec<CopyView> {
        copies.iter().map(|copy| self.copy_view(copy)).collect()
    }

    fn copy_view(&self, copy: &CopyRecord) -> CopyView {
        view(copy, time::local_date(self.now()))
    }
}

fn view(copy: &CopyRecord, today: NaiveDate) -> CopyView {
    let days = (today - time::local_date(copy.since)).num_days();
    let superseded = copy.state == CopyState::Superseded;
    let changed = if superseded {
        copy.reason.split(',').map(str::to_owned).collect()
    } else {
        Vec::new()
    };
    CopyView {
        id: copy.id.to_string(),
        revision: copy.revision.0,
        code: copy.code.shown(),
        document_id: copy.document.to_string(),
        number: copy.number.clone(),
        title: copy.title.clone(),
        client_id: copy.client.to_string(),
        client_name: copy.client_name.clone(),
        nr: copy.nr,
        keeper: match copy.keeper {
            Keeper::Bank => CopyKeeper::Bank,
            Keeper::Client => CopyKeeper::Client,
        },
        keeper_name: copy.keeper_name.clone(),
        state: copy.state.into(),
        since: copy.since.to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
        days: u32::try_from(days).unwrap_or(0),
        reason: if superseded {
            String::new()
        } else {
            copy.reason.clone()
        },
        changed,
        next: copy
            .state
            .next()
            .iter()
            .map(|next| CopyMove {
                to: (*next).into(),
                reason: copy.state.wants_reason(*next),
            })
            .collect(),
    }
}

macro_rules! same_states {
    ($($state:ident),+) => {
        impl From<CopyState> for CopyStateView {
            fn from(state: CopyState) -> Self {
                match state { $(CopyState::$state => Self::$state,)+ }
            }
        }
        impl From<CopyStateView> for CopyState {
            fn from(state: CopyStateView) -> Self {
                match state { $(CopyStateView::$state => Self::$state,)+ }
            }
        }
    };
}
same_states!(
    Prepared, Printed, HandedOver, Signed, Sent, Accepted, Returned, Superseded, Destroyed
);
