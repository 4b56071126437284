//! Visits and papers.

use super::{client_id, open};
use crate::{
    arguments::{
        AppointmentCommand, Arguments, DocumentCommand, PacketArguments, PeopleArguments, PrepareArguments,
    },
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{
    Desk, PrepareOptions,
    views::{BookInput, CopyView, DocumentInput, DocumentRow, OverrideInput, PacketInput, Params},
    words::key,
};
use serde_json::json;
use std::collections::BTreeMap;

pub fn appointment(arguments: &Arguments, printer: &Printer, command: &AppointmentCommand) -> Run {
    match command {
        AppointmentCommand::Purposes => {
            let purposes: Vec<_> = super::desk(arguments)
                .appointment_purposes()
                .into_iter()
                .map(|p| (printer.words(&key("purpose", &p.code), &[]), p))
                .collect();
            let list: Vec<_> = purposes
                .iter()
                .map(|(name, p)| json!({ "code": p.code, "name": name, "minutes": p.minutes }))
                .collect();
            printer.answer(&json!({ "purposes": list }), || {
                purposes
                    .iter()
                    .map(|(name, p)| format!("{}  {name}  {} min", p.code, p.minutes))
                    .collect()
            })
        }
        AppointmentCommand::Book {
            client,
            purpose,
            start,
            minutes,
        } => {
            let desk = open(arguments)?;
            let usual = desk
                .appointment_purposes()
                .into_iter()
                .find(|p| p.code == *purpose)
                .map(|p| p.minutes);
            let input = BookInput {
                client_id: client_id(&desk, client)?,
                purpose: purpose.clone(),
                start: start.clone(),
                minutes: minutes.or(usual).unwrap_or(30),
                note: String::new(),
            };
            let saved = desk.appointment_book(desk.new_command_id()?, &input)?;
            printer.answer(&saved, || vec![printer.words("cli-booked", &[])])
        }
        AppointmentCommand::List { from, to } => {
            let found = open(arguments)?.appointment_range(from, to)?;
            printer.answer(&json!({ "appointments": found }), || {
                found
                    .iter()
                    .map(|visit| {
                        let purpose = printer.words(&key("purpose", &visit.purpose), &[]);
                        format!(
                            "{}  {} min  {}  {purpose}",
                            visit.start.replace('T', " "),
                            visit.minutes,
                            visit.client_name
                        )
                    })
                    .collect()
            })
        }
    }
}

pub fn document(arguments: &Arguments, printer: &Printer, command: &DocumentCommand) -> Run {
    match command {
        DocumentCommand::Templates => {
            let templates = super::desk(arguments).document_templates()?;
            printer.answer(&json!({ "templates": templates }), || {
                templates
                    .iter()
                    .map(|t| format!("{}  {}  {}  {}", t.code, t.version, t.language, t.title))
                    .collect()
            })
        }
        DocumentCommand::Prepare(prepare) => self::prepare(arguments, printer, prepare),
        DocumentCommand::Purposes => {
            let purposes = super::desk(arguments).packet_purposes()?;
            printer.answer(&json!({ "purposes": purposes }), || {
                purposes
                    .iter()
                    .map(|p| format!("{}  {}", p.code, p.title))
                    .collect()
            })
        }
        DocumentCommand::Packet(packet) => self::packet(arguments, printer, packet),
        DocumentCommand::Print { id } => {
            let desk = open(arguments)?;
            let command = desk.new_command_id()?;
            // An id names one of the two.
            let done = match desk.packet(id) {
                Ok(_) => desk.packet_print_file(command, id)?,
                Err(_) => desk.document_print_file(command, id)?,
            };
            printer.answer(&json!({ "path": done.job }), || {
                vec![printer.words("cli-copies-file", &[("path", done.job.clone())])]
            })
        }
        DocumentCommand::Copies => {
            let waiting = open(arguments)?.copies_waiting()?;
            let lists = [
                &waiting.to_destroy,
                &waiting.returned,
                &waiting.at_clients,
                &waiting.unsent,
                &waiting.at_desk,
            ];
            printer.answer(&waiting, || {
                let lines: Vec<String> = lists
                    .into_iter()
                    .flatten()
                    .map(|copy| copy_line(printer, copy))
                    .collect();
                if lines.is_empty() {
                    return vec![printer.words("cli-copies-none", &[])];
                }
                lines
            })
        }
        DocumentCommand::Copy { code, to, reason } => {
            let desk = open(arguments)?;
            let found = desk.copy_find(code)?;
            if let Some(to) = to {
                let state = serde_json::from_value(json!(to))
                    .map_err(|_| Stop::Usage("cli-copy-state", Params::new()))?;
                desk.copy_move(desk.new_command_id()?, &found.id, found.revision, state, reason)?;
            }
            let copy = desk.copy_find(code)?;
            printer.answer(&copy, || vec![copy_line(printer, &copy)])
        }
    }
}

fn copy_line(printer: &Printer, copy: &CopyView) -> String {
    let state = serde_json::to_value(copy.state).unwrap_or_default();
    let state = key("copy-state", state.as_str().unwrap_or_default());
    format!(
        "{}  {}  {}  {}  {}",
        copy.code,
        printer.words(&state, &[]),
        copy.number,
        copy.title,
        copy.client_name
    )
}

/// Ids of people by the code of their part in a paper.
fn parties(desk: &Desk, people: &PeopleArguments) -> Result<BTreeMap<String, String>, Stop> {
    let parties = people.parties.iter();
    parties
        .map(|(code, id)| Ok((code.clone(), client_id(desk, id)?)))
        .collect()
}

fn signers(desk: &Desk, people: &PeopleArguments) -> Result<Vec<String>, Stop> {
    people.signers.iter().map(|id| client_id(desk, id)).collect()
}

fn overrides(people: &PeopleArguments) -> Vec<OverrideInput> {
    let all = people.overrides.iter();
    all.map(|(code, reason)| OverrideInput {
        code: code.clone(),
        reason: reason.clone(),
    })
    .collect()
}

fn second_holder(desk: &Desk, people: &PeopleArguments) -> Result<Option<String>, Stop> {
    people
        .second_holder
        .as_deref()
        .map(|id| client_id(desk, id))
        .transpose()
}

fn packet(arguments: &Arguments, printer: &Printer, packet: &PacketArguments) -> Run {
    let desk = open(arguments)?;
    let people = &packet.people;
    let input = PacketInput {
        purpose: packet.purpose.clone(),
        language: "pl".to_owned(),
        client_id: client_id(&desk, &people.client)?,
        second_holder: second_holder(&desk, people)?,
        parties: parties(&desk, people)?,
        signers: signers(&desk, people)?,
        fields: packet.fields.iter().cloned().collect(),
        overrides: overrides(people),
        without: packet.without.clone(),
    };
    let made = desk.packet_prepare(desk.new_command_id()?, &input)?;
    printer.answer(&made, || {
        let line = |document: &DocumentRow| format!("{}  {}", document.number, document.title);
        std::iter::once(printer.words("cli-packet", &[("id", made.id.clone())]))
            .chain(made.documents.iter().map(line))
            .collect()
    })
}

fn prepare(arguments: &Arguments, printer: &Printer, prepare: &PrepareArguments) -> Run {
    let mut fields = BTreeMap::new();
    for (name, value) in &prepare.fields {
        if fields.insert(name.clone(), value.clone()).is_some() {
            let params = Params::from([("name".to_owned(), name.clone())]);
            return Err(Stop::Usage("cli-field-twice", params));
        }
    }
    let desk = open(arguments)?;
    // Asked before anything is stored: a paper that cannot be handed out must not be prepared.
    desk.paper_target(&prepare.out)?;
    let input = DocumentInput {
        template: prepare.template.clone(),
        language: prepare.paper_language.clone(),
        client_id: client_id(&desk, &prepare.people.client)?,
        second_holder: second_holder(&desk, &prepare.people)?,
        parties: parties(&desk, &prepare.people)?,
        signers: signers(&desk, &prepare.people)?,
        fields,
        overrides: overrides(&prepare.people),
    };
    let options = PrepareOptions {
        fixed_time: prepare.fixed_time.map(Into::into),
    };
    let made = desk.document_prepare(desk.new_command_id()?, &input, options)?;
    let pdf = desk.document_pdf(&made.id)?;
    desk.paper_to(&prepare.out, &pdf)?;
    printer.answer(&made, || {
        let params = [
            ("number", made.number.clone()),
            ("pages", made.pages.to_string()),
            ("path", prepare.out.display().to_string()),
        ];
        vec![printer.words("cli-document", &params)]
    })
}
