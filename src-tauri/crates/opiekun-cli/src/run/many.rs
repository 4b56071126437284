//! What is done to many clients at once.

use super::{client_id, export::person_id};
use crate::{
    arguments::{CallsCommand, PickedArguments},
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{Desk, views::*};
use serde_json::json;

pub fn assign(desk: &Desk, printer: &Printer, picked: &PickedArguments, to: &str, reason: &str) -> Run {
    let input = AssignInput {
        selection: selection(desk, picked)?,
        advisor: person_id(desk, to)?,
        reason: reason.to_owned(),
    };
    let done = desk.clients_assign(desk.new_command_id()?, &input)?;
    printer.answer(&done, || {
        let params = [
            ("count", done.clients.to_string()),
            ("left", done.left.to_string()),
            ("id", done.id.clone()),
        ];
        vec![printer.words("cli-assigned", &params)]
    })
}

pub fn assign_undo(desk: &Desk, printer: &Printer, id: &str) -> Run {
    let done = desk.assignment_undo(desk.new_command_id()?, id)?;
    printer.answer(&done, || {
        let params = [
            ("count", done.clients.to_string()),
            ("left", done.left.to_string()),
        ];
        vec![printer.words("cli-assigned-back", &params)]
    })
}

pub fn calls(desk: &Desk, printer: &Printer, command: &CallsCommand) -> Run {
    match command {
        CallsCommand::List => {
            let lists = desk.call_lists()?;
            printer.answer(&json!({ "lists": lists }), || {
                if lists.is_empty() {
                    return vec![printer.words("cli-calls-none", &[])];
                }
                lists.iter().map(|list| summary(printer, list)).collect()
            })
        }
        CallsCommand::Show { list } => {
            let list = known(desk, list)?.ok_or(Stop::Usage("cli-calls-unknown", Params::new()))?;
            let sheet = desk.call_sheet(&list.id)?;
            printer.answer(&sheet, || {
                let calls = sheet.calls.iter().map(|call| {
                    let phone = call.phone.as_deref().unwrap_or("–");
                    format!("{}  {}  {phone}  {}", call.number, call.name, call.state)
                });
                std::iter::once(summary(printer, &sheet.list))
                    .chain(calls)
                    .collect()
            })
        }
        CallsCommand::Add { list, aim, picked } => {
            let input = CallInput {
                selection: selection(desk, picked)?,
                list: known(desk, list)?.map(|list| list.id),
                name: list.clone(),
                aim: aim.clone(),
            };
            let check = desk.call_check(&input)?;
            let left = left_out(printer, &check);
            if check.fit == 0 && !left.is_empty() {
                let why = Params::from([("why".to_owned(), left.join("; "))]);
                return Err(Stop::Refused("cli-calls-nobody", why));
            }
            let done = desk.calls_add(desk.new_command_id()?, &input)?;
            printer.answer(&done, || {
                let params = [("count", done.added.to_string()), ("name", done.name.clone())];
                let mut lines = vec![printer.words("cli-calls-added", &params)];
                lines.extend(left.iter().cloned());
                lines
            })
        }
    }
}

/// Who of the picked clients stays out, and why.
fn left_out(printer: &Printer, check: &CallCheck) -> Vec<String> {
    [
        ("cli-calls-no-phone", check.no_phone),
        ("cli-calls-no-consent", check.no_consent),
        ("cli-calls-listed", check.listed),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(words, count)| printer.words(words, &[("count", count.to_string())]))
    .collect()
}

/// All clients of a kept view, or of the register.
pub(super) fn shown_by(desk: &Desk, view: Option<&str>) -> Result<ClientSelection, Stop> {
    let filter = match view {
        Some(view) => desk.view_filter(view)?.0,
        None => ClientFilterView::default(),
    };
    Ok(ClientSelection {
        filter: Some(filter),
        ..ClientSelection::default()
    })
}

fn selection(desk: &Desk, picked: &PickedArguments) -> Result<ClientSelection, Stop> {
    if let Some(view) = &picked.view {
        return shown_by(desk, Some(view));
    }
    let ids = picked.clients.iter().map(|text| client_id(desk, text));
    Ok(ClientSelection {
        ids: ids.collect::<Result<_, _>>()?,
        ..ClientSelection::default()
    })
}

fn known(desk: &Desk, list: &str) -> Result<Option<CallListView>, Stop> {
    let lists = desk.call_lists()?;
    Ok(lists.into_iter().find(|one| one.id == list || one.name == list))
}

fn summary(printer: &Printer, list: &CallListView) -> String {
    let params = [
        ("name", list.name.clone()),
        ("open", list.open.to_string()),
        ("total", (list.open + list.done + list.skipped).to_string()),
    ];
    printer.words("cli-calls-line", &params)
}
