//! The text of a tree in reading order, as a reader of the paper meets it.

use super::{Block, Run, Tree};

impl Tree {
    /// All text in reading order, one block, cell or caption per line. Page furniture is not part of it.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines = Vec::new();
        collect(&self.blocks, 0, &mut lines);
        lines.join("\n")
    }
}

/// Label of a list item the way clauses are numbered: `1.`, then `1)`, then `a)`; dashes where there is no number.
#[must_use]
pub(crate) fn item_label(start: Option<u64>, index: usize, depth: usize) -> String {
    let Some(start) = start else {
        return "–".to_owned();
    };
    let number = start + index as u64;
    match depth {
        0 => format!("{number}."),
        1 => format!("{number})"),
        _ => format!("{})", letters(number)),
    }
}

/// 1 → a, 26 → z, 27 → aa.
fn letters(mut number: u64) -> String {
    let mut text = Vec::new();
    while number > 0 {
        number -= 1;
        text.push(b'a' + u8::try_from(number % 26).unwrap_or(0));
        number /= 26;
    }
    text.iter().rev().map(|&byte| char::from(byte)).collect()
}

pub(crate) fn plain(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// The same with footnotes, each behind its number on a line of its own.
fn read(runs: &[Run]) -> String {
    let mut text = String::new();
    for run in runs {
        text.push_str(&run.text);
        if !run.note.is_empty() {
            text.push_str(&format!("\n{} {}\n", run.text, read(&run.note)));
        }
    }
    text
}

fn collect(blocks: &[Block], depth: usize, lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading { runs, .. } | Block::Paragraph(runs) | Block::Tick { runs, .. } => {
                lines.push(read(runs))
            }
            Block::List { start, items } => {
                for (index, item) in items.iter().enumerate() {
                    lines.push(item_label(*start, index, depth));
                    collect(item, depth + 1, lines);
                }
            }
            Block::Table(table) => {
                lines.extend(table.head.iter().map(|cell| read(cell)));
                lines.extend(table.rows.iter().flatten().map(|cell| read(cell)));
            }
            Block::KeyValue { pairs, .. } => {
                for (key, value) in pairs {
                    lines.push(read(key));
                    lines.push(read(value));
                }
            }
            Block::Columns(columns) => columns.iter().for_each(|column| collect(column, depth, lines)),
            Block::Parallel { pairs, .. } => {
                for (left, right) in pairs {
                    collect(left, depth, lines);
                    collect(right, depth, lines);
                }
            }
            Block::KeepTogether(blocks) | Block::Note(blocks) => collect(blocks, depth, lines),
            Block::PageBreak => {}
            Block::Signatures(signatures) => {
                for signature in signatures {
                    lines.push(signature.name.clone());
                    lines.push(plain(&signature.label));
                    if !signature.remark.is_empty() {
                        lines.push(plain(&signature.remark));
                    }
                }
            }
            Block::Initials { label, .. } => lines.push(plain(label)),
            Block::PlaceDate { text, caption } => {
                lines.push(plain(text));
                lines.push(plain(caption));
            }
        }
    }
}
