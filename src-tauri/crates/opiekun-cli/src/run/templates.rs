//! Templates: checked and drawn without a vault, written and published in one.

use super::{desk, files, open};
use crate::{
    arguments::{Arguments, NamedArguments, TemplateCommand},
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{
    Desk, DeskError,
    views::{Saved, TemplateFault, TemplateOpened, TemplateRow},
    words::key,
};
use serde_json::json;
use std::{path::Path, process::ExitCode};

pub fn template(arguments: &Arguments, printer: &Printer, command: &TemplateCommand) -> Run {
    match command {
        TemplateCommand::List => list(&open(arguments)?, printer),
        TemplateCommand::Show(named) => {
            let opened = opened(&open(arguments)?, named)?;
            printer.answer(&opened, || vec![opened.text.trim_end().to_owned()])
        }
        TemplateCommand::Validate { file } => validate(&desk(arguments), printer, file),
        TemplateCommand::Sample { file, least } => {
            let sample = desk(arguments).template_sample(&text(file)?, !least)?;
            let object: serde_json::Value = serde_json::from_str(&sample).unwrap_or_default();
            printer.answer(&object, || vec![sample.clone()])
        }
        TemplateCommand::Render { file, data, out } => {
            let desk = desk(arguments);
            let pdf = desk.template_render(&text(file)?, &text(data)?)?;
            files::folder_there(out)?;
            desk.paper_to(out, &pdf)?;
            let path = out.display().to_string();
            printer.answer(&json!({ "path": path }), || {
                vec![printer.words("cli-template-rendered", &[("path", path.clone())])]
            })
        }
        TemplateCommand::Draft { file } => draft(&open(arguments)?, printer, file),
        TemplateCommand::Submit(named) => step(
            arguments,
            printer,
            named,
            "cli-template-submitted",
            |desk, one| desk.template_submit(desk.new_command_id()?, &one.id, one.revision),
        ),
        TemplateCommand::Approve(named) => {
            step(arguments, printer, named, "cli-template-approved", |desk, one| {
                desk.template_approve(desk.new_command_id()?, &one.id, one.revision)
            })
        }
        TemplateCommand::SendBack { named, reason } => {
            step(arguments, printer, named, "cli-template-returned", |desk, one| {
                desk.template_send_back(desk.new_command_id()?, &one.id, one.revision, reason)
            })
        }
        TemplateCommand::Publish { named, from } => step(
            arguments,
            printer,
            named,
            "cli-template-published",
            |desk, one| desk.template_publish(desk.new_command_id()?, &one.id, one.revision, from),
        ),
        TemplateCommand::Withdraw { named, reason } => step(
            arguments,
            printer,
            named,
            "cli-template-withdrawn",
            |desk, one| desk.template_withdraw(desk.new_command_id()?, &one.id, one.revision, reason),
        ),
    }
}

fn list(desk: &Desk, printer: &Printer) -> Run {
    let rows = desk.template_list()?;
    printer.answer(&json!({ "templates": rows }), || {
        let line = |row: &TemplateRow| {
            let state = serde_json::to_value(row.state).unwrap_or_default();
            let state = printer.words(&key("template-state", state.as_str().unwrap_or_default()), &[]);
            let days = format!("{}–{}", row.from, row.to);
            format!(
                "{}  {}  {}  {state}  {days}  {}",
                row.code, row.version, row.language, row.title
            )
        };
        rows.iter().map(line).collect()
    })
}

fn validate(desk: &Desk, printer: &Printer, file: &Path) -> Run {
    let checked = desk.template_check(None, &text(file)?)?;
    let ok = checked.faults.is_empty();
    let faults: Vec<_> = checked
        .faults
        .iter()
        .map(|fault| {
            json!({
                "line": fault.line, "part": fault.part, "code": fault.code,
                "field": fault.params.get("place").cloned().unwrap_or_default(), "message": sentence(printer, fault),
            })
        })
        .collect();
    let answer = json!({ "ok": ok, "code": checked.code, "version": checked.version, "faults": faults });
    printer.answer(&answer, || {
        if ok {
            let params = [
                ("code", checked.code.clone()),
                ("version", checked.version.clone()),
            ];
            return vec![printer.words("cli-template-ok", &params)];
        }
        let lines = checked.faults.iter().map(|fault| sentence(printer, fault));
        std::iter::once(printer.words("cli-template-faults", &[]))
            .chain(lines)
            .collect()
    })?;
    Ok(if ok { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Where a fault is and what it is.
fn sentence(printer: &Printer, fault: &TemplateFault) -> String {
    let what = printer.reason_of(&key("template-fault", &fault.code), &fault.params);
    let params = [
        ("line", fault.line.to_string()),
        ("part", fault.part.clone()),
        ("what", what),
    ];
    let words = if fault.part.is_empty() {
        "cli-template-line"
    } else {
        "cli-template-part-line"
    };
    printer.words(words, &params)
}

/// Keeps a file under the version that its head names: a new draft, or the next text of the one that is there.
fn draft(desk: &Desk, printer: &Printer, file: &Path) -> Run {
    let text = text(file)?;
    let checked = desk.template_check(None, &text)?;
    let language = language(&text);
    let known = match desk.template_named(&checked.code, &language, &checked.version) {
        Ok(id) => Some(desk.template_open(&id)?).filter(|opened| opened.deeds.save),
        Err(_) => None,
    };
    let saved = desk.template_save(
        desk.new_command_id()?,
        known.as_ref().map(|opened| opened.row.id.as_str()),
        known.as_ref().map(|opened| opened.row.revision),
        &text,
    )?;
    let opened = desk.template_open(&saved.id)?;
    for fault in desk.template_check(Some(&saved.id), &text)?.faults {
        printer.aside(&sentence(printer, &fault));
    }
    said(printer, "cli-template-saved", &opened)
}

/// The language that the head names; Polish when it names none.
fn language(text: &str) -> String {
    let set = text
        .lines()
        .filter_map(|line| line.split_once('='))
        .find(|(key, _)| key.trim() == "language");
    set.map_or_else(
        || "pl".to_owned(),
        |(_, value)| value.trim().trim_matches('"').to_owned(),
    )
}

fn opened(desk: &Desk, named: &NamedArguments) -> Result<TemplateOpened, Stop> {
    let id = desk.template_named(&named.code, &named.paper_language, &named.version)?;
    Ok(desk.template_open(&id)?)
}

fn step(
    arguments: &Arguments,
    printer: &Printer,
    named: &NamedArguments,
    words: &'static str,
    deed: impl FnOnce(&Desk, &TemplateRow) -> Result<Saved, DeskError>,
) -> Run {
    let desk = open(arguments)?;
    let before = opened(&desk, named)?;
    let saved = deed(&desk, &before.row)?;
    said(printer, words, &desk.template_open(&saved.id)?)
}

fn said(printer: &Printer, words: &str, opened: &TemplateOpened) -> Run {
    let row = &opened.row;
    printer.answer(row, || {
        let params = [
            ("code", row.code.clone()),
            ("version", row.version.clone()),
            ("from", row.from.clone()),
        ];
        vec![printer.words(words, &params)]
    })
}

/// A file of text.
fn text(path: &Path) -> Result<String, Stop> {
    let bytes = files::import(path)?;
    String::from_utf8(bytes).map_err(|_| Stop::file("cli-template-not-text", path))
}
