//! A tree as Typst markup: the same text, face, size and paper, tables, lists and hyphenation included.

use opiekun_documents::tree::{Block, Run, Tree};
use std::fmt::Write;

pub fn of(tree: &Tree, variant: u32) -> String {
    let mut out = format!(
        "#set document(title: {}, author: \"Bank\")\n\
         #set page(paper: \"a4\", margin: (x: 22mm, top: 27mm, bottom: 25mm), header: [Bank Przykładowy S.A.], \
         footer: context [#counter(page).display(\"1 z 1\", both: true)])\n\
         #set text(font: \"Lato\", size: 10pt, lang: \"pl\", hyphenate: true)\n#set par(justify: true)\n",
        string(&tree.title)
    );
    blocks(&tree.blocks, variant, &mut out);
    out
}

fn string(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn runs(runs: &[Run], variant: u32) -> String {
    let mut out = String::new();
    for run in runs {
        let text = string(&run.text);
        let _ = match (run.strong, run.emphasis) {
            (false, false) => write!(out, "#{text}"),
            (true, false) => write!(out, "#strong({text})"),
            (false, true) => write!(out, "#emph({text})"),
            (true, true) => write!(out, "#strong(emph({text}))"),
        };
    }
    // Each variant is another text in every paragraph.
    let _ = write!(out, "#\" {variant}\"");
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
        Block::Heading { level, runs: text } => {
            writeln!(out, "#heading(level: {level})[{}]\n", runs(text, variant))
        }
        Block::Paragraph(text) | Block::Tick { runs: text, .. } => writeln!(out, "{}\n", runs(text, variant)),
        Block::List { start, items } => {
            let name = if start.is_some() { "enum" } else { "list" };
            let items: Vec<String> = items
                .iter()
                .map(|item| format!("[{}]", inner(item, variant)))
                .collect();
            writeln!(out, "#{name}({})\n", items.join(", "))
        }
        Block::Table(table) => {
            let cells = |row: &Vec<Vec<Run>>| -> String {
                row.iter()
                    .map(|cell| format!("[{}], ", runs(cell, variant)))
                    .collect()
            };
            let rows: String = table.rows.iter().map(cells).collect();
            let (count, head) = (table.columns.len(), cells(&table.head));
            writeln!(out, "#table(columns: {count}, table.header({head}), {rows})\n")
        }
        Block::KeyValue { pairs, .. } => {
            let cell = |text: &[Run]| format!("[{}]", runs(text, variant));
            let rows: String = pairs
                .iter()
                .map(|(key, value)| format!("{}, {}, ", cell(key), cell(value)))
                .collect();
            writeln!(out, "#grid(columns: (1fr, 2fr), gutter: 4pt, {rows})\n")
        }
        Block::Columns(columns) => {
            let cells: String = columns
                .iter()
                .map(|one| format!("[{}], ", inner(one, variant)))
                .collect();
            writeln!(out, "#grid(columns: {}, gutter: 18pt, {cells})\n", columns.len())
        }
        Block::Parallel { pairs, .. } => {
            let cells: String = pairs
                .iter()
                .map(|(left, right)| format!("[{}], [{}], ", inner(left, variant), inner(right, variant)))
                .collect();
            writeln!(out, "#grid(columns: 2, gutter: 18pt, {cells})\n")
        }
        Block::KeepTogether(inside) | Block::Note(inside) => {
            writeln!(out, "#block(breakable: false)[{}]\n", inner(inside, variant))
        }
        Block::PageBreak => writeln!(out, "#pagebreak()"),
        Block::Signatures(signatures) => {
            let cells: String = signatures
                .iter()
                .map(|one| {
                    format!(
                        "[#v(40pt) #line(length: 100%)\n#{} #linebreak() {}], ",
                        string(&one.name),
                        runs(&one.label, variant)
                    )
                })
                .collect();
            writeln!(out, "#grid(columns: 2, gutter: 18pt, {cells})\n")
        }
        Block::Initials { label, .. } => {
            writeln!(
                out,
                "#rect(width: 30pt, height: 20pt)\n{}\n",
                runs(label, variant)
            )
        }
        Block::PlaceDate { text, caption } => {
            writeln!(
                out,
                "{}\n\n#line(length: 40%)\n{}\n",
                runs(text, variant),
                runs(caption, variant)
            )
        }
    };
}
