//! CommonMark with tables to blocks of the tree.

use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{Alignment, Event, HeadingLevel, OffsetIter, Options, Parser, Tag, TagEnd};

use super::expand::Line;
use super::source::{REFERENCE, is_id};
use crate::error::{TemplateError, TemplateErrorKind as Fault};
use crate::tree::{Align, Block, Language, Run, Table, plain};

/// A table that is larger than this is a mistake of a loop.
const MAX_ROWS: usize = 1_000;
const MAX_COLUMNS: usize = 12;
/// Lists in one another: a page has no room for more.
const MAX_DEPTH: usize = 10;

/// Blocks, and what the rules for whole documents look at, with lines.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    pub(super) blocks: Vec<Block>,
    /// Level and line of each heading.
    pub(super) headings: Vec<(u8, u32)>,
    /// Line of each table with a column that has no name.
    pub(super) nameless: Vec<u32>,
}

pub(super) fn parse(code: &str, lines: &[Line]) -> Result<Parsed, TemplateError> {
    let mut text = String::new();
    let mut starts = Vec::with_capacity(lines.len());
    for line in lines {
        starts.push((text.len(), line.number));
        text.push_str(&line.text);
        text.push('\n');
    }
    let parser = Parser::new_ext(&text, Options::ENABLE_TABLES).into_offset_iter();
    let mut reader = Reader {
        code,
        starts: &starts,
        events: parser.peekable(),
        headings: Vec::new(),
        nameless: Vec::new(),
        depth: 0,
    };
    let blocks = reader.blocks(None)?;
    Ok(Parsed {
        blocks,
        headings: reader.headings,
        nameless: reader.nameless,
    })
}

struct Reader<'a> {
    code: &'a str,
    /// Offset and file line of each line.
    starts: &'a [(usize, u32)],
    events: Peekable<OffsetIter<'a>>,
    headings: Vec<(u8, u32)>,
    nameless: Vec<u32>,
    /// Lists that are open.
    depth: usize,
}

impl<'a> Reader<'a> {
    fn line(&self, range: &Range<usize>) -> u32 {
        let index = self
            .starts
            .partition_point(|(start, _)| *start <= range.start)
            .saturating_sub(1);
        self.starts.get(index).map_or(1, |(_, line)| *line)
    }

    fn fault(&self, range: &Range<usize>, kind: Fault) -> TemplateError {
        TemplateError {
            template: self.code.to_owned(),
            line: self.line(range),
            field: None,
            kind,
        }
    }

    fn blocks(&mut self, end: Option<TagEnd>) -> Result<Vec<Block>, TemplateError> {
        let mut blocks = Vec::new();
        // Inside a tight list item text stands without a paragraph around it.
        while let Some((event, _)) = self.events.peek() {
            if matches!(event, Event::Text(_) | Event::SoftBreak | Event::HardBreak)
                || matches!(
                    event,
                    Event::Start(Tag::Strong | Tag::Emphasis | Tag::Link { .. })
                )
            {
                let runs = self.runs(None)?;
                blocks.push(Block::Paragraph(runs));
                continue;
            }
            let Some((event, range)) = self.events.next() else {
                break;
            };
            match event {
                Event::End(tag) if Some(tag) == end => break,
                Event::Start(Tag::Paragraph) => {
                    blocks.push(Block::Paragraph(self.runs(Some(TagEnd::Paragraph))?))
                }
                Event::Start(Tag::Heading { level, .. }) => {
                    let number = match level {
                        HeadingLevel::H1 => 1,
                        HeadingLevel::H2 => 2,
                        HeadingLevel::H3 => 3,
                        HeadingLevel::H4 => 4,
                        _ => return Err(self.fault(&range, Fault::Unsupported("a heading below level 4"))),
                    };
                    self.headings.push((number, self.line(&range)));
                    blocks.push(Block::Heading {
                        level: number,
                        runs: self.runs(Some(TagEnd::Heading(level)))?,
                    });
                }
                Event::Start(Tag::List(_)) if self.depth == MAX_DEPTH => {
                    return Err(self.fault(&range, Fault::TooLarge("lists in one another, more than ten")));
                }
                Event::Start(Tag::List(start)) => {
                    self.depth += 1;
                    blocks.push(self.list(start)?);
                    self.depth -= 1;
                }
                Event::Start(Tag::Table(columns)) => blocks.push(self.table(&columns, &range)?),
                other => return Err(self.fault(&range, Fault::Unsupported(what(&other)))),
            }
        }
        Ok(blocks)
    }

    fn list(&mut self, start: Option<u64>) -> Result<Block, TemplateError> {
        let mut items = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => items.push(self.blocks(Some(TagEnd::Item))?),
                Event::End(TagEnd::List(_)) => break,
                other => return Err(self.fault(&range, Fault::Unsupported(what(&other)))),
            }
        }
        Ok(Block::List { start, items })
    }

    fn table(&mut self, columns: &[Alignment], whole: &Range<usize>) -> Result<Block, TemplateError> {
        if columns.len() > MAX_COLUMNS {
            return Err(self.fault(whole, Fault::TooLarge("a table of more than 12 columns")));
        }
        let align = |alignment: &Alignment| match alignment {
            Alignment::Right => Align::Right,
            Alignment::Center => Align::Center,
            Alignment::None | Alignment::Left => Align::Left,
        };
        let mut table = Table {
            columns: columns.iter().map(align).collect(),
            head: Vec::new(),
            rows: Vec::new(),
            rest: None,
        };
        let mut row = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::TableHead | Tag::TableRow) => row.clear(),
                Event::Start(Tag::TableCell) => row.push(self.runs(Some(TagEnd::TableCell))?),
                Event::End(TagEnd::TableHead) => table.head = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) if table.rows.len() == MAX_ROWS => {
                    return Err(self.fault(whole, Fault::TooLarge("a table of more than 1000 rows")));
                }
                Event::End(TagEnd::TableRow) => table.rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                other => return Err(self.fault(&range, Fault::Unsupported(what(&other)))),
            }
        }
        if table.head.iter().any(|cell| plain(cell).trim().is_empty()) {
            self.nameless.push(self.line(whole));
        }
        Ok(Block::Table(table))
    }

    /// Runs up to `end`; without an `end`, up to the first event that is not inline.
    fn runs(&mut self, end: Option<TagEnd>) -> Result<Vec<Run>, TemplateError> {
        let mut runs: Vec<Run> = Vec::new();
        let (mut strong, mut emphasis) = (0_u32, 0_u32);
        let mut languages: Vec<Option<Language>> = Vec::new();
        loop {
            if end.is_none() && !self.events.peek().is_some_and(|(event, _)| is_inline(event)) {
                break;
            }
            let Some((event, range)) = self.events.next() else {
                break;
            };
            let text = match event {
                Event::End(tag) if Some(tag) == end => break,
                Event::Text(text) => text.to_string(),
                Event::SoftBreak | Event::HardBreak => " ".to_owned(),
                Event::Start(Tag::Strong) => {
                    strong += 1;
                    continue;
                }
                Event::End(TagEnd::Strong) => {
                    strong -= 1;
                    continue;
                }
                Event::Start(Tag::Emphasis) => {
                    emphasis += 1;
                    continue;
                }
                Event::End(TagEnd::Emphasis) => {
                    emphasis -= 1;
                    continue;
                }
                Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with('#') => {
                    // `[](#fees)`: the number of a clause, put in when all clauses are known.
                    let id = &dest_url[1..];
                    let empty = matches!(self.events.next(), Some((Event::End(TagEnd::Link), _)));
                    if !empty || id.is_empty() || !id.bytes().all(is_id) {
                        let why = "a reference is written [](#id) and has no text of its own";
                        return Err(self.fault(&range, Fault::Syntax(why.to_owned())));
                    }
                    format!("{}{id}:{}{}", REFERENCE.0, self.line(&range), REFERENCE.1)
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    languages.push(dest_url.strip_prefix("lang:").and_then(Language::from_code));
                    if dest_url.starts_with("lang:") && languages.last() == Some(&None) {
                        return Err(self.fault(&range, Fault::Unsupported("this language")));
                    }
                    continue;
                }
                Event::End(TagEnd::Link) => {
                    languages.pop();
                    continue;
                }
                other => return Err(self.fault(&range, Fault::Unsupported(what(&other)))),
            };
            let language = languages.iter().rev().find_map(|language| *language);
            let run = Run {
                text,
                strong: strong > 0,
                emphasis: emphasis > 0,
                language,
                note: Vec::new(),
            };
            match runs.last_mut() {
                Some(last)
                    if (last.strong, last.emphasis, last.language)
                        == (run.strong, run.emphasis, run.language) =>
                {
                    last.text.push_str(&run.text);
                }
                _ => runs.push(run),
            }
        }
        Ok(runs)
    }
}

fn is_inline(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Text(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::Code(_)
            | Event::InlineHtml(_)
            | Event::Start(Tag::Strong | Tag::Emphasis | Tag::Link { .. } | Tag::Image { .. })
            | Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link)
    )
}

fn what(event: &Event<'_>) -> &'static str {
    match event {
        Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => "HTML",
        Event::Code(_) | Event::Start(Tag::CodeBlock(_)) => "code",
        Event::Start(Tag::Image { .. }) => "an image",
        Event::Start(Tag::BlockQuote(_)) => "a quotation (use :::note)",
        Event::Rule => "a rule",
        _ => "this Markdown",
    }
}
