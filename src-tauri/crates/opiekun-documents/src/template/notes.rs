//! Footnotes: `[^id]` in a text, and a line `[^id]: …` with what it says. They are numbered as they are met.

use std::collections::BTreeMap;

use super::Template;
use super::source::{NOTE, id_and_line};
use crate::error::{TemplateError, TemplateErrorKind as Fault};
use crate::tree::{Block, Run, each_text};

/// What the notes of a document say, by id, with the line.
pub(super) type Notes = BTreeMap<String, (Vec<Run>, u32)>;

/// The id and the text of a line that says what a note says.
pub(super) fn definition(line: &str) -> Option<(String, &str)> {
    let (mark, text) = line.strip_prefix(NOTE.0)?.split_once(NOTE.1)?;
    let text = text.strip_prefix(':')?;
    Some((id_and_line(mark).0, text.trim()))
}

/// Puts every note where it is referred to.
pub(super) fn resolve(
    template: &Template,
    blocks: &mut [Block],
    mut notes: Notes,
) -> Result<(), TemplateError> {
    let fault = |line: u32, id: &str, kind| TemplateError {
        template: template.head.code.clone(),
        line,
        field: Some(id.to_owned()),
        kind,
    };
    let mut count = 0_u32;
    let mut used: Vec<String> = Vec::new();
    each_text(blocks, &mut |runs| {
        if !runs.iter().any(|run| run.text.contains(NOTE.0)) {
            return Ok(());
        }
        let mut out: Vec<Run> = Vec::new();
        for run in std::mem::take(runs) {
            let mut rest = run.text.as_str();
            while let Some((before, after)) = rest.split_once(NOTE.0) {
                let (mark, after) = after.split_once(NOTE.1).unwrap_or((after, ""));
                let (id, line) = id_and_line(mark);
                if used.contains(&id) {
                    return Err(fault(line, &id, Fault::Duplicate(id.clone())));
                }
                let (note, _) = notes
                    .remove(&id)
                    .ok_or_else(|| fault(line, &id, Fault::UnknownNote(id.clone())))?;
                used.push(id);
                count += 1;
                // The number stands at the word: the space that a writer leaves before it would tear them apart.
                let before = before.trim_end();
                if !before.is_empty() {
                    out.push(Run {
                        text: before.to_owned(),
                        ..run.clone()
                    });
                }
                out.push(Run {
                    text: count.to_string(),
                    note,
                    ..run.clone()
                });
                rest = after;
            }
            if !rest.is_empty() {
                out.push(Run {
                    text: rest.to_owned(),
                    ..run.clone()
                });
            }
        }
        *runs = out;
        Ok(())
    })?;
    match notes.pop_first() {
        Some((id, (_, line))) => Err(fault(line, &id, Fault::IdleNote(id.clone()))),
        None => Ok(()),
    }
}
