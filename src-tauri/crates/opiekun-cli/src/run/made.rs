//! Imports that were made: listed, undone.

use crate::outcome::{Printer, Run};
use opiekun_desk::{
    Desk,
    views::{ImportKindView, ImportUndone, ImportView},
};
use serde_json::json;

pub fn list(desk: &Desk, printer: &Printer) -> Run {
    let made = desk.imports_made()?;
    printer.answer(&json!({ "imports": made }), || {
        made.iter().map(|one| line(printer, one)).collect()
    })
}

/// Id, time, what came in and changed, who; then why it cannot be undone.
fn line(printer: &Printer, one: &ImportView) -> String {
    let mark = if one.undone_at.is_some() { "–" } else { "+" };
    let kind = match one.kind {
        ImportKindView::Clients => "imports-kind-clients",
        ImportKindView::Holdings => "imports-kind-holdings",
    };
    let mut parts = vec![
        one.id.clone(),
        one.at.replace('T', " "),
        format!(
            "{}: {mark}{} ~{}",
            printer.words(kind, &[]),
            one.added,
            one.changed
        ),
        one.person.clone(),
    ];
    if let Some(why) = &one.closed {
        parts.push(printer.words(&format!("imports-closed-{}", why.replace('_', "-")), &[]));
    }
    parts.join("  ")
}

pub fn undo(desk: &Desk, printer: &Printer, id: &str) -> Run {
    let ImportUndone {
        kind,
        removed,
        restored,
    } = desk.import_undo(desk.new_command_id()?, id)?;
    let object = json!({ "id": id, "kind": kind, "removed": removed, "restored": restored });
    let (out, back) = match kind {
        ImportKindView::Clients => ("cli-import-undone", "cli-import-restored"),
        ImportKindView::Holdings => ("cli-import-undone-holdings", "cli-import-restored-holdings"),
    };
    printer.answer(&object, || {
        let mut lines = vec![printer.words(out, &[("removed", removed.to_string())])];
        if restored > 0 {
            lines.push(printer.words(back, &[("restored", restored.to_string())]));
        }
        lines
    })
}
