//! Lines of the expanded body to blocks of the tree: directives here, the Markdown between them in `markdown`.

use std::collections::BTreeSet;

use super::directive::{self, Directive, Kind, pair};
use super::expand::Line;
use super::head::numbered;
use super::{Template, clauses, dates, escape, markdown, notes, sign};
use crate::data::Signer;
use crate::error::{TemplateError, TemplateErrorKind as Fault};
use crate::tree::{Block, Run, Signature};

/// The tree of a document, and what the rules for whole documents look at.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    pub(super) blocks: Vec<Block>,
    /// Level and line of each heading, in order.
    pub(super) headings: Vec<(u8, u32)>,
    /// Line of each table with a column that has no name.
    pub(super) nameless: Vec<u32>,
    /// Roles of the head that a signature is for.
    pub(super) signed: BTreeSet<String>,
    /// Footnotes.
    notes: notes::Notes,
}

/// Blocks that are open at once: more is a mistake of a loop.
const MAX_DEPTH: usize = 10;

pub(super) fn parse(
    template: &Template,
    lines: &[Line],
    signers: &[Signer],
) -> Result<Parsed, TemplateError> {
    let mut parser = Parser {
        template,
        lines,
        signers,
        at: 0,
        depth: 0,
        order: 0,
        signed: BTreeSet::new(),
        ticks: BTreeSet::new(),
        found: Parsed::default(),
    };
    let mut blocks = parser.blocks(None)?;
    notes::resolve(template, &mut blocks, std::mem::take(&mut parser.found.notes))?;
    clauses::resolve(template, &mut blocks)?;
    Ok(Parsed {
        blocks,
        ..parser.found
    })
}

struct Parser<'a> {
    template: &'a Template,
    lines: &'a [Line],
    signers: &'a [Signer],
    at: usize,
    /// Containers that are open.
    depth: usize,
    /// Signatures and initials so far.
    order: u32,
    /// Codes that signed, `holder2` and not `holder`.
    signed: BTreeSet<String>,
    ticks: BTreeSet<String>,
    found: Parsed,
}

impl Parser<'_> {
    fn fault(&self, line: u32, field: Option<&str>, kind: Fault) -> TemplateError {
        TemplateError {
            template: self.template.head.code.clone(),
            line,
            field: field.map(str::to_owned),
            kind,
        }
    }

    /// Blocks up to the end of the text or of the open directive.
    fn blocks(&mut self, open: Option<(&str, u32)>) -> Result<Vec<Block>, TemplateError> {
        let mut blocks = Vec::new();
        let mut text_from = self.at;
        loop {
            let Some(line) = self.lines.get(self.at) else {
                self.text(text_from, &mut blocks)?;
                return match open {
                    None => Ok(blocks),
                    Some((name, line)) => Err(self.fault(line, None, Fault::Unbalanced(name.to_owned()))),
                };
            };
            let number = line.number;
            if let Some((id, says)) = notes::definition(&line.text) {
                self.text(text_from, &mut blocks)?;
                self.at += 1;
                text_from = self.at;
                self.note(id, says, number)?;
                continue;
            }
            let kind = directive::read(line).map_err(|why| self.fault(number, None, why))?;
            if kind == Kind::Text {
                self.at += 1;
                continue;
            }
            self.text(text_from, &mut blocks)?;
            self.at += 1;
            match kind {
                Kind::Close if open.is_some() => return Ok(blocks),
                Kind::Close => return Err(self.fault(number, None, Fault::Unbalanced(":::".to_owned()))),
                Kind::Open(_) if self.depth == MAX_DEPTH => {
                    return Err(self.fault(
                        number,
                        None,
                        Fault::TooLarge("blocks in one another, more than ten"),
                    ));
                }
                Kind::Open(directive) => {
                    self.depth += 1;
                    blocks.push(self.container(&directive, number)?);
                    self.depth -= 1;
                }
                Kind::Leaf(directive) => blocks.push(self.leaf(&directive, number)?),
                Kind::Text => {}
            }
            text_from = self.at;
        }
    }

    fn text(&mut self, from: usize, blocks: &mut Vec<Block>) -> Result<(), TemplateError> {
        let mut parsed = markdown::parse(&self.template.head.code, &self.lines[from..self.at])?;
        blocks.append(&mut parsed.blocks);
        self.found.headings.append(&mut parsed.headings);
        self.found.nameless.append(&mut parsed.nameless);
        Ok(())
    }

    fn note(&mut self, id: String, says: &str, line: u32) -> Result<(), TemplateError> {
        let runs = self.inline(says, line)?;
        if runs.is_empty() {
            return Err(self.fault(line, Some(&id), Fault::UnknownNote(id.clone())));
        }
        match self.found.notes.insert(id.clone(), (runs, line)) {
            Some(_) => Err(self.fault(line, Some(&id), Fault::Duplicate(id.clone()))),
            None => Ok(()),
        }
    }

    fn container(&mut self, directive: &Directive, line: u32) -> Result<Block, TemplateError> {
        let name = directive.name.as_str();
        match name {
            "keep" => Ok(Block::KeepTogether(self.blocks(Some((name, line)))?)),
            "note" => Ok(Block::Note(self.blocks(Some((name, line)))?)),
            "columns" => {
                let inside = self.blocks(Some((name, line)))?;
                let columns = inside
                    .into_iter()
                    .map(|block| match block {
                        Block::Columns(mut single) if single.len() == 1 => Ok(single.remove(0)),
                        _ => Err(self.fault(
                            line,
                            None,
                            Fault::Attribute("columns may hold only :::column".into()),
                        )),
                    })
                    .collect::<Result<Vec<_>, _>>()?;
                if columns.is_empty() {
                    return Err(self.fault(
                        line,
                        None,
                        Fault::Attribute("columns without a :::column".into()),
                    ));
                }
                Ok(Block::Columns(columns))
            }
            "column" => Ok(Block::Columns(vec![self.blocks(Some((name, line)))?])),
            "keyvalue" => self.key_value(directive, line),
            "signatures" => self.signatures(line),
            other => Err(self.fault(line, None, Fault::UnknownBlock(other.to_owned()))),
        }
    }

    /// The raw lines of a container that holds no blocks, with their numbers.
    fn raw_lines(&mut self, name: &str, line: u32) -> Result<Vec<Line>, TemplateError> {
        let rest = &self.lines[self.at..];
        let end = rest
            .iter()
            .position(|line| line.text.trim_end() == ":::")
            .ok_or_else(|| self.fault(line, None, Fault::Unbalanced(name.to_owned())))?;
        self.at += end + 1;
        Ok(rest[..end]
            .iter()
            .filter(|line| !line.text.trim().is_empty())
            .cloned()
            .collect())
    }

    fn key_value(&mut self, directive: &Directive, line: u32) -> Result<Block, TemplateError> {
        let columns = match directive.get("columns").unwrap_or("1") {
            "1" => 1,
            "2" => 2,
            _ => return Err(self.fault(line, Some("columns"), Fault::Attribute("1 or 2".into()))),
        };
        let mut pairs = Vec::new();
        for line in self.raw_lines("keyvalue", line)? {
            let (key, value) = pair(&line.text).ok_or_else(|| {
                self.fault(
                    line.number,
                    None,
                    Fault::Attribute("expected \"Label: value\"".into()),
                )
            })?;
            if !value.is_empty() {
                pairs.push((self.inline(key, line.number)?, self.inline(value, line.number)?));
            }
        }
        Ok(Block::KeyValue { columns, pairs })
    }

    fn signatures(&mut self, line: u32) -> Result<Block, TemplateError> {
        let mut signatures = Vec::new();
        for line in self.raw_lines("signatures", line)? {
            let (role, name) = pair(&line.text).ok_or_else(|| {
                self.fault(
                    line.number,
                    None,
                    Fault::Attribute("expected \"role: name\"".into()),
                )
            })?;
            let (label, order) = self.sign(role, line.number)?;
            let name = crate::tree::plain(&self.inline(name, line.number)?);
            signatures.push(Signature {
                role: role.to_owned(),
                label: words(label),
                order,
                name,
                remark: Vec::new(),
            });
        }
        if signatures.is_empty() {
            return Err(self.fault(line, None, Fault::Attribute("no signatures".into())));
        }
        Ok(Block::Signatures(signatures))
    }

    /// Lines for everybody who signs, or for those of the roles named in `role`.
    fn signers(&mut self, directive: &Directive, line: u32) -> Result<Block, TemplateError> {
        let wanted: Option<Vec<&str>> = directive
            .get("role")
            .map(|roles| roles.split_whitespace().collect());
        let head = &self.template.head;
        for role in wanted.iter().flatten() {
            if head.roles.iter().all(|known| known.code != *role) {
                return Err(self.fault(line, Some("role"), Fault::UnknownRole((*role).to_owned())));
            }
        }
        let mut signatures = Vec::new();
        for signer in self.signers {
            let role = head
                .role(&signer.role)
                .map_or(signer.role.as_str(), |role| role.code.as_str());
            if wanted.as_ref().is_some_and(|wanted| !wanted.contains(&role)) {
                continue;
            }
            let (label, order) = self.sign(&signer.role, line)?;
            let capacity = escape::fold(&signer.capacity);
            let whom = escape::fold(&signer.acts_for);
            signatures.push(Signature {
                role: signer.role.clone(),
                label: words(if capacity.is_empty() { label } else { capacity }),
                order,
                name: escape::fold(&signer.name),
                remark: if whom.is_empty() {
                    Vec::new()
                } else {
                    words(sign::on_behalf(self.template.language(), &whom))
                },
            });
        }
        if signatures.is_empty() {
            return Err(self.fault(line, None, Fault::Attribute("nobody signs here".into())));
        }
        Ok(Block::Signatures(signatures))
    }

    /// Label and order of a role that signs here; every role signs once.
    fn sign(&mut self, role: &str, line: u32) -> Result<(String, u32), TemplateError> {
        let known = self.template.head.role(role);
        let known = known.ok_or_else(|| self.fault(line, None, Fault::UnknownRole(role.to_owned())))?;
        if !self.signed.insert(role.to_owned()) {
            return Err(self.fault(line, None, Fault::Duplicate(role.to_owned())));
        }
        self.found.signed.insert(known.code.clone());
        self.order += 1;
        Ok((known.label.clone(), self.order))
    }

    /// Boxes for initials, side by side: one for a single role, one for each signer of a role of many.
    fn initials(&mut self, roles: &str, line: u32) -> Result<Block, TemplateError> {
        let head = &self.template.head;
        let mut boxes = Vec::new();
        for role in roles.split_whitespace() {
            let many = head.roles.iter().find(|known| known.many && known.code == role);
            let known = many
                .or_else(|| head.role(role))
                .ok_or_else(|| self.fault(line, None, Fault::UnknownRole(role.to_owned())))?;
            let signers = self.signers.iter().filter(|one| numbered(&one.role, role));
            let named: Vec<(&str, String)> = match many {
                None => {
                    let signer = self.signers.iter().find(|one| one.role == role);
                    vec![(
                        role,
                        signer.map(|one| escape::fold(&one.name)).unwrap_or_default(),
                    )]
                }
                Some(_) => signers
                    .map(|one| (one.role.as_str(), escape::fold(&one.name)))
                    .collect(),
            };
            for (role, name) in named {
                self.order += 1;
                boxes.push(Block::Initials {
                    role: role.to_owned(),
                    label: words(if name.is_empty() {
                        known.label.clone()
                    } else {
                        name
                    }),
                    order: self.order,
                });
            }
        }
        match boxes.len() {
            0 => Err(self.fault(
                line,
                Some("role"),
                Fault::Attribute("nobody of this role signs".into()),
            )),
            1 => Ok(boxes.remove(0)),
            _ => {
                let row = |row: &[Block]| Block::Columns(row.iter().map(|one| vec![one.clone()]).collect());
                Ok(Block::KeepTogether(boxes.chunks(3).map(row).collect()))
            }
        }
    }

    fn leaf(&mut self, directive: &Directive, line: u32) -> Result<Block, TemplateError> {
        let need = |key: &str| {
            directive
                .get(key)
                .ok_or_else(|| self.fault(line, Some(key), Fault::Attribute("is missing".into())))
        };
        match directive.name.as_str() {
            "page-break" => Ok(Block::PageBreak),
            "tick" => {
                let id = need("id")?.to_owned();
                let checked = match directive.get("checked").unwrap_or("nie") {
                    "tak" => true,
                    "nie" => false,
                    _ => {
                        return Err(self.fault(line, Some("checked"), Fault::Attribute("tak or nie".into())));
                    }
                };
                if !self.ticks.insert(id.clone()) {
                    return Err(self.fault(line, None, Fault::Duplicate(id)));
                }
                Ok(Block::Tick {
                    id,
                    checked,
                    runs: self.inline(&directive.rest, line)?,
                })
            }
            "place-date" => {
                let date = need("date")?;
                let date = chrono::NaiveDate::parse_from_str(date, "%Y-%m-%d")
                    .map_err(|_| self.fault(line, Some("date"), Fault::Attribute("not a date".into())))?;
                let language = self.template.language();
                Ok(Block::PlaceDate {
                    text: words(format!("{}, {}", need("place")?, dates::long(language, date))),
                    caption: words(dates::caption(language).to_owned()),
                })
            }
            "signers" => self.signers(directive, line),
            "initials" => {
                let role = need("role")?.to_owned();
                self.initials(&role, line)
            }
            other => Err(self.fault(line, None, Fault::UnknownBlock(other.to_owned()))),
        }
    }

    fn inline(&self, text: &str, line: u32) -> Result<Vec<Run>, TemplateError> {
        // Text at the start of a paragraph could be read as a list or heading; an empty emphasis would be worse.
        let lines = [Line {
            text: text.to_owned(),
            number: line,
        }];
        match markdown::parse(&self.template.head.code, &lines)?.blocks.pop() {
            None => Ok(Vec::new()),
            Some(Block::Paragraph(runs)) => Ok(runs),
            Some(_) => Err(self.fault(line, None, Fault::Unsupported("a block inside a line"))),
        }
    }
}

fn words(text: String) -> Vec<Run> {
    vec![Run::plain(text)]
}
