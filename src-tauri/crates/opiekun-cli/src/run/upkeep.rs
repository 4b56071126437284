//! The vault itself: made, checked, backed up; its people.

use super::{desk, files, key, passphrase, vault};
use crate::{
    arguments::{Arguments, UserCommand},
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{Desk, DeskError, domain::access::Role, views::Params};
use serde_json::json;
use std::{path::Path, process::ExitCode};
use zeroize::Zeroizing;

pub fn init(arguments: &Arguments, printer: &Printer, name: &str) -> Run {
    let desk = desk(arguments);
    let passphrase = passphrase(arguments)?;
    let folder = vault(arguments).display().to_string();
    let reader =
        key::Reader::find().ok_or_else(|| Stop::Refused("cli-recovery-key-nowhere", Params::new()))?;
    desk.vault_create_handing(name, &passphrase, |recovery_key| {
        let object = json!({ "folder": folder, "recovery_key": recovery_key });
        let lines = [
            printer.words("cli-vault-created", &[("folder", folder.clone())]),
            printer.words("cli-recovery-key", &[]),
            recovery_key.to_owned(),
        ];
        reader.hand(&Zeroizing::new(printer.text(&object, &lines)))
    })?;
    Ok(ExitCode::SUCCESS)
}

pub fn user(desk: &Desk, printer: &Printer, command: &UserCommand) -> Run {
    match command {
        UserCommand::List => {
            let people = desk.people_list()?;
            printer.answer(&json!({ "people": people }), || {
                people
                    .iter()
                    .map(|p| format!("{}  {:?}  {}  {}", p.id, p.role, p.active, p.name))
                    .collect()
            })
        }
        UserCommand::Add {
            name,
            role,
            new_passphrase_file,
        } => {
            let role = Role::parse(role).map_err(|reason| DeskError::field("role", reason))?;
            let passphrase = files::first_line(new_passphrase_file)?;
            let person = desk.person_add(desk.new_command_id()?, name, role, &passphrase)?;
            printer.answer(&person, || vec![printer.words("cli-person-added", &[])])
        }
        UserCommand::Disable { person } => {
            let known = desk
                .people_list()?
                .into_iter()
                .find(|known| known.name == *person);
            let id = known.map_or_else(|| person.clone(), |known| known.id);
            desk.person_disable(desk.new_command_id()?, &id)?;
            printer.answer(&json!({ "id": id }), || {
                vec![printer.words("cli-person-disabled", &[])]
            })
        }
    }
}

pub fn backup(desk: &Desk, printer: &Printer, file: &Path) -> Run {
    let made = desk.backup_to(file)?;
    printer.answer(&made, || {
        vec![printer.words(
            "cli-backup",
            &[("path", made.path.clone()), ("bytes", made.bytes.clone())],
        )]
    })
}

pub fn restore(printer: &Printer, file: &Path, into: &Path) -> Run {
    files::regular(file)?;
    Desk::restore(file, into)?;
    let folder = into.display().to_string();
    printer.answer(&json!({ "folder": folder }), || {
        vec![printer.words("cli-restored", &[("folder", folder.clone())])]
    })
}

pub fn verify(desk: &Desk, printer: &Printer) -> Run {
    let report = desk.verify()?;
    printer.answer(&report, || {
        if report.ok {
            let counts = [
                ("rows", report.audit_rows.to_string()),
                ("documents", report.documents.to_string()),
            ];
            return vec![printer.words("cli-verify-ok", &counts)];
        }
        let mut lines = vec![printer.words("cli-verify-bad", &[])];
        lines.extend(report.problems.iter().map(|problem| {
            format!(
                "{}: {}",
                problem.code,
                problem.params.get("what").cloned().unwrap_or_default()
            )
        }));
        lines
    })?;
    Ok(if report.ok {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(4)
    })
}
