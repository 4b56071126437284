//! Clients that may be one: found while typing, made into one field by field, and taken apart again.

use crate::{
    Desk, DeskError,
    clients::row,
    forms::{input, raw},
    people::id,
    time,
    views::*,
};
use opiekun_domain::{
    client::ClientDraft,
    command::Command,
    ids::{ClientId, CommandId, MergeId, Revision},
    likeness::Common,
};
use opiekun_storage::read::{
    client::{ClientFilter, ClientRecord},
    merge::Likely,
};

/// Most likely clients that are shown.
const SHOWN_MAX: usize = 10;
/// Most pairs of the list; the rest comes when these are settled.
const SUSPECTS_MAX: usize = 300;

impl Desk {
    /// Clients who may be the one of this form. Nothing while the form cannot be saved yet.
    ///
    /// # Errors
    /// Locked.
    pub fn client_likely(
        &self,
        client: Option<&str>,
        input: &ClientInput,
    ) -> Result<Vec<LikelyView>, DeskError> {
        let open = self.open()?;
        let Ok(draft) = ClientDraft::parse(&raw(input)) else {
            return Ok(Vec::new());
        };
        let except = client.map(id).transpose()?;
        Ok(views(open.vault.likely(&draft, except)?))
    }

    /// Clients who may be the same as a known one.
    ///
    /// # Errors
    /// Locked; `not_found`.
    pub fn client_duplicates(&self, client: &str) -> Result<Vec<LikelyView>, DeskError> {
        let open = self.open()?;
        let record = open.client(id(client)?)?;
        Ok(views(open.vault.likely(&record.draft, Some(record.id))?))
    }

    /// Looks through the whole register for clients that may be one; recorded as a search.
    ///
    /// # Errors
    /// Locked.
    pub fn suspects(&self, seen: impl Fn(Progress)) -> Result<Suspects, DeskError> {
        let open = self.open()?;
        open.vault
            .record(&open.actor, "client.search", "", "duplicates", self.now())?;
        let total = open.vault.count_clients(&ClientFilter::default())?;
        let (pairs, more) = open.vault.suspects(SUSPECTS_MAX, |rows| {
            self.touch();
            seen(Progress {
                done: u32::try_from(rows).unwrap_or(u32::MAX),
                total,
            });
            // A desk that was locked meanwhile shows nothing more.
            self.open().is_ok()
        })?;
        self.open()?;
        Ok(Suspects {
            pairs: pairs
                .into_iter()
                .map(|pair| SuspectView {
                    one: row(&pair.one),
                    other: row(&pair.other),
                    common: codes(&pair.common),
                })
                .collect(),
            more,
        })
    }

    /// Keeps in mind that two clients are two.
    ///
    /// # Errors
    /// `merge_unfit` for one and the same, `not_found`.
    pub fn tell_apart(&self, command_id: CommandId, one: &str, other: &str) -> Result<(), DeskError> {
        let command = Command::TellApart {
            one: id(one)?,
            other: id(other)?,
        };
        self.open()?.apply(self, command_id, None, command).map(drop)
    }

    /// Forgets that two clients were told apart.
    ///
    /// # Errors
    /// `not_found`.
    pub fn untell_apart(&self, command_id: CommandId, one: &str, other: &str) -> Result<(), DeskError> {
        let command = Command::UntellApart {
            one: id(one)?,
            other: id(other)?,
        };
        self.open()?.apply(self, command_id, None, command).map(drop)
    }

    /// Both sides of a merge, field by field, with whole values: recorded as a look at both cards.
    ///
    /// # Errors
    /// Locked; `not_found`.
    pub fn merge_sides(&self, keep: &str, give_up: &str) -> Result<MergeSides, DeskError> {
        let open = self.open()?;
        let side = |text: &str| -> Result<MergeSide, DeskError> {
            let record: ClientRecord = open.client(id::<ClientId>(text)?)?;
            open.vault.record(
                &open.actor,
                "client.reveal",
                &record.id.to_string(),
                "merge",
                self.now(),
            )?;
            Ok(MergeSide {
                client: row(&record),
                input: input(&record.draft),
            })
        };
        Ok(MergeSides {
            keep: side(keep)?,
            give_up: side(give_up)?,
        })
    }

    /// Makes two rows into one. `base` and `give_up_base` are the revisions that the person saw.
    ///
    /// # Errors
    /// Refused fields; `merge_unfit`, `merge_tied`, `revision_conflict`, `client_duplicate`, `not_found`.
    pub fn client_merge(&self, command_id: CommandId, merge: &MergeInput) -> Result<Saved, DeskError> {
        let open = self.open()?;
        let command = Command::MergeClients {
            id: MergeId::of_command(&command_id),
            keep: id(&merge.keep)?,
            give_up: id(&merge.give_up)?,
            give_up_base: Revision(merge.give_up_base),
            draft: Box::new(ClientDraft::parse(&raw(&merge.input))?),
        };
        open.apply(self, command_id, Some(merge.base), command)
    }

    /// Takes a merge back.
    ///
    /// # Errors
    /// `merge_undone`, `revision_conflict` when the client was changed since, `not_found`.
    pub fn merge_undo(&self, command_id: CommandId, merge: &str) -> Result<Saved, DeskError> {
        let open = self.open()?;
        open.apply(self, command_id, None, Command::UndoMerge { merge: id(merge)? })
    }

    /// Merges into a client, newest first.
    ///
    /// # Errors
    /// Locked.
    pub fn merges_of(&self, client: &str) -> Result<Vec<MergeView>, DeskError> {
        let open = self.open()?;
        Ok(open
            .vault
            .merges_of(open.live(client)?)?
            .into_iter()
            .map(|merge| MergeView {
                id: merge.id.to_string(),
                number: merge.number,
                at: time::local_text(merge.at),
                person: merge.person,
                undone: merge.undone_at.is_some(),
                can_be_undone: merge.can_be_undone,
            })
            .collect())
    }
}

fn views(likely: Vec<Likely>) -> Vec<LikelyView> {
    likely
        .into_iter()
        .take(SHOWN_MAX)
        .map(|one| LikelyView {
            client: row(&one.client),
            common: codes(&one.common),
        })
        .collect()
}

fn codes(common: &[Common]) -> Vec<String> {
    common.iter().map(|common| common.code().to_owned()).collect()
}
