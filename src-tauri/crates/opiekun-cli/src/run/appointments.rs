//! Visits.

use super::{client_id, open};
use crate::{
    arguments::{AppointmentCommand, Arguments},
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{
    views::{BookInput, GuestInput, MoveInput, Params, SlotQuery, SlotView},
    words::key,
};
use serde_json::json;

pub fn appointment(arguments: &Arguments, printer: &Printer, command: &AppointmentCommand) -> Run {
    match command {
        AppointmentCommand::Purposes => {
            let purposes: Vec<_> = open(arguments)?
                .appointment_purposes()?
                .into_iter()
                .map(|p| (purpose_words(printer, &p.code, &p.title), p))
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
            advisor,
            room,
            guests,
            overbook,
        } => {
            let desk = open(arguments)?;
            let mut along = Vec::new();
            for guest in guests {
                let refused = || Stop::Usage("cli-guest", Params::new());
                let (who, role) = guest.split_once('=').ok_or_else(refused)?;
                along.push(GuestInput {
                    client_id: client_id(&desk, who)?,
                    role: role.to_owned(),
                });
            }
            let client = client_id(&desk, client)?;
            let minutes = match minutes {
                Some(minutes) => *minutes,
                None => desk.visit_minutes(&client, purpose, start)?,
            };
            let input = BookInput {
                client_id: client,
                purpose: purpose.clone(),
                start: start.clone(),
                minutes,
                advisor_id: advisor.clone(),
                room_id: room.clone(),
                guests: along,
                overbooked: overbook.clone(),
                ..BookInput::default()
            };
            let saved = desk.appointment_book(desk.new_command_id()?, &input)?;
            printer.answer(&saved, || vec![printer.words("cli-booked", &[])])
        }
        AppointmentCommand::Move {
            id,
            start,
            minutes,
            advisor,
            room,
            overbook,
        } => {
            let desk = open(arguments)?;
            let visit = desk.appointment_one(id)?;
            let input = MoveInput {
                start: start.clone(),
                minutes: minutes.unwrap_or(visit.minutes),
                advisor_id: advisor.clone(),
                room_id: room.clone(),
                overbooked: overbook.clone(),
                doubles: None,
            };
            let saved = desk.appointment_move(desk.new_command_id()?, id, visit.revision, &input)?;
            printer.answer(&saved, || vec![printer.words("cli-moved", &[])])
        }
        AppointmentCommand::Cancel { id, reason, later } => {
            let desk = open(arguments)?;
            let visit = desk.appointment_one(id)?;
            let saved =
                desk.appointment_cancel(desk.new_command_id()?, id, visit.revision, reason, *later)?;
            printer.answer(&saved, || vec![printer.words("cli-called-off", &[])])
        }
        AppointmentCommand::Invite { id, out } => {
            let desk = open(arguments)?;
            desk.paper_target(out)?; // asked before anything leaves the register
            desk.paper_to(out, &desk.visit_invitation(id)?)?;
            let path = out.display().to_string();
            printer.answer(&json!({ "file": path }), || vec![path.clone()])
        }
        AppointmentCommand::Step { id, step, identified } => {
            let desk = open(arguments)?;
            let visit = desk.appointment_one(id)?;
            let identified = identified.then_some(true);
            let saved =
                desk.appointment_step(desk.new_command_id()?, id, visit.revision, step, identified)?;
            printer.answer(&saved, || vec![printer.words("cli-stepped", &[])])
        }
        AppointmentCommand::Slots {
            purpose,
            segment,
            from,
            to,
            advisors,
            common,
        } => {
            let unknown = |_| Stop::Usage("cli-segment", Params::new());
            let query = SlotQuery {
                purpose: purpose.clone(),
                segment: Some(serde_json::from_value(json!(segment)).map_err(unknown)?),
                from: from.clone(),
                to: to.clone(),
                advisors: advisors.clone(),
                common: *common,
                ..SlotQuery::default()
            };
            let found = open(arguments)?.appointment_slots(&query)?;
            printer.answer(&json!({ "slots": found }), || {
                let line = |slot: &SlotView| {
                    let room = slot
                        .room_name
                        .as_ref()
                        .map(|room| format!("  {room}"))
                        .unwrap_or_default();
                    format!("{}  {}{room}", slot.start.replace('T', " "), slot.advisor_name)
                };
                found.iter().map(line).collect()
            })
        }
        AppointmentCommand::List { from, to } => {
            let found = open(arguments)?.appointment_range(from, to)?;
            printer.answer(&json!({ "appointments": found }), || {
                found
                    .iter()
                    .map(|visit| {
                        let purpose = purpose_words(printer, &visit.purpose, &visit.purpose_title);
                        let state = printer.words(
                            &key("sheet-state", json!(visit.state).as_str().unwrap_or_default()),
                            &[],
                        );
                        format!(
                            "{}  {}  {} min  {}  {purpose}  {state}  {}",
                            visit.id,
                            visit.start.replace('T', " "),
                            visit.minutes,
                            visit.client_name,
                            visit.advisor_name
                        )
                    })
                    .collect()
            })
        }
    }
}

/// Name of a purpose: its own, or the words of the program.
pub(super) fn purpose_words(printer: &Printer, code: &str, title: &str) -> String {
    if title.is_empty() {
        printer.words(&key("purpose", code), &[])
    } else {
        title.to_owned()
    }
}
