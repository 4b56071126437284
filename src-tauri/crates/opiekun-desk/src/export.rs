//! Clients taken out of the register as a file: identifiers as text, formulas disarmed, many only with a second person,
//! and every time a row in the trail.

use crate::{Desk, DeskError, desk::Open, forms, time, views::*, words::Words};
use opiekun_domain::{
    Invalid,
    command::{Command, EXPORT_ALONE_MAX, Envelope},
    ids::{ClientId, CommandId},
};
use opiekun_exchange::{
    Field,
    write::{TableFormat, WrittenColumn, write_table},
};
use opiekun_storage::{StorageError, folder::write_whole, read::client::ClientRecord};
use sha2::{Digest, Sha256};

/// Clients read from the register at once.
const PART: usize = 1_000;
/// Most clients of one file.
const CLIENTS_MAX: usize = 1_000_000;

/// A written table.
pub struct Table {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many clients it holds.
    pub clients: u32,
    /// Ending of its name.
    pub ending: &'static str,
}

impl Desk {
    /// Writes picked clients into a file; says where and how many. The trail is written before the file.
    ///
    /// # Errors
    /// Nobody picked; `second_person_required` for more than 50 clients without one, `approver_is_proposer`,
    /// `approver_role`, `wrong_passphrase`; `command_reused` for a command that was confirmed before; an unknown field or format; `folder_read_only`, `disk_full`.
    pub fn clients_export(&self, command_id: CommandId, input: &ExportInput) -> Result<Exported, DeskError> {
        let table = self.clients_table(command_id, input)?;
        let words = Words::load(self.appearance().language);
        let day = time::local_date(self.now());
        let name = format!("{} {day}", words.text("cli-export-file", &Params::new()));
        let path = self.save_path(&name, table.ending)?;
        write_whole(&path, &table.bytes)?;
        Ok(Exported {
            path: path.display().to_string(),
            clients: table.clients,
        })
    }

    /// The same as bytes, for a caller that has its own place for them.
    ///
    /// # Errors
    /// As [`Desk::clients_export`], but for those of the folder.
    pub fn clients_table(&self, command_id: CommandId, input: &ExportInput) -> Result<Table, DeskError> {
        let open = self.open()?;
        let format = match input.format.as_str() {
            "csv" => TableFormat::Csv,
            "xlsx" => TableFormat::Xlsx,
            _ => return Err(DeskError::field("format", Invalid::ChoiceUnknown)),
        };
        let fields = fields(&input.fields)?;
        let picked = self.picked(&open, &input.selection, CLIENTS_MAX)?;
        let clients = u32::try_from(picked.len()).unwrap_or(u32::MAX);
        let command = Command::ExportClients {
            clients,
            digest: fingerprint(&picked),
            fields: fields.iter().map(|field| field.code().to_owned()).collect(),
        };
        let envelope = Envelope {
            id: command_id,
            base: None,
            command,
        };
        // A confirmed command is answered from the log, without a new row in the trail and without a second person: a
        // file must not leave that way.
        if open.vault.ask(&open.actor, &envelope, self.now())?.is_some() {
            return Err(StorageError::CommandReused.into());
        }
        let command = &envelope.command;
        let approval = match &input.approver {
            Some(approver) if clients > EXPORT_ALONE_MAX => {
                Some(self.approval(&open, command, approver, &input.approver_passphrase)?)
            }
            _ => None,
        };
        open.vault
            .apply(&open.actor, &envelope, approval.as_ref(), self.now())?;
        let bytes = self.table(&open, &picked, &fields, format)?;
        Ok(Table {
            bytes,
            clients,
            ending: format.ending(),
        })
    }

    fn table(
        &self,
        open: &Open,
        picked: &[ClientId],
        fields: &[Field],
        format: TableFormat,
    ) -> Result<Vec<u8>, DeskError> {
        let columns: Vec<WrittenColumn> = fields
            .iter()
            .map(|field| WrittenColumn {
                header: field.header().to_owned(),
                identifier: field.is_digits(),
            })
            .collect();
        let mut rows = Vec::new();
        for part in picked.chunks(PART) {
            for record in open.vault.clients_of(part)? {
                rows.push(self.cells(open, &record, fields)?);
            }
            self.touch();
        }
        write_table(&columns, rows.into_iter(), format).map_err(|_| DeskError::ExportTooLarge)
    }

    fn cells(&self, open: &Open, record: &ClientRecord, fields: &[Field]) -> Result<Vec<String>, DeskError> {
        let input = forms::input(&record.draft);
        let of_account = [Field::Account, Field::Balance, Field::OpenedOn];
        let account = if fields.iter().any(|field| of_account.contains(field)) {
            open.vault
                .holdings(record.id)?
                .into_iter()
                .map(|held| held.holding)
                .find(|holding| holding.iban().is_some())
        } else {
            None
        };
        let account = account.as_ref();
        Ok(fields
            .iter()
            .map(|field| match field {
                Field::Number => record.number.clone(),
                Field::Account => account.map(|held| held.number.clone()).unwrap_or_default(),
                Field::Balance => account
                    .and_then(|held| held.balance)
                    .map(|money| money.plain().replace('.', ","))
                    .unwrap_or_default(),
                Field::OpenedOn => account
                    .and_then(|held| held.opened_on)
                    .map(|day| day.format("%d.%m.%Y").to_string())
                    .unwrap_or_default(),
                other => forms::text_of(&input, *other),
            })
            .collect())
    }
}

/// Fingerprint of the picked clients, in their order.
fn fingerprint(picked: &[ClientId]) -> String {
    let mut hash = Sha256::new();
    for client in picked {
        hash.update(client.to_string());
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn fields(codes: &[String]) -> Result<Vec<Field>, DeskError> {
    if codes.is_empty() {
        return Ok(Field::ALL.to_vec());
    }
    codes
        .iter()
        .map(|code| Field::by_code(code).ok_or_else(|| DeskError::field("fields", Invalid::ChoiceUnknown)))
        .collect()
}
