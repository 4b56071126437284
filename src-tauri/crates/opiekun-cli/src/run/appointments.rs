//! Visits.

use super::{client_id, open};
use crate::{
    arguments::{AppointmentCommand, Arguments},
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{
    views::{BookInput, Params, SlotView},
    words::key,
};
use serde_json::json;

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
        AppointmentCommand::Move { id, start, minutes } => {
            let desk = open(arguments)?;
            let visit = desk.appointment_one(id)?;
            let minutes = minutes.unwrap_or(visit.minutes);
            let saved = desk.appointment_move(desk.new_command_id()?, id, visit.revision, start, minutes)?;
            printer.answer(&saved, || vec![printer.words("cli-moved", &[])])
        }
        AppointmentCommand::Cancel { id, reason } => {
            let desk = open(arguments)?;
            let visit = desk.appointment_one(id)?;
            let saved = desk.appointment_cancel(desk.new_command_id()?, id, visit.revision, reason)?;
            printer.answer(&saved, || vec![printer.words("cli-called-off", &[])])
        }
        AppointmentCommand::Slots {
            purpose,
            segment,
            from,
            to,
        } => {
            let unknown = |_| Stop::Usage("cli-segment", Params::new());
            let segment = serde_json::from_value(json!(segment)).map_err(unknown)?;
            let found = open(arguments)?.appointment_slots(purpose, segment, from, to)?;
            printer.answer(&json!({ "slots": found }), || {
                let line =
                    |slot: &SlotView| format!("{}  {}", slot.start.replace('T', " "), slot.advisor_name);
                found.iter().map(line).collect()
            })
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
