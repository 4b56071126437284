//! Clients written down, changed and made into one.

use super::client_id;
use crate::outcome::{Printer, Run, Stop};
use opiekun_desk::{Desk, views::*};
use serde_json::{Map, Value, json};

pub fn add(desk: &Desk, printer: &Printer, fields: &[String]) -> Run {
    let blank = ClientInput::empty(KindView::Person, SegmentView::Individual);
    let input = with(&blank, fields)?;
    let saved = desk.client_save(desk.new_command_id()?, None, None, &input)?;
    answer(printer, &saved, "cli-client-added")
}

pub fn edit(desk: &Desk, printer: &Printer, id: &str, fields: &[String]) -> Run {
    let id = client_id(desk, id)?;
    let card = desk.client_card(&id)?;
    let input = with(&desk.client_input(&id)?, fields)?;
    let saved = desk.client_save(desk.new_command_id()?, Some(&id), Some(card.revision), &input)?;
    answer(printer, &saved, "cli-client-saved")
}

pub fn merge(desk: &Desk, printer: &Printer, keep: &str, give_up: &str) -> Run {
    let (keep, give_up) = (client_id(desk, keep)?, client_id(desk, give_up)?);
    let sides = desk.merge_sides(&keep, &give_up)?;
    let mut fields = object(&sides.keep.input)?;
    for (field, value) in object(&sides.give_up.input)? {
        let gap = fields
            .get(&field)
            .is_none_or(|known| known.is_null() || known.as_str() == Some(""));
        if gap {
            fields.insert(field, value);
        }
    }
    let merge = MergeInput {
        base: sides.keep.client.revision,
        give_up_base: sides.give_up.client.revision,
        keep,
        give_up,
        input: input(fields)?,
    };
    let saved = desk.client_merge(desk.new_command_id()?, &merge)?;
    answer(printer, &saved, "cli-merged")
}

pub fn unmerge(desk: &Desk, printer: &Printer, id: &str) -> Run {
    let id = client_id(desk, id)?;
    let merges = desk.merges_of(&id)?;
    let last = merges
        .iter()
        .find(|merge| !merge.undone)
        .ok_or(Stop::Usage("cli-no-merge", Params::new()))?;
    let saved = desk.merge_undo(desk.new_command_id()?, &last.id)?;
    answer(printer, &saved, "cli-unmerged")
}

fn answer(printer: &Printer, saved: &Saved, words: &str) -> Run {
    printer.answer(&json!({ "id": saved.id, "revision": saved.revision }), || {
        vec![printer.words(words, &[("id", saved.id.clone())])]
    })
}

fn object(input: &ClientInput) -> Result<Map<String, Value>, Stop> {
    match serde_json::to_value(input) {
        Ok(Value::Object(map)) => Ok(map),
        _ => Err(Stop::Usage("cli-field", Params::new())),
    }
}

fn input(fields: Map<String, Value>) -> Result<ClientInput, Stop> {
    serde_json::from_value(Value::Object(fields)).map_err(|_| Stop::Usage("cli-field", Params::new()))
}

/// The form with some fields written over; consents are `true`, `false` or empty.
fn with(base: &ClientInput, fields: &[String]) -> Result<ClientInput, Stop> {
    let mut map = object(base)?;
    for field in fields {
        let wrong = || Stop::Usage("cli-field", Params::new());
        let (name, value) = field.split_once('=').ok_or_else(wrong)?;
        let known: Vec<&str> = map.keys().map(String::as_str).collect();
        let unknown = Params::from([
            ("name".to_owned(), name.to_owned()),
            ("known".to_owned(), known.join(", ")),
        ]);
        let slot = map
            .get_mut(name)
            .ok_or(Stop::Usage("cli-client-field-unknown", unknown))?;
        *slot = match (name, value) {
            ("consent_email" | "consent_phone", "") => Value::Null,
            ("consent_email" | "consent_phone", value) => Value::Bool(value.parse().map_err(|_| wrong())?),
            (_, value) => Value::String(value.to_owned()),
        };
    }
    input(map)
}

pub fn duplicates(desk: &Desk, printer: &Printer) -> Run {
    let found = desk.suspects(|_| {})?;
    printer.answer(&found, || {
        if found.pairs.is_empty() {
            return vec![printer.words("cli-no-duplicates", &[])];
        }
        let line = |pair: &SuspectView| {
            let common: Vec<String> = pair
                .common
                .iter()
                .map(|code| printer.words(&format!("common-{}", code.replace('_', "-")), &[]))
                .collect();
            format!(
                "{}  {}  |  {}  {}  |  {}",
                pair.one.number,
                pair.one.name,
                pair.other.number,
                pair.other.name,
                common.join(", ")
            )
        };
        found.pairs.iter().map(line).collect()
    })
}
