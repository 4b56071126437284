//! Visits and papers.

use super::{client_id, open};
use crate::{
    arguments::{AppointmentCommand, Arguments, DocumentCommand, PrepareArguments},
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{
    PrepareOptions,
    views::{BookInput, DocumentInput, Params},
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
    }
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
        client_id: client_id(&desk, &prepare.client)?,
        second_holder: prepare
            .second_holder
            .as_deref()
            .map(|id| client_id(&desk, id))
            .transpose()?,
        fields,
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
