//! Numbers of clauses and references to them.
//!
//! A heading that begins with `§ ` and no number gets the next one. A heading or a numbered item may begin with
//! `{#id}`; `[](#id)` anywhere in the text becomes "§ 4" or "§ 5 ust. 2".

use std::collections::BTreeMap;

use super::Template;
use super::source::{CLAUSE, REFERENCE, id_and_line};
use crate::error::{TemplateError, TemplateErrorKind as Fault};
use crate::tree::{Block, Language, Run, each_text, item_label};

pub(super) fn resolve(template: &Template, blocks: &mut [Block]) -> Result<(), TemplateError> {
    let mut clauses = Clauses {
        template,
        heading: 0,
        items: Vec::new(),
        known: BTreeMap::new(),
    };
    clauses.number(blocks)?;
    clauses.refer(blocks)
}

struct Clauses<'a> {
    template: &'a Template,
    /// Number of the last `§`; 0 before the first.
    heading: u32,
    /// Labels of the items around a block, from the outside in.
    items: Vec<String>,
    /// What a reference to each id reads.
    known: BTreeMap<String, String>,
}

impl Clauses<'_> {
    fn fault(&self, line: u32, id: &str, kind: Fault) -> TemplateError {
        TemplateError {
            template: self.template.head.code.clone(),
            line,
            field: Some(id.to_owned()),
            kind,
        }
    }

    fn number(&mut self, blocks: &mut [Block]) -> Result<(), TemplateError> {
        for block in blocks {
            match block {
                Block::Heading { runs, .. } => self.heading(runs)?,
                Block::List { start, items } => {
                    let depth = self.items.len();
                    for (index, item) in items.iter_mut().enumerate() {
                        let ordered = start.is_some();
                        if ordered {
                            self.items.push(item_label(*start, index, depth));
                        }
                        if let (true, Some(Block::Paragraph(runs))) = (ordered, item.first_mut()) {
                            self.name(runs)?;
                        }
                        self.number(item)?;
                        self.items.truncate(depth);
                    }
                }
                Block::KeepTogether(inside) | Block::Note(inside) => self.number(inside)?,
                Block::Columns(columns) => {
                    for column in columns {
                        self.number(column)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn heading(&mut self, runs: &mut [Run]) -> Result<(), TemplateError> {
        let Some(first) = runs.first_mut() else {
            return Ok(());
        };
        let Some(rest) = first.text.strip_prefix("§ ") else {
            return self.name(runs);
        };
        if rest.starts_with(|c: char| c.is_ascii_digit()) {
            return Ok(());
        }
        self.heading += 1;
        first.text = rest.to_owned();
        self.name(runs)?;
        if let Some(first) = runs.first_mut() {
            first.text = format!("§ {}. {}", self.heading, first.text.trim_start());
        }
        Ok(())
    }

    /// Takes the id off the beginning of a text and remembers where it stands.
    fn name(&mut self, runs: &mut [Run]) -> Result<(), TemplateError> {
        let Some(first) = runs.first_mut() else {
            return Ok(());
        };
        let Some((mark, rest)) = first
            .text
            .strip_prefix(CLAUSE.0)
            .and_then(|text| text.split_once(CLAUSE.1))
        else {
            return Ok(());
        };
        let (id, line) = id_and_line(mark);
        let rest = rest.trim_start().to_owned();
        if self.heading == 0 && self.items.is_empty() {
            let why = "an id belongs to a heading that begins with § or to a numbered item";
            return Err(self.fault(line, &id, Fault::Syntax(why.to_owned())));
        }
        let place = place(self.template.language(), self.heading, &self.items);
        if self.known.insert(id.clone(), place).is_some() {
            return Err(self.fault(line, &id, Fault::Duplicate(id.clone())));
        }
        first.text = rest;
        Ok(())
    }

    fn refer(&self, blocks: &mut [Block]) -> Result<(), TemplateError> {
        each_text(blocks, &mut |runs| self.runs(runs))
    }

    fn runs(&self, runs: &mut [Run]) -> Result<(), TemplateError> {
        for run in runs {
            self.runs(&mut run.note)?;
            if let Some((_, after)) = run.text.split_once(CLAUSE.0) {
                let (id, line) = id_and_line(after.split(CLAUSE.1).next().unwrap_or_default());
                let why = "an id stands at the beginning of a heading or of a numbered item";
                return Err(self.fault(line, &id, Fault::Syntax(why.to_owned())));
            }
            while let Some((before, rest)) = run.text.split_once(REFERENCE.0) {
                let (mark, after) = rest.split_once(REFERENCE.1).unwrap_or((rest, ""));
                let (id, line) = id_and_line(mark);
                let place = self
                    .known
                    .get(&id)
                    .ok_or_else(|| self.fault(line, &id, Fault::UnknownClause(id.clone())))?;
                run.text = format!("{before}{place}{after}");
            }
        }
        Ok(())
    }
}

/// "§ 5 ust. 2 pkt 1 lit. a" as each language cites it.
fn place(language: Language, heading: u32, items: &[String]) -> String {
    let mut place = if heading > 0 {
        format!("§ {heading}")
    } else {
        String::new()
    };
    // Without a § the items of a statement are its points.
    let names = match (language, heading) {
        (Language::Polish, 0) => ["pkt", "lit.", "tiret"],
        (Language::Polish, _) => ["ust.", "pkt", "lit."],
        (Language::English, _) => ["clause", "item", "letter"],
        (Language::Ukrainian, _) => ["п.", "пп.", "літ."],
    };
    for (item, name) in items.iter().zip(names) {
        if !place.is_empty() {
            place.push(' ');
        }
        // A no-break space: only the abbreviations of Polish are known to the layout.
        place.push_str(&format!("{name}\u{A0}{}", item.trim_end_matches(['.', ')'])));
    }
    place
}
