//! People who came without a visit.

use super::{appointments::purpose_words, client_id};
use crate::{
    arguments::QueueCommand,
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{
    Desk,
    views::{Params, QueueEntry, WalkInInput},
};
use serde_json::json;

pub fn queue(desk: &Desk, printer: &Printer, command: &QueueCommand) -> Run {
    match command {
        QueueCommand::Add {
            purpose,
            client,
            note,
        } => {
            let input = WalkInInput {
                client_id: client
                    .as_ref()
                    .map(|client| client_id(desk, client))
                    .transpose()?,
                purpose: purpose.clone(),
                note: note.clone(),
            };
            let saved = desk.queue_add(desk.new_command_id()?, &input)?;
            let queue = desk.queue()?;
            let entry = queue.waiting.into_iter().find(|entry| entry.id == saved.id);
            printer.answer(&json!({ "entry": entry }), || {
                entry.iter().map(|entry| line(printer, entry)).collect()
            })
        }
        QueueCommand::Next => {
            let next = desk.queue_next(desk.new_command_id()?)?;
            printer.answer(&json!({ "entry": next }), || match &next {
                Some(entry) => vec![line(printer, entry)],
                None => vec![printer.words("cli-queue-empty", &[])],
            })
        }
        QueueCommand::List => {
            let queue = desk.queue()?;
            printer.answer(&json!(queue), || {
                let all = queue.in_service.iter().chain(&queue.waiting);
                all.map(|entry| line(printer, entry)).collect()
            })
        }
        QueueCommand::Step { id, step } => {
            let queue = desk.queue()?;
            let known = queue.walk_ins.iter().find(|entry| entry.id == *id);
            let known = known.ok_or_else(|| Stop::Usage("cli-queue-unknown", Params::new()))?;
            let saved = desk.queue_step(desk.new_command_id()?, id, known.revision, step, None, None)?;
            printer.answer(&saved, || vec![printer.words("cli-stepped", &[])])
        }
    }
}

/// Number, purpose, when they came and when their turn is expected.
fn line(printer: &Printer, entry: &QueueEntry) -> String {
    let number = entry
        .number
        .map_or_else(|| "–".to_owned(), |number| number.to_string());
    let turn = entry
        .expected_at
        .as_deref()
        .and_then(|at| at.get(11..))
        .unwrap_or("");
    format!(
        "{}  {number}  {}  {}  {turn}",
        entry.id,
        entry.arrived_at.get(11..).unwrap_or_default(),
        purpose_words(printer, &entry.purpose, &entry.purpose_title),
    )
}
