//! Papers go to the printer, or into a file that is printed elsewhere; how that was done last time is remembered.

use crate::{
    Desk, DeskError,
    copies::Output,
    people::id,
    views::{PacketView, PrintChoice, PrintProgress, Printed, Printer},
};
use opiekun_domain::{
    access::Act,
    ids::{CommandId, DocumentId},
};
use opiekun_storage::StorageError;

/// Name of the setting that remembers how papers of a kind were printed.
fn habit(kind: &str) -> String {
    format!("print.{kind}")
}

/// What all packets are remembered under.
const PACKET: &str = "packet";

impl Desk {
    /// Printers of the system; none when there is no spooler.
    pub fn printers(&self) -> Vec<Printer> {
        self.spooler.printers()
    }

    /// How papers of a kind (a template's code, or `packet`) were printed last.
    ///
    /// # Errors
    /// Locked.
    pub fn print_habit(&self, kind: &str) -> Result<Option<PrintChoice>, DeskError> {
        let kept = self.open()?.vault.setting(&habit(kind))?;
        Ok(kept.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// How far a job is, by the name that printing gave it.
    ///
    /// # Errors
    /// `printer_unavailable`, `not_found`.
    pub fn print_follow(&self, job: &str) -> Result<PrintProgress, DeskError> {
        self.spooler.follow(job)
    }

    /// Prints the copies of a document: for the bank as many as the template says, one for each holder. A repeated command
    /// prints nothing again; its answer names no job.
    ///
    /// # Errors
    /// `forbidden` before anything is printed; `printer_unavailable`, `print_failed`; `document_state` for an
    /// annulled one, `document_superseded` for one whose data have changed.
    pub fn document_print(
        &self,
        command_id: CommandId,
        document: &str,
        choice: &PrintChoice,
    ) -> Result<Printed, DeskError> {
        let document: DocumentId = id(document)?;
        let done = self.copies_out(command_id, &[document], &Output::Printer(choice), None)?;
        let found = self.open()?.vault.document(document)?;
        let kind = found.ok_or(StorageError::NotFound { what: "document" })?.template;
        self.remember(&kind, choice)?;
        Ok(done)
    }

    /// Writes the copies of a document into a file that is printed elsewhere, and notes them as printed.
    ///
    /// # Errors
    /// As [`Desk::document_print`]; `folder_read_only`, `disk_full`.
    pub fn document_print_file(&self, command_id: CommandId, document: &str) -> Result<Printed, DeskError> {
        self.copies_out(command_id, &[id(document)?], &Output::File, None)
    }

    /// Prints all copies of a packet, in the order of signing, behind a sheet that says where to sign.
    ///
    /// # Errors
    /// As [`Desk::document_print`].
    pub fn packet_print(
        &self,
        command_id: CommandId,
        packet: &str,
        choice: &PrintChoice,
    ) -> Result<Printed, DeskError> {
        let done = self.packet_out(command_id, packet, &Output::Printer(choice))?;
        self.remember(PACKET, choice)?;
        Ok(done)
    }

    /// Writes all copies of a packet into one file that is printed elsewhere, and notes them as printed.
    ///
    /// # Errors
    /// As [`Desk::document_print_file`].
    pub fn packet_print_file(&self, command_id: CommandId, packet: &str) -> Result<Printed, DeskError> {
        self.packet_out(command_id, packet, &Output::File)
    }

    fn packet_out(
        &self,
        command_id: CommandId,
        packet: &str,
        output: &Output<'_>,
    ) -> Result<Printed, DeskError> {
        let view: PacketView = self.packet(packet)?;
        let documents: Vec<DocumentId> = view
            .documents
            .iter()
            .map(|document| id(&document.id))
            .collect::<Result<_, _>>()?;
        self.copies_out(command_id, &documents, output, Some(&view))
    }

    /// A printer that is not there is said before anything is made.
    pub(crate) fn printer_there(&self, choice: &PrintChoice) -> Result<(), DeskError> {
        let fits = |printer: &Printer| match &choice.printer {
            Some(name) => printer.name == *name,
            None => printer.default,
        };
        match self.printers().iter().any(fits) {
            true => Ok(()),
            false => Err(DeskError::PrinterUnavailable),
        }
    }

    fn remember(&self, kind: &str, choice: &PrintChoice) -> Result<(), DeskError> {
        if self.print_habit(kind)?.as_ref() == Some(choice) {
            return Ok(());
        }
        let text = serde_json::to_string(choice).map_err(|_| StorageError::Internal { place: "print" })?;
        let open = self.open()?;
        open.vault
            .set(&open.actor, Act::Serve, &[(&habit(kind), text)], self.now())?;
        Ok(())
    }
}
