//! Tables for other programs.

use super::files;
use crate::{
    arguments::ExportCommand,
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{Desk, views::*};
use serde_json::json;

pub fn export(desk: &Desk, printer: &Printer, command: &ExportCommand) -> Run {
    let ExportCommand::Clients {
        view,
        out,
        approver,
        approver_passphrase_file,
    } = command;
    let format = match out.extension().and_then(|ending| ending.to_str()) {
        Some("xlsx") => "xlsx",
        Some("csv") => "csv",
        _ => return Err(Stop::Usage("cli-export-format", Params::new())),
    };
    let approver = match approver {
        Some(name) => Some(person_id(desk, name)?),
        None => None,
    };
    let passphrase = match approver_passphrase_file {
        Some(path) => files::first_line(path)?.to_string(),
        None => String::new(),
    };
    let input = ExportInput {
        selection: super::many::shown_by(desk, view.as_deref())?,
        fields: Vec::new(),
        format: format.to_owned(),
        approver,
        approver_passphrase: passphrase,
    };
    desk.paper_target(out)?; // asked before anything leaves the register
    let table = desk.clients_table(desk.new_command_id()?, &input)?;
    desk.paper_to(out, &table.bytes)?;
    let path = out.display().to_string();
    printer.answer(&json!({ "clients": table.clients, "path": path }), || {
        let params = [("clients", table.clients.to_string()), ("path", path.clone())];
        vec![printer.words("cli-exported", &params)]
    })
}

/// A person who works here, by name.
pub(super) fn person_id(desk: &Desk, name: &str) -> Result<String, Stop> {
    let people = desk.people_list()?;
    let found = people
        .into_iter()
        .find(|person| person.name == name && person.active);
    found
        .map(|person| person.id)
        .ok_or(Stop::Usage("cli-approver-unknown", Params::new()))
}
