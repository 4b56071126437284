//! What clients hold, read from the bank's export of products.

use super::{
    files,
    imports::{error_json, error_line},
};
use crate::{
    meter::Meter,
    outcome::{Printer, Run},
};
use opiekun_desk::{
    Desk,
    views::{HoldingsPreview, HoldingsReport},
};
use serde_json::{Value, json};
use std::{path::Path, process::ExitCode};

/// Lines that a sentence names; the answer for programs holds them all.
const LINES: usize = 20;

pub fn import(desk: &Desk, printer: &Printer, file: &Path, sheet: Option<&str>, dry_run: bool) -> Run {
    let mut source = desk.import_open(&files::import(file)?)?;
    if let Some(sheet) = sheet {
        source = desk.import_sheet(&source.token, sheet)?;
    }
    let preview = desk.holdings_preview(&source.token)?;
    let report = if dry_run {
        foreseen(preview)
    } else {
        let mut meter = Meter::new(printer);
        desk.holdings_apply(&source.token, |step| meter.step(step))?
    };
    let done = |count: u32| if dry_run { 0 } else { count };
    let planned = |count: u32| if dry_run { count } else { 0 };
    let errors = report.errors.iter();
    let errors: Vec<Value> = errors.map(|error| error_json(printer, error)).collect();
    let object = json!({
        "id": report.id, "dry_run": dry_run, "format": source.format, "encoding": source.encoding, "separator": source.separator,
        "sheet": source.sheet, "rows": source.rows,
        "added": done(report.added), "would_add": planned(report.added),
        "updated": done(report.updated), "would_update": planned(report.updated),
        "unknown": report.unknown, "unknown_lines": report.unknown_lines,
        "ignored_columns": report.ignored_columns, "refused": report.refused, "errors": errors,
    });
    let answered = printer.answer(&object, || sentences(printer, &report, dry_run))?;
    let nothing = report.added + report.updated == 0 && report.refused > 0;
    Ok(if nothing { ExitCode::from(1) } else { answered })
}

/// What the reading would report.
fn foreseen(preview: HoldingsPreview) -> HoldingsReport {
    HoldingsReport {
        id: String::new(),
        added: preview.added,
        updated: preview.updated,
        unknown: preview.unknown,
        unknown_lines: preview.unknown_lines,
        ignored_columns: preview.ignored_columns,
        refused: preview.refused,
        errors: preview.errors,
        cancelled: false,
    }
}

fn sentences(printer: &Printer, report: &HoldingsReport, dry_run: bool) -> Vec<String> {
    let key = if dry_run {
        "cli-would-holdings"
    } else {
        "cli-holdings"
    };
    let counts = [
        ("added", report.added.to_string()),
        ("updated", report.updated.to_string()),
    ];
    let mut lines = vec![printer.words(key, &counts)];
    if report.unknown > 0 {
        let named = report.unknown_lines.iter().take(LINES);
        let named: Vec<String> = named.map(u32::to_string).collect();
        let more = if report.unknown_lines.len() > LINES {
            ", …"
        } else {
            ""
        };
        lines.push(printer.words(
            "cli-holdings-unknown",
            &[
                ("unknown", report.unknown.to_string()),
                ("lines", format!("{}{more}", named.join(", "))),
            ],
        ));
    }
    if !report.ignored_columns.is_empty() {
        let columns = report.ignored_columns.join(", ");
        lines.push(printer.words("cli-ignored-columns", &[("columns", columns)]));
    }
    if report.refused > 0 {
        lines.push(printer.words("cli-refused", &[("refused", report.refused.to_string())]));
    }
    lines.extend(report.errors.iter().map(|error| error_line(printer, error)));
    lines
}
