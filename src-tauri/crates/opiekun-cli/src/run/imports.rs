//! Imports: looked at and made.

use super::{files, holdings, made};
use crate::{
    arguments::{ImportCommand, ModeChoice, SourceArguments},
    meter::Meter,
    outcome::{Printer, Run, Stop},
};
use opiekun_desk::{
    Desk,
    views::{
        ImportChange, ImportError, ImportLikely, ImportNote, ImportPreview, ImportReport, ImportSource,
        ModeView,
    },
};
use serde_json::{Value, json};
use std::process::ExitCode;

pub fn import(desk: &Desk, printer: &Printer, command: &ImportCommand) -> Run {
    match command {
        ImportCommand::Clients {
            source,
            mode,
            leave_likely,
            dry_run,
        } => {
            let mode = match mode {
                ModeChoice::New => ModeView::New,
                ModeChoice::Update => ModeView::Update,
                ModeChoice::Both => ModeView::Both,
            };
            import_file(desk, printer, source, (mode, *leave_likely), *dry_run)
        }
        ImportCommand::Holdings { file, sheet, dry_run } => {
            holdings::import(desk, printer, file, sheet.as_deref(), *dry_run)
        }
        ImportCommand::Preview { source } => preview(desk, printer, source),
        ImportCommand::List => made::list(desk, printer),
        ImportCommand::Undo { id } => made::undo(desk, printer, id),
    }
}

/// Opens the file and gives its columns fields: guessed, or as the mapping says.
fn opened(desk: &Desk, arguments: &SourceArguments) -> Result<ImportSource, Stop> {
    let mut source = desk.import_open(&files::import(&arguments.file)?)?;
    if let Some(sheet) = &arguments.sheet {
        source = desk.import_sheet(&source.token, sheet)?;
    }
    if let Some(map) = &arguments.map {
        let fields = desk.import_map_read(&source.token, &files::import(map)?)?;
        for (column, field) in source.columns.iter_mut().zip(fields) {
            column.field = field;
        }
    }
    Ok(source)
}

fn preview(desk: &Desk, printer: &Printer, arguments: &SourceArguments) -> Run {
    let source = opened(desk, arguments)?;
    let map: serde_json::Map<String, Value> = source
        .columns
        .iter()
        .filter(|column| !column.header.is_empty())
        .map(|column| {
            let field = (!column.field.is_empty()).then(|| column.field.clone());
            (column.header.clone(), json!(field))
        })
        .collect();
    let object = json!({
        "format": source.format, "encoding": source.encoding, "separator": source.separator,
        "sheets": source.sheets, "sheet": source.sheet, "rows": source.rows,
        "columns": source.columns, "map": { "columns": map },
    });
    printer.answer(&object, || {
        let columns = source.columns.iter().enumerate();
        columns
            .map(|(at, column)| {
                let header = if column.header.is_empty() {
                    format!("#{}", at + 1)
                } else {
                    column.header.clone()
                };
                let samples = column.samples.join(" | ");
                if column.field.is_empty() {
                    printer.words("cli-column-left", &[("column", header), ("samples", samples)])
                } else {
                    let name = printer.fields(std::slice::from_ref(&column.field));
                    printer.words(
                        "cli-column",
                        &[("column", header), ("name", name), ("samples", samples)],
                    )
                }
            })
            .collect()
    })
}

fn import_file(
    desk: &Desk,
    printer: &Printer,
    arguments: &SourceArguments,
    (mode, leave_likely): (ModeView, bool),
    dry_run: bool,
) -> Run {
    let source = opened(desk, arguments)?;
    let fields: Vec<String> = source.columns.iter().map(|column| column.field.clone()).collect();
    let preview = desk.import_judge(&source.token, &fields, mode, leave_likely)?;
    let report = if dry_run {
        foreseen(preview)
    } else {
        let mut meter = Meter::new(printer);
        desk.import_apply(&preview.token, |step| meter.step(step))?
    };
    let done = |count: u32| if dry_run { 0 } else { count };
    let planned = |count: u32| if dry_run { count } else { 0 };
    let errors: Vec<Value> = report
        .errors
        .iter()
        .map(|error| error_json(printer, error))
        .collect();
    let object = json!({
        "id": report.id, "dry_run": dry_run, "mode": report.mode, "format": source.format,
        "encoding": source.encoding, "separator": source.separator, "sheet": source.sheet, "rows": source.rows,
        "imported": done(report.imported), "would_import": planned(report.imported),
        "changed": done(report.changed), "would_change": planned(report.changed), "changes": report.changes,
        "already": report.already, "unknown": report.unknown,
        "differing": report.differences, "differing_count": report.differing,
        "ignored_columns": report.ignored_columns, "ignored_values": report.ignored_values,
        "likely": report.likely, "likely_rows": report.likely_rows, "leave_likely": report.leave_likely,
        "refused": report.refused, "errors": errors,
    });
    let answered = printer.answer(&object, || sentences(printer, &report, dry_run))?;
    let nothing = report.imported + report.changed + report.already == 0 && report.refused > 0;
    Ok(if nothing { ExitCode::from(1) } else { answered })
}

/// What an import would report.
fn foreseen(preview: ImportPreview) -> ImportReport {
    ImportReport {
        id: String::new(),
        mode: preview.mode,
        imported: preview.good,
        changed: preview.changing,
        already: preview.already,
        unknown: preview.unknown,
        changes: preview.changes,
        differing: preview.differing,
        differences: preview.differences,
        ignored_columns: preview.ignored_columns,
        ignored_values: preview.ignored_values,
        likely: preview.likely,
        likely_rows: preview.likely_rows,
        leave_likely: preview.leave_likely,
        refused: preview.refused,
        cancelled: false,
        errors: preview.errors,
    }
}

fn sentences(printer: &Printer, report: &ImportReport, dry_run: bool) -> Vec<String> {
    let said = |key: &str, name: &'static str, count: u32| printer.words(key, &[(name, count.to_string())]);
    let key = |done: &'static str, planned: &'static str| if dry_run { planned } else { done };
    let mut lines = Vec::new();
    if report.mode != ModeView::Update {
        lines.push(said(
            key("cli-imported", "cli-would-import"),
            "imported",
            report.imported,
        ));
    }
    if report.mode != ModeView::New {
        lines.push(said(
            key("cli-changed", "cli-would-change"),
            "changed",
            report.changed,
        ));
        lines.extend(report.changes.iter().map(|change| change_line(printer, change)));
    }
    if report.already > 0 {
        lines.push(said("cli-already", "already", report.already));
    }
    if report.unknown > 0 {
        lines.push(said("cli-unknown", "unknown", report.unknown));
    }
    if report.differing > 0 {
        lines.push(said("cli-differing", "differing", report.differing));
    }
    lines.extend(report.differences.iter().map(|note| note_line(printer, note)));
    if !report.ignored_columns.is_empty() {
        let columns = report.ignored_columns.join(", ");
        lines.push(printer.words("cli-ignored-columns", &[("columns", columns)]));
    }
    if !report.ignored_values.is_empty() {
        lines.push(printer.words("cli-ignored-values", &[]));
        lines.extend(report.ignored_values.iter().map(|note| note_line(printer, note)));
    }
    if report.likely > 0 {
        let left = report.leave_likely;
        lines.push(said(
            if left { "cli-likely-left" } else { "cli-likely" },
            "likely",
            report.likely,
        ));
        lines.extend(report.likely_rows.iter().map(|one| likely_line(printer, one)));
    }
    if report.refused > 0 {
        lines.push(said("cli-refused", "refused", report.refused));
    }
    lines.extend(report.errors.iter().map(|error| error_line(printer, error)));
    lines
}

fn change_line(printer: &Printer, change: &ImportChange) -> String {
    let lines: Vec<String> = change.lines.iter().take(10).map(u32::to_string).collect();
    let more = if change.lines.len() > 10 { "…" } else { "" };
    printer.words(
        "cli-change-line",
        &[
            ("names", printer.fields(&change.fields)),
            ("rows", change.rows.to_string()),
            ("lines", format!("{}{more}", lines.join(", "))),
        ],
    )
}

fn likely_line(printer: &Printer, likely: &ImportLikely) -> String {
    let common: Vec<String> = likely
        .common
        .iter()
        .map(|code| printer.words(&format!("common-{}", code.replace('_', "-")), &[]))
        .collect();
    let (key, other) = match (&likely.client, likely.other_line) {
        (Some(number), _) => ("cli-likely-client", ("number", number.clone())),
        (None, line) => ("cli-likely-row", ("other", line.unwrap_or_default().to_string())),
    };
    let line = ("line", likely.line.to_string());
    printer.words(key, &[line, other, ("common", common.join(", "))])
}

fn note_line(printer: &Printer, note: &ImportNote) -> String {
    let names = printer.fields(&note.fields);
    printer.words(
        "cli-note-line",
        &[("line", note.line.to_string()), ("names", names)],
    )
}

/// `code` names what is wrong (pesel, nip, account, name, date, duplicate, …), `reason` exactly how.
pub fn error_json(printer: &Printer, error: &ImportError) -> Value {
    let code = match error.code.as_str() {
        "duplicate_in_file" => "duplicate",
        "likely_duplicate" => "likely_duplicate",
        "name_missing" => "name",
        "date_format" | "date_missing_day" => "date",
        _ => error.field.as_str(),
    };
    json!({
        "line": error.line, "column": error.column, "code": code, "reason": error.code,
        "message": printer.reason(&error.code, &error.params),
    })
}

pub fn error_line(printer: &Printer, error: &ImportError) -> String {
    let reason = printer.reason(&error.code, &error.params);
    let key = if error.column.is_empty() {
        "cli-refusal-row"
    } else {
        "cli-refusal-line"
    };
    let line = error.line.to_string();
    printer.words(
        key,
        &[
            ("line", line),
            ("column", error.column.clone()),
            ("reason", reason),
        ],
    )
}
