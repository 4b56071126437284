//! Clients: invented, found, shown, written down.

use super::{client_id, open};
use crate::{
    arguments::{Arguments, ClientCommand},
    meter::Meter,
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{Desk, views::Params};
use serde_json::json;

pub fn demo(desk: &Desk, printer: &Printer, clients: u32, seed: u64, appointments: u32) -> Run {
    let mut meter = Meter::new(printer);
    let added = desk.demo_fill(clients, seed, appointments, |step| meter.step(step))?;
    drop(meter);
    printer.answer(&json!({ "added": added }), || {
        vec![printer.words("cli-demo", &[("clients", added.to_string())])]
    })
}

pub fn client(arguments: &Arguments, printer: &Printer, command: &ClientCommand) -> Run {
    match command {
        ClientCommand::Find { words, limit } => {
            if *limit == 0 {
                return Err(Stop::Usage("cli-limit-zero", Params::new()));
            }
            let desk = open(arguments)?;
            let found = desk.client_find(&words.join(" "), *limit)?;
            printer.answer(&found, || {
                if found.hits.is_empty() {
                    return vec![printer.words("cli-nothing-found", &[])];
                }
                found
                    .hits
                    .iter()
                    .map(|hit| format!("{}  {}  {}", hit.number, hit.name, hit.detail))
                    .collect()
            })
        }
        ClientCommand::Add { fields } => super::edit::add(&open(arguments)?, printer, fields),
        ClientCommand::Edit { id, fields } => super::edit::edit(&open(arguments)?, printer, id, fields),
        ClientCommand::Merge { keep, give_up } => {
            super::edit::merge(&open(arguments)?, printer, keep, give_up)
        }
        ClientCommand::Duplicates => super::edit::duplicates(&open(arguments)?, printer),
        ClientCommand::Unmerge { id } => super::edit::unmerge(&open(arguments)?, printer, id),
        ClientCommand::Assign { picked, to, reason } => {
            super::many::assign(&open(arguments)?, printer, picked, to, reason)
        }
        ClientCommand::AssignUndo { id } => super::many::assign_undo(&open(arguments)?, printer, id),
        ClientCommand::Ties(command) => super::ties::ties(&open(arguments)?, printer, command),
        ClientCommand::Valuation { id } => super::valuation::valuation(&open(arguments)?, printer, id),
        ClientCommand::Vcard { id } => {
            let desk = open(arguments)?;
            let path = desk.vcard_save(&client_id(&desk, id)?)?;
            printer.answer(&json!({ "path": path }), || {
                vec![printer.words("cli-vcard", &[("path", path.clone())])]
            })
        }
        ClientCommand::PeselCheck { id, reserved } => {
            let desk = open(arguments)?;
            let client = client_id(&desk, id)?;
            let saved = desk.pesel_check_note(desk.new_command_id()?, &client, *reserved)?;
            printer.answer(&saved, || vec![printer.words("cli-pesel-noted", &[])])
        }
        ClientCommand::Show { id } => {
            let desk = open(arguments)?;
            let card = desk.client_card(&client_id(&desk, id)?)?;
            printer.answer(&card, || {
                let shown = serde_json::to_string_pretty(&card).unwrap_or_default();
                vec![shown]
            })
        }
    }
}
