//! A tree as a page of HTML for a typesetter of web pages: the same text, face, size and paper.

use opiekun_documents::tree::{Block, Run, Tree};
use std::fmt::Write;

const STYLE: &str = "@page { size: A4; margin: 27mm 22mm 25mm; @top-left { content: 'Bank Przykładowy S.A.' } \
    @bottom-right { content: counter(page) ' z ' counter(pages) } } \
    body { font: 10pt/14pt Lato; text-align: justify; hyphens: auto } \
    table { width: 100%; border-collapse: collapse } td, th { border-bottom: 0.4pt solid #bbb; padding: 3pt } \
    .sign { margin-top: 40pt; border-top: 0.7pt solid; width: 45% } .keep { break-inside: avoid }";

pub fn of(tree: &Tree, variant: u32) -> String {
    let mut out = format!(
        "<!DOCTYPE html><html lang=\"pl\"><head><meta charset=\"utf-8\"><title>{}</title><style>{STYLE}</style></head><body>",
        escape(&tree.title)
    );
    blocks(&tree.blocks, variant, &mut out);
    out.push_str("</body></html>");
    out
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn runs(runs: &[Run], variant: u32) -> String {
    let mut out = String::new();
    for run in runs {
        let text = escape(&run.text);
        let _ = match (run.strong, run.emphasis) {
            (false, false) => write!(out, "{text}"),
            (true, false) => write!(out, "<b>{text}</b>"),
            (false, true) => write!(out, "<i>{text}</i>"),
            (true, true) => write!(out, "<b><i>{text}</i></b>"),
        };
    }
    let _ = write!(out, " {variant}");
    out
}

fn blocks(list: &[Block], variant: u32, out: &mut String) {
    for block in list {
        one(block, variant, out);
    }
}

fn inner(list: &[Block], variant: u32) -> String {
    let mut out = String::new();
    blocks(list, variant, &mut out);
    out
}

fn one(block: &Block, variant: u32, out: &mut String) {
    let _ = match block {
        Block::Heading { level, runs: text } => write!(out, "<h{level}>{}</h{level}>", runs(text, variant)),
        Block::Paragraph(text) | Block::Tick { runs: text, .. } => {
            write!(out, "<p>{}</p>", runs(text, variant))
        }
        Block::List { start, items } => {
            let name = if start.is_some() { "ol" } else { "ul" };
            let items: String = items
                .iter()
                .map(|item| format!("<li>{}</li>", inner(item, variant)))
                .collect();
            write!(out, "<{name}>{items}</{name}>")
        }
        Block::Table(table) => {
            let row = |row: &Vec<Vec<Run>>, name: &str| -> String {
                let cells: String = row
                    .iter()
                    .map(|cell| format!("<{name}>{}</{name}>", runs(cell, variant)))
                    .collect();
                format!("<tr>{cells}</tr>")
            };
            let rows: String = table.rows.iter().map(|one| row(one, "td")).collect();
            write!(
                out,
                "<table><thead>{}</thead><tbody>{rows}</tbody></table>",
                row(&table.head, "th")
            )
        }
        Block::KeyValue { pairs, .. } => {
            let rows: String = pairs
                .iter()
                .map(|(key, value)| {
                    format!(
                        "<tr><td>{}</td><td>{}</td></tr>",
                        runs(key, variant),
                        runs(value, variant)
                    )
                })
                .collect();
            write!(out, "<table>{rows}</table>")
        }
        Block::Columns(columns) => {
            let cells: String = columns
                .iter()
                .map(|one| format!("<td>{}</td>", inner(one, variant)))
                .collect();
            write!(out, "<table><tr>{cells}</tr></table>")
        }
        Block::Parallel { pairs, .. } => {
            let rows: String = pairs
                .iter()
                .map(|(left, right)| {
                    let (left, right) = (inner(left, variant), inner(right, variant));
                    format!("<tr><td>{left}</td><td>{right}</td></tr>")
                })
                .collect();
            write!(out, "<table>{rows}</table>")
        }
        Block::KeepTogether(inside) | Block::Note(inside) => {
            write!(out, "<div class=\"keep\">{}</div>", inner(inside, variant))
        }
        Block::PageBreak => write!(out, "<div style=\"break-before: page\"></div>"),
        Block::Signatures(signatures) => signatures.iter().try_for_each(|one| {
            let (name, label) = (escape(&one.name), runs(&one.label, variant));
            write!(out, "<div class=\"sign\">{name}<br>{label}</div>")
        }),
        Block::Initials { label, .. } => write!(out, "<p>{}</p>", runs(label, variant)),
        Block::PlaceDate { text, caption } => {
            write!(
                out,
                "<p>{}</p><div class=\"sign\">{}</div>",
                runs(text, variant),
                runs(caption, variant)
            )
        }
    };
}
