//! Papers.

use super::{client_id, files::folder_there, open};
use crate::{
    arguments::{
        Arguments, CheckArguments, DocumentCommand, PeopleArguments, PrepareArguments, PrintArguments,
    },
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{
    Desk, PrepareOptions,
    views::{DocumentInput, OverrideInput, Params, PrintChoice, Printed},
};
use serde_json::json;
use std::collections::BTreeMap;

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
        DocumentCommand::Check(paper) => {
            let desk = open(arguments)?;
            let found = desk.document_check(&input(&desk, paper)?)?;
            printer.answer(&json!({ "findings": printer.findings(&found) }), || {
                match found.is_empty() {
                    true => vec![printer.words("cli-check-clear", &[])],
                    false => printer.finding_lines(&found),
                }
            })
        }
        DocumentCommand::Prepare(prepare) => self::prepare(arguments, printer, prepare),
        DocumentCommand::Print(print) => {
            let desk = open(arguments)?;
            let command = desk.new_command_id()?;
            let done = match choice(print) {
                Some(choice) => desk.document_print(command, &print.id, &choice)?,
                None => desk.document_print_file(command, &print.id)?,
            };
            printed(printer, print, &done)
        }
        DocumentCommand::Save { id, out } => {
            folder_there(out)?;
            open(arguments)?.document_save_to(id, out)?;
            let path = out.display().to_string();
            printer.answer(&json!({ "path": path }), || {
                vec![printer.words("cli-document-saved", &[("path", path.clone())])]
            })
        }
        DocumentCommand::Package { ids, out } => {
            folder_there(out)?;
            open(arguments)?.documents_package_to(ids, out)?;
            packaged(printer, out)
        }
    }
}

/// Nothing when the copies go into a file.
pub(super) fn choice(print: &PrintArguments) -> Option<PrintChoice> {
    print.printer.as_ref().map(|name| PrintChoice {
        printer: Some(name.clone()),
        two_sided: !print.one_sided,
        tray: print.tray.clone(),
    })
}

pub(super) fn printed(printer: &Printer, print: &PrintArguments, done: &Printed) -> Run {
    match &print.printer {
        Some(name) => printer.answer(&json!({ "job": done.job }), || {
            vec![printer.words(
                "cli-copies-printer",
                &[("printer", name.clone()), ("job", done.job.clone())],
            )]
        }),
        None => printer.answer(&json!({ "path": done.job }), || {
            vec![printer.words("cli-copies-file", &[("path", done.job.clone())])]
        }),
    }
}

pub(super) fn packaged(printer: &Printer, out: &std::path::Path) -> Run {
    let path = out.display().to_string();
    printer.answer(&json!({ "path": path }), || {
        vec![printer.words("cli-package", &[("path", path.clone())])]
    })
}

/// Ids of people by the code of their part in a paper.
pub(super) fn parties(desk: &Desk, people: &PeopleArguments) -> Result<BTreeMap<String, String>, Stop> {
    let parties = people.parties.iter();
    parties
        .map(|(code, id)| Ok((code.clone(), client_id(desk, id)?)))
        .collect()
}

pub(super) fn signers(desk: &Desk, people: &PeopleArguments) -> Result<Vec<String>, Stop> {
    people.signers.iter().map(|id| client_id(desk, id)).collect()
}

pub(super) fn bank_signer(desk: &Desk, people: &PeopleArguments) -> Result<Option<String>, Stop> {
    let Some(given) = &people.bank_signer else {
        return Ok(None);
    };
    // Also somebody who may not: the check before signing says why.
    let mut all = desk.people_list()?.into_iter();
    let found = all.find(|person| person.id == *given || person.name == *given);
    let unknown = || Stop::Usage("cli-approver-unknown", Params::new());
    found.map(|person| Some(person.id)).ok_or_else(unknown)
}

pub(super) fn overrides(people: &PeopleArguments) -> Vec<OverrideInput> {
    let all = people.overrides.iter();
    all.map(|(code, reason)| OverrideInput {
        code: code.clone(),
        reason: reason.clone(),
    })
    .collect()
}

pub(super) fn second_holder(desk: &Desk, people: &PeopleArguments) -> Result<Option<String>, Stop> {
    people
        .second_holder
        .as_deref()
        .map(|id| client_id(desk, id))
        .transpose()
}

/// What a paper is made of, as the command line names it.
fn input(desk: &Desk, paper: &CheckArguments) -> Result<DocumentInput, Stop> {
    let mut fields = BTreeMap::new();
    for (name, value) in &paper.fields {
        if fields.insert(name.clone(), value.clone()).is_some() {
            let params = Params::from([("name".to_owned(), name.clone())]);
            return Err(Stop::Usage("cli-field-twice", params));
        }
    }
    Ok(DocumentInput {
        template: paper.template.clone(),
        language: paper.paper_language.clone(),
        client_id: client_id(desk, &paper.client)?,
        second_holder: second_holder(desk, &paper.people)?,
        parties: parties(desk, &paper.people)?,
        signers: signers(desk, &paper.people)?,
        second_bank_signer: bank_signer(desk, &paper.people)?,
        fields,
        overrides: overrides(&paper.people),
    })
}

fn prepare(arguments: &Arguments, printer: &Printer, prepare: &PrepareArguments) -> Run {
    folder_there(&prepare.out)?;
    let desk = open(arguments)?;
    // Asked before anything is stored: a paper that cannot be handed out must not be prepared.
    desk.paper_target(&prepare.out)?;
    let input = input(&desk, &prepare.paper)?;
    let options = PrepareOptions {
        fixed_time: prepare.fixed_time.map(Into::into),
    };
    let made = desk.document_prepare(desk.new_command_id()?, &input, options)?;
    let pdf = desk.document_pdf(&made.id)?;
    desk.paper_to(&prepare.out, &pdf).map_err(|_| {
        // The document is in the vault, whatever became of its file.
        let given = [("number", made.number.clone()), ("id", made.id.clone())];
        Stop::Refused(
            "cli-document-kept",
            given.map(|(name, value)| (name.to_owned(), value)).into(),
        )
    })?;
    printer.answer(&made, || {
        let params = [
            ("number", made.number.clone()),
            ("pages", made.pages.to_string()),
            ("path", prepare.out.display().to_string()),
        ];
        let id = [("id", made.id.clone())];
        vec![
            printer.words("cli-document", &params),
            printer.words("cli-document-id", &id),
        ]
    })
}
